"""Whether a party is the page's own outlet, by the names by which the page itself calls it."""

from __future__ import annotations

from sayso.extraction.naming.entity import Entity, fold
from sayso.model import Document
from sayso.model.facts.mastheads import HEAD, own_names
from sayso.model.facts.shortened import Form


def own_forms(document: Document, text: str) -> frozenset[Form]:
    """The folded words of each name that the page may have for its outlet; empty where nothing tells the outlet."""
    return own_names(document.outlet.value or "", document.url or "", text[:HEAD], _words)


def is_own(entity: Entity | None, forms: frozenset[Form]) -> bool:
    """Whether a party is the page's own outlet."""
    if entity is None or not forms or entity.kind not in ("outlet", "organisation"):
        return False
    return any(_words(form) in forms for form in entity.forms)


def _words(name: str) -> Form:
    words = fold(name).replace(".", " ").replace("-", " ").split()
    return tuple(words[1:] if words[:1] == ["the"] else words)
