"""Where somebody else takes the word: a content ends before the next speaker's clause, and before what its speaker
does by saying it."""

from __future__ import annotations

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.conjunctions import TURNING
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, TENSED, Parse

_ANSWERING = words("cite quote contradict echo refute rebut reiterate repeat parrot")
"""What only the reporter of a statement does with it: "said it held, contradicting the mayor"."""
_ADDING = words("add argue note insist stress")
"""How a speaker goes on: "said it had not leaked, arguing that …"."""
_REFUSING = words("reject dismiss dispute deny question counter deflect brush")
_CHARGES = words(
    """
    claim allegation report accusation suggestion charge criticism notion rumor rumour assertion account version
    speculation
    """
)
"""What somebody says, as an object of such a verb: "said it held, rejecting claims that it leaked"."""
_REACH = 14
"""Tokens from a conjunction to the cue of its clause."""


def before_turn(scene: Scene, c: Candidate, a: int, b: int) -> tuple[int, int]:
    """The characters of a content behind its cue, up to where another speaks or the reporter goes on."""
    p = scene.parse
    tokens = p.tokens_in(a, b)
    if c.verb < 0 or c.source is None or not tokens or tokens.start < c.verb or "block" in c.marks:
        return a, b
    low, high = p.sentence_of(c.verb)
    for t in range(max(tokens.start + 2, low), min(tokens.stop - 2, high)):
        if p.word[t - 1] == "," and scene.mask[t] < 0 and (_another_speaks(p, t, tokens.stop) or _goes_on(p, t)):
            return a, p.end[t - 2]
    return a, b


def _another_speaks(p: Parse, t: int, stop: int) -> bool:
    """Whether behind a conjunction somebody other than the speaker is told to say something: ", while police put …"."""
    if p.lower[t] not in TURNING:
        return False
    for k in range(t + 1, min(stop, t + _REACH)):
        if p.dep[k] in ("nsubj", "nsubjpass", "expl"):
            verb = p.head[k]
            speaks = p.tag[verb] in TENSED and p.lemma[verb] in CORE and p.dep[k] == "nsubj"
            return speaks and p.pos[k] in ("NOUN", "PROPN") and bool(kids(p, verb, "ccomp")) and verb > k
        if p.tag[k] in FINITE:
            return False
    return False


def _goes_on(p: Parse, t: int) -> bool:
    """Whether a participle behind a comma tells what the reporter does by saying it."""
    if p.tag[t] != "VBG" or p.dep[t] not in ("advcl", "acl", "conj", "xcomp"):
        return False
    objects = kids(p, t, "dobj")
    if p.lemma[t] in _ADDING:
        return p.dep[t] == "advcl" and bool(kids(p, t, "ccomp"))
    if p.lemma[t] in _ANSWERING:
        return bool(objects) and p.lower[objects[0]] not in ("himself", "herself", "itself", "themselves")
    return p.lemma[t] in _REFUSING and any(p.lemma[o] in _CHARGES for o in objects)
