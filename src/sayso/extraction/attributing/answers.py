"""What somebody says of what others say with a word that takes it up: "The navy denied this", "rejected the charge",
"…, a claim that the army disputes", "The reports were confirmed by the port".

The content is the word that takes it up; whose words it takes up, statements tell (see `stating.answers`).
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.extraction.attributing.asserted import asserted
from sayso.extraction.attributing.cues import cue_range
from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.stance import polarity_of
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

RULE = "answer"
SAYINGS = words(
    """
    claim allegation accusation charge report assertion story rumour rumor suggestion statement version contention
    insinuation account
    """
)
"""Nouns that take up what somebody says."""
TAKEN_UP = words("this that it these those")
POINTING = words("the this that these those such both all his her their its")
_DENYING = words("deny dispute contest refute rebut contradict repudiate")
_REJECTING = words("reject dismiss rebuff rubbish debunk disprove")
_CONFIRMING = words("confirm corroborate acknowledge")
_REPEATING = words("echo repeat reiterate")
_MAKING = words("make tell give")
"""Verbs that take up what was said with "the same": "made the same claim"."""
DENIALS = _DENYING | _REJECTING
_ANSWERING = DENIALS | _CONFIRMING | _REPEATING | _MAKING
_PRONOUNS = _DENYING | _CONFIRMING
"""Verbs that take up what was said with a pronoun; what is rejected may be an offer, what is repeated a deed."""
_APPOSED = words("a an something which one")
_COURTS = words("judge court tribunal jury magistrate justice panel committee commission arbitrator appeal")
_COMPLEMENTS = ("prep", "acl", "relcl", "ccomp", "appos")


def answer_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence: who denies or confirms what was said before."""
    p = scene.parse
    verbs = (t for t in range(first, end) if p.pos[t] == "VERB" and p.lemma[t] in _ANSWERING)
    found = (_answer(scene, v) for v in verbs if scene.mask[v] < 0)
    return [c for c in found if c is not None]


def without_answered(found: Iterable[Candidate], answers: Iterable[Candidate], p: Parse) -> list[Candidate]:
    """Candidates without those that the parser made of an answer; what others say ends before the noun that takes it
    up: "said the gate was shut | , a claim the guard denies"."""
    verbs = {c.verb: c for c in answers}
    starts = [(p.start[c.verb], start) for c in verbs.values() if (start := _begins(p, c)) is not None]
    out = [c for c in found if c.verb not in verbs]
    for c in out:
        for verb, start in starts:
            c.pieces = [kept for piece in c.pieces if (kept := _before(p, piece, start, verb)) is not None]
    return [c for c in out if c.pieces]


def _begins(p: Parse, c: Candidate) -> int | None:
    """Where an answer begins that the words which it takes up may run into: with its noun, or with "but"."""
    if "aside" in c.marks:
        return c.pieces[0][0]
    first = p.left[c.verb]
    if p.dep[c.verb] == "conj" and first > 0 and p.lower[first - 1] in _BUT:
        return p.start[first - 1]
    return p.start[first] if p.dep[c.verb] == "advcl" and p.lower[first] in _BUT else None


_BUT = words("but although though while")


def _before(p: Parse, piece: tuple[int, int], start: int, verb: int) -> tuple[int, int] | None:
    """What of a content stands before an answer, without the comma or dash there; None where nothing does."""
    a, b = piece
    if not a <= verb < b:
        return piece
    return None if a >= start else (a, a + len(p.text[a:start].rstrip(" ,–—-")))


def _answer(scene: Scene, verb: int) -> Candidate | None:
    p = scene.parse
    if not _told(p, verb):
        return None
    taken = _object(p, verb)
    if taken is None:
        return None
    piece = scene.piece(*taken)
    cand = Candidate(verb, cue_range(p, verb), p.lemma[verb], RULE, pieces=[piece] if piece else [])
    if p.dep[verb] in ("relcl", "acl"):
        cand.marks.add("aside")
    if p.dep[verb] == "acl" or any(p.dep[c] == "auxpass" for c in p.children[verb]):
        _by_agent(scene, cand)
    else:
        find_source(scene, cand)
    known = piece is not None and cand.head is not None and not _of_court(p, cand)
    return cand if known and polarity_of(scene, cand) == "pos" else None


