"""The words of a denial are shown with what denies them."""

from __future__ import annotations

import pytest

from sayso.dossier import denials
from sayso.model import Member, Reading, Span
from sayso.reading import from_text


def shown(text: str, words: str) -> str:
    page = from_text(text, "p")
    reading = Reading(page.document, page.text, page.segments)
    at = page.text.index(words)
    return denials.whole(reading, Member(page.document.id, Span.cut(page.text, at, at + len(words)))).text


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        (
            "It rained. The board denied that the crane had been rusting. It rained again.",
            "the crane had been rusting",
            "The board denied that the crane had been rusting.",
        ),
        (
            "The board wants us to withdraw the words that a fee was paid. It will not say why.",
            "a fee was paid",
            "The board wants us to withdraw the words that a fee was paid.",
        ),
        ("The board said that no fee was paid to it. It never lies.", "no fee was paid to it", "no fee was paid to it"),
        ("The board said that a fee was paid. It did not rain.", "a fee was paid", "a fee was paid"),
    ],
)
def test_what_denies_is_shown_where_the_words_alone_do_not(text: str, words: str, told: str) -> None:
    assert shown(text, words) == told


def test_a_very_long_sentence_stays_out() -> None:
    long = "The board denied, " + "as it had on many a rainy day before, " * 9 + "that the crane had been rusting."
    assert shown(long, "the crane had been rusting") == "the crane had been rusting"
