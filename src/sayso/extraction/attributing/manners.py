"""Sentences that tell that somebody speaks, with no verb of speech: "Ms Lira was blunt.", "The mayor did not mince his
words.", "The mayor's verdict was short: “…”".

Behind a colon they bring in a quotation, before a full stop the quotation that follows at once.  Feelings and gestures
bring in nothing, for what is quoted behind them may be what moved somebody.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.syntax import is_passive, kids
from sayso.extraction.lexicon.cues import DOCUMENTS
from sayso.extraction.lexicon.names_roles import BODIES, HUMAN_ENDINGS, OFFICES, PLURAL_PEOPLE
from sayso.extraction.lexicon.stances import MYSELF
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

_BLUNT = words(
    """
    adamant blunt brusque candid categorical curt emphatic forthright frank laconic outspoken scathing succinct terse
    unequivocal
    """
)
"""How somebody is who is heard to speak so."""
_SURE = _BLUNT | words("clear convinced defiant firm insistent sure unrepentant")
"""How somebody is of whom a colon tells that he says what follows."""
_BLUNTLY = words("bluntly candidly curtly differently frankly plainly simply succinctly tersely thus")
_UTTERANCES = words(
    """
    apology assurance confirmation correction denial explanation forecast guarantee pledge prediction promise reminder
    threat vow warning
    """
)
"""What only somebody's own mouth gives: "issued a warning"."""
_REPLIES = words("advice answer comment message reaction rebuttal reply response retort statement")
"""What somebody may hand on for others."""
_VERDICTS = _REPLIES | words("conclusion explanation verdict")
"""What is somebody's, and is then told: "the mayor's verdict was short: “…”"."""
_GIVING = words("give make issue offer")
_RELEASING = _GIVING | words("release publish")
_KEEPING = words("stick stand hold keep")
_KEPT = words("account denial position story verdict version")
_REPEATING = words("repeat reiterate")
_PLAIN = words("blunt brief categorical clear curt emphatic plain prompt same short simple succinct terse unequivocal")
_JUDGING = words("condemn criticise criticize defend praise welcome")
"""Verbs of speech after which the words themselves follow: "welcomed the plan: “…”"."""
_PRINTING = words("print publish repeat reproduce run")
_SELF = words("i we")
_TEXTS = words("banner card letter message motto note placard poster rule sign slogan telegram text words")
"""What holds words of its own, which are quoted rather than the reader's."""
_OTHERS = words("of by from")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence before a quotation: its main verb, its tokens `[first, end)`, the tokens quoted behind it, and whether
    a colon brings them in."""

    verb: int
    first: int
    end: int
    quoted: range
    colon: bool


def before_colon(scene: Scene, first: int, colon: int, quoted: range) -> Candidate | None:
    """The attribution, still without a content, of the sentence before a colon; `quoted`: the tokens quoted behind."""
    verb = _main_verb(scene, first, colon)
    if verb is None or is_passive(scene.parse, verb):
        return None
    told = _Sentence(verb, first, colon, quoted, colon=True)
    return _by_predicate(scene, told) or _by_verdict(scene, verb, first)


def before_stop(scene: Scene, first: int, end: int, quoted: range) -> Candidate | None:
    """The attribution, still without a content, of a sentence right before a quotation: "Ms Lira was blunt."."""
    p = scene.parse
    verb = _main_verb(scene, first, end)
    if verb is None or p.word[end - 1] != "." or is_passive(p, verb) or kids(p, verb, "conj"):
        return None
    if any(scene.mask[t] >= 0 for t in range(first, end)):
        return None
    subject = next(iter(kids(p, verb, "nsubj")), verb)
    after = subject + 1 if p.lower[first] == "asked" else first
    if any(p.tag[t] in FINITE and t not in (verb, *kids(p, verb, "aux")) for t in range(after, end)):
        return None  # "was blunt when she read what the firm had written": somebody else's words are near
    return _by_predicate(scene, _Sentence(verb, first, end, quoted, colon=False))


def _main_verb(scene: Scene, first: int, end: int) -> int | None:
    """The one main verb of some tokens, in a tense of its own."""
    p = scene.parse
    tops = [
        t
        for t in range(first, end)
        if p.pos[t] in ("VERB", "AUX") and (p.head[t] == t or not first <= p.head[t] < end) and scene.mask[t] < 0
    ]
    if len(tops) != 1 or not any(p.tag[k] in FINITE for k in (tops[0], *kids(p, tops[0], "aux"))):
        return None
    return tops[0]


def somebody(p: Parse, noun: int) -> bool:
    """Whether a subject is a person, a body or people, by its word or its name."""
    if p.pos[noun] == "PRON":
        return p.lower[noun] in ("he", "she", "they")
    lemma = p.lemma[noun].lower()
    named = p.ent[noun] in ("PERSON", "ORG", "GPE", "NORP") and p.pos[noun] == "PROPN"
    return named or lemma in OFFICES | BODIES or p.lower[noun] in PLURAL_PEOPLE or lemma.endswith(HUMAN_ENDINGS)


def _someone(p: Parse, noun: int) -> bool:
    """Whether a subject is one person."""
    if p.pos[noun] == "PRON":
        return p.lower[noun] in ("he", "she")
    if p.tag[noun] in ("NNS", "NNPS"):
        return False
    lemma = p.lemma[noun].lower()
    return p.ent[noun] == "PERSON" or lemma in OFFICES or lemma.endswith(HUMAN_ENDINGS)


def _by_predicate(scene: Scene, told: _Sentence) -> Candidate | None:
    """By what the sentence tells of its subject."""
    p, verb, end = scene.parse, told.verb, told.end
    subject = next((k for k in reversed(kids(p, verb, "nsubj")) if told.first <= k < verb), None)
    if subject is None or not somebody(p, subject):
        return None
    if any(p.lemma[t].lower() in _TEXTS for t in range(told.first, end)):
        return None
    cue = _manner(p, told, subject) or _given(p, told, subject)
    if cue is None and told.colon:
        cue = _kept(p, verb, end) or _judged(p, verb, end)
    if cue is None or cue[1] > end:
        return None
    cand = Candidate(verb, cue, p.lemma[verb], "quote")
    find_source(scene, cand)
    return cand if cand.source is not None else None


def _manner(p: Parse, told: _Sentence, subject: int) -> tuple[int, int] | None:
    """The cue of somebody who is blunt, minces no words, or puts it bluntly."""
    verb = told.verb
    lemma, negated = p.lemma[verb], bool(kids(p, verb, "neg"))
    objects = [o for o in kids(p, verb, "dobj") if verb < o < told.end]
    if lemma == "mince" and negated and any(p.lemma[o] == "word" for o in objects):
        return verb, verb + 1
    if negated or not _someone(p, subject):
        return None
    if lemma == "put" and any(p.lower[o] == "it" for o in objects):
        return (verb, verb + 1) if any(p.lower[a] in _BLUNTLY for a in kids(p, verb, "advmod")) else None
    if lemma not in ("be", "sound", "remain", "stay"):
        return None
    how = next((a for a in kids(p, verb, "acomp") if p.lower[a] in (_SURE if told.colon else _BLUNT)), None)
    return None if how is None or how < verb or kids(p, how, "ccomp", "xcomp") else _near(verb, how + 1)


def _given(p: Parse, told: _Sentence, subject: int) -> tuple[int, int] | None:
    """The cue of somebody who gives a statement or a warning of his own."""
    verb, end, colon = told.verb, told.end, told.colon
    if kids(p, verb, "neg") or any(p.lower[k] in _OTHERS for k in kids(p, verb, "prep")):
        return None
    person = _someone(p, subject)
    if not person and any(p.lower[t] in MYSELF for t in told.quoted):
        return None  # "I saw him fall": a witness's statement
    for o in kids(p, verb, "dobj"):
        if not verb < o < end or not _own(p, o, end):
            continue
        lemma, word = p.lemma[verb], p.lemma[o]
        his = any(p.tag[k] == "PRP$" for k in kids(p, o, "poss"))
        statement = word == "statement" and lemma in _RELEASING
        reply = colon and word in _REPLIES and lemma in _GIVING and (his or not person)
        utterance = colon and word in _UTTERANCES and lemma in _GIVING
        vow = colon and word == "word" and lemma == "give" and his
        if statement or reply or utterance or vow:
            return _near(verb, o + 1)
    return None


def _own(p: Parse, noun: int, end: int) -> bool:
    """Whether something said is nobody else's: "a statement", "his answer", not "the reply of the firm"."""
    marked = [p.lower[k] for k in kids(p, noun, "det")]
    whose = [k for k in kids(p, noun, "poss") if p.tag[k] != "PRP$"]
    others = any(p.lower[k] in _OTHERS for k in kids(p, noun, "prep"))
    described = any(k < end for k in kids(p, noun, "acl", "relcl", "ccomp", "appos"))
    return all(word in ("a", "an", "this", "another") for word in marked) and not (whose or others or described)


