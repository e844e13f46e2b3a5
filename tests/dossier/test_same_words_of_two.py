"""Two speakers whom two pages name for the same words are one origin at most, and both are shown as holders."""

from __future__ import annotations

from sayso import language
from sayso.dossier import Dossier, View
from sayso.model import Reading
from sayso.pipeline import compare_readings
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def read(text: str, outlet: str) -> Reading:
    page = from_text(text, outlet, Given(outlet=outlet, published="2031-05-13"))
    return extract(page, language.parse(page.text, page.segments))


def held(*readings: Reading) -> list[str]:
    """Who holds the sides with two quotations, as the dossier of some pages shows them."""
    shown = Dossier(readings, compare_readings(readings), (), View()).claims.all
    return [side.holders for c in shown for side in c.sides if len(side.quotes) == 2]


def test_nobody_stands_for_another_who_is_named_for_the_same_words() -> None:
    found = held(
        read("Mayor Ana Lira said the navy had shelled the grain port of Orlen.", "Quay Post"),
        read("The dockers' union said that the navy had shelled the grain port of Orlen.", "Harbour Times"),
    )
    assert found
    assert all("Ana Lira" in h and "dockers' union" in h and "(" not in h for h in found)


def test_two_bodies_of_one_voice_both_stand_as_holders() -> None:
    found = held(
        read("The Pentagon said 41 crates were dropped over the port of Orlen.", "Quay Post"),
        read("U.S. Central Command said 41 crates were dropped over the port of Orlen.", "Harbour Times"),
    )
    assert found
    assert all("Pentagon" in h and "Central Command" in h for h in found)


def test_whose_words_nobody_is_named_for_stand_beside_a_holder() -> None:
    league = read("The dockers' league said that the navy had shelled the grain port of Orlen.", "Quay Post")
    open_ = read("The navy had shelled the grain port of Orlen, it is alleged.", "Harbour Times")
    found = held(league, open_)
    assert found == ["dockers' league and somebody not named"]


def test_who_holds_words_is_told_alone_where_the_other_page_names_him() -> None:
    told = "The dockers' league said that the navy had shelled the grain port of Orlen."
    assert all("not named" not in h for h in held(read(told, "Quay Post"), read(told, "Harbour Times")))
