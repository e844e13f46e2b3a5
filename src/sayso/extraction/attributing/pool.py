"""The candidates of a document by paragraph, so that looking around one costs no look at all others."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.extraction.attributing.scene import Candidate, Scene


class Pool:
    """Candidates in the order in which they came, and by the block of their cue (of their content without a cue)."""

    def __init__(self, scene: Scene, candidates: Iterable[Candidate]) -> None:
        self._scene = scene
        self.all: list[Candidate] = []
        self._blocks: dict[int, list[Candidate]] = {}
        self._known: set[int] = set()
        for candidate in candidates:
            self.add(candidate)

    def add(self, candidate: Candidate) -> None:
        """Take a candidate in, once."""
        if id(candidate) in self._known:
            return
        self._known.add(id(candidate))
        self.all.append(candidate)
        self._blocks.setdefault(self._block(candidate), []).append(candidate)

    def of_block(self, block: int) -> list[Candidate]:
        """The candidates of a block, as they came."""
        return self._blocks.get(block, [])

    def _block(self, candidate: Candidate) -> int:
        if candidate.verb >= 0:
            return self._scene.block_at(candidate.verb)
        tokens = self._scene.parse.tokens_in(*candidate.pieces[0])
        return self._scene.block_at(tokens.start)
