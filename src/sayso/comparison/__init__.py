"""Readings to claims, relations, origins, lineage, drift, timeline and leads.  Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.comparison import lineage
from sayso.comparison.claims import choosing, drift, parties
from sayso.comparison.figures import whose
from sayso.comparison.lineage import borrowed
from sayso.comparison.matching import pairing
from sayso.comparison.origins import entries, knockout, recanted, retracted
from sayso.comparison.proposal import Proposal
from sayso.comparison.settings import Settings
from sayso.comparison.statements import opinions
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.stories import neighbours
from sayso.comparison.statements.weights import weigh
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Comparison, Reading

__all__ = ["Settings", "compare", "conclude", "propose"]


def compare(
    readings: Sequence[Reading],
    settings: Settings | None = None,
    encoder: pairing.Encoder | None = None,
    reader: opinions.Reader | None = None,
) -> Comparison:
    """Everything found between the documents, independent of their order.

    `encoder` gives vectors of meaning for the statements of documents that tell one story; without it statements are
    likened by their words alone, and fewer are found to answer one question.  `reader` reads two statements at once,
    before a claim is confirmed; without it more claims are confirmed that hold two questions.
    """
    settings = settings or Settings()
    return conclude(propose(readings, settings, encoder, reader), settings, encoder)


class Proposed(NamedTuple):
    """The claims in the making, and what they are made of: readings in order, what does not depend on claims,
    statements, and who speaks."""

    readings: Sequence[Reading]
    begun: Comparison
    items: Sequence[Item]
    voices: Speakers
    claims: Sequence[Proposal]


def propose(
    readings: Sequence[Reading],
    settings: Settings,
    encoder: pairing.Encoder | None = None,
    reader: opinions.Reader | None = None,
) -> Proposed:
    """The first half of `compare`: which claims there are."""
    ordered = sorted(readings, key=lambda r: r.document.id)
    begun = lineage.begin(ordered)
    items = _statements(ordered, begun)
    near = neighbours(items)
    if encoder is not None:
        pairing.encode([item for item in items if len(near[item.doc]) > 1], encoder)
    if reader is not None:
        opinions.share(items, reader)
    voices = Speakers(ordered, begun.actors)
    whose.mark(items, voices)
    return Proposed(ordered, begun, items, voices, choosing.proposals(items, near, voices, settings))


def conclude(found: Proposed, settings: Settings, encoder: pairing.Encoder | None = None) -> Comparison:
    """The second half of `compare`: the claims with their origins, and what follows from them."""
    ordered, begun, items, voices, proposed = found
    sides = parties.find(proposed, settings, voices)
    built = ((p, choosing.build(p, frozenset(sides), voices)) for p in proposed)
    pairs = sorted(built, key=lambda pair: choosing.order(pair[1]))
    made = tuple(claim for _, claim in pairs)
    concluded = replace(
        begun,
        claims=made,
        drift=tuple(drift.find(pairs, voices)),
        party_positions=tuple(parties.positions(pairs, sides, items, voices)),
        knock_out=tuple(knockout.find(made)),
        parties=tuple(sorted(set(sides.values()))),
    )
    return lineage.end(concluded, ordered, encoder)


def _statements(readings: Sequence[Reading], begun: Comparison) -> list[Item]:
    """The statements of all readings, with whose they are in text that a page has from elsewhere, how rare their words
    are, and what is taken back of them."""
    items = build(readings)
    owners = borrowed.by_document(begun.borrowed)
    for item in items:
        item.owner = borrowed.owner(owners, item.doc_id, item.statement.span)
    weigh(items)
    for taken_back in (retracted, entries, recanted):
        taken_back.mark(items)
    return items
