"""HTML pages: the article through trafilatura, everything around it through readers of our own.

The stored text is derived: title, byline, article, then the comments, one paragraph a line with blank lines between.
Its offsets mean something only together with the reader's version, which names trafilatura's.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version

from htmldate import find_date
from lxml.etree import XPath
from lxml.etree import _Element as Element

from sayso.errors import NotText, WrongKind
from sayso.model import Fact, Link, Placed, Span
from sayso.model.document import SegmentType
from sayso.model.facts import datelines
from sayso.reading import plain
from sayso.reading.article import shapes
from sayso.reading.article.quotes import origin_in
from sayso.reading.comments import pasted, pasted_piece, replies
from sayso.reading.comments.thread import Comment
from sayso.reading.facts import published
from sayso.reading.given import Given
from sayso.reading.html import body, meta, threads
from sayso.reading.html.meta import saved_from
from sayso.reading.html.tree import inline, parse, place, stripped
from sayso.reading.lines import split
from sayso.reading.pieces import Piece

__all__ = ["Derived", "derive", "reader", "saved_from"]


@dataclass(frozen=True, slots=True)
class Derived:
    """A page's stored text, what was found in it, its links, the language that it says it is in, where in the page its
    paragraphs stand, and the address that it gives as its own."""

    text: str
    found: plain.Found
    links: tuple[Link, ...] = ()
    language: str | None = None
    source_map: tuple[Placed, ...] = ()
    address: str | None = None


@cache
def reader() -> str:
    """The reader's version: offsets hold only for this one."""
    return f"html/8 trafilatura/{version('trafilatura')} htmldate/{version('htmldate')}"


def derive(markup: str, name: str, given: Given) -> Derived:
    """The stored text of a page and what is in it.

    Raises:
        NotText: the page holds no text.
        WrongKind: it is a dossier that sayso made.
    """
    tree = parse(markup)
    if tree is None:
        return _without_tree(markup, name, given)
    if meta.is_dossier(tree):
        raise WrongKind(f"{name} is a dossier that sayso made: name the pages that it was made of")
    remarks = threads.find(tree, markup)
    latest = published.earliest([published.day_of(given.today), *(meta.day_in(c.time) for c in remarks)])
    head = meta.read(tree, given.url, latest)
    if head.declared is None:
        head = replace(head, declared=threads.count(tree, remarks[0].elements[0] if remarks else None))
    title, titled = _title(tree, head)
    if not head.authors:
        head = replace(head, authors=threads.authors(remarks))
    if head.outlet.certainty != "stated" and (named := meta.title_end(tree, title)).value:
        head = replace(head, outlet=named)
    organ = meta.organ(tree)
    masthead = None if organ is None else (inline(organ), place(organ))
    signed = next((place(a) for a in _SIGNATURES(tree) if inline(a) in head.authors), None) if head.authors else None
    for remark in remarks:
        for element in remark.elements:
            if element.tag != "script":
                _take_out(element)
    for element in [e for e in tree.iter(*_SITE) if not _is_kept(e)]:
        _take_out(element)
    for element in [e for e in _CARDS(tree) if _pops_up(e)]:
        _take_out(element)
    blocks = _without_title(body.blocks(tree, given.url), title)
    if not any(b.kind != "boilerplate" for b in blocks) and not remarks:
        return _without_tree(markup, name, given)
    if masthead is not None and any(masthead[0] in b.text for b in blocks):
        masthead = None
    return _Writer(given, titled, signed, masthead).write(tree, head, title, blocks, remarks, latest)


_SIGNATURES = XPath("//a[@rel='author']")
_SITE = ("footer", "nav", "script", "style", "svg")
"""Parts that no article is in: without them trafilatura, which copies and prunes the page often, is faster."""
_JSON_LD = "application/ld+json"
_CARDS = XPath(
    "//p//*[contains(@class, 'rollover') or contains(@class, 'tooltip') or contains(@class, 'popover')"
    " or contains(@class, 'hovercard') or contains(@class, 'hover-card')]"
)
"""Boxes amid a paragraph that may show themselves only to who points at the words before them."""


def _is_kept(element: Element) -> bool:
    """Whether a part of the site tells something of the article: JSON-LD, or whose words a block quotation has."""
    parent = element.getparent()
    return element.get("type") == _JSON_LD or (parent is not None and parent.tag == "blockquote")


