"""Denials that share no telling word with what they deny, and negations that stand in a fixed phrase."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import lineage
from sayso.comparison.differences.contrasts import contrasts
from sayso.comparison.differences.sides import Known, begin, divide
from sayso.comparison.differences.told import told as as_told
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.polarity import denying
from sayso.comparison.statements.weights import weigh
from sayso.comparison.voices.bodies import Speakers


def told(text: str) -> Item:
    """The first statement of a page with this text."""
    return build([read("Harbour Post", text)])[0]


def of_two(first: str, second: str) -> tuple[list[Item], Speakers]:
    """The statements of two pages, weighed, and who is heard on them."""
    pages = [read("Harbour Post", first), read("Valley Times", second)]
    items = build(pages)
    weigh(items)
    return items, Speakers(pages, lineage.begin(pages).actors)


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


@pytest.mark.parametrize(
    "text", ["The crew left with no lights on board.", "The brigade came from nowhere in no time."]
)
def test_a_phrase_with_no_denies_nothing_of_the_clause(text: str) -> None:
    assert denying(told(text)) == ""


@pytest.mark.parametrize(("town", "denied"), [("Rotterdam", False), ("Marseille", True)])
def test_the_town_of_a_denial_may_stand_before_it(town: str, denied: bool) -> None:
    items, speakers = of_two(
        f"Two cranes fell at {town} on Monday. The gates were closed and no one was injured.",
        "The fall of the cranes in Marseille injured 29 people.",
    )
    nobody, many = (as_told(next(i for i in items if words in i.statement.span.text), speakers) for words in WORDS)
    assert ("denial" in [c.kind for c in contrasts(nobody, many)]) == denied


WORDS = "no one", "29 people"


@pytest.mark.parametrize(("also", "denied"), [("The second crane injured 29 people. ", False), ("", True)])
def test_who_says_both_on_one_page_denies_something_else(also: str, denied: bool) -> None:
    items, speakers = of_two(f"Two cranes fell on Monday. {also}No one was injured.", "The crane injured 29 people.")
    hurt = [i for i in items if "injured" in i.statement.span.text]
    known = Known(speakers)
    found = divide(begin(hurt, known), known)
    assert ("denial" in {c.kind for d in found for _, _, met in d.found for c in met}) == denied
