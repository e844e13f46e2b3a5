"""Whether a party is the page's own outlet, by the names by which the page itself calls it."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.extraction.lexicon.names_outlets import NOUNS, PRESS
from sayso.extraction.lexicon.names_roles import BODIES
from sayso.extraction.naming.entity import Entity, fold
from sayso.extraction.naming.given import CALENDAR
from sayso.model import Document, Parse
from sayso.model.facts.mastheads import HEAD, own_names
from sayso.model.facts.shortened import TAILS, Form


class Own(NamedTuple):
    """The folded words of each name that a page may have for its outlet; the `heads` of its name that leave out whose
    it is; and its name's `ends`, which are its own where it has no other name for the party: "the Congress" of "Orvan
    Congress".  Heads, ends and the `noun` by which it goes on about itself tell nothing from the token `other` on,
    where another body of the kind is named.  `issued`: whether the page says that it is a body's own, and does not only
    bear a site's name in its markup, as those of every paper do."""

    names: frozenset[Form]
    heads: frozenset[Form]
    ends: frozenset[Form]
    noun: str
    other: int
    issued: bool


def own_forms(document: Document, parse: Parse) -> Own:
    """The names that the page may have for its outlet; empty where nothing tells the outlet."""
    name, stated = document.outlet.value or "", document.outlet.certainty == "stated"
    head = _words(_HEAD_OF.sub("", name, count=1))
    noun = _noun(head)
    names = own_names(name, document.url or "", parse.text[:HEAD], _words)
    shorter = (w for m in _OF.finditer(name) if len(w := _words(name[: m.start()])) > 1)
    heads = frozenset(shorter) - names if stated or noun else frozenset()
    issued = stated and (not document.outlet.why.startswith("from ") or _NOTICE.search(parse.text[:HEAD]) is not None)
    return Own(names, heads, _ends(head), noun, _another(parse, name, head), issued)


_NOTICE = re.compile(
    r"\b(?:press|news|media) release\b|\b(?:statement|communiqu[eé]|announcement|notice)\b", re.IGNORECASE
)
"""How a body's own notice calls itself."""


def _another(parse: Parse, name: str, head: Form) -> int:
    """The first token that names another body of the kind of a page's outlet: "Orvan's Ministry of Roads"."""
    known = set(_words(_NO_WORD.sub(" ", name)))
    nouns = (k for k in range(len(parse)) if head and parse.lower[k] == head[-1])
    return next((k for k in nouns if _whose(parse, k) - known), len(parse))


def _whose(parse: Parse, k: int) -> set[str]:
    """The words before a body's noun and behind it that tell which body it is; "its" of that of somebody else."""
    first = k
    while first > parse.sentence_of(k)[0] and (parse.word[first - 1][0].isupper() or parse.tag[first - 1] == "POS"):
        first -= 1
    told = {t for t in range(first, k) if parse.pos[t] not in ("DET", "ADP", "PRON") and parse.tag[t] != "POS"}
    end = k + 1
    while end < len(parse) and (parse.word[end][0].isupper() or parse.lower[end] in _JOINING):
        end += 1
    if parse.lower[k + 1 : k + 2] in (["of"], ["for"]):
        told |= {t for t in range(k + 1, end) if parse.word[t][0].isupper()}
    words = {w for t in told for w in _words(parse.word[t])} - CALENDAR - {"the"}
    near = {parse.lower[t] for t in range(max(first - 2, 0), k)} & {"its", "their", "his", "her"}
    return words | near


_JOINING = frozenset({"of", "for", "the", "and", "&"})
_NO_WORD = re.compile(r"[^\w.’' -]+")


def _ends(head: Form) -> frozenset[Form]:
    """The last words of the head of a name, but for those that end the names of many."""
    return frozenset(head[k:] for k in range(1, len(head)) if head[k] not in TAILS | _NO_SELF | {"today"})


_OF = re.compile(r" (?:of|for|in) ")
"""Where the name of a body that publishes itself says whose it is: "National Guard of Orvan" is the National Guard."""
_ANY = frozenset(["institution", "organisation", "organization", "force", "service", "authority", "company", "firm"])
"""Nouns by which a body goes on about itself, whatever its name."""


_HEAD_OF = re.compile(r"\s*(?:[,(:;/–—]|\s-\s|\b(?:of|for|in|at|with)\b).*", re.DOTALL)
"""What stands behind the head of a body's name: "Ministry ‹of Roads of Orvan, bulletin 6›"."""
_NO_SELF = NOUNS | PRESS | {"association", "agency", "network", "union", "independent"}
"""Nouns at the end of papers' and agencies' names, though bodies bear them too."""


def _noun(head: Form) -> str:
    """The noun by which a body that publishes itself goes on about itself: "ministry" for "Ministry of Roads of
    Orvan, bulletin 6"; "" for papers and agencies."""
    last = head[-1] if head else ""
    return last if last in BODIES - _NO_SELF else ""


def is_itself(entity: Entity | None, own: Own, at: int) -> bool:
    """Whether a body's own notice goes on about the body by a common noun: "the institution denies"."""
    if entity is None or entity.forms or entity.kind != "organisation":
        return False
    words = (entity.description or "").lower().removeprefix("this ").split()
    if len(words) == 1 and words[0] == own.noun:
        return at < own.other
    return own.issued and len(words) == 1 and words[0] in _ANY


def is_own(entity: Entity | None, own: Own, at: int = -1) -> bool:
    """Whether a party, named or taken up at a token (by default where it is first named), is the page's own outlet."""
    if entity is None or entity.kind not in ("outlet", "organisation") or not entity.forms:
        return False
    called = [_words(form) for form in entity.forms]
    if any(form in own.names for form in called):
        return True
    at = at if at >= 0 else min((end - 1 for _, end in entity.mentions), default=0)
    alone = any(form in own.heads for form in called) or all(form in own.ends for form in called)
    return alone and at < own.other


def _words(name: str) -> Form:
    words = fold(name).replace(".", " ").replace("-", " ").split()
    return tuple(words[1:] if words[:1] == ["the"] else words)
