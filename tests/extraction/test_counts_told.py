"""Figures that somebody says, counts or corrects without a clause, and quotations and papers that go on for a speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(found: list[Attribution]) -> list[tuple[str, str]]:
    """Source and content of each."""
    return [(a.source.text if a.source else "-", " … ".join(c.text for c in a.content)) for a in found]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("There was a crowd on the quay. The organisers say 3,500.", "The organisers", "3,500"),
        ("The harbour authority itself says 84.", "The harbour authority itself", "84"),
        ("Nobody agrees. The guild reckons about forty carts.", "The guild", "about forty carts"),
        ("How many were lost? Fifty-two, says the Lantern party.", "the Lantern party", "Fifty-two"),
        ("61 patients in the naval hospital now, a porter there says.", "a porter there",
         "61 patients in the naval hospital now"),
        ("The ministry raised its figure from 31 to 40 on Monday.", "The ministry", "its figure from 31 to 40"),
        ("The police have revised the number of lost boats to 40.", "The police", "the number of lost boats to 40"),
        ("The guild lowered its toll to 27 dead.", "The guild", "its toll to 27 dead"),
        ("Senator Lena Odeh arrives at 11 million crowns.", "Senator Lena Odeh", "11 million crowns"),
        ("The figure of 40 boats comes from inspector Lena Odeh.", "inspector Lena Odeh", "The figure of 40 boats"),
        # A clause behind a paper that names where it was said.
        ("Tomas Kehl said in a lawsuit that officers had searched his mill.", "Tomas Kehl",
         "that officers had searched his mill"),
    ],
)  # fmt: skip
def test_a_number_is_told(attributed: Attributed, text: str, source: str, content: str) -> None:
    assert (source, content) in told(attributed(text))


@pytest.mark.parametrize(
    "text",
    [
        "The clerk said not one word about the fire.",
        "She said three rosaries and went to bed.",
        "The rovers recorded 12 wins last season.",
        "The mill logged 40 points in its first game.",
        "The assembly numbered no more than 600 persons.",
        "What the ferrymen said about twenty sheep was forgotten.",
        "The announcement raised the total to 14.",
        "The delegates arrive at 11 on Monday.",
        "The delegates arrive at three hotels.",
        "The police may say 700.",
        "The guild has not said 700.",
        "The guild counted 700 carts at the gate.",
        "It says 40 on the door.",
    ],
)
def test_no_figure_of_anybodys(attributed: Attributed, text: str) -> None:
    assert not [a for a in attributed(text) if a.rule == "figure"]


def test_a_paragraph_that_is_a_quotation_goes_on_for_whoever_spoke_last(attributed: Attributed) -> None:
    found = attributed(
        "“The lamp was out all night,” Lena Odeh said.\n\n“Nobody had filled it since May, and nobody was asked to.”"
    )
    assert [(a.source_name, a.content[0].text) for a in found][1:] == [
        ("Lena Odeh", "“Nobody had filled it since May, and nobody was asked to.”")
    ]


def test_a_quotation_under_one_that_ends_its_sentence_is_nobodys(attributed: Attributed) -> None:
    found = attributed(
        "Lena Odeh noted that “the lamp was out all night and nobody came.”\n\n“We had not filled it since May at all.”"
    )
    assert found[-1].source_name is None


def test_a_name_behind_a_body_of_somebody_is_his(attributed: Attributed) -> None:
    found = attributed("How many died? Thirty-four, says the party of the challenger, Mira Otwell.")
    assert [a.source_name for a in found] == ["party of the challenger"]
    found = attributed("The head of the union, Lena Odeh, says 34 people died.")
    assert [a.source_name for a in found] == ["Lena Odeh"]
