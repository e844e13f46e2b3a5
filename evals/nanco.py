"""Groups the answers of NAnCo's questions by what they say, with the words and likeness of comparison.

python -m evals.nanco ../shared/data/compare/nanco_dev.json OUT.jsonl      then score/grouping.py score GOLD OUT
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from sayso import language
from sayso.comparison.matching.grouping import link
from sayso.comparison.vocabulary.frequency import rarity
from sayso.comparison.vocabulary.words import concept, kin
from sayso.extraction.stating.terms import Terms
from sayso.reading import from_text

THRESHOLD = 0.15
"""Likeness from which two answers are one; below that of claims, for answers share their question."""


def main(gold: str, out: str) -> None:
    """Write one line of labels a question."""
    rows = [labels(question) for question in json.loads(Path(gold).read_text(encoding="utf-8"))]
    Path(out).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def labels(question: dict[str, Any], threshold: float = THRESHOLD) -> dict[str, Any]:
    """`{"qid", "labels"}`: answers with one label say the same."""
    asked = _concepts(question["question"], "q")
    answers = [_concepts(a["Answer"], f"{question['qid']}-{k}") - asked for k, a in enumerate(question["answers"])]
    spread = Counter(c for a in answers for c in a)
    size = len(answers)
    weight = {c: rarity(c) * (0.4 + math.log(size / n) / math.log(size)) for c, n in spread.items()}
    scores = {
        (a, b): round(likeness(answers[a], answers[b], weight), 4) for a in range(size) for b in range(a + 1, size)
    }
    groups = link(size, scores, threshold, lambda _a, _b: False)
    out = list(range(size))
    for group in groups:
        for k in group:
            out[k] = group[0]
    return {"qid": question["qid"], "labels": out}


def likeness(a: frozenset[str], b: frozenset[str], weight: dict[str, float]) -> float:
    """Weight of what both share, kindred concepts in part, against the geometric mean of both weights."""
    total = sum(weight[c] for c in a) * sum(weight[c] for c in b)
    shared = sum(max((kin(c, d) for d in b), default=0.0) * weight[c] for c in a)
    other = sum(max((kin(c, d) for d in a), default=0.0) * weight[c] for c in b)
    return (shared + other) / 2 / math.sqrt(total) if total > 0 else 0.0


def _concepts(text: str, name: str) -> frozenset[str]:
    page = from_text(text, name)
    parse = language.parse(page.text, page.segments)
    terms = Terms(parse)
    verbs = {i for i in range(len(parse)) if parse.pos[i] == "VERB"}
    return frozenset(concept(t, i in verbs) for i in range(len(parse)) for t in terms.of[i])


if __name__ == "__main__":
    main(*sys.argv[1:3])
