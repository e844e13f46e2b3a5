"""Currency signs and codes before a number."""

from __future__ import annotations

from sayso.extraction.lexicon.quantity_units import SYMBOLS
from sayso.extraction.quantifying.pieces import Pieces

_LARGE = 100


def before(p: Pieces, i: int) -> tuple[int, str] | None:
    """A currency sign or code right before the number at `i`: where it begins and the currency."""
    j = i - 1
    if p.at(j) == "." and p.at(j - 1) == "rs":
        j -= 1
    word = p.at(j)
    if word == "us" and p.at(j - 1) == "$":  # "$US160 million"
        return j - 1, "dollar"
    if word == "-" and p.glued(i) and p.at(j - 1) in SYMBOLS:  # "$-50.8bn"
        j, word = j - 1, p.at(j - 1)
    code = word == "rs" and p.raw(j).isupper() and p.glued(i)  # "RS2", a name; rupees are "Rs"
    if code or word not in SYMBOLS or (word.isalpha() and not p.raw(j)[0].isupper()):
        return _transliterated(p, i)
    country = f"{p.at(j - 1).replace('.', '')}$" if word == "$" and j > 0 and p.raw(j - 1)[0].isupper() else ""
    if country in SYMBOLS and (len(country) > 2 or p.glued(j)):
        return j - 1, SYMBOLS[country]
    return j, SYMBOLS[word]


def _transliterated(p: Pieces, i: int) -> tuple[int, str] | None:
    """What Unidecode and its kin write for signs that ASCII lacks: "PS2.7m" for pounds, "Y=900" for yen."""
    if not p.glued(i) or p.value[i] is None:
        return None
    if p.at(i - 1) == "=" and p.glued(i - 1) and p.raw(i - 2) == "Y":
        return i - 2, "japanese yen"
    money = (p.value[i] or 0) >= _LARGE or "." in p.word[i] or p.at(i + 1) in _SCALED  # "PS5" is a console
    return (i - 1, "pound sterling") if p.raw(i - 1) == "PS" and money else None


_SCALED = frozenset({"m", "mn", "k", "bn", "b", "million", "billion", "thousand", "trillion"})
