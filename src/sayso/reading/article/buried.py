"""An article among the lines of a whole page: text pasted or scraped with menus above it and teasers below.

Every line weighs for or against its being the article's: paragraphs that stand together weigh most, a teaser's one
sentence among headlines little, the lines of menus against it.  The article is the heaviest run; what is above it is
the page's, but for the headline: the line nearest to it whose words the article takes up, or that the page repeats.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.model.facts import datelines
from sayso.reading.article.captions import is_caption
from sayso.reading.article.furniture import ends_article, is_furniture, is_navigation
from sayso.reading.article.shapes import is_entry
from sayso.reading.dates import CLOCK
from sayso.reading.facts.names import is_person
from sayso.reading.lines import Line, is_prose

SHALLOW = 8
"""Lines above the prose up to which a page counts as clean."""
ABOVE = 40
"""Lines above the prose among which its headline is looked for."""
LEAST = 0.5
"""Score below which no line is a headline."""
DENSE = 3
"""Paragraphs of prose that an article has at least, unless the lines of a menu stand above it."""
HOLE = 7
"""Lines without prose after which the article of a clean page is over."""
MENU = 20
"""Short lines above an article that can only be menus."""
BELOW = 12
"""Lines from the byline or date to the article at most."""
TEASER = 160
"""Characters of a sentence that may be a teaser's, between headlines."""
PARAGRAPH = 200
"""Characters of a line that is a paragraph, though it ends in no full stop."""
LONGEST = 400
"""Characters of a paragraph beyond which it weighs no more."""
LEAD = 3000
"""Characters of an article in which the words of its headline are looked for."""
_SPLIT = re.compile(r"\s[|>»:–-]\s|\s?>\s?")
_WORD = re.compile(r"[^\W\d_]{4,}")
_CLOCK = re.compile(rf"^(?:{CLOCK})$")
"""The time of day over an entry of a page that is written minute by minute."""
_SENTENCE = re.compile(r"^[\"“‘'(]?[A-Z0-9](?=\D{0,80}\s[a-z])(?:\S+\s+){4,}\S+[a-z0-9%][.!?][\"”’')]?$")
"""A sentence of any length: papers print paragraphs of one."""
_GLUED = re.compile(r"[a-z]{3}[A-Z][a-z ]")
"""A headline and its teaser run together."""
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W{0,3}$|\b(?:read|see|learn) more\W{0,3}$", re.I)
"""How a teaser breaks off."""


@dataclass(frozen=True, slots=True)
class Core:
    """The article's lines `first` to `last` (exclusive) and its headline's line.

    `hole` is the line after the last prose before a hole: where the article ends on a page that is clean above it.
    """

    first: int
    last: int
    hole: int
    title: int | None


def find(lines: Sequence[Line], end: int, is_meta: Callable[[str], bool]) -> Core | None:
    """The article among `lines[:end]`, or None where the page is clean or holds too little prose.

    `is_meta` tells bylines and date lines.
    """
    prose = [_is_paragraph(lines[i].text) for i in range(end)]
    runs = _runs([_weight(lines, prose, i) for i in range(end)])
    if not runs:
        return None
    first, last, _ = max(runs, key=lambda run: run[2] * _placed(lines, run[0], is_meta))
    short = sum(_is_short(lines[i].text) for i in range(first))
    if first <= SHALLOW or short * 2 < first or (sum(prose[first:last]) < DENSE and short < MENU):
        return None
    metas = [i for i in range(first, min(last, first + 7)) if is_meta(lines[i].text)]
    body = metas[-1] + 1 if metas and sum(prose[first : metas[-1]]) <= 1 else first
    title = _title(lines, (first, last), is_meta)
    return Core(body, max(last, body), max(_hole(prose, last), body), title)


# ---------------------------------------------------------------- where the article stands
def _is_paragraph(line: str) -> bool:
    long = (
        is_prose(line) or bool(_SENTENCE.match(line)) or is_entry(line) or _CLOCK.match(line) or len(line) > PARAGRAPH
    )
    return bool(long) and not (is_furniture(line) or is_caption(line) or _CUT.search(line))


