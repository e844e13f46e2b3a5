"""Which of two figures is the later one: by what its holder is said to have given first, by words, or by dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sayso.comparison.figures.holders import Figure
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements import fates
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.units import value
from sayso.comparison.vocabulary.patterns import SUM
from sayso.comparison.vocabulary.words import vocabulary
from sayso.model.comparison import Difference, Relation
from sayso.model.intervals import Interval


def updated(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    """Whether the words make one figure the later count: the number has risen or fallen to it, or the other is one so
    far.  Dates that say the opposite forbid it."""
    low, high = sorted((x, y), key=lambda f: (f.interval.low is None, f.interval.low or 0.0))
    if low.state and high.state and not fates.alike(low.state, high.state):
        return None
    if high.trend > 0 and _not_after(low, high):
        return "partial", "time", f"{names}: the count has risen to “{high.words}”, an update"
    if low.trend < 0 and _not_after(high, low):
        return "partial", "time", f"{names}: the count has fallen to “{low.words}”, an update"
    if any(stood(f.item, g.interval) for f in (x, y) for g in (x, y)):
        return "partial", "time", f"{names}: one is said to have been right before the other, an update"
    for old, new in ((x, y), (y, x)):
        if _stands(new) and not _stands(old) and _not_after(old, new):
            return "partial", "time", f"{names}: the count now stands at “{new.words}”, an update"
    if low.so_far is not None and high.so_far is None and _not_after(low, high):
        return "partial", "time", f"{names}: “{low.words}” is a count for the time being (“{low.so_far}”)"
    return None


_STOOD = re.compile(
    rf"\b{SUM}\b[^.;:!?\n]{{0,60}}?\b(?:was|were|had been)\s+(?:\w+ly\s+)?"
    r"(?:correct|right|accurate|true|valid|current)\s+(?:on|at|when|as of|for|that|in|then|until)\b",
    re.IGNORECASE,
)
"""An earlier figure that is said to have been right in its time."""
_STANDS = re.compile(r"\bnow\s+(?:stands?|is|totals?|numbers?)(?:\s+at)?\s+\Z", re.IGNORECASE)


def stood(item: Item, number: Interval) -> bool:
    """Whether the page of a statement says of another number, of a measure in its base unit, that it was the right
    figure in its time."""
    return any(
        start < q.span.start < end and number.low is not None and value(q).low == number.low
        for start, end in _said(item.reading.text)
        for q in item.reading.quantities
    )


@lru_cache(maxsize=1024)
def _said(text: str) -> tuple[tuple[int, int], ...]:
    """Where a page says so of any figure."""
    return tuple(m.span() for m in _STOOD.finditer(text))


def _stands(f: Figure) -> bool:
    """Whether the words before a figure make it the count of today: "the toll now stands at 30"."""
    start = f.quantity.span.start
    return _STANDS.search(f.item.reading.text, max(0, start - 40), start) is not None


def _not_after(old: Figure, new: Figure) -> bool:
    """Whether no date says that a figure is later than another."""
    return not day(old) or not day(new) or day(old) <= day(new)


_GROWING = frozenset({"dead", "hurt", "missing", "held", "gone", "at large"})
"""What befalls more and more people of one happening."""
FOUND = frozenset({"missing", "at large"})
"""Of whom some are found as days pass."""


def grown(x: Figure, y: Figure) -> bool:
    """Whether two tolls were told on different days and the later is the higher; of the missing some are found."""
    if x.state not in _GROWING or not fates.alike(x.state, y.state):
        return False
    first, second = sorted((x, y), key=day)
    if x.state in FOUND:
        return bool(day(first)) and day(first) < day(second)
    high, low = first.interval.high or first.interval.low, second.interval.low
    return bool(day(first)) and day(first) < day(second) and high is not None and low is not None and high < low


_MORE = 1.1
"""Times the lower bound from which a later number tells more than that there was room for it."""


def outgrown(x: Figure, y: Figure) -> bool:
    """Whether a toll that left room for more has since grown: "at least 36", and days later "41"."""
    first, second = sorted((x.interval, y.interval), key=lambda i: i.low or 0.0)
    if first.high is not None or second.high is None or first.low is None or second.low is None:
        return False
    return grown(x, y) and second.low >= _MORE * first.low


_STATES = re.compile(
    r"\b(?:(?:remain|shelter|stay|wait)(?:s|ed|ing)?|still|sleep(?:s|ing)?|slept|stranded|trapped|camp(?:s|ed|ing)|"
    r"queu(?:e[ds]?|ing)|without (?:[\w-]+ )?(?:power|water|electricity|light|heating|gas|internet)|"
    r"(?:in|at) (?:[\w-]+ ){0,3}?(?:hospitals?|shelters?|custody|intensive care|quarantine|"
    r"(?:evacuation|relief|reception) cent(?:er|re)s?))\b",
    re.IGNORECASE,
)
"""Words of a state that some enter and others leave from day to day."""


def standing(x: Figure, y: Figure) -> bool:
    """Whether two figures count those who were in a passing state on different days: "9,000 are in shelters"."""
    if "dead" in (x.state, y.state) or not day(x) or not day(y) or day(x) == day(y):
        return False
    return all(_STATES.search(f.item.statement.span.text) is not None for f in (x, y))


def counted_on(x: Figure, y: Figure) -> bool:
    """Whether a holder who left room for more ("at least nine") gave a higher number for a later day."""
    first, second = sorted((x, y), key=day)
    if not day(first) or day(first) == day(second) or x.state not in _GROWING or not fates.alike(x.state, y.state):
        return False
    low, high = first.interval.low, second.interval.low
    return first.interval.high is None and low is not None and high is not None and low < high


def day(f: Figure) -> str:
    """The day of a figure, else that on which its page appeared (ISO 8601); "" where neither is known.

    The day on which something befell people is not the day on which they were counted."""
    published = f.item.reading.document.published.value or ""
    if f.days is None:
        return published
    given = f.days[0].isoformat()
    if f.state not in _GROWING or not published:
        return given
    # What has befallen people lies behind the page that tells it, and is counted as of its day or an earlier one.
    return min(given, published) if _as_of(f) else published


_AS_OF = re.compile(r"\b(?:as of|as at|by|until|till|up to)\s+(?:\w+\s+)?\Z", re.IGNORECASE)


def _as_of(f: Figure) -> bool:
    """Whether the time of a figure is that up to which is counted: "by Monday 23 had died"."""
    text = f.item.reading.text
    start, end = sentence(text, f.quantity.span.start, f.quantity.span.end)
    at = text.find(f.when, start, end) if f.when else -1
    return at >= 0 and _AS_OF.search(text, start, at) is not None


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


def goes_on(f: Figure) -> bool:
    """Whether a figure counts what something was done to, which may since have been done to more."""
    told = f.fate is None or f.fate in _FATES_GO_ON
    return told and not f.limit and not to_be(f) and f.head in f.item.theme and _ABIDING.isdisjoint(f.item.what[:1])


_FATES_GO_ON = frozenset({"hurt", "treated", "held", "let go", "gone", "buried", "safe", "leaked"})
_ABIDING = vocabulary("carry hold have own vote elect cost build sign agree")


def to_be(f: Figure) -> bool:
    """Whether a figure tells what was agreed, promised or expected: "no divers would be let out"."""
    return f.item.level == "vowed" or f.item.statement.modal in _TERMS


_TERMS = vocabulary("would will shall must")
