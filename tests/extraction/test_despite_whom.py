"""Clauses by which a page says a thing although somebody says otherwise, and whose word a noun tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(attributions: list[Attribution]) -> list[tuple[str, str]]:
    """Who is last in each chain, and the content."""
    return [(a.chain[-1], " … ".join(c.text for c in a.content)) for a in attributions if len(a.chain) > 1]


@pytest.mark.parametrize(
    "text",
    [
        "The grain store was half empty in March, whatever the miller says.",
        "Whatever the miller says, the grain store was half empty in March.",
        "The wall leans, whichever engineer you ask says.",
    ],
)
def test_what_is_so_whatever_somebody_says_is_not_his_word(attributed: Attributed, text: str) -> None:
    assert not told(attributed(text))


def test_whatever_within_somebodys_words_takes_nothing_away(attributed: Attributed) -> None:
    assert told(attributed("The grain store was half empty, the miller says, whatever the weather.")) != []
    assert ("miller", "he would sell whatever was left") in told(
        attributed("The miller said he would sell whatever was left.")
    )


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The judge threw out the claim of the Weavers' Guild that the looms were stolen.", "Weavers' Guild"),
        ("The statement of Ada Brill that the ledger was lost was read out.", "Ada Brill"),
    ],
)
def test_whose_the_claim_is_stands_behind_of(attributed: Attributed, text: str, whose: str) -> None:
    assert whose in [who for who, _ in told(attributed(text))]


def test_of_what_a_claim_is_names_nobody(attributed: Attributed) -> None:
    assert "fraud" not in str(told(attributed("The claim of fraud that the judge threw out was old.")))


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        (
            "The growers' league now puts the plums lost at 900 tonnes.",
            "growers' league",
            "the plums lost at 900 tonnes",
        ),
        ("Wardens put the huts damaged at 41.", "Wardens (unnamed)", "the huts damaged at 41"),
    ],
)
def test_who_puts_what_was_lost_at_a_figure(attributed: Attributed, text: str, who: str, content: str) -> None:
    assert (who, content) in told(attributed(text))


def test_who_puts_things_at_a_place_says_nothing(attributed: Attributed) -> None:
    assert not told(attributed("Wardens put the huts at 41 Weir Lane. Wardens put the lost dogs at the gate."))
