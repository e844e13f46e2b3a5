"""What a report is made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sayso.case import Outcome
from sayso.case.values import FAILED
from sayso.model import Comparison, Problem, Reading


@dataclass(frozen=True, slots=True)
class Material:
    """Readings, what was found between them, and what became of each input; `case` where they are a case's, `orphans`:
    how many judgements of it found no words."""

    readings: tuple[Reading, ...]
    comparison: Comparison
    outcomes: tuple[Outcome, ...]
    case: Path | None = None
    orphans: int = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The inputs that could not be read, and the names without a page."""
        return tuple(o.problem for o in self.outcomes if o.problem is not None and o.status in FAILED)
