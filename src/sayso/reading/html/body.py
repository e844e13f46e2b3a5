"""The article of an HTML page: trafilatura's body, given back its captions, quotations and places in the source."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, islice
from typing import Literal

from lxml.etree import _Element as Element
from lxml.html import document_fromstring as document
from trafilatura import bare_extraction
from trafilatura.settings import Extractor

from sayso.reading.article.captions import is_caption
from sayso.reading.article.furniture import is_furniture
from sayso.reading.facts.names import is_outlet
from sayso.reading.html import entries
from sayso.reading.html.locating import Locator
from sayso.reading.html.meta import host
from sayso.reading.html.threads.web import name_in
from sayso.reading.html.tree import inline
from sayso.reading.lines import is_prose

logging.getLogger("trafilatura").addHandler(logging.NullHandler())

Kind = Literal["body", "caption", "embedded_quote", "boilerplate"]
_Found = tuple[str, Kind]
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
    source, roles = _index(tree), _Roles()
    found = _whole(tree, url, _paragraphs_of(tree, url), source)
    out: list[Block] = []
    for text, kind in found:
        element = source.get(_key(text))
        out.append(Block(text, roles.of(text, kind, element), element))
    if _doubtful(out):
        out = _reviewed(out, {_key(text) for text, _ in _paragraphs_of(_around(out, tree), url, precise=True)})
    out = _with_headings(_located(out, tree))
    return out + _captions(tree, {_key(block.text) for block in out})


def _whole(tree: Element, url: str | None, found: list[_Found], source: Mapping[str, Element]) -> list[_Found]:
    """What was read as the article, with the other entries of the report where it is one of them; `source` has the
    page's paragraphs by their words."""
    kept = {_key(text) for text, _ in found}
    if sum(key not in kept for key in source) < entries.LEAST:
        return found
    whole = entries.opened(tree, _part([source[key] for key in kept if key in source]))
    again = [] if whole is None else _paragraphs_of(whole, url)
    return again if kept <= {_key(text) for text, _ in again} else found


_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LONGEST_HEADING = 200


def _with_headings(found: list[Block]) -> list[Block]:
    """The paragraphs with the headings that stand directly over them, where trafilatura has left out all of them, as it
    does on pages that mark no article."""
    if any(b.element is not None and b.element.tag in _HEADINGS for b in found):
        return found
    out: list[Block] = []
    known: set[Element] = set()
    for block in found:
        above = None if block.element is None or block.kind != "body" else block.element.getprevious()
        new = above is not None and above.tag in _HEADINGS and above not in known
        if out and new and above is not None and 2 < len(text := inline(above)) <= _LONGEST_HEADING:
            known.add(above)
            kind: Kind = "boilerplate" if is_furniture(text) else "body"
            out.append(Block(text, kind, above))
        out.append(block)
    return out


def _located(found: list[Block], tree: Element) -> list[Block]:
    """The paragraphs, each with the smallest element that holds it, where one does."""
    if all(block.element is not None for block in found):
        return found
    part = _part(_elements(found))
    locator = Locator(tree if part is None else part)
    return [b if b.element is not None else replace(b, element=locator.find(b.text)) for b in found]


def _elements(found: list[Block]) -> list[Element]:
    return [block.element for block in found if block.element is not None]


def _part(elements: Sequence[Element]) -> Element | None:
    """The smallest part of the page around all of these elements; None where there are none."""
    shared = [*elements[0].iterancestors()] if elements else []
    for element in elements[1:]:
        above = set(element.iterancestors())
        shared = [a for a in shared if a in above]
    return shared[0] if shared else None


def _paragraphs_of(tree: Element, url: str | None, precise: bool = False) -> list[_Found]:
    """The paragraphs that trafilatura takes for the article; in its precision mode it takes fewer."""
    found = bare_extraction(_readable(tree), url=url, options=_options(precise))
    body = getattr(found, "body", None)
    if body is None:
        return []
    return [(text, "embedded_quote" if e.tag == "quote" else "body") for e in body for text in _paragraphs(e)]


@cache
def _options(precise: bool) -> Extractor:
    """What trafilatura is asked for; made once, since it reads its configuration anew for each page otherwise."""
    return Extractor(fast=True, precision=precise, comments=False, output_format="txt")


_TABLE = ("table", "tbody", "thead", "tfoot", "tr", "td", "th")
_FRAME = 400
"""Characters from which a cell that is broken into lines or paragraphs frames a page, and is no entry of a table."""