def _is_short(line: str) -> bool:
    return len(line) <= 60


def _weight(lines: Sequence[Line], prose: Sequence[bool], at: int) -> float:
    """How much a line speaks for its being the article's: by its length where it is a paragraph beside others."""
    line = lines[at].text
    if prose[at]:
        size = min(len(line), LONGEST) / 100
        return size / 4 if _GLUED.search(line) else size * _company(prose, at, len(line))
    if len(line) > 60:
        return 0.0 if line[0] in "•*–-" else -0.3
    return -0.9 if is_furniture(line) or ends_article(line) else -0.5


def _company(prose: Sequence[bool], at: int, size: int) -> float:
    """What part of a paragraph's weight counts: all beside another, less with a line between, little where it is short
    and stands alone, as teasers do between headlines."""
    if any(prose[max(0, at - 1) : at]) or any(prose[at + 1 : at + 2]):
        return 1.0
    near = any(prose[max(0, at - 2) : at]) or any(prose[at + 2 : at + 3])
    return 0.6 if near else 0.5 if size > TEASER else 0.25


def _runs(weights: Sequence[float]) -> list[tuple[int, int, float]]:
    """Runs of lines that weigh something together, each with its weight: no lines beside one make it heavier."""
    runs: list[tuple[int, int, float]] = []
    start, total, best = 0, 0.0, (0, 0.0)
    for i, weight in enumerate([*weights, float("-inf")]):
        total += weight
        if total > best[1]:
            best = i + 1, total
        elif total <= 0:
            if best[1] > 0:
                runs.append((start, *best))
            start, total, best = i + 1, 0.0, (i + 1, 0.0)
    return runs


def _hole(prose: Sequence[bool], last: int) -> int:
    """The line after the last prose, from `last` on, before a hole; quotations and subheads do not make one."""
    for i in range(last, len(prose)):
        if prose[i]:
            last = i + 1
        elif i - last >= HOLE - 1:
            break
    return last


def _placed(lines: Sequence[Line], first: int, is_meta: Callable[[str], bool]) -> float:
    """How much the place of a run speaks for it: below a byline or date, and with the dateline of an agency."""
    dated = any(is_meta(line.text) for line in lines[max(0, first - BELOW) : first + 2])
    return (1.5 if dated else 1.0) * (2.0 if datelines.find(lines[first].text) else 1.0)


# ---------------------------------------------------------------- its headline
def _title(lines: Sequence[Line], run: tuple[int, int], is_meta: Callable[[str], bool]) -> int | None:
    first = run[0]
    seen = Counter(_fold(part) for line in lines if len(line.text) <= 300 for part in _parts(line.text))
    lead = set(_WORD.findall(" ".join(line.text.lower() for line in lines[slice(*run)])[:LEAD]))
    best: tuple[float, int] | None = None
    for i in range(max(0, first - ABOVE), first):
        line = lines[i].text
        if not _may_be_title(line) or is_meta(line):
            continue
        score = 1.5 * (seen[_fold(line)] > 1) + min(len(line), 80) / 40 - 0.04 * (first - i)
        score += 1.5 * any(is_meta(lines[j].text) for j in range(i + 1, min(first, i + 5)))
        score += 3.0 * _taken_up(line, lead) - 1.0 * is_prose(line)
        if best is None or score > best[0]:
            best = score, i
    return best[1] if best is not None and best[0] >= LEAST else None


def _taken_up(line: str, lead: set[str]) -> float:
    """Which share of a line's longer words the article's beginning holds."""
    words = set(_WORD.findall(line.lower()))
    return len(words & lead) / len(words) if words else 0.0


def _parts(line: str) -> list[str]:
    return [line, *_SPLIT.split(line)] if _SPLIT.search(line) else [line]


def _may_be_title(line: str) -> bool:
    words = line.split()
    return (
        15 <= len(line) <= 200
        and len(words) >= 4
        and not is_person(line)
        and line[0] not in "•*[({<#@-–—©"
        and line[-1] not in ";,:"
        and not is_furniture(line)
        and not is_navigation(line)
        and not is_caption(line)
    )


def _fold(line: str) -> str:
    return " ".join(line.lower().split())
