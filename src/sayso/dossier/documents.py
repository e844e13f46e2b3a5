"""The documents as they are shown: the pile at a glance, and each with every finding in its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cached_property

from sayso.dossier import words
from sayso.dossier.evidence import Evidence
from sayso.dossier.lines import Told, brought_in, negated, parts, shown
from sayso.dossier.pages import Back, blocks, holds
from sayso.dossier.views import AttributionLine, DocumentView, PileLine, Quote, Speaker
from sayso.model import Attribution, Comparison, Document, Member, Reading, Span
from sayso.model.dates import describe, interval

Listed = tuple[AttributionLine, ...]
LONGEST_IN_LINE = 60
"""Characters of such words that stand for a name."""
LONGEST_CALL = 90
"""Characters of the words for a speaker up to which more of them say more of him."""
LONGEST_NAME = 40
"""Characters of a file's name shown in the list of all documents."""


class Documents:
    """The documents of a dossier.  `views` comes last: all links back are known by then."""

    def __init__(self, evidence: Evidence, comparison: Comparison) -> None:
        self._evidence = evidence
        self._comparison = comparison

    @cached_property
    def about(self) -> str:
        """How many documents of how many outlets, and between which days they were published."""
        documents = [r.document for r in self._evidence.readings]
        outlets = {d.outlet.value for d in documents if d.outlet.value}
        days = [d for d in (interval(d.published.value) for d in documents) if d]
        silent, undated = sum(d.outlet.value is None for d in documents), len(documents) - len(days)
        said = words.count(len(documents), "document")
        said += f" of {words.count(len(outlets), 'outlet')}" if outlets else ", no outlet stated"
        said += f" ({silent} without a stated outlet)" if outlets and silent else ""
        if not days:
            return f"{said}, no date stated"
        return f"{said}, published {self.days}" + (f" ({undated} without a date)" if undated else "")

    @cached_property
    def days(self) -> str:
        """Between which days the documents were published, in words; empty where none of them is dated."""
        days = [d for r in self._evidence.readings if (d := interval(r.document.published.value))]
        if not days:
            return ""
        first, last = min(a for a, _ in days), max(b for _, b in days) - timedelta(days=1)
        return describe(f"{first}/{last}")

    def told_by(self, most: int) -> str:
        """Whose documents these are, or what the first of them is called."""
        readings = self._evidence.readings
        outlets = list(dict.fromkeys(r.document.outlet.value for r in readings if r.document.outlet.value))
        if outlets:
            return words.visible(words.listed(outlets, most))
        more = f" and {len(readings) - 1} more" if len(readings) > 1 else ""
        return f"“{self._evidence.title(readings[0].document.id).strip('“”')}”{more}" if readings else "no documents"

    @cached_property
    def pile(self) -> tuple[PileLine, ...]:
        """The documents at a glance."""
        return tuple(self._pile_line(r) for r in self._evidence.readings)

    def _pile_line(self, r: Reading) -> PileLine:
        d = r.document
        title = self._evidence.title(d.id)
        outlet = words.visible(d.outlet.value or f"not stated{_file(d)}")
        published = describe(d.published.value) if d.published.value else "not stated"
        sure, doubtful = map(len, self._told[d.id])
        return PileLine(
            number=self._evidence.numbers[d.id], outlet=outlet, published=published, title=title, attributions=sure,
            doubtful=doubtful, left_out=len(r.attributions) - sure - doubtful, comments=r.comments,
        )  # fmt: skip

    @cached_property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who is heard in sure lines, those heard on most pages first."""
        lines: dict[str, list[tuple[Reading, Told]]] = defaultdict(list)
        for r in self._evidence.readings:
            for told in self._told[r.document.id][0]:
                lines[self._known(told.found)].append((r, told))
        ranked = sorted(
            lines.items(), key=lambda x: (-len({r.document.id for r, _ in x[1]}), -len(x[1]), x[0].casefold(), x[0])
        )
        return tuple(self._speaker(f"v{n}", name, told) for n, (name, told) in enumerate(ranked, 1))

    @cached_property
    def called(self) -> Mapping[str, Quote]:
        """How the pages call somebody with his name, "Harbour Minister Ana Lira", for lines that have one name only."""
        found = ((s.name, s.called) for s in self.speakers if s.called is not None)
        return {name: q for name, q in found if introduces(q.words, name)}

    def _known(self, a: Attribution) -> str:
        """A speaker by the one name that the pages together give him."""
        name = a.source_name or a.chain[-1]
        return self._names.get(name, name)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        """The names of those who are called in several ways; of one way that means several nothing."""
        found: dict[str, set[str]] = defaultdict(set)
        for actor in self._comparison.actors:
            for alias in (actor.name, *actor.aliases):
                found[alias].add(actor.name)
        return {alias: next(iter(names)) for alias, names in found.items() if len(names) == 1}

    def _speaker(self, row: str, name: str, told: Sequence[tuple[Reading, Told]]) -> Speaker:
        back = Back(row, "by speaker")
        pages = dict.fromkeys(f"D{self._evidence.numbers[r.document.id]}" for r, _ in told)
        lines = tuple(self._line(r, t, replace(back, quiet=True)) for r, t in told)  # the page's list leads back
        called = [(r, s) for r, t in told if (s := t.found.source) is not None and _tells_more(s.text, name)]
        first = max(called, key=lambda x: min(len(x[1].text), LONGEST_CALL), default=None)
        words_ = self._evidence.quote(Member(first[0].document.id, first[1]), back) if first else None
        return Speaker(row, self._evidence.say(name), words_, tuple(pages), lines)

    @cached_property
    def views(self) -> tuple[DocumentView, ...]:
        """The documents with every finding in place."""
        readings = self._evidence.readings
        lines = [[tuple(self._line(r, t) for t in part) for part in self._told[r.document.id]] for r in readings]
        return tuple(self._document(r, sure, doubtful) for r, (sure, doubtful) in zip(readings, lines))

    @cached_property
    def _told(self) -> Mapping[str, tuple[list[Told], list[Told]]]:
        """The sure lines of each document and the less sure ones."""
        return {doc: weighed.judged() for doc, weighed in self._evidence.weighed.items()}

    def _line(self, r: Reading, told: Told, back: Back | None = None) -> AttributionLine:
        """A line of a document's list, or of that to which `back` leads."""
        a = told.found
        back = back or Back(f"a{self._evidence.numbers[r.document.id]}", "who says what")
        quote = self._evidence.quote_of(r.document.id, parts(r, a), back)
        chain = tuple(map(self._evidence.say, self._chain(r, a, shown(r, a))))
        cue = self._evidence.say(brought_in(r, a))
        return AttributionLine(chain, cue, a.stance, words.KINDS[a.kind], negated(a), f"{told.standing:.2f}", quote)

    def _chain(self, r: Reading, a: Attribution, words: Span) -> tuple[str, ...]:
        """The chain of an attribution, with the outlet whose text the page reproduces at these words."""
        lent = (b.owner for b in self._comparison.borrowed if b.doc == r.document.id and b.span.covers(words))
        owner = next(lent, None)
        if owner is None or owner in a.chain:
            return a.steps
        return (*a.steps[:1], owner, *a.steps[1:])

    def _document(self, r: Reading, sure: Listed, doubtful: Listed) -> DocumentView:
        d, number, marks = r.document, self._evidence.numbers[r.document.id], self._evidence.marks[r.document.id]
        comments = r.comments
        counts = [
            words.count(len(r.attributions), "attribution"), words.count(len(r.quantities), "figure"),
            words.count(len(r.times), "time expression"), words.count(len(r.places), "place name"),
        ]  # fmt: skip
        return DocumentView(
            number=number, label=self._evidence.label(d.id),
            title=self._evidence.title(d.id),
            outlet=_fact(d.outlet.value, d.outlet.certainty, d.outlet.why),
            published=_fact(describe(d.published.value) if d.published.value else None, d.published.certainty,
                            d.published.why),
            authors=self._evidence.say(words.listed(d.authors)) or "not stated", facts=_facts(d),
            blocks=blocks(r, number, marks, self._evidence.masks),
            crossing=tuple(sorted({name for _, _, held in holds(r, number, marks) for name in held.rests})),
            attributions=sure,
            doubtful=doubtful, left_out=len(r.attributions) - len(sure) - len(doubtful), comments=comments,
            declared=r.declared_comments, counts=words.listed(counts),
        )  # fmt: skip


