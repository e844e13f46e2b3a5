"""Clauses behind a colon: "The port is sure: the crane had no brakes.", "Ms Lira repeats her figure: forty barns."."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.attributing.manners import before_colon
from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.scene import Candidate, Scene


def told_clauses(scene: Scene, candidates: Sequence[Candidate]) -> list[Candidate]:
    """An attribution for each clause behind the colon of such a sentence: "The port is sure: the crane had no
    brakes."; none where the clause is somebody's already."""
    p = scene.parse
    out: list[Candidate] = []
    known: dict[int, list[Candidate]] = {}
    for c in candidates:
        known.setdefault(scene.block_at(c.cue[0]), []).append(c)
    for first, end, block in scene.article_sentences():
        colon = next((t for t in range(first + 2, end) if p.word[t] == ":" and scene.mask[t] < 0), None)
        if colon is None or colon + 3 >= p.block_of(colon)[1] or scene.mask[colon + 1] >= 0:
            continue
        at = p.start[colon + 1]
        if any(a <= at < b for c in known.get(block, ()) if c.source for a, b in c.pieces):
            continue
        cand = before_colon(scene, first, colon, False)
        piece = scene.piece(colon + 1, p.sentence_of(colon + 1)[1])
        if cand is not None and piece is not None and "\n" not in p.text[p.end[colon] : at]:
            cand.pieces = [piece]
            grow_to_quotes(scene, cand)
            out.append(cand)
    return out
