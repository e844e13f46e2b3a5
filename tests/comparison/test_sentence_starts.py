"""Where sentences begin: also behind a short form, if the next word is no name."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sayso.comparison.lineage.clauses import starts


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The gate fell at 7 a.m. A ranger heard it.", "The gate fell at 7 a.m. "),
        ("He paid Weir Works Inc. It sued him.", "He paid Weir Works Inc. "),
        ("They flew to the U.S. The weir stayed shut.", "They flew to the U.S. "),
    ],
)
def test_a_sentence_may_end_in_a_short_form(text: str, first: str) -> None:
    assert next(text[a:b] for a, b in pairwise((*starts(text), len(text)))) == first


@pytest.mark.parametrize(
    "text",
    [
        "The gate fell at 7 a.m. Monday near Holt.",
        "Gen. A. Brisk and Mr. Thess met.",
        "The U.S. Senate sat until 9 p.m. Eastern time.",
        "The lorry left on Jan. 5 for St. Thea.",
    ],
)
def test_a_name_behind_a_short_form_opens_none(text: str) -> None:
    assert starts(text) == (0,)
