"""A page without a date of its own is dated by its first comment and the days that it names."""

from __future__ import annotations

import datetime as dt

import pytest

from sayso.model import Fact
from sayso.reading import read_bytes
from sayso.reading.dates import yearless
from sayso.reading.facts.published import before_comments

UNKNOWN = Fact(None, "unknown", "the text gives no full date of publication")
COMMENT = dt.date(2021, 3, 12)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The dam broke on March 8, the ministry of Velden said.", "2021-03-01/2021-03-12"),
        ("The dam broke on 8 March 2021.", "2021-03-01/2021-03-12"),
        ("It broke on 28 February and again on March 10th.", "2021-03-03/2021-03-12"),
    ],
)
def test_between_the_last_day_named_and_the_first_comment(text: str, value: str) -> None:
    fact = before_comments(UNKNOWN, text, COMMENT)
    assert (fact.value, fact.certainty) == (value, "inferred")
    assert "not later than the first comment, 2021-03-12" in fact.why


@pytest.mark.parametrize("text", ["Nothing is dated here.", "The dam was built on 4 May 1961.", "It broke on June 3."])
def test_nothing_is_inferred_without_a_day_of_the_month_before(text: str) -> None:
    assert before_comments(UNKNOWN, text, COMMENT) == UNKNOWN


def test_a_stated_date_or_an_undated_thread_stay() -> None:
    stated = Fact("2021-03-09", "stated", "the page's date line")
    assert before_comments(stated, "On March 8 it broke.", COMMENT) == stated
    assert before_comments(UNKNOWN, "On March 8 it broke.", None) == UNKNOWN


def test_days_without_a_year_are_the_last_such_days() -> None:
    text = "From 30 December to January 2nd, and on 4 May 1961."
    found = [day for _, _, day in yearless(text, dt.date(2021, 1, 5))]
    assert found == [dt.date(2020, 12, 30), dt.date(2021, 1, 2)]


HEAD = """THE HARLOW LAMP
Fog, fish and what the council will not say

{line}

Three Boats Missing After The Night Of The Fair

Three boats that left Harlow for the fair have not come back, their owners said, and nobody has seen a light at sea since.
"""


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Edda Marsh, harbour desk, 13 November 2031, 06:30", "2031-11-13"),
        ("Thursday 13 November 2031 · Late edition · 2 crowns", "2031-11-13"),
        ("Posted Nov 13, 2031 07:15   Updated Nov 14, 2031 09:02", "2031-11-13"),
        ("Since 2 May 1871 nobody has been able to buy a ticket for the fair.", None),
        ("13 November 2031 | Read also: our story of 2 May 2029", None),
    ],
)
def test_a_short_line_at_the_head_dates_the_page(line: str, day: str | None) -> None:
    published = read_bytes(HEAD.format(line=line).encode(), path="page.txt").document.published
    assert published.value == day
    assert (published.certainty == "unknown") == (day is None)
