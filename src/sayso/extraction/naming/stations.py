"""Broadcasters by a name that begins with what they are: "Radio Orlan", "Channel 9", "Kanal D", "Canal Seis".

Parsers take the town behind the word for the whole name, or nothing.
"""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.extraction.lexicon.names_outlets import STATIONS
from sayso.extraction.naming.listed import Name
from sayso.model import Parse

_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve uno dos tres cuatro cinco seis siete ocho nueve
    diez once doce""".split()
)
_OTHERS = frozenset("city times shack flyer islands tunnel crossing house".split())
"""Words behind "Radio" and "Channel" with which they name no broadcaster."""
_LONGEST = 3
"""Words of a name behind "Radio"."""


def stations(parse: Parse, zone: Sequence[bool]) -> Iterator[Name]:
    """The names of broadcasters of these forms."""
    for first in range(len(parse) - 1):
        if zone[first] and parse.word[first] in STATIONS and not _inside(parse, first):
            end = _end(parse, first)
            if end:
                yield Name(first, end, "outlet", "", (), True)


def _inside(parse: Parse, first: int) -> bool:
    """Whether the word goes on with a name, "Orlan Radio", "the English Channel", or stands before a title."""
    before = parse.word[first - 1] if first else ""
    return first > 0 and before[:1].isupper() and parse.pos[first - 1] in ("PROPN", "ADJ") and _near(parse, first)


def _end(parse: Parse, first: int) -> int:
    """Where the name ends; 0 where it is none."""
    behind = first + 1
    if not _near(parse, behind) or parse.lower[behind] in _OTHERS:
        return 0
    if parse.word[behind].isdigit() or parse.lower[behind] in _NUMBERS or parse.word[first] == "Kanal":
        return behind + 1 if parse.word[behind][:1].isupper() or parse.word[behind].isdigit() else 0
    if parse.word[first] != "Radio":
        return 0
    end = behind
    while end < len(parse) and end - behind < _LONGEST and _near(parse, end) and _of_name(parse, end):
        end += 1
    return end if end > behind else 0


def _of_name(parse: Parse, t: int) -> bool:
    return parse.word[t][:1].isupper() and parse.tag[t] in ("NNP", "NNPS", "JJ", "NN", "CD")


def _near(parse: Parse, t: int) -> bool:
    """Whether a word stands right behind the one before it, in one line."""
    return (
        t > 0
        and 0 <= parse.start[t] - parse.end[t - 1] <= 1
        and "\n" not in parse.text[parse.end[t - 1] : parse.start[t]]
    )
