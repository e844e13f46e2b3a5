"""Renderings of forums, and those that sign a comment under its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.comments.renderings.base import (
    LOOSE_STAMP,
    STAMP_LINE,
    TAIL,
    Mark,
    is_name,
    is_stamp,
    mark_at,
    matching,
    register,
    short_lines,
)
from sayso.reading.dates import CLOCK, DAY_DATE
from sayso.reading.lines import Line

# ---------------------------------------------------------------- forums
_PHPBB = re.compile(
    rf"^(?:(?:Unread )?Post\s{{0,2}})?(?:#\d{{1,6}}\s{{1,3}})?by (?P<name>\S.{{0,40}}?) (?:»|›|on) {LOOSE_STAMP}$",
    re.I,
)


@register("phpbb")
def _phpbb(lines: Sequence[Line]) -> list[Mark]:
    """`Post by NAME » Thu Mar 12, 2015 3:14 pm`."""
    return matching(lines, _PHPBB)


_VB_HEAD = re.compile(rf"^(?:{DAY_DATE}|Today|Yesterday),?\s{{1,3}}{CLOCK}(?:\s{{0,3}}#\d{{1,6}})?$", re.I)
_VB_NUMBER = re.compile(r"^#\d{1,6}$")
_VB_PROFILE = re.compile(
    r"^(?:(?:(?:senior|junior|registered|new|full|advanced|established|super) )?(?:member|user|moderator|poster)|"
    r"join(?:ed)?(?: date)?:.*|location:.*|posts?:.*|age:.*|thanks:.*|likes:.*|banned|guest|administrator|re:? "
    r".{1,120})$",
    re.I,
)


@register("vbulletin")
def _vbulletin(lines: Sequence[Line]) -> list[Mark]:
    """`03-12-2015, 10:14 AM #3`, then the name, rank, date of joining and number of posts."""
    marks = []
    for i, line in short_lines(lines, 60):
        if not _VB_HEAD.match(line.text):
            continue
        at = i + 1
        if at < len(lines) and _VB_NUMBER.match(lines[at].text):
            at += 1
        if at >= len(lines) or not is_name(lines[at].text):
            continue
        last = at
        while last + 1 < len(lines) and len(lines[last + 1].text) <= 140 and _VB_PROFILE.match(lines[last + 1].text):
            last += 1
        if last > at:
            marks.append(Mark(i, last, (lines[at].start, lines[at].end), level=line.indent))
    return marks


# ---------------------------------------------------------------- names under the words
_TYPEPAD = re.compile(
    rf"^Posted by:?\s(?P<name>\S.{{0,58}}?)\s(?:\||at|on)\s{LOOSE_STAMP}(?:\s?\|\s?(?:#\s?)?\d{{0,6}})?$", re.I
)
_SPIP = re.compile(
    rf"^(?:(?:le|on|the)\s)?{LOOSE_STAMP}(?:,?\s(?:à|at)\s{CLOCK})?,?\s(?:par|by)\s(?P<name>\S.{{0,58}})$", re.I
)
_DASH_NAME = re.compile(r"^[–—―]\s?(?P<name>\S.{0,40})$")


@register("typepad", names_follow=True)
def _typepad(lines: Sequence[Line]) -> list[Mark]:
    """`Posted by: NAME | Nov 3, 2015 3:05:12 PM | 7` under the words."""
    return matching(lines, _TYPEPAD)


_POSTED_BY = re.compile(r"^(?:posted|submitted|written|sent|comment(?:ed)?) by:?\s(?P<name>\S.{0,58})$", re.I)


@register("posted-by", headed=1, alone=3)
def _posted_by(lines: Sequence[Line]) -> list[Mark]:
    """`Posted by: NAME` on a line of its own, below that of the time."""
    return [mark for mark in matching(lines, _POSTED_BY) if mark.first and is_stamp(lines[mark.first - 1].text)]


_COMMENT_BY = re.compile(
    rf"^Comment(?:ed|aire)? (?:by|par|von) (?P<name>\S.{{0,58}}?)(?:\s?[—–|,-]|\son)\s{{0,2}}{LOOSE_STAMP}{TAIL}$",
    re.I,
)


@register("comment-by", names_follow=True)
def _comment_by(lines: Sequence[Line]) -> list[Mark]:
    """`Comment by NAME — March 6, 2015 @ 10:25 pm`: under the words in old WordPress, over them elsewhere."""
    return matching(lines, _COMMENT_BY)


@register("spip", names_follow=True)
def _spip(lines: Sequence[Line]) -> list[Mark]:
    """`12 March 2015, 14:03, by NAME`: over the words in some skeletons, under them in others."""
    return matching(lines, _SPIP)


@register("signed", alone=4, headed=2, names_follow=True)
def _signed(lines: Sequence[Line]) -> list[Mark]:
    """The words, `– NAME`, and the date on a line of its own."""
    marks = []
    for i, line in short_lines(lines, 60):
        found = _DASH_NAME.match(line.text)
        following = lines[i + 1].text if i + 1 < len(lines) else ""
        if found and len(following) <= 40 and STAMP_LINE.match(following):
            mark = mark_at(lines, i, found, i + 1)
            if mark is not None:
                marks.append(mark)
    return marks
