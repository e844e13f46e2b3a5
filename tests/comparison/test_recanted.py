"""What somebody takes back as a page tells, and what was an earlier word before an admission."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.claims import grades
from sayso.comparison.origins.recanted import find, mark
from sayso.comparison.proposal import Answer, Proposal
from sayso.comparison.statements.items import build
from sayso.dossier.build import Dossier
from sayso.dossier.pages import Back
from sayso.dossier.views import View
from sayso.model import Member, Origin, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def page(text: str, day: str = "2031-05-06", outlet: str = "Quay Post") -> Reading:
    found = from_text(text, f"{outlet}{day}", Given(outlet=outlet, published=day))
    return extract(found, language.parse(found.text, found.segments))


def marked(*readings: Reading) -> list[str]:
    items = build(readings)
    mark(items)
    return sorted({i.statement.span.text for i in items if i.retracted is not None})


COUNT = "Marta Hale, the pilot, said that at least 60 sailors had drowned. The ministry said that 60 sailors drowned."
TAKEN = (
    "Marta Hale spoke to the inquiry on Friday. She withdrew what she had said about sixty dead, and excused "
    "herself. The inquiry goes on."
)


def test_a_figure_falls_with_who_gave_it_and_stands_with_whom_else() -> None:
    assert marked(page(COUNT), page(TAKEN, "2031-05-09", "Bay Mirror")) == ["at least 60 sailors had drowned"]


def test_an_older_page_takes_nothing_back_from_a_later_one() -> None:
    assert marked(page(COUNT, "2031-05-10"), page(TAKEN, "2031-05-09", "Bay Mirror")) == []


def test_the_same_number_of_other_things_stands() -> None:
    other = "Marta Hale, the pilot, said that 60 guests had come to the ball. Marta Hale said that 60 ropes had torn."
    assert marked(page(other), page(TAKEN, "2031-05-09", "Bay Mirror")) == []


CLAIM = "Marta Hale said that the captain had sold the lifeboats. Marta Hale said that the captain had slept on watch."


@pytest.mark.parametrize(
    "text",
    [
        "On Friday Marta Hale retracted her claim that the captain had sold the lifeboats.",
        "Marta Hale apologised on Friday for saying that the captain had sold the lifeboats.",
        "Marta Hale admitted that she had been wrong to say that the captain had sold the lifeboats.",
    ],
)
def test_a_statement_falls_and_others_of_the_speaker_stand(text: str) -> None:
    found = marked(page(CLAIM), page(text, "2031-05-09", "Bay Mirror"))
    assert set(found) == {"the captain had sold the lifeboats"}


@pytest.mark.parametrize(
    "text",
    [
        "Marta Hale has not withdrawn her claim that the captain had sold the lifeboats.",
        "The owners asked Marta Hale to withdraw her claim that the captain had sold the lifeboats.",
        "Marta Hale would have withdrawn her claim that the captain had sold the lifeboats.",
        "Marta Hale withdrew 400 crowns and said that the captain had sold the lifeboats.",
        "Marta Hale apologised for the delay and said that the captain had sold the lifeboats.",
    ],
)
def test_nothing_falls_where_nobody_takes_it_back(text: str) -> None:
    assert marked(page(CLAIM), page(text, "2031-05-09", "Bay Mirror")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office admitted on Friday that the boats had never been counted. As late as Tuesday its head, Piet "
        "Voss, had insisted that a clerk had counted every boat.",
        "Piet Voss declared on Tuesday that a clerk had counted every boat, and by Friday his own people were admitting "
        "that the clerk had not been there.",
    ],
)
def test_an_earlier_word_falls_with_what_is_admitted(text: str) -> None:
    assert marked(page(text)) == ["a clerk had counted every boat"]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour office admitted on Friday that money was short. On Tuesday its head, Piet Voss, had insisted that "
        "a clerk had counted every boat.",
        "The harbour office spoke of the boats on Friday. As late as Tuesday its head, Piet Voss, had insisted that a "
        "clerk had counted every boat.",
        "Piet Voss declared on Tuesday that a clerk had counted every boat, and by Friday his own people were admitting "
        "that the count was long.",
    ],
)
def test_an_earlier_word_stands_where_nothing_is_set_against_it(text: str) -> None:
    assert not [*find(page(text))]


def test_what_is_taken_back_is_shown_and_marked() -> None:
    readings = [page(COUNT), page(TAKEN, "2031-05-09", "Bay Mirror")]
    found = compare(readings)
    claim = next(c for c in found.claims if any("60" in p.label for p in c.positions))
    assert any(o.name == "Marta Hale" and not o.sure and "takes it back" in o.why for o in claim.origins)
    dossier = Dossier(readings, found, (), View())
    quotes = [
        (
            s.span.text,
            dossier._evidence.quote(Member(readings[0].document.id, s.span), Back("t1", "timeline")).withdrawn,
        )
        for s in readings[0].statements
    ]
    assert ("at least 60 sailors had drowned", True) in quotes and ("60 sailors drowned", False) in quotes


ADMITS = (
    "The harbour office admitted on Friday that its ledger was empty. As late as Tuesday its head, Piet "
    "Voss, had insisted that a clerk had counted every boat."
)


@pytest.mark.parametrize(("sure", "value"), [(False, "withdrawn"), (True, "single_origin")])
def test_what_is_left_of_an_agreement_without_a_sure_origin_is_no_agreement(sure: bool, value: str) -> None:
    items = build([page(ADMITS), page("A clerk had counted every boat.", "2031-05-07", "Bay Mirror")])
    mark(items)
    told = [i for i in items if "counted every boat" in i.statement.span.text]
    assert [i.admitted for i in told] == [True, False]
    proposal = Proposal("Did he?", "happened", [Answer("it is so", told, "asserts")], "agree", [], "", 0.9)
    origin = Origin(
        name="Bay Mirror", positions=("p1",), chain=("Bay Mirror",), why="", sure=sure, party=False, sole_channel=None,
        evidence=(),
    )  # fmt: skip
    (grade,) = grades.grade(proposal, ["p1"], [origin])
    assert grade.value == value