def _kept(p: Parse, verb: int, end: int) -> tuple[int, int] | None:
    """The cue of somebody who stands by his version or repeats his warning."""
    lemma = p.lemma[verb]
    if kids(p, verb, "neg"):
        return None
    for c in kids(p, verb, "prep") if lemma in _KEEPING else ():
        if p.lower[c] in ("to", "by") and verb < c < end and any(_his(p, o, end, _KEPT) for o in kids(p, c, "pobj")):
            return verb, c + 1
    again = lemma in _REPEATING and any(_his(p, o, end, _UTTERANCES) for o in kids(p, verb, "dobj"))
    return (verb, verb + 1) if again else None


def _his(p: Parse, noun: int, end: int, of: frozenset[str]) -> bool:
    return p.lemma[noun] in of and _own(p, noun, end) and any(p.tag[k] == "PRP$" for k in kids(p, noun, "poss"))


def _judged(p: Parse, verb: int, end: int) -> tuple[int, int] | None:
    """The cue of somebody who welcomes a plan: the words are his, if what he judges has none of its own."""
    objects = [o for o in kids(p, verb, "dobj") if verb < o < end]
    if p.lemma[verb] not in _JUDGING or kids(p, verb, "neg") or not objects:
        return None
    worded = any(p.lemma[o] in _UTTERANCES | _REPLIES | _TEXTS | DOCUMENTS | _SAID for o in objects)
    return None if worded or any(k < end for o in objects for k in kids(p, o, "relcl", "acl")) else (verb, verb + 1)


