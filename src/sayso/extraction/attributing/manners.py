"""Sentences that tell that somebody speaks, with no verb of speech: "Ms Lira was blunt.", "The port stands by its
version: …", "Her verdict was short: …".

Behind a colon they bring in a quotation or a clause, before a full stop the quotation that follows at once.
"""

from __future__ import annotations

from sayso.extraction.attributing.scene import FINITE, Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import is_passive, kids
from sayso.extraction.lexicon.cues import NOUNS, VERBS
from sayso.extraction.lexicon.names_roles import BODIES, HUMAN_ENDINGS, OFFICES, PLURAL_PEOPLE
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_SURE = words("adamant categorical certain clear convinced emphatic firm insistent positive sure unequivocal")
"""What somebody is who holds that something is so."""
_BLUNT = _SURE | words(
    """
    blunt brief brusque candid caustic cautious coy curt damning defiant dismissive effusive evasive forthright frank
    indignant laconic matter-of-fact outspoken philosophical resolute sarcastic scathing sceptical skeptical succinct
    terse unapologetic unimpressed unmoved unrepentant upbeat vehement
    angry annoyed delighted disappointed dismayed ecstatic elated furious glad grateful happy incensed jubilant livid
    outraged overjoyed pleased proud relieved shocked thankful thrilled unhappy upset
    """
)
"""How somebody is who is heard at once."""
_SAYINGS = (NOUNS - words("charge fear idea lie notion position request theory view word")) | words(
    """
    advice apology assessment comment correction diagnosis message plea reaction rebuttal reply response retort
    statement
    """
)
"""What somebody says, as an object: "issued a warning"."""
_HELD = words("account figure line position story theory version view") | _SAYINGS
"""What somebody keeps to or repeats: "stands by its version"."""
_GIVING = words("give make issue release publish read deliver send offer post add provide circulate pose")
"""Verbs with which such an object is spoken."""
_HAVING = words("advice answer explanation message reply response statement suggestion theory warning")
"""What somebody has only by saying it: "had a succinct statement"."""
_KEEPING = words("stick stand hold keep cling")
_REPEATING = words("repeat reiterate change revise correct maintain")
_GESTURES = words("shake nod shrug laugh chuckle smile grin sigh wince grimace frown snort")
_ANSWERS = words(
    "advice answer comment conclusion explanation message reaction rebuttal reply response retort statement verdict"
)
"""What is somebody's, and is then told: "her verdict was short: “…”"."""
_STANDS = words("advice argument conclusion explanation message position verdict view")
"""Of these what is no deed, as an answer may be: "his answer was swift: he left"."""
_PLAIN = words("plain short simple clear brief blunt curt terse emphatic categorical unequivocal succinct same")
_PRINTING = words("print publish repeat quote carry reproduce run report record add")
_SELF = words("i we")
_OWN = words("his her their")


def before_colon(scene: Scene, first: int, colon: int, quoted: bool) -> Candidate | None:
    """The attribution, still without a content, of the sentence before a colon."""
    verb = _main_verb(scene, first, colon)
    if verb is None:
        return None
    return _by_predicate(scene, verb, (first, colon), quoted, quoted) or _by_saying(scene, verb, (first, colon), quoted)


def before_stop(scene: Scene, first: int, end: int) -> Candidate | None:
    """The attribution, still without a content, of a sentence right before a quotation: "Ms Lira was blunt."."""
    p = scene.parse
    verb = _main_verb(scene, first, end)
    if verb is None or p.word[end - 1] != "." or any(scene.mask[t] >= 0 for t in range(first, end)):
        return None
    return _by_predicate(scene, verb, (first, end), True, False)


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
    return p.ent[noun] == "PERSON" or p.lemma[noun].lower() in OFFICES


def _by_predicate(scene: Scene, verb: int, span: tuple[int, int], quoted: bool, colon: bool) -> Candidate | None:
    """By what the sentence tells of its subject."""
    p = scene.parse
    subject = next((k for k in reversed(kids(p, verb, "nsubj")) if span[0] <= k < verb), None)
    if subject is None or not somebody(p, subject) or is_passive(p, verb):
        return None
    for v in (verb, *(k for k in kids(p, verb, "conj") if k < span[1])):
        cue = _given(p, v, span[1]) or (_borne(p, v, quoted) if _someone(p, subject) or not quoted or colon else None)
        cue = cue or (_opened(p, v, span[1]) if quoted and colon else None)
        if cue is not None and cue[1] <= span[1]:
            cand = Candidate(v, cue, p.lemma[v], "quote" if quoted else "clause")
            find_source(scene, cand)
            return cand if cand.source is not None else None
    return None


