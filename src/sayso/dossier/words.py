"""Words for people: plurals, lists, figures, and source text made safe to look at."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from sayso.model.dates import interval

LONGEST_QUOTE = 320
"""Characters of evidence shown in a line; the link leads to all of it."""
BRIEF_QUOTE = 110
"""Characters of evidence shown in a line of the summary."""

_SPACE = re.compile(r"\s+")
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """`text` with control, zero-width and direction-changing characters as visible tokens.

    Shown text cannot hide what it holds, and cannot change the direction of what stands around it.
    """
    return _HIDDEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def quoted(text: str, most: int = LONGEST_QUOTE) -> str:
    """Evidence in one line, between the dossier's own marks; a long one is cut in the middle, visibly."""
    flat = visible(_SPACE.sub(" ", text).strip())
    if len(flat) > most:
        half = most // 2
        flat = f"{flat[:half].rsplit(' ', 1)[0]} […] {flat[-half:].split(' ', 1)[-1]}"
    return f"‹{flat}›"


def count(number: int, one: str, many: str | None = None) -> str:
    """`3 documents`, `1 document`, `no documents`."""
    many = many or f"{one}s"
    return f"{number if number else 'no'} {one if number == 1 else many}"


def listed(names: Sequence[str], most: int | None = None) -> str:
    """`A, B and C`; beyond `most` it says how many more there are."""
    shown = list(names[:most]) if most else list(names)
    if len(names) > len(shown):
        shown.append(f"{len(names) - len(shown)} more")
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def figure(value: float) -> str:
    """A figure with thousands separated and no needless decimals."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")


def between(low: float | None, high: float | None) -> str:
    """An interval in words: `13`, `at least 10`, `at most 9`, `450 to 550`."""
    if low is None and high is None:
        return "no value"
    if high is None:
        return f"at least {figure(low or 0)}"
    if low is None:
        return f"at most {figure(high)}"
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"


def origins(sure: int, possible: int) -> str:
    """The pair of origins in words: `2 origins`, `1 to 3 origins`."""
    if sure == possible:
        return count(sure, "origin") if sure else "no origin established"
    return f"{sure} to {possible} origins"


def dated(value: str) -> str:
    """An EDTF value in words: `28 August 2017`, `June 2017`, `1 June to 31 August 2017`; others as they stand."""
    days = interval(value)
    if days is None or dt.date.min in days or dt.date.max in days:
        return value
    about = "about " if "~" in value or "?" in value else ""
    first, last = days[0], days[1] - dt.timedelta(days=1)
    if first == last:
        return about + _day(first)
    if first.day == 1 and days[1].day == 1:
        if (first.month, last.month) == (1, 12):
            return about + (f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}")
        if first.year == last.year:
            months = f"{first:%B} {first.year}" if first.month == last.month else f"{first:%B} to {last:%B} {last.year}"
            return about + months
        return f"{about}{first:%B} {first.year} to {last:%B} {last.year}"
    return f"{about}{_day(first)} to {_day(last)}"


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B} {day.year}"
