"""What is said: the complement of a cue, wherever the sentence puts it."""

from __future__ import annotations

from sayso.extraction.attributing.asides import went_on
from sayso.extraction.attributing.bounds import clause_start, finite_in
from sayso.extraction.attributing.clauses import clause
from sayso.extraction.attributing.complements import (
    accused,
    direct_object,
    gerund,
    infinitive,
    prepositional,
    small_clause,
    wish,
)
from sayso.extraction.attributing.further import past_list, past_second
from sayso.extraction.attributing.remarks import SUMMING, second_object
from sayso.extraction.attributing.scene import Asked, Candidate, Scene
from sayso.extraction.attributing.syntax import is_passive, kids
from sayso.extraction.attributing.tolls import past_toll, toll
from sayso.extraction.lexicon.cues import DOCUMENTS, PHRASAL, VERBS
from sayso.extraction.lexicon.stances import DECLINING
from sayso.extraction.lexicon.words import words
from sayso.model import TENSED, Parse


def find_content(scene: Scene, cand: Candidate, first: int, end: int) -> bool:
    """Fill in the candidate's content from syntax; False where nothing was found."""
    p, verb = scene.parse, cand.verb
    frames = VERBS.get(cand.lemma, "")
    if p.dep[verb] == "xcomp" and p.lemma[p.head[verb]] in DECLINING:
        return False
    if (particle := next((p.lower[c] for c in kids(p, verb, "prt")), "")) and (cand.lemma, particle) in PHRASAL:
        frames = PHRASAL[cand.lemma, particle][0]
        cand.lemma = f"{cand.lemma} {particle}"
    elif particle and "w" in frames:
        return False  # "hold off", "post up": another verb
    if cand.lemma == "go on":
        cand.pieces = _went_on(scene, cand, first, end)
        return bool(cand.pieces)
    if (pieces := _as_clause(scene, cand, first, end)) is not None:
        cand.pieces = pieces
        return bool(pieces)
    asked = Asked(cand, frames, first, end)
    for rule in (clause, infinitive, gerund, small_clause, accused, wish, prepositional, direct_object):
        tokens = rule(scene, asked)
        if tokens:
            cut = _before_next_party if rule is clause else _before_remark
            ends = [_past(scene, verb, a, cut(scene, verb, a, b), end) for a, b in tokens]
            cand.pieces = [x for (a, _), b in zip(tokens, ends) if (x := scene.piece(a, b))]
            if cand.pieces:
                return True
    cand.pieces = [x for a, b in toll(scene, cand, end) if (x := scene.piece(a, _past(scene, verb, a, b, end)))]
    return bool(cand.pieces)


def _past(scene: Scene, verb: int, start: int, stop: int, end: int) -> int:
    """The end of a content behind its cue with what the parser broke off from it."""
    if start <= verb:
        return stop
    stop = past_toll(scene, start, past_list(scene, start, stop, end), end)
    return past_second(scene.parse, verb, start, stop, end)


def _went_on(scene: Scene, cand: Candidate, first: int, end: int) -> list[tuple[int, int]]:
    """ "The mill, he went on, had been sold": what somebody who spoke before goes on to say."""
    p = scene.parse
    if not any(p.lower[k] in ("he", "she", "they") and k == cand.verb - 1 for k in kids(p, cand.verb, "nsubj")):
        return []
    found = went_on(scene, cand, first, end)
    return [x for a, b in found if (x := scene.piece(a, b))]


def _before_remark(scene: Scene, verb: int, start: int, stop: int) -> int:
    """Where a content that is a noun phrase ends before what the page says of it: "speaks of forty barns, a number at
    which millers laugh", "claims forty, of which nobody has seen any"."""
    p, stop = scene.parse, _before_next_party(scene, verb, start, stop)
    for k in range(start + 1, stop - 2):
        if p.word[k] != "," or scene.mask[k] >= 0:
            continue
        relative = next((t for t in (k + 1, k + 2) if p.tag[t] in ("WDT", "WP") and p.pos[k + 1] in _RELATING), 0)
        clause = next((v for v in _above(p, relative) if p.left[v] in (k, k + 1) and p.right[v] >= stop - 2), 0)
        of_a_sum = any(p.tag[t] == "CD" for t in range(start, k)) and relative in kids(p, clause, "nsubj", "nsubjpass")
        if relative and clause and (not of_a_sum or kids(p, clause, "neg")):
            return k  # but not "forty barns, which includes sheds": what is counted
        nouns = [n for n in range(k + 2, min(stop, k + 5)) if p.left[n] == k + 1]
        taken_up = (n for n in nouns if p.lemma[n] in SUMMING and p.dep[n] == "appos" and kids(p, n, "relcl", "acl"))
        if p.lower[k + 1] in ("a", "an") and (any(taken_up) or any(second_object(p, n) for n in nouns)):
            return k
    return _before_occasion(p, start, stop)


def _before_occasion(p: Parse, start: int, stop: int) -> int:
    """Where a content ends before the occasion of its telling: "called for more schools in a statement on Monday"."""
    for k in range(stop - 2, start + 1, -1):
        if p.lower[k] in ("in", "during", "at", "via") and p.dep[k] == "prep":
            nouns = [o for o in kids(p, k, "pobj") if p.lemma[o] in _OCCASIONS]
            article = k + 1 < stop and p.lower[k + 1] in ("a", "an", "his", "her", "their", "its")
            return k if nouns and article and p.right[nouns[0]] - k < _NEAR and p.right[k] >= stop - 3 else stop
    return stop


