"""How much of a text is another: by the passages that both share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.comparison.lineage.ngrams import Shared

CONTAINED = 0.7
"""From this share of the shorter text on, one is a republication of the other."""


def containment(passages: Iterable[Shared], lengths: Sequence[int]) -> float:
    """The share of the shorter of two texts that lies within passages shared with the other, gaps inside counted."""
    found = list(passages)
    if not found:
        return 0.0
    left = covered((p.left_start, p.left_end) for p in found) / max(1, lengths[found[0].left])
    right = covered((p.right_start, p.right_end) for p in found) / max(1, lengths[found[0].right])
    return max(left, right)


def covered(stretches: Iterable[tuple[int, int]]) -> int:
    """How many places at least one stretch covers."""
    total, reach = 0, 0
    for start, end in sorted(stretches):
        total += max(0, end - max(start, reach))
        reach = max(reach, end)
    return total
