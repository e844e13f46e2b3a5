"""Weekdays of a page whose head tells its day and month but no year: counted back from the day at the head.

A page headed "Thursday, 20 February" that tells of Tuesday means the 18th, of whatever year.  Where the dated pages on
the story tell the year of the heading, the day is dated and marked uncertain; else it is shown without its year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from sayso.comparison.lineage import yearless
from sayso.comparison.lineage.clauses import article
from sayso.model import Reading, Span, TimeExpression
from sayso.model.dates import interval
from sayso.model.facts.days import MONTH, WEEKDAY, WEEKDAYS

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ORDINAL = r"(?:st|nd|rd|th)?"
_HEADING = re.compile(
    r"^(?:[^\W\d_][\w .’'-]{1,30}, ?)?(?P<day>" + WEEKDAY + r",? (?:the )?"
    rf"(?:(?P<d>\d{{1,2}}){_ORDINAL} (?:of )?(?P<m>{MONTH})|(?P<m2>{MONTH}) (?P<d2>\d{{1,2}}){_ORDINAL}))$",
    re.IGNORECASE | re.MULTILINE,
)
"""A weekday with its day and month on a line of its own, at most with a town before it: "Sunderland" is no weekday."""
_HEAD = 500
"""Characters at the head of a page in which such a line stands."""
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(T[\w:]+)?$")
_OTHER_WEEK = re.compile(r"\b(?:next|every|each|coming|following|previous)\b", re.IGNORECASE)
_LAST = re.compile(r"\blast\s+\w+day\b", re.IGNORECASE)
_LEADING = 12
"""Characters before a weekday in which such words stand."""
_YEARS = (2021, 2024)
"""A common year and a leap year."""


def dates(readings: Sequence[Reading]) -> dict[tuple[str, str], str]:
    """Weekdays `(document, id)` without a value to their EDTF value, with "XXXX" for a year that nobody tells."""
    open_ = (r for r in readings if interval(r.document.published.value) is None)
    heads = {r.document.id: head for r in open_ if (head := _head(r)) is not None}
    known = yearless.around(readings, {doc: [head] for doc, head in heads.items()}) if heads else {}
    out: dict[tuple[str, str], str] = {}
    for r in readings:
        head = heads.get(r.document.id)
        if head is not None:
            out |= dict(_of_page(r, head, known.get((r.document.id, head.id))))
    return out


def _head(reading: Reading) -> TimeExpression | None:
    """The day at the head of a page, as an expression of time; None where there is none, or several."""
    found = list(_HEADING.finditer(reading.text[:_HEAD]))
    if len(found) != 1:
        return None
    m = found[0]
    month = 1 + _MONTHS.index((m["m"] or m["m2"])[:3].lower())
    timex = f"XXXX-{month:02}-{int(m['d'] or m['d2']):02}"
    return TimeExpression("head", Span.cut(reading.text, *m.span("day")), None, timex, "date", "none")


def _of_page(reading: Reading, head: TimeExpression, value: str | None) -> Iterator[tuple[tuple[str, str], str]]:
    """The weekdays behind the heading, outside of what the page quotes whole."""
    inside = [(s.start, s.end) for s in article(reading) if s.type != "embedded_quote"]
    today = 1 + [day[:3] for day in WEEKDAYS].index(head.span.text[:3].lower())
    for t in reading.times:
        found = _WEEKDAY.match(t.timex or "") if t.value is None and t.span.start > head.span.start else None
        before = reading.text[max(0, t.span.start - _LEADING) : t.span.end]
        if found is None or t.type in ("set", "duration") or _OTHER_WEEK.search(before):
            continue
        back = (today - int(found[1])) % 7 or 7 * bool(_LAST.search(before))
        day = _earlier(head, value, back) if any(a <= t.span.start < b for a, b in inside) else None
        if day is not None:
            yield (reading.document.id, t.id), day


def _earlier(head: TimeExpression, value: str | None, back: int) -> str | None:
    """The day so many days before the heading; None where a leap day may lie between and no year is known."""
    if (days := interval(value)) is not None:
        return f"{(days[0] - dt.timedelta(days=back)).isoformat()}?"
    _, month, day = (head.timex or "").split("-")
    try:
        there = {f"{dt.date(y, int(month), int(day)) - dt.timedelta(days=back):%m-%d}" for y in _YEARS}
    except ValueError:
        return None
    return f"XXXX-{there.pop()}" if len(there) == 1 else None
