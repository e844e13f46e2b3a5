"""What stands over a clause: words that call it untrue, that leave it open, or under which it is only supposed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.extraction.attributing.asserted import asserted
from sayso.extraction.stating.denying import denied, not_one
from sayso.extraction.stating.lexicon import (
    BASES,
    CLAIMING,
    CLAIMS,
    DISMISSING,
    DISPROVING,
    FALSE,
    FALSELY,
    GROUNDS,
    MODALS,
    PRETENDING,
    REPORTING,
    SHOWING,
    SUGGESTING,
    SUPPOSING,
    SWAYING,
    TRUE,
    WRONGLY,
)
from sayso.model import Parse

_NOTHING = frozenset({"nothing", "nobody", "none"})
Kind = Literal["denied", "open", "passed", "reported", "unreal"]


@dataclass(frozen=True, slots=True)
class Footing:
    """How a clause is told: "denied" (what stands over it says that it is not so), "open" (… that nothing shows it),
    "passed" (a cue over the noun for it says what is made of it), "reported" (it is the content of a noun such as
    "story", and nobody's word is given for it) or "unreal" (feigned or supposed: it states nothing).

    `over`: the word that says so, as a token index; `saying`: the word for the saying whose content the clause is (a
    noun such as "story", a verb such as "claim"), or None.
    """

    kind: Kind
    over: int
    saying: int | None = None


def footing(p: Parse, i: int, cues: Collection[int]) -> Footing | None:
    """What stands over the clause of a verb, None where nothing does; clauses that "and" ties share it."""
    while p.dep[i] == "conj" and p.pos[p.head[i]] in ("VERB", "AUX"):
        if p.lower[p.left[i]] == "that" and _unclaimed(p, p.head[i]):
            return Footing("open", p.head[i])  # "is not claiming a plot, or that the mayor knew of it"
        i = p.head[i]
    over = _sayer(p, p.head[i])
    if over == i or p.dep[i] not in ("ccomp", "csubj", "csubjpass", "acl", "relcl"):
        return None
    if p.pos[over] == "NOUN" and p.dep[over] not in ("attr", "oprd") and _is_content(p, i):
        return _of_noun(p, over, cues)
    if p.dep[i] in ("relcl", "acl") and not _is_content(p, i) and p.lower[over] not in _NOTHING:
        return None
    if p.pos[over] == "NOUN" and p.lemma[over].lower() in GROUNDS:
        return _unshown(p, over)
    return _of_verb(p, p.head[over] if p.dep[over] in ("acomp", "attr", "oprd") else over)


def _sayer(p: Parse, noun: int) -> int:
    """ "Claims" of "claims by the rebels that …", whatever the parser hangs the clause on."""
    prep = p.head[noun]
    if p.dep[noun] == "pobj" and p.lower[prep] in ("by", "from") and p.lemma[p.head[prep]].lower() in CLAIMS:
        return p.head[prep]
    return noun


def _is_content(p: Parse, i: int) -> bool:
    """Whether a clause on a noun is its content: "the report that the dam broke"."""
    first = p.left[i]
    subject = any(p.dep[c] in ("nsubj", "nsubjpass", "expl") and c != first for c in p.children[i])
    return subject and p.lower[first] == "that"


# ---------------------------------------------------------------- the content of a noun
def _of_noun(p: Parse, noun: int, cues: Collection[int]) -> Footing | None:
    lemma = p.lemma[noun].lower()
    if lemma in SHOWING:
        return _unshown(p, noun)
    if lemma in FALSE or any(p.lemma[c].lower() in FALSE for c in p.children[noun] if p.dep[c] == "amod"):
        return Footing("denied", noun, noun)
    if lemma not in CLAIMS:
        return None
    if any(p.dep[c] == "relcl" and judged(p, c) for c in p.children[noun]):
        return Footing("denied", noun, noun)
    return _above(p, noun, cues) or Footing("reported", noun, noun)


def _above(p: Parse, noun: int, cues: Collection[int]) -> Footing | None:
    """What is said of a report, by the part that the noun has in its clause."""
    verb, dep = p.head[noun], p.dep[noun]
    if dep in ("nsubj", "nsubjpass"):
        if judged(p, verb) or (p.lemma[verb].lower() in DISPROVING and not denied(p, verb)):
            return Footing("denied", verb, noun)
        return Footing("unreal", verb, noun) if p.lemma[verb].lower() in DISMISSING else None
    if dep == "dobj" and verb in cues:
        return Footing("passed", noun, noun)
    if dep == "dobj" and (p.lemma[verb].lower() in DISMISSING or any(_false(p, k) for k in _complements(p, verb))):
        return Footing("unreal", verb, noun)
    return _behind(p, verb, noun) if dep == "pobj" else None


def _behind(p: Parse, prep: int, noun: int) -> Footing | None:
    """What a preposition before a report ties it to: "no truth in reports that", "contrary to claims that"."""
    tied = p.head[prep]
    if p.lower[tied] == "contrary":
        return Footing("denied", tied, noun)
    if p.lower[prep] in ("despite", "notwithstanding"):
        return Footing("reported", noun, noun)
    for k in (tied, *p.children[tied]):
        if p.dep[k] in ("attr", "dobj", "nsubj") and p.lemma[k].lower() in BASES and not_one(p, k):
            return Footing("open" if p.lemma[k].lower() in SHOWING else "denied", p.head[k], noun)
    return None


def _unshown(p: Parse, noun: int) -> Footing | None:
    """ "No evidence that", "did not find any proof that"."""
    verb = p.head[noun]
    lacking = not_one(p, noun) or (p.pos[verb] in ("VERB", "AUX") and denied(p, verb))
    return Footing("open", verb if p.pos[verb] in ("VERB", "AUX") else noun) if lacking else None


# ---------------------------------------------------------------- the content of a predicate
def _of_verb(p: Parse, verb: int) -> Footing | None:
    lemma = p.lemma[verb].lower()
    if judged(p, verb):
        return Footing("denied", verb)
    if any(p.dep[c] == "nsubjpass" and p.lemma[c].lower() in SHOWING and not_one(p, c) for c in p.children[verb]):
        return Footing("open", verb)
    if lemma in SUGGESTING and (over := _nothing(p, verb)) is not None:
        return Footing("open", over)
    if lemma in REPORTING and p.dep[verb] in ("xcomp", "ccomp", "csubj", "advcl") and p.tag[verb] == "VB":
        over = p.head[verb] if p.pos[p.head[verb]] in ("VERB", "AUX") else p.head[p.head[verb]]
        if judged(p, over):
            return Footing("denied", over)
    if _unclaimed(p, verb):
        return Footing("open", verb)
    if lemma in REPORTING and _wrongly(p, verb):
        return Footing("denied", verb, verb)
    if lemma in PRETENDING or _swayed(p, verb):
        return Footing("unreal", verb)
    bare = not any(p.dep[c] in ("nsubj", "nsubjpass") for c in p.children[verb])
    if lemma in SUPPOSING and bare and p.tag[verb] in ("VBG", "VB", "VBN"):
        return Footing("unreal", verb)
    return Footing("denied", verb) if lemma == "lie" else None


def _wrongly(p: Parse, verb: int) -> bool:
    """ "Posts are falsely claiming that", and not "if posts falsely claim that", "rightly, not wrongly, said that"."""
    said = asserted(p, verb) or (p.tag[verb] == "VBG" and p.dep[verb] == "acl")
    adverbs = [c for c in p.children[verb] if p.dep[c] == "advmod" and p.lower[c] in WRONGLY]
    return said and any(p.lower[c - 1] != "not" for c in adverbs if c > 0)


def _nothing(p: Parse, verb: int) -> int | None:
    """The verb of "nothing suggests", or of "there is nothing to suggest"."""
    if any(p.dep[c] == "nsubj" and p.lower[c] in _NOTHING for c in p.children[verb]):
        return verb
    noun = p.head[verb]
    return p.head[noun] if p.dep[verb] in ("acl", "relcl") and p.lower[noun] in _NOTHING else None


def _unclaimed(p: Parse, verb: int) -> bool:
    """ "We don't claim this to be a plot", "did not suggest that the guard knew": somebody leaves it at that."""
    return p.lemma[verb].lower() in CLAIMING and denied(p, verb)


def _swayed(p: Parse, verb: int) -> bool:
    """ "Want us to believe that", "led the public to think that"."""
    if p.lemma[verb].lower() not in ("believe", "think") or p.tag[verb] != "VB":
        return False
    return p.dep[verb] in ("xcomp", "ccomp") and p.lemma[p.head[verb]].lower() in SWAYING


# ---------------------------------------------------------------- true and false
def judged(p: Parse, verb: int) -> bool:
    """Whether a predicate calls its subject, or the clause it stands over, untrue: "is a lie", "proved false", "is not
    true", "are without foundation", "has no basis".  Not where it only may be so."""
    if any(p.lower[c] in MODALS and p.lower[c] != "would" for c in p.children[verb]):
        return False
    negated = denied(p, verb)
    for k in _complements(p, verb):
        if _false(p, k):
            return negated == not_one(p, k)
        if p.lemma[k].lower() in TRUE:
            return negated != not_one(p, k)
    return _baseless(p, verb)


def _complements(p: Parse, verb: int) -> Iterator[int]:
    """What a linking verb ties to its subject, through "turned out to be"."""
    for c in p.children[verb]:
        if p.dep[c] in ("acomp", "attr", "oprd"):
            yield c
        elif p.dep[c] == "xcomp" and p.lemma[c].lower() == "be":
            yield from _complements(p, c)


def _false(p: Parse, k: int) -> bool:
    return p.lemma[k].lower() in FALSE or any(p.lemma[c].lower() in FALSE for c in p.children[k] if p.dep[c] == "conj")


def _baseless(p: Parse, verb: int) -> bool:
    """ "Without foundation", "has no basis", "lacks substance"."""
    for c in p.children[verb]:
        if p.dep[c] == "prep" and p.lower[c] == "without":
            return any(p.lemma[x].lower() in BASES for x in p.children[c])
        if p.dep[c] == "dobj" and p.lemma[c].lower() in BASES:
            return p.lemma[verb].lower() == "lack" or (p.lemma[verb].lower() == "have" and not_one(p, c))
    return False


# ---------------------------------------------------------------- things that are said not to be
def unreal(p: Parse, noun: int) -> bool:
    """Whether what is told of a noun says that the thing itself never was: "the attack did not take place", "it was
    not the pilot"."""
    verb = p.head[noun]
    if p.dep[noun] == "attr" and any(p.lower[c] in ("it", "there") for c in p.children[verb]):
        return denied(p, verb) or not_one(p, noun)  # "it was not the pilot who", "there was no fire that"
    if p.dep[noun] not in ("nsubj", "nsubjpass"):
        return False
    if p.lemma[verb].lower() in FALSELY and p.dep[noun] == "nsubjpass":
        return not denied(p, verb)
    happens = p.lemma[verb].lower() in ("happen", "occur", "exist") or (
        p.lemma[verb].lower() == "take" and any(p.lower[c] == "place" for c in p.children[verb])
    )
    return (happens and denied(p, verb)) or judged(p, verb)
