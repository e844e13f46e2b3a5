"""The case file: its tables, its versions and how an older file becomes a newer one.

A migration, once released, is never edited: a change is a new entry at the end.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.errors import CaseError, CaseLocked, CaseTooNew, NotACase, NotFound, NotPermitted, StorageFull

APPLICATION_ID = 0x5A150
"""Marks an SQLite file as a sayso case (PRAGMA application_id)."""

_COPY = "copy it to where it may be written"
"""The way out where a case cannot be changed."""

MIGRATIONS = (
    """
    CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT;
    CREATE TABLE documents (
        id TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL REFERENCES blobs (sha256),
        name TEXT NOT NULL,
        outlet TEXT, published TEXT, url TEXT,
        position INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE readings (
        document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
        version TEXT NOT NULL,
        text TEXT NOT NULL,
        body BLOB NOT NULL
    ) STRICT;
    CREATE TABLE problems (
        name TEXT PRIMARY KEY, reason TEXT NOT NULL, message TEXT NOT NULL
    ) STRICT;
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY, version TEXT NOT NULL, inputs TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE judgements (
        position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, doc TEXT NOT NULL, body TEXT NOT NULL
    ) STRICT;
    """,
    # 2: custody.  Bytes are received once and hold one document or many; each document knows its place in them.
    # A receipt stays when its bytes are not kept (nothing new in them).
    """
    CREATE TABLE receipts (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL, size INTEGER NOT NULL,
        name TEXT NOT NULL,
        address TEXT, asked TEXT, via TEXT, server TEXT,
        hops TEXT NOT NULL DEFAULT '[]', headers TEXT NOT NULL DEFAULT '[]',
        at TEXT,
        complete INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX receipts_by_sha256 ON receipts (sha256);
    CREATE INDEX receipts_by_address ON receipts (address);
    INSERT INTO receipts (sha256, size, name, complete)
        SELECT sha256, length(data), name, 1 FROM documents JOIN blobs USING (sha256)
        GROUP BY sha256, name ORDER BY min(position);
    ALTER TABLE documents RENAME COLUMN sha256 TO blob;
    ALTER TABLE documents ADD COLUMN receipt INTEGER REFERENCES receipts (id);
    ALTER TABLE documents ADD COLUMN locator TEXT;
    ALTER TABLE documents ADD COLUMN today TEXT;
    ALTER TABLE documents ADD COLUMN captured TEXT;
    ALTER TABLE documents ADD COLUMN headers TEXT NOT NULL DEFAULT '[]';
    UPDATE documents SET receipt =
        (SELECT id FROM receipts WHERE receipts.sha256 = documents.blob AND receipts.name = documents.name);
    CREATE INDEX documents_by_blob ON documents (blob);
    ALTER TABLE readings ADD COLUMN reader TEXT;
    ALTER TABLE problems RENAME TO problems_1;
    CREATE TABLE problems (
        name TEXT NOT NULL, reason TEXT NOT NULL, message TEXT NOT NULL,
        parts TEXT NOT NULL DEFAULT '[]',
        source TEXT NOT NULL,
        document TEXT REFERENCES documents (id) ON DELETE CASCADE,
        PRIMARY KEY (name, reason, message)
    ) STRICT;
    INSERT INTO problems (name, reason, message, source) SELECT name, reason, message, name FROM problems_1;
    DROP TABLE problems_1;
    CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE fetches (
        address TEXT PRIMARY KEY, role TEXT NOT NULL, etag TEXT, modified TEXT, checked TEXT NOT NULL,
        failures INTEGER NOT NULL DEFAULT 0, not_before TEXT, outcome TEXT NOT NULL, via TEXT, final TEXT
    ) STRICT;
    """,
    # 3: corrections.  A file is known by where it stands, seen from the case; a document that is described anew gets
    # another id, and what was judged under the former one follows.
    """
    ALTER TABLE receipts ADD COLUMN file TEXT;
    CREATE TABLE former (id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT;
    """,
    # 4: what the models of comparison said, under a hash of what they were asked.
    """
    CREATE TABLE answers (asked BLOB PRIMARY KEY, answer BLOB NOT NULL) STRICT;
    """,
    # 5: a name under which there was no file was remembered as an input that could not be read.
    """
    DELETE FROM problems WHERE reason = 'not found' AND document IS NULL;
    """,
)


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open a case file, bringing an older one up to date; without `create` one that may not be written is opened to
    be read.

    Raises:
        NotFound, NotPermitted, NotACase, CaseTooNew, CaseLocked, StorageFull: as their names say.
    """
    if not create and not path.exists():
        raise NotFound(f"{path}: no such case; sayso add makes one")
    if path.is_dir() or not path.parent.is_dir():
        raise NotFound(f"{path}: the folder does not exist, or this is a folder")
    if not create and not path.stat().st_size:
        raise NotACase(f"{path}: an empty file, no sayso case; sayso add makes one of it, or name another file")
    closed = not create and not _may_be_written(path)
    with sql_errors(path):
        db = sqlite3.connect(_to_be_read(path) if closed else path, isolation_level=None, timeout=10, uri=closed)
        try:
            _check(db, path, closed)
            db.execute("PRAGMA query_only = ON") if closed else _prepare(db)
        except BaseException:
            db.close()
            raise
    return db


def discard(db: sqlite3.Connection, path: Path) -> bool:
    """Close a case and delete its file, if no other process has it open; whether it is gone."""
    try:
        # Leaving the journal needs the file alone, and the transaction keeps others out until there is no file.
        db.execute("PRAGMA busy_timeout = 0")
        alone: bool = db.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "delete"
        if alone:
            db.execute("BEGIN EXCLUSIVE")
            path.resolve().unlink()
    except (sqlite3.Error, OSError):
        alone = False
    db.close()
    return alone


def _may_be_written(path: Path) -> bool:
    """Whether SQLite can write here: it keeps files beside the case while it is open."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _to_be_read(path: Path) -> str:
    """The address by which SQLite reads a case without a file beside it.  Where another process left its journal
    there, the case is not whole without it, and SQLite decides whether it can be read."""
    journal = path.with_name(f"{path.name}-wal")
    whole = not journal.exists() or not journal.stat().st_size
    return f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if whole else ''}"


def _check(db: sqlite3.Connection, path: Path, closed: bool) -> None:
    """Refuse what is no case, and what cannot be read as it is."""
    mark, version, tables = (
        db.execute(sql).fetchone()[0]
        for sql in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
    )
    if mark != APPLICATION_ID and (mark or version or tables):
        raise NotACase(f"{path}: an SQLite file, but no sayso case; name another file")
    if version > len(MIGRATIONS):
        raise CaseTooNew(
            f"{path}: written by a newer sayso (schema {version}, this one knows {len(MIGRATIONS)}); update"
        )
    if closed and version < len(MIGRATIONS):
        raise NotPermitted(f"{path}: of an older sayso, and may not be brought up to date here; {_COPY}")


def _prepare(db: sqlite3.Connection) -> None:
    """Make the tables, or bring them up to date."""
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = ON")
    ((version,),) = db.execute("PRAGMA user_version")
    for number in range(version, len(MIGRATIONS)):
        _migrate(db, number)


def _migrate(db: sqlite3.Connection, number: int) -> None:
    script = f"BEGIN IMMEDIATE; {MIGRATIONS[number]}; PRAGMA user_version = {number + 1};"
    try:
        db.executescript(f"{script} PRAGMA application_id = {APPLICATION_ID}; COMMIT;")
    except sqlite3.Error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


@contextmanager
def transaction(db: sqlite3.Connection, path: Path) -> Iterator[None]:
    """All or nothing: what happens inside is there afterwards, or none of it, also when interrupted."""
    with sql_errors(path):
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        db.execute("COMMIT")


@contextmanager
def sql_errors(path: Path) -> Iterator[None]:
    """SQLite's errors as ours: one line with the file and the way out."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _translated(path, str(error)) from error


def _translated(path: Path, text: str) -> CaseError | NotPermitted:
    if "not a database" in text or "malformed" in text:
        return NotACase(f"{path}: not a sayso case, or damaged ({text}); name another file")
    if "locked" in text or "busy" in text:
        return CaseLocked(f"{path}: another process is writing to this case; try again when it is done")
    if "full" in text or "disk I/O" in text:
        return StorageFull(
            f"{path}: the disk is full; what was added before is safe, free some space and go on ({text})"
        )
    if "readonly" in text or "unable to open" in text:
        return NotPermitted(f"{path}: may not be written or opened; check the permissions, or {_COPY} ({text})")
    return CaseError(f"{path}: {text}")
