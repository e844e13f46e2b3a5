"""What is no conflict though a rule finds one: opposites in turn, statements taken to answer two questions, and words
that say the same with and without a negation."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import Settings
from sayso.comparison.claims.confirming import sure
from sayso.comparison.claims.suggesting import likely
from sayso.comparison.differences import oppositions
from sayso.comparison.matching import pairing
from sayso.comparison.proposal import Answer, Proposal
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.opinions import Opinion, share
from sayso.comparison.statements.polarity import implied
from sayso.comparison.statements.stories import neighbours
from sayso.comparison.statements.weights import weigh


def made(*texts: str) -> list[Item]:
    items = build([read(f"Paper {k}", text, "2021-03-05") for k, text in enumerate(texts)])
    weigh(items)
    pairing.encode(items, language.meanings)
    return items


def fates(*texts: str) -> list[tuple[str, list[str]]]:
    items = made(*texts)
    return [(p.relation, list(p.differs)) for p in oppositions.propose(items, neighbours(items))]


@pytest.mark.parametrize(
    ("first", "second", "differs"),
    [
        ("Police detained four poachers at Orlen on Monday.", "Four poachers were released at Orlen.", ["time"]),
        ("Guards closed the Ulmen lock.", "The Ulmen lock was opened to barges.", ["time"]),
    ],
)
def test_what_follows_the_other_excludes_nothing(first: str, second: str, differs: list[str]) -> None:
    assert fates(first, second) == [("partial", differs)]


def test_opposites_of_one_time_or_without_order_are_a_conflict() -> None:
    assert fates("The warden Olav Stenn was arrested.", "The warden Olav Stenn was questioned.") == [
        ("conflict", ["deed"])
    ]
    assert fates("The Ulmen lock was destroyed.", "The Ulmen lock was seized by rebels.") == [("conflict", ["deed"])]
    on_monday = fates(
        "Guards closed the Ulmen lock on 1 March 2021.", "The Ulmen lock was opened to barges on 1 March 2021."
    )
    assert on_monday == [("conflict", ["deed"])]
    before = fates(
        "Guards closed the Ulmen lock before the collision.", "The Ulmen lock was opened before the collision."
    )
    assert before == [("conflict", ["deed"])]


def conflict(opinion: Opinion, tentative: bool) -> Proposal:
    """A conflict of two statements of different pages that share few words, as read together."""
    items = made("No barge has passed the weir of Orlen since Easter.", "Reeds were carried to the paper mill.")
    share(items, lambda pairs: [opinion for _ in pairs])
    a, b = (next(i for i in items if i.doc == d) for d in (0, 1))
    answers = [Answer("", [a]), Answer("", [b])]
    found = Proposal("Did any barge pass?", "happened", answers, "conflict", ["denial"], "", 0.45, "denial")
    found.differing, found.tentative = [(a, b)], tentative
    return found


@pytest.mark.parametrize(("same", "tentative", "told"), [(0.05, True, False), (0.5, False, True), (0.6, True, True)])
def test_a_conflict_of_two_questions_is_not_suggested(same: float, tentative: bool, told: bool) -> None:
    assert likely([conflict(Opinion(same, 0.1, 0.1, 0.8), tentative)]) == [told]


@pytest.mark.parametrize(
    ("same", "excludes", "tentative", "confirmed"),
    [(0.72, 0.85, True, False), (0.75, 0.95, True, True), (0.72, 0.85, False, True), (0.95, 0.4, True, False)],
)
def test_where_no_rule_shows_one_thing_both_must_be_surer(
    same: float, excludes: float, tentative: bool, confirmed: bool
) -> None:
    assert sure(conflict(Opinion(same, 0.02, 0.98 - excludes, excludes), tentative), True, Settings()) is confirmed


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("All of the miners are alive.", True),
        ("The mill is still standing.", True),
        ("All our barges are accounted for.", True),
        ("The barges stood in their docks.", True),
        ("The barges were built in Orlen.", False),
        ("Forty sheep drowned.", False),
    ],
)
def test_words_that_say_no_without_a_negation(text: str, no: bool) -> None:
    assert implied(made(text)[0]) is no
