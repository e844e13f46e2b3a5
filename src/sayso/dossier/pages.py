"""A document's text cut into flat pieces, each with all the findings that cover it: marks never nest.

Crossing spans come out whole, because a piece ends wherever any span begins or ends.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from sayso.dossier import markdown
from sayso.dossier.lines import negated
from sayso.dossier.masking import Masks
from sayso.dossier.quoting import voiced
from sayso.dossier.words import visible
from sayso.model import IN_THREAD, Attribution, Reading, Segment, Span

VOICES = {"direct": "q", "mixed": "q", "indirect": "r"}
LETTERS = {"q": "Q", "r": "R", "b": "B", "c": "C"}

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_Range = tuple[int, int, str, str]
"""Start, end, style classes and title of a mark."""


@dataclass(frozen=True, slots=True)
class Back:
    """A link from words back to the line of the dossier that rests on them.  `number`: of the claim, which stands
    behind the words themselves; other lines are listed beside the block.  `quiet`: the words are only landed on."""

    target: str
    label: str
    number: int = 0
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Hold:
    """A wrapper around words that are landed on: `id` for their first part, `rest` (a class) for what crosses the end
    of a wrapper that was opened before."""

    id: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same findings.  `opens` begin here, and `closes` of them end here; `backs` are the claims
    that rest on words which end here."""

    text: str
    classes: str
    opens: tuple[Hold, ...]
    closes: int
    backs: tuple[Back, ...]
    letter: str
    title: str


@dataclass(frozen=True, slots=True)
class Block:
    """A segment of the document as it is shown; `notes` are the lines, other than claims, that rest on words in it."""

    type: str
    label: str
    pieces: tuple[Piece, ...]
    notes: tuple[tuple[str, tuple[Back, ...]], ...] = ()


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
        _mark_attribution(marks, reading, a, say)
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


def _mark_attribution(marks: Marks, reading: Reading, a: Attribution, say: Callable[[str], str]) -> None:
    who = say(" → ".join(a.chain)) or a.source_name or "nobody named"
    title = f"{who}: {a.stance}{', negated' if negated(a) else ''}"
    for span in a.content:
        if a.kind != "mixed":
            marks.add(span, f"v {VOICES[a.kind]}", title)
            continue
        for start, end, direct in voiced(reading, span):
            marks.ranges.append((start, end, "v q" if direct else "v r", title))
    if a.source:
        marks.add(a.source, "s", f"source: {a.source_name or 'not named'}")
    if a.cue:
        marks.add(a.cue, "k", "cue")


def blocks(reading: Reading, document: int, marks: Marks, masks: Masks) -> tuple[Block, ...]:
    """The document's segments with their pieces."""
    cuts = sorted({0, len(reading.text), *_edges(reading, marks)})
    cutter = _Cutter(reading, document, marks, masks)
    out: list[Block] = []
    at = 0
    for segment, end, held in holds(reading, document, marks):
        pieces, notes = [], []
        cutter.begin(held)
        while at < len(cuts) - 1 and cuts[at] < end:
            pieces.append(cutter.piece(cuts[at], cuts[at + 1], segment))
            notes += cutter.notes(cuts[at + 1])
            at += 1
        signs = all(markdown.SIGN in p.classes.split() or p.text.isspace() for p in pieces)
        kind = "signs" if signs else segment.type
        out.append(Block(kind, _label(segment, masks), tuple(pieces), _noted(notes)))
    return tuple(out)


def _stretches(reading: Reading) -> list[tuple[Segment, int, int]]:
    """What is shown as a block: the segments, an article by its paragraphs."""
    out: list[tuple[Segment, int, int]] = []
    for s in reading.segments:
        ends = [m.end() for m in _PARAGRAPH.finditer(reading.text, s.start, s.end)] if s.type == "body" else []
        starts = [s.start, *(e for e in ends if s.start < e < s.end)]
        out += [(s, a, b) for a, b in zip(starts, [*starts[1:], s.end])]
    return out


def holds(reading: Reading, document: int, marks: Marks) -> list[tuple[Segment, int, Holds]]:
    """For each block its segment, its end, and the wrappers around words in it that are landed on."""
    stretches = _stretches(reading)
    ends = [end for _, _, end in stretches]
    found: list[list[tuple[int, int]]] = [[] for _ in ends]
    for start, end in sorted(marks.backs):
        at = bisect_right(ends, start)
        while at < len(ends) and stretches[at][1] < end:
            found[at].append((start, end))
            at += 1
    return [(s, end, Holds(document, spans, start, end)) for (s, start, end), spans in zip(stretches, found)]


def _noted(notes: Iterable[Back]) -> tuple[tuple[str, tuple[Back, ...]], ...]:
    """The links back from a block, by their labels, each once."""
    out: dict[str, dict[Back, None]] = {}
    for back in notes:
        out.setdefault(back.label, {})[back] = None
    return tuple((label, tuple(backs)) for label, backs in out.items())


