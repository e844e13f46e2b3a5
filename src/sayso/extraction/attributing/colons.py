"""The cue of a sentence that ends with a colon and brings in what stands in the next paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.cues import DOCUMENTS, VERBS
from sayso.extraction.lexicon.names_outlets import HEADS, outlets
from sayso.extraction.lexicon.words import words
from sayso.model import Parse


def introducing_cue(scene: Scene, candidates: Sequence[Candidate], end: int) -> Candidate | None:
    """The attribution of the introducing sentence, or a new one by its main verb."""
    p = scene.parse
    first, _ = p.sentence_of(end - 1)
    here = [
        c
        for c in candidates
        if first <= c.verb < end
        and c.source is not None
        and scene.mask[c.verb] < 0
        and p.dep[c.verb] not in ("relcl", "acl")
    ]
    if here:
        return max(here, key=lambda c: (c.rule != "noun", c.verb))
    if (cand := _outlet_line(scene, first, end)) is not None:
        return cand
    colon = [t for t in range(first, end) if p.lower[t] == "according"]
    if colon:
        return _according(scene, colon[-1], end)
    roots = [t for t in range(first, end) if p.head[t] == t and p.pos[t] in ("VERB", "AUX")]
    verb = next(
        (t for t in range(end - 2, first - 1, -1) if p.lemma[t] in VERBS and p.pos[t] == "VERB" and _main(p, t)), None
    )
    at = verb if verb is not None else (roots[0] if roots else None)
    if at is None:
        return None
    cand = Candidate(at, (at, at + 1), p.lemma[at], "introduction")
    find_source(scene, cand)
    if cand.source is None or cand.head is None:
        return None
    named = (t for t in range(first, end) if p.lemma[t] in DOCUMENTS or p.lower[t] == "following")
    speaks = verb is not None or any(not _in_relative(p, t, at) for t in named)
    return (
        cand if speaks and p.lower[cand.head] not in ("it", "there", "this", "that", "what", "we", "i", "you") else None
    )


def _in_relative(p: Parse, t: int, top: int) -> bool:
    """Whether a word stands in a clause on a noun: "opened a site, which bears the following words:"."""
    while t != top and p.head[t] != t:
        if p.dep[t] == "relcl":
            return True
        t = p.head[t]
    return False


def _outlet_line(scene: Scene, first: int, end: int) -> Candidate | None:
    """ "As the Courier reports:", "From the Courier:", "The Courier has this:", "The Courier:": a line that names whose
    words follow."""
    p, last = scene.parse, end - 2
    if end - first > _LINE or last < first:
        return None
    opener = p.lower[first]
    has = next((t for t in range(last - 1, max(first, last - 4), -1) if p.lower[t] in _HAS), 0)
    if opener == "as" and p.lemma[last] in VERBS and last - first > 1:
        source, cue, lemma = scene.trim(first + 1, last), (last, last + 1), p.lemma[last]
    elif opener in ("from", "via", "per"):
        source, cue, lemma = scene.trim(first + 1, end - 1), (first, first + 1), "report"
    elif (has and p.lower[has + 1] in _HOLDS) or (has and p.lower[last] in _HOLDS):
        source, cue, lemma = scene.trim(first, has), (has, has + 1), "report"
    else:
        source, cue, lemma = scene.trim(first, end - 1), (end - 1, end), "report"
    if source is None or not _names_outlet(p, *source):
        return None
    return Candidate(cue[0], cue, lemma, "introduction", source=source, head=source[1] - 1)


_HAS = words("has ran runs carried carries published printed")
_HOLDS = words("this more story details latest report background")
"""What an outlet has, in the words with which a digest brings it in."""


def _names_outlet(p: Parse, first: int, end: int) -> bool:
    """Whether the words are an outlet's name and nothing else."""
    if any(p.pos[t] not in ("PROPN", "NOUN", "DET", "ADJ", "PART") for t in range(first, end)):
        return False
    name = " ".join(p.word[t] for t in range(first, end)).removeprefix("The ").removeprefix("the ")
    return name in outlets() or (p.word[end - 1] in HEADS and end - first > 1 and p.word[end - 1][0].isupper())


_LINE = 12
"""Tokens of a line that may name an outlet and nothing else."""


def _main(p: Parse, t: int) -> bool:
    return (
        p.tag[t] != "VB"
        and p.dep[t] not in ("relcl", "acl", "amod", "advcl")
        and (p.dep[t] != "ccomp" or p.tag[t] != "VBN")
    )


def _according(scene: Scene, t: int, end: int) -> Candidate | None:
    p = scene.parse
    kept = scene.trim(t + 2, end)
    if kept is None:
        return None
    heads = [o for k in (t, t + 1) for o in kids(p, k, "pobj")]
    head = heads[0] if heads and kept[0] <= heads[0] < kept[1] else kept[1] - 1
    return Candidate(t, (t, t + 2), "accord", "according", source=kept, head=head)
