"""From the pieces of a sentence to its figures: number, bound, unit and interval, exclusions applied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.extraction.lexicon.quantity_units import DURATIONS
from sayso.extraction.quantifying import ages, bounds, counting, exclusions, ranges, units
from sayso.extraction.quantifying.bounds import Frame
from sayso.extraction.quantifying.number import Number
from sayso.extraction.quantifying.pieces import Pieces, tidy
from sayso.extraction.quantifying.settings import Settings
from sayso.extraction.quantifying.units import Unit
from sayso.model.findings import Bound


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity before its thing is known.

    Characters `[start, end)` hold the figure with its bounding words and unit; tokens `[first, stop)` the number and
    unit alone.  `ops` are the bounding operations; `added`: the words beside it call it an addition ("another").
    """

    start: int
    end: int
    first: int
    stop: int
    low: float | None
    high: float | None
    bound: Bound
    unit: Unit
    kind: str
    approx: str | None
    ops: tuple[str, ...]
    added: bool
    rule: str

    @property
    def symbol(self) -> bool:
        """Whether its unit is a sign before it or a word behind it, rather than lent by another figure."""
        return self.unit.first != self.unit.number or self.unit.end > self.unit.number + 1


def figures(p: Pieces, settings: Settings, dated: set[int]) -> Iterator[Figure]:
    """The figures of a sentence, in order."""
    i = 0
    last: Figure | None = None
    names: set[float] = set()
    while i < len(p):
        read = ranges.read(p, i, settings.vague)
        if read is None:
            if counting.comparative(p, i):
                yield _comparative(p, i)
            i += 1
            continue
        n, unit = read
        why = _why_not(p, n, unit, settings, dated)
        if why in ("label", "name"):
            names.add(n.low)
        if why is None and not (n.low in names and exclusions.named_again(p, n, unit)):
            last = _figure(p, n, _borrowed(p, n, unit, last), last)
            yield last
        i = max(n.end, i + 1)


def _why_not(p: Pieces, n: Number, unit: Unit, settings: Settings, dated: set[int]) -> str | None:
    """Why the number is no quantity, None where it is one."""
    why = exclusions.reason(p, n, unit, dated)
    if why is None and not settings.ages and ages.age(p, n, unit):
        return "age"
    if why is None and (" ".join(p.word[n.first : n.end]) in settings.silent or not counting.counts(p, n, unit)):
        return "counts nothing"
    return why


def _borrowed(p: Pieces, n: Number, unit: Unit, last: Figure | None) -> Unit:
    """A bare number behind "from ... to" takes the unit of the first: "from 208 pounds to 193"."""
    if unit.measures or last is None or not last.unit.measures:
        return unit
    if (
        p.at(n.first - 1) == ","
        and last.unit.end == n.first - 1
        and p.at(n.end) in (",", "and", "or")
        and not last.symbol
    ):
        return replace(unit, name=last.unit.name)  # the middle of "ten, fifteen and twenty years"
    if p.at(n.first - 1) != "to":
        return unit
    bare = n.end >= len(p) or p.parse.pos[p.token[n.end]] not in ("NOUN", "PROPN", "ADJ")
    near = 0 <= n.first - 1 - last.unit.end <= 4 and p.at(last.unit.first - 1) == "from"
    return replace(unit, name=last.unit.name) if bare and near and n.kind in ("figure", "word") else unit


def _comparative(p: Pieces, i: int) -> Figure:
    words = f"{p.word[i]} {p.word[i + 1]}"
    unit = Unit(units.COUNT, i, i + 2, i)
    return Figure(p.start[i], p.end[i + 1], p.token[i], p.token[i + 1] + 1, None, None, "=", unit, "comparative", words,
                  (), False, "comparative without a value")  # fmt: skip


