"""Place names in use: which place each one means, or that it is an actor or part of an event's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.model import Candidate, Document, Draft, Parse, Place, Segment

Candidates = Mapping[str, tuple[Candidate, ...]]
"""For each name that `names` gave: the places of the gazetteer that it may mean."""


def names(parse: Parse, segments: Sequence[Segment]) -> tuple[str, ...]:
    """The names to look up in the gazetteer, sorted, each once."""
    return ()


def find(
    parse: Parse,
    document: Document,
    segments: Sequence[Segment],
    drafts: Sequence[Draft],
    candidates: Candidates,
) -> tuple[Place, ...]:
    """Every place name with the place it means, or unresolved."""
    return ()
