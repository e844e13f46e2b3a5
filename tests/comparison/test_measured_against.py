"""Figures that are no conflict though they differ: a part and its whole, who is left; and figures beside which
the same words stand that exclude each other."""

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


def counted(a: str, b: str) -> list[Contrast]:
    """The contrasts in counts between the longest clauses of two pages of one day."""
    readings = [read(f"Paper {k}", text, "2021-03-05") for k, text in enumerate((a, b))]
    items = build(readings)
    weigh(items)
    pairing.encode(items, language.meanings)
    speakers = Speakers(readings, begin(readings).actors)
    pair = [max((i for i in items if i.doc == d), key=lambda i: len(i.statement.span)) for d in (0, 1)]
    return [c for c in contrasts(*(told(i, speakers) for i in pair)) if c.kind == "count"]


@pytest.mark.parametrize(
    ("a", "b", "differs"),
    [
        ("Nine barges sank in the gale, four of them laden.", "Four barges sank in the gale.", "scope"),
        ("Forty barns burned down, including twelve in Orlen.", "Twelve barns burned down in Orlen.", "scope"),
        ("Sixty miners were taken to hospital.", "Eleven miners remain in hospital.", "time"),
    ],
)
def test_figures_of_other_scopes_or_times_exclude_nothing(a: str, b: str, differs: str) -> None:
    for found in (counted(a, b), counted(b, a)):
        assert [(c.relation, c.differs) for c in found] in ([], [("partial", differs)])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nine barges sank in the gale, four of them laden.", "Seven barges sank in the gale."),
        ("Forty barns burned down, including twelve in Orlen.", "Ninety barns burned down in the valley."),
        ("Sixty miners remain in hospital.", "Eleven miners remain in hospital."),
        ("The mill employs 45 weavers.", "The mill employs 60 weavers."),
    ],
)
def test_figures_of_one_scope_and_time_still_exclude_each_other(a: str, b: str) -> None:
    assert [c.relation for c in counted(a, b)] == ["conflict"]


def test_a_part_is_not_held_against_the_whole_that_both_tell() -> None:
    both = counted("The office counted 90 barn fires, of which 12 were arson.", "The office counted 90 barn fires.")
    assert both == []
