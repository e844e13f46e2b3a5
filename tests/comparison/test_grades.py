"""How a claim's grade is told together with its origins."""

from __future__ import annotations

from written_pages import read

from sayso.comparison.claims.grades import _whose, grade
from sayso.comparison.proposal import Answer, Proposal
from sayso.comparison.statements.items import build, member
from sayso.model import Grade, Origin
from sayso.model.comparison import Relation


def origin(name: str, *positions: str, sure: bool = True) -> Origin:
    return Origin(name, positions, (name,), "why", sure, False, None, ())


def graded(relation: Relation, *origins: Origin, answers: int = 2) -> Grade:
    labels = ("640 people", "1,120 people", "none", "some", "many", "all")[:answers]
    proposal = Proposal("How many?", "how_many", [Answer(x, []) for x in labels], relation, [], "why", 1.0)
    (found,) = grade(proposal, [f"p{n}" for n in range(answers)], origins)
    return found


def test_answers_that_differ_do_not_bear_each_other_out() -> None:
    found = graded("partial", origin("Ada", "p0"), origin("Ivo", "p1"))
    assert found.value == "single_origin"
    assert found.why == "no answer has more than one sure origin: 640 people (Ada); 1,120 people (Ivo)"


def test_answers_without_an_origin_are_counted() -> None:
    found = graded("partial", *(origin(f"O{n}", f"p{n}") for n in range(5)), answers=6)
    assert found.why.endswith("some (O3); 1 more; 1 with none")


def test_one_origin_beside_a_possible_one() -> None:
    found = graded("agree", origin("Ada", "p0"), origin("not stated", "p1", sure=False))
    assert found.why == "one origin with access of its own, Ada; 1 more possible, not established"


def test_one_origin_alone() -> None:
    assert graded("partial", origin("Ada", "p0", "p1")).why.endswith("Ada; every telling leads to it")


def test_two_of_one_answer_corroborate_it() -> None:
    found = graded("partial", origin("Ada", "p0"), origin("Ivo", "p0"), origin("Una", "p1"))
    assert (found.value, found.why[-24:]) == ("corroborated", "Ada, Ivo, for 640 people")


def test_nobody_with_access_cannot_be_assessed() -> None:
    assert graded("agree", origin("not stated", "p0", sure=False)).value == "not_assessable"


def test_an_answer_is_named_by_who_gives_it_on_its_page() -> None:
    texts = ("The Harbour Guard said 40 boats sank.", "Ada Brill said 12 boats sank.")
    told = [next(i for i in build([read(f"Paper {k}", t)]) if i.attribution) for k, t in enumerate(texts)]
    guard = Origin("Harbour Guard", ("p0", "p1"), ("",), "why", True, False, None, tuple(member(i) for i in told))
    answers = [Answer(f"{k} boats", [i]) for k, i in zip((40, 12), told, strict=True)]
    proposal = Proposal("How many?", "how_many", answers, "partial", told, "why", 1.0)
    named = dict(_whose(proposal, [("40 boats", [guard]), ("12 boats", [guard])]))
    assert named == {"40 boats": "Harbour Guard", "12 boats": "Ada Brill"}
    assert dict(_whose(proposal, [("40 boats", []), ("12 boats", [guard])])) == {"12 boats": "Harbour Guard"}
