"""Entries of a page that was written hour by hour, each under its hour and weekday: "12.31 Wednesday".

What an entry tells is told on its own day, not on the day of the page, which may be that of its last entry.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extraction.timing.anchors import Anchor
from sayso.model import Segment
from sayso.model.facts.days import ENTRY, WEEKDAY, WEEKDAYS

_HEADING = re.compile(rf"^[ \t]*(?P<words>{ENTRY})[ \t]*$", re.M | re.I)
_CLOCK = re.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:\s?(?P<half>[ap])\.?m\b)?", re.I)
_DAY = re.compile(WEEKDAY, re.I)
LEAST = 2
"""Headings that make a page one of entries."""
_BACK, _ON = 4, 2
"""Days before and after the page's own among which the weekday of an entry lies: of one page the day is told on which
it began, of another that on which it was last written."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Where an entry begins, in characters, its day and its hour ("12:31")."""

    start: int
    day: dt.date
    hour: str


def find(text: str, segments: Sequence[Segment], anchor: Anchor) -> tuple[Entry, ...]:
    """The entries of the article, in the order of the text; none on a page that is not dated to one day."""
    if anchor.days is None or (anchor.days[1] - anchor.days[0]).days != 1:
        return ()
    body = [(s.start, s.end) for s in segments if s.type in _OWN]
    headings = [m for low, high in body for m in _HEADING.finditer(text, low, high)]
    found = [entry for m in headings if (entry := _entry(m, anchor.days[0])) is not None]
    return tuple(found) if len(found) >= LEAST else ()


_OWN = frozenset(("title", "body", "boilerplate", "dateline"))
"""Segments in which the hour over an entry may stand."""


def _entry(m: re.Match[str], page: dt.date) -> Entry | None:
    clock, named = _CLOCK.search(m["words"]), _DAY.search(m["words"])
    if clock is None or named is None:
        return None
    hour, minute, half = int(clock["hour"]), int(clock["minute"]), (clock["half"] or "").lower()
    if hour > (12 if half else 23) or minute > 59:
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour
    weekday = next(i for i, name in enumerate(WEEKDAYS) if name.startswith(named[0].lower()[:3]))
    away = (weekday - page.weekday() + _BACK) % 7 - _BACK
    return Entry(m.start(), page + dt.timedelta(days=away), f"{hour:02}:{minute:02}")
