"""Renderings of networks and newspapers: ages beside names, Disqus, Reddit, Guardian, the Facebook plug-in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.comments.headings import is_button
from sayso.reading.comments.renderings.base import (
    STAMP,
    TAIL,
    Mark,
    is_name,
    mark_at,
    matching,
    offsets,
    register,
    short_lines,
)
from sayso.reading.dates import AGO, CLOCK, DAY_DATE, WEEKDAY, YEARLESS
from sayso.reading.lines import Line

# ---------------------------------------------------------------- names with an age
_GLUED_AGO = re.compile(
    r"^(?:Avatar(?: for)? )?(?P<name>\S.{0,58}?)(?P<age>\d{1,3}|an?|one|a few)\s?(?:second|minute|min|hour|hr|day|"
    r"week|month|year)s?\.? ago(?P<rest>.{0,40})$"
)
_AGO_TAIL = re.compile(
    r"^[\s·•|,.-]{0,4}(?:\(?edited\)?|Edited|Reply|Share|Report|•|Like|Log in to Reply|in reply to .{1,30}|"
    r"\d{1,5}|[-+]\s?\d{0,5})?[\s·•|]{0,4}$",
    re.I,
)


@register("glued-ago", generic=True)
def _glued_ago(lines: Sequence[Line]) -> list[Mark]:
    """`NAME2 weeks ago`: the age of the comment runs into the name."""
    marks = []
    for i, line in short_lines(lines):
        found = _GLUED_AGO.match(line.text)
        if found is None or not _AGO_TAIL.match(found["rest"]) or found["name"][-1].isspace():
            continue
        mark = mark_at(lines, i, found)
        if mark is not None and not found["age"].isalpha():
            marks.append(_with_lone_digit(mark, found))
    return marks


def _with_lone_digit(mark: Mark, found: re.Match[str]) -> Mark:
    """Of several digits the last alone, or the last two where they make an age, belong to the age: `jo192 days ago`."""
    age = found["age"]
    assert mark.name is not None
    keep = 2 if len(age) > 1 and 10 <= int(age[-2:]) <= 31 else 1
    return Mark(mark.first, mark.last, (mark.name[0], mark.name[1] + max(0, len(age) - keep)), level=mark.level)


_DISQUS = re.compile(
    rf"^(?:Avatar )?(?P<name>\S.{{0,58}}?)(?:\s{{1,3}}(?:Mod|Moderator|Author))?\s?[•·|]\s?(?:{AGO}|{STAMP})"
    rf".{{0,30}}$",
    re.I,
)
_ADDRESSEE = re.compile(r"\s{0,3}[>→↳▶▸‣➤»]|\s{2}")


@register("disqus", generic=True)
def _disqus(lines: Sequence[Line]) -> list[Mark]:
    """`NAME • 3 years ago`, `NAME > OTHER • a day ago`."""
    marks = []
    for i, line in short_lines(lines):
        found = _DISQUS.match(line.text)
        if found is None:
            continue
        name = _ADDRESSEE.split(found["name"], maxsplit=1)[0].strip()
        start = line.start + found.start("name")
        if is_name(name):
            marks.append(Mark(i, i, (start, start + len(name)), level=line.indent))
    return marks


# ---------------------------------------------------------------- Reddit
_REDDIT_OLD = re.compile(
    r"^\[[–—+-]\]\s?(?P<name>[\w-]{2,30}|\[deleted\])(?:\s?\[?[SMA](?:,[SMA])*\]?)?\s.{0,60}?(?:\d+[\d.k]* "
    r"points?|score hidden|just now|ago|comment score).{0,60}$",
    re.I,
)


@register("reddit-old")
def _reddit_old(lines: Sequence[Line]) -> list[Mark]:
    """`[–]NAME 12 points 3 hours ago`."""
    marks = []
    for i, line in short_lines(lines):
        found = _REDDIT_OLD.match(line.text)
        if found:
            marks.append(Mark(i, i, offsets(line, found), level=line.indent))
    return marks


_REDDIT_NAME = re.compile(r"^(?:u/)?(?P<name>[\w-]{2,30})$")
_REDDIT_AGE = re.compile(
    r"^(?:[·•]\s?)?\d{1,3}\s?(?:s|m|h|d|mo|y|yr|hr|min|wk|sec|mth)\.? ago(?:\s?[·•].{0,30})?$", re.I
)
_REDDIT_LINE = re.compile(
    r"^(?:u/)?(?P<name>[\w-]{2,30})\s?[·•]\s?\d{1,3}\s?(?:s|m|h|d|mo|y|yr|hr|min|wk)\.? ago.{0,40}$", re.I
)
_REDDIT_BADGES = frozenset({"op", "mod", "·", "•", "top 1% commenter", "top 5% commenter", "moderator"})


@register("reddit-new")
def _reddit_new(lines: Sequence[Line]) -> list[Mark]:
    """`level 1`, `NAME`, `·`, `3 hr. ago` on lines of their own, or `u/NAME · 5h ago` on one."""
    marks = matching(lines, _REDDIT_LINE)
    for i, line in short_lines(lines, 40):
        if not _REDDIT_AGE.match(line.text):
            continue
        at = i - 1
        while at >= 0 and lines[at].text.lower() in _REDDIT_BADGES:
            at -= 1
        found = _REDDIT_NAME.match(lines[at].text) if at >= 0 else None
        if found:
            first = at - 1 if at and re.match(r"level \d+$", lines[at - 1].text) else at
            first = first - 1 if first and lines[first - 1].text.endswith(" avatar") else first
            marks.append(Mark(first, i, offsets(lines[at], found), level=lines[at].indent))
    return sorted(marks, key=lambda m: m.first)


# ---------------------------------------------------------------- a name, and below it the time
_AGE_LINE = re.compile(r"^(?:[·•]\s?)?\d{1,3}\s?(?:[smhdwy]|mo|min|hr|yr)s?$")
_BADGE = re.compile(
    r"^(?:top (?:commenter|fan|contributor)|(?:level \d{1,3}|new|regular|senior|junior|trusted) "
    r"(?:commenter|user|member|contributor|reader)|(?:verified |premium |registered )?(?:member|user|subscriber)|"
    r"moderator|admin|editor|staff|author|op|mod)$",
    re.I,
)
_NAME_LINE = re.compile(r"^(?:Avatar(?: for)? )?(?P<name>\S.{0,58})$")


@register("name-then-time", alone=3, generic=True)
def _name_then_time(lines: Sequence[Line]) -> list[Mark]:
    """A name on a line of its own with a date or age on the next, or below a badge: Guardian, Disqus, newspapers."""
    marks = []
    for i, line in short_lines(lines, 60):
        last = i + 2 if i + 1 < len(lines) and _BADGE.match(lines[i + 1].text) else i + 1
        if last >= len(lines) or not _is_stamp(lines[last].text) or _is_stamp(line.text) or _BADGE.match(line.text):
            continue
        found = _NAME_LINE.match(line.text)
        mark = mark_at(lines, i, found, last) if found else None
        if mark is not None and len(line.text.split()) <= 5:
            marks.append(mark)
    return marks


_DAY_AND_CLOCK = rf"(?:today|yesterday|{WEEKDAY}),?\s{{1,3}}(?:at\s)?{CLOCK}"
_FULL_STAMP_LINE = re.compile(
    rf"^[·•|\s]{{0,3}}(?:{STAMP}|{DAY_DATE}|{_DAY_AND_CLOCK})(?:\s?\(edited\))?[\s.·•|]{{0,4}}{TAIL}$", re.I
)


def _is_stamp(line: str) -> bool:
    return len(line) <= 80 and bool(_FULL_STAMP_LINE.match(line) or _AGE_LINE.match(line))


_SEATED_DAY = re.compile(
    rf"^(?:[A-Z][\w.'’-]+(?:,? [A-Z][\w.'’-]+){{0,4}},?\s(?:{DAY_DATE}|{STAMP})|(?:{WEEKDAY},?\s)?{YEARLESS})"
    rf"(?:\s?\(?edited\)?)?[\s.·•|]{{0,4}}{TAIL}$",
    re.I,
)


@register("name-then-day", alone=1000, headed=2, generic=True)
def _name_then_day(lines: Sequence[Line]) -> list[Mark]:
    """A name on a line of its own, and below it a town and a day, or a day without its year."""
    marks = []
    for i, line in short_lines(lines[:-1], 60):
        below = lines[i + 1].text
        if len(below) > 80 or not _SEATED_DAY.match(below) or len(line.text.split()) > 5 or _is_stamp(line.text):
            continue
        found = _NAME_LINE.match(line.text)
        mark = mark_at(lines, i, found, i + 1) if found else None
        if mark is not None:
            marks.append(mark)
    return marks


# ---------------------------------------------------------------- Facebook
_AGE_BELOW = re.compile(r"^\d{1,2}\s?(?:s|m|h|d|w|y|min|hr|wk|yr)s?$")
_PRESSED = re.compile(r"^(?:like|reply|react|like ?[·•]? ?reply.{0,20})$", re.I)
_OVER_FACEBOOK = re.compile(
    r"^(?:most relevant|newest|oldest|all comments|top comments|\d+ comments?|comments?)$", re.I
)


@register("facebook-page", alone=2, headed=1)
def _facebook_page(lines: Sequence[Line]) -> list[Mark]:
    """`NAME`, the words, and below them `2w`, `Like`, `Reply` on lines of their own."""
    feet = [i for i, line in enumerate(lines[:-1]) if _AGE_BELOW.match(line.text) and _PRESSED.match(lines[i + 1].text)]
    marks = []
    for previous, foot in zip([None, *feet], feet):
        first = _below_heading(lines, foot) if previous is None else previous + 1
        while first < foot and is_button(lines[first].text):
            first += 1
        if 0 <= first < foot - 1 and len(lines[first].text) <= 60 and is_name(lines[first].text):
            line = lines[first]
            marks.append(Mark(first, first, (line.start, line.end), level=line.indent))
    return marks


def _below_heading(lines: Sequence[Line], foot: int) -> int:
    """Where the first comment begins: below the thread's heading, or two lines above the comment's foot."""
    above = range(foot - 1, max(-1, foot - 30), -1)
    return next((i + 1 for i in above if _OVER_FACEBOOK.match(lines[i].text)), foot - 2)


# ---------------------------------------------------------------- Facebook plug-in
_FB_FOOT = re.compile(r"^Like ?[·•] ?Reply\b.{0,80}$")
_FB_WORK = re.compile(r"^(?P<name>\S.{0,50}?)\s?[·•]\s?(?P<work>.{0,80})$")


@register("facebook")
def _facebook(lines: Sequence[Line]) -> list[Mark]:
    """A name (with a place of work behind a dot), the words, and `Like · Reply · 3 · 12 March 2015 14:05`."""
    feet = [i for i, line in enumerate(lines) if _FB_FOOT.match(line.text)]
    marks = []
    for previous, foot in zip([None, *feet], feet):
        first = _facebook_first(lines, previous, foot)
        while first is not None and first + 1 < foot and len(lines[first].text) <= 2:
            first += 1
        if first is None or first >= foot:
            continue
        line = lines[first]
        found = _FB_WORK.match(line.text)
        name = found["name"] if found else line.text
        if is_name(name):
            last = first + 1 if first + 2 < foot and _FB_AFFILIATION.match(lines[first + 1].text) else first
            marks.append(Mark(first, last, (line.start, line.start + len(name)), level=line.indent))
    return marks


_FB_AFFILIATION = re.compile(
    r"^(?:works at|worked at|studied at|studies at|lives in|self-employed|top commenter|.{1,60} university$|"
    r".{1,60} at .{1,60}$|top fan$|follow(?:ing)?$)",
    re.I,
)


def _facebook_first(lines: Sequence[Line], previous: int | None, foot: int) -> int | None:
    if previous is not None:
        return previous + 1
    for i in range(foot - 1, max(-1, foot - 30), -1):
        if _FB_WORK.match(lines[i].text) or re.match(
            r"^(?:\d+ comments?|sort by .*|add a comment.*)$", lines[i].text, re.I
        ):
            under = _FB_AFFILIATION.match(lines[i].text) is not None and i > 0  # "Top commenter · Works at …"
            return i - under if _FB_WORK.match(lines[i].text) else i + 1
    return max(0, foot - 2)
