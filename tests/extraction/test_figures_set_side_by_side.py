"""Figures set side by side in few words: whose each is, and of what."""

from __future__ import annotations

import pytest
from quantity_pages import figures

SCENE = "A fire broke out at the mill of Orlen on Tuesday, and the bridge was shut. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union says 30 millers were killed, while the government says two.",
         {"30": ("union", "millers killed"), "two": ("government", "millers killed")}),
        ("Thirty millers were killed, according to the union; the government says two.",
         {"Thirty": ("union", "millers killed"), "two": ("government", "millers killed")}),
        ("The union says 30 millers were killed. The government speaks of two.",
         {"30": ("union", "millers killed"), "two": ("government", "millers killed")}),
        ("The union says 30 millers were killed. The government admits two.",
         {"30": ("union", "millers killed"), "two": ("government", "millers killed")}),
        ("The union says 30 millers died, the government two.",
         {"30": ("union", "millers dead"), "two": ("government", "millers dead")}),
        ("The union says 30 died, and the government says 12.",
         {"30": ("union", "people dead"), "12": ("government", "people dead")}),
        ("The union says 30 millers were killed while the government says only two.",
         {"30": ("union", "millers killed"), "only two": ("government", "millers killed")}),
        ("According to the union, 30 millers died; however, the government says two.",
         {"30": ("union", "millers dead"), "two": ("government", "millers dead")}),
        ("The union put the death toll at 30, the government at two.",
         {"30": ("union", "death toll"), "two": ("government", "death toll")}),
        ("The death toll is disputed: the union says 30, the government two.",
         {"30": ("union", "death toll"), "two": ("government", "death toll")}),
        ("The union put the toll at 30, the government at two and the church at at least 12.",
         {"30": ("union", "toll"), "two": ("government", "toll"), "at least 12": ("church", "toll")}),
        ("The firm says 30 jobs will go, the union says 40.", {"30": ("firm", "jobs"), "40": ("union", "jobs")}),
        ("According to the union 30 millers died, according to the ministry two.",
         {"30": ("union", "millers dead"), "two": ("ministry", "millers dead")}),
        ("According to the union, 30 millers died, according to the harbour police about 12.",
         {"30": ("union", "millers dead"), "about 12": ("harbour police", "millers dead")}),
    ],
)  # fmt: skip
def test_figures_of_several_are_each_their_own(text: str, expected: dict[str, tuple[str, str]]) -> None:
    assert figures(SCENE + text) == expected


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The union says 30 millers came, the mayor two hours later.", {"30": "union"}),
        ("The union says 30 millers came, and the ferry at nine.", {"30": "union"}),
        ("The guild speaks of two barges that sank.", {"two": "guild"}),
        ("The mayor gave a figure of speech.", {}),
        ("The union put the toll at 30, the youngest at two.", {"30": "union"}),
        ("The minister put the number of troops at 30, the rebels at 200.", {"30": "minister (unnamed)"}),
        ("The union says 30 millers died, page 12.", {"30": "union"}),
        ("The union says the left won 14 seats, the right nine.", {"14": "union", "nine": "union"}),
        ("The mayor gave a figure of 12.", {"12": "mayor (unnamed)"}),
    ],
)
def test_what_stands_beside_a_figure_need_not_be_one(text: str, whose: dict[str, str]) -> None:
    assert {words: by for words, (by, _) in figures(SCENE + text).items() if by is not None} == whose


def test_a_bare_figure_is_of_what_the_question_before_asks() -> None:
    text = f"{SCENE}\n\nHow many millers died?\n\nThe union says 30. The government says two."
    assert figures(text) == {"30": ("union", "millers dead"), "two": ("government", "millers dead")}
