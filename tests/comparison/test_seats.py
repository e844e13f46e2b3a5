"""Bodies under other names: a common noun, a short name, a deputy; and the official who contradicts his own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from written_pages import read

from sayso.comparison.lineage import actors
from sayso.comparison.origins.heard import unclear
from sayso.comparison.origins.roots import Heard, Root, place, relayed
from sayso.comparison.statements.items import build
from sayso.comparison.voices.bodies import Speakers
from sayso.comparison.voices.posts import spoken_for
from sayso.comparison.voices.seats import Seats
from sayso.model import Comparison


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Deputy Minister of Trade Ivo Kral said it.", "Trade Ministry"),
        ("Deputy Foreign Minister Ivo Kral said it.", "Foreign Ministry"),
        ("Ivo Kral, the undersecretary for light vessels, said it.", "ministry"),
        ("Undersecretary for Ports Ivo Kral left.", "Ports Ministry"),
        ("Undersecretary Ivo Kral said it.", "ministry"),
        ("Norland's deputy foreign minister, Ivo Kral, said it.", "Norland's Foreign Ministry"),
        ("Deputy Prime Minister Ivo Kral said it.", None),
    ],
)
def test_who_is_second_in_a_ministry_speaks_for_it(text: str, body: str | None) -> None:
    start = text.index("Ivo Kral")
    found = spoken_for(text, start, start + len("Ivo Kral"))
    assert (found[0] if found else None) == body


MINISTRY = (
    "The Ministry of Fisheries closed the port of Sand on Monday. Minister Ana Brill said it would reopen in May."
)
STORY = "The port of Sand stays shut. The ministry gave no date. Ms Brill's ministry was warned. Ana Brill left Sand."


def test_a_common_noun_is_the_one_body_of_the_story() -> None:
    pages = [read("Quay Post", MINISTRY), read("Bay Mirror", STORY)]
    seats = Seats(pages)
    assert seats.only(pages[1].document.id, "ministry") == "Ministry of Fisheries"
    assert seats.only(pages[1].document.id, "ministry in Sand") == "Ministry of Fisheries"
    assert seats.only(pages[1].document.id, "government") is None
    pages.append(read("Cape Mail", f"{STORY} The Ministry of War was silent. Ana Brill spoke at Sand."))
    assert Seats(pages).only(pages[1].document.id, "ministry") is None


def test_the_police_of_a_people_are_the_force_of_its_country_alone() -> None:
    force = "The National Police of Lesandia shut the port of Sand on Monday. Ana Brill left Sand at noon."
    story = "Lesandian police shut the port of Sand, and Norlish police watched. Ana Brill was questioned in Sand."
    pages = [read("Quay Post", force), read("Bay Mirror", story)]
    seats, doc = Seats(pages), pages[1].document.id
    assert seats.only(doc, "Lesandian police") == "National Police of Lesandia"
    assert seats.only(doc, "Norlish police") is None
    assert seats.only(doc, "Lesandian railway") is None


def test_the_police_are_the_one_force_that_is_named_and_not_their_headquarters() -> None:
    force = "The Lesa Police Service shut the port of Sand on Monday. Ana Brill left Police Headquarters at noon."
    story = "The police shut the port of Sand. Ana Brill was questioned there."
    pages = [read("Quay Post", force), read("Bay Mirror", story)]
    assert Seats(pages).only(pages[1].document.id, "police") == "Lesa Police Service"


def test_a_firm_is_one_under_its_short_name() -> None:
    whole = "Norvane Shipping Lines lost a barge. The firm sent divers. Norvane said that nobody was hurt."
    story = "Ivo Kral and Ada Brill saw it."
    pages = [read("Quay Post", f"{whole} {story}"), read("Bay Mirror", f"{story} The barge sank, said Norvane.")]
    voices = Speakers(pages, actors.find(pages))
    assert voices.name(pages[1].document.id, "Norvane") == "Norvane Shipping Lines"


def test_an_official_who_says_what_his_ministry_denies_does_not_speak_for_it(run: Callable[..., Comparison]) -> None:
    found = run(
        ("Quay Post", "An official of the Ministry of Fisheries said that a ransom was paid for the crew of the Orla."),
        ("Bay Mirror", "The Ministry of Fisheries denied that a ransom was paid for the crew of the Orla."),
    )
    names = [o.name for c in found.claims for o in c.origins if c.relation == "conflict"]
    assert "Ministry of Fisheries" in names and any("(unnamed)" in name for name in names)


def test_words_that_two_pages_give_to_two_persons_are_one_origin(run: Callable[..., Comparison]) -> None:
    words = "the pumps hung on the same cable and burnt out with the rest"
    found = run(
        ("Quay Post", f"Ada Brill said that {words} on Friday at the docks."),
        ("Bay Mirror", f"Ned Orlo said that {words} on Friday at the docks."),
    )
    assert found.claims and all(c.sure == 1 for c in found.claims)


@pytest.mark.parametrize(("name", "nobody"), [("whose", True), ("Two of them", True), ("Whosely Bank", False)])
def test_a_pronoun_is_nobodys_name(name: str, nobody: bool) -> None:
    assert unclear(name) is nobody


@pytest.mark.parametrize(("verb", "roots"), [("said", 1), ("denied", 2)])
def test_an_outlet_has_nothing_from_whoever_denies_it_on_its_page(verb: str, roots: int) -> None:
    own = read("Quay Post", f"The Ministry of Fisheries {verb} that a ransom was paid for the crew.")
    other = read("Bay Mirror", "A ransom was paid for the crew, the Quay Post reported.")
    ministry, outlet = (next(i for i in build([page]) if "ransom" in i.statement.span.text) for page in (own, other))
    found: list[Root] = []
    place(found, Heard("Quay Post", None, "p1", outlet))
    place(found, Heard("Ministry of Fisheries", None, "p2", ministry))
    assert len(relayed(found)) == roots


_STORY = "Ivo Kral and Ada Brill saw the Orla sink off Keld Point."


def seat(name: str, *pages: tuple[str, str]) -> str:
    """The fullest name of whom the last page means by a common noun."""
    found = [read(outlet, f"{text} {_STORY}") for outlet, text in pages]
    return Speakers(found, actors.find(found)).name(found[-1].document.id, name)


_POLICE = (
    ("Quay Post", "The Norland Police Service said that nobody was hurt."),
    ("Bay Mirror", "The Norland Police Service said that nobody was hurt."),
    ("Keld Echo", "The Norland Police Service came with the Harbour Police."),
)


def test_a_force_that_one_page_names_once_is_not_meant_by_the_bare_noun() -> None:
    assert (
        seat("police", *_POLICE, ("Sand Courier", "The police said that nobody was hurt.")) == "Norland Police Service"
    )


def test_two_forces_of_which_the_pages_go_on_to_tell_are_two() -> None:
    more = ("Reef Herald", "The Harbour Police said that nobody was hurt. The Harbour Police left.")
    assert seat("police", *_POLICE, more, ("Sand Courier", "The police said that nobody was hurt.")) == "police"


@pytest.mark.parametrize(
    ("name", "whole"), [("rowing union", "Norland Rowing Union"), ("diving union", "diving union")]
)
def test_a_body_is_one_under_the_end_of_its_name(name: str, whole: str) -> None:
    first = ("Quay Post", "The Norland Rowing Union said that nobody was hurt.")
    assert seat(name, first, ("Bay Mirror", f"The {name} said that nobody was hurt.")) == whole


def test_a_head_speaks_for_the_body_that_his_page_names_in_full() -> None:
    text = "The Reef Watch Organisation counted nine dead. The organisation's director, Olga Brandt, said that more were missing."
    pages = [read("Quay Post", text)]
    assert Speakers(pages, actors.find(pages)).body("Olga Brandt") == "Reef Watch Organisation"
