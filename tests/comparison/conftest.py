"""Fixtures of the comparison tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.comparison.statements.items import Item, build
from sayso.model import Comparison, Page, Parse
from sayso.pipeline.run import extract


@pytest.fixture(scope="session")
def run() -> Callable[..., Comparison]:
    """A function that compares texts, given as pairs of outlet and text, all of one day: `run(("Outlet", "…"), …)`."""

    def build(*pages: tuple[str, str]) -> Comparison:
        return compare([read(*page) for page in pages])

    return build


@pytest.fixture(scope="session")
def items(parse_text: Callable[[str], tuple[Page, Parse]]) -> Callable[[str], list[Item]]:
    """A function from a text, as one page, to what is compared of it."""
    return lambda text: build([extract(*parse_text(text))])
