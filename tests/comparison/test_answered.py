"""What a page sets right against a statement of a claim, and what stands beside it and denies something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from written_pages import read

from sayso.comparison.claims.answered import answers, denials
from sayso.comparison.statements.items import Item
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Claim
from sayso.pipeline import compare_readings

Pairs = Callable[[str], set[tuple[str, str]]]


@pytest.fixture
def pairs(items: Callable[[str], list[Item]]) -> Pairs:
    """The pairs of a statement and a denial of it on a page, by the beginnings of their words."""

    def found(text: str) -> Iterator[tuple[str, str]]:
        told = items(text)
        voices = Speakers([told[0].reading], ())
        for said in told:
            for denial in denials(told).get(said.doc, ()):
                if answers(denial, said, voices):
                    yield said.statement.span.text[:24], denial.statement.span.text[:24]

    return lambda text: set(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "The miller's wife, Sara Tolm, said he was hit by a plastic bullet. Police deny that any were fired.",
        "Two drones crossed the river, Sara Tolm said. The army denied that any had been launched.",
        "The mayor blamed members of the league. The league denied any part in it.",
        "The bomb was planted by the Orlen League, the mayor said. The Orlen League denied involvement.",
        "Mayor Ana Lira blamed “hotheads of the league”. A league spokeswoman, Mira Holt, called that a lie.",
        "The guild warned Orvik Mining in a letter in May, Sara Tolm said. “Nobody wrote back,” said Ton Orst. "
        "Orvik Mining denies having received any such letter.",
        "Sara Tolm said that a lift of Brask Cranes fell and that two men were hurt. Brask Cranes rejected the "
        "accusation.",
        "Sara Tolm says that a guard opened the sluice on his order. His lawyer, Ton Orst, called this “pure fantasy”.",
    ],
)
def test_a_denial_is_of_what_is_said_right_before_it(pairs: Pairs, text: str) -> None:
    assert pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Three guards were beaten by the crowd, Sara Tolm said. Police deny that any were armed.",  # not of the beating
        "He was hit by a plastic bullet, Sara Tolm said. It rained. Police deny that any were fired.",  # not next to it
        "Two men were hurt at the mill, Sara Tolm said. The Orlen League denied involvement.",  # it is not charged
        "The guild wrote a letter in May, Sara Tolm said. Orvik Mining denies having received any such offer.",
        "The Orlen League had burned the mill, the mayor said. The Orlen League denied a ransom.",
        "The Orlen League had burned the mill, the Orlen League said. The Orlen League denied involvement.",
        "The mayor blamed the league. A guild spokesman, Ton Orst, called it a tragedy.",
        "The mayor blamed the league, which had met that day. Ton Orst called the speech a lie detector's dream.",
        "Sara Tolm said that the mill burned and that two men were hurt. Brask Cranes rejected the accusation.",
        "Sara Tolm asked for a visa. The ministry denied it.",
        "The mayor blamed the league. The league did not deny any part in it.",
    ],
)
def test_what_is_denied_beside_it_is_something_else(pairs: Pairs, text: str) -> None:
    assert not pairs(text)


SCENE = "Traders of Orlen waited at the gate of the market in the evening. "


def whether(a: str, b: str) -> list[Claim]:
    found = compare_readings(
        [read("Coast Post", SCENE + a, "2021-05-12"), read("Vale Herald", SCENE + b, "2021-05-12")]
    )
    return [c for c in found.claims if c.grades[0].slot == "happened"]


HIT = "The trader Filip Dorn was hit by a plastic bullet at Orlen on Monday, his mother Katrin Dorn said."


def test_a_claim_with_a_denial_beside_it_is_no_agreement() -> None:
    (claim,) = whether(f"{HIT} Police deny that any were fired.", f"{HIT} He is in hospital.")
    assert claim.relation == "conflict" and claim.differs_in == ("denial",)
    (denying,) = (p for p in claim.positions if p.stance == "denies")
    assert denying.label == "it is not so" and "olice" in denying.holders[0]
    (asserting,) = (p for p in claim.positions if p.stance == "asserts")
    assert len(asserting.members) == 2


def test_a_denial_of_something_else_leaves_it_one() -> None:
    (claim,) = whether(f"{HIT} Police deny that any were armed.", f"{HIT} He is in hospital.")
    assert claim.relation == "agree"


def test_an_accusation_that_is_denied_asks_who_is_to_blame() -> None:
    told = "Mayor Ana Lira blamed members of the fishers' league for the fire at the market of Orlen."
    (claim,) = whether(f"{told} The league denied any part in it.", f"{told} Nobody was hurt.")
    assert (
        claim.question.startswith("Were members of the fishers' league") and " to blame for the fire" in claim.question
    )
