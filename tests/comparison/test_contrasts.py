"""What differs between two answers to one question: each rule with sentences of its own, and sentences it must leave."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sayso import language
from sayso.comparison.differences.contrasts import Contrast, contrasts
from sayso.comparison.differences.told import told
from sayso.comparison.lineage import begin
from sayso.comparison.matching import pairing
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.weights import weigh
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def read(texts: Sequence[str], days: Sequence[str] = ("2021-03-05", "2021-03-05")) -> list[Reading]:
    out = []
    for k, (text, day) in enumerate(zip(texts, days)):
        page = from_text(text, f"page {k}", Given(outlet=f"Paper {k}", published=day))
        out.append(extract(page, language.parse(page.text, page.segments)))
    return out


def longest(items: Sequence[Item], doc: int) -> Item:
    return max((i for i in items if i.doc == doc), key=lambda i: (len(i.statement.span), i.statement.form == "clause"))


def between(a: str, b: str, days: tuple[str, str] = ("2021-03-05", "2021-03-05")) -> list[Contrast]:
    readings = read((a, b), days)
    items = build(readings)
    weigh(items)
    pairing.encode(items, language.meanings)
    speakers = Speakers(readings, begin(readings).actors)
    return contrasts(told(longest(items, 0), speakers), told(longest(items, 1), speakers))


def kinds(found: Sequence[Contrast]) -> set[str]:
    return {c.kind for c in found}


@pytest.mark.parametrize(
    ("a", "b", "kind", "relation"),
    [
        ("The lorry was searched at the gate.", "The lorry was not searched at the gate.", "denial", "conflict"),
        ("Shots were fired in the yard.", "Nobody fired a shot in the yard.", "denial", "conflict"),
        ("The dam was inspected in May.", "The dam has never been inspected.", "denial", "conflict"),
        ("Troops burned the roofs of Orlen.", "Not one roof of Orlen was burned by troops.", "denial", "conflict"),
        (
            "The villages have surrendered to the army.",
            "The villages have surrendered to nobody.",
            "denial",
            "conflict",
        ),
        ("The well was poisoned.", "There is no trace of poison in the well.", "denial", "conflict"),
        ("Fighters left the valley.", "The army vowed not to let fighters leave the valley.", "deed", "conflict"),
        ("The recording is genuine.", "The recording is a montage.", "contrary", "conflict"),
        ("The permit of the quarry is valid.", "The permit of the quarry has expired.", "contrary", "conflict"),
        ("The permit of the quarry is valid.", "The permit of the quarry has run out.", "contrary", "conflict"),
        ("The fire was an accident.", "The fire was arson.", "contrary", "conflict"),
        ("Six barges were carried over the weir.", "Nine barges were carried over the weir.", "count", "conflict"),
        ("The siren sounded at 21:20.", "The siren sounded at 9.52 p.m.", "clock", "conflict"),
        ("The siren sounded at half past four.", "The siren sounded at twenty to six.", "clock", "conflict"),
        ("The bridge fell on 3 March 2021.", "The bridge fell on 9 February 2021.", "date", "conflict"),
        ("The recording is genuine.", "The recording could not be verified.", "open", "partial"),
        ("The mill was sold to a bank.", "The mill may have been sold to a bank.", "certainty", "partial"),
        ("The fire looks increasingly like arson.", "The fire is arson.", "certainty", "partial"),
        ("All of the grain was saved.", "Some of the grain was saved.", "extent", "partial"),
        ("The miller is being sought by police.", "The miller was arrested by police.", "stage", "partial"),
    ],
)
def test_a_difference_is_named(a: str, b: str, kind: str, relation: str) -> None:
    found = [c for c in between(a, b) if c.kind == kind]
    assert [c.relation for c in found] == [relation]
    assert found[0].rule and all(found[0].words)


def test_who_takes_part_does_no_part_of_a_thing() -> None:
    assert not [c for c in between("All the millers went to Orlen.", "The millers took part.") if c.kind == "extent"]
    assert [c for c in between("All of the grain was saved.", "Part of the grain was saved.") if c.kind == "extent"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # the same with and without a negation
        ("The ferries of the line would stay in port.", "The ferries of the line would not leave port."),
        ("The flights to the island remain suspended.", "There will be no flights to the island."),
        # what was not found is not missing
        ("Inspectors found the mill clean.", "Inspectors found nothing in the mill that could trouble anyone."),
        # shares of other things
        ("The count gives Olav Stenn 53 per cent.", "Turnout was 71 per cent."),
        # the negation is another clause's, a name's, or denies nothing
        ("The crew reached the mill first.", "The crew, of which nobody had been warned, reached the mill first."),
        ("The No camp filed a suit over the vote.", "A suit over the vote was filed."),
        ("The mill burned down on Monday.", "There is no doubt that the mill burned down on Monday."),
        ("No fewer than nine barges sank.", "Nine barges sank."),
        ("The strip is no longer than the road to Orlen.", "The strip is as long as the road to Orlen."),
        # what is allowed is no count of what there was
        ("The barge carried 162 people.", "The barge was licensed to carry 120 people."),
        # one figure in two wordings, and a list that adds up to the other count
        ("The limit on the bridge is 20 tons.", "Nothing above 20 tons was to cross the bridge."),
        ("Police found five bombs at the mill.", "Police found three bombs and two grenades at the mill."),
        ("The siren sounded at 4.20 p.m.", "The siren sounded at twenty past four."),
        ("The siren sounded at 16:20.", "The siren sounded at about 4.25 p.m."),
    ],
)
def test_what_says_the_same_is_no_conflict(a: str, b: str) -> None:
    assert not [c for c in between(a, b) if c.relation == "conflict"]


def test_a_denial_of_one_part_denies_nothing_of_another() -> None:
    found = between("Nine of ten barges were unloaded.", "Two barges were not unloaded.")
    assert "denial" not in kinds(found)


def test_a_higher_toll_of_a_later_day_is_a_change_and_no_conflict() -> None:
    first, later = "Nine miners were killed in the pit.", "Fourteen miners were killed in the pit."
    (grown,) = [c for c in between(first, later, ("2021-03-05", "2021-03-07")) if c.kind == "count"]
    assert (grown.relation, grown.differs) == ("partial", "time")
    (shrunk,) = [c for c in between(later, first, ("2021-03-05", "2021-03-07")) if c.kind == "count"]
    assert (shrunk.relation, shrunk.differs) == ("conflict", "count")


def test_what_each_did_itself_is_another_scope() -> None:
    found = between("The coast guard rescued 74 sailors.", "Fishermen rescued 22 sailors.")
    assert [(c.relation, c.differs) for c in found if c.kind == "count"] == [("partial", "scope")]


def test_counts_by_different_days_are_of_different_times() -> None:
    found = between(
        "By Sunday 640 people had crossed the river.",
        "By Tuesday 1,120 people had crossed the river.",
        ("2021-03-10", "2021-03-10"),
    )
    assert [(c.relation, c.differs) for c in found] == [("partial", "time")]


def test_a_day_that_dates_a_thing_dates_nothing_else() -> None:
    assert not between("The council met over Saturday's floods.", "The council met over the floods on Monday.")


def test_a_vow_and_what_came_of_it_are_two_stages() -> None:
    found = between("“We will reopen the mill,” the owner said.", "The owner reopened the mill.")
    assert [(c.kind, c.relation) for c in found] == [("stage", "partial")]


def test_one_wording_is_told_as_surely_whoever_holds_it() -> None:
    assert not between("“We are looking at the film,” she said.", "“We're looking at the film,” she said.")


def test_two_holders_who_speak_of_themselves_deny_nothing_of_each_other() -> None:
    assert "denial" not in kinds(between("I cannot work in a quarry with such dust.", "Here we work in a quarry."))
    assert "denial" in kinds(between("The men work in the quarry.", "The men do not work in the quarry."))


def test_a_denial_meets_only_what_has_words_with_it() -> None:
    found = between(
        "Members of the Torvald guild did not get on with the harbour watch.",
        "Arne Torvald filed a suit against the mayor of Lysvik over his stall.",
    )
    assert "denial" not in kinds(found)


def test_a_verb_of_many_meanings_is_not_what_is_denied() -> None:
    found = between("Not much is going on at the pier of Lysvik.", "The smugglers would go on to Tarvin.")
    assert "denial" not in kinds(found)


def test_a_country_in_common_is_not_what_is_denied() -> None:
    found = between("Not much is going on in Norway on our part.", "The smugglers would likely go on to Norway.")
    assert "denial" not in kinds(found)


def test_a_hedge_of_the_reason_is_none_of_the_deed() -> None:
    found = between("Torvald sued the guild in 2011.", "Torvald sued it in 2011 for allegedly taking his stall.")
    assert "certainty" not in kinds(found)


def test_surely_and_perhaps_are_of_one_deed() -> None:
    apart = between("The strike could grow into a siege of the port.", "The aim is to end the siege.")
    assert "certainty" not in kinds(apart)
    assert "certainty" in kinds(between("The strike closed the port.", "The strike may have closed the port."))


def test_held_and_questioned_are_two_stages_and_no_contraries() -> None:
    found = between("Police arrested five men of the crew.", "Five men of the crew were being questioned.")
    assert kinds(found) == {"stage"}


@pytest.mark.parametrize(
    ("other", "found"),
    [("A wagon full of coal stood at the gate.", set()), ("The coal in the wagon was declared.", {"denial"})],
)
def test_a_relative_clause_denies_its_own_predicate_alone(other: str, found: set[str]) -> None:
    readings = read(("Guards stopped a wagon whose load of coal had not been declared at the gate.", other))
    items = build(readings)
    weigh(items)
    pairing.encode(items, language.meanings)
    speakers = Speakers(readings, begin(readings).actors)
    (aside,) = [i for i in items if i.doc == 0 and i.statement.form == "relative"]
    assert kinds(contrasts(told(aside, speakers), told(longest(items, 1), speakers))) == found


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("The miller will be buried on Friday.", "They bury the miller this evening, a mile from the weir.", set()),
        (
            "The court will hear the petition of the millers on Monday.",
            "Today the court to hear the petition of the millers.",
            set(),
        ),
        ("The miller will be buried on Friday.", "The miller was buried beside the weir.", {"stage"}),
        ("The miller had to be buried at night.", "The miller was buried beside the weir.", set()),
    ],
)
def test_only_what_is_told_in_the_past_is_done(a: str, b: str, found: set[str]) -> None:
    assert kinds(between(a, b)) & {"stage"} == found


def test_one_text_on_two_days_has_one_today() -> None:
    text = "The siren of the mill sounds again today."
    assert "date" not in kinds(between(text, text, ("2021-03-05", "2021-03-06")))
    assert "date" in kinds(between(text, f"{text[:-7]} on Sunday.", ("2021-03-05", "2021-03-06")))


def test_one_mans_guess_is_no_hedge_of_his_plan() -> None:
    guess = "The strike of the miners of Orlen could grow into a long siege of the bay of Orlen, {} said."
    plan = "The miners of Orlen will stop the long siege of the bay of Orlen, {} said."
    other = kinds(between(guess.format("Olav Stenn"), plan.format("Ana Mirov")))
    assert "certainty" in other and "certainty" not in kinds(
        between(guess.format("Olav Stenn"), plan.format("Olav Stenn"))
    )


def test_who_died_on_one_day_beside_another_who_died_on_another_day_sets_no_date_against_it() -> None:
    both = "Besides Dora Velt, who died on Monday, a boy of nine died on Friday."
    assert "date" not in kinds(between(both, "Dora Velt died on Monday.", ("2021-03-06", "2021-03-06")))


def test_a_day_of_no_told_year_is_not_set_against_a_year() -> None:
    days = ("2021-06-05", "2021-06-05")
    told = between("The guards shot the strikers on the ninth of April.", "The guards shot the strikers in 2015.", days)
    assert "date" not in kinds(told)


@pytest.mark.parametrize(
    ("a", "b", "differ"),
    [
        ("The lifeboat came twenty minutes after the call.", "The lifeboat came two hours after the call.", True),
        ("The lifeboat came twenty minutes after the call.", "The lifeboat came two hours after the storm.", False),
        ("The lifeboat came twenty minutes before the storm.", "The lifeboat came two hours after the storm.", False),
        ("The mill was sold two years ago.", "The mill was sold on a lease of five years.", False),
        ("Nine days after raiders burnt the mill, it is shut.", "Twelve days after the raid the mill is shut.", False),
    ],
)
def test_spans_of_time_are_set_against_each_other_that_count_from_one_thing(a: str, b: str, differ: bool) -> None:
    assert ("count" in kinds(between(a, b))) == differ


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The ferryman had the ropes with him at all times.", "The ferryman lost half of the ropes."),
        ("All the pumps stopped at half-time.", "Half the pumps stopped."),
    ],
)
def test_all_times_and_half_time_are_no_shares_of_a_thing(a: str, b: str) -> None:
    words = [w for c in between(a, b) if c.kind == "extent" for w in c.words]
    assert words in ([], ["All", "Half"])


def test_an_hour_after_which_it_was_excludes_no_later_one() -> None:
    assert "clock" not in kinds(
        between("The siren of the pit sounded after midnight.", "The siren sounded at 3.10 a.m.")
    )
    assert "clock" in kinds(between("The siren of the pit sounded at midnight.", "The siren sounded at 3.10 a.m."))


def test_hours_of_two_deeds_are_no_conflict() -> None:
    assert "clock" not in kinds(between("The mill was finished by noon.", "Flour left the mill at 5 a.m."))


def test_the_hour_at_which_an_entry_was_written_is_not_what_it_tells() -> None:
    entry = "14:10 The sirens of the pit sounded."
    assert "clock" not in kinds(between(entry, "The sirens of the pit sounded at 11.40 a.m."))
    assert "clock" in kinds(
        between("At 14:10 the sirens of the pit sounded.", "The sirens of the pit sounded at 11.40 a.m.")
    )


def test_the_end_of_a_thing_and_its_going_on_are_of_two_times() -> None:
    found = between("The weavers lifted their siege of the mill.", "The weavers still besiege the mill.")
    assert [(c.kind, c.relation, c.differs) for c in found] == [("stage", "partial", "time")]
    assert "stage" not in kinds(between("The weavers lifted the sacks at the mill.", "The weavers besieged the mill."))


def test_by_whom_it_was_not_is_denied_beside_by_whom_it_was() -> None:
    denied = "The lock was opened by the ferryman and never by the bailiff."
    (found,) = [c for c in between(denied, "The bailiff opened the lock.") if c.kind == "denial"]
    assert (found.relation, found.words[0]) == ("conflict", "and never by the bailiff")
    assert "denial" not in kinds(between(denied, "The ferryman opened the lock."))


def test_who_does_not_want_a_thing_denies_no_deed() -> None:
    found = between("The duchy wants no quarrel over a meadow.", "All of the dyke is on meadow of the duchy.")
    assert "denial" not in kinds(found)


def test_to_say_what_a_kind_of_thing_is_not_denies_no_deed() -> None:
    found = between("A rumour is not a verdict.", "The judge of Lysvik signed the verdict on the rumour in May.")
    assert not [c for c in found if c.kind == "denial" and not c.sure]


def test_those_to_whom_a_thing_is_given_are_no_rivals_of_who_gives_it() -> None:
    found = between("The Port Board lent the Hill Guild two pumps.", "The Hill Guild lent the pumps.")
    assert "doer" not in kinds(found)


@pytest.mark.parametrize(("also", "found"), [(" The blast in Orlen hurt 29 people.", set()), ("", {"denial"})])
def test_a_page_that_tells_of_hurt_people_denies_it_of_something_else(also: str, found: set[str]) -> None:
    readings = read((f"Nobody was hurt.{also}", "The blast hurt 29 people of Orlen."))
    items = build(readings)
    weigh(items)
    pairing.encode(items, language.meanings)
    speakers = Speakers(readings, begin(readings).actors)
    nobody = next(i for i in items if i.doc == 0 and i.denied)
    assert kinds(contrasts(told(nobody, speakers), told(longest(items, 1), speakers))) & {"denial"} == found


def test_the_whole_out_of_which_some_are_counted_is_no_count_of_these() -> None:
    for some in ("Nine of the 17", "Nine of 17", "Nine of seventeen"):
        told = f"{some} barns at Orlen burned down on Monday."
        found = between(told, "In all 17 barns at Orlen burned down on Monday.")
        assert all(c.relation == "partial" for c in found if c.kind == "count")
    assert "count" in kinds(
        between("17 barns at Orlen burned down on Monday.", "14 barns at Orlen burned down on Monday.")
    )


@pytest.mark.parametrize("some", ["Four of 19", "Four of nineteen"])
def test_a_number_told_out_of_a_number_excludes_another_that_cannot_be_all(some: str) -> None:
    told = f"{some} mills in Orlen were at work on Friday, the guild said."
    for plain, relation in (("Eleven", "conflict"), ("Nineteen", "partial")):
        found = between(told, f"{plain} mills in Orlen were at work on Friday, the owners said.")
        assert [c.relation for c in found if c.kind == "count"] == [relation]
