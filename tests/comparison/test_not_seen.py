"""What an outlet does not have from where it reported, and whose findings are nobody's."""

from __future__ import annotations

import pytest
from written_pages import items, read

from sayso.comparison.origins.heard import source, unclear
from sayso.comparison.origins.reported import from_files
from sayso.comparison.origins.roots import Heard, Root, place
from sayso.comparison.origins.unnamed import settle
from sayso.comparison.statements.items import build
from sayso.comparison.voices.bodies import Speakers


@pytest.mark.parametrize(
    "text",
    [
        "Nine ferrymen were killed when the weir burst.",
        "A camera on the lock recorded a barge without lights.",
        "The gates jammed two years ago.",
        "It was not clear whether the gate had held.",
    ],
)
def test_tolls_and_what_lies_far_back_are_not_seen_from_the_spot(text: str) -> None:
    assert any(from_files(item) for item in items(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nine ferrymen carried the gate to the quay.",
        "The keeper was hurt by what the mayor said.",
        "Our own camera recorded a barge without lights.",
        "The gates jammed two hours ago.",
    ],
)
def test_what_somebody_on_the_spot_sees_may_be_seen(text: str) -> None:
    assert not any(from_files(item) for item in items(text))


@pytest.mark.parametrize("name", ["official toll", "preliminary findings", "number of Ferrymen"])
def test_findings_and_counts_are_nobody(name: str) -> None:
    assert unclear(name)


@pytest.mark.parametrize("name", ["toll collectors", "Findings Office", "post office", "number nine"])
def test_who_has_such_a_word_in_his_name_is_somebody(name: str) -> None:
    assert not unclear(name)


def test_on_a_body_s_own_page_findings_are_its_own() -> None:
    page = read("Tarvin Coast Guard", "According to preliminary findings, nine barges sank below the lock.")
    assert {source(item, Speakers([page], ())) for item in build([page])} == {"Tarvin Coast Guard"}


def roots(*heard: tuple[str, str]) -> list[Root]:
    """Origins in the making from names and the answers that each gives."""
    out: list[Root] = []
    for k, (name, position) in enumerate(heard):
        place(out, Heard(name, None, position, items("Ada Brill said nine barges sank.", f"Paper {k}")[0]))
    return out


def test_two_who_are_only_described_may_be_one_also_where_they_differ() -> None:
    def sure(*heard: tuple[str, str]) -> list[bool]:
        return [root.sure for root in settle(roots(*heard))]

    assert sure(("lock operators (unnamed)", "a"), ("barge owners (unnamed)", "b")) == [True, False]


def test_two_forces_are_two() -> None:
    assert len(roots(("Tarvin Gendarmerie", "a"), ("police", "b"))) == 2
