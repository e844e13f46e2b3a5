"""The order in which the runs of a page are read: rows, and columns where prose stands side by side.

A gutter is a vertical strip that few runs cross, with prose on both sides of it.  What crosses it (a headline, a
wide picture's caption) parts the page into zones; in each zone the left column is read before the right one.
Cells of a table are too short for prose, and so a table is read row by row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sayso.reading.pdf.glyphs import Run, spaced

_BIN = 3.0
"""Points: the resolution at which gutters are looked for."""
_PROSE = 18
"""Characters of a line, on average, from which on a column is prose and no list of cells."""
_FILLED = 0.6
"""The share of its width that the lines of a column of prose fill, on average."""
_DEEPEST = 4
_TRIED = 16
"""Strips that are looked at, those first that the fewest runs cross."""
_FEWEST = 3
"""Rows on either side of a gutter."""


class Row(NamedTuple):
    """A line of one column; `edges` are the left and right edges of that column."""

    page: int
    left: float
    right: float
    top: float
    bottom: float
    size: float
    text: str
    edges: tuple[float, float]


def rows(runs: Sequence[Run], page: int) -> list[Row]:
    """The rows of a page in reading order."""
    return list(_order(_stitched(runs), page, 0))


def _stitched(runs: Sequence[Run]) -> list[Run]:
    """Runs with those joined that touch on one line, as the two sides of a note's mark do."""
    out: list[Run] = []
    for band in bands([r for r in runs if r.right > r.left]):
        group: list[Run] = []
        words: list[str] = []
        for run in band:
            gap = (run.left - group[-1].right) / min(run.size, group[-1].size) if group else 1.0
            if not -0.3 < gap < 0.35 and group:
                out.append(_joined(group, words))
                group, words = [], []
            words.append(f" {run.text}" if words and gap > 0.12 else run.text)
            group.append(run)
        out.append(_joined(group, words))
    return out


def _joined(group: Sequence[Run], words: Sequence[str]) -> Run:
    main = max(group, key=lambda r: len(r.text))
    return main._replace(left=group[0].left, right=max(r.right for r in group), text=spaced("".join(words)))


def bands(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs that stand at one height, from the top down, each from left to right."""
    out: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (round((r.top + r.bottom) / 2, 1), r.left, r.text)):
        if out and _level(out[-1][-1], run):
            out[-1].append(run)
        else:
            out.append([run])
    return [sorted(band, key=lambda r: (r.left, r.top, r.text)) for band in out]


def _level(one: Run, two: Run) -> bool:
    overlap = min(one.bottom, two.bottom) - max(one.top, two.top)
    return overlap > 0.5 * min(one.bottom - one.top, two.bottom - two.top)


def _order(runs: list[Run], page: int, depth: int) -> Iterator[Row]:
    gutter = _gutter(runs) if depth < _DEEPEST else None
    if gutter is None:
        yield from _column(runs, page)
        return
    for zone in _zones(runs, gutter):
        left = [r for r in zone if r.right <= gutter]
        right = [r for r in zone if r.left >= gutter]
        if left and right:
            yield from _order(left, page, depth + 1)
            yield from _order(right, page, depth + 1)
        else:
            yield from _order(zone, page, depth + 1) if len(zone) < len(runs) else _column(zone, page)


def _column(runs: list[Run], page: int) -> Iterator[Row]:
    if not runs:
        return
    edges = (min(r.left for r in runs), max(r.right for r in runs))
    for band in bands(runs):
        weight = Counter[float]()
        for run in band:
            weight[run.size] += len(run.text)
        size = max(weight, key=lambda s: (weight[s], s))
        yield Row(
            page, band[0].left, max(r.right for r in band), min(r.top for r in band), max(r.bottom for r in band),
            size, " ".join(r.text for r in band), edges,
        )  # fmt: skip


def _zones(runs: list[Run], gutter: float) -> Iterator[list[Run]]:
    """Runs from the top down: those that cross the gutter in zones of their own, the others between them."""
    crossing = sorted((r for r in runs if r.left < gutter < r.right), key=lambda r: (r.top, r.left, r.text))
    beside = sorted((r for r in runs if not r.left < gutter < r.right), key=lambda r: (r.top, r.left, r.text))
    at = 0
    wide: list[Run] = []
    for run in crossing:
        before = at
        while before < len(beside) and beside[before].top + beside[before].bottom < run.top + run.bottom:
            before += 1
        if before > at:
            if wide:
                yield wide
            wide = []
            yield beside[at:before]
            at = before
        wide.append(run)
    if wide:
        yield wide
    if at < len(beside):
        yield beside[at:]


def _gutter(runs: list[Run]) -> float | None:
    """Where a strip parts prose from prose: the middle of the emptiest strip with enough rows on both sides."""
    if len(runs) < 2 * _FEWEST:
        return None
    low, high = min(r.left for r in runs), max(r.right for r in runs)
    count = int((high - low) / _BIN) + 1
    if not 20 <= count <= 20_000:
        return None
    strips = sorted((crossed, first - last, first + last) for first, last, crossed in _strips(runs, low, count))
    middles = (low + _BIN * both / 2 for _, _, both in strips[:_TRIED])
    return next((middle for middle in middles if _parts_prose(runs, middle)), None)


def _strips(runs: list[Run], low: float, count: int) -> Iterator[tuple[int, int, int]]:
    """Strips of the inner four fifths that as few runs cross as any near them: first bin, last bin, runs."""
    change = [0] * (count + 1)
    for run in runs:
        change[int((run.left - low) / _BIN)] += 1
        change[min(count, int((run.right - low) / _BIN) + 1)] -= 1
    level, cover = 0, []
    for step in change[:count]:
        level += step
        cover.append(level)
    first, last = count // 8, count - count // 8
    changes = [i for i in range(first, last) if i == first or cover[i] != cover[i - 1]]
    for start, end in pairwise([*changes, last]):
        before, after = cover[start - 1] if start else 0, cover[end] if end < count else 0
        if cover[start] < before and cover[start] < after:
            yield start, end, cover[start]


def _parts_prose(runs: list[Run], gutter: float) -> bool:
    """Whether there are lines on both sides of a gutter, over a zone at least, that are prose."""
    zones = [zone for zone in _zones(runs, gutter) if not any(r.left < gutter < r.right for r in zone)]
    lines = [
        (bands([r for r in zone if r.right <= gutter]), bands([r for r in zone if r.left >= gutter])) for zone in zones
    ]
    lines = [(left, right) for left, right in lines if min(len(left), len(right)) >= _FEWEST]
    sides = [[line for side in column for line in side] for column in zip(*lines)]
    return bool(sides) and all(map(_is_prose, sides)) and _is_straight(sides[1])


def _is_prose(side: list[list[Run]]) -> bool:
    """Whether the lines of a side are as long as those of prose and fill its width: cells of a table do not."""
    left, right = min(line[0].left for line in side), max(line[-1].right for line in side)
    filled = sum(line[-1].right - line[0].left for line in side)
    characters = sum(len(run.text) + 1 for line in side for run in line)
    return characters >= _PROSE * len(side) and filled >= _FILLED * len(side) * (right - left)


def _is_straight(side: list[list[Run]]) -> bool:
    """Whether half of the lines begin at one place: a gap that runs down through justified lines wanders."""
    begins = Counter(round(line[0].left / _BIN) for line in side)
    return max(begins[i] + begins[i + 1] for i in begins) * 2 >= len(side)
