"""Numbers beside names, ages, hours and addresses: what looks like a count and is none, and what is one beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import quantities
from sayso.extraction.quantifying.settings import STANDARD
from sayso.model import Page, Parse

ParseText = Callable[[str], tuple[Page, Parse]]


def things(parse_text: ParseText, text: str) -> list[tuple[str, str | None]]:
    _, parse = parse_text(text)
    return [(q.span.text, q.thing) for q in quantities.find(parse, (), (), (), STANDARD)]


@pytest.mark.parametrize(
    "text",
    [
        "The note said that the valves would be shut at eleven sent the night shift home.",
        "The bakers, aged 31, 44 and 52, come from Orlen.",
        "The judge read out the name of Ada Kern, 63 — it was the last of the list.",
        "Police found the van outside the home of Joost Arend, of 1412 W. Harbour St., on Friday.",
        "The Kesta Group, which runs a mill in Arven, two more in Dorn and nine in Orlen, said nothing.",
    ],
)
def test_hours_ages_addresses_and_names_count_nothing(parse_text: ParseText, text: str) -> None:
    assert not [thing for _, thing in things(parse_text, text) if thing is not None]


@pytest.mark.parametrize(
    ("text", "words", "thing"),
    [
        ("The divers looked at eleven wrecks in the bay.", "eleven", "wrecks in the bay"),
        ("The choir took in nine boys, aged 9, and 12 girls.", "12", "girls"),
        ("There are at least three non-members on the board.", "at least three", "non-members on the board"),
        ("The firm runs two mills in Dorn and nine in Orlen.", "nine", "mills in Dorn"),
    ],
)
def test_counts_beside_such_numbers_stay(parse_text: ParseText, text: str, words: str, thing: str) -> None:
    found = things(parse_text, text)
    assert words in [w for w, _ in found]
    assert thing.split()[0] in next(t or "" for w, t in found if w == words)


def test_the_height_of_a_toll_is_no_hour(parse_text: ParseText) -> None:
    assert [w for w, _ in things(parse_text, "The toll that stood at nine was raised by the coroner.")] == ["nine"]


def test_an_hour_behind_a_stand_is_no_height(parse_text: ParseText) -> None:
    found = things(parse_text, "The counters show 640 persons on the stand at nine, the inspectors said.")
    assert [w for w, _ in found] == ["640"]
