"""HTML as a tree, and the text of its elements in lines."""

from __future__ import annotations

import html
import re
from collections.abc import Collection

from lxml.etree import _Element as Element
from trafilatura.utils import load_html

from sayso.reading.tables import wordset

BLOCKS = wordset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 header li main nav ol p pre section summary table td th tr ul"
)
SILENT = wordset("button head iframe noscript option script select style svg template textarea")
_SPACE = re.compile(r"[ \t\r\f\v\u00a0\u2009\u200b]*\n[ \t\r\f\v\u00a0\u2009\u200b\n]*")
_BLANK = re.compile(r"[ \t\r\f\v\n]+")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})\b[^<>]{0,20000}>|<[!?][^<>]{0,5000}>")
_HIDDEN = re.compile(r"<!--|<(script|style|noscript|template|svg)\b", re.I)


def parse(markup: str) -> Element | None:
    """The tree of a page; None where lxml finds none."""
    try:
        tree: Element | None = load_html(markup)
    except (ValueError, TypeError, LookupError):
        return None
    return tree


def lines(element: Element, without: Collection[Element] = ()) -> str:
    """The text of an element, one line a block, white space collapsed; elements in `without` are left out."""
    parts: list[str] = []
    _collect(element, parts, without)
    return _SPACE.sub("\n", "".join(parts)).strip()


def _collect(element: Element, parts: list[str], without: Collection[Element]) -> None:
    """Depth first with a stack of our own: pages nest deeper than Python recurses."""
    stack: list[tuple[Element, bool]] = [(element, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        if leaving:
            if tag in BLOCKS:
                parts.append("\n")
        else:
            if tag and tag not in SILENT and node not in without:
                parts.append("\n" if tag in BLOCKS or tag == "br" else "")
                parts.append(_BLANK.sub(" ", node.text or ""))
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(node))
                continue
        if node is not element and node.tail:
            parts.append(_BLANK.sub(" ", node.tail))


def inline(element: Element) -> str:
    """The text of an element on one line."""
    return " ".join("".join(element.itertext()).split())


def place(element: Element) -> str:
    """The XPath of an element in its page."""
    return str(element.getroottree().getpath(element))


def tokens(element: Element) -> list[str]:
    """The words of an element's class, id and test id, in lower case."""
    has = element.attrib.get
    return f"{has('class', '')} {has('id', '')} {has('data-testid', '')}".lower().split()


def stripped(markup: str) -> str:
    """A page's text without its markup, for pages that no tree can be built of."""
    text = _TAG.sub(lambda m: "\n\n" if (m[2] or "").lower() in BLOCKS or (m[2] or "").lower() == "br" else "",
                    _visible(markup))  # fmt: skip
    return _SPACE.sub("\n\n", html.unescape(text)).strip()


def _visible(markup: str) -> str:
    """Markup without comments, scripts and the like; one that is never closed takes the rest with it."""
    parts, at = [], 0
    while found := _HIDDEN.search(markup, at):
        parts.append(markup[at : found.start()])
        close = re.compile(f"</{found[1]}[^<>]{{0,200}}>" if found[1] else "-->", re.I).search(markup, found.end())
        if close is None:
            return "".join(parts)
        at = close.end()
    return "".join(parts) + markup[at:]
