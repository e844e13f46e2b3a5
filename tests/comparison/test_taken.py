"""Accounts in other words: what who reads two statements together takes them for, where no rule tells them apart."""

from __future__ import annotations

from collections.abc import Sequence

from sayso import language
from sayso.comparison.differences.taken import agreeing, one_answers
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.opinions import Reader, Told, share
from sayso.comparison.statements.weights import weigh
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

MANY = 40


def told(*texts: str) -> list[Item]:
    readings = []
    for n, text in enumerate(texts):
        page = from_text(text, f"p{n}", Given(outlet=f"Outlet {n}", published="2022-06-01"))
        readings.append(extract(page, language.parse(page.text, page.segments)))
    items = build(readings)
    weigh(items)
    return [next(i for i in items if i.doc == doc) for doc in sorted({i.doc for i in items})]


def taking(same: float, agree: float) -> Reader:
    def read(pairs: Sequence[tuple[Told, Told]]) -> Sequence[tuple[float, float, float, float]]:
        return [(same, agree, 0.0, 1 - agree) for _ in pairs]

    return read


def shared(items: list[Item], same: float, agree: float) -> list[Item]:
    share(items, taking(same, agree))
    return items


KILN = ("The brick kiln at Orsova burst on Sunday.", "The kiln at Orsova blew apart on Sunday.")


def test_statements_that_are_taken_to_agree_do() -> None:
    assert agreeing(shared(told(*KILN), 0.3, 0.5)) is True


def one_answer(a: Item, b: Item, among: int) -> bool:
    return one_answers([(a, b)], among)[0]


def test_statements_that_are_not_taken_to_agree_do_not() -> None:
    assert agreeing(shared(told(*KILN), 0.9, 0.3)) is False


def test_without_a_reader_nothing_is_taken() -> None:
    items = told(*KILN)
    assert agreeing(items) is None
    assert agreeing([]) is None
    assert not one_answer(*items, among=2)


def test_one_page_is_not_read_against_itself() -> None:
    item = shared(told(*KILN), 0.9, 0.9)[0]
    assert agreeing([item, item]) is None
    assert not one_answer(item, item, among=2)


def test_one_answer_in_two_wordings() -> None:
    a, b = shared(told(*KILN), 0.8, 0.97)
    assert one_answer(a, b, among=2)


def test_answers_to_two_questions_are_not_one() -> None:
    a, b = shared(told(*KILN), 0.5, 0.97)
    assert not one_answer(a, b, among=2)


def test_who_agrees_only_in_part_is_not_one_answer() -> None:
    a, b = shared(told(*KILN), 0.8, 0.9)
    assert not one_answer(a, b, among=2)


def test_in_a_large_group_none_is_read() -> None:
    a, b = shared(told(*KILN), 0.8, 0.97)
    assert not one_answer(a, b, among=MANY)


def test_other_figures_are_no_one_answer() -> None:
    a, b = shared(
        told("The kiln at Orsova buried 14 stokers on Sunday.", "The kiln at Orsova buried 19 stokers on Sunday."),
        0.9, 0.99,
    )  # fmt: skip
    assert not one_answer(a, b, among=2)


def test_the_same_figures_are() -> None:
    a, b = shared(
        told("The kiln at Orsova buried 14 stokers on Sunday.", "The Orsova kiln buried fourteen stokers."), 0.9, 0.99
    )
    assert one_answer(a, b, among=2)


def test_a_denial_is_no_one_answer_with_what_it_denies() -> None:
    a, b = shared(told("The kiln at Orsova burst on Sunday.", "The kiln at Orsova did not burst on Sunday."), 0.9, 0.99)
    assert not one_answer(a, b, among=2)
