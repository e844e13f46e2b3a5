"""Time expressions, resolved to calendar intervals against the right anchor."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Literal

from sayso.extraction.timing import anchors, entries, grammar, lexer
from sayso.extraction.timing.entries import Entry
from sayso.extraction.timing.joins import join
from sayso.extraction.timing.meaning import Calendar, Deictic, Found, Length, Shift
from sayso.extraction.timing.resolve import Teller
from sayso.extraction.timing.resolved import Resolved
from sayso.extraction.timing.story import Scene
from sayso.extraction.timing.syntax import aside, is_perfect, is_time, leads, numbered, paper, without_verb
from sayso.extraction.timing.tense import tense
from sayso.model import IN_THREAD, Document, Parse, Segment, Span, TimeExpression, make_id
from sayso.model.dates import interval, span

_OWN_STORY = IN_THREAD | {"embedded_quote"}
"""Segments that tell a story of their own."""
_MARGIN = 30
"""Characters beside an expression in which a line's bullets and the end of the line are looked for."""
_BULLETS = " \t*•-–—:.,[]()"
_DATE_LINE = 80
"""Characters of a line that holds little more than a date."""


def find(parse: Parse, document: Document, segments: Sequence[Segment]) -> tuple[TimeExpression, ...]:
    """Every time expression in the parsed text, in order, with its value where the text and its date tell one."""
    found = anchors.passing(list(_scan(parse)))
    return tuple(_expressions(parse, document, _valued(parse, document, segments, found)))


_MIDNIGHT = "24:00"
_PAST = re.compile(r"\b(?:(?P<half>half )|\w+ minutes |just |shortly |soon |\w+ )?(?:past|after) \Z", re.IGNORECASE)
"""Before a midnight that opens the day named with it: "half past midnight on Sunday"."""


def _past_midnight(text: str, f: Found) -> Found:
    """An expression with midnight at the beginning of its day where it is told what came after it."""
    if not isinstance(f.meaning, Calendar) or f.meaning.clock != _MIDNIGHT:
        return f
    before = _PAST.search(text, max(0, f.start - _MARGIN), f.start)
    if before is None:
        return f
    return replace(f, meaning=replace(f.meaning, clock="00:30" if before["half"] else "00:00"))


# ---------------------------------------------------------------- finding
def _scan(parse: Parse) -> Iterator[Found]:
    """The expressions of all blocks in the order of the text, with offsets in characters."""
    units = numbered(parse.text)
    for number, (first, end) in enumerate(parse.blocks()):
        if first == end:
            continue
        low, high = parse.chars(first, end)
        if lexer.worth_reading(parse.text, low, high):
            yield from _block(parse, low, high, number, units)


def _block(parse: Parse, low: int, high: int, number: int, units: Set[int]) -> Iterator[Found]:
    row = lexer.row(parse.text, low, high)
    alone = high - low <= _DATE_LINE
    found = sorted(grammar.expressions(row), key=lambda f: f.start)
    for f in join(row, found):
        placed = without_verb(parse, replace(f, start=row.start[f.start], end=row.end[f.end - 1], block=number))
        placed = _past_midnight(parse.text, placed)
        if is_time(parse, placed, units):
            sentence, passing, scene = _sentence(parse, placed), aside(parse, placed), leads(parse, placed)
            line = _on_line(parse.text, placed)
            named = paper(parse, placed)
            yield replace(placed, aside=passing, leads=scene, sentence=sentence, alone=alone, line=line, paper=named)


def _on_line(text: str, f: Found) -> Literal["", "whole", "opens"]:
    """Whether an expression opens its line, or is all of it."""
    before = text[max(0, f.start - _MARGIN) : f.start].rpartition("\n")
    if (not before[1] and f.start > _MARGIN) or before[2].strip(_BULLETS):
        return ""
    after = text[f.end : f.end + _MARGIN].partition("\n")[0]
    return "opens" if after.strip(_BULLETS) else "whole"


def _sentence(parse: Parse, f: Found) -> int:
    tokens = parse.tokens_in(f.start, f.end)
    return bisect_right(parse.sent_starts, tokens[0]) if tokens else 0


# ---------------------------------------------------------------- resolving
_AHEAD = re.compile(r"\b(?:next|coming|upcoming|following)\s+\Z", re.IGNORECASE)
"""Before a day that lies ahead of the page, or behind another day: the page is not of that day."""
_BEFORE = 16
_CREDIT = re.compile(
    r"\b(?i:(?:photo(?:graph)?|picture|image)s?\s?(?:by|:|/|courtesy|credit))|[/(](?:AP|AFP|EPA|Reuters|REUTERS|Getty)\b"
)
"""On the line of what a picture shows, which may be of any week."""
_LINE = 250
"""Characters of a line before and behind a day in which its credit stands."""


def _of_another_day(text: str, f: Found) -> bool:
    """Whether a time lies ahead of its page, or is that of a picture."""
    if _AHEAD.search(text, max(0, f.start - _BEFORE), f.start):
        return True
    low, high = max(0, f.start - _LINE), min(len(text), f.end + _LINE)
    first, last = text.rfind("\n", low, f.start) + 1, text.find("\n", f.end, high)
    return _CREDIT.search(text, max(low, first), last if last >= 0 else high) is not None