def _pops_up(element: Element) -> bool:
    """Whether a box holds a picture or links of its own behind the link that it belongs to: a card on a person."""
    before = element.getprevious()
    if before is None or before.tag != "a" or element.tag == "a" or (before.tail or "").strip():
        return False
    return next(element.iter("a", "img"), None) is not None


def _take_out(element: Element) -> None:
    """Empty an element: it stays where it is, so that the paths of the others still hold, and so does its tail."""
    tail = element.tail
    element.clear()
    element.tail = tail


def _without_tree(markup: str, name: str, given: Given) -> Derived:
    """A page of which no article could be made, nested too deep or broken: its text without markup."""
    text = stripped(markup)
    if not any(c.isalnum() for c in text):
        raise NotText(f"{name} holds markup but no text: save the page again with its text in it")
    return Derived(text, plain.segment(text, given))


def _title(tree: Element, head: meta.Meta) -> tuple[str | None, str | None]:
    """The headline on the page, and where it stands: the `h1` that the head's title names, else the only one, else the
    head's title."""
    shown = [(t, e) for e in tree.iter("h1") if 3 <= len(t := inline(e)) <= 400]
    posts = [(t, e) for e in tree.iter("h2", "h3") if _heads_post(e) and 3 <= len(t := inline(e)) <= 400]
    folded = _fold(head.title or tree.findtext(".//title") or "")
    named = [(t, e) for t, e in (*shown, *posts) if folded and _fold(t) and (_fold(t) in folded or folded in _fold(t))]
    if named:
        text, element = max(named, key=lambda found: len(_fold(found[0])))  # the site's name may be an `h1` as well
        return text, place(element)
    if head.title:
        return head.title, None
    return (shown[0][0], place(shown[0][1])) if len(shown) == 1 else (None, None)


_POST = re.compile(r"\b(?:post|entry|article|story)[-_]?title\b|\bheadline\b", re.I)
"""Classes of the headings of posts."""


def _heads_post(element: Element) -> bool:
    return _POST.search(element.get("class") or "") is not None


