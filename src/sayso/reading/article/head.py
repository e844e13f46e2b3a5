"""The head of an article: navigation before it, title, standfirst, byline, dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.document import SegmentType
from sayso.reading.article import buried, stacked
from sayso.reading.article.captions import glued_title, is_caption
from sayso.reading.article.furniture import is_furniture, is_navigation, is_prose
from sayso.reading.comments.pasted import DATELINE
from sayso.reading.dates import CLOCK, DAY_DATE, WEEKDAY
from sayso.reading.facts.names import is_agency, is_person
from sayso.reading.lines import Line

DEEP = 60
"""Lines at most among which a head is looked for."""

_DATE_LINE = re.compile(
    rf"^(?:(?:last |first )?(?:published|posted|updated|modified|created|date|on)(?: on| at)?:?\s{{0,3}}|first "
    rf"published on ){{0,2}}(?:{CLOCK},?\s{{1,3}}(?:on )?)?{DAY_DATE}"
    rf"(?:\s{{0,2}}(?:at|,|-|–|\||·|•|@)?\s{{0,2}}{CLOCK})?(?:\s{{0,2}}[|·•,/–-]?\s{{0,2}}(?:last )?(?:updated|"
    rf"modified).{{0,60}})?(?:\s{{0,2}}(?:UTC|GMT|[A-Z]{{2,4}}|{WEEKDAY}))?[.\s]{{0,3}}$",
    re.I,
)
_BYLINE = re.compile(
    r"^(?:(?:story|written|posted|published|submitted|authored|reported|report|words|text|article|analysis|"
    r"opinion|guest post|post|compiled|edited|reporting|from|author)\s)?(?:by|BY|By)[:\s]\s{0,3}\S.{1,160}$"
    r"|^(?:Authored|Submitted|Written|Posted|Published|Reported) by\s\S.{1,160}$"
    r"|^(?:Authors?|Reporters?|Writer|Correspondent):\s?\S.{1,120}$",
    re.I,
)
_PICTURE = re.compile(r"^\S.{0,58}?['’]s? picture$")
_ROLE = re.compile(
    r"^(?:\w+ ){0,3}(?:staff )?(?:writer|reporter|correspondent|editor|columnist|contributor|bureau chief)"
    r"s?(?:,.{0,60})?$",
    re.I,
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|will|would|can|could)\b")
_TITLE_END = re.compile(r"[.;,:]$")
_SOME_DATE = re.compile(rf"\b{DAY_DATE}|\b\d{{1,2}}/\d{{1,2}}/\d{{2}}\b", re.I)
_SENTENCES = re.compile(r"[a-z][a-z][.] [A-Z]")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_THOUGHTS = re.compile(r"^.{0,60}?(?:on|to) [“\"](?P<title>.{5,250})[”\"]$")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the body: the type of each line, the title's line, and the index of the first body line.

    `glued` is how far into its line the title begins, where a caption runs into it.  `last` is the line after the
    article's end where the article is buried in a page.
    """

    types: tuple[SegmentType, ...]
    title: int | None
    body: int
    glued: int = 0
    last: int | None = None
    masthead: int | None = None


def find(lines: Sequence[Line], end: int) -> Head:
    """The head among `lines[:end]`."""
    limit = min(end, DEEP)
    named = _named_elsewhere(lines, end, limit)
    stack = stacked.find(lines, end, lambda line: is_byline(line) or is_date_line(line))
    if stack is not None and named in (None, stack.title):
        return _stacked(lines, end, stack)
    core = buried.find(lines, end, _is_meta)
    if core is not None:
        return _above(lines, core, named)
    types: list[SegmentType] = ["boilerplate"] * named if named is not None else []
    title: int | None = None
    cut = 0
    at = len(types)
    while at < limit:
        line = lines[at].text
        kind = _kind(lines, at, end, title)
        if title is None and kind is None and (glued := glued_title(line)):
            title, kind, cut = at, "title", glued
        if at == named or (kind is None and title is None and _is_title(lines, at, end)):
            title, kind = at, "title"
        elif kind is None and title is not None and _is_standfirst(lines, at, limit):
            kind = "body"
        if kind is None or (len(line) > 400 and kind != "title"):
            break
        types.append(kind)
        at += 1
    while types and types[-1] == "body":
        types.pop()
    return Head(tuple(types), title, len(types), cut)


def _stacked(lines: Sequence[Line], end: int, stack: stacked.Stack) -> Head:
    """The head that a stack makes, with the bylines and dates that follow it."""
    types: list[SegmentType] = ["boilerplate"] * stack.meta
    types[stack.title] = "title"
    for i in range(stack.title + 1, stack.meta):
        types[i] = "body"
    at = stack.meta
    while at < min(end, DEEP):
        line = lines[at].text
        kind = "byline" if stacked.signed(line) else "dateline" if stacked.placed(line) else _kind(lines, at, end, 0)
        if kind is None or len(line) > 400:
            break
        types.append(kind)
        at += 1
    return Head(tuple(types), stack.title, len(types), masthead=stack.masthead)


