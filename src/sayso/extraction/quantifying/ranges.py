"""Numbers with their units, and the ranges that two of them make."""

from __future__ import annotations

from dataclasses import replace

from sayso.extraction.lexicon.quantity_bounds import RANGE_WORDS
from sayso.extraction.lexicon.quantity_things import CHANGE_NOUNS, CHANGE_VERBS, CORRECTING
from sayso.extraction.lexicon.quantity_units import SYMBOLS
from sayso.extraction.quantifying import units
from sayso.extraction.quantifying.cardinals import figure, words
from sayso.extraction.quantifying.number import Number, Vague
from sayso.extraction.quantifying.pieces import Pieces, tidy
from sayso.extraction.quantifying.shares import share
from sayso.extraction.quantifying.units import Unit
from sayso.extraction.quantifying.vague import vague_number

_HYPHENS = ("-", "–", "—", "−", "‑")
_BETWEEN = frozenset(
    ["even", "possibly", "perhaps", "maybe", "about", "around", "up", "as", "many", "over", "nearly", "some",
     "almost", "high", "low", "much", "few"]
)  # fmt: skip
_NEIGHBOURS, _CLOSE, _SMALL = 2, 1.5, 100
"""How many times the first number the second may be where "or" joins them into a range ("one or two", "200 or 300"),
for numbers up to a hundred and above; figures further apart are alternatives."""


def number_at(p: Pieces, i: int, vague: Vague) -> Number | None:
    """The longest number expression that begins at piece `i`, ranges not yet joined."""
    if not (p.value[i] is not None or p.word[i][0].isalpha() or not p.word[i].isascii()):
        return None
    return share(p, i) or vague_number(p, i, vague) or figure(p, i) or words(p, i)


def read(p: Pieces, i: int, vague: Vague) -> tuple[Number, Unit] | None:
    """The number or range that begins at piece `i`, with its unit."""
    n = number_at(p, i, vague)
    if n is None:
        return None
    unit = units.find(p, n)
    found = _range(p, n, unit, vague)
    if found is not None:
        return found
    n = _scaled_alike(p, n, unit, vague)
    return n, unit if unit.measures else _lent(p, n, unit, vague)


def _range(p: Pieces, left: Number, unit: Unit, vague: Vague) -> tuple[Number, Unit] | None:
    """The range that `left` opens: "250-300", "six or seven", "$2 to $3 million", "between 5% and 10%"."""
    opens = left.first if unit.first == left.first else unit.first
    between = p.at(opens - 1) == "between"
    k = unit.end if unit.end > left.end else left.end
    sign, j = _separator(p, k, between)
    if not sign or left.kind == "determiner" or left.high is None:
        return None
    sign_at = j
    j = _past_symbol(p, j)
    right = number_at(p, j, vague) if j < len(p) else None
    if right is None or right.kind == "determiner" or right.high is None or (sign == "-" and _parted(p, left, right)):
        return None
    other = units.find(p, right)
    if not _same_unit(unit, other, bool(p.at(sign_at) != p.at(j))) or (sign == "to" and _moved(p, opens, unit, other)):
        return None
    whole = _joined(p, left, right, sign)
    if whole is None:
        return None
    first = opens - 1 if between else opens
    name = other.name if other.measures else unit.name
    kind = "vague" if "vague" in (left.kind, right.kind) else "range"
    n = Number(opens - 1 if between and opens == left.first else left.first, right.end, *whole, kind, right.scale)
    return n, Unit(name, first, max(other.end, right.end), n.first)


def _separator(p: Pieces, k: int, between: bool) -> tuple[str, int]:
    """What stands between two ends of a range at piece `k`, and where the second end begins; "" for nothing."""
    word = p.at(k)
    if word in _HYPHENS:
        if p.at(k + 1) == "to":
            return "to", k + 2 + (p.at(k + 2) in _HYPHENS)
        return ("-", k + 1) if p.glued(k) == p.glued(k + 1) or p.glued(k) else ("", k)
    if word in RANGE_WORDS or (word == "and" and between):
        j = k + 1 + (p.at(k + 1) in _HYPHENS and p.glued(k + 2))
        while p.at(j) in _BETWEEN:
            j += 1
        return word, j
    return ("to", k + 2) if (word, p.at(k + 1)) == ("up", "to") else ("", k)


def _parted(p: Pieces, left: Number, right: Number) -> bool:
    """Whether a dash stands between a figure and a number in words, which are no two ends of one range: it closes a
    dateline or breaks off a clause, "Oct. 2 - Nine men"."""
    return p.value[left.first] is not None and p.word[right.first].isalpha()


def _past_symbol(p: Pieces, j: int) -> int:
    if p.at(j) in ("us", "u.s.", "hk") and p.at(j + 1) == "$":
        return j + 2
    if p.at(j) == "$" and p.at(j + 1) == "us":
        return j + 2
    return j + 1 if p.at(j) in SYMBOLS and p.at(j + 1)[:1].isdigit() else j


