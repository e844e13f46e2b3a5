"""Shifts ("two weeks ago", "three days later"), units from the anchor ("last year", "that month"), durations."""

from __future__ import annotations

from typing import Literal

from sayso.extraction.timing import lexicon as words
from sayso.extraction.timing import patterns as p
from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Base, Deictic, Length, Meaning, Shift, Stretch, Vague
from sayso.extraction.timing.patterns import AMOUNT, WHICH, Match

RULES = p.Rules()
_LASTING = frozenset({"for", "within", "after", "in", "over", "than", "took", "takes", "take", "lasted", "lasting",
                      "lasts", "about", "almost", "nearly", "during", "spent"})  # fmt: skip
"""Words after which units are a length of time."""
_AROUND = frozenset({"for", "lasting", "lasted", "within", "over", "in", "about"})
"""Words that make "a week before …" a length, not a point."""
_DAYS = ("D", "W", "M", "Y", "WE")


def _exact(m: Match) -> bool:
    """Counted to the day: "a full month", "a whole year"."""
    return "W" in m[0]


def _goes_on(row: Row, m: Match) -> bool:
    """Whether words follow in the clause: "two days after the vote", not "two days after, …"."""
    return row.classes[m.end() : m.end() + 1] not in ("", ",", ".", ")")


# ---------------------------------------------------------------- shifts
_PAIRS = frozenset({("Y", "M"), ("Y", "D"), ("M", "W"), ("M", "D"), ("W", "D"), ("D", "H"), ("H", "MI")})
"""Units that are joined to one amount."""


@RULES.on("compound", "(?P<num>[nda])(?P<unit>[uU])(?:,?&|,)?(?P<num2>[nd])(?P<unit2>[uU])(?P<dir>g|R|A)?")
def _compound(row: Row, m: Match) -> Meaning | None:
    """ "two years and three months" with or without "ago", "earlier", "later"."""
    first, second = p.unit(row, m), words.UNITS[p.lower(row, m, "unit2")]
    a, b = p.value(row, m, "num") or 1, p.value(row, m, "num2") or 0
    if (first, second) not in _PAIRS:
        return None
    if m["dir"] is None:
        return Length(p.length(a, first) + p.length(b, second).removeprefix("PT" if first == "H" else "P"))
    sign: Literal[-1, 1] = 1 if m["dir"] == "A" else -1
    base: Base = "now" if m["dir"] == "g" else "ref"
    if (first, second) == ("Y", "M"):
        return Shift(a * 12 + b, "M", sign, base)
    return Shift(a, first, sign, base, days=b * {"W": 7, "D": 1}.get(second, 0))


@RULES.on("ago", f"{AMOUNT}g1?", "(?P<unit>U)g")
def _ago(row: Row, m: Match) -> Meaning | None:
    return Shift(p.amount(row, m), p.unit(row, m), -1, "now", exact=m[0][-1] == "1")


@RULES.on("from now", f"{AMOUNT}(?:F[ν1]|G)", "(?P<unit>U)Fν")
def _from_now(row: Row, m: Match) -> Meaning | None:
    return Shift(p.amount(row, m), p.unit(row, m), 1, "now")


@RULES.on("earlier", f"{AMOUNT}(?:RT?|rT?|<)", "(?P<unit>U)(?:R|rT?|<)")
def _before(row: Row, m: Match) -> Meaning | None:
    if m[0][-1] == "<" and p.before_is(row, m, _AROUND):
        return None
    return Shift(p.amount(row, m), p.unit(row, m), -1, "ref", _exact(m), event=m[0][-1] == "<" and _goes_on(row, m))


@RULES.on("the one after next", r"t(?P<unit>u)\^t?x", "t(?P<unit>u)<tl")
def _after_next(row: Row, m: Match) -> Meaning | None:
    """ "the week after next": two on, as precise as the unit."""
    code = p.unit(row, m)
    return Deictic("next" if "x" in m[0] else "last", code, by=2) if code in _DAYS else None


@RULES.on("the day after", "t(?P<unit>u)(?P<dir>[<^fAR])")
def _day_after(row: Row, m: Match) -> Meaning | None:
    code = p.unit(row, m)
    return (
        Shift(1, code, -1 if m["dir"] in "<R" else 1, "ref", event=m["dir"] in "<^" and _goes_on(row, m))
        if code in _DAYS
        else None
    )


@RULES.on("later", rf"{AMOUNT}(?:A|\^|F(?=[23w]))", "(?P<unit>U)A")
def _after(row: Row, m: Match) -> Meaning | None:
    if m[0][-1] in "^F" and p.before_is(row, m, _AROUND):
        return None
    return Shift(p.amount(row, m), p.unit(row, m), 1, "ref", _exact(m), event=m[0][-1] in "^F" and _goes_on(row, m))


