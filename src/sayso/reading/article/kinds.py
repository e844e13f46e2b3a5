"""The types of the lines of a head, once its title is known."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from sayso.model import Fact
from sayso.model.document import SegmentType
from sayso.reading.article import buried, publisher, shapes
from sayso.reading.article.captions import glued_title, is_caption
from sayso.reading.article.shapes import ASIDE, META, Shape, shape
from sayso.reading.facts.names import is_writer
from sayso.reading.facts.signed import COLUMNS, is_beside_day, signed
from sayso.reading.lines import Line

_ABOUT = re.compile(r"^(?:on|about|concerning|regarding|relating to) \S.{8,}[^.]$")
"""What a notice is about, under its number: "BULLETIN No. 3", "on the state of the bridges"."""
_BY = re.compile(r"^(?:(?:written|posted|published|story|words|text) )?by:?$|^authors?:?$", re.I)
_TYPES: Mapping[Shape, SegmentType] = {"date": "dateline", "byline": "byline", "caption": "caption"}


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the body: the type of each line, the title's line, and the index of the first body line.

    `glued` is how far into its line the title begins, where a caption runs into it; `lines` of it are the title's.
    `last` is the line after the article's end where the article is buried in a page.  `outlet` is the publisher that
    the head names.  `signed` are lines at the article's foot that tell its writer and its day.
    """

    types: tuple[SegmentType, ...]
    title: int | None
    body: int
    glued: int = 0
    lines: int = 1
    last: int | None = None
    outlet: Fact = field(default_factory=Fact)
    signed: Mapping[int, SegmentType] = field(default_factory=dict)


def typed(lines: Sequence[Line], first: int, title: int | None, masthead: Set[int | None]) -> Head:
    """The types of the lines before `first`; `masthead`: those of the publisher's name and slogan."""
    cut = 0
    if title is None:
        title, cut = next(((i, c) for i in range(first) if (c := glued_title(lines[i].text) or 0)), (None, 0))
    dated = max((i for i in range(first) if shape(lines[i].text) in META), default=-1)
    types: list[SegmentType] = []
    for i in range(first):
        kind = "title" if i == title else _type(lines, i, first, title, masthead)
        if kind == "body" and title is None:
            if i > dated:
                break
            kind = "boilerplate"
        types.append(kind)
    while types and types[-1] == "body":
        types.pop()
    return Head(tuple(types), title, len(types), cut)


def above(lines: Sequence[Line], core: buried.Core, named: int | None) -> Head:
    """The head of an article buried in a page: all above it is the page's but title, byline and date."""
    title = named if named is not None and named < core.first else core.title
    types: list[SegmentType] = []
    for i in range(core.first):
        line = lines[i].text
        if i == title:
            types.append("title")
        elif title is not None and i > title:
            kind = _type(lines, i, core.first, title, frozenset())
            types.append("boilerplate" if kind == "body" and len(line) < 50 else kind)
        elif title is not None and title - i <= 3 and shape(line) in META:
            types.append(_TYPES.get(shape(line), "boilerplate"))
        else:
            types.append("boilerplate")
    return Head(tuple(types), title, core.first, last=core.last)


def numbered(lines: Sequence[Line], made: Head) -> Head:
    """The head with a title of two lines where one gives the notice its number and the next says what it is about."""
    at = made.title
    if at is None:
        return made
    at -= at > 0 and bool(_ABOUT.match(lines[at].text))
    if shape(lines[at].text) not in ASIDE or made.body < at + 2 or lines[at + 1].gap != 1:
        return made
    if not _ABOUT.match(lines[at + 1].text):
        return made
    types = (*made.types[:at], "title", "title", *made.types[at + 2 :])
    return replace(made, types=types, title=at, lines=2)


def _type(lines: Sequence[Line], at: int, first: int, title: int | None, masthead: Set[int | None]) -> SegmentType:
    """What a line of the head other than its title is."""
    line, kind = lines[at].text, shape(lines[at].text)
    below = title is not None and at > title
    if below and kind in ("date", "words", "person", "credit", "site") and _names_writer(lines, at, first):
        return "byline"
    if kind in _TYPES:
        return _TYPES[kind]
    if kind == "words" and below and is_caption(line):
        return "caption"
    if at in masthead or kind not in ("words", "person", "credit") or (title is not None and at < title):
        return "boilerplate"
    beside = [shape(lines[j].text) for j in (at - 1, at + 1) if 0 <= j < first]
    placed = not META.isdisjoint(_near(lines, at, first)) or not masthead.isdisjoint((at - 1, at + 1))
    placed = placed or (title is not None and at == title + 1 and shapes.is_several(line))
    if kind == "credit" or (title is not None and placed and _is_writer(lines, at, first)):
        return "byline"
    scrap = len(line.split()) <= 3 and line[-1] not in ".?!:" and not {"date", "byline", "site"}.isdisjoint(beside)
    return "boilerplate" if scrap and title is not None else "body"


def _near(lines: Sequence[Line], at: int, first: int) -> set[Shape]:
    """The shapes of the lines next to one of a head, its buttons and addresses apart."""
    ways = (range(at - 1, max(-1, at - 4), -1), range(at + 1, min(first, at + 4)))
    found = (next((kind for j in way if (kind := shape(lines[j].text)) != "site"), None) for way in ways)
    return {kind for kind in found if kind is not None}


def _is_writer(lines: Sequence[Line], at: int, first: int) -> bool:
    """Whether a line beside the date names somebody, alone, with a town, or with an office whose statement follows."""
    line = lines[at].text
    if shapes.is_speech(line) or (shape(line) == "person" and (shapes.is_placed(line) or is_writer(line))):
        return True
    return shapes.is_seated(line, "\n".join(below.text for below in lines[first:]))


def _names_writer(lines: Sequence[Line], at: int, first: int) -> bool:
    """Whether a line below the title names a writer by its form, or by a "By" on the line above; beside the day a name
    that the article has as a place's is one."""
    line = lines[at].text
    if shape(line) == "person" and at and _BY.match(lines[at - 1].text):
        return True
    if shape(line) == "date" and (is_writer(COLUMNS.split(line)[0]) or shapes.writer_in_row(line) is not None):
        return True
    named = signed(line)
    if not named or not is_beside_day(line):
        return bool(named)
    text = "\n".join(below.text for below in lines[first:])
    return not any(publisher.is_place(name, text) for name in named)
