"""A figure in words: with its thing as it stands, in the list of its holder, with the time of those who give it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from itertools import combinations

from sayso.comparison.figures.holders import Figure
from sayso.comparison.figures.parts import INHERITED, leans, of_a_kind, told_apart
from sayso.comparison.figures.scopes import of_other_days, said
from sayso.comparison.origins.retracted import WITHDRAWN
from sayso.comparison.proposal import Answer
from sayso.comparison.statements.counted import SUMS, bare, number, person, thing_of
from sayso.comparison.vocabulary.words import concept, vocabulary
from sayso.model import Quantity
from sayso.model.dates import meet
from sayso.model.intervals import Interval


def answer(side: Sequence[Figure]) -> Answer:
    """One side of a claim: the figure in words, its interval, scope and time, and the statements that give it."""
    first = side[0]
    q = first.quantity
    items = list(dict.fromkeys(f.item for f in side))
    label = _label(first, whole=len({i.doc for i in items}) == 1)
    if first.level != "asserted":
        label = f"{label} ({first.level})"
    if all(f.withdrawn for f in side):
        label = f"{label} {WITHDRAWN}"
    elif all(f.former for f in side):
        label = f"{label} {EARLIER}"
    return Answer(
        label, items, "asserts", q.low, q.high, q.thing, q.unit or None,
        _told([(f, said(f)) for f in side]), _when(side),
    )  # fmt: skip


EARLIER = "(earlier)"
"""Behind a figure that its page calls an earlier one of its holder's."""


def _when(side: Sequence[Figure]) -> str | None:
    """The time of a figure in the words of a page that gives a day, or of all; None where pages give it for different
    days."""
    days = [f.days for f in side if f.days is not None]
    if any(not meet(a, b) for a, b in combinations(days, 2)) or any(of_other_days(*p) for p in combinations(side, 2)):
        return None
    told = [(f, f.when if f.days is not None else None) for f in side]
    if not days and all(f.when or f.so_far for f in side):
        told = [(f, f.when or f.so_far) for f in side]
    return _told([(f, None if words is None else _STOP.sub("", words)) for f, words in told])


def _told(words: Sequence[tuple[Figure, str | None]]) -> str | None:
    """The first words that figures of one side have for their scope or time, with the outlet that alone has them where
    other pages give the figure without; None where none has them."""
    first = next(((f, told) for f, told in words if told), None)
    if first is None:
        return None
    f, told = first
    silent = {g.item.doc for g, _ in words} - {g.item.doc for g, own in words if own}
    return f"{told} ({f.item.reading.document.outlet_name})" if silent else told


_STOP = re.compile(r"(?<![ap]\.m)[ .,;]+\Z", re.IGNORECASE)


def _label(f: Figure, whole: bool) -> str:
    """The figure with its thing: as it stands where the thing follows it, else the two side by side; `whole`: a list of
    counts that the holder gives in one breath is shown as a whole."""
    q, thing = f.quantity, f.quantity.thing_span
    run = listed(f) if whole else []
    if len(run) > 1 and len({state for o in run if (state := thing_of(o)[2])}) < 2:
        words = f.item.reading.text[run[0].span.start : _end(run[-1])]
        if len(words) <= _LISTED:
            return " ".join(words.split())
    if thing is not None and 0 <= thing.start - q.span.end <= _BESIDE:
        return " ".join(f.item.reading.text[q.span.start : _joined(f.item.reading.text, thing.end, f.head)].split())
    if not q.thing or q.thing.lower() in f.words.lower():
        return f.words
    beside = f.words.lower().endswith((*POINTING, *_DOZENS)) or not _SUMS.isdisjoint(q.thing.lower().split())
    if INHERITED in q.rule and not beside:
        return f"{f.words} {bare(q.thing).split()[-1]}"  # "seven empty crates, and a list with 11": not 11 empty ones
    return f"{f.words} ({q.thing})" if beside or of_a_kind(q) else f"{f.words} {q.thing}"


_AND_THOSE = re.compile(r"\s+(?:and|or)\s+(?P<noun>[a-z]+(?:s|men|children|people))\b(?!\s+(?:and|or|of)\b)")


def _joined(text: str, end: int, head: str) -> int:
    """Where a counted thing ends that is joined to another without a number: "thirteen boys and girls" are thirteen."""
    found = _AND_THOSE.match(text, end) if person(head) else None
    both = found is not None and person(concept(found["noun"].removesuffix("s")))
    return found.end() if found is not None and both else end


_DOZENS = ("dozens", "scores", "hundreds", "thousands", "millions", "none")
"""Numbers that stand before no bare noun."""
_SUMS = SUMS | vocabulary("crowd list force turnout attendance estimate")
"""Words for all who are counted: "a crowd of 300" is no "300 crowd"."""
POINTING = ("them", "those", "these")
"""Last words of a total without a number: "all of them"."""
_LISTED = 100
"""Characters up to which a list of counts is shown whole."""
_AND = re.compile(r"\s*(?:,|,?\s*(?:and|plus|along with|together with|as well as|in addition to|besides))\s+")


def listed(f: Figure) -> list[Quantity]:
    """The counts of one holder side by side with a figure: "26 wounded and 308 men, along with 331 others"."""
    q, text = f.quantity, f.item.reading.text
    every = (o for o in f.item.reading.quantities if o.attribution == q.attribution and o.thing and o.unit == "count")
    parts = frozenset(told_apart(f.item.reading))
    around = [o for o in every if not leans(o, text) and o.id not in parts]
    run: list[Quantity] = []
    for other in sorted(around, key=lambda o: o.span.start):
        if run and not _AND.fullmatch(text[_end(run[-1]) : other.span.start]):
            if q in run:
                break
            run = []
        run.append(other)
    return run if q in run else []


def adds_up(part: Figure, whole: Figure) -> bool:
    """Whether a figure stands in a list that adds up to the other: "three buses and two vans", "five vehicles"."""
    run = listed(part) if part.item.doc != whole.item.doc else []
    if len(run) < 2:
        return False
    return not reduce(Interval.plus, (number(q) for q in run)).disjoint(whole.interval)


def _end(q: Quantity) -> int:
    thing = q.thing_span
    return max(q.span.end, thing.end) if thing is not None and thing.start - q.span.end <= _BESIDE else q.span.end


_BESIDE = 24
"""Characters between a number and its thing up to which the two are shown as they stand."""
