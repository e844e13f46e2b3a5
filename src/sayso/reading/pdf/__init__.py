"""PDF files: the words of their text layer in reading order, what repeats on their pages set aside.

The stored text is derived: the paragraphs of the body, the notes of all pages, and last, as boilerplate, each running
head, foot and marginal line once.  A small raised digit, the mark of a note, is written as a superscript.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version

from sayso.errors import Damaged, NotText
from sayso.model import Fact, Link, Span
from sayso.model.document import SegmentType
from sayso.reading import plain
from sayso.reading.article.shapes import is_date_line
from sayso.reading.facts import outlet, published
from sayso.reading.facts.names import is_outlet, is_person
from sayso.reading.given import Given
from sayso.reading.html import Derived
from sayso.reading.limits import Limits
from sayso.reading.lines import split as lines_of
from sayso.reading.pdf import bounds, facts, layout, running
from sayso.reading.pdf.glyphs import Anchor, Run, Sheet, sheets
from sayso.reading.pdf.paragraphs import Paragraph, body_size, joined, paragraphs, usage
from sayso.reading.pieces import Piece

_HEAD = 30
"""Paragraphs among which a headline is looked for."""
_LARGER = 1.15
"""The size of a headline, at least, against the body's."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A file's stored text with what is in it; `silent` are the numbers of the pages on which no words were found.

    `address` is what a browser printed at the foot of the pages.
    """

    derived: Derived
    silent: tuple[int, ...] = ()
    address: str | None = None


def reader() -> str:
    """The reader's version: offsets hold only for this one."""
    return f"pdf/1 pypdfium2/{version('pypdfium2')}"


def derive(data: bytes, name: str, given: Given, limits: Limits) -> Extract:
    """The stored text of a file and what is in it.

    Raises:
        Damaged, Locked, NotText: it is broken, protected by a password, or has no text layer.
        TooLarge: it holds more characters than the limits allow.
    """
    bounds.check(data, name, limits)
    information, pages = sheets(data, name, limits.max_chars)
    _check(pages, name)
    parts = running.split(pages)
    read = [layout.rows(sheet.runs, sheet.number) for sheet in parts.sheets]
    found = paragraphs(read)
    used = usage(read)
    texts = [joined(p, used) for p in found]
    if not found:
        found, texts = [], list(parts.lines)
        parts = replace(parts, lines=())
    written = _Writer(found, texts, parts.lines, body_size(row for rows in read for row in rows))
    derived = written.derive(facts.stated(data, information), given, parts.sheets)
    silent = tuple(s.number for s in pages if not s.runs and not s.aslant)
    return Extract(derived, silent, parts.address)


def _check(pages: Sequence[Sheet], name: str) -> None:
    runs = [run for sheet in pages for run in (*sheet.runs, *sheet.aslant)]
    if not any(c.isalnum() for run in runs for c in run.text):
        if pages and all(s.broken for s in pages):
            raise Damaged(f"{name} is a damaged PDF file: fetch it again")
        raise NotText(f"{name} is a PDF with no text layer (a scan?): run it through a program that reads images")
    if _garbled(runs):
        raise NotText(f"{name} is a PDF whose text layer names no letters: run it through a program that reads images")


def _garbled(runs: Sequence[Run]) -> bool:
    """Whether more than a third of the characters are of private use or unknown: a font without a table of letters."""
    text = "".join(run.text for run in runs)
    odd = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for c in text)
    return odd * 3 > len(text)


