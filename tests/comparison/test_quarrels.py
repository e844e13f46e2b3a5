"""Who is told of as a side: accuser and accused, who denies it, and bodies that speak of each other in a conflict."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from written_pages import read

from sayso.comparison.lineage import actors
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Comparison

CAST = "Norvane Shipping Lines owns the barge. The Dockers Union called the strike."


def sides(text: str) -> set[str]:
    page = read("Quay Post", f"{text} {CAST}")
    return {name for _, name in Speakers([page], actors.find([page])).quarrelling}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Dockers Union accused Norvane Shipping Lines of sinking the barge.",
            {"Dockers Union", "Norvane Shipping Lines"},
        ),
        ("Norvane Shipping Lines denied that the barge was overloaded.", {"Norvane Shipping Lines"}),
        ("Norvane Shipping Lines rejected the accusations.", {"Norvane Shipping Lines"}),
        ("Norvane Shipping Lines has been accused of sinking the barge.", {"Norvane Shipping Lines"}),
        ("The Dockers Union has claimed responsibility for the blockade.", {"Dockers Union"}),
        ("The governor laid the blame on Norvane Shipping Lines.", {"Norvane Shipping Lines"}),
        (
            "The strike ended the dispute between the Dockers Union and Norvane Shipping Lines.",
            {"Dockers Union", "Norvane Shipping Lines"},
        ),
        ("A ferry runs between the Dockers Union and Norvane Shipping Lines.", set()),
        ("Norvane Shipping Lines blamed the fog.", set()),
        ("Norvane Shipping Lines said that the barge sank at noon.", set()),
        ("Prosecutors accused Ivo Kral of theft.", set()),
        ("A docker denied that he had seen it.", set()),
    ],
)
def test_whom_a_page_tells_of_as_a_side(text: str, names: set[str]) -> None:
    assert sides(text) == names


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Contrary to what was written, the barge Orla carried no passengers.", True),
        ("We never told a pilot to leave the lock.", True),
        ("The claim that the barge was overloaded is false.", True),
        ("We have received two reports on the barge Orla.", False),
        ("We did not see the barge Orla that night.", False),
    ],
)
def test_a_body_that_answers_on_its_own_page_is_a_side(text: str, side: bool) -> None:
    page = read("Norvane Shipping Ltd", f"Statement, 6 May 2031\n\nThe barge Orla sank on Monday. {text} We are sorry.")
    found = {name for _, name in Speakers([page], actors.find([page])).quarrelling}
    assert found == ({"Norvane Shipping Ltd"} if side else set())


def test_a_body_that_denies_what_is_said_of_it_is_a_party(run: Callable[..., Comparison]) -> None:
    found = run(
        ("Quay Post", "Norvane Shipping Lines denied that the barge Orla was overloaded when she sank off Sand."),
        ("Bay Mirror", "The barge Orla was overloaded when she sank off Sand, a diver said."),
    )
    assert found.parties == ("Norvane Shipping Lines",)
    told = {o.name: o.party for c in found.claims for o in c.origins}
    assert told["Norvane Shipping Lines"] and not any(told[n] for n in told if n != "Norvane Shipping Lines")


def test_a_ministry_is_a_party_under_all_its_names(run: Callable[..., Comparison]) -> None:
    found = run(
        ("Quay Post", "The Ministry of Ports denied that a ransom was paid for the crew of the barge Orla."),
        ("Bay Mirror", "A ransom was paid for the crew of the barge Orla, a diver said."),
        ("Cape Mail", "Ports Minister Ada Brill said that no ransom was paid for the crew of the barge Orla."),
    )
    assert len(found.parties) == 1
    assert all(
        o.party for c in found.claims for o in c.origins if o.sure and o.name in ("Ada Brill", "Ministry of Ports")
    )
