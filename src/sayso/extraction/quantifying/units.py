"""The unit of a number: a currency sign before it, a word or sign behind it, and what a rate is counted by."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.lexicon.quantity_units import (
    CAPITALS,
    DURATIONS,
    FIRST_WORDS,
    LONGEST_UNIT,
    MONEY,
    ONLY_AFTER_FIGURES,
    PER,
    RATE_NAMES,
    RATE_NOUNS,
    UNITS,
)
from sayso.extraction.quantifying import signs
from sayso.extraction.quantifying.number import Number
from sayso.extraction.quantifying.pieces import Pieces

COUNT = "count"
_TEMPERATURES = {"C": "celsius", "F": "fahrenheit"}
_BETWEEN = frozenset("long full straight consecutive whole more additional further extra solid other".split())
"""Between a number and a span of time: "twelve long hours"."""
_TIME_RATES = frozenset("""second minute hour day night week month year annum quarter season""".split())


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit by name; the words that stand for it begin at `first` (a sign before the number), end at `end`.

    `number` is the piece at which the number itself begins.
    """

    name: str
    first: int
    end: int
    number: int

    @property
    def measures(self) -> bool:
        """Whether it measures something, rather than counting things one by one."""
        return not self.name.startswith(COUNT)

    @property
    def money(self) -> bool:
        """Whether it is money."""
        return self.name.split(" per ")[0] in MONEY


def find(p: Pieces, n: Number) -> Unit:
    """The unit of the number `n`: "count" for things."""
    sign = signs.before(p, n.first)
    name, end = _behind(p, n)
    if sign is not None:
        first, money = sign
        if name in MONEY and name not in ("cent", "penny"):
            return _rated(p, Unit(name, first, end, n.first))
        return _rated(p, Unit(money, first, n.end, n.first))
    if name is None and _of_a_quake(p, n):
        return Unit("magnitude", n.first, n.end, n.first)
    if name is None:
        unit = Unit(COUNT, n.first, n.end, n.first)
        rated = _rated(p, unit)
        return rated if rated is not unit else _rated_behind_noun(p, unit)
    return _rated(p, Unit(name, n.first, end, n.first))


def _of_a_quake(p: Pieces, n: Number) -> bool:
    """Whether a number says how strong an earthquake was: "a magnitude 6.1 quake", "6.1 on the Richter scale"."""
    before = [p.at(k) for k in (n.first - 2, n.first - 1) if k >= 0]
    return (
        before[-1:] == ["magnitude"]
        or before == ["magnitude", "of"]
        or [p.at(n.end + k) for k in (2, 3)] == ["richter", "scale"]
    )


def _behind(p: Pieces, n: Number) -> tuple[str | None, int]:
    """The unit written behind the number, and the piece where it ends."""
    k = n.end
    if p.at(k) in ("-", "‑", "–") and p.glued(k):
        k += 1
    if p.at(k) == "p" and p.glued(k) and p.value[n.end - 1] is not None:
        return "penny", k + 1
    if n.kind == "vague" and p.at(k) == "of" and n.scale >= 10:  # "hundreds of miles"
        k += 1
    if p.at(k) in _BETWEEN and p.at(k + 1).removesuffix("s") in DURATIONS and p.at(k + 1) not in ("second",):
        k += 1
    if k < len(p) and p.glued(k) and p.raw(k) in _TEMPERATURES and p.value[n.end - 1] is not None:
        return _TEMPERATURES[p.raw(k)], k + 1
    if p.at(k) not in FIRST_WORDS:
        return _metre(p, n, k)
    for size in range(LONGEST_UNIT, 0, -1):
        phrase = tuple(p.word[k : k + size])
        if len(phrase) == size and phrase in UNITS and _fits(p, n, k, phrase):
            name = UNITS[phrase]
            if name == "pound sterling" and not _pounds_are_money(p, k, size):
                name = "pound"
            return name, k + size
    return None, n.end


