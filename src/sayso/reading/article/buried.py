"""An article among the lines of a whole page: text pasted from a browser with menus above it and teasers below.

Where the first dense run of prose stands far down, what is above it is the page's, but for the headline nearest to it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.reading.article.captions import is_caption
from sayso.reading.article.furniture import is_furniture, is_navigation, is_prose
from sayso.reading.facts.names import is_person
from sayso.reading.lines import Line

SHALLOW = 8
"""Lines above the prose up to which a page counts as clean."""
WINDOW = 8
"""Lines among which prose must be dense for an article to begin."""
HOLE = 7
"""Lines without prose after which an article is over."""
ABOVE = 25
"""Lines above the prose among which its headline is looked for."""
LEAST = 0.5
"""Score below which no line is a headline."""
_SPLIT = re.compile(r"\s[|>»:–-]\s|\s?>\s?")


@dataclass(frozen=True, slots=True)
class Core:
    """The article's lines `first` to `last` (exclusive) and its headline's line."""

    first: int
    last: int
    title: int | None


def find(lines: Sequence[Line], end: int, is_meta: Callable[[str], bool]) -> Core | None:
    """The article among `lines[:end]`, or None where the page is clean or holds no dense prose.

    `is_meta` tells bylines and date lines.
    """
    prose = [is_prose(t := lines[i].text) and not is_furniture(t) and not is_caption(t) for i in range(end)]
    first = next((i for i in range(end) if prose[i] and sum(prose[i : i + WINDOW]) >= min(3, WINDOW)), None)
    if first is None or first <= SHALLOW or sum(_is_short(lines[i].text) for i in range(first)) * 2 < first:
        return None
    last = _last(lines, prose, first, end)
    metas = [i for i in range(first, min(last, first + 7)) if is_meta(lines[i].text)]
    body = metas[-1] + 1 if metas and sum(prose[first : metas[-1]]) <= 1 else first
    return Core(body, max(last, body), _title(lines, first, is_meta))


def _is_short(line: str) -> bool:
    return len(line) <= 60


def _last(lines: Sequence[Line], prose: list[bool], first: int, end: int) -> int:
    """The line after the last prose before a hole; quotations and subheads between paragraphs do not make one."""
    last = first
    for i in range(first, end):
        if prose[i]:
            last = i
        elif i - last >= HOLE:
            break
    return last + 1


def _title(lines: Sequence[Line], first: int, is_meta: Callable[[str], bool]) -> int | None:
    seen = Counter(_fold(part) for line in lines[:first] if len(line.text) <= 300 for part in _parts(line.text))
    best: tuple[float, int] | None = None
    for i in range(max(0, first - ABOVE), first):
        line = lines[i].text
        if not _may_be_title(line) or is_meta(line):
            continue
        score = 1.5 * (seen[_fold(line)] > 1) + min(len(line), 80) / 40 - 0.08 * (first - i)
        score += 1.5 * any(is_meta(lines[j].text) for j in range(i + 1, min(first, i + 5)))
        if best is None or score > best[0]:
            best = score, i
    return best[1] if best is not None and best[0] >= LEAST else None


def _parts(line: str) -> list[str]:
    return [line, *_SPLIT.split(line)] if _SPLIT.search(line) else [line]


def _may_be_title(line: str) -> bool:
    words = line.split()
    return (
        15 <= len(line) <= 200
        and len(words) >= 4
        and not is_person(line)
        and line[0] not in "•*[({<#@-–—©"
        and line[-1] not in ".;,:"
        and not is_furniture(line)
        and not is_navigation(line)
        and not is_caption(line)
    )


def _fold(line: str) -> str:
    return " ".join(line.lower().split())
