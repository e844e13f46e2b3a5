"""What is counted where the number is told out of another, of people aboard, and of those who were left in a state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import quantities
from sayso.model import Page, Parse, Quantity

ParseText = Callable[[str], tuple[Page, Parse]]


def found(parse_text: ParseText, text: str) -> dict[str, str | None]:
    _, parse = parse_text(text)
    every: tuple[Quantity, ...] = quantities.find(parse, (), (), ())
    return {q.span.text: q.thing for q in every}


def test_a_number_out_of_a_number_counts_what_the_page_has_counted_so_many_of(parse_text: ParseText) -> None:
    text = "The storm shut 18 bakeries in Velmar.\n\nFive of the eighteen opened again on Friday."
    assert found(parse_text, text)["Five"] == "bakeries"


def test_it_takes_up_nothing_of_which_the_page_counted_another_number(parse_text: ParseText) -> None:
    text = "The storm shut 18 bakeries in Velmar.\n\nFive of the twelve opened again on Friday."
    assert found(parse_text, text)["Five"] != "bakeries"


@pytest.mark.parametrize(
    ("text", "number", "thing"),
    [
        ("A clerk of the harbour office said there were 64 aboard.", "64", "people aboard"),
        ("The pilot thought that there were 64 on board.", "64", "people on board"),
        ("Slide kills two, dozens in hospital", "dozens", "people in hospital"),
        ("Four people are dead and around 60 in hospital, the warden says.", "around 60", "people in hospital"),
        ("Slide kills two, 9 still in intensive care", "9", "people in intensive care"),
        ("Of the 30 guides, 12 are dead and 9 in hospital.", "9", "guides in hospital"),
        ("Slide kills two, dozens in Orlen", "dozens", "people killed"),
        ("The 12 beds in hospital wards were full.", "12", "beds in hospital wards"),
        ("The landslide left 17 shepherds dead.", "17", "shepherds dead"),
        ("The landslide left 17 people homeless.", "17", "people homeless"),
        ("The guides left 17 tourists on the ridge.", "17", "tourists"),
        ("Seventeen tourists left the ridge.", "Seventeen", "tourists left"),
    ],
)
def test_who_is_aboard_and_who_is_left(parse_text: ParseText, text: str, number: str, thing: str) -> None:
    assert found(parse_text, text)[number] == thing


def test_a_count_said_to_be_there_is_not_of_who_says_it(parse_text: ParseText) -> None:
    assert found(parse_text, "The warden said that there were 31.")["31"] != "warden"
