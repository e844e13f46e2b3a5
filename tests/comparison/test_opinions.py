"""Two statements read at once: the opinion itself, and what it confirms and keeps from being confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.statements.opinions import Opinion, Opinions, Told, spread, within
from sayso.language.joint import PIECES, coded
from sayso.model import Claim, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

PAGES = (
    "Rebels seized the dam of Orlen overnight. The dam of Orlen broke at 4.20 a.m., the mayor said.",
    "By dawn the dam of Orlen was captured by fighters. The dam of Orlen broke at 6.05 a.m., a miller said.",
)
DEAD: Told = ("Police said that 14 people were killed in the blast on Friday.", (17, 61))
TOLL: Told = ("The explosion left 14 people dead, doctors said.", (0, 33))
BRIDGE: Told = ("The mayor opened the new bridge.", (0, 31))


@cache
def readings() -> tuple[Reading, ...]:
    pages = [from_text(t, f"page {k}", Given(outlet=f"Paper {k}", published="2021-03-05")) for k, t in enumerate(PAGES)]
    return tuple(extract(p, language.parse(p.text, p.segments)) for p in pages)


class Reader:
    """Gives the same opinion on any two statements, and remembers what it was asked."""

    def __init__(self, *opinion: float) -> None:
        self.opinion = Opinion(*opinion)
        self.asked: list[tuple[Told, Told]] = []

    def __call__(self, pairs: Sequence[tuple[Told, Told]]) -> list[Opinion]:
        self.asked += pairs
        return [self.opinion for _ in pairs]


def claims(reader: Reader | None) -> list[Claim]:
    found = compare(readings(), None, language.meanings, reader)
    return [c for c in found.claims if c.grades[0].slot != "how_many"]


def test_an_opinion_does_not_depend_on_order_or_company() -> None:
    (there,) = language.joint([(DEAD, TOLL)])
    (back,) = language.joint([(TOLL, DEAD)])
    assert there == back == language.joint([(DEAD, BRIDGE), (DEAD, TOLL), (BRIDGE, TOLL)])[1]
    assert there[0] > language.joint([(DEAD, BRIDGE)])[0][0]
    assert sum(there[1:]) == pytest.approx(1, abs=0.001)
    assert language.joint([]) == []


def test_of_a_long_sentence_the_pieces_around_the_statement_are_read() -> None:
    text = "It rained all day, " * 40 + "and the dam of Orlen broke, " + "while it snowed and snowed, " * 40
    start = text.index("the dam")
    pieces, own = coded([(text, (start, start + 23))])[text, (start, start + 23)]
    assert len(pieces) == len(own) == PIECES
    assert 4 < sum(own) < 12


def test_each_pair_is_asked_for_once() -> None:
    reader = Reader(0.9, 0.8, 0.1, 0.1)
    known = Opinions(reader)
    a, b, copy = (_Placed(k, r) for k, r in enumerate((*readings(), readings()[0])))
    assert len(known.read([(a, b), (b, a)])) == 2
    assert known.read([]) == []
    assert known.read([(copy, b)]) == [reader.opinion]
    assert reader.asked == [tuple(sorted((within(a), within(b))))]


def test_of_many_pairs_some_are_read_from_beginning_to_end() -> None:
    assert spread(range(100), 4) == [0, 25, 50, 75]
    assert spread("abc", 24) == ["a", "b", "c"]
    assert spread([], 24) == []


class _Placed:
    def __init__(self, index: int, reading: Reading) -> None:
        self.index, self.reading, self.statement = index, reading, reading.statements[0]
        self.opinions: Opinions | None = None
        self.gainsays = False


def test_without_a_reader_likeness_alone_confirms() -> None:
    assert any(c.confirmed for c in claims(None))
    assert not any("read together" in c.why for c in claims(None))
    assert all(c.one_question is None for c in claims(None))


def test_nothing_is_confirmed_that_a_reader_takes_for_two_questions() -> None:
    found = claims(Reader(0.05, 0.9, 0.05, 0.05))
    assert found and not any(c.confirmed for c in found)
    assert all("read together, one question at 0.05" in c.why for c in found if "grouped at" in c.why)
    assert {c.one_question for c in found} <= {0.05, None} and any(c.one_question for c in found)


def test_an_agreement_is_not_confirmed_where_the_answers_are_taken_to_exclude_each_other() -> None:
    assert any(c.confirmed and c.relation == "agree" for c in claims(Reader(0.9, 0.9, 0.05, 0.05)))
    assert not any(c.confirmed and c.relation == "agree" for c in claims(Reader(0.9, 0.1, 0.1, 0.8)))


def test_a_reader_confirms_a_conflict_that_a_rule_finds() -> None:
    times = [c for c in claims(Reader(0.9, 0.1, 0.1, 0.8)) if c.relation == "conflict"]
    assert times and all(c.confirmed for c in times)
    assert times[0].positions[0].members != times[0].positions[1].members
