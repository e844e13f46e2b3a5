"""Bodies of which the pages speak by a common noun alone: "the ministry", where the story has one ministry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sayso.comparison.lineage.acquaintance import Acquaintance
from sayso.comparison.lineage.families import key, same_person, tokens
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.vocabulary.words import vocabulary
from sayso.model import Reading

_NOUNS = vocabulary(
    "police ministry federation inspectorate commission union league airline mission observatory cooperative"
)
"""Nouns of which a story has one mostly; "the government" and "the army" may be any of several states."""
_UNION = r"(?:police|officers['’]?|guards['’]?) (?:\w+ )?union"
_PART = re.compile(
    rf"\b(?:headquarters|station|post|academy|college|chief|spokes\w+|{_UNION})$",
    re.IGNORECASE,
)
"""Names of a part of a body, or of somebody of it."""
_IN = re.compile(r"^(?P<noun>[a-z]+) in [A-Z][\w-]+$")
_PEOPLE = re.compile(r"^(?P<people>[A-Z][a-z]{3,}) (?P<noun>[a-z]+)$")
"""A noun behind what may be the word for a country's people: "Zambian police"."""
_STEM = 4
"""Letters that the words for a people and for its country begin with alike, at least."""
_LONGEST = 3
"""Words of a common noun with those before it, at most."""
_MANY = 3
"""Pages that name a body, from which another that one page names once is not meant by the bare noun."""
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
        words = set(tokens(body))
        for noun in _NOUNS & words if len(words) > 1 else ():
            self._found.setdefault(noun, {}).setdefault(body, set()).add(doc)

    def only(self, doc: str, name: str) -> str | None:
        """The one body that a noun can stand for in a document: its issuer's own, else of those that it names, else of
        those that documents on the same story name; None for other names, and where there are several."""
        if (found := _PEOPLE.match(name)) is not None:
            return self._of_people(doc, found["noun"], found["people"])
        noun = (found["noun"] if (found := _IN.match(name)) else name).lower()
        if noun not in _NOUNS:
            return self._told_as(doc, name)
        if noun in tokens(self._own.get(doc, "")):
            return self._own[doc]
        body = self._nearest(doc, self._found.get(noun, {}))
        return None if body is None else self._whole(body)

    def _told_as(self, doc: str, name: str) -> str | None:
        """The one body of whose name a common noun and the words before it are the end: "the boatmen's union"."""
        words = tokens(name)
        if not name.islower() or not 1 < len(words) <= _LONGEST or words[-1] not in _NOUNS:
            return None
        named = self._found.get(words[-1], {})
        return self._nearest(doc, {n: docs for n, docs in named.items() if set(words) < set(tokens(n))})

    def _of_people(self, doc: str, noun: str, people: str) -> str | None:
        """The one body with a name that tells the country of a people: "National Police of Honduras" for "Honduran"."""
        return self._nearest(doc, self._of_country(noun, people))

    def _of_country(self, noun: str, people: str) -> dict[str, set[str]]:
        """The bodies with a name that tells the country of a people, and the documents that name each."""
        named, start = self._found.get(noun, {}), people.lower()[:_STEM]
        told = {n: docs for n, docs in named.items() if noun not in n.split()}
        return {n: docs for n, docs in told.items() if any(w.startswith(start) for w in tokens(n))}

    def _nearest(self, doc: str, named: Mapping[str, set[str]]) -> str | None:
        """The one body of those that a document names, else of those that others on the same story name."""
        here = [n for n, docs in named.items() if doc in docs]
        near = here or [n for n, docs in named.items() if any(self._known.common(doc, d) >= _NEAR for d in docs)]
        near = self._without_rare(near, named)
        whole = {n: self._whole(n) for n in near}
        best = max(near, key=lambda n: (len(named[n]), self._said[n], n), default=None)
        return best if best is not None and _one(whole.values()) else None

    def _whole(self, name: str) -> str:
        """The name of a body that is told by the word for a people, where the pages give only one: "Zambian police"."""
        found = _PEOPLE.match(name)
        told = self._of_country(found["noun"], found["people"]) if found is not None else {}
        return max(told, key=lambda n: (self._said[n], n)) if told and _one(told) else name

    def _without_rare(self, near: Sequence[str], named: Mapping[str, set[str]]) -> list[str]:
        """The bodies but for those that a single page names once, where others are named on many pages: these are of
        another kind mostly ("Harbour Police")."""
        often = [n for n in near if len(named[n]) > 1 or self._said[n] != 1 or _PEOPLE.match(n)]
        pages = {doc for n in often for doc in named[n]}
        return often if len(pages) >= _MANY else list(near)


def _is_name(name: str) -> bool:
    """Whether a name is written as one, of a whole body, and does not say by whose it is that it is a noun."""
    return name[:1].isupper() and "'" not in name and "’" not in name and not _PART.search(name)


def _one(names: Iterable[str]) -> bool:
    """Whether all names are of one body."""
    whole = max(names, key=lambda n: (len(tokens(n)), n))
    return all(key(n) == key(whole) or same_person(n, whole) for n in names)
