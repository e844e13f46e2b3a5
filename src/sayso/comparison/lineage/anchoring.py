"""Weekdays of pages that carry no date, dated through other pages that tell of the same thing.

A page that nobody dates says "Saturday's blast in Norvale"; another says that the blast in Norvale was on Saturday, 12
March 2022.  Where both share what happened and the weekday, the first page's Saturday is that day, and the weekdays
that its story goes on with are the days after it.  Every date found so is marked uncertain.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.comparison.lineage.clauses import article, sentence
from sayso.comparison.lineage.names import key, words
from sayso.comparison.words import concept
from sayso.model import Reading, TimeExpression
from sayso.model.dates import interval

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(r"\b(" + "|".join(DAYS) + r")\b", re.IGNORECASE)
_NIGHT = re.compile(r"\bnext\b|\bevery\b|\beach\b", re.IGNORECASE)
FOLLOWING = 3
"""Days after the dated one that a story may go on with."""
COMMON = 3
"""Rare words that two sentences must share; one less where the documents have much else in common."""
ACQUAINTED = 4
"""Actors that two documents share if they are on one story."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A weekday in a sentence: the day's number, the words of the sentence, and its date if known."""

    weekday: int
    content: frozenset[str]
    date: dt.date | None


def dates(readings: Sequence[Reading]) -> dict[tuple[str, str], str]:
    """Time expressions `(document, id)` without a value to the EDTF value that other documents give them."""
    spots = [list(_spots(r)) for r in readings]
    index = _index(spots, _rare(spots))
    cast = [{key(a.name) for a in r.actors if a.type != "unnamed"} for r in readings]
    out: dict[tuple[str, str], str] = {}
    for k, reading in enumerate(readings):
        if interval(reading.document.published.value) is not None:
            continue
        first = _anchor(k, spots, index, cast)
        if first is None:
            continue
        quoted = _reproduced(reading)
        for t in reading.times:
            day = _weekday(t)
            if any(a <= t.span.start < b for a, b in quoted):
                continue  # the days of a text that the page reproduces are that text's
            if day is not None and (t.value is None or t.anchor == "previous"):
                date = first + dt.timedelta(days=(day - first.weekday()) % 7)
                if (date - first).days <= FOLLOWING:
                    out[reading.document.id, t.id] = f"{date.isoformat()}?"
    return out


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
    return DAYS.index(found[1].lower())


def _spots(reading: Reading) -> Iterator[_Spot]:
    inside = [(s.start, s.end) for s in article(reading)]
    for t in reading.times:
        day = _weekday(t)
        if day is None or not any(a <= t.span.start < b for a, b in inside):
            continue
        start, end = sentence(reading.text, t.span.start, t.span.end)
        content = frozenset(concept(w) for w in words(reading.text[start:end]) if len(w) > 3 and w not in DAYS)
        yield _Spot(day, content, _date(t, day))


def _date(t: TimeExpression, weekday: int) -> dt.date | None:
    """The day that a weekday is, if the expression's value is one day and that day is the weekday."""
    days = interval(t.value)
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


def _index(spots: Sequence[Sequence[_Spot]], rare: frozenset[str]) -> dict[tuple[int, str], list[tuple[int, int]]]:
    """Dated weekdays by weekday and rare word: `(document, number of the spot)`."""
    out: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for n, mine in enumerate(spots):
        for k, spot in enumerate(mine):
            if spot.date is not None:
                for w in spot.content & rare:
                    out.setdefault((spot.weekday, w), []).append((n, k))
    return out


def _anchor(
    k: int,
    spots: Sequence[Sequence[_Spot]],
    index: dict[tuple[int, str], list[tuple[int, int]]],
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
