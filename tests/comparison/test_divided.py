"""The answers to one question divided into sides: by what differs, not by wording; a detail of few is its own claim."""

from __future__ import annotations

from collections.abc import Sequence

from written_pages import read

from sayso import language
from sayso.comparison.claims import events
from sayso.comparison.differences.sides import Known
from sayso.comparison.lineage import begin
from sayso.comparison.matching import pairing
from sayso.comparison.proposal import Proposal
from sayso.comparison.statements.items import build
from sayso.comparison.statements.opinions import Reader, share
from sayso.comparison.statements.weights import weigh
from sayso.comparison.voices.bodies import Speakers


def related(texts: Sequence[str], reader: Reader | None = None) -> list[Proposal]:
    """The claims on the longest statement of each of some pages."""
    readings = [read(f"Paper {k}", text, "2021-03-05") for k, text in enumerate(texts)]
    items = build(readings)
    weigh(items)
    pairing.encode(items, language.meanings)
    if reader is not None:
        share(items, reader)
    chosen = [max((i for i in items if i.doc == k), key=lambda i: len(i.statement.span)) for k in range(len(texts))]
    return events.related(chosen, 1.0, Known(Speakers(readings, begin(readings).actors)))


def sides(proposal: Proposal) -> list[list[int]]:
    """The numbers of the pages by side."""
    return sorted(sorted(i.doc for i in a.items) for a in proposal.answers)


def test_the_same_in_other_words_is_one_side() -> None:
    (claim,) = related(
        ["Rebels seized the dam of Orlen overnight.", "By dawn the dam of Orlen was captured by fighters."]
    )
    assert (claim.relation, claim.differs) == ("agree", ["wording"])
    assert sides(claim) == [[0, 1]]
    assert claim.answers[0].label == "it is so"


def test_two_denials_of_one_statement_are_one_side() -> None:
    (claim,) = related(
        [
            "The dam of Orlen was inspected in spring.",
            "The dam of Orlen was not inspected.",
            "Nobody inspected the dam of Orlen.",
        ]
    )
    assert claim.relation == "conflict" and claim.differs == ["denial"]
    assert sides(claim) == [[0], [1, 2]]
    assert [a.stance for a in claim.answers] == ["asserts", "denies"]


def test_the_reason_names_the_rule_the_values_and_the_words() -> None:
    (claim,) = related(["The dam of Orlen broke at 4.20 a.m.", "The dam of Orlen broke at 6.05 a.m."])
    assert (claim.relation, claim.slot, claim.differs) == ("conflict", "when", ["time"])
    assert "cannot both be (“4.20 a.m.”, “6.05 a.m.”)" in claim.why
    assert "“The dam of Orlen broke at 4.20 a.m" in claim.why
    assert claim.question.startswith("When")


def test_a_detail_of_few_statements_is_a_claim_of_its_own() -> None:
    found = related(
        [
            "Rebels seized the dam of Orlen.",
            "The dam of Orlen was captured by rebels.",
            "Rebels took the dam of Orlen.",
            "Rebels have seized the dam of Orlen, its gates and its turbines.",
            "Rebels seized the dam of Orlen at 4.20 a.m.",
            "Rebels seized the dam of Orlen at 6.05 a.m.",
        ]
    )
    assert [(p.relation, p.slot, sorted(i.doc for i in p.items)) for p in found] == [
        ("agree", "happened", [0, 1, 2, 3, 4, 5]),
        ("conflict", "when", [4, 5]),
    ]


def test_statements_that_only_are_about_one_thing_do_not_agree() -> None:
    (claim,) = related(["The dam of Orlen feeds two mills.", "A poet was born in the valley in spring."])
    assert claim.relation == "partial" and len(claim.answers) == 2
    assert "no rule finds that they exclude each other" in claim.why


def test_more_statements_than_are_compared_still_find_a_side() -> None:
    texts = ["Rebels seized the dam of Orlen.", "Rebels did not seize the dam of Orlen."] * 32
    (claim,) = related(texts)
    assert sides(claim) == [list(range(0, 64, 2)), list(range(1, 64, 2))]


def test_who_is_quoted_with_a_denial_in_the_question_says_that_it_is_so() -> None:
    (claim,) = related(
        ["“We don't sell to strangers,” a grocer said.", "“We don't sell to strangers here,” a baker said."]
    )
    assert claim.question.startswith(("Is it so: “", "“")) and "don't" in claim.question
    assert {a.stance for a in claim.answers} == {"asserts"}
    assert not any("not so" in a.label for a in claim.answers)


def test_a_denial_is_asked_for_without_it_and_whoever_denies_says_that_it_is_not_so() -> None:
    (claim,) = related(
        ["Strangers don't belong here, he said.", "“Strangers don't belong in this town,” a neighbour said."]
    )
    assert claim.question == "Do strangers belong in the town?"
    assert [(a.label, a.stance) for a in claim.answers] == [("it is not so", "denies")]


def test_of_one_page_only_conflicts_between_its_voices_are_claims() -> None:
    assert not voices("The dam of Orlen is safe, the mayor said.", "The dam of Orlen is safe, a farmer said.")
    (claim,) = voices("The dam of Orlen is safe, the mayor said.", "The dam of Orlen is not safe, a farmer said.")
    assert claim.relation == "conflict"


def voices(*texts: str) -> list[Proposal]:
    """The claims on the statements of one page."""
    reading = read("Paper", " ".join(texts), "2021-03-05")
    items = build([reading])
    weigh(items)
    return events.related([i for i in items if "dam" in i.statement.span.text], 1.0, Known(Speakers([reading], [])))


def test_one_hour_written_in_two_ways_is_one_side() -> None:
    (claim, *_) = related(
        [
            "A call for help from the barge Orlen came at 21:20.",
            "A call for help came from the barge Orlen at 9.20 p.m.",
            "A call for help came from the barge Orlen at 9.52 p.m.",
        ]
    )
    assert claim.relation == "conflict"
    assert sides(claim) == [[0, 1], [2]]


def doubting(pairs: Sequence[object]) -> list[tuple[float, float, float, float]]:
    """A reader who takes no two statements to agree."""
    return [(0.9, 0.1, 0.4, 0.5) for _ in pairs]


def believing(pairs: Sequence[object]) -> list[tuple[float, float, float, float]]:
    """A reader who takes all statements for one answer."""
    return [(0.9, 0.98, 0.01, 0.01) for _ in pairs]


GRANARY = ["The granary of Ilmin collapsed under its roof beams.", "The granary of Ilmin fell in for want of repair."]


def test_what_nobody_takes_to_agree_is_told_as_different() -> None:
    (claim,) = related(GRANARY, doubting)
    assert claim.relation == "partial"


def test_what_is_taken_for_one_answer_stands_as_one() -> None:
    (claim,) = related(GRANARY, believing)
    assert (claim.relation, sides(claim)) == ("agree", [[0, 1]])


def test_a_rule_that_tells_two_apart_is_not_overruled() -> None:
    (claim,) = related(
        ["The granary of Ilmin was inspected in autumn.", "The granary of Ilmin was not inspected."], believing
    )
    assert (claim.relation, sides(claim)) == ("conflict", [[0], [1]])
