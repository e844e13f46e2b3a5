"""Agreements without what the same pages say besides: who agrees with others says so once."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison.claims.confirming import retold
from sayso.comparison.differences.sides import Known
from sayso.comparison.proposal import Answer, Proposal


def once(proposal: Proposal, known: Known) -> Proposal:
    """An agreement without the answers all of whose documents give one of its other answers too, told anew: what such
    a page says beside it is of something else, and only suggested.  Of figures all stay: a page may count twice."""
    if proposal.relation != "agree" or proposal.slot == "how_many" or len(proposal.answers) == 1:
        return proposal
    kept = [item for answer in _of_own_documents(proposal.answers) for item in answer.items]
    told = next(iter(retold(proposal, kept, known)), None) if len(kept) < len(proposal.items) else None
    if told is None:
        return proposal
    told.read = proposal.read
    return told


def _of_own_documents(answers: Sequence[Answer]) -> list[Answer]:
    """The answers, those of most documents first, then of most statements, each with a document that is in none of
    those before it."""
    kept: list[Answer] = []
    for answer in sorted(answers, key=lambda a: (-len(_documents(a)), -len(a.items))):
        if not any(_documents(answer) <= _documents(other) for other in kept):
            kept.append(answer)
    return kept


def _documents(answer: Answer) -> set[int]:
    return {item.doc for item in answer.items}
