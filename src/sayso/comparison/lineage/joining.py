"""Events told in one claim: what answers one question on one day is one event, however differently it is told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.comparison.lineage.timeline import bucket
from sayso.model import Claim, Event, Reading, Span
from sayso.model.dates import hour, without_hour


def by_claim(events: Sequence[Event], claims: Sequence[Claim], readings: Sequence[Reading]) -> tuple[Event, ...]:
    """The events, those of one day put together whose dated words answer the question of one claim."""
    dated = {r.document.id: _Dated(r) for r in readings}
    for n, claim in enumerate(claims):
        for m in (m for p in claim.positions for m in p.members):
            for at in dated[m.doc].within(m.span):
                dated[m.doc].claims.setdefault(at, set()).add(n)
    out: list[Event] = []
    hours: list[set[str]] = []
    homes: dict[tuple[str, str, int], list[int]] = {}
    for e in events:
        keys = [(bucket(e.when), e.day, n) for n in sorted(_answered(e, dated))]
        mine = {hour(e.when)} - {""}
        home = next((k for key in keys for k in homes.get(key, ()) if _agree(hours[k], mine)), len(out))
        if home == len(out):
            out.append(e)
            hours.append(mine)
        else:
            out[home] = _together(out[home], e)
            hours[home] |= mine
        for k in keys:
            homes.setdefault(k, []).append(home)
    return tuple(out)


def _agree(a: set[str], b: set[str]) -> bool:
    """Whether no two hours differ: those in dispute stand each by itself."""
    return len(a | b) < 2


def _together(home: Event, e: Event) -> Event:
    """One event of two, with an hour only if both tell it."""
    members = sorted({*home.members, *e.members}, key=lambda m: (m.doc, m.span, m.attribution or ""))
    when = home.when if hour(home.when) == hour(e.when) else without_hour(home.when)
    return replace(home, when=when, members=tuple(members))


class _Dated:
    """The expressions of time of a page, in order, and the claims (by number) that the words around each answer."""

    def __init__(self, reading: Reading) -> None:
        self._spans = sorted(t.span for t in reading.times)
        self._starts = [s.start for s in self._spans]
        self.claims: dict[int, set[int]] = {}

    def within(self, span: Span) -> Iterator[int]:
        """The numbers of the expressions inside a stretch."""
        for at in range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)):
            if self._spans[at].end <= span.end:
                yield at


def _answered(event: Event, dated: Mapping[str, _Dated]) -> set[int]:
    """The claims that the dated words of an event's members answer."""
    pages = ((dated[m.doc], m.span) for m in event.members if m.doc in dated)
    return {n for page, span in pages for at in page.within(span) for n in page.claims.get(at, ())}
