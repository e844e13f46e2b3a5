"""Words that look like a plan, a day, an hour or a place to a rule, and are none."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.figures import distances
from sayso.comparison.lineage import joining, originals, timeline
from sayso.model import Event, Member, Span


@pytest.mark.parametrize(
    "text",
    [
        "The barge plan fell apart on Tuesday after a quarrel.",
        "Wardens thwarted a plan to flood the mill of Orlen on 13 May.",
        "The plan was signed on Tuesday by the guild of Tamsin.",
    ],
)
def test_what_became_of_a_plan_is_dated(text: str) -> None:
    assert [e.when for e in timeline.find([read("Quay Post", text, "2031-05-16")])] == ["2031-05-13"]


@pytest.mark.parametrize(
    "text",
    [
        "The guild of Tamsin planned to flood the mill on 9 May.",
        "The guild of Tamsin is planning a march for 9 May.",
        "A plan to flood the mill on 9 May worried the wardens.",
    ],
)
def test_the_day_of_a_plan_is_not(text: str) -> None:
    assert timeline.find([read("Quay Post", text, "2031-05-16")]) == ()


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("4 May 2031", True),
        ("Tuesday, May 4 at 5:20 PM", True),
        ("May 4th", True),
        ("Inquiry Findings 2031", False),
        ("Accounts 2030", False),
        ("Annex 7", False),
        ("Maypole 7", False),
    ],
)
def test_a_link_of_a_day_alone_has_only_words_of_days(words: str, day: bool) -> None:
    assert (originals._DAY_ALONE.fullmatch(words) is not None) == day


def event(when: str) -> Event:
    return Event(when, "x", (Member("a", Span(0, 1, "x")),))


@pytest.mark.parametrize(
    ("home", "other", "when"),
    [
        ("2031-05-13T21:10?", "2031-05-13", "2031-05-13?"),
        ("2031-05-13T21:10?", "2031-05-13T21:10", "2031-05-13T21:10?"),
        ("2031-05-13T21:10", "2031-05-13T21:10", "2031-05-13T21:10"),
    ],
)
def test_an_event_loses_its_hour_and_keeps_its_doubt(home: str, other: str, when: str) -> None:
    assert joining._together(event(home), event(other)).when == when


def test_an_hour_in_its_part_of_the_day_is_kept_where_the_page_tells_halves() -> None:
    text = "The lock of Orlen was raised at 8:20 in the morning on Tuesday. The mill was shut on Tuesday at 4 p.m."
    found = timeline.find([read("Quay Post", text, "2031-05-16")])
    assert [e.when for e in found] == ["2031-05-13T08:20", "2031-05-13T16:00"]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("9 kilometres from the little and lonely Sandel ferry landing.", ""),
        ("9 kilometres from the rather steep wooden jetty near Orlen.", ""),
        ("9 kilometres from the mill and the weir.", "mill"),
        ("9 kilometres from the old mill.", "mill"),
        ("9 kilometres off the coast of Orlen.", "shore"),
        ("9 kilometres below the Sandel Ferry Landing Harbour Customs Warehouse Quay of Lower Orlen.", "quay"),
    ],
)
def test_the_goal_of_a_distance_is_its_noun_or_open(text: str, goal: str) -> None:
    assert distances.goal(text, len("9 kilometres")) == goal
