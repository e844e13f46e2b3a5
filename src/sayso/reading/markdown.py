"""Markdown: the text stays as it is; its headings, quotations and pictures tell the roles of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from sayso.model import Fact, Span
from sayso.model.document import SegmentType
from sayso.reading.article import head, imprint
from sayso.reading.article.quotes import origin_in
from sayso.reading.facts import authors, published
from sayso.reading.given import Given
from sayso.reading.lines import Line, split
from sayso.reading.pieces import Piece
from sayso.reading.plain import Found, dated

_HEADING = re.compile(r"^(#{1,6})\s+(?P<words>.+?)(?:\s+#{1,6})?$")
_UNDERLINE = re.compile(r"^(?:={3,}|-{3,})$")
_PICTURE = re.compile(r"^!\[[^\]]{0,500}\]\([^)]{0,1000}\)$")
_RULE = re.compile(r"^(?:(?:\*\s?){3,}|(?:-\s?){3,}|(?:_\s?){3,})$")
_FRONT = re.compile(r"^(?P<key>[A-Za-z][A-Za-z_-]{1,20}):\s*(?P<value>.*)$")
_TITLES = ("title", "headline")
_OUTLETS = ("outlet", "publisher", "publication", "newspaper", "site", "site_name", "website", "source")
_DATES = ("date", "published", "pubdate", "publishdate", "date_published", "publication_date")
_WRITERS = ("author", "authors", "by", "byline")
_ITEM = re.compile(r"^-\s+(?P<value>\S.*)$")
_LINK = re.compile(r"!?\[([^\]]{0,500})\]\([^)]{0,1000}\)")
_WRITER = re.compile(
    r"^\[([^\]]{1,60})\]\([^)]{0,200}/(?:authors?|writers?|people|contributors?|profiles?|by)/[^)]{0,200}\)"
)
"""A name that leads to the page of a writer."""
_EMPHASIS = "*_ "
_MENU = re.compile(r"^(?:[*+-]\s+)?\[[^\]]{1,60}\]\([^)]{0,1000}\)$")
_PARAGRAPH = 80
"""Characters from which a line is text, above which links are a menu."""
_LEVELS = {1: 2.0, 2: 1.0, 3: 0.5}


def segment(text: str, given: Given) -> Found:
    """The pieces of a Markdown page, and the facts that it states in its head or front matter."""
    lines = split(text)
    front = _front_matter(lines)
    rest = [_bare(line) for line in lines[front:]]
    told = imprint.find(text, rest, len(rest))
    top = head.find(
        text, rest, len(rest), head.Known(_marks(lines[front:], rest) | dict(told.types), _headings(lines[front:]))
    )
    title = told.title or _title(text, lines, front, top)
    pieces = [Piece(line.start, "boilerplate") for line in lines[:front]]
    pieces += [Piece(line.start, kind) for line, kind in zip(rest, top.types)]
    before = ""
    for i in range(front + top.body, len(lines)):
        pieces.append(_piece(lines, i, title, before))
        before = lines[i].text if pieces[-1].type == "body" else before
    bylines = [line.text for line, kind in zip(rest, top.types) if kind == "byline"]
    outlets = (_front_fact(text, lines[:front], _OUTLETS, "its front matter"), told.outlet, top.outlet)
    return Found(
        tuple(_unmarked(text, _joined(pieces))),
        next((fact for fact in outlets if fact and fact.value), Fact()),
        _published(text, lines[:front], rest, top, given),
        title,
        _front_authors(lines[:front]) or tuple(dict.fromkeys(n for line in bylines for n in authors.names(line))),
    )


def _bare(line: Line) -> Line:
    """A line without the marks of headings, emphasis and links."""
    words = _LINK.sub(r"\1", _WRITER.sub(r"By \1", line.text[:1000])).lstrip("#")
    return line._replace(text=words.replace("**", "").replace("__", "").strip(_EMPHASIS) or line.text)


def _marks(lines: Sequence[Line], bare: Sequence[Line]) -> dict[int, SegmentType]:
    """Lines whose type their marks tell: pictures and quotations, rules, and links in the menu above the text."""
    out: dict[int, SegmentType] = {}
    menu = True
    for i, line in enumerate(lines):
        menu = menu and len(bare[i].text) < _PARAGRAPH
        if line.text.startswith(">"):
            out[i] = "embedded_quote"
        elif _PICTURE.match(line.text[:1600]):
            out[i] = "caption"
        elif menu and (_RULE.match(line.text[:200]) or _UNDERLINE.match(line.text[:200]) or _MENU.match(line.text)):
            out[i] = "boilerplate"
    return out


def _headings(lines: Sequence[Line]) -> dict[int, float]:
    """How much each heading's level, marked or underlined, says for its being the headline."""
    out = {}
    for i, line in enumerate(lines):
        found = _HEADING.match(line.text[:500])
        below = lines[i + 1] if i + 1 < len(lines) else None
        if found:
            out[i] = _LEVELS.get(len(found[1]), 0.0)
        elif below and below.gap == 1 and re.fullmatch(r"={3,}", below.text):
            out[i] = _LEVELS[1]
    return out


