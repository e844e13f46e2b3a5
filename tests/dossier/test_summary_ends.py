"""What stands over a dossier, and which answers a line of its summary leaves out last."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.comparison.origins.retracted import WITHDRAWN
from sayso.dossier.views import ClaimView, Side


def side(label: str, low: float | None = None) -> Side:
    return Side("", label, "Ada Kolm", "Ada Kolm", "", "", "", (), low, low)


def claim(question: str, *sides: Side) -> ClaimView:
    return ClaimView(
        id="c", number=1, question=question, relation="conflict", differs="", kinds=(), why="", more=(), sides=sides,
        contrary=sides[:2], origins=(), counts="", grades=(), plot="", documents=2, sure=2, possible=2, drift=(),
        suggested=False, unsure=0, maybe=(),
    )  # fmt: skip


def test_the_lowest_and_the_highest_figure_are_told_first_beside_two() -> None:
    sides = [side(f"{n} boats", n) for n in (17, 19, 20, 14, 18, 26, 21)]
    gone = replace(side("99 boats", 99), label=f"99 boats {WITHDRAWN}")
    assert [s.low for s in claim("How many boats sank?", *sides, gone).beside][:3] == [14, 26, 20]
    assert [s.low for s in claim("How many boats sank?", *sides[:5]).beside] == [20, 14, 18]
    assert [s.label for s in claim("Who?", *(side(x) for x in "abcdefg")).beside] == list("cdefg")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("How many people died?", "How many people were killed?", True),
        ("How many dockers lost their lives?", "How many dockers perished?", True),
        ("How many people died?", "How many people were hurt?", False),
        ("How many people died?", "How many dockers died?", False),
        ("Who lost their hope?", "Who died?", False),
    ],
)
def test_whoever_was_killed_died(one: str, other: str, same: bool) -> None:
    assert (claim(one).asked == claim(other).asked) == same
