"""What belongs to the heads of comments beside the lines that a recogniser marks: initials in place of a portrait,
times and subjects on lines above, the name of whoever is answered."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso.reading.comments import badges
from sayso.reading.comments.headings import is_button
from sayso.reading.comments.renderings import Mark
from sayso.reading.comments.renderings.base import is_stamp
from sayso.reading.lines import Line

_SUBJECT = re.compile(r"^(?:Re|Subject|Betreff|Title): ?\S", re.I)
_PORTRAIT = re.compile(r"^(?:avatar|user avatar|profile (?:picture|photo)|photo of .{2,60}|.{2,60} avatar)$", re.I)


def whole(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """The marks of a thread, each with the lines above it that belong to its head, and with the writer's name alone."""
    if not marks:
        return []
    bare = [_without_badge(lines, mark) for mark in marks]
    found = [_with_portrait(lines, mark) for mark in _answers(lines, bare)]
    for belongs in (is_stamp, _is_subject):
        found = _with_lines_above(lines, found, belongs)
    return found


# ---------------------------------------------------------------- lines above
def _is_subject(line: str) -> bool:
    return len(line) <= 160 and bool(_SUBJECT.match(line))


def _with_lines_above(lines: Sequence[Line], marks: list[Mark], belongs: Callable[[str], bool]) -> list[Mark]:
    """The marks with the line above each, where it is of one kind above all of them, two or more; a stamp in the mark
    itself is its own."""
    if len(marks) < 2 or any(not mark.first or not belongs(lines[mark.first - 1].text) for mark in marks):
        return marks
    if any(belongs(lines[i].text) for mark in marks for i in range(mark.first, mark.last + 1)):
        return marks
    return [replace(mark, first=mark.first - 1) for mark in marks]


def _without_badge(lines: Sequence[Line], mark: Mark) -> Mark:
    """A mark whose name is the writer's, without a badge behind it; where a badge alone was taken for the name, that
    on the line above."""
    name = named(lines, mark)
    if mark.name is None or not name:
        return mark
    if badges.is_no_name(name) and mark.first and _may_name(lines[mark.first - 1].text):
        above = lines[mark.first - 1]
        return replace(mark, first=mark.first - 1, name=(above.start, above.end))
    return replace(mark, name=(mark.name[0], mark.name[0] + len(badges.without(name))))


def _may_name(line: str) -> bool:
    """Whether a line may be a writer's name by its length, and is no sentence and no button."""
    return len(line.split()) <= 4 and line[-1] not in ".!?:…" and not is_button(line)


def _with_portrait(lines: Sequence[Line], mark: Mark) -> Mark:
    """A mark with what stands for a portrait above it: initials of the name, the name itself, "Avatar"."""
    if mark.first == 0 or mark.name is None:
        return mark
    above, name = lines[mark.first - 1].text, named(lines, mark)
    initials = "".join(word[0] for word in name.split()).upper()
    portrait = above == name or bool(_PORTRAIT.match(above))
    short = len(above) <= 2 and above.isalnum() and initials.startswith(above.upper())
    return replace(mark, first=mark.first - 1) if portrait or short else mark


def named(lines: Sequence[Line], mark: Mark) -> str:
    """The words that a mark calls the writer's name; nothing where it tells none."""
    if mark.name is None:
        return ""
    start, end = mark.name
    line = next((line for line in lines[mark.first : mark.last + 1] if line.start <= start < line.end), None)
    return "" if line is None else line.text[start - line.start : end - line.start]


# ---------------------------------------------------------------- whoever is answered
def _answers(lines: Sequence[Line], marks: Sequence[Mark]) -> list[Mark]:
    """The marks without the name, behind the writer's, of somebody who wrote above: `sam Ada` answers `Ada`."""
    known: set[str] = set()
    out = []
    for mark in marks:
        name = named(lines, mark)
        own = next((name[:at] for at in _gaps(name) if name[at:].strip() in known), name)
        if mark.name is not None and own != name:
            mark = replace(mark, name=(mark.name[0], mark.name[0] + len(own.rstrip())))
        known.add(own.strip())
        out.append(mark)
    return out


def _gaps(name: str) -> list[int]:
    """Where words of a name begin, the first apart."""
    return [found.start() for found in re.finditer(r"(?<=\S)\s+(?=\S)", name)]
