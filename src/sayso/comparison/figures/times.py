"""The time of a figure: its own, or that of its statement, and not that of a thing or a number beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.comparison.figures.parts import LASTS, group_before
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements import slots
from sayso.comparison.statements.items import Item
from sayso.model import Quantity, Reading, TimeExpression
from sayso.model.dates import Interval as Days
from sayso.model.dates import interval

SINCE_WAR = re.compile(
    rf"\bsince (?:the )?(?:[\w’'-]+ ){{0,3}}?(?:{LASTS}|fighting|violence|protests|bombing|hostilities)\b"
    rf"|\bin (?!an? (?:night|day|morning|evening|hour)\b)"
    rf"(?:[\w-]+ ){{1,4}}(?:of|since) (?:the )?(?:[\w-]+ )?(?:{LASTS}|fighting)\b",
    re.IGNORECASE,
)


_OVER_YEARS = re.compile(
    r"\bsince (?:the )?(?:early |late |mid-)?(?:19|20)\d\ds?\b|"
    r"\b(?:every|each|per) (?:year|month|week|day)\b|"
    r"\ba year\b(?! (?:ago|before|earlier|later|after|old))|\bannually\b|"
    r"\b(?:in|over|during|within) (?:the )?(?:past|last|previous) "
    r"(?:decade|century|(?:[\w-]+ ){1,2}(?:years|months|decades)|few years)\b",
    re.IGNORECASE,
)
MOST_EVER = re.compile(r"\b(?:worst|deadliest|bloodiest|largest|biggest|heaviest|first|most|highest)\b", re.IGNORECASE)
"""Words of a happening that is set against all since: its figure is its own."""
_NEXT_CLAUSE = re.compile(r"[;:()–—]|,? \b(?:where|which|who|whose|but|while|after|before)\b")


def over_years(q: Quantity, reading: Reading) -> bool:
    """Whether a count is of what has befallen people for years, of which a happening is one day: "since 2009", "every
    year", "in the past three years", in the clause of the count and with no other count between."""
    text, span = reading.text, q.span
    start, end = sentence(text, span.start, span.end)
    if MOST_EVER.search(text, start, end):
        return False
    others = [o.span for o in reading.quantities if start <= o.span.start < end and o.id != q.id and o.unit == "count"]
    opens = max((o.end for o in others if o.end <= span.start), default=start)
    closes = min((o.start for o in others if o.start >= span.end), default=end)
    opens = max((m.end() for m in _NEXT_CLAUSE.finditer(text, opens, span.start)), default=opens)
    stop = _NEXT_CLAUSE.search(text, span.end, closes)
    closes = closes if stop is None else stop.start()
    return _OVER_YEARS.search(text, opens, closes) is not None


@dataclass(frozen=True, slots=True)
class _Time:
    """A time of a page with what stands right before it.

    `compared`: the offset of the words of a comparison ("than on"); `figure`: that of another figure whose time it is;
    `made`, `since`: the participle of a thing beside it, and its offset; -1 and "" where none does; `ever`: it is that
    since which nothing was as bad, or as large.
    """

    words: TimeExpression
    compared: int
    figure: int
    made: str
    since: int
    ever: bool


class Times:
    """The times of a page that name days, as its figures look for them."""

    def __init__(self, reading: Reading) -> None:
        starts = sorted(q.span.start for q in reading.quantities)
        ends = {q.span.start: q.span.end for q in reading.quantities}
        dated = sorted((t for t in reading.times if t.value), key=lambda t: t.span.start)
        self._all = [_time(t, reading.text, starts, ends) for t in dated]
        self._starts = [t.span.start for t in dated]
        self._by: dict[tuple[str, str], list[_Time]] = defaultdict(list)
        for t in self._all:
            self._by[t.words.span.text, t.words.value or ""].append(t)
        self._like: dict[str, list[_Time]] = {}

    def within(self, start: int, end: int) -> Iterator[_Time]:
        """The times that stand in `[start, end)`, in order."""
        found = self._all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return (t for t in found if t.words.span.end <= end)

    def like(self, words: str) -> list[_Time]:
        """The times, in order, whose words stand in those of a figure's time or hold them, or that have its value."""
        if words not in self._like:
            alike = [key for key in self._by if key[0] in words or words in key[0] or key[1] == words]
            self._like[words] = sorted((t for k in alike for t in self._by[k]), key=lambda t: t.words.span.start)
        return self._like[words]


