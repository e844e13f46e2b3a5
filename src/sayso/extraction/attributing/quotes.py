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


def find_quotes(text: str, blocks: Sequence[tuple[int, int]]) -> list[Quote]:
    """The quotations in the character ranges `blocks`, in order, without overlap."""
    found: list[Quote] = []
    for number, (start, end) in enumerate(blocks):
        doubles = list(_doubles(text, start, end, number))
        singles = [] if len(doubles) > 6 else list(_singles(text, start, end, number, doubles))
        found.extend(sorted(doubles + singles, key=lambda q: q.start))
    _join_paragraphs(blocks, found)
    return found


def _doubles(text: str, start: int, end: int, number: int) -> Iterator[Quote]:
    opened: int | None = None
    last_close = start
    marks = [(m.group(), m.start(), m.end()) for m in _DOUBLE.finditer(text, start, end)]
    for k, (mark, at, after) in enumerate(marks):
        role = _role(text, mark, at, after, start, end, opened is not None)
        if role == "close" and opened is None and k + 1 < len(marks) and mark in _STRAIGHT:
            # `said," We …"`: a mark set on the wrong side of its space opens, if the next one closes as well.
            if _role(text, *marks[k + 1], start, end, True) == "close" and text[at - 1 : at] in (",", ":"):
                role = "open"
        if role == "open" and opened is not None and mark in _STRAIGHT:
            # `… the lot. "The mayor left …, "We"`: a closing mark set behind its space, if the next one opens too or
            # none is left.
            if text[opened] in _STRAIGHT and text[start:at].rstrip()[-1:] in _STOPS:
                last = k + 1 == len(marks)
                opens = not last and _role(text, *marks[k + 1], start, end, True) == "open"
                role = "close" if last or (opens and marks[k + 1][0] in _STRAIGHT) else role
        if role == "open":
            if opened is not None and at - opened > 2:
                cut = _sentence_cut(text, opened, at)
                yield _quote(text, opened, cut, number, False)
            opened = at
        elif opened is not None:
            if after - opened > 2:
                yield _quote(text, opened, after, number, True)
            opened, last_close = None, after
        else:
            back = _reach_back(text, last_close, at)
            if back is not None:
                yield _quote(text, back, after, number, False)
            last_close = after
    if opened is not None and _worth(text, opened, end, start):
        yield _quote(text, opened, end, number, False)


def _role(text: str, mark: str, at: int, after: int, start: int, end: int, is_open: bool) -> str:
    before = text[at - 1] if at > start else " "
    behind = text[after] if after < end else " "
    free_left = before.isspace() or before in "([{—–-/:"
    free_right = behind.isspace() or behind in ")]},.;:!?—–-"
    if mark in ("“", "„", "«", "``", "‘‘", "‟"):
        return "close" if is_open and free_right and not free_left else "open"
    if mark in ("”", "»", "’’"):
        return "open" if not is_open and free_left and not free_right else "close"
    if free_left and not free_right:
        return "open"
    if free_right and not free_left:
        return "close"
    return "close" if is_open else "open"


def _quote(text: str, start: int, end: int, number: int, whole: bool) -> Quote:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quote(start, end, number, whole, len(_WORD.findall(text, start, end)))


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


def _worth(text: str, opened: int, end: int, start: int) -> bool:
    """An opening mark that nobody closes counts where a paragraph or a clause begins with it."""
    lead = text[start:opened].rstrip()
    return not lead or lead[-1] in ":,;.—–" or end - opened > 80


def _singles(text: str, start: int, end: int, number: int, doubles: Sequence[Quote]) -> Iterator[Quote]:
    if "'" not in text[start:end] and "‘" not in text[start:end]:
        return
    at = start
    while True:
        opening = _OPEN_SINGLE.search(text, at, end)
        if opening is None:
            return
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
        yield _quote(text, a, b, number, True)
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
