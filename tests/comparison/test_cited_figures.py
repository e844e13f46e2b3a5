"""A figure that a page tells as an outlet's, beside what that outlet's own page says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Claim, Comparison

RELEASE = (
    "The River Commission said in a statement that between 30 and 35 barges were destroyed in the harbour of Lund."
)
TOLD = (
    "A fire swept the harbour of Lund on Friday night. Dozens of barges were destroyed, according to the River "
    "Commission, which runs the canal."
)
CITING = (
    "You have heard that a barge caught fire at Lund. A barge! Up to a hundred of them, if you go by the Evening Herald, "
    "and I would trust a fishwife before I trusted a clerk. What the River Commission does with our canal I have told you."
)
PAGES = (("Port Courier", RELEASE), ("The Evening Herald", TOLD), ("The Quay Letter", CITING))


def counted(found: Comparison) -> Claim | None:
    """The claim on the barges that holds what is told of them."""
    return next((c for c in found.claims if c.question == "How many barges were destroyed?"), None)


def words(claim: Claim) -> set[str]:
    return {m.span.text for p in claim.positions for m in p.members}


def test_an_outlets_figure_stands_beside_that_of_its_own_page(run: Callable[..., Comparison]) -> None:
    claim = counted(run(*PAGES))
    assert claim is not None and "Up to a hundred of them" in words(claim)
    holders = {h for p in claim.positions if p.high == 100 for h in p.holders}
    assert holders == {"Evening Herald"}


def test_the_outlet_has_it_from_whom_its_page_names(run: Callable[..., Comparison]) -> None:
    claim = counted(run(*PAGES))
    assert claim is not None and [o.name for o in claim.origins if o.sure] == ["River Commission"]


def test_its_telling_is_a_step_of_the_drift(run: Callable[..., Comparison]) -> None:
    *_, told, cited = [s for d in run(*PAGES).drift for s in d.steps]
    assert told.words.span.text == "Dozens of barges were destroyed"
    assert (cited.words.span.text, cited.change) == (
        "Up to a hundred of them",
        "figure: “Dozens” becomes “Up to a hundred”",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Another outlet, of which no page is at hand; a person; other things.
        ("the Evening Herald", "the Dawn Gazette"),
        ("the Evening Herald", "Olaf Brant"),
        ("barge", "crane"),
    ],
)
def test_what_is_no_figure_of_the_page_at_hand_is_no_step(run: Callable[..., Comparison], old: str, new: str) -> None:
    found = run(*PAGES[:2], ("The Quay Letter", CITING.replace(old, new)))
    assert found.drift and not any("hundred" in s.words.span.text for d in found.drift for s in d.steps)


@pytest.mark.parametrize(
    ("named", "origins"),
    [("the Evening Herald", {"hospital", "police"}), ("the Morning Herald", {"hospital", "police", "Morning Herald"})],
)
def test_another_paper_with_the_same_last_word_is_another(
    run: Callable[..., Comparison], named: str, origins: set[str]
) -> None:
    police = "Nine people died in a fire at the Lund hotel on Friday, the police said."
    told = "Eleven people died in the fire at the Lund hotel, according to the police."
    told += " The hospital said that fourteen people died."
    citing = f"Fourteen people died in the fire, according to {named}."
    found = run(("Lund Post", police), ("The Evening Herald", told), ("Quay Letter", citing))
    (claim,) = [c for c in found.claims if c.question == "How many people died?"]
    assert {origin.name for origin in claim.origins if origin.sure} == origins


@pytest.mark.parametrize("other", ["Up to a hundred people came to the fair", "Two people jumped from a window"])
def test_what_an_outlet_tells_of_other_people_is_no_answer(run: Callable[..., Comparison], other: str) -> None:
    police = "Nine people died in a fire at the Lund hotel on Friday, the police said."
    told = "Eleven people died in the fire at the Lund hotel, according to the police."
    citing = f"{other}, according to the Evening Herald."
    found = run(("Lund Post", police), ("The Evening Herald", told), ("Quay Letter", citing))
    (claim,) = [c for c in found.claims if c.question == "How many people died?"]
    assert other not in words(claim)
    assert not any(other in s.words.span.text for d in found.drift for s in d.steps)
