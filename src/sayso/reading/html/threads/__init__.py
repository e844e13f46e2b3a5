"""Comments in HTML: writer, time, depth and text.

Systems that mark comments in a way of their own are read by a table.  In what is left of the page, boxes named after
comments are read twice, by the class names in common use and by shape, and the way that finds more is believed; where
neither finds any, what stands under a heading of comments is read by shape or as plain paragraphs.  Comments that
only the page's JSON-LD holds come last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml.etree import _Element as Element

from sayso.reading.comments.headings import declared
from sayso.reading.facts.names import is_person
from sayso.reading.html.threads import badges, classes, described, flat, platforms, scopes, shapes
from sayso.reading.html.threads.described import count
from sayso.reading.html.threads.web import WebComment, boxes
from sayso.reading.html.tree import inline

HEADINGS = 6
"""Headings of comments below which a thread is looked for: more are a list of stories that have some."""
_IN_JSON = re.compile(r'"comments?"\s*:\s*[\[{]')
__all__ = ["WebComment", "authors", "count", "find"]


def find(tree: Element, markup: str) -> list[WebComment]:
    """The comments of a page, in order; `markup` is the page's source."""
    named = boxes(tree)
    found = platforms.find(tree, "\n".join({word for _, name in named for word in name.split()}))
    taken = {e for c in found for e in c.elements}
    for area in scopes.free(scopes.areas(named), taken):
        found += _in_box(area)
    if not any(c.author for c in found):
        found = _headed(tree) or found
    if len(found) > 1:
        order = {element: i for i, element in enumerate(tree.iter())}
        found.sort(key=lambda c: order.get(c.elements[0], 0))
    return badges.marked(found + (_unshown(tree, found) if _IN_JSON.search(markup) else []))


def authors(comments: Sequence[WebComment]) -> tuple[str, ...]:
    """The names that the site marks, in a thread, as those of the page's own authors."""
    named = (c.author for c in comments if c.own and c.author and is_person(c.author))
    return tuple(dict.fromkeys(named))


def _in_box(area: Element) -> list[WebComment]:
    """The comments in a box: of the two readings that with more named comments; of two alike the first."""
    readings = classes.find([area]), shapes.find([area])
    return max(readings, key=lambda found: (sum(c.author is not None for c in found), len(found)))


def _headed(tree: Element) -> list[WebComment]:
    """The comments under the first heading that has some."""
    for heading in islice(scopes.headings(tree), HEADINGS):
        for scope in scopes.below(heading):
            found = shapes.find(scope, alone=declared(inline(heading)) == 1) or flat.find(heading, scope)
            if found:
                return found
    return []


def _unshown(tree: Element, found: list[WebComment]) -> list[WebComment]:
    """Comments of the JSON-LD that the page does not show."""
    shown = {_fold(c.text) for c in found}
    return [c for c in described.find(tree) if not any(_fold(c.text)[:60] in text for text in shown)]


def _fold(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())
