"""Place names in use: which place each one means, or that it is an actor or part of an event's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.extraction.placing import nominal
from sayso.extraction.placing.building import build
from sayso.extraction.placing.mentions import ENOUGH, collect, entity_ranges, lookups
from sayso.extraction.placing.resolving import resolve
from sayso.extraction.placing.weighing import weigh
from sayso.model import Candidate, Document, Draft, Parse, Place

Candidates = Mapping[str, tuple[Candidate, ...]]
"""For each name that `names` gave: the places of the gazetteer that it may mean."""


def names(parse: Parse) -> tuple[str, ...]:
    """The names to look up in the gazetteer, sorted, each once."""
    return tuple(sorted(lookups(parse)))


def find(
    parse: Parse,
    document: Document,
    drafts: Sequence[Draft],
    candidates: Candidates,
) -> tuple[Place, ...]:
    """Every place in the order of the text, or unresolved: coordinates None where no candidate is likely enough.

    `rule` tells which candidate was taken with which probability, what spoke for a place, and why it acts if it does.
    """
    mentions, peoples = collect(parse, candidates)
    weigh(parse, mentions, entity_ranges(parse), peoples)
    kept = [m for m in mentions if m.evidence >= ENOUGH]
    sources = sorted({d.source for d in drafts if d.source is not None})
    meant = zip(kept, resolve(parse, kept, peoples))
    pairs = [(m, choice) for m, choice in meant if not choice.stranger or m.label in ("GPE", "LOC")]
    named = build(parse, document, pairs, sources)
    parts = nominal.find(parse, document, nominal.owners(parse, kept, peoples))
    taken = {i for p in named for i in range(p.span.start, p.span.end)}
    parts = [p for p in parts if taken.isdisjoint(range(p.span.start, p.span.end))]
    return tuple(sorted((*named, *parts), key=lambda p: (p.span.start, p.span.end)))
