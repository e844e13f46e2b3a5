"""What an outlet may have reported itself: plainly told, over and done, and not from its files."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.comparison.items import Item
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.marked import mark
from sayso.model.dates import interval


def past(item: Item) -> bool:
    """Whether a statement tells what happened: tickets that go on sale nobody has seen from the spot."""
    return item.statement.tag in ("VBD", "VBN") and item.statement.modal is None


_FRESH = timedelta(days=60)
"""Before its publication, what a page's reporters may have seen for it."""


def long_ago(item: Item) -> bool:
    """Whether a page tells of what was over, or had begun, long before it came out: that is from its files."""
    out = interval(item.reading.document.published.value)
    if item.when is None or out is None:
        return False
    first, last = item.when
    open_end = last == date.max or last - out[1] <= timedelta(1)  # "since 1990" is from the files as well
    return out[0] - (first if open_end else last) > _FRESH


def plain(item: Item) -> bool:
    """Whether a page says a thing itself, without a hedge, in a sentence in which it quotes nobody."""
    if item.statement.voice != "own" or item.level != "asserted" or mark(item) is not None:
        return False
    start, end = sentence(item.reading.text, item.statement.span.start, item.statement.span.end)
    if _SAID_BEHIND.search(item.reading.text, item.statement.span.end - 1, end):
        return False
    return not any(c.start < end and start < c.end for a in item.reading.attributions for c in a.content)


_SAID_BEHIND = re.compile(
    r",[”\"’]? (?:it|he|she|they|(?:the|its|their|his|her) (?:\w+ ){1,3}?)\s?"
    r"(?:said|says?|found|finds?|ruled|testified|wrote|added|noted|reported|reports|concluded|recalled)\b"
    r"(?! (?:that|in|by)\b)"
)
"""Words behind a statement by which it is somebody else's: "…, it found", "…, its report says"."""
