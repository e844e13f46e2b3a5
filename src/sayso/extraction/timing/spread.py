"""Days and years written short beside a full date: "April 6-7", "28 and 29 August", "1914-18", "499-493 BC"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Calendar, Found

_COUNTED = "(?!-?[uUK#m%nj])"
"""Not before what would make the number a count of something ("April 6-7 weeks")."""
_DAY_AFTER = re.compile(rf"(?:-|T|,?&|,)t?([do]){_COUNTED}")
_DAY_BEFORE = re.compile(r"t?([do])(?:-|T|,?&|,)t?$")
_YEAR_AFTER = re.compile(rf"[-/T]([d#`]){_COUNTED}")
_YEAR_BEFORE = re.compile(r"([#dy])(?:-|T|&|,)$")
_OPENERS = "iqtTFB-&,^<~(["
"""What may stand before the first day of a list of days."""
_LINK_WIDTH = 5


def spread(row: Row, found: Sequence[Found]) -> list[Found]:
    """The expressions and those that only a neighbour makes readable, in the order of the text."""
    taken = {i for f in found for i in range(f.start, f.end)}
    out = list(found)
    for f in found:
        for extra in _beside(row, f, taken):
            taken.update(range(extra.start, extra.end))
            out.append(extra)
    return sorted(out, key=lambda f: f.start)


def _beside(row: Row, f: Found, taken: set[int]) -> Iterator[Found]:
    m = f.meaning
    if not isinstance(m, Calendar):
        return
    if m.day and m.month and not m.clock:
        month_first = _month_first(row, f)
        yield from _days_after(row, f, m, taken) if month_first else _days_before(row, f, m, taken)
    elif f.rule == "year" and m.year is not None:
        yield from _year_after(row, f, m.year, taken) if m.year > 0 else _year_before(row, f, m.year, taken)


def _month_first(row: Row, f: Found) -> bool:
    letters = row.classes[f.start : f.end]
    return letters.rfind("m") < max(letters.rfind("d"), letters.rfind("o"))


def _days_after(row: Row, f: Found, m: Calendar, taken: set[int]) -> Iterator[Found]:
    at, day = f.end, m.day or 0
    while found := _DAY_AFTER.match(row.classes, at):
        i, number = found.start(1), int(row.value[found.start(1)] or 0)
        if i in taken or not day < number <= 31:
            return
        yield Found(i, i + 1, _same_month(m, number), "day of the same month")
        at, day = found.end(), number


def _days_before(row: Row, f: Found, m: Calendar, taken: set[int]) -> Iterator[Found]:
    at, day = f.start, m.day or 99
    while found := _DAY_BEFORE.search(row.classes, max(0, at - _LINK_WIDTH), at):
        i, number = found.start(1), int(row.value[found.start(1)] or 0)
        listed = "," in found[0] or "&" in found[0]
        if i in taken or not 1 <= number < day or (listed and i and row.classes[i - 1] not in _OPENERS):
            return
        yield Found(i, i + 1, _same_month(m, number), "day of the same month")
        at, day = found.start(), number


def _same_month(m: Calendar, day: int) -> Calendar:
    return replace(m, day=day, weekday=None, part=None, mod=None)


def _year_after(row: Row, f: Found, year: int, taken: set[int]) -> Iterator[Found]:
    found = _YEAR_AFTER.match(row.classes, f.end)
    if found is None or found.start(1) in taken:
        return
    i = found.start(1)
    digits = row.lower[i].lstrip("'’")
    if len(digits) == 2 and digits.isdecimal() and int(digits) > year % 100:
        yield Found(i, i + 1, Calendar(year // 100 * 100 + int(digits)), "year of the same century")


def _year_before(row: Row, f: Found, year: int, taken: set[int]) -> Iterator[Found]:
    found = _YEAR_BEFORE.search(row.classes, max(0, f.start - 3), f.start)
    value = row.value[found.start(1)] if found else None
    if found and value and found.start(1) not in taken and value == int(value) and 1 - value < year:
        yield Found(found.start(1), found.start(1) + 1, Calendar(1 - int(value)), "year before Christ")
