"""One thing against several: "one missile was fired" beside "two missiles were fired"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.figures.amounts import Amount
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import concept

_ONE = re.compile(
    r"(?<!\bleast )(?<!\bthan )(?<!\bto )(?<!\bno )"
    r"\b(?P<words>(?:(?:only|just|exactly)\s+)?one|an?\s+single|one\s+single)\s+(?P<thing>(?:[a-z][\w-]*\s+)?[a-z][\w-]*)",
    re.IGNORECASE,
)
"""One thing, and not "at least one" or "up to one"."""
_OTHERS = re.compile(r"\b(?:another|the others?|second|third|the rest|more|one by one|or two)\b", re.IGNORECASE)
"""Words of a sentence by which one is one of several."""


def against_several(one: Item, other: Item, several: Sequence[Amount]) -> tuple[str, str] | None:
    """The words of a statement that tells of one thing alone, and of the other for more of these, which are among its
    amounts; None where there are no such, or the one is one of several."""
    told = _one(one)
    for more in several:
        if more.dimension == "count" and more.head in told and (more.interval.low or 0) > 1:
            return told[more.head], _with_noun(more.words, more.head, other)
    return None


def _with_noun(words: str, head: str, item: Item) -> str:
    """The words of a number with the noun behind it."""
    found = re.search(rf"\b{re.escape(words)}((?:\s+[\w-]+){{1,2}})", item.statement.span.text)
    behind = found[1].split() if found is not None else []
    for k, noun in enumerate(behind):
        if head in (concept(noun.lower()), concept(noun.lower().removesuffix("s"))):
            return " ".join([words, *behind[: k + 1]])
    return words


def _one(item: Item) -> dict[str, str]:
    """The words for one thing in a statement by what their noun may be; none where it is one of several."""
    found = _ONE.search(item.statement.span.text)
    if found is None or found["thing"].split()[0].lower() in ("of", "or", "and", "in", "more"):
        return {}
    start, end = sentence(item.reading.text, item.statement.span.start, item.statement.span.end)
    if _OTHERS.search(item.reading.text, start, end):
        return {}
    nouns = found["thing"].split()
    return {concept(noun.lower()): " ".join([*found["words"].split(), *nouns[: k + 1]]) for k, noun in enumerate(nouns)}
