"""Figures that somebody says or corrects without a clause, and quotations and papers that go on for a speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from who_said_what import told

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Nobody knows how many came. The organisers say 3,500.", "The organisers", "3,500"),
        ("The harbour board says at least 84, and will not be moved.", "The harbour board", "at least 84"),
        ("How many barns burned? Fifty-two, says the Millers' Union.", "the Millers' Union", "Fifty-two"),
        ("40 carts in the ditch now, a carter there says.", "a carter there", "40 carts in the ditch now"),
        ("The ministry raised its figure from 31 to 40 on Monday.", "The ministry", "its figure from 31 to 40"),
        ("The police have revised the number of lost boats to 40.", "The police", "the number of lost boats to 40"),
        ("The guild lowered its toll to 27 dead.", "The guild", "its toll to 27 dead"),
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
        "The clerk said not one word of thanks.",
        "She said three rosaries and went to bed.",
        "The carter said 40 words and a prayer.",
        "The mill logged 40 points in its first game.",
        "The announcement raised the total to 14.",
        "The police may say 700.",
        "The guild has not said 700.",
        "The guild counted 700 carts at the gate.",
        "It says 40 on the door.",
        # An opening that tells when or where, before something else that was said or done.
        "On 4 May, the miller said yes.",
        "After 40 years, the miller says goodbye.",
        "At 61, the miller says goodbye to the wheel.",
        "Three days later, the miller said.",
        "Nearly 300 people in a barn, a priest says mass.",
        # Supposed, denied or told by somebody else.
        "If the organisers say 3,500, the clerk will laugh.",
        "Suppose the carters say 40.",
        "The clerk denied that the guards say 40.",
        # What is changed is no figure that was given.
        "The rovers raised their number to 44.",
        "The burglar put the number of silver spoons at 12.",
        "The carter corrected his number to 4411.",
        "The guild raised its toll to nine crowns a cart by closing the old road.",
    ],
)
def test_no_figure_of_anybodys(attributed: Attributed, text: str) -> None:
    assert not [a for a in attributed(text) if a.rule == "figure"]


def test_a_paragraph_that_is_a_quotation_goes_on_for_whoever_spoke_last(attributed: Attributed) -> None:
    found = attributed(
        "“The lamp was out all night,” Lena Odeh said.\n\n“Nobody had filled it since May, and nobody was asked to.”"
    )
    assert [(a.source_name, a.source, a.content[0].text) for a in found][1:] == [
        ("Lena Odeh", None, "“Nobody had filled it since May, and nobody was asked to.”")
    ]


def test_a_quotation_under_one_that_ends_its_sentence_is_nobodys(attributed: Attributed) -> None:
    found = attributed(
        "Lena Odeh noted that “the lamp was out all night and nobody came.”\n\n“We had not filled it since May at all.”"
    )
    assert found[-1].source_name is None


def test_a_name_behind_a_body_of_somebody_is_his(attributed: Attributed) -> None:
    found = attributed("How many barns burned? Thirty-four, says the party of the challenger, Mira Otwell.")
    assert [a.source_name for a in found] == ["party of the challenger"]
    found = attributed("The head of the union, Lena Odeh, says 34 barns burned.")
    assert [a.source_name for a in found] == ["Lena Odeh"]
