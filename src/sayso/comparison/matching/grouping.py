"""Groups of statements by sparse average linkage: no group grows by a chain of weak resemblances."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")
Pair = tuple[int, int]


Apart = Callable[[int, int], bool]


def link(size: int, scores: Mapping[Pair, float], threshold: float, apart: Apart) -> list[list[int]]:
    """Groups (sorted lists of indices, singletons left out) from pair scores; a pair without a score counts as 0.

    `apart(a, b)`: the two can never be in one group.  Pairs are taken from the surest down; two groups join if the
    mean score between them reaches `threshold` times the share that sparse candidates leave (.8).
    """
    home = list(range(size))
    members: dict[int, list[int]] = {}
    between: dict[int, dict[int, float]] = {}
    for (a, b), score in scores.items():
        between.setdefault(a, {})[b] = score
        between.setdefault(b, {})[a] = score
    for a in between:
        members[a] = [a]
    for (a, b), score in sorted(scores.items(), key=lambda x: (-x[1], x[0])):
        if score < threshold:
            break
        x, y = home[a], home[b]
        if x == y:
            continue
        mean = between[x].get(y, 0.0) / (len(members[x]) * len(members[y]))
        if mean >= 0.8 * threshold and not any(apart(p, q) for p in members[x] for q in members[y]):
            _join(x, y, home, members, between)
    return sorted(sorted(m) for m in members.values() if len(m) > 1)


def _join(x: int, y: int, home: list[int], members: dict[int, list[int]], between: dict[int, dict[int, float]]) -> None:
    """Merge the smaller group into the larger, with the sums of scores to all others."""
    if (len(members[x]), -x) < (len(members[y]), -y):
        x, y = y, x
    for k in members[y]:
        home[k] = x
    members[x] += members.pop(y)
    for other, total in between.pop(y).items():
        row = between[other]
        row.pop(y, None)
        if other != x:
            row[x] = row.get(x, 0.0) + total
            between[x][other] = between[x].get(other, 0.0) + total
    between[x].pop(y, None)


def by_key(
    parts: Iterable[T], keys: Callable[[T], Iterable[str]], belongs: Callable[[T, Sequence[T]], bool]
) -> list[list[T]]:
    """Groups in the order in which they are opened: a part joins the first group under one of its keys to which it
    belongs.  Parts without a key in common are never compared."""
    groups: list[list[T]] = []
    held: dict[str, list[list[T]]] = {}
    for part in parts:
        own = sorted(keys(part))
        home = next((group for key in own for group in held.get(key, ()) if belongs(part, group)), None)
        if home is None:
            home = []
            groups.append(home)
            for key in own:
                held.setdefault(key, []).append(home)
        home.append(part)
    return groups
