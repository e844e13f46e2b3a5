"""What is suggested, and what a suggestion holds: likeness and who reads two statements at once, together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from written_pages import read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.statements.opinions import Opinion, Told
from sayso.model import Claim

SEIZED = (
    "Rebels seized the dam of Orlen overnight, the mayor said. Bread is scarce in the valley.",
    "Fighters seized the dam of Orlen overnight, a miller said. The school stays shut.",
)
FLOOD = (
    "The governor sent two pumps to the flooded quarter of Orlen. Bread is scarce in the valley.",
    "Firemen of Orlen pumped water out of cellars all night. The school stays shut.",
    "A cellar in the flooded quarter of Orlen caved in.",
)


def claims(pages: tuple[str, ...], opinion: Callable[[Told, Told], Opinion]) -> list[Claim]:
    def reader(pairs: Sequence[tuple[Told, Told]]) -> list[Opinion]:
        return [opinion(*pair) for pair in pairs]

    readings = [read(f"Paper {k}", text, "2021-03-05") for k, text in enumerate(pages)]
    return list(compare(readings, None, language.meanings, reader).claims)


def taken(same: float, agree: float = 0.97) -> Callable[[Told, Told], Opinion]:
    return lambda a, b: Opinion(same, agree, (1 - agree) / 2, (1 - agree) / 2)


def members(claim: Claim) -> set[str]:
    return {m.doc for p in claim.positions for m in p.members}


def test_what_is_very_much_alike_needs_less_of_an_opinion() -> None:
    assert [c.confirmed for c in claims(SEIZED, taken(0.5))] == [True]
    assert [c.confirmed for c in claims(SEIZED, taken(0.2))] == [False]
    assert [c.confirmed for c in claims(SEIZED, taken(0.5, agree=0.6))] == [False]


def test_a_suggestion_leaves_out_what_answers_nothing_that_the_others_answer() -> None:
    def apart(a: Told, b: Told) -> Opinion:
        return taken(0.0 if "caved" in a[0] + b[0] else 0.5)(a, b)

    (whole,) = claims(FLOOD, taken(0.5))
    parts = claims(FLOOD, apart)
    assert len(members(whole)) == 3 and not whole.suggested
    assert parts and not any(part.confirmed for part in (whole, *parts))
    assert all(len(members(part)) == 2 and len(part.suggested) == 1 for part in parts)


def test_what_is_hardly_alike_and_taken_for_two_questions_is_not_suggested() -> None:
    assert claims(FLOOD[::2], taken(0.3))
    assert not claims(FLOOD[::2], taken(0.0))
