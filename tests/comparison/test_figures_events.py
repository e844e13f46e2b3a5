"""Figures of invented events, pair by pair: which stand side by side, and what is said to differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import figure_events
import measure_events
import pytest
from figure_events import Event

from sayso import language
from sayso.comparison import compare
from sayso.comparison.differences import contrasts
from sayso.comparison.differences.told import told
from sayso.comparison.figures import counts, tallies
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Comparison, Position, Reading
from sayso.model.intervals import Interval
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Words = tuple[int, int, int]
"""The page of a figure, counted from one, and the offsets of its words."""
Told = tuple[str, tuple[str, ...]]
"""A relation and what differs."""


_MEASURED = re.compile(r"(?:When|At what hour|How (?!many))")
"""Questions for an hour or a measure."""


@dataclass
class Compared:
    """An event as it was compared: its readings in the order of its pages, the claims, and all pairs of figures."""

    event: Event
    readings: list[Reading]
    found: Comparison
    pairs: list[tuple[Words, Words, Told]]
    items: list[Item]
    voices: Speakers

    def words(self, figure: str) -> list[Words]:
        """Where the words of a figure stand, given as "page: words"."""
        page, words = figure.split(": ")
        text = self.readings[int(page) - 1].text
        found = [m.span() for m in re.finditer(rf"(?<![\w,]){re.escape(words)}(?![\w,]*\w)", text)]
        assert found, figure
        return [(int(page), start, end) for start, end in found]

    def told(self, a: str, b: str) -> list[Told]:
        """What is said of two figures that stand in one claim; nothing where they stand in none."""
        mine, other = self.words(a), self.words(b)
        out = [
            told for x, y, told in self.pairs if (_at(x, mine) and _at(y, other)) or (_at(x, other) and _at(y, mine))
        ]
        return out or list(self._measured(mine, other))

    def measured(self, a: str, b: str) -> list[Told]:
        """What is said of two measures or hours that stand in one claim; nothing where they stand in none."""
        mine, other = self.words(a), self.words(b)
        return list(self._measured(mine, other)) or list(self._side_by_side(mine, other))

    def _side_by_side(self, mine: list[Words], other: list[Words]) -> Iterator[Told]:
        for claim in self.found.claims:
            first, second = ([p for p in claim.positions if self._in(p, words)] for words in (mine, other))
            if claim.confirmed and first and second and _MEASURED.match(claim.question):
                same = claim.relation == "agree" or any(_meet(p, q) for p in first for q in second)
                yield ("agree", ()) if same else (str(claim.relation), tuple(map(str, claim.differs_in)))

    def _in(self, position: Position, words: list[Words]) -> bool:
        page = {r.document.id: k + 1 for k, r in enumerate(self.readings)}
        return any(
            page[m.doc] == w[0] and m.span.start <= w[1] and w[2] <= m.span.end for m in position.members for w in words
        )

    def _measured(self, mine: list[Words], other: list[Words]) -> Iterator[Told]:
        """What the rules for statements say of two measures in one claim."""
        for claim in self.found.claims:
            lines = {(m.doc, m.span) for p in claim.positions for m in p.members} if claim.confirmed else set()
            shown = [i for i in self.items if (i.doc_id, i.statement.span) in lines]
            for a in (i for i in shown if self._holds(i, mine)):
                for b in (i for i in shown if self._holds(i, other)):
                    differ = contrasts.contrasts(told(a, self.voices), told(b, self.voices))
                    counted = [c for c in differ if c.kind == "count"]
                    if a is not b and counted:
                        yield counted[0].relation, (counted[0].differs,)

    def _holds(self, item: Item, words: list[Words]) -> bool:
        measured = [q for q in item.figures if q.unit != "count"]
        page = self.readings.index(next(r for r in self.readings if r.document.id == item.doc_id)) + 1
        return any(w[0] == page and q.span.start <= w[2] and w[1] <= q.span.end for q in measured for w in words)


def _at(found: Words, words: list[Words]) -> bool:
    return any(found[0] == page and found[1] <= start < found[2] for page, start, _ in words)


def _meet(p: Position, q: Position) -> bool:
    return p.id == q.id or (p.low is not None and Interval(p.low, p.high).overlaps(Interval(q.low, q.high)))


_SEEN: dict[str, Compared] = {}


@pytest.fixture(params=(*figure_events.EVENTS, *measure_events.EVENTS), ids=lambda e: e.name)
def compared(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Compared:
    event: Event = request.param
    if event.name not in _SEEN:
        _SEEN[event.name] = _compare(event, monkeypatch)
    return _SEEN[event.name]


def _compare(event: Event, monkeypatch: pytest.MonkeyPatch) -> Compared:
    pages = [
        from_text(text, str(k), Given(outlet=outlet, published=day))
        for k, (outlet, day, text) in enumerate(event.pages)
    ]
    readings = [extract(page, language.parse(page.text, page.segments)) for page in pages]
    kept: list[tuple[list[Item], Neighbours, Speakers, float]] = []
    propose = counts.propose

    def keep(items: list[Item], near: Neighbours, voices: Speakers, suggest: float) -> object:
        kept.append((items, near, voices, suggest))
        return propose(items, near, voices, suggest)

    monkeypatch.setattr(counts, "propose", keep)
    found = compare(readings, None, language.meanings)
    items, near, voices, suggest = kept[0]
    page = {r.document.id: k + 1 for k, r in enumerate(readings)}
    pairs = []
    for tally in tallies.groups(items, near, suggest):
        current, updates = counts._updates(tally.figures, voices)
        for part in (current, *updates):
            if counts._claim(tallies.Tally(part, tally.score, tally.opposed), voices) is None:
                continue
            for x, y in combinations(part, 2):
                relation, differs, _ = counts.relate([[x], [y]], voices, tally.opposed)
                at = [(page[f.item.doc_id], f.quantity.span.start, f.quantity.span.end) for f in (x, y)]
                pairs.append((at[0], at[1], (str(relation), tuple(map(str, differs)))))
    return Compared(event, readings, found, pairs, items, voices)


def test_figures_side_by_side_are_told_to_differ_in_what_they_differ(compared: Compared) -> None:
    wrong, missing = [], []
    for a, b, right in compared.event.pairs:
        told = compared.told(a, b)
        if not told:
            missing.append((a, b))
        elif not all(_fits(t, right.split("|")) for t in told):
            wrong.append((a, b, right, told))
    assert wrong == []
    assert missing == list(compared.event.missing)


def test_measures_and_hours_of_one_thing_stand_side_by_side(compared: Compared) -> None:
    told = {(a, b): compared.measured(a, b) for a, b, _ in compared.event.measured}
    wrong = [
        (a, b, right, told[a, b])
        for a, b, right in compared.event.measured
        if not all(_fits(t, right.split("|")) for t in told[a, b])
    ]
    assert wrong == []
    assert [pair for pair in told if not told[pair]] == list(compared.event.unmeasured)


def _fits(told: Told, right: list[str]) -> bool:
    return bool(set(told[1]) & set(right)) if told[0] == "partial" else told[0] in right


def test_figures_of_other_things_stand_in_no_claim_together(compared: Compared) -> None:
    assert [pair for pair in compared.event.apart if compared.told(*pair)] == list(compared.event.together)


def test_nothing_conflicts_but_what_conflicts(compared: Compared) -> None:
    allowed = [(compared.words(a), compared.words(b)) for a, b, right in compared.event.pairs if "conflict" in right]
    conflicts = [(x, y) for x, y, told in compared.pairs if told[0] == "conflict"]
    assert [
        (x, y)
        for x, y in conflicts
        if not any((_at(x, a) and _at(y, b)) or (_at(x, b) and _at(y, a)) for a, b in allowed)
    ] == []


def test_hours_are_no_figures(compared: Compared) -> None:
    for hour in compared.event.hours:
        for page, start, end in compared.words(hour)[:1]:
            quantities = compared.readings[page - 1].quantities
            assert not [q for q in quantities if q.span.start <= start and end <= q.span.end], hour
