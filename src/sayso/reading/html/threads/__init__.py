"""Comments in HTML: writer, time, depth and text.

Three ways in turn: systems that mark comments in a way of their own, class names in common use, and, where neither
finds one, the shape of what stands under a heading of comments.  Comments that only the page's JSON-LD holds come last.
"""

from __future__ import annotations

from lxml.etree import _Element as Element

from sayso.reading.html.threads import classes, described, platforms, shapes
from sayso.reading.html.threads.described import count
from sayso.reading.html.threads.web import WebComment, boxes

__all__ = ["WebComment", "count", "find"]


def find(tree: Element, markup: str) -> list[WebComment]:
    """The comments of a page, in order; `markup` is the page's source."""
    named = boxes(tree)
    found = platforms.find(tree, "\n".join({name for _, name in named}))
    taken = {e for c in found for e in c.elements}
    found += classes.find(named, taken)
    found = found or shapes.find(tree)
    if len(found) > 1:
        order = {element: i for i, element in enumerate(tree.iter())}
        found.sort(key=lambda c: order.get(c.elements[0], 0))
    return found + (_unshown(tree, found) if '"comment' in markup else [])


def _unshown(tree: Element, found: list[WebComment]) -> list[WebComment]:
    """Comments of the JSON-LD that the page does not show."""
    shown = {_fold(c.text) for c in found}
    return [c for c in described.find(tree) if not any(_fold(c.text)[:60] in text for text in shown)]


def _fold(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())
