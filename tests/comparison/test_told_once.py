"""One question is told once: what stands against each other in a conflict answers no second question for sure."""

from __future__ import annotations

from collections.abc import Sequence

from written_pages import read

from sayso.comparison.asking import questions
from sayso.comparison.claims.choosing import tell_once
from sayso.comparison.proposal import Answer, Proposal
from sayso.comparison.statements import items
from sayso.comparison.statements.items import Item
from sayso.model.comparison import Relation, Slot

PAGES = (
    "The bell of Ulmen was rung before the dyke gave way. The dyke gave way at noon.",
    "No bell was rung in Ulmen. Forty sheep drowned.",
    "Nobody heard any bell in Ulmen. Forty sheep were lost.",
)


def statements() -> list[Item]:
    return items.build([read(f"Paper {k}", text, "2021-03-05") for k, text in enumerate(PAGES)])


def one(found: Sequence[Item], doc: int, word: str) -> Item:
    return next(i for i in found if i.doc == doc and word in i.statement.span.text)


def claim(question: str, relation: Relation, sides: Sequence[Sequence[Item]], slot: Slot = "happened") -> Proposal:
    made = Proposal(question, slot, [Answer("", list(side)) for side in sides], relation, [], "", 0.9)
    made.differing = [(sides[0][0], sides[1][0])] if relation == "conflict" else []
    return made


def test_an_agreement_on_one_side_of_a_conflict_is_suggested_and_its_voices_are_shown_there() -> None:
    found = statements()
    yes, no, deaf = one(found, 0, "bell"), one(found, 1, "bell"), one(found, 2, "bell")
    conflict = claim("Was the bell rung?", "conflict", [[yes], [no]])
    agreement = claim("Was any bell heard?", "agree", [[no, deaf]])
    tell_once([agreement, conflict])
    assert (conflict.confirmed, agreement.confirmed) == (True, False)
    assert conflict.suggested == [deaf]


def test_a_second_conflict_against_the_same_words_is_suggested() -> None:
    found = statements()
    yes, no, deaf = one(found, 0, "bell"), one(found, 1, "bell"), one(found, 2, "bell")
    made = [claim("Was the bell rung?", "conflict", [[yes], [no]]), claim("Was it?", "conflict", [[yes], [deaf]])]
    tell_once(made)
    assert [p.confirmed for p in made] == [True, False]


def test_what_shares_no_words_with_a_conflict_or_counts_something_stays_sure() -> None:
    found = statements()
    yes, no = one(found, 0, "bell"), one(found, 1, "bell")
    sheep = [one(found, 1, "sheep"), one(found, 2, "sheep")]
    conflict = claim("Was the bell rung?", "conflict", [[yes], [no]])
    others = [
        claim("Did sheep drown?", "agree", [sheep]),
        claim("How many bells?", "agree", [[no, sheep[1]]], "how_many"),
    ]
    tell_once([conflict, *others])
    assert all(p.confirmed for p in (conflict, *others))


def test_a_claim_that_asks_nothing_is_suggested() -> None:
    found = statements()
    sheep = [one(found, 1, "sheep"), one(found, 2, "sheep")]
    vague, plain = claim("What is said of sheep?", "agree", [sheep]), claim("Did sheep drown?", "agree", [sheep])
    tell_once([vague, plain])
    assert (vague.confirmed, plain.confirmed) == (False, True)
    assert questions.empty(vague.question) and not questions.empty("What became of the sheep?")
