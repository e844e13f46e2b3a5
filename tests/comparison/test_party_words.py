"""When a party is said to have spoken, and under which other names it may be heard."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison.claims import party_words
from sayso.comparison.statements.items import build
from sayso.model import Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def page(text: str, outlet: str = "Quay Post") -> Reading:
    read = from_text(text, outlet, Given(outlet=outlet, published="2031-05-16"))
    return extract(read, language.parse(read.text, read.segments))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Orlen Water said on Tuesday that it had closed two of the locks on 3 May.", "2031-05-13"),
        ("Orlen Water said that it had closed two of the locks on 3 May.", "2031-05-16"),
        ("It closed two of the locks on 3 May, Orlen Water said on Tuesday.", "2031-05-13"),
    ],
)
def test_words_are_of_the_day_on_which_they_were_said(text: str, day: str) -> None:
    said = [i for i in build([page(text)]) if i.attribution is not None and "closed" in i.statement.span.text]
    assert said and {party_words.when(i) for i in said} == {day}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("After the burst on Sunday, Mina Orfel said the locks of Orlen had been closed.", "2031-05-16"),
        ("The lock keeper, dismissed on Sunday, said the locks of Orlen had been closed.", "2031-05-16"),
        ("Mina Orfel, who was hired on 4 May, said the locks of Orlen had been closed.", "2031-05-16"),
        ("Mina Orfel on Tuesday said the locks of Orlen had been closed.", "2031-05-13"),
        ("On Tuesday, Mina Orfel said the locks of Orlen had been closed.", "2031-05-13"),
        ("Mina Orfel told the Quay Post in a letter on Tuesday that the locks of Orlen had been closed.", "2031-05-13"),
        ("The locks of Orlen had been closed, said Mina Orfel on Tuesday.", "2031-05-13"),
    ],
)
def test_a_day_beside_who_speaks_is_not_that_of_the_words(text: str, day: str) -> None:
    said = [i for i in build([page(text)]) if i.attribution is not None and "closed" in i.statement.span.text]
    assert said and {party_words.when(i) for i in said} == {day}


def test_who_is_accused_beside_a_speaker_is_not_heard() -> None:
    told = [
        page("The guild blamed Sandel Barges for the flooded locks. A clerk said that Sandel Barges owed it money.")
    ]
    assert not party_words.heard_anywhere("Sandel Barges", told)
    accused = [page("The guild accused Sandel Barges of false reports on the locks.")]
    assert not party_words.heard_anywhere("Sandel Barges", accused)
    spoken = [page("Two locks had been shut, according to Ned Pell, a clerk at Sandel Barges.")]
    assert party_words.heard_anywhere("Sandel Barges", spoken)


def test_a_party_may_speak_under_its_short_or_full_name() -> None:
    items = build([page("The lock gates were shut, Orlen Water Company Ltd said on Tuesday.")])
    assert party_words.may_speak("Orlen Water", items)
    assert not party_words.may_speak("Sand Water", items)


def test_who_speaks_for_a_town_or_is_told_by_its_name_is_heard() -> None:
    told = [
        page(
            "The mayor of Tamsin, Ada Brisk, said that two locks had been shut. The Keep said that no lock had been shut."
        )
    ]
    assert party_words.heard_anywhere("Tamsin", told) and party_words.heard_anywhere("Keep", told)
    assert not party_words.heard_anywhere("Norland", told)
    titled = [page("THE KEEP: TWO LOCKS SHUT\n\nThe locks of Orlen were shut on Tuesday for the whole week.")]
    assert party_words.heard_anywhere("Keep", titled) and not party_words.heard_anywhere("Orlen", titled)


def test_a_common_noun_is_nobodys_name() -> None:
    assert party_words.common_noun("water company") and not party_words.common_noun("Orlen water company")
