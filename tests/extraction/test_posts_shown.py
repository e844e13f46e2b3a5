"""Posts that a page shows, and lists whose entries say in brackets whose word they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]
OPENING = "The quay at Orlen was shut on Tuesday after a fire, and millers stood before the gate of the guild.\n\n"
CLOSING = "\n\nThe bridge was open again in the evening, and carts came over it until the night.\n"


def told(found: list[Attribution]) -> list[tuple[str | None, str]]:
    return [(a.source_name, a.content[0].text) for a in found]


@pytest.mark.parametrize(
    ("post", "who", "words"),
    [
        (
            "Our guards fired no shot. The fire began in a barn. pic.twitter.com/abc\n\n— Orlen Guard (@OrlenGuard) May 11, 2021",
            "Orlen Guard",
            "Our guards fired no shot. The fire began in a barn",
        ),
        (
            "I saw three shells hit the barn. #Orlen — Ana Lira (@analira) 11 May 2021",
            "Ana Lira",
            "I saw three shells hit the barn",
        ),
        ("The quay is shut. Stay at home!\n\n-- Guild of Orlen (@guildorlen) May 11, 2021", "Guild of Orlen", "The quay is shut. Stay at home"),
    ],
)  # fmt: skip
def test_a_post_is_the_word_of_who_signs_it(post: str, who: str, words: str, attributed: Attributed) -> None:
    found = [a for a in attributed(OPENING + post + CLOSING) if a.rule == "signature"]
    assert [(a.source_name, a.content[0].text) for a in found] == [(who, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lira, of the guild, wrote to the mayor (guild@orlen.example) on Monday.",
        "The quay is shut.\n\nFollow us: @quaypost",
        "A well-known group - the guild - met in May.",
        "The mayor thanked his wife (@mayorswife)\n\nTwo men were beaten.",
        "Follow Jane Lira @janelira\n\nTwo men were beaten.",
        "The police killed two men.\n\n— Additional reporting by Tom Reed (@tomreed)",
        "The mayor shot a man - and then posted a photo of it as @mayor",
        "Two men died in the crash – see our post @coastpost",
    ],
)
def test_an_address_or_a_dash_signs_nothing(text: str, attributed: Attributed) -> None:
    assert [a for a in attributed(OPENING + text + CLOSING) if a.rule == "signature"] == []


BOXES = (
    "Ana Lira ✓\n@analira\nThe column is gone. Repairs will take a year.\n8:03 AM · May 14, 2021 · 88.1K Views",
    "@analira · 3h\nAna Lira\nThe column is gone. Repairs will take a year.\n❤️ 231   🔁 88",
    "Ana Lira\n\n@analira\n\nThe column is gone. Repairs will take a year.\n\n4:12 PM · May 14, 2021",
    "Ana Lira\nMay 14 at 8:30 AM ·\nThe column is gone. Repairs will take a year.\n👍 1.1K   214 comments   87 shares",
    "Ana Lira\nThe column is gone. Repairs will take a year.\n👁 212.4K  07:22",
)


@pytest.mark.parametrize("box", BOXES)
def test_a_post_copied_with_its_box_is_its_owner_s_word(box: str, attributed: Attributed) -> None:
    found = [a for a in attributed(OPENING + box + CLOSING) if a.rule == "signature"]
    assert told(found) == [("Ana Lira", "The column is gone. Repairs will take a year")]
    assert [a.kind for a in found] == ["direct"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lira\n14 May 2021\nThe column is gone. Repairs will take a year.",  # a byline
        "Jana Orlo\nPhoto editor\nThe column is gone.",
        "Contact the desk\n@coastpost\n\n14 May 2021",
        "Mill Lane\nThe column is gone.\nOpen 9:00",
    ],
)
def test_lines_that_only_stand_together_are_no_post(text: str, attributed: Attributed) -> None:
    assert [
        a for a in attributed(OPENING + text + CLOSING) if a.rule == "signature" and len(a.content[0].text) > 3
    ] == []


def test_an_entry_of_a_list_is_the_word_of_whom_it_has_in_brackets(attributed: Attributed) -> None:
    text = (
        "• 30 people killed (dockers' union)\n• 2 people killed (Ministry of Interior)\n"
        "• 400 families without a roof (source: Red Crescent)\n• 14 treated by noon (hospital register)\n"
        "• The quay is shut (see map)\n• 9 boats burned (11 May)\n"
    )
    assert told(attributed(OPENING + text + CLOSING)) == [
        ("dockers' union", "30 people killed"),
        ("Ministry of Interior", "2 people killed"),
        ("Red Crescent", "400 families without a roof"),
        ("hospital register", "14 treated by noon"),
    ]


def test_one_bracket_on_a_page_names_nobody(attributed: Attributed) -> None:
    text = "• 9 boats burned (Orlen Guard)\n• The quay is shut\n"
    assert told(attributed(OPENING + text + CLOSING)) == []


@pytest.mark.parametrize(
    "lines",
    [
        "• Three killed in the north (soldiers)\n• Two detained (students)",
        "• 40 carts sent (Guild of Orlen)\n• 12 barns paid for (Harbour Union)",
        "- Moss beat Lira by 12 votes (teacher)\n- Tarn beat Moss by 9 votes (miller)",
        "• 9 boats burned (11 May)\n• 3 barns burned (Orlen)",
        "• 4 buildings were hit (a school, a hospital)\n• 2 arrests were made (the brothers)",
        "The mill earned 3,000 crowns (per month).\n\nThe guild paid 30 crowns (per share).",
    ],
)
def test_what_stands_in_brackets_is_not_always_whose_word_it_is(lines: str, attributed: Attributed) -> None:
    assert [a for a in attributed(OPENING + lines + CLOSING) if a.rule == "label"] == []


def test_footnotes_part_no_sentence(attributed: Attributed) -> None:
    text = "According to the guild, 30 people died;[2] the ministry said that two had been killed.[3][4] The quay is shut.[5]"
    assert told(attributed(OPENING + text + CLOSING)) == [
        ("guild", "30 people died"),
        ("ministry", "that two had been killed"),
    ]


def test_who_is_asked_on_the_air_is_heard_in_a_short_transcript(attributed: Attributed) -> None:
    text = (
        "PRESENTER: Good morning. The quay at Orlen is shut. Ina Gross is there.\n\n"
        "INA GROSS (reporter): Good morning. The fire brigade says two millers were hurt.\n\n"
        "PRESENTER: And the guards? With us is Mina Orst.\n\n"
        "MINA ORST (guard spokeswoman): Nobody fired a shot. The fire began in a barn.\n\n"
        "INA GROSS: The guild sees it otherwise.\n\n"
        "PRESENTER: Thank you.\n"
    )
    found = {(a.source_name, a.content[0].text[:12]) for a in attributed(text)}
    assert {("Mina Orst", "Nobody fired"), ("fire brigade", "two millers ")} <= found


def test_who_answers_without_a_name_is_not_the_page(attributed: Attributed) -> None:
    text = (
        "Q: Where were you on Tuesday?\nA: I was in the barn. I heard three shots.\n\n"
        "Q: Did you see the guards?\nA: Yes. They stood on the quay, and they fired.\n"
    )
    found = attributed(OPENING + text)
    assert [(a.source, a.content[0].text[:13]) for a in found] == [(None, "I was in the "), (None, "Yes. They sto")]


def test_a_record_of_a_house_gives_each_speech_to_its_speaker(attributed: Attributed) -> None:
    text = (
        "Mira Sandal (Orlen North) (MU): There were two letters to the minister. Why did we get no guards?\n\n"
        "The Minister of Roads (Goran Vesely): No letter reached me. Three people were hurt.\n\n"
        "Mira Sandal: The letters were sent by post. We have the receipts.\n\n"
        "The Minister of Roads: I have nothing to add to that.\n\n"
        "Denis Roan (Orlen) (HP): My constituents heard five shots.\n"
    )
    found = [(a.source_name, a.content[0].text[:10]) for a in attributed(text) if a.rule == "label"]
    assert found == [
        ("Mira Sandal", "There were"),
        ("Goran Vesely", "No letter "),
        ("Mira Sandal", "The letter"),
        ("Goran Vesely", "I have not"),
        ("Denis Roan", "My constit"),
    ]
