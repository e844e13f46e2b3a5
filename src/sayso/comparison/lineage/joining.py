"""Events told in one claim: what answers one question on one day is one event, however differently it is told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.comparison.lineage.timeline import bucket
from sayso.model import Claim, Event, Reading, Span


def by_claim(events: Sequence[Event], claims: Sequence[Claim], readings: Sequence[Reading]) -> tuple[Event, ...]:
    """The events, those of one day put together whose dated words answer the question of one claim."""
    dated = {r.document.id: _Dated(r) for r in readings}
    for n, claim in enumerate(claims):
        for m in (m for p in claim.positions for m in p.members):
            for at in dated[m.doc].within(m.span):
                dated[m.doc].claims.setdefault(at, set()).add(n)
    out: list[Event] = []
    homes: dict[tuple[str, str, int], int] = {}
    for e in events:
        keys = [(bucket(e.when), e.day, n) for n in sorted(_answered(e, dated))]
        home = next((homes[k] for k in keys if k in homes), len(out))
        if home == len(out):
            out.append(e)
        else:
            members = sorted({*out[home].members, *e.members}, key=lambda m: (m.doc, m.span, m.attribution or ""))
            out[home] = replace(out[home], members=tuple(members))
        for k in keys:
            homes.setdefault(k, home)
    return tuple(out)


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
