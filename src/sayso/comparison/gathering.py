"""Statements gathered to those that answer one question: around a central one, each with how like it they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.comparison.grouping import Pair, link
from sayso.comparison.items import Item, elsewhere, placed_apart
from sayso.comparison.pairing import likeness
from sayso.comparison.settings import Settings
from sayso.comparison.stories import Neighbours
from sayso.comparison.weights import pairs

FEW = 2
"""Statements with which one document answers one question; more of them are a topic, and shown as suggestions."""
LOOSE = 0.5
"""Share of the likeness for a claim from which statements are grouped: what is left out of the claim is suggested."""
SHARE = 0.5
"""Share of the likeness of the nearest statement of a group that another must have to be in the claim with it."""
NEAR = 0.4
"""Likeness from which what is left of a group, once a claim is taken from it, makes another: more than a claim needs
of which nothing was taken yet."""
_FLOOR = 0.1
"""Likenesses below this are not kept."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Statements that answer one question and those that only may, each in order; `likeness`: of the central one and
    that of another document which is most like it."""

    items: Sequence[Item]
    maybe: Sequence[Item]
    likeness: float


@dataclass(frozen=True, slots=True)
class _Likenesses:
    """The first statement of each text, all that say the same text, and the likeness of first ones by their places."""

    items: Sequence[Item]
    copies: Sequence[Sequence[Item]]
    scores: Mapping[Pair, float]
    suggest: float

    def around(self, centre: int, group: Sequence[int]) -> dict[int, float]:
        """How like one statement of a group the others are.  What its own document says besides is as like it as it is
        like what other documents say to the question: likeness was learned between documents."""
        direct = {y: self._of(centre, y) for y in group}
        heard = [y for y, like in direct.items() if y != centre and like >= self.suggest]
        own = [y for y in group if self.items[y].doc == self.items[centre].doc and y != centre]
        return direct | {y: max((self._of(y, z) for z in heard), default=0.0) for y in own}

    def retold(self, x: int, group: Sequence[int]) -> bool:
        """Whether two documents have the same text, or another document of the group a statement `NEAR` to it."""
        like = (self._of(x, y) for y in group if self.items[x].doc != self.items[y].doc)
        return len(self.documents([x])) > 1 or max(like, default=0.0) >= NEAR

    def _of(self, x: int, y: int) -> float:
        return 1.0 if x == y else self.scores.get((min(x, y), max(x, y)), 0.0)

    def documents(self, places: Sequence[int]) -> set[int]:
        return {item.doc for x in places for item in self.copies[x]}


def gather(items: Sequence[Item], near: Neighbours, settings: Settings) -> Iterator[Gathered]:
    """Every set of statements over two documents that answer one question."""
    copies = _copies(items)
    first = [group[0] for group in copies]
    known = _Likenesses(first, copies, _scores(first, near), settings.suggest)
    for group in _groups(known):
        yield from _stars(known, group)


def _copies(items: Sequence[Item]) -> list[list[Item]]:
    """Statements with the same words, voice and certainty: compared once, for they are one text."""
    by: dict[tuple[object, ...], list[Item]] = {}
    for item in items:
        by.setdefault((item.words, item.denied, item.level, item.statement.form, item.when), []).append(item)
    return list(by.values())


def _scores(items: Sequence[Item], near: Neighbours) -> dict[Pair, float]:
    """How surely two statements answer one question, by their places in `items`, the lower first."""
    place = {item.index: k for k, item in enumerate(items)}
    scores = {(place[a.index], place[b.index]): likeness(a, b) for a, b in pairs(items, near)}
    return {pair: score for pair, score in scores.items() if score >= _FLOOR}


def _groups(known: _Likenesses) -> list[list[int]]:
    """Places of the statements that may answer one question; one text in several pages is a group too."""
    first = known.items
    groups = link(len(first), known.scores, known.suggest * LOOSE, lambda a, b: _of_two(first[a], first[b]))
    together = {k for group in groups for k in group}
    return groups + [[k] for k in range(len(first)) if k not in together and len(known.copies[k]) > 1]


def _of_two(a: Item, b: Item) -> bool:
    """Whether two statements cannot be of one happening, by their own words or by what is before."""
    return elsewhere(a, b) or placed_apart(a, b)


def _stars(known: _Likenesses, group: Sequence[int]) -> Iterator[Gathered]:
    """A group taken apart: what is like its central statement, then what is like the central one of the rest, as long
    as that is told by two documents.  What is left once a claim is taken from it must be `NEAR` to make another."""
    rest = [x for x in group if _says_something(known.items[x])]
    centres = rest
    while centres:
        centre = max(centres, key=lambda x: _reach(known, x, rest))
        like = known.around(centre, rest)
        best = max((value for x, value in like.items() if x != centre), default=0.0)
        heard = {x for x in rest if like[x] >= max(known.suggest, SHARE * best)}
        if len(known.documents(sorted(heard))) < 2:
            return
        yield _gathered(known, centre, known.around(centre, group), sorted(heard))
        rest = [x for x in rest if x not in heard]
        centres = [x for x in rest if known.retold(x, rest)]


def _reach(known: _Likenesses, x: int, group: Sequence[int]) -> tuple[int, float, int]:
    """In how many documents a statement has partners, how like they are, and the first of equals."""
    like = {y: value for y, value in known.around(x, group).items() if value >= known.suggest}
    return len(known.documents(list(like))), round(sum(like.values()), 4), -x


def _gathered(known: _Likenesses, centre: int, like: Mapping[int, float], heard: Sequence[int]) -> Gathered:
    strength = {item.index: like[x] for x in like for item in known.copies[x]}
    ranked = sorted((item for x in like for item in known.copies[x]), key=lambda i: (-strength[i.index], i.index))
    inside = {item.index for x in heard for item in known.copies[x]}
    kept = _distinct(ranked)
    sure = _few([item for item in kept if item.index in inside])
    home = known.items[centre].doc
    nearest = max((strength[item.index] for item in sure if item.doc != home), default=0.0)
    maybe = [item for item in kept if item not in sure and _says_something(item)]
    sure.sort(key=lambda i: i.index)
    maybe.sort(key=lambda i: i.index)
    return Gathered(sure, maybe, nearest)


def _says_something(item: Item) -> bool:
    """Whether a statement can be told from others: "There were no casualties" has but one concept, and says enough."""
    return len(item.concepts) > 0 and len(item.words) > 2


def _distinct(items: Sequence[Item]) -> list[Item]:
    """Of statements of one document that overlap in the text the first is kept."""
    out: list[Item] = []
    for item in items:
        if not any(o.doc == item.doc and o.statement.span.overlap(item.statement.span) for o in out):
            out.append(item)
    return out


def _few(items: Sequence[Item]) -> list[Item]:
    """The first `FEW` of each document."""
    seen: Counter[int] = Counter()
    out = []
    for item in items:
        seen[item.doc] += 1
        if seen[item.doc] <= FEW:
            out.append(item)
    return out
