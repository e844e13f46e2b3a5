"""Whose word a clause is, by a phrase that a pause sets off: "in the mayor's view, …", "by the guard's account, …",
"…, in the words of the guard", "as the guard tells it, …"."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.attributing.asserted import NOBODY, somebody
from sayso.extraction.attributing.bounds import finite, reports
from sayso.extraction.attributing.conditions import told_around
from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import SUBJECTS, Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.stances import PERSONAL
from sayso.extraction.lexicon.words import words
from sayso.model import TENSED, Parse

OPENING = words("in to by on as")
_SEEN = words("view opinion account reading reckoning estimation judgment judgement retelling")
_WAYS = {
    "in": _SEEN | {"words"}, "to": words("mind thinking"), "on": words("reckoning reading telling"),
    "by": words("account admission telling reckoning description count tally estimate"),
}  # fmt: skip
"""What somebody's own words or thoughts are called behind each preposition: "to the mayor's mind"."""
_OF = words("view opinion words estimation judgment judgement reckoning")
"""The same where "of" says whose: "in the opinion of the court"."""
_COUNTED = words("count tally estimate")
"""Whose figure it is: "by the guild's count", "by the count of the guild"; of a clause that has a figure."""
_TELLING = {"tell": TENSED, "see": ("VBZ", "VBP")}
_WRITERS = words("writer author undersigned")
"""Who is the page itself: "the author of these lines"."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A phrase on the tokens `[first, stop)`, its cue, and the head of the party that it names."""

    stop: int
    cue: tuple[int, int]
    party: int


