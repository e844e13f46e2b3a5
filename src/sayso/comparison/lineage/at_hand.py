"""The documents at hand by address and by outlet: whether what a page cites is among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from sayso.comparison.lineage import credits
from sayso.comparison.lineage.addresses import address_of, host_of, site_of
from sayso.comparison.lineage.called import other_names
from sayso.comparison.lineage.mastheads import forms
from sayso.comparison.lineage.names import fold, key, outlet, words, written
from sayso.comparison.lineage.releases import issuer
from sayso.model import Reading, Span
from sayso.model.dates import interval
from sayso.model.facts.shortened import Form, shortened


class AtHand:
    """The documents of the set by address and by outlet."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._called = other_names(readings)
        self._pages: dict[str, str] = {}
        self._sites: dict[str, set[str]] = {}
        self._outlets: dict[str, list[Reading]] = {}
        self._press: dict[Form, dict[str, str]] = {}
        self._forms: dict[Form, set[str]] = {}
        self._press_names: set[str] = set()
        self._bodies: dict[Form, list[Reading]] = {}
        for r in readings:
            if r.document.outlet.value and issuer(r) is None:
                self._press_names.add(r.document.outlet.value)
            elif r.document.outlet.value:
                for called in sorted(forms(r)):
                    self._bodies.setdefault(called, []).append(r)
            for called in _forms(r.document.outlet.value or ""):
                self._forms.setdefault(called, set()).add(r.document.outlet.value or "")
            if r.document.url and address_of(r.document.url):
                self._pages.setdefault(address_of(r.document.url), r.document.id)
                if r.document.outlet.value and (host := host_of(r.document.url)):
                    self._sites.setdefault(host, set()).add(r.document.outlet.value)
            for form, name in _short_names(r):
                self._press.setdefault(form, {}).setdefault(key(name), name)
            if r.document.outlet.value:
                self._outlets.setdefault(key(r.document.outlet.value), []).append(r)
            else:
                for wire in sorted(credits.wires(r)):
                    self._outlets.setdefault(key(wire), []).append(r)

    def short(self, name: str) -> str | None:
        """The outlet of the set that a short form names: "the Lantern" where only one outlet is a Lantern."""
        named = self._press.get(words(name), {})
        return self._publisher(words(name)) or (next(iter(named.values())) if len(named) == 1 else None)

    def publisher(self, name: str) -> str:
        """The outlet of the set that goes by another name on its own page: "VPA" for "Valmar Press Agency" where a
        page is credited so; else the name."""
        whole = self._called.get(name, name)
        return whole if self.is_press(whole) else name

    def is_press(self, publisher: str) -> bool:
        """Whether a publisher of a document is an outlet, and no body that brings out its own statements."""
        return publisher in self._press_names

    def _publisher(self, name: Form) -> str | None:
        """The one outlet among the publishers of the documents that goes by these words."""
        names = self._forms.get(name, set())
        return min(names) if len(names) == 1 else None

    @cached_property
    def _written(self) -> dict[str, re.Pattern[str]]:
        """By their first word, how the names of publishers are written, the longest first."""
        by: dict[str, list[Form]] = {}
        for form in self._forms:
            by.setdefault(form[0], []).append(form)
        return {first: re.compile(rf"(?:{written(forms)})\b", re.IGNORECASE) for first, forms in by.items()}

    def _found(self, text: str) -> Iterator[re.Match[str]]:
        """Where a text has the name of a publisher; of names that overlap the first."""
        end = 0
        for word in _WORD.finditer(text):
            rule = self._written.get(fold(word[0])) if word.start() >= end else None
            found = None if rule is None else rule.match(text, word.start())
            if found is not None:
                end = found.end()
                yield found

    def named(self, reading: Reading) -> Iterator[tuple[str, Span]]:
        """Where a page writes the name of a publisher of another document, in full or by a short name."""
        others: dict[Form, set[str]] = {}
        for form, other in _short_names(reading):
            others.setdefault(form, set()).add(key(other))
        for found in self._found(reading.text):
            called = words(found[0])
            name = self._publisher(called)
            if name is None or others.get(called, set()) - {key(name)}:
                continue  # "the Chronicle" where the page itself names another Chronicle
            first = reading.text[max(0, found.start() - _BESIDE) : found.start()]
            if not found[0][:1].isupper() or _LONGER.search(first):
                continue
            if key(name) != key(reading.document.outlet_name) and not _MORE.match(reading.text, found.end()):
                yield name, Span.cut(reading.text, *found.span())

    def page(self, url: str) -> str | None:
        """The document with this address."""
        return self._pages.get(address_of(url))

    def site(self, host: str, named: Iterable[str] = ()) -> str | None:
        """The name of the outlet of a host, where the documents at hand, the outlets that a page names or the table
        tell."""
        names = self._sites.get(host)
        if names and len(names) == 1:
            return min(names)
        return site_of(host, named)

    def outlet(self, name: str, reading: Reading) -> str | None:
        """The one document of this outlet that was not published after the reading, or None."""
        known = outlet(name)
        if known is not None and known.kind == "agency":
            return None  # it brings out too much for its one page here to be the one; shared words tell
        mine = interval(reading.document.published.value)
        whole = self._called.get(name, name)
        found = []
        named = self._outlets.get(key(whole), ())
        if not named and (bodies := self._bodies.get(words(name), ())):
            named, whole = bodies, bodies[0].document.outlet.value or name  # by the name by which its page goes
        for r in named:
            theirs = interval(r.document.published.value)
            late = mine is not None and theirs is not None and theirs[0] >= mine[1]
            if whole != name and mine is not None and theirs is not None and not self.is_press(whole):
                late = theirs[1] > mine[0]  # a body says much elsewhere: only its page of an earlier day is meant
            if r.document.id != reading.document.id and not late:
                found.append(r.document.id)
        return found[0] if len(found) == 1 else None


_WORD = re.compile(r"\w+")
_BESIDE = 24
_LONGER = re.compile(r"(?!The\b)\b[A-Z][\w’'-]*[ \u00a0]$|[\w-]$")
_MORE = re.compile(r"[ \u00a0][A-Z]|-\w")
"""What shows that a name is part of a longer one, which is another's."""


def _short_names(reading: Reading) -> Iterator[tuple[Form, str]]:
    """Each short form of the names of the outlets that a page names, with the name; "the board's website" is no name,
    and no board goes by it."""
    for actor in reading.actors:
        if actor.type == "outlet" and actor.name[:1].isupper() and _WHOSE.search(actor.name) is None:
            yield from ((form, actor.name) for form in shortened(words(actor.name)))


_WHOSE = re.compile(r"['’]s [a-z]")


def _forms(name: str) -> frozenset[Form]:
    """The folded words by which pages may call a publisher."""
    whole = words(name)
    return frozenset({whole, *shortened(whole)}) if whole else frozenset()
