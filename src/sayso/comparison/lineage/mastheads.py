"""Where a page names its own outlet, by the names that it may have for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    mine, found = forms(reading), words(SITES.sub("", name))
    if found in mine or ("".join(found),) in mine or (f"the{''.join(found)}",) in mine:
        return not _is_place(reading, found)
    whole = words(reading.document.outlet.value or "")
    if whole and found[: len(whole)] == whole and set(found[len(whole) :]) <= _PROGRAMMES:
        return True
    return len(found) > 1 and found[-1:] in mine and name.lower() not in reading.text.lower()


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
