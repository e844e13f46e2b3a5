"""What the rules look at: a parse, the parts of it in which the article speaks, and its quotations."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.extraction.attributing.quotes import Quote, find_quotes
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.words import words
from sayso.model import ARTICLE, TENSED, Parse, Segment
from sayso.model.document import SegmentType

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
DASHES = frozenset({"—", "–", "--", "---", "-"})
_EDGE = words(", ; : - – — . ! ? … -- ... '' `` ( ) [ ] / | • * “ ” \" ' ‘ ’")


CLOCK = (
    r"(?:[01]?\d|2[0-4])(?:[:.h][0-5]\d|(?=\s?[ap]\.?m))(?:\s?(?:[ap]\.?m\.?|GMT|UTC|BST|[CE]E?S?T))?"
    r"(?:\*\*)?[ \t]*[-–—:|]?[ \t]+(?=\S)"
)
"""A time of day with which a line of a ticker begins; asterisks may set it in bold type."""
_NAME = 3
"""Letters of the longest abbreviation in capitals before a dash that may be no place."""
_CLOCK = re.compile(rf"\s*(?:\*\*)?{CLOCK}")


@dataclass(slots=True)
class Candidate:
    """An attribution in the making.  Token positions; `pieces` are characters.

    `verb` is the cue's head word, `cue` its token range, `source` the token range of the source with its head.
    """

    verb: int
    cue: tuple[int, int]
    lemma: str
    rule: str
    source: tuple[int, int] | None = None
    head: int | None = None
    pieces: list[tuple[int, int]] = field(default_factory=list)
    stance: str = "assert"
    marks: set[str] = field(default_factory=set)
    certainty: float = 0.0
    segment: str | None = None
    quotes: list[int] = field(default_factory=list)
    blocks: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Asked:
    """A cue whose content is asked for: the frames that its verb takes, and its sentence, the tokens `[first, end)`."""

    cand: Candidate
    frames: str
    first: int
    end: int


@dataclass(slots=True)
class Scene:
    """`part[i]` is the index of the segment of block i or -1 outside the article; `mask[t]` the quotation that holds
    token t or -1."""

    parse: Parse
    segments: Sequence[Segment]
    part: list[int]
    quotes: list[Quote]
    mask: list[int]
    block_chars: list[tuple[int, int]]

    def article_sentences(self) -> list[tuple[int, int, int]]:
        """`(first, end, block)` of the sentences in which the article speaks."""
        p, out, block = self.parse, [], 0
        for first, end in p.sentences():
            while p.block_starts[block + 1] <= first:
                block += 1
            if self.in_article(block):
                out.append((first, end, block))
        return out

    def tokens_of(self, block: int) -> tuple[int, int]:
        """The tokens `[first, end)` of a block."""
        return self.parse.block_starts[block], self.parse.block_starts[block + 1]

    def block_at(self, token: int) -> int:
        """The index of the block that holds a token."""
        return bisect_right(self.parse.block_starts, token) - 1

    def article_blocks(self, end: int | None = None) -> list[int]:
        """The indices of the blocks in which the article speaks, all or those before block `end`."""
        return [block for block, part in enumerate(self.part[:end]) if part >= 0]

    def in_article(self, block: int) -> bool:
        """Whether a block is one in which the article speaks."""
        return self.part[block] >= 0

    def type_of(self, block: int) -> SegmentType | None:
        """The type of the segment in which a block stands; None outside the article."""
        return self.segments[self.part[block]].type if self.in_article(block) else None

    def credits(self) -> list[str]:
        """The words of the lines that name who wrote the page."""
        return [self.parse.text[s.start : s.end] for s in self.segments if s.type == "byline"]

    def trim(self, first: int, end: int) -> tuple[int, int] | None:
        """Token range without punctuation at its edges (quotation and bracket marks stay with their partner)."""
        p = self.parse
        while first < end and p.word[first] in _EDGE and not self._opens(first, end):
            first += 1
        while first < end and p.word[end - 1] in _EDGE and not self._closes(first, end - 1):
            end -= 1
        return (first, end) if first < end else None

    def _opens(self, token: int, end: int) -> bool:
        if self.mask[token] >= 0:
            return self.quotes[self.mask[token]].start >= self.parse.start[token] - 1
        return self.parse.word[token] in "([" and any(w in ")]" for w in self.parse.word[token:end])

    def _closes(self, first: int, token: int) -> bool:
        if self.mask[token] >= 0:
            quote = self.quotes[self.mask[token]]
            return (
                quote.end <= self.parse.end[token] + 1 and self.mask[first] >= 0
            ) or quote.start >= self.parse.start[first]
        return self.parse.word[token] in ")]" and any(w in "([" for w in self.parse.word[first:token])

    def after_clock(self, first: int, end: int) -> int:
        """The first token behind a time of day with which a line of a ticker begins."""
        p = self.parse
        if first + 1 >= end or not p.word[first][0].isdigit():
            return first
        line = p.text.rfind("\n", 0, p.start[first]) + 1
        clock = _CLOCK.match(p.text, line) if not p.text[line : p.start[first]].strip("* \t") else None
        while clock is not None and first + 1 < end and p.start[first] < clock.end():
            first += 1
        return first

    def piece(self, first: int, end: int) -> tuple[int, int] | None:
        """Characters of a token range, trimmed, grown to the marks of a quotation that begins or ends with it."""
        kept = self.trim(self.after_dateline(self.after_clock(first, end), end), end)
        if kept is None:
            return None
        a, b = self.parse.chars(*kept)
        low, high = self.mask[kept[0]], self.mask[kept[1] - 1]
        if low >= 0 and self.quotes[low].start < a and self._only_marks(self.quotes[low].start, a):
            a = self.quotes[low].start
        if high >= 0 and self.quotes[high].end > b and self._only_marks(b, self.quotes[high].end):
            b = self.quotes[high].end
        return a, b

    def after_dateline(self, first: int, end: int) -> int:
        """The first token behind a dateline ("ORVAN (News Agency) — …") where a block begins with one, or a sentence
        with one whose dash is lost."""
        p = self.parse
        if first >= end or self.mask[first] >= 0:
            return first
        if p.word[first].isupper() and (close := self._agency(first, end)):
            return close
        if self.block_chars[self.block_at(first)][0] != p.start[first] and not self._placed(first, end):
            return first
        for t in range(first + 1, min(end - 3, first + 14)):
            if p.word[t] in DASHES and t - first < 13 and not self._hyphen(t):
                return t + 1
            if p.pos[t] not in ("PROPN", "NUM", "PUNCT", "SYM", "X") and not p.word[t].isupper():
                return first
        return first

    def _placed(self, first: int, end: int) -> bool:
        """Whether a sentence begins with a place in capitals and a dash, "ORVAN, Teland (AP) —", behind a title that
        shares its paragraph."""
        p = self.parse
        shouted = p.word[first].isupper() and len(p.word[first]) > _NAME and p.sentence_of(first)[0] == first
        dash = next((t for t in range(first + 1, min(end, first + 8)) if p.word[t] in DASHES), 0) if shouted else 0
        return dash > 0 and (p.ent[first] == "GPE" or bool({",", "("} & set(p.word[first + 1 : dash])))

    def _agency(self, first: int, end: int) -> int:
        """The token behind "ORVAN (AP)" where the name of a place in capitals and an agency stand before words that
        no dash parts from them; 0 where they do not."""
        p = self.parse
        opener = next((t for t in range(first + 1, min(end - 3, first + 5)) if p.word[t] == "("), 0)
        if not opener or not all(p.word[t].isupper() or p.word[t] == "," for t in range(first, opener)):
            return 0
        close = next((t for t in range(opener + 2, min(end - 1, opener + 4)) if p.word[t] == ")"), 0)
        return close + 1 if close and len(p.word[first]) > 3 and p.word[close + 1] not in DASHES else 0

    def _hyphen(self, token: int) -> bool:
        """Whether a dash stands inside a word, as in "Forty-two": it closes no dateline, but that of a place that is
        shouted, "ORVAN—The mayor"."""
        p = self.parse
        if p.word[token] in ("—", "--") and p.word[token - 1].isupper() and len(p.word[token - 1]) > _NAME:
            return False
        return p.start[token] == p.end[token - 1] and p.end[token] == p.start[token + 1]

    def _only_marks(self, a: int, b: int) -> bool:
        return not any(c.isalnum() for c in self.parse.text[a:b])


def make_scene(parse: Parse, segments: Sequence[Segment]) -> Scene:
    """Blocks by segment, quotations, and which token stands in which quotation."""
    chars = [parse.chars(a, b) for a, b in parse.blocks()]
    part = _parts(chars, segments)
    # Quotations are looked for in the article only: a block outside it is empty for that purpose.
    ranges = [c if k >= 0 else (c[0], c[0]) for c, k in zip(chars, part)]
    quotes = find_quotes(parse.text, ranges)
    for quote in quotes:
        if not quote.whole and not quote.runs_on:
            _close_before_cue(parse, quote)
    mask = [-1] * len(parse)
    for number, quote in enumerate(quotes):
        for token in parse.tokens_in(quote.start, quote.end):
            mask[token] = number
    return Scene(parse, segments, part, quotes, mask, chars)


def _close_before_cue(parse: Parse, quote: Quote) -> None:
    """A quotation whose closing mark is missing ends before its tag: "“We are ready, the captain said."."""
    tokens = parse.tokens_in(quote.start, quote.end)
    for t in tokens:
        if parse.lemma[t] not in CORE or parse.tag[t] not in TENSED or t + 1 >= len(parse):
            continue
        if parse.word[t + 1] not in (".", ","):
            continue
        comma = next((k for k in range(t - 1, max(tokens.start, t - 8), -1) if parse.word[k] == ","), None)
        if comma is not None and comma + 1 < t:
            quote.end = parse.end[comma]
            return
    _close_before_report(parse, quote, tokens)


def _close_before_report(parse: Parse, quote: Quote, tokens: range) -> None:
    """And before the page's next report: "“We came at noon. There was no bread. Ms Lira said she would …"."""
    for t in tokens:
        first = parse.sentence_of(t)[0]
        if first <= tokens.start or t - first > _OPENING or parse.lemma[t] not in CORE:
            continue
        named = any(parse.dep[c] == "nsubj" and parse.pos[c] == "PROPN" and c < t for c in parse.children[t])
        if named and parse.tag[t] in ("VBD", "VBZ") and parse.start[first] > quote.start:
            quote.end = parse.end[first - 1]
            return


_OPENING = 6
"""Tokens of a sentence among which its speaker and cue stand."""


def _parts(chars: Sequence[tuple[int, int]], segments: Sequence[Segment]) -> list[int]:
    out, k = [], 0
    for start, _ in chars:
        while k + 1 < len(segments) and segments[k].end <= start:
            k += 1
        out.append(k if segments and segments[k].type in ARTICLE else -1)
    return out