# ---------------------------------------------------------------- putting it together
def _figure(p: Pieces, n: Number, unit: Unit, last: Figure | None) -> Figure:
    first, end = min(n.first, unit.first), max(n.end, unit.end)
    sign = _minus(p, first)
    inner = unit.first < n.first - 1 and p.at(n.first - 1) in ("-", "−")  # "$-50.8bn"
    left = bounds.before(p, first - sign)
    if left.words == ("over",) and _prepositional(p, n, unit, left):
        left = Frame(first, first, (), ())
    right = bounds.after(p, end) if unit.measures else bounds.after(p, n.end)
    if not right.ops:
        right = bounds.behind_noun(p, end)
    ops = (*left.ops, *right.ops) or _converted(p, first, unit, last)
    low, high, bound = bounds.interval(n, ops, not unit.measures)
    if (sign or inner) and unit.measures:
        low, high, left = _negated(high), _negated(low), replace(left, first=min(left.first, first - sign))
    shown = right.end if right.end > end and right.ops and not right.detached else end
    return Figure(
        start=p.start[min(first, left.first)],
        end=p.end[shown - 1],
        first=p.token[first],
        stop=p.token[end - 1] + 1,
        low=low,
        high=high,
        bound=bound,
        unit=unit,
        kind=n.kind,
        approx=_approx(p, n, left, right),
        ops=ops,
        added="+" in left.ops or _more(p, n),
        rule=_rule(n, ops) + _turn(p, left.first if left.words else first, last),
    )


BEFORE_CHANGE, AFTER_CHANGE = " (before a change)", " (after a change)"
"""Ends of the rules of two figures that belong together: "rose from 12 to 26"."""


def _turn(p: Pieces, first: int, last: Figure | None) -> str:
    """Which of the two figures of a change begins at piece `first`, "" for others."""
    if ranges.changes_from(p, first):
        return BEFORE_CHANGE
    follows = last is not None and last.rule.endswith(BEFORE_CHANGE) and p.at(first - 1) == "to"
    return AFTER_CHANGE if follows else ""


def _prepositional(p: Pieces, n: Number, unit: Unit, left: Frame) -> bool:
    """Whether "over" leads to a stretch of time or to vague things rather than bounds a number."""
    lasting = unit.name in DURATIONS and bounds.during(p, left.first, unit.end)
    return lasting or n.kind == "determiner"


def _approx(p: Pieces, n: Number, left: Frame, right: Frame) -> str | None:
    """The words that make the figure vague or bounded, in the order of the text."""
    if n.end - n.first == 1 and p.word[n.first] == "one" and not left.ops:
        return "one"
    own = [" ".join(p.word[n.first : n.end])] if n.kind in ("vague", "determiner") else []
    return " ".join([*left.words, *own, *right.words]) or None


def _rule(n: Number, ops: tuple[str, ...]) -> str:
    return f"{n.kind} {' '.join(ops)}" if ops else n.kind


def _more(p: Pieces, n: Number) -> bool:
    """ "three more soldiers": an addition; "12 or more" is a bound and was read as such."""
    return p.at(n.end) in ("more", "additional", "further", "extra") and p.at(n.end + 1) != "than"


def _converted(p: Pieces, first: int, unit: Unit, last: Figure | None) -> tuple[str, ...]:
    """A conversion in brackets keeps the bound: "more than 100 kilometres (60 miles)"."""
    if last is None or not unit.measures or not last.unit.measures or unit.name == last.unit.name or not last.ops:
        return ()
    here = p.at(first - 1) in ("(", "/") and p.token[first - 1] == last.stop
    return last.ops if here else ()


def _minus(p: Pieces, first: int) -> int:
    """How many pieces before `first` are a minus: "-5C", "minus 12 degrees", "minus-1.4"."""
    sign = p.at(first - 1)
    if sign == "minus":
        return 1
    if sign in ("-", "−") and p.glued(first):
        if p.at(first - 2) == "minus":
            return 2
        return int(not p.glued(first - 1))
    return 0


def _negated(value: float | None) -> float | None:
    return None if value is None else tidy(-value)
