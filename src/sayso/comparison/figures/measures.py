"""Measures of one thing side by side: how far, how long, how wide, how fast, how heavy it was, and at what hour.

Two accounts seldom tell a measure in like words, but one odd number of kilometres or one minute of the day told of one
scene is one measure.  Where the numbers exclude each other it takes more: the same relation to the same thing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from sayso.comparison.asking import measured, questions
from sayso.comparison.figures import distances
from sayso.comparison.figures.holders import held
from sayso.comparison.matching.grouping import link
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.statements import clocks
from sayso.comparison.statements.capacity import allowed
from sayso.comparison.statements.items import Item, elsewhere
from sayso.comparison.statements.similarity import COPY, nearness, overlap
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.statements.units import DIMENSIONS, dimension, scale, value
from sayso.comparison.vocabulary.words import LINKING, kin
from sayso.model import Quantity
from sayso.model.comparison import Difference, Relation, Slot
from sayso.model.dates import meet
from sayso.model.intervals import Interval


@dataclass(eq=False)
class Measure:
    """A measure or an hour in a statement.

    `dimension`: what its unit measures, or "clock"; `way`: which measure of a thing it is ("far", "wide" …), "" where
    the words do not say; `towards`: the concepts of what it is measured to, or of what is so wide; `interval`: in the
    base unit, an hour in minutes after midnight; `sure`: whether the half of the day of an hour is known; `unit`: how
    many base units the unit is in which it is told; `goal`: the concept of the head noun of what it is measured to.
    """

    index: int
    item: Item
    words: str
    start: int
    interval: Interval
    dimension: str
    way: str
    towards: frozenset[str]
    sure: bool = True
    unit: float = 1.0
    goal: str = ""

    @cached_property
    def deeds(self) -> frozenset[str]:
        """What is told of in the statement, as predicates and as who takes part."""
        return frozenset(
            c for c in (*self.item.what[:2], *self.item.theme[:1], *self.item.doer[:1]) if c not in LINKING
        )


def collect(items: Sequence[Item]) -> list[Measure]:
    """The measures and hours of all statements, each once, in the shortest statement that holds it."""
    out: list[Measure] = []
    seen: set[tuple[int, int]] = set()
    for item in sorted(items, key=lambda k: (len(k.statement.span), k.index)):
        if item.denied or allowed(item):
            continue
        for found in (*_measures(item), *_hours(item)):
            if (item.doc, found.start) not in seen:
                seen.add((item.doc, found.start))
                out.append(found)
    out.sort(key=lambda m: (m.item.doc, m.start))
    for k, m in enumerate(out):
        m.index = k
    return out


def _measures(item: Item) -> Iterator[Measure]:
    text = item.reading.text
    for q in item.figures:
        kind = dimension(q)
        known = q.low is not None or q.high is not None
        if kind not in DIMENSIONS or not known or q.change or _again(q, text) or _only_names(q, text):
            continue
        if kind == "magnitude" and distances.of_an_aftershock(item):
            continue
        way, towards = distances.way(q, item)
        words, unit = " ".join(q.span.text.split()), scale(q.unit)[1]
        goal = distances.goal(text, q.span.end) if way == "far" else ""
        mine = held(item, q)
        yield Measure(0, mine, words, q.span.start, value(q), kind, way, towards, unit=unit, goal=goal)


_CALIBRE = re.compile(
    r"\s+(?:[a-z]+ )?(?:(?:round|mortar|shell|gun|pistol|rifle|cannon|bullet|cartridge|film)s?|ammunition)\b"
)
"""Behind a measure that only names a kind of arms: "an 82mm mortar"."""
_LEVEL = re.compile(
    r"[ -](?:levels?|marks?|lines?|zones?|contours?|limits?|seams?|platforms?|horizons?|radius|stretch|range)\b"
)
_OF_THE = re.compile(r"\b(?:the|its|their|this|that)\s+\Z", re.IGNORECASE)
"""Around a measure by which a place is known: "on the 640-metre level", "within the 12-mile zone"."""


def _only_names(q: Quantity, text: str) -> bool:
    """Whether a measure only tells one kind of arms, or one place, from others."""
    if _CALIBRE.match(text, q.span.end):
        return True
    return bool(_LEVEL.match(text, q.span.end) and _OF_THE.search(text, max(0, q.span.start - 8), q.span.start))


_PAREN = re.compile(r"\d\s*[\w./ -]{1,18}\(\s*(?:about |some |around )?\Z")


def _again(q: Quantity, text: str) -> bool:
    """Whether a measure only repeats the one before it in another unit: "23 kilometres (14 miles)"."""
    return _PAREN.search(text, max(0, q.span.start - 40), q.span.start) is not None


def _hours(item: Item) -> Iterator[Measure]:
    span = item.statement.span
    told = clocks.clocks(span.text)
    if len(told) > 1:
        return  # "from nine to half past ten": a span of hours, of which neither is the hour of what is told
    for hour in told:
        at = span.start + max(0, span.text.find(hour.words))
        minutes = float(hour.minutes)
        yield Measure(0, item, hour.words, at, Interval(minutes, minutes), "clock", "", frozenset(), hour.sure)


# ---------------------------------------------------------------- one measure
def propose(items: Sequence[Item], near: Neighbours) -> list[Proposal]:
    """Claims on how far, how long, at what hour: one for each group of measures of one thing."""
    found = collect(items)
    scores = {(a.index, b.index): score for a, b in _pairs(found, near) if (score := _score(a, b))}
    alike = {pair: score for pair, score in scores.items() if same(found[pair[0]], found[pair[1]])}
    groups = link(
        len(found),
        _decided(alike, found),
        _LEAST,
        lambda a, b: _apart(found[a], found[b]) or _halves(found[a], found[b]),
    )
    groups = _against(groups, {pair: score for pair, score in scores.items() if pair not in alike})
    made = (_claim([found[k] for k in group], scores) for group in groups)
    return [p for p in made if p is not None]


def _decided(alike: dict[tuple[int, int], float], found: Sequence[Measure]) -> dict[tuple[int, int], float]:
    """The pairs that are one measure, but for those of an hour that may as well be one of either half of the day."""
    met: dict[int, set[bool]] = defaultdict(set)
    for pair in alike:
        for one, other in (pair, pair[::-1]):
            if not found[one].sure and found[other].sure:
                met[one].add((found[other].interval.low or 0.0) >= _NOON)
    open_ends = {k for k, halves in met.items() if len(halves) > 1}
    return {p: s for p, s in alike.items() if not open_ends & {*p} or not any(found[k].sure for k in p)}


def _against(groups: list[list[int]], scores: dict[tuple[int, int], float]) -> list[list[int]]:
    """The groups of one measure each, joined with that from which they surely differ, the surest first."""
    home = {k: group for group in groups for k in group}
    joined: set[int] = set()
    for (a, b), _ in sorted(scores.items(), key=lambda x: (-x[1], x[0])):
        mine, other = home.get(a, [a]), home.get(b, [b])
        if mine is other or joined & {*mine, *other}:
            continue
        whole = sorted({*mine, *other})
        home |= dict.fromkeys(whole, whole)
        joined |= {*whole}
    return sorted({tuple(group): group for group in home.values()}.values())


_LEAST = 0.5
"""Score from which two measures are of one thing."""


def _pairs(found: Sequence[Measure], near: Neighbours) -> Iterator[tuple[Measure, Measure]]:
    """Measures of one dimension in different documents of one story, nearly the same or measured to the same."""
    by: dict[tuple[int, str], list[Measure]] = defaultdict(list)
    for m in found:
        for doc in near[m.item.doc]:
            if doc != m.item.doc:
                yield from ((other, m) for other in by.get((doc, m.dimension), ()))
        by[m.item.doc, m.dimension].append(m)


def _score(a: Measure, b: Measure) -> float:
    """0 to 1: how surely two measures are of one thing."""
    if _apart(a, b):
        return 0.0
    x, y = a.item, b.item
    meant = nearness(x, y, 0), nearness(x, y, 1)
    close = max(meant) if x.meaning is not None else overlap(x, y)
    words = overlap(x, y)
    done = any(kin(p, q) >= _KINDRED for p in x.what[:1] for q in y.what[:1] if not {p, q} & LINKING)
    if a.dimension == "clock" and _gap(a, b) and not done and not a.deeds & b.deeds:
        return 0.0  # nothing says that an hour told roughly and another one, minutes off, are of one thing
    if not same(a, b):
        if a.dimension == "magnitude":  # one earthquake has one
            return close if close >= _MEANT and not _other_days(a, b) else 0.0
        tied = bool(a.towards & b.towards) and _one_goal(a, b) and a.way == b.way and a.dimension != "clock"
        return close if (tied and a.way and close >= _MEANT) or (tied and done and close >= _CLOSE) else 0.0
    odd = _odd(a) and _odd(b) and (a.dimension != "clock" or not _gap(a, b))
    if close >= _CLOSE or (words >= _WORDED and close >= _FAINT):
        return max(close, _LEAST)
    if a.towards & b.towards and a.dimension == "length" and a.way == b.way and close >= _FAINT:
        return _LEAST
    if odd and (close >= _ODD or (words >= _SHARED and close >= _DIM)):
        return _LEAST
    return 0.0


def _other_days(a: Measure, b: Measure) -> bool:
    return bool(a.item.when and b.item.when and not meet(a.item.when, b.item.when))


def _one_goal(a: Measure, b: Measure) -> bool:
    """Whether what one is measured to is named in the words of the other: the dam and the mouth of the river share
    the river's name, and are two places."""
    return not a.goal or not b.goal or a.goal in b.towards or b.goal in a.towards


