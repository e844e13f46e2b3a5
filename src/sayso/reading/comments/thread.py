"""From marks to a thread: which rendering a page uses, where the thread begins and ends, what each comment says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from sayso.reading.comments import heads
from sayso.reading.comments.headings import (
    closes,
    declared,
    is_button,
    is_form,
    is_heading,
    is_menu,
    is_notice,
    is_title,
)
from sayso.reading.comments.renderings import RENDERINGS, Mark, Rendering
from sayso.reading.comments.renderings.base import is_stamp
from sayso.reading.lines import Line, is_prose

NEAR = 15
"""Lines within which the first comment follows its heading."""
FEW = 2
"""Comments of a thread that must stand below an article to be believed."""
DENSE = 3
"""Paragraphs above a heading of comments that make it stand below an article."""
LONGEST = 6
"""Lines of a comment that stands below none."""
GAIN = 1.6
"""How many marks of a generic rendering one mark of a telling one outweighs."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment by its lines: `first` to `last` (its own end, buttons included), words in `text` by offsets."""

    first: int
    last: int
    author: tuple[int, int] | None
    text: tuple[int, int] | None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread: its comments, the line of its heading (or of its first comment), the line after its end."""

    rendering: str
    comments: tuple[Comment, ...]
    first: int
    end: int
    declared: int | None = None


def find(lines: Sequence[Line]) -> Thread | None:
    """The thread under an article, or None.  `lines` are those of the whole page."""
    headings = [i for i, line in enumerate(lines) if is_heading(line.text)]
    found = _candidates(lines, headings, last=False) or _candidates(lines, headings, last=True)
    if not found:
        return None
    best = max(found, key=lambda c: (len(c.marks) * (1 if c.rendering.generic else GAIN), -c.marks[0].first))
    return _build(lines, best.rendering, best.marks, best.heading)


def _candidates(lines: Sequence[Line], headings: list[int], last: bool) -> list[_Candidate]:
    """The renderings by which lines make a thread, of those that are asked first or last."""
    found: list[_Candidate] = []
    for rendering in (r for r in RENDERINGS if r.last == last):
        marks, heading = _admissible(lines, heads.whole(lines, rendering.find(lines)), headings)
        enough = rendering.alone if heading is None else rendering.headed
        if len(marks) >= enough and not (rendering.generic and _teasers(lines, marks, heading)):
            found.append(_Candidate(rendering, marks, heading))
    return found


def _teasers(lines: Sequence[Line], marks: list[Mark], heading: int | None) -> bool:
    """Whether what follows the marks reads as a list of headlines with names and dates, not as comments: under a
    heading of comments when hardly one ends a sentence or has buttons; without one when hardly one has buttons, nobody
    addresses another, and not all are accounts."""
    accounts = len(marks) > FEW and all(lines[mark.first].text.startswith("@") for mark in marks)
    if accounts or _addressed(lines, marks):
        return False
    said = 0
    for mark, after in zip(marks, [*(m.first for m in marks[1:]), min(len(lines), marks[-1].last + 4)]):
        inner = [line.text for line in lines[mark.last + 1 : after]]
        pressed = any(is_button(text) and not text.isdigit() for text in inner)
        said += pressed or (heading is not None and _ends_sentence(inner))
    return said * 2 < len(marks)


def _addressed(lines: Sequence[Line], marks: list[Mark]) -> bool:
    """Whether the words under a mark begin with `@` and the name of one above."""
    known: set[str] = set()
    for mark in marks:
        words = lines[mark.last + 1].text.lower() if mark.last + 1 < len(lines) else ""
        if words.startswith("@") and any(words[1:].lstrip().startswith(name) for name in known):
            return True
        known |= {heads.named(lines, mark).lower()} - {""}
    return False


def _ends_sentence(inner: list[str]) -> bool:
    return any(text[-1] in '.!?…"”):;' or len(text) > 160 for text in inner)


@dataclass(frozen=True, slots=True)
class _Candidate:
    rendering: Rendering
    marks: list[Mark]
    heading: int | None


def unread(lines: Sequence[Line]) -> int:
    """Where a thread begins that no recogniser knows: at a heading of comments below an article, with buttons or times
    of comments below it.  The number of lines where there is none.  What stands there is nobody's word but readers'."""
    prose = [0, *accumulate(is_prose(line.text) for line in lines)]
    found = [i for i, line in enumerate(lines) if prose[i + 1] >= DENSE and is_heading(line.text)]
    if not found:
        return len(lines)
    signs = [0, *accumulate(_is_sign(line.text) for line in lines)]
    for i in found:
        below = signs[-1] - signs[i + 1]
        if below > FEW and below * 2 > prose[-1] - prose[i + 1]:
            return i
    return len(lines)


def _is_sign(line: str) -> bool:
    """Whether a line stands with a comment: a time, or a button that is no number alone."""
    return is_stamp(line) or (is_button(line) and not line.isdigit())


def declared_count(lines: Sequence[Line]) -> int | None:
    """The number of comments that the page says it has: the last counted heading that a line alone makes."""
    counts = [n for line in lines if (n := declared(line.text)) is not None]
    return counts[-1] if counts else None


def _admissible(lines: Sequence[Line], marks: list[Mark], headings: list[int]) -> tuple[list[Mark], int | None]:
    """Marks that can be comments, and the heading over them: what stands in the page's head is its byline."""
    for heading in headings:
        after = [m for m in marks if m.first > heading]
        near = after and after[0].first - heading <= NEAR
        if near and not (_counts_above(lines, heading, after[0], headings) or _over_article(lines, heading, after)):
            return after, heading
    for at, mark in enumerate(marks[:-1]):
        title = _title(lines, mark)
        if title is not None:
            return marks[at:], title
    inner = [m for m in marks if m.first > 3 or m.first == 0]
    if inner and inner[0].first == 0 and len(inner) < 3:
        inner = inner[1:]
    return inner, None


