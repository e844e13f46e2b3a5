"""A body's denial of what nobody in the documents is heard to charge it with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.comparison.claims.disowned import DISOWNED
from sayso.model import Claim, Comparison

QUAY = "Three barges burned at the quay of Lund on Monday, the harbour office said. Nobody knows who lit the fire."


def single(found: Comparison) -> list[Claim]:
    return [c for c in found.claims if c.relation == "single"]


@pytest.mark.parametrize(
    "words",
    [
        "The Lund Dockers' Union said the group had no members and no boats on the river that night.",
        "“We did not light any fire,” the Lund Dockers' Union said in a statement.",
        "Olaf Brant, a spokesman for the Lund Dockers' Union, said its members lit no fire.",
    ],
)
def test_a_denial_of_its_own_is_a_bodys_position(run: Callable[..., Comparison], words: str) -> None:
    found = run(("Port Courier", f"{QUAY} {words}"), ("Lund Post", QUAY))
    (claim,) = single(found)
    assert [p.stance for p in claim.positions] == ["denies"]
    assert [(p.party, p.stance) for p in found.party_positions if p.claim == claim.id] == [
        ("Lund Dockers' Union", "denies")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The Lund Dockers' Union said it had no information about the fire.",
        "The Lund Dockers' Union said it did not know who lit the fire.",
        "The Lund Dockers' Union said the mayor had no boats on the river.",
        "The Lund Dockers' Union said it will not light another fire.",
        "A docker said he had no boat on the river.",
    ],
)
def test_what_a_body_does_not_know_or_says_of_others_is_none(run: Callable[..., Comparison], words: str) -> None:
    assert single(run(("Port Courier", f"{QUAY} {words}"), ("Lund Post", QUAY))) == []


def test_the_question_names_the_body(run: Callable[..., Comparison]) -> None:
    words = "The Lund Dockers' Union said the group had no members and no boats on the river that night."
    (claim,) = single(run(("Port Courier", f"{QUAY} {words}"), ("Lund Post", QUAY)))
    assert claim.question == "Did the Lund Dockers' Union have any members or any boats on the river that night?"
    assert DISOWNED not in claim.why
