"""Denials that share no telling word with what they deny, and negations that stand in a fixed phrase."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.items import Item, build
from sayso.comparison.polarity import denying


def told(text: str) -> Item:
    """The first statement of a page with this text."""
    return build([read("Harbour Post", text)])[0]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("At no time did the brigade receive a warning.", "no"),
        ("The wardens at no point opened the gate.", "no"),
        ("The council was in no way informed of the sale.", "no"),
        ("The seamen were warned by nobody on the pier.", "nobody"),
        ("The crates were opened by nobody.", "nobody"),
    ],
)
def test_a_fixed_phrase_denies(text: str, word: str) -> None:
    assert denying(told(text)) == word


@pytest.mark.parametrize("text", ["The crew left with no lights on board.", "The brigade came from nowhere in no time."])
def test_a_phrase_with_no_denies_nothing_of_the_clause(text: str) -> None:
    assert denying(told(text)) == ""
