"""The lines of a text that hold something, with the space around them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]+")
_PROSE = re.compile(r"[a-z][a-z][.!?][\"”’')\]]*(?:\s|$)")


class Line(NamedTuple):
    """A line without the white space at its edges.

    `start` and `end` are offsets of `text`; `indent` counts characters before it on its line; `gap` counts the line
    breaks between it and the line before that holds something (1: no blank line between).
    """

    start: int
    end: int
    text: str
    indent: int
    gap: int


def is_prose(line: str) -> bool:
    """Whether a line reads as text: some length and the end of a sentence."""
    return len(line) >= 60 and bool(_PROSE.search(line))


def split(text: str) -> list[Line]:
    """The non-blank lines of `text`, in order."""
    out: list[Line] = []
    last = 0
    for found in _LINE.finditer(text):
        words = found[0].strip()
        if not words:
            continue
        start = found.start() + found[0].index(words[0])
        between = text[last : found.start()]
        gap = between.count("\n") + between.count("\r") - between.count("\r\n")
        out.append(Line(start, start + len(words), words, start - found.start(), gap))
        last = found.end()
    return out


_STOP = re.compile(r"[,.;:)’”!?%]|['’]s\b")
"""How a line begins that can only go on with the line above."""
_SMALL = re.compile(r"[a-z]")
_SIGNED = re.compile(r"[,.;:)”](?:\s|$)|['’]s\s|(?:says|said|wrote|on|by|at|in):?$")
"""How a line begins, as none does that was broken by hand: scrapers break paragraphs at every link and name in bold.
Words alone that stand between two links as well."""
_ENDED = re.compile(r"[.!?…][\"”’')\]]*$")
_OPEN = re.compile(r"[a-z0-9,(“\"‘—–-]$")
"""How a line ends that a name in bold or a link may follow."""
_DANGLING = re.compile(r"(?:^|\s)(?:(?:on|by|of|the|to|and|with|for|from|at):?|[“‘(])$", re.I)
"""How a line ends that the next must follow: "Posted by", "on", an open quotation."""
LEAST = 3
"""Lines that begin with the stop of the line above, on a page that was broken at its links."""
LONG = 30
"""Characters of a line that is no entry of a menu."""
_ENOUGH = 4 * LONG + 1
"""Characters at the end of a paragraph that tell whether it goes on; one that dangles is shorter."""
_BREAKS = str.maketrans("\r\n\t", "   ")


def mended(lines: list[Line], text: str) -> list[Line]:
    """The lines of a page, with paragraphs that a scraper broke at their links made whole again; others as they are.

    Offsets stay: a line break inside a paragraph becomes a space in `Line.text`.
    """
    if sum(line.gap == 1 and bool(_SIGNED.match(line.text)) for line in lines) < LEAST:
        return lines
    out: list[Line] = []
    for line, after in zip(lines, [*lines[1:], None]):
        if out and line.gap == 1 and (_goes_on(out[-1], line) or _is_inset(out[-1], after)):
            out[-1] = out[-1]._replace(end=line.end, text=_tail(out[-1], line, text))
        else:
            out.append(line)
    return [line if len(line.text) == line.end - line.start else _cut(line, text) for line in out]


def _tail(above: Line, line: Line, text: str) -> str:
    """The last words of two lines made one: enough to tell whether the next goes on with them.  All are cut out only
    at the end, for a paragraph may be of thousands of lines."""
    return text[max(above.start, line.end - _ENOUGH) : line.end].translate(_BREAKS)


def _cut(line: Line, text: str) -> Line:
    return line._replace(text=text[line.start : line.end].translate(_BREAKS))


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line goes on with the sentence of the one above."""
    if _STOP.match(line.text) or (_DANGLING.search(above.text) and len(above.text) < _ENOUGH):
        return True
    return bool(_SMALL.match(line.text)) and not _ENDED.search(above.text)


def _is_inset(above: Line, after: Line | None) -> bool:
    """Whether a line that begins like a sentence is a link or a name inside one."""
    if len(above.text) < LONG or not _OPEN.search(above.text) or after is None:
        return False
    return after.gap == 1 and bool(_STOP.match(after.text) or _SMALL.match(after.text))
