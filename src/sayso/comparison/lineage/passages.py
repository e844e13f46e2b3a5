"""Shared passages of the documents: the same words in several places, and where they come from if that is said."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.comparison.lineage import furniture
from sayso.comparison.lineage.duplicates import CONTAINED, containment, covered
from sayso.comparison.lineage.names import fold, key, person
from sayso.comparison.lineage.ngrams import Chaining, Index, Shared
from sayso.comparison.lineage.whose import CREDITS, DATED, INTRODUCES, Credit
from sayso.comparison.vocabulary.joined import Joined
from sayso.model import Citation, Member, Reading, SharedPassage, Span
from sayso.model.comparison import How

_WORD = re.compile(r"[^\W_]+(?:[’'.,][^\W_]+)*")
_SPOKEN = frozenset({"title", "body", "embedded_quote", "caption", "pasted_article"})
_SMALL = frozenset(
    """a an the of in on at by to for from with and or but as is was were are be been has have had it its he she they
    his her their this that these those which who whom will would
    could not said says saying""".split()
)  # fmt: skip
NEAR = Chaining(gap=6, drift=3, least=9, extent=9, weight=4.0)
"""Between documents that share a passage surely, shorter runs are read as parts of the same copying."""
SURE = Chaining()


@dataclass(slots=True)
class _Text:
    """The words of a document that count, as numbers, with the offsets of each in the stored text."""

    reading: Reading
    row: array[int]
    at: list[tuple[int, int]] = field(default_factory=list)

    def offsets(self, first: int, end: int) -> tuple[int, int]:
        """Where words `[first, end)` stand in the stored text."""
        if not self.at:
            self.at = [(start, stop) for start, stop, _ in _words(self.reading)]
        return self.at[first][0], self.at[end - 1][1]

    def quoted(self) -> list[int]:
        """The numbers of the words that stand inside quotations, in order."""
        spans = sorted(
            (c.start, c.end)
            for a in self.reading.attributions
            if a.kind == "direct" or (a.kind == "mixed" and a.source_name)
            for c in a.content
        )
        if not spans:
            return []
        if self.row:
            self.offsets(0, 1)
        out: list[int] = []
        k = 0
        for n, (start, end) in enumerate(self.at):
            while k < len(spans) and spans[k][1] <= start:
                k += 1
            if k < len(spans) and spans[k][0] <= start and end <= spans[k][1]:
                out.append(n)
        return out

    def speakers(self, first: int, end: int) -> set[str]:
        """The surnames of those whose quotations hold words `[first, end)`; "" where the text names nobody."""
        start, stop = self.offsets(first, end)
        return {
            (person(a.source_name) or ("",))[-1] if a.source_name else ""
            for a in self.reading.attributions
            if a.kind != "indirect" and any(c.start < stop and start < c.end for c in a.content)
        }


@dataclass(slots=True)
class _Group:
    """Passages that overlap: the stretch of each document, and the links between them."""

    places: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    count: int = 0


def find(readings: Sequence[Reading], citations: Sequence[Citation] = ()) -> tuple[SharedPassage, ...]:
    """All passages that two or more documents share, sorted by their first member."""
    vocabulary: dict[str, int] = {}
    texts = [_text(r, vocabulary) for r in readings]
    found = _shared(texts)
    lengths = [len(t.row) for t in texts]
    credit = Credit(citations)
    pairs: dict[tuple[int, int], list[Shared]] = {}
    for f in found:
        pairs.setdefault((f.left, f.right), []).append(f)
    whole = {p for p, fs in pairs.items() if containment(fs, lengths) >= CONTAINED}
    out = [_passage(g, texts, credit, whole) for g in _groups(found)]
    kept = _of_one_credit([p for p in out if p is not None])
    return tuple(sorted(kept, key=lambda p: p.members))


def _of_one_credit(passages: Sequence[SharedPassage]) -> list[SharedPassage]:
    """The passages with those that the dates gave to a page, though words over which they run are credited to another:
    it is from there that the pages have them."""
    credited = [p for p in passages if p.origin is not None and (CREDITS in p.why or INTRODUCES in p.why)]
    return [
        replace(p, origin=q.origin, why=q.why) if DATED in p.why and (q := _around(p, credited)) else p
        for p in passages
    ]


def _around(p: SharedPassage, credited: Sequence[SharedPassage]) -> SharedPassage | None:
    """The longest passage that is credited to a third party and that half of a passage's words stand in."""
    docs = {m.doc for m in p.members}
    near = [
        q
        for q in credited
        if not {m.doc for m in q.members} <= docs and any(_half(m, o) for m in p.members for o in q.members)
    ]
    return max(near, key=lambda q: (q.words, q.members), default=None)


