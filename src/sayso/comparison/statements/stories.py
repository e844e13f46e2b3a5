"""Which documents tell one story: those whose rare words, names and places overlap.  Others are never compared."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.frequency import rarity

TERMS = 60
"""Concepts that stand for a document: the most telling ones."""
NEAR = 0.08
"""Cosine from which two documents are of one story; in 788 unrelated news articles one pair in 1,700 reaches it."""
AKIN = 0.02
"""Cosine from which two documents are of one story where something speaks for it besides: a third document that is of
one story with both, or a case most of which tells one story.  A letter and a bulletin on one event may have few telling
words in common; each has many in common with the report that tells the whole."""
MANY = 40
"""Documents kept as neighbours of one document, the nearest."""
LAST = 200
"""Documents read for one concept: in a large story the neighbours are enough."""

Neighbours = dict[int, dict[int, float]]


def neighbours(items: Sequence[Item]) -> Neighbours:
    """For each document its likeness to the documents of the same story, itself included."""
    size = 1 + max((i.doc for i in items), default=-1)
    counts: list[Counter[str]] = [Counter() for _ in range(size)]
    for item in items:
        counts[item.doc].update(item.concepts)
    spread = Counter(c for count in counts for c in count)
    vectors = [_vector(count, spread, size) for count in counts]
    likeness = _products(vectors)
    near: Neighbours = {d: {d: 1.0} for d in range(size)}
    for (a, b), score in likeness.items():
        if score >= NEAR:
            near[a][b] = near[b][a] = round(score, 4)
    _take_in(near, likeness)
    return _acquainted({d: _nearest(d, found) for d, found in near.items()}, likeness)


def _take_in(near: Neighbours, likeness: Mapping[tuple[int, int], float]) -> None:
    """Where most documents of a case tell one story, those that stand apart from it are of it if a little like it."""
    story = _largest(near)
    if 2 * len(story) <= len(near):
        return
    for (a, b), score in likeness.items():
        if score >= AKIN and (a in story) != (b in story):
            near[a][b] = near[b][a] = round(score, 4)


def _largest(near: Neighbours) -> frozenset[int]:
    """The most documents that neighbours join, the first of equals."""
    best: frozenset[int] = frozenset()
    seen: set[int] = set()
    for doc in near:
        joined, waiting = {doc}, [doc]
        while waiting and doc not in seen:
            new = near[waiting.pop()].keys() - joined
            joined |= new
            waiting += new
        seen |= joined
        best = max(best, frozenset(joined), key=len)
    return best


def _acquainted(near: Neighbours, likeness: Mapping[tuple[int, int], float]) -> Neighbours:
    """The neighbours of each document and those of its neighbours that are a little like it: one step, no chain."""
    out: Neighbours = {}
    for doc, found in near.items():
        others = {c for b in found for c in near[b]}.difference(found)
        like = {c: likeness.get((min(doc, c), max(doc, c)), 0.0) for c in sorted(others)}
        out[doc] = _nearest(doc, found | {c: round(score, 4) for c, score in like.items() if score >= AKIN})
    return out


def _nearest(doc: int, found: Mapping[int, float]) -> dict[int, float]:
    best = sorted(found, key=lambda k: (-found[k], abs(k - doc), k))[: MANY + 1]
    return {k: found[k] for k in sorted(best)}


def _vector(count: Counter[str], spread: Counter[str], size: int) -> dict[str, float]:
    """The most telling concepts of a document, of length 1: frequent in it, rare in the news and in large cases."""
    weights = {}
    for c, n in count.items():
        common = math.log(size / spread[c]) / math.log(size) if size > 1 else 1.0
        share = min(1.0, size / 100)
        weights[c] = (1 + math.log(n)) * rarity(c) ** 2 * (1 - share + share * common)
    best = sorted(weights, key=lambda c: (-weights[c], c))[:TERMS]
    norm = math.sqrt(sum(weights[c] ** 2 for c in best)) or 1.0
    return {c: weights[c] / norm for c in best}


def _products(vectors: Sequence[dict[str, float]]) -> dict[tuple[int, int], float]:
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    out: dict[tuple[int, int], float] = defaultdict(float)
    for doc, vector in enumerate(vectors):
        for c in sorted(vector):
            for other, weight in postings[c][-LAST:]:
                out[other, doc] += weight * vector[c]
            postings[c].append((doc, vector[c]))
    return out
