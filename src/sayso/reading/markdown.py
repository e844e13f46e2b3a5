"""Markdown: the text stays as it is; its headings, quotations and pictures tell the roles of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from sayso.model import Fact, Span
from sayso.reading.article import imprint
from sayso.reading.article.quotes import origin_in
from sayso.reading.article.shapes import is_byline, is_date_line
from sayso.reading.facts import authors, published
from sayso.reading.given import Given
from sayso.reading.lines import Line, split
from sayso.reading.pieces import Piece
from sayso.reading.plain import Found

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
_EMPHASIS = "*_ "


def segment(text: str, given: Given) -> Found:
    """The pieces of a Markdown page, and the facts that it states in its head or front matter."""
    lines = split(text)
    front = _front_matter(lines)
    pieces = [Piece(line.start, "boilerplate") for line in lines[:front]]
    top = [_bare(line) for line in lines[front : front + imprint.DEEP]]
    told = imprint.find(text, top, len(top))
    title = _title(text, lines, front) or told.title
    before = ""
    for i in range(front, len(lines)):
        line, kind = lines[i], told.types.get(i - front)
        pieces.append(Piece(line.start, kind) if kind else _piece(lines, i, title, before))
        before = line.text if pieces[-1].type == "body" else before
    bylines = [_bare(line).text for line, piece in zip(lines, pieces) if piece.type == "byline"]
    return Found(
        tuple(_unmarked(text, _joined(pieces))),
        _front_fact(text, lines[:front], _OUTLETS, "its front matter") or told.outlet,
        _published(text, lines, pieces, front, given),
        title,
        _front_authors(lines[:front]) or tuple(dict.fromkeys(n for line in bylines for n in authors.names(line))),
    )


def _bare(line: Line) -> Line:
    """A line without the marks of headings, emphasis and links."""
    words = _LINK.sub(r"\1", line.text[:1000]).lstrip("#")
    return line._replace(text=words.replace("**", "").replace("__", "").strip(_EMPHASIS) or line.text)


def _front_matter(lines: Sequence[Line]) -> int:
    """The number of lines of front matter between `---` and `---` at the very top."""
    if not lines or lines[0].text != "---":
        return 0
    return next((i + 1 for i, line in enumerate(lines[1:60], 1) if line.text in ("---", "...")), 0)


def _title(text: str, lines: Sequence[Line], front: int) -> Span | None:
    for i in range(front, min(len(lines), front + 10)):
        line = lines[i]
        found = _HEADING.match(line.text[:500])
        if found and len(found[1]) == 1:
            start = line.start + found.start("words")
            return Span.cut(text, start, start + len(found["words"]))
        if i + 1 < len(lines) and lines[i + 1].gap == 1 and re.fullmatch(r"={3,}", lines[i + 1].text):
            return Span.cut(text, line.start, line.end)
    fact = _front_fact(text, lines[:front], _TITLES, "its front matter")
    return fact.span if fact else None


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
        return Piece(line.start, "title" if at and title and lines[at - 1].start == title.start else "boilerplate")
    plain = words[:300].strip(_EMPHASIS)
    if at < 12 and is_byline(plain):
        return Piece(line.start, "byline")
    if at < 12 and is_date_line(plain):
        return Piece(line.start, "dateline")
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


def _published(text: str, lines: Sequence[Line], pieces: Sequence[Piece], front: int, given: Given) -> Fact:
    stretches = [(line.start, line.end) for line in lines[:front] if line.text.lower().split(":")[0] in _DATES]
    stretches += [(line.start, line.end) for line, piece in zip(lines, pieces) if piece.type in ("dateline", "byline")]
    return published.from_lines(text, stretches, published.day_of(given.today))