def _time(t: TimeExpression, text: str, starts: list[int], ends: dict[int, int]) -> _Time:
    """A time with what stands before it; `starts`, `ends`: where the quantities of its page stand."""
    compared = _COMPARED.search(text, max(0, t.span.start - _FAR), t.span.start)
    before = bisect_left(starts, t.span.start) - 1
    beside = before >= 0 and _RIGHT_BEHIND.fullmatch(text, ends[starts[before]], t.span.start) is not None
    made = slots.made(t, text)
    return _Time(
        t,
        -1 if compared is None else compared.start(),
        starts[before] if beside else -1,
        "" if made is None else made[1].lower(),
        -1 if made is None else made.start(1),
        _MOST_SINCE.search(text, max(0, t.span.start - _FAR), t.span.start + _since(t)) is not None,
    )


def _since(t: TimeExpression) -> int:
    """How long "since" is at the head of an expression that holds it."""
    return len("since ") if t.span.text[:6].lower() == "since " else 0


_MOST_SINCE = re.compile(
    r"\b(?:most|worst|deadliest|bloodiest|largest|biggest|heaviest|highest|first|lowest|fewest)\b[^.;:!?]{0,70}?"
    r"\b(?:since(?: the)?|in) ?\Z",
    re.IGNORECASE,
)
_FAR = 80
"""Characters before a time in which the words of a comparison stand."""


def of(q: Quantity, item: Item, times: Times) -> tuple[str | None, Days | None]:
    """The time of a figure in words and as days: its own, that of its statement, or "previously" before it."""
    span, text = item.statement.span, item.reading.text
    if q.time:
        like = times.like(q.time)
        others = {t.words.id for t in like if _of_another(t, q, item)}
        named = (t.words for t in like if t.words.id in others)
        if not any(t.span.text in q.time or q.time == t.value for t in named):
            mine = [t.words for t in like if t.words.id not in others and _shares(t.words, q.time)]
            nearest = min(mine, key=lambda t: (not span.covers(t.span), abs(t.span.start - q.span.start)), default=None)
            return q.time, interval(q.time) or (interval(nearest.value) if nearest else None)
    start, end = sentence(text, q.span.start, q.span.end)
    dated = (t for t in times.within(start, end) if t.words.type in ("date", "interval"))
    inside = [t.words for t in dated if not _of_another(t, q, item) and not _outside(t.words, item)]
    gone = (t for t in times.within(span.start, span.end) if _of_another(t, q, item))
    when = None if any(interval(t.words.value) == item.when for t in gone) else item.when
    if when is not None or len(inside) == 1:
        words = next((t.span.text for t in inside if interval(t.value) == when), None)
        if when is None:
            spoken = _SPOKEN.search(text, start, inside[0].span.start)
            return None if spoken else inside[0].span.text, interval(inside[0].value)
        return words, when
    if since := SINCE_WAR.search(text, start, end):
        return since[0], None
    found = _BEFORE_NOW.search(text, max(start, q.span.start - 60), q.span.start)
    return (found[0], None) if found else (None, None)


def _outside(t: TimeExpression, item: Item) -> bool:
    """Whether a time is of another clause than a figure: that in which somebody is said to speak of it, or the one
    whose noun a clause with the figure stands on ("the mill, in which four died, reopened on Monday")."""
    if item.statement.span.covers(t.span):
        return False
    if item.attribution is not None:
        return not any(c.covers(t.span) for c in item.attribution.content)
    return item.statement.form == "relative"


def _shares(t: TimeExpression, words: str) -> bool:
    return t.span.text in words or words in t.span.text


def _of_another(t: _Time, q: Quantity, item: Item) -> bool:
    """Whether a time is that of a thing named beside the count ("the bridge, built 30 years ago") or of a number with
    which it is compared: "two more than on Friday"."""
    base = group_before(item.reading.text, q)
    if base is not None and base <= t.words.span.start < q.span.start:
        return True
    if t.compared >= q.span.end or t.figure >= q.span.end or (t.ever and q.span.end <= t.words.span.start):
        return True
    if not t.made or t.made == item.statement.verb.lower():
        return False
    return not (q.thing_span is not None and 0 <= t.since - q.thing_span.end <= 2)


_SPOKEN = re.compile(
    r"\b(?:said|says|told|tells|announced|reported|added|wrote|declared|stated|confirmed|warned|claimed)\b[^.;:!?]{0,30}\Z"
)
"""Before a day on which somebody spoke: it is not that of what he tells."""
_RIGHT_BEHIND = re.compile(r"\s+(?:(?:in|on|at|by|for|during)\s+)?(?:the\s+)?", re.IGNORECASE)
"""Between another figure and a time that is that figure's: "21, up from seven in 2014"."""
_COMPARED = re.compile(
    r"\b(?:than|(?:from|compared (?:with|to)|against|versus)\s+[\w,-]+)(?:\s+(?:on|in|at|by|the|a))*\s*\Z",
    re.IGNORECASE,
)
_BEFORE_NOW = re.compile(r"\b(?:previously|earlier|formerly|initially|at first)\b", re.IGNORECASE)
