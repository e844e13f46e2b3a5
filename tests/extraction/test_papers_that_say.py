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


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("A slip stapled to the order shows that the crate came at noon.", "came at noon", ("slip",)),
        ("The receipt shows that nine crates were paid for.", "nine crates", ("receipt",)),
        ("Olga Renn is an engineer. Her measurements showed that the quay had sunk.", "had sunk", ("Olga Renn's measurements",)),
        ("The recorder shows that the hull struck at noon.", "struck at noon", ("recorder",)),
        # Near misses: nobody's findings, a thing that shows nothing in words, a deed.
        ("Measurements showed that the quay had sunk.", "had sunk", None),
        ("The receipt was shown to Olga Renn.", "Renn", None),
        ("The crack shows that the quay had sunk.", "had sunk", None),
    ],
)  # fmt: skip
def test_a_slip_a_receipt_and_somebodys_measurements_show_things(
    parse_text: Callable[[str], tuple[Page, Parse]], text: str, words: str, chain: tuple[str, ...] | None
) -> None:
    found = extract(*parse_text(text)).attributions
    said = [a.chain[1:] for a in found if a.source_name and any(words in c.text for c in a.content)]
    assert said == ([] if chain is None else [chain])
