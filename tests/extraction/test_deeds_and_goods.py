"""Verbs of telling that report nobody: what a deed shows, what was found somewhere, goods held back or laid out; and
what "not" leaves unclaimed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(found: list[Attribution]) -> list[str]:
    """The sources of each, "-" for none."""
    return [a.source.text if a.source else "-" for a in found]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The harbour board met twice before noon, indicating that the crane is unlikely to be sold.", []),
        ("The ferry line cut its fares in June, suggesting that the boats were empty.", []),
        ("Kell spoke for an hour, suggesting that the board had lied.", ["Kell"]),
        ("The report is brief, but Kell suggests that the board had lied.", ["Kell"]),
        ("Soot found at the back of the mill was a match, warden Odo Brandl said.", ["warden Odo Brandl"]),
        ("Read more: What Brandl said: Two mills are to be sold by the town before winter.", []),
        ("What Brandl said: “Two mills are to be sold by the town.”", ["Brandl"]),
        ("The survey found that the mill was sound.", ["The survey"]),
        ("The survey found the mill was sound.", ["The survey"]),
        ("The harbour board withheld the fuel from the island.", []),
        ("The harbour board withheld the names of the sailors.", ["The harbour board"]),
        ("The nuns laid out the tables for the pilgrims.", []),
        ("The warden laid out the plan for the new pier.", ["The warden"]),
        ("Kell went on to open a site, which bears the following words:\n\n“The mill is ours.”", []),
        ("A clerk of the mill wrote a report which makes sad reading:\n\n“Kell, ten crowns.”", ["A clerk of the mill"]),
        ("In what the wardens said was a slip, the gate stood open all night.", ["the wardens"]),
        ("The board then put out the following statement:\n\n“The mill is ours.”", ["The board"]),
    ],
)
def test_who_is_reported(attributed: Attributed, text: str, sources: list[str]) -> None:
    assert told(attributed(text)) == sources
