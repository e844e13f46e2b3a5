"""Whose words a quotation is that stands behind a colon: "Ada Brill, the lock keeper: “It was shut. Nobody came.”"."""

from __future__ import annotations

import re

from sayso.comparison.lineage.within import actors_in
from sayso.comparison.statements.items import Item

_OPENED = re.compile(r":\s?(?P<mark>[“\"])")
_CLOSED = {"“": "”", '"': '"'}
_HOUR = re.compile(r"^\W*\d{1,2}[:.h]\d\d\W+")
_SOMEBODY = re.compile(
    r"^(?:[Aa]n?|[Oo]ne|[Aa]nother) (?P<who>[a-z][a-z-]+(?: [a-z-]+)?"
    r"(?: (?:at|from|of|in|near) (?:the )?[A-Z][\w’'-]*)?)(?=,|$)"
)
"""A description of somebody, alone or before a comma."""
_LONGEST = 120
"""Characters of the words before the colon, at most."""


def speaker(item: Item) -> tuple[str, str] | None:
    """Who is named or described before the colon of the quotation in which a statement in a page's own voice stands,
    and the words before it; None where it stands in none, or nobody or several are named."""
    text, at = item.reading.text, item.statement.span.start
    start = text.rfind("\n", 0, at) + 1
    opened = list(_OPENED.finditer(text, start, at + 1))
    if item.statement.voice != "own" or not opened or _CLOSED[opened[-1]["mark"]] in text[opened[-1].end() : at]:
        return None
    end = opened[-1].start()
    start += len(found[0]) if (found := _HOUR.match(text[start:end])) is not None else 0
    start = max(start, text.rfind(". ", start, end) + 2 if ". " in text[start:end] else start)
    if end - start > _LONGEST:
        return None
    label = text[start : end + 1]
    if (described := _SOMEBODY.match(text[start:end])) is not None:
        return f"{described['who']} (unnamed)", label
    names = {a.name for a in actors_in(item.reading, start, end) if a.type == "person"}
    return (names.pop(), label) if len(names) == 1 else None
