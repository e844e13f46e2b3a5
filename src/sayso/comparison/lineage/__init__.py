"""Between documents, apart from claims: who leans on whom, shared wording, actors, timeline, leads, what to fetch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.comparison.lineage import actors, citations, fetching, leads, passages, timeline
from sayso.model import Comparison, Reading

__all__ = ["add"]


def add(found: Comparison, readings: Sequence[Reading]) -> Comparison:
    """The comparison with citations, shared passages, actors, timeline, leads and the originals to fetch.

    `found` holds the claims, on which leads bear and originals hang; the result does not depend on the order of the
    readings.
    """
    ordered = sorted(readings, key=lambda r: r.document.id)
    leans = citations.find(ordered)
    shared = passages.find(ordered, leans)
    leans = citations.joined(leans, passages.citations(shared, ordered))
    return replace(
        found,
        citations=leans,
        shared_passages=shared,
        actors=actors.find(ordered),
        timeline=timeline.find(ordered),
        leads=leads.find(ordered, found.claims),
        to_fetch=fetching.find(ordered, leans, found.claims),
    )
