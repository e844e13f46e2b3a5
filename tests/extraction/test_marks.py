"""Marks of emphasis and links do not hide words from the parser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.language.marks import unmarked
from sayso.model import Page, Parse
from sayso.pipeline.run import extract


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("that **17 people** died", "that   17 people   died"),
        ("the *Orvel Post* said", "the  Orvel Post  said"),
        ("the _Orvel Post_ said", "the  Orvel Post  said"),
        ("in [Orvel](https://o.example/a) on Monday", "in  Orvel                       on Monday"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        ("the offer* ended", "the offer* ended"),
        ("he said [sic] (so)", "he said [sic] (so)"),
    ],
)
def test_marks_become_blanks(block: str, words: str) -> None:
    assert unmarked(block) == words


@given(st.text(alphabet="ab *_[]()\n", max_size=60))
def test_every_word_keeps_its_place(block: str) -> None:
    bare = unmarked(block)
    assert len(bare) == len(block)
    assert all(b in (a, " ") for a, b in zip(block, bare))


def test_an_emphasised_figure_is_found(parse_text: Callable[[str], tuple[Page, Parse]]) -> None:
    page, parse = parse_text(
        "The ministry said on Thursday that **17 people** had been killed in [Orvel](https://o.example)."
    )
    figures = extract(page, parse).quantities
    assert [(q.low, q.span.text[:2]) for q in figures] == [(17, "17")]
    assert all(page.text[q.span.start : q.span.end] == q.span.text for q in figures)
