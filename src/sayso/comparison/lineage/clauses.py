"""Sentences and clauses of stored text without a parse: where the words around a find begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from sayso.model import ARTICLE, Reading, Segment
from sayso.model.facts.days import STAMPED

_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9]|[×•●■►»] ?[A-Z0-9])|\n+")
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sgt|Capt|Adm|Gov|Sen|Rep|St|Rev|Prof|Jr|Sr|No|vs|Inc|Co|Corp|Jan|Feb|Mar|Apr|"
    r"Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m)|\b[A-Z](?:\.[A-Z])*)\.$"
)
_OPENS = re.compile(
    r"[\"“‘']?(?:The|An|A(?= [a-z])|He|She|It|They|We|But|And|In(?= [a-z])|On|At|By|For|From|After|Before|When|While|"
    r"Until|This|That|These|Those|His|Her|Their|Its|There|If|As|No(?!\.)|Nobody|Not|Some|Several|Two|Three|Both)"
    r"(?= [a-z0-9])"
)
"""Words that no name or number begins with: behind "7 a.m." they open a sentence."""
_STAMPED = re.compile(rf"^[ \t]*{STAMPED}", re.MULTILINE | re.IGNORECASE)
"""The day and hour over an entry of a live report: what its heading tells is not dated by them as by its own words."""


@lru_cache(maxsize=1024)
def starts(text: str) -> tuple[int, ...]:
    """The offsets at which sentences begin; a line break always ends one."""
    out = [0]
    for match in _END.finditer(text):
        short = "\n" not in match[0] and _SHORT.search(text, max(0, match.start() - 12), match.start())
        if not short or _OPENS.match(text, match.end()):
            out.append(match.end())
    out += [match.end() for match in _STAMPED.finditer(text)]
    return tuple(_bounded(text, sorted(set(out))))


_LONGEST = 2_000
"""Characters; longer ones are no sentences but lines without end, which each find in them would go through again."""


def _bounded(text: str, begins: list[int]) -> Iterator[int]:
    """Where sentences begin, and where longer ones are cut: at white space where there is any."""
    for start, stop in pairwise((*begins, len(text))):
        yield start
        while stop - start > _LONGEST:
            start = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
            yield start


def word_end(text: str, start: int, end: int) -> int:
    """`end`, or where the word before the one that it cuts in two ends; that of a line without spaces stays."""
    if not text[end - 1 : end + 1].isalnum() or end - start < 2 or end >= len(text):
        return end
    space = max(text.rfind(mark, start, end) for mark in " \n\t\u00a0")
    return space if space > start else end


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentences that `[start, end)` touches, without white space at their ends."""
    begins = starts(text)
    first = bisect_right(begins, start) - 1
    after = bisect_right(begins, max(start, end - 1))
    a, b = begins[first], begins[after] if after < len(begins) else len(text)
    while b > a and text[b - 1].isspace():
        b -= 1
    while a < b and text[a].isspace():
        a += 1
    return a, b


def sentences(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The sentences that `[start, stop)` touches, in order, each whole, also where it begins before or ends behind."""
    begins = starts(text)
    while start < stop:
        yield sentence(text, start, start + 1)
        after = bisect_right(begins, start)
        start = begins[after] if after < len(begins) else stop


def line(text: str, start: int, end: int) -> tuple[int, int]:
    """The line that `[start, end)` stands in, or all lines that it touches, without the line break behind."""
    stop = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, stop if stop >= 0 else len(text)


def shown(text: str, limit: int) -> str:
    """Words on one line, those from `limit` characters on left out for "…"."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " …"


def article(reading: Reading) -> list[Segment]:
    """The segments in which the document itself speaks, captions with them."""
    return [s for s in reading.segments if s.type in ARTICLE or s.type == "caption"]
