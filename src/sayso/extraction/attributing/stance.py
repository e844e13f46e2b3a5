"""Stance and polarity."""

from __future__ import annotations

from typing import Literal

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.lexicon.cues import NOUN_STANCE, VERB_STANCE
from sayso.model.findings import Polarity, Stance

_FRAME = {"clause": "c", "order": "o", "vow": "t", "describe": "a", "accuse": "f", "passive-of": "f", "preposition": "p", "object": "n",
          "object-passive": "n", "small-clause": "s", "quote": "q", "passive-to": "c"}  # fmt: skip


def stance_of(scene: Scene, c: Candidate) -> Stance:
    """By the cue's class and frame."""
    if c.rule.startswith("noun"):
        return NOUN_STANCE.get(c.lemma, "assert")  # type: ignore[return-value]
    table = VERB_STANCE.get(c.lemma, {})
    frame = _FRAME.get(c.rule, "c")
    return table.get(frame) or next(iter(table.values()), "assert")  # type: ignore[return-value]


def polarity_of(scene: Scene, c: Candidate) -> Polarity:
    """Negative where the cue is negated."""
    p = scene.parse
    if c.verb < 0:
        return "pos"
    return "neg" if any(p.dep[k] == "neg" for k in p.children[c.verb]) else "pos"
