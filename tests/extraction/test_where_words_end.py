"""Where somebody's words end and the page's begin, and which stance words take, each in sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(attributions: list[Attribution]) -> list[tuple[str, str]]:
    """Chain behind the outlet, and content, of each whose source is told."""
    return [
        (" > ".join(a.chain[1:]), " … ".join(c.text for c in a.content)) for a in attributions if a.source is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What the subject that says something does: its own verb, behind what it says.
        ("A letter that said the mill would close by spring brought two hundred people into the square.",
         [("letter", "the mill would close by spring")]),
        ("A rumour which claimed that the bank had no money left drew long queues.",
         [("rumour", "that the bank had no money left")]),
        ("She wrote a letter that said the mill would close by spring.",
         [("letter", "the mill would close by spring")]),
        # What somebody speaks of.
        ("“The roof is sound,” said building inspector Carla Menk of reports that the hall was about to fall in.",
         [("Carla Menk", "“The roof is sound,”")]),
        ("“It is nonsense,” said Mr Orban of the claim that his firm had known.", [("Orban", "“It is nonsense,”")]),
        ("“The roof is sound,” said Carla Menk of the fire brigade.", [("Carla Menk", "“The roof is sound,”")]),
        # Two speakers whom only a comma sets side by side; and one who is heard through the other.
        ("The army says it fired twice, the mayor says he heard four shots.",
         [("army", "it fired twice"), ("mayor (unnamed)", "he heard four shots")]),
        ("The firm says 30 jobs will go, the union says 40.", [("firm", "30 jobs will go"), ("union", "40")]),
        ("The army said the gate was shut, the mayor told reporters in Orlen.",
         [("mayor (unnamed)", "The army said the gate was shut"), ("mayor (unnamed) > army", "the gate was shut")]),
        # What stands elsewhere, or in nobody's mouth.
        ("The bishop said it in his first sermon, and he was right: the town has forgotten its poor.", []),
        ("The mill ran at the orders of the receiver in the weeks before the fire.", []),
        ("If a permit is needed according to the law, the owner has to pay for it.", []),
        ("The owner has to pay if a permit is needed, according to the law.",
         [("law", "The owner has to pay if a permit is needed")]),
        # Two speakers on the two sides of a colon.
        ("The town hall says there is no danger: “The well has been tested twice,” spokesman Karl Ude said.",
         [("town hall", "there is no danger"), ("Karl Ude", "“The well has been tested twice,”")]),
        ("Farmers say they cannot wait: some 300 barns were burned, according to the league.",
         [("Farmers (unnamed)", "they cannot wait"), ("league", "some 300 barns were burned")]),
        ("It was a question of two things: seed and rain, according to the league.",
         [("league", "It was a question of two things: seed and rain")]),
        # Two tags.
        ("The port is closed, Mr Tolan said, the agency reported.",
         [("agency", "The port is closed, Mr Tolan said"), ("agency > Tolan", "The port is closed")]),
        # An aside behind a report, a cause behind "according to", an echo that tells nothing.
        ("The harbour board says there were none, and the unlucky diver, it says, stepped on an old nail.",
         [("harbour board", "there were none, and the unlucky diver, it says, stepped on an old nail"),
          ("harbour board", "the unlucky diver … stepped on an old nail")]),
        ("The fire in the mill was caused, according to the board, by an old lamp.",
         [("board", "The fire in the mill was caused … by an old lamp")]),
        ("The bridge was built in May, according to the board, and the mayor opened it in June.",
         [("board", "The bridge was built in May")]),
        ("The fishermen would say that, wouldn't they?", []),
        ("Ms Vara came home. She insisted that the hall had not been full: the union sold 400 tickets, she said.",
         [("Vara", "that the hall had not been full"), ("Vara", "the union sold 400 tickets")]),
        # A source behind its words, and a dateline before them.
        ("The plan is dead, according to three port officials – a blow that comes a week before the vote.",
         [("three port officials (unnamed)", "The plan is dead")]),
        ("ORLEN—President Tolan wants the fleet home, officials said.",
         [("officials (unnamed)", "President Tolan wants the fleet home")]),
        ("Orlen—the old town—wants the fleet home, officials said.",
         [("officials (unnamed)", "Orlen—the old town—wants the fleet home")]),
    ],
)  # fmt: skip
def test_words_end_where_the_page_goes_on(attributed: Attributed, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(attributed(text)) == expected


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“The numbers in our report of May 3 were wrong,” Ove Lind told the committee.", "confirm"),
        ("“The figures in my letter were false,” Ms Teller said.", "confirm"),
        ("“My first letter was false,” Ms Teller said.", "confirm"),
        ("“The accusations against my brother are false,” Ms Teller said.", "deny"),
        ("“The rumours about our school are untrue,” Ms Teller said.", "deny"),
        ("“The charges brought by our neighbours are false,” Ms Teller said.", "deny"),
        ("“The allegations that our club hid the letter on the Orlen lock are false,” Ms Teller said.", "deny"),
        ("“Their numbers were wrong,” Ms Teller said.", "accuse"),
        ("“The report was false,” Ms Teller said.", "deny"),
        ("Ms Teller did not say that the letter was false.", "assert"),
        ("Ms Teller would not say whether the letter was false.", "decline"),
        ("The mayor insisted that there was no such quarrel.", "deny"),
        ("The mayor insisted that there was no milk.", "assert"),
    ],
)
def test_stance_of_what_is_said(attributed: Attributed, text: str, stance: str) -> None:
    assert [a.stance for a in attributed(text) if a.source is not None] == [stance]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A place and an agency, or a time, before the first words.
        ("Hall burns in Velda. PORTLAND, Maine (AP) — The old hall burned down on Monday, police said.",
         [("Associated Press > police", "The old hall burned down on Monday")]),
        ("Hall burns in Velda. DENVER - The old hall burned down on Monday, police said.",
         [("police", "The old hall burned down on Monday")]),
        ("Hall burns in Velda. UNICEF - the fund for children - lost a hall on Monday, police said.",
         [("police", "UNICEF - the fund for children - lost a hall on Monday")]),
        ("**20:15** The old hall has burned down, police say.", [("police", "The old hall has burned down")]),
        ("**20 men** have lost the old hall, police say.", [("police", "20 men** have lost the old hall")]),
        # The speaker's next verb, which the parser joins to what is said.
        ("The mayor said that the bridge was safe in spite of all and called the council together for the evening.",
         [("mayor", "that the bridge was safe in spite of all")]),
        ("The board says that 22 boats were lost at the pier this week, and thanks the women of Velda for blankets.",
         [("board", "that 22 boats were lost at the pier this week")]),
        ("The clerk says that the owners sold boats and ropes and nets.",
         [("clerk", "that the owners sold boats and ropes and nets")]),
        ("The mayor said that the clerk was late and called the council together.",
         [("mayor", "that the clerk was late and called the council together")]),
        ("The owners claim to hold the keys but have shown no paper.", [("owners", "to hold the keys")]),
        ("The owners promised to pay the men and to mend the pier.",
         [("owners", "to pay the men and to mend the pier")]),
        # What the page makes of it: a noun with a clause behind a comma, which nothing else takes for its object.
        ("The owners said they lacked proof of the theft, a failure that is still being looked into.",
         [("owners", "they lacked proof of the theft")]),
        ("The minister blamed the owners for the collapse, a charge rejected by the board.",
         [("minister", "the owners for the collapse"), ("board", "a charge")]),
        ("The owners said they lacked a pilot who knew the bay.",
         [("owners", "they lacked a pilot who knew the bay")]),
        # A description of what the sentence does not name.
        ("The engineer called it a breeze.", []),
        ("The engineer called it “a breeze”.", [("engineer", "it “a breeze”")]),
        ("The engineer called the climb a breeze.", [("engineer", "the climb a breeze")]),
    ],
)  # fmt: skip
def test_the_pages_own_verbs_and_remarks_are_left_to_it(
    text: str, expected: list[tuple[str, str]], attributed: Attributed
) -> None:
    assert [(who.removesuffix(" (unnamed)"), said) for who, said in told(attributed(text))] == expected
