"""Dates as EDTF (ISO 8601-2) strings and the half-open day intervals that they name.

Level 0 and what sayso needs of level 1: `2017-08-28`, `2017-06`, `2017`, `2017-06/2017-08`, `2016-10~`, `201X`,
`-0498` (499 BC), seasons (`2017-21` spring … `2017-24` winter), open ends (`2017-06/..`), and the marks `?`
(uncertain), `~` (about) and `%` (both) at the end of a date.  `XXXX-08-28` (no year is known) is well formed and names
no days.
"""

from __future__ import annotations

import datetime as dt
import re

Interval = tuple[dt.date, dt.date]
"""First day, and the day after the last."""

_PART = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.Z+-]+)?[~?%]?$")
_DECADE = re.compile(r"(?:(\d{3})X|(\d\d)XX)[~?%]?$")
_SEASONS = {21: (3, 6), 22: (6, 9), 23: (9, 12), 24: (12, 15)}
_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(?:T[\d:]+)?[~?%]?$")


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
    except (ValueError, OverflowError):
        return None


def _days(year: int, month: str | None, day: str | None) -> Interval:
    if month is None:
        return dt.date(year, 1, 1), dt.date(year + 1, 1, 1)
    if day is not None:
        first = dt.date(year, int(month), int(day))
        return first, first + dt.timedelta(days=1)
    start, end = _SEASONS.get(int(month), (int(month), int(month) + 1))
    return dt.date(year, start, 1), dt.date(year + (end - 1) // 12, (end - 1) % 12 + 1, 1)


_HOUR = re.compile(r"T(?P<hour>\d\d[\d:.]*(?:Z|[+-]\d\d(?::?\d\d)?)?)")


def hour(value: str) -> str:
    """The time of day of an EDTF value without marks of doubt: "21:00" of "2031-05-05T21:00?"; "" without one."""
    found = _HOUR.search(value)
    return "" if found is None else found["hour"]


def without_hour(value: str) -> str:
    """An EDTF value without its time of day, its marks of doubt kept: "2031-05-05?" of "2031-05-05T21:00?"."""
    return _HOUR.sub("", value)


def meet(a: Interval, b: Interval) -> bool:
    """Whether two intervals share a day."""
    return max(a[0], b[0]) < min(a[1], b[1])


def edtf(days: Interval) -> str:
    """The shortest EDTF value for a day interval: a day, a month, a year, or an interval of two of these."""
    first, end = days
    last = end - dt.timedelta(days=1)
    if first == last:
        return first.isoformat()
    if first.day == 1 and end.day == 1:
        if (end.year, end.month) == (first.year + first.month // 12, first.month % 12 + 1):
            return _month(first)
        if first.month == end.month == 1:
            years = f"{first.year:04}", f"{last.year:04}"
            return years[0] if years[0] == years[1] else "/".join(years)
        return f"{_month(first)}/{_month(last)}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _month(day: dt.date) -> str:
    return f"{day.year:04}-{day.month:02}"


def span(first: str | None, last: str | None) -> str | None:
    """The EDTF interval from one value's first day to another's last; None where the two make none.

    Level 0 has single dates at both ends, so an end that is an interval gives its own outer end.
    """
    if not first or not last:
        return None
    value = f"{first.split('/')[0]}/{last.split('/')[-1]}"
    if interval(value) is not None:
        return value
    both = interval(first), interval(last)
    if both[0] is None or both[1] is None:
        return value if first.startswith("-") and (last.startswith("-") or last[:1].isdigit()) else None
    return edtf((both[0][0], both[1][1])) if both[0][0] < both[1][1] else None


# ---------------------------------------------------------------- plain English
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_MARKS = {"~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}


def describe(value: str | None) -> str:
    """An EDTF value in plain English: "28 August 2017", "June to August 2017", "about October 2016".

    A value that is no EDTF is given back unchanged; None is "no date".
    """
    if not value:
        return "no date"
    marks = {c for c in value if c in _MARKS}
    mark = "%" if len(marks) > 1 else next(iter(marks), "")
    bare = re.sub(r"[~?%]", "", value)
    said = _range_words(*bare.split("/", 1)) if "/" in bare else _words(bare)
    if said is None:
        return value
    return _MARKS[mark].format(said) if mark else said


def _range_words(first: str, last: str) -> str | None:
    if first in ("", "..") or last in ("", ".."):
        known = _words(last if first in ("", "..") else first)
        return known and (f"until {known}" if first in ("", "..") else f"since {known}")
    a, b = _words(first), _words(last)
    if a is None or b is None:
        return None
    if a == b:
        return a
    return f"{_without_tail(a, b)} to {b}"


def _without_tail(a: str, b: str) -> str:
    """What the first date need not repeat: "28 to 30 August 2017", "June to August 2017"."""
    mine, theirs = a.split(" "), b.split(" ")
    while len(mine) > 1 and len(theirs) > 1 and mine[-1] == theirs[-1] and len(mine) == len(theirs):
        mine, theirs = mine[:-1], theirs[:-1]
    return " ".join(mine) if len(mine) == len(theirs) else a


def _words(value: str) -> str | None:
    if found := re.match(r"(\d{3})X$", value):
        return f"the {found[1]}0s"
    if found := re.match(r"(\d\d)XX$", value):
        return f"the {found[1]}00s"
    if found := _NO_YEAR.match(value):
        return _day_words(found[2], found[1], "")
    found = _PART.match(value)
    if found is None:
        return None
    year = int(found[1])
    name = str(year) if year > 0 else f"{1 - year} BC"
    said = _day_words(found[3], found[2], name)
    clock = re.search(r"T(\d\d:\d\d)", value)
    return f"{said}, {clock[1]}" if said and clock else said


def _day_words(day: str | None, month: str | None, year: str) -> str | None:
    if month is None:
        return year
    number = int(month)
    name = _SEASON_NAMES.get(number) or (_MONTHS[number - 1] if 1 <= number <= 12 else None)
    if name is None:
        return None
    return " ".join(part for part in (str(int(day)) if day else "", name, year) if part)
