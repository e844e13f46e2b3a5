"""Who holds an office that a page names alone: "the minister" where it names one minister."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.comparison.lineage.actors import people
from sayso.comparison.lineage.names import key, words
from sayso.model import CaseActor, Reading

_OFFICES = frozenset(
    ["minister", "mayor", "governor", "undersecretary", "prosecutor", "chancellor", "premier", "ambassador", "sheriff"]
)
"""Offices of which one story has one holder more often than not; of presidents and directors it has several."""


def holders(readings: Sequence[Reading], cast: Sequence[CaseActor]) -> dict[tuple[str, str], str]:
    """By document and key of a name that is only an office, with its field at most ("health minister"), the one person
    named on that page whom any of the documents describes so."""
    described = _described(readings, cast)
    out: dict[tuple[str, str], str] = {}
    for r in readings:
        named = {key(a.name): a.name for a in r.actors if a.type == "person" and key(a.name) in described}
        for name in sorted({h.name for a in r.attributions for h in a.hops[1:]}):
            office = words(name)
            if not office or office[-1] not in _OFFICES:
                continue
            fits = [k for k in named if described[k].issuperset(office)]
            if len(fits) == 1 and sum(office[-1] in described[k] for k in named) == 1:
                out[r.document.id, key(name)] = named[fits[0]]
    return out


def _described(readings: Sequence[Reading], cast: Sequence[CaseActor]) -> Mapping[str, frozenset[str]]:
    """By the key of each name of a person, the words by which the documents describe him."""
    said: dict[int, set[str]] = {}
    names: dict[str, int] = {}
    for _, actor, who in people(readings, cast):
        names.setdefault(key(actor.name), who)
        said.setdefault(who, set()).update(words(actor.description or ""))
    return {name: frozenset(said[who]) for name, who in names.items()}
