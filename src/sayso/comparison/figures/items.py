"""Which statement a figure stands in, and what is told around it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements.items import Item
from sayso.model import Quantity, Reading, Span


def with_strays(items: Sequence[Item]) -> Iterator[Item]:
    """The statements, those widened that end before a figure of their sentence: "…, along with 331 relatives"."""
    by: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        by[item.doc].append(item)
    for doc in sorted(by):
        mine = by[doc]
        known = {q.id for item in mine for q in item.figures}
        reading = mine[0].reading
        yield from mine
        for q in reading.quantities:
            if q.id not in known and q.attribution is not None:
                home = _home(q, mine, reading)
                if home is not None:
                    span = Span.cut(reading.text, home.statement.span.start, end_of(q))
                    yield replace(home, statement=replace(home.statement, span=span), figures=(q,))


def _home(q: Quantity, items: Sequence[Item], reading: Reading) -> Item | None:
    """The statement of the same attribution and sentence that ends last before a figure."""
    start, _ = sentence(reading.text, q.span.start, q.span.end)
    found = [
        i
        for i in items
        if i.statement.attribution == q.attribution
        and start <= i.statement.span.start < i.statement.span.end <= q.span.start
    ]
    return max(found, key=lambda i: (i.statement.span.end, -len(i.statement.span)), default=None)


def end_of(q: Quantity) -> int:
    """Where the words of a quantity end, its thing included."""
    return max(q.span.end, q.thing_span.end if q.thing_span is not None else 0)


def first_line(text: str) -> int:
    """Where the first line of a page ends that is a headline not read as one: no full stop closes it; 0 where none."""
    opens = len(text) - len(text.lstrip())
    end = text.find("\n", opens)
    headed = 0 < end <= opens + _HEADLINE and text[opens:end].rstrip()[-1:] not in '.!?:;,”"'
    return end if headed else 0


_HEADLINE = 160
"""Characters that the headline of a page seldom exceeds."""


class Around:
    """The concepts of the sentences around a place of a document."""

    def __init__(self, items: Sequence[Item]) -> None:
        self._by: dict[int, list[Item]] = defaultdict(list)
        for item in sorted(items, key=lambda i: (i.doc, i.statement.span.start, i.index)):
            self._by[item.doc].append(item)
        self._starts = {doc: [i.statement.span.start for i in mine] for doc, mine in self._by.items()}
        self._longest = {doc: max(len(i.statement.span) for i in mine) for doc, mine in self._by.items()}

    def concepts(self, item: Item, q: Quantity) -> frozenset[str]:
        """What is told in the sentence of a figure and beside it."""
        start, end = sentence(item.reading.text, q.span.start, q.span.end)
        start, end = start - _BESIDE, end + _BESIDE
        starts = self._starts[item.doc]
        first, last = bisect_left(starts, start - self._longest[item.doc]), bisect_left(starts, end)
        found = (i for i in self._by[item.doc][first:last] if start < i.statement.span.end)
        return frozenset(c for i in found for c in i.concepts)


_BESIDE = 120
"""Characters before and after a sentence in which statements belong to what it tells."""
