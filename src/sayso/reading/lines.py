"""The lines of a text that hold something, with the space around them."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n]+")


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
