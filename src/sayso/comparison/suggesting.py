"""Which claims that are not confirmed are worth a suggestion, and with which statements."""

from __future__ import annotations

from itertools import combinations

from sayso.comparison import events
from sayso.comparison.confirming import answers_with
from sayso.comparison.items import Item
from sayso.comparison.pairing import likeness
from sayso.comparison.proposal import Proposal
from sayso.comparison.sides import Known

PLAIN = 0.6
"""Likeness of two statements from which a claim is suggested without reading them together."""
LIKELY = 0.5
"""What likeness and the opinion that two statements answer one question must add up to, for a claim to be suggested: of
those below, four in five answered no question of an event with gold."""
BESIDE = 0.35
"""How surely a statement must be taken to answer one question with another of a suggestion, to stay in it."""
_READ = 3
"""Pairs of a suggestion that are read together, the likest first."""
_LARGE = 20
"""Statements of a suggestion above which none is asked whether it belongs there."""


def likely(proposal: Proposal) -> bool:
    """Whether two statements of different documents are like enough, by likeness and by who reads them together."""
    opinions, items = proposal.items[0].opinions, proposal.items
    apart = [(a, b) for a, b in combinations(items, 2) if a.doc != b.doc]
    if opinions is None or not apart or any(likeness(a, b) >= PLAIN for a, b in apart):
        return True
    pairs = sorted(((likeness(a, b), a, b) for a, b in apart), key=lambda p: (-p[0], p[1].index, p[2].index))
    return any(round(like + opinions.read([(a, b)])[0].same, 6) >= LIKELY for like, a, b in pairs[:_READ])


def trimmed(proposal: Proposal, known: Known) -> Proposal:
    """A suggestion without the statements that no rule sets against another and that are taken to answer one question
    with none of those they are likest to; the whole of it where what is left would be another claim."""
    kept = _belonging(proposal)
    if len(kept) == len(proposal.items) or len({item.doc for item in kept}) < 2:
        return proposal
    again = events.related(kept, proposal.score, known)
    told = next((p for p in again if (p.relation, p.slot) == (proposal.relation, proposal.slot)), None)
    if told is None:
        return proposal
    told.confirmed = False
    told.suggested = [*proposal.suggested, *(item for item in proposal.items if item not in told.items)]
    return told


def _belonging(proposal: Proposal) -> list[Item]:
    items = proposal.items
    if items[0].opinions is None or not 2 < len(items) <= _LARGE:
        return list(items)
    told_apart = {item.index for pair in proposal.differing for item in pair}
    return [item for item in items if item.index in told_apart or _answers(item, items)]


def _answers(item: Item, items: list[Item]) -> bool:
    others = [other for other in items if other.doc != item.doc]
    return not others or answers_with(item, others, BESIDE)
