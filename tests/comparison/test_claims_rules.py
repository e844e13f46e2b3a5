"""Rules that need no parse: words, names, families, intervals, grouping."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.comparison.lineage.families import family, key, party_key, same_person
from sayso.comparison.matching.grouping import link
from sayso.comparison.vocabulary.frequency import rarity
from sayso.comparison.vocabulary.words import concept, kin, opposite


def test_senses_of_verbs_and_nouns_are_apart() -> None:
    assert concept("bomb") != concept("bomb", True)
    assert concept("seize") == concept("capture", True)


@pytest.mark.parametrize(("a", "b"), [("us", "american"), ("uk", "british"), ("isis", "daesh")])
def test_names_of_one_state_or_movement_are_one(a: str, b: str) -> None:
    assert concept(a) == concept(b)


def test_kin_is_symmetric_and_at_most_one() -> None:
    words = ["airstrike", "attack", "kill", "wound", "fighter", "force", "weapon", "town"]
    for a in words:
        for b in words:
            assert kin(a, b) == kin(b, a) <= 1
    assert kin("kill", "wound") < 0.5 < kin("airstrike", "attack")


def test_opposites_hold_both_ways() -> None:
    assert opposite("destroy", "seize") and opposite("seize", "destroy")
    assert not opposite("destroy", "destroy")


def test_titles_and_spellings_do_not_make_two_names() -> None:
    assert key("the U.S. Central Command") == key("US Central Command")
    assert same_person("Gen. Ivo Kral", "Kral")
    assert not same_person("Ivo Kral", "Ivo Brand")


def test_state_media_belong_to_their_state() -> None:
    found = family("TASS")
    assert found is not None and found.key == "russia" and found.source
    assert party_key("Turkish state media") == "turkey"
    assert family("Harbour Post") is None


def test_common_words_are_less_rare_than_unknown_ones() -> None:
    assert 0 <= rarity("year") < rarity("trawler-man") == 1


SCORES = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(8, 15)), st.floats(0, 1).map(lambda x: round(x, 3)), max_size=40
)


@given(SCORES)
def test_groups_are_disjoint_and_keep_apart_what_must_be(scores: dict[tuple[int, int], float]) -> None:
    apart = lambda a, b: (a + b) % 5 == 0  # noqa: E731
    groups = link(16, scores, 0.5, apart)
    seen = [k for group in groups for k in group]
    assert len(seen) == len(set(seen))
    assert not any(apart(a, b) for group in groups for a, b in combinations(group, 2))


@given(SCORES)
def test_groups_do_not_depend_on_the_order_of_scores(scores: dict[tuple[int, int], float]) -> None:
    turned = dict(reversed(scores.items()))
    never = lambda a, b: False  # noqa: E731
    assert link(16, scores, 0.5, never) == link(16, turned, 0.5, never)
