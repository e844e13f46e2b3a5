"""What a remark may bear on: the lines of an article and the claims that it takes part in, by word and by meaning."""

# ruff: noqa: SIM905 - word lists read better whole

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.comparison.lineage.clauses import line, sentence, shown
from sayso.comparison.lineage.families import BODIES
from sayso.comparison.lineage.names import words
from sayso.model import IN_THREAD, Claim, Reading, Span
from sayso.model.facts.days import MONTH

Vector = NDArray[np.float32]
Vectors = Callable[[Sequence[tuple[str, tuple[tuple[int, int], ...]]]], Sequence[tuple[Vector, tuple[Vector, ...]]]]
"""Vectors of meaning for texts and spans in them, as `pairing.Encoder` gives them."""

RAREST = 1.0
"""Weight of a word that stands in one line only."""
RARE = 0.5
"""Weight from which one word alone speaks of something in the article; more words in common need not be so rare."""
CLOSE = 1.0
"""Weight of shared words from which a sentence speaks of what one line speaks of."""
ALIKE, WORTH, MOST = 0.45, 0.15, 2.0
"""How near a line a remark must be to be set beside it and not beside the page as a whole: likeness in meaning, with
so much for each weight of words in common, which count up to the third number."""
ALONE = 0.4
"""Likeness in meaning that a line needs with which a remark has no two words in common: one word is a chance."""
AHEAD, ALIKE_BY_ONE = 0.2, 0.36
"""By so much the line must be nearer than the next where one word is all in common, and likeness in meaning then; a
council or a ministry does too much for its name to tell."""
BY_WORDS = 1.5
"""The weight of words in common that is asked where nothing tells the meaning."""
_VOICES = frozenset({"own", "attributed", "embedded", "headline", "caption"})
_SMALL = frozenset(
    """this that these those there their they them then than with from have has had were was been being will would could
    should about after before into over under only just also even more most much many some such what when where which
    who whom whose while because your yours ours mine very really back down here said says saying like make made makes
    know think thing things people going come came want does doing done every other another still again first last
    year years time times good well never nothing anything everything something someone anyone everyone always maybe
    might must without between through against aunt brother cousin daughter family father friend husband mother
    neighbour sister uncle wife monday tuesday wednesday thursday friday saturday sunday today tonight yesterday
    morning evening night week weeks month months article posts story comment comments anytime anywhere somewhere
    sometime nowadays anyway""".split()
)
_FILMED = frozenset(["video", "footage", "clip", "film", "recording"])
_PICTURED = frozenset(["photo", "photograph", "picture", "image"])
_POINTS = re.compile(rf"\b(?:this|that|the) ({'|'.join(sorted(_FILMED | _PICTURED))})\b", re.IGNORECASE)
"""A remark that points at what the article shows."""
_FIGURE = re.compile(
    r"\b\d[\d,.:]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|een)|"
    r"dozens?|hundreds?|thousands?|half)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"(?:\b{MONTH} )?\b(\d[\d,.:]*\d)\b(?!(?:st|nd|rd|th)? {MONTH})", re.IGNORECASE)
"""Figures of two digits or more; behind a month they are days."""
_COUNT = re.compile(r"(?!(?:19|20)\d\d$)[\d.]+")
"""A figure, and no year: who takes up the article's own speaks of what it counts."""


@dataclass(slots=True)
class Target:
    """Something a remark may bear on: a claim's question or a statement, with its words and those it is read in."""

    label: str
    id: str | None
    content: frozenset[str]
    text: str
    span: tuple[int, int]


class Near(NamedTuple):
    """The nearest target, the weight of the words in common with it, and whether it is near enough to be borne on."""

    target: Target
    weight: float
    bears: bool


@dataclass(slots=True)
class Page:
    """What a document's commenters may speak of, by word and by meaning, and what its article says already."""

    reading: Reading
    targets: list[Target]
    whole: str
    words: frozenset[str]
    figures: frozenset[str]
    names: str
    encoder: Vectors | None
    by_word: dict[str, list[int]] = field(default_factory=dict)
    weight: dict[str, float] = field(default_factory=dict)
    vectors: Vector | None = None

    def shared(self, content: frozenset[str]) -> bool:
        """Whether words speak of something in the article: two of its words, or a rare one."""
        found = sorted(w for w in content if w in self.weight)
        return len(found) > 1 or any(self.weight[w] >= RARE for w in found)

    def near(self, content: frozenset[str]) -> bool:
        """Whether words speak of what one line of the article speaks of."""
        return any(n > 1 and self._weight(content, k) >= CLOSE for k, n in self._in_common(content).items())

    def best(self, content: frozenset[str], text: str) -> Near | None:
        """The target nearest to words of a remark and to their meaning."""
        if not self.targets:
            return None
        weigh, vector = self._weights(content), self._meaning(text)
        pointed = self._pointed(text)
        like = [0.0] * len(self.targets) if vector is None else (self._meanings() @ vector).tolist()
        # A long text has words in common with everything.
        near = {
            k: like[k] + weigh.get(k, 0.0) / math.log(8 + len(t.content))
            for k, t in enumerate(self.targets)
            if not pointed or t.content & pointed
        }
        k, *others = sorted(near, key=lambda k: (-round(near[k], 4), len(self.targets[k].content), k))
        weight = weigh.get(k, 0.0)
        alone = not others or round(near[k] - near[others[0]], 3) >= AHEAD
        alone = alone and not content & self.targets[k].content <= BODIES
        bears = weight >= BY_WORDS if vector is None else _alike(like[k], weight, alone)
        return Near(self.targets[k], weight, bears or bool(pointed))

    def _pointed(self, text: str) -> frozenset[str]:
        """The words for the picture or recording at which a remark points ("this video"), where the article has one."""
        found = _POINTS.search(text)
        if found is None:
            return frozenset()
        kind = _FILMED if found[1].lower() in _FILMED else _PICTURED
        return kind if any(t.content & kind for t in self.targets) else frozenset()

    def _weights(self, content: frozenset[str]) -> dict[int, float]:
        """The weight of the words in common with each target; one word alone counts nothing unless it is rare."""
        counts = self._in_common(content)
        weigh = {k: self._weight(content, k) for k in counts}
        return {k: weight for k, weight in weigh.items() if counts[k] > 1 or weight >= CLOSE}

    def _in_common(self, content: frozenset[str]) -> Counter[int]:
        """How many words each target has in common with others, none left out."""
        return Counter(k for w in sorted(content) for k in self.by_word.get(w, ()))

    def _weight(self, content: frozenset[str], k: int) -> float:
        """The weight of the words in common with a target; `fsum` rounds once, so that their order does not matter."""
        return math.fsum(self.weight[w] for w in content & self.targets[k].content)

    def _meaning(self, text: str) -> Vector | None:
        """The vector of a text, where the caller gives any."""
        return None if self.encoder is None else self.encoder([(text, ())])[0][0]

    def _meanings(self) -> Vector:
        """Those of the targets, each read within its sentence; asked for when the first is needed."""
        if self.vectors is None:
            assert self.encoder is not None
            read = self.encoder([(t.text, (t.span,)) for t in self.targets])
            self.vectors = np.stack([(whole + told[0]) / 2 for whole, told in read])
        return self.vectors


def _alike(like: float, weight: float, alone: bool) -> bool:
    """Whether a line is near enough to a remark by its meaning and by the weight of the words in common; a word that no
    other line has is enough where none comes near it (`alone`)."""
    told = weight > RAREST or round(like, 3) >= ALONE or (alone and weight >= RAREST and round(like, 3) >= ALIKE_BY_ONE)
    return told and round(like + WORTH * min(weight, MOST), 3) >= ALIKE


def page_of(reading: Reading, asked: list[Target], vectors: Vectors | None) -> Page:
    """What the commenters of a document may speak of: its lines, and the claims in which it takes part."""
    article = reading.text[: _before_comments(reading)]
    targets = [*_statements(reading), *asked]
    title = reading.document.title
    label = f"the article “{' '.join(title.text.split())}”" if title else "the article"
    page = Page(reading, targets, label, content_of(article), frozenset(figures_of(article)), article, vectors)
    counts: Counter[str] = Counter()
    for k, target in enumerate(targets):
        counts.update(target.content)
        for w in sorted(target.content):
            page.by_word.setdefault(w, []).append(k)
    page.weight = {w: (2 if _COUNT.fullmatch(w) else 1) / (1 + math.log(n)) for w, n in counts.items()}
    return page


def _before_comments(reading: Reading) -> int:
    return next((s.start for s in reading.segments if s.type in IN_THREAD), len(reading.text))


def content_of(text: str) -> frozenset[str]:
    """The words of a text that say something, plurals cut."""
    told = (_stem(w) for w in words(text) if len(w) > 3 and w not in _SMALL and not w.isdigit())
    figures = (n[1].replace(",", "") for n in _NUMBER.finditer(text) if n[0] == n[1])
    return frozenset((*told, *figures))


def _stem(word: str) -> str:
    for tail in ("ies", "es", "s"):
        if word.endswith(tail) and len(word) > len(tail) + 3 and not word.endswith("ss"):
            return word[: -len(tail)] + ("y" if tail == "ies" else "")
    return word


def figures_of(text: str) -> Iterator[str]:
    """The figures of a text as it writes them, in small letters."""
    return (found.lower().rstrip(".,:") for found in _FIGURE.findall(text))


def by_document(claims: Sequence[Claim]) -> dict[str, list[Target]]:
    """Claims by the documents that speak of them."""
    out: dict[str, list[Target]] = {}
    for c in claims:
        spans = [(m.doc, m.span.text) for p in c.positions for m in p.members]
        content = content_of(c.question).union(*(content_of(text) for _, text in spans))
        for doc in sorted({d for d, _ in spans}):
            said = " ".join(dict.fromkeys(text for d, text in spans if d == doc))
            out.setdefault(doc, []).append(Target(c.question, None, content, said, (0, len(said))))
    return out


_ENTRY = r"[A-Za-z][^/|»\[\]\n.!?“”\"]{0,24}"
_MENU = re.compile(rf"(?:^|[/|»] ){_ENTRY} [/|»] {_ENTRY} [/|»] |\[{_ENTRY}\] *\[{_ENTRY}\]|^[|»]", re.MULTILINE)
"""Entries to click at: "home / archive / about us", "[Home] [About]"."""
_SLOGAN = 300
"""Characters of the name of a page, its slogan and its menu."""


def _in_menu(text: str, span: Span) -> bool:
    """Whether words stand in a menu, or run on into one."""
    start, end = line(text, span.start, span.end)
    return end - start < _SLOGAN and _MENU.search(text, start, end) is not None


def _head(reading: Reading) -> int:
    """Where the article begins of a page on which no title was found: behind its first byline, where that stands near
    its top."""
    marks = [s for s in reading.segments if s.type in ("title", "byline", "dateline")]
    return 0 if not marks or marks[0].type == "title" or marks[0].start > _SLOGAN else marks[0].end


def _statements(reading: Reading) -> Iterator[Target]:
    told_from = _head(reading)
    for s in reading.statements:
        told = s.voice in _VOICES and len(s.terms) > 1 and s.span.start >= told_from
        if told and not _in_menu(reading.text, s.span):
            start, end = sentence(reading.text, s.span.start, s.span.end)
            within = s.span.start - start, s.span.end - start
            label = f"“{shown(s.span.text, 110)}”"
            yield Target(label, s.id, content_of(s.span.text), reading.text[start:end], within)
