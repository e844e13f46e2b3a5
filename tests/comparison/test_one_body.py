"""Names of one body: by its people, by a rank, by a noun on its own page, and two bodies that speak together."""

from __future__ import annotations

import pytest
from written_pages import origins, read

from sayso.comparison.lineage import families, names
from sayso.comparison.origins.heard import each, source, unclear
from sayso.comparison.origins.roots import Heard, Root, place
from sayso.comparison.origins.unnamed import settle
from sayso.comparison.statements.items import build
from sayso.comparison.voices.bodies import Speakers
from sayso.comparison.voices.posts import in_office, spoken_for

RELEASE = (
    "NATIONAL POLICE OF VARLAND\nPress Office\n\nPRESS RELEASE No. 9\nIssued 3 May 2021\n\n"
    "Nineteen rafters were arrested at the Tarvin weir on Monday."
)


def test_the_spokesman_of_a_peoples_police_speaks_for_their_national_police() -> None:
    told = "Nineteen rafters were arrested at the Tarvin weir on Monday, Varlandic police spokesman Ivo Kral said."
    found = [o for o in origins(("", RELEASE), ("Quay Herald", told)) if o.sure]
    assert len(found) == 1, found


@pytest.mark.parametrize(
    ("who", "body", "doubted"),
    [
        ("Officers (unnamed)", "National Police of Varland", True),
        ("his commanders (unnamed)", "River Guard", True),
        ("Prosecutors (unnamed)", "River Prosecutor's Office", True),
        ("bargemen (unnamed)", "National Police of Varland", False),
        ("Officers (unnamed)", "Harbour Board", False),
    ],
)
def test_a_rank_alone_may_be_of_the_force_that_is_heard(who: str, body: str, doubted: bool) -> None:
    item = build([read("Quay Herald", "Nineteen rafters were arrested, the police said.")])[0]
    roots: list[Root] = []
    for name in (body, who):
        place(roots, Heard(name, None, "p" if name == body else "q", item))
    assert [r.sure for r in settle(roots)] == [True, not doubted]


@pytest.mark.parametrize(("noun", "itself"), [("The institution", True), ("The firm", False)])
def test_a_body_calls_itself_an_institution_on_its_own_page(noun: str, itself: bool) -> None:
    page = read("", f"{RELEASE} {noun} denies that shots were fired.")
    heard = [source(i, Speakers([page], ())) for i in build([page]) if "fired" in i.statement.span.text]
    assert ("National Police of Varland" in heard) == itself, heard


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Both the guild and the owners said that the weir was shut.", 2),
        ("The Ministry of Fish and Rivers said that the weir was shut.", 1),
        ("The Ministry of Fish and Rivers and the guild said that the weir was shut.", 1),
    ],
)
def test_two_bodies_that_say_a_thing_together_are_two(text: str, number: int) -> None:
    page = read("Quay Herald", text)
    found = [each(i.attribution.chain[-1], i) for i in build([page]) if i.attribution is not None]
    assert found and len(found[0]) == number, found


def test_the_same_newspaper_is_nobodys_name() -> None:
    assert unclear("same newspaper") and not unclear("Tarvin newspaper")


@pytest.mark.parametrize(
    ("before", "body"),
    [
        ("The River Tribunal, whose survey was headed by ", "River Tribunal"),
        ("The River Tribunal, whose survey was printed by ", None),
    ],
)
def test_who_heads_the_survey_of_a_body_speaks_for_it(before: str, body: str | None) -> None:
    found = spoken_for(f"{before}Ada Brill, shut the weir.", len(before), len(before) + 9)
    assert (found[0] if found else None) == body


@pytest.mark.parametrize(("before", "known"), [("the Director General, ", True), ("the ferry captain, ", False)])
def test_the_director_general_on_a_bodys_own_page_is_its_own(before: str, known: bool) -> None:
    text = f"By order of {before}Ada Brill, the weir is shut."
    at = text.index("Ada")
    assert (in_office(text, at, at + 9) is not None) == known


@pytest.mark.parametrize(
    ("behind", "known"),
    [
        (", chief executive, added", True),
        (", our chairwoman, said", True),
        (", director, Weir Cranes Ltd, said", False),
        (", chief executive of Weir Cranes, said", False),
        (", a director, said", False),
    ],
)
def test_an_office_behind_a_name_on_a_bodys_own_page_is_its_own(behind: str, known: bool) -> None:
    assert (in_office(f"Ada Brill{behind}: “It is shut.”", 0, 9) is not None) == known


