"""Readings to claims, relations, origins, lineage, drift, timeline and leads.  Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison import claims, drift, knockout, lineage, parties
from sayso.comparison.bodies import speakers
from sayso.comparison.items import build
from sayso.comparison.settings import Settings
from sayso.comparison.stories import neighbours
from sayso.comparison.weights import weigh
from sayso.model import Comparison, Reading

__all__ = ["Settings", "compare"]


def compare(readings: Sequence[Reading], settings: Settings | None = None) -> Comparison:
    """Everything found between the documents, independent of their order."""
    settings = settings or Settings()
    ordered = sorted(readings, key=lambda r: r.document.id)
    items = build(ordered)
    weigh(items)
    voices = speakers(ordered)
    found = claims.proposals(items, neighbours(items), voices, settings)
    sides = parties.find(found, settings)
    pairs = sorted(((p, claims.build(p, sides, voices, settings)) for p in found), key=lambda x: claims.order(x[1]))
    made = tuple(claim for _, claim in pairs)
    found_here = Comparison(
        claims=made,
        drift=tuple(drift.find(pairs)),
        party_positions=tuple(parties.positions(pairs, sides, items)),
        knock_out=tuple(knockout.find(made)),
        parties=tuple(sorted(sides)),
    )
    return lineage.add(found_here, ordered)
