"""Rows to paragraphs: lines joined over columns and pages, words mended where a hyphen ended a line, notes last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from sayso.reading.pdf.layout import Row
from sayso.reading.tables import words

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BROKEN = re.compile(r"(?P<left>[^\W_]+(?:['’-][^\W_]+)*)[-‐]$")
_ENDS = re.compile(r"[.!?:…][\"”’')\]]*(?: [⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$")
_BULLET = re.compile(r"^[•●▪◦■□]\s")
_COUNTED = re.compile(r"^(?:[–*-]|\(?(?:\d{1,2}|[a-z])[.)])\s")
_NOTE = re.compile(r"^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}|\*{1,3}|†)\s?\S")
_CUT = 0.025
"""The share of lines that end in a hyphen from which on lines are taken to cut words."""
_LONGEST = 100
"""Characters at the end of a line among which a cut word is looked for."""
_SMALL = 0.92
"""A note's size, at most, as a share of the body's."""


@dataclass(slots=True)
class Paragraph:
    """Rows that belong together; `page` is that of the first."""

    rows: list[Row] = field(default_factory=list)

    @property
    def page(self) -> int:
        """The number of the page on which it begins."""
        return self.rows[0].page

    @property
    def size(self) -> float:
        """The height of its letters."""
        return max(self.rows, key=lambda r: len(r.text)).size


def body_size(rows: Iterable[Row]) -> float:
    """The size in which most of the text is set; 0 where there is none."""
    weight = Counter[float]()
    for row in rows:
        weight[round(row.size, 1)] += len(row.text)
    return max(weight, key=lambda s: (weight[s], s), default=0.0)


def paragraphs(pages: Sequence[Sequence[Row]]) -> list[Paragraph]:
    """Paragraphs in reading order, the notes of all pages after the body."""
    size = body_size(row for page in pages for row in page)
    body: list[Row] = []
    notes: list[Row] = []
    for page in pages:
        first = _notes_begin(page, size)
        body += page[:first]
        notes += page[first:]
    return _gather(body, _starts) + _gather(notes, _starts_note)


def _notes_begin(page: Sequence[Row], size: float) -> int:
    """The first of the rows at the foot of a page that are small and begin with the mark of a note."""
    at = len(page)
    while at and page[at - 1].size <= size * _SMALL:
        at -= 1
    return next((i for i in range(at, len(page)) if _NOTE.match(page[i].text)), len(page)) if at else len(page)


def _starts_note(row: Row, before: Row, _: float) -> bool:
    return bool(_NOTE.match(row.text)) and (row.page != before.page or _apart(row, before))


def _gather(rows: Sequence[Row], begins: Callable[[Row, Row, float], bool]) -> list[Paragraph]:
    leading = _leading(rows)
    out: list[Paragraph] = []
    for i, row in enumerate(rows):
        if not i or begins(row, rows[i - 1], leading):
            out.append(Paragraph())
        out[-1].rows.append(row)
    return out


def _leading(rows: Sequence[Row]) -> float:
    """The usual distance of one line from the next, in heights of a line."""
    steps = [(b.top - a.top) / b.size for a, b in pairwise(rows) if a.page == b.page and 0 < b.top - a.top < 3 * b.size]
    return median(steps) if steps else 1.3


def _starts(row: Row, before: Row, leading: float) -> bool:
    """Whether a row begins a paragraph: by its size, the space over it, its indent, or the room left before it."""
    if abs(row.size - before.size) > 0.08 * max(row.size, before.size) or _is_listed(row, before):
        return True
    if not _apart(row, before):
        if row.top - before.top > max(leading * 1.25, leading + 0.15) * row.size:
            return True
        indented = row.left > max(row.edges[0], before.left) + 0.4 * row.size
        if indented and not (_BULLET.match(before.text) or _COUNTED.match(before.text)):
            return True
    return _room_left(row, before) if not _continues(row, before) else False


def _is_listed(row: Row, before: Row) -> bool:
    """Whether a row is an item of a list: one that begins with a figure or dash only after the end of a sentence."""
    counted = _COUNTED.match(row.text) and (_ENDS.search(before.text) or before.text.endswith(";"))
    return bool(_BULLET.match(row.text) or counted)


def _apart(row: Row, before: Row) -> bool:
    """Whether two rows stand on different pages or in different columns."""
    return row.page != before.page or row.edges != before.edges or row.top <= before.top


def _continues(row: Row, before: Row) -> bool:
    """Whether the words show that a sentence goes on over the end of a column."""
    if not _apart(row, before):
        return False
    return _broken(before.text) is not None or (not _ENDS.search(before.text) and row.text[:1].islower())


def _room_left(row: Row, before: Row) -> bool:
    """Whether the next word would have found room on the row before: then the break was meant."""
    if _broken(before.text) is not None:
        return False
    width = (row.right - row.left) / max(1, len(row.text))
    word = row.text.split(" ", 1)[0]
    return before.right + (len(word) + 2.5) * width < before.edges[1]


# ---------------------------------------------------------------- words
@dataclass(frozen=True, slots=True)
class Usage:
    """A document's words in small letters, and whether its lines cut words: else a hyphen at an end is the word's."""

    known: frozenset[str]
    cuts: bool


def usage(pages: Iterable[Sequence[Row]]) -> Usage:
    """How a document uses words, those apart that a line's end may have cut."""
    known: set[str] = set()
    lines, broken = 0, []
    for page in pages:
        for row, after in zip(page, [*page[1:], None]):
            found = _WORD.findall(row.text.lower())
            known.update(found[1:-1] if len(found) > 2 else ())
            end = _broken(row.text)
            start = _WORD.match(after.text.lower()) if after is not None else None
            lines += 1
            if end is not None and start is not None:
                broken.append(end + start[0])
    cuts = any(word in known for word in broken) or len(broken) > max(1, _CUT * lines)
    return Usage(frozenset(known), cuts)


def joined(paragraph: Paragraph, usage: Usage) -> str:
    """The text of a paragraph."""
    parts: list[str] = []
    for row, after in zip(paragraph.rows, [*paragraph.rows[1:], None]):
        parts += (row.text, "") if after is None else _joint(row.text, after.text, usage)
    return "".join(parts)


def _joint(left: str, right: str, usage: Usage) -> tuple[str, str]:
    """A line as it goes into its paragraph before another, and what stands between them."""
    found = _broken(left)
    start = _WORD.match(right)
    if found is None or start is None:
        glued = left.endswith(("-", "–", "—")) and not left.endswith((" -", " –", " —"))
        return left, "" if glued else " "
    return left if _keeps_hyphen(found, start[0].lower(), right[0], usage) else left[:-1], ""


def _broken(line: str) -> str | None:
    """The word in small letters that a line ends in with a hyphen."""
    found = _BROKEN.search(line[-_LONGEST:]) if line.endswith(("-", "‐")) else None
    return found["left"].lower() if found else None


def _keeps_hyphen(one: str, two: str, first: str, usage: Usage) -> bool:
    """Whether `one-two` has a hyphen of its own: the document's other words decide, else what compounds begin with."""
    if not first.islower() or not one[-1].isalpha():
        return True
    if one + two in usage.known:
        return False
    if f"{one}-{two}" in usage.known or not usage.cuts:
        return True
    return one in words("compound_starts.txt") or one.rpartition("-")[2] in words("compound_starts.txt")
