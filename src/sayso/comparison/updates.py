"""Which of two figures is the later one: by what its holder is said to have given first, by words, or by dates."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison.figures import Figure
from sayso.model.comparison import Difference, Relation
from sayso.model.intervals import Interval


def updated(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    """Whether the words make one figure the later count: the number has risen or fallen to it, or the other is one so
    far.  Dates that say the opposite forbid it."""
    low, high = sorted((x, y), key=lambda f: (f.interval.low is None, f.interval.low or 0.0))
    if low.state != high.state and low.state and high.state:
        return None
    if high.trend > 0 and _not_after(low, high):
        return "partial", "time", f"{names}: the count has risen to “{high.words}”, an update"
    if low.trend < 0 and _not_after(high, low):
        return "partial", "time", f"{names}: the count has fallen to “{low.words}”, an update"
    if low.so_far is not None and high.so_far is None and _not_after(low, high):
        return "partial", "time", f"{names}: “{low.words}” is a count for the time being (“{low.so_far}”)"
    return None


def _not_after(old: Figure, new: Figure) -> bool:
    """Whether no date says that a figure is later than another."""
    return not day(old) or not day(new) or day(old) <= day(new)


_GROWING = frozenset({"kill", "wound", "missing", "arrest", "leave"})
"""What befalls more and more people of one happening."""


def grown(x: Figure, y: Figure) -> bool:
    """Whether two tolls were told on different days and the later is the higher."""
    if x.state not in _GROWING or x.state != y.state:
        return False
    first, second = sorted((x, y), key=day)
    high, low = first.interval.high, second.interval.low
    return bool(day(first)) and day(first) < day(second) and high is not None and low is not None and high < low


def day(f: Figure) -> str:
    """The day of a figure, else that on which its page appeared (ISO 8601); "" where neither is known."""
    if f.days is not None:
        return f.days[0].isoformat()
    return f.item.reading.document.published.value or ""


def order(f: Figure) -> tuple[bool, str, int]:
    """Sorts one holder's figures: those given first, then by day, then as they stand."""
    return not f.former, day(f), f.index


def replaced(group: Sequence[Figure]) -> list[Figure]:
    """The earlier figures of one holder that a later one excludes; none where the texts do not show the order."""
    former = {f.interval for f in group if f.former}
    newest = next((f for f in reversed(group) if f.interval not in former), group[-1])
    older = [f for f in group if f.interval.disjoint(newest.interval) and f.head == newest.head]
    return older if older and all(_before(f, newest, former) for f in older) else []


def _before(old: Figure, new: Figure, former: set[Interval]) -> bool:
    return (old.interval in former or order(old) < order(new)) and _surely(old, new, former)


def _surely(old: Figure, new: Figure, former: set[Interval]) -> bool:
    """Whether words or dates show that a figure is the older one; `former`: what the holder is said to have given
    first."""
    return old.interval in former or day(old) < day(new) or (old.item.doc == new.item.doc and new.moved)
