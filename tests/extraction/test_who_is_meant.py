"""Whom "the company", "the minister" and "their lawyer" mean: who acts in the sentence before, nobody who is only called
something, and rather nobody than the wrong one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def speaker(attributions: list[Attribution], words: str) -> str | None:
    """The source of the attribution with these words, without its outlet."""
    return next(a.source_name for a in attributions if any(words in c.text for c in a.content))


_OLD = "said on Monday that the crane, which belongs to Prell Lines Ltd, was old when it reached the Talvex works."


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # The subject of the sentence before goes before a company that is only told of beside it.
        (f"Talvex {_OLD} The company promised to pay each family.", "pay", "Talvex"),
        ("Talvex says a brake on a crane caused the fall at the Talvex works. In a statement the company said that "
         "nobody was hurt.\n\nThe crane belongs to Prell Railways. Prell Railways said on Monday that the brake was "
         "new.", "nobody was hurt", "Talvex"),
        # Of a subject that nothing calls a firm, nobody knows which of the two is meant.
        ("Harbour Voice said on Monday that the crane, which belongs to Prell Lines Ltd, was old. The company promised "
         "to pay each family.", "pay", "company"),
        # Near misses: who denies answers; the company is the subject itself; a person is no company.
        (f"Talvex {_OLD} The company denied this.", "this", "Prell Lines Ltd"),
        ("The crane of Prell Lines Ltd fell on Monday. Prell Lines Ltd, which bought it from Talvex, was fined. The "
         "company said it would appeal.", "appeal", "Prell Lines Ltd"),
        ("Ana Lira said on Monday that the crane, which belongs to Prell Lines Ltd, was old. The company promised to "
         "pay each family.", "pay", "Prell Lines Ltd"),
    ],
)  # fmt: skip
def test_the_company(attributed: Attributed, text: str, words: str, who: str) -> None:
    assert speaker(attributed(text), words) == who


_MINISTERS = (
    "The emergency minister, Jon Tarn, spoke on Monday. The river is safe, the minister said.\n\nThe health minister, "
    "Dr Vera Stolk, told reporters that forty remain in hospital. Stolk dismissed reports.\n\n"
)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The minister stressed that the horns were heard. They began at eleven, he said.", "Jon Tarn"),
        ("The minister stressed that the horns were heard. They began at eleven, she said.", "Vera Stolk"),
        # Near misses: nobody goes on; somebody else comes in before the pronoun.
        ("The minister stressed that the horns were heard.", "Vera Stolk"),
        ("The minister stressed that the horns were heard. The mayor of Orvan was asleep. They began at eleven, he "
         "said.", "Vera Stolk"),
    ],
)  # fmt: skip
def test_who_goes_on_as_he(attributed: Attributed, text: str, who: str) -> None:
    assert speaker(attributed(_MINISTERS + text), "horns") == who


@pytest.mark.parametrize(
    ("text", "words", "called"),
    [
        ("The three young men whom the ministry presented as arsonists were at a wedding. Their lawyer says that one "
         "was beaten.", "beaten", "arsonists"),
        ("The mayor described the strikers as thugs. Their union said it was an insult.", "insult", "thugs"),
    ],
)  # fmt: skip
def test_what_somebody_is_called_is_nobody(attributed: Attributed, text: str, words: str, called: str) -> None:
    who = speaker(attributed(text), words) or ""
    assert called not in who and "ministry" not in who


def test_who_somebody_is(attributed: Attributed) -> None:
    assert speaker(attributed("The guards left the quay. Their union said they were ill."), "ill") == "guards' union"


def test_a_person_whom_the_tagger_takes_for_a_body(attributed: Attributed) -> None:
    text = (
        "They give Elena Sarn 53.4 per cent and Marek Dol 45.1. In one station 212 votes for Sarn turned into 12.\n\n"
        "Sarn filed an appeal on Monday. She asks for a count of all votes."
    )
    assert speaker(attributed(text), "count of all") == "Elena Sarn"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Of the 20 pilots asked, twelve said that the sea was calm.", "twelve of the 20 pilots (unnamed)"),
        ("Of 20 clerks, nine said that the sea was calm.", "nine of 20 clerks (unnamed)"),
        # Near misses: a name; of things nobody speaks.
        ("Of the four guards, Ana Lira said that the sea was calm.", "Ana Lira"),
        ("Of the 20 barrels, twelve said nothing. A clerk said that the sea was calm.", "clerk (unnamed)"),
    ],
)
def test_some_of_whom_a_sentence_begins_with(attributed: Attributed, text: str, who: str) -> None:
    assert speaker(attributed(text), "sea was calm") == who
