"""When a page was published, from its own words: never a guess at a year, never a date that the page refutes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import islice

from sayso.model import Fact, Span
from sayso.reading.dates import days, yearless

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


_HEAD = 14
"""Lines in which a page says when it appeared."""
_PARAGRAPH = 120
"""Characters from which a line is the article's text, which ends the head."""
_WORDS = 10
"""Words that a line may have beside which a date is no part of a sentence."""
_SAME = dt.timedelta(days=3)
"""How far dates of one head may lie apart: posted and brought up to date."""


def at_the_head(unknown: Fact, text: str, lines: Iterable[Stretch], latest: dt.date | None) -> Fact:
    """The earliest date of the short lines above the article's first paragraph, where all of them lie close together.

    `unknown` is returned where the page is dated, or its head names no such day or several.
    """
    if unknown.value is not None:
        return unknown
    found = []
    for start, end in islice(lines, _HEAD):
        if end - start >= _PARAGRAPH:
            break
        if len(text[start:end].split()) <= _WORDS and not text[start:end].endswith((".", "?", "!")):
            found += [(day, start + a, start + b) for a, b, day in days(text[start:end])]
    if not found or any(latest is not None and day > latest for day, _, _ in found):
        return unknown
    day, a, b = min(found)
    if max(found)[0] - day > _SAME:
        return unknown
    return Fact(day.isoformat(), "inferred", "the date at the head of the page", Span.cut(text, a, b))


_AHEAD, _CURRENT = dt.timedelta(days=7), dt.timedelta(days=31)
"""How far ahead a page may name a day that is to come, and how old its latest day may be beside its first comment."""


def before_comments(unknown: Fact, text: str, first_comment: dt.date | None) -> Fact:
    """A page without a date appeared before its first comment, and not long before the last day that it names.

    `text` is the article's; the value is an interval, inferred.  `unknown` is returned where the page is dated, has
    no dated comment, or names no day of the month before that.
    """
    if unknown.value is not None or first_comment is None:
        return unknown
    named = [d for _, _, d in (*days(text), *yearless(text, first_comment)) if d <= first_comment]
    if not named or first_comment - max(named) > _CURRENT:
        return unknown
    value = f"{(max(named) - _AHEAD).isoformat()}/{first_comment.isoformat()}"
    why = (
        f"not later than the first comment, {first_comment.isoformat()}; the last day named is {max(named).isoformat()}"
    )
    return Fact(value, "inferred", why)


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
