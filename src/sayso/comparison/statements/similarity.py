"""What two statements have in common, by the weight of their concepts: shares that likeness and sides are read from."""

from __future__ import annotations

import re

from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import kin
from sayso.model.facts.days import WEEKDAYS

ELSEWHERE = 0.6
"""Factor where both statements name places and all lie far apart: likely two happenings of one kind."""

COPY = 0.95
"""Shared weight of words from which two statements are one text in two places."""


def overlap(a: Item, b: Item) -> float:
    """The weight of the shared concepts against the geometric mean of both weights."""
    if not a.weight or not b.weight:
        return 0.0
    shared = sum(a.idf[c] for c in a.concepts & b.concepts)
    return float(round(shared / (a.weight * b.weight) ** 0.5, 6))


def near(a: Item, b: Item) -> float:
    """How near two statements are in meaning, or in words where there are no vectors."""
    return max(overlap(a, b), nearness(a, b, 0))


def nearness(a: Item, b: Item, which: int) -> float:
    """The cosine of two statements (0) or of the sentences around them (1); 0 without vectors."""
    if a.meaning is None or b.meaning is None:
        return 0.0
    return round(float(a.meaning[which] @ b.meaning[which]), 4)


_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_DAYS = frozenset(day.capitalize() for day in WEEKDAYS)


def names(text: str) -> frozenset[str]:
    """The words of a text that begin with a capital, days left out."""
    return frozenset(_NAME.findall(text)) - _DAYS


def named_apart(a: Item, b: Item) -> bool:
    """Whether both statements name something behind their first word and have no name in common: "the bridge at Orlan",
    "the bridge at Vessen"."""
    x, y = (names(i.statement.said.text[1:]) for i in (a, b))
    return bool(x) and bool(y) and x.isdisjoint(y)


def part(a: tuple[str, ...], b: tuple[str, ...], idf: dict[str, float]) -> float | None:
    """How near two participants are: heads first, then what they share; None where one is not named."""
    if not a or not b:
        return None
    head = kin(a[0], b[0])
    cross = max([kin(a[0], y) for y in b[1:]] + [kin(x, b[0]) for x in a[1:]], default=0.0)
    mine, other = set(a), set(b)
    shared = 0.0
    if both := mine & other:  # most have nothing in common, and their union need not be weighed
        union = sum(idf.get(c, 0.5) for c in mine | other)
        shared = sum(idf.get(c, 0.5) for c in both) / union if union else 0.0
    return round(max(head * (0.75 + 0.25 * shared), 0.8 * cross, shared), 6)
