"""Grades of a claim's slots, by rule, each with its reason.  Never a rating of a person or outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.comparison.proposal import Proposal, holder
from sayso.comparison.statements.items import member
from sayso.comparison.voices import withdrawn
from sayso.model import Grade, Origin


def grade(proposal: Proposal, positions: Sequence[str], origins: Sequence[Origin]) -> tuple[Grade, ...]:
    """The grade of the slot that the claim asks for; `positions`: the ids of its answers, in their order; `origins`:
    those that stand."""
    if proposal.relation == "conflict":
        return (Grade(proposal.slot, "contested", f"the answers exclude each other: {proposal.why}"),)
    taken = sorted({i.retracted for i in proposal.items if i.retracted is not None})
    if taken and all(i.retracted is not None for i in proposal.items):
        return (Grade(proposal.slot, "withdrawn", f"{_taken(proposal)}: “{taken[0]}”"),)
    if taken and proposal.relation == "agree" and origins and not any(o.sure for o in origins):
        rest = f"{_taken(proposal)}: “{taken[0]}”; what is left of it is told without a sure origin"
        return (Grade(proposal.slot, "withdrawn", rest),)
    if proposal.slot == "happened" and _withdrawn(proposal):
        return (Grade("happened", "withdrawn", "the holder takes back what it said"),)
    if (words := _taken_back_later(proposal, origins)) is not None:
        return (Grade(proposal.slot, "withdrawn", f"the body of its one origin takes it back later: “{words}”"),)
    answers = _by_answer(proposal, positions, [o for o in origins if o.sure])
    label, sure = max(answers, key=lambda answer: len(answer[1]))
    if not sure:
        return (Grade(proposal.slot, "not_assessable", "no telling names an origin with access of its own"),)
    if len(sure) == 1:
        return (Grade(proposal.slot, "single_origin", _on_one(proposal, answers, len(origins))),)
    names = ", ".join(o.name for o in sure[:_NAMED]) + (f", for {label}" if label else "")
    channels = {o.sole_channel for o in sure}
    only = f"; all heard through {channels.pop()} alone" if len(channels) == 1 and None not in channels else ""
    if any(not o.party for o in sure):
        whose = "one of them no party" if any(o.party for o in sure) else "none of them known as a party"
        return (Grade(proposal.slot, "corroborated", f"{len(sure)} sure origins, {whose}: {names}{only}"),)
    return (Grade(proposal.slot, "admitted", f"parties to the conflict say the same: {names}{only}"),)


def _taken(proposal: Proposal) -> str:
    """How what its tellers gave up is called: withdrawn, or overtaken by an admission."""
    gone = [i for i in proposal.items if i.retracted is not None]
    return "its contrary was admitted since" if all(i.admitted for i in gone) else "who told it takes it back"


def _taken_back_later(proposal: Proposal, origins: Sequence[Origin]) -> str | None:
    """The words by which the body behind the one origin of a claim takes back what it said on that day."""
    if len(origins) != 1 or not origins[0].sure:
        return None
    told = {m.doc for m in origins[0].evidence}
    return withdrawn.of_day(origins[0].why, [i.reading for i in proposal.items if i.doc_id in told])


_NAMED = 4
"""Origins or answers that a reason names."""
_Answer = tuple[str, list[Origin]]
"""The label of an answer, "" for all of them together, and the sure origins on which it stands."""


def _by_answer(proposal: Proposal, positions: Sequence[str], sure: Sequence[Origin]) -> list[_Answer]:
    """The answers with their sure origins, as one where all say one thing: answers that differ do not bear each other
    out."""
    if proposal.relation == "agree" or len(positions) < 2:
        return [("", list(sure))]
    return [(a.label, [o for o in sure if p in o.positions]) for p, a in zip(positions, proposal.answers)]


def _on_one(proposal: Proposal, answers: Sequence[_Answer], origins: int) -> str:
    """Why a claim of so many origins stands on one: it has no other, or none of its answers has."""
    names = {o.name for _, sure in answers for o in sure}
    if len(names) == 1:
        rest = "every telling leads to it" if origins == 1 else f"{origins - 1} more possible, not established"
        return f"one origin with access of its own, {names.pop()}; {rest}"
    each = [f"{label} ({name})" for label, name in _whose(proposal, answers)]
    more = [f"{len(each) - _NAMED} more"] if len(each) > _NAMED else []
    without = len(answers) - len(each)
    none = [f"{without} with none"] if without else []
    return f"no answer has more than one sure origin: {'; '.join([*each[:_NAMED], *more, *none])}"


def _whose(proposal: Proposal, answers: Sequence[_Answer]) -> Iterator[tuple[str, str]]:
    """The answers that have a sure origin, and by which of its names a page gives each: what a ministry and its
    minister say is one origin's, and the ministry is not named for his figure."""
    for (label, sure), told in zip(answers, proposal.answers, strict=False):
        if sure:
            heard = {holder(i) for i in told.items if member(i) in sure[0].evidence}
            shared = sum(sure[0] in others for _, others in answers) > 1
            yield label, heard.pop() if shared and len(heard) == 1 else sure[0].name


def _withdrawn(proposal: Proposal) -> bool:
    said = [i for a in proposal.answers for i in a.items if a.stance == "asserts"]
    later = [i for a in proposal.answers for i in a.items if a.stance == "denies"]
    sources = {i.attribution.source_name for i in said if i.attribution and i.attribution.source_name}
    return any(i.attribution and i.attribution.source_name in sources for i in later)
