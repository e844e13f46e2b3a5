"""Who did it, where accounts tell it by common nouns: police, rebels and protesters are three sides of a clash."""

from __future__ import annotations

import pytest
from written_pages import items, read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.asking import by_whom
from sayso.comparison.differences.camps import by_one_alone, camp
from sayso.model import Claim


def claims(one: str, other: str) -> list[Claim]:
    pages = [read("Quay Post", one), read("Harbour Times", other)]
    return list(compare(pages, None, language.meanings, language.joint).claims)


@pytest.mark.parametrize(
    ("one", "other", "question", "sides"),
    [
        (
            "Police said the first shots were fired by protesters.",
            "The opposition said the first shots were fired by police.",
            "Who fired the first shots?",
            {"protesters", "police"},
        ),
        (
            "Police said protesters shot first.",
            "The opposition said police shot first.",
            "Who shot first?",
            {"protesters", "police"},
        ),
        (
            "Police said protesters had opened fire first.",
            "Seven witnesses said the police had opened fire first.",
            "Who opened fire first?",
            {"protesters", "police"},
        ),
        (
            "The army said the priest was killed by rebels.",
            "The bishop said the priest was killed by soldiers.",
            "Who killed the priest?",
            {"rebels", "soldiers"},
        ),
        (
            "The army said the bridge had been blown up by rebels.",
            "Residents said the bridge had been blown up by the army.",
            "Who blew up the bridge?",
            {"rebels", "army"},
        ),
        (
            "Police said the first shots came from the roof.",
            "Witnesses said the first shots came from the police trucks.",
            "Did the first shots come from the roof?",
            {"“the first shots came from the roof”", "“the first shots came from the police trucks”"},
        ),
    ],
)
def test_what_only_one_side_can_have_done_is_contested(one: str, other: str, question: str, sides: set[str]) -> None:
    (found,) = [c for c in claims(one, other) if c.confirmed]
    assert (found.question, found.relation, found.differs_in) == (question, "conflict", ("actor",))
    assert {p.label for p in found.positions} == sides


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police said protesters threw stones.", "The opposition said police threw tear gas."),
        ("Police said protesters fired flares at officers.", "The opposition said police fired at protesters."),
        ("The army said rebels had attacked a post.", "The rebels said the army had attacked a village."),
        ("The army said soldiers killed nine rebels.", "The rebels said their fighters killed nine soldiers."),
        ("The mayor said police arrested the baker.", "The union said officers arrested the baker."),
        ("Police said the shots were not fired by police.", "The union said the first shots were fired by police."),
        ("The mayor said police burned nine houses.", "The army said rebels burned four houses."),
        ("Police said shots came from the roof.", "Witnesses said shots came from the police trucks."),
        (
            "Police said the first shots came from a roof.",
            "Witnesses said the first shots came from the roof of a bank.",
        ),
    ],
)
def test_what_both_sides_may_have_done_is_no_conflict_of_doers(one: str, other: str) -> None:
    assert not [c for c in claims(one, other) if c.relation == "conflict" and "actor" in c.differs_in]


def test_like_deeds_of_two_sides_do_not_agree() -> None:
    one, other = "Police said gunmen fired on the square.", "Witnesses said police fired on the square."
    (found,) = claims(one, other)
    assert (found.question, found.relation, found.differs_in) == ("Who fired on the square?", "partial", ("actor",))
    assert {p.label for p in found.positions} == {"gunmen", "police"}


def test_deeds_of_two_sides_against_each_other_are_not_one() -> None:
    one, other = "The army said soldiers killed nine rebels.", "The rebels said their fighters killed nine soldiers."
    assert not [c for c in claims(one, other) if c.confirmed]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels blew up the bridge.", "in arms against it"),
        ("The bridge was blown up by soldiers.", "of the state"),
        ("The protesters shot first.", "in the street"),
        ("The mayor blew up the bridge.", None),
        ("The rebels were shot.", None),
    ],
)
def test_a_camp_is_of_those_who_do_it(text: str, name: str | None) -> None:
    (item,) = items(text)
    found = camp(item)
    assert (None if found is None else found.name) == name


def test_one_alone_can_have_done_it_only_to_one_thing() -> None:
    (first,), (second,), (third,) = map(
        items, ("Rebels killed the priest.", "Soldiers killed the priest.", "Soldiers killed a priest.")
    )
    assert by_one_alone(first, second)
    assert not by_one_alone(first, third)


@pytest.mark.parametrize(
    "text", ["They fired first.", "Police who had come from Orsa that day fired at nobody, he said.", "Police fired."]
)
def test_a_clause_that_points_elsewhere_or_tells_nothing_more_asks_nothing(text: str) -> None:
    assert not any(by_whom.asked(i).startswith("Who fired?") or "they" in by_whom.asked(i).lower() for i in items(text))
