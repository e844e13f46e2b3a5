"""Hours, days and places of two happenings are no two answers to one question."""

from __future__ import annotations

import pytest
from test_contrasts import between, kinds


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bells of the abbey were rung at 6:15 p.m.", "The telegram of the mill was delivered at 7:40 p.m."),
        ("The first ferry left at half past five.", "The first ferry arrived at ten past eight."),
        ("The nurse gave the dose at 2 p.m.", "The paper gave the wrong name at 11 a.m."),
        ("A strike began at the quarry at 7 a.m.", "A concert began in the church at 8 p.m."),
    ],
)
def test_hours_of_two_happenings_are_no_conflict(a: str, b: str) -> None:
    assert "clock" not in kinds(between(a, b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The telegram reached the mill at 7:40 p.m.", "The telegram of the bank was received at 9:10 p.m."),
        ("The shooting began at two in the morning.", "The attack started at 4.30 a.m."),
        ("The first ferry arrived at half past five.", "The first ferry reached the pier at ten past eight."),
    ],
)
def test_hours_of_one_happening_still_conflict(a: str, b: str) -> None:
    assert "clock" in kinds(between(a, b))


def test_what_set_out_is_not_denied_to_have_come() -> None:
    no = "No tug came to the wreck before noon."
    assert "denial" not in kinds(between(no, "The tug went out to the wreck at 9 a.m."))
    assert "denial" in kinds(between(no, "The tug came to the wreck at 9 a.m."))


def test_the_day_of_a_bare_hour_is_only_inferred() -> None:
    days = ("2021-03-05", "2021-03-09")
    assert "date" not in kinds(between("The vault was opened at 9:40.", "The vault was opened at 9:45.", days))
    assert "date" in kinds(between("The vault was opened on 3 March.", "The vault was opened on 8 March.", days))


def test_a_state_that_followed_another_does_not_exclude_it() -> None:
    found = between("All the locks of the canal are closed.", "Three locks of the canal were opened.")
    assert all(c.relation != "conflict" for c in found)
    found = between("The lock of the canal was closed.", "The lock of the canal was opened.")
    assert any(c.kind == "contrary" and c.relation == "conflict" for c in found)


def test_who_denies_another_thing_first_does_not_say_that_it_is_so() -> None:
    denial = "No flare was fired at the harbour."
    assert "denial" not in kinds(between(denial, "The guards had not fired any flare and blamed the fishermen."))
    assert "denial" in kinds(between(denial, "The guards had fired a flare at the harbour."))


@pytest.mark.parametrize(
    "yes",
    [
        "The crew, which had no orders but plenty of rope, sank the Orlen ferry on Friday.",
        "The captain, who has no licence and sleeps ashore, sank the Orlen ferry on Friday.",
        "No fewer than three pilots and a cook sank the Orlen ferry on Friday.",
        "The crew did not wait and sank the Orlen ferry with nine shots on Friday.",
    ],
)
def test_a_negation_by_the_way_leaves_a_deed_told(yes: str) -> None:
    assert "denial" in kinds(between("The crew did not sink the Orlen ferry on Friday.", yes))


@pytest.mark.parametrize(
    ("now", "stage"),
    [
        ("Orlen’s main lock was opened.", False),
        ("The lock of the canal was opened.", False),
        ("It’s said that the lock of the canal is open.", True),
    ],
)
def test_an_owner_is_no_verb_of_what_is_so_now(now: str, stage: bool) -> None:
    found = between(now, "The main lock of Orlen was closed.")
    assert ("stage" in kinds(found)) == stage


@pytest.mark.parametrize(
    ("b", "differ"),
    [("The mast of the harbour was 90 metres high.", False), ("The tower of the island was 90 metres high.", True)],
)
def test_measures_of_two_things_are_no_conflict(b: str, differ: bool) -> None:
    found = between("The tower of the island was 60 metres high.", b)
    assert ("count" in kinds(found)) == differ
