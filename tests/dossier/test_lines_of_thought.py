"""What somebody thinks, feels or comes to know is marked in the text and is no line of who says what."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.dossier.lines import possible
from sayso.pipeline.run import extract
from sayso.reading import Given, read_bytes


def _said(sentence: str) -> list[str]:
    page = read_bytes(
        f"Snow in Kirrin\n\n{sentence}\n".encode(), path="p.txt", given=Given("Kirrin Post", "2021-02-03")
    )
    reading = extract(page, language.parse(page.text, page.segments))
    return [max(a.content, key=len).text for a in possible(reading)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The council is sure that the pass will open by noon.",
        "The council was concerned that the pass would stay shut.",
        "The police are not sure who moved the barrier.",
        "The mayor doubted that the ploughs were in order.",
        "The drivers discovered that their chains had been stolen.",
        "The passengers supposed that the pass would open by noon.",
        "Not one of the drivers asks why the barrier was open.",
    ],
)
def test_thoughts_are_no_lines(sentence: str) -> None:
    assert _said(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The council is adamant that the pass will open by noon.",
        "The council said it is sure that the pass will open by noon.",
        "One of the drivers asks why the barrier was open.",
    ],
)
def test_what_is_said_stays_a_line(sentence: str) -> None:
    assert len(_said(sentence)) == 1
