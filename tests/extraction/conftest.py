"""Fixtures of the extraction tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import actors, attribution, chains
from sayso.model import Attribution, Page, Parse


@pytest.fixture
def attributed(parse_text: Callable[..., tuple[Page, Parse]]) -> Callable[[str], list[Attribution]]:
    """A function that gives the attributions of a text, with their chains."""

    def find(text: str) -> list[Attribution]:
        page, parse = parse_text(text)
        drafts = attribution.find(parse, page.segments)
        cast = actors.find(parse, page.document, drafts.segments, drafts.drafts)
        return list(chains.build(parse, page.document, drafts.segments, drafts.drafts, cast))

    return find
