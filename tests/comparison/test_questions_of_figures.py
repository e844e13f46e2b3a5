"""Questions after figures: what accounts differ in is asked, no side's figure, and not how many of a thing there are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.comparison.asking import measured, phrases
from sayso.comparison.statements.items import Item

Items = Callable[[str], list[Item]]


def told(found: list[Item]) -> list[Item]:
    return [i for i in found if i.statement.form == "clause" and i.figures]


@pytest.mark.parametrize(
    ("text", "figures", "question"),
    [
        ("Nine tonnes of tar had leaked. The firm put it at two tonnes.", ("Nine tonnes", "two tonnes"),
         "How much tar had leaked?"),
        ("The depth was 40 metres. The log puts it at 60 metres.", ("40 metres", "60 metres"), "What was the depth?"),
        ("Six hectares of vines were burnt, with a loss of 90 crowns. Two hectares burnt, the firm said.",
         ("Six hectares", "Two hectares"), "How many hectares of vines were burnt?"),
        ("The board corrected the share of empty beds. Vacancy was 62%. Vacancy was put at 40 per cent.", ("62", "40"),
         "What share: “Vacancy was …”?"),
        ("Nine beds were empty. Vacancy was 62%. Six beds were empty. Two beds were sold.", ("Nine", "62"), ""),
        ("Vacancy was 62%. Vacancy was put at 40 per cent.", ("300", "90"), ""),  # other figures differ
        ("The mast fell within 40 metres of the pier.", ("40 metres", "60 metres"), ""),
        ("The depth was 40 metres. The shaft was bored for two weeks.", ("40 metres", "two weeks"), ""),  # two units
    ],
)  # fmt: skip
def test_a_measure_on_which_accounts_differ_is_asked_for(
    items: Items, text: str, figures: tuple[str, str], question: str
) -> None:
    assert measured.counted(figures, told(items(text))) == question


@pytest.mark.parametrize(
    ("text", "thing", "question"),
    [
        ("Its pilots were expelled from nine barges.", "barges", "From how many barges were the pilots expelled?"),
        ("The pilots were expelled from nine barges.", "barges", "How many barges were the pilots expelled from?"),
        ("The inspectors found rust on nine old barges.", "old barges",
         "On how many old barges did the inspectors find rust?"),
        ("Nine barges sank.", "barges", "How many barges sank?"),  # they are the subject
        ("The army sank nine barges.", "barges", "How many barges did the army sink?"),
        ("He was expelled from nine barges.", "barges", "How many barges were there?"),  # who is he?
    ],
)  # fmt: skip
def test_what_stands_behind_a_preposition_is_counted_by_what_happened_there(
    items: Items, text: str, thing: str, question: str
) -> None:
    assert measured.how_many(thing, "", told(items(text))) == question


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("No more than nine barges", "no more than nine barges"),
        ("Not more than nine barges", "no more than nine barges"),
        ("No barges", "barges"),
        ("Not far", "Not far"),
        ("complaints of that kind", "complaints"),
        ("Complaints of the same sort", "complaints"),
        ("barges of a kind", "barges of a kind"),
        ("the kind of barge", "the kind of barge"),
    ],
)
def test_a_bound_stays_a_bound_and_nothing_points_back(words: str, asked: str) -> None:
    assert phrases.low(words) == asked