def _metre(p: Pieces, n: Number, k: int) -> tuple[str | None, int]:
    """ "100 m" and "100m": a scale has been read already where it was one."""
    figure = p.value[n.end - 1] is not None
    return ("metre", k + 1) if figure and p.at(k) == "m" and k < len(p) and p.raw(k) == "m" else (None, n.end)


def _fits(p: Pieces, n: Number, k: int, phrase: tuple[str, ...]) -> bool:
    """Short forms are units only behind figures; "second" behind a word is mostly an ordinal, "may" a month."""
    if len(phrase) > 1:
        return True
    word = phrase[0]
    figure = p.value[n.end - 1] is not None or n.scale > 1
    if n.kind == "vague" and word in ("pound", "pounds", "second", "seconds"):
        return True
    if word in ONLY_AFTER_FIGURES and p.raw(k).isupper() and p.raw(k) not in CAPITALS:
        return False
    if word in ONLY_AFTER_FIGURES:
        return figure and (word not in ("c", "f", "w") or p.glued(k))
    if word in ("percentage", "real", "try", "quarter"):
        return False
    if word == "second" and p.at(k - 1) != "-":
        return n.high == 1
    return True


def _pounds_are_money(p: Pieces, k: int, size: int) -> bool:
    """A pound behind a number is weight where goods or a weight's rate follow; "10,000 pounds of" too."""
    return p.at(k) in ("gbp", "quid", "sterling", "british") or size > 1 or "£" in p.word


_LATER = frozenset("after before later earlier ago from since".split())


def _rated_behind_noun(p: Pieces, unit: Unit) -> Unit:
    """ "900 bottles a day", "12 deaths per week": never "12 deaths a day after the truce"."""
    k = unit.end
    while k < min(unit.end + 4, len(p)) and p.parse.pos[p.token[k]] in ("ADJ", "NOUN", "PROPN"):
        k += 1
    timed = p.at(k) in ("a", "an", "per", "each", "every") and p.at(k + 1) in _TIME_RATES
    if k == unit.end or not timed or p.at(k + 2) in _LATER:
        return unit
    noun = p.at(k + 1)
    return Unit(f"{COUNT} per {RATE_NAMES.get(noun, noun)}", unit.first, unit.end, unit.number)


_SHORT = {"s": "second", "h": "hour"}
"""Behind a stroke only: "300 m3/s"."""


def _rated(p: Pieces, unit: Unit) -> Unit:
    """The unit with what a rate is counted by: "dollar per barrel", "count per day"."""
    k = unit.end
    if p.at(k) in ("-", "‑") and p.at(k + 1) in ("a", "per") and p.glued(k):
        k += 1
    word = p.at(k)
    if word not in PER and not (word == "to" and p.at(k + 1) == "the"):
        return unit
    j = k + 2 if word == "to" else k + 1
    j += p.at(j) in ("-", "‑")
    noun = p.at(j).rstrip(".")
    symbol = (
        (UNITS.get((noun,)) or _SHORT.get(noun))
        if word == "/" and unit.measures and p.glued(k) and p.glued(j)
        else None
    )
    if noun not in RATE_NOUNS and word != "per" and symbol is None:
        return unit
    if not noun or (not noun[0].isalpha() and p.value[min(j, len(p) - 1)] is None):
        return unit
    if unit.name == COUNT and word in ("a", "an", "/") and noun not in _TIME_RATES:
        return unit
    if p.value[min(j, len(p) - 1)] is not None:  # "12 per 100,000 people"
        after = p.at(j + 1)
        return Unit(
            f"{unit.name} per {p.raw(j)} {after}".strip(), unit.first, j + 2 if after.isalpha() else j + 1, unit.number
        )
    name = symbol or RATE_NAMES.get(noun, noun)
    return Unit(f"{unit.name} per {name}", unit.first, j + 1, unit.number)
