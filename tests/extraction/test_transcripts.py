"""Transcripts: lines that begin with their speaker.  All persons, bodies and events are invented."""

from __future__ import annotations

from collections.abc import Callable

from who_said_what import chains

from sayso.model import Attribution

Find = Callable[[str], list[Attribution]]

HEARING = (
    "Evidence of Mrs P. Quellan on the ferry ramp\n\n"
    "The CHAIR: When did you hear of the crack, Mrs Quellan?\n\n"
    "Mrs QUELLAN: The ramp was checked in April. I signed the sheet myself.\n\n"
    "The CHAIR: Who repaired it?\n\n"
    "Mrs QUELLAN: The welder told us that the hinge was sound. We believed him. (Laughter.)\n"
)


def test_a_turn_is_all_that_its_speaker_says(attributed: Find) -> None:
    found = chains(attributed(HEARING))
    assert found["The ramp was checked in April. I signed the sheet myself"] == ("P. Quellan",)
    assert "The welder told us that the hinge was sound. We believed him" in found


def test_what_is_told_in_a_turn_is_heard_through_its_speaker(attributed: Find) -> None:
    (chain,) = (chain for words, chain in chains(attributed(HEARING)).items() if words == "that the hinge was sound")
    assert chain[0] == "P. Quellan" and len(chain) == 2


def test_a_question_in_a_hearing_is_a_question(attributed: Find) -> None:
    asked = [a for a in attributed(HEARING) if a.content[0].text.startswith("Who repaired")]
    assert [a.stance for a in asked] == ["question"]


def test_who_only_asks_says_nothing(attributed: Find) -> None:
    found = chains(
        attributed(
            "Moderator: With us is the baker Tilda Orne. What have you seen?\n\n"
            "Orne: The river was in my shop by six. We carried the flour upstairs.\n\n"
            "Moderator: The council was slow, wasn't it?\n\n"
            "Orne: The council is three people and a dog.\n"
        )
    )
    assert found["The council is three people and a dog"] == ("Tilda Orne",)
    assert not any("slow" in words or "have you seen" in words for words in found)


def test_claims_that_are_weighed_are_no_turns(attributed: Find) -> None:
    found = attributed(
        "CLAIM: The dam has cracks.\n\nFACT: The dam was inspected in May.\n\n"
        "CLAIM: The mayor has left the town.\n\nFACT: The mayor was seen at the market.\n"
    )
    assert not [a for a in found if a.rule == "label"]


def test_one_label_makes_no_transcript(attributed: Find) -> None:
    found = attributed(
        "Ferry ramp: the repair is late\n\nThe ramp at Sallow Quay was closed on Monday.\n\n"
        "It will be repaired in June.\n\nFerry ramp: the repair was costly last year.\n"
    )
    assert not [a for a in found if a.rule == "label"]
