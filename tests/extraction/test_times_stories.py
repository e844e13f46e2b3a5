"""What "that night", "two hours earlier" and hours without their half of the day are counted from."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.model import Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def read(text: str, published: str | None = "2031-05-19") -> Reading:
    page = from_text(text, "Orlen Post", Given(outlet="Orlen Post", published=published))
    return extract(page, language.parse(page.text, page.segments))


def value(text: str, words: str) -> str | None:
    return next(t.value for t in read(text).times if words in t.span.text)


def test_a_length_between_commas_says_which_day_its_date_is() -> None:
    text = "The weir at Orlen burst on 9 May. On 6 May, three days before, the mayor asked for sandbags."
    assert value(text, "three days before") == "2031-05-06"


def test_a_length_that_opens_a_sentence_counts_from_the_date_before() -> None:
    assert value("The weir burst on 9 May. Three days before, the mayor asked.", "Three days") == "2031-05-06"


TWO_DAYS = "The weir at Orlen burst on Friday.\n\nOn Tuesday a reporter walked the bank with a diver.\n\n"


def test_that_night_in_a_paragraph_without_a_day_is_open_where_several_days_are_told() -> None:
    text = f"{TWO_DAYS}The mayor said by phone that the pumps had stopped that night. He gave no reason."
    assert value(text, "that night") is None


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO_DAYS}The pumps stopped on Friday, and the lamps went out that night.",
        "The weir burst on Friday.\n\nThe mayor said by phone that the pumps had stopped that night.",
    ],
)
def test_that_night_is_of_the_day_of_its_paragraph_or_the_only_one(text: str) -> None:
    assert (value(text, "that night") or "")[:10] == "2031-05-16"


def test_that_night_goes_on_from_the_paragraph_before_where_it_opens_its_own() -> None:
    text = f"{TWO_DAYS}That night the lamps went out in the whole valley."
    assert (value(text, "That night") or "")[:10] == "2031-05-13"


def test_hours_earlier_than_what_another_paragraph_tells_are_open() -> None:
    text = "A reporter walked the bank on Tuesday.\n\nHorns were blown two hours earlier, the company said."
    assert value(text, "two hours earlier") is None
    same = "The gates were raised on Tuesday at 9:40 p.m. and horns were blown two hours earlier, the company said."
    assert value(same, "two hours earlier") == "2031-05-13"


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("On Tuesday horns were blown at 8:30 p.m. and the gate was raised at 9:10.", "21:10"),
        ("On Tuesday horns were blown at 8:30 a.m. and the gate was raised at 9:10.", "09:10"),
        ("The gate was raised on Tuesday, at 9:10 in the evening, and closed.", "21:10"),
        ("On Tuesday horns were blown at 1:30 p.m. and the gate was raised at 9:10.", "09:10"),
    ],
)
def test_the_hours_beside_it_tell_the_half_of_the_day(text: str, hour: str) -> None:
    assert value(text, "9:10") == f"2031-05-13T{hour}"


@pytest.mark.parametrize(
    ("text", "value_"),
    [
        ("The weir gave way at 9:10 on Tuesday evening.", "2031-05-13T21:10"),
        ("The weir gave way at 9:10 Tuesday night.", "2031-05-13T21:10"),
        ("The weir gave way at 9:10 on Tuesday morning.", "2031-05-13T09:10"),
        ("The weir gave way at 9:10 in the evening on Tuesday.", "2031-05-13T21:10"),
        ("The locks stood open on Tuesday at 9:10 until this evening.", "2031-05-13T09:10"),
        ("The pumps failed on Tuesday at 9:10 before last night’s rain.", "2031-05-13T09:10"),
    ],
)
def test_an_hour_is_in_its_own_part_of_the_day(text: str, value_: str) -> None:
    assert value(text, "9:10") == value_


def test_an_hour_is_not_of_the_day_of_the_paper_that_is_named_before_it() -> None:
    text = "The figures in our letter of May 12 were wrong. The gate was raised at 9:10 p.m. by the night shift."
    assert value(text, "9:10") is None
    event = "The burst of May 12 took the bridge. The gate was raised at 9:10 p.m. by the night shift."
    assert value(event, "9:10") == "2031-05-12T21:10"


def test_half_days_are_told_as_two_days() -> None:
    assert value("The weir burst on 9 May. A day and a half later the pumps ran.", "a half") == "2031-05-10/2031-05-11"


def test_an_undated_page_is_not_of_the_week_of_a_picture() -> None:
    caption = "A barge at the weir of Orlen on Saturday, 3 March 2029. Photo: Ina Brell/Orlen Post"
    body = "The pumps stopped on Friday, the mayor said.\n\nNobody was hurt. The lamps went out in the whole valley."
    assert [t.value for t in read(f"Weir bursts\n\n{caption}\n\n{body}", None).times if t.span.text == "Friday"] == [
        None
    ]


def test_hours_earlier_on_a_page_that_tells_no_day_are_open() -> None:
    assert value("Horns were blown two hours earlier, the company said.", "two hours earlier") is None
    assert value("Horns were blown two hours ago, the company said.", "two hours ago") == "2031-05-19"
