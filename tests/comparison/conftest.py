"""Fixtures of the comparison tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.model import Comparison
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


@pytest.fixture(scope="session")
def run() -> Callable[..., Comparison]:
    """A function that compares texts, given as pairs of outlet and text, all of one day: `run(("Outlet", "…"), …)`."""

    def build(*pages: tuple[str, str]) -> Comparison:
        found = [from_text(text, outlet, Given(outlet=outlet, published="2031-05-06")) for outlet, text in pages]
        return compare([extract(page, language.parse(page.text, page.segments)) for page in found])

    return build
