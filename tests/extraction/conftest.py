"""Fixtures of the extraction tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.extraction import actors, attribution, chains, times
from sayso.model import Attribution, Fact, Page, Parse

Parser = Callable[..., tuple[Page, Parse]]


@pytest.fixture
def attributed(parse_text: Parser) -> Callable[[str], list[Attribution]]:
    """A function that gives the attributions of a text, with their chains."""

    def find(text: str) -> list[Attribution]:
        page, parse = parse_text(text)
        drafts = attribution.find(parse, page.segments)
        cast = actors.find(parse, page.document, drafts.segments, drafts.drafts)
        return list(chains.build(parse, page.document, drafts.segments, drafts.drafts, cast))

    return find


@pytest.fixture(scope="session")
def values(parse_text: Parser) -> Callable[[str], dict[str, str | None]]:
    """Each expression of a text of Friday, 12 March 2021, with its value."""

    def run(text: str) -> dict[str, str | None]:
        page, parse = parse_text(text)
        document = replace(page.document, published=Fact("2021-03-12", "given", "for this test"))
        return {t.span.text: t.value for t in times.find(parse, document, page.segments)}

    return run
