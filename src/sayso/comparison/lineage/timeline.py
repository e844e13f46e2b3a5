"""The timeline: what is said to have happened, with its date, told by one document or several."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence, Set

from sayso.comparison.lineage import anchoring, undated
from sayso.comparison.lineage.acquaintance import Acquaintance
from sayso.comparison.lineage.clauses import shown
from sayso.comparison.lineage.tellings import Telling, tellings
from sayso.model import Event, Member, Reading, Span
from sayso.model.dates import Interval, interval

_ALIKE = 0.35
"""Shared weight of words from which two tellings of one day are one event."""
_STRANGERS = 0.6
"""The same where the two name different things."""
_FIRST = 8
"""A telling is compared with so many of a group."""
_JUST = 3
"""A telling may share its words with one of so many before it."""
_LOOKED_UP = 10
"""Groups are looked up by so many of a telling's rarest words."""


def find(readings: Sequence[Reading]) -> tuple[Event, ...]:
    """All dated events, by date, then by words."""
    inferred = anchoring.dates(readings)
    found = _told_once([t for r in readings for t in tellings(r, inferred)])
    weight = _weights(found)
    by_day: dict[str, list[Telling]] = {}
    for t in found:
        by_day.setdefault(bucket(t.value), []).append(t)
    near = _Likeness(weight, Acquaintance(readings))
    ranks = undated.ranks(day for day in by_day if interval(day) is None)
    out = [(ranks.get(day), _event(group)) for day in sorted(by_day) for group in _grouped(by_day[day], near)]
    return tuple(e for _, e in sorted(out, key=lambda pair: (*_order(*pair), pair[1].members)))


def _told_once(tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings without those of a mere weekday, or of a span of days, whose words another time of theirs dates
    more exactly: "last week (1 May)"."""
    dated: dict[tuple[str, Span], list[Interval]] = {}
    for t in tellings:
        if (days := interval(t.value)) is not None:
            dated.setdefault((t.doc, t.span), []).append(days)
    return [t for t in tellings if not _dated_better(t, dated.get((t.doc, t.span), ()))]


def _dated_better(telling: Telling, others: Sequence[Interval]) -> bool:
    """Whether one of the intervals of the same words lies within that of a telling."""
    mine = interval(telling.value)
    return bool(others) if mine is None else any(mine[0] <= o[0] and o[1] <= mine[1] and o != mine for o in others)


def _order(rank: tuple[int, str] | None, event: Event) -> tuple[tuple[int, int], tuple[int, str]]:
    """By date; behind all dates the days that have none, by their ranks."""
    days = interval(event.when)
    dated = (days[0].toordinal(), days[1].toordinal()) if days else (_END, 0)
    return dated, rank or (0, event.when)


_END = 4_000_000
"""Behind every date (the calendar ends with day 3,652,059)."""


def bucket(value: str) -> str:
    """The day, month, year or interval of a value, without the time of day and marks of doubt."""
    bare = re.sub(r"[?~%]", "", value)
    return "/".join(part.split("T")[0] for part in bare.split("/"))


# ---------------------------------------------------------------- events
def _weights(tellings: Sequence[Telling]) -> dict[str, float]:
    """How much a word says: less the more tellings have it."""
    counts = Counter(w for t in tellings for w in t.content)
    return {w: math.log(1 + len(tellings) / n) for w, n in counts.items()}


class _Likeness:
    """Whether two tellings of one date are of one event."""

    def __init__(self, weight: dict[str, float], known: Acquaintance) -> None:
        self.weight = weight
        self._known = known

    def same(self, a: Telling, b: Telling) -> bool:
        """Nearly the same words, in documents on one story; more of them where the two name different things."""
        shared = a.content & b.content
        least = min(math.fsum(self.weight[w] for w in a.content), math.fsum(self.weight[w] for w in b.content))
        if len(shared) < 2 or least <= 0 or not self._known.common(a.doc, b.doc):
            return False
        named = a.doc == b.doc or bool(a.names & b.names) or not (a.names and b.names)
        common = math.fsum(self.weight[w] for w in shared)
        return common >= (_ALIKE if named else _STRANGERS) * least and (named or len(shared) > 2)


def _grouped(tellings: Sequence[Telling], near: _Likeness) -> list[list[Telling]]:
    """Tellings of one date put together where they say nearly the same as one of a group's first ones."""
    groups: list[list[Telling]] = []
    by_word: dict[str, list[int]] = {}
    last: list[tuple[Telling, int]] = []
    for t in sorted(tellings, key=lambda t: (t.doc, t.span.start, -t.span.end)):
        rare = sorted(t.content, key=lambda w: (-near.weight[w], w))[:_LOOKED_UP]
        found = sorted({k for w in rare for k in by_word.get(w, ())})
        home = next((k for o, k in last if o.doc == t.doc and o.span.overlap(t.span)), None)
        if home is None:
            alike = (k for k in found if any(near.same(t, o) for o in groups[k][:_FIRST]))
            home = next((k for k in alike if not _another_hour(t, groups[k])), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(t)
        last = [*last[1 - _JUST :], (t, home)]
        for w in rare:
            known = by_word.setdefault(w, [])
            if home not in known[-_FIRST:]:
                known.append(home)
    return groups


def _another_hour(t: Telling, group: Sequence[Telling]) -> bool:
    """Whether a telling gives another hour than one of a group: accounts that differ stand each by itself."""
    mine = _hour(t.value)
    return mine is not None and any(hour is not None and hour != mine for hour in (_hour(o.value) for o in group))


def _hour(value: str) -> str | None:
    found = re.search(r"T(\d\d:\d\d)", value)
    return found[1] if found else None


def _event(group: Sequence[Telling]) -> Event:
    values = {t.value for t in group}
    sure = sorted(v for v in values if not re.search(r"[?~%]", v)) or sorted(values)
    when = sure[0] if len(sure) == 1 or "T" not in "".join(sure) else bucket(sure[0])  # an hour only if all tell it
    members = _outermost({Member(t.doc, t.span, t.attribution) for t in group})
    clearest = min(group, key=lambda t: (t.value != when, len(t.span) < 25, len(t.span), t.doc, t.span.start))
    return Event(when, _short(clearest), members) if interval(when) else _undated(when, _short(clearest), members)


def _outermost(members: Set[Member]) -> tuple[Member, ...]:
    """Those that do not stand inside another, by document and place."""
    kept: list[Member] = []
    for m in sorted(members, key=lambda m: (m.doc, m.span.start, -m.span.end, m.attribution or "")):
        last = kept[-1] if kept else m
        if last.doc != m.doc or last.span == m.span or m.span.end > last.span.end:
            kept.append(m)
    return tuple(kept)


def _undated(value: str, what: str, members: tuple[Member, ...]) -> Event:
    when, day = undated.when(value)
    return Event(when, what, members, day)


def _short(t: Telling, limit: int = 110) -> str:
    return shown(t.span.text, limit)
