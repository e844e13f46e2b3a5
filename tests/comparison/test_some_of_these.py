"""Figures that count only some, that another took the place of, or that stand alone; and measures that are names."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.figures.measures import collect
from sayso.comparison.statements.items import build
from sayso.model import Claim


def claims(*pages: str) -> list[Claim]:
    written = [read(f"Post {n}", page) for n, page in enumerate(pages)]
    found = compare(written, None, language.meanings, language.joint).claims
    return [c for c in found if c.confirmed and c.grades[0].slot == "how_many"]


def test_parts_of_one_whole_with_other_fates_exclude_nothing() -> None:
    one = "An officer said that three of the twelve crates had drifted across the lake."
    other = "The mayor said that seven of the twelve crates reached the garrison."
    assert not [c for c in claims(one, other) if c.relation == "conflict"]


def test_parts_of_one_whole_with_one_fate_do() -> None:
    one = "The mayor said that three of the twelve crates were burnt."
    other = "An officer said that seven of the twelve crates were burnt."
    assert [c.relation for c in claims(one, other)] == ["conflict"]


@pytest.mark.parametrize("rest", ["the other forty boats", "its remaining forty boats"])
def test_the_rest_is_no_count_of_all(rest: str) -> None:
    one = "The harbour master said that ninety boats lay in Tamsin harbour during the storm."
    other = f"The union said that {rest} lay in Tamsin harbour during the storm."
    assert not claims(one, other)


def test_a_number_alone_is_of_what_was_counted_before() -> None:
    page = "About 6,000 people marched through Tamsin on Monday, the police said. The unions spoke of 15,000."
    other = "The march through Tamsin on Monday ended at noon."
    (found,) = claims(page, other)
    assert (found.relation, found.question) == ("conflict", "How many people marched?")


def test_a_number_that_is_wished_for_is_no_count() -> None:
    page = "About 6,000 people marched through Tamsin on Monday, the police said. The unions had called for 15,000."
    assert not claims(page, "The march through Tamsin on Monday ended at noon.")


def test_a_number_after_another_is_its_holders_earlier_one() -> None:
    page = "The mayor said 15 people were missing. The union insisted that the number was 31, after 38 on Tuesday."
    for found in claims(page, "The search at Tamsin goes on."):
        told = {p.label: p.holders for p in found.positions}
        assert not any("mayor" in " ".join(holders) for label, holders in told.items() if "31" in label)
        assert not ("count" in found.differs_in and any("38" in label for label in told))


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The pump on the 640-metre level had failed.", []),
        ("The tug lay inside the 12-mile zone.", []),
        ("The tug lay 12.4 miles from Tamsin.", ["12.4 miles"]),
        ("The gang dug a 40-metre tunnel.", ["40-metre"]),
        ("The 40-metre tunnel was flooded.", ["40-metre"]),
        ("The water rose to a 12-metre level.", ["12-metre"]),
    ],
)
def test_a_measure_that_names_a_place_is_none(text: str, measures: list[str]) -> None:
    assert [m.words for m in collect(build([read("Harbour Post", text)]))] == measures
