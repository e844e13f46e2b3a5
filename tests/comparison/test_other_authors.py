"""Whose word a paper or a pair of initials is not, and what claims lives without saying anything."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.comparison.origins.heard import source
from sayso.comparison.origins.marked import mark
from sayso.comparison.statements.items import build
from sayso.comparison.voices.bodies import Speakers


def sources(text: str) -> set[str | None]:
    page = read("Orlen Courier", text)
    return {source(item, Speakers([page], ())) for item in build([page]) if item.attribution is not None}


@pytest.mark.parametrize(
    "text",
    [
        "Forty miners died at Tarn last year, a report on Norland says.",
        "Forty miners died at Tarn last year, an account in Orlen says.",
        "A story on Ada Brill says that forty miners died at Tarn last year.",
    ],
)
def test_a_report_on_or_in_a_place_is_not_the_places_word(text: str) -> None:
    assert not {"Norland", "Orlen", "Ada Brill"} & sources(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Forty miners died at Tarn last year, an investigation on CNN found.", "CNN"),
        ("Forty miners died at Tarn last year, a report in the Norwick Post says.", "Norwick Post"),
    ],
)
def test_a_report_in_an_outlet_is_the_outlets_word(text: str, name: str) -> None:
    assert name in sources(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nine rafts sank, WIG said on Monday. WIG, the water board, has sent help.", "WIG"),
        (
            "Nine rafts sank, the Water Inspection Group (WIG) said on Monday. WIG has sent help.",
            "Water Inspection Group",
        ),
        ("Nine rafts sank, WIG reported on Monday.", "Western Isles Gazette"),
        ("Nine rafts sank, WIG, the newspaper, reported on Monday.", "Western Isles Gazette"),
    ],
)
def test_initials_are_an_outlets_only_where_the_page_gives_them_to_nobody_else(text: str, name: str) -> None:
    paper = read("Western Isles Gazette", "Nine rafts sank in the bay of Tarn on Friday night.")
    page = read("Tarn Echo", text)
    assert Speakers([paper, page], ()).name(page.document.id, "WIG") == name


def test_initials_that_a_body_of_another_page_has_are_nobodys_for_sure() -> None:
    paper = read("Western Isles Gazette", "Nine rafts sank in the bay of Tarn on Friday night.")
    body = read("Vale Herald", "Nine rafts sank, the Water Inspection Group said on Monday.")
    page = read("Tarn Echo", "Nine rafts sank, WIG reported on Monday.")
    assert Speakers([paper, body, page], ()).name(page.document.id, "WIG") == "WIG"


def marks(text: str) -> list[str]:
    found = (mark(item) for item in build([read("Orlen Courier", text)]))
    return [m.words for m in found if m is not None]


@pytest.mark.parametrize(
    "text",
    [
        "The flood in the vale claimed twelve lives on Monday.",
        "The avalanche claimed nine climbers at dawn.",
        "The storm claimed three ships in one night.",
    ],
)
def test_what_takes_lives_says_nothing(text: str) -> None:
    assert not marks(text)


@pytest.mark.parametrize(
    "text", ["The town reported nine dead.", "The bank acknowledged nine letters.", "The firm told nine people of it."]
)
def test_who_can_speak_is_still_a_source_that_is_not_clear(text: str) -> None:
    assert marks(text) == [text.rstrip(".")]


def test_the_toll_of_a_fire_is_told_as_not_stated() -> None:
    one = read("Orlen Post", "The fire in the Tarn mill claimed twelve lives on Monday.")
    other = read("Tarn Echo", "The fire in the Tarn mill claimed thirteen lives on Monday.")
    assert not [o for c in compare([one, other]).claims for o in c.origins if o.name.startswith("not clear")]
