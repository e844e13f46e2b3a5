"""The laws of figures as intervals."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import BrokenInvariant
from sayso.model.intervals import ANY, Interval, number, rounding, rounds_to, shown

NUMBERS = st.integers(-10_000, 10_000) | st.floats(-1e6, 1e6, allow_nan=False).map(lambda x: round(x, 3))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(st.none() | NUMBERS), draw(st.none() | NUMBERS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Interval(low, high)


@given(intervals(), intervals())
def test_overlap_and_disjointness_are_opposite_and_symmetric(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == b.overlaps(a) != a.disjoint(b)


@given(intervals(), intervals(), intervals())
def test_containing_is_a_partial_order(a: Interval, b: Interval, c: Interval) -> None:
    assert a.contains(a) and ANY.contains(a)
    if a.contains(b) and b.contains(c):
        assert (
            a.contains(c)
            or math.isclose(a.low or 0, c.low or 0, rel_tol=1e-8, abs_tol=1e-8)
            or math.isclose(a.high or 0, c.high or 0, rel_tol=1e-8, abs_tol=1e-8)
        )
    if a.contains(b) and not b.disjoint(c):
        assert a.overlaps(c)


@given(intervals(), intervals())
def test_sums_commute_and_scaling_keeps_disjointness(a: Interval, b: Interval) -> None:
    assert a.plus(b) == b.plus(a)
    if a.times(2.5).disjoint(b.times(2.5)):
        assert a.disjoint(b)


@given(st.integers(1, 999_999), st.integers(1, 5))
def test_every_number_rounds_to_its_own_rounding_but_not_back(value: int, digits: int) -> None:
    power = 10**digits
    half_up, cut = (value + power // 2) // power * power, value // power * power
    for rounded in (half_up, cut):
        if rounded and rounded != value:
            assert rounds_to(value, rounded)
            assert not rounds_to(rounded, value)
            assert rounding(Interval(value, value), Interval(rounded, rounded))


@pytest.mark.parametrize(("exact", "rounded", "holds"), [(331, 300, True), (331, 330, True), (331, 340, False), (1_870, 1_900, True),
                                                         (1_870, 1_800, True), (331, 331, True), (13, 12, False), (250, 300, True), (249, 300, False)])  # fmt: skip
def test_rounding_by_example(exact: int, rounded: int, holds: bool) -> None:
    assert rounds_to(exact, rounded) is holds


def test_crossed_or_infinite_ends_cannot_be_built() -> None:
    for low, high in ((2, 1), (math.inf, None), (None, math.nan)):
        with pytest.raises(BrokenInvariant):
            Interval(low, high)
    with pytest.raises(BrokenInvariant):
        Interval(1, 2).times(0)


@pytest.mark.parametrize(("interval", "words"), [(Interval(12, 12), "12"), (Interval(6, 7), "6 to 7"), (Interval(13, None), "13 or more"),
                                                 (Interval(None, 50), "50 or fewer"), (ANY, "not given"), (Interval(1_200_000, 1_200_000), "1.2 million")])  # fmt: skip
def test_figures_in_words(interval: Interval, words: str) -> None:
    assert shown(interval) == words
    assert number(1800) == "1,800"