# ---------------------------------------------------------------- units from the anchor
@RULES.on(
    "unit",
    f"[AR]?(?P<mod>[ELM]-?|t?[bzM]O|teO|tLQO)?{WHICH}-?(?P<unit>u)(?P<p>p)?",
)
def _unit(row: Row, m: Match) -> Meaning | None:
    code, letters, which = p.unit(row, m), m["which"], p.which(m) or "this"
    if letters == "P" or (letters == "h" and code == "D" and row.classes[m.end() : m.end() + 1] == "i"):
        return None
    if code in ("S", "MI", "H") or (letters == "h" and row.classes[m.start() - 1 : m.start()] == "T" and m.start()):
        return None
    if p.before_is(row, m, frozenset({"for"})) and letters in ("tl", "tP", "tx"):
        return Length(p.length(1, code))
    if letters in ("tP", "tl") and code in ("Y", "M", "W", "D", "DE", "CE"):
        whose = row.classes[m.end() : m.end() + 1] == "O"
        return Length(p.length(1, code)) if whose or code == "CE" else Stretch(1, code, -1, p.length(1, code))
    told = which in ("previous", "following", "same", "that") or letters == "tx"
    return Deictic(which, code, p.part(row, m)[0], _mod(row, m), "ref" if told else "now")


@RULES.on("part of the unit", "t?(?P<mod>[bz]|[EL](?:Q|K)|M)[Oi](?P<the>t)(?P<unit>u)",
          "(?P<mod>[ELAR])i(?P<the>t)(?P<unit>u)", "t?(?P<mod>e)O(?P<the>t)(?P<unit>u)")  # fmt: skip
def _part_of(row: Row, m: Match) -> Meaning | None:
    """ "the end of the month", "late in the year", "the rest of the week": of the one that is spoken of."""
    code = p.unit(row, m)
    return Deictic("the", code, mod=_mod(row, m), base="ref") if code in ("W", "M", "Y", "DE", "WE") else None


@RULES.on("the weekend", "(?<=[~qi@])t(?P<unit>u)")
def _weekend(row: Row, m: Match) -> Meaning | None:
    return Deictic("near", "WE") if p.unit(row, m) == "WE" else None


def _mod(row: Row, m: Match) -> str | None:
    i = p.at(m, "mod")
    if i is None or m["mod"][0] in "AR" or "e" in m["mod"]:
        return None
    return p.mod_of(row.lower[i + (m["mod"][0] == "t")])


@RULES.on("span of units", "t?(?P<which>[lPxrf])(?P<num>[ndv#])?(?P<unit>U)", "(?P<which>h)(?P<num>[nd#])(?P<unit>U)",
          "t?(?P<num>[nd])(?P<which>[lPxrf])(?P<unit>U)")  # fmt: skip
def _span(row: Row, m: Match) -> Meaning | None:
    """ "the last two weeks", "the next few months", "the past decades"."""
    code, number = p.unit(row, m), p.value(row, m, "num")
    sign = {"l": -1, "P": -1, "x": 1}.get(m["which"])
    if sign is None or number is None or code not in ("H", "D", "W", "M", "Y", "DE"):
        return Length(p.length(number, code))
    return Stretch(number, code, -1 if sign < 0 else 1, p.length(number, code))


@RULES.on("first units", "t?(?P<nth>o)(?P<num>[ndv#])?(?P<unit>U)")
def _first(row: Row, m: Match) -> Meaning | None:
    return Length(p.length(p.value(row, m, "num"), p.unit(row, m)))


@RULES.on("recent", "ρ(?P<unit>U)", "7")
def _recent(row: Row, m: Match) -> Meaning | None:
    code = p.unit(row, m)
    return Vague("PAST_REF", {"D": 7, "W": 31, "M": 183, "Y": 1827}.get(code, 31))


# ---------------------------------------------------------------- durations
@RULES.on("duration", AMOUNT, "W-?(?P<unit>u)")
def _duration(row: Row, m: Match) -> Meaning | None:
    code, one = p.unit(row, m), "num" not in m.re.groupindex
    if code in ("WE", "Q") or (one and not p.before_is(row, m, _LASTING)):
        return None
    number = 1.0 if one else p.amount(row, m)
    bare = not one and m["num"] == "a" and code in ("S", "MI", "D") and not p.before_is(row, m, _LASTING)
    if bare or (not one and p.lower(row, m, "num") == "one" and code == "D" and not p.before_is(row, m, _LASTING)):
        return None
    return Length(p.length(number, code), ahead=(number, code))


@RULES.on("long", "(?P<unit>U)")
def _bare_units(row: Row, m: Match) -> Meaning | None:
    """ "for months", "after years of war"."""
    code, of = p.unit(row, m), row.classes[m.end() : m.end() + 1] == "O"
    if code in ("WE", "Q", "S") or not (of or p.before_is(row, m, _LASTING)) or (of and code in ("D", "MI", "H")):
        return None
    return Length(p.length(None, code))


@RULES.on("units with an adjective", "(?P<num>[nd])[;+](?P<unit>U)")
def _described_units(row: Row, m: Match) -> Meaning | None:
    code = p.unit(row, m)
    return None if code in ("WE", "Q") else Length(p.length(p.value(row, m, "num"), code))
