"""Readings to claims, relations, origins, lineage, drift, timeline and leads.  Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison import claims
from sayso.comparison.bodies import speakers
from sayso.comparison.items import build
from sayso.comparison.settings import Settings
from sayso.comparison.weights import weigh
from sayso.model import Comparison, Reading

__all__ = ["Settings", "compare"]


def compare(readings: Sequence[Reading], settings: Settings | None = None) -> Comparison:
    """Everything found between the documents, independent of their order."""
    settings = settings or Settings()
    ordered = sorted(readings, key=lambda r: r.document.id)
    items = build(ordered)
    weigh(items)
    found = claims.proposals(items, settings)
    sides = claims.parties(found, settings)
    voices = speakers(ordered)
    made = {c.id: c for c in (claims.build(p, sides, voices, settings) for p in found)}
    order = sorted(made.values(), key=lambda c: (claims.ORDER.index(c.relation), c.grades[0].slot, c.id))
    return Comparison(claims=tuple(order), parties=tuple(sorted(sides)))
