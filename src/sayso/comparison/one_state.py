"""Voices of one state: officials who may speak for one another are not surely two origins."""

from __future__ import annotations

from sayso.comparison.heard import undescribed
from sayso.comparison.realms import ANY, field_of
from sayso.comparison.roots import Root


def doubted(roots: list[Root]) -> list[Root]:
    """The origins, those no longer sure that may be the voice of another: a state beside its ministry, officials of
    whom nothing more is said, an army beside its ministry of defence."""
    for root in sorted(roots, key=lambda r: not _vague(r)):
        if not root.sure or any(not access.decider for access in root.access):
            continue  # its own page is its own word
        other = next((o for o in roots if o is not root and o.sure and _may_be_one(root, o)), None)
        if other is not None:
            root.sure = False
            root.reasons.append(f"{_why(root)}, may be the voice of {other.name}")
    return roots


def _why(root: Root) -> str:
    return "a state's own name" if root.whole else "the texts do not say that it is another body of the state"


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
