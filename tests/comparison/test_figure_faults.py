"""Figures of another place, clause, list or number are not set against each other as if they were one count."""

from __future__ import annotations

from typing import Any

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.figures import counts
from sayso.comparison.figures.holders import Figure, collect
from sayso.comparison.figures.scopes import said
from sayso.comparison.proposal import holder
from sayso.comparison.statements.items import build
from sayso.model import Claim, Position, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def read(text: str, outlet: str = "Post", published: str = "2021-04-07") -> Reading:
    page = from_text(text, outlet, Given(outlet=outlet, published=published))
    return extract(page, language.parse(page.text, page.segments))


def claims(*texts: str, days: tuple[str, ...] = ()) -> list[Claim]:
    dated = days or ("2021-04-07",) * len(texts)
    readings = [read(t, f"Paper {k}", day) for k, (t, day) in enumerate(zip(texts, dated, strict=True))]
    return [c for c in compare(readings, None, language.meanings).claims if c.grades[0].slot == "how_many"]


def with_both(found: list[Claim], a: int, b: int) -> list[Claim]:
    return [c for c in found if {a, b} <= {p.low for p in c.positions}]


def side(found: list[Claim], low: int) -> Position:
    return next(p for c in found for p in c.positions if p.low == low)


def figure(text: str) -> Figure:
    return collect(build([read(text)]))[0]


STRIKE = "The dockers of Port Ansel went on strike on Monday. "


# ---------------------------------------------------------------- the missing
@pytest.mark.parametrize(("later", "relation"), [("2021-04-09", "partial"), ("2021-04-07", "conflict")])
def test_the_missing_of_two_days_are_two_counts(later: str, relation: str) -> None:
    told = "The ferry Ansel Maid sank off Port Ansel on Tuesday. {} people are missing, {} said."
    first, second = told.format("Thirty-two", "the coastguard"), told.format("Fourteen", "the harbour office")
    (found,) = with_both(claims(first, second, days=("2021-04-07", later)), 32, 14)
    assert found.relation == relation


# ---------------------------------------------------------------- sites
def test_those_at_one_site_are_not_set_against_those_at_another() -> None:
    first = STRIKE + "Some 700 people were on the pier, the union said."
    second = STRIKE + "Many dockers sleep in a chapel, where 290 people remain."
    assert not with_both(claims(first, second), 290, 630)


def test_those_at_one_site_are_one_count() -> None:
    first = STRIKE + "There were 700 people on the pier, the union said."
    second = STRIKE + "There were 290 people on the pier, the police said."
    assert [c.relation for c in with_both(claims(first, second), 290, 700)] == ["conflict"]


def test_who_is_at_a_site_on_one_day_is_no_conflict_with_another_day() -> None:
    first = STRIKE + "The union says 700 people are on the pier."
    second = STRIKE + "The police say 290 people are on the pier."
    found = with_both(claims(first, second, days=("2021-04-07", "2021-04-12")), 290, 700)
    assert [(c.relation, c.differs_in) for c in found] == [("partial", ("time",))]


# ---------------------------------------------------------------- one beside others
CLINIC = "The clinic of Marsk was shut on Friday by its doctors. "


def test_one_and_two_fellows_are_three() -> None:
    first = CLINIC + "Dr Anna Reul and two fellow surgeons shut the clinic of Marsk on Friday."
    second = CLINIC + "Three surgeons of the district hospital shut the clinic of Marsk on Friday."
    found = with_both(claims(first, second), 2, 3)
    assert found and all(c.relation == "agree" for c in found)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Lena Ost and four others were injured in the fall.", True),
        ("She and two fellow divers found the wreck.", True),
        ("Two divers and four others were injured in the fall.", False),
        ("Two fellow divers found the wreck.", False),
    ],
)
def test_a_number_that_leaves_one_out(text: str, beside: bool) -> None:
    figures = collect(build([read(text)]))
    assert any(f.besides for f in figures) is beside


# ---------------------------------------------------------------- clauses
def test_the_day_of_another_clause_is_not_that_of_a_figure() -> None:
    text = "The rowers' club, which once counted nine injured, fell silent on Friday."
    found = collect(build([read(text)]))
    assert found and all(f.when is None for f in found)
    assert figure("On Friday nine rowers were injured.").when == "Friday"


def test_where_other_things_were_sent_is_no_scope() -> None:
    text = "The club said that nine boats had been mended and their sails sent to the harbour."
    assert said(figure(text)) is None
    text = "The council said that 12 men were killed and 30 hurt in the village."
    assert said(figure(text)) == "in the village"


def test_the_toll_by_which_a_happening_is_known_is_not_the_speakers() -> None:
    text = "Minister Ove Lind said that nobody had oiled the valves before the blast in which seven people died."
    assert holder(figure(text).item) == "Post"
    text = "Minister Ove Lind admitted that seven people had died in the blast."
    assert holder(figure(text).item) == "Ove Lind"


