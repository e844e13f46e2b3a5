"""Whom "he", "it" and "they" mean where they speak: nobody of whom their own words tell, and rather nobody than a
stranger."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def speaker(attributions: list[Attribution], words: str) -> str | None:
    """The source of the attribution with these words, without its outlet."""
    return next(a.source_name for a in attributions if any(words in c.text for c in a.content))


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # Not whom the words in front of the verb tell of.
        ("A gust had felled the mast, Captain Ivo Brandt told reporters. The rigger had left the deck, he said.",
         "rigger", "Ivo Brandt"),
        ("“It was a long night,” said Marta Quill. They sang the ballads of Orsina among themselves, she said.",
         "ballads", "Marta Quill"),
        ("“We lost a mast,” said Ivo Brandt. Nobody had searched the freighter Anton Sael, he added.",
         "freighter", "Ivo Brandt"),
        # Near misses: the page's own words run on into the quotation; a relative clause about the speaker.
        ("Marta Quill runs the inn. Quill turned the barn “into the den I always dreamed of,” she said.",
         "into the den", "Marta Quill"),
        # Who is known may tell of what is his.
        ("Olga Renn and Marta Quill spoke on Friday. Renn's home had been searched twice, she said.", "searched",
         "Olga Renn"),
        ("Ivo Brandt spoke on Friday, and Jon Tek was with him. Mr Brandt's house had burned down, he said.", "burned",
         "Ivo Brandt"),
        ("Ivo Brandt, the captain, spoke. The captain's boat had been hit, he said.", "boat", "Ivo Brandt"),
        ("Ivo Brandt spoke on Friday. Jon Tek's house had burned down, he said.", "burned", "Ivo Brandt"),
        # A body tells of itself.
        ("The hospital of Orsina took in thirty sailors after the storm, it said.", "took in thirty",
         "hospital of Orsina"),
        # Who speaks in another's words is not the one who speaks on.
        ("Party spokesman Ivo Brandt scoffed. “The mayor claims that the mast was safe,” he said. He spoke of a joke.",
         "The mayor claims", "Ivo Brandt"),
    ],
)  # fmt: skip
def test_a_pronoun_is_nobody_of_whom_its_own_words_tell(
    attributed: Attributed, text: str, words: str, who: str
) -> None:
    assert speaker(attributed(text), words) == who


_RIGGERS = "The riggers come, they eat, they go home.\n\nBy now you have all seen the film of the mast.\n\n"


def test_they_who_say_something_are_not_those_of_another_paragraph(attributed: Attributed) -> None:
    assert speaker(attributed(f"{_RIGGERS}They say that the mast was sound."), "mast was sound") is None


def test_they_are_those_who_spoke_last_though_in_another_paragraph(attributed: Attributed) -> None:
    text = "Two riggers said that the mast was rotten.\n\nThey said that the deck was sound as well."
    assert speaker(attributed(text), "deck was sound") == "Two riggers"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Villagers told of the raid.\n\nThey said soldiers burned nine barns.", "barns", "Villagers (unnamed)"),
        ("Nine nurses wrote to the council.\n\nThey said the ward was not safe.", "ward", "Nine nurses (unnamed)"),
        ("Ivo Brandt and Marta Quill live by the quay.\n\nThey said the ferry was too fast.", "ferry",
         "Ivo Brandt and Marta Quill"),
        # Near misses: others are several there, come in behind, or people in general say it.
        ("Nine nurses wrote to the doctors.\n\nThey said the ward was not safe.", "ward", None),
        ("Nine nurses wrote to the council. The guards let them in.\n\nThey said the ward was not safe.", "ward", None),
        ("Nine nurses wrote to the council.\n\nIt rained.\n\nThey said the ward was not safe.", "ward", None),
        ("The inspectors come and go home.\n\nThey say the miller is charged.", "miller", None),
    ],
)  # fmt: skip
def test_they_are_the_only_several_of_the_paragraph_before(
    attributed: Attributed, text: str, words: str, who: str | None
) -> None:
    assert speaker(attributed(text), words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Marta Quill spoke on Friday about Olga Renn. Renn had left the room. “She lied to us. Her riggers knew,” she said.",
         "Her riggers", None),
        ("Mr Sael owns the mill. Sael was ill. Guild leader Ivo Brandt demanded that Mr Sael go. “His own millers knew. He "
         "did nothing,” he told the guild.", "His own millers", "Ivo Brandt"),
        # Near miss: nobody else is there.
        ("Ivo Brandt spoke on Friday. “He lied to us,” he said.", "He lied", "Ivo Brandt"),
    ],
)  # fmt: skip
def test_who_speaks_does_not_call_himself_he(attributed: Attributed, text: str, words: str, who: str | None) -> None:
    assert speaker(attributed(text), words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Mayor Ivo Brandt says the work began at six. One of Sael's own men, who did not want to see his name in print, "
         "shook his head when we met him. “We began at four,” he said.", "at four", "One of Sael's own men (unnamed)"),
        # Near misses: one of several things, one who is named, several who are only met.
        ("Mayor Ivo Brandt says the work began at six. One of the cranes broke. “We began at six,” he said.", "“We began",
         "Ivo Brandt"),
        ("Two riggers came. One of them, Ivo Brandt, said it was dark. “We saw nothing,” he said.", "saw nothing",
         "Ivo Brandt"),
        ("Mayor Ivo Brandt met one of the riggers. He said the quay was clear.", "quay was clear", "Ivo Brandt"),
    ],
)  # fmt: skip
def test_one_of_several_may_be_who_speaks_next(attributed: Attributed, text: str, words: str, who: str) -> None:
    assert speaker(attributed(text), words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The mayor, Olga Renn, left at noon. The deputy mayor said the gate was shut.", "gate", "deputy mayor"),
        ("The mayor, Olga Renn, left at noon. The deputy mayor stayed. The mayor said the gate was open.", "gate", "Olga Renn"),
        ("Deputy Mayor Olga Renn left at noon. The deputy mayor said the gate was shut.", "gate", "Olga Renn"),
        ("Olga Renn, vice president of the guild, left. The vice president said the gate was shut.", "gate", "Olga Renn"),
    ],
)  # fmt: skip
def test_a_deputy_is_not_whose_deputy_he_is(attributed: Attributed, text: str, words: str, who: str) -> None:
    assert speaker(attributed(text), words) == who
