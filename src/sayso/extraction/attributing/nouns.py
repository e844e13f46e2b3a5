"""Cues that are nouns: "the claim that …", "accusations of …", "his declaration that …"."""

from __future__ import annotations

from sayso.extraction.attributing.owners import AGAINST, OWNED, holder, in_front, told_behind
from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import speaker
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.cues import NOUN_OF, NOUNS
from sayso.extraction.lexicon.stances import SELF
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_LIGHT = words("make issue give offer release have express voice deliver repeat send raise level file put")
_PUBLISH = words("broadcast publish air carry print post circulate run")
_PUBLISHED = words("report statement account announcement warning message declaration denial reply appeal")
"""What is the word of whoever publishes it, as claims and rumours are not."""
_HOLDING = NOUNS | OWNED
_SELVES = SELF | {"you", "your"}


def noun_cues(scene: Scene, first: int, end: int, taken: set[tuple[int, int]]) -> list[Candidate]:
    """Candidates of one sentence whose cue is a noun with its content behind it.

    `taken`: contents that verbs have already.
    """
    p, out = scene.parse, []
    for t in range(first, end):
        if p.lemma[t] not in _HOLDING or p.pos[t] != "NOUN" or scene.mask[t] >= 0:
            continue
        content = _content(p, t)
        if content is None:
            continue
        near = content[0] - 1
        if near > t and p.pos[near] == "NOUN" and p.lemma[near] in NOUNS:
            # "a question about a report that …": the clause belongs to the noun beside it.
            t = near
        cand = Candidate(t, (t, t + 1), p.lemma[t], "noun" if p.lower[content[0]] != "of" else "noun-of")
        piece = scene.piece(*content)
        if piece is None:
            continue
        if piece in taken:
            continue
        cand.pieces = [piece]
        head = _owner(p, t, cand)
        if head is not None:
            place(scene, cand, head)
        if p.lemma[t] in OWNED and (cand.source is None or p.lower[cand.source[0]] in _SELVES):
            continue  # "in a position that …", "he rejected the position that …": nobody's words
        grow_to_quotes(scene, cand)
        out.append(cand)
    return out


def _content(p: Parse, t: int) -> tuple[int, int] | None:
    for c in p.children[t]:
        if (
            c > t
            and p.dep[c] in ("acl", "ccomp", "relcl")
            and p.lower[p.left[c]] == "that"
            and p.dep[p.left[c]] == "mark"
        ):
            return p.subtree(c)
    if (behind_verb := told_behind(p, t)) is not None:
        return behind_verb
    for c in kids(p, t, "prep"):
        behind = next((p.right[o] + 1 for o in kids(p, c, "pobj")), len(p))
        hearsay = p.lower[c] in ("by", "from") and c == t + 1 and behind + 2 < len(p)
        if hearsay and p.lower[behind] == "that" and p.dep[behind] == "mark" and p.head[behind] > behind:
            return behind, p.right[p.head[behind]] + 1  # "warnings from the bureau that winds would rise"
    if p.lemma[t] in NOUN_OF:
        for c in kids(p, t, "prep"):
            objects = kids(p, c, "pobj", "pcomp")
            if p.lower[c] == "of" and c == t + 1 and objects and p.pos[objects[0]] not in ("PRON", "DET"):
                return p.subtree(c)
    return None


def _owner(p: Parse, t: int, cand: Candidate) -> int | None:
    """Whose claim it is: a possessive, "by", "from" or "of" somebody, the subject of "make", "issue", "have", or of
    what tells that somebody holds to it; the people or body right in front of it."""
    if (head := holder(p, t, cand)) is not None:
        return head
    for c in kids(p, t, "poss"):
        if p.ent[c] not in ("DATE", "TIME"):
            return c
    for c in kids(p, t, "compound"):
        about = p.ent[c] == "PERSON" and p.lemma[t] in AGAINST  # "the Lorn allegations that …"
        if p.ent[c] in ("ORG", "PERSON") and (c == 0 or p.ent[t] == "") and not about:
            return c
    for c in kids(p, t, "prep"):
        whose = next(iter(kids(p, c, "pobj")), None)
        if p.lower[c] in ("by", "from"):
            return whose
        if p.lower[c] == "of" and cand.rule == "noun" and whose is not None and can_speak(p, whose):
            return whose  # "the testimony of a guard that the gate was locked"
    head = p.head[t]
    if p.dep[t] == "dobj" and (p.lemma[head] in _LIGHT or (p.lemma[head] in _PUBLISH and p.lemma[t] in _PUBLISHED)):
        giver = speaker(p, head, cand)
        return giver if giver is not None and can_speak(p, giver) else None  # "the blast raised fears that …"
    return in_front(p, t) if cand.rule == "noun" else None
