"""Whose words a shared passage is: by speakers, block quotations, introductions, credits and dates, in this order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sayso.comparison.lineage.mastheads import forms
from sayso.comparison.lineage.names import key, outlet, person, words
from sayso.model import Citation, Member, Reading
from sayso.model.dates import interval

SPOKEN = "shared quotation of"
"""How the reason begins where common words are one speaker's, quoted in every place."""
INTRODUCES = " introduces the words as "
"""What the reason holds where a page names the outlet before it gives the words."""
CREDITS = " credits "
"""What it holds where a page credits an outlet."""
DATED = " has it first by the dates"
"""What it holds where nothing but the dates tells."""


_Rule = Callable[[Sequence[Member], dict[str, Reading]], tuple[str | None, str] | None]
"""What a rule tells of the places of shared words: their origin, None where it leaves that open, and why."""


class Credit:
    """Who the shared words come from: a quotation's speaker, a credited outlet, the earliest document, or unknown."""

    def __init__(self, citations: Sequence[Citation]) -> None:
        self._leans: dict[str, list[Citation]] = {}
        self._named: dict[str, set[str]] = {}
        for c in citations:
            self._named.setdefault(c.doc, set()).add(key(c.to))
            if c.how in ("republishes", "reproduces") or c.to_doc is not None:
                self._leans.setdefault(c.doc, []).append(c)

    def of(self, members: Sequence[Member], readings: dict[str, Reading]) -> tuple[str | None, str]:
        """The origin of shared words, or None, and why."""
        rules: tuple[_Rule, ...] = (
            self._speaker,
            self._block,
            self._introduced,
            self._credited,
            self._wired,
            self._dated,
        )
        for rule in rules:
            found = rule(members, readings)
            if found is not None:
                return found
        return None, "shared wording; neither dates nor credits tell who has it from whom"

    def _speaker(self, members: Sequence[Member], readings: dict[str, Reading]) -> tuple[str, str] | None:
        """One speaker quoted in every place."""
        names: dict[str, set[str]] = {}
        for m in members:
            for a in readings[m.doc].attributions:
                inside = sum(m.span.overlap(c) for c in a.content)
                if a.kind != "indirect" and inside >= 0.6 * len(m.span):
                    names.setdefault(_surname(a.source_name or ""), set()).add(m.doc)
        docs = {m.doc for m in members}
        unnamed = names.pop("", set())
        common = sorted(n for n, ds in names.items() if ds | unnamed == docs)
        if not common:
            return None
        name = min(
            (a.source_name for d in sorted(docs) for a in readings[d].attributions
             if a.source_name and _surname(a.source_name) == common[0]), key=lambda n: ("(unnamed)" in n, -len(n), n),
        )  # fmt: skip
        return name, f"{SPOKEN} {name}: common words of a quotation do not show that one page copied another"

    def _block(self, members: Sequence[Member], readings: dict[str, Reading]) -> tuple[str, str] | None:
        """A block quotation that names its outlet."""
        for m in members:
            for s in readings[m.doc].segments:
                if s.origin and s.start < m.span.end and m.span.start < s.end:
                    where = readings[m.doc].document.outlet_name
                    return s.origin, f"{where} gives the words as a quotation of {s.origin}"
        return None

    def _introduced(self, members: Sequence[Member], readings: dict[str, Reading]) -> tuple[str, str] | None:
        """An outlet named in the paragraph that introduces the words with a colon."""
        for m in members:
            reading = readings[m.doc]
            start = reading.text.rfind("\n", 0, m.span.start) + 1
            before = reading.text[max(0, start - 320) : start].rstrip()
            if not before.endswith(":"):
                continue
            named = _outlets_in(before, reading, [readings[o.doc] for o in members if o.doc != m.doc])
            if named:
                intro = " ".join(before[-120:].split())
                return named, f"{reading.document.outlet_name}{INTRODUCES}{named}’s: “… {intro}”"
        return None

    def _credited(self, members: Sequence[Member], readings: dict[str, Reading]) -> tuple[str, str] | None:
        """An outlet that one of the documents credits: that of another of them, or one that is not at hand."""
        docs = {m.doc for m in members}
        for strong in (True, False):
            for m in members:
                for c in self._leans.get(m.doc, ()):
                    here = c.to_doc in docs or any(
                        d != m.doc and key(readings[d].document.outlet.value or "-") == key(c.to) for d in docs
                    )
                    if here if strong else c.how in ("republishes", "reproduces") and self._all_lean(docs, c.to):
                        where = readings[m.doc].document.outlet_name
                        return c.to, f"{where} credits {c.to}: “{' '.join(c.evidence[0].span.text.split())}”"
        return None

    def _all_lean(self, docs: set[str], name: str) -> bool:
        """Whether the other documents credit or name the same outlet too."""
        leaning = [d for d in docs if any(key(c.to) == key(name) for c in self._leans.get(d, ()))]
        return len(leaning) * 2 > len(docs)

    def _wired(self, members: Sequence[Member], readings: dict[str, Reading]) -> tuple[str | None, str] | None:
        """An agency that one page credits: the others have the words from it where they name it too, else nobody is to
        be told to have copied another page."""
        docs = sorted({m.doc for m in members})
        own = {key(readings[d].document.outlet.value or "-") for d in docs}
        for doc in docs:
            for c in self._leans.get(doc, ()):
                if c.how == "cites" or key(c.to) in own or not _is_agency(c.to):
                    continue
                told = f"credits {c.to}: “{' '.join(c.evidence[0].span.text.split())}”"
                if all(key(c.to) in self._named.get(d, ()) for d in docs):
                    return c.to, f"{readings[doc].document.outlet_name} {told}"
                return None, f"shared wording; {readings[doc].document.outlet_name} {told}, from which both may have it"
        return None

    def _dated(self, members: Sequence[Member], readings: dict[str, Reading]) -> tuple[str, str] | None:
        """The one document that was surely published before the others."""
        if min(len(m.span.text.split()) for m in members) < _TELLING or any(
            _quotes(m, readings[m.doc]) for m in members
        ):
            return None  # a few words, or what somebody said, both may have from elsewhere
        if max(len(m.span.text.split()) for m in members) < _COPIED and _one_source(members, readings):
            return None
        days = []
        for m in members:
            fact = readings[m.doc].document.published
            when = interval(fact.value)
            if when is None or fact.certainty == "unknown":
                return None
            days.append((when, m.doc))
        days.sort()
        if days[0][0][1] > days[1][0][0]:
            return None
        first = readings[days[0][1]].document
        name = first.outlet_name
        return name, f"{name}{DATED}: {first.published.value}"


