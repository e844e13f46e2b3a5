"""Whether two statements count what they are about so that two things are meant."""

from __future__ import annotations

from functools import reduce

from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import concept
from sayso.model import Quantity
from sayso.model.intervals import Interval


def counted_apart(a: Item, b: Item) -> bool:
    """Whether both count their theme and the counts exclude each other: then two things are meant.  A list that adds
    up to the other's count ("three and two" against "five") excludes nothing."""
    first, second = ([_bounds(q) for q in _of_participants(i)] for i in (a, b))
    if not reduce(Interval.plus, first, _NONE).disjoint(reduce(Interval.plus, second, _NONE)):
        return False
    return any(x.disjoint(y) for x in first for y in second)


def _of_participants(item: Item) -> list[Quantity]:
    """The figures that count who or what takes part: not how far away, how long or how often."""
    told = (q for q in item.figures if q.low is not None)
    return [q for q in told if item.participants & {concept(word) for word in (q.thing or "").lower().split()}]


_NONE = Interval(0.0, 0.0)
"""The sum of no figures."""


def _bounds(figure: Quantity) -> Interval:
    """What a figure allows; without an upper bound it counts as its lower one."""
    return Interval(figure.low, figure.low if figure.high is None else figure.high)