def _above(lines: Sequence[Line], core: buried.Core, named: int | None) -> Head:
    """The head of an article buried in a page: all above it is the page's but title, byline and date."""
    title = named if named is not None and named < core.first else core.title
    types: list[SegmentType] = []
    for i in range(core.first):
        line = lines[i].text
        if i == title:
            types.append("title")
        elif title is not None and i > title:
            kind = _kind(lines, i, core.first, title) or ("byline" if _names_writer(lines, i) else None)
            types.append(kind or ("caption" if is_caption(line) else "body" if len(line) >= 50 else "boilerplate"))
        else:
            types.append("boilerplate")
    return Head(tuple(types), title, core.first, 0, core.last)


def _is_meta(line: str) -> bool:
    """Whether a line near a headline names its writer or its day."""
    return is_byline(line) or is_date_line(line) or (len(line) <= 90 and bool(_SOME_DATE.search(line)))


def _names_writer(lines: Sequence[Line], at: int) -> bool:
    """A name alone, under `By` or over a role or date."""
    return (
        is_person(lines[at].text)
        and at > 0
        and lines[at - 1].text.lower().rstrip(":") in ("by", "written by", "author")
    )


def _kind(lines: Sequence[Line], at: int, end: int, title: int | None) -> SegmentType | None:
    line = lines[at].text
    if len(line) > 400:
        return None
    if _DATE_LINE.match(line):
        return "dateline"
    if is_byline(line) or (_PICTURE.match(line) and at <= 3 and at + 1 < end):
        return "byline"
    if title is not None and (is_agency(line) or (_near_date(lines, at, end) and is_person(line)) or _ROLE.match(line)):
        return "byline"
    if is_furniture(line) or (title is None and is_navigation(line)):
        return "boilerplate"
    if title is not None and len(line) <= 40 and re.fullmatch(r"[\W\d_]+", line):
        return "boilerplate"
    return None


def is_byline(line: str) -> bool:
    """Whether a line names who wrote the page."""
    return len(line) <= 200 and bool(_BYLINE.match(line)) and not is_prose(line)


def is_date_line(line: str) -> bool:
    """Whether a line holds a date of publication and nothing else."""
    return len(line) <= 200 and bool(_DATE_LINE.match(line))


def _near_date(lines: Sequence[Line], at: int, end: int) -> bool:
    return any(0 <= i < end and (is_date_line(lines[i].text) or _ROLE.match(lines[i].text)) for i in (at - 1, at + 1))


def _named_elsewhere(lines: Sequence[Line], end: int, limit: int) -> int | None:
    """A line that a path of crumbs above it ends in, or that the heading of the comments quotes, is the title."""
    quoted = {
        _fold(m["title"])
        for line in lines[end : end + 12]
        if len(line.text) < 400 and (m := _THOUGHTS.match(line.text))
    }
    for i in range(limit):
        line = _fold(lines[i].text)
        if not 10 <= len(line) <= 250:
            continue
        crumbs = any(
            c.text != lines[i].text and _fold(c.text).endswith(line) and is_navigation(c.text)
            for c in lines[max(0, i - 6) : i]
        )
        if crumbs or line in quoted:
            return i
    return None


def _is_path(crumbs: str, title: str) -> bool:
    """Whether a line is a path of crumbs that ends in the title, parted by signs or run together."""
    folded = _fold(crumbs)
    return len(folded) > len(title) and folded.endswith(title) and len(crumbs) <= 300 and not is_prose(crumbs)


def _fold(line: str) -> str:
    return " ".join(line.replace("’", "'").replace("‘", "'").lower().split())


def _is_title(lines: Sequence[Line], at: int, end: int) -> bool:
    line = lines[at].text
    if not 8 <= len(line) <= 200 or at + 1 >= end or DATELINE.match(line) or not _WORD.search(line):
        return False
    if lines[at + 1].gap == 1 and (
        lines[at + 1].text[0].islower()
        or (
            len(lines[at + 1].text) <= len(line) * 1.3
            and at == 0
            and not _looks_capital(line)
            and not any(_is_meta(x.text) for x in lines[1 : min(end, 4)])
        )
    ):
        return False
    capital = _looks_capital(line)
    if _SENTENCES.search(line) and not capital:
        return False
    words = len(line.split())
    if sum(is_navigation(x.text) for x in lines[at + 1 : min(end, at + 4)]) >= 3:
        return False
    if words < 2 or line[0] in "•*[({<#@-–—":
        return False
    if line[-1] in "\"”’'" and line[0] in "\"“‘'" and not capital:
        return False
    return capital or (
        not _TITLE_END.search(line) and len(line) <= 160 and not line[0].islower() and _leads_to_prose(lines, at, end)
    )


def _leads_to_prose(lines: Sequence[Line], at: int, end: int) -> bool:
    return any(is_prose(lines[i].text) for i in range(at + 1, min(end, at + 6)))


def _looks_capital(line: str) -> bool:
    """Whether nearly all longer words begin with a capital letter, as in a headline in title case."""
    words = [w for w in _WORD.findall(line) if len(w) > 3]
    return len(words) >= 2 and sum(w[0].isupper() for w in words) >= 0.75 * len(words) and len(line) <= 180


def _is_standfirst(lines: Sequence[Line], at: int, limit: int) -> bool:
    """A line or two between the title and a byline or date that follows close by."""
    line = lines[at].text
    if len(line) > 300:
        return False
    ahead = [lines[i].text for i in range(at + 1, min(limit, at + 4))]
    return any(is_date_line(x) or is_byline(x) or is_agency(x) for x in ahead)
