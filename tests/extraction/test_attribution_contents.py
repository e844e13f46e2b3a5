"""Where a content ends, what is none, and with what stance: classes found in raw news, in sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def contents(attributions: list[Attribution]) -> list[str]:
    return [" … ".join(c.text for c in a.content) for a in attributions]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        # A second clause that opens as the first is said too; the page's own next verb is not.
        ("Engineers said Tuesday that the pump was tested, and that two valves were being replaced.",
         "that the pump was tested, and that two valves were being replaced"),
        ("Engineers said Tuesday that the pump was tested, and went home.", "that the pump was tested"),
        # The same cue once more, with what somebody agrees to do.
        ("The three mills agreed that the river is too low and agreed to share the water.", "that the river is too low"),
        # What is called for is not what was done meanwhile.
        ("The warden called for stricter rules while opening the new lock.", "stricter rules"),
        ("The warden called for the boats to leave.", "the boats to leave"),
        # What is said all the same is not declined.
        ("The captain declined to comment on the leak, other than to say that it was small.", "the leak"),
        ("Ana Prell said the lock needed no paint, but asked for new gates.", "the lock needed no paint"),
        # A full stop that was lost behind the cue.
        ("The lock will be shut for two weeks, the harbour said Its gates were built in May.",
         "The lock will be shut for two weeks"),
        ("“We must paint the lock,” she said and added the gates were rusting through.",
         "“We must paint the lock,”"),
        ("According to the report of Ana Prell, who saw the flood, the gates were shut.", "the gates were shut"),
        ("The boatmen said two men were held, accusing the mayor of lies.", "two men were held"),
        ("The boatmen said the miller left, accusing the mayor of lies.",
         "the miller left, accusing the mayor of lies"),
        ("The gates fell by the mill's count at four, and at six by that of the harbour office.", "at six"),
        ("The quay was shut, as according to the logbook, two crates were missing.", "two crates were missing"),
    ],
)  # fmt: skip
def test_a_content_ends_where_it_ends(attributed: Attributed, text: str, content: str) -> None:
    assert content in contents(attributed(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rowers pointed to blisters on her hands that would excuse the delay.",  # a relative clause: which letters
        "The rowers have appealed to the county court.",  # to whom, and not for what
        "The film tells a rower's way, through mud and fog, to reach an island.",
        "The board can ask the boatmen to scrub the quay.",
        "A cook police labeled a suspected poisoner has been sent home.",
        "The crew was acting on the orders of the harbour master.",  # under whom, and no order
    ],
)
def test_no_attribution(attributed: Attributed, text: str) -> None:
    assert attributed(text) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“We did not open the sluice,” Ana Prell said.", "deny"),
        ("“We are not responsible for the flood,” Ana Prell said.", "deny"),
        ("“We see no sign of a leak,” Ana Prell said.", "assert"),
        ("“We do not find a crack in the wall,” Ana Prell said.", "deny"),
        ("“I have never seen so thick a fog,” Ana Prell said.", "assert"),
        ("“We were not able to open the sluice,” Ana Prell said.", "assert"),
        ("“I can't think of a better place,” Ana Prell said.", "assert"),
        ("“We have not counted them yet,” Ana Prell said.", "assert"),
        ("“I don't believe the mill will close,” Ana Prell said.", "assert"),
        ("“It was not our boat,” Ana Prell said.", "deny"),
        ("“It was not until May,” Ana Prell said.", "assert"),
        ("“I can't say that the mud ruined our hay,” Ana Prell said.", "assert"),
        ("“I can't say who opened it,” Ana Prell said.", "decline"),
        ("“It would take ten boats to carry that,” Ana Prell said.", "assert"),
        ("Jon Tek said he will be measured for a coat.", "assert"),
        ("The harbour said it would buy ten boats.", "vow"),
        ("Ana Prell joked that she would have swum across.", "assert"),
        ("He will travel by boat, according to the Harbour Office.", "assert"),
        ("The harbour office said the wreck killed two men.", "assert"),
        ("The harbour office said the rebels killed two men.", "accuse"),
        ("Ana Prell swears the sluice was open.", "assert"),
        ("Ana Prell swears she will open the sluice.", "vow"),
        ("The millers argued against the new dam.", "deny"),
        ("The millers warned against the new dam.", "assert"),
    ],
)
def test_who_denies_denies_what_one_could_charge_him_with(attributed: Attributed, text: str, stance: str) -> None:
    assert [a.stance for a in attributed(text)] == [stance]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The roster lists three boatmen at the upper lock.", "roster", "three boatmen at the upper lock"),
        ("The mill's log puts the flood at 4:20, an hour before dawn.", "mill's log", "the flood at 4:20"),
        ("By the mill's own log the gates fell at four.", "mill's own log", "the gates fell at four"),
        ("The gates fell at four by the mill's own log.", "mill's own log", "The gates fell at four"),
    ],
)
def test_a_record_gives_a_figure_or_an_hour(attributed: Attributed, text: str, source: str, content: str) -> None:
    assert [(a.source_name, a.content[0].text) for a in attributed(text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The log lists no boatman.",  # neither a figure nor an hour
        "Two boatmen were struck by the log.",
        "Two boatmen were freed by the council's list of pardons.",
        "The log fell at four.",
    ],
)
def test_a_record_that_gives_none(attributed: Attributed, text: str) -> None:
    assert attributed(text) == []
