"""Cues that are no verbs of the main clause: "according to", evidential adverbs, "in the words of"."""

from __future__ import annotations

from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import kids

EVIDENTIAL = frozenset("reportedly allegedly supposedly purportedly apparently ostensibly".split()) - {
    "apparently",
    "ostensibly",
}


def phrase_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence."""
    p, out = scene.parse, []
    for t in range(first, end):
        low = p.lower[t]
        if low == "according" and t + 1 < end and p.lower[t + 1] in ("to", "with"):
            cand = _according(scene, t, first, end)
        elif low in EVIDENTIAL:
            cand = _evidential(scene, t, first, end)
        else:
            continue
        if cand is not None:
            grow_to_quotes(scene, cand)
            out.append(cand)
    return out


def _according(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    p = scene.parse
    objects = [o for k in [t, t + 1, *kids(p, t, "prep")] for o in kids(p, k, "pobj", "pcomp") if o > t]
    head = objects[0] if objects else None
    stop = p.right[head] + 1 if head is not None else _next_comma(scene, t + 2, end)
    cand = Candidate(t, (t, t + 2), "accord", "according")
    stop = _source_end(scene, t + 2, stop, end, head)
    kept = scene.trim(t + 2, stop)
    if kept is None:
        return None
    cand.source = kept
    cand.head = head if head is not None and kept[0] <= head < kept[1] else kept[1] - 1
    cand.marks.add("subject")
    pieces = []
    if t - first > 2:
        pieces.append(scene.piece(_clause_start(scene, t, first), t))
        if stop < end - 2 and p.word[stop - 1] != "," and p.word[stop] == "," and _verbless(scene, first, t):
            pieces.append(scene.piece(stop, end))
            cand.marks.add("split")
    else:
        pieces.append(scene.piece(stop, end))
        cand.marks.add("fronted")
    cand.pieces = [x for x in pieces if x]
    return cand if cand.pieces else None


def _verbless(scene: Scene, first: int, end: int) -> bool:
    return not any(scene.parse.tag[t] in ("VBD", "VBZ", "VBP", "MD") for t in range(first, end))


def _clause_start(scene: Scene, t: int, first: int) -> int:
    """The clause that the phrase closes: from the sentence's start, or behind a semicolon."""
    p = scene.parse
    for k in range(t - 1, first, -1):
        if p.word[k] == ";" and scene.mask[k] < 0:
            return k + 1
    return first


def _next_comma(scene: Scene, t: int, end: int) -> int:
    return next((k for k in range(t, end) if scene.parse.word[k] in (",", ".", ";")), end)


def _source_end(scene: Scene, low: int, stop: int, end: int, head: int | None) -> int:
    p = scene.parse
    for k in range(low, min(stop, end)):
        if p.word[k] in (";", ":") or (scene.mask[k] >= 0 and scene.quotes[scene.mask[k]].words > 5):
            return k
    return min(stop, end)


def _evidential(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """The clause or phrase that a reporting adverb stands in."""
    p = scene.parse
    head = p.head[t]
    if head == t:
        return None
    cand = Candidate(t, (t, t + 1), p.lower[t], "evidential")
    if p.pos[head] in ("VERB", "AUX"):
        a, b = p.subtree(head)
        a, b = max(a, first), min(b, end)
        a = _own_clause(scene, head, t, a)
        pieces = [scene.piece(a, t), scene.piece(t + 1, b)]
    else:
        a, b = p.subtree(head)
        pieces = [scene.piece(t + 1, min(b, end))]
    cand.pieces = [x for x in pieces if x]
    cand.marks.add("evidential")
    return cand if cand.pieces else None


def _own_clause(scene: Scene, head: int, t: int, a: int) -> int:
    p = scene.parse
    subjects = kids(p, head, "nsubj", "nsubjpass", "expl")
    start = min([p.left[s] for s in subjects if s < head] + [t, head])
    return start if not subjects or p.lower[subjects[0]] not in ("who", "which", "that") else min(t, head)
