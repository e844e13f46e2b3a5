"""One clause: a predicate with the words that belong to it, and who plays which part in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.extraction.stating.footing import Footing


@dataclass(slots=True)
class Clause:
    """A predicate with its tokens (`own`: without those of clauses inside) and parts, all as token indices.

    `first`, `end` bound its words.  `verbs` are the predicate's words, the one that carries the meaning first;
    `agent` does it, `patient` undergoes it (subject of a passive, object), `oblique` pairs preposition and noun.
    `footing` is what stands over it and is told with it.
    """

    head: int
    form: str
    first: int
    end: int
    own: list[int]
    verbs: list[int]
    agent: list[int] = field(default_factory=list)
    patient: list[int] = field(default_factory=list)
    oblique: list[tuple[int, int]] = field(default_factory=list)
    negated: bool = False
    modal: str | None = None
    passive: bool = False
    footing: Footing | None = None

    @property
    def verdict(self) -> Footing | None:
        """What stands over it and says more than that it is reported: that it is denied, open, unreal …"""
        return None if self.footing is None or self.footing.kind == "reported" else self.footing
