"""Which words are one text: so many in one row that one page has them from the other."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from sayso.comparison.origins.roots import _in_a_row

WORDS = st.lists(st.sampled_from(("the", "mill", "of", "tarn", "he", "ill")), max_size=12)


def _longest(a: Sequence[str], b: Sequence[str]) -> int:
    """The most words in one row, counted from every pair of places."""
    best = 0
    for i in range(len(a)):
        for j in range(len(b)):
            k = 0
            while i + k < len(a) and j + k < len(b) and a[i + k] == b[j + k]:
                k += 1
            best = max(best, k)
    return best


@given(WORDS, WORDS, st.integers(1, 12))
def test_words_in_a_row_are_found_as_by_counting(a: list[str], b: list[str], least: int) -> None:
    assert _in_a_row(a, b, least) == (_longest(a, b) >= least)
