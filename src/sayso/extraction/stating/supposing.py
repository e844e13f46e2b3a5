"""Under what a clause is told: a condition, a question, a hedge, what will be seen to."""

from __future__ import annotations

from sayso.extraction.stating.denying import denied
from sayso.extraction.stating.lexicon import ASSURING, HEDGES, MODALS
from sayso.model import Parse

_POINTING = frozenset({"that", "this", "these", "those"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided", "providing", "supposing"})


def supposed(p: Parse, i: int) -> str | None:
    """The word that makes a clause a condition or question, if it is one."""
    for c in p.children[i]:
        if p.dep[c] != "mark":
            continue
        if p.lower[c] in _CONDITIONS or (p.lower[c] == "though" and c > 0 and p.lower[c - 1] == "as"):
            return p.lower[c] if p.lower[c] in ("if", "unless", "whether") else "if"
        if p.lower[c] in ("until", "till", "before") and _to_come(p, p.head[i]):
            return p.lower[c]
    if p.dep[i] == "advcl" and _inverted(p, i):
        return "if"
    if p.dep[i] in ("ccomp", "pcomp", "csubj") and _asks(p, i):
        return "?"
    _, end = p.sentence_of(i)
    return "?" if any(p.word[k] == "?" for k in range(max(i, end - 3), end)) else None


def _inverted(p: Parse, i: int) -> bool:
    """ "Had the guards locked the gate", "were they to leave", "should it rain"."""
    first = p.left[i]
    if p.lower[first] not in ("had", "were", "should") or first == i:
        return False
    return p.head[first] == i and any(p.dep[c] in ("nsubj", "nsubjpass") and c > first for c in p.children[i])


def assured(p: Parse, i: int) -> str | None:
    """ "will", where somebody will see to it that a thing is so: "we will help ensure that they never return"."""
    while p.dep[i] == "conj" and p.pos[p.head[i]] in ("VERB", "AUX"):
        i = p.head[i]
    verb = p.head[i]
    if p.dep[i] != "ccomp" or p.lemma[verb].lower() not in ASSURING:
        return None
    above = {verb, p.head[verb]} if p.dep[verb] in ("xcomp", "ccomp", "conj") else {verb}
    future = any(p.lower[c] in ("will", "shall", "’ll", "'ll") for v in above for c in p.children[v])
    return "will" if future else None


def _to_come(p: Parse, i: int) -> bool:
    """Whether a clause says what will be, or what is not: "would not sail", "will stay"."""
    return any(p.tag[c] == "MD" for c in p.children[i]) or denied(p, i)


def _asks(p: Parse, i: int) -> bool:
    """Whether a clause begins with a question word: "how many had died", "who was to blame"; not "that is what he
    said"."""
    asks = any(p.tag[k] in ("WRB", "WP", "WP$") for k in range(p.left[i], min(i, p.left[i] + 3)))
    over = p.head[i]
    if p.lemma[over].lower() == "be" and any(p.dep[c] == "nsubj" and p.lower[c] in _POINTING for c in p.children[over]):
        return False
    return asks


def hedge(p: Parse, i: int) -> str | None:
    """The word of its own that hedges a verb."""
    for c in p.children[i]:
        word = p.lower[c]
        if (p.dep[c] == "aux" and word in MODALS) or (p.dep[c] == "advmod" and word in HEDGES):
            return word
    return None
