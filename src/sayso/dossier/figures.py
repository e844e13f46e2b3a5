"""Figures as SVG: interval plots and the picture of lineage.  Classes only, no style attributes, labels in the text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from sayso.dossier.words import cut, middle, visible
from sayso.model.intervals import Interval, number, shown

WIDTH = 760
LABEL = 250
ROW = 30


@dataclass(frozen=True, slots=True)
class IntervalRow:
    """One figure of an interval plot: whose, how much, denied or not, and the id of the words.  `told`: how much in
    words where the rows are told in different units, `low` and `high` then in one of them."""

    label: str
    low: float | None
    high: float | None
    href: str
    denied: bool = False
    told: str = ""


def _scale(rows: Sequence[IntervalRow]) -> tuple[float, bool]:
    """The largest value shown, and whether the axis is logarithmic (values a hundredfold apart)."""
    values = [v for r in rows for v in (r.low, r.high) if v is not None]
    top = max([*values, 1.0])
    small = min((v for v in values if v > 0), default=1.0)
    return top, top / small >= 100


def interval_plot(rows: Sequence[IntervalRow], title: str) -> str:
    """A plot with one row a figure: a dot for an exact one, a bar for a range, an arrow for an open end, a cross
    for a denial.  The same figures stand as words at the right, so nothing depends on the drawing."""
    top, logarithmic = _scale(rows)
    left, right = LABEL, WIDTH - 150

    def x(value: float) -> float:
        share = math.log1p(value) / math.log1p(top) if logarithmic else value / top
        return round(left + share * (right - left), 1)

    height = ROW * len(rows) + 26
    end = "" if any(r.told for r in rows) else number(top)
    end += " (log scale)" if logarithmic else ""
    parts = [
        f'<svg class="plot" viewBox="0 0 {WIDTH} {height}" role="group" aria-label="{_attr(title)}">',
        f'<line class="axis" x1="{left}" y1="{height - 20}" x2="{right}" y2="{height - 20}"/>',
        f'<text class="tick" x="{left}" y="{height - 6}">0</text>',
        f'<text class="tick end" x="{right}" y="{height - 6}">{end}</text>',
    ]
    for n, row in enumerate(rows):
        y = ROW * n + 16
        low = x(row.low or 0.0)
        high = right if row.high is None else x(row.high)
        parts.append(
            f'<a href="#{_attr(row.href)}">'
            f'<text class="name" x="{LABEL - 12}" y="{y + 4}">{_fitted(row.label, LABEL - 14)}</text>'
        )
        parts.append(_mark(row, low, high, y))
        value = _text(row.told, 22) if row.told else escape(shown(Interval(row.low, row.high)))
        parts.append(f'<text class="value" x="{right + 12}" y="{y + 4}">{value}</text></a>')
    return "".join([*parts, "</svg>"])


def _mark(row: IntervalRow, low: float, high: float, y: float) -> str:
    if row.low is None and row.high is None:
        return ""
    if row.denied:
        return f'<path class="denied" d="M{low - 5} {y - 5}L{low + 5} {y + 5}M{low - 5} {y + 5}L{low + 5} {y - 5}"/>'
    if row.low == row.high:
        return f'<circle class="dot" cx="{low}" cy="{y}" r="5"/>'
    bar = f'<rect class="bar" x="{low}" y="{y - 4}" width="{max(3.0, round(high - low, 1))}" height="8"/>'
    arrow = f'<path class="arrow" d="M{high} {y - 7}L{high + 9} {y}L{high} {y + 7}Z"/>' if row.high is None else ""
    return bar + arrow


# ---------------------------------------------------------------- lineage
@dataclass(frozen=True, slots=True)
class Node:
    """A box of the lineage picture."""

    key: str
    label: str
    note: str
    href: str


@dataclass(frozen=True, slots=True)
class Edge:
    """From whom to which document, and how: cites, links, reproduces, republishes, shares."""

    source: str
    target: str
    how: str


def lineage_picture(sources: Sequence[Node], documents: Sequence[Node], edges: Sequence[Edge]) -> str:
    """Sources on the left, documents on the right in the order of their dates, an edge for each leaning."""
    step, box, top = 40, 28, 30
    rows = max(len(sources), len(documents))
    height = top + step * rows + 10
    sx, dx, w = 8, 470, 280
    place = {n.key: top + step * i + step * (rows - len(sources)) // 2 for i, n in enumerate(sources)}
    spot = {n.key: top + step * i + step * (rows - len(documents)) // 2 for i, n in enumerate(documents)}
    parts = [
        f'<svg class="lineage" viewBox="0 0 {WIDTH} {height}" role="group" '
        'aria-label="Who leans on whom; the table below says the same in words">',
        f'<text class="head" x="{sx}" y="16">leaned on</text>',
        f'<text class="head" x="{dx}" y="16">documents at hand, by date</text>',
    ]
    for e in edges:
        if e.target not in spot:
            continue
        y2 = spot[e.target] + box / 2
        if e.source in place:
            y1 = place[e.source] + box / 2
            path = f"M{sx + w} {y1}C{sx + w + 90} {y1} {dx - 90} {y2} {dx} {y2}"
        elif e.source in spot:
            y1 = spot[e.source] + box / 2
            path = f"M{dx} {y1}C{dx - 70} {y1} {dx - 70} {y2} {dx} {y2}"
        else:
            continue
        parts.append(f'<path class="edge {_attr(e.how)}" d="{path}"/>')
    for nodes, x, spots, css in ((sources, sx, place, "source"), (documents, dx, spot, "document")):
        for n in nodes:
            y = spots[n.key]
            note = cut(visible(" ".join(n.note.split())), 14)
            parts.append(
                f'<a href="#{_attr(n.href)}"><rect class="{css}" x="{x}" y="{y}" width="{w}" height="{box}" rx="3"/>'
                f'<text class="label" x="{x + 8}" y="{y + 18}">{_fitted(n.label, w - 24 - wide(note))}</text>'
                f'<text class="note" x="{x + w - 8}" y="{y + 18}">{escape(note)}</text></a>'
            )
    return "".join([*parts, "</svg>"])


def _text(text: str, most: int) -> str:
    return escape(cut(visible(" ".join(text.split())), most))


_NARROW, _BROAD = frozenset("iIjlftr.,:;'’|!()[]-1 "), frozenset("mwMW@%…—")


def wide(text: str) -> float:
    """As many units of a drawing as a text takes at most in its face, a common one without serifs."""
    return sum(5.0 if c in _NARROW else 11.8 if c in _BROAD else 9.0 if c.isupper() else 7.6 for c in text)


def _fitted(text: str, most: float) -> str:
    """A label for which there is room, with its beginning and its end: "statement by the United States …" may be
    four."""
    flat = visible(" ".join(text.split()))
    size = len(flat)
    while size > 3 and wide(middle(flat, size)) > most:
        size -= 1
    return escape(middle(flat, size))


def _attr(text: str) -> str:
    return escape(visible(text), quote=True)
