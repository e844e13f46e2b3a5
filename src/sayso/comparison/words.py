"""What words may stand for one another: concepts, opposites and names, from tables that are data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

Concepts = dict[str, str]


def vocabulary(words: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(words.split())


def _rows(name: str) -> Iterator[list[str]]:
    text = files("sayso.comparison").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def _tables() -> tuple[Concepts, Concepts]:
    """Word to concept, and concept to wider concept."""
    concept: Concepts = {}
    wider: Concepts = {}
    for name, above, words in _rows("concepts.tsv"):
        for word in words.split():
            concept.setdefault(word, name)
        if above != "-":
            wider[name] = above
    return concept, wider


@cache
def _names() -> Concepts:
    return {word: key for key, words in _rows("names.tsv") for word in words.split()}


@cache
def _opposites() -> frozenset[tuple[str, str]]:
    pairs = [(a, b) for a, b in _rows("opposites.tsv")]
    return frozenset(pairs) | frozenset((b, a) for a, b in pairs)


@cache
def concept(term: str) -> str:
    """The concept of a lemma or name: words that may stand for one another have one; others are their own."""
    names = _names()
    if term in names:
        return names[term]
    bare = term.removesuffix("_group").removesuffix("_militants").removeprefix("the_")
    if bare in names:
        return names[bare]
    words, _ = _tables()
    return words.get(term) or words.get(term.removesuffix("s")) or term


def is_name(key: str) -> bool:
    """Whether a concept is a state, people or body of the table of names."""
    return key in _states()


@cache
def _states() -> frozenset[str]:
    return frozenset(_names().values())


def wider(key: str) -> str | None:
    """The wider concept of a concept."""
    return _tables()[1].get(key)


@cache
def kin(a: str, b: str) -> float:
    """How near two concepts are: 1 the same, .7 one is the wider of the other or both have one wider, else 0."""
    if a == b:
        return 1.0
    above_a, above_b = wider(a), wider(b)
    if a == above_b or b == above_a:
        return 0.7
    return 0.6 if above_a is not None and above_a == above_b else 0.0


def opposite(a: str, b: str) -> bool:
    """Whether two concepts cannot both hold of one thing."""
    return (a, b) in _opposites()