# ---------------------------------------------------------------- kinds
def test_families_are_not_set_against_a_force() -> None:
    text = (
        "A survey lists 160 families in Lower Venn. But a fresh battalion, the colonel said, brings the force "
        "to about 380."
    )
    assert not claims(text)


def test_at_least_one_is_no_count_beside_others() -> None:
    first = STRIKE + "At least one crate of whisky was stolen from the pier."
    second = STRIKE + "The port says that 41 crates of whisky were stolen from the pier."
    assert not with_both(claims(first, second), 1, 41)


def test_a_list_is_one_answer_with_its_sum() -> None:
    theft = "Thieves broke into the depot of Sollby on Sunday. "
    first = theft + "The thieves took three delivery vans and two small vans from the depot of Sollby."
    second = theft + "Five vans were taken from the depot of Sollby."
    third = theft + "The depot of Sollby lost five vans, which were taken on Sunday."
    found = [c for c in claims(first, second, third) if any(p.low == 5 for p in c.positions)]
    assert found
    assert all(c.relation == "agree" for c in found)
    assert not with_both(found, 2, 3)


def test_a_part_of_two_sums_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    adds = {("a", "c"), ("b", "c"), ("c", "e"), ("d", "e")}
    monkeypatch.setattr(counts, "adds_up", lambda part, whole: (part, whole) in adds)
    sides: list[list[Any]] = [["a"], ["b"], ["d"], ["c"], ["e"]]
    whole: list[list[Any]] = [["d"], ["c", "a", "b"], ["e"]]
    assert counts._summed(sides) == whole


# ---------------------------------------------------------------- times
def test_a_count_that_somebody_has_raised_is_later() -> None:
    slide = "A slope gave way above Torvik on Monday. "
    first = slide + "The police said that three people had died in the landslide."
    second = slide + "The police said that three people had died in the landslide."
    third = slide + "The coroner lifted the toll of the landslide to five dead."
    found = with_both(claims(first, second, third), 3, 5)
    assert [(c.relation, c.differs_in) for c in found] == [("partial", ("time",))]


def test_one_who_counts_more_later_tells_another_time() -> None:
    fire = "A fire swept the market of Hedda on Tuesday. "
    first = fire + "Dr Ines Mohr said that the hospital of Hedda had treated 14 people by noon."
    second = fire + "Dr Ines Mohr said that the hospital of Hedda had now treated 21 people."
    found = with_both(claims(first, second, days=("2021-04-06", "2021-04-08")), 14, 21)
    assert [(c.relation, c.differs_in) for c in found] == [("partial", ("time",))]


# ---------------------------------------------------------------- what is shown
def test_the_scope_of_one_page_is_not_put_on_the_others() -> None:
    blast = "A boiler burst in Ravnik on Saturday. "
    first = blast + "The boiler blast in Ravnik injured 27 people in the lower town."
    second = blast + "The boiler blast injured 27 people."
    shown = side(claims(first, second), 27).scope
    assert shown is not None
    assert shown.endswith("(Paper 0)")


def test_some_of_the_first_few_are_counted_by_their_noun() -> None:
    found = figure("Divers found moss in two of the first five wells.")
    assert found.quantity.thing == "wells"
    assert found.part


# ---------------------------------------------------------------- figures that were lost
def test_an_odd_number_told_roughly_is_a_count() -> None:
    assert [f.words for f in collect(build([read("Some 413 people were fed at the relief office.")]))]
    assert [f.words for f in collect(build([read("About 45 houses were flooded.")]))] == ["About 45"]
    assert not collect(build([read("The survey gave 4.5 children.")]))


def test_those_who_lack_a_thing_are_counted() -> None:
    assert [f.head for f in collect(build([read("Some 6,000 homes have no power.")]))] == ["house"]
    assert not collect(build([read("Not six homes have power.")]))
    assert not collect(build([read("Six homes were not flooded.")]))


def test_a_bare_number_that_somebody_says_counts_what_was_counted_before() -> None:
    text = STRIKE + "About 900 people marched to the pier, the harbour office said. The council reckons 2,500."
    found = [f for f in collect(build([read(text)])) if f.words == "2,500"]
    assert [(holder(f.item), f.head) for f in found] == [("council", "people")]
    assert not [f for f in collect(build([read("The council reckons six.")])) if f.words == "six"]


def test_who_speaks_of_a_number_is_not_counted() -> None:
    (found,) = read("The union of the dockers speaks of 300.").quantities
    assert found.thing is None


def test_women_in_a_street_are_not_its_people() -> None:
    first = STRIKE + "200 women camped on the quay of the Ansel docks on Wednesday."
    second = STRIKE + "The Ansel docks, 4,300 people, had no water on Wednesday."
    assert not with_both(claims(first, second), 200, 4300)
