"""What one account tells as ended while another tells that it goes on: a siege lifted, a road still cut."""

from __future__ import annotations

import re

from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import vocabulary

_LIFTING = vocabulary("lift end revoke scrap disperse dissolve dismantle call break clear reopen")
"""Verbs, as lemmas, that tell of the end of what lasts, some of them with a particle."""
_PARTICLES: dict[str, str] = {"call": "off", "break": "up"}
_LASTING = re.compile(
    r"\bstill\b|\b(?:continu|remain)\w*\b|\b(?:has|have)\b[^.;:]{1,80}\bsince\b|\b(?:is|are) being\b", re.IGNORECASE
)


def tells_end(item: Item) -> bool:
    """Whether a statement tells of the end of what lasts: "lifted the siege"."""
    verb = next(iter(item.statement.predicate), "")
    particle = _PARTICLES.get(verb)
    return verb in _LIFTING and bool(item.statement.object) and (particle is None or particle in item.words)


def goes_on(item: Item) -> str:
    """The words by which a statement tells that something lasts: "is still", "have … since"; "" where it does not."""
    found = _LASTING.search(item.statement.span.text)
    return "" if found is None else found[0]


IN_TURN: frozenset[frozenset[str]] = frozenset(
    frozenset(pair)
    for pair in (
        ("arrest", "release"), ("open", "close"), ("find", "missing"), ("missing", "arrest"), ("begin", "end"),
        ("allow", "forbid"), ("agree", "reject"), ("grow", "shrink"),
    )
)  # fmt: skip
"""Opposites of which one often follows the other: they exclude each other only at one time."""
_NOW = re.compile(
    r"\b(?:is|are|remains?|stays?|now)\b|[’']re\b|\b(?:it|he|she|that|there)[’']s\b|\b(?:has|have) been\b",
    re.IGNORECASE,
)


def in_turn(a: Item, b: Item) -> bool:
    """Whether one statement tells how a thing stands now and the other what was done to it, of two states that follow
    each other: "the locks were opened", "all locks are closed"."""
    return frozenset(a.what[:1] + b.what[:1]) in IN_TURN and _tells_of_now(a) != _tells_of_now(b)


def _tells_of_now(item: Item) -> bool:
    s = item.statement
    return s.tag in ("VBZ", "VBP") or _NOW.search(f"{s.span.text.partition(s.verb)[0]} ") is not None
