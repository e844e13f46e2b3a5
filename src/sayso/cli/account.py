"""What became of the inputs: one table for people, the same as JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sayso.case import Check, Custody, Outcome
from sayso.case.values import SOUND

WORDS = {
    "added": "read",
    "updated": "read anew",
    "known": "already there",
    "left out": "kept, left out",
    "skipped": "set aside",
    "failed": "not read",
    "no page": "names no page",
}
"""What the table says of each status, in its order."""
SHOWN = 3
"""Pages named in a line of the table."""


@dataclass(slots=True)
class Line:
    """Pages of which the same became for the same reason: how many, and words that tell which."""

    count: int = 0
    which: list[str] = field(default_factory=list)

    def add(self, o: Outcome) -> None:
        """Count an outcome; of parts that were set aside, one line tells of many."""
        parts = o.problem.parts if o.problem else ()
        self.count += len(parts) or 1
        self.which.append(o.problem.message if parts and o.problem else o.name)


def lines(outcomes: Iterable[Outcome]) -> dict[tuple[str, str], Line]:
    """The outcomes by what became of them and why, in the order of `WORDS`."""
    groups: dict[tuple[str, str], Line] = {}
    for o in outcomes:
        groups.setdefault((o.status, o.problem.reason if o.problem else ""), Line()).add(o)
    order = list(WORDS)
    return dict(sorted(groups.items(), key=lambda item: (order.index(item[0][0]), item[0][1])))


def show(outcomes: Sequence[Outcome], known: str = WORDS["known"]) -> None:
    """Print the table on standard error; `known`: what it says of pages that were there already.  Names are not cut, so
    that they can be copied."""
    if not outcomes:
        return
    rows = [("what became", "pages", "why", "which")]
    for (status, why), line in lines(outcomes).items():
        which = _some(line.which) if why or status == "known" else [""]
        rows.append((known if status == "known" else WORDS[status], f"{line.count:,}", why, which[0]))
        rows += [("", "", "", name) for name in which[1:]]
    wide = [max(len(row[column]) for row in rows) for column in range(3)]
    for what, pages, why, which_one in rows:
        line_of = f"{what:<{wide[0]}}  {pages:>{wide[1]}}  {why:<{wide[2]}}  {which_one}"
        sys.stderr.write(f"  {line_of.rstrip()}\n")


def say_twins(outcomes: Iterable[Outcome]) -> None:
    """Say on standard error, in one line, which pages of a call are one document because their bytes are the same."""
    first: dict[str, str] = {}
    twins = list[str]()
    for o in sorted(outcomes, key=lambda o: o.status == "known"):  # a page is noted when it is read, its twin before
        if o.document is not None and first.setdefault(o.document, o.name) != o.name:
            twins.append(f"{visible(o.name)} (as {visible(first[o.document])})")
    if twins:
        more = f" and {len(twins) - SHOWN:,} more" if len(twins) > SHOWN else ""
        sys.stderr.write(f"sayso: the same bytes, and so one document: {', '.join(twins[:SHOWN])}{more}\n")


def _some(which: Sequence[str]) -> list[str]:
    more = len(which) - SHOWN
    shown = [visible(words) for words in which[:SHOWN]]
    return [*shown, f"and {more:,} more"] if more > 0 else shown


def visible(text: str) -> str:
    """Text without control characters, which a hostile name could hold: each becomes a question mark."""
    return "".join(c if c.isprintable() else "?" for c in text)


def sums(outcomes: Iterable[Outcome]) -> str:
    """The numbers in one line; the less common ones only where there are any."""
    count = dict.fromkeys(WORDS, 0)
    for (status, _), line in lines(outcomes).items():
        count[status] += line.count
    always = (("added", "added"), ("known", "already there"), ("failed", "not read"))
    at_times = (("updated", "read anew"), ("left out", "left out"), ("skipped", "set aside"))
    parts = [f"{count[key]} {words}" for key, words in always]
    parts += [f"{count[key]} {words}" for key, words in at_times if count[key]]
    return ", ".join(parts + ([without_page(count["no page"])] if count["no page"] else []))


def without_page(number: int) -> str:
    """`1 name without a page`: of a folder, or in a table."""
    return f"{number} name{'' if number == 1 else 's'} without a page"


# ---------------------------------------------------------------- JSON
Json = dict[str, Any]


def outcome_json(o: Outcome) -> Json:
    """What became of a page."""
    said: Json = {"reason": None, "message": None, "parts": []}
    if o.problem is not None:
        said = {"reason": o.problem.reason, "message": o.problem.message, "parts": list(o.problem.parts)}
    return {"name": o.name, "source": o.source, "status": o.status, "document": o.document} | said


def custody_json(custody: Custody) -> Json:
    """A document of a case and where it comes from."""
    r = custody.receipt
    return {
        "id": custody.document, "name": custody.name, "reader": custody.reader, "locator": custody.locator,
        "captured": custody.captured, "headers": [list(pair) for pair in custody.headers],
        "received": {
            "sha256": r.sha256, "size": r.size, "name": r.name, "address": r.address, "at": r.at,
            "headers": [list(pair) for pair in r.headers], "asked": r.asked,
            "hops": [list(hop) for hop in r.hops], "server": r.server, "via": r.via,
        },
    }  # fmt: skip


def checks_json(case: str, checks: Sequence[Check]) -> Json:
    """What verifying found of each document, and whether nothing is damaged."""
    documents = [{"id": c.document, "name": c.name, "state": c.state, "why": c.why} for c in checks]
    sound = all(c.state in SOUND for c in checks)
    return {"format": "sayso/verify/1", "case": case, "sound": sound, "documents": documents}


def print_json(value: Json) -> None:
    """One line of JSON on standard output, at once: whoever reads along sees each page as it is done."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()
