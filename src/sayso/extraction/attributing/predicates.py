"""Contents that "be" joins to whose word they are: "the mayor's message is that …", "…, was the mayor's answer", "what
worries the mayor is that …"."""

from __future__ import annotations

from sayso.extraction.attributing.asserted import NOBODY, TEAMS, asserted, by_trade, somebody
from sayso.extraction.attributing.bounds import finite, finite_in, reach
from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import SUBJECTS, Candidate, Scene
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.attributing.versions import clause_before
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

_SAYINGS = words(
    """
    message line answer position argument version explanation claim contention view reply response verdict conclusion
    stance theory belief complaint account story excuse defence defense assessment finding warning objection thesis
    opinion advice concern worry fear hope guess hunch feeling impression understanding suspicion reasoning
    justification retort response assertion allegation accusation conviction assumption estimate prediction
    forecast word recollection reading interpretation criticism
    """
)
"""What somebody has to say, or thinks: "the union's fear is that …"."""
_OF = words("message position argument version line")
"""Nouns behind which "of" tells whose they are, and not what they are about: "the suspicion of a miller"."""
_DEEDS = words("answer response reply retort reaction advice")
"""What may be a deed: "the guard shut the gate: that was the mayor's answer"."""
_ANYBODYS = words("my our your one whose its")
_MOVING = words(
    """
    worry concern trouble bother annoy anger irritate puzzle alarm frighten disturb intrigue fascinate upset infuriate
    gall rankle
    """
)
"""What something does to who finds that it is so."""
_MEANING = (CORE - words("add reply respond continue deny mention ask")) | words("find fear believe think remember")
"""Verbs whose "what" is told behind "is that"."""


def predicates(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence whose cue is a noun, or "what" and its verb, beside a form of "be"."""
    p = scene.parse
    if p.word[end - 1] == "?":
        return []
    verbs = (t for t in range(first, end) if p.lemma[t] == "be" and scene.mask[t] < 0 and asserted(p, t))
    found = (_is_that(scene, t, first, end) or _was_said(scene, t, first, end) for t in verbs)
    return [c for c in found if c is not None and c.source is not None]


def _is_that(scene: Scene, verb: int, first: int, end: int) -> Candidate | None:
    """ "The mayor's message is that the quay is safe", "word from the mayor is that …", "what he says is that …"."""
    p = scene.parse
    clause = next((c for c in kids(p, verb, "ccomp") if c > verb and p.lower[p.left[c]] == "that"), None)
    if clause is None or p.left[clause] - verb > _NEAR or not finite(p, clause):
        return None
    noun = next((k for k in kids(p, verb, "nsubj") if k < verb and p.lemma[k] in _SAYINGS), None)
    owner = _owner(p, noun) if noun is not None else None
    if noun is None or owner is None:
        noun, owner = _what(p, verb, first)
    piece = scene.piece(p.left[clause], reach(scene, verb, clause, end))
    if noun is None or owner is None or piece is None:
        return None
    cand = Candidate(noun, (noun, noun + 1), p.lemma[noun], "clause", marks={"that", "subject"}, pieces=[piece])
    place(scene, cand, owner)
    grow_to_quotes(scene, cand)
    return cand


_NEAR = 4
"""Tokens between "is" and the "that" behind it."""


def _owner(p: Parse, noun: int) -> int | None:
    """Whose message it is."""
    if any(p.tag[k] in ("JJS", "RBS") or p.lower[k] in ("only", "no") for k in p.children[noun]):
        return None  # "the league's best argument is that …": the best that there is for it
    for k in kids(p, noun, "poss"):
        return k if _anyone(p, k) else None
    for k in kids(p, noun, "prep"):
        whose = next(iter(kids(p, k, "pobj")), None)
        if whose is None or p.pos[whose] == "PRON" or not _anyone(p, whose):
            continue
        if p.lower[k] == "from" or (p.lower[k] == "of" and p.lemma[noun] in _OF):
            return whose
    return None


def _anyone(p: Parse, k: int) -> bool:
    """Whether it is somebody whose word there is: no book, no team and not the page."""
    if p.lower[k] in _ANYBODYS or p.lower[k] in NOBODY or p.lemma[k] in TEAMS or p.ent[k] in ("DATE", "TIME"):
        return False
    return somebody(p, k) or by_trade(p, k)


def _what(p: Parse, verb: int, first: int) -> tuple[int | None, int | None]:
    """The verb and the party of "what worries the mayor", "what the mayor says"."""
    opener = next((k for k in range(max(first, verb - _FAR), verb) if p.lower[k] == "what"), None)
    inner = next((c for c in kids(p, verb, "csubj") if opener is not None and opener < c < verb), None)
    if opener is None or inner is None or p.left[inner] != opener or p.tag[inner] not in FINITE or not _plain(p, inner):
        return None, None
    between = [*kids(p, inner, "dobj", "nsubj"), *kids(p, verb, "nsubj")]
    if p.lemma[inner] in _MOVING:
        party = next((k for k in between if inner < k < verb and p.pos[k] in ("NOUN", "PROPN")), None)
    elif p.lemma[inner] in _MEANING:
        party = next((k for k in kids(p, inner, "nsubj") if opener < k < inner), None)
    else:
        party = None
    known = party is not None and somebody(p, party) and p.lemma[party] not in TEAMS
    return (inner, party) if known else (None, None)


def _plain(p: Parse, inner: int) -> bool:
    """Whether somebody says it: "what he did not say is that …" is the page's."""
    return asserted(p, inner) and not kids(p, inner, "auxpass")


_FAR = 14


def _was_said(scene: Scene, verb: int, first: int, end: int) -> Candidate | None:
    """ "The quay was safe, was the mayor's message", "the gate had been open: that is the union's version"."""
    p = scene.parse
    noun = next((k for k in kids(p, verb, "attr") if k > verb and p.lemma[k] in _SAYINGS - _DEEDS), None)
    owner = next(iter(kids(p, noun, "poss")), None) if noun is not None else None
    if noun is None or owner is None or p.left[noun] != verb + 1 or not _anyone(p, owner):
        return None
    pointed = p.lower[verb - 1] in ("that", "this", "such")
    at = verb - 1 if pointed else verb
    before = p.word[at - 1] if at > first else ""
    if before not in (_POINTED_AT if pointed else _PAUSES) or not _closes(p, p.right[noun] + 1, end):
        return None
    if any(at <= k for k in kids(p, verb, *SUBJECTS) if not (pointed and k == verb - 1)):
        return None
    low = clause_before(scene, at - 1, first)
    if not finite_in(p, low, at - 1):
        return None
    piece = scene.piece(low, at - 1)
    if piece is None:
        return None
    cand = Candidate(noun, (noun, noun + 1), p.lemma[noun], "clause", marks={"postposed", "subject"}, pieces=[piece])
    place(scene, cand, owner)
    grow_to_quotes(scene, cand)
    return cand


_PAUSES = frozenset({",", "”", '"', "’", "'", "—", "–"})
_POINTED_AT = frozenset({":", "—", "–", ";"})


def _closes(p: Parse, at: int, end: int) -> bool:
    """Whether nothing follows but the end of the sentence, or when it was said."""
    rest = [k for k in range(at, end) if p.pos[k] != "PUNCT"]
    return all(p.ent[k] in ("DATE", "TIME") or p.lower[k] in ("on", "in", "at", "last") for k in rest)
