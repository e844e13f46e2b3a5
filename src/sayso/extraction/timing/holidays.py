"""Days that recur with the year and are named in news: fixed, by weekday, or by Easter.

Facts of the civil calendars of Britain and the United States and of the Western church.  Days whose date differs by
country or sighting (Ramadan, Independence Day outside the US …) are left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

DAY = dt.timedelta(days=1)

HOLIDAYS: dict[str, tuple[int, int] | tuple[int, int, int] | int] = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year 's eve": (12, 31), "new year 's day": (1, 1), "new year eve": (12, 31), "new year 's": (1, 1),
    "halloween": (10, 31), "valentine 's day": (2, 14), "saint patrick 's day": (3, 17), "st patrick 's day": (3, 17),
    "st . patrick 's day": (3, 17), "earth day": (4, 22), "armistice day": (11, 11), "veterans day": (11, 11),
    "bastille day": (7, 14), "juneteenth": (6, 19), "groundhog day": (2, 2), "may day": (5, 1),
    "martin luther king day": (1, 1, 3), "mlk day": (1, 1, 3), "presidents ' day": (2, 1, 3),
    "presidents day": (2, 1, 3), "memorial day": (5, 1, -1), "labor day": (9, 1, 1), "columbus day": (10, 1, 2),
    "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4), "mother 's day": (5, 7, 2),
    "father 's day": (6, 7, 3), "easter": 0, "easter sunday": 0, "easter monday": 1,
    "good friday": -2, "palm sunday": -7, "ash wednesday": -46,
}  # fmt: skip
"""By name in small letters, parts parted by spaces: (month, day), (month, weekday, nth), or days from Easter Sunday."""
_LONGEST = max(len(name.split(" ")) for name in HOLIDAYS)
_AFTER_THANKSGIVING = {"black friday": 1, "cyber monday": 4}
HOLIDAYS |= dict.fromkeys(_AFTER_THANKSGIVING, (11, 4, 4))


def longest(words: Sequence[str], start: int) -> str | None:
    """The longest name of a holiday that begins at a word; curly apostrophes count as straight."""
    parts = [w.replace("’", "'") for w in words[start : start + _LONGEST]]
    names = (" ".join(parts[:size]) for size in range(len(parts), 0, -1))
    return next((name for name in names if name in HOLIDAYS), None)


def date(name: str, year: int) -> dt.date:
    """The day of a holiday in a year.

    Raises:
        KeyError: no such holiday.
        ValueError, OverflowError: outside the calendar.
    """
    rule = HOLIDAYS[name]
    if isinstance(rule, int):
        return easter(year) + DAY * rule
    if len(rule) == 2:
        return dt.date(year, *rule)
    day = nth_weekday(year, *rule)
    return day + DAY * _AFTER_THANKSGIVING.get(name, 0)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """The nth Monday (1) to Sunday (7) of a month; -1 is the last.

    Raises:
        ValueError: the month has no such day.
    """
    if nth < 0:
        last = dt.date(year + month // 12, month % 12 + 1, 1) - DAY
        return last - DAY * ((last.isoweekday() - weekday) % 7)
    first = dt.date(year, month, 1)
    day = first + DAY * ((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    if day.month != month:
        raise ValueError(f"{year}-{month:02} has no {nth}th weekday {weekday}")
    return day


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus 1991, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)
