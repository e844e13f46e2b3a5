"""One thing in other words: verbs with a particle, who holds a place, and figures put in any form of a sentence."""

from __future__ import annotations

from itertools import product

import pytest
from test_contrasts import between, kinds
from written_pages import read

from sayso.comparison.statements.items import Item, build
from sayso.model import Claim
from sayso.pipeline import compare_readings

SCENE = "Traders of Orlan waited at the gate of the market in the evening. "


def main_clause(text: str) -> Item:
    """The longest statement of a page of one sentence."""
    return max(build([read("Coast Post", text)]), key=lambda i: len(i.statement.span))


def claims(a: str, b: str, days: tuple[str, str] = ("2021-05-12", "2021-05-12")) -> list[Claim]:
    """The claims over two pages."""
    pages = [read(*page) for page in (("Coast Post", SCENE + a, days[0]), ("Vale Herald", SCENE + b, days[1]))]
    found = compare_readings(pages).claims
    return [c for c in found if len({m.doc for p in c.positions for m in p.members}) > 1]


# ---------------------------------------------------------------- verbs with what follows them
@pytest.mark.parametrize(
    ("text", "what", "theme"),
    [
        ("The warden of Orlan stepped down on Monday.", "resign", "warden"),
        ("The council put off the fair on Monday.", "postpone", "fair"),
        ("The council called off the fair on Monday.", "cancel", None),
        ("The wall of the mill gave way on Monday.", "collapse", "wall"),
        ("Guards took a miller into custody on Monday.", "arrest", "miller"),
        ("The captives were let go on Monday.", "release", "hostage"),
        ("The mill was set on fire on Monday.", "burn", "mill"),
        ("The dockers walked out on Monday.", "strike_work", "docker"),
        ("Two barges were blown up on Monday.", "explode", "barge"),
        ("The guards opened fire on the millers on Monday.", "shoot", "miller"),
        ("The mayor set off for the quay on Monday.", "depart", "mayor"),
        ("The miller was found not guilty on Monday.", "acquit", "miller"),
        ("Two millers lost their lives on Monday.", "kill", "miller"),
    ],
)
def test_a_verb_means_what_it_means_with_what_follows_it(text: str, what: str, theme: str | None) -> None:
    item = main_clause(text)
    assert item.what[:1] == (what,)
    assert theme is None or item.theme[:1] == (theme,)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The council put the ledger on the table.", "plant"),
        ("The convoy went off the road.", "go"),
        ("The miller gave in court a new account.", "account"),
        ("Guards took 12 millers over the border.", "miller"),
        ("The miller stepped over the wall.", "step"),
        ("The warden gave the miller a barrel.", "supply"),
    ],
)
def test_and_what_it_means_without(text: str, what: str) -> None:
    assert what in main_clause(text).what


def test_two_verbs_for_one_deed_are_one_question() -> None:
    told = claims(
        "The mayor of Orlan stepped down on Monday, the council said.",
        "The mayor of Orlan resigned on Monday, her clerk said.",
    )
    assert "agree" in [c.relation for c in told]


# ---------------------------------------------------------------- who holds a place
TAKEN = (
    "The rebels captured the harbour of Orlan on Monday.",
    "The harbour of Orlan fell to the rebels on Monday.",
    "The rebels have taken control of the harbour of Orlan.",
    "The harbour of Orlan is in rebel hands.",
)
KEPT = (
    "The army is still in control of the harbour of Orlan.",
    "The harbour of Orlan remains under army control.",
    "Government troops still hold the harbour of Orlan.",
)


