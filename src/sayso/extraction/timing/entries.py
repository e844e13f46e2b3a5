"""Entries of a page that was written hour by hour, each under its hour and weekday or day: "12.31 Wednesday", "8 May,
09:15 Bridge closed".

What an entry tells is told on its own day, not on the day of the page, which may be that of its last entry.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extraction.timing.anchors import Anchor
from sayso.model import Segment
from sayso.model.facts.days import ENTRY, MONTH, STAMP, STAMPED, WEEKDAY, WEEKDAYS

_HEADING = re.compile(rf"^[ \t]*(?:(?P<words>{ENTRY}|{STAMP})[ \t]*|{STAMPED}.{{1,118}}[^.\s][ \t]*)$", re.M | re.I)
"""A line that is the hour of an entry, or begins with its day and hour and is no paragraph."""
_MONTH_DAY = re.compile(
    rf"(?P<month>{MONTH})[ \t]+(?P<day>\d{{1,2}})|(?P<day_>\d{{1,2}})(?:st|nd|rd|th)?[ \t]+(?P<month_>{MONTH})", re.I
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_CLOCK = re.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:\s?(?P<half>[ap])\.?m\b)?", re.I)
_DAY = re.compile(WEEKDAY, re.I)
LEAST = 2
"""Headings that make a page one of entries."""
_BACK, _ON = 4, 2
"""Days before and after the page's own among which the weekday of an entry lies: of one page the day is told on which
it began, of another that on which it was last written."""
_LONGEST_BACK, _LONGEST_ON = 60, 14
"""The same for an entry that tells the day of the month."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Where an entry begins, in characters, its day and its hour ("12:31")."""

    start: int
    day: dt.date
    hour: str


def find(text: str, segments: Sequence[Segment], anchor: Anchor) -> tuple[Entry, ...]:
    """The entries of the article, in the order of the text; none on a page that is not dated to one day."""
    if anchor.days is None or (anchor.days[1] - anchor.days[0]).days != 1:
        return ()
    body = [(s.start, s.end) for s in segments if s.type in _OWN]
    headings = [m for low, high in body for m in _HEADING.finditer(text, low, high)]
    found = [entry for m in headings if (entry := _entry(m, anchor.days[0])) is not None]
    return tuple(found) if len(found) >= LEAST else ()


_OWN = frozenset(("title", "body", "boilerplate", "dateline"))
"""Segments in which the hour over an entry may stand."""


def _entry(m: re.Match[str], page: dt.date) -> Entry | None:
    words = m["words"] or m["stamp"]
    clock = _CLOCK.search(words)
    day = _day(words, page) if _MONTH_DAY.search(words) else _weekday(words, page)
    if clock is None or day is None:
        return None
    hour, minute, half = int(clock["hour"]), int(clock["minute"]), (clock["half"] or "").lower()
    if hour > (12 if half else 23) or minute > 59:
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return Entry(m.start(), day, f"{hour:02}:{minute:02}")


def _weekday(words: str, page: dt.date) -> dt.date | None:
    """The day of a weekday near that of the page."""
    named = _DAY.search(words)
    if named is None:
        return None
    weekday = next(i for i, name in enumerate(WEEKDAYS) if name.startswith(named[0].lower()[:3]))
    return page + dt.timedelta(days=(weekday - page.weekday() + _BACK) % 7 - _BACK)


def _day(words: str, page: dt.date) -> dt.date | None:
    """The day of a month, in its year or in that in which it lies near the page's day."""
    m, year = _MONTH_DAY.search(words), _YEAR.search(words)
    if m is None:
        return None
    month = _MONTHS.index((m["month"] or m["month_"])[:3].lower()) + 1
    years = [int(year[0])] if year else [page.year, page.year - 1, page.year + 1]
    days = (_date(y, month, int(m["day"] or m["day_"])) for y in years)
    return next((d for d in days if d is not None and -_LONGEST_BACK <= (d - page).days <= _LONGEST_ON), None)


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
