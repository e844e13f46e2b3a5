"""Weekdays, parts of the day, days named from today, clock times."""

from __future__ import annotations

from sayso.extraction.timing import hours
from sayso.extraction.timing import patterns as p
from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Calendar, Deictic, Length, Meaning, Shift, Which
from sayso.extraction.timing.patterns import CLOCK, PART, WHICH, WHICH_WORDS, Match

RULES = p.Rules()
CLOCKS = p.Rules()
"""Tried after dates and weekdays, which take the clock time beside them."""


@RULES.on("day before yesterday", "tu<2", r"tu\^3")
def _two_days(_row: Row, m: Match) -> Meaning | None:
    return Shift(2, "D", -1 if m[0][-1] == "2" else 1, "now")


@RULES.on("day and a week", "(?P<day>[123])(?P<unit>u)(?![-'])")
def _day_and_week(row: Row, m: Match) -> Meaning | None:
    """ "tomorrow week" is seven days after tomorrow, "yesterday week" seven before yesterday."""
    weeks = _WEEKS.get(p.unit(row, m))
    if weeks is None:
        return None
    return Shift((m["day"] != "1") + 7 * weeks, "D", -1 if m["day"] == "2" else 1, "now")


@RULES.on(
    "weekday and a week",
    f"(?:{WHICH})?(?P<w>w)(?P<p>p)?(?P<unit>u)(?![-'])",
    "a(?P<unit>u)(?P<ago>g),?q?l?(?P<w>w)(?P<p>p)?",
    "a(?P<unit>u)(?P<ago>l)(?P<w>w)(?P<p>p)?",
    "a(?P<unit>u)F(?P<w>w)(?P<p>p)?",
)
def _weekday_and_week(row: Row, m: Match) -> Meaning | None:
    """ "Monday week" is a week after next Monday, "last Monday week" and "a week last Monday" a week before it."""
    weeks, which = _WEEKS.get(p.unit(row, m)), p.which(m)
    if weeks is None or which not in (None, "last"):
        return None
    which = "last" if p.at(m, "ago") is not None else which
    return Calendar(weekday=p.weekday(row, m), part=p.part(row, m)[0], which=which, weeks=weeks)


_WEEKS = {"W": 1, "FN": 2}
"""Units by which a day is told from another one."""


@RULES.on(
    "weekday of a week",
    f"(?P<w>w)(?:,?(?P<p>p))?[Oi]?(?P<which>{WHICH_WORDS})(?P<unit>u)",
    f"(?P<which>{WHICH_WORDS})(?P<unit>u)(?:'|[qBF])?(?P<w>w)(?P<p>p)?",
)
def _weekday_of(row: Row, m: Match) -> Meaning | None:
    if p.unit(row, m) != "W":
        return None
    part, clock = p.part(row, m)
    return Calendar(weekday=p.weekday(row, m), part=part, clock=clock, which=p.which(m), in_week=True)


@RULES.on("weekday", f"{PART}{WHICH}(?P<w>w)(?:,?(?P<p2>p))?{CLOCK}", f"{PART}(?P<w>w)(?:,?(?P<p2>p))?{CLOCK}")
def _weekday(row: Row, m: Match) -> Meaning | None:
    part, clock = p.part(row, m, "p2" if p.at(m, "p2") is not None else "p")
    return Calendar(weekday=p.weekday(row, m), part=part, clock=clock, which=p.which(m))


@RULES.on("day part", f"[EL]?{WHICH}(?P<p>p)")
def _day_part(row: Row, m: Match) -> Meaning | None:
    which = p.which(m) or "this"
    code, _ = p.part(row, m)
    if code is None:
        return None
    return Deictic(which, "D", code, base="now" if which in ("this", "last") else "ref")


@RULES.on("the night before", "t(?P<p>p)(?P<dir>[<^])(?=[,.)]|$)")
def _night_before(row: Row, m: Match) -> Meaning | None:
    code = p.part(row, m)[0]
    return Deictic("previous" if m["dir"] == "<" else "following", "D", code, base="ref") if code else None


@RULES.on("named day", "[EL]?(?P<day>[1234])(?P<p>p)?")
def _named_day(row: Row, m: Match) -> Meaning | None:
    which: dict[str, Which] = {"1": "this", "2": "last", "3": "next", "4": "this"}
    return Deictic(which[m["day"]], "D", "NI" if m["day"] == "4" else p.part(row, m)[0])


@RULES.on("overnight", "5")
def _overnight(_row: Row, _m: Match) -> Meaning | None:
    return Deictic("this", "D", mod="over")


@CLOCKS.on("clock", "(?P<clock>[Cd])(?P<mer>j)", "(?P<clock>C)", "@(?P<p>p)")
def _clocks(row: Row, m: Match) -> Meaning | None:
    code, clock = p.part(row, m)
    if code == "NI":
        return Length("XXXX-XX-XXTNI", repeats=True)
    if code is None and clock is None:
        return None
    written = p.lower(row, m, "clock")
    return Calendar(part=code, clock=clock, bare=bool(written) and not p.lower(row, m, "mer") and hours.bare(written))
