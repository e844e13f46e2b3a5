"""Weights of concepts by rarity, and which statements to compare at all."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from sayso.comparison.statements.items import Item, Vector
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.vocabulary.frequency import rarity
from sayso.comparison.vocabulary.words import opposites

MOST = 40
"""Candidates kept for one statement."""
LONG = 12
"""Statements of one document read for one key."""
BEST = 3
"""Statements of another document that one statement is compared with because of their meaning."""
MEANT = 0.35
"""Mean cosine of statements and sentences from which two may mean the same."""
RARE = 0.25
"""Weight from which a concept alone makes two statements candidates."""


def weigh(items: Sequence[Item]) -> dict[str, float]:
    """Concept to weight, 0 to 1: the mean of how rare it is among the statements and in the news at large.  Sets
    `item.idf`."""
    counts = Counter(c for item in items for c in item.concepts)
    top = math.log(1 + len(items))
    idf = {
        c: round((math.log((1 + len(items)) / n) / top + rarity(c)) / 2, 6) if top else 0.0 for c, n in counts.items()
    }
    for item in items:
        item.idf = idf
    return idf


def pairs(items: Sequence[Item], near: Neighbours) -> list[tuple[Item, Item]]:
    """The statements of different documents that are worth comparing, by their words or by their meaning: each pair
    once, the statement of the lower index first, in order of the indices.  Sets `item.best`."""
    by = {item.index: item for item in items}
    found = {(a.index, b.index) for met in (candidates(items, near), meant(items, near)) for a, b in met}
    ordered = sorted({(min(p), max(p)) for p in found})
    return [(by[x], by[y]) for x, y in ordered if by[x].doc != by[y].doc]


def candidates(items: Sequence[Item], near: Neighbours) -> Iterator[tuple[Item, Item]]:
    """Pairs worth comparing, each once: statements of one story that share rare concepts or predicate and theme."""
    postings: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, item in enumerate(items):
        keys = _keys(item)
        found: Counter[int] = Counter()
        for doc in near[item.doc]:
            if doc not in postings:
                continue
            held = postings[doc]
            for key, weight in keys:
                for other in held[key][:LONG] if key in held else ():
                    found[other] += weight
        best = sorted(found, key=lambda k: (-found[k], k))[:MOST]
        for other in sorted(best):
            yield items[other], item
        own = postings[item.doc]
        for key, _ in keys:
            own[key].append(at)


def meant(items: Sequence[Item], near: Neighbours) -> list[tuple[Item, Item]]:
    """Pairs of statements one of which is among the `BEST` of its document for the other by meaning, in order.

    Only documents of one story meet, and these are bounded for each document; without vectors there are no pairs.
    Sets `item.best`.
    """
    by: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        if item.meaning is not None:
            by[item.doc].append(item)
    rows = {doc: np.array([_mean(i) for i in held]) for doc, held in by.items()}
    found: list[tuple[Item, Item]] = []
    for a in sorted(by):
        for b in sorted(k for k in near[a] if k > a and k in by):
            cosines = _cosines(rows[a], rows[b])
            for item, best in zip((*by[a], *by[b]), (*cosines.max(axis=1), *cosines.max(axis=0))):
                item.best[b if item.doc == a else a] = float(best)
            found += ((by[a][x], by[b][y]) for x, y in _nearest_cells(cosines))
    return found


def nearest(items: Sequence[Item]) -> list[tuple[int, int]]:
    """Places of two statements, of which one is among the `BEST` for the other by meaning, itself counted; each pair
    once, the lower place first.  All statements have a meaning."""
    rows = np.array([_mean(item) for item in items])
    return [(x, y) for x, y in _nearest_cells(_cosines(rows, rows)) if x < y]


def _cosines(some: Vector, others: Vector) -> Vector:
    product: Vector = np.round(some @ others.T, 4)
    return product


def _mean(item: Item) -> Vector:
    """Statement and sentence in one vector, so that a product is the mean of the two cosines."""
    assert item.meaning is not None
    joined: Vector = np.concatenate(item.meaning) / np.float32(np.sqrt(2))
    return joined


def _nearest_cells(cosines: Vector) -> list[tuple[int, int]]:
    """Row and column of the cells that are high enough and among the best of their row or column."""
    by_row = -np.sort(-cosines, axis=1)[:, min(BEST, cosines.shape[1]) - 1][:, None]
    by_column = -np.sort(-cosines, axis=0)[min(BEST, cosines.shape[0]) - 1][None, :]
    cells = (cosines >= MEANT) & ((cosines >= by_row) | (cosines >= by_column))
    return [(int(x), int(y)) for x, y in np.argwhere(cells)]


def _keys(item: Item) -> list[tuple[str, int]]:
    """What a statement is looked up by, with whole weights so that sums are exact."""
    idf = item.idf
    out = [(c, round(idf[c] * 1000)) for c in sorted(item.concepts) if idf[c] > RARE]
    for p in item.what[:2]:
        for t in item.theme[:3]:
            if p == t:
                continue
            weight = round((idf.get(p, 0.0) + idf.get(t, 0.0)) * 1000)
            out.append((f"{p} {t}", weight))
            out += [(f"{min(p, o)}|{max(p, o)} {t}", weight) for o in opposites(p)]
    return out
