"""Lines that no one wrote: what they cost grows with their length and no faster."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest

from sayso.comparison.lineage import anchoring, clauses, credits, records
from sayso.comparison.origins import access
from sayso.comparison.voices import opposed, realms
from sayso.model import Page, Parse, Reading
from sayso.model.facts import datelines
from sayso.pipeline.run import extract

SECONDS = 3.0
"""Far more than any of these lines takes, and far less than it took before the patterns had bounds."""


def test_a_line_of_hyphens_is_no_dateline() -> None:
    start = time.process_time()
    assert datelines.find("A-" * 120) is None
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("PORT ORLEN-Upper Quay, Norland — The ferry sank.", "PORT ORLEN-Upper Quay, Norland"),
        ("NORVALE-Lund - The ferry sank.", "NORVALE-Lund"),
        ("NORVALE/Port Orlen — The ferry sank.", "NORVALE/Port Orlen"),
    ],
)
def test_a_hyphen_within_a_place_stays(line: str, place: str) -> None:
    found = datelines.find(line)
    assert found is not None and found.place == place


def rules() -> list[re.Pattern[str]]:
    """Patterns that begin with a name and look for something behind it."""
    return [
        opposed._DEED, opposed._EACH, realms._HAS, realms._PEOPLE, *records._RULES,
        *(rule for _, rule in credits._rules()),
    ]  # fmt: skip


def test_names_in_patterns_have_an_end() -> None:
    line = "A-" * 12_000
    start = time.process_time()
    assert not any(rule.search(line) for rule in rules())
    assert time.process_time() - start < SECONDS


def test_a_line_without_end_is_no_sentence() -> None:
    text = "It rained. So " + "on Monday " * 1000 + "\nThe pier was shut."
    parts = list(clauses.sentences(text, 0, len(text)))
    assert max(b - a for a, b in parts) <= 2000
    assert parts[0] == (0, 10) and text[slice(*parts[-1])] == "The pier was shut."
    assert " ".join(text[a:b] for a, b in parts).split() == text.split()
    assert clauses.starts("x" * 5000) == (0, 2000, 4000)


def test_a_sentence_is_read_once_for_all_its_days(
    parse_text: Callable[..., tuple[Page, Parse]], monkeypatch: pytest.MonkeyPatch
) -> None:
    reading: Reading = extract(*parse_text("The ferry sailed on Monday, on Tuesday, on Wednesday and on Friday."))
    asked: list[str] = []

    def content(sentence: str) -> frozenset[str]:
        asked.append(sentence)
        return frozenset()

    monkeypatch.setattr(anchoring, "content", content)
    assert len(list(anchoring._spots(reading, {}))) == 4
    assert len(asked) == 1


def test_a_word_without_end_is_read_once_for_who_said_what() -> None:
    start = time.process_time()
    assert access._SAID_THAT.match("A" * 2000 + " rang") is None
    assert time.process_time() - start < SECONDS
    assert access._SAID_THAT.match("“Ivo Kral” said in a complaint that the gate was shut") is not None


@pytest.mark.parametrize("times", [15, 300])
def test_phrases_one_inside_the_other_are_read_once(times: int, parse_text: Callable[..., tuple[Page, Parse]]) -> None:
    page, parse = parse_text(f"On Monday {'the owner of the boat of ' * times}the baker was sold.")
    start = time.process_time()
    assert extract(page, parse).statements
    assert time.process_time() - start < SECONDS


def test_a_list_of_names_without_end_is_read(parse_text: Callable[..., tuple[Page, Parse]]) -> None:
    assert extract(*parse_text(f"The mayor said on Monday that {'Ana Lira and Ivo Kral and ' * 600}Una Tarn left."))
