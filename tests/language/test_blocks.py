"""Paragraphs as they are parsed: a sentence that a scraper broke at its links is one again."""

from __future__ import annotations

import pytest

from sayso.language import blocks
from sayso.model import Segment


def cut(text: str) -> list[str]:
    """The blocks of a text that is one body."""
    return [text[a:b] for a, b in blocks(text, [Segment("s1", 0, len(text), "body")])]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mayor told\nHarbour Post\nthat the pier was closed.\nNobody was hurt there.", 2),
        ("The pier, said\nAda Brill\n, was closed on Monday.\nNobody was hurt there.", 2),
        ("The pier is shut.\nThe ferry sails.\nNobody was hurt there.", 3),
        ("Quay closed\nThe mayor said that the pier was shut.\nNobody was hurt there.", 3),
        ("She called it a “\nDisgrace\n” and left.\nNobody was hurt there.", 2),
    ],
)
def test_lines_of_one_sentence_are_one_block(text: str, count: int) -> None:
    assert len(cut(text)) == count


def test_a_name_inside_a_sentence_stays_in_it() -> None:
    assert "Harbour Post" in cut("The mayor told\nHarbour Post\nthat the pier was closed.")[0]


def test_no_word_is_longer_than_can_be_parsed() -> None:
    """A tokenizer takes marks off a word one by one, so that a line of nothing else would never end."""
    found = cut('Head.\n\n"' + "“" * 5000 + " end of it")
    assert max(len(word) for block in found for word in block.split()) <= 1000
    assert "".join(found).replace(" ", "") == 'Head."' + "“" * 5000 + "endofit"
    assert cut("A quay of " + "o" * 1000 + " stones.") == ["A quay of " + "o" * 1000 + " stones."]
