"""Figures of two months."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from sayso.comparison.figures.holders import Figure
from sayso.comparison.figures.scopes import _months_differ


def _figure(when: str) -> Figure:
    return cast(Figure, SimpleNamespace(when=when))


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("3 March", "in April", True),
        ("3 March", "Mar. 3", False),
        ("as it may", "in April", False),
        ("on 4 May", "in April", True),
        ("a market day in June", "March", True),
    ],
)
def test_months_are_told_by_their_names_and_short_forms(one: str, other: str, differ: bool) -> None:
    assert _months_differ(_figure(one), _figure(other)) is differ
