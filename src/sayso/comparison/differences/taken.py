"""What who reads two statements at once takes them for, where no rule tells them apart: whether accounts in other words
say the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from sayso.comparison.figures import amounts
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.opinions import spread
from sayso.comparison.statements.polarity import denying
from sayso.comparison.statements.similarity import near

AGREEING = 0.4
"""The mean of how surely statements are taken to agree, from which they do: the one at which most questions of invented
events that he was not taught with were told rightly."""
SAME, ALIKE = 0.7, 0.95
"""How surely two statements must be taken to answer one question and to agree, to be one answer in two wordings."""
_READ = 10
"""Pairs of one group that are read to see whether it agrees."""
FEW = 6
"""Statements of a group above which none are read to see whether they are one answer: the pairs would be too many."""
_NEAR = 0.35
"""Nearness below which two statements are hardly ever taken for one answer, and so are not read."""


def agreeing(items: Sequence[Item]) -> bool | None:
    """Whether statements of one question are taken to agree, on the whole; None where nobody reads them."""
    opinions, asked = items[0].opinions if items else None, asked_of_all(items)
    if opinions is None or not asked:
        return None
    read = opinions.read(asked)
    return round(sum(o.agree for o in read), 6) >= AGREEING * len(read)


def asked_of_all(items: Sequence[Item]) -> list[tuple[Item, Item]]:
    """The pairs that `agreeing` has read."""
    return spread([(a, b) for a, b in combinations(items, 2) if a.doc != b.doc], _READ)


def one_answers(pairs: Sequence[tuple[Item, Item]], among: int) -> list[bool]:
    """Of each two statements, `among` so many of one question, whether they are of different pages and one answer in
    two wordings.  All are read at once, which is quicker than one by one."""
    opinions, asked = pairs[0][0].opinions if pairs else None, asked_of_each(pairs, among)
    if opinions is None:
        return [False] * len(pairs)
    one = {pair for pair, o in zip(asked, opinions.read(asked)) if o.same >= SAME and o.agree >= ALIKE}
    return [pair in one for pair in pairs]


def asked_of_each(pairs: Sequence[tuple[Item, Item]], among: int) -> list[tuple[Item, Item]]:
    """The pairs that `one_answers` has read."""
    if among > FEW:
        return []
    return [(a, b) for a, b in pairs if a.doc != b.doc and near(a, b) >= _NEAR and not _differ(a, b)]


def _differ(a: Item, b: Item) -> bool:
    """Whether one denies and the other does not, or each gives figures and none in common: of these he is no judge."""
    if bool(denying(a)) != bool(denying(b)):
        return True
    mine, other = amounts.of(a), amounts.of(b)
    return bool(mine and other) and all(x.interval.disjoint(y.interval) for x in mine for y in other)
