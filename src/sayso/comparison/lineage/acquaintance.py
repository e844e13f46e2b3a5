"""Whether two documents are on one story: a name in both may then be one person's, else it may be a namesake's."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison.lineage.names import key
from sayso.model import Reading

_WIDE = frozenset({"country", "continent", "people"})


class Acquaintance:
    """What documents name besides states and outlets: persons, bodies and places."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._names = {r.document.id: _names(r) for r in readings}
        self._found: dict[tuple[str, int], frozenset[str]] = {}

    def common(self, a: str, b: str, but: frozenset[str] = frozenset()) -> int:
        """How many names two documents share, apart from those in `but`; a document shares all with itself."""
        return 99 if a == b else len((self._names[a] & self._names[b]) - but)

    def around(self, doc: str, least: int) -> frozenset[str]:
        """The documents that share so many names with one, or with another that does; itself among them."""
        out: set[str] = set()
        for known in sorted(self._beside(doc, least)):
            out |= self._beside(known, least)
            if len(out) == len(self._names):
                break
        return frozenset(out)

    def _beside(self, doc: str, least: int) -> frozenset[str]:
        found = self._found.get((doc, least))
        if found is None:
            found = frozenset(d for d in self._names if self.common(doc, d) >= least)
            self._found[doc, least] = found
        return found


def _names(reading: Reading) -> frozenset[str]:
    actors = {key(a.name) for a in reading.actors if a.type in ("person", "organisation") and a.name[:1].isupper()}
    places = {key(p.name) for p in reading.places if p.precision not in _WIDE}
    return frozenset(actors | places) - {"police"}
