"""From readings and their comparison to what the templates show.  Every line carries links to its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cached_property

from sayso.dossier import markdown, sides, words
from sayso.dossier.figures import Edge, IntervalRow, Node, interval_plot, lineage_picture
from sayso.dossier.lines import brought_in, lines_of, said
from sayso.dossier.pages import Back, Marks, anchor, blocks, in_markdown, marks_of, masked, masks_of
from sayso.dossier.views import (
    AttributionLine,
    CitationLine,
    ClaimView,
    CommonOriginal,
    DocumentView,
    DriftLine,
    OriginLine,
    PartyLine,
    PileLine,
    Quote,
    Side,
    View,
)
from sayso.model import (
    Attribution,
    Citation,
    Claim,
    Comparison,
    Document,
    Event,
    Grade,
    Member,
    Origin,
    Position,
    Problem,
    Reading,
    Span,
)
from sayso.model.comparison import UNSAID
from sayso.model.dates import describe, interval

IN_SUMMARY = 4
"""Lines of each kind in the summary, which fits one printed page."""
SOURCES_DRAWN = 24
"""Outside sources in the lineage picture; the table below it has all."""
_GROUPED = re.compile(r" \(grouped at [^()]*\)$")
"""How surely the statements were put together: the number stands in the exports, for those who set thresholds."""


@dataclass
class Dossier:
    """All that the templates need, computed once."""

    readings: Sequence[Reading]
    comparison: Comparison
    problems: Sequence[Problem]
    view: View
    marks: dict[str, Marks] = field(init=False)
    numbers: dict[str, int] = field(init=False)
    signs: dict[str, markdown.Signs] = field(init=False)

    def __post_init__(self) -> None:
        self.readings = [_above(r, self.view.min_certainty) for r in self.readings]
        self.numbers = {r.document.id: n for n, r in enumerate(self.readings, 1)}
        self.signs = {r.document.id: markdown.Signs(r.text) for r in self.readings if in_markdown(r)}
        self.marks = {r.document.id: marks_of(r, self.say) for r in self.readings}

    @cached_property
    def left_out(self) -> tuple[Problem, ...]:
        """Why documents were read and kept, but nothing was looked for in them."""
        return tuple(problem for reading in self.readings for problem in reading.problems)

    @cached_property
    def unnamed(self) -> tuple[tuple[str, str], ...]:
        """How pages without an outlet are called in chains, and here; the longest first."""
        pairs = [
            (r.document.outlet_name, f"page D{self.numbers[r.document.id]}")
            for r in self.readings if r.document.outlet.value is None
        ]  # fmt: skip
        return tuple(sorted(pairs, key=lambda p: (-len(p[0]), p[0])))

    def say(self, text: str) -> str:
        """Text of the program with pages called as the dossier calls them, safe to look at."""
        for name, ours in self.unnamed:
            text = text.replace(name, ours)
        return words.visible(markdown.plain(text) if self.signs else text)

    # -------------------------------------------------------- evidence
    def quote(self, member: Member, back: Back) -> Quote:
        """Evidence for a line, to which the words link back."""
        number = self.numbers[member.doc]
        self.marks[member.doc].cite(member.span, back)
        shown = self._shown(member)
        href = anchor(number, member.span.start, member.span.end)
        brief = words.quoted(shown, words.BRIEF_QUOTE)
        return Quote(words.quoted(shown), href, self.label(member.doc), brief)

    def _quotes(self, members: Iterable[Member], back: Back) -> tuple[Quote, ...]:
        return tuple(self.quote(m, back) for m in members)

    def label(self, doc: str) -> str:
        """The short name of a document in the dossier: its number and outlet."""
        reading = self.by_id[doc]
        return f"D{self.numbers[doc]} {short_name(reading.document)}"

    @cached_property
    def by_id(self) -> dict[str, Reading]:
        """Readings by document id."""
        return {r.document.id: r for r in self.readings}

    @cached_property
    def masks(self) -> dict[str, str]:
        """What is shown instead of the commenters' names."""
        return masks_of(self.readings, self.view.mask_commenters)

    def _shown(self, member: Member) -> str:
        """A member's words without the signs of Markdown; those of a comment without the names of commenters."""
        segments = self.by_id[member.doc].segments
        inside = (s for s in segments if s.start <= member.span.start < s.end)
        masks = self.masks if any(s.type in ("comment", "pasted_article") for s in inside) else {}
        signs = self.signs.get(member.doc)
        text = signs.without(member.span.text, member.span.start) if signs else member.span.text
        return masked(text, masks)

    # -------------------------------------------------------- claims
    @cached_property
    def claims(self) -> tuple[ClaimView, ...]:
        """All claims, those over most documents first within their kind."""
        order = {"conflict": 0, "partial": 1, "agree": 2, "single": 3}
        ranked = sorted(
            self.comparison.claims,
            key=lambda c: (
                not c.confirmed, order[c.relation], -len(documents_of(c)), -len(members_of(c)), c.question, c.id,
            ),
        )  # fmt: skip
        return tuple(self._claim(n, c) for n, c in enumerate(ranked, 1))

    def _claim(self, number: int, c: Claim) -> ClaimView:
        back = Back(f"c{number}", f"claim {number}")
        documents = len(documents_of(c))
        why = self.say(_GROUPED.sub("", c.why))
        first, *others = sides.reasons(why)
        shown = tuple(self._side(p, c.origins, back) for p in c.positions)
        return ClaimView(
            id=c.id, number=number, question=self.say(c.question), relation=c.relation,
            differs=", ".join(words.DIFFERENCES.get(d, d) for d in c.differs_in), why=first, more=tuple(others),
            sides=shown,
            contrary=sides.contrary(shown, first, c.relation == "conflict"),
            origins=tuple(self._origin(o, back) for o in c.origins),
            counts=f"{words.count(documents, 'document')}, {words.origins(c.sure, c.possible)}",
            grades=tuple(self._grade(g, why, c.sure) for g in c.grades), plot=self._plot(c, back), documents=documents,
            sure=c.sure, possible=c.possible, drift=self._drift(c.id, back),
            suggested=not c.confirmed,
            maybe=self._quotes(c.suggested, back),
        )  # fmt: skip

    def _grade(self, g: Grade, above: str, sure: int) -> tuple[str, str, str]:
        why = self.say(_GROUPED.sub("", g.why)).replace(f": {above}", ", as said above")
        value = "single origin for each answer" if g.value == "single_origin" and sure > 1 else g.value
        return g.slot.replace("_", " "), value.replace("_", " "), why

    def _side(self, p: Position, origins: Sequence[Origin], back: Back) -> Side:
        label, quotes = self.say(p.label), self._quotes(p.members, back)
        head = sides.heading(label, quotes)
        scope = [x for x in (p.scope, describe(p.time) if p.time else None) if x]
        names = self._holders(p, origins) or ("nobody named",)
        return Side(
            heading=head, label=label, read_as=sides.read_as(p), holders=self.say(words.listed(names, 6)),
            few=self.say(words.listed(names, 1)),
            scope=self.say("; ".join(scope)), stance=sides.stance(p.stance, head, p.low is not None),
            quotes=quotes, low=p.low, high=p.high,
        )  # fmt: skip

    def _holders(self, p: Position, origins: Sequence[Origin]) -> tuple[str, ...]:
        """Who holds a position; where several do, each under the one name of its origin, outlets in their own voice
        last."""
        if len(p.holders) < 2:
            return p.holders
        named = [o.name for o in origins if p.id in o.positions and not o.name.startswith(UNSAID)]
        own = [h for h in p.holders if h in self._outlets or h in {b.owner for b in self.comparison.borrowed}]
        return tuple(dict.fromkeys((*named, *own))) or p.holders

    @cached_property
    def _outlets(self) -> frozenset[str]:
        return frozenset(r.document.outlet_name for r in self.readings)

    def _origin(self, o: Origin, back: Back) -> OriginLine:
        named = not o.name.startswith(UNSAID)
        return OriginLine(
            name=self.say(o.name if named else o.name.replace(UNSAID, "no source named", 1)),
            chain=self.say(" → ".join(o.chain)) if named else "", why=self.say(o.why), sure=o.sure, party=o.party,
            sole_channel=self.say(o.sole_channel) if o.sole_channel and named else None,
            quotes=self._quotes(o.evidence, back),
        )  # fmt: skip

    def _plot(self, c: Claim, back: Back) -> str:
        rows = [
            IntervalRow(self.say(words.listed(self._holders(p, c.origins), 2)) or p.label, p.low, p.high,
                        self.quote(p.members[0], back).href, p.stance == "deny")
            for p in c.positions if p.members and (p.low is not None or p.high is not None)
        ]  # fmt: skip
        return interval_plot(rows, c.question) if len(rows) > 1 else ""

    def _drift(self, claim: str, back: Back) -> tuple[tuple[DriftLine, ...], ...]:
        return tuple(
            tuple(DriftLine(self.say(s.name), self.say(s.change), self.quote(s.words, back)) for s in d.steps)
            for d in self.comparison.drift if d.claim == claim
        )  # fmt: skip

    def of(self, *relations: str) -> tuple[ClaimView, ...]:
        """The claims of some relations, without those that are only suggested."""
        return tuple(c for c in self.claims if c.relation in relations and not c.suggested)

    @cached_property
    def suggested(self) -> tuple[ClaimView, ...]:
        """What may be claims: statements that are alike, and not enough."""
        return tuple(c for c in self.claims if c.suggested)

    @cached_property
    def agreed(self) -> tuple[ClaimView, ...]:
        """Claims on which documents agree that are sure to rest on two origins, those on most first."""
        found = (c for c in self.of("agree") if c.sure > 1)
        return tuple(sorted(found, key=lambda c: (-c.sure, -c.documents, c.number)))

    @cached_property
    def hanging(self) -> tuple[ClaimView, ...]:
        """Claims told by several documents that rest on one origin at most, the widest told first."""
        found = (c for c in self.claims if c.documents > 1 and c.possible <= 1 and not c.suggested)
        return tuple(sorted(found, key=lambda c: (-c.documents, c.number)))

    @cached_property
    def with_figures(self) -> tuple[ClaimView, ...]:
        """Claims in which figures stand side by side."""
        return tuple(c for c in self.claims if c.plot and not c.suggested)

    # -------------------------------------------------------- people
    @cached_property
    def parties(self) -> tuple[tuple[str, tuple[PartyLine, ...]], ...]:
        """For each party its positions: claim, stance, date, words, through whom."""
        numbers = {c.id: c for c in self.claims}
        rows: dict[str, list[PartyLine]] = defaultdict(list)
        for p in self.comparison.party_positions:
            claim = numbers.get(p.claim)
            if claim is None or claim.suggested:
                continue
            quote = self.quote(p.words, Back(f"c{claim.number}", f"claim {claim.number}")) if p.words else None
            when = describe(p.time) if p.time else ""
            rows[p.party].append((claim, p.stance, when, quote, self.say(words.listed(p.via, 4))))
        return tuple(
            (self.say(party), tuple(sorted(rows[party], key=lambda row: row[0].number))) for party in sorted(rows)
        )

    @cached_property
    def unheard(self) -> tuple[str, ...]:
        """The parties of which no contested claim has a word or a silence; suggestions are none."""
        heard = {party for party, _ in self.parties}
        return tuple(name for name in map(self.say, self.comparison.parties) if name not in heard)

    # -------------------------------------------------------- lineage
    @cached_property
    def citations(self) -> tuple[tuple[str, tuple[CitationLine, ...]], ...]:
        """Who leans on whom, by document: name, how, words; what is copied first."""
        rows: dict[str, list[CitationLine]] = defaultdict(list)
        ranked = sorted(self.comparison.citations, key=lambda c: (self.numbers[c.doc], c.how == "cites"))
        for n, c in enumerate(ranked, 1):
            quotes = self._quotes(c.evidence[:3], Back(f"l{n}", "lineage"))
            rows[self.label(c.doc)].append(CitationLine(f"l{n}", c.how, self.say(c.to), self._is_press(c), quotes))
        return tuple((label, tuple(lines)) for label, lines in rows.items())

    def cited(self, press: bool) -> tuple[tuple[str, tuple[CitationLine, ...]], ...]:
        """The citations of outlets and documents, or those of everybody else, by document."""
        found = ((label, tuple(x for x in lines if x.press == press)) for label, lines in self.citations)
        return tuple((label, lines) for label, lines in found if lines)

    @cached_property
    def _records(self) -> frozenset[str]:
        """Names of outlets and documents: what can be fetched, unlike a person."""
        known = {a.name for a in self.comparison.actors if a.type in ("outlet", "document")}
        known |= {a.name for r in self.readings for a in r.actors if a.type in ("outlet", "document")}
        return frozenset(known | {f.name for f in self.comparison.to_fetch})

    def _is_press(self, c: Citation) -> bool:
        return c.to_doc is not None or c.how != "cites" or c.to in self._records

    @cached_property
    def common(self) -> tuple[CommonOriginal, ...]:
        """Originals that are not at hand and through which several pages are heard, or which they reproduce: the most
        pages first."""
        leaning: dict[str, list[Citation]] = defaultdict(list)
        for c in self.comparison.citations:
            heard = c.how in ("reproduces", "republishes") or any(m.attribution for m in c.evidence)
            if c.to_doc is None and heard and self._is_press(c):
                leaning[c.to].append(c)
        found = sorted(((name, cs) for name, cs in leaning.items() if len(cs) > 1), key=lambda x: (-len(x[1]), x[0]))
        return tuple(self._common(f"o{n}", name, cs) for n, (name, cs) in enumerate(found, 1))

    def _common(self, row: str, name: str, leaning: Sequence[Citation]) -> CommonOriginal:
        ranked = sorted(leaning, key=lambda c: self.numbers[c.doc])
        docs = {c.doc for c in ranked}
        shared = any(len({m.doc for m in p.members} & docs) > 1 for p in self.comparison.shared_passages)
        quotes = tuple(q for c in ranked for q in self._quotes(c.evidence[:2], Back(row, "common original")))
        pages = tuple(f"D{self.numbers[c.doc]}" for c in ranked)
        return CommonOriginal(row, self.say(name), pages, shared, quotes)

    @cached_property
    def passages(self) -> tuple[tuple[str, int, str, str, tuple[Quote, ...]], ...]:
        """Shared passages: the row, words, origin, why, where."""
        return tuple(
            (f"s{n}", p.words, self.say(p.origin or "not known who had it first"), self.say(p.why),
             self._quotes(p.members, Back(f"s{n}", "shared")))
            for n, p in enumerate(self.comparison.shared_passages, 1)
        )  # fmt: skip

    @cached_property
    def picture(self) -> str:
        """The lineage picture, empty where nobody leans on anybody."""
        press = [c for c in self.comparison.citations if self._is_press(c)]
        outside = _by_weight(c for c in press if c.to_doc is None)[:SOURCES_DRAWN]
        edges = [Edge(c.to_doc or c.to, c.doc, c.how) for c in press]
        edges += [
            Edge(a.doc, b.doc, "shares") for p in self.comparison.shared_passages
            for a, b in zip(p.members, p.members[1:]) if a.doc != b.doc
        ]  # fmt: skip
        if not edges:
            return ""
        dated = sorted(self.readings, key=lambda r: (r.document.published.value or "9999", self.numbers[r.document.id]))
        nodes = [
            Node(d.id, self.label(d.id), d.published.value or "no date", f"d{self.numbers[d.id]}")
            for d in (r.document for r in dated)
        ]  # fmt: skip
        sources = [Node(name, name, words.count(n, "page"), "citations") for name, n in outside]
        return lineage_picture(sources, nodes, sorted(set(edges), key=lambda e: (e.source, e.target, e.how)))

    # -------------------------------------------------------- the rest
    @cached_property
    def timeline(self) -> tuple[tuple[str, tuple[tuple[str, tuple[Quote, ...]], ...]], ...]:
        """Events by their date in words: the row and the quotations of each."""
        days: dict[str, list[tuple[str, tuple[Quote, ...]]]] = defaultdict(list)
        for n, e in enumerate(self.comparison.timeline, 1):
            days[_day(e)].append((f"t{n}", self._quotes(e.members[:4], Back(f"t{n}", "timeline"))))
        return tuple((when, tuple(events)) for when, events in days.items())

    @property
    def undated(self) -> bool:
        """Whether the timeline holds days of which no page tells the date."""
        return any(e.when.startswith("XXXX") for e in self.comparison.timeline)

    @cached_property
    def leads(self) -> tuple[tuple[str, str, str, Quote], ...]:
        """Leads: the row, stance, what it bears on, words."""
        return tuple(
            (f"r{n}", x.stance, self.say(x.bears_on), self.quote(Member(x.doc, x.span), Back(f"r{n}", "lead")))
            for n, x in enumerate(self.comparison.leads, 1)
        )

    @cached_property
    def to_fetch(self) -> tuple[tuple[str, str, int, tuple[Quote, ...]], ...]:
        """Originals: the row, name, claims that hang on it, words that lean on it."""
        return tuple(
            (f"f{n}", self.say(f.name), f.claims, self._quotes(f.evidence[:3], Back(f"f{n}", "to fetch")))
            for n, f in enumerate(self.comparison.to_fetch, 1)
        )

    @cached_property
    def knock_out(self) -> tuple[tuple[str, tuple[ClaimView, ...]], ...]:
        """Origins and the claims that fall to none without them, the most load-bearing first."""
        numbers = {c.id: c for c in self.claims}
        rows = [
            (self.say(k.origin), tuple(numbers[c] for c in k.claims if c in numbers))
            for k in self.comparison.knock_out
        ]  # fmt: skip
        return tuple(sorted((r for r in rows if r[1]), key=lambda r: (-len(r[1]), r[0])))

    @cached_property
    def about(self) -> str:
        """How many documents of how many outlets, and between which days they were published."""
        documents = [r.document for r in self.readings]
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
        return tuple(self._pile_line(r) for r in self.readings)

    def _pile_line(self, r: Reading) -> PileLine:
        d = r.document
        title = self.say(d.title.text if d.title else "(no title found)")
        outlet = words.visible(d.outlet.value) if d.outlet.value else "not stated"
        published = describe(d.published.value) if d.published.value else "not stated"
        comments = sum(s.type == "comment" for s in r.segments)
        listed = len(lines_of(r))
        return PileLine(self.numbers[d.id], outlet, published, title, listed, len(r.attributions) - listed, comments)

    # -------------------------------------------------------- documents, last: all back links are known by then
    def documents(self) -> tuple[DocumentView, ...]:
        """The documents with every finding in place."""
        lines = {r.document.id: self._attributions(r) for r in self.readings}
        return tuple(self._document(r, lines[r.document.id]) for r in self.readings)

    def _attributions(self, r: Reading) -> tuple[AttributionLine, ...]:
        back = Back(f"a{self.numbers[r.document.id]}", "list")
        out = []
        for a in lines_of(r):
            first = said(a)
            quote = self.quote(Member(r.document.id, first), back)
            chain = tuple(map(self.say, self._chain(r, a, first)))
            cue = self.say(brought_in(r, a))
            negated = a.polarity == "neg"
            out.append(AttributionLine(chain, cue, a.stance, a.kind, negated, f"{a.certainty:.2f}", quote))
        return tuple(out)

    def _chain(self, r: Reading, a: Attribution, words: Span) -> tuple[str, ...]:
        """The chain of an attribution, with the outlet whose text the page reproduces at these words."""
        lent = (b.owner for b in self.comparison.borrowed if b.doc == r.document.id and b.span.covers(words))
        owner = next(lent, None)
        if owner is None or owner in a.chain:
            return a.steps
        return (*a.steps[:1], owner, *a.steps[1:])

    def _document(self, r: Reading, lines: tuple[AttributionLine, ...]) -> DocumentView:
        d, number = r.document, self.numbers[r.document.id]
        comments = sum(s.type == "comment" for s in r.segments)
        counts = [
            words.count(len(r.attributions), "attribution"), words.count(len(r.quantities), "figure"),
            words.count(len(r.times), "time expression"), words.count(len(r.places), "place name"),
        ]  # fmt: skip
        return DocumentView(
            number=number, label=self.label(d.id), title=self.say(d.title.text if d.title else "(no title found)"),
            outlet=_fact(d.outlet.value, d.outlet.certainty, d.outlet.why),
            published=_fact(describe(d.published.value) if d.published.value else None, d.published.certainty,
                            d.published.why),
            authors=self.say(words.listed(d.authors)) or "not stated", facts=_facts(d),
            blocks=blocks(r, number, self.marks[d.id], self.masks), attributions=lines,
            left_out=len(r.attributions) - len(lines), comments=comments, declared=r.declared_comments,
            counts=words.listed(counts),
        )  # fmt: skip


