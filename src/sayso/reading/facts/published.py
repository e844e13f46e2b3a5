"""When a page was published, from its own words: never a guess at a year, never a date that the page refutes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model import Fact, Span
from sayso.model.facts.days import WEEKDAYS
from sayso.reading.dates import ambiguous, days, short_days, yearless

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
    return _none(refused)


def _none(refused: dt.date | None) -> Fact:
    if refused is not None:
        return Fact(None, "unknown", f"the page's {refused.isoformat()} lies after what is on it: not believed")
    return Fact(None, "unknown", "the text gives no full date of publication")


_UPDATE = re.compile(
    r"\b(?:last|updated?|modified|changed|edited)\b\W*(?:(?:on|at|update)\b\W*)?(?:[\w.:]{1,8},? )?$", re.I
)
_FIRST = re.compile(r"\b(?:published|posted|issued|released|created|filed|date|first)\b[^|·•]{0,12}$", re.I)
_SAME = dt.timedelta(days=3)
"""How far dates of one line may lie apart: posted and brought up to date."""


def of_head(text: str, stretches: Iterable[Stretch], title: int, latest: dt.date | None) -> Fact:
    """The day on which a page appeared, of the days that the bylines and date lines of its head name (`stretches`).

    A day that the page calls that of publication goes before one without a word, one behind the title (it begins at
    `title`) before one above it, and all before that of an update.  A day after `latest` is refused; of days in
    one line that lie far apart none is taken.
    """
    found, refused = [], None
    for start, end in stretches:
        named = list(days(text[start:end])) or list(short_days(text[start:end]))
        plain = [day for a, _, day in named if not _UPDATE.search(_before(text, start, a))]
        for a, b, day in named:
            if latest is not None and day > latest:
                refused = day
            elif len(named) < 2 or not plain or max(plain) - min(plain) <= _SAME:
                found.append((_rank(_before(text, start, a), start < title), start + a, start + b, day))
    if not found:
        return _none(refused)
    rank, a, b, day = min(found)
    why = "the page's date line" if rank < _LATER else "the day on which the page was last brought up to date"
    return Fact(day.isoformat(), "stated" if rank < _LATER else "inferred", why, Span.cut(text, a, b))


def _before(text: str, start: int, at: int) -> str:
    """What stands before a day on its line; the end of the line above where the line begins with it."""
    return text[start : start + at] if at else text[max(0, start - _LABEL) : start].rstrip().rpartition("\n")[2]


_LABEL = 40
"""Characters at the end of a line in which the label of the day below is looked for."""
_LATER = 4


def _rank(before: str, above: bool) -> int:
    """0 to 3 for a day of publication, the surest first; `_LATER` for that of an update."""
    if _UPDATE.search(before):
        return _LATER
    return (0 if _FIRST.search(before) else 2) + above


@dataclass(frozen=True, slots=True)
class Undated:
    """Where a page without a full date names its day and perhaps its year: its dateline, the other lines of its head,
    its notices of rights, its first paragraph."""

    dateline: Stretch
    head: str
    rights: str
    lead: str


def of_dateline(unknown: Fact, text: str, page: Undated, latest: dt.date | None) -> Fact:
    """A page that is dated only by a day without a year in its dateline: the year is the one that its head names.

    Else it is that of the notice of rights, where the first weekday of the first paragraph fits the day or the day
    before: sites bring the year of such notices up to date.  `unknown` is returned where the page is dated, or the
    year is not told.
    """
    years = {int(year) for year in _YEAR.findall(page.head)}
    told, where = bool(years), "at the head of the page"
    if not told:
        years, where = {int(year) for year in _YEAR.findall(page.rights)}, "of its notice of rights"
    if unknown.value is not None or len(years) != 1:
        return unknown
    start, end = page.dateline
    for a, b, day in yearless(text[start:end], dt.date(max(years), 12, 31)):
        if (latest is None or day <= latest) and (told or _fits(day, page.lead)):
            why = f"the day of its dateline, with the year {where}"
            return Fact(day.isoformat(), "inferred", why, Span.cut(text, start + a, start + b))
    return unknown


_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/.-])")
_NAMED = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.I)


def _fits(day: dt.date, lead: str) -> bool:
    """Whether the first weekday that a text names is that of `day` or of the day before."""
    found = _NAMED.search(lead)
    return found is not None and (day.weekday() - WEEKDAYS.index(found[0].lower())) % 7 <= 1


_AHEAD, _CURRENT = dt.timedelta(days=7), dt.timedelta(days=31)
"""How far ahead a page may name a day that is to come, and how old its latest day may be beside the day of the page or
of its first comment."""


def of_figures(unknown: Fact, text: str, title: int, stretches: Iterable[Stretch], latest: dt.date | None) -> Fact:
    """A page dated in figures that can be read in two ways, of which one alone lies close to a day named behind the
    title (it begins at `title`), or not after `latest`; `unknown` where it is dated already or neither is so."""
    for start, end in stretches if unknown.value is None else ():
        for a, b, readings in ambiguous(text[start:end]):
            past = [day for day in readings if latest is None or day <= latest]
            known = past if len(past) == 1 else [day for day in past if _is_near(day, text[title:])]
            if len(known) == 1:
                why = "the page's date in figures, read in the way that fits the days of its text"
                return Fact(known[0].isoformat(), "inferred", why, Span.cut(text, start + a, start + b))
    return unknown


def _is_near(day: dt.date, article: str) -> bool:
    """Whether an article names a day of the month before `day`, or of the week behind it."""
    ahead = day + _AHEAD
    named = [*(d for _, _, d in days(article)), *(d for _, _, d in yearless(article, ahead))]
    return any(day - _CURRENT <= d <= ahead for d in named)


def of_address(unknown: Fact, text: str, stretches: Iterable[Stretch], latest: dt.date | None) -> Fact:
    """A page whose address at its head has the day in it (`…/2022/05/30/…`); `unknown` where it is dated already."""
    if unknown.value is not None:
        return unknown
    for start, end in stretches:
        for a, b, day in days(text[start:end]) if "://" in text[start:end] else ():
            if latest is None or day <= latest:
                return Fact(
                    day.isoformat(), "inferred", "the day in the page's address", Span.cut(text, start + a, start + b)
                )
    return unknown


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
