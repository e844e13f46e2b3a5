"""The grammar of number expressions: figures, words, groups, vague words, fractions and ranges."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.lexicon.quantity_bounds import RANGE_WORDS
from sayso.extraction.lexicon.quantity_numbers import (
    DENOMINATORS,
    GLYPHS,
    GROUPS,
    LETTER_SCALES,
    SCALES,
    SHORT_SCALES,
    SLASH_DENOMINATORS,
    TENS,
    UNITS,
)
from sayso.extraction.lexicon.quantity_units import FIRST_WORDS, SYMBOLS
from sayso.extraction.lexicon.quantity_vague import MULTIPLIERS, POWERS, Interval
from sayso.extraction.quantifying.pieces import Pieces, tidy

Vague = dict[str, Interval]


@dataclass(frozen=True, slots=True)
class Number:
    """A number expression over the pieces `[first, end)`.

    `low` and `high` are both ends, `high` None where a vague word leaves it open.  `scale` is what its last scale
    word multiplies by ("million"), so that "two to three million" can share it.  `kind`: figure, word, vague,
    fraction, range or determiner.
    """

    first: int
    end: int
    low: float
    high: float | None
    kind: str
    scale: float = 1
    words: str | None = None

    @property
    def exact(self) -> bool:
        """Whether a single number is stated."""
        return self.low == self.high and self.kind in ("figure", "word", "fraction")


def number_at(p: Pieces, i: int, vague: Vague) -> Number | None:
    """The longest number expression that begins at piece `i`, ranges not yet joined."""
    return _fraction(p, i) or _vague(p, i, vague) or _figure(p, i) or _words(p, i)


# ---------------------------------------------------------------- figures
def _figure(p: Pieces, i: int) -> Number | None:
    value = p.value[i]
    j = i + 1
    if value is None:
        glyph = GLYPHS.get(p.word[i])
        return None if glyph is None else Number(i, j, glyph, glyph, "fraction")
    while _spaced_thousands(p, i, j):
        value, j = value * 1000 + (p.value[j] or 0), j + 1
    if j < len(p) and p.word[j] in GLYPHS:
        value, j = value + GLYPHS[p.word[j]], j + 1
    elif _slash(p, j):
        value, j = value + _slash_value(p, j), j + 3
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


def _slash(p: Pieces, i: int) -> bool:
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


def _slash_value(p: Pieces, i: int) -> float:
    return (p.value[i] or 0) / (p.value[i + 2] or 1)


def _scaled(p: Pieces, i: int, j: int, value: float, kind: str) -> Number:
    """A value with the scale words behind it: "2.5 million", "10 hundred thousand", "3bn", "two dozen"."""
    scale: float = 1
    while j < len(p):
        k = j + 1 if p.word[j] == "-" and p.at(j + 1) in SCALES else j
        word = p.at(k).rstrip(".") if len(p.at(k)) < 5 else p.at(k)
        step = SCALES.get(word) or SHORT_SCALES.get(word) or _letter(p, i, k, word) or _group(p, k)
        if step is None:
            break
        scale, j = scale * step, k + 1
    return Number(i, j, tidy(value * scale), tidy(value * scale), kind, scale)


def _group(p: Pieces, j: int) -> float | None:
    """ "dozen" behind a number; "score" only before "of" or a year count, never as points."""
    word = p.at(j)
    return GROUPS[word] if word == "dozen" or (word == "score" and p.at(j + 1) == "of") else None


def _letter(p: Pieces, i: int, j: int, word: str) -> float | None:
    """ "m", "b", "t" are scales behind money, or before a noun that is counted ("10m people")."""
    if word not in LETTER_SCALES or not p.glued(j):
        return None
    money = p.at(i - 1) in SYMBOLS or p.at(j + 1) in ("euros", "dollars", "pounds", "rupees", "yen", "yuan")
    token = p.token[j] + 1
    counted = j + 1 < len(p) and p.parse.tag[min(token, len(p.parse) - 1)] == "NNS" and p.at(j + 1) not in FIRST_WORDS
    return LETTER_SCALES[word] if money or (counted and word != "t") else None


# ---------------------------------------------------------------- words
_HYPHENS = ("-", "‑", "–")
_ARTICLES = ("a", "an", "one", "the", "another")


def _words(p: Pieces, i: int) -> Number | None:
    """ "twenty-five", "two hundred and fifty thousand", "a million", "a dozen", "half a million"."""
    word = p.word[i]
    if word in UNITS or word in TENS:
        value, j = _small(p, i)
        if value == 1 and p.at(j) == "half":
            return None
        return _compose(p, i, j, value)
    first, j, value = _opening(p, i)
    scale = _scale(p, j)
    if scale is None or (first == j and p.word[i] == "score"):
        return None
    return _compose(p, first, j, value)


def _opening(p: Pieces, i: int) -> tuple[int, int, float]:
    """An article or "half a" before a scale word: where the number begins, where the scale stands, its factor."""
    j = i + (p.word[i] in _ARTICLES)
    first = j if p.word[i] in ("the", "another") else i
    if p.at(j) != "half":
        return first, j, 1
    j += 1
    return first, j + (p.at(j) == "a" or p.at(j) in _HYPHENS), 0.5


def _small(p: Pieces, i: int) -> tuple[float, int]:
    """A number under a hundred from piece `i`: its value and where it ends."""
    word = p.word[i]
    if word in TENS:
        k = i + 2 if p.at(i + 1) in _HYPHENS else i + 1
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
    current, scale = value, 1.0
    while j < len(p):
        k = j + 1 if p.word[j] in _HYPHENS else j
        step = _scale(p, k)
        if step is not None:
            if step >= 1000:
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


# ---------------------------------------------------------------- fractions
def _fraction(p: Pieces, i: int) -> Number | None:
    """ "two-thirds", "a quarter of", "half of the", "1/2", "one in five" (a share)."""
    if p.value[i] is not None and _slash(p, i):
        share = tidy(_slash_value(p, i))
        return Number(i, i + 3, share, share, "fraction")
    if p.word[i] == "half":
        return _half(p, i, i)
    if p.word[i] in ("a", "one", "the") and p.at(i + 1) == "half":
        return _half(p, i, i + 1)
    top = 1.0 if p.word[i] in ("a", "one") else UNITS.get(p.word[i]) or p.value[i]
    if p.word[i] in DENOMINATORS and p.at(i + 1) == "of" and p.at(i - 1) not in ("the", "-", "this", "last", "first"):
        return Number(i, i + 1, tidy(1 / DENOMINATORS[p.word[i]]), tidy(1 / DENOMINATORS[p.word[i]]), "fraction")
    if not top or top > 99:
        return None
    k = i + 2 if p.at(i + 1) in _HYPHENS else i + 1
    bottom = DENOMINATORS.get(p.at(k))
    plural = p.at(k).endswith("s")
    if bottom is None or bottom <= top or bottom == 2 or plural != (top > 1):
        return None
    if top == 1 and p.at(k + 1) != "of" and not _ends(p, k + 1):
        return None
    return Number(i, k + 1, tidy(top / bottom), tidy(top / bottom), "fraction")


def _half(p: Pieces, i: int, j: int) -> Number | None:
    """ "half of them", "half the city", "half an hour", "more than half": never "first half" or "half-brother"."""
    after = p.at(j + 1)
    if after in SCALES or after in GROUPS or (after in ("a", "-") and (p.at(j + 2) in SCALES or p.at(j + 2) in GROUPS)):
        return None
    open_end = _ends(p, j + 1) and p.at(i - 1) in ("over", "than", "nearly", "almost", "about", "by", "under", "around")
    share = after in ("of", "the", "its", "their", "his", "her", "our", "all", "that", "those", "these")
    part = after in ("a", "an") and p.at(j + 2) in FIRST_WORDS
    if p.at(i - 1) in ("first", "second", "other", "opening", "this", "latter", "top", "bottom", "better") or not (
        share or part or open_end
    ):
        return None
    return Number(i, j + 2 if part else j + 1, 0.5, 0.5, "fraction")


def _ends(p: Pieces, j: int) -> bool:
    """Whether nothing, or a sign or function word, stands at `j`."""
    return (
        j >= len(p)
        or not p.word[j][0].isalnum()
        or p.word[j] in ("in", "to", "by", "were", "are", "had", "have", "since")
    )


# ---------------------------------------------------------------- vague words
_VAGUE_ONE = frozenset(["several", "multiple", "numerous", "some", "few", "various", "countless", "none", "no", "tens", "dozens", "scores", "hundreds", "thousands", "lakhs", "millions", "crores", "billions", "trillions"])  # fmt: skip
_VAGUE_TWO = frozenset(
    {("a", "few"), ("a", "couple"), ("a", "handful"), ("only", "few"), ("a", "pair"), ("many", "few")}
)
_VAGUE_FIRST = _VAGUE_ONE | {"a", "only", "many", "quite", "couple", "the"}


def _vague(p: Pieces, i: int, vague: Vague) -> Number | None:
    """ "several", "a few hundred", "tens of thousands", "many hundreds", "hundreds", "no", "a couple of"."""
    if p.word[i] not in _VAGUE_FIRST:
        return None
    return _multiplied(p, i) or _three(p, i, vague) or _plural(p, i, vague) or _determiner(p, i, vague)


def _multiplied(p: Pieces, i: int) -> Number | None:
    for size in (3, 2, 1):
        factor = MULTIPLIERS.get(" ".join(p.word[i : i + size]))
        if factor is None:
            continue
        j = i + size
        scale = SCALES.get(p.at(j)) or (12 if p.at(j) == "dozen" else None) or POWERS.get(p.at(j))
        if scale is None or (p.word[i] == "some" and p.at(j) not in POWERS):
            return None  # "some hundred people" is about a hundred
        while p.at(j + 1) in SCALES:
            j, scale = j + 1, scale * SCALES[p.at(j + 1)]
        low, high = scale * factor[0], int(scale * factor[1] + 1e-6)
        if scale == 12:
            low, high = 24, 99
        elif factor[1] in (9.99, 99.99, 199.99, 999.99):
            high = int(scale * (factor[1] + 0.01)) - 1 if scale <= 1000 or factor[1] > 10 else int(scale * 10) - 1
        return Number(i, j + 1, tidy(low), high, "vague", scale)
    return None


def _three(p: Pieces, i: int, vague: Vague) -> Number | None:
    phrase = " ".join(p.word[i : i + 3])
    if phrase in ("only a few", "quite a few") or (phrase == "just a few"):
        low, high = vague["only a few" if p.word[i] != "quite" else "quite a few"]
        return Number(i, i + 3, low, high, "vague")
    return None


def _plural(p: Pieces, i: int, vague: Vague) -> Number | None:
    """ "dozens", "many hundreds", "hundreds and hundreds", "hundreds of people"."""
    key = " ".join(p.word[i : i + 2])
    many = key in vague and p.word[i] == "many"
    j = i + 1 if p.word[i] in ("many", "the") else i
    if p.at(j) not in POWERS and p.at(j) != "scores":
        return None
    if p.at(j) == "scores" and p.at(j + 1) not in (
        "of",
        "were",
        "more",
        "are",
        "have",
        "had",
        "killed",
        "dead",
        "injured",
        "wounded",
    ):
        return None
    low, high = vague.get(key if many else p.at(j), (None, None))
    if low is None:
        return None
    end = j + 3 if p.at(j + 1) == "and" and p.at(j + 2) == p.at(j) else j + 1
    return Number(j if p.word[i] == "the" else i, end, low, high, "vague", POWERS.get(p.at(j), 20))


def _determiner(p: Pieces, i: int, vague: Vague) -> Number | None:
    """ "several", "a few", "a couple of", "no": whether they count here is for the noun to say."""
    if p.word[i] == "couple" and p.at(i + 1) == "of" and p.at(i - 1) not in ("the", "a", "married", "elderly", "young"):
        return Number(i, i + 2, *vague["a couple"], "vague")
    if (p.word[i], p.at(i + 1)) in _VAGUE_TWO:
        name = "a few" if p.at(i + 1) == "few" else f"a {p.at(i + 1)}"
        return Number(i, i + 2, *vague[name], "vague")
    if p.word[i] in vague and p.word[i] in _VAGUE_ONE and p.word[i] not in POWERS and p.word[i] != "scores":
        return Number(i, i + 1, *vague[p.word[i]], "determiner")
    return None


# ---------------------------------------------------------------- ranges
def joined(p: Pieces, left: Number, vague: Vague) -> Number:
    """`left`, or the range that it opens: "250-300", "six or seven", "two to three million", "hundreds or thousands"."""
    k = left.end
    if p.at(k) not in RANGE_WORDS and not (p.at(k) == "and" and p.at(left.first - 1) == "between"):
        return left
    j = k + 1
    while p.at(j) in ("even", "possibly", "perhaps", "maybe", "$", "£", "€", "about", "around", "up", "as", "many"):
        j += 1
    right = number_at(p, j, vague) if j < len(p) else None
    if right is None or right.kind == "determiner" or right.high is None or left.high is None:
        return left
    return _span(p, left, right, p.word[k]) or left


def _span(p: Pieces, left: Number, right: Number, sign: str) -> Number | None:
    low, top, scale = left.low, left.high or left.low, right.scale
    if left.kind in ("figure", "word") and left.scale == 1 and right.scale > 1 and low < right.low / scale:
        low, top = tidy(low * scale), tidy(top * scale)
    if right.high is None or low >= right.high or top > right.high:
        return None
    if sign in ("or", "and") and left.kind != "vague" and right.low > 10 * low:
        return None
    if sign not in ("or", "to", "and") and _years(p, left, right):
        return None
    first = left.first - 1 if p.at(left.first - 1) == "between" else left.first
    return Number(first, right.end, low, right.high, "range", scale)


def _years(p: Pieces, left: Number, right: Number) -> bool:
    """ "2015-16", "1990-1995"."""
    raw = p.word[left.first]
    return len(raw) == 4 and raw.isdigit() and 1000 <= left.low <= 2100 and len(p.word[right.first]) in (2, 4)
