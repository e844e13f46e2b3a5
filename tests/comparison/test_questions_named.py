"""Questions of clauses with a pronoun, of measures and hours, and where a phrase only names somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.comparison.asking import measured, questions, turning
from sayso.comparison.statements.items import Item
from sayso.model import Comparison

Items = Callable[[str], list[Item]]


def clauses(found: list[Item]) -> list[Item]:
    return [i for i in found if i.statement.form == "clause"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The sexton Olaf Brunn lives at Tarn. He carried the bell to the lake on Sunday.",
            "Did Olaf Brunn carry the bell to the lake on Sunday?",
        ),
        ("The lake froze. It covered the pier at Tarn.", ""),
        ("The ferryman Olaf Brunn sold a boat. They moored the boat at Tarn.", ""),
    ],
)
def test_a_person_is_named_for_the_pronoun_and_a_thing_is_not(items: Items, text: str, question: str) -> None:
    item = clauses(items(text))[-1]
    assert turning.turned_by_name(item, [item]) == question


@pytest.mark.parametrize(
    ("text", "words", "question"),
    [
        ("Nine miles of track were laid by the army.", "Nine miles", "How many miles of track were laid by the army?"),
        ("The shaft, at a depth of 90 metres, was shut.", "90 metres", "What depth is given for the shaft?"),
        ("They dug for nine days.", "nine days", "How long: “They dug for … days”?"),
    ],
)
def test_a_measure_is_asked_for_where_no_clause_turns(items: Items, text: str, words: str, question: str) -> None:
    assert measured.told_of(clauses(items(text))[0], words, "How long") == question


@pytest.mark.parametrize(
    ("text", "words", "question"),
    [
        ("The gauge recorded 90 millimetres in one night.", "90 millimetres",
         "How many millimetres did the gauge record in one night?"),
        ("The council will have 40 days in June.", "40 days", "How many days will the council have in June?"),
        ("The gauge stood at 90 millimetres.", "90 millimetres", ""),
        ("They dug for nine days.", "nine days", ""),
    ],
)  # fmt: skip
def test_what_is_done_to_a_measure_asks_for_its_units(items: Items, text: str, words: str, question: str) -> None:
    assert measured.how_many_units([(clauses(items(text))[0], words)]) == question


def test_sides_that_all_tell_an_hour_are_asked_for_it(items: Items) -> None:
    found = [clauses(items(t))[0] for t in ("The regatta began at 9 a.m.", "The regatta started at 10:30 a.m.")]
    for doc, item in enumerate(found):
        item.doc = doc
    assert measured.hour_of_all(found) in ("At what hour did the regatta begin?", "At what hour did the regatta start?")
    found[1] = clauses(items("The regatta was cancelled."))[0]
    assert measured.hour_of_all(found) == ""


def test_a_phrase_that_only_names_is_not_the_question(items: Items) -> None:
    found = items("The Tarn Rowing Club, which owns the pier, met on Sunday. The Tarn Rowing Club met.")
    assert not questions.happened(found).startswith("“")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The ferry club had 23 before the storm.", "How many did the ferry club have before the storm?"),
        ("The ferry club had 23 boats before the storm.", "Did the ferry club have 23 boats before the storm?"),
    ],
)
def test_a_bare_number_is_asked_for(items: Items, text: str, question: str) -> None:
    item = clauses(items(text))[0]
    assert turning.turned(item, [item]) == question


def test_who_leads_is_named_where_others_name_him(items: Items) -> None:
    found = [clauses(items(t))[0] for t in ("The choir is led by Ada Brisk.", "Ada Brisk leads the choir with joy.")]
    assert questions.happened(found) == "Is the choir led by Ada Brisk?"
    found[1] = clauses(items("The choir was led through the storm."))[0]
    assert "Brisk" not in questions.happened(found)


def test_one_question_of_the_same_statements_is_one_claim(run: Callable[..., Comparison]) -> None:
    found = run(
        ("Lund Post", "The regatta of Lund started at 06:00 hours, said Ada Brisk."),
        ("Evening Lamp", "The regatta of Lund started at 6 a.m., said Ivo Tarn."),
    )
    assert len({c.id for c in found.claims}) == len(found.claims)
    assert [c.relation for c in found.claims if c.question.startswith("At what hour")] == ["agree"]
