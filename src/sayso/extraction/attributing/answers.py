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
from sayso.extraction.lexicon.conjunctions import TURNING
from sayso.extraction.lexicon.stances import ANSWERING_NO, CONFIRMING, DENYING, REJECTING
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

RULE = "answer"
SAYINGS = words(
    """
    claim allegation accusation charge report assertion story rumour rumor suggestion statement version contention
    insinuation account explanation
    """
)
"""Nouns that take up what somebody says."""
_THINGS = words("report story version account statement suggestion")
"""Those of them that may be a thing, or a proposal, which somebody rejects."""
_POINTING = words("the this that these those such both all his her its their")
PRONOUNS = words("this that it these those")
"""Pronouns that take up what was said."""
_REPEATING = words("echo repeat reiterate")
_MAKING = words("make tell give")
"""Verbs that take up what was said with "the same": "made the same claim"."""
_ANSWERING = ANSWERING_NO | CONFIRMING | _REPEATING | _MAKING | {"say"}
_BY_PRONOUN = DENYING | CONFIRMING
_APPOSED = words("a an something which one")
_FIGURES = words("figure toll number version")
"""What else is set off behind what is said: "…, a figure that the ministry disputes"."""
_DECIDING = words(
    "judge court tribunal jury magistrate justice panel committee commission arbitrator appeal insurer bank parliament"
)
"""Who turns down, and says nothing of what is so."""
_REQUESTS = words("ask seek apply request petition beg file bid want")
_COMPLEMENTS = ("prep", "acl", "relcl", "ccomp", "appos")
_IN_PART = words("partly partially largely mostly initially")


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


def without_taken_up(p: Parse, nouns: Iterable[Candidate], answers: Iterable[Candidate]) -> list[Candidate]:
    """Nouns for a saying without those that an answer takes up: of "…, a charge that the navy rejects" the clause says
    who rejects it, and not what it is."""
    taken = {p.head[c.verb] for c in answers if "aside" in c.marks}
    return [c for c in nouns if c.verb not in taken]


def _begins(p: Parse, c: Candidate) -> int | None:
    """Where an answer begins that the words which it takes up may run into: with its noun, or with "but"."""
    if "aside" in c.marks:
        return c.pieces[0][0]
    first = p.left[c.verb]
    if p.dep[c.verb] == "conj" and first > 0 and p.lower[first - 1] in TURNING:
        return p.start[first - 1]
    return p.start[first] if p.dep[c.verb] == "advcl" and p.lower[first] in TURNING else None


def _before(p: Parse, piece: tuple[int, int], start: int, verb: int) -> tuple[int, int] | None:
    """What of a content stands before an answer, without the comma or dash there; None where nothing does."""
    a, b = piece
    if not a <= verb < b:
        return piece
    return None if a >= start else (a, a + len(p.text[a:start].rstrip(" ,–—-")))


def _answer(scene: Scene, verb: int) -> Candidate | None:
    p = scene.parse
    if not _tells(p, verb) or any(p.lower[c] in _IN_PART for c in p.children[verb]):
        return None
    taken = _object(p, verb)
    if taken is None:
        return None
    piece = scene.piece(*taken)
    cue = cue_range(p, verb)
    if p.lemma[verb] == "say":
        cue = cue[0], verb + 1  # "said so": the word that takes it up is no part of the cue
    cand = Candidate(verb, cue, p.lemma[verb], RULE, pieces=[piece] if piece else [])
    if _set_off(p, p.head[verb]) == taken or p.lower[taken[0]] == "which":
        cand.marks.add("aside")
    reduced = p.dep[verb] == "acl" and not kids(p, verb, "nsubj")
    if reduced or any(p.dep[c] == "auxpass" for c in p.children[verb]):
        _by_agent(scene, cand)
    else:
        find_source(scene, cand)
    known = piece is not None and cand.head is not None and not _decides(p, cand)
    return cand if known and polarity_of(scene, cand) == "pos" else None


def _decides(p: Parse, cand: Candidate) -> bool:
    """Whether it is a ruling: "the judge dismissed the claims", "the charges were dismissed", "the bank denied it"."""
    if cand.lemma not in ANSWERING_NO or cand.head is None:
        return False
    charged = cand.lemma == "dismiss" and any(p.lemma[c] == "charge" for c in kids(p, cand.verb, "dobj", "nsubjpass"))
    return charged or p.lemma[cand.head].lower() in _DECIDING


def _tells(p: Parse, verb: int) -> bool:
    """Whether it tells that somebody does so: "an allegation denied by the navy" needs no tense; "had the navy denied
    it" tells of none who did."""
    if p.dep[verb] == "acl" and p.tag[verb] == "VBN" and not kids(p, verb, "nsubj"):
        return any(p.dep[c] == "agent" for c in p.children[verb])
    subject = next((c for c in p.children[verb] if p.dep[c] in ("nsubj", "nsubjpass")), verb)
    return asserted(p, verb) and not any(p.dep[c] == "aux" and c < p.left[subject] for c in p.children[verb])


def _by_agent(scene: Scene, cand: Candidate) -> None:
    """The source of a passive: who stands behind "by"."""
    p = scene.parse
    named = (k for c in kids(p, cand.verb, "agent") for k in kids(p, c, "pobj"))
    if (head := next(named, None)) is not None:
        cand.marks.add("passive")
        place(scene, cand, head)


