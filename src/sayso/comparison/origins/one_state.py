"""Voices of one state: officials who may speak for one another are not surely two origins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from sayso.comparison.origins.heard import undescribed
from sayso.comparison.origins.roots import Root
from sayso.comparison.voices.realms import ANY, field_of
from sayso.model import Actor, Reading


def doubted(roots: list[Root]) -> list[Root]:
    """The origins, those no longer sure that may be the voice of another: a state beside its ministry, officials of
    whom nothing more is said, an army beside its ministry of defence."""
    for root in sorted(roots, key=lambda r: not _vague(r)):
        if not root.sure or any(not access.decider for access in root.access):
            continue  # its own page is its own word
        other = next((o for o in roots if o is not root and o.sure and _may_be_one(root, o)), None)
        if other is not None:
            root.sure, root.may_be = False, other.name
            root.reasons.append(f"{_why(root)}, may be the voice of {other.name}")
    return _towns(roots)


def _towns(roots: list[Root]) -> list[Root]:
    """The origins, those no longer sure that are a town's name, by which pages call the state that is ruled from there,
    where a body of a state is heard with the same answer."""
    pages = {i.doc_id: i.reading for root in roots for _, i in root.items}
    for root in roots:
        if root.sure and not root.access and not root.whole and _is_town(root, pages.values()):
            mine = {p for p, _ in root.items}
            bodies = (o for o in roots if o is not root and o.sure and (_field(o) or o.whole))
            other = next((o for o in bodies if mine & {p for p, _ in o.items}), None)
            if other is not None:
                root.sure, root.may_be = False, other.name
                root.reasons.append(f"the name of a town, may be the voice of {other.name}")
    return roots


def _is_town(root: Root, pages: Iterable[Reading]) -> bool:
    """Whether the pages tell of a name of one word as a place where somebody is, and not as a body."""
    if root.body is not None or not root.name.istitle() or not root.name.isalpha():
        return False
    rule = _within(root.name)
    told = [r for r in pages if rule.search(r.text) or any(p.name == root.name for p in r.places)]
    return bool(told) and not any(_bears(a, root.name) for r in told for a in r.actors)


def _bears(a: Actor, name: str) -> bool:
    """Whether a name is that of a body or the surname of a person: "a letter from Marlow" is no town's."""
    return (a.name == name and a.type in _BODIES) or (a.type == "person" and a.name.split()[-1:] == [name])


_BODIES = frozenset(["organisation", "outlet", "group"])


@lru_cache(maxsize=1024)
def _within(name: str) -> re.Pattern[str]:
    """Behind which words, and before which, a name is that of a place."""
    return re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Ff]rom) {name}\b(?!['’-])|\b{name},? (?:time\b|the capital\b)")


def _why(root: Root) -> str:
    return "a state's own name" if root.whole else "the texts do not tell it from the state's other bodies"


def _may_be_one(root: Root, other: Root) -> bool:
    """Whether `root` may be heard through `other`, or be the same body under another name."""
    mine, theirs = _field(root), _field(other)
    if not (mine or root.whole) or not (theirs or other.whole or other.realms):
        return False
    if root.realms and other.realms and not root.realms & other.realms:
        return False
    if _vague(root):
        return bool(root.realms & other.realms) or mine == theirs or not (root.realms and other.realms)
    bodies = all(r.body is None and not undescribed(r.name) for r in (root, other))
    return mine is not None and mine == theirs and bodies


def _vague(root: Root) -> bool:
    """Whether a name is a state's, or of a body of one that may be any: "the government", "officials"."""
    return root.whole or (root.body is None and field_of(root.name) in ANY)


def _field(root: Root) -> str | None:
    return field_of(root.name) or (field_of(root.body) if root.body else None)
