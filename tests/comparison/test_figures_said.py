"""What is told beside a figure: whose it is, where, when and in what happening it counts, and what befell those counted."""

from __future__ import annotations

import pytest
from written_pages import figures, read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.figures.scopes import said
from sayso.comparison.proposal import holder
from sayso.model import Claim, Reading


def claims(*readings: Reading) -> list[Claim]:
    return [c for c in compare(list(readings), None, language.meanings).claims if c.confirmed]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("If you go by the strikers, 70 men were hurt.", "strikers"),
        ("If the Ruval police are to be believed, 70 men were hurt.", "Ruval police"),
        ("The navy said that it had fired first. By its reckoning 70 men were hurt.", "navy"),
        ("By the union's count 70 men were hurt.", "union"),
        ("The police toll stood at 70.", "police"),
        ("Lawyers put arrests at 70.", "Lawyers"),
        ("The firm counted 70 strikers.", "firm"),
        ("On Monday the toll stood at 70.", "Post"),
    ],
)
def test_a_figure_is_whose_the_words_around_it_say(text: str, name: str) -> None:
    assert [holder(f.item).removesuffix(" (unnamed)") for f in figures(text) if f.words == "70"] == [name]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("The clinics of both towns treated 12 divers.", "The clinics of both towns"),
        ("They drove to Hedwig Clinic. They met 12 divers there.", "there: Hedwig Clinic"),
        ("Not counting volunteers, 12 firemen were hurt.", "Not counting volunteers"),
        ("There were 12 divers.", None),
    ],
)
def test_where_a_figure_counts_is_told_in_words_of_the_text(text: str, where: str | None) -> None:
    assert [said(f) for f in figures(text) if f.words == "12"] == [where]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police made 80 arrests.", "held"),
        ("Eighty of her porters were hurt.", "hurt"),
        ("Eighty guards sustained burns.", "hurt"),
        ("Eighty men were in custody.", "held"),
        ("Eighty convicts were on the run.", "at large"),
        ("Eighty convicts remain unaccounted for.", "missing"),
        ("Eighty families were driven from their homes.", "gone"),
        ("The bus carried 80 passengers.", "aboard"),
        ("The bus carried 80 crates.", "carried"),
        ("Eighty men watched.", None),
    ],
)
def test_what_befell_those_counted_is_read_from_noun_verb_and_phrase_alike(text: str, kind: str | None) -> None:
    assert [f.fate for f in figures(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "lasting"),
    [
        ("In this war 4,000 people have died.", True),
        ("Some 4,000 people have died since the uprising began.", True),
        ("In four years of war 4,000 people have died.", True),
        ("It was the worst attack since the war began: 40 people died.", False),
        ("Forty people died in the attack.", False),
    ],
)
def test_the_toll_of_a_war_is_not_that_of_a_day(text: str, lasting: bool) -> None:
    assert {f.lasting for f in figures(text)} == {lasting}


BRIDGE = "The Lorn bridge at Tavik was blown up on Sunday night. "


def test_the_dead_of_a_war_stand_in_no_claim_with_those_of_a_day() -> None:
    first = read("Post", BRIDGE + "Twelve soldiers were killed on the bridge, the army said.")
    second = read("Echo", BRIDGE + "In this war 8,000 soldiers have been killed, the institute says.")
    assert not [c for c in claims(first, second) if {12, 8000} <= {p.low for p in c.positions}]


def test_a_province_against_two_is_no_conflict() -> None:
    flood = "The Ossa river flooded the Tavik plain on Sunday. "
    first = read("Post", flood + "In Tavik province 30,000 people have fled, the governor said.")
    second = read("Echo", flood + "In the two provinces of the plain, 95,000 people have fled, the charity Ark said.")
    found = [c for c in claims(first, second) if {30000, 95000} <= {p.low for p in c.positions}]
    assert [(c.relation, c.differs_in) for c in found] == [("partial", ("scope",))]


def test_what_one_doer_pulled_out_is_no_other_count_of_all_who_were_saved() -> None:
    sank = "The ferry Isolde sank off Tavik on Sunday night. "
    first = read("Post", sank + "“Our boat pulled 41 people from the water,” coxswain Per Holm said.")
    second = read("Echo", sank + "Ninety-six people survived, the port authority said.")
    found = [c for c in claims(first, second) if {41, 96} <= {p.low for p in c.positions}]
    assert [(c.relation, c.differs_in) for c in found] == [("partial", ("scope",))]