def test_a_judge_of_a_court_speaks_for_it() -> None:
    text = "Ada Brill, of the river court in Orlen, said so. Ned Orlo, of the tennis court fame, laughed."
    assert (spoken_for(text, 0, 9) or ("",))[0] == "river court"
    assert spoken_for(text, text.index("Ned"), text.index("Ned") + 8) is None


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Tarvin Weirs Corporation", True),
        ("Tarvin Weirs Corp.", True),
        ("Tarvin Weirs, Inc.", True),
        ("Tarvin Weirs Council", False),
        ("Tarvin Broadcasting Corporation", False),
    ],
)
def test_a_company_is_one_with_and_without_its_legal_form(name: str, same: bool) -> None:
    assert (families.key(name) == families.key("Tarvin Weirs")) == same
    assert (names.key(name) == names.key("Tarvin Weirs")) == same


def test_a_name_of_one_word_keeps_its_legal_form() -> None:
    assert families.tokens("Tarvin Ltd") == ("tarvin", "ltd")
    assert families.key("the British Broadcasting Corporation") == families.key("BBC")


def test_a_minister_is_not_given_to_the_ministry_of_another_state() -> None:
    told = origins(
        (
            "Quay Post",
            "Tessaria's defence ministry said three of its soldiers had been killed at the pass.  Ornia denied this.  Its "
            "defence minister, Bohdan Kirsch, said three soldiers had been killed at the pass.",
        ),
        (
            "Harbour Times",
            "Ornia's defence ministry said on Friday that the pass was quiet.  Defence Minister Bohdan Kirsch said three "
            "soldiers had been killed at the pass.",
        ),
    )
    kirsch = [o for o in told if "Bohdan Kirsch" in (o.name, *o.chain)]
    assert kirsch
    assert not [o for o in kirsch if any("Tessaria" in name for name in (o.name, o.why, *o.chain))]


@pytest.mark.parametrize(
    ("publisher", "number"),
    [
        ("Tarvin Rescue Society (press release)", 1),
        ("Tarvin Rescue Society, statement", 1),
        ("Tarvin Rescue Society (technical note)", 1),
        ("Tarvin Rescue Society", 1),
        ("Tarvin Weir Company (press release)", 2),
    ],
)
def test_a_body_that_a_page_quotes_is_the_one_whose_release_is_at_hand(publisher: str, number: int) -> None:
    told = "The Tarvin Rescue Society said that nineteen rafters were drowned at the Tarvin weir on Monday."
    own = "On Monday nineteen rafters were drowned by the flood at the weir in Tarvin. We mourn them."
    found = [o for o in origins(("Quay Herald", told), (publisher, own)) if o.sure]
    assert len(found) == number, found
    assert all("(" not in o.name and "statement" not in o.name for o in found)


@pytest.mark.parametrize(("publisher", "number"), [("WeirWatch Tarvin", 1), ("McTarvin Rafters", 2)])
def test_a_body_goes_by_the_made_up_first_word_of_its_name(publisher: str, number: int) -> None:
    said = publisher.rpartition(" ")[0]
    told = f"Nineteen rafters were drowned at the Tarvin weir on Monday, {said} said in a report."
    own = f"Statement, 5 May 2031\n\n{said} counts the dead.\n\nOn Monday nineteen rafters were drowned by the flood at the weir in Tarvin."
    names = {o.name for o in origins(("Quay Herald", told), (publisher, own)) if said in o.name}
    assert len(names) == number, names


def test_a_minister_is_nobodys_where_the_pages_tell_of_two_states_ministries() -> None:
    told = origins(
        (
            "Quay Post",
            "Norlund's defence ministry has released a film of the raid.  Defence Minister Olav Brask said that 32 bodies lay "
            "on the slope.  The Vesterian defence ministry said that five of its soldiers were killed on the slope.",
        ),
        (
            "Harbour Times",
            "The Vesterian defence ministry said on Friday that five of its soldiers were killed on the slope.",
        ),
    )
    assert not [o for o in told if "Olav Brask" in f"{o.name} {o.why}" and "Vesterian" in f"{o.name} {o.why} {o.chain}"]


def test_a_minister_speaks_for_the_only_ministry_of_that_name() -> None:
    pages = (
        "The Vesterian defence ministry said that five of its soldiers were killed on the slope.",
        "Defence Minister Olav Brask said on Friday that five Vesterian soldiers were killed on the slope.",
    )
    told = origins(("Quay Post", pages[0]), ("Harbour Times", pages[1]))
    assert any("Olav Brask" in o.why and "speaks for" in o.why for o in told)
