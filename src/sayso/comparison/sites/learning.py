"""Paragraphs that a site repeats on pages of different stories: author boxes, pleas, notices, lists of links.

A paragraph is told by its words, figures masked, and may differ a little from page to page.  It is the site's if it
stands on pages of three stories at least, and if either it reads as the site's own (it speaks to the reader, or is no
sentence) or on none of these pages has to do with the rest.  Pages tell one story if they share what is not on most
of the pages that the paragraph stands on; a page that has nothing of its own tells none.  So a wire story and its
updates, and the background that a paper repeats in the stories of one event, are never taken.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.comparison.lineage.furniture import PAGES, site
from sayso.model import Reading

OWN = 0.2
"""The share of a page's words that its story has at least."""
LEAST = 12
"""Words that it has at least."""
MANY = 40
"""Pages by which it is decided how many stories a paragraph stands in."""
ALIKE = 0.85
"""The Dice coefficient of their words from which two paragraphs are one."""
AKIN = 0.25
"""The share of its telling words from which a paragraph has to do with the rest of its page."""
EDGE = 4
"""Words at either end by which paragraphs that are nearly the same are found."""
_BUCKET = 20
"""Different paragraphs with one beginning or end that are compared."""
_TOLD = frozenset({"body", "embedded_quote"})
_PARAGRAPH = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FIGURE = re.compile(r"\d+")
_QUOTED = re.compile(r"[“\"][^”\"]{0,2000}[”\"]")
_TO_READER = re.compile(
    r"\b(?:you|your|yours|we|us|our|ours|subscribe|subscribers?|newsletters?|sign up|sign in|log in|click here|donate|"
    r"cookies?|all rights reserved|terms of use|privacy policy|app store|read more|see also|advertisement)\b|©",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?…][\"”’')\]]*\s*$")

Stretch = tuple[int, int]
"""Start and end of a paragraph in its stored text."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of a page: its offsets, and its words in lower case with figures masked."""

    page: int
    start: int
    end: int
    words: tuple[str, ...]


def furniture(readings: Sequence[Reading]) -> dict[str, tuple[Stretch, ...]]:
    """By document, the paragraphs that its site repeats, in order; documents without any are left out."""
    by_site: dict[str, list[Reading]] = defaultdict(list)
    for reading in sorted(readings, key=lambda r: r.document.id):
        name = site(reading)
        if name is not None:
            by_site[name].append(reading)
    out: dict[str, tuple[Stretch, ...]] = {}
    for _, pages in sorted(by_site.items()):
        if len(pages) >= PAGES:
            out |= _of_site(pages)
    return out


def _of_site(pages: Sequence[Reading]) -> dict[str, tuple[Stretch, ...]]:
    paragraphs = [p for n, page in enumerate(pages) for p in _paragraphs(n, page)]
    groups = _groups(paragraphs)
    stories = _Stories(groups, len(pages))
    vocabulary = _vocabulary(paragraphs)
    found: dict[str, list[Stretch]] = defaultdict(list)
    for group in groups:
        if stories.told_on(frozenset(p.page for p in group)) < PAGES:
            continue
        if _sites_own(pages, group[0]) or not any(_akin(p, vocabulary[p.page]) for p in group):
            for p in group:
                found[pages[p.page].document.id].append((p.start, p.end))
    return {document: tuple(sorted(stretches)) for document, stretches in found.items()}


def _paragraphs(number: int, page: Reading) -> Iterator[_Paragraph]:
    for segment in page.segments:
        if segment.type in _TOLD:
            for found in _PARAGRAPH.finditer(page.text, segment.start, segment.end):
                words = tuple(_FIGURE.sub("0", w) for w in _WORD.findall(found[0].lower()))
                if words:
                    yield _Paragraph(number, found.start(), found.end(), words)


