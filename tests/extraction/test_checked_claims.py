"""Claims that a fact-checking page judges: whose they are, and which lines are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.model import Attribution
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

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
        ("Claim 2: the mayor fled the town. Unfounded. She slept at the hall.", "the mayor fled the town", None),
        ("Myth: The mill is shut. Fact: The mill reopened in May.", "The mill is shut", None),
        ("What was claimed\n\nThe dam of Orlen was blown up.\n\nOur verdict\n\nFalse. The wall is whole.", "The dam of Orlen was blown up", None),
        ("Claim: The dam of Orlen was blown up.\nFact Check by Mill Desk: False", "The dam of Orlen was blown up", None),
        ('"Nobody was hurt" (Dam Authority): Misleading. Two were.', '"Nobody was hurt"', "Dam Authority"),
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
        "“The mayor fled the town. False friends had warned her,” said a clerk.\nThe town hall has not answered.",
    ],
)
def test_a_line_that_nothing_judges_is_no_checked_claim(attributed: Attributed, lines: str) -> None:
    assert checked(attributed(OPENING + lines)) == []


@pytest.mark.parametrize(
    ("lines", "own"),
    [
        ("Claim: The dam of Orlen was blown up.\nVerdict: False\nThe wall is whole.", True),
        ("Claim 2: the dam of Orlen was blown up. Unfounded. The wall is whole.", True),
        ("Myth: The dam of Orlen was blown up. Fact: The wall is whole.", True),
        ("Claim: The dam of Orlen was blown up.\nVerdict: Mostly false\nThe wall is whole.", False),
        ("Claim: The dam of Orlen was blown up.\nVerdict: True\nThe wall is gone.", False),
        ("Claim: The dam of Orlen was blown up.\nVerdict: Missing context\nThe wall is whole.", False),
    ],
)
def test_a_page_denies_what_it_judges_false(lines: str, own: bool) -> None:
    page = from_text(OPENING + lines, "page", Given(outlet="Mill Desk", published="2031-05-06"))
    reading = extract(page, language.parse(page.text, page.segments))
    about = [s for s in reading.statements if "blown up" in s.span.text]
    assert [s.negated for s in about if s.voice == "own"] == ([True] if own else [])
    assert [s.negated for s in about if s.voice == "attributed"] == [False]
