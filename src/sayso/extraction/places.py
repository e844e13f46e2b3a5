"""Place names in use: which place each one means, or that it is an actor or part of an event's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.extraction.placing.building import build
from sayso.extraction.placing.mentions import ENOUGH, collect, entity_ranges, lookups
from sayso.extraction.placing.resolving import resolve
from sayso.extraction.placing.weighing import weigh
from sayso.model import Candidate, Document, Draft, Parse, Place, Segment

Candidates = Mapping[str, tuple[Candidate, ...]]
"""For each name that `names` gave: the places of the gazetteer that it may mean."""


def names(parse: Parse, segments: Sequence[Segment]) -> tuple[str, ...]:
    """The names to look up in the gazetteer, sorted, each once."""
    return tuple(sorted(lookups(parse)))


def find(
    parse: Parse,
    document: Document,
    segments: Sequence[Segment],
    drafts: Sequence[Draft],
    candidates: Candidates,
) -> tuple[Place, ...]:
    """Every place name with the place it means, or unresolved: coordinates None where no candidate is likely enough."""
    mentions, peoples = collect(parse, candidates)
    weigh(parse, mentions, entity_ranges(parse))
    kept = [m for m in mentions if m.evidence >= ENOUGH]
    sources = sorted({d.source for d in drafts if d.source is not None})
    return build(parse, document, list(zip(kept, resolve(parse, kept, peoples))), sources)
