"""How sure an attribution is: the probability that its content and its source are right.

A logistic model over indicators of the rule, the syntax and the shape of the spans, calibrated on documents that it
has not seen.  `evals/train_certainty.py` learns it; the weights are data, so that a change of rules needs no change
of code.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse, learned

FALLBACK = 0.5
_RULES = {
    "object": "phrase", "object-passive": "phrase", "preposition": "phrase", "noun-of": "phrase", "gerund": "phrase",
    "order": "deed", "vow": "deed", "withheld": "deed", "accuse": "deed", "passive-to": "passive",
    "passive-of": "passive", "small-clause": "describe",
}  # fmt: skip
"""Rules too rare to be weighed alone."""
_SHARES = {"figure": 0.92, "label": 0.85, "checked": 0.85}
"""Rules whose findings have neither clause nor cue of speech, so that the model's indicators say nothing of them: the
share that is right in what we wrote (figures: the corpus; labels: the tickers of the invented events, few)."""
_MARKS = (
    "subject", "far-subject", "passive", "antecedent", "noun-of-clause", "that", "bare", "postposed", "aside", "rest",
    "split", "continued", "inside", "infinitive", "fronted", "block", "gapped", "displaced",
)  # fmt: skip
_PLAIN = words("say claim state add tell write")
_MAIN = frozenset({"ROOT", "conj", "parataxis"})


def indicators(scene: Scene, c: Candidate, kind: str, nested: bool) -> list[str]:
    """The names of the indicators that hold for a candidate, in a fixed order."""
    out = ["bias", f"kind={kind}", f"rule={_RULES.get(c.rule, c.rule)}"]
    out += [f"mark={m}" for m in _MARKS if m in c.marks]
    out += _of_cue(scene.parse, c)
    out += _of_source(scene, c)
    out += _of_content(scene, c)
    if nested:
        out.append("nested")
    return out


def certainty(scene: Scene, c: Candidate, kind: str, nested: bool) -> float:
    """A probability with three decimals."""
    if c.rule in _SHARES:
        return _SHARES[c.rule]
    weights = learned.weights("sayso.extraction", "certainty.json")
    return learned.probability(weights, indicators(scene, c, kind, nested)) if weights else FALLBACK


def _of_cue(p: Parse, c: Candidate) -> Iterator[str]:
    if c.verb < 0 or c.lemma not in VERBS:
        return
    thought = "k" in VERBS[c.lemma]
    known = "plain" if c.lemma in _PLAIN else "core" if c.lemma in CORE else "thought" if thought else "other"
    yield f"cue={known}"
    if p.tag[c.verb] not in FINITE:
        yield "cue-not-finite"
    if p.dep[c.verb] not in _MAIN:
        yield "cue-below"
    if any(p.tag[k] == "MD" for k in p.children[c.verb]):
        yield "cue-modal"
    if any(p.dep[k] == "neg" for k in p.children[c.verb]):
        yield "cue-negated"


def _of_source(scene: Scene, c: Candidate) -> Iterator[str]:
    if c.source is None or c.head is None:
        yield "source=none"
        return
    yield f"source={_speaker(scene.parse, c.head)}"
    if "," in scene.parse.word[c.source[0] : c.source[1]]:
        yield "source-apposed"
    if c.source[1] - c.source[0] > 14:
        yield "source-long"
    if scene.mask[c.head] >= 0 and "inside" not in c.marks:
        yield "source-quoted"
    low, high = c.cue
    if 0 <= low - c.source[1] <= 1 or 0 <= c.source[0] - high <= 1:
        yield "source-beside"


def _speaker(p: Parse, head: int) -> str:
    """What the source's head is."""
    if p.pos[head] == "PRON":
        return "personal" if p.lower[head] in ("he", "she", "they") else "pronoun"
    if p.ent[head] == "PERSON":
        return "person"
    if p.ent[head] in ("ORG", "GPE", "NORP"):
        return "body"
    return "noun" if can_speak(p, head) else "thing"


def _of_content(scene: Scene, c: Candidate) -> Iterator[str]:
    p = scene.parse
    tokens = [t for a, b in c.pieces for t in p.tokens_in(a, b)]
    yield f"length={_bucket(sum(p.word[t][0].isalnum() for t in tokens))}"
    if len(c.pieces) > 1:
        yield "pieces"
    if not tokens:
        return
    verbs = [t for t in tokens if p.tag[t] in FINITE]
    if not verbs:
        yield "no-finite-verb"
    elif not any(p.dep[t] in ("nsubj", "nsubjpass", "expl") for t in tokens):
        yield "no-subject"
    if p.tag[tokens[0]] in ("WRB", "WP", "WDT") and scene.mask[tokens[0]] < 0:
        yield "opens-with-question"
    if p.sentence_of(tokens[0]) != p.sentence_of(tokens[-1]):
        yield "sentences"
    if _torn(scene, tokens):
        yield "torn"
    if any(scene.mask[t] < 0 and p.lemma[t] in CORE and p.pos[t] == "VERB" for t in tokens):
        yield "other-cue"


def _bucket(count: int) -> str:
    return "1-3" if count < 4 else "4-6" if count < 7 else "7-40" if count < 41 else "41-"


def _torn(scene: Scene, tokens: list[int]) -> bool:
    """Whether the content breaks off inside a phrase, as it does where the parse is wrong."""
    p, after = scene.parse, tokens[-1] + 1
    if after >= len(p) or scene.block_at(after) != scene.block_at(tokens[-1]):
        return False
    return p.pos[after] not in ("PUNCT", "CCONJ", "SCONJ") and p.sentence_of(after)[0] != after
