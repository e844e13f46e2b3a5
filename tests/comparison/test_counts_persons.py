"""Counts of persons under any noun: "one man" is a count, those who tell are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.comparison.figures import amounts, holders
from sayso.comparison.statements.items import build
from sayso.comparison.voices.bodies import one_body
from sayso.model import Claim
from sayso.pipeline import compare_readings
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Claims = Callable[..., list[Claim]]


@pytest.fixture(scope="module")
def claims() -> Claims:
    """The claims of pages, each of an outlet of its own on one day."""

    def run(*texts: str) -> list[Claim]:
        pages = [
            from_text(text, f"page {k}", Given(outlet=f"Paper {k}", published="2024-05-06"))
            for k, text in enumerate(texts)
        ]
        found = [extract(page, language.parse(page.text, page.segments)) for page in pages]
        return list(compare_readings(found).claims)

    return run


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("Three people died in the fire, the coroner said.", "One woman died in the fire, the clinic said."),
        ("Two people were killed at the quarry, the rescuers said.", "One man was killed at the quarry, police said."),
        ("Four villagers drowned in the flood, the council said.", "One villager drowned in the flood, police said."),
    ],
)
def test_one_against_many_is_no_agreement(claims: Claims, many: str, one: str) -> None:
    found = claims(many, one)
    assert found and all(c.relation != "agree" for c in found)
    (claim,) = [c for c in found if c.question.startswith("How many")]
    assert claim.positions[0].low == 1.0 and len(claim.positions) == 2


def test_only_one_is_a_count(claims: Claims) -> None:
    found = claims("Three people died in the fire, police said.", "Only one person died in the fire, the owner said.")
    assert [(c.question, c.relation) for c in found] == [("How many people died?", "conflict")]


def test_deaths_ask_how_many_died(claims: Claims) -> None:
    found = claims("There were four deaths, the coroner said.", "There was one death, the clinic said.")
    assert [(c.question, c.relation) for c in found] == [("How many people died?", "conflict")]


def test_somebody_and_more_of_them_are_no_agreement(claims: Claims) -> None:
    found = claims("Three people died in the fire, police said.", "A woman died in the fire, the clinic said.")
    assert found and all(c.relation == "partial" for c in found)


def test_one_and_one_agree(claims: Claims) -> None:
    found = claims("One man died in the fire, the coroner said.", "One man died in the fire, the clinic said.")
    assert [c.relation for c in found] == ["agree"]


@pytest.mark.parametrize(
    "text",
    [
        "Two men died in the fire. One man died of burns.",
        "Another one man died in the fire.",
        "One of the men died in the fire.",
        "One man walked along the shore.",
    ],
)
def test_one_of_several_is_no_count(text: str) -> None:
    page = from_text(text, "page", Given(outlet="Paper", published="2024-05-06"))
    items = build([extract(page, language.parse(page.text, page.segments))])
    assert not [f for f in holders.collect(items) if f.interval.high == 1]
    assert not [a for i in items for a in amounts.of(i) if a.interval.high == 1]


def test_those_who_tell_are_not_counted() -> None:
    page = from_text("The silo burst at noon, three workers told the Mirror.", "page", Given(outlet="Mirror"))
    items = build([extract(page, language.parse(page.text, page.segments))])
    assert not holders.collect(items)


def test_a_house_and_its_short_name_are_one_body() -> None:
    assert one_body("St Orla", "St Orla's Hospital")
    assert one_body("St Orla's Hospital", "St Orla's")
    assert not one_body("Norland", "Norland's Army")
    assert not one_body("St Orla", "St Ebba's Hospital")


def test_a_spokeswoman_and_her_hospital_are_one_origin(claims: Claims) -> None:
    found = claims(
        "St Orla's Hospital said it had treated 23 children after the crash.",
        "St Orla's spokeswoman Petra Hahn said the hospital had treated 23 children after the crash.",
    )
    assert found and all(len(c.origins) == 1 for c in found)
