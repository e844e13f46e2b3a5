"""What the pages at hand say of a source: whom an outlet's own page has it from, and on which other pages he is heard.

A chain that ends with an outlet, or with somebody whom an outlet left without a name, goes on where a page of that
outlet is at hand and tells the same: from whom the outlet has it, or who the person is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.comparison.lineage.families import key, tokens
from sayso.comparison.vocabulary.words import written
from sayso.model import Attribution, Reading, Span

_AGAINST = frozenset({"deny", "decline", "request", "question"})
"""Stances of those who are told to say a thing that an outlet has not from them."""
SAME = 0.5
"""Share of the rarer words of two contents from which they tell the same thing."""
COMMON = 3
"""Words that they must share at least."""
Namer = Callable[[str, str], str]
"""The fullest name in the set of whom a document calls by a name."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a page gives as somebody's words: the page, its outlet, the source's fullest name, and the words."""

    reading: Reading
    name: str
    attribution: Attribution
    content: frozenset[str]

    @property
    def outlet(self) -> str:
        """The outlet of the page."""
        return self.reading.document.outlet_name


@dataclass(frozen=True, slots=True)
class Behind:
    """Who stands behind an outlet's telling by its own page, and the words that say so."""

    name: str
    outlet: str
    words: Span


class Pages:
    """The attributions of all documents, by outlet and by source."""

    def __init__(self, readings: Sequence[Reading], name: Namer) -> None:
        self._name = name
        self._pages: dict[str, list[Reading]] = {}
        for r in readings:
            if r.document.outlet.value is not None:
                self._pages.setdefault(key(r.document.outlet.value), []).append(r)
        self._readings = readings

    def behind(self, outlet: str, doc: str, content: Iterable[Span]) -> Behind | None:
        """From whom an outlet has what a page gives as its words, by the one page of the outlet that is at hand."""
        page = self._page(outlet, doc)
        if page is None:
            return None
        words = _content(content)
        found = [
            t
            for t in self._of_page.get(page.document.id, ())
            if t.attribution.stance not in _AGAINST and _same(t.content, words) and key(t.name) != key(outlet)
        ]
        best = max(found, key=lambda t: (len(t.content & words), -t.attribution.content[0].start), default=None)
        return None if best is None else Behind(best.name, outlet, _shown(best.attribution))

    def called(self, outlet: str, doc: str, description: str) -> Behind | None:
        """Whom an outlet's own page names whom another page that has it from there describes: "the harbour clerk"."""
        page = self._page(outlet, doc)
        words = set(tokens(description))
        if page is None or not words:
            return None
        fits = [
            actor
            for actor in page.actors
            if actor.type == "person" and words <= set((actor.description or "").lower().split())
        ]
        quoted = [
            t
            for t in self._of_page.get(page.document.id, ())
            if any(t.name == self._name(page.document.id, a.name) for a in fits)
        ]
        if len(fits) != 1 or not quoted:
            return None
        return Behind(quoted[0].name, outlet, _shown(quoted[0].attribution))

    def heard(self, name: str, content: Iterable[Span] | None = None) -> set[str]:
        """The outlets whose pages give like words as the same named source's; without words, any at all."""
        found = self._of_source.get(key(name), ())
        words = None if content is None else _content(content)
        return {t.outlet for t in found if words is None or _same(t.content, words)}

    def _page(self, outlet: str, doc: str) -> Reading | None:
        pages = self._pages.get(key(outlet)) or self._pages.get(key(self._name(doc, outlet)), [])
        return pages[0] if len(pages) == 1 and pages[0].document.id != doc else None

    @cached_property
    def _told(self) -> list[Told]:
        return [
            Told(r, self._name(r.document.id, a.chain[-1]), a, _content(a.content))
            for r in self._readings
            for a in r.attributions
            if len(a.chain) > 1 and a.content
        ]

    @cached_property
    def _of_page(self) -> Mapping[str, Sequence[Told]]:
        return _grouped(self._told, lambda t: t.reading.document.id)

    @cached_property
    def _of_source(self) -> Mapping[str, Sequence[Told]]:
        return _grouped(self._told, lambda t: key(t.name))


def _grouped(told: Iterable[Told], by: Callable[[Told], str]) -> Mapping[str, Sequence[Told]]:
    out: dict[str, list[Told]] = {}
    for t in told:
        out.setdefault(by(t), []).append(t)
    return out


_SHORTEST = 4
"""Letters from which a word is taken to tell something; numbers always do."""


def _content(spans: Iterable[Span]) -> frozenset[str]:
    words = (word for span in spans for word in written(span.text) if "_" not in word)
    return frozenset(word for word in words if len(word) >= _SHORTEST or word.isdigit())


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two contents tell the same thing, by the words that they share."""
    shared = len(a & b)
    return shared >= COMMON and shared >= SAME * min(len(a), len(b))


def _shown(a: Attribution) -> Span:
    """The words that show who is the source."""
    return a.source or a.content[0]
