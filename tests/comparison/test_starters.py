"""Who began a fight, as each side tells it."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import compare
from sayso.model import Claim

WAR = "Orlenian and Belmarian troops exchanged fire at Tamsin on Friday. Orlen's army shelled a Belmarian post. "


def claims(one: str, other: str) -> list[Claim]:
    pages = [read("Harbour Post", one), read("Valley Times", other)]
    found = compare(pages, None, language.meanings, language.joint).claims
    return [c for c in found if c.question in ("Who attacked first?", "Who fired first?")]


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        (
            WAR + "Belmar's defence ministry said that Orlen had started the fighting.",
            WAR + "Orlen's general staff said that Belmarian troops opened fire without any provocation.",
            {"Orlen", "Belmar"},
        ),
        (
            WAR + "Belmar's defence ministry said that Orlenian guards fired first.",
            WAR + "Orlen's general staff said that Belmarian guards had fired first.",
            {"Orlen", "Belmar"},
        ),
        (
            "The marchers' lawyer, Ada Sorn, said that the police had fired first.",
            "The minister, Karl Ott, said that the police were shot at first.",
            {"the police", "not the police"},
        ),
    ],
)
def test_each_says_that_another_began(one: str, other: str, sides: set[str]) -> None:
    (found,) = claims(one, other)
    assert (found.relation, {p.label for p in found.positions}) == ("conflict", sides)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The lawyer, Ada Sorn, said that the police fired first at the gate and then into the crowd.",
            "The minister, Karl Ott, said that the protesters fired first at a lamp and later at the gate.",
        ),
        (
            "The lawyer, Ada Sorn, said that the police attacked first responders.",
            "The minister, Karl Ott, said that the crowd attacked first aid posts.",
        ),
        (
            "The lawyer, Ada Sorn, said that the police had fired first.",
            "The minister, Karl Ott, said that the police may have fired first.",
        ),
        (
            "The lawyer, Ada Sorn, said that the police had fired first.",
            "The observers, led by Karl Ott, did not say who had fired first.",
        ),
        (
            "The lawyer, Ada Sorn, said that the police had started the inquiry.",
            "The minister, Karl Ott, said that the protesters had started the march.",
        ),
        (
            "The lawyer, Ada Sorn, said that the police had fired first.",
            "Four witnesses, among them Karl Ott, said that officers had fired first.",
        ),
    ],
)
def test_nobody_says_otherwise(one: str, other: str) -> None:
    assert not claims(one, other)
