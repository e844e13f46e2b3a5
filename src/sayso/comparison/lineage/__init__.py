"""Between documents, apart from claims: who leans on whom, shared wording, actors, timeline, leads, what to fetch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.comparison.lineage import actors, borrowed, citations, joining, leads, originals, passages, timeline
from sayso.model import Comparison, Reading

__all__ = ["begin", "end"]


def begin(readings: Sequence[Reading]) -> Comparison:
    """What does not depend on claims: citations, shared passages, borrowed stretches, actors, timeline.  The order of
    the readings must be fixed."""
    leans = citations.find(readings)
    shared = passages.find(readings, leans)
    cast = actors.find(readings)
    cited = citations.joined(leans, passages.citations(shared, readings))
    return Comparison(
        citations=citations.under_one_name(cited, readings, cast),
        shared_passages=shared,
        borrowed=borrowed.find(readings, shared),
        actors=cast,
        timeline=timeline.find(readings),
    )


def end(found: Comparison, readings: Sequence[Reading], vectors: leads.Vectors | None = None) -> Comparison:
    """The comparison with the leads that bear on its confirmed claims, the originals on which these hang, and the
    events told in one claim put together.  `vectors` gives the meaning of texts (`leads.find`)."""
    claims = [c for c in found.claims if c.confirmed]
    return replace(
        found,
        timeline=joining.by_claim(found.timeline, claims, readings),
        leads=leads.find(readings, claims, vectors),
        to_fetch=originals.find(readings, found.citations, claims),
    )
