"""Positions of a claim as they are shown: what heads each, and which two of them stand against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.comparison.statements.units import scale
from sayso.dossier.views import Quote, Side
from sayso.model import Position
from sayso.model.intervals import Interval, shown

_QUOTED = re.compile(r"^(?:(?P<how>[^“”]+): )?“(?P<words>.+?)\s*…?”$", re.DOTALL)
_PLAIN = frozenset({"asserts", "assert", "own", ""})
"""Stances that go without saying."""


_WORDS = re.compile(r"“([^“”]+)”")
_REASONS = re.compile(r";\s+(?=“|the |one |each )")


def reasons(why: str) -> list[str]:
    """The reasons of a claim, one for each pair of answers that was compared."""
    return _REASONS.split(why)


def heading(label: str, quotes: Sequence[Quote]) -> str:
    """What a label says beyond the words quoted below it: nothing, where it only begins to quote them itself."""
    found = _QUOTED.match(label)
    if found is None or not any(_begins(found["words"], q.text) for q in quotes):
        return label
    return found["how"] or ""


def _begins(words: str, quote: str) -> bool:
    first = " ".join(words.split())[:60]
    return first in quote


def stance(said: str, head: str, figure: bool) -> str:
    """A position's stance, where neither its heading tells it nor it goes without saying."""
    return "" if said in _PLAIN or (head and not figure) else said


_SMALLER = {
    "hour": "minute", "day": "hour", "week": "day", "year": "month", "kilometre": "metre", "kilometer": "meter",
    "mile": "yard", "tonne": "kilogram", "square kilometre": "hectare",
}  # fmt: skip
"""Units in which less than one of a larger unit is told."""


def read_as(p: Position, shared: bool = False) -> str:
    """The interval that a figure is taken for, where it is no exact number, or its label is `shared` with another
    figure, and the label does not say it."""
    if (p.low is None and p.high is None) or (p.low == p.high and not shared):
        return ""
    smaller = _SMALLER.get((p.unit or "").lower().removesuffix("s")) if p.high is not None and p.high < 1 else None
    low, high = in_unit(p, smaller) if smaller else (p.low, p.high)
    words = shown(Interval(low, high)) + (f" {smaller}s" if smaller else "")
    return "" if words in p.label else words


def dimension(p: Position) -> str:
    """What the unit of a position's figure measures; "count" where it has none."""
    return scale(p.unit or "")[0]


def in_unit(p: Position, unit: str = "") -> tuple[float | None, float | None]:
    """A position's interval in another unit of its dimension, in the base unit where none is named."""
    found = Interval(p.low, p.high).times(scale(p.unit or "")[1] / scale(unit)[1])
    return found.low, found.high


def contrary(shown: Sequence[Side], why: str, conflict: bool) -> tuple[Side, ...]:
    """Two sides that stand for a claim where all are too many: those of a conflict whose words its reason sets against
    each other, else two that exclude each other."""
    named = _named(shown, why) if conflict else ()
    if len(named) == 2:
        return named
    pairs = [(a, b) for i, a in enumerate(shown) for b in shown[i + 1 :]]
    for excludes in (_apart, _opposed) if conflict else ():
        found = next((pair for pair in pairs if excludes(*pair)), None)
        if found:
            return found
    return tuple(shown[:2])


def _named(shown: Sequence[Side], why: str) -> tuple[Side, ...]:
    """The first two sides whose words a reason quotes."""
    found: list[Side] = []
    for words in _WORDS.findall(why):
        side = next((s for s in shown if s not in found and _has(s, words.strip(" …")[:40])), None)
        if side is not None:
            found.append(side)
    return tuple(found[:2])


def _has(side: Side, words: str) -> bool:
    return len(words) > 1 and any(re.search(rf"(?<!\w){re.escape(words)}", x) for x in _texts(side))


def _texts(side: Side) -> Iterator[str]:
    yield side.label
    yield from (q.text for q in side.quotes)


def _apart(a: Side, b: Side) -> bool:
    """Whether the intervals of two figures of different holders have nothing in common."""
    if a.holders == b.holders or all(x is None for x in (a.low, a.high)) or all(x is None for x in (b.low, b.high)):
        return False
    inf = float("inf")
    return (inf if a.high is None else a.high) < (b.low or 0) or (inf if b.high is None else b.high) < (a.low or 0)


def _opposed(a: Side, b: Side) -> bool:
    return a.denies != b.denies