def _valued(
    parse: Parse, document: Document, segments: Sequence[Segment], found: Sequence[Found]
) -> list[tuple[Found, Resolved]]:
    """The expressions with their values; a shift is resolved after the date that it counts from."""
    setting = anchors.setting(document, segments, [f for f in found if not _of_another_day(parse.text, f)])
    starts = [s.start for s in segments]
    told = _Told(setting, found, entries.find(parse.text, segments, setting.anchor))
    out: list[tuple[Found, Resolved]] = []
    waiting: list[Found] = []
    for f in found:
        if f.joined == "base":
            waiting.append(f)
            continue
        segment = segments[bisect_right(starts, f.start) - 1]
        teller = told.teller(segment, f.start)
        batch = [f, *reversed(waiting)]
        floor = _floor(out[-1][1]) if out and f.joined == "range" else None
        resolved = ((g, _resolve(parse, teller, g, floor if g is f else None)) for g in batch)
        out.extend(sorted(resolved, key=lambda pair: pair[0].start))
        waiting.clear()
    behind: list[tuple[Found, Resolved] | None] = [*out[1:], None]
    return [(f, r if b is None else _at_hour(parse.text, (f, r), b)) for (f, r), b in zip(out, behind)]


_HOUR_OF = re.compile(r"\s+(?:local time\s+)?\Z")
_SMALL_HOURS = "05:00"


def _at_hour(text: str, hour: tuple[Found, Resolved], behind: tuple[Found, Resolved]) -> Resolved:
    """An hour on the day that stands behind it and is counted from the page: "shut at 18:00 yesterday"."""
    (f, r), (g, day) = hour, behind
    days = interval(day.value)
    if not isinstance(f.meaning, Calendar) or not isinstance(g.meaning, Deictic) or days is None or day.value is None:
        return r
    m = f.meaning
    if not m.clock or m.day or m.weekday or m.month or not _HOUR_OF.fullmatch(text, f.end, g.start):
        return r
    past_midnight = g.meaning.part == "NI" and m.clock < _SMALL_HOURS
    if g.meaning.unit != "D" or (days[1] - days[0]).days != 1 or past_midnight:
        return r
    value = f"{days[0].isoformat()}T{m.clock}"
    return Resolved(value + day.value[10:], value, "time", day.anchor)


@dataclass(frozen=True, slots=True)
class _Told:
    """Who tells the expressions of a page: one story for the article or for each of its entries, one for each comment,
    pasted article and embedded quotation."""

    setting: anchors.Setting
    found: Sequence[Found]
    entries: Sequence[Entry]
    known: dict[str, Teller] = field(default_factory=dict)

    def teller(self, segment: Segment, at: int) -> Teller:
        """The teller of the expression at `at`, which stands in `segment`."""
        entry = next((e for e in reversed(self.entries) if e.start <= at), None)
        key = segment.id if segment.type in _OWN_STORY else str(entry.start) if entry else ""
        if key not in self.known:
            self.known[key] = Teller(self._scene(segment, entry))
        return self.known[key]

    def _scene(self, segment: Segment, entry: Entry | None) -> Scene:
        if segment.type in _OWN_STORY:
            own = anchors.of_segment(self.setting, segment, self.found)
            return Scene(own.anchor, own.narrative)
        if entry is None:
            return Scene(self.setting.anchor, self.setting.narrative)
        day = replace(self.setting.anchor, days=(entry.day, entry.day + dt.timedelta(days=1)))
        return Scene(day, narrative=False, hour=entry.hour)


def _floor(first: Resolved) -> dt.date | None:
    """The first day of a value; None where it has none."""
    days = interval(first.value)
    return days[0] if days else None


def _resolve(parse: Parse, teller: Teller, f: Found, floor: dt.date | None) -> Resolved:
    tokens = parse.tokens_in(f.start, f.end)
    when = tense(parse, tokens[0], tokens[-1]) if tokens else "past"
    if f.since:
        when = "past"
    if f.joined == "in" and when == "future" and isinstance(f.meaning, Length) and f.meaning.ahead:
        f = f.but(Shift(f.meaning.ahead[0], f.meaning.ahead[1], 1, "now"))
    resolved = teller.resolve(f, when, floor)
    if f.since and resolved.value:
        start = resolved.value.split("/")[0]
        end = teller.until_now() if tokens and is_perfect(parse, tokens[-1]) else None
        whole = start if start == end else span(start, end) or f"{start}/.."
        resolved = replace(resolved, value=whole, type="interval")
    return resolved


def _expressions(
    parse: Parse, document: Document, valued: Sequence[tuple[Found, Resolved]]
) -> Iterator[TimeExpression]:
    ranges: list[str | None] = [None] * len(valued)
    for k, (f, resolved) in enumerate(valued):
        if f.joined == "range" and k:
            ranges[k - 1] = ranges[k] = span(valued[k - 1][1].value, resolved.value)
    for (f, r), whole in zip(valued, ranges):
        key = make_id("t", document.id, f.start, f.end)
        words = Span.cut(parse.text, f.start, f.end)
        yield TimeExpression(key, words, r.value, r.timex, r.type, r.anchor, f.rule, whole)
