"""Heads stacked line upon line: publisher, kicker, headline, then place and date or writer."""

from __future__ import annotations

import pytest

from sayso.reading import read_bytes

PROSE = "The harbour board of Orlen closed the eastern quay on Friday after a crane came down on two parked lorries.\n"
RELEASE = f"HARBOUR BOARD\n\nPRESS RELEASE 4\n\nEastern quay closed until further notice\n\nOrlen, 3 May 2019\n\n{PROSE}\nThe Harbour Board runs the port of Orlen.\n"
BLOG = f"The Quayside Notebook\n\nWhat fell on the lorries?\n\nPosted on May 4, 2019 by Ann Tarrow\n\n{PROSE}"
SHOUT = f"HORROR AT THE HARBOUR: Crane comes down on two lorries\n\nby Ann Tarrow\nMay 3, 2019\n\n{PROSE}"


@pytest.mark.parametrize(
    ("text", "title", "outlet", "published", "authors"),
    [
        (RELEASE, "Eastern quay closed until further notice", "Harbour Board", "2019-05-03", ()),
        (BLOG, "What fell on the lorries?", "The Quayside Notebook", "2019-05-04", ("Ann Tarrow",)),
        (SHOUT, "HORROR AT THE HARBOUR: Crane comes down on two lorries", None, "2019-05-03", ("Ann Tarrow",)),
    ],
)
def test_a_stacked_head(text: str, title: str, outlet: str | None, published: str, authors: tuple[str, ...]) -> None:
    document = read_bytes(text.encode(), path="page.txt").document
    assert document.title is not None
    found = (document.title.text, document.outlet.value, document.published.value, document.authors)
    assert found == (title, outlet, published, authors)


def test_a_headline_over_a_standfirst_is_no_publisher() -> None:
    text = f"Crane falls on two lorries\n\nEastern quay closed as police look into the fall\n\nBy Ann Tarrow\n\n{PROSE}"
    document = read_bytes(text.encode(), path="page.txt").document
    assert document.outlet.value is None
    assert document.title is not None and document.title.text == "Crane falls on two lorries"
