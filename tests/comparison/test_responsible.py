"""Who is behind a deed: claimed, laid to somebody's charge and denied, by whatever words."""

from __future__ import annotations

from itertools import product

import pytest
from written_pages import read

from sayso.model import Claim
from sayso.pipeline import compare_readings

SCENE = "Traders of Orlan waited at the gate of the market in the evening. "
SO = (
    "The Grey Lantern group claimed responsibility for the bombing in Orlan on Monday.",
    "The Grey Lantern group said it had carried out the bombing in Orlan.",
    "The Grey Lantern group was behind the bombing in Orlan, police said.",
    "The government blamed the Grey Lantern group for the bombing in Orlan.",
    "The government accused the Grey Lantern group of carrying out the bombing in Orlan.",
)
NOT_SO = (
    "The Grey Lantern group denied responsibility for the bombing in Orlan.",
    "The Grey Lantern group denied any role in the bombing in Orlan.",
    "The Grey Lantern group said it was not behind the bombing in Orlan.",
    "The Grey Lantern group said it had nothing to do with the bombing in Orlan.",
)


def conflicts(a: str, b: str) -> list[Claim]:
    """The conflicts over two pages, suggested ones too."""
    found = compare_readings([read("Coast Post", SCENE + a), read("Vale Herald", SCENE + b)]).claims
    over_both = (c for c in found if len({m.doc for p in c.positions for m in p.members}) > 1)
    return [c for c in over_both if c.relation == "conflict"]


@pytest.mark.parametrize(("a", "b"), list(product(SO, NOT_SO)))
def test_who_is_said_to_be_behind_a_deed_and_denies_it(a: str, b: str) -> None:
    assert conflicts(a, b)


def test_both_sides_stand_under_who_says_so() -> None:
    (claim,) = (c for c in conflicts(SO[3], NOT_SO[1]) if c.confirmed)
    assert [p.holders for p in claim.positions] == [("government",), ("Grey Lantern",)]
    assert claim.question.startswith("Was the Grey Lantern") or claim.question.startswith("Was Grey Lantern")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (SO[0], "The River Guard denied any role in the bombing in Orlan."),  # of whom nobody says it
        (SO[0], "The Grey Lantern group denied any role in the bombing in Vessen."),
        (SO[1], "No group has claimed responsibility for the bombing in Orlan, police said."),
        ("The Grey Lantern group said it was behind an attack last year.", NOT_SO[0]),
        ("The Grey Lantern group may be behind the bombing in Orlan, police said.", NOT_SO[0]),
        (NOT_SO[0], NOT_SO[1]),
    ],
)
def test_what_is_of_another_or_of_another_deed_is_no_conflict(a: str, b: str) -> None:
    assert not [c for c in conflicts(a, b) if c.question.startswith("Was ")]
