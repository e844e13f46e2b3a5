"""Verbs of telling with which nobody is reported: what a deed shows, what is found somewhere, goods held back."""

from __future__ import annotations

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.syntax import is_reflexive, kids
from sayso.extraction.attributing.wanted import DETAILS
from sayso.extraction.lexicon.cues import DOCUMENTS, NOUNS, VERBS
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_SHOWING = words("suggest indicate imply prove demonstrate illustrate show signal reflect mean underscore underline")
_HELD_BACK = words("document record report file statement letter transcript footage tape page word fact news")
_LAID_OUT = words(
    """
    plan vision case step term condition roadmap road map strategy option position rule scenario goal principle priority
    agenda framework policy concern issue history timeline fact path approach ground basis objection point narrative
    """
)
"""What is laid out in words."""


def is_deed(scene: Scene, cand: Candidate) -> bool:
    """Whether a verb with what looks like a content reports nobody's words."""
    p = scene.parse
    if _is_pointer(p, cand) or to_oneself(p, cand.verb):
        return True
    return _shown_by_it(p, cand.verb) or _found_there(p, cand) or _held_back(p, cand) or _laid_out(p, cand)


def to_oneself(p: Parse, verb: int) -> bool:
    """ "What the town tells itself: “We slept”": nobody tells that to others."""
    return p.lemma[verb] == "tell" and any(is_reflexive(p, k) and k > verb for k in p.children[verb])


def _is_pointer(p: Parse, cand: Candidate) -> bool:
    """ "What the mayor said: Boats to be sold": a pointer to another page, or a heading, whose colon brings in no words
    of his."""
    if cand.source is None or cand.quotes or p.lower[cand.verb + 1 : cand.verb + 2] != [":"]:
        return False
    before = cand.source[0] - 1
    return before >= p.sentence_of(cand.verb)[0] and p.lower[before] == "what"


def _shown_by_it(p: Parse, verb: int) -> bool:
    """ "The council met twice, indicating that it was afraid": what the page sees in a deed, and no word of the doer's;
    "he spoke for an hour, suggesting that …" is one."""
    if p.lemma[verb] not in _SHOWING or p.tag[verb] != "VBG" or p.dep[verb] != "advcl":
        return False
    above, before = p.head[verb], p.lower[verb - 1] if verb else ""
    own = kids(p, verb, "nsubj", "mark") or any(p.pos[k] == "SCONJ" for k in kids(p, verb, "advmod"))
    return before == "," and above < verb and not own and p.lemma[above] not in VERBS.keys() | _SPEAKING


_SPEAKING = words("speak talk testify appear respond reply react issue publish release give hold")


def _found_there(p: Parse, cand: Candidate) -> bool:
    """ "Paint found at the gate was a match", "a man accused in the case was freed": a participle behind its noun,
    with the verb of the sentence after it."""
    if cand.rule != "clause" or not cand.pieces or "that" in cand.marks or p.dep[cand.verb] == "relcl":
        return False  # "which engineers said was built"
    if p.tag[cand.verb] not in ("VBD", "VBN") or (cand.lemma in _SAYING and kids(p, cand.verb, "nsubj")):
        return False  # "what engineers said was a crack"
    first = p.tokens_in(*cand.pieces[0]).start
    if first <= cand.verb or p.lower[first] not in ("was", "were", "is", "are", "has", "had", "have"):
        return False
    return not any(first <= k for k in kids(p, first, "nsubj", "nsubjpass", "expl"))


_SAYING = words("say explain tell add claim argue insist believe think suggest concede admit predict warn")
"""Verbs that are hardly ever participles behind their noun."""


def _held_back(p: Parse, cand: Candidate) -> bool:
    """ "Withheld the aid", and not a name or a document: goods."""
    objects = kids(p, cand.verb, "dobj")
    return (
        cand.lemma == "withhold"
        and bool(objects)
        and p.lemma[objects[0]] not in DETAILS | DOCUMENTS | NOUNS | _HELD_BACK
    )


def _laid_out(p: Parse, cand: Candidate) -> bool:
    """ "Laid out their tools on the quay", and not a plan."""
    laid = p.lemma[cand.verb] == "lay" and any(p.lower[k] == "out" for k in kids(p, cand.verb, "prt"))
    objects = kids(p, cand.verb, "dobj") if laid else []
    return bool(objects) and p.lemma[objects[0]] not in DETAILS | DOCUMENTS | NOUNS | _LAID_OUT
