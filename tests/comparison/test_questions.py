"""Questions that an editor would ask, and what is quoted instead where no statement makes one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.comparison.asking import fronted, measured, questions
from sayso.comparison.asking.turning import turned
from sayso.comparison.asking.wording import cut, full, label
from sayso.comparison.statements.items import Item

Items = Callable[[str], list[Item]]


def clauses(found: list[Item]) -> list[Item]:
    return [i for i in found if i.statement.form == "clause"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The rebels captured the town of Tarvessa.", "Did the rebels capture the town of Tarvessa?"),
        ("Many villages lost their harvest.", "Did many villages lose their harvest?"),
        ("A tanker exploded on Sunday.", "Did a tanker explode?"),
        ("No one was charged.", "Was anyone charged?"),
        ("No such parcel was received at the mill.", "Was any such parcel received?"),
        ("The army prevented a “winter war” of raids.", "Is it so: “The army prevented a ‘winter war’ of raids”?"),
        ("The voters were lied to.", "Were the voters lied to?"),
        ("The slogan was wiped away on Friday.", "Was the slogan wiped away?"),
        ("The bombs cratered the road.", "Did the bombs crater the road?"),
        ("The United States sent a ship.", "Did the United States send a ship?"),
        ("The navy carried out two raids.", "Did the navy carry out two raids?"),
        ("Police showed a drawing of a 43-year-old man.", "Did police show a drawing of a 43-year-old man?"),
        ("The crates were meant for the clinic.", "Were the crates meant for the clinic?"),
        ("The bridges of the valley were destroyed.", "Were the bridges of the valley destroyed?"),
        ("Shells hit a clinic in Oldra.", "Did shells hit a clinic?"),
        ("Two ferries have left the harbour.", "Did two ferries leave the harbour?"),
        ("The mill employs forty weavers.", "Does the mill employ forty weavers?"),
        ("The council will close the market.", "Will the council close the market?"),
        ("Nine of the dead were children.", "Were nine of the dead children?"),
        ("At least 12 bodies were found on Friday.", "Were at least 12 bodies found?"),
        ("The siren was switched on at noon.", "Was the siren switched on?"),
        ("The raft is not fit for open water.", "Is the raft fit for open water?"),
        ("The guards did not open the gates.", "Did the guards open the gates?"),
        ("A degree of stability returned to the valley.", "Did a degree of stability return?"),
    ],
)
def test_a_question_names_whom_and_what(items: Items, text: str, question: str) -> None:
    assert questions.happened(clauses(items(text))) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The minister took a look.", "Did the minister take a look?"),
        ("The army has soldiers.", "Does the army have soldiers?"),
        ("Those men shot our men.", "“Those men shot our men”"),
    ],
)
def test_what_makes_no_short_question_is_turned_or_quoted(items: Items, text: str, question: str) -> None:
    found = clauses(items(text))
    assert found and not any(questions.askable(i) for i in found)
    assert questions.happened(found) == question


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Most of the crates ended up in the wrong hands.", "Did most of the crates end up in the wrong hands?"),
        (
            "The strikes are part of clashes between river police and smugglers.",
            "Are the strikes part of clashes between river police and smugglers?",
        ),
        (
            "On Monday evening a diver recovered the bell of a ship in the harbour.",
            "Did a diver recover the bell of a ship in the harbour on Monday evening?",
        ),
        (
            "By Friday every house in Oldra will have forty litres of milk at its door.",
            "Will every house in Oldra have forty litres of milk at its door by Friday?",
        ),
        ("The ferryman has not been paid for the crossing of the lake.", "Has the ferryman been paid for the crossing of the lake?"),
        ("Nobody looked into the cellar of the mill on Sunday.", "Did anyone look into the cellar of the mill on Sunday?"),
        ("No ferry of the company sailed from Oldra that night.", "Did any ferry of the company sail from Oldra that night?"),
        ("The divers saw no wreck in the harbour of Oldra.", "Did the divers see any wreck in the harbour of Oldra?"),
    ],
)  # fmt: skip
def test_a_whole_clause_is_turned(items: Items, text: str, question: str) -> None:
    assert question in {turned(i, [i]) for i in clauses(items(text))}


@pytest.mark.parametrize(
    "text",
    [
        "It was seen near the bridge on Monday.",
        "The clerk wanted for theft is a baker.",
        "So did the mayor of the town of Oldra.",
        "Six had been sleeping in the mill.",
        "She said he would sell the mill if the bank agreed.",
        "Prisoner escapes through drain at Oldra",
    ],
)
def test_what_would_say_nothing_or_something_else_is_not_turned(items: Items, text: str) -> None:
    found = {turned(i, [i]) for i in items(text)} - {""}
    assert not found, found


def test_a_common_noun_that_begins_every_sentence_is_no_name(items: Items) -> None:
    assert questions.happened(clauses(items("Gunmen stormed a mill in Oldra."))) == "Did gunmen storm a mill?"


def test_what_was_done_to_the_counted_is_asked(items: Items) -> None:
    found = clauses(items("River divers recovered forty empty drums beside the mill."))
    assert measured.how_many("empty drums", "", found) == "How many empty drums were recovered?"


def test_what_most_tell_of_the_counted_is_asked(items: Items) -> None:
    found = clauses(
        items(
            "The quay received 27 drums.  The airmen had dropped 27 drums beside the mill.  "
            "Some 30 drums were dropped on Sunday."
        )
    )
    assert measured.how_many("drums", "", found) == "How many drums were dropped?"


def test_people_are_counted_in_the_words_of_a_phrase(items: Items) -> None:
    found = items("The river rose by a metre, causing the flight of some 40,000 people from the valley.")
    found = [i for i in found if "40,000" in i.statement.span.text and i.statement.verb == "causing"]
    assert measured.how_many("people", "", found) == "How many people: “the flight of … people”?"


@pytest.mark.parametrize(
    "text",
    [
        "Fire swept the mattress store known as Number Nine",
        "Prisoner escaped through a drain",
    ],
)
def test_what_is_no_clean_clause_is_quoted_whole(items: Items, text: str) -> None:
    found = clauses(items(text + "."))[:1]
    assert questions.happened(found) == f"Is it so: “{text}”?"


def test_most_statements_choose_what_is_asked(items: Items) -> None:
    told = "The mayor opened the fair. Floods destroyed the bridge at Oldra. Floods wrecked the old bridge at Oldra."
    assert "bridge" in questions.happened(clauses(items(told)))


def test_a_side_is_labelled_by_its_shortest_clause(items: Items) -> None:
    found = items("The roof of the old market hall had been weak for years, as everybody knew. The roof was weak.")
    assert label([i for i in found if "roof" in i.words]) == "The roof was weak"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The roof was weak", "The roof was weak"),
        (
            "The inspectors of the harbour board found that the cranes of the port were rusty",
            "The inspectors of the harbour board found that the cranes …",
        ),
        (
            "The quarry at the edge of the wood was bought by Ilse Maria Brandt of Oldra",
            "The quarry at the edge of the wood was bought …",
        ),
    ],
)
def test_a_label_is_never_cut_before_a_word_that_is_wanted(words: str, shown: str) -> None:
    assert cut(words, 60) == shown


def test_a_statement_that_makes_a_question_is_taken_before_one_that_does_not(items: Items) -> None:
    found = clauses(items("They took it. The rebels seized the depot of Oldra."))
    assert questions.happened(found) == "Did the rebels seize the depot of Oldra?"


def test_a_slot_without_a_question_is_asked_with_the_words(items: Items) -> None:
    assert questions.asked("when", clauses(items("The minister took a look."))) == "When: “The minister took a look”?"


def test_a_question_names_the_thing_where_another_statement_has_a_pronoun(items: Items) -> None:
    found = clauses(items("Nan Marr is a cook of note. She was overworked. The cooks were overworked."))
    assert questions.happened(
        [i for i in found if "overwork" in " ".join(i.statement.predicate + i.statement.object)]
    ) == ("Were the cooks overworked?")


@pytest.mark.parametrize(
    ("text", "thing", "befallen", "question"),
    [
        ("The navy recovered 23 bodies.", "people", "dead", "How many people died?"),
        ("Forty people are known to have died.", "people", "", "How many people died?"),
        ("A list included 40 river pilots.", "river pilots", "", "How many river pilots were there?"),
        ("The loads were carried by 40 river pilots.", "river pilots", "", "How many river pilots were there?"),
        ("It was a matter of 40 river pilots.", "river pilots", "", "How many river pilots were there?"),
    ],
)
def test_a_count_is_asked_for_in_plain_words(items: Items, text: str, thing: str, befallen: str, question: str) -> None:
    assert measured.how_many(thing, befallen, clauses(items(text))) == question


def test_whom_a_pronoun_stands_for_is_told_where_two_statements_agree_on_it(items: Items) -> None:
    (item,) = clauses(items("It showed an object that was drifting towards the weir of Oldra on Monday."))[:1]

    def about(doc: int, name: str) -> Item:
        return replace(item, doc=doc, statement=replace(item.statement, subject_words=name))

    asked = [questions.happened([about(1, "sonar data"), about(2, name)]) for name in ("Sonar data", "the net", "")]
    assert [q.split(" showed")[0] for q in asked] == ["“[sonar data]", "“It", "“It"]


@pytest.mark.parametrize(
    "text",
    ["Apparently dropped by the navy, in their hands, the crates were empty.", "So did the mayor send a letter."],
)
def test_words_without_a_subject_are_no_clause(items: Items, text: str) -> None:
    assert not [i for i in items(text) if full(i) and not i.statement.subject_words and not i.statement.passive]


@pytest.mark.parametrize(
    ("text", "hour", "question"),
    [
        ("The mast on the hill fell at 00:59.", "00:59", "At what hour did the mast on the hill fall?"),
        ("The clock in the tower of the mill stopped at 9.40.", "9.40", "At what hour did the clock"),
        ("The harbour has been closed since 4 p.m.", "4 p.m.", "Since what hour has the harbour been closed?"),
        (
            "The first boats arrived on Sunday, at about 05.00 hrs.",
            "05.00",
            "At what hour did the first boats arrive on",
        ),
        ("It fell at 00:59.", "00:59", "At what hour did it fall?"),
        ("It was 00:59.", "00:59", ""),
    ],
)
def test_an_hour_is_asked_for_without_it(items: Items, text: str, hour: str, question: str) -> None:
    asked = measured.at_what_hour([(item, hour) for item in clauses(items(text))[:1]])
    assert asked.startswith(question) and hour not in asked and bool(asked) == bool(question)


@pytest.mark.parametrize(
    ("text", "words", "question"),
    [
        ("The mine had been shut for two years.", "two years", "How long had the mine been shut?"),
        ("The mayor allowed three days of dancing.", "three days", "How many days of dancing were there?"),
        ("At issue is a six-hour siege.", "six-hour", "How long was the siege?"),
        ("The six-hour siege of the mill ended.", "six-hour", "How long was the siege?"),
        ("It was a six-hour hostage drama.", "six-hour", ""),
        ("The road was mended within three days.", "three days", "Within how many days was the road mended?"),
    ],
)
def test_a_duration_is_asked_for_without_it(items: Items, text: str, words: str, question: str) -> None:
    assert measured.how_long([(item, words) for item in clauses(items(text))[:1]]) == question


def test_nobody_counts_kilometres(items: Items) -> None:
    found = clauses(items("The mill stands nine kilometres from the sea."))
    assert measured.counted(["nine kilometres"], found) == ""
    assert measured.counted(["nine mills"], found).startswith("How many mills")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Tear gas was used.", "Was tear gas used?"),
        ("The harbour master, a cousin of the mayor, had been warned.", "Was the harbour master warned?"),
        ("The captain, Ilse Brandt, had been questioned.", "Was the captain, Ilse Brandt, questioned?"),
        ("Crowds are gathering in front of the mill.", "Were crowds gathering?"),
        ("There were two barges in the lock.", "Were there two barges in the lock?"),
        ("There had been forty.", "How many were there?"),
        ("The shed hid nothing of value to a thief.", "Did the shed hide anything of value to a thief?"),
        ("Six of its nine sluices are in place.", "Are six of the nine sluices in place?"),
        ("Two of the five kilns had been tampered with before she came.", "Were two of the five kilns tampered with?"),
        ("All doors were open.", "Were the doors open?"),
        ("Some 3 tonnes of oil were spilled.", "Was oil spilled?"),
        ("The siren had sounded, right enough.", "Did the siren sound?"),
        ("A taller oven, with a brass lid, was auctioned.", "Was a taller oven auctioned?"),
        ("Around 600 bricks were sold.", "Were around 600 bricks sold?"),
        ("That cupboard smells of fish.", "Does the cupboard smell of fish?"),
        ("The level in basin 4 began to fall at noon.", "Did the level in basin 4 begin to fall at noon?"),
        ("None of the sick or lame has a ticket.", "Does any of the sick or lame have a ticket?"),
        ("Most of the flour was wet.", "Was most of the flour wet?"),
        ("The kiln cracked the next night.", "Did the kiln crack the next night?"),
        ("The road has been closed since last week.", "Was the road closed?"),
        ("That oven was never swept.", "Was the oven swept?"),
    ],
)  # fmt: skip
def test_a_question_is_good_english(items: Items, text: str, question: str) -> None:
    assert questions.happened(clauses(items(text))[:1]) == question


def test_what_was_done_in_passing_is_asked(items: Items) -> None:
    found = items("Bills were printed and parcels mailed to forty mills, starting at noon.")
    assert "Were parcels mailed to forty mills?" in {turned(i, [i]) for i in found}


@pytest.mark.parametrize("text", ["Smugglers storm harbour of Oldra", "The gas works, we hear, was shut."])
def test_what_is_no_sentence_of_its_own_is_not_turned(items: Items, text: str) -> None:
    assert not {turned(i, [i]) for i in items(text)} - {""}


def test_a_detail_of_one_page_is_not_asked_for(items: Items) -> None:
    one = clauses(items("A weaver of 60 fell from the ladder in the mill, where the fair had been held in May."))[0]
    two = replace_doc(clauses(items("A weaver fell from a ladder."))[0])
    assert turned(one, [one, two]) == "Did a weaver of 60 fall from the ladder in the mill?"
    assert "fair" in turned(one, [one])


def replace_doc(item: Item) -> Item:
    """The same statement as one of another page."""
    item.doc = 1
    return item


@pytest.mark.parametrize(
    ("text", "thing", "question"),
    [
        ("The barge has beds for 26 people.", "people", "How many people does the barge have beds for?"),
        ("330 people have been painted on the ceiling.", "people", "How many people have been painted on the ceiling?"),
    ],
)
def test_the_counted_stand_at_the_head(items: Items, text: str, thing: str, question: str) -> None:
    assert fronted.fronted(thing, "people", clauses(items(text))[:1]) == question


@pytest.mark.parametrize(
    ("text", "words", "question"),
    [
        (
            "Roughly 3 tonnes of the syrup dripped away on Friday.",
            "Roughly 3 tonnes",
            "How much of the syrup dripped away on Friday?",
        ),
        (
            "The barge lost 40 litres of oil near the lock.",
            "40 litres",
            "How much oil did the barge lose near the lock?",
        ),
        ("Some 9 tonnes of flour were spoiled.", "Some 9 tonnes", "How much flour was spoiled?"),
        ("Nine kilometres separate the two mills.", "Nine kilometres", ""),
        ("They lost 40 litres.", "40 litres", ""),
    ],
)
def test_a_mass_is_asked_for_without_it(items: Items, text: str, words: str, question: str) -> None:
    assert measured.how_much([(item, words) for item in clauses(items(text))[:1]]) == question


def test_a_question_in_quoted_words_takes_no_side() -> None:
    assert (
        measured.blank("How long: “He slept there for 31 hours”?", ["31 hours"])
        == "How long: “He slept there for … hours”?"
    )
    assert measured.blank("How long: “He slept there”?", ["31 hours"]) == "How long: “He slept there”?"
    assert measured.blank("At 15 gates 5 stood open", ["5"]) == "At 15 gates … stood open"


def test_units_are_asked_for_with_a_gap_in_the_words(items: Items) -> None:
    found = items("Seven hours he'd been down there, in a pit as deep as a well.")[:1]
    assert found and measured.counted(["Seven hours", "nine hours"], found).startswith(
        "How many hours: “… hours he'd been"
    )
    assert measured.counted(["Seven hours", "nine days"], found) == ""


@pytest.mark.parametrize(
    ("text", "thing", "befallen", "question"),
    [
        ("Nine goats were carried upstairs.", "goats", "carried", "How many goats were carried upstairs?"),
        ("Forty pupils were sent home on Monday.", "pupils", "sent", "How many pupils were sent home?"),
        ("Six crates were brought to the pier.", "crates", "brought", "How many crates were brought to the pier?"),
        ("The crew picked 12 divers off rafts.", "divers", "", "How many divers were picked off rafts?"),
        ("Six crates were opened to the public.", "crates", "opened", "How many crates were opened?"),
        (
            "Six crates were brought to the pier. Two crates were brought to the mill.",
            "crates",
            "brought",
            "How many crates were brought?",
        ),
    ],
)
def test_a_verb_that_wants_a_place_keeps_it(items: Items, text: str, thing: str, befallen: str, question: str) -> None:
    assert measured.how_many(thing, befallen, clauses(items(text))) == question
