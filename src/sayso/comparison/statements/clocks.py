"""Times of day in the words of a statement, as minutes after midnight."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

_NUMBERS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30,
    "noon": 12, "midday": 12, "midnight": 24,
}  # fmt: skip
_HOUR = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NAMED = "noon|midday|midnight"
_AT = (
    r"(?:at|until|till|about|from|since|around|by|before|after|past|to|towards|and|between|nearly|almost|a|shortly)\s+"
)
_SPOKEN = re.compile(
    rf"\b(?P<minutes>half|quarter|ten|five|twenty|twenty-five)\s+(?:minutes\s+)?past\s+(?P<hour>{_HOUR}|{_NAMED})\b"
    rf"|\b{_AT}(?P<left>quarter|ten|five|twenty|twenty-five)\s+(?:minutes\s+)?to\s+(?P<next>{_HOUR}|{_NAMED})\b"
    rf"|\b(?P<full>{_HOUR})\s+(?:o[’']clock|in the (?:morning|afternoon|evening)|at night)\b"
    rf"|\b(?P<name>{_NAMED})\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"(?<![\d.,:$€£])(?P<hour>[01]?\d|2[0-3])(?:(?P<mark>[.:])(?P<minute>[0-5]\d))?(?![\d%]|[.,:]\d)"
    r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?(?:\s?(?P<sure>hours|hrs|o[’']clock)\b)?",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b{_AT}$", re.IGNORECASE)
_MEASURED = re.compile(
    r"\s*(?:per ?cent|million|billion|\w*met(?:er|re)s?|km|miles?|nautical|tons?|tonnes?|points|years)\b"
)
_AFTERNOON = re.compile(r"\b(?:afternoon|evening|p\.?m)\b|\bat night\b", re.IGNORECASE)
_MORNING = re.compile(r"\b(?:morning|dawn|before (?:dawn|sunrise)|a\.?m)\b", re.IGNORECASE)
NEAR = 12
"""Minutes within which two times of day are one, told more or less exactly."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: minutes after midnight, whether the half of the day is known, its words, and whether it was
    "after" or "before" that hour."""

    minutes: int
    sure: bool
    words: str
    side: str = ""


def clocks(text: str) -> list[Clock]:
    """The times of day in a text, in order."""
    return list(_clocks(text))


@lru_cache(maxsize=4096)
def _clocks(text: str) -> tuple[Clock, ...]:
    """The same, kept: the claims of one story have many statements in common."""
    spoken = list(_SPOKEN.finditer(text))
    found = [(m.start(), _spoken(m, text)) for m in spoken]
    for m in _FIGURES.finditer(text):
        if _tells_time(m, text) and not any(k.start() < m.end() and m.start() < k.end() for k in spoken):
            found.append((m.start(), _clock(int(m["hour"]), int(m["minute"] or 0), m["half"], text, m[0])))
    return tuple(_sided(clock, text[:at]) for at, clock in sorted(found, key=lambda x: x[0]))


_SIDE = re.compile(r"\b(?:(?P<after>after|later than)|before|by|not later than)\s+$", re.IGNORECASE)
_SHORTLY = re.compile(r"\b(?:shortly|just|soon|a little|minutes|right) (?:after|before)\s+$", re.IGNORECASE)


def _sided(clock: Clock, before: str) -> Clock:
    """A time of day, and whether only what lies after or before it is told."""
    found = _SIDE.search(before[-24:])
    if found is None or _SHORTLY.search(before[-24:]):
        return clock
    return replace(clock, side="after" if found["after"] else "before")


def _tells_time(m: re.Match[str], text: str) -> bool:
    """Whether a figure is a time of day: by its colon, "a.m." or "hours", or by "at" before a point and two digits."""
    if m["half"] or (m["sure"] and (m["mark"] or m["sure"].lower().startswith("o"))):
        return True
    if _MEASURED.match(text, m.end()):
        return False
    return m["mark"] == ":" or (m["mark"] == "." and bool(_BEFORE.search(text[: m.start()])))


def _spoken(m: re.Match[str], text: str) -> Clock:
    if m["name"]:
        return Clock(0 if m["name"].lower() == "midnight" else 720, True, m[0])
    if m["full"]:
        return _clock(_NUMBERS[m["full"].lower()], 0, None, text, m[0])
    if (named := (m["hour"] or m["next"] or "").lower()) in _NAMED.split("|"):
        minutes = _NUMBERS[(m["minutes"] or m["left"]).lower()] * (1 if m["minutes"] else -1)
        return Clock((_NUMBERS[named] * 60 + minutes) % 1440, True, m[0][max(0, m.start("left") - m.start()) :])
    if m["minutes"]:
        return _clock(_NUMBERS[m["hour"].lower()], _NUMBERS[m["minutes"].lower()], None, text, m[0])
    hour = (_NUMBERS[m["next"].lower()] + 11) % 12 or 12
    return _clock(hour, 60 - _NUMBERS[m["left"].lower()], None, text, m[0][m.start("left") - m.start() :])


def _clock(hour: int, minute: int, half: str | None, text: str, words: str) -> Clock:
    said = half.lower() if half else "p" if _AFTERNOON.search(text) else "a" if _MORNING.search(text) else None
    if hour > 12 or hour == 0 or said is None:
        return Clock(hour * 60 + minute, hour > 12 or hour == 0, words.strip())
    return Clock((hour % 12 + (12 if said == "p" else 0)) * 60 + minute, True, words.strip())


def apart(a: Clock, b: Clock) -> bool:
    """Whether two times of day exclude each other; without the half of the day they are compared on the dial."""
    day = 1440 if a.sure and b.sure else 720
    gap = (a.minutes - b.minutes) % day
    return min(gap, day - gap) > NEAR and not (_open(a, b) or _open(b, a))


def _open(a: Clock, b: Clock) -> bool:
    """Whether the one is told as after or before an hour, and the other may lie there."""
    later = (b.minutes - a.minutes) % 1440
    return bool(a.side) and (not a.sure or not b.sure or (later < 720) == (a.side == "after"))
