"""What the head of a page calls its publisher: lines that say nothing but a name, and the names that follow from it."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from sayso.model.facts.shortened import Form, shortened

HEAD = 300
"""Characters at the head of a page in which it says whose it is."""
_TOP = 160
"""Characters in which its letterhead stands."""
_LETTERHEAD = 5
"""Words of a first line that may be an outlet's name."""
_NAME_LINE = 7
"""Words of a line that may be a body's name."""
_MORE = re.compile(r"\b(?:edition|since|vol|no|issue|founded)\b|[\d|>@/©:·•]|\.(?:com|org|net)\b", re.IGNORECASE)
"""What a line that says nothing but a name does not hold."""
_SMALL = frozenset(["of", "the", "and", "&", "de", "la", "for"])
SITES = re.compile(r"\.(?:com|org|net|co|info|news|tv)(?:\.\w\w)?$", re.IGNORECASE)
"""The end of an address that stands for an outlet's name."""
_HOUSE = re.compile(
    r"^\W*(?:(?:[Tt]he )?(?:[Oo]fficial )?(?:[Nn]ewsletter|[Mm]agazine|[Jj]ournal|[Bb]ulletin|[Oo]rgan|[Pp]aper|[Nn]ewspaper|[Ww]ebsite)"
    r" (?:of|for)|(?:[Tt]his \w+ is )?[Pp]ublished (?:\w+ )?by) (?:the )?(?P<name>[A-Z][\w'’-]*(?: (?:(?:of|and|for|the) )*[A-Z][\w'’-]*){0,5})",
    re.MULTILINE,
)
"""Lines at the head of a page that say whose outlet it is."""
_KIND_OF_PAGE = re.compile(r"\s*\([^()]*\)\s*$")
"""What a user or a page puts behind an outlet's name to tell what the page is: "Orvan Rovers (press release)"."""
_BRAND = re.compile(r"(?!Ma?c|De|Di|La|Le|Van)[A-Z][a-z]+[A-Z][A-Za-z]+(?= [A-Z])")
"""A made-up first word, which no place, people or surname has: by it "HillWatch Orvan" is known alone."""
Folding = Callable[[str], Form]
"""A name as its words, folded as the caller folds the names that it compares with them."""


def name_lines(top: str) -> Iterator[str]:
    """The lines of a page's head that may say nothing but a name, in order."""
    for line in filter(None, map(str.strip, top.splitlines())):
        if len(line.split()) <= _NAME_LINE and not _MORE.search(line):
            yield line


def letterhead(top: str) -> str | None:
    """The first line of a page, where it is short and says nothing but a name."""
    line = next(filter(None, map(str.strip, top[:_TOP].splitlines())), "")
    words = line.split()
    named = words and all(word[:1].isupper() or word.lower() in _SMALL for word in words)
    return line if named and len(words) <= _LETTERHEAD and line in name_lines(line) else None


@lru_cache(maxsize=4096)
def own_names(outlet: str, url: str, top: str, fold: Folding) -> frozenset[Form]:
    """The names by which a page may call its own outlet: in full and short, by its site, its letterhead and the line
    that says whose it is; `outlet` and `url` "" where they are not known, `top` the first `HEAD` characters."""
    head, whole = fold(letterhead(top) or ""), fold(outlet) if outlet else ()
    fitting = not whole or (head and whole[: len(head)] == head)
    names = {name for name in (whole, *map(fold, _bare(outlet)), head if fitting else ()) if name}
    found = names | {short for name in names for short in shortened(name)}
    site = SITES.sub("", url.split("//")[-1].split("/")[0].lower()).removeprefix("www.")
    if site:
        found |= {(site,), tuple(re.split(r"[.-]", site))}
    found |= {fold(short) for short in _goes_by(outlet, top)}
    return frozenset(found | {fold(house["name"]) for house in _HOUSE.finditer(top)})


def _goes_by(outlet: str, top: str) -> Iterator[str]:
    """An outlet's name without its last word, where the page goes on so about itself: "HarbourWatch" of "HarbourWatch
    Norland", of a body whose name is written in one or whose last word the page knows as a place."""
    short, _, last = _KIND_OF_PAGE.sub("", outlet).rpartition(" ")
    if not short or not last[:1].isupper() or short.split()[-1].lower() in _SMALL:
        return
    place = re.search(rf"\b(?:in|across|throughout|from) {re.escape(last)}\b|\b{re.escape(last)}['’]s\b", top)
    itself = re.search(rf"^(?:The )?{re.escape(short)} {_GOES_ON}", top, re.MULTILINE)
    if itself and (place or _IN_ONE.fullmatch(short)):
        yield short


_GOES_ON = r"(?:has|have|is|are|was|were|calls?|says?|said|[a-z]{3,}ed)\b"
_IN_ONE = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+")
"""A body's name of two words written as one."""


def _bare(outlet: str) -> Iterator[str]:
    """An outlet's name without what tells what the page is, its made-up first word, and the office that is named behind
    it: "Orvan Rovers" for "Orvan Rovers (club statement)", the Information Office for "Government of Orvan, Information
    Office"."""
    first, *more = _KIND_OF_PAGE.sub("", outlet).split(", ")
    yield first
    if brand := _BRAND.match(first):
        yield brand[0]
    yield from (part for part in more if " " in part and all(w[0].isupper() or w in _SMALL for w in part.split()))
