"""Names to candidate places.  Owns its SQLite file, built atomically in the user's cache on first use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.model import Candidate


def lookup(names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
    """For each name the places it may mean, most populous first; names without any are left out."""
    return {}
