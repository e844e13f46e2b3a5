"""Times of day in words and figures, and when two of them exclude each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.comparison.statements.clocks import NEAR, Clock, apart, clocks


@pytest.mark.parametrize(
    ("text", "minutes", "sure"),
    [
        ("The siren sounded at 21:20", 1280, True),
        ("the lamp broke at 9.20 p.m.", 1280, True),
        ("the pilot heard a bang at 9.52", 592, False),
        ("the last tram left after half past twelve", 750, False),
        ("they did not eat until twenty to one", 760, False),
        ("shortly after five in the morning", 300, True),
        ("at 10.40 hours the crew left", 640, False),
        ("the mill closed at noon", 720, True),
        ("it began at 12.05 a.m.", 5, True),
        ("he left at half past midnight", 30, True),
        ("it began at ten to midnight", 1430, True),
        ("the siren wailed at a quarter past noon", 735, True),
    ],
)
def test_a_time_of_day_is_read(text: str, minutes: int, sure: bool) -> None:
    (found,) = clocks(text)
    assert (found.minutes, found.sure) == (minutes, sure)
    assert found.words in text


@pytest.mark.parametrize(
    "text",
    [
        "it lay 13.6 nautical miles off the coast",
        "the river rose by 10.40 metres",
        "they counted six to ten boats",
        "it took 51.30 percent",
        "24 tons of flour for 24 hours",
        "ten to twelve people came",
    ],
)
def test_other_figures_are_no_times_of_day(text: str) -> None:
    assert clocks(text) == []


def test_a_dial_without_its_half_of_the_day_meets_both_halves() -> None:
    half_known, other = Clock(1280, True, "21:20"), Clock(560, False, "9.20")
    assert not apart(half_known, other)
    assert apart(half_known, Clock(560, True, "9.20 a.m."))


@given(st.integers(0, 1439), st.integers(0, 1439), st.booleans(), st.booleans())
def test_times_are_apart_both_ways_and_never_from_themselves(a: int, b: int, x: bool, y: bool) -> None:
    one, other = Clock(a, x, "a"), Clock(b, y, "b")
    assert apart(one, other) == apart(other, one)
    assert not apart(one, one)
    assert not apart(one, Clock((a + NEAR) % 1440, x, "near"))
