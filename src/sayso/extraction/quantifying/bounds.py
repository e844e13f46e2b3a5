"""Bounds and approximators beside a number, and the interval that they make of it."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.lexicon.quantity_bounds import (
    AFTER,
    BEFORE,
    FIRST_AFTER,
    LAST_BEFORE,
    LONGEST_AFTER,
    LONGEST_BEFORE,
)
from sayso.extraction.quantifying.number import Number
from sayso.extraction.quantifying.pieces import Pieces, tidy
from sayso.model.findings import Bound

ABOUT = 0.1
"""How far "about" reaches either way, as a share of the number (gold guidelines)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The words beside a number: where they begin and end (pieces), and the operations they stand for, in order.

    `detached`: they stand behind the noun ("500 people at most").
    """

    first: int
    end: int
    ops: tuple[str, ...]
    words: tuple[str, ...]
    detached: bool = False


def before(p: Pieces, i: int) -> Frame:
    """The bounding words that end right before piece `i`, several in a row allowed ("at least some 300")."""
    ops: list[str] = []
    words: list[str] = []
    while i > 0 and len(ops) < 4:
        size = _match_before(p, i)
        if not size:
            break
        phrase = tuple(p.word[i - size : i])
        ops.insert(0, BEFORE[phrase])
        words.insert(0, " ".join(phrase))
        i -= size
    return Frame(i, i, tuple(ops), tuple(words))


def _match_before(p: Pieces, i: int) -> int:
    if p.word[i - 1] not in LAST_BEFORE:
        return 0
    for size in range(min(LONGEST_BEFORE, i), 0, -1):
        phrase = tuple(p.word[i - size : i])
        if phrase in BEFORE and not _misread(p, i - size, phrase):
            return size
    return 0


_WENT = frozenset(
    """go goes went gone going come comes came rise rises rose risen climb climbed jump jumped shoot shot moved
    crept""".split()
)
"""Verbs before "up to" that tell how high a figure has risen, and set no bound."""
_OVER_WHAT = frozenset(
    """all took taken win victory handed turned control power authority rule sovereignty dominance lead
    advantage concern concerns anger dispute disputes protests fears jurisdiction influence watch presided clashed
    fight""".split()
)
_LASTING = frozenset(
    "for last lasts lasted lasting took taken takes spent after of with is was were be been ran in just well".split()
)


def during(p: Pieces, first: int, end: int) -> bool:
    """ "bombed towns over 42 days": the preposition, no bound; "for over two years" and "over ten years ago" bound."""
    return (
        p.at(first) == "over"
        and p.at(first - 1) not in _LASTING
        and first > 0
        and p.at(end) not in ("ago", "old", "later")
    )


def _misread(p: Pieces, at: int, phrase: tuple[str, ...]) -> bool:
    """Words that look like a bound and are not: "the other two", "all over 12 provinces"."""
    earlier = p.at(at - 1)
    if phrase == ("up", "to") and earlier in _WENT:
        return True
    return (phrase == ("over",) and earlier in _OVER_WHAT) or (
        phrase == ("about",) and earlier in ("how", "what", "talk", "talked", "spoke", "asked", "something", "brought")
    )


def after(p: Pieces, j: int) -> Frame:
    """The bounding words right behind piece `j - 1`: "or so", "or more", "+"."""
    k = j + 1 if p.at(j) == "-" and p.at(j + 1) in ("odd", "plus", "ish") else j
    if p.at(k) not in FIRST_AFTER or (p.raw(k)[:1].isupper() and not p.headline):  # "the Kestrel 4 Plus"
        return Frame(j, j, (), ())
    for size in range(LONGEST_AFTER, 0, -1):
        phrase = tuple(p.word[k : k + size])
        if len(phrase) == size and phrase in AFTER and not _other_sense(p, k, size, phrase):
            return Frame(j, k + size, (AFTER[phrase],), (" ".join(phrase),))
    return Frame(j, j, (), ())


_BEHIND_NOUN = frozenset({"or", "at", "and"})


def behind_noun(p: Pieces, end: int) -> Frame:
    """Bounding words behind the noun that is counted: "500 people at most", "ten men or more", "a week or so"."""
    k = end
    while k < min(end + 4, len(p)) and p.parse.pos[p.token[k]] in ("ADJ", "NOUN", "PROPN"):
        k += 1
    if p.at(k) not in _BEHIND_NOUN:
        return Frame(end, end, (), ())
    found = after(p, k)
    closes = found.end >= len(p) or not p.word[found.end][0].isalnum()
    return (
        Frame(end, found.end, found.ops, found.words, detached=True)
        if found.ops and closes
        else Frame(end, end, (), ())
    )


def _other_sense(p: Pieces, k: int, size: int, phrase: tuple[str, ...]) -> bool:
    """ "12 at least 40" bounds the second number, "10 plus 5" adds."""
    follows = p.at(k + size)
    number = follows[:1].isdigit() or (k + size < len(p) and p.parse.tag[p.token[k + size]] == "CD")
    return number or (phrase in (("+",), ("odd",), ("ish",)) and not p.glued(k) and phrase != ("odd",))


def interval(number: Number, ops: tuple[str, ...], whole: bool) -> tuple[float | None, float | None, Bound]:
    """Lowest and highest value and the bound; `whole`: things counted one by one, so that over 12 is 13 and up."""
    low, high = number.low, number.high
    step = 1 if whole and float(low).is_integer() and number.kind != "fraction" else 0
    op = _strongest(ops)
    if op == ">":
        return low + step if number.exact else low, None, ">"
    if op == ">=":
        return low, None, ">="
    if op == "<":
        return None, (high - step if high is not None and number.exact else high), "<"
    if op == "<=":
        return None, high, "<="
    if op == "-":
        return tidy(low * (1 - ABOUT)), high, "<"
    if op == "~" and number.kind == "range":  # the ends already say how rough it is
        return low, high, "~"
    if op == "~" and high is not None:
        return tidy(low - ABOUT * abs(low)), tidy(high + ABOUT * abs(high)), "~"
    if number.kind in ("vague", "determiner") and low != high:
        return low, high, ">=" if high is None else "~"
    return low, high, "="


def _strongest(ops: tuple[str, ...]) -> str:
    """A bound goes before "nearly", "nearly" before "about", hedges and emphasis last."""
    for group in ((">", ">=", "<", "<="), ("-",), ("~",)):
        for op in ops:
            if op in group:
                return op
    return ""
