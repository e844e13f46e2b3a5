"""Days that no page dates: a weekday, or a month or day without its year, on pages without a date of publication.

They stand behind the dated days, as the texts tell them: nothing says of which week or year they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.model import TimeExpression
from sayso.model.facts.days import WEEKDAYS

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_YEARLESS = re.compile(r"XXXX-\d\d(?:-\d\d)?(?=T|$)")
UNKNOWN = "XXXX-XX-XX"
"""EDTF of a day of which neither year nor month nor number is known."""


def of(t: TimeExpression) -> str | None:
    """What is known of an expression's day: a weekday as TIMEX3 ("XXXX-WXX-2"), a month or day without its year as
    EDTF ("XXXX-06"); None where it tells neither, or recurs or lasts."""
    if t.type in ("set", "duration") or t.range is not None:
        return None
    found = _WEEKDAY.match(t.timex or "") or _YEARLESS.match(t.timex or "")
    return found[0] if found else None


def yearless(value: str | None) -> bool:
    """Whether a value is a month or day of which no page tells the year."""
    return value is not None and _YEARLESS.match(value) is not None


def when(value: str) -> tuple[str, str]:
    """The EDTF value and the weekday's name ("" for a month or day) of what `of` gave."""
    found = _WEEKDAY.match(value)
    return (UNKNOWN, WEEKDAYS[int(found[1]) - 1].capitalize()) if found else (value, "")


def ranks(values: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Where such days stand among each other: months and days by number, then the weekdays from the one behind the
    longest run of weekdays that nobody tells of."""
    known = sorted(set(values))
    days = sorted(int(found[1]) for v in known if (found := _WEEKDAY.match(v)))
    gaps = [((day - before - 1) % 7, -day) for before, day in zip([*days[-1:], *days], days)]
    first = -max(gaps)[1] if gaps else 1
    return {v: (_rank(v, first), v) for v in known}


def _rank(value: str, first: int) -> int:
    found = _WEEKDAY.match(value)
    return 1 + (int(found[1]) - first) % 7 if found else 0
