"""Whose site an address is, and which links, names and records tell on whom a page leans."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.lineage.addresses import forms, site_of
from sayso.comparison.lineage.hops import described_person, named_beside
from sayso.model import Comparison, Span
from sayso.pipeline.run import extract
from sayso.reading import Given, read_bytes

PAGE = """<html><head><meta property="og:site_name" content="The Orlen Courier"></head><body><article><h1>Ferry tied up</h1>
<p>The ferry at Orlen was tied up on Friday after a crack was found in its hull, and the harbour office has not said when
it will sail again, though {} has been asked about it more than once this week.</p>
<p>{}</p><p>Nobody was told how long the crack is, and the owner of the ferry was not to be reached.</p></article></body></html>"""


def linked(inside: str, behind: str = "The mayor was away.", name: str = "page.html") -> Comparison:
    page = read_bytes(PAGE.format(inside, behind).encode(), path=name, given=Given())
    return compare([extract(page, language.parse(page.text, page.segments))])


def links(found: Comparison) -> set[str]:
    return {c.to for c in found.citations if c.how == "links"}


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("norwickpost.example", "Norwick Post"),
        ("thelantern.example", "The Lantern"),
        ("npost.example", None),
        ("orlenvalley.example", "Orlen Valley Gazette"),
        ("ovgazette.example", "Orlen Valley Gazette"),
        ("harbour.example", None),
    ],
)
def test_a_host_is_the_site_of_the_outlet_whose_name_it_has(host: str, name: str | None) -> None:
    known = ["Norwick Post", "The Lantern", "Orlen Valley Gazette"]
    assert site_of(host, known) == name


def test_the_parts_of_an_address_name_nobody() -> None:
    assert site_of("news.example.com", ["News"]) is None
    assert "nypress" in forms("North Yard Press")


def test_a_link_to_an_outlet_of_the_table_goes_by_its_name() -> None:
    assert links(linked('<a href="https://uk.reuters.com/a/1">the clerk</a>')) == {"Reuters"}


@pytest.mark.parametrize(
    "link",
    [
        '<a href="https://www.theorlencourier.example/a">the clerk</a>',
        '<a href="https://www.facebook.com/orlen">the clerk</a>',
        '<a href="https://twitter.com/orlenclerk">the clerk</a>',
        '<a href="https://t.co/Xq1">the clerk</a>',
    ],
)
def test_a_site_of_its_own_and_somebodys_account_are_no_sources(link: str) -> None:
    assert not links(linked(link))


def test_a_post_is_one() -> None:
    assert links(linked('<a href="https://twitter.com/clerk/status/12">the clerk</a>')) == {"twitter.com"}


def test_what_the_reader_is_bidden_to_take_is_none() -> None:
    offer = 'Want more? Get a subscription of <a href="https://shop.example/x">our sister magazine</a> now.'
    assert not links(linked("the clerk", offer))


def test_an_address_that_two_pages_link_to_is_one_original() -> None:
    pages = [
        read_bytes(PAGE.format(f'<a href="https://tide.example/{n}">the clerk</a>', f"Page {n}.").encode(), path=f"{n}.html")
        for n in "ab"
    ]  # fmt: skip
    found = compare([extract(p, language.parse(p.text, p.segments)) for p in pages])
    wanted = [f for f in found.to_fetch if f.name == "tide.example"]
    assert len(wanted) == 1 and len(wanted[0].evidence) == 2


# ---------------------------------------------------------------- names and records
def cited(text: str, outlet: str = "Orlen Courier") -> set[str]:
    return {c.to for c in compare([read(outlet, text)]).citations}


def test_a_longer_name_is_not_the_outlet_with_which_it_begins() -> None:
    assert "The National" not in cited(
        "The debate was held on the National Harbour Fund, by National Harbour Fund rules."
    )


def test_a_platform_says_nothing_itself() -> None:
    assert not {"Weibo", "Twitter"} & cited("On Weibo and on Twitter, the ferry was seen by thousands.")


def test_who_read_a_record_did_not_make_it() -> None:
    found = cited("The crew was warned in an email to staff that was reviewed by Reuters.")
    assert "email (Reuters)" not in found


def test_the_agency_is_the_one_that_the_page_names() -> None:
    text = "The ferry sank, Reuters reported on Friday. Nine people are missing, the news agency said."
    assert "news agency" not in cited(text) and "Reuters" in cited(text)


def test_what_somebody_would_say_he_has_not_said() -> None:
    assert "Ada Brill" not in cited("The gate is shut, as Ada Brill would say.")


def test_names_alone_are_no_passage() -> None:
    shared = (
        "The crew of the old ferry was paid in full on the first day of each month by its owner, who kept the money in "
        "a tin box behind the wheel and counted it twice."
    )
    one = (
        "Rain fell all week, and three carts stood in the mud below the chapel until a farmer came with two oxen. " * 2
    )
    other = (
        "Bread is dear this winter; a baker sold his shop, bought bees and went to live with a cousin in the hills. "
        * 2
    )
    pages = [
        read(
            "Orlen Courier",
            f"{shared}\n\n{one}\n\nAda Brill told of it in the North Orlen Harbour Tide Review last year.",
        ),
        read("Tarn Gazette", f"{shared}\n\n{other}\n\nHe reads the North Orlen Harbour Tide Review."),
    ]
    found = compare(pages).shared_passages
    assert found and not any("Tide Review" in m.span.text for p in found for m in p.members)


def test_a_picture_is_no_original() -> None:
    text = "The ferry sank on Friday. Photograph by Ada Brill/AFP"
    assert not [f for f in compare([read("Orlen Courier", text)]).to_fetch if f.name == "Agence France-Presse"]


@pytest.mark.parametrize(
    "text",
    [
        "The girl was found in a room, police said, and was brought from a Forest Hill hotel.",
        "Tickets are sold via Live Nation.",
    ],
)
def test_the_end_of_a_longer_name_is_no_outlet(text: str) -> None:
    assert not {"The Hill", "The Nation", "Daily Nation"} & cited(text)


def test_an_outlet_is_its_own_in_one_word_too() -> None:
    assert not cited("Ada Brill told The Lantern that the gate was open.", "TheLantern") & {"The Lantern", "Lantern"}


@pytest.mark.parametrize(
    ("text", "none", "who"),
    [
        ("“It is shut,” said White House Press Secretary Ada Brill.", "White House", "Ada Brill"),
        ("Ada Brill and her team wrote that the gate was open.", "Ada Brill's team", "Ada Brill"),
        ("Ada Brill and another clerk said that the gate was open.", "", "clerk (unnamed)"),
    ],
)
def test_who_speaks_is_told_once(text: str, none: str, who: str) -> None:
    found = cited(text)
    assert none not in found and who in found


def test_a_post_is_its_writers() -> None:
    text = "Ada Brill said that she was well. The gate is shut for good!\n\n— Ada Brill (@adabrill)"
    assert "Ada Brill" in cited(text) and "Ada Brill (@adabrill)" not in cited(text)


def test_a_city_s_police_are_the_police_of_the_page() -> None:
    text = "Orlen Police said the gate was open. The city's police say that nobody was hurt."
    assert "city’s police" not in cited(text) and "city's police" not in cited(text)


@pytest.mark.parametrize(
    ("shared", "origin"),
    [
        (
            "The old ferry left the pier at noon with forty people on board, turned twice in the bay, and was seen from "
            "the tower until it went behind the island in the rain.",
            "Orlen Courier",
        ),
        (
            "“The old ferry left the pier at noon with forty people on board, turned twice in the bay, and was seen from "
            "the tower until it went behind the island in the rain.”",
            None,
        ),
        ("The old ferry left the pier at noon with forty people on board and turned in the bay.", None),
    ],
)
def test_dates_tell_who_had_it_first_of_long_words_of_a_pages_own(shared: str, origin: str | None) -> None:
    one = (
        "Rain fell all week, and three carts stood in the mud below the chapel until a farmer came with two oxen. " * 2
    )
    other = (
        "Bread is dear this winter; a baker sold his shop, bought bees and went to live with a cousin in the hills. "
        * 2
    )
    first = read("Orlen Courier", f"{shared}\n\n{one}")
    second = read("Tarn Gazette", f"{shared}\n\n{other}", "2031-05-08")
    passages = compare([first, second]).shared_passages
    assert [p.origin for p in passages] == [origin]


def test_a_shared_quotation_is_not_another_juniors() -> None:
    text = "“The gate is shut for good and it will never be opened again by us,” {} said. Ned Orlo Jr. was there."
    pages = [read("Orlen Courier", text.format("Ada Brill Jr.")), read("Tarn Gazette", text.format("Ada Brill Jr."))]
    assert [p.origin for p in compare(pages).shared_passages] == ["Ada Brill Jr."]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The monitoring group Tidewatch said that the gate was open.", "Tidewatch"),
        ("The ferry's owner, Orlen West, told the Courier that the gate was open.", "Orlen West"),
        ("Miro Kral said the gate was open. PM Kral said it twice. Kral said so again.", "Miro Kral"),
        (
            "The Norland Police Department said nobody was hurt. Police said the gate was open.",
            "Norland Police Department",
        ),
    ],
)
def test_who_speaks_goes_by_his_fullest_name(text: str, name: str) -> None:
    assert {c for c in cited(text) if c.split()[-1] not in ("Courier",)} == {name}


@pytest.mark.parametrize(
    ("name", "source", "beside"),
    [
        ("monitoring group", "The monitoring group Tidewatch", "Tidewatch"),
        ("ferry's owner (unnamed)", "The ferry's owner, Orlen West", "Orlen West"),
        ("ferry's owner (unnamed)", "The ferry's owner, who was away", None),
        ("Orlen West", "Orlen West of Tarn", None),
    ],
)
def test_a_name_beside_a_description_is_the_source(name: str, source: str, beside: str | None) -> None:
    assert named_beside(name, Span(0, len(source), source)) == beside


def test_who_is_described_and_named_is_named() -> None:
    assert described_person("harbour police chief Ada Brill (unnamed)") == "Ada Brill"
    assert described_person("harbour police chief (unnamed)") is None
    assert described_person("clerk at the Transport Ministry (unnamed)") is None
    assert described_person("doctor in Harbour Hospital (unnamed)") is None
    assert described_person("spokesman at the Transport Ministry (unnamed)") == "Transport Ministry"


@pytest.mark.parametrize("text", ["Ada Brill did not disclose the price.", "Ada Brill failed to disclose the price."])
def test_who_does_not_tell_is_not_leaned_on(text: str) -> None:
    assert "Ada Brill" not in cited(text)


def test_those_who_wrote_an_agencys_text_are_none() -> None:
    text = "By ADA BRILL and NED ORLO, Associated Press\n\nORLEN (AP) — The gate was open, Ona Tamm said.\n\nOrlo reported."
    assert "Orlo" not in cited(text, "Tarn Gazette")


def test_one_page_of_an_agency_is_not_what_another_page_has_from_it() -> None:
    wire = read("Associated Press", "ORLEN (AP) — The gate of the old harbour was open, Ona Tamm said.")
    other = read("Tarn Gazette", "TARN (AP) — A cow was seen on the roof of the town hall, Lis Orlo said.")
    found = [c for c in compare([wire, other]).citations if c.to == "Associated Press"]
    assert found and all(c.to_doc is None for c in found)


@pytest.mark.parametrize(
    "text", ["Several websites said the gate was open.", "Orlen media stations reported the fire."]
)
def test_unnamed_outlets_cannot_be_fetched(text: str) -> None:
    assert not compare([read("Tarn Gazette", text)]).to_fetch


@pytest.mark.parametrize(
    ("text", "none", "who"),
    [
        ("A reporter for USA Today said that the gate was open.", "reporter for USA Today (unnamed)", "USA Today"),
        (
            "63 percent said that the gate should be shut, a Tarn Institute poll found.",
            "63 percent",
            "Tarn Institute poll",
        ),
        ("According to Ada Brill's account, the gate was open.", "Ada Brill's account", "Ada Brill"),
        ("“It is shut,” said Ada Brill, a spokeswoman for Orlen Ferries.", "Orlen Ferries", "Ada Brill"),
        (
            "Activists with the Tidewatch Group said the gate was open. The Tidewatch Group said it was shut later.",
            "Activists with the Tidewatch Group (unnamed)",
            "Tidewatch Group",
        ),
    ],
)
def test_it_is_told_who_tells_it(text: str, none: str, who: str) -> None:
    found = cited(text)
    assert none not in found
    assert who in found


def test_an_agency_of_a_state_is_not_the_news_agency_of_the_page() -> None:
    text = "Reuters reported on Friday that the gate was open. The tax agency was asked. The agency said it was shut."
    found = compare([read("Orlen Courier", text)]).citations
    reuters = next(c for c in found if c.to == "Reuters")
    assert not any("agency said" in m.span.text for m in reuters.evidence)


def test_what_is_let_out_is_no_paper() -> None:
    assert not any(
        "release" in name for name in cited("He was charged with a part in the release of maps by Tidewatch.")
    )


def test_a_programme_of_the_outlet_is_its_own() -> None:
    assert not cited("Ada Brill told Orlen Courier Daily that the gate was open.") & {"Orlen Courier Daily"}


def test_a_survey_with_a_name_of_its_own_is_no_outlets() -> None:
    assert "The National" not in cited("Of those who filled in The National Survey on Boats last year, nine drowned.")


def test_a_short_name_is_that_of_the_outlet_which_the_page_names() -> None:
    one = read("Norwick Chronicle", "A cow was seen on the roof of the town hall of Norwick.")
    other = read(
        "Tarn Gazette", "The Orlen Chronicle says that the gate was open. The Chronicle says it was shut later."
    )
    assert not [c for c in compare([one, other]).citations if c.to_doc == one.document.id]


def test_a_post_under_a_shorter_given_name_is_the_same_persons() -> None:
    text = "Joshua Brill said that she was well. The gate is shut for good!\n\n— Josh Brill (@joshbrill)"
    assert "Joshua Brill" in cited(text) and not any("@" in name for name in cited(text))


def test_one_survey_is_told_once() -> None:
    found = cited("According to a 2018 survey by Ada Brill of the University of Tarn, nine gates were open.")
    assert len([name for name in found if "survey" in name]) == 1
