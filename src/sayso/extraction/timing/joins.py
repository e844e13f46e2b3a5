"""What the words beside an expression add to it: a year, a day for a clock time, a range, "since", "about", "in"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.extraction.timing import hours
from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Calendar, Deictic, Found, Length, Shift
from sayso.extraction.timing.spread import spread

_ABOUT = frozenset({"about", "around", "approximately", "roughly", "circa", "ca"})
_LISTED = re.compile(r"-|/|T|,?&|,")
_RANGE = re.compile(r"e?\)?(?:-|T|/)[t~]?")
_EVENT = re.compile(r"[at]?;{1,3}[Oqi]")
_BEGINS = (["from"], ["beginning"], ["starting"])
"""Words before a date from which something lasts: "from May 2009 for two years"."""
_CLOCK_REACH = 4
"""Lexemes between a clock time and the date that it belongs to ("at 6 a.m. local time on 3 May")."""


def join(row: Row, found: Sequence[Found]) -> list[Found]:
    """The expressions with what their neighbours lend them, and the ones that only a neighbour makes readable."""
    return [_prefixed(row, f) for f in _ranged(row, _lend(row, spread(row, found)))]


def _lend(row: Row, found: Sequence[Found]) -> list[Found]:
    """Each expression with what the next one lends it, from the last to the first."""
    out: list[Found] = []
    after: Found | None = None
    for f in reversed(found):
        between = row.classes[f.end : after.start] if after else ""
        if after is not None and isinstance(after.meaning, Calendar | Deictic):
            if isinstance(f.meaning, Shift) and f.meaning.base == "ref" and _leads_to(f.meaning, between):
                f = replace(f, joined="base")
            elif isinstance(f.meaning, Calendar) and isinstance(after.meaning, Calendar):
                f = f.but(_lent(f.meaning, after.meaning, between))
        f = hours.with_part(row, f, after)
        out.append(f)
        after = f
    return out[::-1]


def _leads_to(m: Shift, between: str) -> bool:
    """Whether the date behind is what a shift counts from: at once, or as the date of an event ("two weeks before the
    vote of 12 June", "days after the attack on 3 May")."""
    return not between or (m.event and _EVENT.fullmatch(between) is not None)


def _apposed(row: Row, before: Found, f: Found) -> bool:
    """Whether a shift stands between commas behind a date and says which it is: "On 6 May, two days later, …"."""
    m, date = f.meaning, before.meaning
    if not isinstance(m, Shift) or m.base != "ref" or m.event or not isinstance(date, Calendar):
        return False
    named = date.day or date.weekday or date.month or date.year
    return bool(named) and row.classes[before.end : f.start] == "," and row.classes[f.end : f.end + 1] == ","


def _lent(m: Calendar, after: Calendar, between: str) -> Calendar:
    """A clock time takes the next day, a day the next month, a month or day the next year ("May-August 1950")."""
    if m.clock and not m.day and not m.weekday:
        near = len(between) <= _CLOCK_REACH and "." not in between and (after.day or after.weekday)
        return replace(after, clock=m.clock, bare=m.bare) if near else m
    if not _LISTED.fullmatch(between.removesuffix("t")) or m.which or m.year is not None:
        return m
    if m.day and not m.month and not m.weekday:
        return replace(after, day=m.day, weekday=None) if after.day and after.month else m
    if not (m.month or m.season) or after.year is None:
        return m
    turns = m.month is not None and after.month is not None and m.month > after.month and between[:1] in "-T"
    return replace(m, year=after.year - 1 if turns else after.year)


def _ranged(row: Row, found: Iterable[Found]) -> Iterator[Found]:
    """Mark what belongs to the expression before: the second end of a range ("1914-1918", "between 3 and 5 May"), how
    long it lasted, and which day it was."""
    before: Found | None = None
    for f in found:
        if before and isinstance(f.meaning, Calendar) and isinstance(before.meaning, Calendar):
            between = row.classes[before.end : f.start]
            opened = "B" in row.classes[max(0, before.start - 1) : before.end]
            if _RANGE.fullmatch(between) or (opened and between in ("&", "&t")):
                f = replace(f, joined="range")
        elif before and isinstance(f.meaning, Length) and row.lower[before.end : f.start] == ["for"]:
            if row.lower[before.start - 1 : before.start] in _BEGINS:
                f = replace(f, joined="lasting")
        if before and _apposed(row, before, f):
            f = replace(f, joined="apposed")
        yield f
        before = f


def _prefixed(row: Row, f: Found) -> Found:
    """With the word before it: "since", "about", or "in" before an amount."""
    at, m = f.start - 1, f.meaning
    if at < 0:
        return f
    if row.classes[at] == "k" and isinstance(m, Calendar | Deictic):
        return replace(f, start=at, since=True)
    if f.rule == "duration" and row.lower[at] == "in" and row.lower[max(0, at - 1)] != "time":
        return replace(f, joined="in")
    if isinstance(m, Calendar) and row.lower[at] in _ABOUT and m.mod is None and m.day is None:
        return replace(f, start=at, meaning=replace(m, mod="about"))
    return f
