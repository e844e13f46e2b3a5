"""Publishers of the pile under other names: an agency credited by its capitals, a club with and without its form."""

from __future__ import annotations

from sayso import language
from sayso.comparison import compare
from sayso.comparison.lineage.called import other_names
from sayso.model import Comparison, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, read_bytes

WIRE = (
    "Two cranes fall at the Lund yard\n\nLUND, Norvana, May 3, 2021 (VPA) - The east slip of the Lund yard was closed on "
    "Friday after two cranes fell into the dry dock during the night shift, the harbour master said. Nobody was hurt. "
    "The yard will be shut until the police have finished their work."
)
PAPER = (
    "The yard that fell silent\n\nBy Ned Orlo\n\nThe slip was closed after the night shift, the Valmar Press Agency "
    "reported. The union wants to know who oiled the chains. It will rain on Sunday in all of Lund."
)
CLUB = (
    "LUND HARBOUR ROVERS FOOTBALL CLUB\nClub statement, 4 May 2021\n\nWe have closed our north gate. The club sold 900 "
    "tickets for the match on Sunday, and we will pay back every one of them. Our players are safe."
)
MATCH = (
    "Match called off\n\nBy Ann Tarrow\n\nLund Harbour Rovers said on Thursday that 900 tickets had been sold for the "
    "match. The Rovers have said that they will be paid back. It will rain on Sunday in all of Norvana."
)


def read(text: str, day: str, outlet: str | None = None) -> Reading:
    page = read_bytes(text.encode(), path="page.txt", given=Given(outlet=outlet, published=day))
    return extract(page, language.parse(page.text, page.segments))


def cited(made: Comparison, reading: Reading) -> dict[str, str | None]:
    return {c.to: c.to_doc for c in made.citations if c.doc == reading.document.id}


def test_an_agency_is_known_again_under_its_full_name() -> None:
    wire, paper = read(WIRE, "2021-05-03"), read(PAPER, "2021-05-04", "Weir Review")
    assert wire.document.outlet.value == "VPA"
    assert other_names([wire, paper]) == {"Valmar Press Agency": "VPA"}
    assert cited(compare([wire, paper]), paper)["VPA"] == wire.document.id


def test_no_agency_by_capitals_that_two_bodies_share() -> None:
    other = read(
        PAPER.replace("The union wants", "The Valmar Port Authority said that it wants"), "2021-05-04", "Weir Review"
    )
    wire = read(WIRE, "2021-05-03")
    assert "Valmar Press Agency" not in other_names([wire, other])


def test_a_club_is_one_with_and_without_its_form() -> None:
    club, match = read(CLUB, "2021-05-04"), read(MATCH, "2021-05-06", "Weir Review")
    assert club.document.outlet.value == "Lund Harbour Rovers Football Club"
    assert other_names([club, match])["Lund Harbour Rovers"] == "Lund Harbour Rovers Football Club"
    assert club.document.id in cited(compare([club, match]), match).values()


def test_a_page_of_the_same_day_is_not_taken_for_what_was_said() -> None:
    club, match = read(CLUB, "2021-05-04"), read(MATCH, "2021-05-04", "Weir Review")
    assert club.document.id not in cited(compare([club, match]), match).values()


def test_a_town_is_not_its_club() -> None:
    club = read(CLUB.replace("HARBOUR ROVERS ", ""), "2021-05-04")
    match = read(
        MATCH.replace("Lund Harbour Rovers", "Lund").replace("The Rovers have", "Lund has"), "2021-05-06", "Weir"
    )
    assert club.document.outlet.value == "Lund Football Club"
    assert other_names([club, match]) == {}
