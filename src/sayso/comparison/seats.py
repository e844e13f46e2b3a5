"""Bodies of which the pages speak by a common noun alone: "the ministry", where the story has one ministry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sayso.comparison.families import key, same_person, tokens
from sayso.comparison.lineage.acquaintance import Acquaintance
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.words import vocabulary
from sayso.model import Reading

_NOUNS = vocabulary("police ministry federation inspectorate commission union league airline mission observatory")
"""Nouns of which a story has one mostly; "the government" and "the army" may be any of several states."""
_PART = re.compile(r"\b(?:headquarters|station|post|academy|college|chief|spokes\w+|union)$", re.IGNORECASE)
"""Names of a part of a body, or of somebody of it."""
_IN = re.compile(r"^(?P<noun>[a-z]+) in [A-Z][\w-]+$")
_PEOPLE = re.compile(r"^(?P<people>[A-Z][a-z]{3,}) (?P<noun>[a-z]+)$")
"""A noun behind what may be the word for a country's people: "Zambian police"."""
_STEM = 4
"""Letters that the words for a people and for its country begin with alike, at least."""
_NEAR = 2
"""Names that two documents on one story have in common, at least."""


class Seats:
    """The bodies of a set of documents whose names hold such a noun."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._known = Acquaintance(readings)
        self._found: dict[str, dict[str, set[str]]] = {}
        self._said: Counter[str] = Counter()
        self._own = {r.document.id: body for r in readings if (body := issuer(r)) is not None}
        for doc, body in self._own.items():
            self._note(body, doc)
        for reading in readings:
            for actor in reading.actors:
                if actor.type == "organisation" and len(tokens(actor.name)) > 1 and _is_name(actor.name):
                    self._said[actor.name] += len(actor.mentions)
                    self._note(actor.name, reading.document.id)

    def _note(self, body: str, doc: str) -> None:
        """Note that a document names a body, under each such noun in its name."""
        for noun in _NOUNS & set(tokens(body)):
            self._found.setdefault(noun, {}).setdefault(body, set()).add(doc)

    def only(self, doc: str, name: str) -> str | None:
        """The one body that a noun can stand for in a document: its issuer's own, else of those that it names, else of
        those that documents on the same story name; None for other names, and where there are several."""
        if (found := _PEOPLE.match(name)) is not None:
            return self._of_people(doc, found["noun"], found["people"])
        noun = (found["noun"] if (found := _IN.match(name)) else name).lower()
        if noun not in _NOUNS:
            return None
        if noun in tokens(self._own.get(doc, "")):
            return self._own[doc]
        body = self._nearest(doc, self._found.get(noun, {}))
        whole = _PEOPLE.match(body) if body is not None else None  # "Zambian police" may have a name elsewhere
        return body if whole is None else self._of_people(doc, noun, whole["people"]) or body

    def _of_people(self, doc: str, noun: str, people: str) -> str | None:
        """The one body with a name that tells the country of a people: "National Police of Honduras" for "Honduran"."""
        named = self._found.get(noun, {})
        start = people.lower()[:_STEM]
        told = {n: docs for n, docs in named.items() if noun not in n.split()}
        return self._nearest(doc, {n: d for n, d in told.items() if any(w.startswith(start) for w in tokens(n))})

    def _nearest(self, doc: str, named: Mapping[str, set[str]]) -> str | None:
        """The one body of those that a document names, else of those that others on the same story name."""
        here = [n for n, docs in named.items() if doc in docs]
        near = here or [n for n, docs in named.items() if any(self._known.common(doc, d) >= _NEAR for d in docs)]
        return max(near, key=lambda n: (len(named[n]), self._said[n], n)) if near and _one(near) else None


def _is_name(name: str) -> bool:
    """Whether a name is written as one, of a whole body, and does not say by whose it is that it is a noun."""
    return name[:1].isupper() and "'" not in name and "’" not in name and not _PART.search(name)


def _one(names: Iterable[str]) -> bool:
    """Whether all names are of one body."""
    whole = max(names, key=lambda n: (len(tokens(n)), n))
    return all(key(n) == key(whole) or same_person(n, whole) for n in names)
