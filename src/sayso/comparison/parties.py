"""Positions of the parties: who is a side, and what each says on each contested claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.comparison.families import key, party_key
from sayso.comparison.items import Item
from sayso.comparison.origins import member
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.settings import Settings
from sayso.comparison.words import is_name
from sayso.model import Claim, PartyPosition

_MOST = 12
"""Parties shown: those that act in most contested claims."""


def find(found: Sequence[Proposal], settings: Settings) -> frozenset[str]:
    """The keys of the sides: named by the user, or said to have acted in a contested claim."""
    if settings.parties:
        return frozenset(k for name in settings.parties for k in (key(name), party_key(name)))
    counts: dict[str, int] = {}
    for proposal in found:
        if proposal.relation == "conflict":
            for name in {c for item in proposal.items for c in item.doer if is_name(c)}:
                counts[name] = counts.get(name, 0) + 1
    return frozenset(sorted(counts, key=lambda c: (-counts[c], c))[:_MOST])


def positions(
    pairs: Iterable[tuple[Proposal, Claim]], sides: frozenset[str], items: Sequence[Item]
) -> list[PartyPosition]:
    """What each party says on each claim that conflicts or is partial; "silent" if it is heard only elsewhere."""
    heard: dict[str, list[Item]] = {}
    for item in items:
        if item.attribution is not None and (side := _side(item, sides)):
            heard.setdefault(side, []).append(item)
    out: list[PartyPosition] = []
    for proposal, claim in pairs:
        if proposal.relation not in ("conflict", "partial"):
            continue
        spoken = _spoken(proposal.answers, sides)
        for side in sorted(sides):
            if side in spoken:
                out.append(_position(side, claim.id, spoken[side]))
            elif side in heard and _concerned(side, proposal) and not _touched(heard[side], proposal):
                via = tuple(sorted({i.reading.document.outlet_name for i in heard[side]}))
                out.append(PartyPosition(side, claim.id, "silent", None, None, via))
    return out


def _side(item: Item, sides: frozenset[str]) -> str | None:
    name = holder(item)
    return next((k for k in (party_key(name), key(name)) if k in sides), None)


def _concerned(side: str, proposal: Proposal) -> bool:
    return any(side in item.doer or side in item.theme for item in proposal.items)


def _touched(said: Sequence[Item], proposal: Proposal) -> bool:
    """Whether anything that a party says speaks of the claim's things: then it is not silent on them."""
    things = {c for item in proposal.items for c in (*item.theme, *item.what)}
    return any(things & item.concepts for item in said)


def _spoken(answers: Sequence[Answer], sides: frozenset[str]) -> dict[str, list[tuple[str, Item]]]:
    out: dict[str, list[tuple[str, Item]]] = {}
    for answer in answers:
        for item in answer.items:
            if item.attribution is not None and (side := _side(item, sides)):
                out.setdefault(side, []).append((answer.stance, item))
    return out


def _position(side: str, claim: str, spoken: Sequence[tuple[str, Item]]) -> PartyPosition:
    ordered = sorted(spoken, key=lambda x: (x[1].reading.document.published.value or "9999", x[1].index))
    stances = list(dict.fromkeys(stance for stance, _ in ordered))
    stance = stances[0]
    if {"asserts", "denies"} <= set(stances):
        stance = "reverses"
    elif len(stances) > 1 and stances[-1] == "asserts":
        stance = "confirms later"
    item = ordered[-1][1]
    when = item.statement.when or item.reading.document.published.value
    via = tuple(sorted({i.attribution.chain[0] for _, i in ordered if i.attribution and i.attribution.chain}))
    return PartyPosition(side, claim, stance, when, member(item), via)
