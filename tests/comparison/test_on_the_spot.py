"""Who was there: pages whose writer tells of it, and words that only go on with somebody else's."""

from __future__ import annotations

import pytest
from written_pages import items, read

from sayso.comparison import compare
from sayso.comparison.origins.access import decider, own_report
from sayso.comparison.origins.counting import _on_page
from sayso.comparison.origins.labelled import speaker
from sayso.comparison.origins.on_the_spot import on_the_spot, was_there, was_there_beside
from sayso.comparison.origins.reported import continued, from_files, going_on, past, plain
from sayso.comparison.origins.roots import Heard, Root, place
from sayso.comparison.origins.unnamed import doubted


def sure(*pages: tuple[str, str]) -> set[str]:
    found = compare([read(outlet, text) for outlet, text in pages])
    return {o.name for c in found.claims for o in c.origins if o.sure}


@pytest.mark.parametrize(
    "text",
    [
        "I walked along the weir on Monday. The water was brown.",
        "We counted nine barges below the lock. Two of them were burnt.",
        "Our photographer reached the weir at dawn. The water was brown.",
        "The keeper met us at the gate of the weir. The water was brown.",
        "One of the authors of this article stood at the weir and saw the gate fall.",
        "We asked along the towpath on Monday. Nobody had heard a horn.",
        "A Herald reporter watched the gate fall. The water was brown.",
    ],
)
def test_whoever_writes_was_there(text: str) -> None:
    assert was_there(read("Quay Herald", text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "“I walked along the weir on Monday,” said Ada Brill. The water was brown.",
        "“The water was brown. I walked along the weir. Nobody came,” said Ada Brill.",
        "I watched a film of the weir on television. The water was brown.",
        "I saw the weir once, as a child. The water was brown.",
        "We went to press before the gate fell.",
        "We have seen prices rise at the weir for years.",
        "The clerk showed us a letter about the weir.",
        "A Lantern reporter watched the gate fall. The water was brown.",
        "The Herald reporter found that the gate had fallen.",
    ],
)
def test_whoever_writes_was_not_there(text: str) -> None:
    assert was_there(read("Quay Herald", text)) is None


def test_a_body_tells_on_its_own_page_what_it_did_itself() -> None:
    text = "PRESS RELEASE\n\nWe counted nine barges below the lock on Monday.\n\nMedia contact: Ada Brill, 555 0100"
    assert was_there(read("Vaske Towing", text)) is None


@pytest.mark.parametrize(
    "line",
    ["By our reporters", "Ada Brill in Port Tamsin", "Words: Ada Brill, in Tarvin", "By Ada Brill in Port Tamsin"],
)
def test_a_line_says_where_a_page_was_written(line: str) -> None:
    assert on_the_spot(read("Quay Herald", f"The weir\n\n{line}\n\nThe gate fell at dawn.")) is not None


def test_a_sentence_about_somebody_in_a_town_is_no_such_line() -> None:
    text = "The weir\n\nAda Brill in Port Tamsin said on Monday that the gate had been mended twice.\n\nThe gate fell."
    assert on_the_spot(read("Quay Herald", text)) is None


def test_words_of_having_been_there_stand_beside_a_statement_or_far_from_it() -> None:
    text = "I stood on the weir.\n\nThe gate fell at dawn.\n\nThe lock is shut.\n\nA new gate costs ten crowns."
    page = read("Quay Herald", text)
    assert was_there_beside(page, text.index("The gate")) is not None
    assert was_there_beside(page, text.index("A new gate")) is None
    full = f"I walked along the towpath.\n\nI counted nine barges.\n\n{text}"
    assert was_there_beside(read("Quay Herald", full), full.index("A new gate")) is not None


FALLEN = "The old gate of the weir in Tarvin fell on Monday."
QUOTED = "The old gate of the weir in Tarvin has fallen, lock keeper Ada Brill said."


def test_who_was_there_is_an_origin_besides_somebody_who_is_quoted() -> None:
    there = f"{FALLEN} We stood on the towpath and counted the barges."
    assert sure(("Quay Herald", there), ("Tarn Gazette", QUOTED)) == {"Quay Herald", "Ada Brill"}
    assert sure(("Quay Herald", FALLEN), ("Tarn Gazette", QUOTED)) == {"Ada Brill"}


def test_a_label_is_nobodys_report() -> None:
    text = "PORT TAMSIN, May 3 (Quay Herald) - The gate of the weir at Tarvin fell into the river at dawn on Monday."
    told = items(f"{text}\n\nNine rafters hurt")
    signs = {i.statement.form: _on_page(i) for i in told}
    assert signs["clause"] is not None and signs.get("fragment") is None, signs


def test_a_page_may_go_on_with_the_words_of_whom_it_quotes() -> None:
    text = "Nobody drowned, said Ada Brill, the lock keeper. Nine barges were burnt.\n\nThe gate fell at dawn."
    told = {i.statement.span.text: continued(i) for i in items(text) if i.attribution is None}
    assert told["Nine barges were burnt"] and not told["The gate fell at dawn"], told
    found = items("The river survey found lead in every barge. Nine barges were burnt.")
    assert [continued(i) for i in found if i.statement.span.text == "Nine barges were burnt"] == [True]


@pytest.mark.parametrize(("verb", "spot"), [("fell", True), ("had fallen", False), ("had been mended twice", False)])
def test_what_had_been_before_is_not_reported_from_the_spot(verb: str, spot: bool) -> None:
    assert [past(i) for i in items(f"The gate of the weir {verb}.")] == [spot]


