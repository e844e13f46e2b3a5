"""What stands next to an expression: days that share its month, years that share its century, "since" and "about"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Calendar, Found

_ABOUT = frozenset({"about", "around", "approximately", "roughly", "circa", "ca"})
_MORE_DAYS = re.compile(r"(?:-|T|,?&|,)t?([do])(?!-?[uUK#m%nj])")
_SHORT_YEAR = re.compile(r"[-/T]([d#`])(?!-?[uUKm%nj])")


def join(row: Row, found: Sequence[Found]) -> list[Found]:
    """The expressions with what their neighbours lend them, and the ones that only a neighbour makes readable."""
    spread = sorted(_spread(row, found), key=lambda f: f.start)
    lent = list(_lend(row, spread))
    return [_prefixed(row, f) for f in _ranged(row, lent)]


def _ranged(row: Row, found: Sequence[Found]) -> Iterator[Found]:
    """Mark the second end of a range ("1914-1918", "March to June")."""
    before = None
    for f in found:
        between = row.classes[before.end : f.start] if before else ""
        both = before and isinstance(f.meaning, Calendar) and isinstance(before.meaning, Calendar)
        yield replace(f, joined="range") if both and re.fullmatch(r"e?(?:-|T|/)[t~]?", between) else f
        before = f


def _spread(row: Row, found: Sequence[Found]) -> Iterator[Found]:
    """Days and years written short beside a full date: "April 6-7", "28 and 29 August", "1914-18"."""
    taken = {i for f in found for i in range(f.start, f.end)}
    for f in found:
        yield f
        m = f.meaning
        if not isinstance(m, Calendar):
            continue
        if m.day and m.month and not m.clock:
            yield from _days_after(row, f, m, taken)
            yield from _days_before(row, f, m, taken)
        elif m.year and m.month is None and f.rule == "year" and row.classes[f.end - 1] == "y":
            yield from _years_after(row, f, m, taken)
        elif m.year is not None and m.year <= 0 and f.rule == "year":
            yield from _years_before(row, f, m, taken)


def _days_after(row: Row, f: Found, m: Calendar, taken: set[int]) -> Iterator[Found]:
    at, day = f.end, m.day or 0
    while found := _MORE_DAYS.match(row.classes, at):
        i = found.start(1)
        number = row.value[i] or 0
        if (
            i in taken
            or not day < number <= 31
            or row.classes[f.start : f.end].find("m") > row.classes[f.start : f.end].find("d") >= 0
        ):
            return
        year = re.compile(r",?y(?![;'])|,?y").match(row.classes, found.end())
        stated = (
            int(row.value[year.end() - 1] or 0) if year and not taken & set(range(found.end(), year.end())) else m.year
        )
        taken.add(i)
        end = year.end() if year and stated != m.year else found.end()
        yield Found(i, end, replace(m, day=int(number), year=stated, weekday=None, part=None), "day of the same month")
        at, day = found.end(), int(number)


_DAY_BEFORE = re.compile(r"t?([do])(?:-|T|,?&|,)t?$")


def _days_before(row: Row, f: Found, m: Calendar, taken: set[int]) -> Iterator[Found]:
    letters = row.classes[f.start : f.end]
    if letters.find("m") < max(letters.find("d"), letters.find("o")):
        return
    at, day = f.start, m.day or 99
    while found := _DAY_BEFORE.search(row.classes, max(0, at - 5), at):
        i = found.start(1)
        number = int(row.value[i] or 0)
        listed = "," in found[0] or "&" in found[0]
        if i in taken or not 1 <= number < day or listed and i and row.classes[i - 1] not in "iqtTF-&,^<~([":
            return
        taken.add(i)
        yield Found(i, i + 1, replace(m, day=number, weekday=None), "day of the same month")
        at, day = found.start(), number


def _years_after(row: Row, f: Found, m: Calendar, taken: set[int]) -> Iterator[Found]:
    found = _SHORT_YEAR.match(row.classes, f.end)
    if not found or found.start(1) in taken:
        return
    i, year = found.start(1), m.year or 0
    digits = row.lower[i].lstrip("'’")
    if len(digits) == 2 and digits.isdigit() and int(digits) > year % 100:
        yield Found(i, i + 1, Calendar(year // 100 * 100 + int(digits)), "year of the same century", joined="range")


_YEAR_BEFORE = re.compile(r"([#dy])(?:-|T|&|,)$")


def _years_before(row: Row, f: Found, m: Calendar, taken: set[int]) -> Iterator[Found]:
    found = _YEAR_BEFORE.search(row.classes, max(0, f.start - 3), f.start)
    value = row.value[found.start(1)] if found else None
    if found and value and found.start(1) not in taken and 1 - value < (m.year or 0) and value == int(value):
        yield Found(found.start(1), found.start(1) + 1, Calendar(1 - int(value)), "year before Christ")


_LINK = re.compile(r"\)?(?:-|T|[,]?&|,|F)?[t(]?$")


def _lend(row: Row, found: Sequence[Found]) -> Iterator[Found]:
    """A month or day without a year takes it from the next expression of a range or list: "May-August 1950"."""
    for f, after in zip(found, [*found[1:], None]):
        m = f.meaning
        if after is None or not isinstance(m, Calendar) or not isinstance(after.meaning, Calendar):
            yield f
            continue
        between = row.classes[f.end : after.start]
        year = after.meaning.year
        if m.clock and not m.day and not m.weekday and after.meaning.day and len(between) <= 4 and "." not in between:
            yield f.but(replace(after.meaning, clock=m.clock))
            continue
        if (
            m.year is None
            and not m.which
            and (m.month or m.season)
            and year
            and between
            and re.fullmatch(r"-|/|T|,?&|,", between)
        ):
            later = after.meaning.month and m.month and m.month > after.meaning.month and between in "-T"
            yield f.but(replace(m, year=year - 1 if later else year))
        else:
            yield f


def _prefixed(row: Row, f: Found) -> Found:
    """With "since" and "about" before it."""
    at = f.start - 1
    if at >= 0 and row.classes[at] == "k" and isinstance(f.meaning, Calendar):
        return replace(f, start=at, since=True)
    if at >= 0 and row.lower[at] in _ABOUT and isinstance(f.meaning, Calendar) and f.meaning.mod is None:
        return replace(f, start=at, meaning=replace(f.meaning, mod="about"))
    return f
