"""Who has a thing at first hand: a body's release, an outlet's own people, who decided it, a page with a dateline."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.lineage.families import same_person
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.releases import is_issuer, issuer
from sayso.comparison.origins.access import Access, decider, own_report
from sayso.comparison.origins.heard import _whose_word, source
from sayso.comparison.origins.on_the_spot import on_the_spot
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.items import build as build_items
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Hop, Origin, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text, read_bytes


@cache
def read(text: str, outlet: str | None = None) -> Reading:
    page = from_text(text, outlet or "page", Given(outlet=outlet))
    return extract(page, language.parse(page.text, page.segments))


def items(text: str, outlet: str | None = None) -> list[Item]:
    return build_items([read(text, outlet)])


def found(rule: Callable[[Item], object], text: str, outlet: str | None = "Quay Herald") -> list[object]:
    return [hit for item in items(text, outlet) if (hit := rule(item)) is not None]


def origins(*pages: Reading) -> list[Origin]:
    return [o for c in compare(list(pages)).claims for o in c.origins]


# ---------------------------------------------------------------- releases
RELEASE = (
    "HARBOUR AUTHORITY OF TARVIN\nDirectorate of Press\n\nBULLETIN No. 4\nIssued 3 May 2021\n\n"
    "The pilot boat struck the Marlane pier at 04:10. The company has been told."
)


def test_a_release_is_the_word_of_the_body_in_its_letterhead() -> None:
    assert issuer(read(RELEASE)) == "Harbour Authority of Tarvin"


def test_the_publisher_of_a_release_speaks_in_it() -> None:
    text = "STATEMENT, 3 May 2021\n\nOur tug reached the pier at dawn. Media contact: Ada Brill, 555 0100"
    assert issuer(read(text, "Vaske Towing")) == "Vaske Towing"


@pytest.mark.parametrize(
    "text",
    [
        "Minister defends statement on tug\n\nThe minister stood by his words on Monday.",
        "Harbour closed\n\nA tug struck the pier. The authority put out a statement.",
    ],
)
def test_a_page_about_a_statement_is_no_release(text: str) -> None:
    assert issuer(read(text, "Vaske Towing")) is None


def test_an_outlet_that_carries_a_release_does_not_speak_in_it() -> None:
    assert issuer(read("PRESS RELEASE\n\nOur tug reached the pier at dawn.", "Reuters")) is None


def test_on_a_release_the_authority_is_the_page_itself() -> None:
    page = read(RELEASE)
    assert is_issuer(page, "the Authority") and is_issuer(page, "Harbour Authority") and is_issuer(page, "company")
    assert not is_issuer(page, "police") and not is_issuer(page, "Ada Brill")
    assert not is_issuer(read("The authority spoke.", "Quay Herald"), "authority")


def test_what_a_release_tells_has_a_sure_origin_that_says_why() -> None:
    other = read("The pilot boat struck the Marlane pier at 04:10 in Tarvin, a docker said.", "Quay Herald")
    mine = [o for o in origins(read(RELEASE), other) if o.name == "Harbour Authority of Tarvin"]
    assert mine and all(o.sure and "own" in o.why and o.sole_channel is None for o in mine)


# ---------------------------------------------------------------- own reporting
@pytest.mark.parametrize(
    "text",
    [
        "Our reporter at the lock counted nine barges without lights.",
        "The dredger sank in March, records seen by this newspaper show. Minutes reviewed by the Herald give its age.",
        "A Herald photographer saw the crane fall on the quay.",
        "I counted nine barges at the lock.",
        "Of six crews interviewed by the Quay Herald, none had been paid.",
    ],
)
def test_words_by_which_a_page_shows_that_its_people_saw_it(text: str) -> None:
    assert found(own_report, text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine barges lay at the lock without lights.",
        "A Lantern reporter saw the crane fall on the quay.",
        "“I counted nine barges at the lock,” said Ada Brill.",
        "The barges were seen by the harbour police at noon.",
        "The Herald building stands beside the lock.",
    ],
)
def test_no_own_reporting_where_nobody_of_the_page_saw_it(text: str) -> None:
    assert not found(own_report, text)


def test_a_comment_is_never_own_reporting() -> None:
    text = (
        "Crane falls on the quay\n\nA crane fell on the quay of Tarvin on Monday, the port said. Nobody was hurt.\n\n"
        "2 Comments\n\nNed Orlo March 3, 2021 at 10:12 am\n\nI counted nine barges at the lock.\n\n"
        "Ada Brill March 3, 2021 at 11:02 am\n\nI saw them too, all nine.\n\nLeave a Comment\n"
    )
    page = read_bytes(text.encode(), path="page.txt")
    assert [s.type for s in page.segments].count("comment") == 2
    told = build_items([extract(page, language.parse(page.text, page.segments))])
    assert not [item for item in told if own_report(item)]


# ---------------------------------------------------------------- decisions
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The city council imposed a curfew in the port quarter.", "city council"),
        ("The harbour ministry has appointed Ada Brill to lead the inquiry.", "harbour ministry"),
        ("A curfew was imposed by the governor on Monday.", "governor"),
        ("The harbour guard logged the call at 4.10 in the morning.", "harbour guard"),
        ("The government offered 9,000 crowns for information on the crane.", "government"),
    ],
)
def test_who_decides_is_the_origin_of_what_was_decided(text: str, name: str) -> None:
    assert [hit.name for hit in found(decider, text) if isinstance(hit, Access)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The government shelled the port quarter.",
        "The city council may impose a curfew in the port quarter.",
        "The city council did not impose a curfew.",
        "A curfew was imposed in the port quarter.",
        "Fog imposed a long silence on the quay.",
        "The company offered 9,000 crowns for the crane.",
        "Ada Brill said the city council imposed a curfew.",
    ],
)
def test_no_decision_of_a_body_that_says_so(text: str) -> None:
    assert not found(decider, text)


# ---------------------------------------------------------------- datelines
@pytest.mark.parametrize(
    "text",
    [
        "Crane falls\n\nPORT TAMSIN, Norland, May 3 (Orlen News) - A crane fell on the quay and blocked the lock for six hours.",
        "Crane falls\n\nA crane fell on the quay.\n\n(Reporting by Ada Brill in Tarvin; Editing by Ned Orlo)",
        "Crane falls\nBy Ada Brill in Tarvin\n\nA crane fell on the quay.",
    ],
)
def test_a_page_shows_where_it_was_reported_or_by_whom(text: str) -> None:
    assert on_the_spot(read(text, "Orlen News")) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Crane falls\n\nA crane fell on the quay.",
        "Crane falls\n\nBREAKING - A crane fell on the quay of Tarvin and blocked the lock for six hours on Monday.",
        "ORLEN NEWS - the news of the coast\n\nA crane fell on the quay.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert on_the_spot(read(text, "Orlen News")) is None


WIRE = (
    "Crane falls\n\nPORT TAMSIN, May 3 (Orlen News) - A crane fell on the quay of Port Tamsin and trapped six dockers."
)
NINE = "A crane fell on the quay of Port Tamsin on Monday. Nine dockers were trapped"


def sure(*pages: tuple[str, str]) -> set[str]:
    return {o.name for o in origins(*(read(text, outlet) for text, outlet in pages)) if o.sure}


def test_an_outlet_that_shows_where_it_reported_from_is_the_origin_of_what_nobody_else_is_heard_with() -> None:
    assert sure((WIRE, "Orlen News"), (f"{NINE}.", "Quay Herald")) == {"Orlen News"}
    assert sure((WIRE, "Orlen News"), (f"{NINE}, harbour police said.", "Hill Star")) == {
        "Orlen News",
        "harbour police",
    }


def test_an_outlets_own_words_may_rest_on_the_source_of_the_same_answer() -> None:
    same = NINE.replace("Nine", "Six")
    assert sure((WIRE, "Orlen News"), (f"{same}, harbour police said.", "Hill Star")) == {"harbour police"}


# ---------------------------------------------------------------- the page's own outlet
def test_names_of_the_pages_own_outlet() -> None:
    page = read("A crane fell on the quay, Ned Orlo told the Herald.", "Quay Herald")
    assert all(is_own(page, name) for name in ("Quay Herald", "the Herald", "The Quay Herald", "Daily Herald"))
    assert not is_own(page, "Lantern") and not is_own(page, "Ned Orlo")


def test_a_namesake_that_the_page_names_in_full_is_another_paper() -> None:
    page = read("A crane fell on the quay, the Marlane Herald reported.", "Quay Herald")
    assert not is_own(page, "Marlane Herald")


def test_a_letterhead_names_the_outlet_where_nothing_else_does() -> None:
    text = "THE QUAY MIRROR\nMonday 3 May 2021\n\nCrane falls\n\nA crane fell on the quay, Ned Orlo told the Mirror."
    page = read(text)
    assert is_own(page, "Quay Mirror") and is_own(page, "Daily Mirror")


def test_own_outlet_is_neither_cited_nor_fetched() -> None:
    text = "Crane falls\n\nA crane fell on the quay of Tarvin, Ned Orlo told the Herald. The Herald reported it first."
    other = read("A crane fell on the quay of Tarvin, the port said.", "Hill Star")
    found = compare([read(text, "Quay Herald"), other])
    assert "Ned Orlo" in {c.to for c in found.citations}
    assert not [c.to for c in found.citations if "Herald" in c.to]
    assert not [f.name for f in found.to_fetch if "Herald" in f.name]


# ---------------------------------------------------------------- who is heard through whom
def test_people_whom_only_somebody_quotes_are_heard_through_him() -> None:
    told = read("Ned Orlo said: “You strangers do not belong on this quay at all.”", "Quay Herald")
    heard = read("“You strangers do not belong on this quay at all,” neighbours said.", "Hill Star")
    found = {o.name for o in origins(told, heard)}
    assert "Ned Orlo" in found and "neighbours" not in found


def test_an_agency_that_a_page_credits_is_whose_reporting_it_is() -> None:
    wire = read(WIRE.replace("Orlen News", "AP"))
    other = read(f"{NINE}.", "Quay Herald")
    assert {o.name for o in origins(wire, other) if o.sure} == {"Associated Press"}


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("statement by the Harbour Authority of Tarvin", "Harbour Authority of Tarvin"),
        ("Harbour Authority press release", "Harbour Authority"),
        ("an official statement of Vaske Towing", "Vaske Towing"),
        ("Vaske Towing's statement", "Vaske Towing"),
        ("second letter from Ada Brill", "Ada Brill"),
        ("letter of Ada Brill", "letter of Ada Brill"),
        ("a memo from April", "a memo from April"),
        ("memo from April Dunn", "April Dunn"),
        ("Harbour Authority report", "Harbour Authority report"),
        ("press release", "press release"),
    ],
)
def test_a_statement_or_release_is_its_bodys_word(name: str, body: str) -> None:
    assert _whose_word(name) == body


def test_who_copies_an_outlets_report_adds_no_origin() -> None:
    words = "The crane crushed the pilot house of a coal barge and threw its whole load of timber into the lock"
    wire = read(
        f"PORT TAMSIN, May 3 (Orlen News) - {words}. Six dockers were injured on Monday when it fell.", "Orlen News"
    )
    copy = read(f"Orlen News reports:\n\n{words}. Six dockers were injured on Monday when it fell.", "Quay Herald")
    other = read("A crane fell on the quay of Port Tamsin on Monday. Nine dockers were injured.", "Hill Star")
    claims = [c for c in compare([wire, copy, other]).claims if any(p.low == 6 for p in c.positions)]
    told = [{o.name for o in c.origins if {m.span.text for m in o.evidence} and "Orlen" in o.name} for c in claims]
    assert told and all(names == {"Orlen News"} for names in told)
    assert all("Quay Herald" not in o.name for c in claims for o in c.origins)


def test_an_outlet_that_has_it_from_another_is_no_origin() -> None:
    first = read("The crane of Tarvin was cut loose by smugglers, the Dock Gazette reported.", "Hill Star")
    relay = read("The crane of Tarvin was cut loose by smugglers, according to harbour police.", "Dock Gazette")
    found = origins(first, relay)
    assert [o.name for o in found if o.sure] == ["harbour police"]
    assert any("has it from" in o.why for o in found)


def test_a_ministry_of_justice_is_one_body_under_two_names() -> None:
    assert same_person("Justice Ministry", "Ministry of Justice")
    assert same_person("Justice Ada Brill", "Ada Brill")


def test_the_town_in_an_outlets_name_is_a_town() -> None:
    page = read("A crane fell on a quay in Oslo on Monday. The News was there first.", "Oslo News")
    assert not is_own(page, "Oslo") and is_own(page, "Oslo News")


@pytest.mark.parametrize(("paper", "origin"), [("video", "video"), ("report", "Reuters")])
def test_an_outlet_that_describes_a_recording_is_not_its_origin(paper: str, origin: str) -> None:
    text = "Nine crates stood on the quay of Tarvin, harbour police said."
    told = next(i for i in items(text, "Quay Herald") if i.attribution is not None)
    assert told.attribution is not None
    hops = (Hop("Quay Herald"), Hop("Reuters"), Hop(paper))
    item = replace(told, attribution=replace(told.attribution, hops=hops))
    assert source(item, Speakers([read(text, "Quay Herald")], ())) == origin


@pytest.mark.parametrize(
    ("text", "known"),
    [
        (
            "ORLEN, Norland — The old ferry sank off the pier of Orlen at noon with nine goats on board and one bell.",
            True,
        ),
        (
            "ORLEN, Norland — Tickets for the old ferry of Orlen go on sale at noon, and nine goats will be on board.",
            False,
        ),
    ],
)
def test_a_dateline_shows_who_saw_what_happened_not_what_will_be(text: str, known: bool) -> None:
    page = read(text, "Orlen Courier")
    found = origins(page, read(text.split(" — ")[1], "Tarn Gazette"))
    assert any(o.sure and "by its line" in o.why for o in found) is known


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norvane Shipping Lines wants 300 crowns for each crate.", "Norvane Shipping Lines"),
        ("Norvane Shipping Lines sued the dockers for 300 crowns.", "Norvane Shipping Lines"),
        ("Police arrested two dockers at the gate of the yard.", "police"),
        ("Prosecutors are investigating the loss of the barge.", "prosecutors"),
        ("Norvane Shipping Lines lost two barges in the storm.", None),
        ("Two dockers were arrested at the gate of the yard.", None),
    ],
)
def test_whoever_demands_or_does_his_office_knows_it_himself(text: str, who: str | None) -> None:
    found = [a for i in build_items([read(text, "Quay Post")]) if (a := decider(i)) is not None]
    assert [a.name for a in found][:1] == ([who] if who else [])


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Newsletter of the Norland Dockers' Union", "Norland Dockers' Union"),
        ("The weekly newspaper of the Sand valley", None),
        ("A journal of ideas", None),
    ],
)
def test_the_newsletter_of_a_body_is_its_own_page(line: str, body: str | None) -> None:
    assert issuer(read(f"The Windlass\n{line}\n\nThey were told\n\nThe barge was overloaded.", "The Windlass")) == body


@pytest.mark.parametrize(
    ("told", "sure"),
    [
        ("We have been informed of seven deaths on the pier.", False),
        ("We have learned of seven deaths on the pier.", False),
        # Near misses: what the body counted, and what it tells others.
        ("We counted seven deaths on the pier.", True),
        ("We have informed the families of seven deaths on the pier.", True),
        ("There were seven deaths on the pier.", True),
    ],
)
def test_a_body_that_was_only_told_is_no_origin(told: str, sure: bool) -> None:
    release = read(f"STATEMENT, 3 May 2021\n\n{told}\n\nMedia contact: Ada Brill, 555 0100", "Vaske Towing")
    other = read("The harbour master said there were seven deaths on the pier on Monday.", "Quay Post")
    found = [o for o in origins(release, other) if "Vaske" in f"{o.name} {o.chain}"]
    assert found
    assert any(o.sure for o in found) is sure