def telling(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """The attribution that a phrase at a preposition or conjunction brings in."""
    p = scene.parse
    if scene.mask[t] >= 0 or t + 2 >= end or p.word[end - 1] == "?":
        return None
    found = _phrase(scene, t, end)
    if found is None or not _speaks(p, found.party) or any(scene.mask[k] >= 0 for k in range(t, found.stop)):
        return None
    pieces, marks = told_around(scene, (t, found.stop), first, end)
    if not pieces and t - first <= 1 and _without_pause(p, found.stop, end):
        pieces, marks = [x for x in (scene.piece(found.stop, end),) if x], {"fronted"}
    counts = p.lower[found.cue[1] - 1] in _COUNTED or p.lower[found.cue[1] - 2] in _COUNTED
    if counts and not any(p.tag[k] == "CD" for a, b in pieces for k in p.tokens_in(a, b)):
        return None
    if not pieces or _anothers(scene, pieces) or (p.lower[found.cue[0]] == "account" and _of_money(scene, pieces)):
        return None
    cand = Candidate(found.cue[0], found.cue, "accord", "according", marks={"subject"} | marks, pieces=pieces)
    place(scene, cand, found.party)
    return cand if cand.source is not None else None


def _phrase(scene: Scene, t: int, end: int) -> _Telling | None:
    p = scene.parse
    low = p.lower[t]
    if low == "as":
        return _as_told(scene, t, end)
    return _owned(p, t) or _of_whom(p, t)


def _owned(p: Parse, t: int) -> _Telling | None:
    """ "In the mayor's view", "by the guard's own account"."""
    noun = next((o for o in kids(p, t, "pobj") if p.lower[o] in _WAYS[p.lower[t]]), None)
    owner = next((k for k in kids(p, noun, "poss") if k > t), None) if noun is not None else None
    if noun is None or owner is None or noun - t > _FAR or kids(p, noun, "prep", "relcl", "acl", "conj"):
        return None
    if p.tag[owner] == "PRP$" and not _heard_before(p, t, owner):
        return None  # "in his view", "by her own account": whose it is, is told before or behind, if at all
    return _Telling(noun + 1, (noun, noun + 1), owner)


def _heard_before(p: Parse, t: int, owner: int) -> bool:
    """Whether a sentence opens with somebody's view, of whom a sentence before may have told who it is, and nobody
    speaks in it: "In his opinion nine kilos were used"."""
    first, end = p.sentence_of(t)
    told = t == first and p.lower[owner] in ("his", "her") and first > p.block_of(t)[0]
    return told and not any(p.lemma[k] in CORE and p.pos[k] == "VERB" for k in range(t, end))


def _without_pause(p: Parse, stop: int, end: int) -> bool:
    """Whether a clause of its own follows a phrase that no comma sets off: "in the guild's view the quay is safe"."""
    subjects = (k for k in range(stop, min(stop + _FAR, end)) if p.dep[k] in SUBJECTS and p.left[k] <= stop + 1)
    subject = next(subjects, None)
    return subject is not None and subject < p.head[subject] < end and finite(p, p.head[subject])


_FAR = 10
"""Tokens from a preposition to its noun."""


def _of_whom(p: Parse, t: int) -> _Telling | None:
    """ "In the words of the guard", "by the count of the guild"."""
    called = _OF if p.lower[t] == "in" else _COUNTED if p.lower[t] == "by" else frozenset[str]()
    noun = next((o for o in kids(p, t, "pobj") if p.lower[o] in called and o == t + 2), None)
    if noun is None or p.lower[t + 1] != "the" or p.lower[noun + 1 : noun + 2] != ["of"]:
        return None
    whose = next(iter(kids(p, noun + 1, "pobj")), None)
    if whose is None or p.lemma[whose] in _WRITERS or p.lower[whose] in NOBODY:
        return None
    if p.lower[noun] == "count" and p.pos[whose] == "PROPN" and p.lower[p.left[whose]] != "the":
        return None  # "the tower, by the count of Orlen, was …": he built it
    return _Telling(max(p.right[whose], p.right[noun]) + 1, (t, noun + 2), whose)


def _as_told(scene: Scene, t: int, end: int) -> _Telling | None:
    """ "As the guard tells it"; "as the guard put it, “…”", where his very words follow."""
    p = scene.parse
    verb = next((k for k in range(t + 2, min(end - 1, t + _FAR)) if p.lower[k + 1] == "it"), None)
    if verb is None or any(p.dep[k] == "neg" or p.tag[k] == "MD" for k in p.children[verb]):
        return None
    quoted = any(scene.mask[k] >= 0 for k in range(verb + 3, min(verb + 5, end)))
    put = quoted and p.lemma[verb] == "put" and p.tag[verb] in TENSED
    if not put and p.tag[verb] not in _TELLING.get(p.lemma[verb], ()):
        return None
    subject = next((k for k in kids(p, verb, "nsubj") if t < k < verb), None)
    if p.pos[verb + 2 : verb + 3] != ["PUNCT"]:
        return None  # "as the Courier put it in May": what follows may be what it put so
    if subject is None or not (somebody(p, subject) or can_speak(p, subject)):
        return None
    own = p.lower[verb + 3 : verb + 4]
    return None if own and own[0] in PERSONAL and not quoted else _Telling(verb + 2, (verb, verb + 2), subject)


"""Who may be the teller, and do it while he tells: "as the guard tells it, he weeps"."""


_NO_PARTIES = frozenset({"DATE", "TIME", "EVENT", "FAC", "LOC", "WORK_OF_ART"})


def _speaks(p: Parse, party: int) -> bool:
    """Whether a party is one that can be heard: no date, no "we", no "many people"."""
    if p.lower[party] in NOBODY or p.lemma[party] in NOBODY or p.ent[party] in _NO_PARTIES:
        return False
    return p.pos[party] != "DET" and can_speak(p, party)


def _of_money(scene: Scene, pieces: list[tuple[int, int]]) -> bool:
    """Whether a clause tells of money, so that an account may be one at a bank."""
    tokens = [k for a, b in pieces for k in scene.parse.tokens_in(a, b)]
    return any(scene.parse.ent[k] == "MONEY" or scene.parse.lemma[k] in _MONEY for k in tokens)


_MONEY = words("money sum deposit balance crown dollar pound euro fund cash payment bank")


def _anothers(scene: Scene, pieces: list[tuple[int, int]]) -> bool:
    """Whether somebody else is heard in the clause by a plain verb of speech."""
    tokens = [k for a, b in pieces for k in scene.parse.tokens_in(a, b) if scene.mask[k] < 0]
    return bool(tokens) and reports(scene.parse, tokens[0], tokens[-1] + 1)