def test_a_list_that_adds_up_is_no_other_count() -> None:
    burnt = "Arsonists burnt the Lorn depot at Tavik on Sunday night. "
    first = read("Post", burnt + "Three buses and two buses of the old type were destroyed, the company said.")
    second = read("Echo", burnt + "Five buses were destroyed, the fire service said.")
    assert not [c for c in claims(first, second) if c.relation == "conflict"]


def test_a_withdrawn_figure_is_told_as_one() -> None:
    burnt = "A fire destroyed the Lorn hotel at Tavik on Sunday night. "
    first = read("Post", burnt + "Our first report gave 23 missing. That was wrong. Nine people are missing.")
    second = read("Echo", burnt + "Eleven people are missing, the fire service said.")
    labels = [p.label for c in claims(first, second) for p in c.positions if p.low == 23]
    assert all("withdrawn" in label for label in labels)
    assert labels


def test_tolls_that_are_far_apart_are_not_set_against_each_other() -> None:
    first = read("Post", BRIDGE + "Two soldiers died on the bridge, the army said.")
    second = read("Echo", BRIDGE + "The province has seen 9,000 soldiers die, the institute says.")
    assert not [
        c for c in claims(first, second) if c.relation == "conflict" and {2, 9000} <= {p.low for p in c.positions}
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The war of 1931, in which 9,000 people died, began on the bridge.",
        "It recalls the conflict that killed 9,000 people.",
    ],
)
def test_the_toll_of_a_war_is_known_by_a_clause_on_it(text: str) -> None:
    assert [f.lasting for f in figures(text) if f.words == "9,000"] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of sailors would have died without the tugs.",
        "They slept with four men to a room.",
        "The mine spent 40 crowns per worker.",
    ],
)
def test_what_did_not_happen_and_what_is_one_of_many_are_no_counts(text: str) -> None:
    assert figures(text) == []


def test_those_whom_harm_befell_do_not_agree_with_others_of_whom_other_things_are_told() -> None:
    sank = "The liner Isolde ran aground off Tavik on Sunday night. "
    first = read("Post", sank + "Three guests of the liner Isolde died off Tavik, the police said.")
    second = read("Echo", sank + "Several guests of the liner Isolde travelled home from Tavik, the owner said.")
    found = [c for c in claims(first, second) if {3} <= {p.low for p in c.positions}]
    assert not [c for c in found if c.relation == "agree" and len(c.positions) > 1]


def relations_of(*readings: Reading, ends: set[int]) -> list[tuple[str, tuple[str, ...]]]:
    """The relation and differences of each claim that holds these figures."""
    found = [c for c in claims(*readings) if ends <= {p.low for p in c.positions}]
    return [(c.relation, c.differs_in) for c in found]


STORM = "A storm cut the power of the town of Ardel on Sunday night. "


def told(outlet: str, day: str, text: str) -> Reading:
    """A page of a day of its own."""
    return read(outlet, STORM + text, published=day)


def test_a_later_higher_count_of_what_goes_on_is_no_conflict() -> None:
    first = told("Post", "2021-03-05", "The Ardel line has cancelled 1,120 trains, the governor said.")
    second = told("Echo", "2021-03-12", "The Ardel line cancelled 1,360 trains, the transport office said.")
    assert relations_of(first, second, ends={1120, 1360}) == [("partial", ("time",))]
    third = told("Echo", "2021-03-12", "The Ardel line cancelled 840 trains, the transport office said.")
    assert relations_of(first, third, ends={1120, 840}) == [("conflict", ("count",))]


def test_figures_of_two_holders_on_one_page_stood_at_one_time() -> None:
    first = told("Post", "2021-03-05", "The Ardel line cancelled 1,120 trains, the governor said.")
    both = "The Ardel line cancelled 1,120 trains, the governor said. The Ardel line cancelled 1,360 trains"
    second = told("Echo", "2021-03-12", f"{both}, the drivers’ union said.")
    found = relations_of(first, second, ends={1120, 1360})
    assert found and all(relation == "conflict" for relation, _ in found)


def test_some_of_a_group_are_not_set_against_the_whole() -> None:
    first = told("Post", "2021-03-05", "Of the 16 barges that sailed in May, nine came back.")
    second = told("Echo", "2021-03-05", "The harbour listed 16 barges.")
    assert not relations_of(first, second, ends={9, 16})


def test_those_in_a_picture_are_not_all() -> None:
    first = told("Post", "2021-03-05", "The army has shown pictures of six dead rebels at Ardel.")
    second = told("Echo", "2021-03-05", "The rebels lost 31 dead at Ardel, the governor said.")
    assert all(relation != "conflict" for relation, _ in relations_of(first, second, ends={6, 31}))
    third = told("Tavik Times", "2021-03-05", "The rebels lost six dead at Ardel, the army said.")
    assert "conflict" in [relation for relation, _ in relations_of(third, second, ends={6, 31})]


