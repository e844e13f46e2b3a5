"""Who holds an office that a page names alone: "the minister" where it names one minister, or names none and the other
pages of the story name one."""

# ruff: noqa: SIM905 - a word list reads better as text

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.comparison.lineage.acquaintance import Acquaintance
from sayso.comparison.lineage.actors import people
from sayso.comparison.lineage.alone import FIELDS, beside, told
from sayso.comparison.lineage.names import key, words
from sayso.model import Actor, CaseActor, Reading

_OFFICES = frozenset(
    ["minister", "mayor", "governor", "undersecretary", "prosecutor", "chancellor", "premier", "ambassador", "sheriff"]
)
"""Offices of which one story has one holder more often than not; of presidents and directors it has several."""
_SEVERAL = frozenset(["prosecutor", "undersecretary", "ambassador"])
"""Of these a place has several: a page that names none need not mean the one of another page."""
_STAND_INS = frozenset("deputy vice acting former ex then assistant junior shadow elect retired".split())
"""Words beside an office with which another holds it."""
_SOME = re.compile(r"(?:an?|one|another|some|any|no|each|every|two|three|several|many)\b", re.IGNORECASE)
"""Words before an office that mean one of many, or none."""
_STORY = 2
"""Names that two pages on one story share."""

_Persons = Sequence[tuple[Reading, Actor, int]]


def holders(readings: Sequence[Reading], cast: Sequence[CaseActor]) -> dict[tuple[str, str], str]:
    """By document and key of a name that is only an office, with its field at most ("health minister"), the one person
    named on that page whom any of the documents describes so; where the page names nobody in such an office, the one
    whom the other pages on its story name."""
    persons = list(people(readings, cast))
    described = _described(persons)
    elsewhere = _Elsewhere(readings, persons, cast)
    out: dict[tuple[str, str], str] = {}
    for r in readings:
        named = {key(a.name): a.name for a in r.actors if a.type == "person" and key(a.name) in described}
        for name, office, his, said in _asked(r):
            fits = [k for k in named if described[k].issuperset(office)]
            of_page = [k for k in named if office[-1] in described[k]]
            who = named[fits[0]] if len(fits) == 1 == len(of_page) else None
            if not of_page and not _SOME.match(said):
                who = elsewhere.holder(r.document.id, office)
            if who is not None:
                out[r.document.id, key(name)] = f"{who}'s {his}" if his else who
    return out


_HIS = re.compile(r"(?:the )?(?P<office>[\w -]+)['’]s (?P<his>(?!office\b).+)")
"""Somebody or something of an office: "the mayor's spokesman", "the mayor's statement"; his office is a body."""


def _asked(reading: Reading) -> Iterator[tuple[str, tuple[str, ...], str, str]]:
    """The names in a page's chains that end with an office or tell what is its holder's, each with the words of the
    office, what is his, and the words that stand for it."""
    for hop in (h for a in reading.attributions for h in a.hops[1:]):
        of = _HIS.fullmatch(hop.name)
        office = words(of["office"] if of else hop.name)
        if _OFFICES.intersection(office[-1:]):
            yield hop.name, office, of["his"] if of else "", hop.span.text if hop.span else ""


def _described(persons: _Persons) -> Mapping[str, frozenset[str]]:
    """By the key of each name of a person, the words by which the documents describe him."""
    said: dict[int, set[str]] = {}
    names: dict[str, int] = {}
    for _, actor, who in persons:
        names.setdefault(key(actor.name), who)
        said.setdefault(who, set()).update(words(actor.description or ""))
    return {name: frozenset(said[who]) for name, who in names.items()}


class _Elsewhere:
    """Who holds an office by the pages on one story."""

    def __init__(self, readings: Sequence[Reading], persons: _Persons, cast: Sequence[CaseActor]) -> None:
        self._readings, self._persons, self._cast = readings, persons, cast
        self._texts = {r.document.id: r.text for r in readings}
        self._known = Acquaintance(readings)
        self._told: dict[str, frozenset[str]] = {}

    def holder(self, doc: str, office: Sequence[str]) -> str | None:
        """The one person in an office by the pages that are on one story with a page; None where these tell of two, or
        any page of an office of that name in another field or place, nor where the page itself tells neither the field
        nor the place that is his: its "minister" may preach, and its mayor be of the next town."""
        noun = office[-1]
        if noun in _SEVERAL or not _STAND_INS.isdisjoint(office):
            return None
        near = self._known.around(doc, _STORY)
        fits = {who for r, a, who in self._persons if r.document.id in near and noun in words(a.description or "")}
        fits -= {who for r, a, who in self._persons if who in fits and _stands_in(noun, r, a)}
        if len(fits) != 1:
            return None
        who = fits.pop()
        his = {w for r, a, n in self._persons if n == who for w in _beside_name(noun, r, a)}
        others = self._beside(noun) - _STAND_INS
        if tuple(office) == ("minister",):
            others |= self._beside("ministry") & FIELDS
        known = {*office} <= {*his, noun} and not told(noun, self._texts[doc]).isdisjoint(his - {noun})
        return self._cast[who].name if known and _of_one(others, his) else None

    def _beside(self, noun: str) -> frozenset[str]:
        """The fields and places that all pages tell with a noun."""
        if noun not in self._told:
            self._told[noun] = frozenset(w for r in self._readings for w in beside(noun, r.text))
        return self._told[noun]


def _stands_in(noun: str, reading: Reading, actor: Actor) -> bool:
    """Whether a page calls a person a deputy in an office, or one who held it before."""
    if not _STAND_INS.isdisjoint(words(actor.description or "")):
        return True
    text, other = reading.text, rf"(?i:\b(?:{'|'.join(sorted(_STAND_INS))})[ -](?:[\w-]+ ){{0,2}}?{noun}\b)"
    ahead, behind = re.compile(rf"{other}[^.;\n]{{0,25}}\Z"), re.compile(rf", (?:\w+ ){{0,2}}?{other}")
    return any(
        ahead.search(text[max(0, m.start - _NEAR) : m.start]) or behind.match(text[m.end : m.end + _NEAR])
        for m in actor.mentions
    )


def _of_one(told: frozenset[str], his: set[str]) -> bool:
    """Whether the fields that pages tell of an office are those of one man, and they tell of one place at most."""
    places = (told | his) - FIELDS
    return told & FIELDS <= his and (len(places) <= 1 or told <= his)


def _beside_name(noun: str, reading: Reading, actor: Actor) -> Iterator[str]:
    """The fields and places that stand with an office beside the name of a person, without the words of his name."""
    mine = frozenset(words(actor.name))
    for m in actor.mentions:
        yield from (w for w in beside(noun, reading.text[max(0, m.start - _NEAR) : m.end + _NEAR]) if w not in mine)


_NEAR = 60
"""Characters beside a name in which the office of its bearer stands."""
