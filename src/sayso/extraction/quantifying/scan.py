"""From the pieces of a sentence to its figures: number, bound, unit and interval, exclusions applied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.extraction.lexicon.quantity_things import COUNTABLE, MEASURING
from sayso.extraction.quantifying import bounds, exclusions, units
from sayso.extraction.quantifying.numbers import Number, joined, number_at
from sayso.extraction.quantifying.pieces import Pieces, tidy
from sayso.extraction.quantifying.settings import Settings
from sayso.extraction.quantifying.units import Unit
from sayso.model.findings import Bound


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity before its thing is known.

    Characters `[start, end)` hold the figure with its bounding words and unit; tokens `[first, stop)` the number and
    unit alone.  `added`: the words beside it call it an addition ("another").
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
    added: bool
    rule: str


def figures(p: Pieces, settings: Settings, dated: set[int]) -> Iterator[Figure]:
    """The figures of a sentence, in order."""
    i = 0
    while i < len(p):
        n = number_at(p, i, settings.vague) if _may_start(p, i) else None
        if n is None:
            comparative = _comparative(p, i)
            if comparative is not None:
                yield comparative
            i += 1
            continue
        n, unit = _extended(p, joined(p, n, settings.vague), settings)
        if (
            exclusions.reason(p, n, unit, dated) is None
            and (settings.ages or not exclusions.age(p, n, unit))
            and _counts(p, n, unit)
        ):
            yield _figure(p, n, unit)
        i = max(n.end, i + 1)


def _may_start(p: Pieces, i: int) -> bool:
    word = p.word[i]
    return p.value[i] is not None or word[0].isalpha() or not word.isascii()


def _extended(p: Pieces, n: Number, settings: Settings) -> tuple[Number, Unit]:
    """The number with its unit; a range whose ends both have units is joined here ("3% to 5%")."""
    unit = units.find(p, n)
    if n.kind in ("range", "vague", "determiner") or unit.end == n.end or not unit.measures:
        return n, unit
    k = unit.end
    between = p.at(n.first - 1) == "between"
    if p.at(k) not in ("to", "-", "–", "—", "or") and not (p.at(k) == "and" and between):
        return n, unit
    j = k + 1 + (p.at(k + 1) in ("$", "£", "€"))
    right = number_at(p, j, settings.vague) if j < len(p) and _may_start(p, j) else None
    if right is None or right.kind != n.kind or right.high is None or not n.low < right.low:
        return n, unit
    other = units.find(p, right)
    if other.name.split(" per ")[0] != unit.name.split(" per ")[0] or _moved(p, n):
        return n, unit
    return Number(n.first - between, right.end, n.low, right.high, "range", right.scale), Unit(
        other.name, n.first - between, other.end
    )


def _moved(p: Pieces, n: Number) -> bool:
    """ "rose from 3% to 5%" gives two figures, not a range."""
    return False


# ---------------------------------------------------------------- does it count?
def _counts(p: Pieces, n: Number, unit: Unit) -> bool:
    """Vague determiners count only before nouns that are counted; the others always do."""
    if unit.measures and n.kind == "determiner":
        return p.word[n.first] in ("several",)
    if n.kind == "determiner":
        return _determiner_counts(p, n)
    if p.word[n.first] == "one" and n.end == n.first + 1:
        return _one(p, n)
    if n.kind == "vague" and n.low is not None and p.word[n.first] in ("few", "countless"):
        return _noun_behind(p, n.end) is not None
    return True


def _one(p: Pieces, n: Number) -> bool:
    """ "no one", "one another", "the one", "one day" do not count anything."""
    return not (
        p.at(n.first - 1)
        in ("no", "any", "every", "some", "that", "the", "another", "this", "which", "each", "everyone", "-")
        or p.at(n.end) in ("another", "day", "way", "'s", "’s", "thing")
        or (p.parse.pos[p.token[n.first]] == "PRON" and p.at(n.end) not in ("of",))
    )


def _determiner_counts(p: Pieces, n: Number) -> bool:
    word = p.word[n.first]
    if word in ("none",):
        return p.at(n.end) == "of" and _noun_behind(p, n.end + 1) is not None
    noun = _noun_behind(p, n.end + (p.at(n.end) == "of"))
    if noun is None:
        return False
    if word in ("several", "multiple", "numerous"):
        return p.parse.tag[p.token[noun]] in ("NNS", "NNPS") or p.word[noun] in COUNTABLE
    if p.at(n.end) == "of" or (p.at(n.first - 1) in ("have", "has", "there", "had") and word != "no"):
        return False
    plural = p.parse.tag[p.token[noun]] in ("NNS", "NNPS") or p.word[noun] == "people"
    return plural and p.word[noun] in COUNTABLE


def _noun_behind(p: Pieces, k: int) -> int | None:
    """The noun at the end of the run of adjectives and nouns that begins at piece `k`."""
    last = None
    for j in range(k, min(k + 6, len(p))):
        token = p.token[j]
        pos, tag = p.parse.pos[token], p.parse.tag[token]
        if pos in ("NOUN", "PROPN"):
            last = j
        elif not (
            pos in ("ADJ", "DET", "NUM")
            or tag in ("VBN", "VBG", "HYPH", "CD")
            or p.word[j] in ("of", "the", "-", ",", "other", "more")
        ) or last is not None:
            break
    return last


def _comparative(p: Pieces, i: int) -> Figure | None:
    """ "The real number is much higher": a figure without a value."""
    if p.word[i] not in ("much", "far", "significantly", "considerably", "substantially") or p.at(i + 1) not in (
        "higher",
        "lower",
        "greater",
        "larger",
        "smaller",
    ):
        return None
    if p.at(i + 2)[:1].isalpha() and p.at(i + 2) not in ("than", "and", "but", "in", ","):
        return None
    parse, token = p.parse, p.token[i + 1]
    head = parse.head[token]
    subject = [c for c in parse.children[head] if parse.dep[c] in ("nsubj", "nsubjpass")]
    if not any(parse.lemma[c] in MEASURING for c in (*subject, head)):
        return None
    end = i + 2
    return Figure(p.start[i], p.end[end - 1], p.token[i], p.token[end - 1] + 1, None, None, "=", Unit(units.COUNT, i, end),
                  "comparative", f"{p.word[i]} {p.word[i + 1]}", False, "comparative without a value")  # fmt: skip


# ---------------------------------------------------------------- putting it together
def _figure(p: Pieces, n: Number, unit: Unit) -> Figure:
    left = bounds.before(p, min(n.first, unit.first))
    right = bounds.after(p, max(n.end, unit.end) if unit.measures else n.end)
    whole = not unit.measures
    low, high, bound = bounds.interval(n, (*left.ops, *right.ops), whole)
    if _negative(p, n, unit):
        low, high = (None if high is None else -high), (None if low is None else -low)
    first, end = min(n.first, unit.first, left.first), max(n.end, unit.end if unit.measures else n.end, right.end)
    tokens = p.token[min(n.first, unit.first)], p.token[max(n.end, unit.end) - 1] + 1
    words = [*left.words, *([_vague_words(p, n)] if n.kind in ("vague", "determiner") else []), *right.words]
    if n.low == n.high == 1 and end - first == 1 and p.word[n.first] == "one":
        words = ["one"]
    rule = f"{n.kind}{' ' + ' '.join(o for o in (*left.ops, *right.ops)) if left.ops or right.ops else ''}"
    return Figure(p.start[first], p.end[end - 1], *tokens, low, high, bound, unit, n.kind, " ".join(words) or None,
                  "+" in left.ops or _more(p, n), rule)  # fmt: skip


def _more(p: Pieces, n: Number) -> bool:
    """ "three more soldiers", "a few others": an addition; "12 or more" is a bound and was read as such."""
    return p.at(n.end) in ("more", "additional", "further", "others", "extra", "new") and p.at(n.end + 1) != "than"


def _vague_words(p: Pieces, n: Number) -> str:
    return " ".join(p.word[n.first : n.end])


def _negative(p: Pieces, n: Number, unit: Unit) -> bool:
    """ "-5C", "minus 12 degrees", "-0.3 per cent"."""
    k = unit.first - 1
    sign = p.at(k)
    if sign == "minus":
        return unit.measures
    return sign in ("-", "−") and p.glued(k + 1) and not p.glued(k) and unit.measures


def negate(value: float | None) -> float | None:
    """The value with its sign turned."""
    return None if value is None else tidy(-value)
