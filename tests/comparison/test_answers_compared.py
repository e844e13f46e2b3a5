"""Claims with those who only say that it is so, or not so, to what was said before."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.dossier.around import around
from sayso.model import Claim, Reading
from sayso.pipeline import compare_readings

SCENE = "Traders of Orlen waited at the gate of the market in the evening. "


def pages(a: str, b: str) -> list[Reading]:
    return [read("Coast Post", SCENE + a, "2021-05-12"), read("Vale Herald", SCENE + b, "2021-05-12")]


def conflicts(readings: list[Reading]) -> list[Claim]:
    return [c for c in compare_readings(readings).claims if c.relation == "conflict"]


TOLD = "The guards shelled the mill at Orlen on Monday, millers said."


@pytest.mark.parametrize(
    ("answer", "who", "words"),
    [
        ("The guard corps denied it.", "guard corps", "The guard corps denied it"),
        ("“That is a lie,” said Ton Orst, who leads the corps.", "Ton Orst", "That is a lie"),
        ("The mayor, Ana Lira, called the claim a lie.", "Ana Lira", "The mayor, Ana Lira, called the claim a lie"),
    ],
)
def test_who_denies_what_was_said_before_stands_against_it(answer: str, who: str, words: str) -> None:
    found = pages(TOLD, f"Millers at Orlen said the mill had been shelled by the guards on Monday. {answer}")
    (claim,) = conflicts(found)
    denying = next(p for p in claim.positions if who in p.holders)
    assert denying.stance == "denies" and [m.span.text for m in denying.members] == [words]
    assert claim.question.startswith("Was the mill shelled")


def test_what_is_taken_up_is_shown_before_the_words() -> None:
    reading = read("Coast Post", SCENE + TOLD + " The guard corps denied it.", "2021-05-12")
    (answer,) = (s for s in reading.statements if s.taken is not None)
    start, end = around(reading, answer.span).before
    assert reading.text[start:end].strip() == TOLD


def test_what_a_fact_check_judges_false_is_held_by_nobody_on_its_page() -> None:
    checked = read(
        "Mill Desk",
        "Claim 1: the guards shelled the mill at Orlen. False. The fire began in a barn.\n\nThe barn stood empty.",
        "2021-05-13",
    )
    told = read("Coast Post", SCENE + TOLD, "2021-05-12")
    (claim,) = conflicts([told, checked])
    holders = {p.stance: p.holders for p in claim.positions}
    assert holders["denies"] == ("Mill Desk",) and "Mill Desk" not in holders["asserts"]


def test_the_police_beside_a_constabulary_are_not_surely_another_origin() -> None:
    release = read("Orlen Constabulary", "Two millers were killed in the fire at Orlen.", "2021-05-12")
    told = read("Coast Post", "Two millers were killed in the fire at Orlen, police said.", "2021-05-12")
    named = read("Vale Herald", "Two millers were killed in the fire at Orlen, Orlen Constabulary said.", "2021-05-12")
    claims = [c for c in compare_readings([told, named, release]).claims if c.question.startswith("How many")]
    assert [o.name for c in claims for o in c.origins if o.sure] == ["Orlen Constabulary"]


def test_who_denies_that_one_did_it_denies_nothing_of_the_deed() -> None:
    readings = pages(
        "The fire at the mill of Orlen began in a dust filter, the brigade said.",
        "The fire at the mill of Orlen was not started by shells, the guard corps said.",
    )
    assert conflicts(readings) == []
