"""Counts: what befell those counted, what an amount is for, hours, the age of a thing, and a figure right in its time."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.figures import payments
from sayso.comparison.figures.holders import collect
from sayso.comparison.statements.items import build
from sayso.extraction.quantifying.hours import is_hour
from sayso.model import Claim, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

SANK = "A ferry sank off Ostrel on Thursday. "


def read(text: str, outlet: str = "Post", published: str | None = "2021-03-05") -> Reading:
    page = from_text(text, outlet, Given(outlet=outlet, published=published))
    return extract(page, language.parse(page.text, page.segments))


def claims(*texts: str) -> list[Claim]:
    readings = [read(text, f"Paper {k}") for k, text in enumerate(texts)]
    return [c for c in compare(readings, None, language.meanings).claims if c.confirmed]


def counted(claim: Claim) -> set[int | float | None]:
    return {p.low for p in claim.positions}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Twelve passengers died, the ministry said.", "Nine passengers are missing, the owner said."),
        ("Twelve passengers died, the ministry said.", "Thirty passengers were saved, the coast guard said."),
        ("Four people were arrested, police said.", "Thirty people were killed, the union said."),
        ("Four people are held, police said.", "More than 90 people were taken to hospital, the mayor said."),
    ],
)
def test_counts_of_other_fates_never_conflict(first: str, second: str) -> None:
    assert not [c for c in claims(SANK + first, SANK + second) if c.relation == "conflict"]


def test_counts_of_one_fate_still_conflict() -> None:
    first = SANK + "Twelve passengers died, the ministry said."
    found = claims(first, SANK + "Nine passengers perished, the owner said.")
    assert [counted(c) for c in found if c.relation == "conflict"] == [{9, 12}]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The crew closed the valves at 6.", "6"),
        ("She had wanted to shut the sluice at seven on Sunday.", "seven"),
        ("The gates were opened before nine.", "nine"),
        ("The pumps were stopped at half past ten.", "ten"),
        ("They closed the gates between four and five in the morning.", "five"),
    ],
)
def test_an_hour_counts_nothing(text: str, number: str) -> None:
    at = text.index(number)
    assert is_hour(text, at, at + len(number))
    assert not [q for q in read(text).quantities if q.span.text == number]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The toll stood at seven.", "seven"),
        ("The mayor put the number of the dead at nine.", "nine"),
        ("The crew closed the valves at 6 wells.", "6"),
        ("The crew closed six valves.", "six"),
    ],
)
def test_a_height_or_a_count_is_no_hour(text: str, number: str) -> None:
    at = text.index(number)
    assert not is_hour(text, at, at + len(number))


@pytest.mark.parametrize(
    "text",
    [
        "Below the dam, built 40 years ago, twelve people have died.",
        "Twelve people have died in the mill, founded in 1931.",
        "In the hotel, renovated in 2015, twelve people have died.",
        "Twelve people are now held, two more than on Friday.",
    ],
)
def test_the_age_of_a_thing_or_the_day_of_another_number_is_no_time_of_a_count(text: str) -> None:
    figure = next(f for f in collect(build([read(text)])) if f.interval.low == 12)
    assert (figure.when, figure.days) == (None, None)


def test_the_day_of_a_count_stays_its_time() -> None:
    for text in ("Twelve people, killed on Friday, were buried.", "The twelve sheds were built in 2015 and burnt."):
        figure = next(iter(collect(build([read(text)]))), None)
        assert figure is None or figure.days is not None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The state pays a reward of two million florin.", "The state pays compensation of 5,000 florin."),
        ("The family of each miner receives 300 florin.", "The ministry receives 90,000 florin."),
        ("Each farmer receives 300 florin.", "Every widow receives 900 florin."),
    ],
)
def test_amounts_for_other_purposes_or_people_are_apart(first: str, second: str) -> None:
    a, b = (next(payments.of(i, i.figures[0]) for i in build([read(text)]) if i.figures) for text in (first, second))
    assert payments.apart(a, b)
    assert not payments.apart(a, a)


def test_a_part_of_each_is_no_share_of_many() -> None:
    item = next(i for i in build([read("Each of the twelve drums was full.")]) if i.figures)
    assert payments.of(item, item.figures[0]).shares is None


RIGHT = "The count of nine in our first note was accurate at the time. "


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nine passengers have died, the ministry said.", RIGHT + "Fourteen passengers have died, the owner said."),
        ("Nine passengers have died, the mayor said.", "Fourteen passengers have died, the mayor said."),
        ("Nine passengers died, the mayor said.", "The toll of dead passengers now stands at 14, the owner said."),
    ],
)
def test_a_figure_that_took_the_place_of_another_is_an_update(old: str, new: str) -> None:
    found = claims(SANK + old, SANK + new)
    assert found
    assert {c.relation for c in found} == {"partial"}
    assert all("time" in c.differs_in for c in found)


def test_a_figure_said_to_have_been_right_may_be_higher_than_the_others() -> None:
    old = SANK + "Nine passengers have died, the ministry said."
    new = SANK + "The figure of 400 passengers was correct on Monday. Fourteen passengers have died, the owner said."
    assert claims(old, new)


def test_the_dead_and_the_living_are_two_groups() -> None:
    first = "Eleven patients died in the Ostrel hospital, the mayor said."
    found = claims(first, "All seven babies in the Ostrel hospital are alive, the nurse said.")
    assert not [c for c in found if c.relation == "conflict"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nobody fired live rounds, the police said.", "Four lives were lost, the nurse said."),
        ("Ostrel's mayor won 53 per cent of the vote, the radio said.", "Turnout was 71 per cent, the office said."),
        ("Agents photographed 8,900 of 9,000 cabins, the owner said.", "Divers saw some 400 cabins, the guard said."),
    ],
)
def test_shares_and_counts_of_other_things_never_conflict(first: str, second: str) -> None:
    assert not [c for c in claims(SANK + first, SANK + second) if c.relation == "conflict"]


def test_arrests_and_the_arrested_are_one_count() -> None:
    first = SANK + "Police arrested 43 sailors after the ferry sank, the ministry said."
    found = claims(first, SANK + "There were 68 arrests of sailors after the ferry sank, the lawyer said.")
    assert [c.relation for c in found if counted(c) == {43, 68}] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The gang was paid 2 million dollars on Friday.", "Their price was 9 million dollars, as the note said."),
        ("The gang was paid 2 million dollars.", "The registry cost 40 million dollars."),
        ("The builder was fined 3 million euros.", "The builder offered 1 million euros to the tenants."),
        ("The council paid 5 million francs for the mill.", "The council was paid 2 million francs in instalments."),
        ("It offered to pay 7 million pesos to the village.", "It paid 3 million pesos to the village."),
    ],
)
def test_what_is_asked_is_not_what_is_paid_or_the_price(one, other):
    a, b = (next(payments.of(i, i.figures[0]) for i in build([read(text)]) if i.figures) for text in (one, other))
    assert a.stage and b.stage
    assert payments.apart(a, b)


def test_only_money_has_a_stage():
    (item, *_) = (i for i in build([read("The captors demanded 12 buses and were given nine.")]) if i.figures)
    assert payments.of(item, item.figures[0]).stage == ""
