"""Which measure of a thing a number with a unit is, and, of a distance, to what it is measured."""

from __future__ import annotations

import re

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.units import dimension
from sayso.comparison.vocabulary.words import concept, vocabulary
from sayso.model import Quantity

_WAYS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (way, re.compile(words, re.IGNORECASE))
    for way, words in (
        ("wide", r"\s*(?:wide|across|in width|in diameter)\b"),
        ("long", r"\s*(?:long|in length)\b"),
        ("high", r"\s*(?:high|tall|in height|above (?:the )?(?:normal|ground|sea))\b"),
        ("deep", r"\s*(?:deep|in depth|under ?ground|under ?water)\b"),
        ("down", r"\s*(?:down|into|to the (?:ground|bottom))\b"),
        ("far", r"\s*(?:\([^)]*\)\s*)?(?:away|from|off|behind|beyond|outside|inside|short of|above|below|down to|up to|"
                r"(?:to the )?(?:due )?(?:(?:north|south|east|west)[\w-]*|upstream|downstream|inland))\b"),
    )
)  # fmt: skip
_APART = re.compile(r"\b(?:separates?|lies|from|distance)\b", re.IGNORECASE)
_FEW = 60
"""Characters behind a measure in which stands what it is measured to."""
_NOUN = re.compile(r"[A-Za-z][\w’'-]+")
_SKIP = vocabulary(
    "the a an of and or in on at to for from by with its their his her away north south east west north-west "
    "south-west north-east south-east northwest southwest northeast southeast due off behind beyond outside inside "
    "above below down up that which who when as was were is are had has it he she they"
)


def way(q: Quantity, item: Item) -> tuple[str, frozenset[str]]:
    """Which measure it is and what it is measured to, in concepts."""
    text = item.reading.text
    _, end = sentence(text, q.span.start, q.span.end)
    found = next((kind for kind, pattern in _WAYS if pattern.match(text, q.span.end, end)), "")
    if not found and dimension(q) == "length" and _APART.search(item.statement.span.text):
        found = "far"
    behind = re.split(r"[,;:.!?–—]", text[q.span.end : min(end, q.span.end + _FEW)], maxsplit=1)[0]
    words = (w.lower() for w in _NOUN.findall(behind)) if found == "far" else iter(())
    thing = (q.thing or "").lower().split(" of ")[0].split()[-1:]
    return found, frozenset(concept(w) for w in (*words, *thing) if w not in _SKIP)


_TO = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:[\w-]+\s+){0,3}?(?:from|of|below|above|behind|beyond|off|outside|inside|short of)\s+"
    r"(?P<name>(?:(?:the|a|an|its|their|his|her)\s+)?(?:[\w’'-]+)(?:\s+(?!of\b|in\b|on\b|at\b|and\b|to\b|where\b|when\b|that\b)"
    r"(?:[A-Z][\w’'-]*|[a-z]+(?=[.,;:!?)]|\s+of\b|$)))*)"
    r"(?P<more>\s+(?:and\s+(?!the\b|an?\b)[a-z]|(?:[a-z][\w’'-]*\s+)*?[a-z][\w’'-]*\s+(?:in|on|at|near|by|and)\b))?"
)
"""Behind a distance: the place to which it is measured, without what follows it; more words that may go on with it."""


def goal(text: str, end: int) -> str:
    """The concept of the last word of the place to which a distance that ends at an offset is measured; ""
    where the words leave open which word that is."""
    _, stop = sentence(text, end - 1, end)
    found = _TO.match(text, end, stop)
    if found is None or found["more"]:
        return ""
    return concept(found["name"].split()[-1].lower())


_SHOCK = re.compile(r"\b(?:after|fore)shocks?\b", re.IGNORECASE)


def of_an_aftershock(item: Item) -> bool:
    """Whether a magnitude in a statement may be of another quake than the one that pages tell of."""
    return _SHOCK.search(item.statement.span.text) is not None
