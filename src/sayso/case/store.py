"""The tables of a case as values: the only place that writes SQL, the schema apart."""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from sayso.case.schema import sql_errors, transaction
from sayso.case.values import Custody, Receipt, Received
from sayso.errors import BrokenInvariant, CaseError
from sayso.model import Problem, Reading
from sayso.model.contract import restore, store
from sayso.reading import Given

_AT_ONCE = 500
"""Values that one query looks for."""
DAMAGED = (ValueError, KeyError, TypeError, zlib.error, BrokenInvariant)
"""What putting together a stored reading raises when somebody or something has changed it."""


@dataclass(frozen=True, slots=True)
class Held:
    """A document of a case and what deriving it again needs: the bytes it stands in, under which name, address and
    headers they came, its place in them (`locator`), what was given of it, the version that read it, and the file
    (`standing`)."""

    id: str
    name: str
    blob: str
    container: str
    address: str | None
    headers: tuple[tuple[str, str], ...]
    locator: str | None
    given: Given
    version: str | None
    file: str | None

    def name_in(self, container: str) -> str:
        """The document's name when its container is called so."""
        return container if self.locator is None else f"{container}!{self.locator}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document stands: the bytes, their SHA-256 and receipt, the member in them and its full name, what is
    given of it, and what an archive recorded of its capture."""

    name: str
    data: bytes
    blob: str
    receipt: int
    locator: str | None
    given: Given
    captured: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


class Store:
    """An open case file.  Methods that write expect to be called inside `transaction()`."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self.db = db
        self.path = path

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing: what happens inside is there afterwards, or none of it."""
        return transaction(self.db, self.path)

    def rows(self, sql: str, *values: object) -> list[Any]:
        """The rows of a query; SQLite's errors as ours."""
        with sql_errors(self.path):
            return self.db.execute(sql, [storable(v) for v in values]).fetchall()

    def _run(self, sql: str, *values: object) -> int:
        """Run a statement; the id of the row it wrote."""
        return int(self.db.execute(sql, [storable(v) for v in values]).lastrowid or 0)

    # ------------------------------------------------------------ bytes received
    def arrive(self, received: Received, digest: str) -> tuple[int, bool]:
        """The id of the receipt of these bytes, and whether it is complete; the same bytes of the same name, address
        and file have one receipt."""
        file = self.standing(received.file)
        sql = (
            "SELECT id, complete FROM receipts WHERE sha256 = ? AND name = ? AND address IS ?"
            " AND (file IS ? OR file IS NULL) ORDER BY id"
        )
        for known, complete in self.rows(sql, digest, received.name, received.address, file):
            self._run("UPDATE receipts SET file = ? WHERE id = ? AND file IS NULL", file, known)
            return int(known), bool(complete)
        new = self._run(
            "INSERT INTO receipts (sha256, size, name, address, asked, via, server, hops, headers, at, file, complete)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            digest, len(received.data), received.name, received.address, received.asked, received.via,
            received.server, _json(received.hops), _json(received.headers), received.at, file,
        )  # fmt: skip
        return new, False

    def standing(self, file: str | None) -> str | None:
        """Where a file stands, seen from the case: the same after both have moved, and under whatever name it is
        called."""
        if file is None:
            return None
        try:
            return Path(os.path.relpath(os.path.realpath(file), os.path.realpath(self.path.parent))).as_posix()
        except ValueError:  # another drive of Windows
            return Path(file).as_posix()

    def complete(self, receipt: int) -> None:
        """Note that everything in the bytes of a receipt was dealt with."""
        self._run("UPDATE receipts SET complete = 1 WHERE id = ?", receipt)

    def receipts(self, address: str | None = None) -> tuple[Receipt, ...]:
        """The receipts, oldest first; those of an address, if one is named."""
        rows = self.rows(f"{_RECEIPT} WHERE ?1 IS NULL OR address = ?1 ORDER BY id", address)
        return tuple(_receipt(row) for row in rows)

    def blob(self, digest: str) -> bytes:
        """Bytes as received."""
        ((data,),) = self.rows("SELECT data FROM blobs WHERE sha256 = ?", digest)
        return bytes(data)

    def blobs(self) -> Iterator[tuple[str, bytes]]:
        """All bytes as received with the SHA-256 they came with, one at a time."""
        for (digest,) in self.rows("SELECT sha256 FROM blobs ORDER BY sha256"):
            yield str(digest), self.blob(digest)

    # ------------------------------------------------------------ documents
    def held(self, where: str = "1", *values: object) -> tuple[Held, ...]:
        """The documents for which a condition holds, in the order they were added."""
        return tuple(_held(row) for row in self.rows(f"{_HELD} WHERE {where} ORDER BY position", *values))

    def inside(self, folder: str) -> tuple[Held, ...]:
        """The documents whose files stand in a folder, or in one inside it, whether it is still there or not; none
        where no folder is named, which would be the current one."""
        if not folder:
            return ()
        here, place = self.path.parent.resolve(), Path(folder).resolve()
        held = self.held("receipts.file IS NOT NULL")
        return tuple(d for d in held if place in Path(os.path.normpath(here / str(d.file))).parents)

    def document(self, identity: str) -> Held | None:
        """A document by its id."""
        return next(iter(self.held("documents.id = ?", identity)), None)

    def custody(self) -> tuple[Custody, ...]:
        """Where each document comes from, in the order they were added."""
        receipts = {r.id: r for r in self.receipts()}
        rows = self.rows(
            "SELECT id, name, reader, receipt, locator, captured, headers FROM documents"
            " LEFT JOIN readings ON document = id ORDER BY position"
        )
        return tuple(Custody(i, n, r, receipts[k], loc, when, _pairs(h)) for i, n, r, k, loc, when, h in rows)

    def keep(self, reading: Reading, version: str, place: Place) -> bool:
        """Write a document, its reading and, once, the bytes it stands in; returns whether it is new."""
        identity, given = reading.document.id, place.given
        new = self.document(identity) is None
        if new:
            if not self.rows("SELECT 1 FROM blobs WHERE sha256 = ?", place.blob):
                self._run("INSERT INTO blobs VALUES (?, ?)", place.blob, place.data)
            self._run(
                "INSERT INTO documents (id, blob, name, outlet, published, url, today, receipt, locator, captured,"
                " headers, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                " (SELECT coalesce(max(position), 0) + 1 FROM documents))",
                identity, place.blob, place.name, given.outlet, given.published, given.url, given.today, place.receipt,
                place.locator, place.captured, _json(place.headers),
            )  # fmt: skip
            self._run("DELETE FROM former WHERE id = ?", identity)
        else:
            sql = "UPDATE documents SET published = ?, today = ? WHERE id = ?"
            self._run(sql, given.published, given.today, identity)
        self.write(reading, version)
        self._run("DELETE FROM problems WHERE name = ? AND document IS NULL", place.name)
        return new

    def remove(self, identities: Sequence[str]) -> None:
        """Take documents out; bytes and their receipts go with the last document that stands in them."""
        for identity in identities:
            ((blob,),) = self.rows("SELECT blob FROM documents WHERE id = ?", identity)
            self._run("DELETE FROM documents WHERE id = ?", identity)
            if not self.rows("SELECT 1 FROM documents WHERE blob = ?", blob):
                self._run("DELETE FROM blobs WHERE sha256 = ?", blob)
                self._run("DELETE FROM receipts WHERE sha256 = ?", blob)
        if identities:
            self._run("DELETE FROM answers")  # some were about their words; the next comparison asks again

    def supersede(self, before: Sequence[str], identity: str) -> None:
        """Take out documents that another one describes anew: it takes the place of the first of them, and what was
        judged of them is judged of it."""
        for old in before:
            self._run(
                "UPDATE documents SET position = min(position, (SELECT position FROM documents WHERE id = ?))"
                " WHERE id = ?",
                old, identity,
            )  # fmt: skip
            self._run("UPDATE former SET document = ? WHERE document = ?", identity, old)
            self._run("INSERT OR REPLACE INTO former (id, document) VALUES (?, ?)", old, identity)
        self._run("DELETE FROM former WHERE id = ?", identity)
        self.remove(before)

    def former(self) -> dict[str, str]:
        """Ids under which documents stood before they were described anew, and theirs today."""
        return {str(old): str(now) for old, now in self.rows("SELECT id, document FROM former ORDER BY id")}

    # ------------------------------------------------------------ readings
    def write(self, reading: Reading, version: str) -> None:
        """Write a reading over an older one, and what there is to say of it."""
        body = zlib.compress(_json(store(reading)).encode("utf-8", "surrogatepass"))
        identity = reading.document.id
        self._run(
            "INSERT OR REPLACE INTO readings (document, version, text, body, reader) VALUES (?, ?, ?, ?, ?)",
            identity, version, _encode(reading.text), body, reading.document.reader,
        )  # fmt: skip
        self._run("DELETE FROM problems WHERE document = ?", identity)
        for problem in reading.problems:
            self.tell(problem, problem.name, identity)

    def readings(self) -> Iterator[Reading]:
        """The reading of every document, in the order they were added.

        Raises:
            CaseError: what is stored of a document is damaged.
        """
        for (identity,) in self.rows("SELECT document FROM readings JOIN documents ON id = document ORDER BY position"):
            try:
                yield restore(self.findings(identity), self.text(identity))
            except DAMAGED as error:
                raise damaged(self.path, identity, error) from error

    def findings(self, document: str) -> Any:
        """What is stored of a reading apart from its text, as JSON values.

        Raises:
            ValueError, zlib.error: they are damaged.
        """
        ((body,),) = self.rows("SELECT body FROM readings WHERE document = ?", document)
        return json.loads(zlib.decompress(body))

    def told_of(self, document: str) -> tuple[str | None, str | None]:
        """Outlet and date of a document as it was read, each None where nothing says it or what is stored is
        damaged."""
        try:
            found = self.findings(document)["document"]
            return found["outlet"]["name"], found["published"]["value"]
        except DAMAGED:
            return None, None

    def text(self, document: str) -> str:
        """The stored text of a document.

        Raises:
            ValueError: it is damaged.
        """
        ((text,),) = self.rows("SELECT text FROM readings WHERE document = ?", document)
        return _decode(text)

    # ------------------------------------------------------------ what models said
    def answers(self, asked: Iterable[bytes]) -> dict[bytes, bytes]:
        """What models answered to what they were asked before."""
        found: dict[bytes, bytes] = {}
        for some in _batched(asked, _AT_ONCE):
            marks = ",".join("?" * len(some))
            found.update(self.rows(f"SELECT asked, answer FROM answers WHERE asked IN ({marks})", *some))
        return found

    def keep_answers(self, used: Set[bytes], new: Mapping[bytes, bytes]) -> None:
        """Keep the new answers and those that were used, no others; a case that is only read keeps what it has."""
        stale = [asked for (asked,) in self.rows("SELECT asked FROM answers") if asked not in used]
        if self.only_read or not (stale or new):
            return
        with self.transaction():
            self.db.executemany("DELETE FROM answers WHERE asked = ?", ((asked,) for asked in stale))
            self.db.executemany("INSERT OR REPLACE INTO answers (asked, answer) VALUES (?, ?)", sorted(new.items()))

    @property
    def only_read(self) -> bool:
        """Whether the case may not be written."""
        return bool(self.rows("PRAGMA query_only")[0][0])

    # ------------------------------------------------------------ runs, judgements
    def run(self, version: str, inputs: str) -> int:
        """The number of the run with these inputs, which are told by their hash, in a transaction of its own; a case
        that is only read is not written to, and gives a new run the next number."""
        if self.only_read:
            known = self.rows(
                "SELECT coalesce((SELECT id FROM runs WHERE inputs = ?), max(id) + 1, 1) FROM runs", inputs
            )
            return int(known[0][0])
        with self.transaction():
            self._run("INSERT OR IGNORE INTO runs (version, inputs) VALUES (?, ?)", version, inputs)
        return int(self.rows("SELECT id FROM runs WHERE inputs = ?", inputs)[0][0])

    def judge(self, identity: str, document: str, value: Any) -> None:
        """Add a judgement, unless it is there."""
        sql = "INSERT OR IGNORE INTO judgements (id, doc, body) VALUES (?, ?, ?)"
        self._run(sql, identity, document, _json(value))

    def judgements(self) -> list[Any]:
        """The judgements as JSON values, in the order they were made."""
        return [json.loads(body) for (body,) in self.rows("SELECT body FROM judgements ORDER BY position")]

    # ------------------------------------------------------------ problems, settings
    def tell(self, problem: Problem, source: str, document: str | None = None) -> None:
        """Record a problem of an input, or of a document that is in the case."""
        self._run(
            "INSERT OR REPLACE INTO problems (name, reason, message, parts, source, document)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            problem.name, problem.reason, problem.message, _json(problem.parts), source, document,
        )  # fmt: skip

    def forget(self, source: str) -> None:
        """Drop what was told of an input that is read again or taken out, its documents apart, which are not."""
        known = "SELECT name FROM documents"
        self._run(f"DELETE FROM problems WHERE source = ? AND document IS NULL AND name NOT IN ({known})", source)

    def problems(self) -> tuple[Problem, ...]:
        """Everything there is to say of inputs and documents, by name."""
        return tuple(problem for problem, _ in self.told())

    def told(self) -> tuple[tuple[Problem, str], ...]:
        """The same, each with the input that it was told of."""
        rows = self.rows("SELECT name, reason, message, parts, source FROM problems ORDER BY name, reason, message")
        return tuple((Problem(name, why, line, tuple(json.loads(parts))), of) for name, why, line, parts, of in rows)

    def setting(self, key: str) -> Any:
        """A setting of the case, or None."""
        rows = self.rows("SELECT value FROM settings WHERE key = ?", key)
        return json.loads(rows[0][0]) if rows else None

    def set(self, key: str, value: Any) -> None:
        """Write a setting of the case."""
        self._run("INSERT OR REPLACE INTO settings VALUES (?, ?)", key, _json(value))


