"""Who holds a place, told in whatever words: it was captured, fell to them, is in their hands, they still control it.

Only the two sides of a war that their words tell apart are set against each other, state and rebels: "the fighters" and
"the troops" alone may be of one side.  What was taken on two days may have changed hands between.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sayso.comparison.statements.items import Item, once
from sayso.comparison.statements.similarity import named_apart
from sayso.comparison.vocabulary.words import vocabulary
from sayso.model.dates import interval, meet

_TAKING = vocabulary("capture seize retake recapture overrun occupy liberate conquer regain take")
"""Deeds, as lemmas and concepts, by which somebody comes to hold what they are done to."""
_KEEPING = vocabulary("control hold retain keep defend")
_HOLDS = re.compile(
    r"\b(?:in|took|take|takes|taken|taking|ha[sd]|have|keeps?|kept|retain(?:s|ed)?) (?:full )?control of\b",
    re.IGNORECASE,
)
_CONTROL = frozenset({"control", "possession"})
_REPELLING = frozenset({"repel", "repulse"})
_UNDER = frozenset({"under", "in"})
_HANDS = frozenset({"control", "hand", "possession"})
_PLACES = vocabulary(
    """airport airfield airbase base town city village bridge hill port harbour harbor district border crossing
    station barracks camp palace parliament island province region neighbourhood neighborhood quarter dam
    refinery checkpoint outpost fortress"""
)
"""What is held in a war; of goods and prisoners other things are told."""
_PARTS = re.compile(
    r"\b(?:north|south|east|west|part|half|most|some|several|two|three|old|new|main|bus|an?)(?:ern)?\b", re.IGNORECASE
)
"""Words of a place by which it is a part, or one of several."""
_STATE = re.compile(r"\b(?:army|government|troops|military|police|state|regime|loyalists?|soldiers)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:rebels?|insurgents?|militants?|gunmen|jihadis(?:ts?)?|opposition|separatists?|guerrillas?|terrorists?)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:until|till|since|for|from|back|again)\b", re.IGNORECASE)
"""Words by which a place was somebody else's before, or is so no more."""
_NEAR_DAYS = 1
"""Days between two pages up to which they tell of one state of things, where no day is told."""


@dataclass(frozen=True, slots=True)
class Held:
    """Of which place somebody is said to be the holder: its concept, the lemmas of whoever it is, the words that tell
    it, and whether it tells that he came to hold it."""

    place: str
    who: frozenset[str]
    words: str
    taken: bool


@once
def held(item: Item) -> Held | None:
    """Who holds a place by a statement; None where it tells nothing of that, denies it or only may be so, or tells only
    of a part of a place."""
    s = item.statement
    if item.denied or item.level != "asserted" or not s.predicate or _PARTS.search(_around_place(item)):
        return None
    who, place = _who(item), next((c for c in item.theme if c not in _CONTROL), "")
    if _REPELLING & {*s.predicate}:
        place = next((part[1] for part in item.around if part[0] in ("on", "against") and len(part) > 1), "")
    if not who or not (place in _PLACES or place in _named(item)):
        return None
    return Held(place, frozenset(who), s.verb, _taken(item))


def _around_place(item: Item) -> str:
    """The words in which a place is named, with what stands before it."""
    s = item.statement
    return s.subject_words if s.passive or not s.object_words else s.object_words


def _taken(item: Item) -> bool:
    """Whether a statement tells that somebody came to hold a place, or of a time when it was another's."""
    s = item.statement
    took = bool(_TAKING & {*s.predicate[:1]}) or s.predicate[0] == "fall" or _BEFORE.search(s.span.text) is not None
    return took or "took" in item.words or "taken" in item.words


def _who(item: Item) -> tuple[str, ...]:
    """The lemmas of who holds it; none where a statement tells of nobody who does."""
    s = item.statement
    if _HOLDS.search(s.span.text):
        return s.subject
    for part in s.oblique:
        if s.predicate[0] == "fall" and part[0] == "to":
            return part[1:]
        if part[0] in _UNDER and _HANDS & {*part[1:2]} and s.subject and not s.object:
            return tuple(t for t in part[2:] if t not in _HANDS)
    holds = {*item.what, *s.predicate} & (_TAKING | _KEEPING | _REPELLING)
    if not holds:
        return ()
    passive = s.passive and s.oblique and s.oblique[0][0] == "by"
    return s.oblique[0][1:] if passive else s.subject if s.object else ()


def _named(item: Item) -> frozenset[str]:
    """The places named in a statement, as lemmas of their names."""
    inside = (p for p in item.reading.places if item.statement.span.covers(p.span) and p.use == "location")
    return frozenset("_".join(p.span.text.lower().split()) for p in inside)


def contested(a: Item, b: Item) -> tuple[str, str] | None:
    """The words by which two accounts put one place into the hands of two sides; None where they do not."""
    x, y = held(a), held(b)
    if x is None or y is None or x.place != y.place or named_apart(a, b):
        return None
    sides = {_side(x.who), _side(y.who)}
    return (x.words, y.words) if sides == {"state", "against"} else None


def _side(who: frozenset[str]) -> str:
    """The side on which words put somebody; "" where they do not, or put him on both ("pro-government militants")."""
    words = " ".join(who).replace("_", " ").replace("-", " ")
    state, against = _STATE.search(words) is not None, _AGAINST.search(words) is not None
    return "" if state == against else "state" if state else "against"


def at_one_time(a: Item, b: Item) -> bool:
    """Whether two statements tell how it stood at one time: not where both tell of a change, and else on days that
    meet, or that are near the day of the other's page where that tells none."""
    x, y = held(a), held(b)
    if x is None or y is None or (x.taken and y.taken):
        return False
    if a.when is not None and b.when is not None:
        return meet(a.when, b.when)
    first, second = _day(a), _day(b)
    return first is not None and second is not None and abs((first - second).days) <= _NEAR_DAYS


def _day(item: Item) -> date | None:
    """The day that a statement tells, else that of its page; None where neither is known."""
    days = item.when or interval(item.reading.document.published.value)
    return None if days is None else days[0]
