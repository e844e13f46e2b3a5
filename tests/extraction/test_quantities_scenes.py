"""Where a figure counts, in the words of the text, whether or not a gazetteer knows the name."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.model import Quantity, Reading
from sayso.pipeline.run import extract
from sayso.reading import from_text


def read(text: str) -> Reading:
    page = from_text(text, "page")
    return extract(page, language.parse(page.text, page.segments))


def figure(text: str, words: str) -> Quantity:
    return next(q for q in read(text).quantities if q.span.text == words)


@pytest.mark.parametrize(
    ("text", "words", "scene"),
    [
        ("Some 70 tents stand in Wend district.", "Some 70", "in Wend district"),
        ("At the General there are 46 injured now.", "46", "At the General"),
        ("In this war 5,000 soldiers have died.", "5,000", "In this war"),
        ("Thirty wounded had reached Olm Clinic by noon.", "Thirty", "Olm Clinic"),
        ("Landslides in the northern valleys have buried 19 people.", "19", "in the northern valleys"),
        ("Eight were killed and 20 hurt in a market in Senna.", "Eight", "in a market in Senna"),
        ("Eight were killed and 20 hurt in a market in Senna.", "20", "in a market in Senna"),
        ("Six boys died when a wall fell into the school yard.", "Six", "into the school yard"),
        ("The army moved 400 men to the coast.", "400", "to the coast"),
        ("Nine died in Arlo and six in Berrin.", "Nine", "in Arlo"),
        ("Nine died in Arlo and six in Berrin.", "six", "in Berrin"),
        ("In March 40 shops closed.", "40", None),
        ("Sales rose by 300 cars in the second quarter.", "300", None),
        ("Officials in Senna say that 30 goats have died.", "30", None),
        ("In a statement the firm said that 12 ships had sailed.", "12", None),
    ],
)
def test_the_scene_is_told_in_the_words_of_the_text(text: str, words: str, scene: str | None) -> None:
    assert figure(text, words).scene == scene


def test_a_place_of_another_figure_is_none_of_this_one() -> None:
    found = figure("Nine died in the Arlo pit and six in Paris.", "Nine")
    assert (found.place, found.scene) == (None, "in the Arlo pit")


@pytest.mark.parametrize(
    "text",
    [
        "About 50 barns were burnt in Kellow. The mayor put the figure at 20.",
        "About 50 barns were burnt in Kellow, farmers say. The council says there are 20.",
        "About 50 barns were burnt in Kellow. The real number was 20, the mayor said.",
    ],
)
def test_a_figure_without_its_thing_takes_up_what_was_counted_before(text: str) -> None:
    found = figure(text, "20")
    assert found.thing is not None
    assert found.thing.startswith("barns")
    assert found.scene == "in Kellow"


def test_of_two_things_counted_before_none_is_taken_up() -> None:
    found = figure("Ten goats and 40 hens died. The mayor put the figure at 25.", "25")
    assert found.thing == "figure"


@pytest.mark.parametrize(
    "text", ["The ministry says that 45 are still at large.", "The police say that 45 were in custody."]
)
def test_a_number_alone_of_which_only_people_are_said_counts_people(text: str) -> None:
    thing = figure(text, "45").thing
    assert thing is not None
    assert thing.startswith("people ")


def test_one_person_of_so_many_years_is_no_count() -> None:
    found = read("A woman of 58 died in the ward, and a crew of 12 was saved.").quantities
    assert [q.span.text for q in found] == ["12"]


def test_what_a_toll_went_up_to_is_no_bound() -> None:
    assert (figure("The toll went up to 26 on Friday.", "26").low, figure("Up to 26 men died.", "Up to 26").low) == (
        26,
        None,
    )


def test_what_an_attack_was_on_is_no_scene() -> None:
    assert figure("An attack on the village of Orn killed nine men.", "nine").scene is None
