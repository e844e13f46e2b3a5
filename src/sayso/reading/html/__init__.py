"""HTML pages: the article through trafilatura, everything around it through readers of our own.

The stored text is derived: title, byline, article, then the comments, one paragraph a line with blank lines between.
Its offsets mean something only together with the reader's version, which names trafilatura's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from itertools import takewhile

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
from sayso.reading.facts import authors, published
from sayso.reading.given import Given
from sayso.reading.html import body, meta, shown, sitename, threads
from sayso.reading.html.locating import Locator
from sayso.reading.html.meta import saved_from
from sayso.reading.html.tree import inline, lines, parse, place, stripped
from sayso.reading.lines import is_prose, split
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
    return f"html/9 trafilatura/{version('trafilatura')} htmldate/{version('htmldate')}"


def derive(markup: str, name: str, given: Given) -> Derived:
    """The stored text of a page and what is in it.

    Raises:
        NotText: the page holds no text.
        WrongKind: it is a dossier that sayso made.
    """
    tree = parse(markup)
    if tree is None:
        return _without_tree(markup, name, given)
    _held = list(tree.iter())  # lxml makes an element anew for each look at one that nobody holds
    if meta.is_dossier(tree):
        raise WrongKind(f"{name} is a dossier that sayso made: name the pages that it was made of")
    remarks = threads.find(tree, markup)
    latest = published.earliest([published.day_of(given.today), *(meta.day_in(c.time) for c in remarks)])
    head = meta.read(tree, given.url, latest)
    if head.declared is None:
        head = replace(head, declared=threads.count(tree, remarks[0].elements[0] if remarks else None))
    title, headline = _title(tree, head)
    if title is None:
        head, title, headline = _unmarked(tree, head, given)
    titled = None if headline is None else place(headline)
    if head.outlet.certainty != "stated":
        named = meta.title_end(tree, title)
        named = named if named.value else sitename.find(tree, title, hosted=head.outlet.value is not None)
        head = replace(head, outlet=named) if named.value else head
    organ = meta.organ(tree)
    masthead = None if organ is None else (inline(organ), place(organ))
    signed = next((place(a) for a in _SIGNATURES(tree) if inline(a) in head.authors), None) if head.authors else None
    for remark in remarks:
        for element in remark.elements:
            if element.tag != "script":
                _take_out(element)
    for element in [e for e in tree.iter(*_SITE) if not _is_kept(e)]:
        _take_out(element)
    for element in [e for e in tree.iter(*_UNREAD) if not _is_kept(e)]:
        element.drop_tree()
    for element in [e for e in _CARDS(tree) if _pops_up(e)]:
        _take_out(element)
    for element in _ARCHIVES(tree) if "wm-ipp" in markup else ():
        _take_out(element)
    blocks = _below(_without_title(body.blocks(tree, given.url), title), headline)
    if not any(b.kind != "boilerplate" for b in blocks) and not remarks:
        return _without_tree(markup, name, given)
    if masthead is not None and any(masthead[0] in b.text for b in blocks):
        masthead = None
    if headline is not None and title and not (head.authors and head.published.value):
        head = _with_shown(head, shown.read(headline, title, [b.text for b in blocks if b.kind == "body"], latest))
    if not head.authors:
        head = replace(head, authors=threads.authors(remarks))
    return _Writer(given, titled, signed, masthead).write(tree, head, title, blocks, remarks, latest)


_SIGNATURES = XPath("//a[@rel='author']")
_SITE = ("footer", "nav")
_UNREAD = ("script", "style", "svg")
"""Parts that no article is in: without them trafilatura, which copies and prunes the page often, is faster."""
_JSON_LD = "application/ld+json"
_CARDS = XPath(
    "//p//*[contains(@class, 'rollover') or contains(@class, 'tooltip') or contains(@class, 'popover')"
    " or contains(@class, 'hovercard') or contains(@class, 'hover-card')]"
)
"""Boxes amid a paragraph that may show themselves only to who points at the words before them."""


_ARCHIVES = XPath("//*[@id='wm-ipp-base' or @id='wm-ipp']")
"""Bars that archives of the web set over the pages that they keep."""


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


def _with_shown(head: meta.Meta, found: shown.Shown) -> meta.Meta:
    """The head's facts, with those that the page shows below its headline where the head states none."""
    published = head.published if head.published.value or not found.published.value else found.published
    return replace(head, authors=head.authors or found.authors, published=published)


