"""Weekdays of pages that carry no date, dated through other pages that tell of the same thing.

A page that nobody dates says "Saturday's blast in Norvale"; another says that the blast in Norvale was on Saturday, 12
March 2022.  Where both share what happened and the weekday, the first page's Saturday is that day, and the weekdays
that its story goes on with are the days after it.  Every date found so is marked uncertain.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.comparison.lineage import headed, yearless
from sayso.comparison.lineage.clauses import article, sentence
from sayso.comparison.lineage.names import key, words
from sayso.comparison.vocabulary.words import concept
from sayso.model import Reading, TimeExpression
from sayso.model.dates import interval
from sayso.model.facts.days import WEEKDAYS

_DAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")\b", re.IGNORECASE)
_TODAY = re.compile(r"(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_NIGHT = re.compile(r"\bnext\b|\bevery\b|\beach\b", re.IGNORECASE)
FOLLOWING = 3
"""Days after the dated one that a story may go on with."""
COMMON = 3
"""Rare words that two sentences must share; one less where the documents have much else in common."""
ACQUAINTED = 4
"""Actors that two documents share if they are on one story."""
ROUNDS = 3
"""How often documents that were dated through others may date further ones."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A weekday, or a "today" (None), in a sentence: the words of the sentence, its date if known, and whether other
    documents may say (`open`)."""

    id: str
    weekday: int | None
    content: frozenset[str]
    date: dt.date | None
    open: bool


def dates(readings: Sequence[Reading]) -> dict[tuple[str, str], str]:
    """Time expressions `(document, id)` without a value to the EDTF value that other documents, or the
    head of theirs, give them."""
    out = yearless.dates(readings)
    out |= headed.dates(readings)
    spots = [list(_spots(r, out)) for r in readings]
    cast = [{key(a.name) for a in r.actors if a.type != "unnamed"} for r in readings]
    waiting = [k for k, r in enumerate(readings) if interval(r.document.published.value) is None]
    for _ in range(ROUNDS):
        index = _index(spots, _rare(spots))
        found = {k: first for k in waiting if (first := _anchor(k, spots, index, cast)) is not None}
        for k, first in found.items():
            spots[k] = [_dated(s, first) for s in spots[k]]
        waiting = [k for k in waiting if k not in found]
        if not found or not waiting:
            break
    for reading, mine in zip(readings, spots):
        if interval(reading.document.published.value) is None:
            out |= {(reading.document.id, s.id): f"{s.date.isoformat()}?" for s in mine if s.open and s.date}
    return out


def _dated(spot: _Spot, first: dt.date) -> _Spot:
    """A weekday of a story that began on a day, if the story has come no farther."""
    if not spot.open or spot.weekday is None:
        return spot
    date = first + dt.timedelta(days=(spot.weekday - first.weekday()) % 7)
    return replace(spot, date=date if (date - first).days <= FOLLOWING else None)


def _reproduced(reading: Reading) -> list[tuple[int, int]]:
    """Where a page reproduces another text: set off in paragraphs, or quoted from an outlet."""
    press = {key(a.name) for a in reading.actors if a.type == "outlet"}
    out = [(s.start, s.end) for s in reading.segments if s.type == "embedded_quote"]
    for a in reading.attributions:
        if a.kind == "direct" and a.source_name is not None and key(a.source_name) in press:
            out += [(c.start, c.end) for c in a.content]
    return out


def _weekday(t: TimeExpression) -> int | None:
    found = _DAY.search(t.span.text)
    if found is None or t.type in ("set", "duration") or _NIGHT.search(t.span.text):
        return None
    return WEEKDAYS.index(found[1].lower())


def _spots(reading: Reading, known: dict[tuple[str, str], str]) -> Iterator[_Spot]:
    inside, quoted = [(s.start, s.end) for s in article(reading)], _reproduced(reading)
    said: dict[tuple[int, int], frozenset[str]] = {}
    for t in reading.times:
        day = _weekday(t)
        today = day is None and t.value is None and _TODAY.match(t.span.text) is not None
        if (day is None and not today) or not any(a <= t.span.start < b for a, b in inside):
            continue
        start, end = sentence(reading.text, t.span.start, t.span.end)
        if (start, end) not in said:
            said[start, end] = content(reading.text[start:end])
        value = known.get((reading.document.id, t.id))
        own = any(
            a <= t.span.start < b for a, b in quoted
        )  # the days of a text that the page reproduces are that text's
        waits = not own and value is None and (t.value is None or t.anchor == "previous")
        yield _Spot(t.id, day, said[start, end], None if day is None else _date(value or t.value, day), waits)


def content(text: str) -> frozenset[str]:
    """The concepts of the long words of a text, without the days."""
    return frozenset(concept(w) for w in words(text) if len(w) > 3 and w not in WEEKDAYS)


def _date(value: str | None, weekday: int) -> dt.date | None:
    """The day that a weekday is, if the expression's value is one day and that day is the weekday."""
    days = interval(value)
    if days is None or (days[1] - days[0]).days != 1:
        return None
    return days[0] if days[0].weekday() == weekday else None


def _rare(spots: Sequence[Sequence[_Spot]]) -> frozenset[str]:
    """Words that stand in the weekday sentences of at most half of the documents, or of three."""
    seen: dict[str, int] = {}
    for mine in spots:
        for w in {w for s in mine for w in s.content}:
            seen[w] = seen.get(w, 0) + 1
    limit = max(3, len(spots) // 2)
    return frozenset(w for w, n in seen.items() if n <= limit)


_Index = dict[tuple[int | None, str], list[tuple[int, int]]]


def _index(spots: Sequence[Sequence[_Spot]], rare: frozenset[str]) -> _Index:
    """Dated weekdays by weekday and rare word, and by the word alone: `(document, number of the spot)`."""
    out: _Index = {}
    for n, mine in enumerate(spots):
        for k, spot in enumerate(mine):
            if spot.date is not None:
                for w in spot.content & rare:
                    out.setdefault((spot.weekday, w), []).append((n, k))
                    out.setdefault((None, w), []).append((n, k))
    return out


def _anchor(
    k: int,
    spots: Sequence[Sequence[_Spot]],
    index: _Index,
    cast: Sequence[set[str]],
) -> dt.date | None:
    """The earliest day that the document's weekdays are by other documents, if these agree within a week."""
    found: set[dt.date] = set()
    for mine in spots[k]:
        common: dict[tuple[int, int], int] = {}
        for w in mine.content:
            for place in index.get((mine.weekday, w), ()):
                common[place] = common.get(place, 0) + 1
        for (n, at), count in common.items():
            date = spots[n][at].date
            if n != k and date is not None and count >= COMMON - (len(cast[k] & cast[n]) >= ACQUAINTED):
                found.add(date)
    if not found or (max(found) - min(found)).days > 6:
        return None
    return min(found)
