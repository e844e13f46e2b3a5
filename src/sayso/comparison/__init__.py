"""Readings to claims, relations, origins, lineage, drift, timeline and leads.  Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.comparison import claims, drift, knockout, lineage, parties
from sayso.comparison.bodies import Speakers
from sayso.comparison.items import build
from sayso.comparison.lineage import borrowed
from sayso.comparison.settings import Settings
from sayso.comparison.stories import neighbours
from sayso.comparison.weights import weigh
from sayso.model import Comparison, Reading

__all__ = ["Settings", "compare"]


def compare(readings: Sequence[Reading], settings: Settings | None = None) -> Comparison:
    """Everything found between the documents, independent of their order."""
    settings = settings or Settings()
    ordered = sorted(readings, key=lambda r: r.document.id)
    found_before = lineage.begin(ordered)
    items = build(ordered)
    owners = borrowed.by_document(found_before.borrowed)
    for item in items:
        item.owner = borrowed.owner(owners, item.doc_id, item.statement.span)
    weigh(items)
    voices = Speakers(ordered, found_before.actors)
    found = claims.proposals(items, neighbours(items), voices, settings)
    sides = parties.find(found, settings)
    pairs = sorted(((p, claims.build(p, sides, voices, settings)) for p in found), key=lambda x: claims.order(x[1]))
    made = tuple(claim for _, claim in pairs)
    found_here = replace(
        found_before,
        claims=made,
        drift=tuple(drift.find(pairs)),
        party_positions=tuple(parties.positions(pairs, sides, items)),
        knock_out=tuple(knockout.find(made)),
        parties=tuple(sorted(sides)),
    )
    return lineage.end(found_here, ordered)
