"""Numbers told out of a number: "nine of the 14" counts what the page has counted 14 of before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.extraction.quantifying.units import COUNT
from sayso.model import Quantity

_OUT_OF = re.compile(r"\s+(?:out )?of\s+(?:all\s+)?(?:the|its|their|our|these|those)\s+", re.IGNORECASE)
"""Between a number and that of which it counts some, which is known to the reader."""


def taken_up(found: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """The quantities of a page, those without a noun with the thing of the number that they are told out of, where the
    page has counted so many before."""
    takes: dict[str, Quantity] = {}
    for k, (part, whole) in enumerate(pairwise(found)):
        bare = part.thing is None and whole.thing is None and part.unit == COUNT
        if bare and _OUT_OF.fullmatch(text, part.span.end, whole.span.start):
            known = next((q for q in reversed(found[:k]) if _counts_so_many(q, whole)), None)
            if known is not None:
                takes[part.id] = takes[whole.id] = known
    for q in found:
        known = takes.get(q.id)
        yield q if known is None else _with_thing(q, known)


def _counts_so_many(q: Quantity, whole: Quantity) -> bool:
    exact = q.low is not None and q.low == q.high and q.low > 1
    return exact and (q.low, q.high) == (whole.low, whole.high) and q.thing is not None and q.unit == COUNT


def _with_thing(q: Quantity, known: Quantity) -> Quantity:
    return replace(q, thing=known.thing, thing_span=known.thing_span, rule=f"{q.rule}; thing: as before")
