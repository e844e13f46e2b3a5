"""Arithmetic of figures: closed intervals of numbers, open on a side where the text sets no limit.

An interval is what a text allows the number to be: "about 300" is 270 to 330, "over a dozen" 13 and up.  Two figures
contradict each other only where no number satisfies both; there is no midpoint and no best guess.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from sayso.errors import BrokenInvariant

TOLERANCE = 1e-9
"""Relative difference below which two ends are the same number."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included; None: no limit on that side.

    Raises:
        BrokenInvariant: the ends are crossed or not numbers.
    """

    low: float | None
    high: float | None

    def __post_init__(self) -> None:
        if any(end is not None and not math.isfinite(end) for end in (self.low, self.high)):
            raise BrokenInvariant(f"an interval from {self.low} to {self.high} has an end that is no number")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BrokenInvariant(f"an interval from {self.low} to {self.high} is crossed")

    @property
    def exact(self) -> bool:
        """Whether it holds one number only."""
        return self.low is not None and self.low == self.high

    @property
    def known(self) -> bool:
        """Whether it limits the number at all."""
        return self.low is not None or self.high is not None

    def overlaps(self, other: Interval) -> bool:
        """Whether some number is in both."""
        return not self.disjoint(other)

    def disjoint(self, other: Interval) -> bool:
        """Whether no number is in both: as counts of the same thing the two cannot both hold."""
        return _below(self, other) or _below(other, self)

    def contains(self, other: Interval) -> bool:
        """Whether every number of `other` is in this one too."""
        low = self.low is None or (other.low is not None and _at_most(self.low, other.low))
        high = self.high is None or (other.high is not None and _at_most(other.high, self.high))
        return low and high

    def plus(self, other: Interval) -> Interval:
        """What the sum of a number of each may be ("26 wounded and 308 fighters" make 334)."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high)

    def times(self, factor: float) -> Interval:
        """Both ends times `factor`, which must be positive: for conversions of units.

        Raises:
            BrokenInvariant: `factor` is not a positive number.
        """
        if not (math.isfinite(factor) and factor > 0):
            raise BrokenInvariant(f"an interval cannot be scaled by {factor}")
        return Interval(
            None if self.low is None else self.low * factor, None if self.high is None else self.high * factor
        )


ANY = Interval(None, None)
"""No limit on either side: a figure without a value ("the real number is much higher")."""


def rounds_to(exact: float, rounded: float) -> bool:
    """Whether `rounded` is `exact` written with fewer significant digits, or cut down to them.

    331 rounds to 330 and to 300, 1,870 to 1,900 and (cut) to 1,800; nothing rounds to a number with as many digits.
    """
    if exact == rounded:
        return True
    step = _step(rounded)
    if step <= 0 or not math.isfinite(exact) or (exact > 0) != (rounded > 0) or _step(exact) >= step:
        return False
    distance = abs(exact) - abs(rounded)
    return -step / 2 <= distance < step


def rounding(one: Interval, other: Interval) -> bool:
    """Whether two exact figures differ by rounding alone, either way."""
    if not (one.exact and other.exact) or one.low is None or other.low is None:
        return False
    return rounds_to(one.low, other.low) or rounds_to(other.low, one.low)


def one_odd(one: Interval, other: Interval) -> bool:
    """Whether both are one exact number that is no small or round one, and hardly the same by chance."""
    low = one.low
    return one == other and one.exact and low is not None and low > _SMALL and low % 10 != 0


_SMALL = 12
"""Number up to which two figures are often the same by chance."""


def shown(interval: Interval) -> str:
    """The interval in words: "12", "6 to 7", "13 or more", "50 or fewer", "not given"."""
    low, high = interval.low, interval.high
    if low is None and high is None:
        return "not given"
    if high is None:
        return f"{number(low)} or more"
    if low is None:
        return f"{number(high)} or fewer"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def number(value: float | None) -> str:
    """A number as people write it: "1,800", "3.5", "1.2 million" for round millions."""
    if value is None:
        return "?"
    for power, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= power and _short(value / power):
            return f"{_plain(value / power)} {word}"
    return _plain(value)


def _short(value: float) -> bool:
    return abs(value * 100 - round(value * 100)) < 1e-9 and abs(value) < 1000


def _plain(value: float) -> str:
    if float(value).is_integer():
        return f"{int(value):,}"
    return f"{value:,.4f}".rstrip("0").rstrip(".") if abs(value) >= 0.0001 else f"{value:g}"


def _below(one: Interval, other: Interval) -> bool:
    return one.high is not None and other.low is not None and not _at_most(other.low, one.high)


def _at_most(a: float, b: float) -> bool:
    return a <= b or math.isclose(a, b, rel_tol=TOLERANCE, abs_tol=TOLERANCE)


def _step(value: float) -> float:
    """The size of the last significant digit of a whole number: 100 for 300, 10 for 250, 1 for 331."""
    if value == 0 or not float(value).is_integer() or abs(value) > 1e15:
        return 0
    step, rest = 1, abs(int(value))
    while rest % 10 == 0:
        step, rest = step * 10, rest // 10
    return step
