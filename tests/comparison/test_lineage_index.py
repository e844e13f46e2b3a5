"""The index of runs of words: planted copies are found, stock phrases and a site's lines are not."""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.comparison.lineage import furniture
from sayso.comparison.lineage.duplicates import CONTAINED, containment, covered
from sayso.comparison.lineage.names import acronym, distance, key, near, outlet, person, titled
from sayso.comparison.lineage.ngrams import Index, Shared

sys.path.append(str(Path(__file__).parents[2]))

from evals.passages import planted, score


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    truth = planted(1500, seed=7)
    return score(furniture.without(Index(truth.rows).shared(), truth.sites, [len(r) for r in truth.rows]), truth)


def test_planted_passages_are_found(measured: dict[str, float]) -> None:
    assert measured["recall"] >= 0.92
    assert measured["precision"] >= 0.97


def test_republished_pages_with_changed_words_are_found(measured: dict[str, float]) -> None:
    assert measured["page recall"] >= 0.95
    assert measured["page precision"] >= 0.99


def text(seed: int, size: int) -> list[int]:
    rng = random.Random(seed)
    return [rng.randrange(100_000) for _ in range(size)]


def test_a_passage_has_its_place_in_both_texts() -> None:
    copied = text(1, 40)
    rows = [text(2, 50) + copied + text(3, 50), text(4, 20) + copied + text(5, 70)]
    assert Index(rows).shared() == [Shared(0, 1, 50, 90, 20, 60, 40, 40, 40.0)]


def test_words_put_in_and_left_out_do_not_break_a_passage() -> None:
    copied = text(1, 60)
    edited = [*copied[:20], *text(9, 3), *copied[20:40], *copied[42:]]
    (found,) = Index([copied + text(2, 50), text(3, 50) + edited]).shared()
    assert (found.left_start, found.left_end) == (0, 60)
    assert (found.right_start, found.right_end) == (50, 111)
    assert found.longest < found.words < 60


def test_twelve_words_are_no_passage() -> None:
    copied = text(1, 12)
    assert Index([text(2, 50) + copied, copied + text(3, 50)]).shared() == []


def test_a_phrase_of_every_page_is_no_passage() -> None:
    phrase = text(1, 15)
    rows = [text(100 + k, 80) + phrase + text(500 + k, 80) for k in range(200)]
    assert Index(rows).shared() == []


def test_a_wire_of_every_page_is_one() -> None:
    wire = text(1, 160)
    rows = [text(100 + k, 30) + wire for k in range(40)]
    found = Index(rows).shared()
    assert {f.right for f in found} == set(range(1, 40))


def test_lines_of_a_site_are_its_own_but_an_update_is_told() -> None:
    line, story = text(1, 30), text(2, 200)
    rows = [text(3, 200) + line, text(4, 200) + line, story, [*story[:150], *text(5, 30)]]
    lengths = [len(r) for r in rows]
    found = Index(rows).shared()
    assert {(f.left, f.right) for f in found} == {(0, 1), (2, 3)}
    kept = furniture.without(found, ["post", "post", "post", "post"], lengths)
    assert {(f.left, f.right) for f in kept} == {(2, 3)}
    assert {(f.left, f.right) for f in furniture.without(found, ["a", "b", None, None], lengths)} == {(0, 1), (2, 3)}


def test_containment_is_of_the_shorter_text() -> None:
    found = [Shared(0, 1, 0, 30, 10, 40, 30, 30, 30.0), Shared(0, 1, 50, 60, 40, 50, 10, 10, 10.0)]
    assert containment(found, [400, 50]) == pytest.approx(0.8)
    assert containment([], [400, 50]) == 0.0
    assert CONTAINED < 0.8


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda p: (p[0], p[0] + p[1]))))
def test_covered_counts_each_place_once(stretches: list[tuple[int, int]]) -> None:
    assert covered(stretches) == len({k for a, b in stretches for k in range(a, b)})


@settings(max_examples=40)
@given(st.lists(st.lists(st.integers(0, 6), max_size=60), max_size=5))
def test_any_texts_give_stretches_inside_them(rows: list[list[int]]) -> None:
    for f in Index(rows).shared():
        assert f.left < f.right
        assert 0 <= f.left_start < f.left_end <= len(rows[f.left])
        assert 0 <= f.right_start < f.right_end <= len(rows[f.right])


# ---------------------------------------------------------------- names
def test_spellings_of_one_body_have_one_key() -> None:
    assert key("the U.S. Central Command") == key("CENTCOM") == key("US Central Command")
    assert key("The Associated Press") == key("AP")
    assert key("Norvale Ferry Board") != key("Norvale Ferry Company")


def test_short_names_are_outlets_only_as_written() -> None:
    assert outlet("AP") is not None
    assert outlet("ap") is None


def test_an_acronym_follows_the_name() -> None:
    assert acronym("World Food Programme") == "WFP"
    assert titled("World Food Programme") == "World Food Programme (WFP)"
    assert titled("Norvale Ferry Board") == "Norvale Ferry Board"


def test_titles_are_no_part_of_a_name() -> None:
    assert person("Rear Adm. Tove Lindqvist") == ("tove", "lindqvist")
    assert person("Prime Minister Orlan") == ("orlan",)


@pytest.mark.parametrize(("a", "b"), [("qeshil", "keshil"), ("mohamed", "muhammad"), ("dovrek", "dovrec")])
def test_romanisations_are_near(a: str, b: str) -> None:
    assert near(a, b)


@pytest.mark.parametrize(("a", "b"), [("marov", "moran"), ("hassan", "hussein"), ("petrov", "petrova")])
def test_other_names_are_not(a: str, b: str) -> None:
    assert not near(a, b)


@given(st.text("abc", max_size=6), st.text("abc", max_size=6))
def test_distance_is_symmetric_and_zero_for_the_same(a: str, b: str) -> None:
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)
