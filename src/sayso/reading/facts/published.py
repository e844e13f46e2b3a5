"""When a page was published, from its own words: never a guess at a year, never a date that the page refutes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sayso.model import Fact, Span
from sayso.reading.dates import days

Stretch = tuple[int, int]


def from_lines(text: str, stretches: Iterable[Stretch], latest: dt.date | None) -> Fact:
    """The first full date in the page's head or foot (`stretches`) that is not after `latest`.

    `latest` is the earliest day on which the page must have been there: that of its first comment, or the day given
    by the caller.  A later date (of fetching, of another event) is refused.
    """
    refused = None
    for start, end in stretches:
        for a, b, day in days(text[start:end]):
            if latest is not None and day > latest:
                refused = day
                continue
            return Fact(day.isoformat(), "stated", "the page's date line", Span.cut(text, start + a, start + b))
    if refused is not None:
        return Fact(None, "unknown", f"the page's {refused.isoformat()} lies after what is on it: not believed")
    return Fact(None, "unknown", "the text gives no full date of publication")


def day_of(value: str | None) -> dt.date | None:
    """A full ISO day, or None."""
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError:
        return None


def earliest(values: Iterable[dt.date | None]) -> dt.date | None:
    """The earliest of the days that are known."""
    known = [v for v in values if v is not None]
    return min(known) if known else None
