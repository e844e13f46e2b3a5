"""Contradiction between two texts (RTE-3, FoolMeTwice) by comparison's rules: denial, opposites, figures, slots.

python -m evals.rte ../shared/data/compare/rte3_dev.jsonl OUT.jsonl      then score/contradiction.py score GOLD OUT
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from sayso import language
from sayso.comparison import figures, slots, stories
from sayso.comparison.items import Item, build
from sayso.comparison.similarity import alike, anchored, part
from sayso.comparison.weights import weigh
from sayso.comparison.words import opposite
from sayso.model import Reading
from sayso.pipeline.run import extract
from sayso.reading import from_text

SAME = 0.5
"""Likeness from which two statements are taken to be of one happening."""
DECIDES = 0.5
"""Score from which a pair is called a contradiction."""


def main(gold: str, out: str) -> None:
    """Write one line a pair: `{"id", "score", "label"}`."""
    rows = [json.loads(line) for line in Path(gold).read_text(encoding="utf-8").split("\n") if line]
    lines = []
    for row, score in zip(rows, scores(rows)):
        label = "contradiction" if score >= DECIDES else "neutral"
        lines.append(json.dumps({"id": row["id"], "score": score, "label": label}))
    Path(out).write_text("\n".join(lines) + "\n", encoding="utf-8")


def scores(rows: list[dict[str, Any]]) -> Iterator[float]:
    """How surely each pair contradicts itself, 0 to 1."""
    pages = [from_text(row[side], f"{row['id']}-{side}") for row in rows for side in "ab"]
    parses = language.parse_all((page.text, page.segments) for page in pages)
    read = [extract(page, parse) for page, parse in zip(pages, parses)]
    for k in range(0, len(read), 2):
        yield contradiction(read[k], read[k + 1])


def contradiction(evidence: Reading, statement: Reading) -> float:
    """The surest reason why the statement cannot hold if the evidence does."""
    pair = [replace(r, document=replace(r.document, id=name)) for r, name in ((evidence, "a"), (statement, "b"))]
    items = build(pair)
    weigh(items)
    mine, other = [i for i in items if i.doc == 0], [i for i in items if i.doc == 1]
    found = [_pair(a, b) for a in mine for b in other]
    return round(max([0.0, *found, *_counts(items)]), 4)


def _pair(a: Item, b: Item) -> float:
    near = alike(a, b)
    if near < SAME:
        return 0.0
    if any(opposite(x, y) for x in a.what[:1] for y in b.what[:1]) and (part(a.theme, b.theme, a.idf) or 0) > 0.5:
        return near
    if a.denied != b.denied and a.what[:1] == b.what[:1]:
        return near
    best = 0.0
    for slot in ("when", "where", "who"):
        x, y = slots.FILLERS[slot](a), slots.FILLERS[slot](b)
        if x and y and slots.nearness(slot, x, y) == "other":
            best = max(best, anchored(a, b, frozenset((*x.concepts, *y.concepts))) * near)
    return best


def _counts(items: list[Item]) -> Iterator[float]:
    near: stories.Neighbours = {0: {0: 1.0, 1: 1.0}, 1: {0: 1.0, 1: 1.0}}
    for p in figures.propose(items, near, {}, 0.55):
        if p.relation == "conflict" and len(p.docs) > 1:
            yield min(1.0, p.score)


if __name__ == "__main__":
    main(*sys.argv[1:3])
