"""The dossier: one HTML file in which every line leads to the exact words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.model import Comparison, Problem, Reading


@dataclass(frozen=True, slots=True)
class View:
    """What the reader of a dossier wants to see."""

    mask_commenters: bool = True
    min_certainty: float = 0.0


def write_dossier(
    target: Path, readings: Sequence[Reading], comparison: Comparison, problems: Sequence[Problem], view: View
) -> None:
    """Write the dossier, whole or not at all."""
    target.write_text("<!doctype html><title>sayso</title>", encoding="utf-8")