def test_one_place_in_the_hands_of_two_sides_is_a_conflict() -> None:
    assert not [pair for pair in product(TAKEN, KEPT) if "held" not in kinds(between(*pair))]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The rebels hold the northern part of Orlan.", "The army holds the southern part of Orlan."),
        ("The rebels hold the bridge at Karsk.", "The army holds the bridge at Belmar."),
        ("The rebels took the road to the capital.", "Police took the road to the capital."),
        ("The rebels captured the harbour of Orlan.", "The rebels hold the harbour of Orlan."),
        ("The rebels captured the harbour of Orlan.", "The army still holds the harbour of Vessen."),
        ("The rebels captured the harbour of Orlan.", "Fighters took the harbour of Orlan."),
        ("The rebels may have captured the harbour of Orlan.", "The army still holds the harbour of Orlan."),
        ("The rebels captured a captain of the army.", "The army holds a captain of the rebels."),
        ("The rebels hold talks in the town of Orlan.", "The government holds a vote in the town of Orlan."),
    ],
)
def test_what_may_be_of_one_side_or_of_two_places_is_none(a: str, b: str) -> None:
    assert "held" not in kinds(between(a, b))


def test_a_place_may_change_hands_between_two_days() -> None:
    found = between(TAKEN[1].replace(" on Monday", ""), KEPT[0], ("2021-05-12", "2021-06-30"))
    assert [c.relation for c in found if c.kind == "held"] == ["partial"]


# ---------------------------------------------------------------- figures in any form
@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The Barge Party took 41 percent in Sunday's vote in Orlan.",
            "The Barge Party won 53 percent of the vote in Orlan on Sunday.",
        ),
        (
            "Turnout in Sunday's vote in Orlan was 41 percent.",
            "Some 67 percent of those registered voted in Orlan on Sunday.",
        ),
        ("A quake of magnitude 6.1 hit Orlan on Monday.", "Monday's quake in Orlan had a magnitude of 6.8."),
        ("The explosion at the mill happened at 9.15 a.m.", "At 7.40 a.m. a barrel exploded at the mill."),
        ("The stone fell 900 metres from the mill.", "The stone landed 200 metres from the mill."),
        ("2,000 people joined the march in Orlan on Monday.", "9,000 demonstrators marched in Orlan on Monday."),
        ("The fire in Orlan hurt 12 others on Monday.", "The fire in Orlan left 31 people injured on Monday."),
    ],
)
def test_figures_of_one_thing_conflict(a: str, b: str) -> None:
    told = claims(f"{a[:-1]}, the wardens said.", f"{b[:-1]}, the guild said.")
    assert "conflict" in [c.relation for c in told]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("12 soldiers were killed in Orlan on Monday.", "31 people were killed in Orlan on Monday."),
        ("The council paid 5 million francs for the mill.", "The council was paid 2 million francs in instalments."),
        ("Five protesters were hurt in Orlan on Monday.", "17 people were hurt in Orlan on Monday."),
        ("The stone fell 900 metres from the mill.", "The stone fell 200 metres from the quay."),
        ("Turnout among women in Orlan was 67 percent.", "Turnout in Orlan was 41 percent."),
        ("The mound grew by 9 percent.", "The mill lost 4 percent of its flour."),
    ],
)
def test_figures_of_two_things_do_not(a: str, b: str) -> None:
    told = claims(f"{a[:-1]}, the wardens said.", f"{b[:-1]}, the guild said.")
    assert "conflict" not in [c.relation for c in told if c.confirmed]


def test_measures_that_exclude_each_other_are_no_confirmed_agreement() -> None:
    told = claims(
        "The first engine was at the mill within twelve minutes, the wardens said.",
        "The first engine took fifty minutes to reach the mill, the guild said.",
    )
    assert not [c for c in told if c.relation == "agree" and c.confirmed]


def test_a_place_by_whose_name_a_people_could_be_called_is_none() -> None:
    told = claims(
        "Monday's blast claimed the lives of 12 people at the Orlan market, the wardens said.",
        "The blast at the Orlan market on Monday killed 31 people, the guild said.",
    )
    assert [(c.relation, c.differs_in) for c in told if c.confirmed] == [("conflict", ("count",))]
