"""What the address of a link tells, and what it does not: whose site it is by its name, and nothing of a broken one."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.lineage.addresses import address_of, domain, host_of, site_of
from sayso.comparison.lineage.at_hand import AtHand
from sayso.comparison.lineage.drafts import Draft, told_once
from sayso.model import Comparison, Span
from sayso.pipeline.run import extract
from sayso.reading import Given, read_bytes

PAGE = """<html><head><title>Weir open</title></head><body><article><h1>Weir open at Tarn</h1>
<p>The weir at Tarn was opened on Monday, <a href="{}">a notice of the town</a> said, and nobody was hurt by the water.</p>
<p>The road beside it was closed for the whole night and was not to be used before the bridge had been looked at.</p>
</article></body></html>"""


def linked(href: str, outlet: str, url: str | None = None) -> Comparison:
    given = Given(outlet=outlet, published="2031-05-06", url=url)
    page = read_bytes(PAGE.format(href).encode(), path="page.html", given=given)
    return compare([extract(page, language.parse(page.text, page.segments))])


def links(href: str, outlet: str) -> set[str]:
    return {c.to for c in linked(href, outlet).citations if c.how == "links"}


@pytest.mark.parametrize("address", ["http://[tarn/weir", "http://[tarn]weir/a"])
def test_an_address_that_is_written_wrong_names_nothing(address: str) -> None:
    assert host_of(address) == "" and address_of(address) == ""
    assert not links(address, "Orlen Post")


def test_pages_whose_addresses_are_written_wrong_are_not_one() -> None:
    found = linked("http://[weir/x", "Orlen Post", "http://[tarn/weir")
    assert not [c for c in found.citations if c.to_doc is not None]


@pytest.mark.parametrize("outlet", [" ", "\u00a0"])
def test_a_page_whose_outlet_is_blank_is_compared(outlet: str) -> None:
    assert links("https://www.weirwatch.example/a", outlet) == {"weirwatch.example"}


@pytest.mark.parametrize(
    ("host", "owned"),
    [
        ("orlenpost.example", "orlenpost.example"),
        ("sport.orlenpost.example", "orlenpost.example"),
        ("sport.orlenpost.co.uk", "orlenpost.co.uk"),
        ("weir.example.org", "example.org"),
        ("localhost", "localhost"),
    ],
)
def test_the_owned_part_of_a_host(host: str, owned: str) -> None:
    assert domain(host) == owned


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("theguardian.com", "The Guardian"),
        ("bbc.co.uk", "BBC"),
        ("news.bbc.co.uk", "BBC"),
        ("uk.reuters.com", "Reuters"),
        ("nytimes.com", "New York Times"),
        ("newyork.notices.example.org", None),
        ("newyorktimes.notices.example", None),
        ("wallstreet.example", None),
        ("newsagency.example", None),
        ("app.example", None),
    ],
)
def test_a_host_tells_an_outlet_of_the_table_by_its_whole_name_or_its_initials(host: str, name: str | None) -> None:
    assert site_of(host) == name


@pytest.mark.parametrize(
    ("host", "names", "name"),
    [
        ("westernisles.example", ["Western Isles Gazette"], "Western Isles Gazette"),
        ("westernisles.example", ["Western Isles Gazette", "Western Isles Herald"], None),
        ("westernisles.gov.uk", ["Western Isles Gazette"], None),
        ("westernislesherald.example", ["Western Isles Gazette", "Western Isles Herald"], "Western Isles Herald"),
    ],
)
def test_a_shortened_name_tells_the_one_outlet_that_has_it(host: str, names: list[str], name: str | None) -> None:
    assert site_of(host, names) == name


def test_a_word_in_capitals_is_not_the_initials_of_a_house() -> None:
    assert links("https://www.theweir.example/a", "THE TARN POST") == {"theweir.example"}
    assert links("https://www.radioweir.example/a", "RADIO TARN") == {"radioweir.example"}
    assert not links("https://www.tbcorlen.example/a", "TBC 4 Orlen")


def test_those_of_a_body_and_the_body_are_one_citation_with_all_that_shows_it() -> None:
    page = read("Tarn Gazette", "The Weir League said so on Monday. Members of the Weir League have told us, too.")
    body = Draft("Weir League", "links", {Span.cut(page.text, 0, 20): None}, {"https://league.example/a"})
    part = Draft(
        "Members of the Weir League", "cites", {Span.cut(page.text, 36, 61): None}, {"https://league.example/b"}
    )
    found = told_once([body, part], page, AtHand([page]))
    assert [(d.name, d.how, len(d.urls), len(d.evidence)) for d in found] == [("Weir League", "cites", 2, 2)]
