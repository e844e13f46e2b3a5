"""What stands at a place of a page, looked up by place: a long page takes no longer a line than a short one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Generic, TypeVar

from sayso.model import Reading, Span, Statement, TimeExpression

T = TypeVar("T")
_HALVES = re.compile(r"\d\s?[ap]\.?\s?m\b", re.IGNORECASE)


class _Index(Generic[T]):
    """Findings of one kind by where they begin."""

    def __init__(self, found: Sequence[T], span: Callable[[T], Span]) -> None:
        self._found = sorted(found, key=lambda x: (span(x).start, span(x).end))
        self._starts = [span(x).start for x in self._found]
        self._longest = max((len(span(x)) for x in self._found), default=0)

    def touching(self, start: int, end: int) -> Iterator[T]:
        """Those that may share a character with `[start, end)`, in order: all that do, and some before it."""
        first = bisect_left(self._starts, start - self._longest)
        yield from self._found[first : bisect_left(self._starts, end)]


class Nearby:
    """A page, and what stands near a place of it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    @cached_property
    def _cues(self) -> list[int]:
        return sorted(a.cue.start for a in self.reading.attributions if a.cue is not None)

    @cached_property
    def _times(self) -> _Index[TimeExpression]:
        return _Index(self.reading.times, lambda t: t.span)

    @cached_property
    def _statements(self) -> _Index[Statement]:
        return _Index(self.reading.statements, lambda s: s.span)

    @cached_property
    def halves(self) -> bool:
        """Whether the page tells hours with their half of the day ("9 p.m.")."""
        return _HALVES.search(self.reading.text) is not None

    def spoken(self, start: int, end: int) -> bool:
        """Whether a cue begins in a stretch."""
        return bisect_left(self._cues, start) < bisect_left(self._cues, end)

    def times(self, t: TimeExpression, margin: int) -> Iterator[TimeExpression]:
        """The other expressions of time that end or begin less than `margin` characters beside one."""
        for o in self._times.touching(t.span.start - margin, t.span.end + margin):
            if o is not t and (abs(o.span.start - t.span.end) < margin or abs(t.span.start - o.span.end) < margin):
                yield o

    def holding(self, span: Span) -> list[Statement]:
        """The statements in which a stretch stands, in the order of the page."""
        around = self._statements.touching(span.start, span.end)
        return [s for s in around if s.span.start <= span.start and span.end <= s.span.end]
