"""Which figures are set side by side for sure, and which only stand on one page."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.comparison.figures.parts import told_apart
from sayso.model.comparison import Claim

PAPERS = ("Orlen Post", "Tarn Echo")


def _counts(*texts: str) -> list[Claim]:
    found = compare([read(paper, text) for paper, text in zip(PAPERS, texts, strict=False)]).claims
    return [c for c in found if c.confirmed and c.grades[0].slot == "how_many"]


def test_one_page_that_counts_several_things_tells_of_no_disagreement() -> None:
    text = (
        "The council of Orlen keeps 120 boats in the north harbour. The port authority said that it keeps 45 boats in "
        "the south harbour."
    )
    assert not _counts(text)


def test_two_who_are_heard_on_one_page_may_exclude_each_other() -> None:
    text = "Some 20,000 people marched through Orlen on Friday, organisers said. Police put the number at 4,000."
    (claim,) = _counts(text)
    assert claim.relation == "conflict"


SIDES = "In the fight at Orlen {}. According to the ministry's information, {}."


def test_each_side_s_losses_are_counts_of_other_people() -> None:
    told = SIDES.format("two servicemen of the Republic of Norland were killed", "the Tavrian side lost 14 servicemen")
    assert not _counts(told)


@pytest.mark.parametrize(
    ("few", "many", "relation"),
    [("at least 22 people", "26 people", "agree"), ("at least 22 people", "310 people", "partial")],
)
def test_at_least_so_many_is_not_meant_to_say_far_more(few: str, many: str, relation: str) -> None:
    told = "The fire at the mill of Orlen on Monday killed {}."
    (claim,) = _counts(told.format(few), told.format(many))
    assert claim.relation == relation


def test_those_into_whom_a_number_is_told_apart_are_no_other_number() -> None:
    first = "Five guards, three in uniform and two in plain clothes, ran to the gate of the mill of Orlen."
    second = "Five guards ran to the gate of the mill of Orlen, the mayor said."
    (claim,) = _counts(first, second)
    assert claim.relation == "agree" and [p.label for p in claim.positions] == ["Five guards"]


def test_those_who_go_on_telling_some_of_a_group_are_not_all_of_it() -> None:
    text = "The mayor said ten of the dead were from the port and two from the hills. Three miners live."
    reading = read("Orlen Post", text)
    apart = set(told_apart(reading))
    assert [q.span.text for q in reading.quantities if q.id in apart] == ["two"]


def test_how_many_more_is_no_answer_to_how_many() -> None:
    first = "Two more guards died of burns after the fire at the mill of Orlen, bringing the number of dead to six."
    second = "Four guards were killed in the fire at the mill of Orlen, the mayor said."
    assert not [p for c in _counts(first, second) for p in c.positions if p.label.startswith("Two more")]


def test_houses_may_be_some_of_more_buildings() -> None:
    told = "The storm of Monday damaged {} in the village of Orlen."
    (claim,) = _counts(told.format("12 houses"), told.format("15 buildings"))
    assert claim.relation == "partial" and claim.differs_in == ("scope",)


def test_the_day_of_a_record_is_no_day_of_the_figure() -> None:
    told = "At least six people were killed at Orlen, in the worst clash between the two states since 2011."
    claims = _counts(told, "At least six people were killed in the clash between the two states at Orlen.")
    assert [(p.scope, p.time) for c in claims for p in c.positions] == [("at Orlen", None)]


def test_whose_own_toll_it_is_where_another_reports_it() -> None:
    first = (
        "Norland, which had spoken of two dead, on Thursday raised its own toll to three, the agency Nortel reported."
    )
    second = "Norland put its own toll at three after the clash at Orlen."
    held = [h for c in _counts(first, second) for p in c.positions if p.low == 3 for h in p.holders]
    assert held == ["Norland"]
