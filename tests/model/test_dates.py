"""EDTF values, the days that they name, and their plain English."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.dates import describe, edtf, interval, meet, span

D = dt.date
days = st.dates(min_value=D(1, 1, 1), max_value=D(9998, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "end"),
    [
        ("2017-08-28", D(2017, 8, 28), D(2017, 8, 29)),
        ("2017-02", D(2017, 2, 1), D(2017, 3, 1)),
        ("2017", D(2017, 1, 1), D(2018, 1, 1)),
        ("2017-12/2018-01", D(2017, 12, 1), D(2018, 2, 1)),
        ("2016-10~", D(2016, 10, 1), D(2016, 11, 1)),
        ("2016-10-03?/2016-10-09?", D(2016, 10, 3), D(2016, 10, 10)),
        ("201X", D(2010, 1, 1), D(2020, 1, 1)),
        ("19XX~", D(1900, 1, 1), D(2000, 1, 1)),
        ("2017-22", D(2017, 6, 1), D(2017, 9, 1)),
        ("2017-24", D(2017, 12, 1), D(2018, 3, 1)),
        ("2017-06/..", D(2017, 6, 1), D.max),
        ("../2017-06", D.min, D(2017, 7, 1)),
        ("2017-08-28T17:30", D(2017, 8, 28), D(2017, 8, 29)),
    ],
)
def test_interval(value: str, first: dt.date, end: dt.date) -> None:
    assert interval(value) == (first, end)


@pytest.mark.parametrize(
    "value", [None, "", "soon", "2017-13", "2017-02-30", "2018/2017", "XXXX-08-28", "-0498", "P3D", "9999"]
)
def test_no_days(value: str | None) -> None:
    assert interval(value) is None


@given(days, days)
def test_an_interval_survives_its_notation(a: dt.date, b: dt.date) -> None:
    low, high = min(a, b), max(a, b) + dt.timedelta(days=1)
    assert interval(edtf((low, high))) == (low, high)


@given(st.text())
def test_any_string_has_an_interval_or_none(value: str) -> None:
    found = interval(value)
    assert found is None or found[0] < found[1]
    assert isinstance(describe(value), str)


@given(days, days)
def test_span_is_never_backwards(a: dt.date, b: dt.date) -> None:
    value = span(a.isoformat(), b.isoformat())
    assert (value is None) == (a > b)
    if value is not None:
        assert interval(value) == (a, b + dt.timedelta(days=1))


def test_span_of_coarser_dates() -> None:
    assert span("2017-03", "2017-06") == "2017-03/2017-06"
    assert span("2017-08-28/2017-08-30", "2017-09") == "2017-08-28/2017-09"
    assert span("2017-09", "2017-03") is None
    assert span("-0498", "-0492") == "-0498/-0492"
    assert span(None, "2017") is None


def test_meet() -> None:
    june, july = (D(2017, 6, 1), D(2017, 7, 1)), (D(2017, 7, 1), D(2017, 8, 1))
    assert not meet(june, july)
    assert meet(june, (D(2017, 6, 30), D(2017, 7, 2)))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2017-08-28", "28 August 2017"),
        ("2017-08", "August 2017"),
        ("2017", "2017"),
        ("2017-06/2017-08", "June to August 2017"),
        ("2017-08-28/2017-08-30", "28 to 30 August 2017"),
        ("2017-12-30/2018-01-02", "30 December 2017 to 2 January 2018"),
        ("2017-08-30/2017-09-02", "30 August to 2 September 2017"),
        ("2016-10~", "about October 2016"),
        ("2016-10-03?/2016-10-09?", "3 to 9 October 2016 (uncertain)"),
        ("2011-07/..", "since July 2011"),
        ("../2015", "until 2015"),
        ("199X", "the 1990s"),
        ("18XX", "the 1800s"),
        ("2017-22", "summer 2017"),
        ("-0498", "499 BC"),
        ("XXXX-08-28", "28 August"),
        ("2017-08-28T17:30", "28 August 2017, 17:30"),
        (None, "no date"),
        ("soon", "soon"),
    ],
)
def test_describe(value: str | None, said: str) -> None:
    assert describe(value) == said
