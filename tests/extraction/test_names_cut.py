"""Names of bodies that the parser reads as something else: appeals, dashes, capitals in brackets, a stamp."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction.naming.appeals import appeals
from sayso.model import Page, Parse
from sayso.pipeline.run import extract

ParseText = Callable[..., tuple[Page, Parse]]


def sources(parse_text: ParseText, text: str) -> list[str | None]:
    page, parse = parse_text(text, outlet="The Prell Gazette")
    return [a.source_name for a in extract(page, parse).attributions]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Save Our Shore said that the wall would fail.", "Save Our Shore"),
        ("Keep Orvan Moving said on Monday that the bridge must stay open.", "Keep Orvan Moving"),
        ("According to Reclaim the Quarry, nine men were hurt.", "Reclaim the Quarry"),
        ("Defend Our Wells, a group of farmers, said the pipe had leaked since May.", "Defend Our Wells"),
        ("The Save Prell Library group said the doors were locked on Friday.", "Save Prell Library group"),
        ("The charity Feed the Valley said it had handed out 900 parcels.", "Feed the Valley"),
        ("A second group, Stop the Incinerator, said it had counted 60 lorries.", "Stop the Incinerator"),
        ("Rescue Services said the road was shut.", "Rescue Services"),
        ("Support Staff said the room was cold.", "Support Staff"),
        ("The firm Orlen Cranes bought said it was surprised.", "firm"),
        ("The Prell–Orvan Ferry Company said the boat had sailed on time.", "Prell–Orvan Ferry Company"),
        ("Dunmore Harrow–Quist said it had paid.", "Dunmore Harrow–Quist"),
        ("Five farms were hit, according to the Orvan Falls Argus Leader.", "Orvan Falls Argus Leader"),
        ("Five farms were hit, Labour Leader Ana Lira said.", "Ana Lira"),
    ],
)
def test_a_body_is_called_by_its_whole_name(parse_text: ParseText, text: str, source: str) -> None:
    assert sources(parse_text, text) == [source]


@pytest.mark.parametrize(
    "text", ["Stop the count, Ana Lira said.", "“Save the Bridge,” the banner read, Ana Lira said."]
)
def test_an_order_or_a_banner_is_nobodys_name(parse_text: ParseText, text: str) -> None:
    page, parse = parse_text(text, outlet="The Prell Gazette")
    assert not [a for a in extract(page, parse).actors if "Stop" in a.name or "Save" in a.name]


@pytest.mark.parametrize(
    "text",
    [
        "Bishop Plans to Rescue Prell Abbey\n\nThe bishop said the roof leaked.",
        "Guild Votes to Oppose Prell Canal\n\nThe guild said the water was low.",
        "Rain Could Stop Prell Regatta\n\nThe club said the water was high.",
        "The film Rescue Prell Abbey opened on Friday, Ana Lira said.",
        "A song, Remember Prell Quarry, was heard on Friday, Ana Lira said.",
    ],
)
def test_the_words_of_a_headline_or_a_title_make_no_body(parse_text: ParseText, text: str) -> None:
    _, parse = parse_text(text)
    assert not list(appeals(parse, [True] * len(parse)))


def test_who_is_given_something_may_be_called_by_an_appeal(parse_text: ParseText) -> None:
    page, parse = parse_text("Ana Lira said that she gave 40 crowns to Save Prell Abbey.", outlet="The Prell Gazette")
    assert "Save Prell Abbey" in [a.name for a in extract(page, parse).actors]


def test_a_dash_does_not_join_two_whose_talks_are_told_of(parse_text: ParseText) -> None:
    page, parse = parse_text("The Lira–Tek talks failed on Monday, Ana Lira said.", outlet="The Prell Gazette")
    assert not [a for a in extract(page, parse).actors if "–" in a.name]


def test_capitals_in_brackets_are_the_bodys_name_from_there_on(parse_text: ParseText) -> None:
    text = (
        "The Orvan Renewable Water Agency (ORWA) said in a statement that the wells were dry. "
        "Rain fell for a week, ORWA said. The MANAGER said nothing of it."
    )
    assert set(sources(parse_text, text)) == {"Orvan Renewable Water Agency"}


@pytest.mark.parametrize(
    ("before", "found"),
    [("We asked Orlen Hydropower for an answer. ", True), ("Its lorries were made by Orlen Motors. ", False)],
)
def test_the_company_is_the_only_firm_that_a_page_lets_speak(parse_text: ParseText, before: str, found: bool) -> None:
    text = f"The company said the crane was safe. Nobody was on the quay on Sunday. {before}It rained."
    assert (sources(parse_text, text)[0] in ("Orlen Hydropower", "Orlen Motors")) == found


def test_a_word_of_a_field_before_an_office_is_no_firm(parse_text: ParseText) -> None:
    text = (
        "Orlen Hydropower said the gate was shut. Energy Undersecretary Ivo Kral asked whether the company could pay. "
        "He went home. The road was closed. Later the company said it would."
    )
    assert sources(parse_text, text)[-1] == "Orlen Hydropower"


def test_a_stamp_is_no_part_of_a_firms_name(parse_text: ParseText) -> None:
    text = 'The copy bears a stamp that reads "Received, Orlen Hydropower, May 7." Orlen Hydropower said it was forged.'
    page, parse = parse_text(text, outlet="The Prell Gazette")
    assert not [a for a in extract(page, parse).actors if "Received" in (a.name, *a.aliases) or "," in a.name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jayvan Lira said the road was shut.", "Jayvan Lira"),
        ("Two Liras said the road was shut.", "Liras"),
    ],
)
def test_a_given_name_is_no_number(parse_text: ParseText, text: str, name: str) -> None:
    page, parse = parse_text(text, outlet="The Prell Gazette")
    at = next(i for i in range(len(parse)) if parse.word[i] == text.split()[0])
    parse.tag[at], parse.dep[at], parse.ent[at] = "CD", "nummod", "CARDINAL"
    parse.head[at] = at + 1
    assert any(a.name == name for a in extract(page, parse).actors)


HEAD = "The head of a river shipping firm has admitted that two barges were loaded too deep.\n\n"


@pytest.mark.parametrize(
    ("office", "one"), [("president of Orlen Shipping", True), ("a bargeman from Orlen", False), ("a professor", False)]
)
def test_the_head_of_a_firm_is_the_president_who_speaks_next(parse_text: ParseText, office: str, one: bool) -> None:
    text = f"{HEAD}“The book was not kept on that day,” Ivo Kral, {office}, told the panel."
    found = sources(parse_text, text)
    assert (found == ["Ivo Kral"] * 2) == one, found


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("He spoke with Jon Tek, 30, of Orvan Mile, who said that two men shot at him.", "Jon Tek"),
        ("Nobody heard of the Orvan Mile Club, which said that two men shot at him.", "Orvan Mile Club"),
    ],
)
def test_who_is_the_person_and_not_where_he_lives(parse_text: ParseText, text: str, source: str) -> None:
    assert sources(parse_text, text) == [source]
