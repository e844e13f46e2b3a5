"""Where those stand whom a figure counts as being there: "60 in the barn", "a chapel, where 45 still sleep"."""

from __future__ import annotations

import re

from sayso.comparison.figures.holders import Figure
from sayso.comparison.figures.scopes import WIDTH
from sayso.comparison.figures.updates import day
from sayso.comparison.statements.counted import person
from sayso.comparison.vocabulary.words import concept, kin, vocabulary, wider
from sayso.model.comparison import Difference, Relation

_AT = re.compile(
    r"\b(?:in|on|at|inside|aboard|outside|under)\s+(?:the|an?|its|their|this|that|one)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?P<site>[a-z][a-z-]+)\Z"
)
_WHERE = re.compile(
    r"\b(?:in|on|at|to|inside|under|joined [\w ]{1,24}? at|reached)\s+(?:the|an?|its|their|this|that|one)\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?P<site>[a-z][a-z-]+),?\s+where\b[^.;:!?]{0,60}\Z"
)
"""A site of which a clause with "where" tells the figure."""
_BACK = 160
"""Characters before a figure in which that clause begins."""
_VILLAGE = 1
"""Width of the areas that may hold every other site."""


def site(f: Figure) -> str:
    """The noun of the building or the like in which a figure counts; "" where its words name none."""
    text, start = f.item.reading.text, f.quantity.span.start
    found = _AT.search(" ".join((f.quantity.scene or "").split())) or _WHERE.search(text, max(0, start - _BACK), start)
    noun = "" if found is None else found["site"]
    return "" if WIDTH.get(noun, 0) >= _VILLAGE else noun


def apart(a: Figure, b: Figure) -> bool:
    """Whether two figures count who or what is at two sites, of whom nothing befell."""
    if a.state or b.state:
        return False
    x, y = site(a), site(b)
    return bool(x and y) and x != y and not kin(concept(x), concept(y))


_MOVES = frozenset({"vehicle", "armed"})
"""Things other than people that come and go."""
_THERE_IS = vocabulary("be remain stay sleep shelter wait stand sit camp gather queue stay park station")
_NOW = frozenset({"VBP", "VBZ", "VBG"})


def at_their_times(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    """What says that two figures are of those who were there on the days of two pages: "45 people are sleeping"."""
    days = day(x), day(y)
    if not all(_comes_and_goes(f) for f in (x, y)) or not all(days) or days[0] == days[1]:
        return None
    told = "who was missing" if x.state == y.state == "missing" else "who was there"
    return "partial", "time", f"{names}: {told} on {days[0]} and on {days[1]}"


def _comes_and_goes(f: Figure) -> bool:
    """Whether a figure counts those who are missing, or who are somewhere, as its page tells it."""
    if f.state == "missing":
        return not f.limit
    s = f.item.statement
    there = not _THERE_IS.isdisjoint(s.predicate[:1]) and s.tag in _NOW and s.modal is None
    return there and f.state is None and not f.limit and (person(f.head) or wider(f.head) in _MOVES)
