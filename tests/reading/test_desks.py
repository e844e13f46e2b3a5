"""The outlet whose own desk signs a page, where somebody spoke to it."""

from __future__ import annotations

import pytest

from sayso.reading import Given, read_bytes

BODY = (
    "The weir at Holmbeck will be rebuilt next summer at a cost of nine million crowns, the river board said on Monday.\n"
    "“It should have been done long ago,” the miller told the Beacon, and two members of the board agreed with him.\n"
)


def outlet(byline: str, body: str = BODY) -> str | None:
    """The outlet of a page with a byline."""
    text = f"Weir to be rebuilt at last, says board\n{byline}\nMay 12, 2031\n\n{body}"
    return read_bytes(text.encode(), path="a.txt", given=Given()).document.outlet.value


@pytest.mark.parametrize("byline", ["by Beacon Newsdesk", "By the Beacon Newsroom"])
def test_a_desk_that_somebody_spoke_to_is_the_outlets(byline: str) -> None:
    assert outlet(byline) == "Beacon"


@pytest.mark.parametrize(
    ("byline", "body"),
    [
        ("by World Newsdesk", BODY),
        ("by Senate Correspondent", BODY.replace("the Beacon", "the Senate")),
        ("by Orlen Newsroom", BODY.replace("the Beacon", "Orlen")),
        ("by Beacon Newsdesk", BODY.replace("told the Beacon", "agreed")),
        ("by Beacon Newsdesk", BODY.replace("the Beacon", "the Beacon Hill Trust")),
        ("by Ines Halloran", BODY),
    ],
)
def test_other_bylines_name_no_outlet(byline: str, body: str) -> None:
    assert outlet(byline, body) is None
