"""Whether two figures that cannot both hold are of one group at one time: a part against its whole, those who are left
against all."""

from __future__ import annotations

import re

from sayso.comparison.figures.amounts import Amount
from sayso.comparison.statements.items import Item, once
from sayso.comparison.statements.units import value
from sayso.model import Quantity
from sayso.model.comparison import Difference
from sayso.model.intervals import Interval

_NEAR = 60
"""Characters before a figure in which stands what makes it a part."""
_OPENS_PART = re.compile(
    r"\b(?:of (?:which|whom|them|these|those)|including|among (?:them|whom|which|these|those))\b[^.;:!?]{0,40}\Z",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(r"\s*(?:[\w-]+\s+)?of (?:them|whom|which|these|those)\b", re.IGNORECASE)
"""Before and behind a figure that counts a part of what was counted before: "of whom 12", "12 of them"."""
_LEFT = re.compile(r"\b(?:remain(?:s|ed|ing)?|still)\b", re.IGNORECASE)
"""Words for those who are left of some."""


def apart_in(a: Item, b: Item, found: tuple[Amount, Amount]) -> tuple[Difference, str] | None:
    """In what two figures differ that exclude nothing, and the rule that says so; None where they are of one."""
    x, y = found
    if _part(x, y.interval, a) or _part(y, x.interval, b):
        return "scope", "one counts a part of what the other counts"
    if not (x.of_things and y.of_things):
        return None
    if (_LEFT.search(a.statement.span.text) is None) != (_LEFT.search(b.statement.span.text) is None):
        return "time", "one counts those who are left"
    return None


def one_whole(a: Item, b: Item, found: tuple[Amount, Amount]) -> bool:
    """Whether one figure is a part and its statement gives the other as the whole: "90 fires, of which 12", "90"."""
    return _whole(found[0], found[1].interval, a) or _whole(found[1], found[0].interval, b)


def _whole(mine: Amount, other: Interval, item: Item) -> bool:
    parts = _parts(item)
    told = {value(q) for q in _figures(item)}
    return mine.interval in parts and other in told - parts


def _part(mine: Amount, other: Interval, item: Item) -> bool:
    """Whether a figure is told as a part of something, or the other is, of this one."""
    parts = _parts(item)
    return mine.interval in parts or other in parts


@once
def _parts(item: Item) -> frozenset[Interval]:
    """The figures that a statement tells as parts of what it or its sentence counts before."""
    text = item.reading.text
    return frozenset(value(q) for q in _figures(item) if _is_part(q, text))


def _is_part(q: Quantity, text: str) -> bool:
    before = text[max(0, q.span.start - _NEAR) : q.span.start]
    if _OPENS_PART.search(before) is not None:
        return True
    return q.unit != "percent" and _PART_BEHIND.match(text, q.span.end) is not None


def _figures(item: Item) -> list[Quantity]:
    """All figures within a statement, also those that are not its own to compare."""
    span = item.statement.span
    return [q for q in item.reading.quantities if span.start <= q.span.start and q.span.end <= span.end]
