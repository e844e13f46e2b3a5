"""Fixtures shared by all tests."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from sayso import language
from sayso.model import Page, Parse
from sayso.reading import Given, from_text

os.environ.setdefault("SAYSO_WORKERS", "1")
"""Tests run in one process, but for those that are about several."""


@pytest.fixture(scope="session")
def parse_text() -> Callable[[str], tuple[Page, Parse]]:
    """A function that parses a text as article text: `page, parse = parse_text("…")`."""
    known: dict[str, tuple[Page, Parse]] = {}

    def run(text: str, published: str | None = None, outlet: str | None = None) -> tuple[Page, Parse]:
        key = repr((text, published, outlet))
        if key not in known:
            page = from_text(text, "test", Given(outlet=outlet, published=published))
            known[key] = page, language.parse(page.text, page.segments)
        return known[key]

    return run
