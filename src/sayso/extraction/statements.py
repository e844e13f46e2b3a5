"""Statements: clauses with what comparison must know of their syntax."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    """All that the other extractors found in a document."""

    attributions: tuple[Attribution, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeExpression, ...]
    places: tuple[Place, ...]
    actors: tuple[Actor, ...]


def find(parse: Parse, document: Document, segments: Sequence[Segment], findings: Findings) -> tuple[Statement, ...]:
    """Every statement of a document, in order."""
    return ()
