"""Markdown: the text stays as it is; its headings, quotations and pictures tell the roles of its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Fact, Span
from sayso.reading.article.head import is_byline, is_date_line
from sayso.reading.article.quotes import origin_in
from sayso.reading.facts import authors, published
from sayso.reading.given import Given
from sayso.reading.lines import Line, split
from sayso.reading.pieces import Piece
from sayso.reading.plain import Found

_HEADING = re.compile(r"^(#{1,6})\s+(?P<words>.+?)(?:\s+#{1,6})?$")
_UNDERLINE = re.compile(r"^(?:={3,}|-{3,})$")
_PICTURE = re.compile(r"^!\[[^\]]{0,500}\]\([^)]{0,1000}\)$")
_RULE = re.compile(r"^(?:(?:\*\s?){3,}|(?:-\s?){3,}|(?:_\s?){3,})$")
_FRONT = re.compile(r"^(?P<key>title|author|date|outlet|source|site|url):\s*(?P<value>.+)$", re.I)
_EMPHASIS = "*_ "


def segment(text: str, given: Given) -> Found:
    """The pieces of a Markdown page, and the facts that it states in its head or front matter."""
    lines = split(text)
    front = _front_matter(lines)
    pieces = [Piece(line.start, "boilerplate") for line in lines[:front]]
    title = _title(text, lines, front)
    before = ""
    for i in range(front, len(lines)):
        line = lines[i]
        pieces.append(_piece(lines, i, title, before))
        before = line.text if pieces[-1].type == "body" else before
    bylines = [line.text.strip(_EMPHASIS) for line, piece in zip(lines, pieces) if piece.type == "byline"]
    return Found(
        tuple(_joined(pieces)),
        _front_fact(text, lines[:front], ("outlet", "source", "site"), "its front matter") or Fact(),
        _published(text, lines, pieces, front, given),
        title,
        _front_authors(lines[:front]) or tuple(dict.fromkeys(n for line in bylines for n in authors.names(line))),
    )


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
    fact = _front_fact(text, lines[:front], ("title",), "its front matter")
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


def _front_fact(text: str, lines: Sequence[Line], keys: tuple[str, ...], why: str) -> Fact | None:
    for line in lines:
        found = _FRONT.match(line.text[:500])
        if found and found["key"].lower() in keys:
            value = found["value"].strip("\"' ")
            start = line.start + line.text.index(value, found.start("value"))
            return Fact(value, "stated", f"from {why}", Span.cut(text, start, start + len(value))) if value else None
    return None


def _front_authors(lines: Sequence[Line]) -> tuple[str, ...]:
    for line in lines:
        found = _FRONT.match(line.text[:500])
        if found and found["key"].lower() == "author":
            return authors.names("by " + found["value"].strip("\"' []"))
    return ()


def _published(text: str, lines: Sequence[Line], pieces: Sequence[Piece], front: int, given: Given) -> Fact:
    stretches = [(line.start, line.end) for line in lines[:front] if line.text.lower().startswith("date")]
    stretches += [(line.start, line.end) for line, piece in zip(lines, pieces) if piece.type in ("dateline", "byline")]
    return published.from_lines(text, stretches, published.day_of(given.today))
