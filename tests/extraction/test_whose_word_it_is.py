"""Whose word a sentence is: "as the Post notes", the reporter's own verbs, the page's remarks, and who has said nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from who_said_what import told

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # The parser takes the verb behind "as" for a noun.
        ("As the Hill Courier notes, the mill was shut in 1998.", "the Hill Courier", "the mill was shut in 1998"),
        ("As Tarvin claims, the wall was never inspected.", "Tarvin", "the wall was never inspected"),
        ("As Anna Tarvin points out, the wall was never inspected.", "Anna Tarvin", "the wall was never inspected"),
        ("The wall, as Tarvin notes, was never inspected.", "Tarvin", "The wall … was never inspected"),
        ("The wall was never inspected, as Al-Tarvin states.", "Al-Tarvin", "The wall was never inspected"),
        ("As critics point out, the mill was shut in 1998.", "critics", "the mill was shut in 1998"),
        # There is no subject.
        ("As reported by the Hill Courier, the mill was shut.", "the Hill Courier", "the mill was shut"),
        ("The mill, as first reported by the Hill Courier, was shut.", "the Hill Courier", "The mill … was shut"),
        # What the reporter adds, or the page.
        ("Kell says the bell never rang and blames mice.", "Kell", "the bell never rang"),
        ("Friends say she will not leave before May, and do not expect a feast.", "Friends",
         "she will not leave before May"),
        ("The clerk said his men saw nine boats, and the Hill Courier has printed a list of eleven.", "The clerk",
         "his men saw nine boats"),
        ("The guild claims more than forty barns, of which it lets two.", "The guild", "more than forty barns"),
        ("The mayor said the work would go on “without delay”, which is what mayors say.", "The mayor",
         "the work would go on “without delay”"),
        ("It appears that the mill was sold twice, according to the Hill Courier.", "the Hill Courier",
         "the mill was sold twice"),
    ],
)  # fmt: skip
def test_one_is_told(attributed: Attributed, text: str, source: str, content: str) -> None:
    assert (source, content) in told(attributed(text))


@pytest.mark.parametrize(
    "text",
    [
        "As insurance claims, the papers are worthless.",
        "As expense reports, they were a disgrace.",
        "He used them as Tarvin notes, the old currency of the valley.",
        "She collected papers, such as Tarvin notes, coins and stamps.",
        "The clerk did not resign, as the union had demanded.",
        "The ink was too faint for a printer to say which press it came from.",
        "The choir sang on without waiting for a steward to announce the interval.",
        "Nobody clapped, which tells us how they liked the play.",
        "Two lifeboats went out under the command of Rudi Brandl.",
        "Orvan: what we know of the fire\n\nThe mill in Orvan burned.",
        "THE ORVAN FLOOD: it was the sluice\n\nThe mill stood in water.",
    ],
)
def test_nobody_is_told(attributed: Attributed, text: str) -> None:
    assert told(attributed(text)) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“Nobody brought a fence. When would we build one?” said Dora Kell.", "assert"),
        ("“We would build a fence,” said Dora Kell.", "assert"),
        ("His men had not burned any barns, Captain Brandl said.", "assert"),
        ("Dora Kell said the brigade had tortured its prisoners.", "accuse"),
        ("“We'll have to wait and see,” said Dora Kell.", "assert"),
        ("Norland says that its wardens hanged a poacher.", "assert"),
        ("Norland says that the guards of Orlen tortured two boys.", "accuse"),
        ("Orvan claims the well lies on its side of the hill.", "assert"),
        ("The president said it would send a bad sign.", "assert"),
        ("“I didn't know that the lamp was out,” said Dora Kell.", "assert"),
        ("“I don't know where the lamp is,” said Dora Kell.", "assert"),
        ("Dora Kell asked that drivers slow down at the school.", "request"),
        ("Dora Kell asked whether drivers slow down at the school.", "question"),
        ("The guild insists on 40 barrels.", "assert"),
        ("The union insists on a new contract.", "request"),
    ],
)
def test_the_word_for_it(attributed: Attributed, text: str, stance: str) -> None:
    assert [a.stance for a in attributed(text)] == [stance]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # The page's own words behind a content.
        ("The chief conceded that the vault was empty, contradicting the mayor.", "The chief",
         "that the vault was empty"),
        ("The union asked the king to pardon Dora Kell, who has not been charged with a crime.", "The union",
         "the king to pardon Dora Kell"),
        ("The director called for more schools in a statement on Monday.", "The director", "more schools"),
        # The reporter's next verb.
        ("Brandl said he would mend the wall and warned boys off it.", "Brandl", "he would mend the wall"),
        ("Brandl said he would mend the wall and paint the gate.", "Brandl",
         "he would mend the wall and paint the gate"),
        # Who speaks at a place.
        ("He wrote to friends in Norland who say that the wall is wet.", "friends in Norland", "that the wall is wet"),
    ],
)  # fmt: skip
def test_a_content_is_the_speakers(attributed: Attributed, text: str, source: str, content: str) -> None:
    assert (source, content) in told(attributed(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Nobody knew whether the judge would rule that the wall was wet.", "the judge"),
        ("The law demands that owners prove that the wall is dry.", "owners"),
        ("Dancing Over Walls: The king has left the town\n\nThe town was quiet.", "Dancing Over Walls"),
    ],
)
def test_what_is_only_asked_for_is_not_said(attributed: Attributed, text: str, who: str) -> None:
    assert who not in [source for source, _ in told(attributed(text))]
