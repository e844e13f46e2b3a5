"""Who says a sentence where the parse does not show it: tags at its end, "let it be known", "went on the air to say"."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from who_said_what import told

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # The parser hangs the verb of the tag on the clause before it.
        ("The tram left at nine, a baker there says.", "a baker there", "The tram left at nine"),
        ("At least 12 skiers died when a lift broke in the south, the Orvan Lifts Board said on Sunday, and crews were "
         "searching for others.", "the Orvan Lifts Board",
         "At least 12 skiers died when a lift broke in the south"),
        ("Three divers died when the raft burned, a judicial inquiry found last year; it could not establish who lit "
         "the fire.", "a judicial inquiry", "Three divers died when the raft burned"),
        ("Orvan will keep the same number of guards, a source in the fort told the agency.", "a source in the fort",
         "Orvan will keep the same number of guards"),
        # An aside whose comma the parser hangs on the speaker.
        ("On the strength of these, says the guild's lawyer Marrow, the Baron came second, with 300 votes to spare.",
         "the guild's lawyer Marrow", "On the strength of these … the Baron came second, with 300 votes to spare"),
        ("The tunnel board has let it be known that nine diggers drowned.", "The tunnel board",
         "that nine diggers drowned"),
        ("Councillor Ida Krone went on the radio to say that her surveyor had checked every beam.",
         "Councillor Ida Krone", "that her surveyor had checked every beam"),
        ("The abbot cries that forty families are homeless.", "The abbot", "that forty families are homeless"),
        ("A glider had come down, according to the garrison, after it strayed two miles over the fort.", "the garrison",
         "A glider had come down … after it strayed two miles over the fort"),
        ("Krone stuck to the guild's position that the foreman was responsible for the fall.", "the guild's",
         "that the foreman was responsible for the fall"),
        ("According to preliminary findings of the garrison there were nine skiers in the lift.",
         "preliminary findings of the garrison", "there were nine skiers in the lift"),
        ("The county rescue agency now puts the number of people treated at 26.", "The county rescue agency",
         "the number of people treated at 26"),
    ],
)  # fmt: skip
def test_it_is_heard(attributed: Attributed, text: str, source: str, content: str) -> None:
    assert (source, content) in told(attributed(text))


def test_it_says_on(attributed: Attributed) -> None:
    found = attributed("On Monday it acknowledged that the lift had failed, and said about 300 skiers were affected.")
    assert [c for _, c in told(found)] == ["that the lift had failed", "about 300 skiers were affected"]


@pytest.mark.parametrize(
    "text",
    [
        "He carried a diary, a notebook found last year.",
        "When the gate fell, the guard said so on Sunday.",
        "The skiers are tired, the guides are angry, and the guards say nothing.",
        "The baron let the matter rest, and it was known that he drank.",
        "The families had buried their dead according to custom.",
        "The tram left on Monday, according to schedule.",
        "According to preliminary findings there were nine skiers in the lift.",
        "According to the present state of knowledge, nine skiers were in the lift.",
        "Krone stayed at home to say nothing of the fall.",
        # Nobody has let it be known, and nobody went to say it.
        "The guild did not let it be known that the lift was cracked.",
        "The foreman never let it be known that the rope was old.",
        "The ministry refused to let it be known that the skiers had drowned.",
        "The lift board might let it be known that the rope was old.",
        "The guides were careful not to let it be known that the raft was lost.",
        "If the guild let it be known that nine diggers drowned, the baron would leave.",
        "Nobody let it be known that the lift was cracked.",
        "If Councillor Krone went on the radio to say that the beams were sound, she would be laughed at.",
        "Nobody went on the radio to say that the beams were sound.",
        "The diggers stayed in a position that the foreman had chosen.",
    ],
)
def test_nobody_is_heard(attributed: Attributed, text: str) -> None:
    assert told(attributed(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The diarist forged a guild statement that Krone was drunk.",
        "A false guild report that the baron had fled was handed round.",
        "No guild statement that Krone was arrested has been made.",
        "There is no guild claim that the lift was mined.",
        "The abbot rejected the position that the guild is to blame.",
    ],
)
def test_no_body_owns_what_it_may_never_have_said(attributed: Attributed, text: str) -> None:
    assert not [s for s, c in told(attributed(text)) if c.startswith("that") and "guild" in s]
    assert "position" not in [a.cue.text for a in attributed(text) if a.cue]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The skiers were drowned, according to the guides, after the guild said they would be saved.",
         "The skiers were drowned"),
        ("The baron stole, according to Krone, until the abbot caught him, the foreman said.", "The baron stole"),
        ("Two diggers fell, according to the garrison, after they struck the guides, which villagers deny.",
         "Two diggers fell"),
    ],
)  # fmt: skip
def test_another_speaker_ends_what_is_told(attributed: Attributed, text: str, content: str) -> None:
    found = attributed(text)
    assert content in [c for _, c in told(found)]
    assert not [a for a in found if a.cue and a.cue.text == "according to" and len(a.content) > 1]


def test_what_the_clause_lacks_is_no_tag(attributed: Attributed) -> None:
    found = told(attributed("He does not need, he said, to be taught by anybody what a lift is."))
    assert ("he", "He does not need") not in found
