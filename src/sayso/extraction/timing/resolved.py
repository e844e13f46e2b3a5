"""What an expression of time was found to be: a value, and marks on what is not sure of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from sayso.extraction.timing import calendar as cal
from sayso.extraction.timing.calendar import Value
from sayso.extraction.timing.meaning import Calendar

Kind = Literal["date", "time", "duration", "set", "interval"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value and what it was found from; `value` None where the text does not say."""

    value: str | None
    timex: str | None
    type: Kind
    anchor: str


@dataclass(frozen=True, slots=True)
class Detail:
    """What narrows a day, and what becomes of the story."""

    part: str | None = None
    clock: str | None = None
    sure: bool = True
    tell: bool = True


PLAIN = Detail()


def years_on(year: int, unit: str, step: int) -> Value:
    """The year, decade or century (`unit` Y, DE, CE) `step` units after that of a year."""
    if unit == "Y":
        return cal.year(year + step)
    return cal.decade(year // 10 + step) if unit == "DE" else cal.century(year // 100 + step)


def without_year(m: Calendar) -> Resolved:
    """A day, month or season of which nothing tells the year: its value is open."""
    mark = f"T{m.clock or m.part}" if m.clock or m.part else ""
    if m.month is None:
        code = m.season or (f"H{m.half}" if m.half else f"Q{m.quarter}" if m.quarter else "XX-XX")
        return Resolved(None, f"XXXX-{code}", "interval", "none")
    text = f"XXXX-{m.month:02}" + (f"-{m.day:02}" if m.day else "")
    return Resolved(text, text + mark, "date" if m.day else "interval", "none")


def unsure(value: str | None) -> str | None:
    """An EDTF value marked uncertain."""
    return marked(value, "?")


def marked(value: str | None, mark: str) -> str | None:
    """An EDTF value with a mark on each of its dates."""
    return "/".join(f"{end}{mark}" for end in value.split("/")) if value else None


def about(resolved: Resolved) -> Resolved:
    """A time marked approximate, where its value is a plain date."""
    value = resolved.value
    plain = value and value[-1] not in "?~%" and "/" not in value and "T" not in value
    return replace(resolved, value=f"{value}~") if plain else resolved
