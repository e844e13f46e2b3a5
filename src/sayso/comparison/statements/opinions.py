"""What a model that reads two statements at once makes of them: a second opinion, asked before a claim is confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from sayso.comparison.lineage.clauses import sentence
from sayso.model import Reading, Statement

AROUND = 250
"""Characters before and after a statement that are read with it."""
Told = tuple[str, tuple[int, int]]
"""A text and the span in it that is the statement."""


class Opinion(NamedTuple):
    """How surely two statements answer one question; and, as if they did, how surely they agree, differ in part or
    conflict, which sum to 1."""

    same: float
    agree: float
    partial: float
    conflict: float


Reader = Callable[[Sequence[tuple[Told, Told]]], Sequence[tuple[float, float, float, float]]]
"""Gives the four numbers of an opinion for each pair, in order; they do not depend on which of the two is first."""


class Placed(Protocol):
    """What is read: a statement of a page."""

    index: int
    reading: Reading
    statement: Statement
    opinions: Opinions | None

    @property
    def gainsays(self) -> bool:
        """Whether its holder denies the words that are read, and these themselves do not."""


def within(item: Placed) -> Told:
    """The sentence of what a statement says and its offsets in it; of a very long one what is next to it."""
    span, text = item.statement.said, item.reading.text
    start, end = sentence(text, span.start, span.end)
    start, end = max(start, span.start - AROUND), min(end, span.end + AROUND)
    return text[start:end], (span.start - start, span.end - start)


Pair = TypeVar("Pair")


class Opinions:
    """The opinions on pairs of statements, each asked for once: also where many pages use the same words."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[tuple[Told, Told], Opinion] = {}

    def read(self, pairs: Iterable[tuple[Placed, Placed]]) -> list[Opinion]:
        """The opinion on each pair, in order; many at once are read quicker than one by one.  Whether somebody denies
        what is read, by "denied that" or by words that only take it up, the reader hardly sees: of such a pair it is
        not asked whether the two agree."""
        asked = list(pairs)
        told = [_ordered(within(a), within(b)) for a, b in asked]
        wanted = sorted({pair for pair in told if pair not in self._known})
        self._known.update({pair: Opinion(*found) for pair, found in zip(wanted, self._reader(wanted))})
        found = [self._known[pair] for pair in told]
        return [_turned(o) if a.gainsays != b.gainsays else o for (a, b), o in zip(asked, found)]


ONE = 0.3
"""How surely two statements must be taken to answer one question, for a denial that the reader hardly sees to count."""


def _turned(o: Opinion) -> Opinion:
    if o.same < ONE:
        return o
    return Opinion(o.same, min(o.agree, o.conflict), o.partial, max(o.agree, o.conflict))


def _ordered(a: Told, b: Told) -> tuple[Told, Told]:
    return (a, b) if a <= b else (b, a)


def spread(pairs: Sequence[Pair], most: int) -> list[Pair]:
    """The pairs, or so many of them at even distances: the first ones would all be of one statement."""
    kept = min(most, len(pairs))
    return [pairs[k * len(pairs) // kept] for k in range(kept)]


def share(items: Iterable[Placed], reader: Reader) -> None:
    """Set `item.opinions`, which all have in common."""
    common = Opinions(reader)
    for item in items:
        item.opinions = common
