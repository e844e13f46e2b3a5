"""What stands over a clause is told with it: a clause that is called untrue, unshown or feigned is never told bare."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.polarity import denying, unknown
from sayso.model import Page, Parse
from sayso.pipeline.run import extract

Read = Callable[..., tuple[Page, Parse]]
Told = Callable[[str], list[Item]]


@pytest.fixture(scope="module")
def told(parse_text: Read) -> Told:
    return lambda text: build([extract(*parse_text(text))])


@pytest.mark.parametrize(
    "text",
    [
        "It is untrue that the wardens opened the sluice.",
        "It is not true that the wardens opened the sluice.",
        "Claims that the wardens opened the sluice are without foundation.",
        "The claim that the wardens opened the sluice is a lie.",
        "Rumours that the wardens opened the sluice proved false.",
        "There is no truth in reports that the wardens opened the sluice.",
        "That the wardens opened the sluice is nonsense.",
        "The assertion that the wardens opened the sluice has no basis.",
        "Contrary to reports that the wardens opened the sluice, it stayed shut.",
    ],
)
def test_a_clause_that_is_called_untrue_is_told_with_it(told: Told, text: str) -> None:
    found = [i for i in told(text) if "sluice" in i.statement.span.text]
    assert len(found) == 1
    assert found[0].statement.negated
    assert denying(found[0])
    assert "open" in found[0].statement.predicate
    assert found[0].attribution is None


@pytest.mark.parametrize(
    "text",
    ["No evidence was found that the barge carried rifles.", "There is no proof that the barge carried rifles."],
)
def test_what_nothing_shows_is_left_open(told: Told, text: str) -> None:
    (item,) = told(text)
    assert "carry" in item.statement.predicate
    assert unknown(item)


def test_who_dismisses_a_report_denies_what_it_says(told: Told) -> None:
    (item,) = told("The ministry dismissed reports that the harbour had been mined.")
    assert item.denied
    assert item.attribution is not None
    assert item.attribution.source is not None
    assert item.attribution.source.text == "The ministry"
    assert "mine" in item.statement.predicate


def test_who_is_named_for_a_claim_says_so_though_another_calls_it_false(told: Told) -> None:
    found = told("A claim by General Orsk that the fort had fallen was false.")
    assert {i.statement.negated for i in found} == {True, False}


@pytest.mark.parametrize(
    "text",
    [
        "The council wants us to believe that the mill was empty.",
        "Assuming the mill was empty, the fire cost nobody his life.",
        "Had the mill been empty, nobody would have been hurt.",
    ],
)
def test_what_is_feigned_or_supposed_states_nothing(told: Told, text: str) -> None:
    assert not [i for i in told(text) if "mill" in i.statement.span.text]


@pytest.mark.parametrize(
    "text",
    [
        "It is no lie that the wardens opened the sluice.",
        "There is no doubt that the wardens opened the sluice.",
        "Nobody was hurt when the wardens opened the sluice.",
        "It is untrue that the wardens never opened the sluice.",
    ],
)
def test_what_is_said_twice_over_not_to_be_so_is_asserted(told: Told, text: str) -> None:
    found = [i for i in told(text) if "open" in i.statement.predicate]
    assert [bool(denying(i)) for i in found] == [False] * len(found) != []


@pytest.mark.parametrize(
    "text",
    [
        "The raid on the mill, of which the papers speak, did not take place.",
        "The raid on the mill never happened.",
        "The council planned a raid on the mill.",
        "It was not the guards who raided the mill.",
    ],
)
def test_a_happening_that_was_not_is_not_named_as_one(told: Told, text: str) -> None:
    assert all(denying(i) or "plan" in i.statement.predicate for i in told(text))


@pytest.mark.parametrize("noun", ["alleged raid on the mill by Marsovian guards", "“raid” on the mill by guards"])
def test_a_happening_that_is_somebodys_word_is_hedged(told: Told, noun: str) -> None:
    found = [i for i in told(f"The {noun} drew protests in Orlen.") if i.statement.form == "noun"]
    assert [i.level for i in found] in (["hedged"], [])


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The staff no longer trust the director.", "trust"),
        ("By no means did the fleet leave the bay.", "leave"),
        ("The guards neither locked the gate nor rang the bell.", "ring"),
    ],
)
def test_every_way_of_denying_a_verb_is_seen(told: Told, text: str, lemma: str) -> None:
    assert next(i for i in told(text) if lemma in i.statement.predicate).statement.negated


@pytest.mark.parametrize(
    "text",
    [
        "Three men were fined for failing to pay the toll.",
        "Stenn was suspended twice for not wearing his badge.",
        "The council chose the first plan, but not the second.",
        "A clerk was arrested for filing a false report.",
        "The new arch is being fabricated by a firm in Orlen.",
    ],
)
def test_a_negation_beside_the_predicate_denies_nothing_of_it(told: Told, text: str) -> None:
    assert not denying(max(told(text), key=lambda i: len(i.statement.span)))


def test_what_somebody_denies_in_a_gerund_is_a_statement(told: Told) -> None:
    (item,) = told("Orsk denied firing on the crowd.")
    assert item.denied
    assert item.statement.predicate[0] == "fire"


def test_words_whose_complement_is_left_out_are_no_statement(told: Told) -> None:
    spans = [
        i.statement.span.text for i in told("The question is whether the pier will hold. He said he feared a flood.")
    ]
    assert "The question is" not in spans
    assert not any(s.endswith("feared") for s in spans)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The League denied involvement.", "The League denied involvement"),
        ("The miller blamed a cable.", "The miller blamed a cable"),
    ],
)
def test_what_is_answered_in_a_noun_is_told_with_who_answers(told: Told, text: str, words: str) -> None:
    (item,) = told(text)
    assert item.statement.span.text == words
    assert item.attribution is not None


def test_a_figure_with_what_it_counts_is_a_statement_without_a_verb(told: Told) -> None:
    found = told("The quarry slid at dawn.\n\nSurvivors: 96.\n\nRecipe: 1 pear, 2 plums, 3 figs.\n\nMore below.")
    assert [i.statement.span.text for i in found] == ["The quarry slid at dawn", "Survivors: 96"]


def test_who_was_the_first_to_do_a_thing_did_it(told: Told) -> None:
    found = told("President Orsk was the first guest to visit the flooded town.")
    assert any("visit" in i.statement.predicate and i.told for i in found)


def test_that_is_what_he_said_asks_nothing(told: Told) -> None:
    assert [i for i in told("“That is what happened at the gate,” Orsk said.") if i.level == "asserted"]


def test_a_verb_with_its_particle_only_reports_nothing(told: Told) -> None:
    text = "From today it is not the port alone that is idle: every union of the country has been called out."
    assert any(i.statement.span.text.startswith("every union") for i in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nothing suggests that the barge carried rifles.",
        "There is nothing to suggest that the barge carried rifles.",
        "Orsk did not deny that the barge carried rifles.",
        "Orsk is not claiming that the barge carried rifles.",
        "“We don't allege that the barge carried rifles,” Orsk said.",
        "Orsk does not claim a plot, or that the barge carried rifles.",
    ],
)
def test_what_is_neither_shown_nor_denied_is_left_open(told: Told, text: str) -> None:
    (item,) = told(text)
    assert unknown(item) or item.level == "open"


def test_a_preposition_without_its_complement_ends_no_statement(told: Told) -> None:
    text = "Two brothers were found on a bench in a poison attack that the ministry blamed on spies."
    assert not [i for i in told(text) if i.statement.span.text.endswith((" in", " on"))]
