"""A document's text cut into flat pieces, each with all the findings that cover it: marks never nest.

Crossing spans come out whole, because a piece ends wherever any span begins or ends.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from sayso.dossier import markdown
from sayso.dossier.lines import negated
from sayso.dossier.words import visible
from sayso.model import IN_THREAD, Attribution, Reading, Segment, Span

VOICES = {"direct": "q", "mixed": "q", "indirect": "r"}
LETTERS = {"q": "Q", "r": "R", "b": "B", "c": "C"}

_Range = tuple[int, int, str, str]
"""Start, end, style classes and title of a mark."""


@dataclass(frozen=True, slots=True)
class Back:
    """A link from words back to the line of the dossier that rests on them."""

    target: str
    label: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same findings.  `anchors` begin here; `backs` end here."""

    text: str
    classes: str
    anchors: tuple[str, ...]
    backs: tuple[Back, ...]
    letter: str
    title: str


@dataclass(frozen=True, slots=True)
class Block:
    """A segment of the document as it is shown."""

    type: str
    label: str
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class Marks:
    """What is marked in one document: classes, anchors and back links by range."""

    ranges: list[_Range] = field(default_factory=list)
    backs: dict[tuple[int, int], list[Back]] = field(default_factory=lambda: defaultdict(list))

    def add(self, span: Span, css: str, title: str = "") -> None:
        """Mark a span with a style class."""
        self.ranges.append((span.start, span.end, css, title))

    def cite(self, span: Span, back: Back) -> None:
        """Say that a line of the dossier rests on a span."""
        known = self.backs[span.start, span.end]
        if back not in known:
            known.append(back)


def anchor(document: int, start: int, end: int) -> str:
    """The id of words in a document."""
    return f"w{document}-{start}-{end}"


def marks_of(reading: Reading, say: Callable[[str], str]) -> Marks:
    """Every finding of a reading as a mark; `say` gives the names of pages as the dossier has them."""
    marks = Marks()
    for a in reading.attributions:
        _mark_attribution(marks, a, say)
    for q in reading.quantities:
        marks.add(q.span, "n", f"figure: {q.thing or q.unit}")
    for t in reading.times:
        marks.add(t.span, "t", f"time: {t.value or t.timex or 'not resolved'}")
    for p in reading.places:
        marks.add(p.span, "p", f"place: {p.name}{', ' + p.country if p.country else ''}")
    if in_markdown(reading):
        marks.ranges += [(start, end, css, "") for start, end, css in markdown.ranges(reading.text)]
    return marks


def in_markdown(reading: Reading) -> bool:
    """Whether a document's text holds the signs of Markdown."""
    return reading.document.media_type == "text/markdown"


def _mark_attribution(marks: Marks, a: Attribution, say: Callable[[str], str]) -> None:
    who = say(" → ".join(a.chain)) or a.source_name or "nobody named"
    for span in a.content:
        marks.add(span, f"v {VOICES[a.kind]}", f"{who}: {a.stance}{', negated' if negated(a) else ''}")
    if a.source:
        marks.add(a.source, "s", f"source: {a.source_name or 'not named'}")
    if a.cue:
        marks.add(a.cue, "k", "cue")


def blocks(reading: Reading, document: int, marks: Marks, masks: Mapping[str, str]) -> tuple[Block, ...]:
    """The document's segments with their pieces.  `masks` maps a commenter's name to what is shown instead."""
    cuts = sorted({0, len(reading.text), *_edges(reading, marks)})
    cutter = _Cutter(reading, document, marks, masks)
    out: list[Block] = []
    at = 0
    for segment in reading.segments:
        pieces = []
        while at < len(cuts) - 1 and cuts[at] < segment.end:
            pieces.append(cutter.piece(cuts[at], cuts[at + 1], segment))
            at += 1
        signs = all(markdown.SIGN in p.classes.split() or p.text.isspace() for p in pieces)
        out.append(Block("signs" if signs else segment.type, _label(segment, masks), tuple(pieces)))
    return tuple(out)


def _edges(reading: Reading, marks: Marks) -> Iterable[int]:
    for start, end, _, _ in marks.ranges:
        yield start
        yield end
    for start, end in marks.backs:
        yield start
        yield end
    for segment in reading.segments:
        yield segment.start
        yield from segment.author_span or ()


class _Cutter:
    """Cuts one document, from its beginning on.  Marks and links are looked up by where they begin and end, so that a
    long page with many costs no more a piece than a short one."""

    def __init__(self, reading: Reading, document: int, marks: Marks, masks: Mapping[str, str]) -> None:
        self._reading = reading
        self._document = document
        self._masks = masks
        self._active: list[_Range] = []
        self._starting: dict[int, list[_Range]] = defaultdict(list)
        self._anchors: dict[int, set[tuple[int, int]]] = defaultdict(set)
        self._backs: dict[int, list[Back]] = defaultdict(list)
        for r in sorted(marks.ranges):
            self._starting[r[0]].append(r)
            if r[3]:
                self._anchors[r[0]].add((r[0], r[1]))
        for (start, end), backs in sorted(marks.backs.items(), key=lambda item: item[0]):
            self._anchors[start].add((start, end))
            self._backs[end] += backs

    def piece(self, start: int, end: int, segment: Segment) -> Piece:
        """The next piece: from one cut to the one behind it."""
        begun = self._starting.get(start, [])
        self._active = [r for r in self._active if r[1] > start] + begun
        voices = [c for r in begun for c in r[2].split() if c in LETTERS]
        return Piece(
            text=visible(self._shown(start, end, segment)),
            classes=" ".join(sorted({css for r in self._active for css in r[2].split()})),
            anchors=tuple(anchor(self._document, a, b) for a, b in sorted(self._anchors.get(start, ()))),
            backs=tuple(self._backs.get(end, ())),
            letter=LETTERS[voices[-1]] if voices else "",
            title="; ".join(dict.fromkeys(r[3] for r in self._active if r[3])),
        )

    def _shown(self, start: int, end: int, segment: Segment) -> str:
        text = self._reading.text[start:end]
        if segment.author_span == (start, end) and segment.author:
            return self._masks.get(segment.author, text)
        return masked(text, self._masks) if segment.type in IN_THREAD else text


def masked(text: str, masks: Mapping[str, str]) -> str:
    """A comment's text with the names of commenters replaced, the longest first."""
    for name in sorted(masks, key=lambda n: (-len(n), n)):
        if name in text:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", masks[name], text)
    return text


def masks_of(readings: Iterable[Reading], on: bool) -> dict[str, str]:
    """For each commenter a number in the order of appearance; empty where names are shown."""
    if not on:
        return {}
    segments = (s for r in readings for s in r.segments)
    names = dict.fromkeys(s.author for s in segments if s.type == "comment" and s.author)
    return {name: f"commenter {n}" for n, name in enumerate(names, 1)}


def _label(segment: Segment, masks: Mapping[str, str]) -> str:
    if segment.type == "comment":
        name = masks.get(segment.author, segment.author) if segment.author else "a commenter"
        return visible(f"Comment by {name}: no source")
    if segment.type == "pasted_article":
        return visible(
            f"Article pasted into a comment{', from ' + segment.origin if segment.origin else ''}: no source"
        )
    if segment.type == "embedded_quote":
        return visible(f"Quoted block{', from ' + segment.origin if segment.origin else ''}")
    return segment.type
