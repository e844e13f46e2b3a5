"""Who says a sentence where the parse does not show it: tags at its end, "let it be known", "went on the air to say"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(found: list[Attribution]) -> list[tuple[str, str]]:
    """Source and content of each."""
    return [(a.source.text if a.source else "-", " … ".join(c.text for c in a.content)) for a in found]


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
    ],
)
def test_nobody_is_heard(attributed: Attributed, text: str) -> None:
    assert told(attributed(text)) == []


def test_what_the_clause_lacks_is_no_tag(attributed: Attributed) -> None:
    found = told(attributed("He does not need, he said, to be taught by anybody what a lift is."))
    assert ("he", "He does not need") not in found
