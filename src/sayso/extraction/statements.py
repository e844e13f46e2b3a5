"""Statements: clauses with what comparison must know of their syntax."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.extraction.stating.build import Builder
from sayso.model import (
    Actor,
    Attribution,
    Document,
    Parse,
    Place,
    Quantity,
    Segment,
    Statement,
    TimeExpression,
)


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the other extractors found in a document; `refers` gives for a token index the index of its actor."""

    attributions: tuple[Attribution, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    actors: tuple[Actor, ...]
    refers: Mapping[int, int] = field(default_factory=dict)


_DATED = frozenset({"date", "time", "interval"})


def find(parse: Parse, document: Document, segments: Sequence[Segment], findings: Findings) -> tuple[Statement, ...]:
    """Every statement of a document, in order."""
    if not len(parse):
        return ()
    builder = Builder(
        parse=parse,
        document=document,
        segments=segments,
        attributions=findings.attributions,
        spans={
            "quantities": [(q.span, q.id) for q in findings.quantities],
            "times": [(t.span, t.id) for t in findings.times],
            "places": [(p.span, p.id) for p in findings.places],
        },
        values={t.id: t.range or t.value for t in findings.times if t.type in _DATED and t.value},
        names=sorted(
            [(m, a.name) for a in findings.actors for m in a.mentions]
            + [(p.span, p.name) for p in findings.places if p.use == "location"]
        ),
        actors=tuple(a.name for a in findings.actors),
        refers=findings.refers,
    )
    return builder.run()
