"""A row of the table of figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: the layer, the set and headline, its value, the figure to reach, and which way is better."""

    layer: str
    name: str
    value: float | None
    target: float | None = None
    smaller_is_better: bool = False
    note: str = ""

    @property
    def reached(self) -> bool | None:
        """Whether the target is reached; None without a target or value."""
        if self.target is None or self.value is None:
            return None
        return self.value <= self.target if self.smaller_is_better else self.value >= self.target