def _edges(reading: Reading, marks: Marks) -> Iterable[int]:
    for start, end, _, _ in marks.ranges:
        yield start
        yield end
    for start, end in marks.backs:
        yield start
        yield end
    for segment, start, _ in _stretches(reading):
        yield start
        yield from segment.author_span or ()


class Holds:
    """The wrappers in one block.  They nest: what would cross another is cut where that one ends, and what is left of
    it, as what comes over from another block, is a wrapper of its own.  `rests`: the words that have such a one."""

    def __init__(self, document: int, spans: Iterable[tuple[int, int]], first: int, last: int) -> None:
        self.opens: dict[int, list[Hold]] = defaultdict(list)
        self.closes: dict[int, int] = defaultdict(int)
        self.rests: set[str] = set()
        waiting = [(max(a, first), -min(b, last), a < first, anchor(document, a, b)) for a, b in spans]
        heapify(waiting)
        inside: list[int] = []
        while waiting:
            at, minus_end, rest, name = heappop(waiting)
            while inside and inside[-1] <= at:
                inside.pop()
            end = min(-minus_end, inside[-1]) if inside else -minus_end
            if end < -minus_end:
                heappush(waiting, (end, minus_end, True, name))
            if rest:
                self.rests.add(name)
            self.opens[at].append(Hold(rest=f"r{name}") if rest else Hold(name))
            self.closes[end] += 1
            inside.append(end)


class _Cutter:
    """Cuts one document, from its beginning on.  Marks and links are looked up by where they begin and end, so that a
    long page with many costs no more a piece than a short one."""

    def __init__(self, reading: Reading, document: int, marks: Marks, masks: Masks) -> None:
        self._reading = reading
        self._masks = masks
        self._active: list[_Range] = []
        self._starting: dict[int, list[_Range]] = defaultdict(list)
        self._backs: dict[int, list[Back]] = defaultdict(list)
        self._held = Holds(document, (), 0, 0)
        for r in sorted(marks.ranges):
            self._starting[r[0]].append(r)
        widest: dict[str, int] = {}
        for (_, end), backs in sorted(marks.backs.items(), key=lambda item: (item[0][0], -item[0][1])):
            for back in backs:
                if back.number and end <= widest.get(back.target, -1):
                    continue  # the claim is marked behind the longer words that hold these
                widest[back.target] = end
                if not back.quiet and back not in self._backs[end]:
                    self._backs[end].append(back)

    def begin(self, held: Holds) -> None:
        """Go on to the next block, with its wrappers."""
        self._held = held

    def notes(self, end: int) -> list[Back]:
        """The lines, other than claims, that rest on words which end here."""
        return [back for back in self._backs.get(end, ()) if not back.number]

    def piece(self, start: int, end: int, segment: Segment) -> Piece:
        """The next piece: from one cut to the one behind it."""
        begun = self._starting.get(start, [])
        self._active = [r for r in self._active if r[1] > start] + begun
        voice = min((r for r in self._active if _voice(r)), key=lambda r: (-r[0], r[1]), default=None)
        told = [r for r in self._active if r is voice or not _voice(r)]
        letter = LETTERS[_voice(voice)] if voice is not None and voice[0] == start else ""
        claims = sorted((b for b in self._backs.get(end, ()) if b.number), key=lambda b: b.number)
        return Piece(
            text=visible(self._shown(start, end, segment)),
            classes=" ".join(sorted({css for r in told for css in r[2].split()})),
            opens=tuple(self._held.opens.get(start, ())), closes=self._held.closes.get(end, 0), backs=tuple(claims),
            letter=letter, title="; ".join(dict.fromkeys(r[3] for r in self._active if r[3])),
        )  # fmt: skip

    def _shown(self, start: int, end: int, segment: Segment) -> str:
        text = self._reading.text[start:end]
        if segment.author_span == (start, end) and segment.author:
            return self._masks.names.get(segment.author, text)
        return self._masks.text(text) if segment.type in IN_THREAD else text


def _voice(r: _Range) -> str:
    """The letter's key of a range that is somebody's words; of several over one place the innermost counts."""
    return next((c for c in r[2].split() if c in LETTERS), "")


def _label(segment: Segment, masks: Masks) -> str:
    if segment.type == "comment":
        name = masks.of(segment.author) if segment.author else "a commenter"
        return visible(f"Comment by {name}: no source")
    if segment.type == "pasted_article":
        return visible(
            f"Article pasted into a comment{', from ' + segment.origin if segment.origin else ''}: no source"
        )
    if segment.type == "embedded_quote":
        return visible(f"Quoted block{', from ' + segment.origin if segment.origin else ''}")
    return segment.type
