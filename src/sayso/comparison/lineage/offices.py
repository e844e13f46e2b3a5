"""Who holds an office that a page names alone: "the minister" where it names one minister."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.comparison.lineage.actors import people
from sayso.comparison.lineage.names import key, words
from sayso.model import Actor, CaseActor, Reading

_OFFICES = frozenset(
    ["minister", "mayor", "governor", "undersecretary", "prosecutor", "chancellor", "premier", "ambassador", "sheriff"]
)
"""Offices of which one story has one holder more often than not; of presidents and directors it has several."""


def holders(readings: Sequence[Reading], cast: Sequence[CaseActor]) -> dict[tuple[str, str], str]:
    """By document and key of a name that is only an office, with its field at most ("health minister"), the one person
    named on that page whom any of the documents describes so."""
    described = _described(people(readings, cast))
    out: dict[tuple[str, str], str] = {}
    for r in readings:
        named = {key(a.name): a.name for a in r.actors if a.type == "person" and key(a.name) in described}
        for name, office, his in _asked(r):
            fits = [k for k in named if described[k].issuperset(office)]
            of_page = [k for k in named if office[-1] in described[k]]
            if len(fits) == 1 == len(of_page):
                who = named[fits[0]]
                out[r.document.id, key(name)] = f"{who}'s {his}" if his else who
    return out


_HIS = re.compile(r"(?:the )?(?P<office>[\w -]+)['’]s (?P<his>(?!office\b).+)")
"""Somebody or something of an office: "the mayor's spokesman", "the mayor's statement"; his office is a body."""


def _asked(reading: Reading) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """The names in a page's chains that end with an office or tell what is its holder's, each with the words of the
    office and what is his."""
    for hop in (h for a in reading.attributions for h in a.hops[1:]):
        of = _HIS.fullmatch(hop.name)
        office = words(of["office"] if of else hop.name)
        if _OFFICES.intersection(office[-1:]):
            yield hop.name, office, of["his"] if of else ""


def _described(persons: Iterable[tuple[Reading, Actor, int]]) -> Mapping[str, frozenset[str]]:
    """By the key of each name of a person, the words by which the documents describe him."""
    said: dict[int, set[str]] = {}
    names: dict[str, int] = {}
    for _, actor, who in persons:
        names.setdefault(key(actor.name), who)
        said.setdefault(who, set()).update(words(actor.description or ""))
    return {name: frozenset(said[who]) for name, who in names.items()}
