"""Bodies under several spellings over pages: legal forms, spellings of two countries, acronyms, whose they are."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.comparison.lineage.body_keys import keys
from sayso.comparison.lineage.names import person
from sayso.model import Actor, Span

STORY = "The Tarvin weir broke on Monday near Dellmouth, and {name} said that nine rafters were saved. Ivo Kral left."


def bodies(*names: str) -> list[str]:
    pages = [read(f"Quay Paper {n}", STORY.format(name=name)) for n, name in enumerate(names)]
    return sorted(a.name for a in compare(pages).actors if a.type == "organisation" and "Tarvin" not in a.name)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Orlen Hydropower", "Orlen Hydropower Corp.", True),
        ("Orlen Hydropower Corporation", "Orlen Hydropower Corp.", True),
        ("the Office of Harbour Defence", "the Office of Harbor Defense", True),
        ("the Orlen River Rescue Board", "ORRB", True),
        ("the Orlen Coast Guard", "the Coast Guard", True),
        ("Orlen Hydropower", "Orlen Shipping Lines", False),
        ("the Orlen River Rescue Board", "ORTB", False),
    ],
)
def test_a_body_is_one_under_its_spellings(one: str, other: str, same: bool) -> None:
    found = [name for name in bodies(one, other) if name not in ("Dellmouth",)]
    assert (len(found) == 1) == same, found


def test_capitals_that_two_bodies_have_are_neithers() -> None:
    found = bodies("the Orlen River Rescue Board", "the Ossen Road Repair Board", "ORRB")
    assert "ORRB" in found, found


def test_a_key_has_no_legal_form() -> None:
    span = Span(0, 20, "Orlen Hydropower Ltd")
    assert ("body", "orlen hydropower") in keys(Actor("Orlen Hydropower Ltd", "organisation", (span,)))


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("H.E. Ana Lira", ("ana", "lira")),
        ("DSP F. Lira", ("f", "lira")),
        ("KIM Dal Lira", ("kim", "dal", "lira")),
        ("ANA LIRA", ("ana", "lira")),
    ],
)
def test_a_style_or_a_rank_in_capitals_is_no_part_of_a_persons_name(name: str, bare: tuple[str, ...]) -> None:
    assert person(name) == bare


def cited(words: str) -> list[str]:
    return [c.to for c in compare([read("Quay Paper", words), read("Weir Paper", "It rained on Monday.")]).citations]


def test_two_bodies_that_speak_together_have_a_row_each() -> None:
    words = "Orlen Hydropower sent men. There was no release, both the company and the police said."
    assert "police" in cited(words) and not [c for c in cited(words) if " and " in c]


def test_an_oath_is_nobodys_word() -> None:
    assert not cited("It rained, God knows. The weir had been old for years.")
