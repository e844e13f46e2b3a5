"""Terms: the content words of a stretch of tokens, lemmatised, with names joined into one term."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.extraction.stating.lexicon import CONTENT, EMPTY, NAMED, SUFFIXES
from sayso.model import Parse

_STRIP = re.compile(r"^[^\w$€£%]+|[^\w$€£%]+$|[\u200b-\u200f\u2060\ufeff]+")
_COMPOUND = re.compile(r"^(.+?)[-‐–](\w+)$")
_TRAIL = frozenset({"the", "a", "an", "'s", "’s", "'", "’"})


class Terms:
    """The terms of every token of a parse, computed once.

    `of[i]` holds the terms that token `i` stands for: none for function words, one for most, and for a name all of it
    at its last token ("islamic_state"; of a person the surname only).
    """

    __slots__ = ("of",)

    def __init__(self, parse: Parse) -> None:
        self.of: list[tuple[str, ...]] = [_token(parse, i) for i in range(len(parse))]
        for first, end, label in parse.entities():
            self._name(parse, first, end, label)

    def _name(self, parse: Parse, first: int, end: int, label: str) -> None:
        while first < end and parse.lower[first] in _TRAIL:
            first += 1
        while first < end and parse.lower[end - 1] in _TRAIL:
            end -= 1
        while first and parse.word[first - 1][:1].isupper() and _hangs(parse, first - 1, end):
            first -= 1
        if end - first < 2 or (label != "PERSON" and label not in NAMED):
            return
        if not any(parse.pos[i] == "PROPN" for i in range(first, end)):
            return
        for i in range(first, end - 1):
            self.of[i] = ()
        words = [clean(parse.lower[i]) for i in range(first, end)]
        self.of[end - 1] = (words[-1] if label == "PERSON" else "_".join(w for w in words if w),)

    def among(self, tokens: Iterable[int]) -> tuple[str, ...]:
        """The terms of some tokens, each once, in order."""
        return tuple(dict.fromkeys(t for i in tokens for t in self.of[i]))


def _hangs(parse: Parse, i: int, end: int) -> bool:
    """A capitalised modifier that the recogniser left out of the name after it."""
    return not parse.ent[i] and parse.dep[i] in ("compound", "amod") and i < parse.head[i] < end


def clean(word: str) -> str:
    """A word without marks at its edges and without the dots of an abbreviation."""
    bare = _STRIP.sub("", word)
    return bare.replace(".", "") if "." in bare and not bare[0].isdigit() else bare


def _token(parse: Parse, i: int) -> tuple[str, ...]:
    if parse.pos[i] not in CONTENT:
        return ()
    raw = parse.lower[i] if parse.pos[i] in ("PROPN", "NUM") else parse.lemma[i].lower()
    parts = _COMPOUND.match(raw)
    if parts and (parts[2] in SUFFIXES or parts[2].rstrip("s") in SUFFIXES):
        return tuple(w for w in (clean(parts[1]), parts[2]) if w)
    word = clean(raw)
    if not word or word in EMPTY or (len(word) == 1 and not word.isdigit()):
        return ()
    return (word,)
