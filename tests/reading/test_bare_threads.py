"""Comments that have nothing but a name above their words."""

from __future__ import annotations

import pytest

from sayso.reading import Given, read_bytes

ARTICLE = (
    "The Orlen Gazette\n\nBridge at Lesa shut after a barge hit a pier\n\nThe road bridge at Lesa was shut on Monday "
    "after a barge had struck one of its piers, the harbour office said. Nobody was hurt in the collision.\n\nEngineers "
    "are to look at the pier on Tuesday, and buses go by the dam until then, the office added in the evening.\n\n"
)
THREAD = (
    "tollkeeper_9\nI heard the bang from my kitchen.\n\nMrs Ivany\n@tollkeeper_9 so did we, at ten to six.\n\n"
    "Osk R.\nwho pays for it this time\n\n"
)


def writers(text: str) -> list[str | None]:
    page = read_bytes(text.encode(), path="page.txt", given=Given())
    return [s.author for s in page.segments if s.type == "comment"]


@pytest.mark.parametrize("heading", ["COMMENTS (3)", "3 comments", "Comments"])
def test_names_alone_over_their_words_are_comments_under_a_heading(heading: str) -> None:
    assert writers(f"{ARTICLE}{heading}\n\n{THREAD}") == ["tollkeeper_9", "Mrs Ivany", "Osk R."]


def test_a_second_paragraph_stays_with_its_comment() -> None:
    more = "And my neighbour saw the barge go on without lights, he will tell anybody who asks him.\n\n"
    found = writers(f"{ARTICLE}Comments (3)\n\n{THREAD.replace('Mrs Ivany', f'{more}Mrs Ivany', 1)}")
    assert found == ["tollkeeper_9", "Mrs Ivany", "Osk R."]


@pytest.mark.parametrize("heading", ["Comments (7)", "More from the region"])
def test_other_numbers_and_headings_make_no_thread(heading: str) -> None:
    listed = (
        "Weather\nIt will rain until noon.\n\nSport\nThe Rovers drew at home.\n\nA word from us on the new paper\n\n"
    )
    assert writers(f"{ARTICLE}{heading}\n\n{listed}") == []