_OCCASIONS = words("statement interview letter speech tweet post email e-mail release briefing conference")
_NEAR = 8
"""Tokens from a preposition to the end of an occasion."""


_RELATING = frozenset({"PRON", "DET", "ADP", "SCONJ", "ADJ"})


def _above(p: Parse, token: int) -> list[int]:
    """The next words over a token in the tree."""
    out = []
    for _ in range(3):
        token = p.head[token]
        out.append(token)
    return out


def _before_next_party(scene: Scene, verb: int, start: int, stop: int) -> int:
    """The end of "denies the theft and Mr Tek, of Orvan, denies …": the parser joins the second speaker to what the
    first one says, and leaves his verb, behind a comma, without a subject."""
    p = scene.parse
    after = (k for k in kids(p, verb, "conj") if k in (stop, stop + 1) and not kids(p, k, "nsubj", "nsubjpass"))
    if not any(p.word[k - 1] == "," and p.tag[k] in TENSED and p.lemma[k] in VERBS for k in after):
        return stop
    joins = (t for t in range(stop - 1, start, -1) if p.dep[t] == "cc" and p.pos[t + 1] in ("PROPN", "DET"))
    return next(joins, stop)


def _as_clause(scene: Scene, cand: Candidate, first: int, end: int) -> list[tuple[int, int]] | None:
    """ "As officials said, …": the rest of the sentence; None where the cue is in no such clause."""
    p, verb = scene.parse, cand.verb
    if not any(p.lower[k] == "as" and p.dep[k] == "mark" for k in p.children[verb]) or p.dep[verb] != "advcl":
        return None
    if kids(p, verb, "ccomp", "xcomp") or is_passive(p, verb) or not _tells(p, verb, cand.lemma):
        return [] if not kids(p, verb, "ccomp") else None
    objects = [
        o
        for o in kids(p, verb, "dobj", "oprd")
        if p.lower[o] != "it" and cand.lemma not in ("tell", "remind", "inform")
    ]
    if objects or cand.lemma in _WANTING:
        return []
    a, b = p.subtree(verb)
    cand.rule, found = "as", []
    if _compares(p, a) or "even" in p.lower[max(a - 1, 0) : a + 1]:
        return []
    if a - first > 3 and p.lower[clause_start(scene, a, first)] == "according":
        return []  # "according to her, as the paper reported, …" passes on what another cue brings in
    if a - first > 3 and p.word[a - 1] == "," and p.pos[a - 2] in _UNFINISHED:
        if p.dep[a - 2] == "neg" or b >= end - 2:
            return []  # "did not, as it promised, rebuild": what was promised is the contrary
        found += [scene.piece(clause_start(scene, a, first), a), scene.piece(b, end)]
        cand.marks.add("split")
    elif a - first > 3:
        if cand.lemma in _CONTESTING and any(p.dep[k] == "neg" for k in range(clause_start(scene, a, first), a)):
            return []  # "the dam did not fail, as he had claimed": that it did, or that it did not
        if p.word[a - 1] != "," and (p.word[a - 1].isalnum() or p.word[a - 2] != "," or cand.lemma == "say"):
            return []  # "no votes were lost as he suggests", "it fell as firms reported losses": open how far it goes
        found.append(scene.piece(clause_start(scene, a, first), a))
    elif b < end - 2:
        found.append(scene.piece(b, _before_guess(scene, b, end)))
    return [x for x in found if x]


def _tells(p: Parse, verb: int, lemma: str) -> bool:
    """Whether a verb can take up what is told by "as": it takes a clause, and is no deed of persons ("as they showed
    against the champions")."""
    papers = any(p.lemma[k] in DOCUMENTS for k in kids(p, verb, "nsubj"))
    return "c" in VERBS.get(lemma, "") and (papers or lemma not in _SHOWING)


_SHOWING = words("show demonstrate prove illustrate document expose")
_WANTING = words("demand ask request urge order instruct command propose recommend want call")
"""Verbs behind "as" that take up a deed and not what is so: "she did not resign, as they had demanded"."""
_CONTESTING = words("claim allege predict promise suggest fear insist maintain forecast expect believe hope vow argue")
_UNFINISHED = frozenset({"AUX", "PART", "DET", "ADP"})
"""Words behind which a clause cannot end."""


def _compares(p: Parse, at: int) -> bool:
    """Whether a clause's "as" belongs to a comparison: "as loudly as it swears", "as soon as she said"."""
    return (
        at > 1 and p.lower[at] == "as" and p.pos[at - 1] in ("ADV", "ADJ") and "as" in p.lower[max(at - 4, 0) : at - 1]
    )


def _before_guess(scene: Scene, start: int, end: int) -> int:
    """Leave to the page what it adds as likely behind "as officials said, …": the narrower reading of the two."""
    p = scene.parse
    for k in range(start + 4, end - 2):
        if p.lower[k] in _GUESSING and p.pos[k - 1] == "CCONJ" and scene.mask[k] < 0:
            if finite_in(p, k + 1, min(end, k + 4)):
                return k - 1
    return end


_GUESSING = words("likely probably presumably perhaps possibly apparently")
