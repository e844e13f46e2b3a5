"""Weights of concepts by rarity, and which statements to compare at all."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from sayso.comparison.items import Item
from sayso.comparison.words import opposites

MOST = 40
"""Candidates kept for one statement."""
LONG = 120
"""A posting list longer than this is read only at its ends: what everybody says tells statements apart badly."""


def weigh(items: Sequence[Item]) -> dict[str, float]:
    """Concept to weight: the logarithm of how rare it is among the statements, 0 to about 1.  Sets `item.idf`."""
    counts = Counter(c for item in items for c in item.concepts)
    top = math.log(1 + len(items))
    idf = {c: round(math.log((1 + len(items)) / n) / top, 6) if top else 0.0 for c, n in counts.items()}
    for item in items:
        item.idf = idf
    return idf


def candidates(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs worth comparing, each once: statements that share rare concepts or predicate and theme."""
    postings: dict[str, list[int]] = defaultdict(list)
    for item in items:
        found: Counter[int] = Counter()
        for key, weight in _keys(item):
            posting = postings[key]
            for other in posting if len(posting) <= LONG else posting[: LONG // 2] + posting[-LONG // 2 :]:
                found[other] += round(weight * 1000)
            posting.append(item.index)
        best = sorted(found, key=lambda k: (-found[k], k))[:MOST]
        for other in sorted(best):
            yield items[other], item


def _keys(item: Item) -> Iterator[tuple[str, float]]:
    idf = item.idf
    for c in sorted(item.concepts):
        if idf[c] > 0.25:
            yield c, idf[c]
    for p in item.what[:2]:
        for t in item.theme[:3]:
            for q in (p, *(min(p, o) + "|" + max(p, o) for o in opposites(p))) if p != t else ():
                yield f"{q} {t}", idf.get(p, 0.0) + idf.get(t, 0.0)
