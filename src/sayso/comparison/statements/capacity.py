"""What a place has room for, what somebody asks for, and places that hold people without keeping them: none of these
counts those who are held."""

from __future__ import annotations

import re
from functools import cache

from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import concept

_ALLOWED = re.compile(
    r"\b(?:licen[sc]ed|limit(?:ed|s)?|capacity|maximum|designed|certified|built) (?:to|for|at|of|is|was|were)\b|"
    r"\b(?:posted|rated|cleared|capped) (?:for|at|to)\b|\bcaps? (?:\w+ ){1,3}?at\b|"
    r"\b(?:allowed|permitted|authori[sz]ed) (?:for|to (?:carry|hold|take|have|seat|admit|employ|work|sell|catch))\b|"
    r"\b(?:permission|authori[sz]ation|clearance|approval) (?:to|for)\b|"
    r"\b(?:has|have|had|gives?|gave|given|grants?|granted|without|with) leave (?:to|for)\b|"
    r"\b(?:limit|capacity|maximum|may (?:hold|carry)|has room for|"
    r"seats (?:up to |about |some |over |more than |nearly |almost |only )?"
    r"(?:\d|\w+ty\b|\w+teen\b|an? (?:hundred|thousand)|\w+ (?:hundred|thousand)))",
    re.IGNORECASE,
)
_ROOM_FOR = re.compile(
    r"\b(?:room|space|beds|seats|seating|berths|places|capacity|limit|licen[cs]e|quota)\s+(?:for|of)\s+"
    r"(?:(?:about|some|up to|only|just|at most|at least|more than|over|nearly|almost)\s+)*\Z",
    re.IGNORECASE,
)
"""Before a number for which there is room."""
_VENUES = (
    "stadium arena hall theatre theater cinema church mosque temple club nightclub auditorium ground bus coach boat "
    "ferry ship vessel plane aircraft lift elevator car carriage room shelter"
)
_ABODES = "camp hospital ward centre center school hotel village town city island building block market square"
_HOLD = frozenset({"hold", "holds", "held", "holding"})


def allowed(item: Item) -> bool:
    """Whether a statement tells what is allowed, possible or asked for: no count of what there was."""
    if item.attribution is not None and item.attribution.stance == "request":
        return True
    room = item.statement.verb.lower() in ("hold", "holds", "takes", "seats") and not _venues().isdisjoint(item.doer)
    return room or bool(_ALLOWED.search(item.statement.span.text))


def room_for(text: str, at: int) -> bool:
    """Whether the words before a number that begins at an offset say that there is room, or leave, for so many."""
    return _ROOM_FOR.search(text, max(0, at - 60), at) is not None


def houses(item: Item) -> bool:
    """Whether a statement tells whom a place has in it: "the camp held 900 people" says of no arrest."""
    return item.statement.verb.lower() in _HOLD and not _places().isdisjoint(item.doer)


@cache
def _venues() -> frozenset[str]:
    return frozenset(concept(word) for word in _VENUES.split())


@cache
def _places() -> frozenset[str]:
    return _venues() | frozenset(concept(word) for word in _ABODES.split())
