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

from sayso.comparison.statements.items import Item, Vector, elsewhere, far, once
from sayso.comparison.statements.opinions import within
from sayso.comparison.statements.similarity import nearness, overlap, part
from sayso.comparison.vocabulary.words import is_name, kin, opposite

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
    first, other = (a, b) if a.index <= b.index else (b, a)
    known = first.alike.get(other)  # many claims ask for the same pair
    if known is None:
        bias, weighed = _weighed(_model_of(a, b))
        pair = _Pair(first, other)
        total = bias + sum(w * value(pair) for w, value in weighed)
        known = first.alike[other] = round(1 / (1 + math.exp(-total)), 4)
    return known


def explain(a: Item, b: Item) -> list[tuple[str, float]]:
    """What speaks for a pair and what against it: feature and share of the sum, the largest first."""
    weights = _model()[_model_of(a, b)]["weights"]
    parts = [(name, round(w * x, 3)) for name, w, x in zip(FEATURES, weights, features(a, b)) if w * x]
    return sorted(parts, key=lambda p: (-abs(p[1]), p[0]))


def features(a: Item, b: Item) -> tuple[float, ...]:
    """The features of a pair, in the order of `FEATURES`, each about 0 to 1; the pair's order does not matter."""
    pair = _Pair(a, b)
    return tuple(_VALUES[name](pair) for name in FEATURES)


class _Pair:
    """Two statements with what several features read of them: how near they and their sentences are in meaning, the
    weights of what they share, the largest first, and the leads of nearer statements (`_bettered`)."""

    __slots__ = ("a", "b", "bettered", "near", "shared")

    def __init__(self, a: Item, b: Item) -> None:
        self.a, self.b = a, b
        self.near = nearness(a, b, 0), nearness(a, b, 1)
        self.shared = sorted((a.idf[c] for c in a.concepts & b.concepts), reverse=True)
        self.bettered = _bettered(a, b, sum(self.near) / 2)


def _bettered(a: Item, b: Item, near: float) -> tuple[float, float]:
    """By how much the nearest statements of the other's document are nearer: the larger lead and the smaller."""
    if a.meaning is None or b.meaning is None:
        return 0.0, 0.0
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


def _participants(a: Item, b: Item) -> float:
    """The weight of the participants that both have, of those of either."""
    x, y = a.participants, b.participants
    union = sum(a.idf[c] for c in x | y)
    return sum(a.idf[c] for c in x & y) / union if union else 0.0


def _circumstances(a: Item, b: Item) -> float:
    """The share of circumstances that both have."""
    x, y = a.circumstances, b.circumstances
    return len(x & y) / len(x | y) if x and y else 0.0


def _others(x: frozenset[str], y: frozenset[str]) -> float:
    """Whether both name somebody and none in common."""
    return float(bool(x) and bool(y) and x.isdisjoint(y))


@once
def _names(item: Item) -> frozenset[str]:
    return frozenset(item.statement.names)


@once
def _powers(item: Item) -> frozenset[str]:
    """The states and peoples named."""
    return frozenset(c for c in item.concepts if is_name(c))


_VALUES: dict[str, Callable[[_Pair], float]] = {
    "statements alike": lambda p: p.near[0],
    "sentences alike": lambda p: p.near[1],
    "words shared": lambda p: overlap(p.a, p.b),
    "rarest shared": lambda p: p.shared[0] if p.shared else 0.0,
    "second rarest shared": lambda p: p.shared[1] if len(p.shared) > 1 else 0.0,
    "predicates kin": lambda p: max((kin(x, y) for x in p.a.what for y in p.b.what), default=0.0),
    "themes alike": lambda p: part(p.a.theme, p.b.theme, p.a.idf) or 0.0,
    "doers alike": lambda p: part(p.a.doer, p.b.doer, p.a.idf) or 0.0,
    "participants shared": lambda p: _participants(p.a, p.b),
    "circumstances shared": lambda p: _circumstances(p.a, p.b),
    "one thing counted": lambda p: _counted(p.a, p.b),
    "surroundings mentioned": lambda p: _mentioned(p.a, p.b),
    "one has a nearer partner": lambda p: p.bettered[0],
    "both have a nearer partner": lambda p: p.bettered[1],
    "one thing, another deed": lambda p: _other_deed(p.a, p.b),
    "other names": lambda p: _others(_names(p.a), _names(p.b)),
    "other powers": lambda p: _others(_powers(p.a), _powers(p.b)),
    "figure in one alone": lambda p: float(bool(p.a.figures) != bool(p.b.figures)),
    "far apart": lambda p: float(far(p.a.places, p.b.places)),
    "another time or place": lambda p: float(elsewhere(p.a, p.b)),
    "form differs": lambda p: float(p.a.statement.form != p.b.statement.form),
}
"""How each feature is read."""


def _model_of(a: Item, b: Item) -> str:
    """Which of the models is for a pair."""
    return "with vectors" if a.meaning is not None and b.meaning is not None else "without vectors"


@cache
def _weighed(model: str) -> tuple[float, list[tuple[float, Callable[[_Pair], float]]]]:
    """The bias of a model and its weights with how their features are read; what weighs nothing is not read at all."""
    held = _model()[model]
    return float(held["bias"]), [(w, _VALUES[name]) for name, w in zip(FEATURES, held["weights"]) if w]


@cache
def _model() -> dict[str, Any]:
    text = files("sayso.comparison").joinpath("data", "pairs.json").read_text(encoding="utf-8")
    model: dict[str, Any] = json.loads(text)
    return model
