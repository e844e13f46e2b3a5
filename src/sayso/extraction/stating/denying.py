"""Whether a verb, or the noun phrase that takes part in it, is denied where it stands."""

from __future__ import annotations

from sayso.extraction.stating.lexicon import MANNERS
from sayso.model import Parse

_WORDS = frozenset({"never", "neither", "nor", "nowhere"})


def denied(p: Parse, i: int) -> bool:
    """Whether a word of its own denies a verb: "not", "never", "no longer", "by no means", "nor"."""
    if any(p.dep[c] == "neg" for c in p.children[i]):
        return True
    return any(_is_word(p, c) or _no_longer(p, c) or _in_no_way(p, c) for c in p.children[i]) or _nor(p, i)


def _is_word(p: Parse, c: int) -> bool:
    """ "Never", "nor", "neither did"; "neither" as a subject denies as "nobody" does, where the clause's parts are
    looked at."""
    if p.dep[c] == "aux" and any(p.lower[x] == "neither" for x in p.children[c]):
        return True
    return p.lower[c] in _WORDS and p.dep[c] not in ("nsubj", "nsubjpass")


def _no_longer(p: Parse, c: int) -> bool:
    return p.lower[c] in ("longer", "more") and p.dep[c] == "advmod" and c > 0 and p.lower[c - 1] == "no"


def _in_no_way(p: Parse, c: int) -> bool:
    """ "By no means", "at no time", "under no circumstances"."""
    if p.dep[c] != "prep":
        return False
    return any(p.lemma[x].lower() in MANNERS and not_one(p, x) for x in p.children[c] if p.dep[x] == "pobj")


def _nor(p: Parse, i: int) -> bool:
    """A verb that "nor" ties to one before it."""
    return p.dep[i] == "conj" and any(p.dep[c] == "cc" and p.lower[c] == "nor" for c in p.children[p.head[i]] if c < i)


def not_one(p: Parse, noun: int) -> bool:
    """ "No barn", "neither barn nor shed", "not one barn", "not a single barn": the noun phrase denies its clause."""
    if any(p.lower[c] in ("no", "not", "neither") for c in p.children[noun]):
        return True
    first = p.left[noun]
    return p.lower[first] == "not" and first + 1 < noun and p.lower[first + 1] in ("one", "a", "an", "even")
