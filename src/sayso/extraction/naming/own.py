"""A page's own outlet under the names by which the page itself calls it: in full, and by a short name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sayso.extraction.lexicon.names_outlets import HEADS, NOUNS, PRESS
from sayso.extraction.naming.entity import Entity, fold
from sayso.model import Document

_HEADS = frozenset(head.lower() for head in HEADS)
_GENERIC = frozenset(word.lower() for word in NOUNS | PRESS) | frozenset(
    ["press", "news", "international", "online", "service", "english", "radio", "tv", "television", "media", "group"]
)
"""Words at the end of an outlet's name without which it goes as well: "Ashford" for "Ashford International"."""
_LETTERHEAD = 5
"""Words of a first line that may be an outlet's name."""
_SHORTEST = 4
_TOP = 160
"""Characters at the head of a page in which its letterhead stands."""

Form = tuple[str, ...]


def own_forms(document: Document, text: str) -> frozenset[Form]:
    """The folded words of each name of the page's outlet; by its first line where nothing else tells the outlet."""
    return _own_forms(document.outlet.value or "", text[:_TOP])


@lru_cache(maxsize=256)
def _own_forms(outlet: str, top: str) -> frozenset[Form]:
    whole = _words(outlet or _letterhead(top))
    return frozenset(f for f in _forms(whole) if f) if whole else frozenset()


def is_own(entity: Entity | None, forms: frozenset[Form]) -> bool:
    """Whether a party is the page's own outlet."""
    if entity is None or not forms or entity.kind not in ("outlet", "organisation"):
        return False
    return any(_words(form) in forms for form in entity.forms)


def _letterhead(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    words = line.split()
    capital = all(w[:1].isupper() or w.lower() in ("of", "the", "and", "&", "de", "la") for w in words)
    return line if len(words) <= _LETTERHEAD and capital and line.replace(" ", "").replace("&", "").isalpha() else ""


def _words(name: str) -> Form:
    words = fold(name).replace(".", " ").replace("-", " ").split()
    return tuple(words[1:] if words[:1] == ["the"] else words)


def _forms(whole: Form) -> Iterator[Form]:
    yield whole
    kept = whole
    while len(kept) > 1 and kept[-1] in _GENERIC:
        kept = kept[:-1]
        if len("".join(kept)) >= _SHORTEST:
            yield kept
    if len(whole) > 1 and whole[-1] in _HEADS - _GENERIC:
        yield whole[-1:]
    if len(whole) > 1 and whole[0] in ("daily", "weekly", "sunday", "evening", "morning"):
        yield whole[1:]
    if len(whole) > 2:
        yield ("".join(word[0] for word in whole),)
