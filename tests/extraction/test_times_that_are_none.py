"""Words that look like a time and are none, and days told in the present tense."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Values = Callable[[str], dict[str, str | None]]


@pytest.mark.parametrize(
    "text",
    [
        "The strike is due to the fall in wages at the dairy.",
        "Their sheep have grazed here since my father's day.",
        "The witness saw a 2004 Ford pickup behind the dairy.",
        "The driver of a 2004 Honda Civic fled.",
        "The newspaper Coast Today wrote of a crack in the dyke.",
    ],
)
def test_what_looks_like_a_time_is_none(values: Values, text: str) -> None:
    assert values(text) == {}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met in the fall in Ohio.", "the fall", "2020-23"),
        ("The dairy burnt down on Father's Day.", "Father's Day", "2020-06-21"),
        ("The 2004 car bombing killed nine.", "2004", "2004"),
        ("A 2004 report warned of the crack.", "2004", "2004"),
        ("He sold the truck in 2004.", "2004", "2004"),
        ("Today the dyke broke.", "Today", "2021-03-12"),
        ("The lease of the dairy ends on 31 August.", "31 August", "2021-08-31"),
        ("The headman resigns on 30 December.", "30 December", "2020-12-30"),
        ("The lease of the dairy runs out on 31 August.", "31 August", "2021-08-31"),
        ("The court convicts the headman on 31 August.", "31 August", "2020-08-31"),
        ("The dairy opens a shop in Ohio on 31 August.", "31 August", "2020-08-31"),
        ("31 August - The trial opens in Ohio.", "31 August", "2020-08-31"),
        ("The lease of the dairy ended on 31 August.", "31 August", "2020-08-31"),
    ],
)
def test_a_time_is_still_read(values: Values, text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The lease signed on 1 March holds until 24:00 today.", "24:00", "2021-03-12T24:00"),
        ("They met on 1 March, and the gate shut at 18:00 yesterday.", "18:00", "2021-03-11T18:00"),
        ("The roof fell at 9:40 this evening.", "9:40", "2021-03-12T21:40"),
        ("They met on 1 March; the gate shut at 18:00, and yesterday it opened.", "18:00", "2021-03-01T18:00"),
    ],
)
def test_an_hour_is_one_of_the_day_right_behind_it(values: Values, text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The headman has offered another round of talks in the autumn.", "the autumn", "2021-23"),
        ("The board has called a ballot in October.", "October", "2021-10"),
        ("The board has lost a ballot in October.", "October", "2020-10"),
        ("The headman has offered on Thursday to resign.", "Thursday", "2021-03-11"),
        ("The board has announced on Wednesday that the dairy will close.", "Wednesday", "2021-03-10"),
        ("The board has announced the sale of the dairy on Wednesday.", "Wednesday", "2021-03-10"),
        ("The board has called a strike on Wednesday.", "Wednesday", "2021-03-17"),
        ("Shops will close on Thursday. The burial is on that day.", "that day", "2021-03-18"),
        ("Shops will close on Thursday. The dyke broke that day.", "that day", None),
        (
            "The dyke broke on 9 March.\n\nAll were fed.\n\nA welder stood on the roof that night.",
            "that night",
            "2021-03-09",
        ),
        ("It was seen on 9 January.\n\nAll was well.\n\nA welder stood on the roof that night.", "that night", None),
    ],
)
def test_the_clause_tells_which_day_or_month_is_meant(values: Values, text: str, words: str, value: str) -> None:
    assert values(text)[words] == value


def test_no_year_lies_behind_the_calendar(values: Values) -> None:
    assert values("The dyke will stand nine millennia later.") == {"nine millennia later": None}
