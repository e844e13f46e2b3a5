"""Whose figure a page tells in its own voice: who puts it there, or whom the next sentence names for it."""

from __future__ import annotations

import re

from sayso.comparison.lineage.clauses import sentence, shown
from sayso.comparison.lineage.families import tokens
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.patterns import SUM
from sayso.model import Reading


def given_with(item: Item) -> tuple[str, str] | None:
    """Who gives the figure of a statement in a page's own voice, and the words that say so; None where nobody is named
    for it beside it."""
    if not item.figures or item.attribution is not None:
        return None
    return _puts(item) or _behind(item)


def _puts(item: Item) -> tuple[str, str] | None:
    """Who puts something at a figure, of which the statement is a part: "the union puts the boats lost at nine"."""
    span, text = item.statement.span, item.reading.text
    for a in item.reading.attributions:
        if a.cue is not None and a.source is not None and len(a.chain) > 1:
            if any(c.start <= span.start and span.end <= c.end for c in a.content):
                return a.chain[-1], shown(text[a.source.start : span.end], _SHOWN)
    return None


_GAVE = r"(?:gave|given|provided|released|issued|published|announced|compiled|confirmed|put out)"
_LATELY = r"(?:later |first |initially |also |had |has )?"
_GIVES = re.compile(
    rf"(?P<who>[^,;:.!?\n]{{3,80}}), (?:which|who) {_LATELY}{_GAVE} (?:that|this|those|these|the) (?:\w+ )?{SUM}\b"
    rf"|(?:That|This|Those|These|The) (?:\w+ )?{SUM} (?:(?:was|were|is|are) {_GAVE} by|comes? from|came from) "
    r"(?P<by>[^,;:.!?\n]{3,80}?)"
    r"(?=[,;:.!?]|$| (?:on|in|at|late|early|yesterday|today|this|last|after|earlier)\b)"
)
"""Words that begin the sentence behind a figure by which it is somebody's."""
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_KINDS = ("person", "organisation", "state", "outlet")


def _behind(item: Item) -> tuple[str, str] | None:
    """Whom the next sentence of the paragraph names for the figure."""
    return named_behind(item.reading, *sentence(item.reading.text, item.statement.span.start, item.statement.span.end))


def named_behind(reading: Reading, start: int, end: int) -> tuple[str, str] | None:
    """The actor of the page whom the sentence behind `[start, end)`, a sentence with one figure, names for it, and the
    words that do; None where more than him stands there: "officials dismissed the club, which gave the count"."""
    text = reading.text
    begin = end + 1
    if "\n" in text[end:begin] or begin >= len(text):
        return None
    found = _GIVES.match(text, begin, sentence(text, begin, begin + 1)[1])
    if found is None or sum(start <= q.span.start < end for q in reading.quantities if q.low is not None) != 1:
        return None
    said = tokens(_ARTICLE.sub("", found["who"] or found["by"], count=1))
    places = {p.name for p in reading.places}
    named = [a.name for a in reading.actors if a.type in _KINDS and a.name not in places and tokens(a.name) == said]
    return (named[0], shown(found[0], _SHOWN)) if named else None


_SHOWN = 120
"""Characters that are shown of such words."""
