"""How surely two statements answer the same question: a logistic model over a few likenesses that have names.

The weights in data/pairs.json were learned from events that we wrote (evals/train_pairs.py, evals/pair_corpus).  Every
weight has the sign that its name promises, so that a pair can be explained: what speaks for it, what against it.
Vectors of meaning say how near the words are; whether the statements agree is never read from them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from sayso.comparison.items import Item, Vector, elsewhere, far
from sayso.comparison.opinions import within
from sayso.comparison.similarity import nearness, overlap, part
from sayso.comparison.words import is_name, kin, opposite

Passage = tuple[str, tuple[tuple[int, int], ...]]
"""A text and the spans in it whose meaning is asked for."""
Encoder = Callable[[Sequence[Passage]], Sequence[tuple[Vector, tuple[Vector, ...]]]]
"""For each passage the vector of its text and one for each span, all of length 1, in order."""

FOR = (
    "statements alike", "sentences alike", "words shared", "rarest shared", "second rarest shared", "predicates kin",
    "themes alike", "doers alike", "participants shared", "circumstances shared", "one thing counted",
    "surroundings mentioned",
)  # fmt: skip
AGAINST = (
    "one has a nearer partner", "both have a nearer partner", "one thing, another deed",
    "other names", "other powers", "figure in one alone", "far apart", "another time or place", "form differs",
)  # fmt: skip
FEATURES = FOR + AGAINST
"""The features in order; those of `AGAINST` have no positive weight."""


def encode(items: Sequence[Item], encoder: Encoder) -> None:
    """Set `item.meaning`: vectors of the statement, read within its sentence, and of the sentence.

    A sentence that two documents have in common is read once.
    """
    held: dict[str, dict[tuple[int, int], list[Item]]] = {}
    for item in items:
        text, span = within(item)
        held.setdefault(text, {}).setdefault(span, []).append(item)
    passages = [(text, tuple(sorted(held[text]))) for text in sorted(held)]
    for (text, spans), (whole, told) in zip(passages, encoder(passages)):
        for span, own in zip(spans, told):
            for item in held[text][span]:
                item.meaning = own, whole


def likeness(a: Item, b: Item) -> float:
    """0 to 1, rounded: the share of such pairs that answer one question in the events that we wrote."""
    model = _model()["with vectors" if a.meaning is not None and b.meaning is not None else "without vectors"]
    total = float(model["bias"]) + sum(w * x for w, x in zip(model["weights"], features(a, b)))
    return round(1 / (1 + math.exp(-total)), 4)


def explain(a: Item, b: Item) -> list[tuple[str, float]]:
    """What speaks for a pair and what against it: feature and share of the sum, the largest first."""
    model = _model()["with vectors" if a.meaning is not None and b.meaning is not None else "without vectors"]
    parts = [(name, round(w * x, 3)) for name, w, x in zip(FEATURES, model["weights"], features(a, b)) if w * x]
    return sorted(parts, key=lambda p: (-abs(p[1]), p[0]))


def features(a: Item, b: Item) -> tuple[float, ...]:
    """The features of a pair, in the order of `FEATURES`, each about 0 to 1; the pair's order does not matter."""
    idf = a.idf
    shared = sorted((idf[c] for c in a.concepts & b.concepts), reverse=True)
    x, y = a.participants, b.participants
    union = sum(idf[c] for c in x | y)
    around = a.circumstances, b.circumstances
    names = set(a.statement.names), set(b.statement.names)
    return (
        nearness(a, b, 0), nearness(a, b, 1), overlap(a, b), shared[0] if shared else 0.0,
        shared[1] if len(shared) > 1 else 0.0,
        max((kin(p, q) for p in a.what for q in b.what), default=0.0),
        part(a.theme, b.theme, idf) or 0.0, part(a.doer, b.doer, idf) or 0.0,
        sum(idf[c] for c in x & y) / union if union else 0.0,
        len(around[0] & around[1]) / len(around[0] | around[1]) if around[0] and around[1] else 0.0,
        _counted(a, b), _mentioned(a, b), *_bettered(a, b), _other_deed(a, b),
        float(bool(names[0]) and bool(names[1]) and not names[0] & names[1]), _powers(a, b),
        float(bool(a.figures) != bool(b.figures)), float(far(a.places, b.places)), float(elsewhere(a, b)),
        float(a.statement.form != b.statement.form),
    )  # fmt: skip


def _bettered(a: Item, b: Item) -> tuple[float, float]:
    """By how much the nearest statements of the other's document are nearer: the larger lead and the smaller."""
    if a.meaning is None or b.meaning is None:
        return 0.0, 0.0
    near = (nearness(a, b, 0) + nearness(a, b, 1)) / 2
    leads = sorted(max(0.0, x.best.get(y.doc, near) - near) for x, y in ((a, b), (b, a)))
    return round(leads[1], 4), round(leads[0], 4)


def _other_deed(a: Item, b: Item) -> float:
    """How near the themes are where the predicates have nothing in common."""
    if not a.what or not b.what or any(kin(p, q) or opposite(p, q) for p in a.what for q in b.what):
        return 0.0
    return part(a.theme, b.theme, a.idf) or 0.0


def _counted(a: Item, b: Item) -> float:
    """How near the things are that both count."""
    return max((kin(p, q) for p in a.counted for q in b.counted), default=0.0)


def _mentioned(a: Item, b: Item) -> float:
    """The weight of what one says and the other's surroundings mention, of all that both say."""
    total = a.weight + b.weight
    ab, ba = (a.concepts - b.concepts) & b.near, (b.concepts - a.concepts) & a.near
    return (sum(a.idf[c] for c in ab) + sum(a.idf[c] for c in ba)) / total if total else 0.0


def _powers(a: Item, b: Item) -> float:
    """Whether both name states or peoples and none in common."""
    x, y = ({c for c in item.concepts if is_name(c)} for item in (a, b))
    return float(bool(x) and bool(y) and not x & y)


@cache
def _model() -> dict[str, Any]:
    text = files("sayso.comparison").joinpath("data", "pairs.json").read_text(encoding="utf-8")
    model: dict[str, Any] = json.loads(text)
    return model
