"""One person under two spellings in the documents of one story, and two persons who only look alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.comparison.lineage import actors
from sayso.model import Page, Parse, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

_STORY = "The raid on the Kestrel Dam near Orvane was told to the Harbour Council of Orvane by Lena Moravik. "


@pytest.fixture
def names(parse_text: Callable[..., tuple[Page, Parse]]) -> Callable[..., list[set[str]]]:
    """The names of each person in documents that share a story."""

    def run(*texts: str) -> list[set[str]]:
        found = []
        for k, text in enumerate(texts):
            _, parse = parse_text(_STORY + text)
            page = from_text(_STORY + text, f"page {k}", Given())
            found.append(extract(page, parse))
        return _persons(found)

    return run


def _persons(readings: list[Reading]) -> list[set[str]]:
    return [{a.name, *a.aliases} for a in actors.find(readings) if a.type == "person"]


def _together(groups: list[set[str]], *wanted: str) -> bool:
    return any(set(wanted) <= group for group in groups)


@pytest.mark.parametrize(
    ("first", "second", "a", "b"),
    [
        ("Karel Dobranov said it.", "Karel Dobranof said it.", "Karel Dobranov", "Karel Dobranof"),
        ("Ivan Selcedo said it.", "Yvan Selsedo said it.", "Ivan Selcedo", "Yvan Selsedo"),
        ("Marta Brontval said it.", "Marta Bronval said it.", "Marta Brontval", "Marta Bronval"),
        ("Marta Bronval said it.", "Marta Bronval Osorio said it.", "Marta Bronval", "Marta Bronval Osorio"),
        ("Colonel Olav Haptanic said it.", "Colonel Hatanic said it.", "Olav Haptanic", "Hatanic"),
    ],
)
def test_one_person_spelled_in_two_ways(
    names: Callable[..., list[set[str]]], first: str, second: str, a: str, b: str
) -> None:
    """Names are merged whose given names agree, or whose office does where only a surname stands."""
    assert _together(names(first, second), a, b)


@pytest.mark.parametrize(
    ("first", "second", "a", "b"),
    [
        ("Pavel Dobranov said it.", "Karel Dobranof said it.", "Pavel Dobranov", "Karel Dobranof"),
        ("Petra Milanov said it.", "Petra Milanova said it.", "Petra Milanov", "Petra Milanova"),
        ("Colonel Olav Haptanic said it.", "Mayor Hatanic said it.", "Olav Haptanic", "Hatanic"),
        ("Marta Bronval said it.", "Jonas Bronval Osorio said it.", "Marta Bronval", "Jonas Bronval Osorio"),
    ],
)
def test_two_persons_stay_apart(names: Callable[..., list[set[str]]], first: str, second: str, a: str, b: str) -> None:
    """Another given name, another office, or a woman's surname is another person's."""
    assert not _together(names(first, second), a, b)
