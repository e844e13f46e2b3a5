"""Clauses that turn into a question although a pronoun, a place or a measure stands in the way, and those that do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.comparison.asking import fronted, measured, phrases, questions, turning
from sayso.comparison.statements.items import Item

Items = Callable[[str], list[Item]]


def clauses(found: list[Item]) -> list[Item]:
    return [i for i in found if i.statement.form == "clause"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Their orchestra lost its hall in May.", "Did the orchestra lose its hall in May?"),
        ("His mother lost the key in May.", ""),
        (
            "The masons dug the well where they found the bell.",
            "Did the masons dig the well where they found the bell?",
        ),
        ("The rector gave him the ledger.", ""),
        ("It was the miller who found the bell.", "Was it the miller who found the bell?"),
        ("It was the first miller who found the bell.", ""),
        ("The barns that stood by the weir were burned.", "Were the barns that stood by the weir burned?"),
        ("The baker and two of the millers left the guild.", "Did the baker and two of the millers leave the guild?"),
    ],
)
def test_a_clause_turns_widely(items: Items, text: str, question: str) -> None:
    item = clauses(items(text))[0]
    assert turning.turned(item, [item]) == ""
    assert turning.turned(item, [item], widely=True) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The windows of the school had in fact been sealed since May.",
         "Had the windows of the school been sealed since May?"),
        ("A chest with a broken lock was found in the crypt.", "Was a chest with a broken lock found in the crypt?"),
        ("The rector intends to sell the organ by Easter.", "Does the rector intend to sell the organ by Easter?"),
        ("The guild has demanded.", ""),
    ],
)  # fmt: skip
def test_a_clause_turns(items: Items, text: str, question: str) -> None:
    item = clauses(items(text))[-1]
    assert turning.turned(item, [item]) == question


def test_a_question_keeps_what_another_page_tells_too(items: Items) -> None:
    first = "The bell was cast in Ostrel after the fire of the foundry."
    assert questions.happened(clauses(items(first))) == "Was the bell cast?"
    two = [*clauses(items(first)), *clauses(items("The bell was cast in Ostrel by a woman."))]
    assert questions.happened(two).startswith("Was the bell cast in Ostrel")
    assert "fire" not in questions.happened(two)


@pytest.mark.parametrize(
    ("text", "words", "question"),
    [
        ("The engine reached the farm 40 minutes after the alarm.", "40 minutes",
         "How long after the alarm did the engine reach the farm?"),
        ("The choir sang for 40 minutes after the mass.", "40 minutes", "How long did the choir sing after the mass?"),
        ("The second rehearsal ended after nine days.", "nine days", "After how long did the second rehearsal end?"),
        ("She was held for nine days.", "nine days", "How long was she held?"),
        ("It was nine days.", "nine days", ""),
        ("Forty hours of recordings were lost in the fire.", "Forty hours",
         "How many hours of recordings were lost?"),
    ],
)  # fmt: skip
def test_how_long_after_what(items: Items, text: str, words: str, question: str) -> None:
    assert measured.how_long([(clauses(items(text))[0], words)]) == question


@pytest.mark.parametrize(
    ("text", "words", "question"),
    [
        ("The tram was moving at 40 km/h.", "40 km/h", "At what speed was the tram moving?"),
        ("The tram reached 40 km/h on the bridge.", "40 km/h", "What speed did the tram reach on the bridge?"),
        ("The limit of 40 km/h was lifted.", "40 km/h", ""),
    ],
)
def test_how_fast(items: Items, text: str, words: str, question: str) -> None:
    assert measured.how_fast([(clauses(items(text))[0], words)]) == question


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("The 07:15 from Ostrel was late.", "07:15"),
        ("The blackout since 07:15 was due to a squirrel.", "07:15"),
    ],
)
def test_an_hour_in_what_a_clause_is_about_is_not_asked_for(items: Items, text: str, hour: str) -> None:
    assert measured.at_what_hour([(clauses(items(text))[0], hour)]) == ""


@pytest.mark.parametrize(
    ("text", "thing", "question"),
    [
        ("Forty trams were waiting at the depot at dawn.", "trams",
         "How many trams were waiting at the depot at dawn?"),
        ("The restoration has cost 900 florins.", "florins", "How many florins has the restoration cost?"),
        ("Parcels were sent to 40 widows in May.", "widows", "To how many widows were parcels sent in May?"),
        ("The lock with 40 barges was closed.", "barges", ""),
    ],
)  # fmt: skip
def test_the_counted_are_asked_for_with_what_is_told_of_them(
    items: Items, text: str, thing: str, question: str
) -> None:
    assert fronted.fronted(thing, thing, clauses(items(text))[:1]) == question


@pytest.mark.parametrize(
    ("thing", "befallen", "question"),
    [
        ("broken arms", "broken", "How many arms were broken?"),
        ("injured dancers", "wounded", "How many dancers were wounded?"),
        ("injured dancers", "found", "How many injured dancers were found?"),
        ("others", "hurt", "How many were hurt?"),
        ("people", "bodies", "How many people died?"),
    ],
)
def test_what_befell_the_counted_is_told_once(items: Items, thing: str, befallen: str, question: str) -> None:
    found = clauses(items("The dancers were taken home."))
    assert measured.how_many(thing, befallen, found) == question


def test_a_mass_stands_without_its_article(items: Items) -> None:
    found = clauses(items("Three vats of resin, they say, were in the shed. Resin poured into the cellar."))
    assert not phrases.headless("resin", found)
    assert phrases.headless("tanker", found)


@pytest.mark.parametrize(
    ("words", "freed"),
    [
        ("eight of its masons", "eight of the masons"),
        ("all our masons", "all the masons"),
        ("their own masons", "the masons"),
        ("his wife", "his wife"),
        ("the masons of his village", "the masons of his village"),
    ],
)
def test_whose_it_is_is_left_out_of_a_question(words: str, freed: str) -> None:
    assert phrases.unowned(words) == freed


@pytest.mark.parametrize(
    ("words", "several", "rest"),
    [
        ("Thirty-five to forty casks", True, "casks"),
        ("five or six casks", True, "casks"),
        ("a cask to spare", False, ""),
    ],
)
def test_a_range_is_one_number(words: str, several: bool, rest: str) -> None:
    assert phrases.plural(words) == several
    assert not rest or phrases.unnumbered(words) == rest


@pytest.mark.parametrize(
    ("quoted", "question"),
    [
        ("… of the nine casks had leaks in them", "How many of the nine casks had leaks in them?"),
        ("The cooper and … of the apprentices fell from the loft",
         "How many: “The cooper and … of the apprentices fell from the loft”?"),
        ("The cooper and … of the apprentices were hurt", "How many of the apprentices were hurt?"),
        ("… of the casks they sold were empty", "How many: “… of the casks they sold were empty”?"),
    ],
)  # fmt: skip
def test_a_share_is_asked_for_without_quoting(quoted: str, question: str) -> None:
    assert measured.share(quoted) == question


@pytest.mark.parametrize(
    ("text", "words", "question"),
    [
        ("The smugglers boarded the barge and kept the crew for nine days.", "nine days",
         "How long did the smugglers keep the crew?"),
        ("The barge was boarded. Nobody knew it. It kept the crew for nine days.", "nine days",
         "How long did it keep the crew?"),
    ],
)  # fmt: skip
def test_a_clause_without_its_subject_is_asked_of_that_of_its_sentence(
    items: Items, text: str, words: str, question: str
) -> None:
    assert measured.how_long([(clauses(items(text))[-1], words)]) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Verdict: no torpedo exploded.", "Did any torpedo explode?"),
        ("No diver has ever seen the wreck.", "Has any diver ever seen the wreck?"),
    ],
)
def test_a_verdict_is_asked_for_without_its_head(items: Items, text: str, question: str) -> None:
    item = clauses(items(text))[-1]
    assert turning.turned(item, [item]) == question
