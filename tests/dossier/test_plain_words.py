"""What the dossier says in its own words: plain sentences, dates in words, nothing told twice."""

from __future__ import annotations

import pytest

from sayso.dossier import sides, words
from sayso.dossier.render import render
from sayso.dossier.views import Quote, Side, View
from sayso.model import Comparison, Member, Position, Reading, SharedPassage, Span
from sayso.pipeline import read_page
from sayso.reading import from_text


@pytest.mark.parametrize(
    ("differ", "conflicts", "agreed", "told"),
    [
        (0, 0, 1, "The documents agree on 1 question; none was found on which they differ."),
        (1, 1, 0, "The documents differ on 1 question, in open conflict, and agree on none."),
        (1, 0, 2, "The documents differ on 1 question, without open conflict, and agree on 2."),
        (3, 0, 2, "The documents differ on 3 questions, none of them in open conflict, and agree on 2."),
        (2, 2, 1, "The documents differ on 2 questions, both of them in open conflict, and agree on 1."),
        (3, 3, 1, "The documents differ on 3 questions, all of them in open conflict, and agree on 1."),
        (3, 2, 0, "The documents differ on 3 questions, 2 of them in open conflict, and agree on none."),
    ],
)
def test_how_much_is_in_dispute_is_one_english_sentence(differ: int, conflicts: int, agreed: int, told: str) -> None:
    assert words.differing(differ, conflicts, agreed) == told


def test_reasons_tell_days_in_words_and_quote_as_it_is_written() -> None:
    assert words.days("told on 2019-06-09 and 2019-07") == "told on 9 June 2019 and July 2019"
    quoted = "“seen on 2019-06-09” against ‹until 2019-06›"
    assert words.days(quoted) == quoted
    assert words.days("order 3019-06-09 and pages 2001-2010") == "order 3019-06-09 and pages 2001-2010"


def side(heading: str, scope: str) -> Side:
    quotes = (Quote("‹forty were hurt›", "d1s0-5", "D1"),)
    return Side(heading, heading, "police", "police", "", scope, "", quotes, 40, 40)


def test_a_scope_that_the_heading_tells_is_not_told_again_beside_it() -> None:
    assert side("40 people at the quay", "at the quay; Monday").scope_beside == "Monday"
    assert side("40 people", "at the quay; Monday").scope_beside == "at the quay; Monday"


@pytest.fixture(scope="module")
def pages() -> list[Reading]:
    text = "The ferry struck the mole at noon. Forty people were hurt, and two are missing since."
    return [read_page(from_text(text, f"page-{n}")) for n in range(2)]


def member(page: Reading, said: str) -> Member:
    at = page.text.index(said)
    return Member(page.document.id, Span.cut(page.text, at, at + len(said)))


def test_passages_that_the_same_pages_share_for_one_reason_are_told_together(pages: list[Reading]) -> None:
    why = f"{pages[0].document.outlet_name} has it earlier"
    shared = [
        SharedPassage(tuple(member(p, said) for p in pages), len(said.split()), "Harbour Wire", why)
        for said in ("The ferry struck the mole at noon", "Forty people were hurt")
    ]
    shown = render(pages, Comparison(shared_passages=tuple(shared)), (), View())
    assert "2 passages of 7 and 4 words in common, from Harbour Wire. “The ferry struck the mole at noon" in shown
    assert "(D1) has it earlier" in shown
    assert shown.count('<article class="passage"') == 1


def test_two_figures_of_one_label_are_told_apart_by_what_each_is_read_as() -> None:
    position = Position("p", "two mines and three shells", ("navy",), "asserts", (), 2, 2)
    assert sides.read_as(position) == ""
    assert sides.read_as(position, shared=True) == "2"
