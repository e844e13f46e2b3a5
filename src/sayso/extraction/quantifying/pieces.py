"""Sentences as pieces: the parser's tokens, cut further where it leaves figures stuck to letters or signs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayso.extraction.lexicon.quantity_numbers import GLYPHS, SCALES, TENS, UNITS
from sayso.model import Parse

_FIGURE = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_PIECE = re.compile(
    rf"(?P<figure>{_FIGURE})|(?P<symbol>(?i:us|hk|nz|nt|ca|au|[acsr])?[$])|(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?![^\W\d_]))?|[^\W\d_]+['’][^\W\d_]+|(?i:sq)\."
    rf"|[ckCK]?[mM][23](?!\w)|[^\W\d_]+|[{''.join(GLYPHS)}]|\S"
)
_NUMBER = re.compile(rf"(?:{_FIGURE})\Z")

TRIGGER = re.compile(
    rf"\d|[{''.join(GLYPHS)}]"
    r"|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|fou?rty|fifty|sixty"
    r"|seventy|eighty|ninety|hundreds?|thousands?|lakhs?|lac|crores?|[mb]illions?|trillions?|dozens?|scores?|tens|half|halves"
    r"|thirds?|quarters?|(?:four|fif|six|seven|eigh|nin|ten)ths?|pair|couple|handful|few|several|some|multiple|various|numerous"
    r"|countless|\w+fold|no|none|much|far|significantly|considerably|substantially)\b",
    re.I,
)
"""What a sentence must contain to hold a quantity at all."""


MULTIPLES = frozenset({*UNITS, *TENS, *SCALES})
"""Number words that "-fold" may be written together with."""


LONGEST_FIGURE = 16
"""Characters; a longer run of digits is a serial number, not a figure."""


@dataclass(slots=True)
class Pieces:
    """The pieces of one sentence as columns: lower-case words, character offsets, and the token each belongs to.

    `value` is the number that a figure stands for, None for anything else.
    """

    parse: Parse
    word: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    token: list[int] = field(default_factory=list)
    value: list[float | None] = field(default_factory=list)
    _headline: bool | None = None

    def __len__(self) -> int:
        return len(self.word)

    def at(self, i: int) -> str:
        """The word at `i`, or "" beyond the edges."""
        return self.word[i] if 0 <= i < len(self.word) else ""

    @property
    def headline(self) -> bool:
        """Whether most words begin with a capital, as in titles; reckoned once."""
        if self._headline is None:
            words = [k for k, word in enumerate(self.word) if word.isalpha()]
            self._headline = 2 * sum(self.raw(k)[0].isupper() for k in words) > len(words)
        return self._headline

    def glued(self, i: int) -> bool:
        """Whether piece `i` follows the one before without a space."""
        return 0 < i < len(self.word) and self.start[i] == self.end[i - 1]

    def raw(self, i: int) -> str:
        """The piece as written."""
        return self.parse.text[self.start[i] : self.end[i]]

    def add(self, token: int, start: int, end: int) -> None:
        """Append the characters `[start, end)` as one piece."""
        words = self.parse.text[start:end]
        self.word.append(words.lower())
        self.start.append(start)
        self.end.append(end)
        self.token.append(token)
        self.value.append(to_number(words))


def to_number(words: str) -> float | None:
    """The value of a figure as written ("1,800", "3.5"), None for other words."""
    if not words or not (words[0].isdigit() or words[0] == ".") or not _NUMBER.match(words):
        return None
    plain = words.replace(",", "")
    if not plain.isascii() or len(plain) > LONGEST_FIGURE:
        return None
    value = float(plain)
    return int(value) if value.is_integer() and value < 1e15 else value


def cut(parse: Parse, first: int, end: int) -> Pieces:
    """The pieces of the tokens `[first, end)`."""
    out = Pieces(parse)
    for i in range(first, end):
        word, at = parse.word[i], parse.start[i]
        if word.isalpha():
            fold = len(word) - 4
            if word.endswith("fold") and parse.lower[i][:fold] in MULTIPLES:
                out.add(i, at, at + fold)
                at += fold
            out.add(i, at, parse.end[i])
            continue
        for found in _PIECE.finditer(word):
            out.add(i, at + found.start(), at + found.end())
    return out


def tidy(value: float) -> float:
    """An int where nothing is lost, else the value without float dust."""
    rounded = round(float(value), 9)
    return int(rounded) if rounded.is_integer() and abs(rounded) < 1e15 else rounded
