"""Who wrote an article, and when, at its foot: the names and the day that papers of some countries set below it."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.document import SegmentType
from sayso.reading.article import shapes
from sayso.reading.article.shapes import shape
from sayso.reading.lines import Line

LOWEST = 3
"""Lines at the end of an article among which it is signed."""
LONGEST = 120


def find(lines: Sequence[Line], first: int, last: int) -> dict[int, SegmentType]:
    """The lines among the last of `lines[first:last]` that sign the article, with their types.

    A line "By NAME", a list of names and names with places are believed by themselves; a name alone is where the day
    stands next to it, since captions and notes end in names as well.  A day alone signs nothing.
    """
    low = max(first + 1, last - LOWEST)
    kinds = {i: shape(lines[i].text) for i in range(low, last) if len(lines[i].text) <= LONGEST}
    signed = {i for i, kind in kinds.items() if kind == "byline" or (kind == "person" and _is_sure(lines, kinds, i))}
    if not signed:
        return {}
    dated = {i for i, kind in kinds.items() if kind == "date" and not signed.isdisjoint((i - 1, i + 1))}
    return {i: "byline" if i in signed else "dateline" for i in sorted(signed | dated)}


def _is_sure(lines: Sequence[Line], kinds: dict[int, shapes.Shape], at: int) -> bool:
    line = lines[at].text
    beside = kinds.get(at - 1) == "date" or kinds.get(at + 1) == "date"
    return beside or shapes.is_several(line) or (shapes.is_placed(line) and " in " in line)
