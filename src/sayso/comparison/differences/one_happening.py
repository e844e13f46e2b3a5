"""Whether two statements that give an hour give it of one happening: of one thing, and of one deed."""

from __future__ import annotations

import re

from sayso.comparison.differences.denials import KINDRED, kindred
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.units import DIMENSIONS, scale
from sayso.comparison.vocabulary.words import LIGHT, LINKING, is_name, kin, vocabulary

_SETS_OUT = re.compile(
    r"\b(?:le(?:ave|aves|ft|aving)|depart(?:s|ed|ing)?|embark(?:s|ed|ing)?|(?:go|goes|went|gone|set|sets|head|heads|headed"
    r"|mov(?:e|es|ed)|pull(?:s|ed)?|driv(?:e|es|en)|drove|sail(?:s|ed)?|start(?:s|ed)?|ride|rode|c[ao]me)"
    r"\s(?:out|off|away))\b",
    re.IGNORECASE,
)
_GETS_THERE = re.compile(
    r"\b(?:arriv(?:e|es|ed|ing|al)|reach(?:es|ed|ing)?|land(?:s|ed|ing)|(?:c[ao]me|comes|coming|got|gets|went)"
    r"(?!\s(?:out|off|away))|return(?:s|ed|ing)?|dock(?:s|ed|ing))\b",
    re.IGNORECASE,
)
_NO_THING = (
    LINKING
    | LIGHT
    | vocabulary(
        """am pm hour minute noon midnight morning afternoon evening night day today yesterday tonight time early late
        monday tuesday wednesday thursday friday saturday sunday first second third last next one two three four five
        six seven eight nine ten say tell give"""
    )
)
"""Concepts that two statements have in common though they tell of other things."""


def one_happening(a: Item, b: Item) -> bool:
    """Whether two statements tell of one thing, and not the one its setting out and the other its arrival."""
    return not other_end(a, b) and (one_thing(a, b) or (kindred(a, b) and not (_named(a) and _named(b))))


def one_thing(a: Item, b: Item) -> bool:
    """Whether they have a thing in common that is no unit, number or name, as who does it or what it is done to in one
    at least."""
    mine, other = _named(a), _named(b)
    if any(kin(x, y) >= KINDRED for x in mine for y in other):
        return True
    if _tells_of_deed(a, b) or _tells_of_deed(b, a):
        return True
    if "one" in (a.statement.object_words.lower(), b.statement.object_words.lower()):
        return True  # of what was told before: "the guard logged one at nine"
    shared = {c for c in a.concepts & b.concepts if _tells(c)} - {*a.what, *b.what}
    return bool(shared & {*mine, *other})


_HAPPENING = vocabulary("happen occur take_place last go_on rage continue")
"""Predicates that tell of a deed named by their subject."""


def _tells_of_deed(a: Item, b: Item) -> bool:
    """Whether one says of a happening by its noun what the other tells by its verb: "the explosion happened at nine",
    "a bomb exploded at nine"."""
    if not _HAPPENING & {*a.what[:1]}:
        return False
    return any(kin(x, y) >= KINDRED for x in a.theme[:1] for y in b.what[:1] if y not in _NO_THING)


def _named(item: Item) -> list[str]:
    """Who takes part in what a statement tells: concepts of things, names left out."""
    return [c for c in (*item.theme[:2], *item.doer[:2]) if _tells(c)]


def _tells(c: str) -> bool:
    return not (c in _NO_THING or is_name(c) or any(map(str.isdigit, c)) or scale(c)[0] in DIMENSIONS)


def other_end(a: Item, b: Item) -> bool:
    """Whether one tells that something set out, and the other that it came."""
    x, y = (_way(i) for i in (a, b))
    return bool(x and y) and x != y


def _way(item: Item) -> str:
    """ "out" or "there" for a statement of a way, by its own verb; "" for any other."""
    s = item.statement
    at = s.span.text.find(s.verb) if s.verb else -1
    told = s.span.text[at : at + 24] if at >= 0 else ""
    return "out" if _SETS_OUT.match(told) else "there" if _GETS_THERE.match(told) else ""
