"""Whether two figures of one thing are of another place, part, doer or time: then they exclude nothing."""

from __future__ import annotations

import re

from sayso.comparison.figures import Figure
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.words import vocabulary
from sayso.model.comparison import Difference, Relation
from sayso.model.dates import meet


def scope(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    """What says that two figures count in other places, other parts of one, or what each doer did; `names`: whose they
    are, in words."""
    if _elsewhere(x, y):
        return "partial", "scope", f"{names} count in different places: {x.place}, {y.place}"
    if _part_of(x, y) or _part_of(y, x):
        return "partial", "scope", f"{names}: one counts in {x.place}, the other in {y.place}"
    if x.quantity.change != y.quantity.change:
        return "partial", "scope", f"{names}: one is a change, the other a total"
    if _own_deeds(x, y):
        return "partial", "scope", f"{names}: each counts what another did"
    for part, whole in ((x, y), (y, x)):
        if (where := _corner(part)) and _fits(part, whole) and not _corner(whole) and not _there(where, whole):
            return "partial", "scope", f"{names}: one counts only “{where}”"
        inner, outer = _area(part), _area(whole)
        if inner and outer and inner[0] < outer[0] and _fits(part, whole):
            return "partial", "scope", f"{names}: one counts {inner[1]}, the other {outer[1]}"
    return None


_CORNER = re.compile(
    r"\b(?:in|at|on|from|inside) (?:(?:the|a|an|one|its|their|his|her|that) )?(?:[\w-]+ ){0,2}"
    r"(?:ward|wing|shaft|floor|deck|carriage|coach|compartment|cabin|basement|cellar|stairwell|corridor|tunnel|annex|annexe|dormitory|"
    r"barracks|classroom|lobby|hangar|lift|elevator)s?\b(?: [A-Z0-9]\b)?"
)
"""A part of the scene in which only some of those counted are."""


def _corner(f: Figure) -> str:
    """The words that put a figure into a part of the scene: "in the north shaft", "in the north alone"."""
    text, span = f.item.reading.text, f.quantity.span
    start, end = sentence(text, span.start, span.end)
    found = _CORNER.search(text, max(start, span.start), min(end, span.end + _NEAR))
    if found is None:
        found = _ALONE.search(text, max(start, span.start - _NEAR), min(end, span.end + _NEAR))
    return "" if found is None else " ".join(found[0].split())


_NEAR = 90
_ALONE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Ii]nside)\s+(?:(?:the|a|an|one|its|their|his|her|that)\s+)?(?:[\w’'-]+\s+){1,4}?alone\b"
)
"""A part of what happened for which only a figure is given: "in the northern sector alone"."""


def _there(where: str, f: Figure) -> bool:
    """Whether the sentence of a figure names the place of the words: it may count there too."""
    text = f.item.reading.text
    start, end = sentence(text, f.quantity.span.start, f.quantity.span.end)
    return any(name in text[start:end] for name in _NAME.findall(where[3:]))


_NAME = re.compile(r"[A-Z][\w’'-]+")
_AREAS = (
    "house home street building school hospital church hotel factory",
    "village town city suburb neighbourhood neighborhood quarter camp port",
    "district valley county island delta bay municipality",
    "province region state governorate department",
    "country nation world",
)
"""Nouns for areas, each line wider than the one before."""
_WIDTH = {noun: width for width, nouns in enumerate(_AREAS) for noun in nouns.split()}
_AREA = re.compile(
    r"\b(?:in|across|throughout|inside)\s+"
    r"(?:(?:the|this|that|our|their|its)\s+(?:[\w’'-]+\s+){0,2}?|(?:(?-i:[A-Z])[\w’'-]+\s+){1,2}?)"
    rf"({'|'.join(_WIDTH)})\b",
    re.IGNORECASE,
)


def _area(f: Figure) -> tuple[int, str] | None:
    """How wide the area is for which a figure's clause gives it, and its words; None where it names none."""
    found = _AREA.search(f.item.statement.span.text)
    return None if found is None else (_WIDTH[found[1].lower()], " ".join(found[0].split()))


def said(f: Figure) -> str | None:
    """Where a figure counts, in words of the text: the place read for it, else a part of the scene or an area."""
    area = _area(f)
    return f.place or _corner(f) or (area and area[1]) or None


def _fits(part: Figure, whole: Figure) -> bool:
    """Whether one figure may be a part of the other's."""
    high, low = part.interval.high, whole.interval.low
    return high is not None and low is not None and high <= low and part.state == whole.state


_OWN = vocabulary(
    """treat take admit receive rescue evacuate register arrest hospitalise hospitalize save feed screen deploy send
    deliver bury shelter"""
)
"""Deeds of which each doer counts his own."""


def _own_deeds(x: Figure, y: Figure) -> bool:
    """Whether each figure counts what its own doer did ("the hospital took in 31", "our teams treated 57")."""
    both = x.item.doer and y.item.doer and not set(x.item.doer) & set(y.item.doer)
    return bool(both) and all(_OWN & set(f.item.what) and f.head in f.item.theme for f in (x, y))


def times(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    """What says that two figures are of other days, weekdays or periods."""
    if x.days and y.days and not meet(x.days, y.days):
        return "partial", "time", f"{names}: figures of different times"
    first, second = _period(x), _period(y)
    if (first is None) != (second is None):
        return "partial", "time", f"{names}: one is of {first or second}"
    if first and second and first.lower() != second.lower() and not (x.days and y.days):
        return "partial", "time", f"{names}: one is of {first}, the other of {second}"
    if _weekdays_differ(x, y):
        return "partial", "time", f"{names}: figures of different times"
    return None


def _part_of(part: Figure, whole: Figure) -> bool:
    """Whether one figure counts in a part of the other's place ("northern X", "X") and is not above it."""
    if not part.place or not whole.place:
        return False
    inner, outer = part.place.lower().split(), whole.place.lower().split()
    if len(inner) <= len(outer) or inner[-len(outer) :] != outer:
        return False
    return part.interval.low is None or whole.interval.high is None or part.interval.low <= whole.interval.high


def _elsewhere(a: Figure, b: Figure) -> bool:
    """Whether two figures are of different places of one kind (a town against its country says nothing)."""
    if not a.place or not b.place or a.place.lower() == b.place.lower():
        return False
    kinds = [_kind(f) for f in (a, b)]
    return None not in kinds and kinds[0] == kinds[1]


def _kind(f: Figure) -> str | None:
    found = (p for p in f.item.reading.places if f.place in (p.name, p.span.text) and p.use == "location")
    place = next(found, None)
    return None if place is None else "country" if place.precision == "country" else "place"


_PERIOD = re.compile(
    r"\b(?:summer|winter|spring|autumn|year|years|month|months|decade|(?:19|20)\d\d|previously|earlier|formerly|"
    r"initially|at first)\b",
    re.IGNORECASE,
)


def _period(f: Figure) -> str | None:
    """The season, month or year that a figure is said to be of, in its words."""
    words = f.when or ""
    return words if _PERIOD.search(words) else None


_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def _weekdays_differ(a: Figure, b: Figure) -> bool:
    """Whether both figures name a weekday of their own, and not the same."""
    x, y = (set(_WEEKDAY.findall((f.when or "").lower())) for f in (a, b))
    return bool(x) and bool(y) and not x & y