def _is_agency(name: str) -> bool:
    known = outlet(name)
    return known.kind == "agency" if known is not None else _AGENCY.search(name) is not None


_AGENCY = re.compile(r"\b(?:Agency|Newswire|Wire|(?:News|Press) (?:Service|Bureau))$")
_TELLING = 20
"""Words of a passage from which the dates tell who has it from whom."""


_COPIED = 40
"""Words of a passage which two pages that name one source for them hardly have in common but by copying."""


def _one_source(members: Sequence[Member], readings: dict[str, Reading]) -> bool:
    """Whether every page names one and the same source in the passage: each may have the words from that."""
    named = [
        {
            key(a.source_name)
            for a in readings[m.doc].attributions
            if a.source_name and a.source is not None and m.span.start <= a.source.start < m.span.end
        }
        for m in members
    ]
    return bool(set.intersection(*named))


def _quotes(m: Member, reading: Reading) -> bool:
    """Whether a page quotes most of a passage from somebody."""
    inside = sum(m.span.overlap(c) for a in reading.attributions if a.kind == "direct" for c in a.content)
    return inside > len(m.span) // 2


def _surname(name: str) -> str:
    """The last word of a name, behind which no "Jr." counts; "" of none."""
    return (person(name) or ("",))[-1] if name else ""


def _outlets_in(before: str, reading: Reading, others: Sequence[Reading]) -> str | None:
    """The first outlet named in the words before a passage: that of another document, else one that the page names."""
    folded = f" {' '.join(words(before))} "
    for other in others:
        name = other.document.outlet.value
        if name and any(f" {' '.join(form)} " in folded for form in forms(other)):
            return name
    named = [
        (folded.index(f" {' '.join(words(a.name))} "), a.name)
        for a in reading.actors
        if a.type == "outlet" and f" {' '.join(words(a.name))} " in folded
    ]
    return min(named)[1] if named else None
