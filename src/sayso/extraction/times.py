"""Time expressions, resolved to calendar intervals against the right anchor."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Document, Parse, Segment, TimeExpression


def find(parse: Parse, document: Document, segments: Sequence[Segment]) -> tuple[TimeExpression, ...]:
    """Every time expression in the parsed text."""
    return ()
