"""A number expression: what the grammar modules read and the others work with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.extraction.lexicon.quantity_vague import Interval

Vague = Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class Number:
    """A number expression over the pieces `[first, end)`.

    `low` and `high` are both ends, `high` None where a vague word leaves it open.  `scale` is what its last scale
    word multiplies by ("million"), so that "two to three million" can share it.  `kind`: figure, word, vague,
    fraction, range or determiner.
    """

    first: int
    end: int
    low: float
    high: float | None
    kind: str
    scale: float = 1
    words: str | None = None

    @property
    def exact(self) -> bool:
        """Whether a single number is stated."""
        return self.low == self.high and self.kind in ("figure", "word", "fraction")
