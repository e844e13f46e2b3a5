"""A case: the pile of documents about one event, what was found in them, and what people decided.

Documents are kept as received, addressed by their SHA-256.  Readings are derived, versioned by the program, and
replaced by a newer program; judgements are only ever added.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal

from sayso import language, pipeline
from sayso.case.schema import connect, sql_errors, transaction
from sayso.comparison import Settings
from sayso.errors import InputError, UsageError
from sayso.model import Anchor, Comparison, Judgement, Page, Problem, Reading, sha256
from sayso.model.contract import restore, store
from sayso.reading import Given, read_bytes, read_path
from sayso.version import __version__

SUFFIX = ".sayso"
Status = Literal["added", "known", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: its name, the document's id if it was read, the problem if not."""

    name: str
    status: Status
    document: str | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class _Incoming:
    name: str
    data: bytes
    page: Page


class Case:
    """A case file.  Use as a context manager, or call `close`.

    >>> with Case.open("event.sayso", create=True) as case:  # doctest: +SKIP
    ...     for outcome in case.add(["a.html", "b.txt"]):
    ...         print(outcome.status, outcome.name)
    """

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self._db = db

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False) -> Case:
        """Open a case; `create` makes the file if it is not there.

        Raises:
            NotFound, NotPermitted, NotACase, CaseTooNew, CaseLocked, StorageFull: as their names say.
            UsageError: the name does not end in `.sayso`.
        """
        path = Path(path)
        if path.suffix != SUFFIX:
            raise UsageError(f"{path}: the name of a case ends in {SUFFIX}")
        return cls(path, connect(path, create=create))

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Case:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ------------------------------------------------------------ documents
    def add(self, paths: Iterable[str | Path], given: Mapping[str, Given] | None = None) -> Iterator[Outcome]:
        """Add files, each in a transaction of its own; yields what became of each, as it is done.

        A document that is there already, read by this version of the program, is "known" and not read again.  An
        interrupted `add` is resumed by calling it again.  `given` maps a path to what the user says of it.
        """
        given = given or {}
        failed: list[Outcome] = []
        waiting: list[_Incoming] = []

        def pages() -> Iterator[Page]:
            for path in paths:
                outcome = self._incoming(str(path), given.get(str(path)), waiting)
                if isinstance(outcome, Outcome):
                    failed.append(outcome)
                else:
                    yield outcome

        for result in pipeline.read_pages(pages()):
            yield from self._drain(failed)
            incoming = waiting.pop(0)
            yield self._keep(incoming, result)
        yield from self._drain(failed)

    def _incoming(self, name: str, given: Given | None, waiting: list[_Incoming]) -> Page | Outcome:
        try:
            page = read_path(name, given)
            data = Path(name).read_bytes()
        except InputError as error:
            return self._fail(name, Problem(name, error.reason, str(error)))
        if sha256(data) != page.document.sha256:
            what = f"{name}: changed while it was read; add it again"
            return self._fail(name, Problem(name, "changed", what))
        if self._is_current(page.document.id):
            return Outcome(name, "known", page.document.id)
        waiting.append(_Incoming(name, data, page))
        return page

    def _drain(self, outcomes: list[Outcome]) -> Iterator[Outcome]:
        while outcomes:
            yield outcomes.pop(0)

    def _fail(self, name: str, problem: Problem) -> Outcome:
        with transaction(self._db, self.path):
            self._db.execute(
                "INSERT OR REPLACE INTO problems VALUES (?, ?, ?)", (name, problem.reason, problem.message)
            )
        return Outcome(name, "failed", None, problem)

    def _keep(self, incoming: _Incoming, result: Reading | Problem) -> Outcome:
        if isinstance(result, Problem):
            return self._fail(incoming.name, result)
        document = incoming.page.document
        given = {
            key: fact.value if fact.certainty == "given" else None
            for key, fact in (("outlet", document.outlet), ("published", document.published))
        }
        with transaction(self._db, self.path):
            self._db.execute("INSERT OR IGNORE INTO blobs VALUES (?, ?)", (document.sha256, incoming.data))
            self._db.execute(
                "INSERT OR IGNORE INTO documents VALUES (?, ?, ?, ?, ?, ?,"
                " (SELECT coalesce(max(position), 0) + 1 FROM documents))",
                (document.id, document.sha256, incoming.name, given["outlet"], given["published"], document.url),
            )
            self._store(result)
            self._db.execute("DELETE FROM problems WHERE name = ?", (incoming.name,))
        return Outcome(incoming.name, "added", document.id)

    def _store(self, reading: Reading) -> None:
        body = zlib.compress(
            json.dumps(store(reading), ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
        )
        self._db.execute(
            "INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?)",
            (reading.document.id, self.version, _encode(reading.text), body),
        )

    def _is_current(self, document: str) -> bool:
        row = self._db.execute("SELECT version FROM readings WHERE document = ?", (document,)).fetchone()
        return row is not None and row[0] == self.version

    @property
    def version(self) -> str:
        """What decides the results: a reading made by another version is made anew."""
        return f"{__version__}/{language.MODEL}"

    def remove(self, name: str) -> str:
        """Take a document out, by its id or the name it was added under; returns its id.

        Judgements about it stay; its bytes go when no other document has them.

        Raises:
            UsageError: no document of that name, or several.
        """
        rows = self._db.execute("SELECT id FROM documents WHERE id = ? OR name = ?", (name, name)).fetchall()
        if len(rows) != 1:
            found = "no document" if not rows else f"{len(rows)} documents"
            raise UsageError(f"{self.path}: {found} named {name}; sayso list shows ids")
        with transaction(self._db, self.path):
            self._db.execute("DELETE FROM documents WHERE id = ?", rows[0])
            self._db.execute("DELETE FROM blobs WHERE sha256 NOT IN (SELECT sha256 FROM documents)")
        return str(rows[0][0])

    def documents(self) -> tuple[tuple[str, str], ...]:
        """Ids and names of the documents, in the order they were added."""
        rows = self._db.execute("SELECT id, name FROM documents ORDER BY position").fetchall()
        return tuple((str(a), str(b)) for a, b in rows)

    def original(self, document: str) -> bytes:
        """A document's bytes as received."""
        sql = "SELECT data FROM blobs JOIN documents USING (sha256) WHERE id = ?"
        row = self._db.execute(sql, (document,)).fetchone()
        if row is None:
            raise UsageError(f"{self.path}: no document {document}; sayso list shows ids")
        return bytes(row[0])

    def problems(self) -> tuple[Problem, ...]:
        """The inputs that could not be read, and why."""
        rows = self._db.execute("SELECT name, reason, message FROM problems ORDER BY name").fetchall()
        return tuple(Problem(*map(str, row)) for row in rows)

    def verify(self) -> tuple[str, ...]:
        """Ids of documents whose stored bytes or text no longer have the hash they came with."""
        bad = []
        sql = "SELECT documents.id, documents.sha256, data FROM documents JOIN blobs USING (sha256) ORDER BY position"
        with sql_errors(self.path):
            for document, digest, data in self._db.execute(sql):
                if hashlib.sha256(data).hexdigest() != digest:
                    bad.append(str(document))
        return tuple(bad)

    # ------------------------------------------------------------ findings
    def readings(self, progress: Callable[[str], None] | None = None) -> tuple[Reading, ...]:
        """The reading of every document, in the order they were added; those of another version are made anew."""
        stale = [(i, n) for i, n in self.documents() if not self._is_current(i)]
        for _, name in self._reread(stale):
            if progress:
                progress(name)
        sql = "SELECT text, body FROM readings JOIN documents ON id = document ORDER BY position"
        return tuple(restore(json.loads(zlib.decompress(body)), _decode(text)) for text, body in self._db.execute(sql))

    def _reread(self, stale: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        pages = [self._page(document) for document, _ in stale]
        for pair, result in zip(stale, pipeline.read_pages(pages)):
            if isinstance(result, Reading):
                with transaction(self._db, self.path):
                    self._store(result)
            yield pair

    def _page(self, document: str) -> Page:
        sql = "SELECT name, outlet, published, url FROM documents WHERE id = ?"
        name, outlet, published, url = self._db.execute(sql, (document,)).fetchone()
        return read_bytes(self.original(document), path=name, given=Given(outlet, published, url))

    def compare(self, settings: Settings | None = None) -> Comparison:
        """Everything found between the documents, after what people judged wrong is set aside."""
        return pipeline.compare_readings(self.judged_readings(), settings)

    def judged_readings(self) -> tuple[Reading, ...]:
        """The readings without the findings that a standing judgement calls wrong."""
        from sayso.case.judging import apply

        return tuple(apply(reading, self.judgements()) for reading in self.readings())

    def run(self, settings: Settings | None = None) -> int:
        """The number of this run: the same documents, judgements, settings and version give the same number."""
        parts = [self.version, *sorted(i for i, _ in self.documents()), *(j.id for j in self.judgements())]
        inputs = sha256(json.dumps([parts, asdict(settings or Settings())], sort_keys=True).encode())
        with transaction(self._db, self.path):
            self._db.execute("INSERT OR IGNORE INTO runs (version, inputs) VALUES (?, ?)", (self.version, inputs))
        row = self._db.execute("SELECT id FROM runs WHERE inputs = ?", (inputs,)).fetchone()
        return int(row[0])

    # ------------------------------------------------------------ judgements
    def judge(self, judgement: Judgement) -> str:
        """Add a judgement; the same one twice is one.  Returns its id."""
        body = json.dumps(asdict(judgement), ensure_ascii=False, sort_keys=True)
        with transaction(self._db, self.path):
            self._db.execute(
                "INSERT OR IGNORE INTO judgements (id, doc, body) VALUES (?, ?, ?)",
                (judgement.id, judgement.anchor.doc, body),
            )
        return judgement.id

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement, in the order they were made."""
        rows = self._db.execute("SELECT body FROM judgements ORDER BY position").fetchall()
        values = (json.loads(row[0]) for row in rows)
        return tuple(Judgement(**v | {"anchor": Anchor(**v["anchor"])}) for v in values)


def _encode(text: str) -> str:
    """SQLite holds no lone surrogates: a text that has them is kept as escaped JSON behind a control character."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "\x01" + json.dumps(text)
    return text if not text.startswith("\x01") else "\x01" + json.dumps(text)


def _decode(text: str) -> str:
    return str(json.loads(text[1:])) if text.startswith("\x01") else text
