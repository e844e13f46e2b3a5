"""What words may stand for one another: concepts, opposites and names, from tables that are data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

Concepts = dict[str, str]


def vocabulary(words: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words.split())


LINKING: frozenset[str] = frozenset(["be", "appear", "seem", "remain", "become", "stay", "look"])
"""Verbs that tie a property to their subject: the property is what the statement says."""

LIGHT: frozenset[str] = vocabulary(
    """conduct carry make take give launch mount do have stage perform strike cut reach broker sign hold do file"""
)
"""Verbs that leave the meaning to their object: "carried out a strike"."""


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table of `data`, comments left out, by columns."""
    text = files("sayso.comparison").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def _tables() -> tuple[Concepts, Concepts, Concepts]:
    """Noun to concept, verb to concept, and concept to wider concept."""
    nouns: Concepts = {}
    verbs: Concepts = {}
    wider: Concepts = {}
    for name, above, words in rows("concepts.tsv"):
        for word in words.split():
            sense, _, bare = word.rpartition("/")
            if sense != "v":
                nouns.setdefault(bare, name)
            if sense != "n":
                verbs.setdefault(bare, name)
        if above != "-":
            wider[name] = above
    return nouns, verbs, wider


@cache
def _names() -> Concepts:
    return {word: key for key, words in rows("names.tsv") for word in words.split()}


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    pairs = [(a, b) for a, b in rows("opposites.tsv")]
    return frozenset(pairs) | frozenset((b, a) for a, b in pairs)


@cache
def concept(term: str, verb: bool = False) -> str:
    """The concept of a lemma or name: words that may stand for one another have one; others are their own."""
    names = _names()
    if term in names:
        return names[term]
    bare = term.removesuffix("_group").removesuffix("_militants").removeprefix("the_")
    if bare in names:
        return names[bare]
    nouns, verbs, _ = _tables()
    if verb:
        return verbs.get(term, term)
    return nouns.get(term) or nouns.get(term.removesuffix("s")) or term


_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")


def written(text: str) -> set[str]:
    """The concepts of the words of a text as they stand, pairs and triples of words too: no pronoun's name."""
    words = [w.lower().replace(".", "").removesuffix("'s").removesuffix("’s") for w in _WORD.findall(text)]
    words += [part for w in words if "-" in w for part in w.split("-")]
    runs = ("_".join(words[k : k + n]) for n in (1, 2, 3) for k in range(len(words) - n + 1))
    return {concept(run) for run in runs}


def is_name(key: str) -> bool:
    """Whether a concept is a state, people or body of the table of names."""
    return key in _states()


@cache
def _states() -> frozenset[str]:
    return frozenset(_names().values())


def wider(key: str) -> str | None:
    """The wider concept of a concept."""
    return _tables()[2].get(key)


_APART = frozenset({"harm", "people"})
"""Wider concepts whose members are told apart in every account: the killed and the wounded."""


@cache
def kin(a: str, b: str) -> float:
    """How near two concepts are: 1 the same, .7 one is the wider of the other, .6 both have one wider (.3 where
    accounts keep its members apart), else 0."""
    if a == b:
        return 1.0
    above_a, above_b = wider(a), wider(b)
    if a == above_b or b == above_a:
        return 0.7
    if above_a is None or above_a != above_b:
        return 0.0
    return 0.3 if above_a in _APART else 0.6


def kindred_keys(words: Iterable[str]) -> set[str]:
    """Concepts of which two kindred words share one: themselves and their wider ones."""
    return {key for word in words for key in (word, wider(word)) if key}


@cache
def opposites(key: str) -> tuple[str, ...]:
    """The opposites of a concept, sorted."""
    return tuple(sorted(b for a, b in _opposites() if a == key))


def opposite(a: str, b: str) -> bool:
    """Whether two concepts cannot both hold of one thing."""
    return (a, b) in _opposites()


@cache
def _poles() -> dict[str, tuple[tuple[int, int], ...]]:
    """Word to the lines of the table of contraries on which it stands, each with its pole."""
    out: dict[str, list[tuple[int, int]]] = {}
    for line, poles in enumerate(rows("contraries.tsv")):
        for pole, words in enumerate(poles):
            for word in words.split():
                out.setdefault(word, []).append((line, pole))
    return {word: tuple(found) for word, found in out.items()}


def contrary(a: Iterable[str], b: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words of two statements that cannot both be said of one thing; none where a statement has both poles."""
    mine, other = _standing(a), _standing(b)
    for line, pole in mine:
        against = (line, 1 - pole)
        if against in other and against not in mine and (line, pole) not in other:
            yield mine[line, pole], other[against]


def _standing(terms: Iterable[str]) -> dict[tuple[int, int], str]:
    return {place: term for term in terms for place in _poles().get(term, ())}
