"""Weights of concepts by rarity, and which statements to compare at all."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from sayso.comparison.frequency import rarity
from sayso.comparison.items import Item
from sayso.comparison.stories import Neighbours
from sayso.comparison.words import opposites

MOST = 40
"""Candidates kept for one statement."""
LONG = 12
"""Statements of one document read for one key."""
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
