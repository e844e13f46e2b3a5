"""Where words stand whole in a text."""

import re

import pytest

from sayso.comparison.vocabulary.standing import small, wholes


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("kiln", "A kiln and a second kiln.", [2, 20]),
        ("kiln", "Kilns, kiln-dried, half-kiln, kiln’s", []),
        ("the kiln", "the kiln", [0]),
        ("kiln", "kiln_2 kiln2 (kiln)", [14]),
        ("o o", "o o o", [0, 2]),
    ],
)
def test_words_are_found_as_a_pattern_would_find_them(words: str, text: str, found: list[int]) -> None:
    assert list(wholes(words, text)) == found
    rule = re.compile(rf"(?<![\w’'-])(?={re.escape(words)}(?![\w’'-]))")
    assert [m.start() for m in rule.finditer(text)] == found


def test_the_marks_that_join_words_can_be_fewer() -> None:
    assert list(wholes("kiln", "kiln’s half-kiln", "", "-")) == [0, 12]


def test_small_letters_stand_where_the_large_ones_stood() -> None:
    assert small("The Kiln") == "the kiln"
    assert small("At İznik") == "At İznik"  # in small letters it is longer
