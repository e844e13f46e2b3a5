"""Whose a figure is, what it counts and when: what parts two numbers that only seem to exclude each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written_pages import figures, read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.figures.holders import collect
from sayso.comparison.figures.measures import collect as measures
from sayso.comparison.figures.scopes import said
from sayso.comparison.figures.words import answer
from sayso.comparison.proposal import holder
from sayso.comparison.statements.items import build
from sayso.model import Claim, Reading, Segment


def how_many(*readings: Reading) -> list[Claim]:
    found = compare(list(readings), None, language.meanings).claims
    return [c for c in found if c.confirmed and c.grades[0].slot == "how_many"]


def pair(found: list[Claim], a: int, b: int) -> list[str]:
    return [c.relation for c in found if {a, b} <= {p.low for p in c.positions}]


# ---------------------------------------------------------------- whose it is
@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The harbour ministry confirms 41 dead.", "41", "harbour ministry"),
        ("The official count is 41 dead.", "41", "official count"),
        ("So far 41 divers have died. The Harbour Board, which gave the figure on Monday, is looking for more.", "41",
         "Harbour Board"),
        ("So far 41 divers have died. The figure comes from the Harbour Board.", "41", "Harbour Board"),
        ("So far 41 divers have died. The Harbour Board, which gave the order on Monday, is looking on.", "41", "Post"),
    ],
)  # fmt: skip
def test_who_confirms_or_gives_a_count_holds_it(text: str, words: str, name: str) -> None:
    assert [holder(f.item).removesuffix(" (unnamed)") for f in figures(text) if f.words == words] == [name]


def test_a_headline_lends_its_count_from_the_page_below() -> None:
    head, body = (
        "Fire in Kesta mill kills 41",
        "The fire in the mill of Kesta killed 41 weavers, the coroner said on Monday.",
    )
    page, told = read("Post", f"{head}\n\n{body}"), read("Sun", f"{head}.\n\n{body}")
    parts = (Segment("s1", 0, len(head), "title"), Segment("s2", len(head), len(page.text), "body"))
    titled = replace(page, segments=parts)
    for reading, holders in ((page, {"coroner"}), (titled, {"coroner"}), (told, {"Sun", "coroner"})):
        found = collect(build([reading]))
        assert {holder(f.item).removesuffix(" (unnamed)") for f in found if f.words == "41"} == holders
        assert any(f.lent for f in found) is (holders == {"coroner"})


def headed(head: str, body: str) -> Reading:
    page = read("Post", f"{head}\n\n{body}")
    parts = (Segment("s1", 0, len(head), "title"), Segment("s2", len(head), len(page.text), "body"))
    return replace(page, segments=parts)


def test_a_headline_keeps_the_count_that_its_page_tells_itself() -> None:
    body = (
        "Our reporter counted 41 bodies in the yard of the mill.\n\n"
        "Ilse Marn, who speaks for the weavers, said that 41 people were killed."
    )
    found = collect(build([headed("Fire in Kesta mill kills 41 people", body)]))
    assert not any(f.lent for f in found)
    assert [holder(f.item) for f in found if f.words == "41"] == ["Post", "Post", "Ilse Marn"]


def test_a_headline_tells_the_toll_beside_what_its_source_says() -> None:
    head = "Mill owner Ove Lind says doors were locked as death toll reaches 41"
    found = [f for f in collect(build([headed(head, "The mill of Kesta burned on Monday.")])) if f.words == "41"]
    assert [holder(f.item) for f in found] == ["Post"]


@pytest.mark.parametrize(
    "text",
    [
        "Mill owner Ove Lind said: “The doors stood open as the number of dead in the mill of Kesta reached 41.”",
        "Mill owner Ove Lind said that the doors stood open as the number of dead reached 41.",
        "Mill owner Ove Lind said that the doors stood open while the death toll was put at 41.",
    ],
)
def test_what_somebody_says_of_a_toll_in_the_text_is_his(text: str) -> None:
    assert [holder(f.item) for f in figures(text) if f.words == "41"] == ["Ove Lind"]


def test_what_a_headline_quotes_of_a_toll_is_his_whom_it_quotes() -> None:
    head = "Mill owner Ove Lind said: “The doors stood open as the number of dead reached 41.”"
    found = collect(build([headed(head, "The mill of Kesta burned on Monday.")]))
    assert [holder(f.item) for f in found if f.words == "41"] == ["Ove Lind"]


@pytest.mark.parametrize(
    "behind",
    [
        "The figure is from Tuesday. Looms were lost.",
        "The figures are from May to July.",
        "The toll comes from Kesta alone.",
        "Harbour Board clerks mocked the Weavers’ Aid, which gave that figure, as a club of drunkards.",
    ],
)
def test_what_a_figure_is_from_gave_none(behind: str) -> None:
    text = f"So far 41 divers have died at Kesta. {behind} The Harbour Board met on Friday."
    assert [holder(f.item) for f in figures(text) if f.words == "41"] == ["Post"]


def test_a_second_number_of_a_record_is_of_the_record_too() -> None:
    found = figures("The first reports list 220 barns as wholly destroyed and 510 as damaged.")
    assert len({holder(f.item) for f in found}) == 1


# ---------------------------------------------------------------- what is counted
def test_damaged_things_are_not_destroyed_ones() -> None:
    first = read(
        "Post", "The hailstorm of Dorn hit the farms of the valley. It destroyed 220 barns, the farmers' union said."
    )
    second = read(
        "Echo", "The hailstorm of Dorn hit the farms of the valley. It damaged 510 barns, the fire brigade said."
    )
    assert not pair(how_many(first, second), 220, 510)


def test_barns_damaged_or_destroyed_are_of_no_one_kind() -> None:
    (found,) = figures("The hailstorm damaged or destroyed 510 barns.")
    assert found.fate is None


def test_who_was_left_dead_has_not_gone() -> None:
    (found,) = figures("The fight in the mill ended on Friday with nine guards left dead.")
    assert found.state == "dead"


def test_what_is_asked_for_is_no_count_of_what_was() -> None:
    (found,) = figures("The keeper asked for permission to open four sluices.")
    assert found.limit


def test_most_of_them_in_a_place_are_not_all_there() -> None:
    (found,) = figures("A storm broke the roofs of 90 barns, most of them in the lower village of the valley.")
    assert said(found) is None
    (whole,) = figures("A storm broke the roofs of 90 barns in the lower village of the valley.")
    assert said(whole) == "in the lower village of the valley"


def test_the_whole_land_of_the_next_sentence_is_not_the_scope() -> None:
    (found,) = figures("A shootout in Arven left nine guards dead. Hospitals across the country are short of blood.")[
        :1
    ]
    assert said(found) != "across the country"


# ---------------------------------------------------------------- what excludes what
def test_thousands_may_be_more_than_ten_thousand() -> None:
    first = read("Post", "The bakers of Orlen marched to the town hall. Thousands of people marched, the union said.")
    second = read("Echo", "The bakers of Orlen marched to the town hall. About 30,000 people marched, the mayor said.")
    assert "conflict" not in pair(how_many(first, second), 2000, 27000)


def test_those_in_shelters_on_two_days_are_no_conflict() -> None:
    told = "The river Dorn flooded the lower town. {} people {} in shelters, the fire brigade said."
    first = read("Post", told.format("7,300", "were"), "2021-04-07")
    second = read("Echo", told.format("2,100", "remain").replace("fire brigade", "governor"), "2021-04-12")
    assert pair(how_many(first, second), 7300, 2100) in ([], ["partial"])
    same = read("Echo", told.format("2,100", "remain").replace("fire brigade", "governor"), "2021-04-07")
    assert pair(how_many(first, same), 7300, 2100) in ([], ["conflict"])


def test_what_is_taken_back_is_taken_back_in_the_headline() -> None:
    text = (
        "80 rats found in bakery\n\nAn earlier version of this article spoke of 80 rats in the bakery. "
        "That figure was wrong. The inspectors found eight rats in the bakery."
    )
    found = figures(text)
    assert {f.words for f in found} == {"80", "eight"}
    assert all(f.withdrawn == (f.words == "80") for f in found)


@pytest.mark.parametrize("others", ["The bakers’ guild said that 80 rats were in the bakery.", "We saw 70 to 90 rats."])
def test_who_else_gives_the_number_that_a_page_takes_back_has_taken_nothing_back(others: str) -> None:
    text = f"An earlier version of this article spoke of 80 rats in the bakery. That figure was wrong.\n\n{others}"
    first, *found = figures(text)
    assert first.withdrawn
    assert [f.withdrawn for f in found] == [False]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("The mill lies nine kilometres below the Upper Arven dam.", "dam"),
        ("The barge was found 30 kilometres from the mouth of the Arven river.", "mouth"),
        ("The mill lies nine kilometres north of Kesta.", "kesta"),
    ],
)
def test_the_place_to_which_a_distance_leads(text: str, goal: str) -> None:
    (found,) = measures(build([read("Post", text)]))
    assert found.goal == goal


def test_the_count_that_its_holder_lowered_is_an_earlier_one() -> None:
    text = "The Harbour League, which had said at least 80 divers were hurt, lowered its count to 55."
    assert {f.words: f.former for f in figures(text)} == {"at least 80": True, "55": False}
    assert answer([f for f in figures(text) if f.former]).label.endswith("(earlier)")
    other = "The Harbour League, which had said that 80 divers were hurt, lowered the price of its 55 boats."
    assert not any(f.former for f in figures(other))


@pytest.mark.parametrize(
    "then", ["while the coastguard now says 55 divers were hurt", "while the coastguard lowered its count to 55"]
)
def test_the_count_that_another_gives_makes_nobodys_an_earlier_one(then: str) -> None:
    found = figures(f"The owners had claimed 80 divers were hurt at the wreck, {then}.")
    assert len(found) == 2
    assert not any(f.former for f in found)


def test_two_parts_of_one_whole_are_no_two_answers() -> None:
    text = "Of the nine guards, four slept. The owner said so. Of the nine guards, three slept in the yard, she said."
    assert not how_many(read("Post", text))


def test_some_of_all_exclude_another_number_of_them() -> None:
    told = "The keepers of the Dorn weir raised the sluices at night. "
    first = read("Post", told + "Three of the eight sluices were raised, the water board said.")
    second = read("Echo", told + "Five sluices were raised, a keeper said.")
    assert pair(how_many(first, second), 3, 5) == ["conflict"]
    more = read("Echo", told + "Nine sluices were raised, a keeper said.")
    assert pair(how_many(first, more), 3, 9) in ([], ["partial"])


@pytest.mark.parametrize(
    ("first", "then", "relations"),
    [
        ("84 patients had been carried to its wards", "Eleven patients remain in intensive care", []),
        ("Fourteen patients remain in intensive care", "Eleven patients remain in intensive care", ["conflict"]),
    ],
)
def test_those_who_remain_are_not_all_who_came(first: str, then: str, relations: list[str]) -> None:
    told = "A launch sank off Tarn on Monday. {}, the clinic of {} said."
    texts = told.format(first, "Tarn"), told.format(then, "Brill")
    numbers = [84 if "84" in first else 14, 11]
    assert pair(how_many(*(read(f"Paper {k}", t) for k, t in enumerate(texts))), *numbers) == relations


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("Four people are dead and around 60 in hospital, the warden says.", {"Four": "dead", "around 60": "treated"}),
        ("Slide kills six, dozens in hospital", {"six": "dead", "dozens": "treated"}),
        ("Slide kills six, dozens in Orlen", {"six": "dead", "dozens": "dead"}),
    ],
)
def test_those_in_hospital_beside_the_dead_are_none_of_them(text: str, fates: dict[str, str]) -> None:
    assert {f.words: f.fate for f in figures(text)} == fates


def test_a_question_asks_where_those_counted_are() -> None:
    told = "Around 60 people are in hospital after the slide of Orlen, the warden says."
    other = "About 60 people were in hospital after the Orlen slide, the guild said on Monday."
    asked = {c.question for c in compare([read("Post", told), read("Herald", other)]).claims if c.confirmed}
    assert asked == {"How many people were in hospital after the Orlen slide?"}
