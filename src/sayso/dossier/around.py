"""What stands around the words of a line: the rest of their sentence, so that a line can be read alone.

The words are the finding, and nothing else is; what is around them is shown fainter, from the same text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.comparison.lineage.clauses import sentence
from sayso.model import IN_THREAD, Reading, Segment, Span

MOST = 180
"""Characters shown on either side of the words, at most."""
_LEANS = re.compile(
    r"\W*(?:(?:But|And|So|Yet|Then|There|By then|Later|Now|Today) )?"
    r"(?:it|that|this|they|he|she|these|those|their|its|his|her|both|neither|none|another|"
    r"the (?:other|latter|same|two|three))\b",
    re.IGNORECASE,
)
"""A sentence that begins with a word for what the one before names."""


class Around(NamedTuple):
    """Where the words before and those behind begin and end: offsets in the text; empty where nothing is shown.
    `cut`: whether more of the sentence stands before the first, and behind the last."""

    before: tuple[int, int]
    after: tuple[int, int]
    cut: tuple[bool, bool] = (False, False)


def around(reading: Reading, span: Span) -> Around:
    """The rest of the sentence of some words, with the sentence before where it begins with a pronoun, or with that
    which they take up; of both no more than `MOST` characters, whole words."""
    home = _home(reading, span)
    if home is None:
        return Around((span.start, span.start), (span.end, span.end))
    first, last = sentence(reading.text, span.start, span.end)
    if (taken := _taken(reading, span)) is not None and home.start <= taken.start <= first:
        first, _ = sentence(reading.text, taken.start, taken.end)
    elif _LEANS.match(reading.text, first) and first - 1 > home.start:
        first, _ = sentence(reading.text, first - 1, first)
    first, last = max(first, home.start), min(last, home.end)
    start, end = _from(reading.text, first, span.start), _up_to(reading.text, span.end, last)
    return Around((start, span.start), (span.end, end), (first < start, end < last))


def _taken(reading: Reading, span: Span) -> Span | None:
    """What words take up that say nothing else: "The navy denied this"."""
    return next((s.taken for s in reading.statements if s.taken is not None and s.span == span), None)


def _home(reading: Reading, span: Span) -> Segment | None:
    """The segment in which words stand; None where the rest of it is not shown: a remark names other readers."""
    held = (s for s in reading.segments if s.start <= span.start and span.end <= s.end)
    return next((s for s in held if s.type not in IN_THREAD and s.in_comment is None), None)


def _from(text: str, first: int, end: int) -> int:
    """Where what stands before begins: not in the middle of a word."""
    if end - first <= MOST:
        return min(first, end)
    space = text.find(" ", end - MOST, end)
    return space + 1 if space >= 0 else end


def _up_to(text: str, start: int, last: int) -> int:
    """Where what stands behind ends: not in the middle of a word."""
    if last - start <= MOST:
        return last
    space = text.rfind(" ", start, start + MOST)
    return space if space >= 0 else start
