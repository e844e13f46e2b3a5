"""One party under several names: its own people and papers, its general, the place behind its name, its initials."""

from __future__ import annotations

import pytest
from written_pages import origins

from sayso.comparison.lineage.families import key
from sayso.comparison.voices.posts import spoken_for

HERALD, POST = "Quay Herald", "Tarvin Post"


def counted(first: str, second: str) -> tuple[int, int]:
    """Origins that are sure, and all, of what two pages tell."""
    found = origins((HERALD, first), (POST, second))
    return sum(o.sure for o in found), len(found)


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [
        ("River Aid said 17 people had died at the weir.", "River Aid said its doctors had counted 17 dead at the weir.", 1),
        ("River Aid said 17 people had died at the weir.", "The guild said its rowers had counted 17 dead at the weir.", 2),
        ("Tarvin Barges said the manifest listed 187 passengers on the barge.",
         "Tarvin Barges said 187 passengers were on the barge.", 1),
        ("The Weir Guild said the manifest listed 187 passengers on the barge.",
         "Tarvin Barges said 187 passengers were on the barge.", 2),
        ("The army said two shells were fired at the weir.",
         "The chief of staff, General Ivo Kral, said two shells were fired at the weir.", 1),
        ("The army said two shells were fired at the weir.",
         "The president's chief of staff, Ivo Kral, said two shells were fired at the weir.", 2),
        ("Tarvin Barges said 187 passengers were on the barge.",
         "The owner of the barge said 187 passengers were on the barge.", 1),
        ("Tarvin Barges said 187 passengers were on the barge.",
         "A farmer on the bank said 187 passengers were on the barge.", 2),
        ("Selm Barge Lines said the barge was hit by nine logs.",
         "Selm Barge Lines is closed. The company is old. Nine logs hit the barge, said Ada Brill, the company’s director.", 1),
        ("Selm Barge Lines said the barge was hit by nine logs.",
         "Selm Barge Lines is closed. Nine logs hit the barge, said Ada Brill, the bakery’s director.", 2),
    ],
)  # fmt: skip
def test_one_party_is_one_sure_origin(first: str, second: str, number: int) -> None:
    assert counted(first, second)[0] == number


def test_the_reason_says_whose_people_and_papers_they_are() -> None:
    found = origins(
        (HERALD, "River Aid said 17 people had died at the weir."),
        (POST, "River Aid said its doctors had counted 17 dead at the weir."),
    )
    assert "“its doctors”: its own, so that it is River Aid's word" in found[0].why


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("United Nations weir office", "UN weir office", True),
        ("the U.S. Weir Command", "United States Weir Command", True),
        ("United Weirs office", "UN weir office", False),
        ("UN weir office", "EU weir office", False),
    ],
)
def test_a_body_is_one_under_the_initials_of_whom_it_serves(a: str, b: str, same: bool) -> None:
    assert (key(a) == key(b)) == same


@pytest.mark.parametrize(
    ("head", "tail", "body"),
    [
        ("The chief of staff, General ", ", said", "army"),
        ("Norlandic army chief of staff Lieutenant General ", " said", "Norlandic army"),
        ("The army's chief of staff, General ", " said", "army"),
        ("General ", ", chief of the general staff, said", "army"),
        ("Admiral ", ", chief of staff of the navy, said", "navy"),
        ("The army's commander, General ", " said", "army"),
        ("The president's chief of staff, General ", " said", None),
        ("The chief of staff, ", ", said", None),
        ("Her chief of staff, General ", ", said", None),
        ("General ", ", who wrote to the chief of staff, said", None),
    ],
)
def test_a_general_who_heads_the_staff_speaks_for_the_army(head: str, tail: str, body: str | None) -> None:
    found = spoken_for(f"{head}Ivo Kral{tail} so.", len(head), len(head) + 8)
    assert (found[0] if found else None) == body


def test_a_body_is_one_with_its_place_behind_it_and_without() -> None:
    first = "River Watch said nine rafters were killed at the weir."
    second = "At the weir in Selmia nine rafters died, the group River Watch Selmia said."
    found = origins((HERALD, first), (POST, second))
    assert [o.name for o in found if o.sure] in (["River Watch"], ["River Watch Selmia"]), found
    assert "with the place where it is" in found[0].why


def test_a_body_is_another_with_another_name_behind_it() -> None:
    first = "River Watch said nine rafters were killed at the weir."
    assert counted(first, "At the weir in Selmia nine rafters died, the group River Watch Owners said.")[0] == 2
