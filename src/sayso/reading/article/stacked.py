"""A head stacked line upon line: the publisher's name, a kicker, the headline, then who wrote it or when.

Statements, press releases and plain blogs begin so.  The line that ends the stack (a byline or date) tells that what
stands above it is head; the publisher's name is believed only with a reason of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.reading.article.furniture import is_furniture, is_prose
from sayso.reading.dates import DAY_DATE
from sayso.reading.facts.names import is_outlet
from sayso.reading.lines import Line

DEEP = 8
"""Lines at most in a stack."""
_PART = r"(?:[A-Z0-9][\w&'’.-]*|of|the|and|for|de|du|la|on|in)"
_PLACE_DATE = re.compile(rf"^[A-Z][\w'’.-]*(?:[ ,/-]{{1,2}}[A-Z][\w'’.-]*){{0,5}}[,.]? [|–—-]?\s?{DAY_DATE}\.?$")
_POSTED = re.compile(
    rf"^(?:posted|published|filed|written|updated)(?: on| at)? {DAY_DATE}.{{0,30}}? by \S.{{1,60}}$", re.I
)
_NAME = re.compile(rf"^{_PART}(?: {_PART}){{0,5}}$")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|say|says|said|will|must|can|kills?|hits?|dies?|calls?)\b", re.I)


@dataclass(frozen=True, slots=True)
class Stack:
    """The headline's line, the line that ends the stack, and the line with the publisher's name if one is believed."""

    title: int
    meta: int
    masthead: int | None


def find(lines: Sequence[Line], end: int, is_meta: Callable[[str], bool]) -> Stack | None:
    """The stack at the top of `lines[:end]`, or None."""
    limit = min(end, DEEP)
    meta = next(
        (i for i in range(limit) if is_meta(lines[i].text) or signed(lines[i].text) or placed(lines[i].text)), None
    )
    if not meta or any(len(line.text) > 200 or is_prose(line.text) for line in lines[:meta]):
        return None
    named = 0 if meta > 1 and _is_masthead(lines, end) else None
    rest = [i for i in range(meta) if i != named and len(lines[i].text.split()) > 1 and not is_furniture(lines[i].text)]
    if not rest or (named is None and len(rest) > 1):
        return None
    return Stack(_headline(lines, rest), meta, named)


def signed(line: str) -> bool:
    """Whether a line says when and by whom: "Posted on 3 May 2019 by Ann Lee"."""
    return len(line) <= 160 and bool(_POSTED.match(line))


def placed(line: str) -> bool:
    """Whether a line is a place and a full date and nothing else: "Port Orlen, 3 May 2019"."""
    return len(line) <= 90 and bool(_PLACE_DATE.match(line))


def _headline(lines: Sequence[Line], rest: Sequence[int]) -> int:
    """The last line of the stack that is no standfirst: a sentence, or much longer than the line before it."""
    last = rest[-1]
    if len(rest) > 1 and (lines[last].text.endswith(".") or len(lines[last].text) > 120):
        return rest[-2]
    return last


def _is_masthead(lines: Sequence[Line], end: int) -> bool:
    """Whether the first line is a name and the page gives a reason to think that it is the publisher's."""
    name = lines[0].text
    if not 3 <= len(name) <= 60 or not _NAME.match(name) or _VERB.search(name):
        return False
    if is_outlet(name) or (name.startswith("The ") and len(name.split()) <= 4):
        return True
    bare = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.I)
    again = sum(bool(bare.search(line.text)) for line in lines[1:end])
    return again >= (1 if name.isupper() else 2)
