"""Lines of a name and a colon that are no transcript, turns with a bracket behind the name, and a plural at the end."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


@pytest.mark.parametrize(
    "lines",
    [
        ("Olga Renn: Is accused of fraud.", "Ivo Dorn: Was cleared of theft.", "Olga Renn: Is the mayor.", "Ivo Dorn: Was jailed."),
        ("Olga Renn: She taught at the school.", "Ivo Dorn: He was 50.", "Olga Renn: She leaves two sons.", "Ivo Dorn: He leaves none."),
        ("Velda Bay: It will rain.", "Orvan Hill: It will snow.", "Velda Bay: It was dry.", "Orvan Hill: It was wet."),
    ],
)  # fmt: skip
def test_what_is_told_under_a_name_is_not_said_by_it(attributed: Attributed, lines: tuple[str, ...]) -> None:
    assert [a for a in attributed("\n\n".join(lines)) if a.rule == "label"] == []


def test_a_party_in_brackets_parts_no_name_from_its_turn(attributed: Attributed) -> None:
    lines = (
        "Ivo Dorn (Green): The engineers said it was cracked.", "Olga Renn: I did not lie.",
        "Ivo Dorn (Green): You knew of it.", "Olga Renn: We knew nothing.",
    )  # fmt: skip
    found = attributed("\n\n".join(lines))
    assert [a.source_name for a in found if a.rule == "label"] == ["Ivo Dorn", "Olga Renn", "Ivo Dorn", "Olga Renn"]
    assert next(a.chain[1:] for a in found if a.rule != "label") == ("Ivo Dorn", "engineers (unnamed)")


@pytest.mark.parametrize("line", ["The agency says output fell and exports", "Renn says he sings and dances"])
def test_a_plural_that_ends_a_page_without_a_stop_costs_nothing(attributed: Attributed, line: str) -> None:
    assert [a.cue.text for a in attributed(line) if a.cue] == ["says"]


def test_who_says_we_in_a_headline_speaks(attributed: Attributed) -> None:
    found = attributed(
        "Olga Renn: We will rebuild the bridge\n\nThe mayor vowed on Friday that the bridge would stand."
    )
    assert found[0].source_name == "Olga Renn"


def test_troops_are_no_things(attributed: Attributed) -> None:
    assert [a.source_name for a in attributed("Troops confirmed that the town fell.")] == ["Troops"]