_CLOSE = 0.55
"""Nearness in meaning of two statements from which one measure in both is of one thing."""
_MEANT = 0.5
_ODD = 0.42
"""The same where the number is a rare one: a minute of the day, 19 hours."""
_FAINT = 0.38
_DIM = 0.3
_WORDED = 0.5
"""Words shared from which they tell of one thing all the same."""
_SHARED = 0.2
_KINDRED = 0.6
_ROUND = 0.06
"""Share by which two measures told in one unit may differ."""
_LOOSE = 0.1
"""The same where one is told roughly, or in another unit."""
_QUARTER = 15.0
_NOON = 720.0
_MINUTES = 5.0
"""Minutes by which an hour told roughly may differ from one told exactly."""


def same(a: Measure, b: Measure) -> bool:
    """Whether two measures are one, told more or less exactly or in other units."""
    if a.dimension == "clock":
        gap = _gap(a, b)
        return gap == 0 or (gap <= _MINUTES and any(_rough(m) for m in (a, b)))
    x, y = a.interval, b.interval
    if (x.high is None) != (y.high is None) or (x.low is None) != (y.low is None):
        return x.low is not None and x.low == y.low
    if x.exact and y.exact and x.low is not None and y.low is not None:
        loose = a.unit != b.unit or _told_roughly(a) or _told_roughly(b)
        return abs(x.low - y.low) <= (_LOOSE if loose else _ROUND) * max(abs(x.low), abs(y.low))
    return not x.disjoint(y)


