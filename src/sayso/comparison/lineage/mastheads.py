"""Where a page names its own outlet, by the names that it may have for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sayso.comparison.lineage.names import key, words, written
from sayso.model import Reading
from sayso.model.document import UNKNOWN_OUTLET
from sayso.model.facts.mastheads import HEAD, SITES, own_names
from sayso.model.facts.shortened import Form


def forms(reading: Reading) -> frozenset[Form]:
    """The names by which a page may call its own outlet, as folded words; empty where nothing tells its outlet."""
    document = reading.document
    return own_names(document.outlet.value or "", document.url or "", reading.text[:HEAD], words)


def is_own(reading: Reading, name: str) -> bool:
    """Whether a name is the page's own outlet: one of its forms, or a longer name that the page never writes and whose
    last word it uses of itself ("the Mirror", taken for another Mirror)."""
    if name.startswith(UNKNOWN_OUTLET) or key(name) == key(reading.document.outlet_name):
        return True
    found = words(SITES.sub("", name))
    named = _named(reading, found)
    if named is not None:
        return named
    return len(found) > 1 and found[-1:] in forms(reading) and name.lower() not in reading.text.lower()


def goes_by(reading: Reading, name: str) -> bool:
    """Whether others, too, may mean a page's outlet by a name: the whole of it, one of its forms, a programme of it."""
    named = _named(reading, words(SITES.sub("", name)))
    return key(name) == key(reading.document.outlet_name) or bool(named)


def _named(reading: Reading, found: Form) -> bool | None:
    """Whether words are one of the forms of a page's own outlet, and no place of it; None where they are none."""
    mine = forms(reading)
    if found in mine or ("".join(found),) in mine or (f"the{''.join(found)}",) in mine:
        return not _is_place(reading, found)
    whole = words(reading.document.outlet.value or "")
    return True if whole and found[: len(whole)] == whole and set(found[len(whole) :]) <= _PROGRAMMES else None


class Mastheads:
    """The pages of a set by the names of their own outlets: what `goes_by` says, without asking every page."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._by: dict[Form | str, list[Reading]] = {}
        self._known: dict[str, frozenset[str]] = {}
        for reading in readings:
            outlet = reading.document.outlet.value or ""
            names: set[Form | str] = {key(outlet), words(outlet), *forms(reading)} if outlet else set()
            for called in names:
                self._by.setdefault(called, []).append(reading)

    def pages(self, name: str) -> frozenset[str]:
        """The ids of the documents whose outlet goes by a name; none of unknown outlet."""
        if name not in self._known:
            maybe = (r for called in _called(name) for r in self._by.get(called, ()))
            self._known[name] = frozenset(r.document.id for r in maybe if goes_by(r, name))
        return self._known[name]


def _called(name: str) -> Iterator[Form | str]:
    """The names under which a page may be found whose outlet `goes_by` this one."""
    found = words(SITES.sub("", name))
    yield from (key(name), ("".join(found),), (f"the{''.join(found)}",))
    yield from (found[:k] for k in range(1, len(found) + 1))


_PROGRAMMES = frozenset(
    ["daily", "weekly", "news", "radio", "tv", "online", "live", "tonight", "today", "magazine", "podcast"]
)
"""Words behind an outlet's name that name a part of it."""


def _is_place(reading: Reading, name: Form) -> bool:
    """Whether a page knows a part of its outlet's name as a place: the town of the "Ashford News"."""
    whole = words(reading.document.outlet.value or "")
    return name != whole and any(words(p.name) == name for p in reading.places)


def only_in_title(reading: Reading, name: str, at: int) -> bool:
    """Whether a name stands at a place of the title and nowhere in the article, in full or by its last word: what is
    read as a name there may be any words before a colon."""
    title = next((s for s in reading.segments if s.type == "title"), None)
    found = words(name)
    if title is None or not title.start <= at < title.end or not found:
        return False
    told = (words(reading.text[s.start : s.end]) for s in reading.segments if s.type in ("body", "embedded_quote"))
    known = any(a.type == "person" and key(a.name) == key(name) for a in reading.actors)
    wanted = found[-1:] if known else found
    return not any(wanted == row[k : k + len(wanted)] for row in told for k in range(len(row) - len(wanted) + 1))


def calls_itself(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in a stretch of its text a page names its own outlet."""
    rule = _rule(forms(reading))
    if rule is not None:
        for found in rule.finditer(reading.text, start, end):
            if found[0][:1].isupper() and not _is_place(reading, words(found[0])):
                yield found.span()


@lru_cache(maxsize=4096)
def _rule(mine: frozenset[Form]) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{written(mine)})\b", re.IGNORECASE) if mine else None
