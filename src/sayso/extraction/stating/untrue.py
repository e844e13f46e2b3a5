"""Clauses that say of what was said before that it is not so: "That is a lie", "the claim is false", "this never
happened".  What only calls it wrong to do ("this is wrong, and we are sorry") or absurd says nothing of the kind.
"""

from __future__ import annotations

from sayso.extraction.attributing.answers import takes_up
from sayso.extraction.lexicon.words import words
from sayso.extraction.stating.footing import judged
from sayso.extraction.stating.lexicon import MODALS
from sayso.model import Parse

_THAT = frozenset({"that", "this"})
_SAID_OF = frozenset({"that", "this", "it"})
"""Pronouns for what others say, in the words of somebody who is heard."""
_HAPPENING = frozenset({"happen", "occur"})
_OF_FACT = words(
    """
    false untrue baseless unfounded groundless incorrect inaccurate lie fabrication invention untruth falsehood slander
    libel canard disinformation misinformation invented fabricated true case correct accurate
    """
)
"""Words that say whether a thing is so; "wrong", "absurd" and "fake" may judge a deed or an object."""
_NOT_WHOLLY = words(
    "entirely wholly quite strictly fully completely partly necessarily always only nor neither or if whether"
)
_BESIDES = frozenset({"ccomp", "advcl", "prep", "csubj"})
"""What stands beside a plain denial only where it says more, or less."""
_PLAINLY = words("never simply just ever not n't n’t did had has have do does")
_NOTHING = (["nothing", "of", "the", "kind"], ["nothing", "of", "the", "sort"], ["no", "such", "thing"])


def calls_untrue(p: Parse, verb: int, said: bool) -> bool:
    """Whether a verb is that of such a clause; `said`: somebody is heard with it, and means with "it is not true" what
    others say."""
    if p.pos[verb] not in ("VERB", "AUX") or any(p.lower[c] in MODALS for c in p.children[verb]):
        return False
    if any(p.lower[c] in _NOT_WHOLLY for c in p.children[verb]) or _asked(p, verb):
        return False
    subject = next((c for c in p.children[verb] if p.dep[c] == "nsubj" and c < verb), None)
    pronoun = subject is not None and p.lower[subject] in (_SAID_OF if said else _THAT)
    if pronoun and _not_so(p, verb):
        return True
    if any(p.dep[c] in _BESIDES and p.lower[c] != "according" for c in p.children[verb]):
        return False
    if _nothing_of_it(p, verb):
        return True
    if subject is None or not (pronoun or takes_up(p, subject)):
        return False
    return _never(p, verb) or (judged(p, verb) and (not pronoun or _of_fact(p, verb)))


def _asked(p: Parse, verb: int) -> bool:
    """Whether a question mark stands behind a clause, in its sentence or past the marks behind that."""
    _, end = p.sentence_of(verb)
    return "?" in p.word[verb : min(end + 1, len(p))]


def _of_fact(p: Parse, verb: int) -> bool:
    """Whether all that a linking verb ties to a pronoun says whether a thing is so, and of no part of it."""
    told = [c for c in p.children[verb] if p.dep[c] in ("acomp", "attr", "oprd")]
    apart = any(p.dep[x] == "prep" or p.lower[x] in _NOT_WHOLLY for c in told for x in p.children[c])
    return bool(told) and not apart and all(p.lemma[c].lower() in _OF_FACT for c in told)


def _never(p: Parse, verb: int) -> bool:
    """ "This never happened", and not "this never happened before", "this never happens here"."""
    if p.lemma[verb] not in _HAPPENING or p.tag[verb] not in ("VBD", "VBN", "VB"):
        return False
    low = {p.lower[c] for c in p.children[verb] if p.dep[c] not in ("nsubj", "punct")}
    denied = bool(low & {"never", "not", "n't", "n’t"})
    return denied and low <= _PLAINLY and not low & {"do", "does"}


def _not_so(p: Parse, verb: int) -> bool:
    """ "That is not what happened"."""
    if not any(p.dep[c] == "neg" for c in p.children[verb]):
        return False
    what = (c for c in p.children[verb] if c > verb and p.lemma[c] in _HAPPENING and p.left[c] == c - 1)
    return any(p.lower[p.left[c]] == "what" for c in what)


def _nothing_of_it(p: Parse, verb: int) -> bool:
    """ "Nothing of the kind happened", "it did no such thing"."""
    if p.lemma[verb] not in _HAPPENING | {"do"} or p.tag[verb] not in ("VBD", "VBN"):
        return False
    parts = (c for c in p.children[verb] if p.dep[c] in ("nsubj", "dobj"))
    return any(p.lower[p.left[c] : p.right[c] + 1] in _NOTHING for c in parts)
