"""From readings and their comparison to what the templates show.  Every line carries links to its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from sayso.dossier import rates, words
from sayso.dossier.claims import Claims
from sayso.dossier.documents import Documents
from sayso.dossier.evidence import Evidence
from sayso.dossier.lineage import Lineage
from sayso.dossier.naming import shared_names
from sayso.dossier.pages import Back
from sayso.dossier.summary import Above, Found, PageOne, page_one
from sayso.dossier.views import UNTITLED, Quote, View, together
from sayso.model import Comparison, Event, Member, Problem, Reading
from sayso.model.dates import describe, interval
from sayso.model.facts.days import STAMP

NAMES_IN_TITLE = 3
"""Outlets that a title names."""


YEAR = 365
Day = tuple[str, tuple[tuple[tuple[str, ...], tuple[Quote, ...]], ...]]
"""A date in words and its rows: the ids of each, and its quotations."""


class Dossier:
    """All that the templates need, computed once."""

    def __init__(
        self, readings: Sequence[Reading], comparison: Comparison, problems: Sequence[Problem], view: View
    ) -> None:
        self.view = view
        self.problems = problems
        self._comparison = comparison
        self._evidence = Evidence(readings, view, comparison.claims)
        self.claims = Claims(self._evidence, comparison)
        self.lineage = Lineage(self._evidence, comparison)
        self.documents = Documents(self._evidence, comparison)

    @cached_property
    def left_out(self) -> tuple[Problem, ...]:
        """Why documents were read and kept, but nothing was looked for in them."""
        return tuple(problem for reading in self._evidence.readings for problem in reading.problems)

    @cached_property
    def title(self) -> str:
        """What the dossier is called: as it was asked, or by the names that its pages' titles share and their dates,
        else by its outlets.  No question of the program stands there: it may be a misreading."""
        if self.view.title != UNTITLED:
            return words.visible(self.view.title)
        names = words.visible(words.listed(shared_names(self._evidence.readings)))
        if not names:
            return f"{UNTITLED}: {self.documents.told_by(NAMES_IN_TITLE)}"
        return f"{UNTITLED}: {names}{f', {self.documents.days}' if self.documents.days else ''}"

    @cached_property
    def page_one(self) -> PageOne:
        """What stands on the first page."""
        claims = self.claims
        fetch = [(row, name, hanging) for row, name, hanging, _ in self.to_fetch if hanging]
        above = Above(
            self.title, self.documents.about, rates.sentence(), f"{claims.lede} {self.pages_of_one}",
            bool(self.problems or self.left_out),
        )  # fmt: skip
        agreed, hanging = claims.agreed, claims.hanging
        fewer = [c for c in claims.of("agree") if c not in agreed and c not in hanging and not c.withdrawn]
        return page_one(
            Found(
                claims.first_asked(claims.of("conflict")),
                claims.first_asked(claims.of("partial")),
                agreed,
                fewer,
                hanging,
                fetch,
                self.documents.speakers,
                above,
                self.documents.called,
                claims.again,
            )
        )

    @cached_property
    def pages_of_one(self) -> str:
        """How many pages draw on one original each, in a sentence; empty where none do."""
        common = self.lineage.common
        if not common:
            return ""
        first = common[0]
        more = f"; so it is with {words.spelled(len(common) - 1)} more" if len(common) > 1 else ""
        return f"{words.listed(first.pages)} draw on one original that is not at hand, {first.name}{more}."

    @property
    def days(self) -> tuple[Day, ...]:
        """The timeline as it is shown: of one day what is told in the same sentence is one row."""
        return tuple((when, _together(rows)) for when, rows in self.timeline if when not in self._long_before)

    @property
    def background(self) -> tuple[Day, ...]:
        """What pages tell of long before, shown apart: since when somebody holds an office is no event of the story."""
        return tuple((when, _together(rows)) for when, rows in self.timeline if when in self._long_before)

    @cached_property
    def _long_before(self) -> frozenset[str]:
        """The dates, in words, that end more than a year before the first page was published."""
        published = [interval(r.document.published.value) for r in self._evidence.readings]
        first = min((p[0] for p in published if p is not None), default=None)
        if first is None:
            return frozenset()
        told = {self._when(e): interval(e.when) for e in self._comparison.timeline}
        return frozenset(when for when, day in told.items() if day is not None and (first - _end(day)).days > YEAR)

    def _when(self, e: Event) -> str:
        return f"{_day(e)}, announced" if self._announced(e) else _day(e)

    @cached_property
    def timeline(self) -> tuple[tuple[str, tuple[tuple[str, tuple[Quote, ...]], ...]], ...]:
        """Events by their date in words: the row and the quotations of each."""
        days: dict[str, list[tuple[str, tuple[Quote, ...]]]] = defaultdict(list)
        for n, e in enumerate(self._comparison.timeline, 1):
            days[self._when(e)].append((f"t{n}", self._evidence.quotes(e.members[:4], Back(f"t{n}", "timeline"))))
        return tuple((when, tuple(events)) for when, events in days.items())

    def _announced(self, e: Event) -> bool:
        """Whether a day lies after all pages that tell of it: what was to be, and nobody tells that it was."""
        day = interval(e.when)
        ends = (self._written_until[m.doc] for m in e.members)
        return day is not None and all(end is not None and end <= day[0] for end in ends)

    @cached_property
    def _written_until(self) -> dict[str, date | None]:
        return {r.document.id: _written_until(r) for r in self._evidence.readings}

    @property
    def undated(self) -> bool:
        """Whether the timeline holds days of which no page tells the date."""
        return any(e.when.startswith("XXXX") for e in self._comparison.timeline)

    @cached_property
    def leads(self) -> tuple[tuple[str, str, str, Quote], ...]:
        """Leads: the row, stance, what it bears on, words."""
        return tuple(
            (
                f"r{n}",
                x.stance,
                self._evidence.say(x.bears_on),
                self._evidence.quote(Member(x.doc, x.span), Back(f"r{n}", "lead")),
            )
            for n, x in enumerate(self._comparison.leads, 1)
        )

    @cached_property
    def to_fetch(self) -> tuple[tuple[str, str, int, tuple[Quote, ...]], ...]:
        """Originals: the row, name, claims that hang on it, words that lean on it."""
        return tuple(
            (
                f"f{n}",
                self._evidence.say(f.asked or f.name),
                f.claims,
                self._evidence.quotes(f.evidence[:3], Back(f"f{n}", "to fetch")),
            )
            for n, f in enumerate(self._comparison.to_fetch, 1)
        )


def _together(
    rows: Sequence[tuple[str, tuple[Quote, ...]]],
) -> tuple[tuple[tuple[str, ...], tuple[Quote, ...]], ...]:
    """Rows with the same sentence as one, with the ids of all."""
    out: list[tuple[list[str], list[Quote]]] = []
    for row, quotes in rows:
        told = {_whole(q) for q in quotes}
        same = next((x for x in out if told & {_whole(q) for q in x[1]}), None)
        if same is None:
            out.append(([row], [*quotes]))
        else:
            same[0].append(row)
            same[1].extend(quotes)
    return tuple((tuple(ids), together(quotes)) for ids, quotes in out)


def _whole(q: Quote) -> str:
    return words.bare(f"{q.before}{q.words}{q.after}")


def _end(told: tuple[date, date]) -> date:
    """When what is told ended; of what goes on, as "since 2008", when it began."""
    return told[0] if told[1].year == date.max.year else told[1]


def _day(e: Event) -> str:
    """The day of an event in words: its date, or what is told of it."""
    if e.day:
        return f"a {e.day}, date not told"
    return describe(e.when) + (", year not told" if e.when.startswith("XXXX") else "")


_STAMP = re.compile(rf"^[ \t]*{STAMP}", re.MULTILINE | re.IGNORECASE)


def _written_until(reading: Reading) -> date | None:
    """The day after that of a page, or after the last entry of a live report, whose page tells when it was begun."""
    published = interval(reading.document.published.value)
    stamps = [m.span() for m in _STAMP.finditer(reading.text)]
    entries = (interval(t.value) for t in reading.times if any(a <= t.span.start < b for a, b in stamps))
    return None if published is None else max((published[1], *(day[1] for day in entries if day is not None)))
