"""What a denial is a denial of: what stands under its negation, and not whatever it is said of."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import compare, lineage
from sayso.comparison.differences.contrasts import Contrast, contrasts
from sayso.comparison.differences.denials import of_blame
from sayso.comparison.differences.told import told
from sayso.comparison.matching import pairing
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.polarity import unknown
from sayso.comparison.statements.weights import weigh
from sayso.comparison.voices.bodies import Speakers


def longest(items: Sequence[Item], doc: int) -> Item:
    return max((i for i in items if i.doc == doc), key=lambda i: (len(i.statement.span), i.statement.form == "clause"))


def denials(first: str, second: str) -> list[Contrast]:
    """The denials that are found between the longest statements of two pages."""
    pages = [read("Harbour Post", first), read("Valley Times", second)]
    items = build(pages)
    weigh(items)
    pairing.encode(items, language.meanings)
    speakers = Speakers(pages, lineage.begin(pages).actors)
    found = contrasts(told(longest(items, 0), speakers), told(longest(items, 1), speakers))
    return [c for c in found if c.kind == "denial"]


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("There was no fence around the quarry.", "Goats climbed over a fence into the quarry."),
        ("No warning was in force for the lake.", "The harbour office issued a warning to all boats at noon."),
        ("No barge was on the river that night.", "Two barges carried the grain down the river that night."),
        ("The divers saw no wreck in the bay.", "A wreck lay across the mouth of the bay."),
        ("The guards did not open the gate of the mill.", "The gate of the mill was opened by the guards."),
        ("The miller is not under arrest.", "The miller has been under house arrest since Friday."),
        ("The bell of the mill did not go at any point.", "The bell of the mill had gone twice."),
    ],
)
def test_a_denial_is_sure_of_what_it_negates(no: str, yes: str) -> None:
    assert [c.sure for c in denials(no, yes)] == [True]


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("The barge was not overloaded.", "The barge sank within an hour."),
        ("The archive had not been touched.", "The archive is complete."),
        ("No council key was used to enter the vault.", "The key was kept in an open drawer."),
        ("The carpenters carried no weapons.", "The carpenters were mending a bridge."),
        ("No child was hurt at the fair.", "Eleven people were hurt at the fair."),
    ],
)
def test_what_it_is_said_of_is_not_denied(no: str, yes: str) -> None:
    assert not [c for c in denials(no, yes) if c.sure]


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("The guild denied the sale of the mill.", "The guild has denied it from the start."),
        ("One crate did not reach the village.", "Most of the crates reached the village."),
        ("There was no siren on the quay.", "In none of the films is a siren to be heard on the quay."),
    ],
)
def test_what_can_both_hold_is_no_denial(no: str, yes: str) -> None:
    assert not denials(no, yes)


@pytest.mark.parametrize("text", ["The paper has not seen any record of the sale.", "He had no knowledge of the sale."])
def test_who_knows_nothing_of_it_leaves_it_open(text: str) -> None:
    assert unknown(build([read("Harbour Post", text)])[0])


@pytest.mark.parametrize(
    ("no", "yes"),
    [
        ("Nobody has been charged with the killing of Ana Lira.", "Ana Lira was killed by a shot from the roof."),
        ("No one was arrested over the fire at the mill.", "The mill burned down in the fire on Friday."),
        ("Nobody was punished for the shooting of the baker.", "The baker was shot on Friday."),
    ],
)
def test_that_nobody_is_held_to_account_denies_no_deed(no: str, yes: str) -> None:
    pages = [read("Quay Post", no), read("Harbour Times", yes)]
    found = compare(pages, None, language.meanings, language.joint).claims
    assert not [c for c in found if c.relation == "conflict"]


def test_that_nobody_was_charged_denies_a_charge() -> None:
    (no,) = build([read("Quay Post", "Nobody has been charged with the killing of Ana Lira.")])
    (yes,) = build([read("Harbour Times", "A baker was charged with the killing of Ana Lira.")])
    (killed,) = build([read("Harbour Post", "Ana Lira was killed by a shot from the roof.")])
    assert of_blame(no, killed)
    assert not of_blame(no, yes)
