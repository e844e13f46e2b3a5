"""Totals without a number: "none of the boats" on one side, "all of them" on the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.comparison.figures.holders import Figure
from sayso.comparison.statements.items import Item
from sayso.model import Span, make_id

_ALL = re.compile(
    r"\b(?:all|most|many|some|several|half|dozens|scores|hundreds|thousands) of (?:them|those|these)\b", re.I
)
_NEXT = 260
"""Characters behind a statement in which another goes on about the same things."""


def totals(figures: Sequence[Figure], items: Sequence[Item]) -> Iterator[tuple[Figure, Figure]]:
    """Figures of none of a thing, each with what its text goes on to say of all or some "of them" doing the same."""
    by: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        if _ALL.search(item.statement.span.text):
            by[item.doc].append(item)
    at = len(figures)
    for f in figures:
        if f.interval.high != 0:
            continue
        end = f.item.statement.span.end
        later = [i for i in by[f.item.doc] if end <= i.statement.span.start <= end + _NEXT]
        found = next((i for i in later if f.item.what[:1] == i.what[:1]), None)
        words = found and _ALL.search(found.reading.text, found.statement.span.start, found.statement.span.end)
        if found is None or not words:
            continue
        span = Span.cut(found.reading.text, *words.span())
        q = replace(f.quantity, id=make_id("q", f.quantity.id, span.start), span=span, low=1, high=None, bound=">=",
                    thing_span=None, attribution=found.statement.attribution)  # fmt: skip
        yield f, replace(f, index=at, quantity=q, item=found, within=(found,))
        at += 1
