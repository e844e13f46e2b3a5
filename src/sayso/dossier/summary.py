"""What stands on page one: as much as one printed page holds, the weightiest first, by an estimate of its lines.

Nothing is measured, so that the same documents give the same page everywhere; a browser's test holds that it fits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Generic, TypeVar

from sayso.dossier.views import ClaimView, Quote, Speaker

LINES = 132.0
"""Lines of print in both columns of a whole page, less what is lost where they are of different length."""
COLUMN = 64
"""Characters in a line of a column, in a face as narrow as Times, which the style asks for in print."""
HEADING, GAP = 2.3, 0.4
"""Lines of a heading, and between two entries."""
FIRST, LAST = 2, 4
"""Entries of what hangs on one origin, and of what to fetch, that have their place first; originals told at most."""
FIRST_HEARD = 4
"""Speakers that have their place first: one alone would only be the one for whom there was room."""

MOST_HEARD = 12
"""Speakers named at most."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """What is shown of a list on page one, and of how many."""

    shown: tuple[T, ...]
    of: int

    @property
    def cut(self) -> bool:
        """Whether something is left out."""
        return len(self.shown) < self.of


Fetched = tuple[str, str, int]
"""An original to fetch: its row, name and how many claims hang on it."""


@dataclass(frozen=True, slots=True)
class PageOne:
    """The lists of page one."""

    conflicts: Listed[ClaimView]
    partial: Listed[ClaimView]
    agreed: Listed[ClaimView]
    fewer: Listed[ClaimView]
    hanging: Listed[ClaimView]
    fetch: Listed[Fetched]
    heard: Listed[Speaker]


@dataclass(frozen=True, slots=True)
class Above:
    """The texts over the columns; `warned`: some inputs could not be read, or are left out."""

    title: str
    about: str
    erring: str
    lede: str
    warned: bool

    @property
    def lines(self) -> float:
        """As many lines of the columns as they take, what always stands there included."""
        told = ((self.title, 58, 2.1), (self.about, 92, 1.3), (self.erring, 130, 1.3), (self.lede, 100, 1.5))
        return 3.2 + sum(_lines(len(text), width) * height for text, width, height in told) + 3 * self.warned


@dataclass(frozen=True, slots=True)
class Found:
    """What there is to tell, each list with the weightiest first; `above` is what stands over the columns, `called`
    what stands for a name, `again` the claims that are told in a line of another's entry."""

    conflicts: Sequence[ClaimView]
    partial: Sequence[ClaimView]
    agreed: Sequence[ClaimView]
    fewer: Sequence[ClaimView]
    hanging: Sequence[ClaimView]
    fetch: Sequence[Fetched]
    heard: Sequence[Speaker]
    above: Above
    called: Mapping[str, Quote]
    again: Callable[[ClaimView], Sequence[ClaimView]] = lambda _: ()


def page_one(found: Found) -> PageOne:
    """What fits: conflicts, answers that differ in part, agreements; of what hangs on one origin and of what to fetch
    the first ones, and the first of those heard, before these, the others where there is room left."""
    called = {name: len(q.words) for name, q in found.called.items()}

    def brief(c: ClaimView) -> float:
        more = sum(_lines(len(x.again_text) + 20 * x.doubtful, COLUMN - 4) for x in found.again(c))
        return _brief(c, called) + more

    left = _Left(LINES - 2 * found.above.lines)
    hanging = left.take(found.hanging, _hangs, FIRST)
    fetch = left.take(found.fetch, _fetched, FIRST)
    heard = left.take(found.heard, _heard, FIRST_HEARD) if found.heard else ()
    conflicts = left.take(found.conflicts, brief)
    in_part = left.take(found.partial, brief)
    agreed = left.take(found.agreed, brief)
    hanging += left.take(found.hanging[len(hanging) :], _hangs, headed=bool(hanging))
    fetch += left.take(found.fetch[len(fetch) :], _fetched, LAST - len(fetch), headed=bool(fetch))
    fewer = left.take(found.fewer, brief) if found.fewer else ()
    heard += left.take(found.heard[len(heard) :], _heard, MOST_HEARD - len(heard), headed=True)
    return PageOne(
        Listed(conflicts, len(found.conflicts)), Listed(in_part, len(found.partial)),
        Listed(agreed, len(found.agreed)), Listed(fewer, len(found.fewer)), Listed(hanging, len(found.hanging)),
        Listed(fetch, len(found.fetch)), Listed(heard, len(found.heard)),
    )  # fmt: skip


class _Left:
    """The lines that are left."""

    def __init__(self, lines: float) -> None:
        self._lines = lines

    def take(
        self, found: Sequence[T], cost: Callable[[T], float], most: int | None = None, *, headed: bool = False
    ) -> tuple[T, ...]:
        """The first entries for which there is room, a line that tells of others that there are reckoned in."""
        self._lines -= 0 if headed else HEADING
        out: list[T] = []
        for x in found[:most]:
            needed = cost(x) + GAP
            if self._lines < needed + 1:
                break
            self._lines -= needed
            out.append(x)
        return tuple(out)


def _lines(characters: int, width: int = COLUMN) -> int:
    return ceil(characters / width)


def _told(c: ClaimView) -> int:
    """Characters of a question with what stands behind it."""
    return (
        len(c.question)
        + len(c.counts)
        + (20 if c.doubtful else 0)
        + (16 if c.denied else 0)
        + (24 if c.within else 0)
        + 4
    )


def _brief(c: ClaimView, called: Mapping[str, int]) -> float:
    lines = _lines(_told(c))
    if len(c.contrary) < 2 or c.relation == "agree":
        return lines + _quoted(c, c.told)
    for s in c.contrary:
        words = s.plainest if s.quotes else None
        said = len(words.brief) + len(words.where) if words else len(s.label)
        lines += _lines(called.get(s.few, len(s.few)) + len(s.brief) + said + 6, COLUMN - 4)
    return lines + _lines(len(c.beside_text), COLUMN - 4)


def _quoted(c: ClaimView, before: str = "") -> int:
    """Lines of the words that stand for a claim, behind what is said `before` them."""
    words = next((s.plainest for s in c.sides[:1] if s.quotes), None)
    return _lines(len(before) + 2 + len(words.brief) + len(words.where) + 1) if words else 0


def _hangs(c: ClaimView) -> float:
    origin = len(c.origins[0].name) if c.origins else 0
    said = c.answer or (c.answers if c.figures else "")
    return _lines(_told(c) + origin + len(said)) + (_quoted(c) if c.needs_words else 0)


def _heard(s: Speaker) -> float:
    return (len(s.name) + 12 + 4 * len(s.pages)) / COLUMN


def _fetched(row: Fetched) -> float:
    return (len(row[1]) + 12) / COLUMN