def _front_matter(lines: Sequence[Line]) -> int:
    """The number of lines of front matter between `---` and `---` at the very top."""
    if not lines or lines[0].text != "---":
        return 0
    return next((i + 1 for i, line in enumerate(lines[1:60], 1) if line.text in ("---", "...")), 0)


def _title(text: str, lines: Sequence[Line], front: int, top: head.Head) -> Span | None:
    """The headline of the head, without its marks; else that of the front matter."""
    if top.title is None:
        fact = _front_fact(text, lines[:front], _TITLES, "its front matter")
        return fact.span if fact else None
    line = lines[front + top.title]
    found = _HEADING.match(line.text[:500])
    words = found["words"] if found else line.text
    start = line.start + (found.start("words") if found else 0)
    inner = words.strip(_EMPHASIS) or words
    start += words.index(inner)
    return Span.cut(text, start, start + len(inner))


def _piece(lines: Sequence[Line], at: int, title: Span | None, before: str) -> Piece:
    line = lines[at]
    words = line.text
    if title is not None and line.start <= title.start < line.end:
        return Piece(line.start, "title")
    if words.startswith(">"):
        return Piece(line.start, "embedded_quote", origin=origin_in(before))
    if _PICTURE.match(words[:1600]):
        return Piece(line.start, "caption")
    if _RULE.match(words[:200]) or _UNDERLINE.match(words[:200]):
        return Piece(line.start, "boilerplate")
    return Piece(line.start, "body")


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Lines of one quotation make one piece."""
    return [p for a, p in zip([None, *pieces], pieces) if not (a and p.type == "embedded_quote" == a.type)]


_MARK = re.compile(r"(?:#{1,6}|>)\s*")


def _unmarked(text: str, pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, those of titles and quotations without the mark before their first word."""
    for piece in pieces:
        found = _MARK.match(text, piece.start) if piece.type in ("title", "embedded_quote") else None
        if found:
            yield Piece(piece.start, "boilerplate")
            yield replace(piece, start=found.end())
        else:
            yield piece


def _front_fact(text: str, lines: Sequence[Line], keys: tuple[str, ...], why: str) -> Fact | None:
    for line in lines:
        found = _FRONT.match(line.text[:500])
        value = found["value"].strip("\"' ") if found and found["key"].lower() in keys else ""
        if found and value and "://" not in value:
            start = line.start + line.text.index(value, found.start("value"))
            return Fact(value, "stated", f"from {why}", Span.cut(text, start, start + len(value)))
    return None


def _front_authors(lines: Sequence[Line]) -> tuple[str, ...]:
    """The writers of the front matter, on one line or as a list below the key."""
    for i, line in enumerate(lines):
        found = _FRONT.match(line.text[:500])
        if found and found["key"].lower() in _WRITERS:
            items = [
                m["value"]
                for x in takewhile(lambda x: _ITEM.match(x.text), lines[i + 1 :])
                if (m := _ITEM.match(x.text))
            ]
            listed = found["value"].strip("[] ").split(", ") if found["value"] else items
            return tuple(n for item in listed for n in authors.names("by " + item.strip("\"' ")))
    return ()


def _published(text: str, front: Sequence[Line], lines: Sequence[Line], top: head.Head, given: Given) -> Fact:
    """The day of the front matter, else that of the head; `lines` are those behind the front matter."""
    latest = published.day_of(given.today)
    stretches = [(line.start, line.end) for line in front if line.text.lower().split(":")[0] in _DATES]
    stated = published.from_lines(text, stretches, latest)
    return stated if stated.value else dated(text, lines, top, latest)
