"""A reading seen without some of its paragraphs: they become boilerplate, and what was found in them is left out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.comparison.sites.learning import Stretch
from sayso.model import Actor, Attribution, Reading, Segment, Span, Statement, make_id


def without(reading: Reading, stretches: Sequence[Stretch]) -> Reading:
    """The reading with `stretches` (in order, none overlapping) as boilerplate."""
    gone = _Gone(stretches)
    segments = tuple(piece for s in reading.segments for piece in _cut(reading, s, gone))
    attributions = _attributions(reading, gone, {s.id for s in segments})
    kept = {a.id for a in attributions}
    return replace(
        reading,
        segments=segments,
        attributions=attributions,
        quantities=tuple(
            q if q.attribution in kept else replace(q, attribution=None)
            for q in reading.quantities
            if not gone.holds(q.span)
        ),
        times=tuple(t for t in reading.times if not gone.holds(t.span)),
        places=tuple(p for p in reading.places if not gone.holds(p.span)),
        actors=tuple(a for actor in reading.actors if (a := _actor(actor, gone)) is not None),
        statements=tuple(_placed(s, segments) for s in reading.statements if not gone.holds(s.span)),
    )


class _Gone:
    """The stretches that are set aside."""

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self.stretches = stretches
        self._starts = [start for start, _ in stretches]

    def holds(self, span: Span) -> bool:
        """Whether a span begins in a stretch."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.start < self.stretches[at][1]


def _cut(reading: Reading, segment: Segment, gone: _Gone) -> Iterator[Segment]:
    """A segment cut into what stays and what is set aside; what follows a stretch up to the next words goes with it.

    The first piece that stays keeps the segment's id, so that what refers to it still does.
    """
    inside = [(a, b) for a, b in gone.stretches if segment.start <= a < segment.end]
    if not inside:
        yield segment
        return
    at, named = segment.start, False
    for start, end in inside:
        end = _next_words(reading.text, end, segment.end)
        if start > at:
            yield _piece(reading, segment, at, start, named)
            named = True
        yield Segment(make_id("s", reading.document.id, start, end), start, end, "boilerplate", place=segment.place)
        at = end
    if at < segment.end:
        yield _piece(reading, segment, at, segment.end, named)


def _next_words(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _piece(reading: Reading, segment: Segment, start: int, end: int, named: bool) -> Segment:
    name = make_id("s", reading.document.id, start, end) if named else segment.id
    return replace(segment, id=name, start=start, end=end)


def _attributions(reading: Reading, gone: _Gone, segments: set[str]) -> tuple[Attribution, ...]:
    kept = [a for a in reading.attributions if not all(gone.holds(span) for span in a.content)]
    known = {None, *segments, *(a.id for a in kept)}
    return tuple(a if a.nested_in in known else replace(a, nested_in=None) for a in kept)


def _actor(actor: Actor, gone: _Gone) -> Actor | None:
    mentions = tuple(m for m in actor.mentions if not gone.holds(m))
    return replace(actor, mentions=mentions) if mentions else None


def _placed(statement: Statement, segments: Sequence[Segment]) -> Statement:
    at = bisect_right([s.start for s in segments], statement.span.start) - 1
    return statement if segments[at].id == statement.segment else replace(statement, segment=segments[at].id)
