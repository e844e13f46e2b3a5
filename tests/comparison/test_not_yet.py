"""A denial that holds for its day, and what was done on a later one: they exclude nothing."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso import language
from sayso.comparison.differences.contrasts import Contrast, contrasts
from sayso.comparison.differences.told import told
from sayso.comparison.lineage import begin
from sayso.comparison.matching import pairing
from sayso.comparison.statements.items import build
from sayso.comparison.statements.weights import weigh
from sayso.comparison.voices.bodies import Speakers


def between(a: tuple[str, str], b: tuple[str, str]) -> list[Contrast]:
    """The contrasts between the longest clauses of two pages, each a day and a text."""
    readings = [read(f"Paper {k}", text, day) for k, (day, text) in enumerate((a, b))]
    items = build(readings)
    weigh(items)
    pairing.encode(items, language.meanings)
    speakers = Speakers(readings, begin(readings).actors)
    pair = [max((i for i in items if i.doc == d), key=lambda i: len(i.statement.span)) for d in (0, 1)]
    return contrasts(*(told(i, speakers) for i in pair))


@pytest.mark.parametrize(
    ("denied", "done"),
    [
        ("The warden has not resigned.", "The warden resigned on 9 March 2021."),
        ("The council has not adopted the levy.", "The council adopted the levy on 8 March 2021."),
        ("The levy has not been adopted so far.", "The levy was adopted by the council."),
    ],
)
def test_what_is_done_later_is_no_conflict_with_a_denial(denied: str, done: str) -> None:
    found = between(("2021-03-05", denied), ("2021-03-10", done))
    assert {(c.relation, c.differs) for c in found} == {("partial", "time")}


@pytest.mark.parametrize(
    ("denied", "done"),
    [
        ("The warden has not resigned.", "The warden resigned on 2 March 2021."),
        ("The warden did not resign.", "The warden resigned on 9 March 2021."),
        ("The levy has not been adopted.", "The levy was adopted by the council."),
        ("The guards, who have lost two boats so far, did not sink the ferry.", "The guards sank the ferry."),
    ],
)
def test_what_was_done_before_it_was_denied_is_a_conflict(denied: str, done: str) -> None:
    found = between(("2021-03-05", denied), ("2021-03-10", done))
    assert [c.relation for c in found if c.kind == "denial"] == ["conflict"]
