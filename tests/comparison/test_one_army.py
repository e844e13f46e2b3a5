"""The military of a state under several names, its spokesman, its own release, and where a figure says that it counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.comparison.claims.grades import grade
from sayso.comparison.lineage.releases import heads, is_issuer
from sayso.comparison.proposal import Answer, Proposal
from sayso.comparison.voices.bodies import military, one_military
from sayso.model import Comparison, Origin, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Run = Callable[..., Comparison]


@pytest.mark.parametrize(
    ("name", "whose"),
    [
        ("the Vessian armed forces", "vessian"),
        ("Armed Forces of Vessia", "vessia"),
        ("Vessia's General Staff", "vessia"),
        ("the Armed Forces", ""),
        ("Vessian Red Army", None),
        ("Vessia", None),
    ],
)
def test_a_name_says_whose_military_it_is(name: str, whose: str | None) -> None:
    assert military(name) == whose


def test_the_military_of_one_state_is_one_body() -> None:
    assert one_military("Vessian military", "Armed Forces of Vessia")
    assert not one_military("Vessian military", "Orlandian military")
    assert not one_military("the Army", "Armed Forces of Vessia")
    assert not one_military("Nigerien army", "Nigeria's army")


DENIED = "The garrison fired no shell at the Marlane bridge"


def test_a_spokesman_and_his_army_are_one_origin(run: Run) -> None:
    release = (
        "ARMED FORCES OF VESSIA\nGeneral Staff\n\nSTATEMENT No. 12\n\nThe road to Marlane is open again.\n\n"
        'The spokesman of the Armed Forces, Colonel Ivo Strand, said: "The bridge will be mended by June."'
    )
    agency = f'Colonel Ivo Strand, spokesman of the Vessian armed forces, spoke to Norpress. "{DENIED}," he said.'
    staff = f"Vessia's General Staff said that {DENIED[:1].lower()}{DENIED[1:]}."
    found = run(("Armed Forces of Vessia", release), ("Norpress", agency), ("Bay Mirror", staff))
    (origin,) = [o for c in found.claims if "fire shell" in c.question for o in c.origins if o.sure]
    assert "“Ivo Strand” speaks for Vessia's General Staff as its spokesman" in origin.why


# ---------------------------------------------------------------- its own release
RELEASE = "HARBOUR GUARD OF VESSIA\nDirectorate of Press\n\nBULLETIN No. 7\nIssued 3 May 2021\n\nThe Harbour Guard sank a boat."


def page(text: str) -> Reading:
    found = from_text(text, "page", Given())
    return extract(found, language.parse(found.text, found.segments))


def test_a_release_does_not_lean_on_those_in_its_letterhead() -> None:
    release = page(RELEASE)
    assert is_issuer(release, "the Harbour Guard") and heads(release, "Directorate of Press")
    assert not is_issuer(release, "Harbour Guard of Orland") and not heads(release, "Port Office")
    assert not heads(page("Quay Post\nDirectorate of Press\n\nA boat sank."), "Directorate of Press")


# ---------------------------------------------------------------- grades and scopes
@pytest.mark.parametrize(("party", "words"), [(True, "one of them no party"), (False, "none of them known as a party")])
def test_who_is_no_party_is_only_told_beside_one(party: bool, words: str) -> None:
    both = [Origin(n, ("p0",), (n,), "why", True, p, None, ()) for n, p in (("Ada", party), ("Ivo", False))]
    proposal = Proposal("Did it sink?", "happened", [Answer("it sank", [])], "agree", [], "why", 1.0)
    (found,) = grade(proposal, ["p0"], both)
    assert (found.value, found.why) == ("corroborated", f"2 sure origins, {words}: Ada, Ivo")


def test_a_figure_says_where_it_counts(run: Run) -> None:
    found = run(
        ("Quay Post", "The Harbour Board said 4,100 houses were destroyed in Marlane district by the flood."),
        ("Bay Mirror", "The Orland Institute said 9,300 houses were destroyed in the whole country by the flood."),
    )
    scopes = {p.label.split()[0]: p.scope for c in found.claims for p in c.positions if p.low}
    assert scopes.get("4,100") and "Marlane" in (scopes["4,100"] or ""), scopes
