"""What recognisers share: marks, the registry, and the shapes of names and times."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.reading.dates import AGO, CLOCK, DAY_DATE, YEARLESS
from sayso.reading.lines import Line
from sayso.reading.tables import wordset


@dataclass(frozen=True, slots=True)
class Mark:
    """The head (or foot) of a comment.

    `first` and `last` are the indices of its lines, `name` the offsets of the writer's name, `words` the offset on
    the last line from which the comment's own words run (None: they begin on the next line).  `empty`: no words of
    its own follow (a pingback).  `level` is how deep the page sets it in.
    """

    first: int
    last: int
    name: tuple[int, int] | None = None
    words: int | None = None
    empty: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class Rendering:
    """A way to print comments: `alone` marks make a thread without a heading, `headed` with one.

    `names_follow`: the name stands under the words.  `generic`: one that also matches parts of more telling ones.
    `last`: one that is asked where no other makes a thread.
    """

    name: str
    find: Callable[[Sequence[Line]], list[Mark]]
    alone: int = 2
    headed: int = 1
    names_follow: bool = False
    generic: bool = False
    last: bool = False


RENDERINGS: list[Rendering] = []

ITEM = r"(?:\d{1,5}[.)]\s{1,4}|[•*·◦▪-]\s{1,3}|o\s{1,3}(?=[A-Z]))?"
TAIL = (
    r"(?:\s*(?:\||·|•|#\d{0,6}|\d{1,6}|Reply|\(?permalink\)?|Permalink|Log in to Reply|Edit|Report|said:?|says:?)){0,4}"
)
SHORT_DATE = r"\d{1,2}[/.]\d{1,2}[/.]\d\d(?!\d)"
STAMP = (
    rf"(?:(?:{DAY_DATE}|{SHORT_DATE})(?:,?\s{{0,2}}(?:at|um|à|@|-|–|—|·|\|)?\s{{0,2}}{CLOCK})"
    rf"|{CLOCK},?\s(?:on\s)?{DAY_DATE}|{YEARLESS},?\s(?:at\s)?{CLOCK}|{AGO})"
)
LOOSE_STAMP = rf"(?:{STAMP}|{DAY_DATE}|{CLOCK})"
STAMP_LINE = re.compile(
    rf"^[·•|\s]{{0,3}}(?:on |posted |posted on )?{LOOSE_STAMP}(?:\s?\(edited\))?[\s.·•|]{{0,4}}{TAIL}$", re.I
)


def is_stamp(line: str) -> bool:
    """Whether a line is nothing but the time of a comment."""
    return len(line) <= 80 and bool(STAMP_LINE.match(line))


FOREIGN_STAMP = re.compile(
    r"^(?:(?:am|le|el) )?\d{1,2}\.? \S{3,12} (?:de )?\d{4},? (?:\S{1,3} ){0,2}\d{1,2}[:.h]\d\d(?: Uhr)?$", re.I
)
_BAD_NAME = re.compile(
    r"^[–—\[]|[·•|▸▶➤↳→‣]|^(?:Submitted|Posted|Published|Updated) |[?!;“”\"<>{}]|\.{2}|https?:|[:,]\s*$|(?<!\b[A-Z])"
    r"(?<!Jr)(?<!Sr)\.\s*$|\.\s+[a-z]"
)
_NOT_NAMES = wordset(
    "at author by comment comments created date edited filed from last modified on posted published re reply "
    "share subject the this time topic under updated"
)


_TRADES = wordset("writer editor reporter correspondent columnist contributor staff")


def is_name(name: str) -> bool:
    """Whether words may be what a commenter calls himself: short, and no sentence."""
    if not 0 < len(name) <= 60 or _BAD_NAME.search(name):
        return False
    words = name.split()
    if len(words) > 1 and words[-1].lower() in _TRADES:
        return False
    return len(words) <= 8 and any(c.isalpha() for c in name) and words[0].lower() not in _NOT_NAMES


def mark_at(lines: Sequence[Line], index: int, found: re.Match[str], last: int | None = None) -> Mark | None:
    """The mark of a line (to line `last`) that `found` matched, if what it calls a name may be one."""
    line = lines[index]
    if not is_name(found["name"].strip()):
        return None
    return Mark(index, index if last is None else last, offsets(line, found), level=line.indent)


_BADGE = re.compile(
    r"(?<=\S)(?:\s?[\[(](?:(?:the|post|article|blog) )?(?:author|moderator|mod|admin|editor|staff|op)[\])]"
    r"|\s(?-i:Author|AUTHOR|Moderator|MOD|Mod|OP))\s*$",
    re.I,
)
"""What a site sets behind the name of one of its own."""


_NUMBERED = re.compile(r"#\d{1,5}[.:)]?\s{1,3}(?=\S)")


def offsets(line: Line, found: re.Match[str]) -> tuple[int, int]:
    """The offsets of the name that `found` matched, without a number before it or a badge behind it."""
    start, end = found.span("name")
    number = _NUMBERED.match(found["name"])
    start += len(number[0]) if number else 0
    badge = _BADGE.search(found["name"])
    end -= len(badge[0]) if badge else 0
    name = found.string[start:end]
    return line.start + start + len(name) - len(name.lstrip()), line.start + end - len(name) + len(name.rstrip())


def register(
    name: str, **how: int | bool
) -> Callable[[Callable[[Sequence[Line]], list[Mark]]], Callable[[Sequence[Line]], list[Mark]]]:
    """Add a recogniser to the registry under `name`; `how` are fields of `Rendering`."""

    def add(find: Callable[[Sequence[Line]], list[Mark]]) -> Callable[[Sequence[Line]], list[Mark]]:
        RENDERINGS.append(Rendering(name, find, **how))  # type: ignore[arg-type]
        return find

    return add


def short_lines(lines: Sequence[Line], longest: int = 160) -> Iterator[tuple[int, Line]]:
    """The lines of at most `longest` characters, with their indices: heads of comments are short."""
    return ((i, line) for i, line in enumerate(lines) if len(line.text) <= longest)


def matching(lines: Sequence[Line], pattern: re.Pattern[str], longest: int = 160) -> list[Mark]:
    """Marks of the short lines that a pattern with a group `name` matches."""
    marks = []
    for i, line in short_lines(lines, longest):
        found = pattern.match(line.text)
        mark = mark_at(lines, i, found) if found else None
        if mark is not None:
            marks.append(mark)
    return marks
