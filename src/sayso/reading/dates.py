"""Dates as pages write them: patterns, and the calendar day that a match names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from sayso.model.facts.days import DAY_DATE as DAY_DATE
from sayso.model.facts.days import MONTH as MONTH
from sayso.model.facts.days import WEEKDAY as WEEKDAY
from sayso.model.facts.days import YEARLESS as YEARLESS

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
SHORT_DATE = (
    rf"(?:{WEEKDAY},?\s{{1,3}})?(?<![\d./])"
    r"(?:\d{1,2}\.\d{1,2}\.|\d{1,2}/\d{1,2}/)\d\d"
    r"(?![\d/]|[.,:]\d)"
)
"""A date in figures whose year has two: read at the head of a page alone, elsewhere it may number a section."""
CLOCK = r"\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s(?:UTC|GMT|[ECMP][SD]?T|BST|CET))?"
AGO = (
    r"(?:(?:\d{1,3}|an?|one|a few)\s?(?:seconds?|secs?\.?|minutes?|mins?\.?|hours?|hrs?\.?|days?|weeks?|wks?\.?|"
    r"months?|mos?\.?|mth|years?|yrs?\.?|[smhdwy])\s+ago"
    r"|just now|yesterday)"
)

_NAMED = re.compile(rf"({MONTH})\s{{1,3}}(\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(\d{{4}})\b", re.I)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}({MONTH}),?\s{{1,3}}(\d{{4}})\b", re.I)
_ISO = re.compile(r"(?<!\d)(?<!\d-)(\d{4})[-/](\d\d)[-/](\d\d)(?!\d|-\d)")
_FIGURES = re.compile(r"(?<![\d.,/-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-]|[.,]\d)")
_SHORT = re.compile(r"(?<![\d.,/-])(\d{1,2})([/.])(\d{1,2})\2(\d\d)(?![\d/-]|[.,:]\d)")
_WEEKDAY_BEFORE = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s{1,3}$", re.I)
_WEEKDAY_LONGEST = 15
"""Characters of the longest weekday with the signs behind it."""


def days(text: str) -> Iterator[tuple[int, int, dt.date]]:
    """Full dates in `text` as `(start, end, day)`, in order.

    Of dates all in figures with the year last those are left out of which nothing says whether 3/4/2017 is in March or
    in April; the weekday before it may; with points between, the day stands first.
    """
    found: list[tuple[int, int, dt.date]] = []
    for pattern, order in ((_NAMED, (3, 1, 2)), (_DAY_FIRST, (3, 2, 1)), (_ISO, (1, 2, 3))):
        for match in pattern.finditer(text):
            day = _day(*(match[i] for i in order))
            if day is not None:
                found.append((match.start(), match.end(), day))
    yield from sorted([*found, *_in_figures(text)])


def _in_figures(text: str) -> Iterator[tuple[int, int, dt.date]]:
    return ((start, end, known[0]) for start, end, known in _readings(_FIGURES, text) if len(known) == 1)


def ambiguous(text: str) -> Iterator[tuple[int, int, list[dt.date]]]:
    """Dates in figures that can be read in two ways, years of two figures included: `(start, end, readings)`."""
    for pattern in (_FIGURES, _SHORT):
        yield from (found for found in _readings(pattern, text) if len(found[2]) > 1)


def _readings(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int, list[dt.date]]]:
    """Each date in figures with the days that it may name."""
    for match in pattern.finditer(text):
        one, two, year = match[1], match[3], match[4]
        if len(year) == 2:
            year = ("19" if int(year) >= 70 else "20") + year
        days = [_day(year, two, one)]
        if one != two and (match[2] != "." or len(match[4]) == 2):
            days.append(_day(year, one, two))
        before = text[max(0, match.start() - _WEEKDAY_LONGEST) : match.start()]
        yield match.start(), match.end(), _on_weekday(days, before)


def short_days(text: str) -> Iterator[tuple[int, int, dt.date]]:
    """Dates such as 13.6.14 as `(start, end, day)`, in order, where they can be read in one way only.

    Years are those from 1970 to 2069.
    """
    return ((start, end, known[0]) for start, end, known in _readings(_SHORT, text) if len(known) == 1)


def _on_weekday(readings: Iterable[dt.date | None], before: str) -> list[dt.date]:
    """The days among the readings of a date: of several those on the weekday that is written before it."""
    known = [day for day in readings if day is not None]
    named = _WEEKDAY_BEFORE.search(before)
    if len(known) < 2 or named is None:
        return known
    return [day for day in known if day.strftime("%a").lower() == named[1].lower()]


def first_day(text: str) -> dt.date | None:
    """The first full date in `text`."""
    return next((day for _, _, day in days(text)), None)


_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NO_YEAR = re.compile(rf"\b(?:({MONTH})\s{{1,3}}({_DAY})|({_DAY})\s{{1,3}}({MONTH}))\b(?!,?\s{{1,3}}\d{{4}})")


def yearless(text: str, latest: dt.date) -> Iterator[tuple[int, int, dt.date]]:
    """Days that stand without a year, taken for the last such day up to `latest`: `(start, end, day)`, in order."""
    for match in _NO_YEAR.finditer(text):
        month, day = match[1] or match[4], match[2] or match[3]
        years = (_day(str(year), month, day.rstrip("sthnrd")) for year in (latest.year, latest.year - 1))
        found = next((d for d in years if d and d <= latest), None)
        if found is not None:
            yield match.start(), match.end(), found


_RELATIVE = re.compile(rf"(?:(?<!\d)(?=\d)|\b)({AGO})\W{{0,5}}$", re.I)
_COUNTED = re.compile(r"(\d{1,3}|an?|one|a few)\s?(s|m|h|d|w|mo|mth|y)", re.I)
_SPANS = {"s": 0.0, "m": 0.0, "h": 1 / 24, "d": 1.0, "w": 7.0, "mo": 30.0, "mth": 30.0, "y": 365.0}
"""Days of each unit, by how its name begins; minutes are no part of a day that is worth counting."""


def ago(text: str, today: dt.date) -> dt.date | None:
    """The last day that a line's end such as `2 weeks ago` can mean, counted from `today`; None if it ends otherwise.

    Pages round: two weeks are one and a half at least.
    """
    found = _RELATIVE.search(text)
    if found is None:
        return None
    if found[1].lower() in ("just now", "yesterday"):
        return today - dt.timedelta(days=found[1].lower() == "yesterday")
    counted = _COUNTED.match(found[1])
    if counted is None:
        return None
    number = int(counted[1]) if counted[1].isdigit() else 2 if "few" in counted[1] else 1
    return today - dt.timedelta(days=int((number - 0.5) * _unit(found[1][counted.end(1) :])))


def _unit(words: str) -> float:
    """The days of the unit that these words begin with: the longest name that fits."""
    words = words.strip().lower()
    if words.startswith("min"):
        return 0.0
    return next(_SPANS[key] for key in sorted(_SPANS, key=len, reverse=True) if words.startswith(key))


def _day(year: str, month: str, day: str) -> dt.date | None:
    number = MONTHS.get(month.lower().rstrip(".")) or (int(month) if month.isdigit() else 0)
    try:
        return dt.date(int(year), number, int(day)) if 1500 <= int(year) <= 2200 else None
    except ValueError:
        return None
