"""Readings to claims, relations, origins, lineage, drift, timeline and leads.  Pure: values in, values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import Comparison, Reading


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user can set.  `parties`: names of the sides of the conflict, if the user names them."""

    parties: tuple[str, ...] = ()
    suggest: float = 0.5
    confirm: float = 0.8


def compare(readings: Sequence[Reading], settings: Settings | None = None) -> Comparison:
    """Everything found between the documents, independent of their order."""
    return Comparison()
