"""Where a content begins and ends, and which lines speak: sentences of our own, persons and places invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Forty-two sailors were missing, Ana Mirov said.", "Forty-two sailors were missing"),
        ("Twenty-one barges had sunk, the pilot said.", "Twenty-one barges had sunk"),
        ("An officer initially told Harbour News Kallan came to the port in 2003.", "Kallan came to the port in 2003"),
        ("Officials said Friday the port would stay closed.", "the port would stay closed"),
        (
            "The ministry said it was checking the claim but admitted that one lorry was lost.",
            "it was checking the claim",
        ),
        (
            "The watch group confirmed that pirates had seized one boat, according to media reports.",
            "that pirates had seized one boat",
        ),
        (
            "Orest asked the league to remove its patrols, which both sides knew would let the ships leave.",
            "the league to remove its patrols",
        ),
        (
            "The crew complained of many fines which had no grounds according to them.",
            "many fines which had no grounds",
        ),
    ],
)
def test_a_content_begins_and_ends_with_its_clause(attributed: Attributed, text: str, content: str) -> None:
    """Not in a number, not with a hearer or a day, and not with what the page or the reporter says next."""
    assert content in [a.content[0].text for a in attributed(text)]


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        (
            "According to Ana Mirov, director of the port of Velda, 24 tons of grain were lost.",
            "Ana Mirov",
            "24 tons of grain were lost",
        ),
        (
            "According to Brigadier General Olav Stenn, as reported by the Harbour Gazette, rebels are leaving.",
            "Olav Stenn",
            "rebels are leaving",
        ),
    ],
)
def test_according_to_somebody_with_an_office(attributed: Attributed, text: str, name: str, content: str) -> None:
    """The office between commas, and who passed the words on, belong to the source."""
    assert (name, content) in [(a.source_name, a.content[0].text) for a in attributed(text)]


def test_who_passed_a_source_on_is_a_hop(attributed: Attributed) -> None:
    """ "According to A, as reported by the B": heard through B."""
    said = attributed("According to Olav Stenn, as reported by the Harbour Gazette, rebels are leaving the hills.")
    assert any(a.chain[1:] == ("Harbour Gazette", "Olav Stenn") for a in said)


@pytest.mark.parametrize(
    ("line", "source", "content"),
    [
        ("09:12 The nurse is free, police in Velda said.", "police in Velda", "The nurse is free"),
        ("13:05 Army: no comment on the track.", "Army", "no comment on the track"),
        ("19:10 Telco: our mast on the hill lost contact.", "Telco", "our mast on the hill lost contact"),
        ("14:35 Harbour doctor, by radio: \"There are dead here. Many.\"", "Harbour doctor", '"There are dead here. Many."'),
        ("05:05 A mother at the gate: \"Nobody told us anything.\"", "A mother", '"Nobody told us anything."'),
        ("08:05 \"Not one man was harmed\" - spokesman Tado Lumas.", "spokesman Tado Lumas", '"Not one man was harmed"'),
    ],
)  # fmt: skip
def test_lines_of_a_ticker(attributed: Attributed, line: str, source: str, content: str) -> None:
    """A time of day opens the line and is nobody's word; a colon or dash stands for the cue."""
    text = f"The day at the harbour\n\nThe port of Velda is closed since Monday.\n\n{line}\n07:00 Fog on the quay.\n"
    said = [(a.source.text, a.content[0].text) for a in attributed(text) if a.source is not None]
    assert (source, content) in said


@pytest.mark.parametrize(
    "text",
    [
        "The list: grain, fuel and rope were lost in the fire.",
        "Update: The port is open again.",
        "Three things are known: the ship sank, the pumps failed and nobody came.",
        "\"A Short History of the Quay\" — Harbour Press, 1998",
    ],
)  # fmt: skip
def test_a_colon_that_lists_is_no_speech(attributed: Attributed, text: str) -> None:
    """Labels, lists and titles of works are not said by anybody."""
    page = f"The day at the harbour\n\nThe port of Velda is closed since Monday.\n\n{text}\n"
    assert [a for a in attributed(page) if a.source is not None] == []


def test_a_content_without_its_subject_is_told(attributed: Attributed) -> None:
    """ "He said were …" cannot be read alone: the reasons of the attribution say so."""
    said = attributed("The bridge, which engineers said was built in 1950, fell into the river on Monday.")
    torn = [a for a in said if a.content[0].text.startswith("was built")]
    assert torn and all({"headless", "gapped"} & set(a.why) for a in torn)


def test_what_somebody_says_of_himself_stands_in_it(attributed: Attributed) -> None:
    """ "He said he is confident that …": the inner attribution is nested though it fills the outer content."""
    said = attributed("Premier Jon Kalo said he is confident that the strike can be averted.")
    outer = next(a for a in said if a.cue is not None and a.cue.text == "said")
    inner = next(a for a in said if a.cue is not None and a.cue.text != "said")
    assert inner.nested_in == outer.id


def test_a_quotation_told_by_those_it_was_said_to(attributed: Attributed) -> None:
    """ "They said that neighbours mocked them and said: ‘Go home’": it was not they who said so, and the syntax leaves
    open who did: a gap."""
    text = "The brothers said that local fishermen also mocked them and said: ‘Strangers don’t belong here’."
    inner = next(a for a in attributed(text) if a.content[0].text.startswith("‘Strangers"))
    assert inner.source is None


def test_a_country_before_a_colon_is_a_topic(attributed: Attributed) -> None:
    """A headline "France: Ports are closed" tells where, unless what follows speaks of itself."""
    body = "\n\nThe ports of the north stayed closed on Monday, and nobody knows until when."
    assert [a for a in attributed("France: Ports are closed and ships wait" + body) if a.source] == []


def test_what_somebody_failed_to_say_is_not_said(attributed: Attributed) -> None:
    """ "Failed to disclose that": negated."""
    said = attributed("A harbour official failed to disclose that his firm owned the quay.")
    assert [a.polarity for a in said] == ["neg"]


def test_what_is_yet_to_be_said_is_not_said(attributed: Attributed) -> None:
    """ "Have yet to say whether": nothing is asserted."""
    said = attributed("Officials have yet to say whether the crane was insured.")
    assert [(a.stance, a.polarity) for a in said] == [("decline", "neg")]


def test_a_place_of_the_page_before_a_colon_is_a_topic(attributed: Attributed) -> None:
    """A headline "Fort Orvan: The gates are shut" tells where, if the page speaks of what happens at it."""
    text = "Fort Orvan: The gates are shut\n\nNobody was let in at Fort Orvan on Monday, and the lamps were out."
    assert [a for a in attributed(text) if a.source] == []


@pytest.mark.parametrize("text", ["said", "asked", "Urged", "In the view", "the mayor saying it that", "Or so", "“”:"])
def test_texts_of_a_word_or_two_are_read(attributed: Attributed, text: str) -> None:
    assert all(c.text in text for a in attributed(text) for c in a.content)
