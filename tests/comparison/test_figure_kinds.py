"""Whom a toll counts: anybody under many nouns, some of all by theirs, those of years, and one number told twice."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written_pages import figures, read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.figures.counts import sides_of
from sayso.comparison.figures.holders import collect
from sayso.comparison.figures.own_people import own
from sayso.comparison.figures.rules import of_others
from sayso.comparison.statements.items import build
from sayso.model import Claim, Reading, Segment


def how_many(*texts: str | Reading) -> list[Claim]:
    pages = [read(f"Paper {k}", t) if isinstance(t, str) else t for k, t in enumerate(texts)]
    found = compare(pages, None, language.meanings).claims
    return [c for c in found if c.grades[0].slot == "how_many"]


def relations(found: list[Claim], low: int, high: int) -> list[str]:
    return [c.relation for c in found if {low, high} <= {p.low for p in c.positions}]


# ---------------------------------------------------------------- nouns
@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("Eight inhabitants died in the mudslide at Orvo, the council said.", "eight", []),
        ("Eight inhabitants died in the mudslide at Orvo, the council said.", "fifteen", ["partial"]),
        ("Fifteen skiers died in the mudslide at Orvo, the council said.", "eight", ["conflict"]),
        ("Eight individuals died in the mudslide at Orvo, the council said.", "fifteen", ["conflict"]),
        ("Eight children died in the mudslide at Orvo, the council said.", "fifteen", ["partial"]),
        ("Eight policemen died in the mudslide at Orvo, the council said.", "fifteen", ["partial"]),
    ],
)
def test_of_whom_a_noun_may_be_said(first: str, second: str, relation: list[str]) -> None:
    other = f"{second.capitalize()} people died in the mudslide at Orvo, the rescue service said."
    assert relations(how_many(first, other), 8, 15) == relation


def test_one_number_of_dead_is_one_answer() -> None:
    (claim,) = how_many(
        "Eight skiers died in the mudslide at Orvo, the council said.",
        "Eight people died in the mudslide at Orvo, the rescue service said.",
    )
    assert claim.relation == "agree" and len(claim.positions) == 1
    assert claim.question == "How many people died?"


def test_one_number_of_dead_of_two_kinds_is_not_one_answer() -> None:
    found = how_many(
        "Eight skiers died in the mudslide at Orvo, the council said.",
        "Eight people died in the mudslide at Orvo, among them five cooks, the rescue service said.",
    )
    assert not any(c.relation == "agree" and len(c.positions) == 1 for c in found)
    assert {c.question for c in found} == {"How many people died?"}


# ---------------------------------------------------------------- a headline
def headed(head: str, body: str) -> Reading:
    page = read("Post", f"{head}\n\n{body}")
    parts = (Segment("s1", 0, len(head), "title"), Segment("s2", len(head), len(page.text), "body"))
    return replace(page, segments=parts)


@pytest.mark.parametrize(
    ("head", "sides"), [("Mill fire in Kesta kills 41", [2]), ("Mill fire in Kesta kills 43", [1, 1])]
)
def test_a_headline_drops_the_least(head: str, sides: list[int]) -> None:
    page = headed(head, "The fire in the mill of Kesta killed at least 41 weavers on Monday.")
    assert [len(side) for side in sides_of(collect(build([page])))] == sides


def test_another_page_may_mean_the_very_number() -> None:
    pages = [read("Post", "At least 41 weavers died in the fire."), read("Sun", "In the fire 41 weavers died.")]
    assert [len(side) for side in sides_of(collect(build(pages)))] == [1, 1]


def test_at_least_so_many_and_just_so_many_of_one_holder_are_two() -> None:
    body = "The mill said that at least 41 weavers died. The mill said that 41 weavers died in the fire, and no others."
    assert [len(side) for side in sides_of(figures(body))] == [1, 1]


# ---------------------------------------------------------------- years
@pytest.mark.parametrize(
    ("text", "lasting"),
    [
        ("Since 2007 ninety hikers have died on the ridge.", True),
        ("Some ninety hikers die every year on the ridge.", True),
        ("In the past four years ninety hikers have died on the ridge.", True),
        ("Ninety hikers died on the ridge, the worst day since 2007.", False),
        ("Ninety hikers died on the ridge, where twelve have died since 2007.", False),
        ("Ninety hikers died on the ridge a year ago.", False),
    ],
)
def test_what_befalls_people_for_years_is_no_happening(text: str, lasting: bool) -> None:
    found = figures(text)
    assert [f.lasting for f in found if f.words.lower().endswith("ninety")] == [lasting]


# ---------------------------------------------------------------- parts
def test_a_list_behind_its_sum_counts_parts() -> None:
    (whole, *parts) = figures("Nine divers drowned: seven on Monday and a guide on Thursday.")
    assert whole.words == "Nine" and not whole.part and all(p.part for p in parts)
    for text in ("Nine divers drowned. Seven cooks drowned.", "Nine divers drowned: seven cooks were hurt."):
        assert len(figures(text)) == 2 and not any(f.part for f in figures(text))


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The toll of the fire rose to 30 when two weavers died in the clinic.", {"30"}),
        ("Two weavers died in the clinic, bringing the death toll of the fire to 30.", {"30"}),
        ("Two weavers died in the clinic, bringing the death toll of the war to 3,000.", {"Two", "3,000"}),
        ("Two weavers died in the clinic, taking the death toll to 300 this year.", {"Two", "300"}),
        ("Two weavers died when the toll road sank.", {"Two"}),
        ("Two weavers died in the clinic, which took in 30 injured people.", {"Two", "30"}),
    ],
)
def test_those_with_whom_a_toll_rose_are_no_toll(text: str, counted: set[str]) -> None:
    assert {f.words for f in figures(text)} == counted


def test_two_women_and_a_boy_are_three() -> None:
    three = "Three civilian deaths were confirmed at the ford, the observers said."
    (claim,) = how_many("Two women and a boy of six died at the ford.", three)
    assert claim.relation == "agree" and claim.differs_in == ("scope",)
    assert relations(how_many("Two women died at the ford, and a boy fled.", three), 2, 3) != ["agree"]
    six = "Six women died at the ford, the observers said."
    assert relations(how_many("Two women and a boy of six died at the ford.", six), 2, 6) == ["conflict"]


def test_the_toll_of_a_war_is_none_of_a_day() -> None:
    found = how_many(
        "Thirty people died in the flood at Orvo, taking the death toll of the crisis to 7,000, the mayor said.",
        "Eleven people died in the flood at Orvo, the army said.",
    )
    assert relations(found, 11, 30) == ["conflict"] and relations(found, 11, 7000) == []


# ---------------------------------------------------------------- against each other
@pytest.mark.parametrize(("words", "relation"), [("not four", "conflict"), ("not far from the ford", "partial")])
def test_a_number_that_is_denied_is_in_conflict(words: str, relation: str) -> None:
    held = f"The guards held nine people in the hall of Tisso — {words}."
    found = how_many("The guards held four officers in the hall of Tisso, the ministry said.", held)
    assert relations(found, 4, 9) == [relation]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The raid left two wounded on our side.", "on our side"),
        ("The army put its own losses at two dead.", "its own"),
        ("The raid left two wounded in their own houses.", ""),
        ("The club counted two wounded by its own survey.", ""),
    ],
)
def test_whose_own_people_a_figure_counts(text: str, words: str) -> None:
    assert [own(f) for f in figures(text)] == [words]


def test_all_but_some_against_all_but_others() -> None:
    nine = "All but nine of the weavers were saved from the mill at Orvo, the owner said."
    thirty = "All but 30 of the weavers were saved from the mill at Orvo, the union said."
    assert relations(how_many(nine, thirty), 9, 30) == ["conflict"]


def test_a_reward_that_is_offered_is_an_offer() -> None:
    reward = "The widow offered a reward of 5,000 crowns to the finder of the Orvo clock, the police said."
    offer = "The widow offered 8,000 crowns to the finder of the Orvo clock, the mayor said."
    assert relations(how_many(reward, offer), 5000, 8000) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Nine people were treated at the fence.", "Letters went to 64 families on Monday.", True),
        ("The league wrote of three members of the river guard.", "Thirty residents of Adra had gone home.", True),
        ("Six people died at the weir.", "A shell killed three soldiers at the weir.", False),
        ("Nine people were hurt.", "Seven divers were injured.", False),
        ("Two bridges fell.", "Three bridges fell.", False),
    ],
)
def test_counts_of_different_things_need_a_fate_in_common_to_be_of_one(one: str, other: str, apart: bool) -> None:
    (a,), (b,) = figures(one), figures(other)
    assert of_others(a, b) is apart


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Sixty-one survivors were treated in the clinic.", "treated"),
        ("Twelve survivors died on the way.", "dead"),
        ("The tug picked up 40 survivors.", "safe"),
        ("Forty survivors were pulled from the water.", "safe"),
    ],
)
def test_survivors_of_whom_more_is_told_are_not_all_who_survived(text: str, state: str) -> None:
    (found,) = figures(text)
    assert found.state == state


def test_several_of_a_kind_do_not_agree_with_the_number_of_all() -> None:
    storm = "A ferry sank off the port of Lorn in the storm of Friday night.  "
    one, other = f"{storm}The minister said several divers were killed.", f"{storm}The clinic counted nine dead."
    (found,) = [c for c in how_many(one, other) if "died" in c.question]
    assert (found.relation, found.differs_in) == ("partial", ("scope",))


def test_those_held_without_something_are_some_of_those_held() -> None:
    march = "Thousands marched through Lorn on Friday after the vote.  "
    one = f"{march}Police said 116 people were arrested."
    other = f"{march}The league said nearly one hundred people were being held without any charge."
    (found,) = [c for c in how_many(one, other) if "arrested" in c.question]
    assert (found.relation, found.differs_in) == ("partial", ("scope",))
    assert "without any charge" in found.why


def test_bodies_that_were_brought_somewhere_ask_how_many_died() -> None:
    storm = "A ferry sank off the port of Lorn in the storm of Friday night.  "
    texts = (
        f"{storm}At least 31 people were killed, the coast guard said.",
        f"{storm}The mayor said 44 bodies had been brought to the school.",
        f"{storm}The harbour master said 54 bodies had been brought to the church.",
    )
    (found,) = [c for c in how_many(*texts) if len(c.positions) > 2]
    assert found.question == "How many people died?"


def test_the_dead_are_not_set_against_the_living_of_the_next_sentence() -> None:
    text = "The coast guard put the number of dead at 41.  But a fisherman said that he had taken 43 people on board."
    assert not [c for c in how_many(text) if c.confirmed]


def test_passengers_and_people_on_board_answer_one_question() -> None:
    storm = "The ferry Queen of Arda sank off the port of Lorn in the storm of Friday night.  "
    texts = (
        f"{storm}The coast guard said 187 passengers were on board.",
        f"{storm}Survivors said that about 290 people had been on board.",
    )
    (found,) = [c for c in how_many(*texts) if len(c.positions) > 1]
    assert (found.confirmed, found.relation, found.differs_in) == (True, "partial", ("scope",))
