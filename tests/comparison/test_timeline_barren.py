"""Dates whose words tell no happening make no line of the timeline."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.lineage import timeline


def _told(text: str) -> list[str]:
    return [e.members[0].span.text for e in timeline.find([read("Weir Post", text)])]


@pytest.mark.parametrize(
    "text",
    [
        "The mill's owner did not return calls on Monday.",
        "A message seeking comment was left on Monday for a spokesman of the mill.",
        "Calls to the mill were not answered on Monday.",
        "It was the worst flood in the valley of Anset since 1953.",
        "The mill burnt down in the deadliest fire that the town of Anset has seen since 1953.",
        "Asked about Monday, the miller laughed.",
        "A miller who did not return calls on Monday owns the weir.",
        "The mill's owner, Ida Vell, did not pick up her phone on Monday.",
        "The fishermen walked back to the weir, where there had been no guards on Monday.",
        "Whoever opens a sluice today drowns the fields of Anset.",
        "Barley is sown in March.",
        "Fairs are held every four years in March.",
        "The envoys have described the ballot re-run of 4 May as fair.",
        "Sales of flour were down by six per cent on the year before.",
    ],
)
def test_what_tells_no_happening_makes_no_line(text: str) -> None:
    assert _told(text) == []


def test_a_line_that_says_what_the_page_will_tell_makes_none() -> None:
    assert _told("What the valley went through on Monday, hour by hour\n\nThe weir broke on Monday.") == [
        "The weir broke on Monday."
    ]


def test_an_order_in_quotation_marks_dates_nothing_around_it() -> None:
    assert (
        _told('The order was clear: "Open the sluice tonight, at any price," the owner shouted down the stairs.') == []
    )


def test_where_somebody_was_says_only_who_is_meant() -> None:
    assert _told("A watchman who was at the weir on Monday spoke of a crack in the wall.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The owner returned to the mill on Monday.", "returned"),
        ("A bomb was left at the mill on Monday.", "bomb"),
        ("The ambulance men of Anset did not answer calls on Monday.", "calls"),
        ("A message was sent to all millers on Monday.", "millers"),
        ("The army did not return the prisoners on Monday.", "prisoners"),
        ("The oldest weir of the valley has been shut since 2019.", "weir"),
        ("The largest mill of Anset stood empty since 2019.", "mill"),
        ("The miller knew about the crack on Monday.", "crack"),
        ("Barley was sown in March.", "Barley"),
        ("A weir that has been under repair since 2019 broke.", "repair"),
        ("The fishermen, who were beaten at the weir on Monday, were treated in Anset.", "beaten"),
        ("Ida Vell, the miller, who could not be reached for comment, was freed on Monday.", "freed"),
        ("A baker who declined to comment sold the mill of Anset on Monday.", "sold"),
        ("The watchman did not return her calls on Monday.", "calls"),
        ("The sluice-keeper did not respond to messages from the mill on Monday.", "messages"),
        ("Messages between the miller and his spokesman were sent on Monday.", "Messages"),
        ("The oldest mill of Anset, shut since 3 May, opens on Sunday.", "shut"),
        ("The second flood, which was on Monday night, took the bridge.", "second flood"),
        ("Ida Vell, who was at the weir until Monday, lost a shoe.", "until Monday"),
        ("A miller who was in hospital until Monday was buried in Anset.", "until Monday"),
        ("The mayor of Anset wrongly identified the dead miller on Monday.", "identified"),
        ("Fishermen told the board about Monday, when the weir broke.", "when the weir broke"),
        ("The miller told the board about Monday: two men opened the sluice.", "Monday"),
        ("What began as a small leak on Monday drowned the fields of Anset", "leak"),
        ("Where the weir broke on Monday, cattle graze", "weir broke"),
    ],
)
def test_what_happened_keeps_its_line(text: str, words: str) -> None:
    assert any(words in told for told in _told(text))


@pytest.mark.parametrize(
    "text",
    [
        "The last toll was 53 crowns, against 48 crowns a year ago.",
        "The path was drawn on maps attached to the 1994 treaty.",
        "The path was drawn by the map of 1994.",
        "Nobody drowned at the weir in the past five years.",
        "Widows come to the weir on the last Friday of the month.",
        "On the Tuesday before her death the miller sold the field.",
        "The steward resigned, the third to do so since 2020.",
        "Serving the valley of Anset since 1952",
        "We also wrote that the weir was first mended in 1874; it was 1847.",
        "An earlier version of this story wrongly said that the weir broke on 3 May.",
        "The miller had been warned five days earlier.",
        "The board promised to publish the list by noon today.",
        "The next list comes out on Friday, as Thursday is Weir Day.",
    ],
)
def test_what_a_time_only_measures_or_names_makes_no_line(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In the war of 2015 the town of Anset lost half of its houses.", "houses"),
        ("The brigade was founded in 2015 on the model of the fire brigade.", "founded"),
        ("The weir held against the flood of water on Monday.", "weir"),
        ("The weir broke on Friday. The miller had been warned two days earlier.", "warned"),
        ("The board will publish the list on Thursday.", "publish"),
        ("On Monday, before the vote, the miller left the town of Anset.", "left"),
        ("Both towns concluded the 2015 water treaty in Anset.", "2015"),
    ],
)
def test_what_a_time_dates_keeps_its_line(text: str, words: str) -> None:
    assert any(words in told for told in _told(text))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The weavers came to Anset three hundred years ago.", "1731~"),
        ("The weavers came to Anset 53 years ago.", "1978"),
        ("Shortly before 2 a.m. on Monday the weir broke.", "2031-05-05"),
        ("Shortly after 2 a.m. on Monday the weir broke.", "2031-05-05T02:00"),
    ],
)
def test_a_time_is_no_more_exact_than_it_is_told(text: str, when: str) -> None:
    assert [e.when for e in timeline.find([read("Weir Post", text)])] == [when]


def test_a_case_in_court_is_not_dated_by_its_year() -> None:
    assert _told("The judge considered Reed v. Stone (1951) on the keeping of weirs.") == []


def test_a_day_without_a_year_takes_that_which_its_page_tells_of_it() -> None:
    text = "The weir broke on Dec. 6, 2028. Rescuers were called to Anset on Dec. 6. The miller left on Dec. 9."
    found = timeline.find([read("Undated Weir Post", text, None)])
    assert {e.when for e in found} == {"2028-12-06", "2028-12-06?", "XXXX-12-09"}


@pytest.mark.parametrize(
    "text",
    [
        "The weir broke on Dec. 6, 2028.\n\nThe board met on Dec. 6.",
        "The weir broke on Dec. 6, 2028. A vigil was held in Anset on Dec. 6.",
    ],
)
def test_a_day_told_elsewhere_or_looked_back_to_lends_no_year(text: str) -> None:
    found = timeline.find([read("Undated Weir Post", text, None)])
    assert {e.when for e in found} == {"2028-12-06", "XXXX-12-06"}
