"""Parts of dates as EDTF values, TIMEX3 values and day intervals.  Pure arithmetic on the proleptic calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sayso.model.dates import Interval, edtf, interval

DAY = dt.timedelta(days=1)
SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


@dataclass(frozen=True, slots=True)
class Value:
    """A resolved time: EDTF, TIMEX3, the days it covers (None before year 1) and its grain.

    `grain` is D, W, M, S (season), Q, H (half), Y, DE or CE.
    """

    value: str | None
    timex: str | None
    days: Interval | None
    grain: str
    year: int | None = None


def day(d: dt.date) -> Value:
    """A day."""
    return Value(d.isoformat(), d.isoformat(), (d, d + DAY), "D", d.year)


def week(d: dt.date) -> Value:
    """The ISO week that holds a day."""
    year, number, weekday = d.isocalendar()
    first = d - DAY * (weekday - 1)
    days = (first, first + 7 * DAY)
    return Value(edtf(days), f"{year:04}-W{number:02}", days, "W", d.year)


def weekend(d: dt.date) -> Value:
    """The Saturday and Sunday of the ISO week that holds a day."""
    year, number, weekday = d.isocalendar()
    first = d + DAY * (6 - weekday)
    days = (first, first + 2 * DAY)
    return Value(edtf(days), f"{year:04}-W{number:02}-WE", days, "W", d.year)


def years(year: int) -> tuple[str, str]:
    """A year as EDTF (astronomical) and TIMEX3 (BC0499)."""
    if year > 0:
        return f"{year:04}", f"{year:04}"
    return f"-{-year:04}" if year else "0000", f"BC{1 - year:04}"


def month(year: int, number: int) -> Value:
    """A month of a year."""
    value, timex = years(year)
    return _value(f"{value}-{number:02}", f"{timex}-{number:02}", "M", year)


def month_day(year: int, number: int, d: int) -> Value | None:
    """A day, or None where the month has no such day."""
    value, timex = years(year)
    try:
        dt.date(max(year, 4) if year > 0 else 4, number, d)
    except ValueError:
        return None
    return _value(f"{value}-{number:02}-{d:02}", f"{timex}-{number:02}-{d:02}", "D", year)


def year(number: int) -> Value:
    """A year.

    Raises:
        OverflowError: behind the last year of the calendar.
    """
    if number > dt.MAXYEAR:
        raise OverflowError(f"no year {number}")
    value, timex = years(number)
    return _value(value, timex, "Y", number)


def season(number: int, code: str) -> Value:
    """A season of a year; `code` as TIMEX3 spells it ("SP")."""
    value, timex = years(number)
    return _value(f"{value}-{SEASONS[code]}", f"{timex}-{code}", "S", number)


def months(number: int, first: int, last: int, timex: str) -> Value:
    """A stretch of whole months of one year."""
    value, stem = years(number)
    return _value(f"{value}-{first:02}/{value}-{last:02}", f"{stem}-{timex}", "Q", number)


def half(number: int, which: int) -> Value:
    """The first or second half of a year."""
    return months(number, 6 * which - 5, 6 * which, f"H{which}")


def quarter(number: int, which: int) -> Value:
    """A quarter of a year, 1 to 4."""
    return months(number, 3 * which - 2, 3 * which, f"Q{which}")


def decade(number: int) -> Value:
    """The decade `number` * 10; negative before Christ (-47: the 470s BC)."""
    if number > 0:
        return _value(f"{number:03}X", f"{number:03}", "DE", number * 10)
    first = number * 10 - 8
    return Value(f"{years(first)[0]}/{years(first + 9)[0]}", f"BC{-number:03}", None, "DE", first)


def century(number: int) -> Value:
    """The years `number` * 100 to `number` * 100 + 99; negative: that century before Christ."""
    if number >= 0:
        return _value(f"{number:02}XX", f"{number:02}", "CE", number * 100)
    first = number * 100 + 1
    return Value(f"{years(first)[0]}/{years(first + 99)[0]}", f"BC{-number - 1:02}", None, "CE", first)


def stretch(days: Interval, timex: str | None, grain: str) -> Value:
    """Any stretch of days."""
    return Value(edtf(days), timex, days, grain, days[0].year)


def _value(value: str, timex: str, grain: str, number: int) -> Value:
    return Value(value, timex, interval(value), grain, number)


def shift_months(d: dt.date, count: int) -> dt.date:
    """So many months on, the day clipped to the month's length.

    Raises:
        OverflowError: outside the calendar.
    """
    total = d.year * 12 + d.month - 1 + count
    y, m = divmod(total, 12)
    if not 1 <= y <= 9999:
        raise OverflowError(f"year {y}")
    for last in (d.day, 30, 29, 28):
        try:
            return dt.date(y, m + 1, min(d.day, last))
        except ValueError:
            continue
    raise OverflowError(f"no day in {y}-{m + 1}")