def _half(m: Member, other: Member) -> bool:
    return m.doc == other.doc and 2 * m.span.overlap(other.span) >= len(m.span)


# ---------------------------------------------------------------- words
def _words(reading: Reading) -> Iterator[tuple[int, int, str]]:
    for s in reading.segments:
        if s.type in _SPOKEN:
            for m in _WORD.finditer(reading.text, s.start, s.end):
                yield m.start(), m.end(), m[0]


def _text(reading: Reading, vocabulary: dict[str, int]) -> _Text:
    numbers = (vocabulary.setdefault(fold(word), len(vocabulary)) for _, _, word in _words(reading))
    return _Text(reading, array("I", numbers))


def _shared(texts: Sequence[_Text]) -> list[Shared]:
    """Sure passages, and shorter ones between the documents that have sure ones."""
    rows, lengths = [t.row for t in texts], [len(t.row) for t in texts]
    sites = [furniture.site(t.reading) for t in texts]
    found = furniture.without(Index(rows, SURE).shared(), sites, lengths)
    repeats = _Repeats(found)
    out = [f for f in found if not _foreign(f, texts, repeats)]
    known: dict[tuple[int, int], list[Shared]] = {}
    for f in out:
        known.setdefault((f.left, f.right), []).append(f)
    for s in _quoted(texts):
        if not any(_inside(s, f) for f in known.get((s.left, s.right), ())):
            out.append(s)
            known.setdefault((s.left, s.right), []).append(s)
    linked = sorted({n for pair, fs in known.items() if any(f.words >= SURE.least for f in fs) for n in pair})
    if not linked or len(linked) > 2000:
        return out
    for s in Index([rows[n] for n in linked], NEAR).shared():
        near = replace(s, left=linked[s.left], right=linked[s.right])
        mine = known.get((near.left, near.right), ())
        sure = any(f.words >= SURE.least for f in mine)
        if sure and not any(_inside(near, f) for f in mine) and _telling(texts[near.left], near):
            out.append(near)
    return out


QUOTED = Chaining(gap=5, drift=3, least=7, extent=7, weight=3.0)
"""Inside quotations fewer words show that two pages have one utterance."""


def _quoted(texts: Sequence[_Text]) -> list[Shared]:
    """Runs that two documents share inside quotations of one speaker."""
    kept: list[tuple[int, list[int]]] = []
    rows: list[array[int]] = []
    for n, text in enumerate(texts):
        places = text.quoted()
        if len(places) >= QUOTED.least:
            kept.append((n, places))
            rows.append(array("I", (text.row[k] for k in places)))
    out: list[Shared] = []
    for s in Index(rows, QUOTED).shared():
        (left, at_left), (right, at_right) = kept[s.left], kept[s.right]
        a, b = at_left[s.left_start], at_left[s.left_end - 1] + 1
        c, d = at_right[s.right_start], at_right[s.right_end - 1] + 1
        near = b - a <= s.left_end - s.left_start + 12 and d - c <= s.right_end - s.right_start + 12
        here, there = texts[left].speakers(a, b), texts[right].speakers(c, d)
        if near and (here & there or ("" in here) != ("" in there)):
            out.append(Shared(left, right, a, b, c, d, s.words, s.longest, s.weight))
    return out


def _inside(s: Shared, f: Shared) -> bool:
    """Whether two passages of the same two documents overlap in both."""
    left = s.left_start < f.left_end and f.left_start < s.left_end
    return left and s.right_start < f.right_end and f.right_start < s.right_end


def _telling(text: _Text, s: Shared) -> bool:
    """Whether a short run holds enough words that say something, and not names alone: "in the Ashford Daily Herald"."""
    start, end = text.offsets(s.left_start, s.left_end)
    said = {w for w in _WORD.findall(text.reading.text[start:end]) if w.lower() not in _SMALL and len(w) > 2}
    return len({w.lower() for w in said}) >= 4 and sum(w[:1].islower() for w in said) >= _PLAIN_WORDS


_PLAIN_WORDS = 3
"""Words of a short run that are no names, at least."""


def _foreign(f: Shared, texts: Sequence[_Text], repeats: _Repeats) -> bool:
    """Whether a passage on three pages or more has nothing to do with the rest of any of them: an advertisement."""
    if f.longest < f.words or repeats.pages(f) < furniture.PAGES:
        return False
    for number, start, end in ((f.left, f.left_start, f.left_end), (f.right, f.right_start, f.right_end)):
        text = texts[number]
        a, b = text.offsets(start, end)
        inside = {w.lower() for w in _WORD.findall(text.reading.text[a:b]) if len(w) > 4}
        rest = {text.reading.text[x:y].lower() for x, y in (*text.at[:start], *text.at[end:])}
        if len(inside & rest) > 0.25 * len(inside) or end - start > 0.6 * len(text.row):
            return False
    return True


