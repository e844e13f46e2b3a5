"""Conditions that send the reader to somebody, "if you go by the Herald", and those that do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from who_said_what import told

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        # In front of the clause.
        ("If the mayor is to be believed, nine barns burned.", "the mayor", "nine barns burned"),
        ("If we are to believe the mayor, nine barns burned.", "the mayor", "nine barns burned"),
        ("If you believe the mayor, nine barns burned, but the guild never counted them.", "the mayor",
         "nine barns burned"),
        ("If one is to believe the guild, three ships were lost.", "the guild", "three ships were lost"),
        ("If the mayor's figures are to be believed, nine barns burned.", "the mayor", "nine barns burned"),
        ("To hear the mayor tell it, nine barns burned.", "the mayor", "nine barns burned"),
        ("To go by the mayor's figures, nine barns burned.", "the mayor", "nine barns burned"),
        ("Going by the mayor's word, nine barns burned.", "the mayor", "nine barns burned"),
        ("The bridge is closed; if the governor is to be believed, nobody drowned.", "the governor", "nobody drowned"),
        ("Nobody saw it. But if the keepers are to be believed, two boats sank, and I saw neither.", "the keepers",
         "two boats sank"),
        # Behind it.
        ("The mill was shut in May, if one goes by the Orlen Herald.", "the Orlen Herald", "The mill was shut in May"),
        ("Nine barns burned, to hear the mayor tell it.", "the mayor", "Nine barns burned"),
        ("Nine barns burned (if the mayor is to be believed).", "the mayor", "Nine barns burned"),
        ("Sixty people drowned there if you go by the Dockers' League.", "the Dockers' League",
         "Sixty people drowned there"),
        ("A ship came in, but nine barns burned, if you believe the mayor, and two men died.", "the mayor",
         "nine barns burned"),
        ("At least forty were hurt, if the Orlen Herald is to be believed, while the port was quiet.",
         "the Orlen Herald", "At least forty were hurt"),
        # In the middle of it.
        ("The mill, if you go by the Orlen Herald, was shut in May.", "the Orlen Herald",
         "The mill … was shut in May"),
        ("The guild, if you can believe the mayor, has sold the mill.", "the mayor",
         "The guild … has sold the mill"),
        # Behind words without a verb.
        ("They counted the barns. Up to sixty of them, if you go by the Herald, and I would not.", "the Herald",
         "Up to sixty of them"),
        ("Dozens, if you believe the mayor.", "the mayor", "Dozens"),
    ],
)  # fmt: skip
def test_a_condition_tells_whose_word_a_clause_is(attributed: Attributed, text: str, source: str, content: str) -> None:
    assert told(attributed(text)) == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        # What the page concludes, or bids its reader.
        "If the mayor is right, nine barns burned.",
        "If you listen to the mayor, you learn a lot.",
        "If the mayor is to be believed, he must open the books.",
        "If the harbour master is to be believed, he has to show the log.",
        "If the governor is to be believed by voters, taxes must fall.",
        "If you believe the mayor, who can be trusted?",
        "Things will only get worse if you believe the mayor.",
        # Whom one would have to believe is not plain.
        "If you believe the mayor lied, nine barns burned.",
        "If you believe Ana Lira, head of the port, nine barns burned.",
        "If he is to be believed, nine barns burned.",
        # A way, and no word.
        "If you go by the Orlen Bridge, the mill is on the left.",
        "To go by the Orlen Ferry, take the steps down.",
        "Nine carts came through, going by the harbour.",
        "Going by the Pole Star, the crew reached the port.",
        "The shop is closed if you go by the council offices.",
        "The shop is closed if you go by the hospital.",
        "The fare is 20 crowns if you go by coach.",
        "The pain will go if you listen to the doctor.",
        # The page asks, or judges.
        "Did the police shoot first, if the witnesses are to be believed?",
        "Is the war over, if you believe the mayor?",
        "If the mayor is to be believed, it is not true that the war is over.",
        "If the witness is to be believed, then the officer lied.",
        "If the witness is to be believed, more evidence is needed.",
        "If the guild is to be believed, its leaders had better publish the accounts.",
        "If the witness is to be believed, we need proof.",
        "If the mayor is to be believed, the guild stole it, even though the court cleared it.",
        "If the mayor is to be believed, the guild stole it, despite a ruling that cleared it.",
        "If the mayor is to be believed, nine barns burned, which is nonsense.",
        # No one party.
        "If no witness is to be believed, the case collapses.",
        "If few witnesses are to be believed, the case collapses.",
        "If you believe the mayor or not, nine barns burned.",
        "Page 3, if you believe the mayor.",
        "The case falls apart if the defendant is to be believed.",
        # Nobody is gone by.
        "She came to hear the mayor tell it.",
        "Yes, if you believe the mayor.",
    ],
)
def test_other_conditions_are_nobodys_word(attributed: Attributed, text: str) -> None:
    assert attributed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is a lie that nine barns burned, if you believe the mayor.",
        "I doubt that nine barns burned, if the mayor is to be believed.",
    ],
)
def test_what_the_page_judges_is_not_the_word_of_whom_it_names(attributed: Attributed, text: str) -> None:
    assert "the mayor" not in [source for source, _ in told(attributed(text))]


def test_what_another_says_stays_his(attributed: Attributed) -> None:
    found = attributed("“If you believe the mayor, nine barns burned,” said Ana Lira.")
    assert [s for s, _ in told(found)] == ["Ana Lira"]


def test_a_count_is_told_once(attributed: Attributed) -> None:
    assert told(attributed("Going by the mayor's figures, nine barns burned.")) == [
        ("the mayor's", "nine barns burned")
    ]
