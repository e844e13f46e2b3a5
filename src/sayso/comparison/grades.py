"""Grades of a claim's slots, by rule, each with its reason.  Never a rating of a person or outlet."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison.proposal import Proposal
from sayso.model import Grade, Origin


def grade(proposal: Proposal, positions: Sequence[str], origins: Sequence[Origin]) -> tuple[Grade, ...]:
    """The grade of the slot that the claim asks for; `positions`: the ids of its answers, in their order."""
    if proposal.relation == "conflict":
        return (Grade(proposal.slot, "contested", f"the answers exclude each other: {proposal.why}"),)
    if proposal.slot == "happened" and _withdrawn(proposal):
        return (Grade("happened", "withdrawn", "the holder takes back what it said"),)
    label, sure = _best(proposal, positions, [o for o in origins if o.sure])
    names = ", ".join(o.name for o in sure[:4]) + (f", for {label}" if label and sure else "")
    channels = {o.sole_channel for o in sure}
    only = f"; all heard through {channels.pop()} alone" if len(channels) == 1 and None not in channels else ""
    if len(sure) >= 2 and any(not o.party for o in sure):
        return (Grade(proposal.slot, "corroborated", f"{len(sure)} sure origins, one of them no party: {names}{only}"),)
    if len(sure) >= 2:
        return (Grade(proposal.slot, "admitted", f"parties to the conflict say the same: {names}{only}"),)
    if len(sure) == 1:
        rest = "every telling leads to it" if len(origins) == 1 else "the other tellings add no origin to this answer"
        return (Grade(proposal.slot, "single_origin", f"one origin of its own access, {names}; {rest}"),)
    return (Grade(proposal.slot, "not_assessable", "no telling names an origin with access of its own"),)


def _best(proposal: Proposal, positions: Sequence[str], sure: Sequence[Origin]) -> tuple[str, list[Origin]]:
    """The answer that has most sure origins, with these: no label and all of them where all answers say one thing.
    Answers that differ do not bear each other out."""
    if proposal.relation == "agree":
        return "", list(sure)
    said = [(a.label, [o for o in sure if p in o.positions]) for p, a in zip(positions, proposal.answers)]
    return max(said, key=lambda answer: len(answer[1]), default=("", []))


def _withdrawn(proposal: Proposal) -> bool:
    said = [i for a in proposal.answers for i in a.items if a.stance == "asserts"]
    later = [i for a in proposal.answers for i in a.items if a.stance == "denies"]
    sources = {i.attribution.source_name for i in said if i.attribution and i.attribution.source_name}
    return any(i.attribution and i.attribution.source_name in sources for i in later)
