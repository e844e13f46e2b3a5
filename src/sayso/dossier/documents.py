"""The documents as they are shown: the pile at a glance, and each with every finding in its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import cached_property

from sayso.dossier import words
from sayso.dossier.evidence import Evidence
from sayso.dossier.lines import Told, brought_in, negated, parts, shown
from sayso.dossier.pages import Back, blocks
from sayso.dossier.views import AttributionLine, DocumentView, PileLine
from sayso.model import Attribution, Comparison, Document, Member, Reading, Span
from sayso.model.dates import describe, interval

Listed = tuple[AttributionLine, ...]
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
        first, last = min(a for a, _ in days), max(b for _, b in days) - timedelta(days=1)
        return f"{said}, published {describe(f'{first}/{last}')}" + (f" ({undated} without a date)" if undated else "")

    @cached_property
    def pile(self) -> tuple[PileLine, ...]:
        """The documents at a glance."""
        return tuple(self._pile_line(r) for r in self._evidence.readings)

    def _pile_line(self, r: Reading) -> PileLine:
        d = r.document
        title = self._evidence.say(d.title.text if d.title else "(no title found)")
        outlet = words.visible(d.outlet.value or f"not stated{_file(d)}")
        published = describe(d.published.value) if d.published.value else "not stated"
        sure, doubtful = map(len, self._told[d.id])
        return PileLine(
            number=self._evidence.numbers[d.id], outlet=outlet, published=published, title=title, attributions=sure,
            doubtful=doubtful, left_out=len(r.attributions) - sure - doubtful, comments=r.comments,
        )  # fmt: skip

    def views(self) -> tuple[DocumentView, ...]:
        """The documents with every finding in place."""
        readings = self._evidence.readings
        lines = [[tuple(self._line(r, t) for t in part) for part in self._told[r.document.id]] for r in readings]
        return tuple(self._document(r, sure, doubtful) for r, (sure, doubtful) in zip(readings, lines))

    @cached_property
    def _told(self) -> Mapping[str, tuple[list[Told], list[Told]]]:
        """The sure lines of each document and the less sure ones."""
        return {doc: weighed.judged() for doc, weighed in self._evidence.weighed.items()}

    def _line(self, r: Reading, told: Told) -> AttributionLine:
        a, first = told.found, shown(r, told.found)
        back = Back(f"a{self._evidence.numbers[r.document.id]}", "list")
        quote = self._evidence.quote_of(Member(r.document.id, first), parts(a), back)
        chain = tuple(map(self._evidence.say, self._chain(r, a, first)))
        cue = self._evidence.say(brought_in(r, a))
        return AttributionLine(chain, cue, a.stance, a.kind, negated(a), f"{told.standing:.2f}", quote)

    def _chain(self, r: Reading, a: Attribution, words: Span) -> tuple[str, ...]:
        """The chain of an attribution, with the outlet whose text the page reproduces at these words."""
        lent = (b.owner for b in self._comparison.borrowed if b.doc == r.document.id and b.span.covers(words))
        owner = next(lent, None)
        if owner is None or owner in a.chain:
            return a.steps
        return (*a.steps[:1], owner, *a.steps[1:])

    def _document(self, r: Reading, sure: Listed, doubtful: Listed) -> DocumentView:
        d, number = r.document, self._evidence.numbers[r.document.id]
        comments = r.comments
        counts = [
            words.count(len(r.attributions), "attribution"), words.count(len(r.quantities), "figure"),
            words.count(len(r.times), "time expression"), words.count(len(r.places), "place name"),
        ]  # fmt: skip
        return DocumentView(
            number=number, label=self._evidence.label(d.id),
            title=self._evidence.say(d.title.text if d.title else "(no title found)"),
            outlet=_fact(d.outlet.value, d.outlet.certainty, d.outlet.why),
            published=_fact(describe(d.published.value) if d.published.value else None, d.published.certainty,
                            d.published.why),
            authors=self._evidence.say(words.listed(d.authors)) or "not stated", facts=_facts(d),
            blocks=blocks(r, number, self._evidence.marks[d.id], self._evidence.masks), attributions=sure,
            doubtful=doubtful, left_out=len(r.attributions) - len(sure) - len(doubtful), comments=comments,
            declared=r.declared_comments, counts=words.listed(counts),
        )  # fmt: skip


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
