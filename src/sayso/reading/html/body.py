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
_STRING = XPath("string()")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the stored text: its words, its role and the element of the page that it comes from."""

    text: str
    kind: Kind
    element: Element | None = None


def blocks(tree: Element, url: str | None) -> list[Block]:
    """The paragraphs of the page's article, in order; nothing where there is none."""
    found = bare_extraction(tree, url=url, fast=True, include_comments=False)
    body = getattr(found, "body", None)
    if body is None:
        return []
    source = _index(tree)
    out: list[Block] = []
    for child in body:
        kind: Kind = "embedded_quote" if child.tag == "quote" else "body"
        for text in _paragraphs(child):
            element = source.get(_key(text))
            out.append(Block(text, _role(text, kind, element), element))
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
        words = _STRING(element)
        if words:
            out.setdefault(_key(words[:600]), element)
    return out


def _role(text: str, kind: Kind, element: Element | None) -> Kind:
    if element is not None:
        around = [element, *(a for _, a in zip(range(4), element.iterancestors()))]
        if any(e.tag == "figcaption" or "caption" in (e.get("class") or "").lower() for e in around):
            return "caption"
        if any(e.tag == "blockquote" for e in around):
            return "embedded_quote"
    if kind == "body" and is_caption(text):
        return "caption"
    return "boilerplate" if kind == "body" and is_furniture(text) else kind
