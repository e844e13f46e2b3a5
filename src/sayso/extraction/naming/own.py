"""A page's own outlet under the names by which the page itself calls it: in full, and by a short name."""

from __future__ import annotations

from functools import lru_cache

from sayso.extraction.naming.entity import Entity, fold
from sayso.model import Document
from sayso.model.facts.shortened import Form, shortened

_LETTERHEAD = 5
"""Words of a first line that may be an outlet's name."""
_TOP = 160
"""Characters at the head of a page in which its letterhead stands."""


def own_forms(document: Document, text: str) -> frozenset[Form]:
    """The folded words of each name of the page's outlet; by its first line where nothing else tells the outlet."""
    return _own_forms(document.outlet.value or "", text[:_TOP])


@lru_cache(maxsize=256)
def _own_forms(outlet: str, top: str) -> frozenset[Form]:
    whole = _words(outlet or _letterhead(top))
    return frozenset({whole, *shortened(whole)}) if whole else frozenset()


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
