"""Where one page sets two voices against each other: its headline against the words it quotes, a ministry against a
witness.  Other documents need not say anything of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.comparison.claims import events
from sayso.comparison.differences.sides import Known
from sayso.comparison.matching.pairing import likeness
from sayso.comparison.proposal import Proposal, holder
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.weights import nearest

ALIKE = 0.35
"""Likeness from which two statements of one page may answer one question: more than across pages, since a page keeps to
its subject, and less than its best pairs, since it seldom tells one thing twice."""
TAKEN = 0.2
"""How surely two of them must be taken to answer one question, read together."""


def propose(items: Sequence[Item], known: Known) -> list[Proposal]:
    """A suggestion for each pair of statements of one page, of two holders, that a rule shows to exclude each other."""
    told_apart = ((a, b) for a, b in _pairs(items) if _told_apart(a, b, known))
    made = (p for a, b in told_apart for p in events.related([a, b], likeness(a, b), known))
    out = _taken([p for p in made if p.relation == "conflict" and not p.tentative])
    for proposal in out:
        proposal.confirmed = False
    return out


def _pairs(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """The statements of one page that are near in meaning, each pair once, in order; none where meanings are unknown:
    likeness by words alone finds too much on one page."""
    by: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        if item.told and item.meaning is not None:
            by[item.doc].append(item)
    for doc in sorted(by):
        own = by[doc]
        pairs = ((own[x], own[y]) for x, y in nearest(own))
        yield from ((a, b) for a, b in pairs if _two_voices(a, b) and likeness(a, b) >= ALIKE)


def _two_voices(a: Item, b: Item) -> bool:
    return holder(a) != holder(b) and not a.statement.span.overlap(b.statement.span)


def _told_apart(a: Item, b: Item, known: Known) -> bool:
    """Whether any rule finds that two statements exclude each other: cheaper than the whole claim on them."""
    return any(c.relation == "conflict" for c in known.contrasts(known.told(a), known.told(b)))


def _taken(found: Sequence[Proposal]) -> list[Proposal]:
    """The conflicts of which who reads both sides together does not think that they are of two things."""
    opinions = found[0].items[0].opinions if found else None
    if opinions is None:
        return list(found)
    read = opinions.read((p.items[0], p.items[-1]) for p in found)
    return [p for p, opinion in zip(found, read) if opinion.same >= TAKEN]