def _same_unit(left: Unit, right: Unit, symbol: bool) -> bool:
    """Whether both ends measure the same; a unit may be written once, behind the second end or before the first."""
    a, b = left.name.split(" per ")[0], right.name.split(" per ")[0]
    return a == b or (a == units.COUNT and not symbol) or (b == units.COUNT and left.first < left.number)


def _moved(p: Pieces, first: int, left: Unit, right: Unit) -> bool:
    """ "rose from 3 to 26", "cut by 5 to 12": two figures, before and after, no range."""
    if p.at(first - 1) == "by":
        return left.measures or not right.measures  # "fell by one to two per cent" is a range
    return changes_from(p, first)


def changes_from(p: Pieces, first: int) -> bool:
    """Whether "from" stands before piece `first` and a word of change before that."""
    if p.at(first - 1) != "from":
        return False
    lemma = p.parse.lemma
    near = range(max(0, first - 8), first - 1)
    if lemma[p.parse.head[p.token[first - 1]]] in CHANGE_VERBS | CORRECTING:
        return True
    return any(
        lemma[p.token[k]] in CHANGE_VERBS or lemma[p.token[k]] in CHANGE_NOUNS or p.word[k] in ("up", "down")
        for k in near
    )


def _joined(p: Pieces, left: Number, right: Number, sign: str) -> tuple[float, float] | None:
    """Both ends, the scale shared where only the second has one; None where they make no range."""
    low, top, high = left.low, left.high or left.low, right.high
    if left.kind in ("figure", "word") and left.scale == 1 and right.scale > 1 and low < right.low / right.scale:
        low, top = tidy(low * right.scale), tidy(top * right.scale)
    if high is None or low >= high or top > high:
        return None
    if sign == "or" and left.kind != "vague" and right.low > (_NEIGHBOURS if right.low <= _SMALL else _CLOSE) * low:
        return None
    if _year(p, left) and (sign in _HYPHENS or sign in ("to", "and")):
        return None
    return low, high


def _year(p: Pieces, n: Number) -> bool:
    """A bare figure that looks like a year, so that "2015-16" and "in 2018 to 3 million" are no ranges."""
    raw = p.word[n.first]
    return n.end - n.first == 1 and len(raw) == 4 and raw.isdigit() and 1900 <= n.low <= 2100


def _lent(p: Pieces, n: Number, unit: Unit, vague: Vague) -> Unit:
    """A bare number takes the unit of the one it is set beside: "4.8 to 4.7 percent", "from 208 pounds to 193"."""
    k = n.end
    if p.at(k) == ",":
        return _listed(p, n, unit, vague)
    if p.at(k) in ("to", "or", "-", "–") and k + 1 < len(p):
        j = _past_symbol(p, k + 1)
        found = read(p, j, vague) if j < len(p) else None
        if found is not None and found[0].kind in ("figure", "word", "range"):
            right, other = found
            written = other.end > right.end or (other.first < right.first and p.at(k) == "or")  # "8 or $9"
            if other.measures and written and right.high is not None:
                return Unit(other.name, n.first, n.end, n.first)
    return unit


_ALIKE = 10
"""How many times one number the other may be where the first takes the scale that only the second has."""


def _scaled_alike(p: Pieces, n: Number, unit: Unit, vague: Vague) -> Number:
    """ "rose from 24.2 to 33 billion": before and after are of one scale."""
    opens = min(n.first, unit.first)
    if n.kind != "figure" or n.scale > 1 or p.at(n.end) != "to" or p.at(opens - 1) != "from" or unit.end > n.end:
        return n
    j = _past_symbol(p, n.end + 1)
    read_right = read(p, j, vague) if j < len(p) else None
    right = n if read_right is None else read_right[0]
    if right.scale == 1 or right.kind not in ("figure", "range"):
        return n
    other = right.low / right.scale
    if not 0 < n.low <= _ALIKE * other or other > _ALIKE * n.low:
        return n
    value = tidy(n.low * right.scale)
    return replace(n, low=value, high=value, scale=right.scale)


def _listed(p: Pieces, n: Number, unit: Unit, vague: Vague) -> Unit:
    """ "ten, fifteen and twenty years": three numbers or more share the unit behind the last."""
    k = n.end
    for count in range(2, 7):
        j = k + 1 + (p.at(k) == "," and p.at(k + 1) in ("and", "or"))
        if p.at(k) not in (",", "and", "or") or j >= len(p):
            return unit
        right = number_at(p, j, vague)
        if right is None or right.kind not in ("figure", "word"):
            return unit
        other = units.find(p, right)
        if other.measures:
            shared = count >= 3 and other.first == right.first and p.at(j - 1) in ("and", "or")
            return Unit(other.name, n.first, n.end, n.first) if shared else unit
        k = right.end
    return unit
