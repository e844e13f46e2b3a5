"""Origins that a page names beside what it tells, and names that are no source of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written_pages import origins, read

from sayso.comparison import compare
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.origins.access import decider
from sayso.comparison.origins.heard import source
from sayso.comparison.statements.items import build
from sayso.comparison.voices.bodies import Speakers


def cited(outlet: str, text: str) -> set[str]:
    return {c.to for c in compare([read(outlet, text)]).citations}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("By order of the mayor, the old ferry is closed to lorries.", "mayor"),
        ("The old ferry is closed to lorries on the orders of the Harbour Ministry.", "Harbour Ministry"),
        ("Under a decree of the Cabinet, each household receives nine crowns.", "Cabinet"),
        ("Since Monday no cart with two axles may board the ferry, by order of the mayor.", "mayor"),
    ],
)
def test_what_is_done_by_order_is_the_word_of_who_gave_it(text: str, who: str) -> None:
    page = read("Orlen Courier", text)
    heard = [(source(item, Speakers([page], ())), decider(item)) for item in build([page])]
    names = {decided.name if decided else name for name, decided in heard}
    assert who in {name.removesuffix(" (unnamed)") for name in names if name}


@pytest.mark.parametrize(
    "text", ["The boats are listed by order of size.", "The old ferry sailed under the mayor's window."]
)
def test_an_order_of_things_is_nobodys(text: str) -> None:
    page = read("Orlen Courier", text)
    assert not any(decider(item) or source(item, Speakers([page], ())) for item in build([page]))


def test_officials_of_a_field_may_be_the_body_that_works_in_it() -> None:
    one = "Thirty-one people died of the fever in Orlen, the State Sanitary Bureau said."
    other = "Health chiefs said thirty-one people have died in Orlen."
    found = origins(("Orlen Courier", one), ("Tarn Gazette", other))
    assert [o.name for o in found if o.sure] == ["State Sanitary Bureau"]


def test_officials_of_another_field_are_another_origin() -> None:
    one = "Thirty-one people died of the fever in Orlen, the State Sanitary Bureau said."
    other = "Police chiefs said thirty-one people have died in Orlen."
    found = origins(("Orlen Courier", one), ("Tarn Gazette", other))
    assert sum(o.sure for o in found) == 2


def test_a_bare_league_is_the_one_league_that_is_heard() -> None:
    one = "The Dockers' League said forty-six barges were sunk in the storm at Orlen."
    other = "By the league's count, forty-six barges were sunk in the storm at Orlen."
    found = origins(("Orlen Courier", one), ("Tarn Gazette", other))
    assert [o.name for o in found] == ["Dockers' League"]


def test_a_statement_that_was_not_made_is_no_source() -> None:
    text = "The Harbour Board has made no further statement on the barges. It has issued no other report since Monday."
    assert not {name for name in cited("Orlen Courier", text) if name.startswith("no ")}


def test_the_author_of_a_page_is_no_source_of_it() -> None:
    text = "The Harbour Board said forty-six barges were sunk.\n\nBrill reported from Tarn, Ada Brill said."
    reading = read("Orlen Courier", text)
    written = replace(reading, document=replace(reading.document, authors=("Pia Lund", "Ada Brill")))
    assert {c.to for c in compare([reading]).citations} == {"Harbour Board", "Ada Brill"}
    assert {c.to for c in compare([written]).citations} == {"Harbour Board"}


@pytest.mark.parametrize(
    "text",
    [
        "SITUATION UPDATE 4\n\nOur clinic has treated ninety sailors since Monday.",
        "Field report No. 2, Orlen\n\nOur clinic has treated ninety sailors since Monday.",
        "Fever in Orlen\n\nOur clinic has treated ninety sailors since Monday.\n\nMedia: ask@harbouraid.example",
    ],
)
def test_an_update_of_a_body_is_its_own_word(text: str) -> None:
    assert issuer(read("Harbour Aid", text)) == "Harbour Aid"


@pytest.mark.parametrize(
    "text",
    [
        "Situation reports reached the town late\n\nNinety sailors were treated.",
        "Fever in Orlen\n\nNinety sailors were treated.\n\nSocial media: what readers say",
    ],
)
def test_words_about_an_update_make_no_release(text: str) -> None:
    assert issuer(read("Harbour Aid", text)) is None
