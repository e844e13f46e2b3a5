"""Bodies under several spellings over pages: legal forms, spellings of two countries, acronyms, whose they are."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.comparison.lineage.body_keys import keys
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