def _readable(tree: Element) -> Element:
    """The page as trafilatura can read it: with credits under block quotations as paragraphs, for it reads no footer,
    and with tables that only lay out the page as boxes, for it makes one line of a row.  The page itself where there
    is nothing of the kind; else a copy, since the places of the page's elements are told by their tags."""
    frames = [t for t in tree.iter("table") if any(_frames(cell) for cell in t.iter("td"))]
    if not frames and not _credits(tree):
        return tree
    out = deepcopy(tree)
    for credit in _credits(out):
        credit.tag = "p"
    for table in [t for t in out.iter("table") if any(_frames(cell) for cell in t.iter("td"))]:
        for element in list(table.iter(*_TABLE)):
            if element.tag != "table" or element is table:
                element.tag = "div"
    return out


def _credits(tree: Element) -> list[Element]:
    """Whose the words of block quotations are, in a line under each."""
    return [child for quoted in tree.iter("blockquote") for child in quoted if child.tag in ("footer", "cite")]


def _frames(cell: Element) -> bool:
    """Whether a cell holds an article, or a table that does: long, and broken into lines or paragraphs."""
    if next(cell.iter("br", "p", "div", "h1", "h2", "table"), None) is None:
        return False
    return len("".join(cell.itertext())) >= _FRAME


# ---------------------------------------------------------------- a second opinion
DOUBT = (0.1, 0.25)
"""The share of an article's characters in doubtful lines from which a second opinion is asked for, and up to which
the page is an article at all and not a list."""
AGREED = 0.6
"""A second opinion that keeps less of the article than this has missed it, and is not followed."""
LINKED = 0.6


def _doubtful(found: list[Block]) -> bool:
    total = sum(len(block.text) for block in found)
    doubt = sum(len(block.text) for block in found if _is_doubtful(block))
    return total > 0 and DOUBT[0] <= doubt / total <= DOUBT[1]


def _is_doubtful(block: Block) -> bool:
    """Whether a paragraph may be the site's: nearly all link, or no sentence and no paragraph of the page."""
    if block.element is None:
        return not is_prose(block.text)
    return sum(len(inline(a)) for a in block.element.iter("a")) >= LINKED * len(block.text)


def _around(found: list[Block], tree: Element) -> Element:
    """A page of the smallest part of the tree that holds all paragraphs: a second reading of it is a short one."""
    part = _part(_elements(found))
    if part is None or part.tag in ("html", "body"):
        return tree
    page = document("<html><body><article></article></body></html>")
    page[0][0].append(deepcopy(part))
    return page


def _reviewed(found: list[Block], kept: set[str]) -> list[Block]:
    """The paragraphs, of which those that the second opinion leaves out and that are no prose become boilerplate."""
    agreed = sum(len(block.text) for block in found if _key(block.text) in kept)
    if agreed < AGREED * sum(len(block.text) for block in found):
        return found
    return [
        replace(block, kind="boilerplate")
        if block.kind == "body" and _key(block.text) not in kept and (not is_prose(block.text) or _is_doubtful(block))
        else block
        for block in found
    ]


def _captions(tree: Element, known: set[str]) -> list[Block]:
    """Captions that trafilatura leaves out: they follow the article, since their place in it is lost."""
    out = []
    for element in islice((e for e in tree.iter("figcaption", "p") if _is_set_under(e)), 40):
        text = inline(element)
        if 15 <= len(text) <= 600 and _key(text) not in known:
            known.add(_key(text))
            out.append(Block(text, "caption", element))
    return out


def _is_set_under(element: Element) -> bool:
    """Whether an element is a caption in the page's article."""
    if element.tag == "p":
        return bool(element.get("class") == "wp-caption-text")
    return any(a.tag in _PAGE for a in element.iterancestors())


def _paragraphs(element: Element) -> list[str]:
    """The lines of a child of trafilatura's body: items of lists and rows of tables one by one."""
    if element.tag == "table":
        rows = [" | ".join(filter(None, (_cell(cell) for cell in row))) for row in element.iter("row")]
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


def _cell(cell: Element) -> str:
    """A cell's text, with a space where a line breaks."""
    parts = [cell.text or ""]
    for child in cell:
        parts += [" " if child.tag in ("lb", "p") else "", "".join(child.itertext()), child.tail or ""]
    return " ".join("".join(parts).split())


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
    items = (item for article in tree.iter("article") for item in article.iter("li"))
    for element in chain(tree.iter("p", "blockquote", "figcaption", "h2", "h3"), items):
        words = "".join(element.itertext())
        if words:
            out.setdefault(_key(words[:600]), element)
    return out


def cited(element: Element | None) -> str | None:
    """The outlet that a block quotation names itself: in a `cite` element, else the host of its `cite` attribute."""
    around = () if element is None else chain((element,), element.iterancestors())
    quotation = next((e for e in islice(around, AROUND + 1) if e.tag == "blockquote"), None)
    if quotation is None:
        return None
    named = (name_in(inline(cite)) for cite in quotation.iter("cite"))
    return next((name for name in named if is_outlet(name)), None) or host(quotation.get("cite"))


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
