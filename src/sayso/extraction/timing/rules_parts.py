"""Parts of years and longer: months, seasons, halves, quarters, decades, centuries, years."""

from __future__ import annotations

import re

from sayso.extraction.timing import lexicon as words
from sayso.extraction.timing import patterns as p
from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Calendar, Meaning, Which
from sayso.extraction.timing.patterns import MOD, WHICH, WHICH_WORDS, Match, Y

RULES = p.Rules()
YEARS = p.Rules()
"""Tried last: a year alone."""
_OF_YEAR = rf"(?:(?:O|i)?t?(?:\$u)?{Y}|(?:O|i)?(?P<which>t|{WHICH_WORDS})(?P<year>u))"


def _which(m: Match) -> Which | None:
    """As `patterns.which`; a bare "the" ("the first half of the year") is "same"."""
    return "same" if p.at(m, "which") is not None and m["which"] == "t" else p.which(m)


@RULES.on("half", f"t?(?P<nth>[oLEl_])K{_OF_YEAR}")
def _half(row: Row, m: Match) -> Meaning | None:
    half = {"first": 1, "early": 1, "second": 2, "latter": 2, "last": 2, "final": 2}.get(p.lower(row, m, "nth"))
    if half is None or p.lower(row, m, "year") not in ("", "year"):
        return None
    return Calendar(p.year(row, m), half=half, which=_which(m), whole_year=True)


@RULES.on("quarter", f"t?(?P<nth>[ol_])-?(?P<unit>u){_OF_YEAR}?")
def _quarter(row: Row, m: Match) -> Meaning | None:
    quarter = p.value(row, m, "nth") or (4 if p.lower(row, m, "nth") in ("last", "final") else 5)
    bare_last = p.lower(row, m, "nth") == "last" and p.year(row, m) is None and p.at(m, "which") is None
    if p.unit(row, m) != "Q" or quarter > 4 or bare_last:
        return None
    return Calendar(p.year(row, m), quarter=quarter, which=_which(m), whole_year=True)


@RULES.on("quarter or half", f"(?P<q>κ){_OF_YEAR}?", "(?P<y>y)(?P<q>κ)")
def _coded(row: Row, m: Match) -> Meaning | None:
    code = p.lower(row, m, "q")
    key = "quarter" if code[0] == "q" else "half"
    if (key == "half" and p.year(row, m) is None) or (code > "h2" and key == "half"):
        return None
    return Calendar(p.year(row, m), which=_which(m), whole_year=True, **{key: int(code[1])})  # type: ignore[arg-type]


@RULES.on(
    "edge of a month or year",
    f"t?(?P<nth>[ol_])(?P<num>[nd])?(?P<unit>[uU])O(?:t?(?P<m>m)(?:,?O?{Y})?|(?P<y2>y))",
)
def _edge(row: Row, m: Match) -> Meaning | None:
    """ "the first two weeks of May", "the last week of 2016"."""
    code, nth = p.unit(row, m), p.lower(row, m, "nth")
    if code not in ("D", "W", "M") or nth not in ("first", "last", "final"):
        return None
    edge = f"{'first' if nth == 'first' else 'last'} P{p.value(row, m, 'num') or 1}{code}"
    year = p.value(row, m, "y2") if p.at(m, "y2") is not None else p.year(row, m)
    return Calendar(year, p.month(row, m), edge=edge)


@RULES.on("month of a named year", f"{MOD}(?P<m>m),?[Oi]?{WHICH}(?P<unit>u)")
def _month_of(row: Row, m: Match) -> Meaning | None:
    if p.unit(row, m) != "Y":
        return None
    return Calendar(month=p.month(row, m), mod=p.mod(row, m), which=p.which(m), whole_year=True)


_SHORT = frozenset(w for w in words.MONTHS if len(w) == 3 and w != "may")