def _counts_above(lines: Sequence[Line], heading: int, first: Mark, headings: list[int]) -> bool:
    """Whether a heading of comments is a counter over the article, whose paragraphs stand between it and the thread's
    own heading, or the first comment where the thread has none."""
    below = [h for h in headings if heading < h < first.first]
    stop = below[-1] if below else first.first
    paragraphs = sum(is_prose(line.text) for line in lines[heading + 1 : stop])
    above = sum(is_prose(line.text) for line in lines[:heading])
    return above <= 1 and paragraphs >= (1 if below else DENSE)


def _over_article(lines: Sequence[Line], heading: int, marks: list[Mark]) -> bool:
    """Whether a heading of comments is a button over the article, and what reads as a comment below it a byline."""
    if len(marks) > FEW or sum(is_prose(line.text) for line in lines[:heading]) > 1:
        return False
    longest = max(end - mark.last for mark, end in zip(marks, [*(m.first for m in marks[1:]), len(lines)]))
    return heading > 0 and longest > LONGEST


def _title(lines: Sequence[Line], mark: Mark) -> int | None:
    """The line over a mark by which a site opens the thread in words of its own; notices may stand between."""
    at = mark.first - 1
    while at > 3 and is_notice(lines[at].text):
        at -= 1
    return at if at > 3 and is_title(lines[at].text) else None


def _build(lines: Sequence[Line], rendering: Rendering, marks: list[Mark], heading: int | None) -> Thread | None:
    follow = rendering.names_follow and not _heads(lines, marks, heading)
    made = _signed_below(lines, marks, heading) if follow else _signed_above(lines, marks)
    if not made:
        return None
    end = made[-1].last + 1
    first = made[0].first if heading is None else heading
    while first > 0 and (is_heading(lines[first - 1].text) or is_form(lines[first - 1].text)):
        first -= 1
    return Thread(rendering.name, tuple(made), first, end, declared_count(lines))


def _heads(lines: Sequence[Line], marks: list[Mark], heading: int | None) -> bool:
    """Whether signatures of a kind that usually follows the words stand above them here."""
    at = marks[0].first - 1
    while at > (heading or 0) and (is_form(lines[at].text) or is_button(lines[at].text)):
        at -= 1
    return heading is not None and at == heading


def _signed_above(lines: Sequence[Line], marks: list[Mark]) -> list[Comment]:
    ends = [*(m.first for m in marks[1:]), _end(lines, marks[-1])]
    return [_comment(lines, mark, mark.first, end - 1) for mark, end in zip(marks, ends)]


def _end(lines: Sequence[Line], mark: Mark) -> int:
    """The line after the last comment: the reply form, the site's foot, or text less set in than the comment."""
    level = lines[mark.first].indent
    for i in range(mark.last + 1, len(lines)):
        if (
            closes(lines[i].text)
            or is_menu(lines[i].text)
            or (level > 0 and lines[i].indent < level and lines[i].gap > 1)
        ):
            return i
    return len(lines)


def _comment(lines: Sequence[Line], mark: Mark, first: int, last: int) -> Comment:
    low, high = mark.last + (mark.words is None), last
    while low <= high and is_button(lines[high].text):
        high -= 1
    while mark.words is None and low <= high and is_button(lines[low].text):
        low += 1
    text = None
    if low <= high and not mark.empty:
        text = (mark.words if mark.words is not None else lines[low].start, lines[high].end)
        text = text if text[0] < text[1] else None
    return Comment(first, last, mark.name, text, mark.level)


def _signed_below(lines: Sequence[Line], marks: list[Mark], heading: int | None) -> list[Comment]:
    made = []
    at = heading + 1 if heading is not None else max(0, marks[0].first - 1)
    for mark in marks:
        while at < mark.first and (is_form(lines[at].text) or is_button(lines[at].text) or is_heading(lines[at].text)):
            at += 1
        text = (lines[at].start, lines[mark.first - 1].end) if at < mark.first else None
        made.append(Comment(min(at, mark.first), mark.last, mark.name, text, mark.level))
        at = mark.last + 1
    return made
