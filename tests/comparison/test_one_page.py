"""What one page lets two voices say that cannot both hold, though no other page tells of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.statements.opinions import Opinion, Reader, Told
from sayso.model import Claim

ARRIVED = (
    "The relief train reached Dornik station at 4.10 p.m., the railway company said. A porter said the relief train "
    "reached Dornik station at 7.40 p.m. The mayor of Dornik thanked the cooks of the station kitchen."
)
OTHER = (
    "Cooks of the station kitchen in Dornik met the relief train with soup, and the mayor of Dornik thanked the railway "
    "company."
)


def conflicts(text: str, reader: Reader | None = None) -> list[Claim]:
    """The conflicts of one page, beside another on the same story."""
    found = compare([read("The Courier", text), read("The Kettle", OTHER)], None, language.meanings, reader)
    return [claim for claim in found.claims if claim.relation == "conflict"]


def test_two_voices_of_one_page_that_exclude_each_other_are_a_suggestion() -> None:
    (claim,) = conflicts(ARRIVED)
    assert not claim.confirmed
    assert len(claim.positions) == 2
    holders = {holder for position in claim.positions for holder in position.holders}
    assert len(holders) == 2


@pytest.mark.parametrize(
    "text",
    [
        ARRIVED.replace("A porter said the", "The railway company said the"),
        ARRIVED.replace("7.40 p.m.", "4.10 p.m."),
        ARRIVED.replace("at 7.40 p.m.", "with nine wagons"),
    ],
)
def test_one_voice_or_one_answer_or_what_both_can_hold_is_none(text: str) -> None:
    assert conflicts(text) == []


def test_who_takes_them_for_two_questions_is_heard() -> None:
    def apart(pairs: Sequence[tuple[Told, Told]]) -> list[Opinion]:
        return [Opinion(0.1, 0.1, 0.1, 0.8) for _ in pairs]

    assert conflicts(ARRIVED, apart) == []
