"""Time expressions as patterns over the classes of lexemes.

A pattern is a regular expression whose letters are classes (see `lexicon`): `m` a month, `d` a number from 1 to 31,
`y` a year of four digits, `w` a weekday, and so on.  Rules are tried in order; the first to read a lexeme keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from sayso.extraction.timing import lexicon as words
from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Calendar, Deictic, Found, Length, Meaning, Shift, Vague, Which

MOD = "(?:t?(?P<mod>[ELMbz])(?:-|Q?Ot?|it?)?)?"
Y = "(?P<y>y|`|[#d](?=N))(?P<era>N)?"
DAY = "t?(?P<d>[do])"
WD = "(?:(?P<w>[w=]),?t?)?"
PART = "(?:t?(?P<p>p)(?:Ot?|q|iq)?)?"
CLOCK = "(?:,?@?(?P<clock>[Cd])(?P<mer>j))?"
WHICH = "(?P<which>t?[lPrxfcS]|[hH]S?)"
AMOUNT = ("(?:(?P<num>[nd#y]|a?v|v?O?n|an|a)-?(?:(?P<half>&-?a?-?K)-?)?W?-?(?P<unit>[uU])(?:-?(?P<half2>&-?a-?K))?"
          "|(?P<half3>a-?K|Ka?)-?(?P<unit2>[uU]))")  # fmt: skip
Match = re.Match[str]
Builder = Callable[[Row, Match], Meaning | None]


class Rule(NamedTuple):
    name: str
    pattern: re.Pattern[str]
    build: Builder


RULES: list[Rule] = []


def rule(name: str, *patterns: str) -> Callable[[Builder], Builder]:
    """Register a builder for patterns; group `x` bounds the expression where it is not the whole match."""

    def put(build: Builder) -> Builder:
        RULES.extend(Rule(name, re.compile(pattern), build) for pattern in patterns)
        return build

    return put


# ---------------------------------------------------------------- reading groups
def _at(m: Match, group: str) -> int | None:
    return m.start(group) if group in m.re.groupindex and m[group] else None


def _lower(row: Row, m: Match, group: str) -> str:
    at = _at(m, group)
    return "" if at is None else row.lower[at]


def _value(row: Row, m: Match, group: str) -> int | None:
    at = _at(m, group)
    found = None if at is None else row.value[at]
    return None if found is None else int(found)


_MODS = {"early": "early", "late": "late", "latter": "late", "mid": "mid", "middle": "mid", "end": "end", "close": "end",
         "closing": "end"}  # fmt: skip


def _mod(row: Row, m: Match) -> str | None:
    word = _lower(row, m, "mod")
    return _MODS.get(word, "start") if word else None


def _year(row: Row, m: Match) -> int | None:
    at = _at(m, "y")
    if at is None:
        return None
    word, value = row.lower[at], row.value[at]
    if value is None:
        short = int(re.sub(r"\D", "", word) or 0)
        return 2000 + short if short < 40 else 1900 + short
    year = int(value)
    if _at(m, "era") is not None and _lower(row, m, "era")[0] == "b":
        return 1 - year
    return year


def _month(row: Row, m: Match) -> int | None:
    word = _lower(row, m, "m").rstrip(".")
    return words.MONTHS.get(word)


def _weekday(row: Row, m: Match) -> int | None:
    return words.WEEKDAYS.get(_lower(row, m, "w").rstrip("."))


def _part(row: Row, m: Match) -> tuple[str | None, str | None]:
    """Part of the day, or a clock time."""
    code = words.PARTS.get(_lower(row, m, "p"))
    if code and code.startswith("T"):
        return None, code[1:]
    return code, _clock(row, m)


def _clock(row: Row, m: Match) -> str | None:
    at = _at(m, "clock")
    if at is None:
        return None
    hour, _, minute = row.lower[at].replace(".", ":").partition(":")
    h, meridian = int(hour), _lower(row, m, "mer")[:1]
    if h > 24 or (meridian and h > 12):
        return None
    h = h % 12 + 12 * (meridian == "p") if meridian else h
    return f"{h:02}:{minute[:2] or '00'}"


_WHICH: dict[str, Which] = {"l": "last", "P": "last", "r": "previous", "x": "next", "f": "following", "h": "this",
                            "c": "this", "S": "same", "H": "that"}  # fmt: skip


def _which(m: Match) -> Which:
    return _WHICH[m["which"][-1]]


def _base(m: Match) -> Literal["now", "ref"]:
    """Whether words such as "the next" count from the telling ("the last year" of a narrative does not)."""
    which = m["which"]
    return "ref" if which[-1] in "rfSH" or (which[0] == "t" and which[-1] == "x") else "now"


def _date(year: int | None, month: int | None, day: int | None = None, **more: Any) -> Calendar | None:
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    return Calendar(year, month, day, **more)


# ---------------------------------------------------------------- full and partial dates
@rule("iso date", "I")
def _iso(row: Row, m: Match) -> Meaning | None:
    year, month, day = map(int, row.lower[m.start()].split("-"))
    return _date(year, month, day)


@rule("numeric date", "J")
def _numeric(row: Row, m: Match) -> Meaning | None:
    a, b, year = map(int, re.split(r"[/.]", row.lower[m.start()]))
    year += 0 if year > 99 else 2000 if year < 40 else 1900
    month, day = (b, a) if a > 12 or "." in row.lower[m.start()] else (a, b)
    return _date(year, month, day)


@rule("9/11", "9")
def _september(row: Row, m: Match) -> Meaning | None:
    return Calendar(2001, 9, 11) if row.lower[m.start()] == "9/11" else None


@rule(
    "date",
    r"(?P<w>w)\((?P<m>m)(?P<d>[do])\)",
    r"(?P<w>w)\((?P<d>[do])(?P<m>m)\)",
    f"{WD}(?P<m>m)t?(?P<d>[do])(?=(?:-|T|,?&)t?[do],?(?P<y>y))",
    f"{PART}{WD}{DAY}O?(?P<m>m)(?:,?O?{Y}|O(?P<which>H|tS|hS?)u)?{CLOCK}",
    f"{PART}{WD}(?P<m>m)t?(?P<d>[do])(?:,?O?{Y}|O(?P<which>H|tS|hS?)u)?{CLOCK}",
)
def _full(row: Row, m: Match) -> Meaning | None:
    part, clock = _part(row, m)
    return _date(_year(row, m), _month(row, m), _value(row, m, "d"), weekday=_weekday(row, m), part=part, clock=clock)


@rule("day of the same month", "(?<=[do][-T&])t?(?P<d>[do]),?(?P<y>y)")
def _second_day(row: Row, m: Match) -> Meaning | None:
    at = row.classes.rfind("m", max(0, m.start() - 4), m.start())
    month = words.MONTHS.get(row.lower[at]) if at >= 0 else None
    return _date(_year(row, m), month, _value(row, m, "d")) if month else None


@rule("weekday and day", "(?P<w>w),?t(?P<d>o)(?![uUKO])")
def _weekday_ordinal(row: Row, m: Match) -> Meaning | None:
    return _date(None, None, _value(row, m, "d"), weekday=_weekday(row, m))


# ---------------------------------------------------------------- parts of years
@rule("half", f"t?(?P<part>[oLl_])K(?:O|i)?(?:{Y}|(?P<which>t|{WHICH[9:-1]})u)")
def _half(row: Row, m: Match) -> Meaning | None:
    word = _lower(row, m, "part")
    half = 2 if word in ("second", "latter", "last", "final") else 1 if word == "first" else None
    if half is None:
        return None
    return Calendar(_year(row, m), half=half, which=_which(m) if _at(m, "which") is not None else None)


@rule(
    "quarter",
    f"t?(?P<part>[ol_])-?(?P<unit>u)(?:(?:O|i)?t?(?:$u)?{Y}|O(?P<which>t|{WHICH[9:-1]})u)?".replace("$", r"\$"),
)
def _quarter(row: Row, m: Match) -> Meaning | None:
    value = _value(row, m, "part") or (4 if _lower(row, m, "part") in ("last", "final") else None)
    if _lower(row, m, "unit") != "quarter" or value is None or value > 4:
        return None
    return Calendar(_year(row, m), quarter=value, which=_which(m) if _at(m, "which") is not None else None)


@rule(
    "weeks of a month or year",
    f"t?(?P<part>[ol_])(?P<num>[nd])?(?P<unit>[uU])O(?:t?(?P<m>m)(?:,?O?{Y})?|{Y.replace('y>', 'z>').replace('era', 'era2')})",
)
def _first_weeks(row: Row, m: Match) -> Meaning | None:
    count, unit = _value(row, m, "num") or 1, words.UNITS[_lower(row, m, "unit")]
    if unit not in ("D", "W", "M") or _lower(row, m, "part") not in ("first", "last", "final"):
        return None
    year = _year(row, m)
    if _at(m, "z") is not None:
        year = int(row.value[m.start("z")] or 0) or None
    mod = f"{'first' if _lower(row, m, 'part') == 'first' else 'last'} P{count}{unit}"
    return Calendar(year, _month(row, m), mod=mod)


@rule("month of a named year", f"{MOD}(?P<m>m)O?(?P<which>t?[lPrxfcS]|[hH]S?|tS)(?P<unit>u)")
def _month_which(row: Row, m: Match) -> Meaning | None:
    if _lower(row, m, "unit") != "year":
        return None
    return Calendar(month=_month(row, m), mod=_mod(row, m), which=_which(m), half=None, fiscal=False)


@rule("month", f"{MOD}{WHICH}(?P<m>m)", f"{MOD}(?P<m>m)(?:,?O?{Y})?")
def _months(row: Row, m: Match) -> Meaning | None:
    which = _which(m) if _at(m, "which") is not None else None
    if (
        which is None
        and _year(row, m) is None
        and _lower(row, m, "m").rstrip(".") in ("jan", "mar", "apr", "jun", "jul", "sep")
    ):
        return None
    return Calendar(_year(row, m), _month(row, m), mod=_mod(row, m), which=which)


@rule("season of a named year", f"{MOD}(?P<s>s)(?P<i>[Oi])?(?P<which>t?[lPrxfcS]|[hH]S?)(?P<unit>u)")
def _season_which_year(row: Row, m: Match) -> Meaning | None:
    if _lower(row, m, "unit") != "year":
        return None
    return Calendar(season=words.SEASONS[_lower(row, m, "s")], mod=_mod(row, m), which=_which(m), fiscal=True)


_FALL = re.compile(r"(?:[iT]t?|~t|[ELMbz]O?t?-?|[sm]&t?)$")


@rule("season", f"{MOD}{WHICH}(?P<s>s)", "(?P<y>y)(?P<s>s)", f"{MOD}t?(?P<s>s)(?:,?[Oi]?{Y})?")
def _seasons(row: Row, m: Match) -> Meaning | None:
    which = _which(m) if _at(m, "which") is not None else None
    word, year = _lower(row, m, "s"), _year(row, m)
    if word == "fall" and which is None and year is None and not _FALL.search(row.classes[: m.start("s")]):
        return None
    return Calendar(year, season=words.SEASONS[word], mod=_mod(row, m), which=which)


@rule("decade", f"{MOD}t?(?P<D>D)(?P<era>N)?")
def _decade(row: Row, m: Match) -> Meaning | None:
    word = _lower(row, m, "D")
    digits = re.sub(r"\D", "", word)
    if not digits:
        return Calendar(decade=190 + words.DECADES[word], mod=_mod(row, m)) if row.classes[m.start()] != "D" else None
    value = int(digits) // 10
    decade = value if value > 99 else 190 + value if value > 2 else 200 + value
    if _at(m, "era") is not None:
        return Calendar(decade=-decade if len(digits) < 4 else -value, mod=_mod(row, m))
    return (
        Calendar(century=value // 10, mod=_mod(row, m))
        if len(digits) == 4 and digits.endswith("00")
        else Calendar(decade=decade, mod=_mod(row, m))
    )


@rule("century", f"{MOD}t?(?P<o>o)-?(?P<unit>u)(?P<era>N)?")
def _century(row: Row, m: Match) -> Meaning | None:
    value = _value(row, m, "o")
    if _lower(row, m, "unit") != "century" or not value or value > 21:
        return None
    if _at(m, "era") is not None and _lower(row, m, "era")[0] == "b":
        return Calendar(century=-value, mod=_mod(row, m))
    return Calendar(century=value - 1, mod=_mod(row, m))


# ---------------------------------------------------------------- ages and other things that are not times
@rule("not a time", "[nd#]-?[uU]-?(?:Z|OZ)", "Z[nd#]", "Vo[uU]?(?![pw])")
def _age(row: Row, m: Match) -> Meaning | None:
    return NOTHING


# ---------------------------------------------------------------- weekdays, parts of the day
@rule(
    "weekday",
    f"{PART}{WHICH}(?P<w>w)(?:,?(?P<p2>p))?{CLOCK}",
    f"(?P<w>w)(?:,?(?P<p2>p))?O?(?P<of>{WHICH[9:-1]})(?P<unit>u)",
    f"{PART}(?P<w>w)(?:,?(?P<p2>p))?{CLOCK}",
)
def _weekdays(row: Row, m: Match) -> Meaning | None:
    part, clock = _part(row, m)
    if _at(m, "p2") is not None:
        code = words.PARTS[_lower(row, m, "p2")]
        part, clock = (None, code[1:]) if code[1:2].isdigit() else (code, clock)
    which = _which(m) if _at(m, "which") is not None else None
    if _at(m, "of") is not None:
        if _lower(row, m, "unit") != "week":
            return None
        which = _WHICH[m["of"][-1]]
        return Calendar(weekday=_weekday(row, m), part=part, clock=clock, which=which, week=1)
    return Calendar(weekday=_weekday(row, m), part=part, clock=clock, which=which)


@rule("day part", f"(?P<mod>[EL])?{WHICH}(?P<p>p)", "(?P<mod>[EL])?H(?P<which>S)?(?P<p>p)")
def _day_part(row: Row, m: Match) -> Meaning | None:
    which = _which(m) if _at(m, "which") is not None else "that"
    part, _ = _part(row, m)
    if part is None:
        return None
    if which == "last" and part == "NI":
        return Deictic("last", "D", part)
    return Deictic(
        "this" if which in ("this",) else which, "D", part, base="now" if which in ("this", "last") else "ref"
    )


@rule("named day", "(?P<mod>[EL])?(?P<day>[1234])(?P<p>p)?")
def _named_day(row: Row, m: Match) -> Meaning | None:
    which: dict[str, Which] = {"1": "this", "2": "last", "3": "next", "4": "this"}
    part = "NI" if m["day"] == "4" else _part(row, m)[0]
    return Deictic(which[m["day"]], "D", part)


@rule("overnight", "5")
def _overnight(row: Row, m: Match) -> Meaning | None:
    return None


# ---------------------------------------------------------------- shifts
_FACTOR = {"DE": (10, "Y"), "CE": (100, "Y"), "FN": (2, "W"), "ML": (1000, "Y"), "Q": (3, "M"), "WE": (1, "W"),
           "HY": (6, "M")}  # fmt: skip


def _amount(row: Row, m: Match) -> tuple[float | None, str]:
    unit = words.UNITS[_lower(row, m, "unit") or _lower(row, m, "unit2")]
    if _at(m, "half3") is not None:
        return 0.5, unit
    at = _at(m, "num")
    if at is None:
        return None, unit
    letters = m["num"]
    last = at + len(letters) - 1
    if "v" in letters and letters[-1] != "n":
        return None, unit
    value = row.value[last] if row.value[last] is not None else 1.0
    if row.classes[last] == "n" and row.lower[last] in ("dozens", "hundreds", "thousands"):
        return None, unit
    if _at(m, "half") is not None or _at(m, "half2") is not None:
        value = (value or 0) + 0.5
    return value, unit


def _exact(m: Match) -> bool:
    """ "a full month", "a whole year": counted to the day."""
    return "W" in m[0]


@rule("ago", f"{AMOUNT}g", "(?P<unit>U)g")
def _ago(row: Row, m: Match) -> Meaning | None:
    amount, unit = _amount(row, m)
    return Shift(amount, unit, -1, "now")


@rule("earlier", f"{AMOUNT}(?:RT?|rT?|<(?P<after>))", "(?P<unit>U)(?:R|rT?|<)")
def _before(row: Row, m: Match) -> Meaning | None:
    amount, unit = _amount(row, m)
    if m[0][-1] in "<^" and _before_is(row, m, "for", "within", "over", "in", "about"):
        return None
    if row.classes[m.start("unit") if _at(m, "unit") is not None else m.start()] == "u" and amount is None:
        return None
    return Shift(amount, unit, -1, "ref", _exact(m))


@rule("day before yesterday", "tu<2", "tu\\^3")
def _two_days(row: Row, m: Match) -> Meaning | None:
    return Shift(2, "D", -1 if m[0][-1] == "2" else 1, "now")


@rule("the day after", "t(?P<unit>u)(?P<dir>[<^fAR])")
def _day_after(row: Row, m: Match) -> Meaning | None:
    unit = words.UNITS[_lower(row, m, "unit")]
    if unit not in ("D", "W", "M", "Y", "WE"):
        return None
    return Shift(1, unit, -1 if m["dir"] in "<R" else 1, "ref")


@rule("later", f"{AMOUNT}(?:A|\\^)", "(?P<unit>U)A")
def _after(row: Row, m: Match) -> Meaning | None:
    amount, unit = _amount(row, m)
    if m[0][-1] == "^" and _before_is(row, m, "for", "within", "over", "in", "about"):
        return None
    return Shift(amount, unit, 1, "ref", _exact(m))


# ---------------------------------------------------------------- sets
@rule(
    "set", "V(?P<o>o)?(?P<num>[nd])?(?P<unit>[uU])", "V(?P<w>w)(?P<p>p)?", "V(?P<p>p)", "(?P<every>8)", "%a(?P<unit>u)"
)
def _sets(row: Row, m: Match) -> Meaning | None:
    if _at(m, "every") is not None:
        return Length(words.REPEATS[_lower(row, m, "every")], repeats=True)
    part = words.PARTS.get(_lower(row, m, "p"), "")
    if _at(m, "w") is not None:
        return Length(f"XXXX-WXX-{_weekday(row, m)}{'T' + part if part and part[0] != 'T' else ''}", repeats=True)
    if _at(m, "unit") is None:
        return Length(f"XXXX-XX-XXT{part.lstrip('T')[:2]}", repeats=True)
    unit, count = words.UNITS[_lower(row, m, "unit")], _value(row, m, "num") or _value(row, m, "o") or 1
    if count > 1 or row.lower[m.start()] == "per":
        return Length(length(count, unit), repeats=True)
    single = {
        "D": "XXXX-XX-XX",
        "W": "XXXX-WXX",
        "M": "XXXX-XX",
        "Y": "XXXX",
        "H": "XXXX-XX-XXTXX",
        "WE": "XXXX-WXX-WE",
    }
    return Length(single.get(unit, length(1, unit)), repeats=True)


# ---------------------------------------------------------------- units from the anchor
def _before_is(row: Row, m: Match, *known: str) -> bool:
    return m.start() > 0 and row.lower[m.start() - 1] in known


@rule(
    "unit",
    f"(?P<ar>[AR])?(?P<mod>[ELM]-?|t?[bz]O|teO|tLQO)?{WHICH}-?(?P<unit>u)(?P<p>p)?",
    "t?(?P<mod>[bz]|[EL](?:Q|K)|M)[Oi](?P<the>t)(?P<unit>u)",
    "(?P<mod>[ELAR])i(?P<the>t)(?P<unit>u)",
    "t(?P<mod>e)O(?P<the>t)(?P<unit>u)",
)
def _units(row: Row, m: Match) -> Meaning | None:
    unit = words.UNITS[_lower(row, m, "unit")]
    if unit in ("S", "MI", "H"):
        return None
    if _at(m, "the") is not None:
        return (
            Deictic("same", unit, mod=_mod(row, m) if m["mod"] not in "eAR" else None, base="ref")
            if unit in "DWMYDE"
            else None
        )
    which = _which(m)
    letters = m["which"]
    if _before_is(row, m, "for") and letters[-1] in "lPx":
        return Length(length(1, unit))
    if letters in ("tP", "P", "tl") and unit in ("Y", "M", "W", "D", "DE", "CE"):
        return Length(length(1, unit)) if letters != "P" else None
    mod = None
    if _at(m, "mod") is not None:
        mod = "rest" if m["mod"] == "teO" else _MODS.get(row.lower[m.start("mod") + (m["mod"][0] == "t")], "start")
    return Deictic(
        which,
        unit,
        _part(row, m)[0],
        mod,
        "ref" if which in ("previous", "following", "same", "that") or letters == "tx" else "now",
    )


@rule("span of units", "t?(?P<which>[lPrxfo])(?P<num>[ndv#])?(?P<unit>U)", "t?(?P<which>h)(?P<num>[nd#])(?P<unit>U)")
def _past_units(row: Row, m: Match) -> Meaning | None:
    unit = words.UNITS[_lower(row, m, "unit")]
    amount = _value(row, m, "num")
    return Length(length(amount, unit))


# ---------------------------------------------------------------- clock times, durations, years
@rule("clock", "(?P<clock>[Cd])(?P<mer>j)", "(?P<clock>C)", "@(?P<p>p)")
def _clocks(row: Row, m: Match) -> Meaning | None:
    part, clock = _part(row, m)
    if part == "NI":
        return Length("XXXX-XX-XXTNI", repeats=True)
    return Calendar(part=part, clock=clock) if part or clock else None


@rule("duration", AMOUNT)
def _durations(row: Row, m: Match) -> Meaning | None:
    amount, unit = _amount(row, m)
    letters = m.group("num") or ""
    if (
        unit in ("WE", "Q")
        or (letters == "a" and unit in ("S", "MI", "D") and not _before_is(row, m, *_LASTING))
        or (_lower(row, m, "num"), unit) == ("one", "D")
    ):
        return None
    return Length(length(amount, unit), ahead=(amount, unit))


_LASTING = (
    "for",
    "within",
    "after",
    "in",
    "over",
    "than",
    "took",
    "takes",
    "take",
    "lasted",
    "lasting",
    "about",
    "almost",
)
"""Words after which units without a number are a length of time."""


@rule("long", "(?P<unit>U)")
def _bare_units(row: Row, m: Match) -> Meaning | None:
    of = row.classes[m.end() : m.end() + 1] == "O"
    if not of and not _before_is(row, m, *_LASTING):
        return None
    unit = words.UNITS[_lower(row, m, "unit")]
    return None if unit in ("WE", "Q", "S") or (of and unit in ("D", "MI", "H")) else Length(length(None, unit))


@rule("units with an adjective", "(?P<num>[nd])[;+](?P<unit>U)")
def _described_units(row: Row, m: Match) -> Meaning | None:
    unit = words.UNITS[_lower(row, m, "unit")]
    return None if unit in ("WE", "Q") else Length(length(_value(row, m, "num"), unit))


def length(amount: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units; None is X."""
    if unit in ("FN", "Q") and amount:
        amount, unit = amount * (2 if unit == "FN" else 3), "W" if unit == "FN" else "M"
    number = "X" if amount is None else f"{amount:g}"
    if unit in ("H", "MI", "S"):
        return f"PT{number}{ {'MI': 'M'}.get(unit, unit) }"
    return f"P{number}{unit}"


@rule("year", f"{MOD}(?:tu)?{Y}", f"{MOD}t?(?P<approx>~)?(?P<y>[#d])(?P<era>N)")
def _years(row: Row, m: Match) -> Meaning | None:
    if (
        row.classes[m.start("y")] == "`"
        and _mod(row, m) is None
        and row.classes[m.start() - 1 : m.start()] not in "iOtkTF("
    ):
        return None
    return Calendar(_year(row, m), mod=_mod(row, m))


@rule("vague", "7")
def _recently(row: Row, m: Match) -> Meaning | None:
    return Vague("PAST_REF", 31)


# ---------------------------------------------------------------- finding
NOTHING = Length("")
"""A builder's answer: these words are no time, and no other rule may read them."""


def expressions(row: Row) -> Iterator[Found]:
    """The expressions of a row, in no order; none overlaps another."""
    taken = bytearray(len(row.classes))
    for name, pattern, build in RULES:
        for m in pattern.finditer(row.classes):
            first, end = m.span()
            if first == end or any(taken[first:end]):
                continue
            said = build(row, m)
            if said is None:
                continue
            taken[first:end] = b"\1" * (end - first)
            if said is not NOTHING:
                yield Found(first, end, said, name)
