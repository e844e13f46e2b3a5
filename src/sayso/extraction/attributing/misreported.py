"""Reports that somebody said a thing which the page calls wrong: "wrongly stated that the ministry had confirmed it",
"it is not true that the mayor said so", "an earlier version of this article said that she had admitted it".

Whoever is named there did not say it, as far as the page tells.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_WRONGLY = words("wrongly incorrectly mistakenly erroneously falsely inaccurately")
_FALSE = words("false untrue incorrect inaccurate fabricated")
"""Not "wrong": it is wrong of whoever did say it."""
_MISTAKEN = _FALSE | words("wrong mistaken")
"""The same of a report: "the claim that … was wrong"."""
_TRUE = words("true correct accurate")
_REPORTS = words("claim report allegation assertion story rumour rumor statement suggestion")
_VERSIONS = words("version edition draft")
_EARLIER = words("earlier previous original first prior")
_SORRY = words("apologise apologize regret")
_BELOW = frozenset({"ccomp", "xcomp", "acl", "relcl", "csubj", "conj", "pcomp", "prep", "dobj", "acomp"})
_CLIMB = 8
"""Words over a cue among which the judgement of the report stands."""


def misreported(p: Parse, verb: int) -> bool:
    """Whether what reports that somebody said it (the verb with index `verb`) is itself called wrong."""
    at = verb
    for _ in range(_CLIMB):
        above = p.head[at]
        if above == at or p.dep[at] not in _BELOW:
            return False
        if at > above and p.dep[at] in ("ccomp", "xcomp") and (_wrongly(p, above) or _of_old(p, above)):
            return True
        if _untrue(p, at, above) or _false_report(p, at, above):
            return True
        if p.dep[at] == "pcomp" and p.lemma[p.head[above]] in _SORRY and at != verb:
            return True
        at = above
    return False


def _wrongly(p: Parse, verb: int) -> bool:
    """ "Wrongly stated", "reported incorrectly"."""
    return any(p.lower[k] in _WRONGLY for k in p.children[verb])


def _of_old(p: Parse, verb: int) -> bool:
    """ "An earlier version of this article said"; not "an earlier draft of the report"."""
    subjects = [k for k in kids(p, verb, "nsubj") if p.lemma[k] in _VERSIONS]
    pieces = (o for k in subjects for of in kids(p, k, "prep") for o in kids(p, of, "pobj"))
    own = any(p.lower[c] in ("this", "our") for o in pieces for c in p.children[o])
    return own and any(p.lower[c] in _EARLIER for k in subjects for c in p.children[k])


def _untrue(p: Parse, clause: int, above: int) -> bool:
    """ "It is not true that …", "it is false that …"."""
    if clause < above:
        return False
    being = above if p.lemma[above] == "be" else p.head[above]
    words_of = [k for k in (above, *kids(p, being, "acomp", "attr")) if being < k < clause]
    subject = any(p.lower[k] == "it" for k in kids(p, being, "nsubj", "expl"))
    return subject and _judged(p, being, words_of, _FALSE)


def _false_report(p: Parse, clause: int, noun: int) -> bool:
    """ "The claim that … was false"."""
    being = p.head[noun]
    if p.dep[clause] not in ("acl", "relcl", "ccomp") or p.lemma[noun] not in _REPORTS or p.dep[noun] != "nsubj":
        return False
    return _judged(p, being, kids(p, being, "acomp", "attr"), _MISTAKEN)


def _judged(p: Parse, being: int, said: Iterable[int], false: frozenset[str]) -> bool:
    """Whether a form of "be" calls something `false`, or not true, by one of the words said of it."""
    negated = any(p.dep[k] == "neg" for k in p.children[being])
    return p.lemma[being] == "be" and any(p.lower[k] in (_TRUE if negated else false) for k in said)
