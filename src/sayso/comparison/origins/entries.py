"""Entries of a live page that a later entry of it takes back: "At 9:20 we reported that … That was wrong"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.origins import retracted
from sayso.comparison.statements.items import VOICES, Item
from sayso.comparison.vocabulary.words import concept
from sayso.model import Quantity, Reading, Span, Statement

_HOUR = re.compile(
    r"(?<![\d.:])(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?![\d:])(?:\s?(?P<half>[ap])\.?m\b)?", re.IGNORECASE
)
_HEAD = re.compile(
    r"^(?:[^\n]{0,44}\s)?(?P<hour>[0-2]?\d[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?)[^\n\d]{0,12}$"
    r"|^(?P<opens>[0-2]?\d[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?)(?=[\s:–—-])",
    re.IGNORECASE | re.MULTILINE,
)
"""The line that opens an entry: it ends or begins with the hour."""
_FEW = 2
"""Entries that make a live page."""


def mark(items: Sequence[Item]) -> None:
    """Set `item.retracted` of what stands in such an entry."""
    pages = {i.doc_id: i.reading for i in items}
    spans = {doc: found for doc, reading in pages.items() if (found := taken_back(reading))}
    for item in items:
        if item.retracted is None and item.doc_id in spans:
            mine = (words for span, words in spans[item.doc_id] if span.overlap(item.statement.span))
            item.retracted = next(mine, None)


def taken_back(reading: Reading) -> tuple[tuple[Span, str], ...]:
    """The sentences of earlier entries that a page takes back, each with the words that do so: those of the hour that
    is named, with a figure of the same thing that can be the same."""
    heads = list(_HEAD.finditer(reading.text)) if (found := retracted.find(reading)) else []
    if len(heads) < _FEW:
        return ()
    ends = [*(h.start() for h in heads[1:]), len(reading.text)]
    out: list[tuple[Span, str]] = []
    for taken in found:
        start, _ = sentence(reading.text, max(0, taken.start - 1), taken.start)
        named = _minutes(reading.text[start : taken.start])
        for head, end in zip(heads, ends):
            own = head.start() <= taken.start < end
            if named is not None and not own and _minutes(head["hour"] or head["opens"]) == named:
                out += [(span, taken.words) for span in _told_there(reading, taken, head.end(), end)]
    return tuple(out)


def _minutes(text: str) -> int | None:
    """The last hour in words, as minutes after midnight; None where there is none."""
    told = list(_HOUR.finditer(text))
    if not told:
        return None
    found = told[-1]
    late = 12 * ((found["half"] or "").lower() == "p")
    hour = int(found["hour"]) % 12 + late if found["half"] else int(found["hour"])
    return hour * 60 + int(found["minute"])


def _told_there(reading: Reading, taken: retracted.Retraction, start: int, end: int) -> Iterator[Span]:
    """The sentences in `[start, end)` with a figure that is taken back; where that has none, the words of its thing."""
    mine = [q for q in reading.quantities if taken.start <= q.span.start < taken.end]
    if not mine:
        yield from _of_thing(reading, taken, start, end)
    for q in reading.quantities:
        if start <= q.span.start < end and any(_same(q, other) for other in mine):
            span = Span.trimmed(reading.text, *sentence(reading.text, q.span.start, q.span.end))
            if span is not None:
                yield span


def _of_thing(reading: Reading, taken: retracted.Retraction, start: int, end: int) -> list[Span]:
    """The one statement in `[start, end)` of the thing, by all words of its name, that what is taken back is told of:
    that with its verb where there are several, and none where that does not tell them apart."""
    said = next((s for s in reading.statements if taken.start <= s.span.start < taken.end and _thing(s)), None)
    if said is None:
        return []
    there = [s for s in reading.statements if start <= s.span.start < end and s.voice in VOICES and not s.negated]
    same = [s for s in there if {*_thing(said)} <= {*_thing(s)}]
    same = [s for s in same if s.predicate[:1] == said.predicate[:1]] or same
    return [same[0].span] if len({s.span.start for s in same}) == 1 else []


def _thing(s: Statement) -> tuple[str, ...]:
    """What a statement is told of: its subject, or whom a thing is done to, where nobody is said to do it."""
    return s.object if s.passive else s.subject


def _same(a: Quantity, b: Quantity) -> bool:
    """Whether two figures of one thing can be the same."""
    if (
        not a.thing
        or not b.thing
        or {concept(w) for w in a.thing.split()}.isdisjoint(concept(w) for w in b.thing.split())
    ):
        return False
    if None in (a.low, a.high, b.low, b.high):
        return (a.low, a.high) == (b.low, b.high)
    return max(a.low or 0, b.low or 0) <= min(a.high or 0, b.high or 0)
