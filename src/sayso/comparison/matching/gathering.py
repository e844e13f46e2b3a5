"""Statements gathered to those that answer one question: around a central one, each with how like it they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from sayso.comparison.matching import pairing
from sayso.comparison.matching.grouping import Pair
from sayso.comparison.settings import Settings
from sayso.comparison.statements.items import Item, elsewhere, of_two_peoples, placed_apart
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.statements.weights import pairs

FEW = 2
"""Statements with which one document answers one question; more of them are a topic, and shown as suggestions."""
SHARE = 0.7
"""Share of the likeness of the pair around which a claim is made that another statement must have to be in it."""
AGAIN = 0.3
"""Likeness from which two statements make a claim though surer claims hold one of them."""
OFTEN = 3
"""Claims that one statement may be in before no other is opened for it: else the work grows faster than a case."""
MOST = 12
"""Statements that a claim takes of which surer claims hold some: in a large case most would be
in hundreds of claims."""
_FLOOR = 0.1
"""Likenesses below this are not kept."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Statements that answer one question and those that only may, each in order; `likeness`: of the pair for which
    the claim was made, of which the other statements reach `SHARE`; `new`: no surer claim holds either of the two."""

    items: Sequence[Item]
    maybe: Sequence[Item]
    likeness: float
    new: bool


@dataclass(frozen=True, slots=True)
class _Known:
    """The first statement of each text, all that say the same text, and for the place of each first one its partners:
    those of other documents that may answer its question, with how like it they are."""

    items: Sequence[Item]
    copies: Sequence[Sequence[Item]]
    partners: Sequence[Mapping[int, float]]

    def documents(self, places: Iterable[int]) -> set[int]:
        return {item.doc for x in places for item in self.copies[x]}

    def around(self, centre: int, least: float) -> list[int]:
        """A statement and its partners from a likeness on, the surest first."""
        like = {z: value for z, value in self.partners[centre].items() if value >= least}
        return [centre, *sorted(like, key=lambda z: (-like[z], z))]

    def reach(self, x: int) -> tuple[int, float, int]:
        """In how many documents a statement has partners, how like they are, and the first of equals."""
        like = self.partners[x]
        return len(self.documents([x, *like])), round(sum(like.values()), 4), -x


def gather(items: Sequence[Item], near: Neighbours, settings: Settings) -> Iterator[Gathered]:
    """Every set of statements over two documents that answer one question.

    Pairs are taken from the surest down.  One that no claim holds yet opens one around that of its two statements
    which has partners in more documents: so a statement that answers two questions is in both claims, and none is kept
    from its partner because a third came first.
    """
    known = _known(items, near, settings)
    claims: list[set[int]] = [set() for _ in known.items]  # of each statement
    count = 0
    for like, x, y in _surest(known):
        new = not claims[x] and not claims[y]
        again = like >= AGAIN and not claims[x] & claims[y] and max(len(claims[x]), len(claims[y])) < OFTEN
        if new or again:
            centre = max(x, y, key=known.reach)
            heard = known.around(centre, SHARE * like)[: None if new else MOST]
            for z in heard:
                claims[z].add(count)
            count += 1
            yield _gathered(known, centre, heard, like, new)
    for x, copies in enumerate(known.copies):
        if not claims[x] and len(known.documents([x])) > 1 and _says_something(copies[0]):
            yield _gathered(known, x, [x], 1.0, True)


def _known(items: Sequence[Item], near: Neighbours, settings: Settings) -> _Known:
    copies = _copies(items)
    first = [group[0] for group in copies]
    telling = [_says_something(item) for item in first]
    partners: list[dict[int, float]] = [{} for _ in first]
    for (x, y), like in _scores(first, near).items():
        enough = like >= settings.suggest and telling[x] and telling[y]
        if enough and not _of_two(first[x], first[y]):
            partners[x][y] = partners[y][x] = like
    return _Known(first, copies, partners)


def _surest(known: _Known) -> list[tuple[float, int, int]]:
    """The pairs with their likeness, the surest first."""
    pairs = ((like, x, y) for x, like_of in enumerate(known.partners) for y, like in like_of.items() if x < y)
    return sorted(pairs, key=lambda p: (-p[0], p[1], p[2]))


def _copies(items: Sequence[Item]) -> list[list[Item]]:
    """Statements with the same words, voice and certainty: compared once, for they are one text."""
    by: dict[tuple[object, ...], list[Item]] = {}
    for item in items:
        by.setdefault((item.words, item.denied, item.level, item.statement.form, item.when), []).append(item)
    return list(by.values())


def _scores(items: Sequence[Item], near: Neighbours) -> dict[Pair, float]:
    """How surely two statements answer one question, by their places in `items`, the lower first."""
    place = {item.index: k for k, item in enumerate(items)}
    scores = {(place[a.index], place[b.index]): pairing.likeness(a, b) for a, b in pairs(items, near)}
    return {pair: score for pair, score in scores.items() if score >= _FLOOR}


def _of_two(a: Item, b: Item) -> bool:
    """Whether two statements cannot be of one happening, by their own words or by what is before, or count the people
    of two states."""
    return elsewhere(a, b) or placed_apart(a, b) or of_two_peoples(a, b)


def _gathered(known: _Known, centre: int, heard: Sequence[int], likeness: float, new: bool) -> Gathered:
    like = {centre: 1.0, **known.partners[centre]}
    strength = {item.index: like[x] for x in like for item in known.copies[x]}
    heard_of = (item for x in like for item in known.copies[x])
    # What only names a thing is no answer: it must not keep out the clause that it stands in.
    ranked = sorted(heard_of, key=lambda i: (not i.told, -strength[i.index], i.index))
    inside = {item.index for x in heard for item in known.copies[x]}
    kept = _distinct(ranked)
    sure = _few([item for item in kept if item.index in inside])
    maybe = [item for item in kept if item not in sure]
    in_order = attrgetter("index")
    return Gathered(sorted(sure, key=in_order), sorted(maybe, key=in_order), likeness, new)


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
