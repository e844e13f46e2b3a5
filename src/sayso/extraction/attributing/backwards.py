"""Sentences that say whose word the sentence before them is: "The port is shut. This was reported by the ministry.".

Who only confirms what the page tells, answers it (answers.py): it stays the page's own word as well.
"""

from __future__ import annotations

from sayso.extraction.attributing.pool import Pool
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

RULE = "backwards"
_TOLD = words("report announce state say disclose communicate tell inform note specify clarify reveal")
"""Verbs of "this was … by"."""
_SAYING = words("report announce state disclose communicate say")
"""Verbs of "the ministry … this"."""
_THIS = words("this that it")
_NEWS = words("information news fact figure data")
_LONGEST = 40
"""Tokens of a sentence that only tells whose word the one before it is."""


def backwards(scene: Scene, pool: Pool) -> list[Candidate]:
    """An attribution for each sentence that such a one follows in its paragraph, and whose words are nobody's yet."""
    out = []
    before: tuple[int, int] | None = None
    for first, end, block in scene.article_sentences():
        near = before is not None and scene.block_at(before[0]) == block and scene.mask[first] < 0
        if before is not None and near and end - first <= _LONGEST and not _spoken(scene, pool, before):
            cand = _of(scene, pool, (first, end), before)
            if cand is not None:
                out.append(cand)
        before = (first, end)
    return out


def _spoken(scene: Scene, pool: Pool, sentence: tuple[int, int]) -> bool:
    """Whether somebody is heard in a sentence already."""
    here = pool.of_block(scene.block_at(sentence[0]))
    return any(c.source is not None and sentence[0] <= max(c.verb, c.cue[0]) < sentence[1] for c in here)


def _of(scene: Scene, pool: Pool, sentence: tuple[int, int], before: tuple[int, int]) -> Candidate | None:
    p = scene.parse
    root = next((t for t in range(*sentence) if p.head[t] == t and p.pos[t] == "VERB"), None)
    found = None if root is None else _passive(p, root) or _active(p, root)
    piece = scene.piece(*before)
    if root is None or found is None or piece is None or scene.mask[root] >= 0:
        return None
    head = found
    source = scene.trim(p.left[head], p.right[head] + 1)
    if source is None or any(p.lower[k] == "not" or p.dep[k] == "neg" for k in p.children[root]):
        return None
    same = next((c for c in pool.of_block(scene.block_at(root)) if c.verb == root), None)
    if same is not None:
        same.rule, same.pieces = RULE, [piece]  # "the information" is no content
        return None
    return Candidate(root, (root, root + 1), p.lemma[root], RULE, source=source, head=head, pieces=[piece])


def _passive(p: Parse, root: int) -> int | None:
    """The ministry of "this was reported by the ministry"."""
    subject = next(iter(kids(p, root, "nsubjpass")), None)
    if subject is None or p.lemma[root] not in _TOLD or not _takes_up(p, subject):
        return None
    heads = (h for by in kids(p, root, "agent") for h in kids(p, by, "pobj"))
    return next((h for h in heads if can_speak(p, h) and p.pos[h] != "PRON"), None)


def _active(p: Parse, root: int) -> int | None:
    """The ministry of "the ministry reported this"."""
    told = next(iter(kids(p, root, "dobj")), None)
    if told is None or p.lemma[root] not in _SAYING or p.lower[told] not in ("this", "that"):
        return None
    if kids(p, told, "prep", "relcl", "acl") or p.tag[root] not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    return next((s for s in kids(p, root, "nsubj") if can_speak(p, s) and p.pos[s] != "PRON"), None)


def _takes_up(p: Parse, subject: int) -> bool:
    """Whether a subject stands for what was just told: "this", "the information"."""
    if p.pos[subject] in ("PRON", "DET"):
        return p.lower[subject] in _THIS and p.right[subject] == subject
    return p.lemma[subject] in _NEWS and p.lower[p.left[subject]] in ("the", "this") and p.right[subject] == subject