_ROUGHLY = re.compile(
    r"\b(?:about|around|some|nearly|almost|shortly|soon|towards|roughly|approximately)\b", re.IGNORECASE
)


def _told_roughly(m: Measure) -> bool:
    """Whether a measure is told roughly."""
    return _ROUGHLY.search(m.item.reading.text, max(0, m.start - 16), m.start + len(m.words)) is not None


def _rough(m: Measure) -> bool:
    """Whether an hour is told roughly: a quarter of an hour in words, or with a word such as "about"."""
    quarter = m.interval.low is not None and m.interval.low % _QUARTER == 0
    before = m.item.reading.text[max(0, m.start - 16) : m.start]
    return quarter and (not any(c.isdigit() for c in m.words) or _ROUGHLY.search(before) is not None)


def _gap(a: Measure, b: Measure) -> float:
    """Minutes between two hours; on the dial where the half of the day of one is not known."""
    day = 1440.0 if a.sure and b.sure else _NOON
    gap = ((a.interval.low or 0.0) - (b.interval.low or 0.0)) % day
    return min(gap, day - gap)


def _halves(a: Measure, b: Measure) -> bool:
    """Whether two hours are known to lie in different halves of the day."""
    known = a.dimension == b.dimension == "clock" and a.sure and b.sure
    low, high = a.interval.low or 0.0, b.interval.low or 0.0
    return known and (low >= _NOON) != (high >= _NOON) and _gap(a, b) > _MINUTES


def _odd(m: Measure) -> bool:
    """Whether a measure is a rare one: not the full hour, three days, ten kilometres."""
    low = m.interval.low
    if low is None:
        return False
    if m.dimension == "clock":
        return low % 60 != 0
    number = re.search(r"\d[\d,.]*", m.words)
    value = float(number[0].replace(",", "").rstrip(".")) if number else low
    return value > _SMALL and value % 10 != 0


_SMALL = 12


def _apart(a: Measure, b: Measure) -> bool:
    """Whether two measures cannot be of one thing."""
    if a.item.doc == b.item.doc or a.dimension != b.dimension or (a.way and b.way and a.way != b.way):
        return True
    if elsewhere(a.item, b.item):
        return True
    return a.dimension == "clock" and _other_days(a, b)


