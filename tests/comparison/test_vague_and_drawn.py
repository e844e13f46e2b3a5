"""Vague words beside exact figures, none of a kind, parts of two groups, claims that are only mentioned, and pages that
draw on an outlet which is counted already."""

from __future__ import annotations

import pytest
from tests.comparison.written_pages import items, read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.origins.unsaid import drawn
from sayso.comparison.statements.capacity import allowed
from sayso.comparison.statements.polarity import denying
from sayso.model import Claim

FIRE = "A fire burned down the mill of Port Ansel on Tuesday. "


def counted(*pages: tuple[str, str]) -> list[Claim]:
    """The claims on how many, between pages given as pairs of outlet and text."""
    found = compare([read(*page) for page in pages], None, language.meanings).claims
    return [c for c in found if c.grades[0].slot == "how_many"]


# ---------------------------------------------------------------- vague words
@pytest.mark.parametrize(
    ("vague", "exact", "kind"),
    [
        ("Dozens of carts burned.", "22 carts burned.", ("partial", "rounding")),
        ("Hundreds of carts burned.", "160 carts burned.", ("partial", "rounding")),
        ("Dozens of carts burned.", "Nine carts burned.", ("conflict", "count")),
        ("Hundreds of carts burned.", "60 carts burned.", ("conflict", "count")),
    ],
)
def test_a_vague_word_excludes_no_number_near_its_end(vague: str, exact: str, kind: tuple[str, str]) -> None:
    [claim] = counted(("Quay Herald", f"{FIRE}{vague}"), ("Hill Post", f"{FIRE}{exact}"))
    assert (claim.relation, *claim.differs_in) == kind


# ---------------------------------------------------------------- kinds and parts
def test_that_there_were_none_of_a_kind_says_nothing_of_all() -> None:
    some, plain = f"{FIRE}There were two explosions.", f"{FIRE}There were no explosions."
    [claim] = counted(("Quay Herald", some), ("Hill Post", f"{FIRE}There were no second explosions."))
    assert (claim.relation, *claim.differs_in) == ("partial", "scope")
    [claim] = counted(("Quay Herald", some), ("Hill Post", plain))
    assert claim.relation == "conflict"


# ---------------------------------------------------------------- who says no
def test_what_stands_in_a_clause_on_a_noun_or_behind_a_figure_denies_nothing() -> None:
    assert all(denying(i) == "" for i in items("Around nine kilos of powder were used, not more."))
    first = "Police hold a carter whose load of gas bottles was not declared, Radio Ansel reported."
    second = "A carter is in custody over an undeclared load of gas bottles, Radio Ansel reported."
    found = compare([read("Quay Herald", first), read("Hill Post", second)], None, language.meanings).claims
    assert found and all(p.stance == "asserts" for c in found for p in c.positions)


def test_what_somebody_asks_for_is_no_count_of_what_there_was() -> None:
    asked = [i for i in items("The gang asks for four million crowns.") if i.attribution is not None]
    paid = [i for i in items("The guild said the lock had cost four million crowns.") if i.attribution is not None]
    assert asked and all(map(allowed, asked)) and paid and not any(map(allowed, paid))


# ---------------------------------------------------------------- whose word it is
def test_claims_that_somebody_only_mentions_are_not_his() -> None:
    told = "Harbour officials say they are looking into claims that raiders seized the barge."
    denied = "The harbour guild said that raiders had not seized the barge."
    found = compare([read("Quay Herald", told), read("Hill Post", denied)], None, language.meanings).claims
    asserting = [p for c in found for p in c.positions if p.stance == "asserts"]
    assert asserting and not any("officials" in holder for p in asserting for holder in p.holders)


def test_persons_without_names_who_speak_together_are_each_counted() -> None:
    first = f"{FIRE}The doctors and residents told Reuters that 31 people had died."
    second = f"{FIRE}The doctors told Reuters that 31 people had died."
    [claim] = counted(("Quay Herald", first), ("Hill Post", second))
    assert sorted(o.name for o in claim.origins) == ["doctors (unnamed)", "residents (unnamed)"]


# ---------------------------------------------------------------- drawing on an outlet
TOLD = "Reuters found out about the pact by speaking with nine drivers who took part. "


def test_pages_that_draw_on_an_outlet_which_is_heard_add_no_origin() -> None:
    own = [("p1", items(f"{TOLD}The pact let 800 gunmen go.", "Orlen Blog")[-1])]
    assert drawn(own, [], ["Reuters"]) == "Reuters"
    assert drawn(own, [], ["the garrison"]) is None
    assert drawn(own, own, ["Reuters"]) is None
    assert drawn([*own, ("p1", items("80 gunmen left.", "Hill Post")[-1])], [], ["Reuters"]) is None
