"""Lookups: many names at once, remembered for the life of the process."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any

from sayso.gazetteer.folding import fold, skeleton
from sayso.gazetteer.store import connect
from sayso.gazetteer.tables import country_names
from sayso.model import Candidate

MOST = 60
"""Candidates of one name that are kept, the most populous first."""
REMEMBERED = 200_000
"""Keys; the memory is emptied when it is full."""
_CHUNK = 500
_COLUMNS = "p.key, p.name, p.country, p.lat, p.lon, p.kind, p.population, p.geonameid, p.admin1"
_RANK = {"country": 0, "continent": 0, "adm1": 1, "region": 2, "people": 9}

_known: dict[str, tuple[Candidate, ...]] = {}
_lock = Lock()


@lru_cache(maxsize=1)
def database() -> sqlite3.Connection:
    """The gazetteer of this process."""
    return connect()


def candidates(names: Iterable[str]) -> dict[str, tuple[Candidate, ...]]:
    """For each name the places it may mean, sorted; names without any are left out."""
    wanted = sorted(set(names))
    keys = {name: fold(name) for name in wanted}
    with _lock:
        _learn(sorted({key for key in keys.values() if key and key not in _known}))
        found = {name: _known.get(keys[name], ()) for name in wanted}
    return {name: places for name, places in found.items() if places}


def _learn(keys: Sequence[str]) -> None:
    if len(_known) > REMEMBERED:
        _known.clear()
    hits: dict[str, dict[str, Candidate]] = {key: {} for key in keys}
    for key, candidate in _select("name", keys):
        hits[key].setdefault(candidate.key, candidate)
    sounds: dict[str, list[str]] = {}
    for key in keys:
        if len(sound := skeleton(key)) >= 4:
            sounds.setdefault(sound, []).append(key)
    for sound, candidate in _select("sound", sorted(sounds)):
        for key in sounds[sound]:
            hits[key].setdefault(candidate.key, candidate)
    _known.update({key: tuple(sorted(found.values(), key=_order)[:MOST]) for key, found in hits.items()})


def _order(c: Candidate) -> tuple[int, int, int, str]:
    return (c.match == "sound", _RANK.get(c.kind, 3), -c.population, c.key)


def _select(table: str, keys: Sequence[str]) -> Iterator[tuple[str, Candidate]]:
    match = "n.match" if table == "name" else "'sound'"
    for at in range(0, len(keys), _CHUNK):
        part = keys[at : at + _CHUNK]
        marks = ",".join("?" * len(part))
        query = (
            f"SELECT n.folded, {match}, {_COLUMNS} FROM {table} n JOIN place p ON p.id = n.place "
            f"WHERE n.folded IN ({marks}) ORDER BY n.folded, p.id"
        )
        for row in database().execute(query, part):
            yield row[0], _candidate(row)


def _candidate(row: Sequence[Any]) -> Candidate:
    _, match, key, name, country, lat, lon, kind, population, geonameid, admin1 = row
    label = "/".join(country_names().get(c, c) for c in country.split("/")) if country else None
    return Candidate(key, name, country, lat, lon, kind, population, geonameid, admin1, label, match)
