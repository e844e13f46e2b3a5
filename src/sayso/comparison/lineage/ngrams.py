"""An index of runs of four words, and chains of them: where texts share wording.

Two passes bound the memory: the first counts runs in a table of bytes, the second keeps only runs that may occur
twice.  A run is compared with the first texts that have it, so that a wire printed by a thousand papers costs no more
than one printed by a dozen: every later copy is linked to an early one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

SIZE = 4
"""Words in a run."""


@dataclass(frozen=True, slots=True)
class Chaining:
    """When runs make one passage.

    `gap`: at most so many words from one shared run to the next; `drift`: by so many words may the two texts differ
    in that distance; `least`: words inside shared runs; `extent`: words from first to last; `weight`: sum of the
    rarities of the shared words, 1 for a word in a run that two texts have, less for common runs; `postings`: texts
    kept for a run.
    """

    gap: int = 14
    drift: int = 7
    least: int = 11
    extent: int = 14
    weight: float = 7.0
    postings: int = 16


@dataclass(frozen=True, slots=True)
class Shared:
    """Words `[left_start, left_end)` of one text that are, edits apart, words `[right_start, right_end)` of another.

    `left` < `right` are the numbers of the texts; `words` counts the words in shared runs, `longest` the longest
    stretch without a gap.
    """

    left: int
    right: int
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    words: int
    longest: int
    weight: float


@dataclass(slots=True)
class _Chain:
    """A passage in the making: its first and last shared runs."""

    first: tuple[int, int]
    last: tuple[int, int]
    words: int = SIZE
    run: int = SIZE
    longest: int = SIZE
    weight: float = 0.0


@dataclass(slots=True)
class Index:
    """Runs that may occur in more than one text.  `rows` are texts as sequences of word numbers."""

    rows: Sequence[Sequence[int]]
    chaining: Chaining = field(default_factory=Chaining)
    _counts: bytearray = field(default_factory=bytearray)
    _mask: int = 0
    _postings: dict[int, list[int]] = field(default_factory=dict)

    def shared(self) -> list[Shared]:
        """All passages that two texts share, by text and place."""
        self._count()
        weights = [self._weight(n) for n in range(256)]
        out: list[Shared] = []
        for k, row in enumerate(self.rows):
            out += self._compare(k, row, weights)
        self._postings.clear()
        return out

    def _count(self) -> None:
        """How often each run occurs, up to 255; runs whose hash falls together are counted together."""
        total = sum(len(r) for r in self.rows)
        bits = min(28, max(12, (4 * total).bit_length()))
        self._mask = (1 << bits) - 1
        self._counts = counts = bytearray(1 << bits)
        mask = self._mask
        for row in self.rows:
            for run in zip(row, row[1:], row[2:], row[3:]):
                h = hash(run) & mask
                if counts[h] < 255:
                    counts[h] += 1

    def _weight(self, count: int) -> float:
        """How much a word in a run says that is had by so many texts: 1 for two, less for more, never nothing."""
        if count <= 2:
            return 1.0
        common = max(16.0, min(256.0, len(self.rows) / 8))
        return max(0.1, 1.0 - math.log(count / 2) / math.log(common / 2))

    def _compare(self, right: int, row: Sequence[int], weights: Sequence[float]) -> list[Shared]:
        """The passages that a text shares with earlier ones; its own runs go into the index."""
        counts, mask, postings, keep = self._counts, self._mask, self._postings, self.chaining.postings
        hits: dict[int, list[tuple[int, int, float]]] = {}
        for at, run in enumerate(zip(row, row[1:], row[2:], row[3:])):
            h = hash(run)
            count = counts[h & mask]
            if count < 2:
                continue
            known = postings.get(h)
            if known is None:
                postings[h] = [(right << 32) | at]
                continue
            weight = weights[count]
            for posting in known:
                left = posting >> 32
                if left != right:
                    hits.setdefault(left, []).append((at, posting & 0xFFFFFFFF, weight))
            if len(known) < keep:
                known.append((right << 32) | at)
        out: list[Shared] = []
        for left in sorted(hits):
            found = hits[left]
            if len(found) > 3:
                out += self._chains(left, right, found)
        return out

    def _chains(self, left: int, right: int, hits: Sequence[tuple[int, int, float]]) -> list[Shared]:
        gap, drift = self.chaining.gap, self.chaining.drift
        live: list[_Chain] = []
        done: list[_Chain] = []
        for at, other, weight in hits:
            best: _Chain | None = None
            nearest = drift + 1
            still: list[_Chain] = []
            for chain in live:
                step, step_other = at - chain.last[0], other - chain.last[1]
                if step > gap:
                    done.append(chain)
                    continue
                still.append(chain)
                off = abs(step - step_other)
                if step > 0 and 0 < step_other <= gap + drift and off < nearest:
                    best, nearest = chain, off
            live = still
            if best is None:
                live.append(_Chain((at, other), (at, other), weight=weight * SIZE))
                continue
            step = min(SIZE, at - best.last[0])
            best.run = best.run + step if at - best.last[0] <= SIZE and nearest == 0 else SIZE
            best.longest = max(best.longest, best.run)
            best.words += step
            best.weight += weight * step
            best.last = (at, other)
        return [
            self._passage(left, right, c)
            for c in sorted(done + live, key=lambda c: (c.first, c.last))
            if self._enough(c)
        ]  # fmt: skip

    def _enough(self, c: _Chain) -> bool:
        wide = min(c.last[0] - c.first[0], c.last[1] - c.first[1]) + SIZE
        return c.words >= self.chaining.least and wide >= self.chaining.extent and c.weight >= self.chaining.weight

    @staticmethod
    def _passage(left: int, right: int, c: _Chain) -> Shared:
        return Shared(
            left, right, c.first[1], c.last[1] + SIZE, c.first[0], c.last[0] + SIZE, c.words, c.longest, c.weight
        )
