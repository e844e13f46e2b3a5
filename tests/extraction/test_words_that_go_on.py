"""How far somebody's words reach: second clauses, what stands behind a tag, lists that the parser breaks off."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(attributions: list[Attribution]) -> list[tuple[str, str]]:
    """Source, and content, of each whose source is told."""
    return [(a.chain[-1], " … ".join(c.text for c in a.content)) for a in attributions if a.source is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A second clause that takes up a noun of the first, in the tense of the report.
        ("Lena Odeh said the lock was an old one and it was due for repair.",
         [("Lena Odeh", "the lock was an old one and it was due for repair")]),
        ("Lena Odeh said the crane was new, and it had been checked in May.",
         [("Lena Odeh", "the crane was new, and it had been checked in May")]),
        # Behind "but" the page may answer.
        ("Lena Odeh said the barges were sound, but they were not.", [("Lena Odeh", "the barges were sound")]),
        ("Lena Odeh said the gate was open, and it was in ruins an hour later.",
         [("Lena Odeh", "the gate was open")]),
        ("The miller says he will get a new wheel, and all of his men will get a bonus.",
         [("miller", "he will get a new wheel, and all of his men will get a bonus")]),
        # What the speaker does, what another says, and what the page knows.
        ("Lena Odeh said the company would pay, and she urged the men to return.",
         [("Lena Odeh", "the company would pay"), ("Lena Odeh", "the men to return")]),
        ("Mr Tolan said the boy was ill, and Mrs Lira took him home.", [("Tolan", "the boy was ill")]),
        ("Mrs Odeh said she was ready to go, and it was the end of her career.", [("Odeh", "she was ready to go")]),
        ("Lena Odeh said the crane was safe, and it was true.", [("Lena Odeh", "the crane was safe")]),
        # A next cue of the reporter that the parser joined to what is reported.
        ("Mr Tolan said that the clerks had lied, and called the matter an accident.",
         [("Tolan", "that the clerks had lied"), ("Tolan", "the matter an accident")]),
        ("Mr Tolan admitted that clerks had burned the rent book, and called it an accident.",
         [("Tolan", "that clerks had burned the rent book"), ("Tolan", "it an accident")]),
        ("Lena Odeh guaranteed the carters their stables until autumn.", [("Lena Odeh", "their stables")]),
        # A second that-clause, whatever opens the first.
        ("Lena Odeh said she was out to win, but that the cup was nothing to her.",
         [("Lena Odeh", "she was out to win, but that the cup was nothing to her")]),
        ("Lena Odeh stressed the value of good ropes and that every crew needs a spare one.",
         [("Lena Odeh", "the value of good ropes and that every crew needs a spare one")]),
        ("The firm claimed that only a few sheds were lost, but that was false.",
         [("firm", "that only a few sheds were lost")]),
        # A clause that only a comma joins.
        ("Millers say the weir is cracked, nobody has looked at it.",
         [("Millers", "the weir is cracked, nobody has looked at it")]),
        ("Millers say the weir is cracked, it is not.", [("Millers", "the weir is cracked")]),
    ],
)  # fmt: skip
def test_second_clauses(attributed: Attributed, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(attributed(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thirty sheep had been taken up the hill on Sunday, two of them lame, said Nora Vareli.",
         [("Nora Vareli", "Thirty sheep had been taken up the hill on Sunday, two of them lame")]),
        ("The first bell rang at noon, the sexton said, and the last at midnight.",
         [("sexton", "The first bell rang at noon … and the last at midnight")]),
        ("It was foggy, millers say, and it was still March.",
         [("millers", "It was foggy … and it was still March")]),
        ("The sluice will open on Friday, Mr Tolan said, and two barges will pass.",
         [("Tolan", "The sluice will open on Friday … and two barges will pass")]),
        ("The guild owns no carts, Mr Tolan said, and hires them by the day.",
         [("Tolan", "The guild owns no carts … and hires them by the day")]),
        ("They slept in two barns near the weir, according to Mr Tolan, and wore coats over their aprons.",
         [("Tolan", "They slept in two barns near the weir … and wore coats over their aprons")]),
        ("Nine men were hurt in the mill, police said, including two boys.",
         [("police", "Nine men were hurt in the mill … including two boys")]),
        ("A barn was destroyed in the storm, confirmed valley spokesman Karl Ude, injuring two carters.",
         [("Karl Ude", "A barn was destroyed in the storm … injuring two carters")]),
        # The page goes on.
        ("Nine dead, insists Mr Tolan, and he may be sincere.", [("Tolan", "Nine dead")]),
        ("The roof is safe, Mr Tolan said, and left the room.", [("Tolan", "The roof is safe")]),
        ("The roof is safe, Mr Tolan said, reading from a note.", [("Tolan", "The roof is safe")]),
    ],
)  # fmt: skip
def test_behind_tags(attributed: Attributed, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(attributed(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Lists, and subjects that the parser hung on the cue.
        ("Millers say they will have to shut the sluice, sell the carts and wait for rain.",
         [("Millers", "they will have to shut the sluice, sell the carts and wait for rain")]),
        ("Mr Tolan told carters the burning of the mill was meant to scare the guild.",
         [("Tolan", "the burning of the mill was meant to scare the guild")]),
        ("Mr Tolan said boats were of three kinds, namely barges, ferries and tugs.",
         [("Tolan", "boats were of three kinds, namely barges, ferries and tugs")]),
        ("Lena Odeh accused Mr Tolan of years of neglect.", [("Lena Odeh", "Mr Tolan of years of neglect")]),
        ("The guild has announced a prize of ten crowns for news of the thieves.",
         [("guild", "a prize of ten crowns for news of the thieves")]),
        # What it is called behind a relative pronoun.
        ("The mayor tabled the report, which the company called an insult to its crews.",
         [("company", "an insult to its crews")]),
        # Who is heard is not what is said; a next verb is no description.
        ("The paper cited a harbour official as saying that the voyage had been put off.",
         [("harbour official (unnamed)", "that the voyage had been put off")]),
        ("The report described the gate as \"open to attack\" and lay on his desk.",
         [("report", "the gate as \"open to attack\"")]),
        # Another speaker whose verb is left out.
        ("Norvia says he was bitten by a dog, and Russia by a wolf.", [("Norvia", "he was bitten by a dog")]),
    ],
)  # fmt: skip
def test_whole_phrases(attributed: Attributed, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(attributed(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A quotation that is a clause goes on behind a conjunction.
        ("The crane was old, Lena Odeh said, but “nobody told us so. We had it checked.”",
         [("Lena Odeh", "The crane was old … “nobody told us so. We had it checked.”")]),
        ("Lena Odeh said the crane was old, and “it was due for repair.”",
         [("Lena Odeh", "the crane was old, and “it was due for repair.”")]),
        # Near misses: a title, a name in marks, what the sentence goes on to say of the words, another speaker.
        ("The crane was old, Lena Odeh said, but “Harbour Nights” was shown.", [("Lena Odeh", "The crane was old")]),
        ("The crane was old, Lena Odeh said, but “nobody told us so” was painted on the wall.",
         [("Lena Odeh", "The crane was old")]),
        ("Lena Odeh said the crane was old, but Ivo Tek told her “it was due for repair.”",
         [("Lena Odeh", "the crane was old"), ("Ivo Tek", "“it was due for repair.”")]),
        ("Lena Odeh and Ivo Tek came. She said the crane was old, he said it was new, and “nobody knew what to believe.”",
         [("Lena Odeh", "the crane was old"), ("Ivo Tek", "it was new")]),
    ],
)  # fmt: skip
def test_a_report_goes_on_in_marks_behind_a_conjunction(
    attributed: Attributed, text: str, expected: list[tuple[str, str]]
) -> None:
    assert sorted(told(attributed(text))) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "At the clinic they took in nine riggers, says the head nurse, and forty cooks, of whom nobody spoke.",
            "head nurse",
        ),
        # Near misses: two who speak, and one who is told of between commas.
        ("They took in nine riggers, said the nurse and the porter.", "nurse and porter"),
        ("“They took in nine riggers,” said Lena Odeh, a nurse, and Ivo Tek, her porter.", "Lena Odeh and Ivo Tek"),
    ],
)
def test_what_was_said_goes_on_behind_who_said_it(attributed: Attributed, text: str, who: str) -> None:
    assert [a.source_name for a in attributed(text)] == [who]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The keys were there, the miller said; Lena Odeh had said they were lost.",
         [("miller", "The keys were there"), ("Lena Odeh", "they were lost")]),
        # Near misses: he goes on, or it is in marks.
        ("The keys were there, the miller said; the guard had left by then.",
         [("miller", "The keys were there … the guard had left by then")]),
        ("The miller said; “We are closed and nobody told us.”", [("miller", "“We are closed and nobody told us.”")]),
    ],
)  # fmt: skip
def test_what_another_says_behind_a_semicolon_is_not_the_tags(
    attributed: Attributed, text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(attributed(text)) == expected
