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
        ("Minister Silas Bekele said the guard was for her own safety and she was free to come and go.",
         [("Silas Bekele", "the guard was for her own safety and she was free to come and go")]),
        ("Lena Odeh said the crane was new, and it had been checked in May.",
         [("Lena Odeh", "the crane was new, and it had been checked in May")]),
        ("Lena Odeh said the roads were bad, but they were not closed.",
         [("Lena Odeh", "the roads were bad, but they were not closed")]),
        ("The miller says he will get a new wheel, and all of his men will get a bonus.",
         [("miller", "he will get a new wheel, and all of his men will get a bonus")]),
        # What the speaker does, what another says, and what the page knows.
        ("Lena Odeh said the company would pay, and she urged the men to return.",
         [("Lena Odeh", "the company would pay"), ("Lena Odeh", "the men to return")]),
        ("Mr Tolan said the boy was ill, and Mrs Lira took him home.", [("Tolan", "the boy was ill")]),
        ("Mrs Odeh said she was ready to go, and it was the end of her career.", [("Odeh", "she was ready to go")]),
        ("Lena Odeh said the crane was safe, and it was true.", [("Lena Odeh", "the crane was safe")]),
        # A next cue of the reporter that the parser joined to what is reported.
        ("Ingrid Halden said that the guards had lied, and called the affair a misunderstanding.",
         [("Ingrid Halden", "that the guards had lied"), ("Ingrid Halden", "the affair a misunderstanding")]),
        ("Ingrid Halden confirmed that guards had turned her team back, and called it a misunderstanding.",
         [("Ingrid Halden", "that guards had turned her team back"), ("Ingrid Halden", "it a misunderstanding")]),
        ("Ramiro Alcer guaranteed the families their plots until April.", [("Ramiro Alcer", "their plots")]),
        # A second that-clause, whatever opens the first.
        ("Lena Odeh said she was out to win, but that the race was not about her.",
         [("Lena Odeh", "she was out to win, but that the race was not about her")]),
        ("Lena Odeh stressed the value of good ropes and that every crew needs a spare one.",
         [("Lena Odeh", "the value of good ropes and that every crew needs a spare one")]),
        ("The firm claimed that only a few sheds were lost, but that was false.",
         [("firm", "that only a few sheds were lost")]),
        # A clause that only a comma joins.
        ("Police say the march is illegal, nobody gave them notice.",
         [("Police", "the march is illegal, nobody gave them notice")]),
    ],
)  # fmt: skip
def test_second_clauses(attributed: Attributed, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(attributed(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nineteen injured people had been brought in by noon, five of them with burns, said Nora Vareli.",
         [("Nora Vareli", "Nineteen injured people had been brought in by noon, five of them with burns")]),
        ("The first shell came down at ten to one, the fire chief said, and the last a quarter of an hour later.",
         [("fire chief (unnamed)", "The first shell came down at ten to one … and the last a quarter of an hour later")]),
        ("It was dark, residents say, and it was nowhere near six.",
         [("residents (unnamed)", "It was dark … and it was nowhere near six")]),
        ("A cake sale will be held at six, Mr Tolan said, and prizes will be given away.",
         [("Tolan", "A cake sale will be held at six … and prizes will be given away")]),
        ("The office doesn't track small boats, Mr Tolan said, and focuses instead on ferries.",
         [("Tolan", "The office doesn't track small boats … and focuses instead on ferries")]),
        ("They rode in two carts behind the vans, according to Mr Tolan, and wore vests over their shirts.",
         [("Tolan", "They rode in two carts behind the vans … and wore vests over their shirts")]),
        ("Nine men were hurt in the mill, police said, including two boys.",
         [("police", "Nine men were hurt in the mill … including two boys")]),
        ("A ferry was destroyed in the attack, confirmed harbour spokesman Karl Ude, wounding three sailors.",
         [("Karl Ude", "A ferry was destroyed in the attack … wounding three sailors")]),
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
        ("Millers say they have no choice but to put off the fair, close the gate and save coal.",
         [("Millers", "they have no choice but to put off the fair, close the gate and save coal")]),
        ("Mr Tolan told mourners the killing of the guard was meant to frighten the town.",
         [("Tolan", "the killing of the guard was meant to frighten the town")]),
        ("Mr Tolan said boats were of three kinds, namely barges, ferries and tugs.",
         [("Tolan", "boats were of three kinds, namely barges, ferries and tugs")]),
        ("Lena Odeh accused Mr Tolan of years of neglect.", [("Lena Odeh", "Mr Tolan of years of neglect")]),
        ("The ministry has announced a reward of two million crowns for news of the thieves.",
         [("ministry", "a reward of two million crowns for news of the thieves")]),
        # What it is called behind a relative pronoun.
        ("The mayor tabled the report, which the company called an insult to its crews.",
         [("company", "an insult to its crews")]),
        # Who is heard is not what is said; a next verb is no description.
        ("The paper cited a harbour official as saying that the raid had been put off.",
         [("harbour official (unnamed)", "that the raid had been put off")]),
        ("The report described the gate as \"open to attack\" and lay on his desk.",
         [("report", "the gate as \"open to attack\"")]),
        # Another speaker whose verb is left out.
        ("Norvia says he was killed by a mortar shell, and Russia by an old mine.",
         [("Norvia", "he was killed by a mortar shell")]),
    ],
)  # fmt: skip
def test_whole_phrases(attributed: Attributed, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(attributed(text)) == expected
