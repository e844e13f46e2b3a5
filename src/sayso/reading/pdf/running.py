"""What repeats at the edges of pages: running heads and feet, page numbers, the lines that a browser prints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.reading.pdf.glyphs import Run, Sheet
from sayso.reading.pdf.layout import bands

_EDGE = 0.14
"""The share of a page's height, at the top and at the foot, in which such lines stand."""
_DEPTH = 4
"""Lines at either edge that are looked at."""
_NUMBER = re.compile(
    r"^(?:page\s)?[\W_]{0,3}(?:\d{1,4}|[ivxl]{1,7})[\W_]{0,3}(?:\s?(?:of|/)\s?\d{1,4})?[\W_]{0,3}$", re.I
)
_ADDRESS = re.compile(
    r"^(?P<url>https?://\S{4,})(?:\s+\d{1,4}\s?(?:/|of)\s?\d{1,4})?$|^file://\S+(?:\s+\d{1,4}\s?/\s?\d{1,4})?$"
)
_DIGITS = re.compile(r"\d+")
_PRINTED = re.compile(r"^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d\d(?:\s?[AP]M)?(?=\s|$)", re.I)
"""The date and time at which a browser printed a page."""


@dataclass(frozen=True, slots=True)
class Split:
    """Pages without what repeats on them, and the lines taken off: each wording once, in the order of the pages."""

    sheets: tuple[Sheet, ...]
    lines: tuple[str, ...]
    address: str | None = None


@dataclass(frozen=True, slots=True)
class _Edge:
    page: int
    text: str
    folded: str
    height: int
    runs: frozenset[Run]


def split(sheets: Sequence[Sheet]) -> Split:
    """Take running lines off pages."""
    edges = [edge for sheet in sheets for edge in _edges(sheet)]
    repeated = _repeated(edges, sum(bool(s.runs) for s in sheets))
    gone: dict[int, set[Run]] = defaultdict(set)
    lines: dict[str, str] = {}
    address: str | None = None
    for edge in edges:
        found = _ADDRESS.match(edge.text)
        if (
            repeated.isdisjoint(_keys(edge))
            and not found
            and not _PRINTED.match(edge.text)
            and not _alone(edge, sheets)
        ):
            continue
        gone[edge.page] |= edge.runs
        lines.setdefault(edge.folded, edge.text)
        if found and found["url"] and not found["url"].endswith(("…", "...")):
            address = address or found["url"]
    for sheet in sheets:
        for run in sheet.aslant:
            lines.setdefault(_fold(run.text), run.text)
    kept = tuple(replace(s, runs=tuple(r for r in s.runs if r not in gone[s.number])) for s in sheets)
    return Split(kept, tuple(lines.values()), address)


def _edges(sheet: Sheet) -> list[_Edge]:
    found = bands(sheet.runs)
    near = [b for b in found[:_DEPTH] if b[0].bottom < sheet.height * _EDGE]
    near += [b for b in found[-_DEPTH:] if b[0].top > sheet.height * (1 - _EDGE) and b not in near]
    out = []
    for band in near:
        text = " ".join(r.text for r in band)
        out.append(_Edge(sheet.number, text, _fold(text), round(band[0].top / 12), frozenset(band)))
    return out


def _fold(text: str) -> str:
    """A line's wording, whatever its figures; page numbers, Roman ones too, are all alike."""
    return "#" if _NUMBER.match(text) else _DIGITS.sub("#", " ".join(text.lower().split()))


def _keys(edge: _Edge) -> tuple[tuple[str, int], ...]:
    """A line's wording at about its height."""
    return (edge.folded, edge.height), (edge.folded, edge.height + 1)


def _repeated(edges: Sequence[_Edge], pages: int) -> frozenset[tuple[str, int]]:
    """Lines that stand at about one height on a third of the pages, on two at least; figures in them may differ."""
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for edge in edges:
        for key in _keys(edge):
            seen[key].add(edge.page)
    return frozenset(key for key, where in seen.items() if len(where) >= 2 and len(where) * 3 >= min(pages, 30))


def _alone(edge: _Edge, sheets: Sequence[Sheet]) -> bool:
    """A page number on a document's only page, or one that stands at another place."""
    return len(edge.text) <= 20 and bool(_NUMBER.match(edge.text)) and len(sheets) < 3
