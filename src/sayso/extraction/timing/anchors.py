"""What to count from: the day of publication, the date of a pasted article, or the story told so far."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.extraction.timing.meaning import Calendar, Deictic, Found, Shift, Stretch
from sayso.model import IN_THREAD, Document, Segment
from sayso.model.dates import Interval, interval

_MONTH = 31
_WEEK = 7
_HEAD = 500
"""Characters at the head of a page in which the day may stand on which it was written."""
_AROUND = (3, 8)
"""Days before and after the last date that comments cite within which their page is taken to have appeared."""
_NEAR_YEARS = 4
_NARRATIVE_MIN = 3
_FAR_PER_COUNTED = 8
"""Years long past to a word such as "Monday", "today" or "last week" that history may hold (in quotations)."""
_NEVER = 10_000
_LOOK = 3
"""Mentions of other years within which a story comes back from a stray one."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The days on which the words may have been written, how sure that is, and what to call it.

    `days` None: nothing is known.  `sure` False: values carry a question mark.  `dated`: a page that is sure of its
    date holds the words, so that a day of its last weeks is one of its year.
    """

    days: Interval | None = None
    label: str = "none"
    sure: bool = True
    same_week: bool = False
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """How a document's times are told: its anchor, and whether it narrates years long past."""

    anchor: Anchor
    narrative: bool


def setting(document: Document, segments: Sequence[Segment], found: Sequence[Found]) -> Setting:
    """The setting of a document from what is known of it and from the expressions in it."""
    anchor = _published(document)
    if anchor.days is None:
        anchor = _inferred(_told(segments, found))
    if anchor.days is None:
        anchor = _discussed(segments, found)
    return Setting(anchor, _narrative(anchor, found))


def passing(found: Sequence[Found]) -> list[Found]:
    """The expressions, with years marked as mentioned in passing where the story soon comes back from them.

    Against the year told before and the next other year within three mentions, such a year is farther from both
    than they are from each other.
    """
    dated = [i for i, f in enumerate(found) if isinstance(f.meaning, Calendar) and f.meaning.year is not None]
    years = {i: f.meaning.year for i, f in enumerate(found) if isinstance(f.meaning, Calendar)}
    out, before = list(found), None
    for k, i in enumerate(dated):
        year = years[i] or 0
        after = next((years[j] for j in dated[k + 1 : k + 1 + _LOOK] if years[j] != year), None)
        strays = (
            before is not None
            and after is not None
            and abs(before - after) < min(abs(year - before), abs(year - after))
        )
        opens = k == 0 or found[i].block != found[dated[k - 1]].block
        strays = strays and not (opens and found[i].leads)
        next_one = before is not None and year == before + 1
        if strays or (found[i].aside and not next_one):
            out[i] = replace(found[i], aside=True)
        else:
            out[i] = replace(found[i], aside=False)
            before = year
    return out


_LABELS = {"pasted_article": "pasted_date", "embedded_quote": "quote_date"}
_DATELINE = 300
"""Characters at the head of a pasted article or quotation in which its own date may stand."""


def of_segment(setting: Setting, segment: Segment, found: Sequence[Found]) -> Setting:
    """The setting of words that are not the article's own: their own date where they begin with one, else the
    article's, which they may be older than (a quotation) or younger (a comment)."""
    label = _LABELS.get(segment.type, setting.anchor.label)
    own = _own_day(segment, found) if segment.type in _LABELS else None
    if own is not None:
        return Setting(Anchor((own, own + dt.timedelta(days=1)), label), narrative=False)
    if setting.anchor.days is None:
        return setting
    own_words = segment.type == "embedded_quote" and setting.anchor.sure
    return Setting(replace(setting.anchor, label=label, sure=False, dated=own_words), setting.narrative)


def _own_day(segment: Segment, found: Sequence[Found]) -> dt.date | None:
    """A full date on a line of its own at the head of a segment; `found` in the order of the text."""
    head = min(segment.start + _DATELINE, segment.end)
    first, end = (bisect_left(found, at, key=lambda f: f.start) for at in (segment.start, head))
    dated = (f.meaning for f in found[first:end] if f.alone)
    return next((_day(m.year, m) for m in dated if isinstance(m, Calendar) and m.year and m.month and m.day), None)


