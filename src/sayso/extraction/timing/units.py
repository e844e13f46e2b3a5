"""Calendar arithmetic on units: the week that holds a day, the month before, a date moved by an amount."""

from __future__ import annotations

import datetime as dt
import math

from sayso.extraction.timing import calendar as cal
from sayso.extraction.timing import holidays
from sayso.extraction.timing.calendar import DAY, Value
from sayso.extraction.timing.meaning import Calendar

STEPS = {"last": -1, "previous": -1, "next": 1, "following": 1}
"""How far a word moves from the unit that holds the anchor; others not at all."""
_WEEK_PARTS = {"early": (0, 2), "start": (0, 2), "mid": (2, 3), "late": (3, 5), "end": (4, 7)}
"""First and last weekday, half open, of a part of the week: a convention (early: Monday and Tuesday)."""
_DAYS = {"D": 1, "W": 7, "FN": 14, "WE": 7}
_MONTHS = {"M": 1, "Y": 12, "Q": 3, "HY": 6, "DE": 120, "CE": 1200, "ML": 12000}
_YEARS = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}


def unit_of(day: dt.date, unit: str, step: int = 0, mod: str | None = None) -> Value:
    """The unit that holds a day, or the one `step` units away.

    Raises:
        OverflowError, ValueError: outside the calendar.
    """
    if unit in _DAYS:
        there = day + DAY * (_DAYS[unit] if unit != "FN" else 7) * step
        return _of_days(there, unit, mod)
    if unit in ("M", "Q"):
        first = cal.shift_months(day.replace(day=1), step * _MONTHS[unit])
        whole = unit == "M"
        return cal.month(first.year, first.month) if whole else cal.quarter(first.year, (first.month + 2) // 3)
    if unit == "DE":
        return cal.decade(day.year // 10 + step)
    if unit in ("CE", "ML"):
        return cal.century(day.year // 100 + step)
    return cal.year(day.year + step)


def _of_days(day: dt.date, unit: str, mod: str | None) -> Value:
    if unit == "D" and mod == "over":  # the night into that day
        return cal.stretch((day - DAY, day + DAY), f"{(day - DAY).isoformat()}TNI", "D")
    if unit == "D":
        return cal.day(day)
    if unit == "WE":
        return cal.weekend(day)
    week = cal.week(day)
    if mod not in _WEEK_PARTS or week.days is None:
        return week
    first, end = _WEEK_PARTS[mod]
    return cal.stretch((week.days[0] + DAY * first, week.days[0] + DAY * end), week.timex, "W")


def shifted(base: Value, unit: str, amount: float, *, exact: bool = False) -> Value | None:
    """A time moved by an amount, as precise as the unit (a month on from a day is a month, unless `exact`).

    Raises:
        OverflowError, ValueError: outside the calendar.
    """
    if unit in _YEARS and base.year is not None and amount == int(amount):
        if unit == "DE" and base.year > 0 and abs(amount) > 1:
            return cal.decade(base.year // 10 + int(amount))
        return cal.year(base.year + int(amount) * _YEARS[unit])
    if base.days is None:
        return None
    if unit == "D":
        first = base.days[0] + DAY * math.floor(amount)
        return cal.day(first) if amount == int(amount) else cal.stretch((first, first + DAY * 2), None, "W")
    if unit in _DAYS:
        return cal.week(base.days[0] + dt.timedelta(days=round(amount * _DAYS[unit])))
    there = cal.shift_months(base.days[0], round(amount * _MONTHS.get(unit, 1)))
    return cal.day(there) if exact and base.grain == "D" else cal.month(there.year, there.month)


def moved(day: dt.date, unit: str, amount: int) -> dt.date:
    """A day moved by whole units, to the day.

    Raises:
        OverflowError: outside the calendar.
    """
    if unit in _DAYS:
        return day + DAY * _DAYS[unit] * amount
    return cal.shift_months(day, amount * _MONTHS.get(unit, 1))


def of_year(m: Calendar, year: int) -> Value | None:
    """What the parts of a date name in a year; None where that year has no such day.

    Raises:
        OverflowError, ValueError: outside the calendar.
    """
    if m.holiday:
        return cal.day(holidays.date(m.holiday, year))
    if m.nth and m.month:
        return cal.day(holidays.nth_weekday(year, m.month, m.weekday or 1, m.nth))
    if m.day:
        return cal.month_day(year, m.month or 1, m.day)
    if m.month:
        return cal.month(year, m.month)
    if m.season:
        return cal.season(year, m.season)
    if m.half or m.quarter:
        return cal.half(year, m.half) if m.half else cal.quarter(year, m.quarter or 1)
    return cal.year(year)


def edge(whole: Value, which: str) -> Value | None:
    """The first or last stretch of a unit ("first P2W" of a month); None before the calendar begins."""
    side, _, timex = which.partition(" ")
    if whole.days is None:
        return None
    count, unit = int(timex[1:-1]), timex[-1]
    first, end = whole.days
    if side == "first":
        end = min(end, moved(first, unit, count))
    else:
        first = max(first, moved(end, unit, -count))
    return cal.stretch((first, end), timex, whole.grain)
