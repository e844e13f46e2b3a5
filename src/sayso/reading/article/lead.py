"""Where the head of a page ends: the first line of the article's text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model.facts import datelines
from sayso.reading.article import roles, shapes
from sayso.reading.article.shapes import META, is_byline, is_date_line, shape
from sayso.reading.dates import DAY_DATE
from sayso.reading.lines import Line, is_prose

DEEP = 40
"""Lines at most among which a head is looked for."""
BELOW = 12
"""Lines below a standfirst's byline among which the article begins."""
LONGEST = 300
"""Characters of a standfirst."""
_WRAPPED = 45
"""Characters of a line that may be broken by hand in mid-sentence."""
_SOME_DATE = re.compile(rf"\b{DAY_DATE}|\b\d{{1,2}}/\d{{1,2}}/\d{{2}}\b", re.I)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")


def first_paragraph(lines: Sequence[Line], end: int) -> int | None:
    """The first line of the article's text, or None where no line is prose."""
    for i in range(min(end, DEEP)):
        line = lines[i].text
        if len(line) > LONGEST or _is_wrapped(lines, i, end) or _is_entry(lines, i, end):
            return i
        if is_prose(line) and shape(line) == "words" and not (looks_capital(line) or _is_standfirst(lines, i, end)):
            return i
    return None


def second_words(lines: Sequence[Line], end: int) -> int:
    """Where a page without prose begins: the first line of words may be its title."""
    spoken = [i for i in range(min(end, DEEP)) if shape(lines[i].text) in roles.SPOKEN]
    return spoken[1] if len(spoken) > 1 else min(end, DEEP)


def is_meta(line: str) -> bool:
    """Whether a line near a headline names its writer or its day."""
    return is_byline(line) or is_date_line(line) or (len(line) <= 90 and bool(_SOME_DATE.search(line)))


def looks_capital(line: str) -> bool:
    """Whether nearly all longer words begin with a capital letter, as in a headline in title case."""
    words = [w for w in _WORD.findall(line) if len(w) > 3]
    return len(words) >= 2 and sum(w[0].isupper() for w in words) >= 0.75 * len(words) and len(line) <= 180


def _is_entry(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a line is told at a time of day, or is the day or the hour over such a line, and not the only one."""
    line = lines[at].text
    if shapes.is_hour(line):
        return at > 0 and any(shapes.is_hour(below.text) for below in lines[at + 1 : end])
    if shapes.is_day(line):
        return at + 1 < end and shapes.is_entry(lines[at + 1].text)
    return shapes.is_entry(line) and not is_date_line(line)


def _is_wrapped(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a line is the first of a paragraph that is broken by hand."""
    after = lines[at + 1 : min(end, at + 3)]
    if len(lines[at].text) < _WRAPPED or not after or after[0].gap != 1 or shape(lines[at].text) != "words":
        return False
    return (after[0].text[0].islower() and shape(after[0].text) not in META) or (
        len(after) == 2
        and after[1].gap == 1
        and after[1].text[0].islower()
        and len(after[0].text) >= _WRAPPED
        and shape(after[0].text) == "words"
    )


def _is_standfirst(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a line of prose has words over it, a byline or date close below it, and more of the article there."""
    if datelines.find(lines[at].text, small=True) or not any(shape(line.text) in roles.SPOKEN for line in lines[:at]):
        return False
    ahead = [lines[i].text for i in range(at + 1, min(end, at + 4))]
    meta = next((i for i, line in enumerate(ahead) if not is_prose(line) and shape(line) in META), None)
    return meta is not None and any(
        is_prose(lines[i].text) for i in range(at + 2 + meta, min(end, at + 2 + meta + BELOW))
    )
