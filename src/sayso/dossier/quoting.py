"""Which of somebody's words are his own: those in quotation marks; the rest of a mixed quotation is the page's.  And
where words that are shown alone are cut in the middle of a quotation, or of an hour."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model import Reading, Span

_CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
_SINGLE = frozenset("‘'")

_CLOSE_BY = re.compile(r"[.,;!?…]?(?P<mark>[”\"»’'])(?!\w)")
_UNIT = re.compile(r"\s?(?:[ap]\.\s?m\.|[ap]m\b|%|per\s?cent\b)", re.IGNORECASE)


def unbroken(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where words end that are shown alone, and whether they break off within a quotation: those of an hour or a share
    end with its "p.m." or "per cent", and those before whose end a quotation opens with the mark that closes it, where
    this is next."""
    if text[end - 1 : end].isdigit() and (unit := _UNIT.match(text, end)):
        end = unit.end()
    mark = _left_open(text[start:end])
    if not mark:
        return end, False
    close = _CLOSE_BY.match(text, end)
    return (close.end(), False) if close is not None and close["mark"] in _CLOSES[mark] else (end, True)


def _left_open(words: str) -> str:
    """The double mark that opens a quotation in some words and is not closed there; "" where none does."""
    held = ""
    for at, mark in enumerate(words):
        if held and mark in _CLOSES[held]:
            held = ""
        elif not held and mark in _CLOSES and mark not in _SINGLE and _opens(words, at):
            held = mark
    return held


def voiced(reading: Reading, span: Span) -> Iterator[tuple[int, int, bool]]:
    """The stretches of a mixed quotation in the order of the text, and whether each is direct words; what has no
    letter or figure in it is left out."""
    at = span.start
    for start, end in _quoted(reading.text, _paragraph(reading.text, span.start), span.end):
        start, end = max(start, span.start), min(end, span.end)
        if start < end:
            yield from _telling(reading.text, at, start, False)
            yield from _telling(reading.text, start, end, True)
            at = max(at, end)
    yield from _telling(reading.text, at, span.end, False)


def _telling(text: str, start: int, end: int, direct: bool) -> Iterator[tuple[int, int, bool]]:
    """A stretch without the white space around it, if it tells anything."""
    words = text[start:end]
    if any(c.isalnum() for c in words):
        yield start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()), direct


def _paragraph(text: str, at: int) -> int:
    """Where the paragraph of a place begins: quotation marks are paired from there on."""
    while (line := text.rfind("\n", 0, at)) >= 0 and not _ends(text, line):
        at = line
    return line + 1


def _ends(text: str, line: int) -> bool:
    """Whether a paragraph ends with a line: a blank one follows or stands before, or its sentence is over.  Other lines
    are only as long as whoever wrote them had room for."""
    return text[line + 1 : line + 2] in ("\n", "") or text[line - 1 : line] in _OVER


_OVER = frozenset('\n.!?:”"’»')


def _quoted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where quotation marks open and close again, the marks included.  A mark that nothing closes in its paragraph
    opens to the end of it."""
    at = start
    while at < end:
        mark = text[at]
        if mark in _CLOSES and _opens(text, at):
            stop = _closing(text, at)
            yield at, stop
            at = stop
        else:
            at += 1


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands before words: the same sign may close, or be an apostrophe."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    free = not before or not (before.isalnum() or before in ".,!?")
    return bool(after) and not after.isspace() and (free or text[at] in "“„«")


def _closing(text: str, at: int) -> int:
    """Behind the mark that closes what is opened, or the end of the paragraph."""
    closes, single = _CLOSES[text[at]], text[at] in _SINGLE
    end = text.find("\n", at)
    while end >= 0 and not _ends(text, end):
        end = text.find("\n", end + 1)
    end = len(text) if end < 0 else end
    for k in range(at + 1, end):
        if text[k] in closes and not (single and text[k + 1 : k + 2].isalnum()):
            return k + 1
    return at + 1 if single else end