def _above(reading: Reading, least: float) -> Reading:
    """The reading without attributions below a certainty; what was nested in them stands on its own."""
    if least <= 0:
        return reading
    kept = {a.id for a in reading.attributions if a.certainty >= least}
    known = {None, *kept, *(s.id for s in reading.segments)}
    return replace(
        reading,
        attributions=tuple(
            a if a.nested_in in known else replace(a, nested_in=None) for a in reading.attributions if a.id in kept
        ),
        quantities=tuple(
            q if q.attribution in kept or q.attribution is None else replace(q, attribution=None)
            for q in reading.quantities
        ),
    )


def _day(e: Event) -> str:
    """The day of an event in words: its date, or what is told of it."""
    if e.day:
        return f"a {e.day}, date not told"
    return describe(e.when) + (", year not told" if e.when.startswith("XXXX") else "")


def _fact(value: str | None, certainty: str, why: str) -> str:
    if value is None:
        return "not stated"
    return words.visible(f"{value} ({certainty}: {why})" if certainty != "stated" else value)


def _facts(d: Document) -> tuple[tuple[str, str], ...]:
    rows = (
        ("file", d.path), ("address", d.url), ("type", d.media_type), ("language", d.language), ("read by", d.reader),
        ("SHA-256 of the file", d.sha256), ("SHA-256 of the text", d.text_sha256),
    )  # fmt: skip
    return tuple((name, words.visible(value)) for name, value in rows if value)


def short_name(d: Document) -> str:
    """A document's outlet, or the short name of its file."""
    name = d.outlet.value or d.short
    return words.visible(name if len(name) <= 32 else name[:31] + "…")


def members_of(c: Claim) -> tuple[Member, ...]:
    """All words of a claim."""
    return tuple(m for p in c.positions for m in p.members)


def documents_of(c: Claim) -> frozenset[str]:
    """The documents whose words a claim holds."""
    return frozenset(m.doc for m in members_of(c))


def _by_weight(citations: Iterable[Citation]) -> list[tuple[str, int]]:
    pages: dict[str, set[str]] = defaultdict(set)
    for c in citations:
        pages[c.to].add(c.doc)
    return sorted(((name, len(docs)) for name, docs in pages.items()), key=lambda x: (-x[1], x[0]))
