"""Contradiction between two texts (RTE-3, FoolMeTwice) by the rules of comparison, and by some besides.

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
from sayso.comparison.differences.contrasts import contrasts
from sayso.comparison.differences.told import told
from sayso.comparison.matching import pairing
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.similarity import part
from sayso.comparison.vocabulary.frequency import rarity
from sayso.comparison.vocabulary.words import kin, opposite
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Reading
from sayso.pipeline.run import extract
from sayso.reading import from_text

DECIDES = 0.3
"""Score from which a pair is called a contradiction."""
WEIGHTS = {"contrast": 0.75, "denial": 0.9, "opposite": 0.9, "figure": 0.7, "actor": 0.6}
"""How much a rule counts where the evidence speaks of all that the statement speaks of."""


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
    """The surest rule that the pair meets, weighed by how much of the statement the evidence speaks of."""
    mine, other = (build([replace(r, document=replace(r.document, id="x"))]) for r in (evidence, statement))
    idf = {c: rarity(c) for item in (*mine, *other) for c in item.concepts}
    for item in (*mine, *other):
        item.idf = idf
    pairing.encode([*mine, *other], language.meanings)
    found = {rule for a in mine for b in other for rule in _rules(a, b, idf)}
    if _contrasted(evidence, statement, mine, other):
        found.add("contrast")
    if any(b.denied for b in other):
        found.add("denial")
    if _counts(evidence, statement):
        found.add("figure")
    return round(_covered(mine, other, idf) * max((WEIGHTS[rule] for rule in found), default=0.0), 4)


def _contrasted(evidence: Reading, statement: Reading, mine: list[Item], other: list[Item]) -> bool:
    """Whether the rules by which claims are told apart find that two statements of the pair exclude each other."""
    speakers = Speakers([evidence, statement], [])
    first, second = ([told(item, speakers) for item in items] for items in (mine, other))
    return any(c.relation == "conflict" for a in first for b in second for c in contrasts(a, b))


def _covered(mine: list[Item], other: list[Item], idf: dict[str, float]) -> float:
    spoken = {c for item in mine for c in item.concepts}
    said = {c for item in other for c in item.concepts}
    total = sum(idf[c] for c in said)
    return sum(idf[c] * max((kin(c, d) for d in spoken), default=0.0) for c in said) / total if total else 0.0


def _rules(a: Item, b: Item, idf: dict[str, float]) -> Iterator[str]:
    if not a.what or not b.what:
        return
    near = kin(a.what[0], b.what[0])
    theme, doer = part(a.theme, b.theme, idf) or 0.0, part(a.doer, b.doer, idf) or 0.0
    if max(theme, doer) > 0.3 and any(opposite(x, y) for x in a.what for y in b.what):
        yield "opposite"
    if near == 1 and a.denied != b.denied and max(theme, doer) > 0.3:
        yield "denial"
    if near >= 0.6 and theme > 0.5 and a.doer and b.doer and doer < 0.1:
        yield "actor"


def _counts(evidence: Reading, statement: Reading) -> bool:
    """Whether the statement has a figure and the evidence figures, but none the same."""
    there = {q.low for q in evidence.quantities if q.low is not None}
    here = {q.low for q in statement.quantities if q.low is not None and q.approx != "one"}
    return bool(there) and bool(here - there)


if __name__ == "__main__":
    main(*sys.argv[1:3])
