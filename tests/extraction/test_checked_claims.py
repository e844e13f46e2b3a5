"""Claims that a fact-checking page judges: whose they are, and which lines are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]

OPENING = "Five claims about the flood at Orlen were sent to us, and we looked at each of them.\n\n"


def checked(found: list[Attribution]) -> list[Attribution]:
    return [a for a in found if a.rule == "checked"]


@pytest.mark.parametrize(
    ("lines", "words", "who"),
    [
        ('1. "No sluice was opened" (the Dam Authority)\nFALSE. We have seen the log.', '"No sluice was opened"', "Dam Authority"),
        ("“The mayor fled the town” (Radio Orlen, citing a driver)\nUNPROVEN. Nobody saw him.", "“The mayor fled the town”", "Radio Orlen"),
        ("Claim: The dam of Orlen was blown up by divers.\nVerdict: Mostly false\nThe wall is whole.", "The dam of Orlen was blown up by divers", None),
        ("CLAIM: The dam of Orlen was blown up.\nTHE FACTS: Engineers found no hole.", "The dam of Orlen was blown up", None),
        ("Claim by Ana Mirov: The pumps were never paid for.\n\nOur rating: Missing context.", "The pumps were never paid for", "Ana Mirov"),
    ],
)  # fmt: skip
def test_a_judged_claim_is_its_claimants(attributed: Attributed, lines: str, words: str, who: str | None) -> None:
    (found,) = checked(attributed(OPENING + lines))
    assert [span.text for span in found.content] == [words]
    assert found.source_name == who


@pytest.mark.parametrize(
    "lines",
    [
        "“The mayor fled the town.”\nThe driver who told us so would not give his name.",
        "“The mayor fled the town.”\nFalse alarms were common that night, and many left.",
        "Claim forms can be had at the town hall.\nTrue, they are long.",
        "The claim: to be paid by June.\nThe town hall has not answered.",
    ],
)
def test_a_line_that_nothing_judges_is_no_checked_claim(attributed: Attributed, lines: str) -> None:
    assert checked(attributed(OPENING + lines)) == []
