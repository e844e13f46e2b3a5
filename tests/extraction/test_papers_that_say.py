"""A paper that says something, and whose it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Page, Parse
from sayso.pipeline.run import extract


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "A statement has reached us from the Norland Front, which holds the fort. It says the fort was empty.",
            ("Norland Front", "statement"),
        ),
        (
            "The harbour police said they could not tell who was there.\n\nA letter came to the paper from the Norland "
            "Front. It says the fort was empty.",
            ("Norland Front", "letter"),
        ),
    ],
)
def test_it_is_the_paper_and_its_sender(
    parse_text: Callable[[str], tuple[Page, Parse]], text: str, chain: tuple[str, ...]
) -> None:
    found = extract(*parse_text(text)).attributions
    said = [a for a in found if any("the fort was empty" in c.text for c in a.content)]
    assert [a.chain[1:] for a in said] == [chain]
