"""Cues in a sentence: verbs, and the words between subject and content that belong to them."""

from __future__ import annotations

from sayso.extraction.attributing.contents import find_content
from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source, is_passive, kids
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.model import Parse

_CUE_DEPS = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})


def verb_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence whose cue is a verb with a content that syntax gives."""
    p, out = scene.parse, []
    for t in range(first, end):
        lemma = p.lemma[t]
        if lemma not in VERBS or p.pos[t] not in ("VERB", "AUX") or p.dep[t] in ("amod", "compound", "aux", "auxpass"):
            continue
        cand = Candidate(t, cue_range(p, t), lemma, "clause")
        if scene.mask[t] >= 0:
            cand.marks.add("inside")
        if not find_content(scene, cand, first, end):
            continue
        find_source(scene, cand)
        grow_to_quotes(scene, cand)
        if _wanted(scene, cand):
            out.append(cand)
    return out


def cue_range(p: Parse, verb: int) -> tuple[int, int]:
    """The verb with auxiliaries, negation, adverbs and particle that stand beside it."""
    low, high = verb, verb + 1
    near = {c for c in p.children[verb] if p.dep[c] in _CUE_DEPS and p.left[c] == p.right[c]}
    while low - 1 in near:
        low -= 1
    while high in near and p.dep[high] in ("neg", "prt", "advmod"):
        high += 1
    return low, high


def _wanted(scene: Scene, cand: Candidate) -> bool:
    """Leave out thoughts of nobody, commands of the text to its reader, and what has neither source nor passive."""
    p, verb = scene.parse, cand.verb
    frames = VERBS[cand.lemma]
    if cand.source is None and "passive" not in cand.marks:
        return False
    if cand.source is None and not _reporting_passive(cand.lemma):
        return False
    head = cand.head
    if "k" in frames and head is not None and "inside" in cand.marks and p.lower[head] in ("i", "we", "you"):
        return False
    if (
        head is not None
        and p.lower[head] in ("it", "that", "this", "which", "there")
        and "k" not in frames
        and cand.lemma not in CORE
        and "d" not in frames
    ):
        return False
    if p.tag[verb] == "VB" and not kids(p, verb, "aux") and cand.source is None:
        return False
    return not (is_passive(p, verb) and cand.source is None and cand.rule == "object-passive")


def _reporting_passive(lemma: str) -> bool:
    return (
        lemma
        in (
            "say believe report allege claim accuse think understand tell blame suspect estimate describe dub call label fear rumor ask urge "
            "predict announce confirm reveal assure inform warn charge order criticize criticise condemn"
        ).split()
    )