_SAID = words(
    """
    accusation ad advertisement allegation argument article book call campaign caption cartoon chant charge claim
    complaint criticism cry demand graffiti headline idea insult joke line lyric opinion phrase poem post question quote
    remark report request rumour rumor sentence song speech suggestion talk title tweet verse view word
    """
)
"""What is judged by its own words."""


def _near(verb: int, end: int) -> tuple[int, int]:
    return (verb, end) if end - verb < _CUE else (verb, verb + 1)


_CUE = 6
"""Tokens that a cue may have."""


def _by_verdict(scene: Scene, verb: int, first: int) -> Candidate | None:
    """By a noun for what is said, and whose it is: "the mayor's verdict was short", "we print the dairy's denial"."""
    p = scene.parse
    subject = next((k for k in reversed(kids(p, verb, "nsubj")) if first <= k < verb), None)
    if subject is None or kids(p, verb, "neg"):
        return None
    noun = None
    if p.lower[subject] in _SELF and p.lemma[verb] in _PRINTING:
        noun = next((o for o in kids(p, verb, "dobj") if p.lemma[o] in _UTTERANCES | _REPLIES), None)
    elif p.lemma[subject] in _VERDICTS and p.lemma[verb] == "be":
        noun = subject if any(p.lower[a] in _PLAIN for a in kids(p, verb, "acomp")) else None
    whose = next(iter(kids(p, noun, "poss")), None) if noun is not None else None
    if noun is None or whose is None or any(p.lower[k] in _OTHERS for k in kids(p, noun, "prep")):
        return None
    if p.pos[whose] == "PRON" or not (somebody(p, whose) or p.lemma[whose] in DOCUMENTS):
        return None  # "her verdict", which may be a ship's
    kept = scene.trim(p.left[whose], whose + 1)
    return None if kept is None else Candidate(noun, (noun, noun + 1), p.lemma[noun], "quote", kept, whose)
