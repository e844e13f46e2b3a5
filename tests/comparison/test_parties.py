"""Who is a side where the user names none."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import Settings, compare
from sayso.comparison.claims import parties
from sayso.comparison.lineage import actors
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Comparison

Run = Callable[..., Comparison]


@pytest.fixture(scope="module")
def run() -> Run:
    def told(*texts: str, settings: Settings | None = None) -> Comparison:
        return compare([read(f"Paper {k}", t) for k, t in enumerate(texts)], settings, language.meanings)

    return told


def contested(found: Comparison) -> bool:
    return any(c.relation == "conflict" and c.confirmed for c in found.claims)


@pytest.mark.parametrize(
    ("body", "side"),
    [
        ("Ministry of the Interior", "Ministry of the Interior"),
        ("Department of Works", "Department of Works"),
        # Near misses: whose it is, and not in what it works.
        ("Ministry of Works of Orlen", "Orlen"),
        ("Orlen's Interior Ministry", "Orlen"),
        ("Government of Orlen", "Orlen"),
    ],
)
def test_a_ministry_is_not_called_by_its_field(body: str, side: str) -> None:
    page = read("Orlen Courier", f"The {body} said that the quay was shut.")
    assert Speakers([page], actors.find([page])).realm(page.document.id, body) == side


def test_a_body_outside_the_table_that_acts_is_a_side(run: Run) -> None:
    found = run(
        "The Orlen Liberation Front burned the ferry at Tamsin.",
        "The Orlen Liberation Front did not burn the ferry at Tamsin.",
    )
    assert contested(found)
    assert found.parties == ("Orlen Liberation Front",)


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (
            "The Tamsin Harbour Board received the ferry's distress call.",
            "The Tamsin Harbour Board did not receive the ferry's distress call.",
        ),
        ("The ferry at Tamsin burned.", "The ferry at Tamsin did not burn."),
        (
            "The ferry was burned by the Orlen Liberation Front, Ada Brisk said.",
            "The ferry was not burned, Ada Brisk said.",
        ),
    ],
)
def test_who_hears_or_speaks_or_is_acted_upon_is_none(run: Run, told: str, denied: str) -> None:
    found = run(told, denied)
    assert contested(found)
    assert "Tamsin Harbour Board" not in found.parties and not any("Brisk" in p for p in found.parties)


def test_a_movement_acts_through_its_people(run: Run) -> None:
    found = run("Taliban fighters left the fort of Tamsin.", "Taliban fighters did not leave the fort of Tamsin.")
    assert contested(found)
    assert found.parties == ("Taliban",)


def test_a_name_of_the_table_is_written_as_the_pages_write_it(run: Run) -> None:
    found = run("ISIS seized the fort of Tamsin.", "ISIS did not seize the fort of Tamsin.")
    assert contested(found)
    assert found.parties == ("ISIS",)


def test_each_side_is_named_once(run: Run) -> None:
    found = run(
        "Norland's foreign minister, Ivo Marsk, accused the Vessian army of shelling the port of Tarvin. The Defence"
        " Ministry of Vessia denied that its forces had fired.",
        "Norland accused the Vessian army of shelling the port. Vessia denied it.",
    )
    assert len(found.parties) == len(set(found.parties)) >= 2


@pytest.mark.parametrize(("who", "heard"), [("Senior US officials", True), ("Several US reporters", False)])
def test_officials_without_a_name_speak_for_their_state(run: Run, who: str, heard: bool) -> None:
    found = run(
        f"{who} said that the US navy did not burn the ferry at Tamsin.",
        "The US navy burned the ferry at Tamsin.",
    )
    assert contested(found)
    assert [p.stance for p in found.party_positions if p.party == "US"] == (["denies"] if heard else [])


def _said(stance: str, who: str, day: str, words: str) -> Any:
    """A statement with its stance, as far as a party's position reads it."""
    document = SimpleNamespace(published=SimpleNamespace(value=day))
    span = SimpleNamespace(text=words)
    reading = SimpleNamespace(document=document)
    return stance, SimpleNamespace(who=who, index=0, reading=reading, statement=SimpleNamespace(span=span))


@pytest.mark.parametrize(
    ("alike", "told_apart", "question", "expected"),
    [
        (0.8, True, "Was the ferry burned?", [("reverses", 2)]),
        (0.2, True, "Was the ferry burned?", [("denies", 1)]),
        (0.8, False, "Was the ferry burned?", [("denies", 1)]),
        (0.2, True, "Did the crew stay aboard?", [("asserts", 1)]),
        (0.2, True, "What was seen?", []),
    ],
)
def test_who_denies_twice_does_not_reverse(
    monkeypatch: pytest.MonkeyPatch, alike: float, told_apart: bool, question: str, expected: list[tuple[str, int]]
) -> None:
    monkeypatch.setattr(parties, "_heard", lambda item, _: item.who)
    monkeypatch.setattr(parties, "overlap", lambda a, b: alike)
    monkeypatch.setattr(parties, "_position", lambda party, claim, stance, spoken: (stance, len(spoken)))
    beside = _said("asserts", "Ivo Tarn", "2031-05-06", "the crew did stay aboard")
    denied = _said("denies", "Ivo Tarn", "2031-05-08", "no ferry was burned")
    stranger = _said("asserts", "Una Tait", "2031-05-07", "the ferry was burned")
    pair = (beside if told_apart else stranger)[1], denied[1]
    turns = parties._Turns([pair], cast(Any, None), question)
    assert parties._positions("Orlen", "c1", [beside, denied], turns) == expected
