"""Figures side by side: none against some, a few against loads of the same, lists of one holder, whose they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sayso import language
from sayso.comparison import compare
from sayso.model import Claim, Comparison
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Page = tuple[str, str]
Run = Callable[..., Comparison]


def counted(found: Comparison, *labels: str) -> Claim:
    """The claim on how many that has all of the labels among its positions."""
    fit = [c for c in found.claims if all(any(w in p.label for p in c.positions) for w in labels)]
    assert len(fit) == 1, [(c.question, [p.label for p in c.positions]) for c in found.claims]
    return fit[0]


def holders(claim: Claim, label: str) -> Sequence[str]:
    return next(p.holders for p in claim.positions if label in p.label)


def test_few_of_a_thing_against_loads_of_it_is_a_conflict_of_two_holders(run: Run) -> None:
    text = (
        "The column left Orlen on Friday. While the garrison claimed that only a few hand guns were carried out, "
        "12 lorries were full of guns and shells."
    )
    claim = counted(run(("Post", text)), "only a few hand guns", "12 lorries")
    assert claim.relation == "conflict" and claim.differs_in == ("unit",)
    assert holders(claim, "only a few") == ("garrison",) and holders(claim, "12 lorries") == ("Post",)


def test_none_of_a_kind_against_some_and_all_of_them(run: Run) -> None:
    first = (
        "Under the pact of Orlen the gunmen could go. The mayor said that no mercenaries left the town. "
        "Yet all of them left the town by night."
    )
    second = "The gunmen went under the pact of Orlen. The Courier says that dozens of mercenaries left the town."
    claim = counted(run(("Post", first), ("Herald", second)), "no mercenaries", "all of them", "dozens")
    assert claim.relation == "conflict"
    assert claim.question == "How many mercenaries left?"


def test_no_casualties_of_one_day_are_not_set_against_those_of_another(run: Run) -> None:
    first = "A van hit a wall in Orlen on Monday. Police said there were no casualties."
    second = "A ferry sank off Port Tamsin in March. The coast guard said there were 40 casualties."
    assert not run(("Post", first), ("Herald", second)).claims


def test_two_holders_figures_in_one_text_stand_side_by_side_and_a_list_is_shown_whole(run: Run) -> None:
    text = (
        "The buses took about 300 gunmen from Orlen to the border on Monday. In a speech, the movement's leader "
        "Ivo Kral said the buses took 21 wounded and 306 gunmen, along with 290 relatives, from Orlen to the border."
    )
    claim = counted(run(("Post", text)), "about 300 gunmen", "306")
    assert claim.relation == "agree" and claim.differs_in == ("rounding",)
    assert any("21 wounded and 306 gunmen, along with 290 relatives" in p.label for p in claim.positions)
    assert holders(claim, "306") == ("Ivo Kral",)


def test_many_things_counted_in_one_text_are_no_claim(run: Run) -> None:
    text = (
        "The driver said he took 90 people. He thought there were 30 people to fetch. "
        "His firm wanted him to carry hundreds of families from the camp to the coast."
    )
    assert not run(("Post", text)).claims


def test_a_ministrys_own_figure_is_its_own_and_a_sure_origin(run: Run) -> None:
    text = (
        "The force now likely holds thousands of soldiers, instead of the ministry's official figure of 400 soldiers."
    )
    claim = counted(run(("Post", text)), "400", "thousands")
    assert holders(claim, "400") == ("ministry",) and holders(claim, "thousands") == ("Post",)
    assert [o.name for o in claim.origins if o.sure] == ["ministry"]


def test_a_toll_counts_the_dead(run: Run) -> None:
    first = "A ferry sank off Port Tamsin on Monday. The health ministry's death toll stands at 41."
    second = "A ferry sank off Port Tamsin on Monday. The coast guard said 19 people died when the ferry sank."
    claim = counted(run(("Post", first), ("Herald", second)), "41", "19")
    assert claim.relation == "conflict"


FERRY = "The ferry Ardvik sank off Tamsin on Saturday. "


def test_a_part_of_the_dead_is_no_count_of_the_dead(run: Run) -> None:
    first = FERRY + "The hospital said that 31 people died when the ferry sank. Nine of the dead are children."
    second = FERRY + "The navy said that 31 people died when the ferry sank."
    claim = counted(run(("Post", first), ("Herald", second)), "31")
    assert claim.relation == "agree" and not any("Nine" in p.label for p in claim.positions)


def test_the_missing_are_not_counted_among_the_drowned(run: Run) -> None:
    first = FERRY + "At least 24 people drowned as the ferry sank, and divers were looking for dozens more."
    second = FERRY + "The navy said that 31 people drowned when the ferry sank."
    claim = counted(run(("Post", first), ("Herald", second)), "24", "31")
    assert len(claim.positions) == 2 and claim.relation == "agree"


def test_a_number_beside_which_its_page_says_at_least_leaves_room_for_a_higher_one(run: Run) -> None:
    first = FERRY + "At least 23 people died when the ferry sank. The navy said it had recovered 23 bodies of the dead."
    second = FERRY + "The mayor said that 31 people died when the ferry sank."
    claim = counted(run(("Post", first), ("Herald", second)), "31")
    assert claim.relation != "conflict"


def test_a_toll_that_grows_from_day_to_day_is_no_conflict() -> None:
    early = ("Post", "2031-05-06", FERRY + "The navy said that 23 people died when the ferry sank.")
    late = ("Herald", "2031-05-08", FERRY + "The mayor said that 31 people died when the ferry sank.")
    pages = [from_text(text, outlet, Given(outlet=outlet, published=day)) for outlet, day, text in (early, late)]
    found = compare([extract(page, language.parse(page.text, page.segments)) for page in pages])
    claim = counted(found, "23", "31")
    assert claim.relation == "partial" and claim.differs_in == ("time",)
    assert claim.question == "How many people died?"


def test_a_minister_speaks_for_his_ministry_and_state(run: Run) -> None:
    first = "Norland's foreign minister, Ivo Marsk, said that the patrol sank nine boats in the bay of Tamsin."
    second = "Norland said that the patrol sank nine boats in the bay of Tamsin."
    third = "The minister said that the patrol sank nine boats in the bay of Tamsin."
    claim = counted(run(("Post", first), ("Herald", second), ("Times", third)), "nine boats")
    assert [o.name for o in claim.origins if o.sure] == ["Ivo Marsk"] and claim.possible == 1


def test_the_rescued_are_not_counted_among_the_dead(run: Run) -> None:
    first = FERRY + "The navy said it had brought 74 people to shore alive. It had recovered 31 bodies of the dead."
    second = FERRY + "The mayor said that 31 people died when the ferry sank off Tamsin."
    claim = counted(run(("Post", first), ("Herald", second)), "31")
    assert not any("74" in p.label for p in claim.positions)


def test_how_far_away_a_thing_is_is_asked_as_a_distance(run: Run) -> None:
    first = "A second bomb was found in a bin at Orlen market. The bomb was found four blocks away from the market."
    second = "A second bomb was found at Orlen market. The bomb was found several blocks away from the market."
    claim = counted(run(("Post", first), ("Herald", second)), "four blocks", "several blocks")
    assert claim.question == "How many blocks away was it?"


def test_who_left_another_town_is_not_counted_with_those_who_left_this_one(run: Run) -> None:
    here = "The siege of Homs was over. The mayor said that only a few Hezbollah fighters left."
    there = "Recently 900 Hezbollah fighters left Mosul, the army said. The siege was over."
    same = "Recently 900 Hezbollah fighters left Homs, the army said. The siege was over."
    assert not [c for c in run(("Post", here), ("Herald", there)).claims if c.question.startswith("How many")]
    assert counted(run(("Post", here), ("Herald", same)), "900", "only a few").relation == "conflict"


def test_what_was_to_be_against_what_came_of_it_is_a_deed(run: Run) -> None:
    found = run(
        ("Harbour Post", "Six foreign divers would be let out of the bay of Orlen, the mayor said."),
        ("Bay Times", "Forty foreign divers were let out of the bay of Orlen, the pilot said."),
    )
    claim = counted(found, "Six", "Forty")
    assert claim.relation == "conflict" and claim.differs_in == ("deed",)
