"""Blocks: the paragraphs that are parsed one by one, so that no sentence runs over a paragraph's end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.model import Segment, Span
from sayso.model.facts.days import STAMPED

_GAP = re.compile(r"\n[ \t\u00a0]*\n\s*|\r\n\s*\r\n\s*")
_LINE = re.compile(r"\r\n|\n|\r")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*\s*$")
LONGEST = 20_000
"""Characters; a longer block is cut at white space, so that one line without end cannot exhaust memory."""
_ENDLESS = re.compile(r"\S{1000}(?=\S)")
"""What no word is as long as: a longer one is cut, since the tokenizer's time grows with the square of its length."""


def blocks(text: str, segments: Sequence[Segment]) -> Iterator[tuple[int, int]]:
    """Character ranges `(start, end)` of the blocks, in order.  A block never crosses a segment."""
    for segment in segments:
        start, end = segment.start, segment.end
        if segment.text_span:
            start, end = segment.text_span
        elif segment.type in ("boilerplate", "byline", "dateline"):
            continue
        for low, high in _split(text, start, end, _GAP):
            for a, b in _lines(text, low, high):
                head = _STAMPED.match(text, a, b)
                for first, last in ((a, head.end("stamp")), (head.end(), b)) if head else ((a, b),):
                    yield from _bounded(text, first, last)


_STAMPED = re.compile(STAMPED, re.I)


def _split(text: str, start: int, end: int, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = start
    for found in mark.finditer(text, start, end):
        yield from _trim(text, at, found.start())
        at = found.end()
    yield from _trim(text, at, end)


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    span = Span.trimmed(text, start, end) if start < end else None
    if span is not None:
        yield span.start, span.end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Single line breaks part blocks unless the text is wrapped by hand (a line ends inside a sentence); each entry of
    a list is a block."""
    lines = list(_split(text, start, end, _LINE))
    entries = _entries(text, lines)
    cuts = [0, *entries, len(lines)] if len(entries) >= _LIST else [0, len(lines)]
    for low, high in pairwise(cuts):
        if high - low > 1 and not _wrapped(text, lines[low:high]):
            yield from _whole(text, lines[low:high])
        elif high > low:
            yield lines[low][0], lines[high - 1][1]


def _entries(text: str, lines: Sequence[tuple[int, int]]) -> list[int]:
    """The lines with which entries of a list begin: behind the end of a sentence or another entry, and not in the
    middle of a sentence whose line begins with "12." or a dash."""
    out: list[int] = []
    for k, (a, _) in enumerate(lines):
        entry = _ENTRY.match(text, a)
        if entry is None:
            continue
        before = lines[k - 1] if k else None
        opens = before is None or _SENTENCE_END.search(text, *before) is not None or (out and out[-1] == k - 1)
        if entry["sure"] or opens:
            out.append(k)
    return out


_ENTRY = re.compile(r"(?:(?P<sure>[•▪◦‣●■]|\d{1,2}[:.]\d{2} ?[–—-])|[*–-]|\d{1,2}[.)])[ \t]+\S")
"""How an entry of a list, or of a chronicle of hours, begins."""
_LIST = 2
"""Entries that a list has at least."""


def _whole(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines, with sentences put together that a scraper broke at their links and names in bold."""
    start, end = lines[0]
    for k, (a, b) in enumerate(lines[1:], 1):
        goes_on = bool(_GOES_ON.match(text, a)) or (k + 1 < len(lines) and bool(_GOES_ON.match(text, lines[k + 1][0])))
        if (goes_on and not _SENTENCE_END.search(text, max(start, end - 10), end)) or _STOP.match(text, a):
            end = b
        else:
            yield start, end
            start, end = a, b
    yield start, end


_STOP = re.compile(r"[,.;)”’!?%](?:\s|$)|['’]s\b")
_GOES_ON = re.compile(rf"[a-z]|{_STOP.pattern}")
"""How a line begins that goes on with the sentence of the one above: as no sentence does."""


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Hard wrapped: most lines but the last do not end a sentence, and none is much longer than the others."""
    inner = lines[:-1]
    open_ended = sum(not _SENTENCE_END.search(text, a, b) for a, b in inner)
    widest = max(b - a for a, b in lines)
    return open_ended * 2 > len(inner) and _NARROWEST <= widest <= 120 and min(b - a for a, b in inner) > widest / 2


_NARROWEST = 32
"""Characters of the longest line of a text that is wrapped by hand, at least: shorter ones are entries of a list."""


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _ENDLESS.finditer(text, start, end):
        yield from _of_length(text, start, found.end())
        start = found.end()
    yield from _of_length(text, start, end)


def _of_length(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST), text.rfind(". ", start, start + LONGEST) + 1)
        cut = cut if cut > start else start + LONGEST
        yield from _trim(text, start, cut)
        start = cut
    yield from _trim(text, start, end)
