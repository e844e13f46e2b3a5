"""Offices and bodies that a page names by a common noun alone, where the other pages on its story name one."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.lineage import actors, citations, offices, sole
from sayso.comparison.lineage.alone import beside

_STORY = "Wim Tolo of the Sailors' Union and Nadia Orsk of Orsk Marine were on the pier in Liverpool."
_MAYOR = "The mayor of Liverpool, Ada Brill, said that the pier was safe."
_ASKED = "The mayor has said that nobody was to blame."
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


def test_an_office_is_who_holds_it_by_the_other_pages() -> None:
    assert _held(_MAYOR, _ASKED) == {"Ada Brill"}


def test_what_is_his_goes_by_his_name_and_his_office_stays_a_body() -> None:
    assert "Ada Brill's spokesman (unnamed)" in _held(_MAYOR, "The mayor's spokesman said that nobody was to blame.")
    assert not any("office" in name for name in _held(_MAYOR, "The mayor's office said that nobody was to blame."))


def test_a_deputy_does_not_hold_it_beside_the_holder() -> None:
    assert _held(f"{_MAYOR} The deputy mayor, Ivo Kral, said that he had gone.", _ASKED) == {"Ada Brill"}


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (f"{_MAYOR} The mayor of Dover, Ivo Kral, said that he was glad.", _ASKED),
        (_MAYOR, "A mayor has said that nobody was to blame."),
        (_MAYOR, "The deputy mayor has said that nobody was to blame."),
        ("The former mayor of Liverpool, Ada Brill, said that the pier was safe.", _ASKED),
        (
            "Health Minister Ada Brill said that the pier was safe. The Defence Ministry was silent.",
            "The health ministry was shut. The minister has said that nobody was to blame.",
        ),
    ],
)
def test_two_in_an_office_one_of_many_and_another_field_leave_it_open(told: str, asked: str) -> None:
    assert not _held(told, asked)


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("The mayor, Ada Brill, said that the pier was safe.", _ASKED),
        ("The mayor of Dover, Ada Brill, said that the pier was safe.", _ASKED),
        ("Mayor Ada Brill of Dover said that the pier was safe.", "The mayor's aunt said that the pier was old."),
        (
            "Health Minister Ada Brill said that the pier was safe.",
            "The minister, whose sermon was long, said that the Health Club was shut.",
        ),
    ],
)
def test_the_holder_of_an_office_in_a_place_or_field_of_which_the_page_does_not_tell_may_be_another(
    told: str, asked: str
) -> None:
    assert not _held(told, asked)


def test_a_minister_is_the_one_of_the_ministry_of_which_the_page_tells() -> None:
    asked = "The health ministry was shut. The minister has said that nobody was to blame."
    assert _held("Health Minister Ada Brill said that the pier was safe.", asked) == {"Ada Brill"}


def test_a_page_on_another_story_leaves_it_open() -> None:
    other = read("Hill Herald", "The mayor has said that nobody was to blame. Sheep were shorn all day.")
    readings = [*_readings(_MAYOR), other]
    assert not offices.holders(readings, actors.find(readings))


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
    readings = _readings(_MAYOR, "10:15 The mayor's spokesman said that nobody was to blame.")
    cited = citations.under_one_name(citations.find(readings), readings, actors.find(readings))
    names = [c.to for c in cited if c.doc == readings[1].document.id]
    assert "Ada Brill's spokesman (unnamed)" in names
    assert "Ada Brill" not in names
