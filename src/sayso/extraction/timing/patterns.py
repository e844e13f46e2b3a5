"""What the rules of the grammar share: pieces of patterns, and readers of matched groups.

A pattern is a regular expression whose letters are classes (see `lexicon`): `m` a month, `d` a number from 1 to 31,
`y` a year of four digits, `w` a weekday, and so on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from sayso.extraction.timing import lexicon as words
from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Calendar, Meaning, Which

WHICH_WORDS = "t?[lPrxfcS]|[hH]S?"
WHICH = f"(?P<which>{WHICH_WORDS})"
MOD = "(?:t?(?P<mod>[ELMbz])(?:-|Q?Ot?|it?)?)?"
Y = "(?P<y>y|`|[#d](?=N))(?P<era>N)?"
DAY = "t?(?P<d>[do])"
WEEKDAY = "(?:(?P<w>[w=]),?t?)?"
PART = "(?:t?(?P<p>p)(?:Ot?|q|iq)?)?"
CLOCK = "(?:,?@?(?P<clock>[Cd])(?P<mer>j))?"
AMOUNT = (
    "(?:(?P<num>a?vn?O?|a?nO?|[d#y]|a|X)-?(?:(?P<half>&-?a?-?K)-?)?W?-?(?P<unit>[uU])(?:-?(?P<half2>&-?a?-?K))?"
    "|(?P<half3>a-?K|Ka?)-?(?P<unit2>[uU]))"
)
"""An amount of time: "two weeks", "a few days", "a year and a half", "half an hour", "a couple of months"."""

Match = re.Match[str]
Builder = Callable[[Row, Match], Meaning | None]


class Rule(NamedTuple):
    """A pattern and what it makes of its match; None lets other rules try."""

    name: str
    pattern: re.Pattern[str]
    build: Builder


class Rules(list[Rule]):
    """Rules in the order in which they are tried."""

    def on(self, name: str, *patterns: str) -> Callable[[Builder], Builder]:
        """Register a builder for patterns."""

        def put(build: Builder) -> Builder:
            self.extend(Rule(name, re.compile(pattern), build) for pattern in patterns)
            return build

        return put


# ---------------------------------------------------------------- reading groups
def at(m: Match, group: str) -> int | None:
    """Where a group begins; None where the pattern has none or it is empty."""
    return m.start(group) if group in m.re.groupindex and m[group] else None


def lower(row: Row, m: Match, group: str) -> str:
    """The first word of a group."""
    i = at(m, group)
    return "" if i is None else row.lower[i]


def value(row: Row, m: Match, group: str) -> int | None:
    """The number that a group is."""
    i = at(m, group)
    found = None if i is None else row.value[i]
    return None if found is None else int(found)


def before_is(row: Row, m: Match, known: frozenset[str]) -> bool:
    """Whether the word before the match is one of these."""
    return m.start() > 0 and row.lower[m.start() - 1] in known


_MODS = {"early": "early", "late": "late", "latter": "late", "mid": "mid", "middle": "mid", "end": "end",
         "close": "end", "closing": "end"}  # fmt: skip


def mod(row: Row, m: Match) -> str | None:
    """Which part of the unit is meant: "early", "mid", "late", "start", "end"."""
    word = lower(row, m, "mod")
    return mod_of(word) if word else None


def mod_of(word: str) -> str:
    """The part that a word names; every word for a beginning is "start"."""
    return _MODS.get(word, "start")


def year(row: Row, m: Match) -> int | None:
    """The year, astronomical; two digits after an apostrophe lie within the last hundred years or so."""
    i = at(m, "y")
    if i is None:
        return None
    number = row.value[i]
    if number is None:
        short = int(re.sub(r"\D", "", row.lower[i]) or 0)
        return 2000 + short if short < 40 else 1900 + short
    before_christ = at(m, "era") is not None and lower(row, m, "era")[0] == "b"
    return 1 - int(number) if before_christ else int(number)


def month(row: Row, m: Match) -> int | None:
    """The month by number."""
    return words.MONTHS.get(lower(row, m, "m").rstrip("."))


def weekday(row: Row, m: Match) -> int | None:
    """The weekday, Monday 1."""
    word = lower(row, m, "w").rstrip(".")
    return words.WEEKDAYS.get(word) or words.WEEKDAYS.get(word.removesuffix("s"))


def unit(row: Row, m: Match) -> str:
    """The code of the unit ("D", "W" …), "" where the match has none."""
    return words.UNITS.get(lower(row, m, "unit") or lower(row, m, "unit2"), "")


def part(row: Row, m: Match, group: str = "p") -> tuple[str | None, str | None]:
    """Part of the day and clock time, one of them or none."""
    code = words.PARTS.get(lower(row, m, group))
    if code and code.startswith("T"):
        return None, code[1:]
    return code, _clock(row, m)


def _clock(row: Row, m: Match) -> str | None:
    i = at(m, "clock")
    if i is None:
        return None
    hour, _, minute = row.lower[i].replace(".", ":").partition(":")
    h, meridian = int(hour), lower(row, m, "mer")[:1]
    if h > 24 or (meridian and h > 12) or int(minute[:2] or 0) > 59:
        return None
    h = h % 12 + 12 * (meridian == "p") if meridian else h
    return f"{h:02}:{minute[:2] or '00'}"


_WHICH: dict[str, Which] = {"l": "last", "P": "last", "r": "previous", "x": "next", "f": "following", "h": "this",
                            "c": "this", "S": "same", "H": "that"}  # fmt: skip


def which(m: Match, group: str = "which") -> Which | None:
    """Which one is meant: "last", "this", "following" …"""
    return _WHICH[m[group][-1]] if at(m, group) is not None else None


def amount(row: Row, m: Match) -> float | None:
    """How many units an `AMOUNT` has; None is vague."""
    if at(m, "half3") is not None:
        return 0.5
    i = at(m, "num")
    if i is None or ("v" in m["num"] and not (row.lower[i] == "some" and m["num"][-1] == "n")):
        return None
    last = i + len(m["num"].rstrip("O")) - 1
    number = 1.0 if row.value[last] is None else row.value[last]
    return (number or 0) + 0.5 * (at(m, "half") is not None or at(m, "half2") is not None)


def date(y: int | None, number: int | None, day: int | None = None, **more: Any) -> Calendar | None:
    """A date, or None where month or day are none."""
    wrong = (number is not None and not 1 <= number <= 12) or (day is not None and not 1 <= day <= 31)
    return None if wrong else Calendar(y, number, day, **more)


def length(number: float | None, code: str) -> str:
    """The TIMEX3 value of so many units; None is X."""
    if code in ("FN", "Q") and number:
        number, code = number * (2 if code == "FN" else 3), "W" if code == "FN" else "M"
    figure = "X" if number is None else f"{number:g}"
    if code in ("H", "MI", "S"):
        return f"PT{figure}{code[0]}"
    return f"P{figure}{code}"
