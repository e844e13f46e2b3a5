"""Days to come, days gone, nights after: which way an expression is counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

FRIDAY = "2021-03-12"


Values = Callable[[str], dict[str, str | None]]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Parents may ring the harbour office from Monday.", "Monday", "2021-03-15"),
        ("The ferry runs from Tuesday.", "Tuesday", "2021-03-16"),
        ("The office was shut from Monday.", "Monday", "2021-03-08"),
        ("By Monday he will have sold the boat.", "Monday", "2021-03-15"),
        ("By Tuesday the water had fallen.", "Tuesday", "2021-03-09"),
        ("The vote is to be held in October.", "October", "2021-10"),
        ("The pilot, chosen on Tuesday to steer the convoy, is missing.", "Tuesday", "2021-03-09"),
        ("The hearing, scheduled for Thursday, is secret.", "Thursday", "2021-03-18"),
        ("Two bakers saw the roof give way on Sunday.", "Sunday", "2021-03-07"),
        ("Copper for May delivery fell by 40 crowns.", "May", "2021-05"),
        ("The bishop had promised the weavers the loft until May.", "May", "2021-05"),
        ("The court barred him from the quay until August.", "August", "2021-08"),
        ("The bishop had shut the loft until November, and then let it.", "November", "2020-11"),
        ("The weavers lived in the loft until May.", "May", "2020-05"),
    ],
)
def test_tense_and_preposition_say_which_weekday_is_meant(values: Values, text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


def test_a_day_soon_after_the_page_is_no_day_of_the_year_before(values: Values) -> None:
    found = values("UPDATE, 14 Mar: The first version of this note gave the depth of the well wrongly.")
    assert found["14 Mar"] == "2021-03-14"


def test_that_night_is_a_night_gone_by(values: Values) -> None:
    text = (
        "The mill burned down on Wednesday. The governor raised the toll this morning. Six men were on duty that night."
    )
    assert values(text)["that night"] == "2021-03-10"


def test_that_night_without_a_day_gone_by_is_not_known(values: Values) -> None:
    text = 'The governor raised the toll this morning. "No boat left port that night," the captain said.'
    assert values(text)["that night"] is None


def test_the_night_before_counts_from_the_day_told(values: Values) -> None:
    found = values("The mill burned down on Wednesday. The night before, two strangers had been seen there.")
    assert found["The night before"] == "2021-03-09"


def test_the_night_before_is_not_counted_from_a_day_to_come(values: Values) -> None:
    found = values("The court will sit next Monday.\n\nThe night before, a clerk had lost the papers.")
    assert found["The night before"] is None


def test_a_month_up_to_which_something_may_last_lies_ahead(values: Values) -> None:
    assert values("The prosecutor has until June to decide.")["June"] == "2021-06"


def test_hours_past_midnight_belong_to_the_next_day(values: Values) -> None:
    found = values("The fire broke out at 9:30 pm on Saturday. The last man was carried out at 1:20 am.")
    assert found["1:20 am"] == "2021-03-07T01:20"


def test_a_morning_hour_after_a_morning_stays_on_its_day(values: Values) -> None:
    found = values("The fire broke out at 9:30 am on Saturday. The keeper had rung the bell at 5:20 am.")
    assert found["5:20 am"] == "2021-03-06T05:20"


@pytest.mark.parametrize(
    "text",
    [
        "The Fifth of June Brigade claimed the blast.",
        "The 14 July Bridge is shut.",
        "The 17 November group was silent.",
        "The mayor spoke to Orvel Today. The Sunday Post wrote nothing.",
    ],
)
def test_a_day_in_a_name_is_no_time(values: Values, text: str) -> None:
    assert values(text) == {}


def test_a_day_before_a_noun_stays_a_time(values: Values) -> None:
    assert values("The March 3 attack killed two.") == {"March 3": "2021-03-03"}


def test_a_stretch_of_one_day_is_that_day(values: Values) -> None:
    assert values("The road has been shut since this morning.") == {"since this morning": FRIDAY}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The court has put the hearing off by ten days, to 26 March.", "26 March", "2021-03-26"),
        ("The council postponed the vote to 30 March.", "30 March", "2021-03-30"),
        ("The fair was moved to 2 April.", "2 April", "2021-04-02"),
        ("The race has been brought forward to Monday.", "Monday", "2021-03-15"),
        ("The trial was adjourned to 8 March.", "8 March", "2021-03-08"),
        ("The herd was driven from one farm to the next on 26 March.", "26 March", "2020-03-26"),
    ],
)
def test_the_day_to_which_a_thing_is_put_off_lies_ahead(values: Values, text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The baker sold his cart last Monday week.", "last Monday week", "2021-03-01"),
        ("The shop was shut a week last Tuesday.", "a week last Tuesday", "2021-03-02"),
        ("He died a week ago last Friday.", "a week ago last Friday", "2021-02-26"),
        ("The ferry will sail on Monday week.", "Monday week", "2021-03-22"),
        ("The strike begins Tuesday fortnight.", "Tuesday fortnight", "2021-03-30"),
        ("They will meet a week from Sunday.", "a week from Sunday", "2021-03-21"),
        ("They will meet tomorrow week.", "tomorrow week", "2021-03-20"),
        ("He left yesterday week.", "yesterday week", "2021-03-04"),
        ("It was a Monday week-long fair.", "Monday", "2021-03-08"),
    ],
)
def test_a_weekday_may_be_a_week_further(values: Values, text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brunn cooked for the 3rd and slept in its tents.",
        "He served in the 4th.",
        "The 12th Rifle Brigade left. The barn was shelled by the 12th, a clerk of the court said.",
    ],
)
def test_a_number_that_names_a_unit_is_no_day(values: Values, text: str) -> None:
    assert values(text) == {}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill burnt on the 9th.", "2021-03-09"),
        ("The 9th Rifle Brigade left. The mill burnt on the 9th.", "2021-03-09"),
        ("The vote is set for the 9th.", "2021-04-09"),
        ("The barn will be mended by the 15th.", "2021-03-15"),
    ],
)
def test_a_day_of_the_month_stays_one(values: Values, text: str, value: str) -> None:
    assert list(values(text).values()) == [value]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The weaver called on her neighbours to come to the square on Wednesday.", "Wednesday", "2021-03-17"),
        ("He urged them to stay at home on Sunday.", "Sunday", "2021-03-14"),
        ("She appealed to them to come back on Thursday.", "Thursday", "2021-03-18"),
        ("She called on Monday to say that she was well.", "Monday", "2021-03-08"),
        ("She called on her neighbours on Wednesday to come to the square.", "Wednesday", "2021-03-10"),
        ("They came to the square on Wednesday.", "Wednesday", "2021-03-10"),
    ],
)
def test_a_day_for_which_somebody_is_called_on_is_to_come(values: Values, text: str, words: str, value: str) -> None:
    assert values(text)[words] == value
