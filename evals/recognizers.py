"""The English cases of Recognizers-Text (MIT) that lie in the scope of sayso's times, and how many of them pass.

    python -m evals.recognizers [--list] [--write FILE]

Files read: DateParser, DatePeriodParser, DurationParser, SetParser and HolidayParser under
`../shared/data/time/recognizers_specs/Specs/DateTime/English`.  The texts stay there: the repository holds a hash of each
case in scope (`evals/recognizers_scope.txt`).  A case passes where an expression (or the range that it is an end of)
covers a word of the expected span and has the days of the expected past or future resolution; durations and sets pass
by their TIMEX3 value.
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

from evals.parses import cached
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
_CHAT = re.compile(
    r"\b(?:asap|eod|eom|eoy|tmr|tmrw|2moro|cal\w*|meeting|schedule|remind\w*|business|working|workday|weekday)\b",
    re.IGNORECASE,
)


def in_scope(case: Case) -> bool:
    """Dates, ranges of dates, durations of hours or more and sets, as news prose writes them.

    Out: commands to a calendar, abbreviations of chat, glued or misspelt words, figures alone with an open order of day
    and month, times of day, ranges left open ("before", "after": here the date alone is the expression).
    """
    return bool(case.timex) and not _CHAT.search(case.text)


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
    return ours == expected or _SETS.get(expected) == ours


def run() -> list[tuple[Case, bool, tuple[TimeExpression, ...]]]:
    """All cases with what was found."""
    out = []
    known = list(cases())
    pages: list[Page] = [from_text(c.text, c.key, Given(published=c.reference)) for c in known]
    for case, (page, parse) in zip(known, cached(pages)):
        found = times.find(parse, page.document, page.segments)
        out.append((case, passes(case, found), found))
    return out


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--list", action="store_true", help="print the cases that fail")
    ap.add_argument("--write", type=Path, help="write the keys of the cases in scope")
    args = ap.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for case, passed, found in run():
        scope = in_scope(case)
        counts[case.file, ("pass" if passed else "fail") if scope else "out"] += 1
        if args.list and scope and not passed:
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


if __name__ == "__main__":
    main()
