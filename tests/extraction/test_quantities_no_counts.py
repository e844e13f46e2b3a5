"""Numbers that count nothing: halves of a thing, kinds, telephone numbers, ages of persons without a name, margins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import quantities
from sayso.extraction.quantifying.settings import STANDARD
from sayso.model import Page, Parse

ParseText = Callable[[str], tuple[Page, Parse]]


def numbers(parse_text: ParseText, text: str) -> list[tuple[str, str | None, str, bool]]:
    _, parse = parse_text(text)
    found = quantities.find(parse, (), (), (), STANDARD)
    return [(q.span.text, q.thing, q.unit, q.change) for q in found]


@pytest.mark.parametrize(
    "text",
    [
        "The barge broke in two on the rocks of Orlen.",
        "The guard held the pistol with a two-handed grip.",
        "Callers should ring 555-HELP at once.",
        "The victim was a seller of lamps, 38, from Orlen.",
        "The slide buried a stoker aged 51 and a cook of 44.",
        "A carpenter of 31 and a mechanic of 60 came to Orlen.",
    ],
)
def test_numbers_that_count_nothing(parse_text: ParseText, text: str) -> None:
    assert not numbers(parse_text, text)


@pytest.mark.parametrize(
    ("text", "words", "thing"),
    [
        ("The clinic of Orlen has a six-bed ward.", "six", "bed ward"),
        ("The barge broke two pillars of the bridge.", "two", "pillars of the bridge"),
        ("The prize goes to the sellers, 38 of them from Orlen.", "38", "sellers"),
        ("The yard of Orlen has a workforce of 44.", "44", "workforce"),
        ("The Orlen ferry has a master aged 51 and the town a choir of 44.", "44", "choir"),
    ],
)
def test_numbers_beside_them_still_count(parse_text: ParseText, text: str, words: str, thing: str) -> None:
    assert [(n[0], n[1]) for n in numbers(parse_text, text)] == [(words, thing)]


def test_summers_and_winters_measure_how_long(parse_text: ParseText) -> None:
    assert [n[2] for n in numbers(parse_text, "The fishermen of Orlen needed three summers to clean the bay.")] == [
        "summer"
    ]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("She edged ahead of the mayor by 412 votes.", False),
        ("The mayor lost by 412 votes.", False),
        ("Her lead rose by 412 votes.", True),
    ],
)
def test_a_margin_is_no_change(parse_text: ParseText, text: str, change: bool) -> None:
    assert [n[3] for n in numbers(parse_text, text)] == [change]


def test_an_age_behind_a_full_name_is_no_count_where_and_follows(parse_text: ParseText) -> None:
    told = numbers(parse_text, "Two siblings, Minna Torvald, 11 and her brother Jon, were found.")
    assert [words for words, *_ in told] == ["Two"]
    assert [words for words, *_ in numbers(parse_text, "In Torvald, 47 and more houses burned.")] == ["47"]


def test_a_dash_behind_a_dateline_joins_no_range(parse_text: ParseText) -> None:
    told = "ORLEN (Coast Wire), Oct. 2 - Twelve men were held on the pier."
    assert [n[0] for n in numbers(parse_text, told)] == ["Twelve"]
    assert [n[0] for n in numbers(parse_text, "Police held 2 - 12 men on the pier of Orlen.")] == ["2 - 12"]
