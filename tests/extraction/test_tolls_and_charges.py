"""Lists of those harmed, whom somebody holds responsible, claims taken back, and reports that a page calls wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from who_said_what import told

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The guild reported 12 dead and 30 wounded.", "The guild", "12 dead and 30 wounded"),
        ("The guild confirmed 12 dead, but the carters said 40 had died.", "The guild", "12 dead"),
        ("Wardens reported 12 dead and 30 wounded, among them four children.", "Wardens",
         "12 dead and 30 wounded, among them four children"),
        ("Wardens confirmed two deaths and 31 injured, nine of them rowers.", "Wardens",
         "two deaths and 31 injured, nine of them rowers"),
        ("Rescuers spoke of 12 dead and 30 missing in the lower town.", "Rescuers",
         "12 dead and 30 missing in the lower town"),
        ("The Courier put the toll at 12 dead and 30 wounded.", "The Courier", "the toll at 12 dead and 30 wounded"),
        ("The guild's toll stood at 12 dead and 30 wounded.", "The guild's", "12 dead and 30 wounded"),
        ("Carters claimed 12 dead, the guild three.", "the guild", "three"),
        ("Ana Lira said she had counted 41 carts, some of them with their wheels bound.", "Ana Lira",
         "she had counted 41 carts, some of them with their wheels bound"),
        # Whom somebody charges.
        ("The guild holds the board responsible for the flood.", "The guild", "the board responsible for the flood"),
        ("Carters held Orlo Mills accountable.", "Carters", "Orlo Mills accountable"),
        # A clause that the parser hangs on whoever tells it, and one on a place.
        ("She was told by a porter that her son was in the third cart.", "a porter",
         "that her son was in the third cart"),
        ("The board warns of a shortage in the camp, where, according to nurses, there is bread for two days.",
         "The board", "a shortage in the camp"),
    ],
)  # fmt: skip
def test_told(attributed: Attributed, text: str, source: str, content: str) -> None:
    assert (source, content) in told(attributed(text))


@pytest.mark.parametrize(
    "text",
    [
        "They hold the keys and are responsible for the gate.",
        "The miller, who is held responsible for the flood, has left.",
        "A lawyer could hold the board liable for the flood.",
        "Two men held responsible for the flood were freed on Monday.",
        "The guild counted 12 dead.",
    ],
)
def test_tells_nothing(attributed: Attributed, text: str) -> None:
    assert attributed(text) == []


def test_hearsay_of_which_the_teller_is_named_is_told_once(attributed: Attributed) -> None:
    found = attributed("At least 58 people were reportedly killed, according to the harbour doctors.")
    assert told(found) == [("the harbour doctors", "At least 58 people were reportedly killed")]


def test_what_takes_up_a_report_is_answered_and_not_claimed(attributed: Attributed) -> None:
    found = attributed("Harbour Watch said 60 people died, a charge that the guild's spokesman Anas Kell rejected.")
    assert [(a.source_name, a.stance, a.content[0].text) for a in found] == [
        ("Harbour Watch", "assert", "60 people died"), ("Anas Kell", "deny", "a charge"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The miller retracted his claim that the carts were empty.", "deny"),
        ("The guild walked back its claim that the carts were empty.", "deny"),
        ("The miller backtracked on his claim that the carts were empty.", "deny"),
        ("The guild stood by its claim that the carts were empty.", "assert"),
    ],
)
def test_a_claim_that_is_taken_back(attributed: Attributed, text: str, stance: str) -> None:
    [found] = attributed(text)
    assert found.stance == stance


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("An earlier version of this article incorrectly stated that the guild had confirmed the loss of 63 carts.",
         "neg"),
        ("An earlier version of this article said the guild had confirmed the loss of 63 carts.", "neg"),
        ("Two sheets falsely claimed that the guild said the dam was safe.", "neg"),
        ("It is not true that the guild said the dam was safe.", "neg"),
        ("It is false that the guild said the dam was safe.", "neg"),
        ("The Courier apologised for saying that the guild had admitted the theft.", "neg"),
        ("The claim that the guild had confirmed the deal was not true.", "neg"),
        ("It is true that the guild said the dam was safe.", "pos"),
        ("It is wrong that the guild said nothing was done.", "pos"),
        ("It is not right that the guild claimed that the victims were to blame.", "pos"),
        ("An earlier draft of the coroner's report said that the guild had confirmed nine deaths.", "pos"),
        ("The lawyer falsely claimed that he was ill after the guild said that the work would go on.", "pos"),
        ("The mayor said it was right that the guild had confirmed the deal.", "pos"),
        ("Two sheets claimed that the guild said the dam was safe.", "pos"),
    ],
)  # fmt: skip
def test_what_a_page_calls_misreported_nobody_says(attributed: Attributed, text: str, polarity: str) -> None:
    [found] = [a for a in attributed(text) if a.source_name and "uild" in a.source_name]
    assert found.polarity == polarity and found.stance != "decline"


def test_the_other_of_two_is_not_the_one_who_is_named(attributed: Attributed) -> None:
    found = attributed("One officer, Dan Reyes, said it was real. Another was less sure. “It is too dark,” he said.")
    assert [a.source_name for a in found] == ["Dan Reyes", None]


def test_a_figure_does_not_speak_but_whom_it_comes_from(attributed: Attributed) -> None:
    found = attributed("The figure came from the Harbour Watch Group. It said 63 had died.")
    assert [a.source_name for a in found] == ["Harbour Watch Group"]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The miller admitted for the first time that the dam was cracked.", "The miller",
         "that the dam was cracked"),
        ("The porter informed us without blushing that the dam was safe.", "The porter", "that the dam was safe"),
        ("The explosion, which the ministry blamed on the board, damaged a mill.", "the ministry",
         "The explosion … on the board"),
        ("The board insisted it had signed nothing, even as clerks told a different story.", "The board",
         "it had signed nothing"),
        ("Nine cows drowned, the guild said, hours after local newspapers had blamed a leaking dam.", "the guild",
         "Nine cows drowned"),
        ("The road was shut because, Ana Lira says, the bridge had been mined.", "Ana Lira", "the bridge had been mined"),
        ("The carters went to Mae Lor, Orlan officials said.", "Orlan officials", "The carters went to Mae Lor"),
        ("Millers dispute this: according to their lawyer, Ann Kell, nine left.", "their lawyer, Ann Kell", "nine left"),
        ("Two wardens identified the man as Adam Reed.", "Two wardens", "the man as Adam Reed"),
        ("In the guild's opinion the toll is too high.", "the guild's", "the toll is too high"),
        ("The flood has driven 60,000 people out, the guild estimates.", "the guild",
         "The flood has driven 60,000 people out"),
        ("The miller gave a figure of 140 carts.", "The miller", "140 carts"),
        ("It is denied that the dam had burst.", "-", "that the dam had burst"),
        ("Ana Lira, the guild's clerk (I use the word loosely), told reporters that the dam had burst.",
         "Ana Lira, the guild's clerk", "that the dam had burst"),
        ("The guild said that it had the keys but would not discuss numbers.", "The guild", "that it had the keys"),
        ("His crew had freed nine by noon, Ana Lira said, and had found no trace of fire.", "Ana Lira",
         "His crew had freed nine by noon … and had found no trace of fire"),
        ("The farmers point the finger at the board.", "The farmers", "the board"),
        ("Ana Lira is in no doubt that the gates were open.", "Ana Lira", "that the gates were open"),
        ("The miller said the men will be tried, and he thanked the crew.", "The miller", "the men will be tried"),
        ("The miller said the road is shut, and he had seen the snow.", "The miller",
         "the road is shut, and he had seen the snow"),
        ("The guild lists nine others as missing.", "The guild", "nine others as missing"),
        ("The guild put the crowd at close to 1,500.", "The guild", "the crowd at close to 1,500"),
        ("The guild speaks of two hours.", "The guild", "two hours"),
    ],
)  # fmt: skip
def test_told_by_ways_round(attributed: Attributed, text: str, source: str, content: str) -> None:
    assert (source, content) in told(attributed(text))


@pytest.mark.parametrize(
    "text",
    [
        "The hall was full of millers, say sixty families, not the hundred of last year.",
        "Half of them identify themselves as carters.",
        "What the miller told us about the lamp was wrong.",
    ],
)
def test_nobody_says_it(attributed: Attributed, text: str) -> None:
    assert attributed(text) == []


@pytest.mark.parametrize(
    ("text", "name", "chain"),
    [
        ("Two guards came to the gate. One of them said that Lira had paid for the cart.",
         "one of two guards (unnamed)", ["one of two guards (unnamed)"]),
        ("We spoke to two drivers, one of whom said the road was mined.", "one of two drivers (unnamed)",
         ["one of two drivers (unnamed)"]),
        ("The miller and his aide left. One of them said it was over.", None, []),
        ("Army sources in Orlan quoted by the Chinese news agency Xinhua said the guns had been lost.",
         "Army sources in Orlan (unnamed)", ["Xinhua", "Army sources in Orlan (unnamed)"]),
    ],
)  # fmt: skip
def test_named_by_who_they_are_among(attributed: Attributed, text: str, name: str | None, chain: list[str]) -> None:
    found = attributed(text)[-1]
    assert (found.source_name, [h.name for h in found.hops][1:]) == (name, chain)