def _tells_more(source: str, name: str) -> bool:
    """Whether the words for a speaker say who he is, beyond his name."""
    told, named = words.bare(source).split(), set(words.bare(name.replace("(unnamed)", "")).split())
    return bool(named & set(told)) and len([w for w in told if w not in named and w not in _ARTICLES]) > 0


def introduces(said: str, name: str) -> bool:
    """Whether words for a speaker can stand for his name: they hold all of it and no day, and need no other words."""
    told = words.bare(said).split()
    leans = told[0] in _LEANS or any(c.isdigit() for c in said)
    return len(said) <= LONGEST_IN_LINE and not leans and set(words.bare(name).split()) <= set(told)


_LEANS = frozenset(
    ["its", "his", "her", "their", "whose", "our", "my", "he", "she", "monday", "tuesday", "wednesday", "thursday",
     "friday", "saturday", "sunday", "yesterday", "today", "later", "earlier", "then"]
)  # fmt: skip
"""Words with which those for a speaker begin that need what stands before them, or are a day that is none of his."""
_ARTICLES = frozenset(["the", "a", "an", "and", "of", "s"])


def _file(d: Document) -> str:
    """The file of a document, for a page that does not say whose it is."""
    return f" ({words.cut(d.file, LONGEST_NAME)})" if d.file else ""


def _fact(value: str | None, certainty: str, why: str) -> str:
    if value is None:
        return "not stated"
    said = why if why.startswith(certainty) else f"{certainty}: {why}"
    return words.visible(value if certainty == "stated" else f"{value} ({said})")


def _facts(d: Document) -> tuple[tuple[str, str], ...]:
    rows = (
        ("file", d.path), ("address", d.url), ("type", d.media_type), ("language", d.language), ("read by", d.reader),
        ("SHA-256 of the file", d.sha256), ("SHA-256 of the text", d.text_sha256),
    )  # fmt: skip
    return tuple((name, words.visible(value)) for name, value in rows if value)
