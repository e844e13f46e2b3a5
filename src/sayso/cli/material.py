"""What a report is made of."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Comparison, Problem, Reading


@dataclass(frozen=True, slots=True)
class Material:
    """Readings, what was found between them, and the inputs that could not be read."""

    readings: tuple[Reading, ...]
    comparison: Comparison
    problems: tuple[Problem, ...]
