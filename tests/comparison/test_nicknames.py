"""Outlets that pages tell by what they are, and descriptions that stand for one."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.comparison.lineage import nicknames


def cited(text: str, outlet: str = "Lund Post") -> list[str]:
    return [c.to for c in compare([read(outlet, text)]).citations]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Survivors told the Orlen agency Peregrine that they heard a bang.", "Peregrine"),
        ("Her letter was published by the exile site Open Quay, which she reads.", "Open Quay"),
        ("Norvale's Nova Zora wrote that the barge was sold.", "Nova Zora"),
        ("The tale had legs. The Norvale Lantern ran it. Nobody asked why.", "Norvale Lantern"),
    ],
)
def test_an_outlet_is_known_by_what_a_page_calls_it(text: str, name: str) -> None:
    assert name in cited(text)


@pytest.mark.parametrize(
    "text",
    [
        "He met the Orlen agency Peregrine at the fair.",
        "Norvale's Mayor Brill wrote that the barge was sold.",
        "Norvale's Ada Brill reported to the police. Ada Brill is a docker.",
        "On Monday ran it.",
        "The space agency Borealis built it.",
    ],
)
def test_others_are_none(text: str) -> None:
    assert not nicknames.names(read("Lund Post", text))


def test_a_description_beside_a_name_is_no_second_outlet() -> None:
    text = "Aurora TV, the Norvale broadcaster, reported that the barge sank. The Norvale broadcaster said it was old."
    assert cited(text) == ["Aurora TV"]


def test_a_description_stands_for_the_one_outlet_named_before_it() -> None:
    text = "Reuters led the choir. According to the London agency, nine sailors drowned."
    assert "Reuters" in cited(text) and "London agency" not in cited(text)


def test_where_two_are_named_before_it_it_stands_for_nobody() -> None:
    text = "Reuters and Agence France-Presse led the choir. According to the agency, nine sailors drowned."
    assert "agency" not in cited(text)
    reading = read("Quay Star", text)
    at = text.index("the agency")
    span = reading.statements[0].span.cut(text, at, at + len("the agency"))
    assert nicknames.stands_for(reading, "agency", span) is None
