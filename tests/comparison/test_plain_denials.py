"""Denials in the words of what they deny, by whatever form of words; who is one source more; who passes words on."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.dossier import View
from sayso.dossier.build import Dossier
from sayso.model import Claim, Comparison
from sayso.pipeline import compare_readings

TOLD = (
    "Government forces shelled the school in Orlan on Monday, doctors said.",
    "The school in Orlan was shelled by government forces on Monday, doctors said.",
)
DENIED = (
    "The army denied shelling the school in Orlan.",
    "The army denied that its forces had shelled the school in Orlan on Monday.",
    "The army said it had not shelled the school in Orlan.",
    "The army dismissed as lies reports that the school in Orlan had been shelled.",
    "No school in Orlan was shelled, the army said.",
)


def conflicts(*pages: tuple[str, str]) -> list[Claim]:
    """The conflicts of some pages that are confirmed, over two pages."""
    found = compare_readings([read(*page) for page in pages]).claims
    return [
        c
        for c in found
        if c.confirmed and c.relation == "conflict" and len({m.doc for p in c.positions for m in p.members}) > 1
    ]


def test_a_denial_in_the_same_words_is_a_conflict() -> None:
    missed = [
        pair for pair in product(TOLD, DENIED) if not conflicts(("Coast Post", pair[0]), ("Vale Herald", pair[1]))
    ]
    assert not missed


@pytest.mark.parametrize(
    "other",
    [
        "The army denied shelling the harbour in Vessen.",  # another thing and place
        "Government forces shelled the school in Orlan on Monday, a teacher said.",
        "The army denied burning the mill in Orlan.",
    ],
)
def test_what_denies_something_else_is_none(other: str) -> None:
    assert not conflicts(("Coast Post", TOLD[0]), ("Vale Herald", other))


def test_an_accusation_stands_against_its_denial() -> None:
    accused = "Doctors accused government forces of shelling the school in Orlan on Monday."
    assert conflicts(("Coast Post", accused), ("Vale Herald", "No school in Orlan was shelled, the army said."))


def test_police_and_organisers_are_two(run: Callable[..., Comparison]) -> None:
    text = "Some 60,000 people marched through Orlan, organisers said. Police put the number of marchers at 25,000."
    found = [o for c in run(("Coast Post", text)).claims for o in c.origins]
    assert not [o for o in found if o.not_told_from is not None]


def test_an_outlet_at_hand_is_known_by_its_short_name() -> None:
    pages = [
        read("Harbor City Examiner", "Ana Lira sued the harbour board in March, her lawyer said."),
        read("Reef Blog", "As the Examiner writes, Ana Lira sued the harbour board in March."),
    ]
    names = {o.name for c in compare(pages).claims for o in c.origins}
    assert "Examiner" not in names


def test_what_a_state_says_is_not_shown_as_its_ministers_alone() -> None:
    pages = [
        read("Coast Post", "Four border guards were killed on Monday, Orlan's interior minister, Pavle Dorin, said."),
        read("Vale Herald", "The interior ministry of Orlan said four border guards were killed on Monday."),
        read("Reef Wire", "Orlan's interior ministry says that four border guards were killed on Monday."),
    ]
    compared = compare(pages)
    sides = [s for c in Dossier(pages, compared, (), View()).claims.all for s in c.sides if "Pavle Dorin" in s.holders]
    assert sides
    assert all("inistry" in s.holders for s in sides if len(s.quotes) > 1)
