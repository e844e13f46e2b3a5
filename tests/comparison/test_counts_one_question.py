"""Counts that answer one question in other words come out as one claim, with what differs; others stay apart."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.figures.holders import Figure, collect
from sayso.comparison.statements import fates
from sayso.comparison.statements.capacity import allowed
from sayso.comparison.statements.counted import person, thing_of
from sayso.comparison.statements.items import build
from sayso.model import Claim, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def read(text: str, outlet: str = "Post", published: str = "2020-09-02") -> Reading:
    page = from_text(text, outlet, Given(outlet=outlet, published=published))
    return extract(page, language.parse(page.text, page.segments))


def claims(*texts: str) -> list[Claim]:
    readings = [read(text, f"Paper {k}") for k, text in enumerate(texts)]
    return [c for c in compare(readings, None, language.meanings).claims if c.grades[0].slot == "how_many"]


def with_both(found: list[Claim], a: int, b: int) -> list[Claim]:
    return [c for c in found if {a, b} <= {p.low for p in c.positions}]


def figure(text: str) -> Figure:
    return collect(build([read(text)]))[0]


BUS = "A coach rolled over on the Sarn road on Tuesday. "
FAIR = "A stand collapsed at the Orvel cattle fair on Tuesday. "


def test_those_on_a_vessel_are_aboard_by_whatever_words() -> None:
    ship = "The launch Petrel capsized on Lake Ivo on Tuesday. "
    first = ship + "The harbour office says that 58 people were on the launch Petrel. There were 58 people on the ship."
    second = ship + "The owner's clerk told the Post that there were at least 73 people aboard the Petrel."
    found = with_both(claims(first, second), 58, 73)
    assert [c.relation for c in found] == ["conflict"]


def test_the_hurt_and_the_treated_are_one_question_and_no_conflict() -> None:
    first = FAIR + "The police say that 37 people were injured in the collapse of the stand at the Orvel cattle fair."
    second = FAIR + "The hospital in Orvel treated 88 people after the collapse of the stand at the cattle fair."
    found = with_both(claims(first, second), 37, 88)
    assert [c.relation for c in found] == ["partial"]


def test_hurt_guards_and_hurt_visitors_are_two_questions() -> None:
    first = FAIR + "Twelve police officers were injured in the collapse of the stand."
    second = FAIR + "Seventy visitors were injured in the collapse of the stand."
    assert not with_both(claims(first, second), 12, 70)


def test_a_number_told_out_of_a_number_differs_in_part_from_one_told_by_itself() -> None:
    flood = "The flood of the Merrin shut the schools of Velmar on Monday. "
    first = flood + "Eight schools reopened in Velmar on Thursday."
    second = flood + "Eleven of the 16 schools reopened in Velmar."
    found = with_both(claims(first, second), 8, 11)
    assert [c.relation for c in found] == ["partial"]
    whole = flood + "Sixteen schools were shut in Velmar."
    assert not with_both(claims(second, whole), 11, 16)


def test_one_states_dead_are_not_set_against_anothers_nor_against_all() -> None:
    border = "Guards of Norland and Sarmia fought at the Tamsin ford on Monday. "
    first = border + "Two Norlandic soldiers were killed in the fight at the ford."
    second = border + "Five Sarmian soldiers were killed in the fight at the ford."
    third = border + "Seven people were killed in the fight at the ford."
    assert not [c for c in claims(first, second, third) if c.relation == "conflict"]


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("The gang holds 900 files.", None),
        ("The police hold 12 men.", "held"),
        ("The children gathered 30 shells.", None),
        ("Forty sailors were attended by the ship's cook.", "treated"),
    ],
)
def test_what_befalls_people_is_told_of_people_alone(text: str, fate: str | None) -> None:
    assert figure(text).fate == fate


def test_kinds_told_of_the_same_people() -> None:
    assert fates.kindred("hurt", "treated") and fates.kindred("missing", "at large")
    assert not fates.kindred("dead", "treated") and not fates.kindred(None, None)


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("Six wet umbrellas hung behind the seats of the arena.", False),
        ("The arena seats 600 people.", True),
        ("The arena seats about forty people.", True),
        ("About 300 tenants of Sarn were asked to leave for the hills on Friday.", False),
        ("The works have leave for 300 men.", True),
    ],
)
def test_seats_are_room_only_with_a_number(text: str, limit: bool) -> None:
    assert any(map(allowed, build([read(text)]))) is limit


@pytest.mark.parametrize(
    ("text", "head", "state"),
    [
        ("Nine of the bodies were washed ashore.", "people", "dead"),
        ("They counted forty gunmen killed.", "fighter", "dead"),
    ],
)
def test_the_head_is_the_noun_and_no_word_behind_it(text: str, head: str, state: str) -> None:
    quantity = next(q for q in read(text).quantities if q.thing)
    assert (thing_of(quantity)[0], thing_of(quantity)[2]) == (head, state)


def test_trades_by_their_endings_are_persons() -> None:
    assert all(person(word) for word in ("technician", "journalist", "volunteer", "custodian"))
    assert not any(person(word) for word in ("canister", "list", "fist", "career", "truck"))


def test_a_toll_that_its_holder_raised_is_one_claim_with_those_of_others() -> None:
    mine = "A mine collapsed at Ostrel on Thursday. "
    raised = "The company, which at first spoke of 11 miners killed in the mine, raised its count to 17 miners killed."
    found = claims(mine + raised, mine + "Seventeen miners were killed in the mine, the union said.")
    told = with_both(found, 11, 17)
    assert [(c.relation, c.differs_in) for c in told] == [("partial", ("time",))]


def test_a_count_that_another_disputes_is_kept_from_what_its_holder_replaced() -> None:
    mine = "A mine collapsed at Ostrel on Thursday. "
    raised = "The company, which at first spoke of 11 miners killed in the mine, raised its count to 17 miners killed."
    union = "Thirty miners were killed in the mine, the union said."
    asked = [c.question for c in claims(mine + raised, mine + union)]
    assert len(asked) == len(set(asked))


def asked(*texts: str) -> list[str]:
    return [c.question for c in claims(*texts) if c.confirmed]


def test_a_count_of_another_year_is_asked_for_with_its_year() -> None:
    first = BUS + "In 2011 a lorry killed six people at the same bend of the Sarn road."
    second = BUS + "Six people were killed at that bend of the Sarn road by a lorry in 2011."
    assert "How many people were killed in 2011?" in asked(first, second)


def test_a_count_of_the_event_is_asked_for_without_a_year() -> None:
    first = BUS + "In the crash of the coach on the Sarn road nine people were killed on Tuesday."
    second = BUS + "Nine people were killed in the crash on the Sarn road, in September 2020."
    found = asked(first, second)
    assert found and not any(question.endswith("2020?") for question in found)