def _given(p: Parse, verb: int, end: int) -> tuple[int, int] | None:
    """The cue of somebody who gives a statement, keeps to a version, or repeats a figure."""
    lemma = p.lemma[verb]
    if kids(p, verb, "neg"):
        return None
    preps = [c for c in kids(p, verb, "prep") if p.lower[c] in ("to", "by", "with") and verb < c < end]
    for c in preps if lemma in _KEEPING else ():
        if any(p.lemma[o] in _HELD for o in kids(p, c, "pobj")):
            return verb, c + 1
    for o in kids(p, verb, "dobj"):
        word = p.lemma[o]
        said = (lemma in _GIVING and word in _SAYINGS) or (lemma == "have" and word in _HAVING)
        vows = lemma == "give" and word == "word" and any(p.tag[k] == "PRP$" for k in kids(p, o, "poss"))
        again = lemma in _REPEATING and word in _HELD and bool(kids(p, o, "poss"))
        described = any(k < end for k in kids(p, o, "acl", "relcl", "ccomp"))
        if (said or again or vows) and verb < o < end and not _denied(p, o) and not described:
            return _near(verb, o + 1)
    if lemma == "correct" and not any(o < end for o in kids(p, verb, "dobj")) and p.tag[verb] in ("VBZ", "VBD"):
        return verb, verb + 1
    return None


def _denied(p: Parse, noun: int) -> bool:
    return any(p.lower[k] in ("no", "any", "neither") for k in kids(p, noun, "det"))


def _near(verb: int, end: int) -> tuple[int, int]:
    return (verb, end) if end - verb < _CUE else (verb, verb + 1)


_CUE = 6
"""Tokens that a cue may have."""


def _borne(p: Parse, verb: int, quoted: bool) -> tuple[int, int] | None:
    """The cue of somebody who is blunt, minces no words, has no doubt, or shakes his head."""
    lemma = p.lemma[verb]
    objects = kids(p, verb, "dobj")
    if any(_idiom(p, lemma, o) for o in objects):
        return verb, verb + 1
    if kids(p, verb, "neg"):
        return None
    if lemma in ("be", "sound", "remain", "stay"):
        how = next((a for a in kids(p, verb, "acomp") if p.lower[a] in (_BLUNT if quoted else _SURE)), None)
        return None if how is None or kids(p, how, "ccomp", "xcomp") else _near(verb, how + 1)
    gesture = lemma in _GESTURES and (lemma != "shake" or any(p.lemma[o] == "head" for o in objects))
    return (verb, verb + 1) if gesture and (quoted or _asked(p, verb)) else None


def _idiom(p: Parse, lemma: str, o: int) -> bool:
    """Whether a verb and its object are a way of speaking: "mince words", "have no doubt", "put it like this", "see it
    differently"."""
    if p.lower[o] == "it":
        otherwise = any(p.lower[k] in ("differently", "otherwise") for k in kids(p, p.head[o], "advmod"))
        return lemma == "put" or (lemma == "see" and otherwise)
    doubts = lemma in ("have", "leave") and p.lemma[o] == "doubt" and _denied(p, o)
    return doubts or (lemma == "mince" and p.lemma[o] == "word")


def _opened(p: Parse, verb: int, end: int) -> tuple[int, int] | None:
    """The cue of somebody who outlines a plan, ends a sermon with a question, or does not stop there: what he does so,
    the quotation behind the colon does."""
    lemma = p.lemma[verb]
    if kids(p, verb, "neg"):
        return (verb, verb + 1) if lemma in ("stop", "finish") and not kids(p, verb, "dobj", "xcomp") else None
    if any(lemma in _FRAMING and p.lemma[o] in _SAYINGS for c in kids(p, verb, "prep") for o in kids(p, c, "pobj")):
        return verb, verb + 1
    frames = VERBS.get(lemma, "w")
    tells = "n" in frames and not set("wdk") & set(frames)
    return (verb, verb + 1) if tells and any(verb < o < end for o in kids(p, verb, "dobj")) else None


_FRAMING = words("end begin open close start conclude finish answer respond react reply counter")


def _asked(p: Parse, verb: int) -> bool:
    """Whether somebody was asked or is on the telephone: what he then does is an answer."""
    first, end = p.sentence_of(verb)
    return any(p.lower[t] in ("asked", "phone", "telephone") for t in range(first, end))


def _by_saying(scene: Scene, verb: int, span: tuple[int, int], quoted: bool) -> Candidate | None:
    """By a noun for what is said, and whose it is: "her verdict was short", "we repeat the dairy's apology"."""
    p = scene.parse
    subject = next((k for k in reversed(kids(p, verb, "nsubj")) if span[0] <= k < verb), None)
    if subject is None:
        return None
    word = p.lemma[subject]
    if p.lower[subject] in _SELF and quoted and p.lemma[verb] in _PRINTING:
        noun = next((o for o in kids(p, verb, "dobj") if p.lemma[o] in _SAYINGS), None)
    elif word in _ANSWERS and quoted:
        noun = subject
    else:
        plain = p.lemma[verb] == "be" and any(p.lower[a] in _PLAIN for a in kids(p, verb, "acomp"))
        noun = subject if plain and word in _STANDS else None
    whose = next(iter(kids(p, noun, "poss")), None) if noun is not None else None
    if noun is None or whose is None:
        return None
    if p.lower[whose] not in _OWN and (p.pos[whose] == "PRON" or not can_speak(p, whose)):
        return None
    kept = scene.trim(p.left[whose], whose + 1)
    rule = "quote" if quoted else "clause"
    return None if kept is None else Candidate(noun, (noun, noun + 1), p.lemma[noun], rule, kept, whose)
