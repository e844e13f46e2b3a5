"""The words behind the lines: how each document is called, what of it is shown, and where its words lead back to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from sayso.comparison.origins import entries, recanted, retracted
from sayso.dossier import denials, markdown, words
from sayso.dossier.around import around
from sayso.dossier.lines import Weighed
from sayso.dossier.masking import Masks, masks_of
from sayso.dossier.pages import Back, anchor, in_markdown, marks_of
from sayso.dossier.quoting import unbroken
from sayso.dossier.views import Quote, View
from sayso.model import IN_THREAD, Claim, Member, Reading, Span

LONGEST_NAME, SHORT_NAME, FIRST_WORDS = 40, 22, 70
"""Characters of what a page without an outlet is called as a speaker, beside its words, and in place of its title."""
_CAPITALS = re.compile(r"\b[A-Z]{2,}(?:['’]S)?(?: [A-Z]+(?:['’]S)?)*(?= \(unnamed\))")
"""A description in capital letters alone, before the sign that it is no name."""
_LETTERS = re.compile(r"[^\W\d_]+")
_BEGINNING = 30
"""Characters by which the words that take something back are known again."""


class Evidence:
    """The documents of a dossier.  Whoever quotes from one leaves a link back at its words."""

    def __init__(self, readings: Sequence[Reading], view: View, claims: Sequence[Claim] = ()) -> None:
        self.view = view
        self._claims = claims
        self.readings = [_above(r, view.min_certainty) for r in readings]
        self.numbers = {r.document.id: n for n, r in enumerate(self.readings, 1)}
        self.signs = {r.document.id: markdown.Signs(r.text) for r in self.readings if in_markdown(r)}
        self.marks = {r.document.id: marks_of(r, self.say) for r in self.readings}

    @cached_property
    def unnamed(self) -> tuple[tuple[str, str], ...]:
        """How pages without an outlet are called in chains, and here; the longest first."""
        pairs = [
            (r.document.outlet_name, f"{_called(r, LONGEST_NAME)} (D{self.numbers[r.document.id]})")
            for r in self.readings if r.document.outlet.value is None
        ]  # fmt: skip
        return tuple(sorted(pairs, key=lambda p: (-len(p[0]), p[0])))

    def say(self, text: str) -> str:
        """Text of the program with pages called as the dossier calls them, safe to look at."""
        for name, ours in self.unnamed:
            text = text.replace(name, ours)
        text = _CAPITALS.sub(self._small, text)
        return words.visible(markdown.plain(text) if self.signs else text)

    def _small(self, found: re.Match[str]) -> str:
        """Who is only described, in the letters in which some text calls him so, where a headline's are capital."""
        small = found[0].lower()
        return small if all(word in self._small_words for word in _LETTERS.findall(small)) else found[0]

    @cached_property
    def _small_words(self) -> frozenset[str]:
        """The words that the texts write in small letters."""
        return frozenset(w for r in self.readings for w in _LETTERS.findall(r.text) if w.islower())

    def quote(self, member: Member, back: Back, denial: bool = False) -> Quote:
        """Evidence for a line, to which the words link back; that of a `denial` with the words that deny."""
        number = self.numbers[member.doc]
        self.marks[member.doc].cite(member.span, back)
        words_shown = denials.whole(self.by_id[member.doc], member) if denial else member.span
        shown = self._shown(replace(member, span=words_shown))
        href = anchor(number, member.span.start, member.span.end)
        brief = self._brief(replace(member, span=words_shown), words_shown != member.span)
        taken = any(member.span.overlap(s) for s in self.withdrawn[member.doc] if not self._note(member, s))
        before, after = self._around(member.doc, words_shown)
        return Quote(words.quoted(shown), href, self.label(member.doc), brief, taken, before, after)

    def _brief(self, member: Member, denial: bool) -> str:
        """Words as they are shown alone: not without the mark that closes a quotation in them, nor half an hour."""
        text, span = self.by_id[member.doc].text, member.span
        end, broken = unbroken(text, span.start, span.end)
        shown = self._shown(replace(member, span=Span.cut(text, span.start, end)))
        return words.quoted(f"{shown}…" if broken else shown, words.BRIEF_DENIAL if denial else words.BRIEF_QUOTE)

    def _around(self, doc: str, span: Span) -> tuple[str, str]:
        """What stands before and behind words in their sentence, on one line; "…" where more of it is left out."""
        reading, signs = self.by_id[doc], self.signs.get(doc)
        told = around(reading, span)
        parts = (
            signs.without(reading.text[a:b], a) if signs else reading.text[a:b] for a, b in (told.before, told.after)
        )
        before, after = map(words.beside, parts)
        return "…" * told.cut[0] + before, after + "…" * told.cut[1]

    def quote_of(self, doc: str, parts: Sequence[Span], back: Back) -> Quote:
        """The same for a line whose words stand in several places: each a quotation with its own link, the first one
        for all of them."""
        quotes = tuple(self.quote(Member(doc, part), back) for part in parts)
        if len(quotes) < 2:
            return quotes[0]
        return replace(
            quotes[0], text=f"‹{words.LEFT_OUT.join(q.words for q in quotes)}›",
            brief=f"‹{words.LEFT_OUT.join(q.brief[1:-1] for q in quotes)}›",
            withdrawn=any(q.withdrawn for q in quotes), before="", after="", parts=quotes,
        )  # fmt: skip

    def _note(self, member: Member, taken: Span) -> bool:
        """Whether words are those that take something back, of which the rest is what they name."""
        said = " ".join(member.span.text.split())
        found = (t for t in retracted.find(self.by_id[member.doc]) if t.start <= taken.start < t.end)
        return member.span.start < taken.start and any(t.words[:_BEGINNING] in said for t in found)

    @cached_property
    def withdrawn(self) -> dict[str, list[Span]]:
        """By document the words that who told them takes back, there or on a page of the same outlet."""
        out: dict[str, list[Span]] = {r.document.id: [] for r in self.readings}
        for r in self.readings:
            found = (Span.trimmed(r.text, t.start, t.end) for t in retracted.find(r))
            out[r.document.id] += [span for span in found if span is not None]
            out[r.document.id] += [span for span, _ in entries.taken_back(r)]
        for doc, found_there in retracted.named_reports(self.readings).items():
            out[doc] += [span for span, _ in found_there]
        for doc, span in recanted.taken_back(self.readings):
            out[doc].append(span)
        for origin in (o for c in self._claims for o in c.origins if o.takes_back):
            for m in origin.evidence:
                out[m.doc].append(m.span)
        return out

    def quotes(
        self, members: Iterable[Member], back: Back, denial: bool = False, seen: set[tuple[str, str]] | None = None
    ) -> tuple[Quote, ...]:
        """Evidence for a line; of words in one sentence the first ones alone are shown with the rest of it, also
        those of other lines with the same `seen`."""
        out: list[Quote] = []
        seen = set() if seen is None else seen
        for quote in (self.quote(m, back, denial) for m in members):
            whole = quote.where, f"{quote.before}{quote.words}{quote.after}"
            out.append(replace(quote, before="", after="") if whole in seen else quote)
            seen.add(whole)
        return tuple(out)

    def title(self, doc: str) -> str:
        """A document's title, or its first words."""
        return self.say(_title(self.by_id[doc]))

    def label(self, doc: str) -> str:
        """The short name of a document in the dossier: its number and outlet; of a page of nobody who wrote it, or its
        title."""
        reading = self.by_id[doc]
        name = reading.document.outlet.value
        return f"D{self.numbers[doc]} {words.visible(words.cut(name, 32) if name else _called(reading, SHORT_NAME))}"

    @cached_property
    def by_id(self) -> dict[str, Reading]:
        """Readings by document id."""
        return {r.document.id: r for r in self.readings}

    @cached_property
    def weighed(self) -> dict[str, Weighed]:
        """How likely the attributions of each document are to stand, by its id."""
        return {r.document.id: Weighed(r) for r in self.readings}

    @cached_property
    def masks(self) -> Masks:
        """What is shown instead of the commenters' names."""
        return masks_of(self.readings, self.view.mask_commenters)

    def _shown(self, member: Member) -> str:
        """A member's words without the signs of Markdown; those of a comment without the names of commenters."""
        segments = self.by_id[member.doc].segments
        inside = (s for s in segments if s.start <= member.span.start < s.end)
        signs = self.signs.get(member.doc)
        text = signs.without(member.span.text, member.span.start) if signs else member.span.text
        return self.masks.text(text) if any(s.type in IN_THREAD for s in inside) else text


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


def _called(r: Reading, most: int) -> str:
    """What a page without an outlet is called: by who wrote it, or its title or first words."""
    if r.document.authors:
        return words.cut(words.listed(r.document.authors, 1), most)
    return f"“{words.shortened(_title(r).strip('“”'), most)}”"


def _title(r: Reading) -> str:
    if r.document.title:
        return r.document.title.text
    first = next((s for s in r.segments if s.type == "body" and r.text[s.start : s.end].strip()), None)
    told = " ".join(r.text[first.start : first.end].split()) if first else ""
    return f"“{words.shortened(told, FIRST_WORDS)}”" if told else "(no words)"