@RULES.on("month", f"{MOD}{WHICH}(?P<m>m)", f"{MOD}(?P<m>m)(?:,?O?{Y})?")
def _month(row: Row, m: Match) -> Meaning | None:
    which, year = p.which(m), p.year(row, m)
    if which is None and year is None and p.lower(row, m, "m") in _SHORT and not _after_preposition(row, m):
        return None
    return Calendar(year, p.month(row, m), mod=p.mod(row, m), which=which)


def _after_preposition(row: Row, m: Match) -> bool:
    return p.at(m, "mod") is not None or row.classes[m.start() - 1 : m.start()] in tuple("iFTk<^B&-O")


@RULES.on("season of a named year", f"{MOD}t?(?P<s>s)[Oi]?{WHICH}(?P<unit>u)")
def _season_of(row: Row, m: Match) -> Meaning | None:
    if p.unit(row, m) != "Y":
        return None
    return Calendar(season=_season(row, m), mod=p.mod(row, m), which=p.which(m), whole_year=True)


_FALL = re.compile(r"(?:[iT]t?|~t|[ELMbz]O?t?-?|[sm]&t?)$")


@RULES.on("season", f"{MOD}{WHICH}(?P<s>s)", "(?P<y>y)(?P<s>s)", f"{MOD}t?(?P<s>s)(?:,?[Oi]?{Y})?")
def _seasons(row: Row, m: Match) -> Meaning | None:
    which, year = p.which(m), p.year(row, m)
    bare = which is None and year is None
    if bare and p.lower(row, m, "s") == "fall" and not _FALL.search(row.classes[: m.start("s")]):
        return None
    return Calendar(year, season=_season(row, m), mod=p.mod(row, m), which=which)


def _season(row: Row, m: Match) -> str:
    return words.SEASONS[p.lower(row, m, "s")]


@RULES.on("decade", f"{MOD}t?(?P<D>D)(?P<era>N)?")
def _decade(row: Row, m: Match) -> Meaning | None:
    word = p.lower(row, m, "D")
    digits = re.sub(r"\D", "", word)
    the = row.classes[m.start("D") - 1 : m.start("D")] in tuple("tELM-") and m.start("D") > 0
    if len(digits) < 3 and not the and "'" not in word and "’" not in word:
        return None
    if not digits:
        return Calendar(decade=190 + words.DECADES[word], mod=p.mod(row, m))
    if p.at(m, "era") is not None:
        return Calendar(decade=-(int(digits) // 10), mod=p.mod(row, m)) if int(digits) else None
    if len(digits) == 3:
        return None
    if len(digits) == 4 and digits.endswith("00") and digits != "2000":
        return Calendar(century=int(digits) // 100, mod=p.mod(row, m))
    value = int(digits) // 10
    return Calendar(decade=value if value > 99 else (190 if value > 2 else 200) + value, mod=p.mod(row, m))


@RULES.on("century", f"{MOD}t?(?P<o>o)-?(?P<unit>u)(?P<era>N)?")
def _century(row: Row, m: Match) -> Meaning | None:
    number = p.value(row, m, "o")
    if p.unit(row, m) != "CE" or not number or number > 21:
        return None
    before_christ = p.at(m, "era") is not None and p.lower(row, m, "era")[0] == "b"
    return Calendar(century=-number if before_christ else number - 1, mod=p.mod(row, m))


@YEARS.on("fiscal year", r"\$u?(?P<y>y|`)", r"\$u(?P<y>y)[/-]d")
def _fiscal(row: Row, m: Match) -> Meaning | None:
    return Calendar(p.year(row, m), fiscal=True)


@YEARS.on("year", f"{MOD}(?:tu)?{Y}")
def _years(row: Row, m: Match) -> Meaning | None:
    short = row.classes[m.start("y")] == "`"
    if short and p.mod(row, m) is None and row.classes[m.start() - 1 : m.start()] not in tuple("iOtkTF("):
        return None
    return Calendar(p.year(row, m), mod=p.mod(row, m))
