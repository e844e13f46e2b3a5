"""What a body takes back on its own later page is told beside what it said before."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.comparison.voices.withdrawn import find, of_day

SAID = "The Harbour Authority of Tarvin said that a freighter struck the Marlane pier on Monday."
HEAD = "HARBOUR AUTHORITY OF TARVIN\n\nBULLETIN No. 5\n\n"
TAKEN = "Bulletin No. 3 named the wrong ship and has been retracted."


def taken_back(words: str, day: str | None = "2031-05-08") -> list[str]:
    return [w.words for w in find([read("Harbour Authority of Tarvin", f"{HEAD}{words}", day)])]


@pytest.mark.parametrize("words", [TAKEN, "We hereby retract our earlier statement.", "Bulletin No. 4 is withdrawn."])
def test_a_body_takes_its_words_back(words: str) -> None:
    assert taken_back(words) == [words]


@pytest.mark.parametrize(
    "words", ["The notice is not withdrawn.", "The union's claim was withdrawn.", "The tug was withdrawn."]
)
def test_what_is_not_taken_back(words: str) -> None:
    assert not taken_back(words)


def test_an_undated_page_is_no_later_one() -> None:
    assert not taken_back(TAKEN, None)


@pytest.mark.parametrize(("day", "told"), [("2031-05-08", True), ("2031-05-05", False)])
def test_it_stands_beside_what_was_said_before(day: str, told: bool) -> None:
    pages = [read(o, SAID) for o in ("Quay Post", "Bay Mirror")]
    found = compare([*pages, read("Harbour Authority of Tarvin", f"{HEAD}{TAKEN}", day)])
    why = [o.why for c in found.claims for o in c.origins if "Harbour Authority" in o.name]
    assert why and all((f"says later, on its own page: “{TAKEN}”" in w) is told for w in why), why


NOTE = "the last source named; River Guard says later, on its own page: “The notice of 4 May is withdrawn.”"


@pytest.mark.parametrize(("day", "meant"), [("2031-05-04", True), ("2031-05-05", False), ("2031-06-04", False)])
def test_a_withdrawal_is_of_the_day_that_it_names(day: str, meant: bool) -> None:
    reading = read("Quay Post", "The guard said the ferry was empty.", day)
    assert (of_day(NOTE, [reading]) is not None) is meant
    assert of_day("the last source named", [reading]) is None


def test_who_takes_back_one_figure_of_a_day_takes_back_nothing_else_of_it() -> None:
    reading = read("Quay Post", "The guard said the ferry was empty.", "2031-05-04")
    assert of_day(NOTE.replace("The notice of 4 May", "The figure in the notice of 4 May"), [reading]) is None
