"""The settings of a case, as values that JSON knows and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from sayso.extraction.quantifying.settings import Settings


def to_json(settings: Settings) -> dict[str, Any]:
    """How figures are read: tables as objects, sets as sorted lists."""
    return {field.name: _out(getattr(settings, field.name)) for field in fields(settings)}


def from_json(value: Mapping[str, Any]) -> Settings:
    """The settings that `to_json` gave; what it did not know yet is as usual."""
    return Settings(**{name: _back(part) for name, part in value.items()})


def _out(part: Any) -> Any:
    if isinstance(part, Mapping):
        return {word: list(interval) for word, interval in sorted(part.items())}
    return sorted(part) if isinstance(part, frozenset) else part


def _back(part: Any) -> Any:
    if isinstance(part, Mapping):
        return {word: tuple(interval) for word, interval in part.items()}
    return frozenset(part) if isinstance(part, list) else part