def damaged(path: Path, document: str, error: Exception) -> CaseError:
    """What there is to say where what is stored of a document cannot be read."""
    what = f"{path}: what is stored of document {document} is damaged ({type(error).__name__})"
    return CaseError(f"{what}; sayso verify says more; remove it and add it again")


_RECEIPT = (
    "SELECT id, sha256, size, name, address, at, headers, asked, hops, server, via, complete,"
    " EXISTS (SELECT 1 FROM blobs WHERE blobs.sha256 = receipts.sha256) FROM receipts"
)
_HELD = (
    "SELECT documents.id, documents.name, blob, receipts.name, address, receipts.headers, locator,"
    " outlet, published, url, today, version, file FROM documents"
    " JOIN receipts ON receipts.id = receipt LEFT JOIN readings ON document = documents.id"
)


def _receipt(row: Any) -> Receipt:
    identity, digest, size, name, address, at, headers, asked, hops, server, via, complete, kept = row
    steps = tuple((int(s), str(a), str(b)) for s, a, b in json.loads(hops))
    return Receipt(
        identity,
        digest,
        size,
        name,
        address,
        at,
        _pairs(headers),
        asked,
        steps,
        server,
        via,
        bool(complete),
        bool(kept),
    )


def _held(row: Any) -> Held:
    identity, name, blob, container, address, headers, locator, *given, version, file = row
    return Held(identity, name, blob, container, address, _pairs(headers), locator, Given(*given), version, file)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def storable(value: Any) -> Any:
    """A value that SQLite takes: the bytes of a file name that are no UTF-8 become replacement characters."""
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-8", "replace").decode()
    return value


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((str(a), str(b)) for a, b in json.loads(text))


def _encode(text: str) -> str:
    """SQLite holds no lone surrogates: a text that has them is kept as escaped JSON behind a control character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "\x01" + json.dumps(text)
    return text if not text.startswith("\x01") else "\x01" + json.dumps(text)


def _decode(text: str) -> str:
    return str(json.loads(text[1:])) if text.startswith("\x01") else text


def _batched(values: Iterable[bytes], size: int) -> Iterator[tuple[bytes, ...]]:
    """The values, so many at a time; `itertools.batched` from Python 3.12 on."""
    coming = iter(values)
    while some := tuple(islice(coming, size)):
        yield some
