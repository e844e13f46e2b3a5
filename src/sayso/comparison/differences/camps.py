"""Sides of a clash that are told by common nouns alone: police, rebels and protesters are three, and no names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.comparison.differences import causes
from sayso.comparison.statements.counted import person
from sayso.comparison.statements.items import Item, who_was_first
from sayso.comparison.vocabulary.camps import camp_of
from sayso.comparison.vocabulary.words import concept, vocabulary

_BY_ITSELF = frozenset({"shoot", "attack"})
"""What somebody does of whom no object is told: "protesters shot first"."""
_ONCE = vocabulary(
    "kill murder assassinate explode destroy demolish begin burn ignite kidnap abduct steal poison behead win"
)
"""What is done to one thing by one side, once."""
_TO_SOMEBODY = frozenset({"shoot", "wound", "beat"})
"""What is done to one person so."""
_MANY = vocabulary("people person shot round bullet stone missile rocket shell grenade house home car")
"""Things of which each side may have had its own."""


@dataclass(frozen=True, slots=True)
class Camp:
    """To which camp those belong who are said to have done something, and the word for them."""

    name: str
    word: str


def camp(item: Item) -> Camp | None:
    """The camp of those who do it in a statement; None where it tells no such, or several."""
    s = item.statement
    alone = not item.doer and not s.passive and bool(_BY_ITSELF & set(item.what))
    named = {c: found for c in (item.theme if alone else item.doer) if (found := camp_of(c)) is not None}
    if len(set(named.values())) != 1:
        return None
    name = next(iter(named.values()))
    words = (
        w for w in _WORD.findall(s.span.text) if name in (camp_of(concept(w.lower())), camp_of(concept(_single(w))))
    )
    return Camp(name, next(words, next(iter(named))))


_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def _single(word: str) -> str:
    return word.lower().removesuffix("s")


def by_one_alone(a: Item, b: Item) -> bool:
    """Whether two statements tell of what only one side can have done: who was the first, or what is done but once to
    the one thing of which both tell."""
    if who_was_first(a, b):
        return True
    thing = a.theme[:1]
    done = set(a.what) & set(b.what)
    if thing != b.theme[:1] or not thing or thing[0] in _MANY:
        return False
    if not done & (_ONCE | _TO_SOMEBODY if person(thing[0]) else _ONCE):
        return False
    return not any(causes.several(item) for item in (a, b)) and all(_of_one_thing(item) for item in (a, b))


def _of_one_thing(item: Item) -> bool:
    """Whether a statement tells of a thing that the page knows: "the bridge", or one with a name."""
    return item.statement.determined == "the" or any(name in item.statement.span.text for name in item.statement.names)


def first_from(a: Item, b: Item) -> tuple[str, str] | None:
    """The words for two places from which one first thing is said to have come: "the first shots came from the roof";
    None where they are not told, or have a word in common."""
    if not who_was_first(a, b) or a.theme[:1] != b.theme[:1] or not a.theme:
        return None
    mine, theirs = _from(a), _from(b)
    if not mine or not theirs or mine & theirs:
        return None
    told = [_FROM.search(item.statement.span.text) for item in (a, b)]
    return (told[0][0], told[1][0]) if told[0] is not None and told[1] is not None else None


_FROM = re.compile(r"\bfrom (?:[\w’'-]+ ?){1,5}(?<! )")


def _from(item: Item) -> frozenset[str]:
    """From where a thing came, in concepts; empty where a statement does not say."""
    return frozenset(c for part in item.around if part[0] == "from" for c in part[1:])