class _Writer:
    """Puts the stored text together and says what each part of it is."""

    def __init__(self, found: Sequence[Paragraph], texts: Sequence[str], aside: Sequence[str], size: float) -> None:
        self.found = found
        self.texts = texts
        self.size = size
        self.starts: list[int] = []
        at = 0
        for text in [*texts, *aside]:
            self.starts.append(at)
            at += len(text) + 2
        self.main = "\n\n".join(texts)
        self.text = "\n\n".join([*texts, *aside])
        self.aside = self.starts[len(texts)] if aside else None

    def derive(self, stated: facts.Stated, given: Given, pages: Sequence[Sheet]) -> Derived:
        """The text with its pieces and facts."""
        title = facts.title_in(stated, self.texts)
        found = self._segmented(self._largest() if title is None else title, given)
        found = self._paged(found)
        found = replace(
            found,
            authors=found.authors or facts.authors_in(stated, self.text),
            published=found.published if found.published.value else facts.published(stated),
            outlet=self._outlet(found, stated),
        )
        return Derived(self.text, found, tuple(self._links(pages)))

    def _outlet(self, found: plain.Found, stated: facts.Stated) -> Fact:
        named = facts.publisher(stated)
        if named.certainty == "stated" or found.outlet.value:
            return named if named.certainty == "stated" else found.outlet
        edge = [line for line in lines_of(self.text) if self.aside is not None and line.start >= self.aside]
        by_rights = outlet.from_text(self.text, edge, edge, None)
        return by_rights if by_rights.value else named

    def _largest(self) -> int | None:
        """The paragraph set largest on the first page, by a clear margin; the name of a paper or person is none."""
        first = [(i, p) for i, p in enumerate(self.found[:_HEAD]) if p.page == self.found[0].page]
        fit = [(i, p.size) for i, p in first if self._is_headline(i) and p.size >= self.size * _LARGER]
        return max(fit, key=lambda x: (x[1], -x[0]))[0] if fit else None

    def _is_headline(self, at: int) -> bool:
        text = self.texts[at]
        named = is_outlet(text) or is_person(text) or "://" in text
        return 8 <= len(text) <= 300 and len(text.split()) > 1 and not named

    def _segmented(self, title: int | None, given: Given) -> plain.Found:
        """What plain text gives, from the headline on; what stands over it is the page's but for a date."""
        if title is None:
            return plain.segment(self.main, given)
        start, text = self.starts[title], self.texts[title]
        end = start + len(text)
        found = plain.segment(" " * (start - 2) + self.main[max(0, start - 2) :], given)
        pieces = [replace(p, type="body") if p.type == "title" else p for p in found.pieces if p.start != start]
        pieces += [Piece(at, _above(words)) for at, words in zip(self.starts[:title], self.texts)]
        if title + 1 < len(self.texts) and not any(p.start == self.starts[title + 1] for p in pieces):
            pieces.append(Piece(self.starts[title + 1], "body"))
        pieces.append(Piece(start, "title"))
        return replace(
            found,
            pieces=tuple(sorted(pieces, key=lambda p: p.start)),
            title=Span(start, end, text),
            published=found.published if found.published.value else self._dated(title, given),
            outlet=found.outlet if found.outlet.value else self._masthead(title),
        )

    def _dated(self, title: int, given: Given) -> Fact:
        above = [(a, a + len(t)) for a, t in zip(self.starts[:title], self.texts) if is_date_line(t)]
        return published.from_lines(self.text, above, published.day_of(given.today))

    def _masthead(self, title: int) -> Fact:
        for at, words in zip(self.starts[:title], self.texts):
            name = words.title() if words.isupper() and len(words) > 5 else words
            if is_outlet(name):
                span = Span(at, at + len(words), words)
                return Fact(name, "inferred", "the name at the head of the page", span)
        return Fact()

    def _paged(self, found: plain.Found) -> plain.Found:
        """Each piece with the page on which it begins, and the running lines set aside."""
        page = dict(zip(self.starts, (p.page for p in self.found)))
        pieces = [replace(p, place=f"page={page[p.start]}") if p.start in page else p for p in found.pieces]
        if self.aside is not None:
            pieces.append(Piece(self.aside, "boilerplate"))
        return replace(found, pieces=tuple(pieces))

    def _links(self, pages: Sequence[Sheet]) -> list[Link]:
        """The links of the pages, each with the words under it where these stand in one line of the text."""
        out: dict[tuple[str, int], Link] = {}
        by_page: dict[int, list[tuple[layout.Row, int]]] = {}
        for i, paragraph in enumerate(self.found):
            for row in paragraph.rows:
                by_page.setdefault(row.page, []).append((row, i))
        for sheet in pages:
            for anchor in sheet.anchors:
                span = self._under(anchor, by_page.get(sheet.number, ()))
                out.setdefault((anchor.url, span.start if span else -1), Link(anchor.url, span))
        return sorted(out.values(), key=lambda x: (x.span.start if x.span else len(self.text), x.url))

    def _under(self, anchor: Anchor, rows: Sequence[tuple[layout.Row, int]]) -> Span | None:
        for row, i in rows:
            if row.top < anchor.middle < row.bottom and anchor.words:
                at = self.text.find(anchor.words, self.starts[i], self.starts[i] + len(self.texts[i]))
                if at >= 0:
                    return Span(at, at + len(anchor.words), anchor.words)
        return None


def _above(words: str) -> SegmentType:
    """What a line over the headline is."""
    return "dateline" if is_date_line(words) else "boilerplate"
