"""Acts by the form of what is said: what one reads as a denial, a vow, a charge or a question, and near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("“I’m not involved in the sale,” Tove Brandal said.", "deny"),
        ("“I’m not sure who will buy the mill,” Tove Brandal said.", "assert"),
        ("“We are not going to sell the mill,” Tove Brandal said.", "deny"),
        ("“We are not just going to paint the mill,” Tove Brandal said.", "assert"),
        ("“We did not sell the mill,” Tove Brandal said.", "deny"),
        ("“We didn't sell as much flour,” Tove Brandal said.", "assert"),
        ("“There is no evidence of a sale,” Tove Brandal said.", "deny"),
        ("“There is no doubt that the mill was sold,” Tove Brandal said.", "assert"),
        ("“We did not rob the miller, much less his boy,” Tove Brandal said.", "deny"),
        ("“We did not rob the miller for much of his flour,” Tove Brandal said.", "deny"),
        ("“I was not told about the flour,” Tove Brandal said.", "assert"),
        ("“I never knew of the flour,” Tove Brandal said.", "assert"),
    ],
)
def test_denials_and_what_only_says_not(attributed: Attributed, text: str, stance: str) -> None:
    assert attributed(text)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "stance", "polarity"),
    [
        ("“I don't know who took the keys,” Tove Brandal said.", "assert", "pos"),
        ("“I don't know it helps the millers much,” Tove Brandal said.", "assert", "pos"),
        ("“We never know when the ferry is going to stop,” Tove Brandal said.", "assert", "pos"),
        ("The millers said they were not told who had taken the keys.", "assert", "pos"),
        ("The miller would not say who had taken the keys.", "decline", "neg"),
        ("The miller could not say who had taken the keys.", "assert", "neg"),
        ("The report does not say who had taken the keys.", "assert", "neg"),
        ("The marks in the lock do not say who had taken the keys.", "assert", "neg"),
        ("The millers do not say who had taken the keys.", "decline", "neg"),
    ],
)
def test_who_refuses_and_who_only_does_not_know(attributed: Attributed, text: str, stance: str, polarity: str) -> None:
    found = attributed(text)[0]
    assert (found.stance, found.polarity) == (stance, polarity)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Tove Brandal said she would mend the sluice.", "vow"),
        ("“I would mend the sluice again,” Tove Brandal said.", "assert"),
        ("Tove Brandal said she would die of boredom on the island.", "assert"),
        ("The guild said it would take the mill to court.", "vow"),
        ("The guild said it will take the river three years to fill the pond.", "assert"),
        ("“You should leave the pond alone,” Tove Brandal said.", "request"),
        ("“You have to know a lot of hymns,” Tove Brandal said.", "assert"),
        ("“We should see some fish by June,” Tove Brandal said.", "assert"),
        ("“We will remain at the pond until the frost is over,” Tove Brandal said.", "vow"),
        ("“We will remain poor,” Tove Brandal said.", "assert"),
        ("“We will get the mill for our children,” Tove Brandal said.", "vow"),
        ("“We will get old,” Tove Brandal said.", "assert"),
        ("“I will see you in court,” Tove Brandal said.", "vow"),
        ("Tove Brandal said she would see the repair through.", "vow"),
        ("“We will see some fish by June,” Tove Brandal said.", "assert"),
        ("“We will know no peace until the mill is ours,” Tove Brandal said.", "vow"),
        ("“We will lose no time and mend the sluice,” Tove Brandal said.", "vow"),
        ("“We will lose the mill,” Tove Brandal said.", "assert"),
        ("“You have to mend the sluice,” Tove Brandal said.", "request"),
        ("“We need to mend the sluice,” Tove Brandal said.", "request"),
        ("“They have to mend the sluice,” Tove Brandal said.", "assert"),
        ("“We had to mend the sluice,” Tove Brandal said.", "assert"),
        ("“We may have to mend the sluice,” Tove Brandal said.", "assert"),
        ("“We have to wait and see,” Tove Brandal said.", "assert"),
        ("“We need to do all that we can for the millers,” Tove Brandal said.", "request"),
        ("“By June we should have some fish,” Tove Brandal said.", "assert"),
        ("“You must not see the miller,” Tove Brandal said.", "request"),
        ("“We must not forget the miller,” Tove Brandal said.", "request"),
        ("“We must remain calm,” Tove Brandal said.", "request"),
        ("“We should consider a new sluice,” Tove Brandal said.", "request"),
    ],
)
def test_vows_and_requests_are_of_the_will(attributed: Attributed, text: str, stance: str) -> None:
    assert attributed(text)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Tove Brandal said the guards robbed two millers.", "accuse"),
        ("Tove Brandal said that frost can kill.", "assert"),
        ("Tove Brandal said the ministers would never rob a mill.", "assert"),
        ("The guards said that two guards robbed a miller.", "assert"),
        ("The court ruled that the guards robbed two millers.", "assert"),
        ("The clerk said an earlier count of the sacks was wrong.", "assert"),
        ("Tove Brandal said the wagon burned on the road.", "assert"),
        ("Tove Brandal said he is no thief.", "assert"),
        ("“The guild has failed us,” Tove Brandal said.", "accuse"),
        ("Tove Brandal said the guild had failed its workers.", "accuse"),
        ("Tove Brandal said the guild had failed our children.", "accuse"),
        ("Tove Brandal said the guild had failed.", "assert"),
        ("Tove Brandal said the guild had failed to mend the sluice.", "assert"),
        ("Tove Brandal said the miller had failed the test.", "assert"),
        ("Tove Brandal said the miller had failed the audit.", "assert"),
        ("The prosecutors showed that Brandal lied.", "accuse"),
        ("The monitors found that guards robbed two millers.", "accuse"),
        ("The report found that the guards robbed two millers.", "assert"),
    ],
)
def test_charges_name_somebody_elses_wrong(attributed: Attributed, text: str, stance: str) -> None:
    assert attributed(text)[0].stance == stance


def test_an_act_is_read_off_the_words_that_a_line_shows(attributed: Attributed) -> None:
    found = attributed(
        "“The carts come down the hill much too fast in the morning,” Tove Brandal said. “I don't know what they fear.”"
    )
    assert found[0].stance == "assert"
    found = attributed("“We,” Tove Brandal said, “did not sell the mill.”")
    assert found[0].stance == "deny"


def test_a_question_that_its_speaker_answers_is_none(attributed: Attributed) -> None:
    assert attributed("“Who is going to mend the sluice?” Tove Brandal said.")[0].stance == "question"
    text = "“Worries? I would not call them worries but hopes with a few clouds over them,” Tove Brandal said."
    assert attributed(text)[0].stance == "assert"


@pytest.mark.parametrize(
    "text",
    [
        "For those who have asked: the ferry is back, and the dog is well.",
        "Tove Brandal asked the millers to join in singing “All Is Quiet on the Pond.”",
        "“I like the pond,” Tove Brandal said on Monday when asked why she had come back to the mill.",
    ],
)
def test_what_is_no_question_was_not_asked(attributed: Attributed, text: str) -> None:
    assert [a for a in attributed(text) if a.stance == "question"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Tove Brandal asked why the mill had been sold.",
        "“Has the mill been sold?” Tove Brandal asked.",
        "Had the mill been sold, Tove Brandal asked.",
        "“Could the mill be sold,” Tove Brandal asked.",
    ],
)
def test_what_was_asked_is_a_question(attributed: Attributed, text: str) -> None:
    assert [a.stance for a in attributed(text)] == ["question"]


@pytest.mark.parametrize(
    ("text", "stance", "polarity"),
    [
        ("Downing Street was quiet. No 10 said on Monday that the mill was shut.", "assert", "pos"),
        ("No fewer than nine millers said that the mill was shut.", "assert", "pos"),
        ("A few millers said that the mill was shut.", "assert", "pos"),
        ("Few millers said that the mill was shut.", "decline", "neg"),
        ("No miller said that the mill was shut.", "decline", "neg"),
    ],
)
def test_nobody_and_few_say_nothing_and_a_few_do(attributed: Attributed, text: str, stance: str, polarity: str) -> None:
    (found,) = attributed(text)
    assert (found.stance, found.polarity) == (stance, polarity)