def test_who_says_so_behind_a_figure_alone_is_its_holder() -> None:
    found = figures("Nine hundred tents, the mayor says; four hundred, say the farmers.")
    assert [holder(f.item) for f in found] == ["mayor", "farmers"]


def test_a_figure_that_somebody_calls_untrue_is_not_his() -> None:
    denied = "The figure of 40 wounded that the union spreads lacks any foundation, the port office said."
    assert not [f for f in figures(denied) if f.interval.low == 40]
    given = "The figure of 40 wounded comes from the clinic, the port office said."
    assert [f for f in figures(given) if f.interval.low == 40]
    other = "The flood wounded 40 people and a report of looting was false, the port office said."
    assert [f for f in figures(other) if f.interval.low == 40]


def test_a_figure_of_two_joined_nouns_is_shown_with_both() -> None:
    first = read("Post", STORM + "Sixteen boys and girls were sent home, a doctor said.")
    second = read("Tavik Times", STORM + "Sixteen boys were sent home, the ward said.")
    labels = [p.label for c in claims(first, second) for p in c.positions if p.low == 16]
    assert labels == ["Sixteen boys and girls"]


def test_harm_is_never_dated_behind_the_page_that_tells_it() -> None:
    market = "A bomb hurt people at the Christmas fair of Ardel. "
    first = read(
        "Post", market + "Nineteen people were injured at the Christmas fair, police said.", published="2021-12-12"
    )
    second = read("Echo", market + "Twenty-three people were injured, the hospital said.", published="2021-12-14")
    assert relations_of(first, second, ends={19, 23}) == [("partial", ("time",))]


@pytest.mark.parametrize(
    ("first", "second", "ends"),
    [
        ("Only four people died of burns, the coroner said.", "Fifty-one people died, the ministry said.", {4, 51}),
        ("Seven people were shot dead.", "The crew brought more than 200 people to safety.", {7, 201}),
        ("The survivors are held at Ardel, four to a bed.", "Thirty-one people survived.", {4, 31}),
        ("Of every ten houses eight were burnt.", "Some 1,400 houses were burnt.", {10}),
        ("The club sold 43,000 tickets for a ground with room for 38,000.", "The club sold 42,000 tickets.", {38000}),
    ],
)
def test_figures_of_other_things_do_not_conflict(first: str, second: str, ends: set[int]) -> None:
    found = relations_of(read("Post", STORM + first), read("Echo", STORM + second), ends=ends)
    assert all(relation != "conflict" for relation, _ in found)


@pytest.mark.parametrize(
    ("first", "second", "ends"),
    [
        ("Four people died of burns, the coroner said.", "Fifty-one people died of burns, the ministry said.", {4, 51}),
        ("The club sold 43,000 tickets.", "The club sold 42,000 tickets.", {43000, 42000}),
    ],
)
def test_figures_of_one_thing_do(first: str, second: str, ends: set[int]) -> None:
    found = relations_of(read("Post", STORM + first), read("Echo", STORM + second), ends=ends)
    assert "conflict" in [relation for relation, _ in found]


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        (
            "On Saturday there was a march in Orsa. The organisers spoke of 3,000 people; the police put the crowd at 600.",
            "How many people took part?",
            {(600, "police"), (3000, "organisers (unnamed)")},
        ),
        (
            "On Saturday there was a march in Orsa. The union spoke of 3,000 marchers; the police put the turnout at 600.",
            "How many marchers were there?",
            {(600, "police"), (3000, "union")},
        ),
        (
            "The ministry spoke of nine dead; the hospital counted fourteen dead.",
            "How many people died?",
            {(9, "ministry"), (14, "hospital")},
        ),
    ],
)
def test_one_sentence_gives_two_whom_it_hears_a_figure_each(
    text: str, question: str, told: set[tuple[int, str]]
) -> None:
    (claim,) = claims(read("Post", text))
    assert (claim.question, claim.relation) == (question, "conflict")
    assert {(p.low, p.holders[0]) for p in claim.positions} == told


@pytest.mark.parametrize(
    "text",
    [
        "Police said nine people died in the fire; the union said 900 people marched.",
        "The rebels said that 20 of their men had died; the army lost 12 soldiers.",
        "The relief fund asked for 300 tents; the mayor asked for 900.",
    ],
)
def test_figures_of_other_things_or_of_wishes_are_not_set_against_each_other(text: str) -> None:
    assert not claims(read("Post", text))
