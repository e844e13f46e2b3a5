"""Statements and recordings in which somebody says something, by whose they are."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.lineage import stated


def names(text: str) -> list[str]:
    return [name for name, _ in stated.rows([read("Lund Post", text)])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Harbour Board of Orlen said in a statement on Monday that the barge had sunk.",
            "statement (Harbour Board)",
        ),
        ("In a two-line statement, the Harbour Board said that the barge had sunk.", "statement (Harbour Board)"),
        ("Ada Brill said in an audio message that nobody was on board.", "audio message (Ada Brill)"),
        (
            "The fisheries ministry said in a press release that the nets were legal.",
            "press release (fisheries ministry)",
        ),
    ],
)
def test_what_somebody_says_in_a_paper_is_listed_as_his(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Board said that it stood by its statement.",
        "The ministry said in a statement that the barge had sunk.",
        "The Harbour Board said that Orlen had lied in a letter.",
        "Ada Brill said in a firm voice that nobody was on board.",
        "The Harbour Board said in a statement issued by the mayor that the barge had sunk.",
        "The Lund Post said in a statement that it was sold.",
    ],
)
def test_what_is_another_s_or_nobody_s_is_not(text: str) -> None:
    assert names(text) == []


def test_statements_of_one_body_on_two_pages_are_one_original() -> None:
    text = "The Harbour Board of Orlen said in a statement that the barge had sunk."
    found = stated.rows([read("Lund Post", text), read("Quay Star", f"It rained. {text}")])
    assert [(name, len(named)) for name, named in found] == [("statement (Harbour Board)", 2)]
