"""Marks of emphasis, links, footnotes and handles in a text, as the parser should see them: not at all, everything else
in its place."""

from __future__ import annotations

import re

_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<open>\*{1,3})(?=[^\s*])(?P<words>[^*\n]{1,1000}?)(?<=[^\s*])(?P<close>(?P=open))(?![\w*])"
    r"|(?<![\w_])(?P<open_>_{1,3})(?=[^\s_])(?P<words_>[^_\n]{1,1000}?)(?<=[^\s_])(?P<close_>(?P=open_))(?![\w_])"
)
_LINK = re.compile(r"(?<![\w!\]])\[(?P<words>[^\[\]\n]{1,500})\](?P<target>\(https?://[^\s()]{1,1000}\))")

_FOOTNOTE = re.compile(r"(?<=[\w.,;:!?”\"’')\]])\[(?:\d{1,3}|note \d{1,2}|citation needed)\]")
_HANDLE = re.compile(r"(?<=\()@\w{2,30}(?=\))|(?<=\w )@\w{2,30}(?= ?·)")
"""A handle in brackets, which stay: they part the name from the day behind; and one before "·"."""


def unmarked(block: str) -> str:
    """A block with blanks for the marks of Markdown's emphasis ("**17 people**") and links ("[Orvel](https://…)"), for
    footnotes ("30 died;[2]") and for handles behind names ("Ana Lira (@analira)"), so that they stand in nobody's way:
    of the same length, every word in its place."""
    if "[" in block or "@" in block:
        block = _HANDLE.sub(_blank, _FOOTNOTE.sub(_blank, block))
    if "*" not in block and "_" not in block and "](" not in block:
        return block
    block = _LINK.sub(lambda m: f" {m['words']} {' ' * len(m['target'])}", block)
    return _EMPHASIS.sub(_bare, block)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _bare(found: re.Match[str]) -> str:
    words = found["words"] or found["words_"]
    edge = " " * len(found["open"] or found["open_"])
    return f"{edge}{words}{edge}"
