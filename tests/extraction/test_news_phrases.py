"""Phrases of ordinary news: who speaks by a number, who has seen a paper, days and places before a speaker, silence,
orders, what a paper's short name is, and what a day to come is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(attributions: list[Attribution]) -> list[tuple[str, str]]:
    """Chain behind the outlet, and content, of each."""
    return [(" > ".join(a.steps[1:]), " … ".join(c.text for c in a.content)) for a in attributions]


def names(attributions: list[Attribution]) -> list[str]:
    """The chains behind the outlet."""
    return [chain for chain, _ in told(attributions)]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Nine drivers spoke to us at the gate. Seven of them said the lamp was out.",
            "seven of nine drivers (unnamed)",
        ),
        ("Nine drivers came to the gate. Two said the lamp was out.", "two of nine drivers (unnamed)"),
        ("Four drivers came back. “It was dark,” two of them said.", "two of four drivers (unnamed)"),
        ("Neighbours came by. “It was dark,” one of them said.", "one of the neighbours (unnamed)"),
        ("The clerk spoke to six drivers. One, a baker, said the lamp was out.", "baker (unnamed)"),
        ("The clerk spoke to six drivers. Three, all bakers, said the lamp was out.", "three bakers (unnamed)"),
        ("Ten nurses came by. Of them, six said the lamp was out.", "six of ten nurses (unnamed)"),
        # Of whom they are some is not told.
        ("The water was high. Two said the lamp was out.", "Two (unnamed)"),
        ("The guards held three drivers. Two said they were hungry.", "Two (unnamed)"),
        ("Nine drivers came. The guards held two of them. Seven of them said the lamp was out.", "Seven (unnamed)"),
        ("Two guards came. Nine said the lamp was out.", "Nine (unnamed)"),
        # A name, and anybody.
        ("The drivers came by. “It was dark,” said Million.", ""),
        ("Two drivers were fined, and each time one asked who had paid.", "one (unnamed)"),
        ("The miller and his aide left. One of them said it was over.", ""),
    ],
)
def test_some_are_of_those_just_told_of(attributed: Attributed, text: str, chain: str) -> None:
    assert names(attributed(text))[-1:] == [chain]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("A clerk who has seen the harbour footage told the Lantern that the boat was lost.", "clerk (unnamed)"),
        ("A diplomat who saw the papers said the boat was lost.", "diplomat (unnamed)"),
        ("An official who had read the letter said it was forged.", "official (unnamed)"),
        ("A guard who filmed the ferry said it was late.", "guard (unnamed)"),
        # The paper itself speaks.
        ("The letter that the guard saw said the boat was lost.", "letter"),
        ("A report seen by the Lantern said the boat was lost.", "report"),
    ],
)
def test_who_has_seen_it_speaks(attributed: Attributed, text: str, chain: str) -> None:
    assert names(attributed(text))[-1].split(" > ")[-1] == chain


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A man said to be Orlo Tarn says the war goes on.", [("man (unnamed)", "the war goes on")]),
        ("In the clip, a man said to be Orlo calls the vote “a lie”.", [("man (unnamed)", "the vote “a lie”")]),
        ("A man said by police to be Orlo has denied the killing.", [("man (unnamed)", "the killing")]),
        ("The man, said to be a baker, told us he was well.", [("man", "he was well")]),
        ("A man said to be in his thirties was shot.", []),
        ("The mayor is said to have left.", [("", "The mayor … to have left")]),
    ],
)
def test_what_somebody_is_said_to_be_is_not_his_word(
    attributed: Attributed, text: str, lines: list[tuple[str, str]]
) -> None:
    assert told(attributed(text)) == lines


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("On Wednesday police said nine drivers had been held.", "police", "police"),
        ("Late on Wednesday army officers said the gate was shut.", "army officers", "army officers (unnamed)"),
        ("In Lagan police said nine drivers had been held.", "police", "police"),
        ("In March police said nine drivers had been held.", "police", "police"),
        ("In Lagan army officers said the gate was shut.", "army officers", "army officers (unnamed)"),
        # The place is a part of the name.
        ("Lagan police said nine drivers had been held.", "Lagan police", "Lagan police"),
        ("Police in Lagan said nine drivers had been held.", "Police in Lagan", "Police in Lagan"),
        ("The Wednesday Club said the gate was shut.", "The Wednesday Club", "Wednesday Club"),
    ],
)
def test_day_and_place_are_no_part_of_a_speaker(attributed: Attributed, text: str, source: str, name: str) -> None:
    (only,) = attributed(text)
    assert only.source is not None
    assert (only.source.text, only.source_name) == (source, name)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "The navy said it would look into the raid after villagers insisted that the boats were empty.",
            [("navy", "it would look into the raid"), ("villagers (unnamed)", "that the boats were empty")],
        ),
        (
            "The union said it will strike after its members said the pay was low.",
            [
                ("union", "it will strike after its members said the pay was low"),
                ("union > union's members (unnamed)", "the pay was low"),
            ],
        ),
        ("The board said 11 were dead and published the names.", [("board", "11 were dead")]),
        ("The firm said the ferry was safe and dismissed its captain.", [("firm", "the ferry was safe")]),
        (
            "The firm said the ferry was safe and had been checked in May.",
            [("firm", "the ferry was safe and had been checked in May")],
        ),
        ("Ms Prell said the water rose and flooded the hall.", [("Prell", "the water rose and flooded the hall")]),
        # Who orders a thing has not said that it was done.
        ("The lines were cut on the orders of the governor.", []),
        ("The drivers were released by order of the president.", []),
        ("No boat may leave, by order of the mayor.", [("mayor (unnamed)", "No boat may leave")]),
        ("The shop was shut by decree of the mayor.", [("mayor (unnamed)", "The shop was shut")]),
    ],
)
def test_words_end_where_the_page_goes_on(attributed: Attributed, text: str, lines: list[tuple[str, str]]) -> None:
    assert told(attributed(text)) == lines


@pytest.mark.parametrize(
    ("text", "stance", "content"),
    [
        ("Opposition leader Mara Castor called on Tarn to resign.", "request", "Tarn to resign"),
        ("The guild said nine died. It called on the army to open the road.", "request", "the army to open the road"),
        ("The mill's management declined to comment.", "decline", "comment"),
        ("The firm did not respond to a request for comment.", "decline", "a request for comment"),
        ("The firm has not answered our calls.", "decline", "our calls"),
        ("The miller denied everything.", "deny", "everything"),
        ("The guild says the gate was shut. The ministry calls this an invention.", "assert", "this an invention"),
        ("The gate was shut, the mayor said. The guild has said so.", "assert", "so"),
        ("Nine boats lay there, the port says. The guild counts four.", "assert", "four"),
        ("Nine boats lay there, the port says. The guild lists four.", "assert", "four"),
    ],
)
def test_short_statements_are_found(attributed: Attributed, text: str, stance: str, content: str) -> None:
    last = attributed(text)[-1]
    assert (last.stance, last.content[0].text) == (stance, content)


@pytest.mark.parametrize(
    "text",
    [
        "It calls on old memories.",
        "The mill did not respond to the union's request for talks.",
        "The pupil did not answer the question.",
        "The brakes did not respond to the pedal.",
        "The ambulance men did not answer calls on Monday.",
        "They lost their seats because they did not respond to queries.",
        "The town calls this a feast.",
        "If the guild says so, the bridge will shut.",
        "The guild said so itself.",
        "The guild offered four on Monday.",
        "The miller denied everybody entry.",
    ],
)
def test_no_statement_is_made_of_these(attributed: Attributed, text: str) -> None:
    assert told(attributed(text)) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“We do not yet know who rang the bell,” the miller said.", "assert"),
        ("“We do not know who rang the bell,” the miller said.", "assert"),
        ("“We just don't know,” the miller said.", "decline"),
        ("Guests were shooting into the air, the miller said.", "assert"),
        ("Guests were shooting, the miller said.", "assert"),
        ("Soldiers were shooting at the ferry, the miller said.", "accuse"),
        ("Soldiers shot into the crowd, the miller said.", "accuse"),
        ("The miller told us that the wound points to a knife.", "assert"),
        ("The miller told us to leave.", "request"),
    ],
)
def test_stances_of_plain_words(attributed: Attributed, text: str, stance: str) -> None:
    assert attributed(text)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("A clerk told NTV he had counted nine boats.", "NTV > clerk (unnamed)"),
        ("A clerk told SBC that he had counted nine boats.", "SBC > clerk (unnamed)"),
        ("The channel RVK was there. A clerk told RVK he had counted nine boats.", "RVK > clerk (unnamed)"),
        ("A clerk told the broadcaster ODK he had counted nine boats.", "ODK > clerk (unnamed)"),
        ("The Melu Herald had a man there. A clerk told the Herald he was well.", "Melu Herald > clerk (unnamed)"),
        ("A clerk told the Courier he was well.", "Courier > clerk (unnamed)"),
        # Bodies, people and the press hear, too.
        ("A clerk told ODK he had counted nine boats.", "clerk (unnamed)"),
        ("A clerk told the Council he had counted nine boats.", "clerk (unnamed)"),
        ("A clerk told the Press he was well.", "clerk (unnamed)"),
    ],
)
def test_short_names_of_papers_and_stations_are_steps(attributed: Attributed, text: str, chain: str) -> None:
    assert names(attributed(text))[-1] == chain
