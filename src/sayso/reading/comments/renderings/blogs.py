"""Renderings of blog engines: Drupal, WordPress, Blogger."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.comments.renderings.base import (
    FOREIGN_STAMP,
    ITEM,
    LOOSE_STAMP,
    STAMP,
    STAMP_LINE,
    TAIL,
    Mark,
    is_name,
    matching,
    offsets,
    register,
)
from sayso.reading.dates import DAY_DATE
from sayso.reading.facts.authors import PICTURE
from sayso.reading.lines import Line

# ---------------------------------------------------------------- Drupal


@register("drupal-picture")
def _picture(lines: Sequence[Line]) -> list[Mark]:
    """`NAME's picture`: the words for the portrait, left when the picture is gone; `NAME on DATE` may follow."""
    return [_with_signature(lines, mark) for mark in matching(lines, PICTURE)]


def _with_signature(lines: Sequence[Line], mark: Mark) -> Mark:
    """The mark with the line below it that repeats the name, with a day or alone."""
    below = lines[mark.last + 1].text if mark.last + 1 < len(lines) else ""
    name = PICTURE.sub(r"\g<name>", lines[mark.last].text)
    repeats = below == name or (len(below) <= 160 and below.startswith(name) and _is_signature(below))
    return replace(mark, last=mark.last + 1) if repeats else mark


def _is_signature(line: str) -> bool:
    return any(shape.match(line) for shape in (_DATED, _DATE_ONLY, _SUBMITTED))


_SUBMITTED = re.compile(
    rf"^(?:Submitted by |Posted by |Comment by )(?P<name>\S.{{0,58}}?)(?: \(not verified\))?(?:,| on| \||\s-)"
    rf"\s{{0,2}}(?:on )?{LOOSE_STAMP}.{{0,20}}$",
    re.I,
)
_UNVERIFIED = re.compile(
    rf"^(?P<name>\S.{{0,58}}?) \(not verified\)(?:\s(?:\||-|says:?|on)?\s?{LOOSE_STAMP})?.{{0,20}}$", re.I
)


@register("drupal-submitted")
def _submitted(lines: Sequence[Line]) -> list[Mark]:
    """`Submitted by NAME on DATE`, `NAME (not verified) | DATE`."""
    return sorted(matching(lines, _SUBMITTED) + matching(lines, _UNVERIFIED), key=lambda m: m.first)


# ---------------------------------------------------------------- WordPress
_SAYS = re.compile(
    rf"^(?P<item>{ITEM})(?P<name>\S.{{0,58}}?) "
    r"(?:says|said|writes|wrote|commented|responded|replied|sagt|schreibt|schrieb|meint|dice|dijo|dit|a dit|diz|"
    r"zegt):?$"
)
_PINGBACK = re.compile(rf"^{ITEM}(?:Pingback|Trackback)s?:\s")
_NUMBERED = re.compile(r"^(\d{1,5})[.)]\s{1,4}(?=\S)")


@register("wordpress-says", alone=3)
def _says(lines: Sequence[Line]) -> list[Mark]:
    """`N. NAME says:`, with a line of date and time below or none; pingbacks; numbers whose name was lost."""
    marks = [m for m in matching(lines, _SAYS) if _colon_or_stamp(lines, m.last)]
    if not marks:
        return []
    marks = [_with_stamp(lines, m) for m in marks]
    taken = {m.first for m in marks}
    indents = {m.level for m in marks if _NUMBERED.match(lines[m.first].text)}
    for i, line in enumerate(lines):
        if i in taken or i < marks[0].first or line.indent not in indents:
            continue
        number = _NUMBERED.match(line.text)
        if number and _PINGBACK.match(line.text):
            marks.append(Mark(i, i, empty=True, level=line.indent))
        elif number and line.indent > 0:
            marks.append(Mark(i, i, words=line.start + number.end(), level=line.indent))
    return sorted(marks, key=lambda m: m.first)


def _colon_or_stamp(lines: Sequence[Line], index: int) -> bool:
    line = lines[index].text
    return line.endswith(":") or (index + 1 < len(lines) and bool(STAMP_LINE.match(lines[index + 1].text[:160])))


def _with_stamp(lines: Sequence[Line], mark: Mark) -> Mark:
    """The mark with a line of date and time below it taken in."""
    after = mark.last + 1
    below = lines[after].text if after < len(lines) else ""
    if below and len(below) <= 120 and (STAMP_LINE.match(below) or FOREIGN_STAMP.match(below)):
        return Mark(mark.first, after, mark.name, mark.words, mark.empty, mark.level)
    return mark


_SPOKE = r"(?:(?:says|said|writes|wrote|commented|replied|responded|posted)\s+(?:this\s+)?)?"
_TOWN = r"(?:,\s(?-i:[A-Z])[^\W\d_][^,|\d]{1,30}(?=,)){0,3}"
_DATED = re.compile(
    rf"^{ITEM}(?P<name>\S.{{0,58}}?){_TOWN}(?:\s?[,|·•–—-]\s{{0,2}}|\s+{_SPOKE}(?:on |at )?|\s?\()"
    rf"(?:{STAMP})\)?:?{TAIL}$",
    re.I,
)
_GLUED_DATE = re.compile(rf"^{ITEM}(?P<name>[^\s\d].{{0,58}}?)(?:{STAMP}){TAIL}$")


@register("dated-name", alone=3, generic=True)
def _dated(lines: Sequence[Line]) -> list[Mark]:
    """`NAME Month D, YYYY at H:MM am`, `N. NAME D Month YYYY HH:MM Reply`, `NAME, 3 March 2015 at 10:02`,
    `NAME, Town, 3 hours ago`."""
    plain = matching(lines, _DATED)
    known = {m.first for m in plain}
    glued = [m for m in matching(lines, _GLUED_DATE) if m.first not in known]
    return sorted(plain + glued, key=lambda m: m.first)


_DATE_ONLY = re.compile(
    rf"^{ITEM}(?P<name>\S.{{0,58}}?){_TOWN}"
    rf"(?:\s?[,|·•–—-]\s{{0,2}}|\s+{_SPOKE}(?:on )?|\s?\(){DAY_DATE}\)?:?{TAIL}$",
    re.I,
)


@register("dated-by-day", alone=1000, headed=2, generic=True)
def _dated_by_day(lines: Sequence[Line]) -> list[Mark]:
    """`NAME, March 6, 2015`, `NAME, Town, 6 March 2015`: a day without a time."""
    return matching(lines, _DATE_ONLY)


_ON_DATE_NAME = re.compile(
    rf"^{ITEM}(?:On |Am |Le )?[\[(]?{STAMP}[\])]?,?\s{{1,3}}(?P<name>\S.{{0,58}}?)"
    r"\s?(?:(?:says|said|wrote|commented|schrieb|a écrit):?|:)$",
    re.I,
)
_DASHED = re.compile(rf"^{ITEM}[\[(]?{STAMP}[\])]?\s?[—–|-]\s{{1,3}}(?P<name>\S.{{0,58}})$", re.I)
_RANKED = re.compile(
    rf"^#?\d{{1,5}}\s{{1,3}}(?:by|von|par)\s(?P<name>\S.{{0,58}}?)\s(?:on|at|am|-|–|\|)\s{LOOSE_STAMP}{TAIL}$", re.I
)


@register("date-then-name", alone=3, generic=True)
def _date_then_name(lines: Sequence[Line]) -> list[Mark]:
    """`On March 6, 2015 at 10:25 pm NAME said:`, `[2015-03-06 22:25] NAME:`, `10:25 p.m., March 6, 2015 — NAME`,
    `#1 by NAME on March 6, 2015 - 10:25 pm`."""
    found = (matching(lines, shape) for shape in (_ON_DATE_NAME, _DASHED, _RANKED))
    return sorted({m.first: m for marks in found for m in marks}.values(), key=lambda m: m.first)


# ---------------------------------------------------------------- Blogger
_BLOGGER_SAID = re.compile(r"^(?:At .{5,40}, )?(?P<name>\S.{0,58}?) said ?(?:\.\.\.|…)$")


@register("blogger-said")
def _blogger_said(lines: Sequence[Line]) -> list[Mark]:
    """`NAME said...` above the words, a time below them."""
    return matching(lines, _BLOGGER_SAID)


_REPLY_DELETE = re.compile(r"^Reply ?Delete$")


@register("blogger-delete")
def _blogger_delete(lines: Sequence[Line]) -> list[Mark]:
    """Comments of which each ends in `ReplyDelete`; the name may be lost, the number left."""
    feet = [i for i, line in enumerate(lines) if _REPLY_DELETE.match(line.text)]
    if len(feet) < 2:
        return []
    marks: list[Mark] = []
    for previous, foot in zip([None, *feet], feet):
        first = _first_after(lines, previous, foot)
        if first is not None:
            marks.append(_blogger_head(lines, first))
    return marks


def _first_after(lines: Sequence[Line], previous: int | None, foot: int) -> int | None:
    """The line with which the comment that ends at `foot` begins."""
    if previous is not None:
        first = previous + 1
        while first < foot and lines[first].text in ("Replies", "Reply"):
            first += 1
        return first if first < foot else None
    for i in range(foot - 1, max(-1, foot - 60), -1):
        if (
            _NUMBERED.match(lines[i].text)
            or _DATED.match(lines[i].text[:160])
            or _GLUED_DATE.match(lines[i].text[:160])
        ):
            return i
        if re.match(r"^(?:\d+ )?comments?:?$", lines[i].text, re.I):
            return i + 1
    return foot - 1 if foot else None


def _blogger_head(lines: Sequence[Line], first: int) -> Mark:
    line = lines[first]
    number = _NUMBERED.match(line.text)
    for pattern in (_DATED, _GLUED_DATE):
        found = pattern.match(line.text) if len(line.text) <= 160 else None
        if found and is_name(found["name"].strip()):
            return Mark(first, first, offsets(line, found), level=line.indent)
    return Mark(first, first, words=line.start + (number.end() if number else 0), level=line.indent)