def _of_court(p: Parse, cand: Candidate) -> bool:
    """Whether it is a court's ruling: "the judge dismissed the claims", "the charges were dismissed"."""
    if cand.lemma not in ("dismiss", "reject"):
        return False
    charged = cand.lemma == "dismiss" and any(p.lemma[c] == "charge" for c in kids(p, cand.verb, "dobj", "nsubjpass"))
    return charged or (cand.head is not None and p.lemma[cand.head].lower() in _COURTS)


def _told(p: Parse, verb: int) -> bool:
    """Whether it tells that somebody does so: "an allegation denied by the navy" needs no tense."""
    if p.dep[verb] == "acl" and p.tag[verb] == "VBN":
        return any(p.dep[c] == "agent" for c in p.children[verb])
    return asserted(p, verb)


def _by_agent(scene: Scene, cand: Candidate) -> None:
    """The source of a passive: who stands behind "by"."""
    p = scene.parse
    named = (k for c in kids(p, cand.verb, "agent") for k in kids(p, c, "pobj"))
    if (head := next(named, None)) is not None:
        cand.marks.add("passive")
        place(scene, cand, head)


def _object(p: Parse, verb: int) -> tuple[int, int] | None:
    """The tokens of what takes up what was said."""
    if p.dep[verb] in ("relcl", "acl"):
        return _apposed(p, verb)
    for c in p.children[verb]:
        if p.dep[c] in ("dobj", "nsubjpass") and _takes_up(p, c, p.lemma[verb]):
            behind = (*kids(p, verb, "prep"), *kids(p, c, "prep"))
            called = [p.right[k] + 1 for k in behind if p.lower[k] == "as" and k > c]
            return p.left[c], max([c + 1, *called])  # "rejected the charge as a lie"
    return None


def _takes_up(p: Parse, noun: int, verb: str) -> bool:
    """Whether a pronoun or noun takes up what was said."""
    low = p.lower[noun]
    if low in TAKEN_UP:
        return p.pos[noun] == "PRON" and (verb in _PRONOUNS if low != "it" else verb in ("deny", "confirm"))
    if verb in _MAKING and not any(p.lower[c] == "same" for c in p.children[noun]):
        return False
    return takes_up(p, noun)


def takes_up(p: Parse, noun: int) -> bool:
    """Whether a noun is one for a saying that is known already: "the claim", "these reports"; not "the claim that"."""
    if p.lemma[noun] not in SAYINGS or any(p.dep[c] in _COMPLEMENTS and p.lower[c] != "as" for c in p.children[noun]):
        return False
    plain = all(p.dep[c] in ("det", "poss", "predet", "amod") for c in p.children[noun] if c < noun)
    return plain and any(p.lower[c] in POINTING for c in p.children[noun])


def _apposed(p: Parse, verb: int) -> tuple[int, int] | None:
    """The noun, set off by a comma, of "…, a claim (that) the navy denies", or the pronoun of "…, which it denies"."""
    noun = p.head[verb]
    which = next((c for c in p.children[verb] if p.lower[c] == "which" and p.dep[c] in ("dobj", "nsubjpass")), None)
    if which is not None and p.lemma[noun] not in SAYINGS:
        off = p.word[which - 1] in (",", "–", "—") and p.lemma[verb] == "deny"  # others confirm or reject a thing
        return (which, which + 1) if off else None
    named = p.lemma[noun] in SAYINGS or p.lower[noun] == "something"
    objects = any(p.dep[c] == "dobj" and p.lower[c] not in ("that", "which") for c in p.children[verb])
    return _set_off(p, noun) if named and not objects else None


def _set_off(p: Parse, noun: int) -> tuple[int, int] | None:
    first = min([noun, *(c for c in p.children[noun] if c < noun and p.dep[c] in ("det", "amod"))])
    off = first > 0 and p.word[first - 1] in (",", "–", "—", "--")
    return (first, noun + 1) if off and p.lower[first] in _APPOSED else None
