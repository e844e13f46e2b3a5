"""Comments by their shape alone, under a heading that announces them, where no name of a class tells what they are.

A list of comments is a run of neighbours built alike, each of which opens with a short name, says when, and has words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml.etree import _Element as Element

from sayso.reading.comments.headings import declared, is_heading
from sayso.reading.comments.renderings import is_name
from sayso.reading.comments.renderings.base import LOOSE_STAMP
from sayso.reading.html.threads.web import WebComment, depth, name_in, place, without_buttons
from sayso.reading.html.tree import inline, lines

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "strong", "b", "summary", "legend")
_ABOUT = re.compile(r"\b(?:comment|discussion|conversation|repl(?:y|ies)|responses?|readers?|thoughts)", re.I)
_FIGURES = r"\d{1,2}\.\d{1,2}\.\d{4}.{0,12}"
_STAMP = re.compile(
    rf"^[\s·•|,(-]{{0,4}}(?:on |posted |posted on )?(?:{LOOSE_STAMP}|{_FIGURES})[\s·•|,)]{{0,4}}$", re.I
)
UP = 3
"""How far above its heading the list of comments may hang."""


def find(tree: Element) -> list[WebComment]:
    """The comments under the first heading of comments that has a list of them below."""
    for heading in _headings(tree):
        counted = declared(inline(heading))
        for scope in _scopes(heading):
            found = _in(scope, heading)
            if len(found) >= (1 if counted == 1 else 2):
                return found
    return []


def _headings(tree: Element) -> Iterator[Element]:
    for element in tree.iter(*_HEADINGS):
        words = inline(element)
        if len(words) <= 80 and _ABOUT.search(words) and is_heading(words):
            yield element


def _scopes(heading: Element) -> Iterator[Element]:
    """What may hold the list: the elements after the heading, and after those around it."""
    up = heading
    for _ in range(UP):
        sibling = up.getnext()
        while sibling is not None:
            yield sibling
            sibling = sibling.getnext()
        parent = up.getparent()
        if parent is None or parent.tag in ("body", "html"):
            return
        up = parent


def _in(scope: Element, heading: Element) -> list[WebComment]:
    """The comments in the largest run of like children somewhere below `scope`."""
    best: list[WebComment] = []
    for parent in [scope, *scope.iterdescendants("div", "ul", "ol", "section", "table", "tbody", "dl")]:
        counts = Counter(_build(child) for child in parent if isinstance(child.tag, str))
        shape, number = max(counts.items(), key=lambda item: item[1], default=(None, 0))
        if number < 1 or number <= len(best):
            continue
        items = [child for child in parent if isinstance(child.tag, str) and _build(child) == shape]
        read = [c for item in items if (c := _comment(item)) is not None]
        if len(read) > len(best) and len(read) * 5 >= len(items) * 4:
            best = read
    return best


def _build(element: Element) -> tuple[str, str]:
    return element.tag, (element.get("class") or "").split(" ")[0] if element.get("class") else ""


def _comment(item: Element) -> WebComment | None:
    """An element as a comment: a name, then (or before it) a time, then words."""
    name, stamp = _name(item), _stamp(item)
    if name is None or stamp is None:
        return None
    text = without_buttons(lines(item, {name, stamp}))
    if not text or len(text) < 2:
        return None
    return WebComment(name_in(inline(name)), inline(stamp), text, depth(item), (item,), place(item))


def _name(item: Element) -> Element | None:
    """The innermost element with the item's first words, if they may be a name."""
    for element in item.iter():
        if not isinstance(element.tag, str) or not (element.text or "").strip():
            continue
        words = name_in(inline(element))
        return element if words and len(words) <= 40 and is_name(words) and not len(element) else None
    return None


def _stamp(item: Element) -> Element | None:
    """The innermost element that says when."""
    found = None
    for element in item.iter():
        if isinstance(element.tag, str) and (element.tag == "time" or _is_stamp(element)):
            found = element
        elif found is not None:
            break
    return found


def _is_stamp(element: Element) -> bool:
    words = inline(element) if len(element) <= 2 else ""
    return 0 < len(words) <= 60 and bool(_STAMP.match(words))
