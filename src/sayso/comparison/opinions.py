"""What a model that reads two statements at once makes of them: a second opinion, asked before a claim is confirmed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

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


def within(item: Placed) -> Told:
    """The sentence of a statement and the statement's offsets in it; of a very long one what is next to it."""
    span, text = item.statement.span, item.reading.text
    start, end = sentence(text, span.start, span.end)
    start, end = max(start, span.start - AROUND), min(end, span.end + AROUND)
    return text[start:end], (span.start - start, span.end - start)


class Opinions:
    """The opinions on pairs of statements, each asked for once."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[tuple[int, int], Opinion] = {}

    def of(self, a: Placed, b: Placed) -> Opinion:
        """The opinion on two statements."""
        if _key(a, b) not in self._known:
            self.read([(a, b)])
        return self._known[_key(a, b)]

    def read(self, pairs: Iterable[tuple[Placed, Placed]]) -> None:
        """Ask for many at once, which is quicker than one by one."""
        wanted = {_key(a, b): (a, b) for a, b in pairs if _key(a, b) not in self._known}
        keys = sorted(wanted)
        told = [(within(wanted[key][0]), within(wanted[key][1])) for key in keys]
        self._known.update({key: Opinion(*found) for key, found in zip(keys, self._reader(told))})


def _key(a: Placed, b: Placed) -> tuple[int, int]:
    return min(a.index, b.index), max(a.index, b.index)


def share(items: Iterable[Placed], reader: Reader) -> None:
    """Set `item.opinions`, which all have in common."""
    common = Opinions(reader)
    for item in items:
        item.opinions = common
