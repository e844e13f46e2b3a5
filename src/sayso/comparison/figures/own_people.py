"""Whose people a figure counts: each side of a fight gives its own dead, and those of two peoples are two figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.comparison.figures.holders import Figure
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.proposal import holder
from sayso.comparison.statements.counted import armed, noun, person
from sayso.comparison.voices.bodies import same_realm

_THEIRS = r"(?:its|their|our)"
_SERVING = r"soldiers|troops|men|guards?|officers|servicemen|servicewomen|personnel|forces|fighters|policemen|crew"
_OWN = re.compile(
    rf"\b(?:(?:{_THEIRS}|his|her) own(?=[.,;:!?)]| (?:[\w-]+ )?(?:dead|wounded|injured|killed|people|side|ranks|"
    rf"tolls?|count|women|police|members|{_SERVING}|casualties|losses)\b)|"
    rf"(?:on|from) {_THEIRS} side|in {_THEIRS} ranks|"
    rf"{_THEIRS}(?: [\w-]+)? (?:{_SERVING}|casualties|losses))\b",
    re.IGNORECASE,
)
"""Words that make those who are counted the people of whoever counts."""
_BEFORE, _AFTER = 60, 40
"""Characters around a figure, in its sentence, in which they stand."""
_PEOPLE = re.compile(
    r"(?:[\w-]+ )*?(?P<named>[A-Z][a-z]+(?:ian|ean|ese|ish|i|an|ch|ic)s?(?: (?:[A-Z][a-z]+|[A-Z]{2,})\b)*)\b"
)
"""A people or their body, by the endings of their names, at the head of the counted thing: "Norlandic guards"."""
_PLACED = re.compile(r" (?:of|in|at|on|from|near|around|aboard|for|with) ")
"""Behind the counted thing: where it is, which may have a name that ends like a people's."""
_HARMED = frozenset(["dead", "hurt", "missing", "held"])


def differing(x: Figure, y: Figure) -> Iterator[str]:
    """What says that two figures count the people of two sides, in words that follow their names."""
    if not all(f.state in _HARMED or person(f.head) for f in (x, y)):
        return
    states = {f.item.whose.get(f.quantity.id) for f in (x, y)}
    if len(states) == 1 and None not in states:
        return
    first, second = _people(x), _people(y)
    if first and second:
        if not same_realm(first, second):
            yield f": one counts {first}, the other {second} people"
        return
    for part, whole in ((x, y), (y, x)):
        named = first if part is x else second
        if named and not own(whole) and _may_hold(part, whole):
            yield f": one counts only those of {named}"
    for part, whole in ((x, y), (y, x)):
        words = own(part)
        if words and not same_realm(holder(part.item), holder(whole.item)):
            yield f": one counts “{words}”"


def of_others(x: Figure, y: Figure) -> bool:
    """Whether two figures count the people of two states, or name two peoples, of whom each counts some."""
    states = [f.item.whose.get(f.quantity.id) for f in (x, y)]
    if all(states):
        return states[0] != states[1]
    first, second = _people(x), _people(y)
    return bool(first and second) and not same_realm(first, second)


def _may_hold(part: Figure, whole: Figure) -> bool:
    """Whether the second of two figures is above the first, so that it may count those and others."""
    high, low = part.interval.high, whole.interval.low
    return high is not None and low is not None and high < low


def own(f: Figure) -> str:
    """The words that make a figure one of its holder's own people, "" where none do."""
    text, span = f.item.reading.text, f.quantity.span
    start, end = sentence(text, span.start, span.end)
    found = list(_OWN.finditer(text, max(start, span.start - _BEFORE), min(end, span.end + _AFTER)))
    return " ".join(found[-1][0].split()) if found else ""


def _people(f: Figure) -> str:
    """The people, state or body whose people a figure counts, "" where the words do not say: "Norlandic guards",
    "soldiers of the Republic of Norland", "Norland lost 14 guards"."""
    thing = f.quantity.thing or ""
    if (found := _PEOPLE.match(_PLACED.split(thing, maxsplit=1)[0])) is not None:
        return found["named"]
    if not (armed(f.head) or armed(noun(f.quantity))):
        return ""
    if (found := _OF.search(thing)) is not None:
        return found["named"]
    s = f.item.statement
    lost = f.item.what[:1] == ("lose",) and not s.passive and s.subject_words
    return str(s.subject_words) if lost and _NAME.search(s.subject_words) else ""


_OF = re.compile(r"\bof (?:the )?(?P<named>[A-Z][\w’'-]*(?: (?:of |the )*[A-Z][\w’'-]*)*)")
_NAME = re.compile(r"\b[A-Z]\w+")
