"""Offices, bodies and spokesmen that a page names by a common noun alone."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.lineage import actors, citations, offices, sole
from sayso.comparison.lineage.alone import beside

_STORY = "Wim Tolo of the Sailors' Union and Nadia Orsk of Orsk Marine were on the pier in Liverpool."
_MAYOR = "The mayor of Liverpool, Ada Brill, said that the pier was safe."
_MINISTRY = "The Harbour Ministry said that the pier was safe. The Harbour Ministry has no other plan."
_ITS = "The ministry, to which the Harbour Board belongs, was silent. The ministry said that nobody was to blame."


def _readings(*texts: str) -> list:
    return [read(f"Harbour Post {n}", f"{text}\n\n{_STORY}") for n, text in enumerate(texts)]


def _held(*texts: str) -> set[str]:
    readings = _readings(*texts)
    return set(offices.holders(readings, actors.find(readings)).values())


def _cited(*texts: str) -> set[str]:
    readings = _readings(*texts)
    return set(sole.bodies(citations.find(readings), readings).values())


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Ada Brill left the pier. The mayor has said that nobody was to blame.", {"Ada Brill"}),
        (
            "Ada Brill left the pier. The mayor's spokesman said that nobody was to blame.",
            {"Ada Brill", "Ada Brill's spokesman (unnamed)"},
        ),
        ("Ada Brill left the pier. The mayor's office said that nobody was to blame.", set()),
        ("Ada Brill left the pier. The sheriff has said that nobody was to blame.", set()),
        ("Ada Brill met Mayor Ivo Kral. The mayor's aunt said that nobody was to blame.", set()),
        ("The mayor has said that nobody was to blame.", set()),
    ],
)
def test_an_office_is_the_one_on_its_page_whom_any_page_calls_so(asked: str, held: set[str]) -> None:
    assert _held(_MAYOR, asked) == held


def test_a_ministry_is_the_one_that_the_other_pages_name() -> None:
    assert _cited(_MINISTRY, _ITS) == {"Harbour Ministry"}


@pytest.mark.parametrize(
    "told",
    [
        f"{_MINISTRY} The Health Ministry said that it had not been asked.",
        f"{_MINISTRY} They had written to the health ministry in May.",
    ],
)
def test_a_second_ministry_leaves_it_open(told: str) -> None:
    assert not _cited(told, _ITS)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("The Arts Council said that the pier was safe.", "The council said that nobody was to blame."),
        (
            "The Justice Department said that the pier was safe.",
            "The crowd shouted: Justice for Wim Tolo. The department said that the constable was on leave.",
        ),
        (
            "The Varland Harbour Authority said that the pier was safe.",
            "The authority said that the Harbour Lights had been lit.",
        ),
    ],
)
def test_a_body_is_not_one_of_which_the_page_does_not_tell_what_sets_it_apart(told: str, asked: str) -> None:
    assert not _cited(told, asked)


def test_what_tells_one_of_a_kind_from_another() -> None:
    assert set(beside("ministry", "The health ministry and the Ministry of Works, the ministry said.")) == {
        "health",
        "works",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Harbour Guard denied it. A spokesman said that nobody was hurt.", "Harbour Guard spokesman (unnamed)"),
        ("The police denied it. A spokeswoman said that nobody was hurt.", "police spokeswoman (unnamed)"),
        ("At the Harbour Guard, a spokesman said that nobody was hurt.", "Harbour Guard spokesman (unnamed)"),
    ],
)
def test_a_spokesman_goes_by_the_body_for_which_he_speaks(text: str, name: str) -> None:
    readings = [read("Harbour Post", text)]
    assert set(sole.spokesmen(citations.find(readings), readings).values()) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman said that nobody was hurt.",
        "An aide said that nobody was hurt.",
        "The Harbour Guard denied it.\n\nA spokesman said that nobody was hurt.",
        "The Harbour Guard said that the ferry had turned too late. A spokesman said that its lamps had been lit.",
        "Harbour Watch said that soldiers had burnt the boats, and a spokesman said that they had been fired on first.",
        "Harbour Watch denied the claims of the Sailors' Union. A spokesman said that nobody was hurt.",
    ],
)
def test_a_spokesman_of_nobody_that_is_told_stays_without_a_name(text: str) -> None:
    readings = [read("Harbour Post", text)]
    assert not sole.spokesmen(citations.find(readings), readings)


def test_whose_spokesman_it_is_does_not_speak_himself() -> None:
    readings = _readings(_MAYOR, "Ada Brill left.\n\n10:15 The mayor's spokesman said that nobody was to blame.")
    cited = citations.under_one_name(citations.find(readings), readings, actors.find(readings))
    names = [c.to for c in cited if c.doc == readings[1].document.id]
    assert "Ada Brill's spokesman (unnamed)" in names
    assert "Ada Brill" not in names
