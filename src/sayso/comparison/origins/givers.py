"""Whose figure a page tells in its own voice: who puts it there, or whom the next sentence names for it."""

from __future__ import annotations

import re

from sayso.comparison.lineage.clauses import sentence, shown
from sayso.comparison.lineage.families import tokens
from sayso.comparison.statements.items import Item


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


_GIVES = re.compile(
    r"(?P<who>[^,;:.]{3,80}?), (?:which|who) (?:gave|provided|released|issued|published|compiled|confirmed) "
    r"(?:that|this|the) (?:\w+ )?(?:figures?|number|count|toll|tally|total|estimate)\b"
    r"|(?:That|This|The) (?:\w+ )?(?:figures?|number|count|toll|tally|total|estimate) "
    r"(?:(?:was|were|is|are) (?:given|provided|released|issued|published|compiled|confirmed) by|comes? from|came from) "
    r"(?P<by>[^,;:.]{3,80})"
)
"""Words that begin the sentence behind a figure by which it is somebody's."""


def _behind(item: Item) -> tuple[str, str] | None:
    """Whom the next sentence of the paragraph names for the figure."""
    text = item.reading.text
    _, end = sentence(text, item.statement.span.start, item.statement.span.end)
    start = end + 1
    if "\n" in text[end:start] or start >= len(text):
        return None
    found = _GIVES.match(text, start, sentence(text, start, start + 1)[1])
    if found is None:
        return None
    who = " ".join((found["who"] or found["by"]).split())
    said = tokens(who)
    kinds = ("person", "organisation", "state", "outlet")
    named = [a.name for a in item.reading.actors if a.type in kinds and _begins(said, tokens(a.name))]
    return (max(named, key=len), shown(found[0], _SHOWN)) if named else None


def _begins(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether words name somebody: they are the name, or begin with it."""
    return bool(name) and said[: len(name)] == name


_SHOWN = 120
"""Characters that are shown of such words."""
