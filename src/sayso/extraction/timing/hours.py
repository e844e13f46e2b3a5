"""Hours told without their half of the day, read by the hours and parts of the day beside them."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.extraction.timing import lexicon
from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Calendar, Deictic, Found

_NOON, _DAY = 12 * 60, 24 * 60
_NEAR = 4 * 60
"""Minutes from an hour that is told in full within which the next one lies in the same half of the day."""
_LATE = ("AF", "EV", "NI")
_SMALL_HOURS = 5
"""Hours of the clock up to which a bare hour of the night may be one past midnight."""
_SAID = re.compile("[i@]t?p")
_BETWEEN = frozenset({"in", "on", "that", "the", "local", "time"})
"""Words between an hour and its own part of the day; behind others it is another time's ("8:30 until this evening")."""
_REACH = 3
"""Lexemes between an hour and the part of the day behind it ("at 9:40 in the evening")."""


def bare(written: str) -> bool:
    """Whether an hour of the clock, as written, leaves open which half of the day it is: "9:40", not "09:40"."""
    hour = written.replace(".", ":").partition(":")[0]
    return not hour.startswith("0") and 1 <= int(hour) <= 11


def sure(m: Calendar) -> str | None:
    """The hour that a time tells; None for a bare one up to six, which is one of the afternoon as often as of the
    night: its day is all that is sure."""
    return None if m.bare and m.clock is not None and int(m.clock[:2]) < _MORNING else m.clock


_MORNING = 6
"""The hour of the clock from which a bare one is mostly of the morning."""


def of_entry(m: Calendar, written: str, *, later: bool) -> str | None:
    """The hour that an entry written at an hour tells of its own day: one before it, or after it where it lies ahead
    (`later`); None where both halves of the day fit, or neither."""
    if m.clock is None:
        return None
    ways = (m.clock, _later(m.clock)) if m.bare else (m.clock,)
    fits = [clock for clock in ways if (clock >= written if later else clock <= written)]
    return fits[0] if len(fits) == 1 else None


def with_part(row: Row, f: Found, after: Found | None) -> Found:
    """A bare hour in the half of the day that the words behind it tell: "at 9:40 that evening"."""
    m = f.meaning
    if not isinstance(m, Calendar) or not m.bare or m.clock is None:
        return f
    part = _part_behind(row, f, after)
    return f if part is None else f.but(replace(m, clock=_in_part(m.clock, part), bare=False))


def _part_behind(row: Row, f: Found, after: Found | None) -> str | None:
    """The part of the day that the words at once behind an hour name."""
    if (said := _SAID.match(row.classes, f.end)) is not None:
        return lexicon.PARTS.get(row.lower[said.end() - 1])
    if after is None or not isinstance(after.meaning, Calendar | Deictic):
        return None
    between = row.lower[f.end : after.start]
    return after.meaning.part if len(between) <= _REACH and _BETWEEN.issuperset(between) else None


def _in_part(clock: str, part: str) -> str:
    late = part in _LATE and not (part == "NI" and int(clock[:2]) < _SMALL_HOURS)
    return _later(clock) if late else clock


def near(clock: str, told: str) -> str:
    """A bare hour as the half of the day has it in which an hour told before it stands ("22:40" for "10:40" after
    "21:15"); as it was where that hour is far."""
    late = _later(clock)
    at = _minutes(told)
    if abs(_minutes(clock) - at) <= _NEAR:
        return clock
    return late if abs(_minutes(late) - at) <= _NEAR else clock


def _later(clock: str) -> str:
    minutes = (_minutes(clock) + _NOON) % _DAY
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:5])
