"""The grammar of exact numbers: figures with their scales, and numbers in words."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from sayso.extraction.lexicon.quantity_numbers import (
    GLYPHS,
    GROUPS,
    LETTER_SCALES,
    SCALES,
    SHORT_SCALES,
    SLASH_DENOMINATORS,
    TENS,
    UNITS,
)
from sayso.extraction.lexicon.quantity_units import UNITS as MEASURES
from sayso.extraction.quantifying import signs
from sayso.extraction.quantifying.number import Number
from sayso.extraction.quantifying.pieces import Pieces, tidy


# ---------------------------------------------------------------- figures
def figure(p: Pieces, i: int) -> Number | None:
    """The number that begins with figures at a piece: "1 200", "2½", "3/4 million"; None where there is none."""
    value = p.value[i]
    j = i + 1
    if value is None:
        glyph = GLYPHS.get(p.word[i])
        return None if glyph is None else Number(i, j, glyph, glyph, "fraction")
    while _spaced_thousands(p, i, j):
        value, j = value * 1000 + (p.value[j] or 0), j + 1
    if j < len(p) and p.word[j] in GLYPHS:
        value, j = value + GLYPHS[p.word[j]], j + 1
    elif slash(p, j):
        value, j = value + slash_value(p, j), j + 3
    return _scaled(p, i, j, value, "figure")


def _spaced_thousands(p: Pieces, i: int, j: int) -> bool:
    """Whether piece `j` continues "40 000", written with spaces."""
    gap = p.parse.text[p.end[j - 1] : p.start[j]] if j < len(p) else ""
    return (
        gap in (" ", "\u00a0", "\u2009", "\u202f")
        and p.value[j] is not None
        and len(p.word[j]) == 3
        and p.word[j].isdigit()
        and p.word[i].isdigit()
        and len(p.word[i]) <= 3
        and p.word[i] != "0"
    )


def slash(p: Pieces, i: int) -> bool:
    """Whether "1/2" stands at `i`."""
    if i + 2 >= len(p) or p.word[i + 1] not in ("/", "⁄") or not (p.glued(i + 1) and p.glued(i + 2)):
        return False
    top, bottom = p.value[i], p.value[i + 2]
    return (
        top is not None
        and bottom in SLASH_DENOMINATORS
        and 0 < top < bottom
        and not (i + 3 < len(p) and p.word[i + 3] == "/")
    )


def slash_value(p: Pieces, i: int) -> float:
    """The value of a fraction with a slash that begins at a piece."""
    return (p.value[i] or 0) / (p.value[i + 2] or 1)


def _scaled(p: Pieces, i: int, j: int, value: float, kind: str) -> Number:
    """A value with the scale words behind it: "2.5 million", "10 hundred thousand", "3bn", "two dozen"."""
    scale: float = 1
    while j < len(p):
        k = j + 1 if p.word[j] == "-" and p.at(j + 1) in SCALES else j
        word = p.at(k).rstrip(".") if len(p.at(k)) < 5 else p.at(k)
        step = SCALES.get(word) or SHORT_SCALES.get(word) or _letter(p, i, k, word) or _group(p, k)
        if step is None or scale * step > _MOST or (word == "k" and _race(p, value, k)):
            break
        scale, j = scale * step, k + 1
    return Number(i, j, tidy(value * scale), tidy(value * scale), kind, scale)


_RACES = frozenset({"race", "races", "run", "runs", "walk", "event", "fun", "charity", "marathon"})


def _race(p: Pieces, value: float, k: int) -> bool:
    """ "a 5k run": kilometres in a name, not thousands."""
    return value <= 100 and any(p.at(j) in _RACES for j in range(k + 1, k + 5))


def _group(p: Pieces, j: int) -> float | None:
    """ "dozen" behind a number; "score" only before "of" or a year count, never as points."""
    word = p.at(j)
    return GROUPS[word] if word == "dozen" or (word == "score" and p.at(j + 1) == "of") else None


def _letter(p: Pieces, i: int, j: int, word: str) -> float | None:
    """ "m", "b", "t" are scales behind money, in capitals, or before nouns that are counted ("10m people")."""
    if word not in LETTER_SCALES or not (p.glued(j) or p.raw(j).isupper()):
        return None
    if signs.before(p, i) or p.at(j + 1) in _MONEY_NOUNS or (p.raw(j) in ("M", "B") and p.glued(j)):
        return LETTER_SCALES[word]
    return LETTER_SCALES[word] if word != "t" and _plural_behind(p, j + 1) else None


_MONEY_NOUNS = frozenset("euros dollars pounds rupees yen yuan euro dollar".split())


def _plural_behind(p: Pieces, k: int) -> bool:
    """Whether a run of adjectives and nouns with a plural or a name at its end begins at `k`, "of its" allowed."""
    k += p.at(k) == "of"
    for j in range(k, min(k + 6, len(p))):
        tag = p.parse.tag[p.token[j]]
        if tag in ("NNS", "NNPS", "NNP") or p.word[j] == "people":
            return (p.word[j],) not in MEASURES
        if tag not in ("JJ", "VBN", "VBG", "NN", "CC", "PRP$", "DT", "HYPH", "JJR"):
            return False
    return False


# ---------------------------------------------------------------- words
HYPHENS = ("-", "‑", "–")
_ARTICLES = ("a", "an", "one", "the", "another")


def words(p: Pieces, i: int) -> Number | None:
    """ "twenty-five", "two hundred and fifty thousand", "a million", "a dozen", "half a million"."""
    word = p.word[i]
    if word in UNITS or word in TENS:
        value, j = _small(p, i)
        if value == 1 and p.at(j) == "half":
            return None
        return _compose(p, i, j, value)
    first, j, value = _opening(p, i)
    scale = _scale(p, j)
    if scale is None or (first == j and (p.word[i] == "score" or p.at(i - 1) in ("per", "'s", "’s"))):
        return None
    return _compose(p, first, j, value)


def _opening(p: Pieces, i: int) -> tuple[int, int, float]:
    """An article or "half a" before a scale word: where the number begins, where the scale stands, its factor."""
    j = i + (p.word[i] in _ARTICLES)
    first = j if p.word[i] in ("the", "another") else i
    if p.at(j) != "half":
        return first, j, 1
    j += 1
    return first, j + (p.at(j) == "a" or p.at(j) in HYPHENS), 0.5


def _small(p: Pieces, i: int) -> tuple[float, int]:
    """A number under a hundred from piece `i`: its value and where it ends."""
    word = p.word[i]
    if word in TENS:
        k = i + 2 if p.at(i + 1) in HYPHENS else i + 1
        small = UNITS.get(p.at(k), 0)
        return (TENS[word] + small, k + 1) if 0 < small < 10 else (TENS[word], i + 1)
    return UNITS[word], i + 1


def _scale(p: Pieces, j: int) -> float | None:
    """What the scale or group word at `j` multiplies by."""
    word = p.at(j)
    return SCALES.get(word) or _group(p, j)


def _compose(p: Pieces, i: int, j: int, value: float) -> Number:
    """Read on from a first small number through scale words and further small numbers."""
    total: float = 0
    current, scale, biggest = value, 1.0, _MOST * 10
    while j < len(p):
        k = j + 1 if p.word[j] in HYPHENS else j
        step = _scale(p, k)
        if step is not None:
            if not _fits(step, current, biggest):
                break
            if step >= 1000:
                biggest = step
                total, current = total + (current or 1) * step, 0
            else:
                current = (current or 1) * step
            scale, j = step, k + 1
            continue
        k = j + 1 if p.word[j] == "and" else j
        if scale < 100 or not (p.at(k) in UNITS or p.at(k) in TENS) or not _joins(p, j, k, scale):
            break
        more, j = _small(p, k)
        current, scale = current + more, 1.0 if _scale(p, j) is None else scale
    return _and_a_half(p, i, j, total + current, scale)


_MOST = 1e15
"""The most that scale words may multiply up to."""


def _fits(step: float, current: float, biggest: float) -> bool:
    """Scale words go down: no "hundred" behind hundreds, no "million" behind a thousand."""
    return current < step if step < 1000 else step < biggest


def _joins(p: Pieces, j: int, k: int, scale: float) -> bool:
    """Whether the small number at `k` belongs to the number before it ("two hundred [and] fifty").

    "a hundred or more", "one thousand one" are rare beside "a million, two died": without "and" the small number must
    stand directly behind a hundred, or be followed by a smaller scale.
    """
    if k > j:
        return p.at(k + 1) not in ("of",)
    _, end = _small(p, k)
    nested = _scale(p, end)
    return scale == 100 or (nested is not None and nested < scale)


def _and_a_half(p: Pieces, i: int, j: int, value: float, scale: float) -> Number:
    """ "two and a half million", "one and a half"."""
    if p.at(j) == "and" and p.at(j + 1) in ("a", "one") and p.at(j + 2) in _HALVES:
        value, j = value + _HALVES[p.at(j + 2)], j + 3
        step = _scale(p, j)
        if step is not None:
            value, j, scale = value * step, j + 1, step
    return Number(i, j, tidy(value), tidy(value), "word", scale)


_HALVES = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
