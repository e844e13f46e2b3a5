"""Dates with a day: "Thursday, 2 November 2017", "Aug. 28", "the first Friday of July", "the 20th", 2017-08-28."""

from __future__ import annotations

import re

from sayso.extraction.timing import lexicon as words
from sayso.extraction.timing import patterns as p
from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Calendar, Meaning
from sayso.extraction.timing.patterns import CLOCK, DAY, PART, WEEKDAY, WHICH_WORDS, Match, Y

RULES = p.Rules()


@RULES.on("iso date", "I")
def _iso(row: Row, m: Match) -> Meaning | None:
    year, month, day = map(int, re.split(r"[-/.]", row.lower[m.start()]))
    return p.date(year, month, day)


@RULES.on("numeric date", "J")
def _numeric(row: Row, m: Match) -> Meaning | None:
    """Month first unless the first number is no month or full stops part it (German and Swiss use)."""
    a, b, year = map(int, re.split(r"[/.-]", row.lower[m.start()]))
    year += 0 if year > 99 else 2000 if year < 40 else 1900
    month, day = (b, a) if a > 12 or "." in row.lower[m.start()] else (a, b)
    return p.date(year, month, day)


@RULES.on("9/11", "9")
def _september(row: Row, m: Match) -> Meaning | None:
    return Calendar(2001, 9, 11) if row.lower[m.start()] == "9/11" else None


@RULES.on(
    "date",
    r"(?P<w>w)\((?P<m>m)(?P<d>[do])\)",
    r"(?P<w>w)\((?P<d>[do])(?P<m>m)\)",
    f"{WEEKDAY}(?P<m>m)t?(?P<d>[do])(?=(?:-|T|,?&)t?[do],?(?P<y>y))",
    f"{PART}{WEEKDAY}{DAY}O?(?P<m>m)(?:,?O?{Y}|(?:O|i)?(?P<which>{WHICH_WORDS})u)?{CLOCK}",
    f"{PART}{WEEKDAY}(?P<m>m)t?(?P<d>[do])(?:,?O?{Y}|(?:O|i)?(?P<which>{WHICH_WORDS})u)?{CLOCK}",
)
def _full(row: Row, m: Match) -> Meaning | None:
    part, clock = p.part(row, m)
    return p.date(
        p.year(row, m), p.month(row, m), p.value(row, m, "d"), weekday=p.weekday(row, m), part=part, clock=clock,
        which=p.which(m), whole_year=p.at(m, "which") is not None,
    )  # fmt: skip


@RULES.on("day of the same month", "(?<=[do][-T&])t?(?P<d>[do]),?(?P<y>y)")
def _second_day(row: Row, m: Match) -> Meaning | None:
    """The second of two days before a year: "May 5-9, 2018"."""
    i = row.classes.rfind("m", max(0, m.start() - 4), m.start())
    month = words.MONTHS.get(row.lower[i].rstrip(".")) if i >= 0 else None
    return p.date(p.year(row, m), month, p.value(row, m, "d")) if month else None


@RULES.on(
    "nth weekday",
    f"t?(?P<nth>[ol_])(?P<w>w)(?:O|i)(?:t?(?P<m>m)(?:,?O?{Y})?|(?P<which>{WHICH_WORDS})(?P<unit>u))",
)
def _nth_weekday(row: Row, m: Match) -> Meaning | None:
    nth = p.value(row, m, "nth") or -1
    if nth > 5 or p.unit(row, m) not in ("", "M"):
        return None
    return Calendar(p.year(row, m), p.month(row, m), weekday=p.weekday(row, m), nth=nth, which=p.which(m))


@RULES.on("day of a named month", f"t?(?P<d>o)O(?P<which>{WHICH_WORDS})(?P<unit>u)")
def _day_of_month(row: Row, m: Match) -> Meaning | None:
    if p.unit(row, m) != "M":
        return None
    return p.date(None, None, p.value(row, m, "d"), which=p.which(m))


@RULES.on("weekday and day", "(?P<w>w),?t(?P<d>o)(?![uUKO])", "(?P<w>w),?(?P<d>o)(?![uUKO;])")
def _weekday_ordinal(row: Row, m: Match) -> Meaning | None:
    return p.date(None, None, p.value(row, m, "d"), weekday=p.weekday(row, m))


@RULES.on("day of the month", "(?<=[qiTF6])t(?P<d>o)(?![uUKOw])")
def _bare_day(row: Row, m: Match) -> Meaning | None:
    """ "on the 20th"; whether a noun follows that it counts is seen by the syntax."""
    return p.date(None, None, p.value(row, m, "d")) if row.lower[m.end() - 1][0].isdigit() else None


@RULES.on("holiday", f"(?P<holiday>χ)(?:(?:,|O|i)?{Y}|(?P<which>{WHICH_WORDS})u)?", "(?P<which>[lxhr])(?P<holiday>χ)")
def _holiday(row: Row, m: Match) -> Meaning | None:
    return Calendar(p.year(row, m), holiday=p.lower(row, m, "holiday"), which=p.which(m))
