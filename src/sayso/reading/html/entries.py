"""Entries of a live report, of which trafilatura takes the first for the whole article."""

from __future__ import annotations

from copy import deepcopy
from itertools import chain

from lxml.etree import _Element as Element

from sayso.reading.html.tree import inline
from sayso.reading.lines import is_prose

LEAST = 3
"""Boxes of one kind in a row that are the entries of a report: of columns there are seldom as many."""
_LINKED = 0.5
"""The share of a paragraph's characters in links from which it leads to another page."""
_LISTS = frozenset({"ul", "ol"})
_BOXES = frozenset({"article", "section", "li", "div", *_LISTS})


def opened(tree: Element, part: Element | None) -> Element | None:
    """A copy of the page in which the entries of its report are plain boxes; None where `part`, the smallest box around
    what was read as the article, is not one of several alike that stand below the headline."""
    entries = _entries(part)
    if part is None or not entries:
        return None
    out = deepcopy(tree)
    copies = dict(zip(tree.iter(), out.iter(), strict=True))
    path = {
        _kind(a) for a in chain((part,), part.iterancestors()) if a is entries[0] or entries[0] in a.iterancestors()
    }
    for entry in entries:
        for box in [e for e in copies[entry].iter() if _kind(e) in path]:
            _make_plain(box)
    above = copies[entries[0]].getparent()
    if above is not None and above.tag in _LISTS:
        _make_plain(above)
    return out


def _entries(part: Element | None) -> list[Element]:
    """The boxes of the kind of one around `part`, in a row with it, which comes first; none where it holds the
    headline or the others hold no text."""
    box = part
    while box is not None and box.tag in _BOXES and next(box.iter("h1"), None) is None:
        row = [box, *(e for e in chain(box.itersiblings(preceding=True), box.itersiblings()) if _is_like(e, box))]
        if len(row) >= LEAST:
            return row
        box = box.getparent()
    return []


def _kind(element: Element) -> tuple[str, str]:
    return str(element.tag), " ".join((element.get("class") or "").split()[:1])


def _is_like(element: Element, entry: Element) -> bool:
    """Whether an element is a box of the kind of `entry` with a paragraph of its own."""
    return _kind(element) == _kind(entry) and any(map(_is_text, element.iter("p")))


def _is_text(paragraph: Element) -> bool:
    words = inline(paragraph)
    return is_prose(words) and sum(len(inline(a)) for a in paragraph.iter("a")) < _LINKED * len(words)


def _make_plain(box: Element) -> None:
    """Take from a box what trafilatura knows an article by."""
    box.tag = "div"
    for name in ("class", "id", "itemprop", "role"):
        box.attrib.pop(name, None)
