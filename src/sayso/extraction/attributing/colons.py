"""The cue of a sentence that ends with a colon and brings in what stands in the next paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source, kids
from sayso.extraction.lexicon.cues import DOCUMENTS, VERBS
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
    speaks = verb is not None or any(p.lemma[t] in DOCUMENTS or p.lower[t] == "following" for t in range(first, end))
    return (
        cand if speaks and p.lower[cand.head] not in ("it", "there", "this", "that", "what", "we", "i", "you") else None
    )


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
