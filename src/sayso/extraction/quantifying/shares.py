"""The grammar of shares: "two-thirds", "half of", "1/2", "six in ten"."""

from __future__ import annotations

from sayso.extraction.lexicon.quantity_numbers import DENOMINATORS, GROUPS, SCALES, UNITS
from sayso.extraction.lexicon.quantity_units import FIRST_WORDS
from sayso.extraction.quantifying.cardinals import HYPHENS, slash, slash_value
from sayso.extraction.quantifying.number import Number
from sayso.extraction.quantifying.pieces import Pieces, tidy


def share(p: Pieces, i: int) -> Number | None:
    """The share that begins at piece `i`, as a fraction of one."""
    if p.value[i] is not None and slash(p, i):
        return _number(i, i + 3, slash_value(p, i))
    if p.word[i] == "half":
        return _half(p, i, i)
    if p.word[i] in ("a", "one", "the") and p.at(i + 1) == "half":
        return _half(p, i, i + 1)
    return _bare(p, i) or _in_so_many(p, i) or _parts(p, i)


def _number(first: int, end: int, value: float) -> Number:
    return Number(first, end, tidy(value), tidy(value), "fraction")


def _top(p: Pieces, i: int) -> float:
    """The numerator at piece `i`, 0 where there is none."""
    if p.word[i] in ("a", "one"):
        return 1
    return UNITS.get(p.word[i]) or p.value[i] or 0


def _bare(p: Pieces, i: int) -> Number | None:
    """ "quarter of", "third of": the numerator left out, as headlines do."""
    bottom = DENOMINATORS.get(p.word[i], 0) if p.word[i] in ("third", "quarter", "half") else 0
    plain = p.at(i + 1) == "of" and p.at(i - 1) not in (
        "the",
        "-",
        *_ORDINALS,
        "his",
        "her",
        "its",
    )
    return _number(i, i + 1, 1 / bottom) if bottom and plain else None


def _parts(p: Pieces, i: int) -> Number | None:
    """ "two-thirds", "a quarter of", "three quarters"."""
    top = _top(p, i)
    if not 0 < top <= 99:
        return None
    k = i + 2 if p.at(i + 1) in HYPHENS else i + 1
    bottom = DENOMINATORS.get(p.at(k))
    plural = p.at(k).endswith("s")
    if bottom is None or bottom <= top or bottom == 2 or plural != (top > 1):
        return None
    if top == 1 and p.at(k + 1) != "of" and not _ends(p, k + 1):
        return None
    return _number(i, k + 1, top / bottom)


_ORDINALS = ("first", "second", "third", "fourth", "last", "this", "next", "final", "fiscal", "previous", "latest")
_OUT_OF = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10000})


def _in_so_many(p: Pieces, i: int) -> Number | None:
    """ "six in ten voters", "1 in 4 of them"."""
    if p.at(i + 1) != "in" or p.at(i - 1) == "-":
        return None
    top = _top(p, i)
    bottom = UNITS.get(p.at(i + 2)) or (p.value[i + 2] if i + 2 < len(p) else None)
    if not top or bottom not in _OUT_OF or not 0 < top < bottom or p.word[i] == "a":
        return None
    tag = p.parse.tag[p.token[i + 3]] if i + 3 < len(p) else "."
    follows = p.at(i + 3)
    counted = tag in ("NNS", "NNPS", "JJ", "NNP") or follows in ("people", "of", "said", "are", "were", "have", ".")
    return _number(i, i + 3, top / bottom) if counted and follows not in FIRST_WORDS else None


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
