"""The article of an HTML page: trafilatura's body, given back its captions, quotations and places in the source."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Literal

from lxml.etree import XPath
from lxml.etree import _Element as Element
from trafilatura import bare_extraction

from sayso.reading.article.captions import is_caption
from sayso.reading.article.furniture import is_furniture
from sayso.reading.html.tree import inline

logging.getLogger("trafilatura").addHandler(logging.NullHandler())

Kind = Literal["body", "caption", "embedded_quote", "boilerplate"]
_PARAGRAPHS = XPath("//p | //blockquote | //figcaption | //article//li | //h2 | //h3")
_CAPTIONS = XPath("//figcaption | //p[@class='wp-caption-text']")
_PAGE = frozenset({"article", "main"})
AROUND = 4
"""Boxes around a paragraph that may make it a caption or a quotation."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the stored text: its words, its role and the element of the page that it comes from."""

    text: str
    kind: Kind
    element: Element | None = None


def blocks(tree: Element, url: str | None) -> list[Block]:
    """The paragraphs of the page's article, in order; nothing where there is none."""
    found = bare_extraction(tree, url=url, fast=True, include_comments=False, output_format="txt")
    body = getattr(found, "body", None)
    if body is None:
        return []
    source, roles = _index(tree), _Roles()
    out: list[Block] = []
    for child in body:
        kind: Kind = "embedded_quote" if child.tag == "quote" else "body"
        for text in _paragraphs(child):
            element = source.get(_key(text))
            out.append(Block(text, roles.of(text, kind, element), element))
    return out + _captions(tree, {_key(block.text) for block in out})


def _captions(tree: Element, known: set[str]) -> list[Block]:
    """Captions that trafilatura leaves out: they follow the article, since their place in it is lost."""
    out = []
    for element in _CAPTIONS(tree)[:40]:
        if element.tag == "figcaption" and not any(a.tag in _PAGE for a in element.iterancestors()):
            continue
        text = inline(element)
        if 15 <= len(text) <= 600 and _key(text) not in known:
            known.add(_key(text))
            out.append(Block(text, "caption", element))
    return out


def _paragraphs(element: Element) -> list[str]:
    """The lines of a child of trafilatura's body: items of lists and rows of tables one by one."""
    if element.tag == "table":
        rows = [" | ".join(filter(None, (inline(cell) for cell in row))) for row in element.iter("row")]
        return [row for row in rows if row]
    if element.tag == "list":
        return [text for item in element.iter("item") if (text := _own(item))]
    parts: list[str] = [element.text or ""]
    for child in element:
        parts.append("\n" if child.tag in ("lb", "p", "item") else "")
        parts.append("".join(child.itertext()))
        parts.append("\n" if child.tag in ("p", "item") else "")
        parts.append(child.tail or "")
    if element.tail and element.tail.strip():
        parts.append("\n" + element.tail)
    return [text for line in "".join(parts).split("\n") if (text := " ".join(line.split()))]


def _own(item: Element) -> str:
    """An item's text without that of lists inside it, which come by themselves."""
    parts = [item.text or ""]
    for child in item:
        parts.append("" if child.tag == "list" else "".join(child.itertext()))
        parts.append(child.tail or "")
    return " ".join("".join(parts).split())


def _key(text: str) -> str:
    return "".join(text.split())[:300]


def _index(tree: Element) -> dict[str, Element]:
    """Paragraph-like elements of the page by their words; of several with the same words the first."""
    out: dict[str, Element] = {}
    for element in _PARAGRAPHS(tree):
        words = "".join(element.itertext())
        if words:
            out.setdefault(_key(words[:600]), element)
    return out


class _Roles:
    """The roles of paragraphs; what a paragraph is set in is looked up once for all that stand in one box."""

    def __init__(self) -> None:
        self._set_in: dict[Element, Kind | None] = {}

    def of(self, text: str, kind: Kind, element: Element | None) -> Kind:
        """The role of a paragraph that trafilatura took for `kind`."""
        around = None if element is None else _set_off(element) or self._box(element.getparent())
        if around is not None:
            return around
        if kind == "body" and is_caption(text):
            return "caption"
        return "boilerplate" if kind == "body" and is_furniture(text) else kind

    def _box(self, parent: Element | None) -> Kind | None:
        if parent is None:
            return None
        if parent not in self._set_in:
            found = (_set_off(up) for _, up in zip(range(AROUND), [parent, *parent.iterancestors()]))
            self._set_in[parent] = next((kind for kind in found if kind is not None), None)
        return self._set_in[parent]


def _set_off(element: Element) -> Kind | None:
    """What an element makes of the words in it."""
    if element.tag == "figcaption" or "caption" in (element.get("class") or "").lower():
        return "caption"
    return "embedded_quote" if element.tag == "blockquote" else None
