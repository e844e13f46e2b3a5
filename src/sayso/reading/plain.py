"""Plain text scraped from a page: which of it is article, what stands around it, and the thread below."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain

from sayso.model import Fact, Span
from sayso.model.document import SegmentType
from sayso.model.facts import datelines
from sayso.reading import comments
from sayso.reading.article import captions, furniture, head, imprint, publisher, quotes, shapes, signature
from sayso.reading.dates import ago, first_day, short_days
from sayso.reading.facts import authors, desks, itself, outlet, published, statement
from sayso.reading.given import Given
from sayso.reading.lines import Line, is_prose, mended, split
from sayso.reading.pieces import Piece


@dataclass(frozen=True, slots=True)
class Found:
    """What the segmenter makes of a text, before ids are given."""

    pieces: tuple[Piece, ...]
    outlet: Fact
    published: Fact
    title: Span | None
    authors: tuple[str, ...]
    declared: int | None = None


def segment(text: str, given: Given) -> Found:
    """The pieces of a page's text, and the facts that it states."""
    lines = mended(split(text), text)
    thread = comments.find(lines)
    end = thread.first if thread else comments.unread(lines)
    told = imprint.find(text, lines, end)
    top = head.find(text, lines, end, head.Known(told.types))
    last = _body_end(lines, top.body, end if top.last is None else top.last)
    foot = {} if "byline" in top.types else signature.find(lines, top.body, last)
    known = _notes(lines, top.body, last) | foot
    pieces = _head_pieces(lines, top) + _body_pieces(text, lines, (top.body, last), known)
    pieces += [Piece(line.start, "boilerplate") for line in lines[last : last + 1] if last < end or not thread]
    if thread:
        pieces += _thread_pieces(text, lines, thread)
    feet = [*lines[last:end], *lines[thread.end if thread else end :]]
    title, behind = imprint.title_end(text, told.title or _title(text, lines, top))
    if title and behind.value is None and top.title:
        behind = imprint.of_window(text, lines, title.text)
    bylines = _bylines(lines, top, foot)
    writers = _authors(bylines, feet) or (comments.authors(text, thread) if thread else ())

    def site() -> Iterator[Fact]:
        """What the site's lines around the article say, which only a page is asked that does not name its outlet."""
        yield itself.from_site(text, [*lines[: top.body], *feet], writers)
        below = outlet.from_text(text, lines[:end], feet, _first_body(lines, top.body, last))
        yield Fact() if below.value in writers else below
        if not writers:
            yield desks.find(text, _signed(lines, top, foot), lines[top.body : end])
            yield statement.find(text, lines[: top.body], lines[top.body : end])

    return Found(
        tuple(pieces),
        next((fact for fact in chain((told.outlet, top.outlet, behind), site()) if fact.value), Fact()),
        _published(text, lines, replace(top, signed=foot), thread, given),
        title,
        writers,
        thread.declared if thread else comments.declared_count(lines[last:]),
    )


# ---------------------------------------------------------------- head
def _head_pieces(lines: Sequence[Line], top: head.Head) -> list[Piece]:
    out = []
    for i, (line, kind) in enumerate(zip(lines, top.types)):
        names = authors.names(line.text) if kind == "byline" else ()
        if top.glued and i == top.title:
            out.append(Piece(line.start, "caption"))
            out.append(Piece(line.start + top.glued, "title"))
        else:
            out.append(Piece(line.start, kind, author=names[0] if names else None))
    return out


def _title(text: str, lines: Sequence[Line], top: head.Head) -> Span | None:
    if top.title is None:
        return None
    return Span.cut(text, lines[top.title].start + top.glued, lines[top.title + top.lines - 1].end)


def _bylines(lines: Sequence[Line], top: head.Head, foot: Mapping[int, SegmentType]) -> list[str]:
    """The bylines of a head, and of the foot of the article."""
    return [line.text for line in _signed(lines, top, foot)]


def _signed(lines: Sequence[Line], top: head.Head, foot: Mapping[int, SegmentType]) -> list[Line]:
    """The lines of a head and of the foot of an article that tell who wrote it."""
    above = [line for line, kind in zip(lines, top.types) if kind == "byline"]
    return above + [lines[i] for i, kind in foot.items() if kind == "byline"]


def _authors(bylines: Sequence[str], feet: Sequence[Line]) -> tuple[str, ...]:
    """Names from the bylines: one that says `Authored by` goes before the portrait of whoever posted it."""
    spoken = [line for line in bylines if not line.endswith("picture")]
    for group in (spoken, bylines):
        names = tuple(dict.fromkeys(name for line in group for name in authors.names(line)))
        if names:
            return names
    bio = authors.from_bio([line.text for line in feet])
    return (bio,) if bio else ()


