"""What tells one of a kind from another: the field or place beside a common noun for an office or a body."""

# ruff: noqa: SIM905 - a word list reads better as text

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.comparison.lineage.names import spelt, words
from sayso.comparison.lineage.nationals import adjective

FIELDS = frozenset(
    """
    interior foreign defence defense health education justice finance economy economic mining mines energy transport
    emergencies emergency labour labor agriculture farming information culture environment trade industry aviation
    security home prime housing water tourism development sport sports science works planning fisheries shipping
    communications interior electoral election truth inquiry disciplinary central regional provincial federal planning
    licensing appeals parliamentary joint
    """.split()
)
"""Words in lower case before a noun that make another office or body of it."""
_OPENING = frozenset(
    "the a an this that his her its their our and but or in on at for of to as by if when while".split()
)
"""Words that open a sentence with a capital before the noun."""


def beside(noun: str, text: str) -> Iterator[str]:
    """The folded words in a text that tell one of a kind from another: "health" and "orlen" of "the health minister"
    and "the minister of Orlen"."""
    for found in _rule(noun).finditer(text):
        before, behind = re.sub(r"['’]s?$", "", found["before"] or ""), found["behind"] or ""
        tells = before.lower() in FIELDS or (before[:1].isupper() and before.lower() not in _OPENING)
        for word in words(f"{before if tells else ''} {behind}"):
            yield adjective(spelt(word))


@lru_cache(maxsize=256)
def told(noun: str, text: str) -> frozenset[str]:
    """The folded words that stand in a text as those of names, and the fields beside a noun or another of the same
    house: what a page must tell of one of a kind that only other pages name, or it may mean another."""
    named = {adjective(spelt(word)) for name in _NAMED.findall(text) for word in words(name)}
    return frozenset((named - FIELDS) | {w for n in (noun, *_HOUSES) for w in beside(n, text)})


_NAMED = re.compile(r"[A-Z][\w’'-]*")
_HOUSES = ("ministry", "department", "minister", "secretary")
"""What has a field: "Justice" elsewhere may be what somebody asks for."""


@lru_cache(maxsize=256)
def _rule(noun: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![\w’'-])(?P<before>[^\W\d_][\w’'-]*)[ \u00a0])?(?<![\w-])(?i:{re.escape(noun)})\b"
        rf"(?:[ \u00a0](?:of|for)[ \u00a0](?:the )?(?P<behind>[A-Z][\w-]*|(?:{'|'.join(sorted(FIELDS))})\b))?"
    )
