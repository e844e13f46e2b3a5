"""Which measures and hours are one, and which stand in one claim."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.model.comparison import Claim

PAPERS = ("Orlen Post", "Tarn Echo", "Vale Herald")


def _claims(*texts: str) -> list[Claim]:
    return list(compare([read(paper, text) for paper, text in zip(PAPERS, texts, strict=False)]).claims)


def _relations(*texts: str) -> list[str]:
    return [str(claim.relation) for claim in _claims(*texts)]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("10 kilometres", "14 kilometres", "conflict"),
        ("100 kilometres", "149 kilometres", "conflict"),
        ("20 kilometres", "24 kilometres", "conflict"),
        ("100 kilometres", "103 kilometres", "agree"),
        ("23 kilometres", "some 25 kilometres", "agree"),
        ("40 kilometres", "25 miles", "agree"),
        ("40 kilometres", "36 miles", "conflict"),
    ],
)
def test_measures_are_one_within_what_rounding_leaves(one: str, other: str, relation: str) -> None:
    told = "The convoy was struck {} from the port of Tarn."
    assert _relations(told.format(one), told.format(other)) == [relation]


HOURS = "The harbour bridge at Orlen collapsed at {} on Monday."


def test_hours_of_both_halves_of_the_day_are_never_one_through_an_hour_without_its_half() -> None:
    claims = _claims(HOURS.format("9:20 am"), HOURS.format("9:20"), HOURS.format("9:20 pm"))
    assert not [c.question for c in claims if c.confirmed and c.relation == "agree"]


def test_an_hour_without_its_half_of_the_day_goes_with_one_that_has_it() -> None:
    (claim,) = _claims(HOURS.format("9:20 am"), HOURS.format("9:20"), HOURS.format("9:20 am"))
    assert claim.relation == "agree"


LINE = "from the border of Norland"


@pytest.mark.parametrize(
    ("texts", "question"),
    [
        (
            (f"The ginnery stands 12 kilometres {LINE}.", f"The ginnery is 19 kilometres {LINE}."),
            f"How far is the ginnery {LINE}?",
        ),
        (
            (
                "“We stood 12 kilometres above our lake when the dam broke,” said Ned Orlo, a farmer.",
                "“They stood 19 kilometres above our lake when the dam broke,” said Ada Brill, a nurse.",
            ),
            "How far: “We stood … kilometres above our lake”?",
        ),
    ],
)
def test_a_question_on_a_distance_names_what_is_so_far_or_gives_the_words(
    texts: tuple[str, ...], question: str
) -> None:
    assert question in [claim.question for claim in _claims(*texts) if claim.confirmed]


@pytest.mark.parametrize(
    ("other", "joined"),
    [
        ("The bridge fell on its piers at 8.58pm, the fire brigade said.", True),
        ("The first boat was on the scene at 8.58pm, the fire brigade said.", False),
    ],
)
def test_two_hours_minutes_apart_are_one_only_of_one_thing(other: str, joined: bool) -> None:
    head = "The harbour bridge at Orlen fell on Monday. "
    claims = _claims(head + "The bridge fell on its piers just before nine o'clock, Ana Holm said.", head + other)
    assert any("8.58pm" in p.label for c in claims if c.confirmed for p in c.positions) == joined