def _fold(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _without_title(blocks: list[body.Block], title: str | None) -> list[body.Block]:
    """The article without its headline, which is kept above it."""
    folded = _fold(title or "")
    top = [b for b in blocks[:3] if not (folded and _fold(b.text[: 2 * len(title or "")]) == folded)]
    return top + blocks[3:]


_HEAD_LINE = 120
"""Characters of a line above an article that tells its day or its writer."""


class _Writer:
    """Writes the stored text and notes where each piece begins."""

    def __init__(
        self, given: Given, titled: str | None, signed: str | None, masthead: tuple[str, str] | None = None
    ) -> None:
        self.given = given
        self.titled, self.signed = titled, signed
        self.masthead = masthead
        self.map: list[Placed] = []
        self.parts: list[str] = []
        self.at = 0
        self.pieces: list[Piece] = []
        self.dated: list[published.Stretch] = []

    def add(self, words: str, where: str | None = None) -> tuple[int, int]:
        """Append a paragraph that stands in the element at `where`; its offsets."""
        if self.at:
            self.parts.append("\n\n")
            self.at += 2
        start = self.at
        self.parts.append(words)
        self.at += len(words)
        if where is not None:
            self.map.append(Placed(start, self.at, where))
        return start, self.at

    def write(self, tree: Element, head: meta.Meta, title: str | None, blocks: list[body.Block],
              remarks: list[threads.WebComment], latest: dt.date | None) -> Derived:  # fmt: skip
        """The page, from its parts."""
        shown = None
        if self.masthead is not None:
            self.pieces.append(Piece(self.add(*self.masthead)[0], "boilerplate", place=self.masthead[1]))
        if title:
            start, end = self.add(title, self.titled)
            self.pieces.append(Piece(start, "title", place=self.titled))
            shown = Span(start, end, title)
        if head.authors:
            start, _ = self.add("By " + ", ".join(head.authors), self.signed)
            self.pieces.append(Piece(start, "byline", author=head.authors[0], place=self.signed))
        links = self._blocks(blocks)
        self._comments(remarks)
        text = "".join(self.parts)
        links += [Link(url, None) for url in head.elsewhere]
        date = head.published if head.published.value else _guess(tree, latest) or head.published
        if date.value is None and self.dated:
            date = published.of_head(text, self.dated, shown.start if shown is not None else 0, latest)
        commented = published.earliest(meta.day_in(c.time) for c in remarks)
        date = published.before_comments(date, "\n".join(b.text for b in blocks), commented)
        found = plain.Found(tuple(self.pieces), head.outlet, date, shown, head.authors, head.declared)
        return Derived(text, found, tuple(links), head.language, tuple(self.map), head.address)

    def _blocks(self, blocks: list[body.Block]) -> list[Link]:
        links: list[Link] = []
        before, begun = "", False
        for block in blocks:
            where = None if block.element is None else place(block.element)
            start, end = self.add(block.text, where)
            above = self._of_head(block.text, start, end) if not begun and block.kind == "body" else None
            begun = begun or (block.kind == "body" and above is None)
            origin = (origin_in(before) or body.cited(block.element)) if block.kind == "embedded_quote" else None
            if not (self.pieces and self.pieces[-1].type == "embedded_quote" == block.kind):
                self.pieces.append(Piece(start, above or block.kind, origin=origin, place=where))
            if block.element is not None:
                links += _links(block.element, block.text, start)
            before = block.text if block.kind == "body" and above is None else before
        return links

    def _of_head(self, text: str, start: int, end: int) -> SegmentType | None:
        """The type of a paragraph above the article that only tells its day or its writer; None for the article's
        first, of which a dateline may name the day."""
        kind: SegmentType | None = None
        if len(text) <= _HEAD_LINE:
            kind = "byline" if shapes.is_byline(text) else "dateline" if shapes.is_date_line(text) else None
        placed = datelines.find(text, small=True) if kind is None else None
        if kind is not None or placed is not None:
            self.dated.append((start, end if placed is None else start + placed.end))
        return kind

    def _comments(self, remarks: list[threads.WebComment]) -> None:
        made: list[Comment] = []
        for remark in remarks:
            named = f"{remark.author} (author)" if remark.own else remark.author
            head = " · ".join(filter(None, (named, remark.time)))
            start = self.add(head)[0] if head else None
            text = self.add(remark.text, remark.place)
            start = text[0] if start is None else start
            author = (start, start + len(remark.author)) if remark.author else None
            made.append(Comment(start, start, author, text, remark.level))
        text_so_far = "".join(self.parts)
        answers, doubles = replies.infer(text_so_far, made), replies.repeats(text_so_far, made)
        for comment, remark, answer, double in zip(made, remarks, answers, doubles):
            self._comment(text_so_far, comment, remark, made[answer].first if answer is not None else None,
                          made[double].first if double is not None else None)  # fmt: skip

    def _comment(
        self, text: str, comment: Comment, remark: threads.WebComment, answer: int | None, double: int | None
    ) -> None:
        assert comment.text is not None
        inner = split(remark.text)
        at = pasted.begins(inner, 0, len(inner) - 1) if inner else None
        own: tuple[int, int] | None = comment.text
        base = comment.text[0]
        if at is not None and (base + inner[at].start > comment.first):
            own = (base, base + inner[at - 1].end) if at else None
            stretch = (base + inner[at].start, comment.text[1])
            self.pieces.append(pasted_piece(text, stretch, remark.author, comment.first))
        self.pieces.append(Piece(comment.first, "comment", remark.author, comment.author, own,
                                 reply_to=None if double is not None else answer, duplicate_of=double,
                                 place=remark.place))  # fmt: skip


def _links(element: Element, text: str, start: int) -> list[Link]:
    """The links of a paragraph, each with the words that carry it."""
    out = []
    cursor = 0
    for anchor in element.iter("a"):
        url = (anchor.get("href") or "").strip()
        words = inline(anchor)
        if not words or not url.startswith(("http://", "https://")):
            continue
        at = text.find(words, cursor)
        if at >= 0:
            out.append(Link(url, Span(start + at, start + at + len(words), words)))
            cursor = at + len(words)
    return out


def _guess(tree: Element, latest: dt.date | None) -> Fact | None:
    """htmldate's finding, where the head says nothing."""
    try:
        value = find_date(
            tree, original_date=True, extensive_search=False, max_date=latest.isoformat() if latest else "2100-01-01"
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return Fact(value, "inferred", "found in the page by htmldate") if value else None
