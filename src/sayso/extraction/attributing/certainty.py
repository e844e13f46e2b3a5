"""How sure an attribution is: the probability that its content and its source are right.

A logistic model over a few indicators of the rule, the syntax and the shape of the spans.  The weights were learned
by `evals/train_certainty.py`; they are data, so that a change of rules needs no change of code.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from math import exp

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.lexicon.cues import CORE, VERBS

FALLBACK = 0.5
_NEAR_CLAUSE = frozenset({"clause", "quote", "according", "introduction", "signature"})
_MARKS = (
    "subject", "far-subject", "passive", "antecedent", "noun-of-clause", "that", "postposed", "aside", "rest", "split",
    "continued", "inside", "infinitive", "fronted", "block", "gapped",
)  # fmt: skip
_WORDS = frozenset({"say", "claim", "state", "add", "tell", "write"})


def indicators(scene: Scene, c: Candidate, kind: str, nested: bool) -> list[str]:
    """The names of the indicators that hold for a candidate, in a fixed order."""
    p = scene.parse
    out = ["bias", f"kind={kind}"]
    out.append(f"rule={c.rule}" if c.rule in _NEAR_CLAUSE else f"rule={_family(c.rule)}")
    out += [f"mark={m}" for m in _MARKS if m in c.marks]
    out += _of_cue(scene, c)
    out += _of_source(scene, c)
    tokens = [t for a, b in c.pieces for t in p.tokens_in(a, b)]
    words = sum(p.word[t][0].isalnum() for t in tokens)
    out.append(f"length={_bucket(words)}")
    if tokens and not any(p.tag[t] in ("VBD", "VBZ", "VBP", "MD") for t in tokens):
        out.append("no-finite-verb")
    if tokens and _torn(scene, tokens):
        out.append("torn")
    if len(c.pieces) > 1:
        out.append("pieces")
    if nested:
        out.append("nested")
    if _other_cue(scene, c, tokens):
        out.append("other-cue")
    return out


def certainty(scene: Scene, c: Candidate, kind: str, nested: bool) -> float:
    """A probability with three decimals."""
    weights = _weights()
    if not weights:
        return FALLBACK
    z = sum(weights.get(name, 0.0) for name in indicators(scene, c, kind, nested))
    return round(1.0 / (1.0 + exp(-max(-30.0, min(30.0, z)))), 3)


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    path = files("sayso.extraction") / "data" / "certainty.json"
    if not path.is_file():
        return {}
    table: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))["weights"]
    return table


def _family(rule: str) -> str:
    if rule in ("object", "object-passive", "preposition", "noun-of"):
        return "phrase"
    if rule in ("order", "vow", "gerund", "withheld", "passive-to", "passive-of", "accuse"):
        return "deed"
    if rule in ("describe", "small-clause"):
        return "describe"
    return rule


def _of_cue(scene: Scene, c: Candidate) -> list[str]:
    p = scene.parse
    if c.verb < 0 or c.lemma not in VERBS:
        return []
    out = [
        "cue="
        + (
            "word"
            if c.lemma in _WORDS
            else "core"
            if c.lemma in CORE
            else "thought"
            if "k" in VERBS[c.lemma]
            else "other"
        )
    ]
    if p.tag[c.verb] in ("VB", "VBG"):
        out.append("cue-not-finite")
    return out


def _of_source(scene: Scene, c: Candidate) -> list[str]:
    p = scene.parse
    if c.source is None or c.head is None:
        return ["source=none"]
    size = c.source[1] - c.source[0]
    head = c.head
    if p.pos[head] == "PRON":
        kind = "personal" if p.lower[head] in ("he", "she", "they") else "pronoun"
    elif p.ent[head] == "PERSON":
        kind = "person"
    elif p.ent[head] in ("ORG", "GPE", "NORP"):
        kind = "body"
    elif not can_speak(p, head):
        kind = "thing"
    else:
        kind = "noun"
    out = [f"source={kind}"]
    if size > 14:
        out.append("source-long")
    if scene.mask[head] >= 0 and "inside" not in c.marks:
        out.append("source-quoted")
    return out


def _bucket(words: int) -> str:
    return "1-3" if words < 4 else "4-6" if words < 7 else "7-40" if words < 41 else "41-"


def _torn(scene: Scene, tokens: list[int]) -> bool:
    """Whether the content breaks off inside a phrase, as it does where the parse is wrong."""
    p, after = scene.parse, tokens[-1] + 1
    if after >= len(p) or scene.block_at(after) != scene.block_at(tokens[-1]):
        return False
    return p.pos[after] not in ("PUNCT", "CCONJ", "SCONJ") and p.sentence_of(after)[0] != after


def _other_cue(scene: Scene, c: Candidate, tokens: list[int]) -> bool:
    """Whether another plain reporting verb stands in the content outside quotations."""
    p = scene.parse
    return any(scene.mask[t] < 0 and p.lemma[t] in CORE and p.pos[t] == "VERB" for t in tokens)
