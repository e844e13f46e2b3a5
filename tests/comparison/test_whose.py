"""Of which of two states at war a number counts the people."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import compare, lineage
from sayso.comparison.figures import whose
from sayso.comparison.statements.items import build
from sayso.comparison.voices.bodies import Speakers

CLASH = (
    "Orlenian and Belmarian troops exchanged fire at Tamsin on Friday. Orlen's army shelled a Belmarian post. "
    "Orlen's defence ministry and Belmar's defence ministry each gave figures. "
)


def counted(sentence: str) -> dict[str, str]:
    """Whose people each number of a page on the clash counts, by its words."""
    pages = [read("Harbour Post", CLASH + sentence), read("Valley Times", CLASH)]
    items, speakers = build(pages), Speakers(pages, lineage.begin(pages).actors)
    whose.mark(items, speakers)
    return {q.span.text: i.whose[q.id] for i in items for q in i.figures if q.id in i.whose}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("It said two Orlenian soldiers were killed and five wounded.", {"two": "Orlen", "five": "Orlen"}),
        ("Belmar's defence ministry said that three of its soldiers were killed.", {"three": "Belmar"}),
        ("Belmar's defence ministry said that three soldiers were killed.", {"three": "Belmar"}),
        ("Belmar has lost seven soldiers.", {"seven": "Belmar"}),
        ("He put Belmar's own losses at four dead and nine wounded.", {"four": "Belmar", "nine": "Belmar"}),
        ("Belmar's defence ministry said that the enemy left at least twenty dead.", {"at least twenty": "Orlen"}),
    ],
)
def test_the_people_of_one_state(sentence: str, told: dict[str, str]) -> None:
    assert counted(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Three soldiers were killed.",
        "Belmar's defence ministry said that Orlen's army had killed two of its soldiers.",
        "Belmar's defence ministry said that forty soldiers were killed in our raid.",
        "Belmar's defence ministry said that it holds four soldiers.",
        "Belmar's defence ministry said that nine people were killed.",
        "The hospital at Tamsin said that six soldiers were killed.",
        "Two villagers lived for nine years in Belmarian camps.",
    ],
)
def test_nobodys_as_far_as_the_words_tell(sentence: str) -> None:
    assert not counted(sentence)


def test_without_a_war_nobody_is_a_state_s() -> None:
    page = read(
        "Harbour Post", "Two Orlenian sailors were drowned off Tamsin. Belmar's coast guard said five were hurt."
    )
    items = build([page])
    whose.mark(items, Speakers([page], ()))
    assert not any(i.whose for i in items)


def test_the_dead_of_two_sides_stand_in_two_claims() -> None:
    first = CLASH + "Belmar's defence ministry said that three of its soldiers were killed. "
    first += "It said twenty Orlenian soldiers were killed."
    other = CLASH + "Orlen's defence ministry said two Orlenian soldiers were killed. "
    other += "Belmar raised the number of its dead to six."
    found = compare([read("Harbour Post", first), read("Valley Times", other)], None, language.meanings, language.joint)
    for claim in (c for c in found.claims if c.confirmed and c.grades[0].slot == "how_many"):
        told = {m.span.text for p in claim.positions for m in p.members}
        ours = [t for t in told if "Orlenian" in t]
        assert not ours or len(ours) == len(told)