def _published(document: Document) -> Anchor:
    fact = document.published
    days = interval(fact.value.split("T")[0] if fact.value else None)
    if days is None:
        return Anchor()
    sure = fact.certainty in ("given", "stated") and not set(fact.value or "") & set("~?%")
    return Anchor(days, "doc_date", sure)


_OTHERS = IN_THREAD | {"caption", "embedded_quote"}
"""Parts of a page that are not of its day: a picture may be of any week."""


def _told(segments: Sequence[Segment], found: Sequence[Found]) -> list[Found]:
    """The expressions in the article's own words."""
    starts = [s.start for s in segments]
    return [f for f in found if segments[bisect_right(starts, f.start) - 1].type not in _OTHERS]


def _inferred(found: Sequence[Found]) -> Anchor:
    """A weekday that stands with its day of the month tells the year, where only one year near the others fits.

    Papers name the weekday of days at most a week away: the document then belongs to that week.
    """
    years = [f.meaning.year for f in found if isinstance(f.meaning, Calendar) and f.meaning.year]
    if not years:
        return Anchor()
    latest, fits = max(years), set()
    for f in found:
        m = f.meaning
        if not isinstance(m, Calendar) or not (m.weekday and m.month and m.day):
            continue
        if m.year:
            fits.add(_day(m.year, m))
            continue
        for year in range(latest, latest + _NEAR_YEARS + 1):
            day = _day(year, m)
            if day is not None and day.isoweekday() == m.weekday:
                fits.add(day)
    days = sorted(d for d in fits if d)
    if not days or (days[-1] - days[0]).days > _WEEK:
        return Anchor()
    last = _headed(found, days) or days[-1]
    return Anchor((last, last + dt.timedelta(days=1)), "doc_date", sure=False, same_week=True)


def _headed(found: Sequence[Found], days: Sequence[dt.date]) -> dt.date | None:
    """The full date on a line at the head of a page that names days of the same week: what is later is to come."""
    head = (f.meaning for f in found if f.alone and f.end <= _HEAD)
    dated = (_day(m.year, m) for m in head if isinstance(m, Calendar) and m.year and m.month and m.day)
    return next((d for d in dated if d and all(abs((d - other).days) <= _WEEK for other in days)), None)


def _discussed(segments: Sequence[Segment], found: Sequence[Found]) -> Anchor:
    """A page without a date was up when its comments cite dates of its time: days of the latest year that the page
    names, two or more within a month.  It may be some days older or younger than the last of them."""
    starts = [s.start for s in segments]
    cited = [f.meaning for f in found if segments[bisect_right(starts, f.start) - 1].type in IN_THREAD]
    dates = [m for m in cited if isinstance(m, Calendar) and m.month and m.day]
    years = [f.meaning.year for f in found if isinstance(f.meaning, Calendar) and f.meaning.year]
    latest = max(years, default=0)
    if not any(m.year == latest for m in dates):
        return Anchor()
    days = sorted({d for m in dates if m.year in (None, latest) and (d := _day(latest, m))})
    last = days[-1]
    if len(days) < 2 or (last - days[-2]).days > _MONTH:
        return Anchor()
    before, after = (dt.timedelta(days=n) for n in _AROUND)
    return Anchor((last - before, last + after), "doc_date", sure=False)


def _day(year: int, m: Calendar) -> dt.date | None:
    try:
        return dt.date(year, m.month or 0, m.day or 0)
    except (ValueError, OverflowError):
        return None


def _narrative(anchor: Anchor, found: Sequence[Found]) -> bool:
    """Whether years long past make up the dates, months (if there are any) have such a year at least once, and next to
    no words count from the time of writing."""
    dates = [f.meaning for f in found if isinstance(f.meaning, Calendar)]
    years = [m.year for m in dates if m.year is not None]
    long_past = anchor.days[0].year - 1 if anchor.days else _NEVER
    far = sum(y < long_past for y in years)
    counted = sum(_counts_from_now(f) for f in found)
    months = [m.year for m in dates if m.month]
    told = not months or any(y is not None and y < long_past for y in months)
    return told and far >= _NARRATIVE_MIN and far * 2 > len(years) and far >= _FAR_PER_COUNTED * counted


def _counts_from_now(f: Found) -> bool:
    m = f.meaning
    if isinstance(m, Calendar):
        return m.weekday is not None and m.year is None
    if isinstance(m, Shift | Deictic):
        return m.base == "now" and not (isinstance(m, Deictic) and m.unit == "DE")
    return isinstance(m, Stretch)
