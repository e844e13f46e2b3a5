"""What a page calls its own outlet: the full name, a short one, its site, "this newspaper", its letterhead."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.comparison.lineage.names import SITES, key, words
from sayso.model import Reading
from sayso.model.document import UNKNOWN_OUTLET
from sayso.model.facts.shortened import Form, shortened

_TOP = 160
"""Characters at the head of a page in which its letterhead stands."""
_EDITION = re.compile(r"\b(?:edition|since|vol|no|issue|founded)\b|[\d|·•]", re.IGNORECASE)


def forms(reading: Reading) -> frozenset[Form]:
    """The names by which a page may call its own outlet, as folded words; empty where nothing tells its outlet."""
    return _forms(reading.document.outlet.value or "", reading.document.url or "", reading.text[:_HOUSED])


_HOUSE = re.compile(
    r"^\W*(?:(?:[Tt]he )?(?:[Oo]fficial )?(?:[Nn]ewsletter|[Mm]agazine|[Jj]ournal|[Bb]ulletin|[Oo]rgan|[Pp]aper|[Nn]ewspaper|[Ww]ebsite)"
    r" (?:of|for)|(?:[Tt]his \w+ is )?[Pp]ublished (?:\w+ )?by) (?:the )?(?P<name>[A-Z][\w'’-]*(?: (?:(?:of|and|for|the) )*[A-Z][\w'’-]*){0,5})",
    re.MULTILINE,
)
"""Lines at the head of a page that say whose outlet it is."""
_HOUSED = 300


@lru_cache(maxsize=4096)
def _forms(outlet: str, url: str, top: str) -> frozenset[Form]:
    head = _letterhead(top[:_TOP])
    whole = words(outlet) if outlet else ()
    fitting = not whole or (head and whole[: len(head)] == head)
    names = {name for name in (whole, head if fitting else ()) if name}
    found = names | {short for name in names for short in shortened(name)}
    site = SITES.sub("", url.split("//")[-1].split("/")[0].lower()).removeprefix("www.")
    if site:
        found |= {(site,), tuple(re.split(r"[.-]", site))}
    return frozenset(found | {words(house["name"]) for house in _HOUSE.finditer(top)})


def _letterhead(top: str) -> Form:
    """The first line of a page, where it is short and says nothing but a name."""
    line = next((line.strip() for line in top.splitlines() if line.strip()), "")
    name = words(line)
    return name if 1 <= len(name) <= 5 and line[:1].isupper() and not _EDITION.search(line) else ()


def is_own(reading: Reading, name: str) -> bool:
    """Whether a name is the page's own outlet: one of its forms, or a longer name that the page never writes and whose
    last word it uses of itself ("the Mirror", taken for another Mirror)."""
    if name.startswith(UNKNOWN_OUTLET) or key(name) == key(reading.document.outlet_name):
        return True
    mine, found = forms(reading), words(SITES.sub("", name))
    if found in mine or ("".join(found),) in mine:
        return not _is_place(reading, found)
    return len(found) > 1 and found[-1:] in mine and name.lower() not in reading.text.lower()


def _is_place(reading: Reading, name: Form) -> bool:
    """Whether a page knows a part of its outlet's name as a place: the town of the "Ashford News"."""
    whole = words(reading.document.outlet.value or "")
    return name != whole and any(words(p.name) == name for p in reading.places)


def calls_itself(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in a stretch of its text a page names its own outlet."""
    rule = _rule(forms(reading))
    if rule is not None:
        for found in rule.finditer(reading.text, start, end):
            if found[0][:1].isupper() and not _is_place(reading, words(found[0])):
                yield found.span()


@lru_cache(maxsize=4096)
def _rule(mine: frozenset[Form]) -> re.Pattern[str] | None:
    names = sorted((rf"{_GAP}".join(map(re.escape, f)) for f in mine), key=lambda n: (-len(n), n))
    return re.compile(rf"\b(?:{'|'.join(names)})\b", re.IGNORECASE) if names else None


_GAP = r"[ \u00a0.&'’-]+(?:(?:of|the|and|for)[ \u00a0]+)*"
