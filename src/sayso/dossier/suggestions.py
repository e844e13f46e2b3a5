"""What is only suggested, in the order in which it is worth an editor's time, and what asks the same together.

Most suggestions are none: words that are alike and answer different questions.  The surest stand first, of these the
conflicts and the figures; one that shares half of its words with another is a line of that one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from sayso.dossier.weight import promise
from sayso.model import Claim, Member, Span

MOST, LEAST = 10, 3
"""Suggestions that are shown as claims are: those that were weighed or differ, never more, and never less where there
are as many."""


def grouped(claims: Sequence[Claim]) -> tuple[list[list[Claim]], int]:
    """Suggestions by what they ask, each group with the most promising first, the most promising group first; and how
    many groups have a first one that is worth being shown whole."""
    groups: list[list[Claim]] = []
    asked: dict[str, int] = {}
    heads: dict[str, list[tuple[Span, int]]] = defaultdict(list)
    for c in sorted(claims, key=lambda c: (*(-x for x in promise(c)), -len(_documents(c)), c.question, c.id)):
        found = [*([asked[c.question]] if c.question in asked else []), *_mostly(c, heads)]
        if found:
            groups[min(found)].append(c)
            continue
        asked[c.question] = len(groups)
        for m in _members(c):
            heads[m.doc].append((m.span, len(groups)))
        groups.append([c])
    worth = sum(_worth(g[0]) for g in groups)
    return sorted(groups, key=lambda g: not _worth(g[0])), min(MOST, max(worth, LEAST), len(groups))


def _worth(c: Claim) -> bool:
    """Whether a suggestion asks a question that its words are weighed to answer, or on which documents differ."""
    asks, weighed, differs, *_ = promise(c)
    return asks and (weighed or (differs and len(_documents(c)) > 1))


def _mostly(c: Claim, heads: Mapping[str, Sequence[tuple[Span, int]]]) -> list[int]:
    """The groups whose first one has half of the words of a suggestion, of a short one all; `heads`: the words of the
    first ones by document, with the number of their group."""
    mine = _members(c)
    met = Counter(g for m in mine for g in {g for span, g in heads.get(m.doc, ()) if m.span.overlap(span)})
    return [g for g, times in met.items() if times > 1 and 2 * times >= len(mine)]


def _members(c: Claim) -> list[Member]:
    return [m for p in c.positions for m in p.members]


def _documents(c: Claim) -> frozenset[str]:
    return frozenset(m.doc for m in _members(c))
