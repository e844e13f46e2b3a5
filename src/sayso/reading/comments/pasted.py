"""An article pasted into a comment: found by its dateline or byline, or by its register."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model.facts import datelines
from sayso.reading.dates import DAY_DATE
from sayso.reading.facts.names import is_outlet
from sayso.reading.lines import Line

SHORTEST = 500
"""Characters below which words with a dateline are a quotation, not an article."""
SIGNED = 250
"""The same where the dateline names in brackets the paper or agency that the words are from, or where two of credit,
byline and dateline stand over them."""
OWN = 200
"""Characters up to which a last paragraph may be the commenter's own word on what he pasted."""
LONGEST_LEAD = 3
"""Paragraphs of its own that a comment may put before what it pastes."""

_BYLINE = re.compile(
    rf"^(?:By [A-Z]|Staff [Ww]riter|From our correspondent|Published:? |Posted:? ).{{0,120}}?(?:{DAY_DATE}|,|$)"
)
_CREDIT = re.compile(rf"^(?P<name>[A-Z][\w&.'’ -]{{2,50}}?)(?:,\s|\s?[|·•–—-]\s)(?:{DAY_DATE})$")
_REPORTING = re.compile(
    r"\b(?:said|told|according to|reported|announced|spokes(?:man|woman|person)|officials?|ministry|police|"
    r"statement)\b",
    re.I,
)
_PERSONAL = re.compile(r"\b(?:I|I'm|I’m|I've|I’ve|you|your|you're|lol|imo)\b")
_QUOTED = re.compile(r"[\"“”]")


def begins(lines: Sequence[Line], first: int, last: int) -> int | None:
    """The index of the line with which a pasted article begins among `first` to `last`, or None."""
    size = sum(len(line.text) for line in lines[first : last + 1])
    if size < SIGNED:
        return None
    for i in range(first, min(first + LONGEST_LEAD + 1, last + 1)):
        head = lines[i].text[:400]
        dated = datelines.find(head)
        if size < SHORTEST and not (i < last and ((dated and dated.agency) or _signs(lines, i, last) > 1)):
            continue
        if dated or ((_BYLINE.match(head) or _credit(head)) and i < last):
            return i - 1 if i > first and _is_headline(lines[i - 1].text) else i
    return first if _reads_as_news(lines, first, last, size) else None


def _signs(lines: Sequence[Line], first: int, last: int) -> int:
    """How many of credit, byline and dateline stand on this line and the two below."""
    heads = [line.text[:400] for line in lines[first : min(first + 3, last + 1)]]
    return sum(any(map(sign, heads)) for sign in (_credit, _BYLINE.match, datelines.find))


def _credit(line: str) -> re.Match[str] | None:
    """A line that holds the name of a paper and a day."""
    found = _CREDIT.match(line)
    return found if found and is_outlet(found["name"]) else None


def ends(lines: Sequence[Line], first: int, last: int) -> int:
    """The index of the line after a pasted article that begins at `first`: a short last paragraph in which somebody
    speaks of himself or to others, under an article in which nobody does, is the commenter's own."""
    own = lines[last]
    if own.gap < 2 or len(own.text) > OWN or last - first < 2 or not _PERSONAL.search(_outside_quotes(own.text)):
        return last + 1
    above = "\n".join(line.text for line in lines[first:last])
    return last + 1 if _PERSONAL.search(_outside_quotes(above)) else last


_STAFF = re.compile(
    r"(?:[Ss]taff [Ww]riters?|[Ss]ource|SOURCE|[Vv]ia|[Ff]rom)[,:]? "
    r"(?P<name>[A-Z][\w&.'-]{0,30}?(?:\s[A-Z][\w&.'-]{0,30}?){0,4}?)"
    r"(?=\s?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[,.|)\n]|$)"
)
_ACTS = re.compile(
    r"\b(?P<name>[A-Z]{2,5}|[A-Z][\w.-]{1,30}(?: [A-Z][\w.-]{1,30}){0,3}) "
    r"(?:was able to|has learned|can reveal|understands)\b"
)


def origin(article: str) -> tuple[int, int] | None:
    """Where a pasted article names the outlet or agency that it is from: in its dateline, its byline, or where the
    paper speaks of itself.  Offsets into `article`."""
    head = article[:3000]
    for line in re.finditer(r"[^\n]+", head):
        dateline = datelines.find(line[0].strip())
        if dateline and dateline.agency:
            start = head.index(dateline.agency, line.start())
            return start, start + len(dateline.agency)
    for line in re.finditer(r"[^\n]+", head):
        credit = _credit(line[0].strip())
        if credit:
            start = head.index(credit["name"], line.start())
            return start, start + len(credit["name"])
    for shape in (_STAFF, _ACTS):
        for found in shape.finditer(head):
            if is_outlet(found["name"]):
                return found.span("name")
    return None


def _is_headline(line: str) -> bool:
    return 20 <= len(line) <= 200 and line[-1] not in ".!?:…" and not _PERSONAL.search(line)


def _reads_as_news(lines: Sequence[Line], first: int, last: int, size: int) -> bool:
    """Long, in several paragraphs, reporting what others said, with quotation marks and nobody addressed."""
    if size < 3 * SHORTEST or last - first < 3:
        return False
    text = "\n".join(line.text for line in lines[first : last + 1])
    return (
        len(_REPORTING.findall(text)) * 250 >= size
        and len(_QUOTED.findall(text)) >= 4
        and len(_PERSONAL.findall(_outside_quotes(text))) * 1500 <= size
    )


def _outside_quotes(text: str) -> str:
    return re.sub(r"[“\"][^“”\"]{0,2000}[”\"]", " ", text)
