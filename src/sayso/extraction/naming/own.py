"""Whether a party is the page's own outlet, by the names by which the page itself calls it."""

from __future__ import annotations

import re

from sayso.extraction.naming.entity import Entity, fold
from sayso.model import Document
from sayso.model.facts.mastheads import HEAD, own_names
from sayso.model.facts.shortened import Form


def own_forms(document: Document, text: str) -> frozenset[Form]:
    """The folded words of each name that the page may have for its outlet; empty where nothing tells the outlet."""
    name = document.outlet.value or ""
    forms = own_names(name, document.url or "", text[:HEAD], _words)
    if document.outlet.certainty != "stated":
        return forms
    return forms | {w for m in _OF.finditer(name) if len(w := _words(name[: m.start()])) > 1}


_OF = re.compile(r" (?:of|for|in) ")
"""Where the name of a body that publishes itself says whose it is: "National Guard of Orvan" is the National Guard."""
_ANY = frozenset(["institution", "organisation", "organization", "force", "service", "authority", "company", "firm"])
"""Nouns by which a body goes on about itself, whatever its name."""


def is_itself(entity: Entity | None, document: Document) -> bool:
    """Whether a body's own notice goes on about the body by a common noun: "the institution denies"."""
    if entity is None or entity.forms or entity.kind != "organisation" or document.outlet.certainty != "stated":
        return False
    words = (entity.description or "").lower().removeprefix("this ").split()
    return len(words) == 1 and words[0] in _ANY


def is_own(entity: Entity | None, forms: frozenset[Form]) -> bool:
    """Whether a party is the page's own outlet."""
    if entity is None or not forms or entity.kind not in ("outlet", "organisation"):
        return False
    return any(_words(form) in forms for form in entity.forms)


def _words(name: str) -> Form:
    words = fold(name).replace(".", " ").replace("-", " ").split()
    return tuple(words[1:] if words[:1] == ["the"] else words)