def _object(p: Parse, verb: int) -> tuple[int, int] | None:
    """The tokens of what takes up what was said."""
    if p.lemma[verb] == "say":
        return _so(p, verb)
    if p.dep[verb] == "acl" or (p.dep[verb] == "relcl" and not _by_who(p, verb)):
        return _apposed(p, verb)
    if kids(p, verb, "dative") or any(p.lower[c] == "other" for c in kids(p, verb, "dobj")):
        return None  # "denied her the visa", "contradict each other"
    for c in p.children[verb]:
        if p.dep[c] in ("dobj", "nsubjpass") and _takes_up(p, c, verb):
            behind = (*kids(p, verb, "prep"), *kids(p, c, "prep"))
            # "rejected the charge as a lie": all of it
            return p.left[c], max([c + 1, *(p.right[k] + 1 for k in behind if p.lower[k] == "as" and k > c)])
    return None


def _so(p: Parse, verb: int) -> tuple[int, int] | None:
    """The "so" of "The regulator has said so": not "said so far", "if you say so", nor "said so itself", of which the
    page tells at once what it is."""
    so = verb + 1
    ends = p.lower[so : so + 1] == ["so"] and (p.word[so + 1] in (".", ",", ";") or p.lower[so + 1] in _SO_TOLD)
    subject = next((c for c in kids(p, verb, "nsubj") if c < verb), verb)
    own = any(w in ("i", "we", "you") for w in p.lower[p.left[subject] : subject + 1])
    main = subject != verb and not own and p.dep[verb] == "ROOT"
    main = main and any(p.lower[c] in ("has", "have") for c in kids(p, verb, "aux"))
    return (so, so + 1) if ends and main and p.dep[so] == "advmod" and not kids(p, verb, "ccomp", "dobj") else None


_SO_TOLD = words("on in at too again")
"""What may stand behind "said so"."""


def _by_who(p: Parse, verb: int) -> bool:
    """Whether a clause is on who answers: "the bishop, who denied the claims"."""
    return any(p.dep[c] == "nsubj" and p.lower[c] == "who" for c in p.children[verb])


def _takes_up(p: Parse, noun: int, verb: int) -> bool:
    """Whether a pronoun or noun, as the object of a verb, takes up what was said."""
    lemma = p.lemma[verb]
    if p.lower[noun] in PRONOUNS:
        allowed = lemma in (_BY_PRONOUN if p.lower[noun] != "it" else ("deny", "confirm"))
        return allowed and p.pos[noun] == "PRON" and not _requested(p, verb)
    if lemma in REJECTING | {"acknowledge"} and p.lemma[noun] in _THINGS and p.tag[noun] == "NN":
        return False
    same = any(p.lower[c] == "same" for c in p.children[noun])
    return takes_up(p, noun) and (same or lemma not in _MAKING)


def _requested(p: Parse, verb: int) -> bool:
    """Whether somebody asks for something in the sentence or the one before: that is granted or denied, and is neither
    so nor not so."""
    first = p.sentence_of(verb)[0]
    start = p.sentence_of(first - 1)[0] if first > p.block_of(verb)[0] else first
    return any(p.lemma[t] in _REQUESTS and p.pos[t] == "VERB" for t in range(start, verb))


def takes_up(p: Parse, noun: int) -> bool:
    """Whether a noun is one for a saying that is known already: "the claim", "the union's reports"; not "the claim
    that"."""
    if p.lemma[noun] not in SAYINGS or any(_tells_which(p, c) for c in p.children[noun]):
        return False
    before = [c for c in p.children[noun] if c < noun]
    plain = all(p.dep[c] in ("det", "poss", "predet", "amod") for c in before)
    return plain and any(p.lower[c] in _POINTING or p.dep[c] == "poss" for c in before)


def _tells_which(p: Parse, c: int) -> bool:
    """Whether what hangs on a noun says which saying is meant: not "as a lie", nor "…, which it calls baseless"."""
    return (
        p.dep[c] in _COMPLEMENTS and p.lower[c] != "as" and not (p.dep[c] == "relcl" and p.word[p.left[c] - 1] == ",")
    )


def _apposed(p: Parse, verb: int) -> tuple[int, int] | None:
    """The noun, set off by a comma, of "…, a claim (that) the navy denies", or the pronoun of "…, which it denies"."""
    noun = p.head[verb]
    if p.lemma[verb] in _MAKING:
        return None
    which = next((c for c in p.children[verb] if p.lower[c] == "which" and p.dep[c] in ("dobj", "nsubjpass")), None)
    if which is not None and p.lemma[noun] not in SAYINGS | _FIGURES:
        off = p.word[which - 1] in (",", "–", "—") and p.lemma[verb] == "deny"  # others confirm or reject a thing
        return (which, which + 1) if off and not _requested(p, verb) else None
    objects = any(p.dep[c] in ("dobj", "dative") and p.lower[c] not in ("that", "which") for c in p.children[verb])
    return None if objects else _set_off(p, noun)


def _set_off(p: Parse, noun: int) -> tuple[int, int] | None:
    """The tokens of a noun for a saying behind a comma or dash."""
    if p.lemma[noun] not in SAYINGS | _FIGURES and p.lower[noun] != "something":
        return None
    first = min([noun, *(c for c in p.children[noun] if c < noun and p.dep[c] in ("det", "amod"))])
    off = first > 0 and p.word[first - 1] in (",", "–", "—", "--")
    return (first, noun + 1) if off and (p.lower[first] in _APPOSED or p.tag[noun] == "NNS") else None
