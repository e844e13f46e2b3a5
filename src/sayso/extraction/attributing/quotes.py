"""Quotations by their marks, before any grammar: straight, curly, doubled, mismatched and missing ones.

A quotation runs over characters `[start, end)` with its marks.  An opening mark without a closing one runs to the end
of its paragraph, and on into the next paragraph where that opens with a mark again (one closing mark for several
paragraphs).  A closing mark without an opening one reaches back to the start of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_DOUBLE = re.compile("[\"“”„«»‟″＂]|``|''|‘‘|’’")
_OPEN_SINGLE = re.compile(
    "(?:(?<=[\\s(\\[—–:\"“-])|^)['‘’](?=[^\\W\\d_]|\\d{4}|[\\[(…$£€])(?!(?:em|til|tis|twas|cause|n)\\b)", re.IGNORECASE
)
_CLOSE_SINGLE = re.compile("(?<=[^\\s(\\[—–])['’](?![\\w])")
_STOPS = (".", "!", "?")
_STRAIGHT = frozenset({'"', "″", "＂"})
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LONGEST_SINGLE = 1500


@dataclass(slots=True)
class Quote:
    """A quotation.  `block` is the index of its paragraph; `whole`: closed by a mark of its own; `runs_on`: the next
    paragraph's quotation continues it."""

    start: int
    end: int
    block: int
    whole: bool
    words: int
    runs_on: bool = False

    def ends_sentence(self, text: str) -> bool:
        """Whether the last mark inside (or just outside) it ends or pauses a sentence."""
        inner = text[self.start : self.end].rstrip("\"”“'’‘» ")
        return inner[-1:] in ".!?,…;—–-"


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The characters `[start, end)` of a text in which quotations are looked for, and the index of the paragraph."""

    text: str
    start: int
    end: int
    number: int

    def quote(self, start: int, end: int, whole: bool) -> Quote:
        """The quotation at some characters, without white space at its end."""
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Quote(start, end, self.number, whole, len(_WORD.findall(self.text, start, end)))


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark of quotation, one character or two, and where it stands."""

    sign: str
    start: int
    end: int


def find_quotes(text: str, blocks: Sequence[tuple[int, int]]) -> list[Quote]:
    """The quotations in the character ranges `blocks`, in order, without overlap."""
    found: list[Quote] = []
    for number, (start, end) in enumerate(blocks):
        paragraph = _Paragraph(text, start, end, number)
        doubles = list(_doubles(paragraph))
        singles = [] if len(doubles) > 6 else list(_singles(paragraph, doubles))
        found.extend(sorted(doubles + singles, key=lambda q: q.start))
    _join_paragraphs(blocks, found)
    return found


def _doubles(paragraph: _Paragraph) -> Iterator[Quote]:
    text, end = paragraph.text, paragraph.end
    opened: int | None = None
    last_close = paragraph.start
    marks = [_Mark(m.group(), m.start(), m.end()) for m in _DOUBLE.finditer(text, paragraph.start, end)]
    for k, mark in enumerate(marks):
        if _opens_among(paragraph, marks, k, opened):
            if opened is not None and mark.start - opened > 2:
                yield paragraph.quote(opened, _sentence_cut(text, opened, mark.start), False)
            opened = mark.start
        elif opened is not None:
            if mark.end - opened > 2:
                yield paragraph.quote(opened, mark.end, True)
            opened, last_close = None, mark.end
        else:
            back = _reach_back(text, last_close, mark.start)
            if back is not None:
                yield paragraph.quote(back, mark.end, False)
            last_close = mark.end
    if opened is not None and _worth(paragraph, opened):
        yield paragraph.quote(opened, end, False)


