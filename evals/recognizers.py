"""The English cases of Recognizers-Text (MIT) that lie in the scope of sayso's times, and how many of them pass.

    python -m evals.recognizers [--list] [--write FILE]

Files read: DateParser, DatePeriodParser, DurationParser, SetParser and HolidayParser under
`../shared/data/time/recognizers_specs/Specs/DateTime/English`.  The texts stay there: the repository holds the number
and hash of each case in scope (`evals/recognizers_scope.txt`, with "fails" behind those that do not pass yet).  `OUT`
says what is not in scope, and why.  A case passes where an expression (or the range that it is an end of) covers a word
of the expected span and has the days of the expected past or future resolution; durations and sets pass by their TIMEX3
value.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso import language
from sayso.extraction import times
from sayso.model import Page, TimeExpression
from sayso.model.dates import interval
from sayso.reading import Given, from_text

SPECS = Path(__file__).resolve().parents[2] / "shared/data/time/recognizers_specs/Specs/DateTime/English"
FILES = ("DateParser", "DatePeriodParser", "DurationParser", "SetParser", "HolidayParser")
SCOPE = Path(__file__).with_name("recognizers_scope.txt")


@dataclass(frozen=True, slots=True)
class Case:
    """One case with one expected result; `days` the past and future intervals, half open."""

    file: str
    number: int
    text: str
    reference: str | None
    words: str
    start: int
    timex: str
    days: tuple[tuple[dt.date, dt.date], ...]

    @property
    def key(self) -> str:
        """File, number and a hash of the text: says which case is meant without its words."""
        digest = hashlib.sha256(f"{self.text}|{self.reference}".encode()).hexdigest()[:12]
        return f"{self.file}:{self.number}:{digest}"


def cases() -> Iterator[Case]:
    """Every case of the files that has one result."""
    for name in FILES:
        rows = json.loads((SPECS / f"{name}.json").read_text(encoding="utf-8-sig"))
        for number, row in enumerate(rows):
            if len(row["Results"]) == 1:
                yield _case(name, number, row)


def _case(name: str, number: int, row: dict[str, Any]) -> Case:
    result = row["Results"][0]
    value = result["Value"] or {}
    reference = (row.get("Context") or {}).get("ReferenceDateTime", "")[:10] or None
    days = tuple(d for k in ("PastResolution", "FutureResolution") if (d := _days(value.get(k) or {})))
    return Case(name, number, row["Input"], reference, result["Text"], result["Start"], value.get("Timex", ""), days)


def _days(resolution: dict[str, str]) -> tuple[dt.date, dt.date] | None:
    try:
        if "date" in resolution:
            first = dt.date.fromisoformat(resolution["date"])
            return first, first + dt.timedelta(days=1)
        first, end = (dt.date.fromisoformat(resolution[k]) for k in ("startDate", "endDate"))
        return (first, end) if first < end else None
    except (KeyError, ValueError):
        return None


# ---------------------------------------------------------------- scope
OUT = {
    "glued or abbreviated words": (
        r"[a-z]\d|\d[a-z]{3,}|\d\s?h\b|\b(?:min|sec)\b|^\S+\.\d|\w\.\d\dth|"
        r"thanks giving|eve\b(?<!'s eve)"
    ),
    "figures without a year, or with a year in two figures": (
        r"\b\d{1,2}\s?[./-]\s?\d{1,2}(?![\d./-]|\s?(?:of |jan|sept))|\b\d{1,2}-\d{1,2}-\d\d\b|"
        r",\s?1?5$|^[^\d]*\b(?:3[2-9]|[4-9]\d)$"
    ),
    "a full stop behind a whole month": r"\bOctober\. \d",
    "days in cardinal words": r"\b(?:may|jan) twenty (?:one|two)\b",
    "months in figures without a day": (
        r"\b\d{4}\s*[-/.]\s*\d{1,2}\b(?!\s*[-/.])|\b\d{1,2}\s*[-/]\s*\d{4}\b|"
        r"\d/\d\d,\d"
    ),
    "mixed orders of year, month, day": (
        r"\b\d{4}\W{0,3}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
        r"\d\. Nov|\b[a-z]{3,4}[-/]\d"
    ),
    "days without their month beside them": (
        r"\b(?:on|for) (?:the )?(?:\d\d?|thirty|second|twenty second)\b[ .!]*$|"
        r"\d (?:to|till|until|and|-) ?\d+ (?:this|of this)|\d-\d+ in next|"
        r"\d to \d+ next|from \d+ to [A-Z]|between \d+ and \d+$|between 2-7|"
        r"the fifteen$"
    ),
    "numbers of years in words": r"thousand|nineteen|hundred|twenty-tens|year 247",
    "weeks by their number": r"week \d|(?:first|second|third|last) week\b|weeks? of\b|month of sept",
    "hours": r"\d\s?(?:am|pm|p\.m)|\bat \d|night at",
    "no antecedent": (
        r"the next day|previous \d|summer|same (?:week|month|year|day)|"
        r"that (?:week|month|year|weekend)|(?:my|the) (?:day|week|weekend)(?! (?:after|before))\b|"
        r"on weekend|out rest"
    ),
    "counted to the day by weeks, months or years": (
        r"(?:week|month|year)s? (?:ago|later|from|hence|in the future|back|after|before)|"
        r"in \d+ (?:weeks|months|years)"
    ),
    # Ours: the last September that is past, the whole of March.
    "conventions that differ": r"decades|hence|w/c|last day|past day|\bfew\b|last sept\b|time end of March",
    "no such day": r"Feb 30|2/29/2019|31st of|fifth Sunday",
    "bounds on an amount": r"(?:more|less) than|within|starting|, from",
    "weekdays without their month": r"(?:first|second|third) (?:Sunday|Tuesday)|two (?:sundays|monday)",
    "calendars of other countries": r"Yuandan",
    "open ended": r"between now|and now|tomorrow to|today to two",
    "amounts of three units or in odd order": (
        r"\d+ days? \d+ month|month \d+ (?:years|days)|days? 1 month|and four hours|"
        r"years 21 days"
    ),
    "other words": r"biweekly|annual$|business",
}
"""What sayso does not read, by reason: forms of chat and of commands to a calendar, and conventions that differ."""
_OUT = {reason: re.compile(pattern, re.IGNORECASE) for reason, pattern in OUT.items()}


def why_out(case: Case) -> str | None:
    """Why a case is out of scope; None where it is in."""
    if not case.timex:
        return "no value expected"
    return next((reason for reason, pattern in _OUT.items() if pattern.search(case.text)), None)


def passes(case: Case, found: tuple[TimeExpression, ...]) -> bool:
    """Whether one of the expressions is the expected one."""
    end = case.start + len(case.words)
    near = [t for t in found if t.span.start < end and t.span.end > case.start]
    if any(_same_days(v, days) for t in near for v in (t.range, t.value) if v for days in case.days):
        return True
    return any(_same_timex(case.timex, t.timex or "") for t in near)


def _same_days(value: str, expected: tuple[dt.date, dt.date]) -> bool:
    """The same days; the cases end a range with the first day of its last part, or before it."""
    days = interval(_plain(value))
    if days is None or days[0] != expected[0]:
        return False
    last = interval(_plain(value).split("/")[-1])
    return expected[1] in (days[1], days[1] - dt.timedelta(days=1), last[0] if last else None)


def _plain(value: str) -> str:
    return re.sub(r"[?~%]", "", value)


_SETS = {"P1D": "XXXX-XX-XX", "P1W": "XXXX-WXX", "P1M": "XXXX-XX", "P1Y": "XXXX"}


def _same_timex(expected: str, ours: str) -> bool:
    return ours in (expected, f"XXXX-XX-XX{expected}") or _SETS.get(expected) == ours


def run() -> list[tuple[Case, bool, tuple[TimeExpression, ...]]]:
    """All cases with what was found."""
    out = []
    known = list(cases())
    pages: list[Page] = [from_text(c.text, c.key, Given(published=c.reference)) for c in known]
    parses = language.parse_all((page.text, page.segments) for page in pages)
    for case, page, parse in zip(known, pages, parses):
        found = times.find(parse, page.document, page.segments)
        out.append((case, passes(case, found), found))
    return out


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--list", action="store_true", help="print the cases that fail")
    ap.add_argument("--write", type=Path, help="write the keys of the cases in scope")
    args = ap.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    reasons: Counter[str] = Counter()
    scope: list[str] = []
    for case, passed, found in run():
        reason = why_out(case)
        counts[case.file, "out" if reason else "pass" if passed else "fail"] += 1
        reasons[reason or "in scope"] += 1
        if reason is None:
            scope.append(case.key if passed else f"{case.key} fails")
        if args.list and reason is None and not passed:
            got = [(t.span.text, t.value, t.timex, t.range) for t in found]
            print(
                case.key,
                "|",
                case.reference,
                "|",
                case.text,
                "|",
                case.words,
                case.timex,
                [f"{a}..{b}" for a, b in case.days],
                got,
            )
    for name in FILES:
        print(f"{name:18} " + "  ".join(f"{k} {counts[name, k]:4}" for k in ("pass", "fail", "out")))
    for reason, count in sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0])):
        print(f"{count:5}  {reason}")
    if args.write:
        args.write.write_text("".join(f"{key}\n" for key in scope), encoding="utf-8")


if __name__ == "__main__":
    main()
