"""Statements: what is cut out of a sentence, who plays which part in it, and in whose voice it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import statements
from sayso.model import Page, Parse, Statement
from sayso.pipeline.run import extract

Read = Callable[..., tuple[Page, Parse]]


@pytest.fixture(scope="module")
def find(parse_text: Read) -> Callable[[str], list[Statement]]:
    def run(text: str) -> list[Statement]:
        page, parse = parse_text(text)
        return list(extract(page, parse).statements)

    return run


def by_verb(found: list[Statement], lemma: str) -> Statement:
    return next(s for s in found if lemma in s.predicate)


def test_coordinate_clauses_are_split_and_share_their_subject(find: Callable[[str], list[Statement]]) -> None:
    found = find("The rebels shelled the harbour and captured two ferries.")
    shelled, captured = by_verb(found, "shell"), by_verb(found, "capture")
    assert shelled.object == ("harbour",)
    assert captured.object == ("ferry",)
    assert captured.subject == ("rebel",)
    assert shelled.span.end < captured.span.start


def test_a_passive_gives_its_agent_and_patient(find: Callable[[str], list[Statement]]) -> None:
    s = by_verb(find("The bridge was destroyed by government planes on Friday."), "destroy")
    assert s.object[0] == "bridge"
    assert s.subject[0] == "plane"
    assert s.passive


def test_a_participle_on_a_noun_states_something_itself(find: Callable[[str], list[Statement]]) -> None:
    s = by_verb(find("The army searched for the aid dropped by its planes."), "drop")
    assert s.form == "relative"
    assert s.object == ("aid",)
    assert s.span.text == "the aid dropped by its planes"


def test_negation_and_hedges_are_kept(find: Callable[[str], list[Statement]]) -> None:
    found = find("No civilians were hurt. The dam may have collapsed. The column appears to have left.")
    assert by_verb(found, "hurt").negated
    assert by_verb(found, "collapse").modal == "may"
    assert by_verb(found, "leave").modal == "appear"


def test_what_is_let_happen_is_one_statement(find: Callable[[str], list[Statement]]) -> None:
    s = by_verb(find("The coalition allowed the gunmen to leave the town."), "leave")
    assert s.predicate == ("leave", "allow")
    assert s.subject == ("coalition",)
    assert s.object[0] == "gunman"


def test_an_aim_is_no_happening(find: Callable[[str], list[Statement]]) -> None:
    s = by_verb(find("Troops crossed the river to seize the refinery."), "seize")
    assert s.form == "purpose"


def test_a_question_and_a_condition_are_marked(find: Callable[[str], list[Statement]]) -> None:
    found = find("Why did the mayor resign? If the wall falls, the village floods.")
    assert by_verb(found, "resign").modal == "?"
    assert by_verb(found, "fall").modal == "if"


def test_reported_words_have_the_voice_of_the_attribution(find: Callable[[str], list[Statement]]) -> None:
    s = by_verb(find("The ministry said the convoy had crossed the border."), "cross")
    assert s.voice == "attributed"
    assert s.attribution is not None
    assert "ministry" not in s.span.text


def test_measures_give_way_to_what_they_measure(find: Callable[[str], list[Statement]]) -> None:
    s = by_verb(find("Most of the crates reached the camp."), "reach")
    assert s.subject[0] == "crate"


def test_spans_stand_in_the_text_and_ids_are_unique(parse_text: Read) -> None:
    text = "Police say three men fled. “We saw smoke,” said a baker, who lives nearby, and “then they ran.”"
    page, parse = parse_text(text)
    found = statements.find(parse, page.document, page.segments, statements.Findings((), (), (), (), ()))
    assert found
    for s in found:
        s.span.check(page.text)
    assert len({s.id for s in found}) == len(found)


def test_statements_survive_storage(parse_text: Read) -> None:
    from sayso.model import contract

    page, parse = parse_text("The navy sank a trawler near the cape on Monday, fishermen said.")
    reading = extract(page, parse)
    assert contract.restore(contract.store(reading), page.text).statements == reading.statements


def test_a_range_of_days_is_when_it_happened(find: Callable[[str], list[Statement]]) -> None:
    s = by_verb(find("The rebels besieged the town of Orvel from March to June 2017."), "besiege")
    assert s.when == "2017-03/2017-06"


def test_where_takes_up_the_place_before_it(find: Callable[[str], list[Statement]]) -> None:
    s = by_verb(find("The race was held in Calais, France where a bomb exploded in a bin along the route."), "explode")
    assert s.span.text.startswith("Calais, France where")
    assert len(s.places) == 2


@pytest.mark.parametrize(
    ("text", "modal"),
    [
        ("The mission found no evidence of a missile strike at the terminal.", "?"),
        ("The mission did not find any evidence of a missile strike at the terminal.", "?"),
        ("The mission found evidence of a missile strike at the terminal.", "evidence"),
        ("The mission condemned the consequences of a missile strike at the terminal.", None),
    ],
)
def test_what_there_is_evidence_of_is_not_told_as_having_happened(
    find: Callable[[str], list[Statement]], text: str, modal: str | None
) -> None:
    events = [s for s in find(text) if s.form == "noun" and {"strike", "attack"} & {s.verb}]
    assert [s.modal for s in events] == [modal]


def test_a_bare_verb_shares_the_negated_auxiliary(find: Callable[[str], list[Statement]]) -> None:
    found = find("The raiders can never cross the river or escape from the valley. They did not stop and left.")
    assert by_verb(found, "escape").negated and by_verb(found, "escape").modal == "can"
    assert not by_verb(found, "leave").negated


def test_what_is_vowed_is_a_statement_of_its_own(find: Callable[[str], list[Statement]]) -> None:
    s = by_verb(find("Officials vowed not to let the column pass."), "pass")
    assert s.negated and s.stance == "vow" and s.subject == ("official",) and s.object == ("column",)


def test_a_figure_of_somebodys_own_leaves_the_statement_whole(find: Callable[[str], list[Statement]]) -> None:
    (s,) = find("Police put the crowd at 300.")
    assert s.attribution is None and s.span.text == "Police put the crowd at 300"


def test_a_ship_that_is_called_she_is_no_person(find: Callable[[str], list[Statement]]) -> None:
    text = "The cook, Nan Marr, swam ashore. This ferry sank because she was overloaded."
    assert by_verb(find(text), "overload").subject_words + by_verb(find(text), "overload").object_words == ""


def test_a_short_title_states_nothing(parse_text: Read) -> None:
    page, parse = parse_text(
        "Orlen notes 3\n\nThe rebels shelled the harbour on Friday, and two boats were lost there."
    )
    titles = [s for s in page.segments if s.type == "title"]
    found = extract(page, parse).statements
    assert all(not any(t.start <= s.span.start < t.end for t in titles) for s in found)


def test_what_is_waited_for_is_not_told(find: Callable[[str], list[Statement]]) -> None:
    found = find(
        "The minister said the fleet would not sail until it was inspected. The fleet sailed before it was paid."
    )
    assert by_verb(found, "inspect").modal == "until"
    assert by_verb(found, "pay").modal is None


def test_what_somebody_will_ensure_is_his_vow(find: Callable[[str], list[Statement]]) -> None:
    found = find("Our fleet will help ensure that the raiders can never enter the bay or escape from it.")
    assert [by_verb(found, v).modal for v in ("enter", "escape")] == ["will", "will"]
    assert all(by_verb(found, v).negated for v in ("enter", "escape"))
    assert by_verb(find("The crews make sure that the lamps are lit."), "light").modal is None


def test_what_a_report_is_of_is_no_word_about_the_report(find: Callable[[str], list[Statement]]) -> None:
    s = by_verb(find("Orlen TV broadcast a report that the sailor was in custody over a stolen boat."), "be")
    assert (s.form, s.subject_words, s.object_words) == ("clause", "the sailor", "")
    assert s.span.text == "the sailor was in custody over a stolen boat"
    assert by_verb(find("The dam that the town built has held."), "build").form == "relative"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Two aides who had seen the memo of the Harbour Board said it contained a map.",
            "the memo of the Harbour Board",
        ),
        ("Officials briefed on flight data gathered by the Harbour Board said it showed a fire.", "flight data"),
        (
            "A sailor familiar with the plans of the Harbour Board said they contained a map.",
            "the plans of the Harbour Board",
        ),
        ("People familiar with the matter said it contained a map.", ""),
        ("Two aides who had seen the memo said they repaired a boat.", "Two aides (unnamed)"),
        ("Two aides who had seen the memo said the board repaired a boat.", "the board"),
    ],
)
def test_it_is_what_the_speakers_are_said_to_know(
    find: Callable[[str], list[Statement]], text: str, subject: str
) -> None:
    told = [s for s in find(text) if set(s.predicate) & {"contain", "show", "repair"}]
    assert [s.subject_words for s in told] == [subject]


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        (
            "Its man Ivo Dorn (I know him, he would not tell you the hour without a permit) talks of “one bang” a lot.",
            "tell",
            "he would not tell you the hour without a permit",
        ),
        ("The ferry (it was built in Orlen) sank on Friday.", "build", "it was built in Orlen"),
        ("The ferry (a gift of the king) sank on Friday.", "sink", "The ferry (a gift of the king) sank on Friday"),
    ],
)
def test_what_is_told_in_brackets_ends_with_them(
    find: Callable[[str], list[Statement]], text: str, verb: str, words: str
) -> None:
    assert by_verb(find(text), verb).span.text == words


@pytest.mark.parametrize("noun", ["No barn", "Not one barn", "Not a single barn"])
def test_a_noun_phrase_may_deny_its_clause(find: Callable[[str], list[Statement]], noun: str) -> None:
    assert by_verb(find(f"{noun} was burned in Orlen."), "burn").negated
    assert not by_verb(find("One barn was burned in Orlen."), "burn").negated


def test_a_statement_ends_before_the_mark_of_a_quotation_that_began_before_it(
    find: Callable[[str], list[Statement]],
) -> None:
    said = (
        'Claims about the dam were sent to us.\n\n"The gate was closed in time" (the engineer)\nFALSE. We have its log.'
    )
    assert "The gate was closed in time" in [s.span.text for s in find(said)]


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("The warden says that neither rods nor dogs were used.", "use", "neither rods nor dogs were used"),
        ("The firm said neither the guards nor the drivers carry arms.", "carry", "neither the guards nor the drivers carry arms"),
        ("Neither of the men was hurt.", "hurt", "Neither of the men was hurt"),
        ("Neither side opened fire in Orlen.", "open", "Neither side opened fire in Orlen"),
        ("Neither did the police open fire.", "open", "Neither did the police open fire"),
        ("They found neither guns nor powder.", "find", "They found neither guns nor powder"),
    ],
)  # fmt: skip
def test_neither_denies_its_clause_and_is_not_cut_off(
    find: Callable[[str], list[Statement]], text: str, verb: str, words: str
) -> None:
    told = by_verb(find(text), verb)
    assert told.negated and told.span.text == words


@pytest.mark.parametrize("text", ["Either the guards or the dogs attacked.", "Both the guards and the dogs attacked."])
def test_either_and_both_deny_nothing(find: Callable[[str], list[Statement]], text: str) -> None:
    assert not by_verb(find(text), "attack").negated
