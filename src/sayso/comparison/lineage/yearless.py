"""Days and months that a page without a date tells without their year, dated through the pages that have a date.

A ticker that nobody dates is headed "Wednesday 10 November"; the pages that tell of the same persons and places were
published in November 2021.  The heading's year is then that of their time, if its weekday fits.  Marked uncertain.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from sayso.comparison.lineage.acquaintance import Acquaintance
from sayso.model import Reading, TimeExpression
from sayso.model.dates import interval
from sayso.model.facts.days import WEEKDAYS

_NO_YEAR = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?(T[\d:]+)?$")
_FULL = re.compile(r"(\d{4})-(\d\d-\d\d)(?:T[\d:]+)?$")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
_LOOKS_BACK = re.compile(
    r"\b(?:anniversar|memorial|commemorat|remember|remembrance|vigil|wreath|tribute|laid flowers|mourn|"
    r"years (?:ago|later|after|since)|(?:a|one) year (?:ago|later|after|since))",
    re.IGNORECASE,
)
"""On a page that tells of a day of another year than that on which it was written."""
ACQUAINTED = 3
"""Persons, bodies and places that two documents share if they are on one story."""
LATEST = 31
"""Days after the dated pages at which a day without a year may lie."""


def dates(readings: Sequence[Reading]) -> dict[tuple[str, str], str]:
    """Expressions `(document, id)` without a year to their EDTF values, where all dated pages on the story agree."""
    open_ = {r.document.id: [t for t in r.times if _NO_YEAR.match(t.timex or "")] for r in readings}
    return around(readings, {doc: times for doc, times in open_.items() if times}) | dict(_of_own_pages(readings))


def _of_own_pages(readings: Sequence[Reading]) -> Iterator[tuple[tuple[str, str], str]]:
    """Days without a year on pages without a date that tell the same day before, in the same paragraph, with its year:
    elsewhere it may be that day of another year, as it is on pages that look back."""
    for r in readings:
        if interval(r.document.published.value) is not None or _LOOKS_BACK.search(r.text):
            continue
        for part in _paragraphs(r):
            years: dict[str, set[str]] = {}
            for t in part:
                found = _NO_YEAR.match(t.timex or "")
                if full := _FULL.match(t.value or ""):
                    years.setdefault(full[2], set()).add(full[1])
                known = years.get(f"{found[1]}-{found[2]}", set()) if found is not None else set()
                if found is not None and len(known) == 1:
                    yield (r.document.id, t.id), f"{min(known)}-{found[1]}-{found[2]}{found[3] or ''}?"


def _paragraphs(r: Reading) -> Iterator[list[TimeExpression]]:
    """The dates and times of a page, in their order, by the paragraph in which they stand."""
    dates = (t for t in r.times if t.type in ("date", "time"))
    for _, part in groupby(dates, lambda t: r.text.count("\n", 0, t.span.start)):
        yield list(part)


def around(readings: Sequence[Reading], times: Mapping[str, Sequence[TimeExpression]]) -> dict[tuple[str, str], str]:
    """The same of some expressions of documents, in their order; those of dated documents are left out."""
    known = Acquaintance(readings)
    out: dict[tuple[str, str], str] = {}
    dated = {r.document.id: days for r in readings if (days := interval(r.document.published.value)) is not None}
    for doc in sorted(times.keys() - dated.keys()):
        pages = sorted(d for id, d in dated.items() if known.common(id, doc) >= ACQUAINTED)
        out |= {(doc, id): value for id, value in _of_page(times[doc], [days[1] for days in pages])}
    return out


def _of_page(times: Sequence[TimeExpression], pages: Sequence[dt.date]) -> Iterator[tuple[str, str]]:
    """The expressions of a page, in their order, with the values that all dated pages give them; the hours of a ticker
    go with the heading above them."""
    day, known = "", False
    for t in times:
        found = _NO_YEAR.match(t.timex or "")
        entry = found is not None and found[3] is not None and f"{found[1]}-{found[2]}" == day
        values = {_near(t, page) for page in pages}
        value = values.pop() if len(values) == 1 else None
        if found is not None and not entry:
            day, known = f"{found[1]}-{found[2]}", value is not None
        if value is not None and (known or not entry):
            yield t.id, value


def _near(t: TimeExpression, page: dt.date) -> str | None:
    """The last such day or month that began by about the time of a page; None where its weekday is another."""
    found = _NO_YEAR.match(t.timex or "")
    if found is None:
        return None
    month, day = int(found[1]), int(found[2] or 1)
    for year in (page.year + 1, page.year, page.year - 1):
        try:
            there = dt.date(year, month, day)
        except ValueError:
            continue
        if there <= page + dt.timedelta(days=LATEST):
            named = _WEEKDAY.search(t.span.text) if found[2] else None
            if named is not None and WEEKDAYS[there.weekday()][:3] != named[1].lower():
                return None
            return f"{year:04}-{month:02}" + (f"-{day:02}" if found[2] else "") + (found[3] or "") + "?"
    return None
