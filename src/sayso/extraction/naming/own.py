"""Whether a party is the page's own outlet, by the names by which the page itself calls it."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.extraction.lexicon.names_outlets import NOUNS, PRESS
from sayso.extraction.lexicon.names_roles import BODIES
from sayso.extraction.naming.entity import Entity, fold
from sayso.model import Document
from sayso.model.facts.mastheads import HEAD, own_names
from sayso.model.facts.shortened import TAILS, Form


class Own(NamedTuple):
    """The folded words of each name that a page may have for its outlet; and its name's `ends`, which are its own where
    it has no other name for the party: "the Congress" of "Orvan Congress"."""

    names: frozenset[Form]
    ends: frozenset[Form]


def own_forms(document: Document, text: str) -> Own:
    """The names that the page may have for its outlet; empty where nothing tells the outlet."""
    name = document.outlet.value or ""
    forms = own_names(name, document.url or "", text[:HEAD], _words)
    ends = _ends(_HEAD_OF.sub("", name, count=1))
    if document.outlet.certainty != "stated" and not own_noun(name):
        return Own(forms, ends)
    return Own(forms | {w for m in _OF.finditer(name) if len(w := _words(name[: m.start()])) > 1}, ends)


def _ends(head: str) -> frozenset[Form]:
    """The last words of the head of a name, but for those that end the names of many."""
    words = _words(head)
    return frozenset(words[k:] for k in range(1, len(words)) if words[k:][0] not in TAILS | _NO_SELF | {"today"})


_OF = re.compile(r" (?:of|for|in) ")
"""Where the name of a body that publishes itself says whose it is: "National Guard of Orvan" is the National Guard."""
_ANY = frozenset(["institution", "organisation", "organization", "force", "service", "authority", "company", "firm"])
"""Nouns by which a body goes on about itself, whatever its name."""


_HEAD_OF = re.compile(r"\s*(?:[,(:;/–—]|\s-\s|\b(?:of|for|in|at|with)\b).*", re.DOTALL)
"""What stands behind the head of a body's name: "Ministry ‹of Roads of Orvan, bulletin 6›"."""
_NO_SELF = NOUNS | PRESS | {"association", "agency", "network", "union", "independent"}
"""Nouns at the end of papers' and agencies' names, though bodies bear them too."""


def own_noun(outlet: str) -> str:
    """The noun by which a body that publishes itself goes on about itself: "ministry" for "Ministry of Roads of
    Orvan, bulletin 6"; "" for papers and agencies."""
    words = _words(_HEAD_OF.sub("", outlet, count=1))
    last = words[-1] if words else ""
    return last if last in BODIES - _NO_SELF else ""


def is_itself(entity: Entity | None, document: Document) -> bool:
    """Whether a body's own notice goes on about the body by a common noun: "the institution denies"."""
    if entity is None or entity.forms or entity.kind != "organisation":
        return False
    words = (entity.description or "").lower().removeprefix("this ").split()
    if len(words) == 1 and words[0] == own_noun(document.outlet.value or ""):
        return True
    return document.outlet.certainty == "stated" and len(words) == 1 and words[0] in _ANY


def is_own(entity: Entity | None, own: Own) -> bool:
    """Whether a party is the page's own outlet."""
    if entity is None or entity.kind not in ("outlet", "organisation") or not entity.forms:
        return False
    called = [_words(form) for form in entity.forms]
    return any(form in own.names for form in called) or all(form in own.ends for form in called)


def _words(name: str) -> Form:
    words = fold(name).replace(".", " ").replace("-", " ").split()
    return tuple(words[1:] if words[:1] == ["the"] else words)
