"""What somebody died of, and by whose hand: causes that exclude each other, and those that go together."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from written_pages import read

from sayso import language
from sayso.comparison.differences.contrasts import Contrast, contrasts
from sayso.comparison.differences.told import told
from sayso.comparison.lineage import begin
from sayso.comparison.matching import pairing
from sayso.comparison.statements.items import build
from sayso.comparison.statements.weights import weigh
from sayso.comparison.voices.bodies import Speakers


def between(texts: Sequence[str]) -> list[Contrast]:
    readings = [read(f"Paper {k}", text, "2021-03-05") for k, text in enumerate(texts)]
    items = build(readings)
    weigh(items)
    pairing.encode(items, language.meanings)
    speakers = Speakers(readings, begin(readings).actors)
    first, second = (max((i for i in items if i.doc == k), key=lambda i: len(i.statement.span)) for k in (0, 1))
    return [c for c in contrasts(told(first, speakers), told(second, speakers)) if c.kind in ("cause", "hand")]


@pytest.mark.parametrize(
    ("a", "b", "kind", "words"),
    [
        (
            "The clerk Arne Torvald died of a heart attack in his cell.",
            "Arne Torvald was beaten to death in his cell.",
            "cause",
            ("heart attack", "beaten"),
        ),
        (
            "The diver Arne Torvald drowned under the pier.",
            "Arne Torvald was killed by a bullet under the pier.",
            "cause",
            ("drowned", "bullet"),
        ),
        (
            "Corporal Arne Torvald was killed by friendly fire.",
            "Corporal Arne Torvald was shot by rebels.",
            "hand",
            ("friendly fire", "by rebels"),
        ),
        (
            "The cashier Arne Torvald shot himself at the wheel of his van.",
            "The cashier Arne Torvald was shot by robbers at the wheel of his van.",
            "hand",
            ("shot himself", "by robbers"),
        ),
    ],
)
def test_two_causes_or_hands_exclude_each_other(a: str, b: str, kind: str, words: tuple[str, str]) -> None:
    (found,) = between((a, b))
    assert (found.kind, found.relation, found.words, found.sure) == (kind, "conflict", words, True)
    assert found.differs == ("actor" if kind == "hand" else "deed")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # causes that go together
        ("The stoker Arne Torvald suffocated in the engine room.", "Arne Torvald died of smoke in the engine room."),
        ("The stoker Arne Torvald was killed by a bomb.", "The stoker Arne Torvald burned to death after the bomb."),
        # another victim, or several
        ("The clerk Arne Torvald was shot at the pier.", "The diver Kari Holm drowned at the pier."),
        ("The clerk Arne de Torvald was shot at the pier.", "The diver Kari de Holm drowned at the pier."),
        ("Six weavers were shot at the pier of Lysvik.", "Nine weavers drowned at the pier of Lysvik."),
        # nobody is told to have been harmed
        ("The guards shot at the barge.", "The guards beat the drums on the barge."),
        # a comrade is the victim
        ("A comrade of Arne Torvald was shot dead by rebels.", "A comrade of Arne Torvald was killed by rebels."),
        # one of them denies
        ("The clerk Arne Torvald was not shot.", "The clerk Arne Torvald drowned."),
    ],
)
def test_what_can_both_be_is_no_conflict(a: str, b: str) -> None:
    assert between((a, b)) == []
