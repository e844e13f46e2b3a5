"""On whom a page leans where no cue of speech says so: findings, records in its hands, orders, short names."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.comparison.lineage import called
from sayso.model import Citation, Member, Span


def citations(*pages: tuple[str, str]) -> tuple[Citation, ...]:
    return compare([read(*page) for page in pages]).citations


def cited(text: str, outlet: str = "Orlen Courier") -> set[str]:
    return {c.to for c in citations((outlet, text))}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The quay was wet. The tide gauge recorded two metres at noon.", "tide gauge"),
        ("The county fire officer identified the gate as the first to burn.", "county fire officer"),
        ("The Norland Seismic Observatory, founded in 1911, found two new faults.", "Norland Seismic Observatory"),
        ("A list of boats published by the rights group Harbour Watch is nine pages long.", "Harbour Watch"),
        ("By decree of the Cabinet, each household gets nine crowns.", "Cabinet"),
        ("The bridge stands, according to the ministry of works.", "ministry of works"),
        ("A piano tuner said that the gate was open.", "piano tuner"),
        ("Police have found no new evidence of a second boat.", "Police"),
        ("The harbour master, Delia Roke, says the tide was high.", "Delia Roke"),
        ("No boat was out, said Karl Dorm, a retired pilot, and the lights were off.", "Karl Dorm"),
        ("Ada Brill, 61, and her brother Ned said that the gate was open.", "Ada Brill"),
    ],
)  # fmt: skip
def test_a_page_leans_on_who_found_recorded_or_ordered_what_it_tells(text: str, who: str) -> None:
    assert who in cited(text)


@pytest.mark.parametrize(
    "text",
    [
        "The police found a rope and two shoes beside the gate.",
        "A Courier photographer saw the gate. The Orlen Courier reporter said so.",
        "Thousands marched on Monday, a Courier reporter at the scene said.",
        "The clerk, who had never seen the sea, recorded a song.",
        "The Harbour Guard reportedly came under fire near the gate.",
    ],
)
def test_a_page_does_not_lean_on_who_only_did_something(text: str) -> None:
    assert not cited(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nora Lind, a spokeswoman for the Tarvin Harbour Board, says the pier is shut.", {"Nora Lind"}),
        ("The clinic of Brasna recorded forty cases.", set()),
        (
            "A woman from Tarvin, who asked that we call her Aunt Mirela, told us that the pier was shut.",
            {"woman from Tarvin (unnamed)"},
        ),
        ("The Tarvin Harbour Board, which met at noon, says that the pier is shut.", {"Tarvin Harbour Board"}),
        ("In May the Institute of Brasna recorded forty cases.", {"Institute of Brasna"}),
    ],
)
def test_words_behind_a_name_may_be_said_of_somebody_before_it(text: str, who: set[str]) -> None:
    assert cited(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Doctors from Harbour Watch, which rented the boat, counted nine burns.", {"Harbour Watch"}),
        ("Doctors from Harbour Watch, who were on the boat, counted nine burns.", set()),
        ("Someone near the mayor said that the lock was rusty.", {"Someone near the mayor (unnamed)"}),
        ("Someone else said that the lock was rusty.", set()),
        ("Several agencies said that they had closed their kitchens.", {"Several agencies"}),
        ("Several press agencies said that the kitchens were closed.", set()),
        ("Section 27 said that it would sue the port.", {"Section 27"}),
        ("Section 28 said that nobody may sue the port.", set()),
        ("Two videos show a man at the lock.", {"videos"}),
        ("The third video shows a man at the lock.", {"third video"}),
        ("The video shows a man at the lock.", set()),
    ],
)
def test_who_or_what_is_told_from_others_is_cited(text: str, who: set[str]) -> None:
    assert cited(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Delegation of the Sailors' Union to Norland said that all were well.", True),
        ("The crew was met. The team said that all were well.", True),
        ("The Directorate of the Norland Harbour Police said that all were well.", False),
    ],
)
def test_a_delegation_to_a_land_is_no_unit_of_its_police(text: str, who: bool) -> None:
    head = "Harbour Police of Norland\nPress release\n\n"
    assert bool(cited(head + text, "Harbour Police of Norland")) == who


def test_an_outlet_at_hand_is_one_under_a_short_name_of_its_own() -> None:
    found = [
        Citation("a", "Lund Mercury of Norland", "cites", _shown("the Lund Mercury reported"), "b"),
        Citation("a", "Lund Mercury", "cites", _shown("told the Lund Mercury"), None),
        Citation("a", "Lund", "cites", _shown("Lund said"), None),
    ]
    assert called.in_full(found) == {("a", "lund mercury"): "Lund Mercury of Norland"}


@pytest.mark.parametrize("whole", ["the Lund Mercury of Norland reported", "the Mercury reported"])
def test_an_outlet_cited_by_its_full_name_or_another_short_one_says_nothing_of_a_shorter(whole: str) -> None:
    found = [
        Citation("a", "Lund Mercury of Norland", "cites", _shown(whole), "b"),
        Citation("a", "Lund Mercury", "cites", _shown("told the Lund Mercury"), None),
    ]
    assert not called.in_full(found)


def _shown(text: str) -> tuple[Member, ...]:
    return (Member("a", Span.cut(text, 0, len(text))),)


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("I have the harbour log in front of me. It ends on Monday.", "harbour log"),
        ("The gate was open, and a repair ledger reviewed by the Courier says why.", "repair ledger"),
        ("Nine boats were lost by noon (harbour register).", "harbour register"),
        ("The Tarvin tide survey of last May lists nine low marks.", "Tarvin tide survey"),
        ("We have Decree 77 before us. It names nobody.", "Decree 77"),
    ],
)
def test_a_page_leans_on_the_record_in_its_hands(text: str, record: str) -> None:
    assert record in cited(text)


def test_a_record_goes_by_the_name_that_tells_most() -> None:
    text = "A leaked recording of Mayor Lina Tor shows that the gate was open. The recording was posted on Monday."
    names = cited(text)
    assert {name for name in names if "recording" in name} == {"leaked recording of Mayor Lina Tor"}


@pytest.mark.parametrize(
    ("publisher", "words"),
    [
        ("Norland Telegraph Agency", "The pier was unsafe: NTA had the story in March."),
        ("Harbour Watch International", "Harbour Watch documented nine broken rails."),
    ],
)
def test_the_publisher_of_another_page_is_known_by_its_short_name(publisher: str, words: str) -> None:
    found = citations(("Quay Ledger", words), (publisher, "The rail broke at noon on Monday. Nobody was on it."))
    assert [c.to for c in found if c.to_doc is not None] == [publisher]


def test_a_longer_name_is_not_a_publisher_of_another_page() -> None:
    pages = ("Quay Ledger", "West Harbour Watch photographed the rail."), ("Harbour Watch International", "Rain fell.")
    assert not [c for c in citations(*pages) if c.to_doc is not None]


VELD = (
    "{} said on Monday that no tug left the Marlane pier. Mayor Lina Tor was in Tarvin with Ada Brill of the Harbour "
    "Authority and saw none."
)


def test_a_surname_alone_is_cited_under_the_name_that_the_set_has_for_the_person() -> None:
    pages = ("Quay Ledger", VELD.format("Commander Veld")), ("Orlen Courier", VELD.format("Commander Tomas Veld"))
    assert {c.to for c in citations(*pages) if "Veld" in c.to} == {"Tomas Veld"}


def test_another_spelling_in_full_stays_as_the_page_writes_it() -> None:
    pages = (
        ("Quay Ledger", VELD.format("Commander Thomas Veld")),
        ("Orlen Courier", VELD.format("Commander Tomas Veld")),
    )
    assert {c.to for c in citations(*pages) if "Veld" in c.to} == {"Tomas Veld", "Thomas Veld"}


def test_a_common_noun_is_the_one_body_of_the_page_that_has_it_in_its_name() -> None:
    text = "The Tarvin Harbour Authority closed the pier on Monday. A day later authority officers left. {}"
    assert "Tarvin Harbour Authority" in cited(text.format("The authority says that it was wet."))


def test_any_news_agencies_are_nothing_to_fetch() -> None:
    page = read("Orlen Courier", "Nine boats were lost, news agencies say.")
    assert not compare([page]).to_fetch


def test_a_bare_noun_of_a_headline_is_nobody() -> None:
    assert "Call" not in cited("Glove Seen on the Quay… Call Says the Ferry Is Late\n\nIt rained in Tarvin.\n")
