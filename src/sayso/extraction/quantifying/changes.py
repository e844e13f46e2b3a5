"""Whether a figure is a change or a total: "rose by 12", "a 5% increase", "five new cases"."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from sayso.extraction.lexicon.quantity_things import CHANGE_NOUNS, CHANGE_VERBS, HARM, MEASURING
from sayso.model import Parse

_COMPARATIVES = frozenset("less more higher lower fewer greater faster slower cheaper dearer".split())


def is_change(p: Parse, first: int, stop: int, measures: bool) -> bool:
    """Whether the figure on the tokens is an increase or decrease: "rose by 12", "up 19 cents", "a 5% increase".

    `measures`: it has a unit of its own.
    """
    if (
        first
        and p.lower[first - 1] in ("up", "down")
        and p.dep[first - 1] != "prt"
        and (first < 2 or p.lower[first - 2] not in ("made", "set", "split"))
    ):
        return True
    if stop < len(p) and p.lower[stop] in _COMPARATIVES and _is_measure(p, stop - 1):
        return True
    root = first
    for i in range(first, stop):
        if not first <= p.head[i] < stop or p.head[i] == i:
            root = i
    head = p.head[root]
    if p.lemma[head] in _DROPPING and _so_far_away(p, stop):
        return False
    if p.dep[root] == "nummod" and p.pos[head] == "NOUN" and p.lower[p.head[head]] == "by":
        root, head = head, p.head[head]  # "cut by 400 men"
    if _new_harm(p, root) or _added_to(p, root):
        return True
    if p.lower[head] == "by":
        head = p.head[head]
        if p.lemma[head] == "lose" or any(p.lower[c] in _IN_FRONT for c in p.children[head]):
            return False  # "lost by 400 votes", "edged ahead by 400": a margin
        return p.lemma[head] in CHANGE_VERBS or p.lemma[head] in CHANGE_NOUNS
    if p.lemma[head] in CHANGE_NOUNS and p.pos[head] == "NOUN" and head > root:
        return measures  # "a 5% increase"; "three drops" are drops
    if p.dep[root] == "pobj" and p.lower[head] == "of" and p.lemma[p.head[head]] in CHANGE_NOUNS:
        return True
    return (
        p.lemma[head] in CHANGE_VERBS
        and p.pos[head] == "VERB"
        and p.dep[root] in ("npadvmod", "dobj", "advmod")
        and (p.dep[root] != "dobj" or (_is_measure(p, root) and p.lemma[head] not in _GIVING))
    )


def _so_far_away(p: Parse, stop: int) -> bool:
    """Whether a length is how far from something a thing came down: "the shell fell 900 metres from the school"."""
    if stop >= len(p) or p.lower[stop - 1] not in _LENGTHS or p.lower[stop] not in _AWAY:
        return False
    behind = range(stop, min(stop + 4, len(p)))
    return not any(p.tag[k] == "CD" or p.lower[k] in _HEIGHTS for k in behind)


def _new_harm(p: Parse, root: int) -> bool:
    """ "five new cases": new ones are added to those known."""
    noun = p.head[root]
    return p.lower[noun] in HARM and any(p.lower[c] == "new" and c > root for c in p.children[noun])


def _added_to(p: Parse, root: int) -> bool:
    """ "added 14 names to the list": what is put to a list or total."""
    noun = p.head[root] if p.dep[root] == "nummod" else root
    verb = p.head[noun]
    if p.lemma[verb] != "add" or p.dep[noun] != "dobj":
        return False
    to = (c for k in (verb, noun) for c in p.children[k] if p.lower[c] == "to")
    return any(p.lemma[c] in MEASURING or p.lemma[c] == "list" for t in to for c in p.children[t])


_DROPPING = frozenset({"fall", "drop"})
_LENGTHS = frozenset(
    "metre metres meter meters kilometre kilometres kilometer kilometers km mile miles yard yards".split()
)
_AWAY = frozenset("from away off behind outside inside short north south east west".split())
_HEIGHTS = frozenset("peak level high record height average normal".split())
_IN_FRONT = frozenset({"ahead", "behind", "clear", "past", "home"})
_GIVING = frozenset("raise add lift boost lose".split())
"""With an object of money these are deeds, not changes of a figure ("raised $2,000")."""


def _is_measure(p: Parse, root: int) -> bool:
    return p.ent[root] in ("PERCENT", "MONEY") or p.lower[root] in ("percent", "%", "points", "point", "cents")
