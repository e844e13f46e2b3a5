"""Comments that are printed without time or button: a name alone on a line, and the words on the next."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.comments.headings import closes, declared, is_heading, is_menu
from sayso.reading.comments.renderings.base import Mark, is_name, register
from sayso.reading.lines import Line

_LONGEST = 40
"""Characters of a name that stands alone."""
_HEADINGS = 2
"""Headings that are tried, the last of a page: a page may be made of nothing else."""
_ENOUGH = 3
"""Comments from which a heading without a number is believed."""


@register("bare", alone=1_000_000, headed=2, generic=True, last=True)
def _bare(lines: Sequence[Line]) -> list[Mark]:
    """`NAME`, the words below it, a blank line: only under a heading that gives the number of such blocks, or where all
    that stands below it is of this shape."""
    headings = [i for i, line in enumerate(lines) if is_heading(line.text)]
    for at in headings[-_HEADINGS:]:
        blocks = _blocks(lines, at)
        marks = [Mark(first, first, (lines[first].start, lines[first].end)) for first, end in blocks if end > first + 1]
        marks = [mark for mark in marks if _names(lines[mark.first].text)]
        if len(marks) > 1 and (declared(lines[at].text) == len(marks) or _ENOUGH <= len(marks) == len(blocks)):
            return marks
    return []


def _blocks(lines: Sequence[Line], heading: int) -> list[tuple[int, int]]:
    """What blank lines part from a heading to the foot of the page, by first line and the line after the last."""
    below = range(heading + 1, len(lines))
    end = next((i for i in below if closes(lines[i].text) or is_menu(lines[i].text)), len(lines))
    starts = [i for i in below[: end - heading - 1] if lines[i].gap > 1]
    return list(zip(starts, [*starts[1:], end]))


def _names(line: str) -> bool:
    return len(line) <= _LONGEST and is_name(line) and not is_heading(line)
