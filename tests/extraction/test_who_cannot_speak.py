"""Topics before a headline's colon and things that only show something: nobody speaks there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]
_BODY = "\n\nThe mast fell on Monday. Ivo Brandt said that nobody had looked at it for years.\n"


def sources(attributions: list[Attribution], words: str) -> list[str | None]:
    """The sources of the attributions with these words."""
    return [a.source_name for a in attributions if any(words in c.text for c in a.content)]


@pytest.mark.parametrize(
    "label",
    ["Marta Quill", "Claim", "Orsina harbour mast"],
)
def test_a_headline_says_nothing_for_what_its_page_is_about(attributed: Attributed, label: str) -> None:
    assert sources(attributed(f"{label}: the mast was rotten for years{_BODY}"), "rotten") == []


def test_who_says_something_on_the_page_says_the_headline_too(attributed: Attributed) -> None:
    assert sources(attributed(f"Ivo Brandt: The mast was rotten for years{_BODY}"), "rotten") == ["Ivo Brandt"]


@pytest.mark.parametrize(
    "text",
    [
        "Samples showed that the mast was rotten.",
        "Tests of the wood have proved that the mast was rotten.",
    ],
)
def test_things_that_open_a_sentence_only_show(attributed: Attributed, text: str) -> None:
    assert sources(attributed(text), "rotten") == []


@pytest.mark.parametrize(
    "text",
    [
        "Records show that the mast was rotten.",
        "Riggers confirmed that the mast was rotten.",
        "Comrades from the other crew told us that the mast was rotten.",
    ],
)
def test_papers_and_people_that_open_a_sentence_tell(attributed: Attributed, text: str) -> None:
    assert len(sources(attributed(text), "rotten")) == 1
