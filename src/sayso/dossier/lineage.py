"""Who leans on whom: citations, originals that several pages share, passages in common, and the picture of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from sayso.comparison.lineage import names, records
from sayso.dossier import words
from sayso.dossier.evidence import Evidence
from sayso.dossier.figures import Edge, Node, lineage_picture
from sayso.dossier.pages import Back
from sayso.dossier.views import CitationLine, CommonOriginal, Quote
from sayso.model import Citation, Comparison, Member, SharedPassage
from sayso.model.dates import describe

SOURCES_DRAWN = 24
"""Outside sources in the lineage picture; the table below it has all."""
LEANS = 0.7
"""Probability of standing below which words do not show that a page leans on a person or body: of the rows that rest on
nothing better, two in three are wrong."""


class Lineage:
    """The lineage of a set of documents."""

    def __init__(self, evidence: Evidence, comparison: Comparison) -> None:
        self._evidence = evidence
        self._comparison = comparison

    @cached_property
    def citations(self) -> tuple[tuple[str, tuple[CitationLine, ...]], ...]:
        """Who leans on whom, by document: name, how, words; what is copied first.  Persons and bodies only where words
        show it that are likely to be theirs; the export has all."""
        rows: dict[str, list[CitationLine]] = defaultdict(list)
        ranked = sorted(self._comparison.citations, key=lambda c: (self._evidence.numbers[c.doc], c.how == "cites"))
        told = [(c, shows) for c in ranked if (shows := self._shows(c))]
        for n, (c, shows) in enumerate(told, 1):
            quotes = self._evidence.quotes(shows[:3], Back(f"l{n}", "lineage"))
            rows[self._evidence.label(c.doc)].append(
                CitationLine(f"l{n}", c.how, self._evidence.say(c.to), self._is_press(c), quotes)
            )
        return tuple((label, tuple(lines)) for label, lines in rows.items())

    def _shows(self, c: Citation) -> tuple[Member, ...]:
        """The words that show a citation; of a person or body those that are likely to be his.  A name alone shows it
        where there is nothing better."""
        likely = tuple(m for m in c.evidence if self._is_press(c) or (m.doc, m.attribution) not in self._weak)
        name = set(names.words(c.to))
        return tuple(m for m in likely if not set(names.words(m.span.text)) <= name) or likely

    @cached_property
    def _weak(self) -> frozenset[tuple[str, str]]:
        """The attributions behind citations that are unlikely to stand, by document."""
        cited = {(m.doc, m.attribution) for c in self._comparison.citations for m in c.evidence}
        return frozenset(
            (r.document.id, a.id)
            for r in self._evidence.readings
            for a in r.attributions
            if (r.document.id, a.id) in cited and self._evidence.weighed[r.document.id].standing(a) < LEANS
        )

    def cited(self, press: bool) -> tuple[tuple[str, tuple[CitationLine, ...]], ...]:
        """The citations of outlets and documents, or those of everybody else, by document."""
        found = ((label, tuple(x for x in lines if x.press == press)) for label, lines in self.citations)
        return tuple((label, lines) for label, lines in found if lines)

    @cached_property
    def _records(self) -> frozenset[str]:
        """Names of outlets and documents: what can be fetched, unlike a person."""
        known = {a.name for a in self._comparison.actors if a.type in ("outlet", "document")}
        known |= {a.name for r in self._evidence.readings for a in r.actors if a.type in ("outlet", "document")}
        return frozenset(known | {f.name for f in self._comparison.to_fetch})

    def _is_press(self, c: Citation) -> bool:
        record = records.kind_of(c.to.split(" (")[0]) is not None
        return c.to_doc is not None or c.how != "cites" or c.to in self._records or record

    @cached_property
    def common(self) -> tuple[CommonOriginal, ...]:
        """Originals that are not at hand and through which several pages are heard, or which they reproduce: the most
        pages first."""
        leaning: dict[str, list[Citation]] = defaultdict(list)
        for c in self._comparison.citations:
            heard = c.how in ("reproduces", "republishes") or any(m.attribution for m in c.evidence)
            if c.to_doc is None and heard and self._is_press(c):
                leaning[c.to].append(c)
        found = sorted(((name, cs) for name, cs in leaning.items() if len(cs) > 1), key=lambda x: (-len(x[1]), x[0]))
        return tuple(self._common(f"o{n}", name, cs) for n, (name, cs) in enumerate(found, 1))

    def _common(self, row: str, name: str, leaning: Sequence[Citation]) -> CommonOriginal:
        ranked = sorted(leaning, key=lambda c: self._evidence.numbers[c.doc])
        docs = {c.doc for c in ranked}
        shared = any(len({m.doc for m in p.members} & docs) > 1 for p in self._comparison.shared_passages)
        quotes = tuple(q for c in ranked for q in self._evidence.quotes(c.evidence[:2], Back(row, "one original")))
        pages = tuple(f"D{self._evidence.numbers[c.doc]}" for c in ranked)
        return CommonOriginal(row, self._evidence.say(name), pages, shared, quotes)

    @cached_property
    def passages(self) -> tuple[tuple[str, str, str, tuple[Quote, ...]], ...]:
        """Shared passages, those of the same documents for the same reason together: the row, how many words of whom,
        why, where."""
        alike: dict[tuple[tuple[str, ...], str, str], list[SharedPassage]] = defaultdict(list)
        for p in self._comparison.shared_passages:
            alike[tuple(sorted({m.doc for m in p.members})), p.origin or "", p.why].append(p)
        return tuple(
            (f"s{n}", self._in_common(same), _sentence(self._evidence.say(same[0].why)),
             self._evidence.quotes([m for p in same for m in p.members], Back(f"s{n}", "shared")))
            for n, same in enumerate(alike.values(), 1)
        )  # fmt: skip

    def _in_common(self, passages: Sequence[SharedPassage]) -> str:
        """How many words several documents have in common, and from whom."""
        origin = passages[0].origin
        whose = self._evidence.say(f"from {origin}" if origin else "not known who had it first")
        if len(passages) == 1:
            return f"{words.count(passages[0].words, 'word')} in common, {whose}"
        sizes = words.listed([str(p.words) for p in passages])
        return f"{len(passages)} passages of {sizes} words in common, {whose}"

    @cached_property
    def picture(self) -> str:
        """The lineage picture, empty where nobody leans on anybody."""
        press = [c for c in self._comparison.citations if self._is_press(c)]
        outside = _by_weight(c for c in press if c.to_doc is None)[:SOURCES_DRAWN]
        edges = [Edge(c.to_doc or c.to, c.doc, c.how) for c in press]
        edges += [
            Edge(a.doc, b.doc, "shares") for p in self._comparison.shared_passages
            for a, b in zip(p.members, p.members[1:]) if a.doc != b.doc
        ]  # fmt: skip
        if not edges:
            return ""
        dated = sorted(
            self._evidence.readings,
            key=lambda r: (r.document.published.value or "9999", self._evidence.numbers[r.document.id]),
        )
        nodes = [
            Node(d.id, self._evidence.label(d.id), _day(d.published.value), f"d{self._evidence.numbers[d.id]}")
            for d in (r.document for r in dated)
        ]  # fmt: skip
        sources = [Node(name, name, words.count(n, "page"), "citations") for name, n in outside]
        return lineage_picture(sources, nodes, sorted(set(edges), key=lambda e: (e.source, e.target, e.how)))


def _sentence(said: str) -> str:
    return said[:1].upper() + said[1:]


_MONTH = re.compile(r"\b([A-Z][a-z]{2})[a-z]+\b")


def _day(published: str | None) -> str:
    """A day as short as a box of the picture has to have it: "3 Sep 2019"."""
    return _MONTH.sub(r"\1", describe(published)) if published else "no date"


def _by_weight(citations: Iterable[Citation]) -> list[tuple[str, int]]:
    pages: dict[str, set[str]] = defaultdict(set)
    for c in citations:
        pages[c.to].add(c.doc)
    return sorted(((name, len(docs)) for name, docs in pages.items()), key=lambda x: (-x[1], x[0]))
