"""Quantities: interval, bound, unit, the counted thing, scope and holder."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model import Attribution, Parse, Place, Quantity, Segment, TimeExpression


def find(
    parse: Parse,
    segments: Sequence[Segment],
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
    places: Sequence[Place],
) -> tuple[Quantity, ...]:
    """Every quantity in the parsed text."""
    return ()
