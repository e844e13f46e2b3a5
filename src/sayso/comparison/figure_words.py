"""A figure in words: with its thing as it stands, in the list of its holder, with the time of those who give it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from sayso.comparison.counted import person
from sayso.comparison.figure_parts import leans, told_apart
from sayso.comparison.figures import Figure
from sayso.comparison.proposal import Answer
from sayso.comparison.retracted import WITHDRAWN
from sayso.comparison.scopes import said
from sayso.comparison.words import concept
from sayso.model import Quantity
from sayso.model.dates import meet


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
    return Answer(
        label, items, "asserts", q.low, q.high, q.thing, q.unit or None,
        next((where for f in side if (where := said(f))), None), _when(side),
    )  # fmt: skip


def _when(side: Sequence[Figure]) -> str | None:
    """The time of a figure in the words of a page that gives a day, or of all; None where pages give it for different
    days."""
    days = [f.days for f in side if f.days is not None]
    apart = any(not meet(a, b) for a, b in combinations(days, 2))
    dated = (f.when for f in side if f.when and f.days is not None)
    told = [f.when or f.so_far for f in side]
    words = next(dated, None) or (next(iter(told)) if all(told) else None)
    return None if apart or words is None else _STOP.sub("", words)


_STOP = re.compile(r"(?<![ap]\.m)[ .,;]+\Z", re.IGNORECASE)


def _label(f: Figure, whole: bool) -> str:
    """The figure with its thing: as it stands where the thing follows it, else the two side by side; `whole`: a list of
    counts that the holder gives in one breath is shown as a whole."""
    q, thing = f.quantity, f.quantity.thing_span
    run = listed(f) if whole else []
    if len(run) > 1:
        words = f.item.reading.text[run[0].span.start : _end(run[-1])]
        if len(words) <= _LISTED:
            return " ".join(words.split())
    if thing is not None and 0 <= thing.start - q.span.end <= _BESIDE:
        return " ".join(f.item.reading.text[q.span.start : _joined(f.item.reading.text, thing.end, f.head)].split())
    if f.words.lower().endswith(POINTING) and q.thing:
        return f"{f.words} ({q.thing})"
    return f"{f.words} {q.thing}" if q.thing and q.thing.lower() not in f.words.lower() else f.words


_AND_THOSE = re.compile(r"\s+(?:and|or)\s+(?P<noun>[a-z]+(?:s|men|children|people))\b(?!\s+(?:and|or|of)\b)")


def _joined(text: str, end: int, head: str) -> int:
    """Where a counted thing ends that is joined to another without a number: "thirteen boys and girls" are thirteen."""
    found = _AND_THOSE.match(text, end) if person(head) else None
    both = found is not None and person(concept(found["noun"].removesuffix("s")))
    return found.end() if found is not None and both else end


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


def _end(q: Quantity) -> int:
    thing = q.thing_span
    return max(q.span.end, thing.end) if thing is not None and thing.start - q.span.end <= _BESIDE else q.span.end


_BESIDE = 24
"""Characters between a number and its thing up to which the two are shown as they stand."""
