"""What is only suggested, in the order in which it is worth an editor's time, and what asks the same together.

Most suggestions are none: words that are alike and answer different questions.  The surest stand first, of these the
conflicts and the figures; one that shares half of its words with another is a line of that one.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.dossier.weight import promise
from sayso.model import Claim, Member

MOST, LEAST = 10, 3
"""Suggestions that are shown as claims are: those that were weighed or differ, never more, and never less where there
are as many."""


def grouped(claims: Sequence[Claim]) -> tuple[list[list[Claim]], int]:
    """Suggestions by what they ask, each group with the most promising first, the most promising group first; and how
    many groups have a first one that is worth being shown whole."""
    groups: list[list[Claim]] = []
    for c in sorted(claims, key=lambda c: (*(-x for x in promise(c)), -len(_documents(c)), c.question, c.id)):
        group = next((g for g in groups if g[0].question == c.question or _mostly(c, g[0])), None)
        if group is None:
            groups.append([c])
        else:
            group.append(c)
    worth = sum(_worth(g[0]) for g in groups)
    return sorted(groups, key=lambda g: not _worth(g[0])), min(MOST, max(worth, LEAST), len(groups))


def _worth(c: Claim) -> bool:
    """Whether a suggestion asks a question that its words are weighed to answer, or on which documents differ."""
    asks, weighed, differs, *_ = promise(c)
    return asks and (weighed or (differs and len(_documents(c)) > 1))


def _mostly(c: Claim, other: Claim) -> bool:
    """Whether half of the words of a suggestion are another's, of a short one all."""
    mine, theirs = _members(c), _members(other)
    met = sum(any(m.doc == x.doc and m.span.overlap(x.span) for x in theirs) for m in mine)
    return 2 * met >= len(mine) and met > 1


def _members(c: Claim) -> list[Member]:
    return [m for p in c.positions for m in p.members]


def _documents(c: Claim) -> frozenset[str]:
    return frozenset(m.doc for m in _members(c))