# ---------------------------------------------------------------- one claim
def _claim(group: Sequence[Measure], scores: dict[tuple[int, int], float]) -> Proposal | None:
    sides = _sides(group)
    items = [m.item for m in group]
    relation: Relation = "agree"
    differs: list[Difference] = []
    why = []
    for a, b in combinations([side[0] for side in sides], 2):
        names = f"“{a.words}” ({holder(a.item)}) and “{b.words}” ({holder(b.item)})"
        if same(a, b):
            differs = differs or ["rounding"]
            why.append(f"{names}: one measure, told more or less exactly")
        else:
            relation, differs = "conflict", ["time" if a.dimension in ("clock", "duration") else "count"]
            why.insert(0, f"{names} exclude each other")
    told = [scores[p] for p in combinations(sorted(m.index for m in group), 2) if p in scores]
    answers = [_answer(side) for side in sides]
    slot: Slot = "when" if group[0].dimension == "clock" else "how_many"
    reason = "; ".join(why[:4]) or "the accounts give the same measure"
    made = Proposal(_question(group), slot, answers, relation, differs, reason, sum(told) / len(told), topic="measure")
    copied = all(overlap(a, b) >= COPY for a, b in combinations(items, 2))
    return made if len({i.doc for i in items}) > 1 and not copied else None


def _sides(group: Sequence[Measure]) -> list[list[Measure]]:
    """Measures with one interval are one side; an hour of which the half of the day is not known goes with one whose
    is."""
    known = {low % _NOON: low for m in group if m.sure and (low := m.interval.low) is not None}
    by: dict[tuple[float, float], list[Measure]] = {}
    for m in group:
        low = float("-inf") if m.interval.low is None else m.interval.low
        high = float("inf") if m.interval.high is None else m.interval.high
        if m.dimension == "clock" and not m.sure:
            low = high = known.get(low % _NOON, low % _NOON)
        by.setdefault((low, high), []).append(m)
    return [by[k] for k in sorted(by)]


def _answer(side: Sequence[Measure]) -> Answer:
    first = side[0]
    items = list(dict.fromkeys(m.item for m in side))
    if first.dimension == "clock":
        return Answer(first.words, items, time=first.words)
    q = _quantity(first)
    return Answer(first.words, items, "asserts", q.low, q.high, q.thing, q.unit)


def _quantity(m: Measure) -> Quantity:
    """The quantity that a measure other than an hour is."""
    return next(q for q in m.item.figures if q.span.start == m.start)


_POINTING = re.compile(r"\b(?:my|our|your|his|her|its|their|this|that|these|those)\b", re.IGNORECASE)
"""Words by which a thing is named only to who has the page before him."""
_HOW = {"duration": "How long", "speed": "How fast", "mass": "How much", "volume": "How much", "area": "How large"}


def _long(m: Measure) -> tuple[int, int]:
    """How long the statement of a measure is, with its place among all."""
    return len(m.item.statement.span), m.index


_UNITS = frozenset({"mass", "volume", "length", "duration", "area"})
"""Dimensions of which the units can be asked for where nothing better asks."""


_FAR = frozenset({"far", "down"})


def _question(group: Sequence[Measure]) -> str:
    """What the measures answer, in the words of the shortest statement."""
    items = [m.item for m in group]
    first = min(group, key=_long)
    told = [(m.item, m.words) for m in group]
    if first.dimension == "clock":
        asked = measured.at_what_hour(told, pronouns=False) or questions.asked("when", items)
        if "“" not in asked:
            return asked
        quoted = measured.blank(asked.replace("When: “", "At what hour: “", 1), [words for _, words in told])
        return measured.at_what_hour(told) or quoted
    if first.dimension == "magnitude":
        return "Of what magnitude was the earthquake?"
    if first.dimension == "duration" and not first.way and (asked := measured.how_long(told)):
        return asked
    shortest = sorted(group, key=lambda m: (_POINTING.search(m.item.statement.span.text) is not None, _long(m)))
    named = next((m for m in shortest if m.way), first)
    thing = _quantity(named).thing
    if named.way in _FAR and (asked := measured.how_far([(m.item, m.words) for m in group if m.way in _FAR])):
        return asked
    if named.way not in ("", "far") and thing and not _POINTING.search(thing):
        return f"How {'far down' if named.way == 'down' else named.way} was the {thing.split(' of ')[0]}?"
    if first.dimension in ("mass", "volume", "length") and (asked := measured.how_much(told)):
        return asked
    if first.dimension in _UNITS and not named.way and (asked := measured.how_many_units(told)):
        return asked
    if first.dimension == "speed" and (asked := measured.how_fast(told)):
        return asked
    how = _HOW.get(first.dimension) or (f"How {named.way}".replace("down", "far down") if named.way else "How much")
    return measured.told_of(named.item, named.words, how)