# ---------------------------------------------------------------- body
def _body_end(lines: Sequence[Line], first: int, end: int) -> int:
    """The line after the last of the article's text: what the site appends is taken off the tail.

    It begins where a line ends the article and little prose follows: the author's note and teasers."""
    prose = [0, *accumulate(is_prose(line.text) for line in lines[:end])]
    stop = next(
        (
            i
            for i in range(first, end)
            if furniture.ends_article(lines[i].text) and prose[end] - prose[i + 1] <= max(2, (i + 1 - first) // 4)
        ),
        end,
    )
    while stop > first and _is_site(lines, stop - 1, first):
        stop -= 1
    return stop


def _is_site(lines: Sequence[Line], at: int, first: int) -> bool:
    """Whether a line, with nothing of the article below it, is the site's."""
    line = lines[at].text
    if furniture.is_furniture(line) or shapes.is_foot(line) or _is_scrap(lines, at, first):
        return True
    return not is_prose(line) and itself.is_sites(line)


def _is_scrap(lines: Sequence[Line], at: int, first: int) -> bool:
    """A bullet of a few words, or signs alone, at the very end."""
    line = lines[at].text
    return at > first and (
        not any(c.isalnum() for c in line) or (line[0] in "•*" and len(line) <= 160 and not is_prose(line))
    )


def _body_pieces(
    text: str, lines: Sequence[Line], article: tuple[int, int], known: Mapping[int, SegmentType]
) -> list[Piece]:
    """The pieces of the article's lines; `known` are the types of those that sign it and of its footnotes."""
    first, last = article
    out: list[Piece] = []
    quoted = {i: block for block in quotes.find(lines, first, last) for i in range(block.first, block.last + 1)}
    for i in range(first, last):
        line, block = lines[i], quoted.get(i)
        if block is not None:
            if i == block.first:
                origin = block.origin and text[slice(*block.origin)]
                out.append(Piece(line.start, "embedded_quote", origin=origin, origin_span=block.origin))
        elif i in known:
            out.append(Piece(line.start, known[i]))
        elif out and out[-1].type == "caption" and line.gap == 1 and line.text[0].islower():
            continue
        elif captions.is_caption(_paragraph(lines, i, last)):
            out.append(Piece(line.start, "caption"))
        elif shapes.is_byline(line.text) and i - first < 4:
            out.append(Piece(line.start, "byline"))
        elif furniture.is_furniture(line.text):
            out.append(Piece(line.start, "boilerplate"))
        else:
            out += _body_line(line, i == first)
    return out


_NOTE = re.compile(r"^(?P<mark>\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹])\s?\S")


def _notes(lines: Sequence[Line], first: int, last: int) -> dict[int, SegmentType]:
    """The article's footnotes: lines that begin with a mark which stands behind words of a line above."""
    out: dict[int, SegmentType] = {}
    for i in range(first + 1, last):
        found = _NOTE.match(lines[i].text)
        if found and any(found["mark"] in line.text[1:] for line in lines[first:i]):
            out[i] = "boilerplate"
    return out


def _paragraph(lines: Sequence[Line], at: int, last: int) -> str:
    """A line with those that continue it without a blank line between (a caption wrapped by hand)."""
    words = lines[at].text
    for i in range(at + 1, min(last, at + 4)):
        if lines[i].gap != 1 or not lines[i].text[0].islower() or len(words) > captions.LONGEST:
            break
        words += " " + lines[i].text
    return words


def _body_line(line: Line, first: bool) -> list[Piece]:
    found = datelines.find(line.text, small=True) if first else None
    if found is None:
        return [Piece(line.start, "body")]
    return [Piece(line.start, "dateline"), Piece(line.start + found.end, "body")]


def _first_body(lines: Sequence[Line], first: int, last: int) -> Line | None:
    return lines[first] if first < last else None


# ---------------------------------------------------------------- thread and dates
def _thread_pieces(text: str, lines: Sequence[Line], thread: comments.Thread) -> list[Piece]:
    made = comments.pieces(text, lines, thread)
    before = [Piece(lines[thread.first].start, "boilerplate")] if lines[thread.first].start < made[0].start else []
    after = [Piece(lines[thread.end].start, "boilerplate")] if thread.end < len(lines) else []
    return before + made + after


def _day_of(line: str, today: dt.date | None) -> dt.date | None:
    """The day at the head of a comment: written out, or counted back from the day on which the page was at hand."""
    day = first_day(line[:200])
    if day is None and len(line) <= _HEADING:
        day = next((short for _, _, short in short_days(line)), None) or (ago(line, today) if today else None)
    return day


_HEADING = 100
"""Characters of a comment's heading; what is longer may be its words, which can end in "a year ago"."""


def _published(text: str, lines: Sequence[Line], top: head.Head, thread: comments.Thread | None, given: Given) -> Fact:
    today = published.day_of(given.today)
    comment = published.earliest(
        _day_of(lines[c.first].text, today) or _day_of(lines[min(c.first + 1, c.last)].text, today)
        for c in (thread.comments if thread else ())
    )
    latest = published.earliest((today, comment))
    article = text[: lines[thread.first].start] if thread else text
    title = 0 if top.title is None else lines[top.title].start
    fact = published.of_figures(dated(text, lines, top, latest), article, title, _stated(lines, top), latest)
    return published.before_comments(fact, article if thread else "", comment)


def _stated(lines: Sequence[Line], top: head.Head) -> list[published.Stretch]:
    """The bylines and date lines of a head, or else those at the foot of the article."""
    found = [(line.start, line.end) for line, kind in zip(lines, top.types) if kind in ("byline", "dateline")]
    return found or [(lines[i].start, lines[i].end) for i in top.signed]


def dated(text: str, lines: Sequence[Line], top: head.Head, latest: dt.date | None) -> Fact:
    """The day that the head names in a byline or date line, in an address, or over the first paragraph."""
    above = lines[: top.body]
    title = 0 if top.title is None else lines[top.title].start
    body = lines[top.body] if top.body < len(lines) else None
    dateline = datelines.find(body.text, small=True) if body else None
    placed = [(body.start, body.start + dateline.end)] if body and dateline else []
    fact = published.of_head(text, _stated(lines, top) + placed, title, latest)
    fact = published.of_address(fact, text, [(line.start, line.end) for line in above], latest)
    if body is None or not placed:
        return fact
    short = "\n".join(line.text for line, kind in zip(above, top.types) if kind != "title")
    rights = "\n".join(line.text for line in lines[-12:] if publisher.is_rights(line.text))
    return published.of_dateline(fact, text, published.Undated(placed[0], short, rights, body.text), latest)
