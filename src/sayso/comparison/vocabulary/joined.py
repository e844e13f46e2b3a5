"""Numbers put together into groups."""

from __future__ import annotations

from collections.abc import Iterable


class Joined:
    """The numbers from 0 to `size`, each alone until it is put together with others: a forest."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, k: int) -> int:
        """The number that stands for the group of `k`: the smallest of it."""
        while self._parent[k] != k:
            self._parent[k] = self._parent[self._parent[k]]
            k = self._parent[k]
        return k

    def join(self, group: Iterable[int]) -> None:
        """Put numbers together, with all that they are together with."""
        roots = sorted({self.root(k) for k in group})
        for other in roots[1:]:
            self._parent[other] = roots[0]
