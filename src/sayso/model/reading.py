"""A reading: one document and everything that was found in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.errors import BrokenInvariant
from sayso.model.document import Document, Link, Placed, Problem, Segment, check_tiling
from sayso.model.findings import Actor, Attribution, Place, Quantity, TimeExpression
from sayso.model.spans import Span
from sayso.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and its findings.  Building one checks every span against the stored text and every reference.

    Raises:
        BrokenInvariant: a span's words are not in the text, or an id refers to nothing.
    """

    document: Document
    text: str
    segments: tuple[Segment, ...]
    attributions: tuple[Attribution, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[Place, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()
    declared_comments: int | None = None
    source_map: tuple[Placed, ...] = ()

    def __post_init__(self) -> None:
        check_tiling(self.text, self.segments)
        for span in self.spans():
            span.check(self.text)
        self._check_references()

    @property
    def comments(self) -> int:
        """How many comments the page shows; what follows an article pasted into a comment is none of its own."""
        return sum(s.type == "comment" and s.in_comment is None for s in self.segments)

    def spans(self) -> Iterator[Span]:
        """Every span of every finding."""
        for a in self.attributions:
            yield from (s for s in (a.source, a.cue, *a.content) if s is not None)
            yield from (s for hop in a.hops for s in (hop.span, hop.cue) if s is not None)
        for q in self.quantities:
            yield from (s for s in (q.span, q.thing_span) if s is not None)
        yield from (t.span for t in self.times)
        yield from (p.span for p in self.places)
        yield from (span for s in self.statements for span in (s.span, s.taken) if span is not None)
        yield from (m for actor in self.actors for m in actor.mentions)

    def _check_references(self) -> None:
        attributions = {a.id for a in self.attributions}
        segments = {s.id for s in self.segments}
        for a in self.attributions:
            if a.nested_in is not None and a.nested_in not in attributions | segments:
                raise BrokenInvariant(f"attribution {a.id} is nested in {a.nested_in}, which does not exist")
        for q in self.quantities:
            if q.attribution is not None and q.attribution not in attributions:
                raise BrokenInvariant(f"quantity {q.id} belongs to {q.attribution}, which does not exist")
        for s in self.segments:
            for other in (s.in_comment, s.reply_to, s.duplicate_of):
                if other is not None and other not in segments:
                    raise BrokenInvariant(f"segment {s.id} refers to {other}, which does not exist")
