"""Days counted back from the day on which a page was at hand: the last day that "2 weeks ago" can mean."""

from __future__ import annotations

import datetime as dt

import pytest

from sayso.model import Document
from sayso.reading import Given, read_bytes
from sayso.reading.dates import ago

TODAY = dt.date(2017, 9, 30)


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Ann Lee 2 weeks ago", 10), ("Ann2 weeks ago", 10), ("Ann Lee · 3d ago", 2), ("5 mins ago", 0), ("12 m ago", 0),
        ("a month ago", 15), ("2 mo. ago", 45), ("1 year ago", 182), ("just now", 0), ("Yesterday", 1), ("23 hours ago.", 0),
    ],
)  # fmt: skip
def test_the_last_day_that_a_count_can_mean(line: str, days: int) -> None:
    assert ago(line, TODAY) == TODAY - dt.timedelta(days=days)


@pytest.mark.parametrize(
    "line", ["", "2 weeks ago he left the town", "I saw it 2 weeks ago, and again", "in 2 weeks", "weeks ago"]
)
def test_a_count_inside_a_sentence_is_no_heading(line: str) -> None:
    assert ago(line, TODAY) is None


PAGE = """Bridge Closed After Inspection

By Mara Holt

{day}

The bridge at Norwick was closed on Friday, the council said, after engineers found cracks in two of its piers. It will
not open before the winter, the council said, and a ferry will take its place.

3 Comments

Pieter Lang • 2 months ago

They knew of it for years and did nothing at all.

Ida Krone • 2 months ago

The ferry is a good idea, if it sails.

Sven Ahl • 7 weeks ago

Who pays for it?
"""


def document(day: str, today: str | None) -> Document:
    return read_bytes(PAGE.format(day=day).encode(), path="page.txt", given=Given(today=today)).document


def test_no_date_after_the_oldest_comment_is_believed() -> None:
    assert document("September 12, 2017", None).published.value == "2017-09-12"
    refused = document("September 12, 2017", "2017-09-30").published
    assert refused.value is None or refused.certainty == "inferred"
    assert document("July 7, 2017", "2017-09-30").published.value == "2017-07-07"
