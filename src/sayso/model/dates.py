"""Dates as EDTF (ISO 8601-2) strings and the half-open day intervals that they name.

Level 0 and what sayso needs of level 1: `2017-08-28`, `2017-06`, `2017`, `2017-06/2017-08`, `2016-10~`, `201X`,
seasons (`2017-21` spring … `2017-24` winter), open ends (`2017-06/..`).
"""

from __future__ import annotations

import datetime as dt
import re

Interval = tuple[dt.date, dt.date]
"""First day, and the day after the last."""

_PART = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.Z+-]+)?[~?%]?$")
_DECADE = re.compile(r"(\d{3})X$|(\d\d)XX$")
_SEASONS = {21: (3, 6), 22: (6, 9), 23: (9, 12), 24: (12, 15)}


def interval(value: str | None) -> Interval | None:
    """The days that an EDTF value names, or None where it names none that a calendar holds."""
    if not value:
        return None
    if "/" not in value:
        return _part(value)
    first, last = value.split("/", 1)
    low = (dt.date.min, dt.date.min) if first in ("", "..") else _part(first)
    high = (dt.date.max, dt.date.max) if last in ("", "..") else _part(last)
    return (low[0], high[1]) if low and high and low[0] < high[1] else None


def _part(value: str) -> Interval | None:
    try:
        if found := _DECADE.match(value):
            width = 10 if found[1] else 100
            year = int(found[1] or found[2]) * width
            return dt.date(year, 1, 1), dt.date(year + width, 1, 1)
        found = _PART.match(value)
        return _days(int(found[1]), found[2], found[3]) if found else None
    except ValueError:
        return None


def _days(year: int, month: str | None, day: str | None) -> Interval:
    if month is None:
        return dt.date(year, 1, 1), dt.date(year + 1, 1, 1)
    if day is not None:
        first = dt.date(year, int(month), int(day))
        return first, first + dt.timedelta(days=1)
    start, end = _SEASONS.get(int(month), (int(month), int(month) + 1))
    return dt.date(year, start, 1), dt.date(year + (end - 1) // 12, (end - 1) % 12 + 1, 1)


def meet(a: Interval, b: Interval) -> bool:
    """Whether two intervals share a day."""
    return max(a[0], b[0]) < min(a[1], b[1])


def edtf(days: Interval) -> str:
    """The shortest EDTF value for a day interval: a day, a month, a year, or an interval of two days."""
    first, end = days
    last = end - dt.timedelta(days=1)
    if first == last:
        return first.isoformat()
    if first.day == 1 and end.day == 1:
        if (end.year, end.month) == (first.year + first.month // 12, first.month % 12 + 1):
            return f"{first.year:04}-{first.month:02}"
        if first.month == end.month == 1 and end.year == first.year + 1:
            return f"{first.year:04}"
    return f"{first.isoformat()}/{last.isoformat()}"