class _Repeats:
    """On how many pages words stand."""

    def __init__(self, found: Sequence[Shared]) -> None:
        self._by: dict[int, list[tuple[int, int, int]]] = {}
        for f in found:
            self._by.setdefault(f.left, []).append((f.left_start, f.left_end, f.right))
            self._by.setdefault(f.right, []).append((f.right_start, f.right_end, f.left))

    def pages(self, f: Shared) -> int:
        """The pages that have these words of the left one, itself counted."""
        mine = self._by.get(f.left, ())
        return 1 + len({other for start, end, other in mine if start < f.left_end and f.left_start < end})


# ---------------------------------------------------------------- groups
def _groups(found: Sequence[Shared]) -> list[_Group]:
    """Passages put together where they are nearly the same stretch of one document."""
    joined = Joined(len(found))
    places: dict[int, list[tuple[int, int, int]]] = {}
    for k, f in enumerate(found):
        places.setdefault(f.left, []).append((f.left_start, f.left_end, k))
        places.setdefault(f.right, []).append((f.right_start, f.right_end, k))
    for number in sorted(places):
        live: list[tuple[int, int, int]] = []
        for start, end, k in sorted(places[number]):
            live = [x for x in live if x[1] > start]
            for a, b, other in live:
                shared = min(b, end) - max(a, start)
                if shared >= 0.6 * max(end - start, b - a):
                    joined.join((k, other))
            live.append((start, end, k))
    groups: dict[int, _Group] = {}
    for k, f in enumerate(found):
        group = groups.setdefault(joined.root(k), _Group())
        group.places.setdefault(f.left, []).append((f.left_start, f.left_end))
        group.places.setdefault(f.right, []).append((f.right_start, f.right_end))
        group.count = max(group.count, f.words)
    return [groups[k] for k in sorted(groups)]


_WHOLE = "whole page"
_LONG = 40
"""Shorter passages of a republished page are not worth the remark."""


def _passage(
    group: _Group, texts: Sequence[_Text], credit: Credit, whole: set[tuple[int, int]]
) -> SharedPassage | None:
    members: list[Member] = []
    for number in sorted(group.places):
        text = texts[number]
        for first, end in _stretches(group.places[number]):
            start, stop = text.offsets(first, end)
            members.append(Member(text.reading.document.id, Span.cut(text.reading.text, start, stop)))
    numbers = sorted(group.places)
    if len(numbers) < 2:
        return None
    readings = {texts[n].reading.document.id: texts[n].reading for n in numbers}
    origin, why = credit.of(members, readings)
    pages = [(a, b) for a in numbers for b in numbers if (a, b) in whole]
    if pages and group.count >= _LONG:
        why = f"{_WHOLE}: one document is nearly the whole of another; {why}"
    return SharedPassage(tuple(sorted(members)), group.count, origin, why)


def _stretches(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that overlap as one, others apart."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


REPUBLISHED = 0.5
"""From this share of its article on, a page that has another's words republishes it."""


def citations(passages: Sequence[SharedPassage], readings: Sequence[Reading]) -> Iterator[Citation]:
    """Documents that have the words of another outlet, where an introduction or a credit says so."""
    by_id = {r.document.id: r for r in readings}
    taken: dict[tuple[str, str], list[Member]] = {}
    sources: dict[tuple[str, str], str | None] = {}
    for p in passages:
        if p.origin is None or not (CREDITS in p.why or INTRODUCES in p.why):
            continue
        owners = {m.doc for m in p.members if key(by_id[m.doc].document.outlet.value or "-") == key(p.origin)}
        for m in p.members:
            if m.doc not in owners:
                taken.setdefault((m.doc, p.origin), []).append(m)
                sources.setdefault((m.doc, p.origin), min(owners) if owners else None)
    for (doc, origin), members in sorted(taken.items()):
        share = covered((m.span.start, m.span.end) for m in members) / max(1, _size(by_id[doc]))
        how: How = "republishes" if share >= REPUBLISHED else "reproduces"
        yield Citation(doc, origin, how, tuple(sorted(members, key=lambda m: m.span)), sources[doc, origin])


def _size(reading: Reading) -> int:
    """The characters in which a document speaks."""
    return sum(s.end - s.start for s in reading.segments if s.type in _SPOKEN)
