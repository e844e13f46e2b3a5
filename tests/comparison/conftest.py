"""Fixtures of the comparison tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.model import Comparison


@pytest.fixture(scope="session")
def run() -> Callable[..., Comparison]:
    """A function that compares texts, given as pairs of outlet and text, all of one day: `run(("Outlet", "…"), …)`."""

    def build(*pages: tuple[str, str]) -> Comparison:
        return compare([read(*page) for page in pages])

    return build