def test_a_page_written_by_the_hour_tells_what_goes_on() -> None:
    entries = ("14:10 The gate is falling.", "14:05 The water is rising.", "13:50 The banks are full.")
    live = items("LIVE: the weir\n\n" + "\n\n".join(entries))
    assert any(going_on(i) for i in live if "falling" in i.statement.span.text)
    assert not any(going_on(i) for i in items("The weir\n\nThe gate is falling. The water is rising."))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The Lantern counted nine barges below the weir.", True),
        ("The Lantern said nine barges were below the weir.", False),
        ("The lantern counted for nothing below the weir.", False),
    ],
)
def test_an_outlet_goes_by_the_last_word_of_its_name(text: str, own: bool) -> None:
    assert any(own_report(i) for i in items(text, "The Tarvin Lantern")) == own


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The autopsies found lead in two of the three herons.", "autopsies"),
        ("A survey, which the club paid for, found copper in the mud of the weir.", "survey"),
        ("President Ada Brill gave the lock keepers ten days to mend the gate.", "President Ada Brill"),
    ],
)
def test_who_examined_or_decided_is_the_origin(text: str, name: str) -> None:
    found = [access.name for item in items(text) if (access := decider(item)) is not None]
    assert found and found[0].endswith(name), found


@pytest.mark.parametrize(
    "text",
    ["The autopsies did not find lead.", "The survey cost ten crowns.", "Ada Brill gave the lock ten days of work."],
)
def test_nobody_examined_or_decided(text: str) -> None:
    assert not [item for item in items(text) if decider(item) is not None]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Brill keeps the lock. She saw nine barges at the weir.", "Ada Brill"),
        ("We spoke to four women on the towpath. None of them saw a barge.", "four women (unnamed)"),
        ("We asked four women for two hours. None of them saw a barge.", "four women (unnamed)"),
        ("Ada Brill gave the farmers her word that the gate would hold.", "Ada Brill"),
        ("The hospital treated nine rafters on Monday.", "hospital"),
        ("The union wrote to the mayor about the gate.", "union"),
        ("The hospital treated the gate with tar.", None),
        ("None of them saw a barge.", None),
        ("The old weir saw nine barges.", None),
        ("Ada Brill had never seen a barge.", None),
    ],
)
def test_who_saw_or_promised_a_thing_is_its_origin(text: str, name: str | None) -> None:
    found = [access.name for item in items(text) if (access := decider(item)) is not None]
    assert found[-1:] == ([name] if name else []), found


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The gate fell at dawn.", True),
        ("The keeper clung to the official line that the gate fell at dawn.", False),
        ("14:10 Guild: the gate fell at dawn.", False),
    ],
)
def test_what_somebody_holds_is_not_plainly_told(text: str, own: bool) -> None:
    told = [i for i in items(text) if "the gate fell at dawn" in i.statement.span.text.lower()]
    innermost = min(told, key=lambda i: len(i.statement.span))
    assert plain(innermost) is own


TOLD = '"We slept on. There was no bell, only rain. And then it hailed."'


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"09:17 Ada Brill, mending nets on the towpath: {TOLD}", "Ada Brill"),
        (f"09:17 A baker from Orlen, mending nets: {TOLD}", "baker from Orlen (unnamed)"),
        (f"09:17 Ada Brill and Ned Orlo, on the towpath: {TOLD}", None),
        (f"09:17 What the town tells itself these days: {TOLD}", None),
        ('09:17 Ada Brill, on the towpath: "We slept on." There was no bell, only rain.', None),
    ],
)
def test_a_quotation_behind_a_colon_is_of_who_stands_before_it(text: str, name: str | None) -> None:
    page = f"{text}\n\nAda Brill is a baker. Ned Orlo is a smith."
    found = [
        i.attribution.source_name if i.attribution is not None else next(iter(speaker(i) or ()), None)
        for i in items(page)
        if "no bell" in i.statement.span.text
    ]
    assert found == [name]


def roots(told: dict[str, str]) -> list[bool]:
    """Whether each source of a sentence is sure."""
    made: list[Root] = []
    for k, (name, text) in enumerate(told.items()):
        place(made, Heard(name, None, str(k), items(text, "Quay Herald")[0]))
    return [r.sure for r in doubted(made, False)]


def test_an_outlet_that_tells_what_a_recording_shows_is_no_surer_for_it() -> None:
    shown = "The video shows nine men at the weir."
    assert roots({"Ada Brill": "Nine men were at the weir.", "Associated Press": shown}) == [True, False]
    assert roots({"Ada Brill": "Nine men were there.", "Associated Press": "Nine men walked to the weir."}) == [
        True,
        True,
    ]
    assert roots({"Associated Press": shown}) == [True]


def test_what_another_page_quotes_of_a_paper_leaves_who_was_there_its_own_reporting() -> None:
    wire = ("Vale Wire", "ORLEN, May 6 (Vale) - Nine barges sank at the weir of Orlen on Monday. Nobody was hurt.")
    quoted = "Nine barges sank at the weir of Orlen on Monday, {} reported."
    third = ("Lund Post", "Eleven barges sank at the weir of Orlen on Monday, the lock keeper said.")
    assert "Vale Wire" in sure(wire, ("Delta Post", quoted.format("The New York Times")), third)
    assert "Vale Wire" not in sure(wire, ("Delta Post", quoted.format("the mayor of Orlen")), third)


@pytest.mark.parametrize(
    ("text", "spot"),
    [
        ("Some 40 tonnes of grain were lost.", False),
        ("The fire took nine per cent of the barn.", False),
        ("Nine barns burned on Friday.", True),
    ],
)
def test_nobody_weighs_from_the_spot(text: str, spot: bool) -> None:
    (item,) = items(text)
    assert from_files(item) is not spot
