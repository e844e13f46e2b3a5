"""What a time expression says before its anchor is known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Which = Literal["this", "last", "next", "previous", "following", "same", "that", "the", "near"]
Base = Literal["now", "ref"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Parts of a date as the words give them; what is missing is found from the anchor.

    `year` is astronomical (499 BC is -498).  `part` is a TIMEX3 part of the day ("MO"), `clock` "17:30".  `mod` is
    "early", "mid", "late", "start", "end" or "about".  `nth` counts a weekday in its month (-1 the last), `edge` is the
    first or last stretch of a unit ("first P2W"), `holiday` a key of `holidays`.  `which` says which one is meant: of
    the year (`whole_year`: "spring of last year"), of the week (`in_week`), or of the thing itself ("last spring").
    `weeks` is how many more weeks away a weekday lies ("Monday week").  `bare`: the clock does not tell its half of the
    day ("9:40").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    half: int | None = None
    quarter: int | None = None
    decade: int | None = None
    century: int | None = None
    part: str | None = None
    clock: str | None = None
    mod: str | None = None
    which: Which | None = None
    fiscal: bool = False
    whole_year: bool = False
    in_week: bool = False
    weeks: int = 0
    nth: int | None = None
    edge: str | None = None
    holiday: str | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Deictic:
    """A unit named from the anchor: "last week", "this month", "the previous year", "that day"."""

    which: Which
    unit: str
    part: str | None = None
    mod: str | None = None
    base: Base = "now"
    by: int = 1


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before or after the anchor; `amount` None is vague ("months prior"), `exact` counted to the day,
    `days` what is added to the units ("a month and three days ago").  `event`: an event
    follows from which it counts ("two days after the vote"); without its date nothing can be said."""

    amount: float | None
    unit: str
    sign: Literal[-1, 1]
    base: Base
    exact: bool = False
    days: int = 0
    event: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """A duration or a set, whose TIMEX3 value is all there is to know; `ahead` the amount and unit of a plain length,
    which after "in" may be a time to come ("will meet in two weeks")."""

    timex: str
    repeats: bool = False
    ahead: tuple[float | None, str] | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many units up to now or from now on: "the last two weeks", "the next three years"."""

    amount: int
    unit: str
    sign: Literal[-1, 1]
    timex: str


@dataclass(frozen=True, slots=True)
class Vague:
    """A time without edges: PAST_REF, PRESENT_REF, FUTURE_REF; `days` is how far it may reach from the anchor."""

    timex: str
    days: int = 0


Meaning = Calendar | Deictic | Shift | Length | Stretch | Vague


@dataclass(frozen=True, slots=True)
class Found:
    """An expression: characters `[start, end)`, what it says, the rule that read it.

    `since`: the words say that the time goes on ("since July").  `aside`: a mention in passing; the story does not go
    on from it in the next paragraph.  `block` and `sentence`: the numbers of the paragraph and the sentence.  `alone`:
    little else stands in its paragraph (a line with a date).  `leads`: it sets the time of its paragraph.  `joined`:
    "range", the second end of a range with the expression before; "base", a shift counted from the expression after
    ("two days before 3 May"); "in", an amount after "in"; "lasting", a length from the date before; "apposed", a shift
    between commas that says which day the date before it is.  `line`: "whole" where nothing else stands on its line (a
    heading of days), "opens" where it begins one (an entry of a ticker).  `paper`: the day only says which paper is
    meant ("the letter of 3 May").
    """

    start: int
    end: int
    meaning: Meaning
    rule: str
    since: bool = False
    aside: bool = False
    block: int = 0
    sentence: int = 0
    alone: bool = False
    leads: bool = False
    joined: Literal["", "range", "base", "in", "lasting", "apposed"] = ""
    line: Literal["", "whole", "opens"] = ""
    paper: bool = False

    def but(self, meaning: Meaning) -> Found:
        """The same words with another meaning."""
        return replace(self, meaning=meaning)
