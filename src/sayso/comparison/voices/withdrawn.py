"""What a body takes back on a page of its own: told beside what it said before, in the words of that page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.comparison.lineage.clauses import sentence, shown
from sayso.comparison.lineage.releases import issuer
from sayso.model import Reading
from sayso.model.dates import Interval, interval

_WORD = (
    r"(?:account|announcement|assertion|bulletin|claim|communication|communiqu[eé]|denial|figure|notice|release|report|"
    r"statement|version)s?"
)
_LIGHTLY = r"(?:hereby |herewith |now |therefore |thus )?"
_TAKEN_BACK = re.compile(
    rf"(?<!['’]s )\b{_WORD}\b(?:\bNo\.|[^.;\n]){{0,120}}?\b(?:is|are|was|were|has been|have been) {_LIGHTLY}"
    rf"(?:withdrawn|retracted|revoked|rescinded)\b|"
    rf"\bwe {_LIGHTLY}(?:withdraw|retract|take back) (?:our|the|that|this|an?) (?:\w+ ){{0,2}}{_WORD}\b",
    re.IGNORECASE,
)
"""Words by which a page takes back what was said: not another's ("the ministry's report was withdrawn")."""
_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A sentence of a body's own page that takes something back; `days`: when the page was published."""

    body: str
    days: Interval
    words: str

    def after(self, reading: Reading) -> bool:
        """Whether a page was published before the day of this one."""
        other = interval(reading.document.published.value)
        return other is not None and other[1] <= self.days[0]

    def note(self) -> str:
        """What is told beside the earlier words: who says what later, for the reader to judge what is meant."""
        return f"{self.body} {_LATER} “{self.words}”"


_LATER = "says later, on its own page:"
_NOTE = re.compile(rf"{_LATER} “(?P<words>[^”]*)”")
_ONE_THING = re.compile(r"\b(?:assertion|claim|denial|figure|number|count|toll)s?\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)? (?P<month>[A-Z][a-z]+)\b|\b(?P<first>[A-Z][a-z]+) (?P<second>[0-3]?\d)\b"
)


def of_day(why: str, readings: Iterable[Reading]) -> str | None:
    """The words of a note in the reason of an origin by which its body takes back what it said on a day on which one
    of some pages was published: what is told there is what is meant; None where the note names no such day, or takes
    back one thing of several."""
    found = _NOTE.search(why)
    if found is None or _ONE_THING.search(found["words"]):
        return None
    named = {(int(m["day"] or m["second"]), (m["month"] or m["first"])[:3]) for m in _DAY.finditer(found["words"])}
    published = (interval(r.document.published.value) for r in readings)
    days = {(d[0].day, d[0].strftime("%b")) for d in published if d is not None and (d[1] - d[0]).days == 1}
    return found["words"] if named & days else None


def find(readings: Sequence[Reading]) -> Iterator[Withdrawal]:
    """What bodies take back on their own dated releases, in the order of the pages."""
    for reading in readings:
        days = interval(reading.document.published.value)
        body = issuer(reading) if days is not None else None
        if body is None or days is None:
            continue
        for found in _TAKEN_BACK.finditer(reading.text):
            start, end = sentence(reading.text, found.start(), found.end())
            yield Withdrawal(body, days, shown(reading.text[start:end], _SHOWN))
