"""Pages headed by a day without a year, clauses that lack their subject, and days that date no happening."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.comparison.lineage import clauses, timeline
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Lines = Callable[..., list[tuple[str, str]]]


@pytest.fixture(scope="module")
def lines() -> Lines:
    """Of pages `(published, text)`: the timeline's days, or weekdays without a date, with the words of each telling."""

    def run(*pages: tuple[str | None, str]) -> list[tuple[str, str]]:
        readings = []
        for published, text in pages:
            read = from_text(text, f"page{len(text)}", Given(published=published))
            readings.append(extract(read, language.parse(read.text, read.segments)))
        return [(e.day or e.when, m.span.text) for e in timeline.find(readings) for m in e.members]

    return run


def when(found: list[tuple[str, str]], words: str) -> list[str]:
    return [day for day, text in found if words in text]


HEADED = (
    None,
    "The Skerry Lantern\nNews of the outer islands\n\nLamp oil found in the well at Brae\n\nBy Una Tait\n"
    "{day}\n\nThe well at Brae was sealed by Sheriff Colm Rae on Monday. Dr Ishbel Muir tested the water in Port Ness "
    "on Tuesday afternoon, and a tanker from the Ness Water Board reached Brae. The school at Brae will open next "
    "Friday. Nobody in Port Ness drank from it last Wednesday, when the smell was first noted by the baker Ewan Flett.",
)
LATER = (
    "2019-11-08",
    "Sheriff Colm Rae has sealed a second well at Brae. Dr Ishbel Muir of Port Ness and the baker Ewan Flett signed "
    "the report that the Ness Water Board sent to the mainland.",
)


def headed(day: str) -> tuple[None, str]:
    return None, HEADED[1].format(day=day)


def test_weekdays_are_counted_back_from_the_day_at_the_head(lines: Lines) -> None:
    found = lines(headed("Wednesday, November 6"))
    assert when(found, "was sealed") == ["XXXX-11-04"]
    assert when(found, "tested the water") == ["XXXX-11-05"]
    assert when(found, "the smell") == ["XXXX-10-30"]


def test_other_pages_on_the_story_tell_the_year(lines: Lines) -> None:
    found = lines(headed("Wednesday, November 6"), LATER)
    assert when(found, "was sealed") == ["2019-11-04?"]


@pytest.mark.parametrize(
    "day", ["November", "Wednesday, November 6, was a long day for us.", "Wednesday", "Sunderland, November 6"]
)
def test_a_line_that_is_no_day_of_issue_dates_nothing(lines: Lines, day: str) -> None:
    assert when(lines(headed(day)), "was sealed") == ["Monday"]


def test_a_leap_day_between_leaves_the_day_open(lines: Lines) -> None:
    assert when(lines(headed("Sunday, March 1")), "was sealed") == ["Monday"]


def test_a_clause_is_shown_with_the_subject_that_stands_before_it(lines: Lines) -> None:
    page = (
        "2023-05-19",
        "Warden Tilda Roos, who had let the beekeepers have the meadow until June, left the parish council on Thursday.",
    )
    assert next(text for _, text in lines(page)).startswith("Warden Tilda Roos")


def test_the_end_of_what_was_granted_dates_nothing(lines: Lines) -> None:
    granted = "2023-05-19", "The parish had promised the beekeepers the meadow until June."
    assert lines(granted) == []
    lasted = "2023-05-19", "The drought on the upper meadows lasted until April."
    assert [day for day, _ in lines(lasted)] == ["2023-04"]


def test_the_day_of_a_letter_is_not_that_of_its_publication(lines: Lines) -> None:
    page = (
        "2023-05-19",
        "The Marl Gazette has published a letter from last March. The Marl Gazette printed a letter on Tuesday.",
    )
    assert [day for day, _ in lines(page)] == ["2023-05-16"]


def test_a_day_before_that_of_a_saying_is_uncertain(lines: Lines) -> None:
    page = "2023-05-19", "The Marl Gazette reported on Tuesday that a judge had closed the weir the previous morning."
    assert when(lines(page), "closed the weir")[0] == "2023-05-15?"
    page = "2023-05-19", "A judge closed the weir on Tuesday, and a diver had searched it the previous morning."
    assert when(lines(page), "searched it") == ["2023-05-15"]


def test_a_sentence_ends_before_the_sign_of_an_advertisement(lines: Lines) -> None:
    page = (
        "2023-05-19",
        "The weir of Marl was closed on Tuesday. × 40 Things That Every Angler Should Own\n\nIt rained.",
    )
    assert [text for _, text in lines(page)] == ["The weir of Marl was closed on Tuesday"]


def test_a_sign_within_a_sentence_does_not_end_it() -> None:
    text = "The boat, 3 × 4 metres wide, sank. The crew swam."
    assert clauses.sentence(text, 5, 6) == (0, 34)
