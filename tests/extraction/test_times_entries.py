"""Hours of a page that was written hour by hour, and bare hours of which nobody tells the half of the day."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison.lineage import clauses
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

PAGE = """Flood in the Tarn valley: as it happened

{0}

The council of Marle says that the bridge was closed at 8:15 a.m. and may open again at noon.

{1}

Police say that the two men were found alive. Earlier today the mayor had asked for boats.

{2}

The sluice was opened at ten. It had been shut yesterday.
"""


def values(text: str, published: str = "2031-05-08") -> dict[str, str | None]:
    """What each time expression tells; 8 May 2031 is a Thursday."""
    page = from_text(text, "Orlen Post", Given(outlet="Orlen Post", published=published))
    return {t.span.text: t.value for t in extract(page, language.parse(page.text, page.segments)).times}


@pytest.mark.parametrize(
    "hours",
    [
        ("09.05 Thursday", "22.40 Wednesday", "12.31 Wednesday"),
        ("09.05 Thu", "22.40 Wed", "12.31 Wed"),
        ("Thursday 9:05am", "Wednesday, 10:40 p.m.", "Wednesday 12:31"),
    ],
)
def test_an_entry_is_told_on_its_own_day(hours: tuple[str, str, str]) -> None:
    told = values(PAGE.format(*hours))
    assert told["8:15 a.m."] == "2031-05-08T08:15"
    assert told["at noon"] == "2031-05-08T12:00"
    assert told["today"] == "2031-05-07"
    assert told["yesterday"] == "2031-05-06"


def test_the_day_of_a_page_may_be_that_of_its_first_entry() -> None:
    told = values(PAGE.format("09.05 Thursday", "22.40 Wednesday", "12.31 Wednesday"), published="2031-05-07")
    assert (told["today"], told["yesterday"]) == ("2031-05-07", "2031-05-06")


STAMPED = [
    ("8 May, 09:05", "7 May, 22:40", "7 May, 12:31"),
    ("May 8, 9:05 a.m.", "May 7, 10:40 p.m.", "May 7, 12:31 p.m."),
    ("09:05 - 8 May 2031", "22:40 - 7 May 2031", "12:31 - 7 May 2031"),
    ("Thursday, 8 May, 09:05 GMT", "Wednesday, 7 May, 22:40 GMT", "Wednesday, 7 May, 12:31 GMT"),
]


@pytest.mark.parametrize("hours", STAMPED)
@pytest.mark.parametrize(
    "heading", ["{}", "{} Bridge of Marle closed", "{} - ‘All is well’", "{}: Two men found, 30 sought"]
)
def test_an_entry_is_told_on_the_day_over_it(hours: tuple[str, str, str], heading: str) -> None:
    for published in ("2031-05-08", "2031-05-06"):
        told = values(PAGE.format(*(heading.format(h) for h in hours)), published=published)
        assert (told["8:15 a.m."], told["today"], told["yesterday"]) == ("2031-05-08T08:15", "2031-05-07", "2031-05-06")


def test_the_day_of_an_entry_may_be_of_the_year_before() -> None:
    told = values(PAGE.format("1 January, 09:05", "31 December, 22:40", "31 December, 12:31"), published="2031-01-01")
    assert (told["today"], told["yesterday"]) == ("2030-12-31", "2030-12-30")


@pytest.mark.parametrize(
    "hours",
    [
        ("Council speaks", "Police speak", "7 May, 12:31"),
        (
            "8 May, 09:05 was when the council spoke.",
            "7 May, 22:40 is the hour told by the police.",
            "7 May, 12:31 saw it.",
        ),
        ("4 May 2019, 09:05 Bridge opened", "3 May 2019, 22:40 Bridge shut", "2 May 2019, 12:31 Bridge built"),
        ("8 May 1902", "7 May 2240 men", "7 May 12"),
    ],
)
def test_other_lines_with_a_day_and_an_hour_make_no_entries(hours: tuple[str, str, str]) -> None:
    told = values(PAGE.format(*hours))
    assert (told["today"], told["yesterday"]) == ("2031-05-08", "2031-05-07")


@pytest.mark.parametrize("stamp", ["May 14 at 8:30 AM ·", "14 May, 08:30 GMT", "Wednesday, May 14, 8:30 p.m."])
def test_a_stamp_alone_on_its_line_is_whole(stamp: str) -> None:
    page = from_text(f"Notes\n\n{stamp}\n\nThe column is gone.", "Orlen Post", Given())
    parse = language.parse(page.text, page.segments)
    assert stamp in [page.text[slice(*parse.chars(first, end))] for first, end in parse.blocks()]


def test_the_heading_of_an_entry_is_read_without_its_stamp() -> None:
    page = from_text(PAGE.format(*(f"{h} Bridge closed" for h in STAMPED[0])), "Orlen Post", Given())
    parse = language.parse(page.text, page.segments)
    blocks = [page.text[slice(*parse.chars(first, end))] for first, end in parse.blocks()]
    assert blocks.count("Bridge closed") == 3 and "8 May, 09:05" in blocks
    at = page.text.index("Bridge closed")
    assert clauses.sentence(page.text, at, at + 6) == (at, at + len("Bridge closed"))


@pytest.mark.parametrize(
    "hours",
    [("Council speaks", "Police speak", "12.31 Wednesday"), ("page 9.05 Thursday", "Wednesday market", "1.12 Wednes")],
)
def test_one_hour_alone_or_other_words_make_no_entries(hours: tuple[str, str, str]) -> None:
    told = values(PAGE.format(*hours))
    assert (told["today"], told["yesterday"]) == ("2031-05-08", "2031-05-07")


@pytest.mark.parametrize(
    ("text", "hour", "value"),
    [
        ("The wall gave way at 4:15 on Friday.", "4:15", "2031-05-02"),
        ("The wall gave way on Friday at 4:15.", "4:15", "2031-05-02"),
        ("The wall gave way at 4:15 on 3 May.", "4:15", "2031-05-03"),
        ("The council met on Friday afternoon. At 4:15 the wall gave way.", "4:15", "2031-05-02T16:15"),
        ("The wall gave way at 4:15 p.m. on Friday.", "4:15 p.m.", "2031-05-02T16:15"),
        ("The wall gave way at 04:15 on Friday.", "04:15", "2031-05-02T04:15"),
        ("The wall gave way at 9:40 on Friday.", "9:40", "2031-05-02T09:40"),
        ("The wall gave way at 16:15 on Friday.", "16:15", "2031-05-02T16:15"),
    ],
)
def test_a_bare_hour_up_to_six_leaves_its_half_of_the_day_open(text: str, hour: str, value: str) -> None:
    assert values(text)[hour] == value
