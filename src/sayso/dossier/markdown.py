"""Markdown for the eye: its signs are dimmed where they stand, since the stored text is shown whole, and left out of
what is quoted from it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

SIGN = "md"
"""The style class of signs: emphasis, brackets, the address of a link (which is shown cut)."""
_MOST = 500
"""Characters within which the second sign of a pair is looked for."""
_HEADING = re.compile(
    rf"^(?P<a>#{{1,6}}[ \t]+)(?P<words>[^\n]{{1,{_MOST}}}?)(?P<b>[ \t]+#{{1,6}})?[ \t]*$", re.MULTILINE
)
_LINE = re.compile(r"^(?:>[ \t]?|(?:[*_-][ \t]?){3,}$|={3,}$|\[[^\]\n]{1,99}\]:[ \t][^\n]{1,999}$)", re.MULTILINE)
"""The sign of a quotation, a rule, the definition of a link."""
_LINK = re.compile(r"(?P<a>!?\[)(?P<words>[^\[\]\n]{0,500})(?P<b>\](?:\([^)\n]{0,999}\)|\[[^\]\n]{0,99}\]))")
_STRONG = re.compile(rf"(?<![*_])(?P<a>\*\*|__)(?=[^\s*_])(?P<words>[^\n]{{1,{_MOST}}}?)(?<=\S)(?P<b>(?P=a))(?![*_])")
_SLANTED = re.compile(r"(?<![\w*_\\])(?P<a>[*_])(?=[^\s*_])(?P<words>[^*_\n]{1,500})(?<=\S)(?P<b>(?P=a))(?![\w*_])")
_STRUCK = re.compile(r"(?P<a>~~)(?=\S)(?P<words>[^~\n]{1,500})(?P<b>~~)")
_CODE = re.compile(r"(?<!`)(?P<a>`{1,3})(?P<words>[^`\n]{1,500})(?P<b>(?P=a))(?!`)")
_AROUND = ((_HEADING, "mh"), (_LINK, ""), (_STRONG, "ms"), (_SLANTED, "mi"), (_STRUCK, SIGN), (_CODE, "mc"))
"""Signs before and behind some words, and the style class of the words between: struck ones are no more than a sign."""

Range = tuple[int, int, str]
"""Start, end and style class of a stretch of text."""


def ranges(text: str) -> Iterator[Range]:
    """The signs of a text in Markdown, and the words to which they give a look."""
    for rule, look in _AROUND:
        for found in rule.finditer(text):
            yield *found.span("a"), SIGN
            if found["words"] and look:
                yield *found.span("words"), look
            if found["b"] is not None:
                yield *found.span("b"), f"{SIGN} mu" if rule is _LINK else SIGN
    for found in _LINE.finditer(text):
        yield *found.span(), SIGN


class Signs:
    """Where the signs of one document stand, to be left out of what is quoted from it."""

    def __init__(self, text: str) -> None:
        self._at: list[tuple[int, int]] = []
        for start, end in sorted((start, end) for start, end, css in ranges(text) if css.startswith(SIGN)):
            if self._at and start <= self._at[-1][1]:
                self._at[-1] = self._at[-1][0], max(end, self._at[-1][1])
            else:
                self._at.append((start, end))

    def without(self, text: str, start: int = 0) -> str:
        """Words that stand at `start` of the document, without its signs."""
        end, out, at = start + len(text), [], start
        for a, b in self._at[max(0, bisect_left(self._at, (start, start)) - 1) :]:
            if a >= end:
                break
            out.append(text[at - start : max(a, at) - start])
            at = min(max(b, at), end)
        return "".join([*out, text[at - start :]])


def plain(text: str) -> str:
    """Words in Markdown without its signs, where nobody knows at which place of which document they stand."""
    return Signs(text).without(text)