def _title(tree: Element, head: meta.Meta) -> tuple[str | None, Element | None]:
    """The headline on the page, and its element: the `h1` that the head's title names, else the only one, else the
    head's title."""
    heads = [(t, e) for e in tree.iter("h1") if 3 <= len(t := inline(e)) <= 400]
    posts = [(t, e) for e in tree.iter("h2", "h3") if _heads_post(e) and 3 <= len(t := inline(e)) <= 400]
    folded = _fold(head.title or tree.findtext(".//title") or "")
    shown = [(t, e, _fold(t)) for t, e in (*heads, *posts)] if folded else []
    named = [(t, e) for t, e, words in shown if words and (words in folded or folded in words)]
    if named:
        text, element = max(named, key=lambda found: len(_fold(found[0])))  # the site's name may be an `h1` as well
        return text, element
    if head.title:
        return head.title, None
    if heads:
        return heads[0] if len(heads) == 1 else (None, None)
    window = {_fold(part) for part in meta.window(tree)}
    return next(
        ((t, e) for e in tree.iter("h2", "h3", "h4") if len(t := inline(e)) >= 10 and _fold(t) in window), (None, None)
    )


def _unmarked(tree: Element, head: meta.Meta, given: Given) -> tuple[meta.Meta, str | None, Element | None]:
    """The facts, the headline and its element of a page that marks no headline: what it shows is read as a page pasted
    as text."""
    body = tree.find("body")
    if body is None:
        return head, None, None
    found = plain.segment(lines(body), given)
    told = replace(
        head,
        outlet=head.outlet if head.outlet.value else replace(found.outlet, span=None),
        published=head.published if head.published.value else replace(found.published, span=None),
        authors=head.authors or found.authors,
    )
    title = None if found.title is None else found.title.text
    return told, title, None if title is None else Locator(body).find(title)


_POST = re.compile(r"\b(?:post|entry|article|story)[-_]?title\b|\bheadline\b", re.I)
"""Classes of the headings of posts."""


def _heads_post(element: Element) -> bool:
    return _POST.search(element.get("class") or "") is not None


_SIGNS = re.compile(r"[\W_]+")


def _fold(text: str) -> str:
    return _SIGNS.sub("", text.lower())


def _without_title(blocks: list[body.Block], title: str | None) -> list[body.Block]:
    """The article without its headline, which is kept above it."""
    folded = _fold(title or "")
    top = [b for b in blocks[:3] if not (folded and _fold(b.text[: 2 * len(title or "")]) == folded)]
    return top + blocks[3:]


def _signs(blocks: Sequence[body.Block], writers: tuple[str, ...]) -> bool:
    """Whether a byline above the article's text names all its writers: it needs no other."""
    top = (block.text for block in blocks[:_HEAD] if len(block.text) <= _HEAD_LINE)
    return any(shapes.is_byline(text) and all(name in text for name in writers) for text in top)


def _below(blocks: list[body.Block], headline: Element | None) -> list[body.Block]:
    """The article, of which lines that stand above the headline and are no text are the page's."""
    first = next((i for i, b in enumerate(blocks) if is_prose(b.text)), 0)
    loose = {
        b.element for b in blocks[:first] if b.kind == "body" and b.element is not None and not b.text[0].islower()
    }
    if headline is None or not loose:
        return blocks
    over = loose.intersection(takewhile(lambda e: e is not headline, headline.getroottree().iter()))
    over -= set(headline.iterancestors())
    return [replace(b, kind="boilerplate") if b.element in over else b for b in blocks[:first]] + blocks[first:]


_HEAD = 3
"""Paragraphs at the beginning of an article among which its byline stands."""
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
        if head.authors and not _signs(blocks, head.authors):
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
                writer = next(iter(authors.names(block.text)), None) if above == "byline" else None
                self.pieces.append(Piece(start, above or block.kind, writer, origin=origin, place=where))
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
