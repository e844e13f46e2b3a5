"""Which claims that are not confirmed are worth a suggestion, and with which statements."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from sayso.comparison.claims.confirming import LARGE, Asked, retold, strangers_of, together
from sayso.comparison.differences.sides import Known
from sayso.comparison.matching.pairing import likeness
from sayso.comparison.proposal import Proposal
from sayso.comparison.statements.items import Item

PLAIN = 0.6
"""Likeness of two statements from which a claim is suggested without reading them together."""
LIKELY = 0.5
"""What likeness and the opinion that two statements answer one question must add up to, for a claim to be suggested: of
those below, four in five answered no question of an event with gold."""
BESIDE = 0.35
"""How surely a statement must be taken to answer one question with another of a suggestion, to stay in it."""
_BESIDE = 2
"""Statements beside which one is read for that: of those that are taken to answer no question with either of the two
likest, one in nine would with the third."""
_READ = 3
"""Pairs of a suggestion that are read together, the likest first."""
OPPOSED = 0.1
"""How surely two statements that a rule sets against each other, though nothing in it shows that both are of one thing,
must be taken to answer one question, for a conflict to be suggested: of those below, nearly none was a conflict to
readers of invented events."""


def likely(proposals: Sequence[Proposal]) -> list[bool]:
    """Of each, whether two statements of different documents are like enough, by likeness and by who reads them
    together.

    The likest two of all are read first, then those next to them where that leaves a doubt: mostly the first decide,
    and many pairs at once are read quicker than one by one."""
    found = [_opposed(p) for p in proposals]
    doubted = {k: likest for k, p in enumerate(proposals) if found[k] and (likest := _likest(p))}
    opinions = proposals[0].items[0].opinions if proposals else None
    if opinions is None:
        return found
    for turn in range(_READ):
        asked = [(k, likest[turn]) for k, likest in doubted.items() if turn < len(likest)]
        read = opinions.read((a, b) for _, (_, a, b) in asked)
        met = {k for (k, (like, _, _)), opinion in zip(asked, read) if round(like + opinion.same, 6) >= LIKELY}
        doubted = {k: likest for k, likest in doubted.items() if k not in met}
    return [likely and k not in doubted for k, likely in enumerate(found)]


def _likest(proposal: Proposal) -> list[tuple[float, Item, Item]]:
    """The pairs of different documents that are to be read to tell whether it is likely, the likest first; none where
    it is without that, or nobody reads."""
    if proposal.items[0].opinions is None:
        return []
    found = []
    for a, b in combinations(proposal.items, 2):
        if a.doc != b.doc:
            found.append((likeness(a, b), a, b))
            if found[-1][0] >= PLAIN:
                return []
    return sorted(found, key=lambda p: (-p[0], p[1].index, p[2].index))[:_READ]


def _opposed(proposal: Proposal) -> bool:
    """Whether it is no conflict, or the rule shows that its sides are of one thing, or two statements that differ are
    much alike or may answer one question, read together."""
    apart = [(a, b) for a, b in proposal.differing if a.doc != b.doc]
    if proposal.relation != "conflict" or not proposal.tentative or any(likeness(a, b) >= PLAIN for a, b in apart):
        return True
    read = together(proposal, apart)
    return not read or any(opinion.same >= OPPOSED for _, _, opinion in read)


def trimmed(proposals: Sequence[Proposal], known: Known) -> list[Proposal]:
    """Suggestions, each without the statements that no rule sets against another and that are taken to answer one
    question with none of those they are likest to; the whole of one where what is left would be another claim."""
    strange = strangers_of([_doubted(p) for p in proposals], BESIDE)
    return [_without(p, gone, known) if gone else p for p, gone in zip(proposals, strange)]


def _doubted(proposal: Proposal) -> Asked:
    """The statements of a suggestion of which it is asked whether they belong there; a large one is not asked."""
    items = proposal.items
    if not 2 < len(items) <= LARGE:
        return Asked([], items)
    told_apart = {item.index for pair in proposal.differing for item in pair}
    return Asked([item for item in items if item.index not in told_apart], items, _BESIDE)


def _without(proposal: Proposal, strange: Sequence[Item], known: Known) -> Proposal:
    told = next(iter(retold(proposal, [item for item in proposal.items if item not in strange], known)), None)
    if told is None:
        return proposal
    told.confirmed = False
    return told
