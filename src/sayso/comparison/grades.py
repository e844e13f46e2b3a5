"""Grades of a claim's slots, by rule, each with its reason.  Never a rating of a person or outlet."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison.proposal import Proposal
from sayso.model import Grade, Origin


def grade(proposal: Proposal, origins: Sequence[Origin]) -> tuple[Grade, ...]:
    """The grade of the slot that the claim asks for."""
    sure = [o for o in origins if o.sure]
    names = ", ".join(o.name for o in sure[:4])
    if proposal.relation == "conflict":
        return (Grade(proposal.slot, "contested", f"the answers exclude each other: {proposal.why}"),)
    if proposal.slot == "happened" and _withdrawn(proposal):
        return (Grade("happened", "withdrawn", "the holder takes back what it said"),)
    if len(sure) >= 2 and any(not o.party for o in sure):
        return (Grade(proposal.slot, "corroborated", f"{len(sure)} sure origins, one of them no party: {names}"),)
    if len(sure) >= 2:
        return (Grade(proposal.slot, "admitted", f"parties to the conflict say the same: {names}"),)
    if len(sure) == 1:
        rest = "every telling leads to it" if len(sure) == len(origins) else "other tellings name no source"
        return (Grade(proposal.slot, "single_origin", f"one named source, {names}; {rest}"),)
    return (Grade(proposal.slot, "not_assessable", "no telling names an origin with access of its own"),)


def _withdrawn(proposal: Proposal) -> bool:
    said = [i for a in proposal.answers for i in a.items if a.stance == "asserts"]
    later = [i for a in proposal.answers for i in a.items if a.stance == "denies"]
    sources = {i.attribution.source_name for i in said if i.attribution and i.attribution.source_name}
    return any(i.attribution and i.attribution.source_name in sources for i in later)
