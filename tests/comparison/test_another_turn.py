"""What came on top of an earlier turn has a day and a place of its own."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import compare


def conflicts(one: str, other: str) -> list[str]:
    pages = [read("Quay Post", one), read("Harbour Times", other)]
    found = compare(pages, None, language.meanings, language.joint).claims
    return [c.why for c in found if c.relation == "conflict" and "the dates cannot" in c.why]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Seven crates were found on Sunday in the harbour.", "Police said three more crates were found on Thursday."),
        ("Two more crates were found on Sunday.", "Police said another five crates were found on Thursday."),
        ("Police said the crates were found on Sunday.", "Police said two further crates were found on Thursday."),
    ],
)
def test_each_turn_has_its_day(one: str, other: str) -> None:
    assert not conflicts(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crates were found on Sunday in the harbour.", "Police said the crates were found on Thursday."),
        (
            "Police said three more crates were found on Sunday.",
            "The mayor said three more crates were found on Thursday.",
        ),
        (
            "Police said the bridge was closed on Sunday for two more weeks.",
            "The mayor said the bridge was closed on Thursday.",
        ),
    ],
)
def test_one_turn_has_one_day(one: str, other: str) -> None:
    assert conflicts(one, other)