# ---------------------------------------------------------------- paragraphs that are one
def _groups(paragraphs: Sequence[_Paragraph]) -> list[list[_Paragraph]]:
    """Paragraphs with the same words or nearly so, in order of their first."""
    same: dict[tuple[str, ...], list[_Paragraph]] = defaultdict(list)
    for paragraph in paragraphs:
        same[paragraph.words].append(paragraph)
    distinct = list(same)
    leader = list(range(len(distinct)))
    for i, j in _near(distinct):
        a, b = sorted((_root(leader, i), _root(leader, j)))
        leader[b] = a
    joined: dict[int, list[_Paragraph]] = defaultdict(list)
    for i, words in enumerate(distinct):
        joined[_root(leader, i)] += same[words]
    return list(joined.values())


def _root(leader: list[int], i: int) -> int:
    while leader[i] != i:
        leader[i] = leader[leader[i]]
        i = leader[i]
    return i


def _near(distinct: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Pairs that begin or end alike and share most of their words."""
    buckets: dict[tuple[bool, tuple[str, ...]], list[int]] = defaultdict(list)
    for i, words in enumerate(distinct):
        if len(words) > EDGE:
            for edge in ((True, words[:EDGE]), (False, words[-EDGE:])):
                known = buckets[edge]
                yield from ((j, i) for j in known if _dice(distinct[j], words) >= ALIKE)
                if len(known) < _BUCKET:
                    known.append(i)


def _dice(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    return round(2 * (Counter(a) & Counter(b)).total() / (len(a) + len(b)), 6)


# ---------------------------------------------------------------- pages and their stories
class _Stories:
    """How many stories a set of pages tells."""

    def __init__(self, groups: Sequence[list[_Paragraph]], pages: int) -> None:
        self._on: list[list[tuple[int, int, frozenset[int]]]] = [[] for _ in range(pages)]
        for number, group in enumerate(groups):
            holders = frozenset(p.page for p in group)
            for p in group:
                self._on[p.page].append((number, len(p.words), holders))
        self._known: dict[frozenset[int], int] = {}

    def told_on(self, pages: frozenset[int]) -> int:
        """The stories on `pages`, of many only on the first."""
        if len(pages) < PAGES:
            return 0
        looked_at = frozenset(sorted(pages)[:MANY])
        if looked_at not in self._known:
            self._known[looked_at] = self._count(looked_at)
        return self._known[looked_at]

    def _count(self, pages: frozenset[int]) -> int:
        teller: dict[int, int] = {}
        leader = list(range(len(self._on)))
        telling = [(page, own) for page in sorted(pages) if (own := self._own(page, pages))]
        for page, own in telling:
            for number in own:
                a, b = sorted((_root(leader, teller.setdefault(number, page)), _root(leader, page)))
                leader[b] = a
        return len({_root(leader, page) for page, _ in telling})

    def _own(self, page: int, pages: frozenset[int]) -> list[int]:
        """The paragraphs of a page that are not on most of `pages`; none where these are next to nothing."""
        own = [(number, words) for number, words, holders in self._on[page] if 2 * len(holders & pages) < len(pages)]
        told = sum(words for _, words in own)
        size = sum(words for _, words, _ in self._on[page])
        return [number for number, _ in own] if told >= max(LEAST, OWN * size) else []


# ---------------------------------------------------------------- whose words they are
def _sites_own(pages: Sequence[Reading], p: _Paragraph) -> bool:
    """Whether a paragraph reads as the site's: it speaks to the reader outside quotation marks, or is no sentence."""
    said = _QUOTED.sub(" ", pages[p.page].text[p.start : p.end])
    return bool(_TO_READER.search(said)) or not _ENDS.search(pages[p.page].text[p.start : p.end])


def _vocabulary(paragraphs: Iterable[_Paragraph]) -> dict[int, Counter[str]]:
    """In how many paragraphs of its page each telling word stands."""
    out: dict[int, Counter[str]] = defaultdict(Counter)
    for p in paragraphs:
        out[p.page].update(_telling(p))
    return out


def _telling(p: _Paragraph) -> frozenset[str]:
    return frozenset(w.removesuffix("'s").removesuffix("’s") for w in p.words if len(w) > 4)


def _akin(p: _Paragraph, page: Counter[str]) -> bool:
    """Whether a paragraph has words that tell something in common with the rest of its page."""
    words = _telling(p)
    return sum(page[w] > 1 for w in words) > AKIN * len(words)
