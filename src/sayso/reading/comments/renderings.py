"""How sites print a comment once their page has become text: one small recogniser for each way.

A recogniser is given the lines of a page and marks those with which a comment begins (or, where the name stands under
the words, with which it ends).  It may mark too much: `thread.choose` decides whether the marks make a thread.
"""

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
    """

    name: str
    find: Callable[[Sequence[Line]], list[Mark]]
    alone: int = 2
    headed: int = 1
    names_follow: bool = False
    generic: bool = False


RENDERINGS: list[Rendering] = []

_ITEM = r"(?:\d{1,5}[.)]\s{1,4}|[•*·◦▪-]\s{1,3})?"
_TAIL = (
    r"(?:\s*(?:\||·|•|#\d{0,6}|\d{1,6}|Reply|\(?permalink\)?|Permalink|Log in to Reply|Edit|Report|said:?|says:?)){0,4}"
)
_SHORT_DATE = r"\d{1,2}[/.]\d{1,2}[/.]\d\d(?!\d)"
_STAMP = (
    rf"(?:(?:{DAY_DATE}|{_SHORT_DATE})(?:,?\s{{0,2}}(?:at|um|à|@|-|–|—|·|\|)?\s{{0,2}}{CLOCK})"
    rf"|{YEARLESS},?\s(?:at\s)?{CLOCK}|{AGO})"
)
_LOOSE_STAMP = rf"(?:{_STAMP}|{DAY_DATE}|{CLOCK})"
_STAMP_LINE = re.compile(
    rf"^[·•|\s]{{0,3}}(?:on |posted |posted on )?{_LOOSE_STAMP}(?:\s?\(edited\))?[\s.·•|]{{0,4}}{_TAIL}$", re.I
)
_FOREIGN_STAMP = re.compile(
    r"^(?:(?:am|le|el) )?\d{1,2}\.? \S{3,12} (?:de )?\d{4},? (?:\S{1,3} ){0,2}\d{1,2}[:.h]\d\d(?: Uhr)?$", re.I
)
_BAD_NAME = re.compile(
    r"^[–—\[]|[·•|]|^(?:Submitted|Posted|Published|Updated) |[?!;“”\"<>{}]|\.{2}|https?:|[:,]\s*$|(?<!\b[A-Z])"
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


def _mark(lines: Sequence[Line], index: int, found: re.Match[str], last: int | None = None) -> Mark | None:
    line = lines[index]
    if not is_name(found["name"].strip()):
        return None
    return Mark(index, index if last is None else last, _offsets(line, found), level=line.indent)


def _offsets(line: Line, found: re.Match[str]) -> tuple[int, int]:
    start, end = found.span("name")
    name = found["name"]
    return line.start + start + len(name) - len(name.lstrip()), line.start + end - len(name) + len(name.rstrip())


def _register(
    name: str, **how: int | bool
) -> Callable[[Callable[[Sequence[Line]], list[Mark]]], Callable[[Sequence[Line]], list[Mark]]]:
    def add(find: Callable[[Sequence[Line]], list[Mark]]) -> Callable[[Sequence[Line]], list[Mark]]:
        RENDERINGS.append(Rendering(name, find, **how))  # type: ignore[arg-type]
        return find

    return add


def _short(lines: Sequence[Line], longest: int = 160) -> Iterator[tuple[int, Line]]:
    return ((i, line) for i, line in enumerate(lines) if len(line.text) <= longest)


def _matching(lines: Sequence[Line], pattern: re.Pattern[str], longest: int = 160) -> list[Mark]:
    marks = []
    for i, line in _short(lines, longest):
        found = pattern.match(line.text)
        mark = _mark(lines, i, found) if found else None
        if mark is not None:
            marks.append(mark)
    return marks


# ---------------------------------------------------------------- Drupal
_PICTURE = re.compile(r"^(?P<name>\S.{0,58}?)['’]s? picture$")


@_register("drupal-picture")
def _picture(lines: Sequence[Line]) -> list[Mark]:
    """`NAME's picture`: the words for the portrait, left when the picture is gone."""
    return _matching(lines, _PICTURE)


_SUBMITTED = re.compile(
    rf"^(?:Submitted by |Posted by |Comment by )(?P<name>\S.{{0,58}}?)(?: \(not verified\))?(?:,| on| \||\s-)"
    rf"\s{{0,2}}(?:on )?{_LOOSE_STAMP}.{{0,20}}$",
    re.I,
)
_UNVERIFIED = re.compile(
    rf"^(?P<name>\S.{{0,58}}?) \(not verified\)(?:\s(?:\||-|says:?|on)?\s?{_LOOSE_STAMP})?.{{0,20}}$", re.I
)


@_register("drupal-submitted")
def _submitted(lines: Sequence[Line]) -> list[Mark]:
    """`Submitted by NAME on DATE`, `NAME (not verified) | DATE`."""
    return sorted(_matching(lines, _SUBMITTED) + _matching(lines, _UNVERIFIED), key=lambda m: m.first)


# ---------------------------------------------------------------- WordPress
_SAYS = re.compile(
    rf"^(?P<item>{_ITEM})(?P<name>\S.{{0,58}}?) "
    r"(?:says|said|writes|wrote|commented|responded|replied|sagt|schreibt|schrieb|meint|dice|dijo|dit|a dit|diz|"
    r"zegt):?$"
)
_PINGBACK = re.compile(rf"^{_ITEM}(?:Pingback|Trackback)s?:\s")
_NUMBERED = re.compile(r"^(\d{1,5})[.)]\s{1,4}(?=\S)")


@_register("wordpress-says", alone=3)
def _says(lines: Sequence[Line]) -> list[Mark]:
    """`N. NAME says:`, with a line of date and time below or none; pingbacks; numbers whose name was lost."""
    marks = [m for m in _matching(lines, _SAYS) if _colon_or_stamp(lines, m.last)]
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
    return line.endswith(":") or (index + 1 < len(lines) and bool(_STAMP_LINE.match(lines[index + 1].text[:160])))


def _with_stamp(lines: Sequence[Line], mark: Mark) -> Mark:
    """The mark with a line of date and time below it taken in."""
    after = mark.last + 1
    below = lines[after].text if after < len(lines) else ""
    if below and len(below) <= 120 and (_STAMP_LINE.match(below) or _FOREIGN_STAMP.match(below)):
        return Mark(mark.first, after, mark.name, mark.words, mark.empty, mark.level)
    return mark


_SPOKE = r"(?:(?:says|said|writes|wrote|commented|replied|responded|posted)\s+(?:this\s+)?)?"
_DATED = re.compile(
    rf"^{_ITEM}(?P<name>\S.{{0,58}}?)(?:\s?[,|·•–—-]\s{{0,2}}|\s+{_SPOKE}(?:on |at )?|\s?\()"
    rf"(?:{_STAMP})\)?{_TAIL}$",
    re.I,
)
_GLUED_DATE = re.compile(rf"^{_ITEM}(?P<name>[^\s\d].{{0,58}}?)(?:{_STAMP}){_TAIL}$")


@_register("dated-name", alone=3, generic=True)
def _dated(lines: Sequence[Line]) -> list[Mark]:
    """`NAME Month D, YYYY at H:MM am`, `N. NAME D Month YYYY HH:MM Reply`, `NAME, 3 March 2015 at 10:02`."""
    plain = _matching(lines, _DATED)
    known = {m.first for m in plain}
    glued = [m for m in _matching(lines, _GLUED_DATE) if m.first not in known]
    return sorted(plain + glued, key=lambda m: m.first)


_DATE_ONLY = re.compile(
    rf"^{_ITEM}(?P<name>\S.{{0,58}}?)(?:\s?[,|·•–—-]\s{{0,2}}|\s+{_SPOKE}(?:on )?|\s?\(){DAY_DATE}\)?:?{_TAIL}$", re.I
)


@_register("dated-by-day", alone=1000, headed=2, generic=True)
def _dated_by_day(lines: Sequence[Line]) -> list[Mark]:
    """`NAME, March 6, 2015`: a day without a time."""
    return _matching(lines, _DATE_ONLY)


_ON_DATE_NAME = re.compile(
    rf"^{_ITEM}(?:On |Am |Le )?{_STAMP},?\s{{1,3}}(?P<name>\S.{{0,58}}?)"
    r"\s?(?:(?:says|said|wrote|commented|schrieb|a écrit):?|:)$",
    re.I,
)
_RANKED = re.compile(
    rf"^#?\d{{1,5}}\s{{1,3}}(?:by|von|par)\s(?P<name>\S.{{0,58}}?)\s(?:on|at|am|-|–|\|)\s{_LOOSE_STAMP}{_TAIL}$", re.I
)


@_register("date-then-name", alone=3, generic=True)
def _date_then_name(lines: Sequence[Line]) -> list[Mark]:
    """`On March 6, 2015 at 10:25 pm NAME said:`, `#1 by NAME on March 6, 2015 - 10:25 pm`."""
    return sorted(_matching(lines, _ON_DATE_NAME) + _matching(lines, _RANKED), key=lambda m: m.first)


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


@_register("glued-ago", generic=True)
def _glued_ago(lines: Sequence[Line]) -> list[Mark]:
    """`NAME2 weeks ago`: the age of the comment runs into the name."""
    marks = []
    for i, line in _short(lines):
        found = _GLUED_AGO.match(line.text)
        if found is None or not _AGO_TAIL.match(found["rest"]) or found["name"][-1].isspace():
            continue
        mark = _mark(lines, i, found)
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
    rf"^(?:Avatar )?(?P<name>\S.{{0,58}}?)(?:\s{{1,3}}(?:Mod|Moderator|Author))?\s?[•·|]\s?(?:{AGO}|{_STAMP})"
    rf".{{0,30}}$",
    re.I,
)
_ADDRESSEE = re.compile(r"\s{0,3}[>→↳▶➤»]|\s{2}")


@_register("disqus", generic=True)
def _disqus(lines: Sequence[Line]) -> list[Mark]:
    """`NAME • 3 years ago`, `NAME > OTHER • a day ago`."""
    marks = []
    for i, line in _short(lines):
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


@_register("reddit-old")
def _reddit_old(lines: Sequence[Line]) -> list[Mark]:
    """`[–]NAME 12 points 3 hours ago`."""
    marks = []
    for i, line in _short(lines):
        found = _REDDIT_OLD.match(line.text)
        if found:
            marks.append(Mark(i, i, _offsets(line, found), level=line.indent))
    return marks


_REDDIT_NAME = re.compile(r"^(?:u/)?(?P<name>[\w-]{2,30})$")
_REDDIT_AGE = re.compile(
    r"^(?:[·•]\s?)?\d{1,3}\s?(?:s|m|h|d|mo|y|yr|hr|min|wk|sec|mth)\.? ago(?:\s?[·•].{0,30})?$", re.I
)
_REDDIT_LINE = re.compile(
    r"^(?:u/)?(?P<name>[\w-]{2,30})\s?[·•]\s?\d{1,3}\s?(?:s|m|h|d|mo|y|yr|hr|min|wk)\.? ago.{0,40}$", re.I
)
_REDDIT_BADGES = frozenset({"op", "mod", "·", "•", "top 1% commenter", "top 5% commenter", "moderator"})


@_register("reddit-new")
def _reddit_new(lines: Sequence[Line]) -> list[Mark]:
    """`level 1`, `NAME`, `·`, `3 hr. ago` on lines of their own, or `u/NAME · 5h ago` on one."""
    marks = _matching(lines, _REDDIT_LINE)
    for i, line in _short(lines, 40):
        if not _REDDIT_AGE.match(line.text):
            continue
        at = i - 1
        while at >= 0 and lines[at].text.lower() in _REDDIT_BADGES:
            at -= 1
        found = _REDDIT_NAME.match(lines[at].text) if at >= 0 else None
        if found:
            first = at - 1 if at and re.match(r"level \d+$", lines[at - 1].text) else at
            first = first - 1 if first and lines[first - 1].text.endswith(" avatar") else first
            marks.append(Mark(first, i, _offsets(lines[at], found), level=lines[at].indent))
    return sorted(marks, key=lambda m: m.first)


# ---------------------------------------------------------------- a name, and below it the time
_NAME_LINE = re.compile(r"^(?:Avatar(?: for)? )?(?P<name>\S.{0,58})$")


@_register("name-then-time", alone=3, generic=True)
def _name_then_time(lines: Sequence[Line]) -> list[Mark]:
    """A name on a line of its own with a date or age on the next: Guardian, Disqus, many newspapers."""
    marks = []
    for i, line in _short(lines, 60):
        following = lines[i + 1].text if i + 1 < len(lines) else ""
        if not following or len(following) > 80 or _STAMP_LINE.match(line.text) or not _is_stamp(following):
            continue
        found = _NAME_LINE.match(line.text)
        mark = _mark(lines, i, found, i + 1) if found else None
        if mark is not None and len(line.text.split()) <= 5:
            marks.append(mark)
    return marks


_FULL_STAMP_LINE = re.compile(rf"^[·•|\s]{{0,3}}(?:{_STAMP}|{DAY_DATE})(?:\s?\(edited\))?[\s.·•|]{{0,4}}{_TAIL}$", re.I)


def _is_stamp(line: str) -> bool:
    return bool(_FULL_STAMP_LINE.match(line))


# ---------------------------------------------------------------- Blogger
_BLOGGER_SAID = re.compile(r"^(?:At .{5,40}, )?(?P<name>\S.{0,58}?) said ?(?:\.\.\.|…)$")


@_register("blogger-said")
def _blogger_said(lines: Sequence[Line]) -> list[Mark]:
    """`NAME said...` above the words, a time below them."""
    return _matching(lines, _BLOGGER_SAID)


_REPLY_DELETE = re.compile(r"^Reply ?Delete$")


@_register("blogger-delete")
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
            return Mark(first, first, _offsets(line, found), level=line.indent)
    return Mark(first, first, words=line.start + (number.end() if number else 0), level=line.indent)


# ---------------------------------------------------------------- forums
_PHPBB = re.compile(
    rf"^(?:(?:Unread )?Post\s{{0,2}})?(?:#\d{{1,6}}\s{{1,3}})?by (?P<name>\S.{{0,40}}?) (?:»|›|on) {_LOOSE_STAMP}$",
    re.I,
)


@_register("phpbb")
def _phpbb(lines: Sequence[Line]) -> list[Mark]:
    """`Post by NAME » Thu Mar 12, 2015 3:14 pm`."""
    return _matching(lines, _PHPBB)


_VB_HEAD = re.compile(rf"^(?:{DAY_DATE}|Today|Yesterday),?\s{{1,3}}{CLOCK}(?:\s{{0,3}}#\d{{1,6}})?$", re.I)
_VB_NUMBER = re.compile(r"^#\d{1,6}$")
_VB_PROFILE = re.compile(
    r"^(?:(?:(?:senior|junior|registered|new|full|advanced|established|super) )?(?:member|user|moderator|poster)|"
    r"join(?:ed)?(?: date)?:.*|location:.*|posts?:.*|age:.*|thanks:.*|likes:.*|banned|guest|administrator|re:? "
    r".{1,120})$",
    re.I,
)


@_register("vbulletin")
def _vbulletin(lines: Sequence[Line]) -> list[Mark]:
    """`03-12-2015, 10:14 AM #3`, then the name, rank, date of joining and number of posts."""
    marks = []
    for i, line in _short(lines, 60):
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


# ---------------------------------------------------------------- Facebook plug-in
_FB_FOOT = re.compile(r"^Like ?[·•] ?Reply\b.{0,80}$")
_FB_WORK = re.compile(r"^(?P<name>\S.{0,50}?)\s?[·•]\s?(?P<work>.{0,80})$")


@_register("facebook")
def _facebook(lines: Sequence[Line]) -> list[Mark]:
    """A name (with a place of work behind a dot), the words, and `Like · Reply · 3 · 12 March 2015 14:05`."""
    feet = [i for i, line in enumerate(lines) if _FB_FOOT.match(line.text)]
    marks = []
    for previous, foot in zip([None, *feet], feet):
        first = _facebook_first(lines, previous, foot)
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
            return i if _FB_WORK.match(lines[i].text) else i + 1
    return max(0, foot - 2)


# ---------------------------------------------------------------- names under the words
_TYPEPAD = re.compile(
    rf"^Posted by:?\s(?P<name>\S.{{0,58}}?)\s(?:\||at|on)\s{_LOOSE_STAMP}(?:\s?\|\s?(?:#\s?)?\d{{0,6}})?$", re.I
)
_SPIP = re.compile(
    rf"^(?:(?:le|on|the)\s)?{_LOOSE_STAMP}(?:,?\s(?:à|at)\s{CLOCK})?,?\s(?:par|by)\s(?P<name>\S.{{0,58}})$", re.I
)
_DASH_NAME = re.compile(r"^[–—―]\s?(?P<name>\S.{0,40})$")


@_register("typepad", names_follow=True)
def _typepad(lines: Sequence[Line]) -> list[Mark]:
    """`Posted by: NAME | Nov 3, 2015 3:05:12 PM | 7` under the words."""
    return _matching(lines, _TYPEPAD)


_COMMENT_BY = re.compile(
    rf"^Comment(?:ed|aire)? (?:by|par|von) (?P<name>\S.{{0,58}}?)(?:\s?[—–|,-]|\son)\s{{0,2}}{_LOOSE_STAMP}{_TAIL}$",
    re.I,
)


@_register("comment-by", names_follow=True)
def _comment_by(lines: Sequence[Line]) -> list[Mark]:
    """`Comment by NAME — March 6, 2015 @ 10:25 pm`: under the words in old WordPress, over them elsewhere."""
    return _matching(lines, _COMMENT_BY)


@_register("spip", names_follow=True)
def _spip(lines: Sequence[Line]) -> list[Mark]:
    """`12 March 2015, 14:03, by NAME`: over the words in some skeletons, under them in others."""
    return _matching(lines, _SPIP)


@_register("signed", alone=4, headed=2, names_follow=True)
def _signed(lines: Sequence[Line]) -> list[Mark]:
    """The words, `– NAME`, and the date on a line of its own."""
    marks = []
    for i, line in _short(lines, 60):
        found = _DASH_NAME.match(line.text)
        following = lines[i + 1].text if i + 1 < len(lines) else ""
        if found and len(following) <= 40 and _STAMP_LINE.match(following):
            mark = _mark(lines, i, found, i + 1)
            if mark is not None:
                marks.append(mark)
    return marks