def _opens_among(paragraph: _Paragraph, marks: Sequence[_Mark], k: int, opened: int | None) -> bool:
    """Whether a mark opens a quotation, also where it stands on the wrong side of its space, as the marks around it
    show; `opened`: where the quotation begins that is open before it."""
    mark, text = marks[k], paragraph.text
    opens = _opens(paragraph, mark, opened is not None)
    if mark.sign not in _STRAIGHT:
        return opens
    following = marks[k + 1] if k + 1 < len(marks) else None
    if not opens and opened is None and following is not None:
        # `said," We …"`: it opens, if the next one closes as well.
        return not _opens(paragraph, following, True) and text[mark.start - 1 : mark.start] in (",", ":")
    if opens and opened is not None and text[opened] in _STRAIGHT:
        # `… the lot. "The mayor left …, "We"`: it closes, if the next one opens too or none is left.
        ended = text[paragraph.start : mark.start].rstrip()[-1:] in _STOPS
        next_opens = following is None or (following.sign in _STRAIGHT and _opens(paragraph, following, True))
        return not (ended and next_opens)
    return opens


def _opens(paragraph: _Paragraph, mark: _Mark, is_open: bool) -> bool:
    """Whether a mark opens a quotation, and does not close one, by its form and the characters beside it; `is_open`:
    whether a quotation is open before it."""
    before = paragraph.text[mark.start - 1] if mark.start > paragraph.start else " "
    behind = paragraph.text[mark.end] if mark.end < paragraph.end else " "
    free_left = before.isspace() or before in "([{—–-/:"
    free_right = behind.isspace() or behind in ")]},.;:!?—–-"
    if mark.sign in ("“", "„", "«", "``", "‘‘", "‟"):
        return not (is_open and free_right and not free_left)
    if mark.sign in ("”", "»", "’’"):
        return not is_open and free_left and not free_right
    return free_left if free_left != free_right else not is_open


def _sentence_cut(text: str, start: int, end: int) -> int:
    """Where a quotation whose closing mark is missing ends: after its last full sentence before the next opening."""
    cut = max(text.rfind(m, start, end) for m in (". ", "! ", "? ", ", "))
    return cut + 1 if cut > start else end


def _reach_back(text: str, floor: int, at: int) -> int | None:
    """Start of the sentence that ends with a closing mark nobody opened; None where it does not read like speech."""
    if at - floor < 12 or text[at - 1] not in ".,!?…":
        return None
    cut = max(
        (text.rfind(m, floor, at - 1) + 2 for m in (". ", "! ", "? ", ": ") if text.rfind(m, floor, at - 1) >= 0),
        default=floor,
    )
    while cut < at and (text[cut].isspace() or text[cut] in ",;"):
        cut += 1
    return cut if at - cut > 8 else None


def _worth(paragraph: _Paragraph, opened: int) -> bool:
    """An opening mark that nobody closes counts where a paragraph or a clause begins with it."""
    lead = paragraph.text[paragraph.start : opened].rstrip()
    return not lead or lead[-1] in ":,;.—–" or paragraph.end - opened > 80


def _singles(paragraph: _Paragraph, doubles: Sequence[Quote]) -> Iterator[Quote]:
    text, at, end = paragraph.text, paragraph.start, paragraph.end
    if "'" not in text[at:end] and "‘" not in text[at:end]:
        return
    while (opening := _OPEN_SINGLE.search(text, at, end)) is not None:
        a = opening.start()
        inside = next((q for q in doubles if q.start <= a < q.end), None)
        if inside is not None:
            at = inside.end
            continue
        limit = min(end, a + _LONGEST_SINGLE, next((q.start for q in doubles if q.start > a), end))
        b = _closing_single(text, a + 1, limit)
        if b is None:
            at = a + 1
            continue
        yield paragraph.quote(a, b, True)
        at = b


def _closing_single(text: str, at: int, limit: int) -> int | None:
    """The closing mark: not a plural's apostrophe where a better one follows before the next opening."""
    marks: list[int] = []
    stop = _OPEN_SINGLE.search(text, at, limit)
    until = stop.start() if stop else limit
    for close in _CLOSE_SINGLE.finditer(text, at, until):
        b = close.end()
        if text[b - 2] not in "s" or text[b - 2] in ".,!?" or (b < limit and text[b] in ".,;:!?)"):
            return b
        marks.append(b)
    return marks[-1] if marks else None


def _join_paragraphs(blocks: Sequence[tuple[int, int]], found: list[Quote]) -> None:
    for one, two in pairwise(found):
        at_end = one.end >= blocks[one.block][1]
        at_start = two.start == blocks[two.block][0]
        one.runs_on = not one.whole and at_end and at_start and two.block == one.block + 1
