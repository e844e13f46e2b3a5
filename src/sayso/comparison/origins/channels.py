"""Through whom unnamed people are heard: an outlet that, as the page says, spoke with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.families import key
from sayso.model import Reading, Span

_SPOKE = re.compile(
    r"\b(?:(?:spoke|spoken|speaking|speaks|talked|talking|talks)\s+(?:to|with)|interview(?:ed|ing|s)(?:\s+with)?)\s+"
    r"(?P<whom>[^.;:!?\n]{3,160})"
)
_PEOPLE = re.compile(
    r"\b(?:people|those|dozens|scores|witnesses|residents|survivors|drivers|workers|relatives|families|villagers|"
    r"fighters|soldiers|doctors|nurses|passengers|prisoners|refugees|neighbours|neighbors|employees|participants)\b",
    re.IGNORECASE,
)
_US = re.compile(r"\b(?:told|spoke (?:to|with)|talked (?:to|with)|speaking (?:to|with))\s+(?:us|me|our|this)\b")
_OFFICE = re.compile(
    r"\b(?:official|officer|spokes\w+|minister|ministry|commander|general|army|police|government|diplomat|lawyer|"
    r"report|analyst|expert|observer|source)s?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Interviews:
    """An outlet that spoke with unnamed people, as a page says, and the page's words."""

    outlet: str
    words: Span


def interviews(reading: Reading) -> Interviews | None:
    """The one other outlet that spoke with people whom the page quotes; None where it names none or several, or
    spoke with people itself."""
    if _by_itself(reading.text):
        return None
    own = reading.document.outlet.value
    found: dict[str, Interviews] = {}
    for actor in reading.actors:
        if actor.type != "outlet" or (own is not None and key(actor.name) == key(own)):
            continue
        for mention in actor.mentions:
            end = sentence(reading.text, mention.start, mention.end)[1]
            spoke = _SPOKE.search(reading.text, mention.end, end)
            if spoke is not None and _PEOPLE.search(spoke["whom"]):
                words = Span.cut(reading.text, mention.start, spoke.end())
                found.setdefault(key(actor.name), Interviews(actor.name, words))
    return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=1024)
def _by_itself(text: str) -> bool:
    """Whether a page spoke with somebody itself."""
    return _US.search(text) is not None


def of_the_public(name: str) -> bool:
    """Whether a name is a description of somebody without an office, such as an outlet finds and asks: "a driver"."""
    bare = name.removesuffix(" (unnamed)")
    return name != bare and not _OFFICE.search(bare)
