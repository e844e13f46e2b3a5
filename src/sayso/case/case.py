"""A case: the pile of documents about one event, what was found in them, and what people decided.

Bytes are kept as received, addressed by their SHA-256; a document is a place in them.  Readings are derived, versioned
by the program and its settings, and replaced by a newer program; judgements are only ever added.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from types import TracebackType

from sayso import language, pipeline
from sayso.case import deriving, receiving, verifying
from sayso.case.answers import Answers
from sayso.case.fetches import Fetches
from sayso.case.judging import apply, orphans
from sayso.case.schema import connect, discard
from sayso.case.settings import from_json, to_json
from sayso.case.store import Held, Store, damaged
from sayso.case.values import SKIPPED, Check, Custody, Outcome, Receipt, Received
from sayso.comparison import Settings
from sayso.errors import UsageError
from sayso.extraction.quantifying import settings as vague
from sayso.model import Anchor, Comparison, Judgement, Page, Problem, Reading, sha256
from sayso.reading import Given
from sayso.version import __version__

SUFFIX = ".sayso"
NOTES = frozenset({SKIPPED, pipeline.NOT_ENGLISH})
"""Reasons that say what was set aside on purpose; every other reason is a failure."""
_FIGURES = "figures"


class Case:
    """A case file.  Use as a context manager, or call `close`.

    >>> with Case.open("event.sayso", create=True) as case:  # doctest: +SKIP
    ...     for outcome in case.add(["a.html", "b.txt", "pile.zip"]):
    ...         print(outcome.status, outcome.name)
    """

    def __init__(self, path: Path, db: sqlite3.Connection, workers: int = 1) -> None:
        self.path = path
        self._store = Store(db, path)
        self._workers = workers

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False, workers: int = 1) -> Case:
        """Open a case; `create` makes the file if it is not there.  Without it, a case that may not be written is
        opened all the same: what would write to it raises `NotPermitted`.  `workers`: by how many processes pages are
        read; with more than one the main module of the program must be one that may be imported again.

        Raises:
            NotFound, NotPermitted, NotACase, CaseTooNew, CaseLocked, StorageFull: as their names say.
            UsageError: the name does not end in `.sayso`.
        """
        path = Path(path)
        if path.suffix != SUFFIX:
            raise UsageError(f"{path}: the name of a case ends in {SUFFIX}, as {path.name}{SUFFIX}")
        return cls(path, connect(path, create=create), workers)

    def close(self) -> None:
        """Close the file."""
        self._store.db.close()

    def discard_empty(self) -> bool:
        """Close the file, and delete it if no document is in it and nobody else has it open; returns whether it is
        gone.  What the case was told of inputs that could not be read goes with it."""
        if self._store.held():
            self.close()
            return False
        return discard(self._store.db, self.path)

    def __enter__(self) -> Case:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # ------------------------------------------------------------ documents
    def add(
        self,
        paths: str | Path | Iterable[str | Path],
        given: Mapping[str, Given] | None = None,
        clock: receiving.Clock | None = None,
    ) -> Iterator[Outcome]:
        """Add files, or one: `receive` of what they hold.  `given` maps a path to what the user says of it; `clock`
        tells the time (ISO 8601) at which each is received, which is not recorded without it."""
        several = [paths] if isinstance(paths, str | Path) else paths  # a name alone is no list of letters
        return self.receive(receiving.from_paths(several, given, clock))

    def receive(self, incoming: Iterable[Received | Problem]) -> Iterator[Outcome]:
        """Take in received bytes, each document in a transaction of its own; yields what became of each, in order.

        Bytes may hold one page or many.  A document that is there already, read by this version of the program with
        the same facts given, is "known" and not read again.  An interrupted stream is resumed by sending it again.
        A Problem in the stream is recorded under its name.
        """
        return receiving.Intake(self._store, self.version, receiving.Ways(self.figures, self._workers)).run(incoming)

    def remove(self, name: str) -> tuple[str, ...]:
        """Take a document out, by its id or name, or all documents of an archive by its name, or of a folder; returns
        their ids.  A file or folder may be called otherwise than it was when it was added.

        Judgements about them stay; bytes go when no other document stands in them.  What was told of an input of that
        name, or in that folder, that could not be read goes too: it may be all that there is of it, and then no id is
        returned.

        Raises:
            UsageError: nothing of that name, or several documents.
        """
        found = self._store.held("documents.id = ?1 OR documents.name = ?1", name)
        if len(found) > 1:
            raise UsageError(f"{self.path}: {len(found)} documents named {name}; sayso list shows ids")
        found = found or self._store.held("receipts.name = ?", name)
        found = found or self._store.held("receipts.file = ?", self._store.standing(os.path.abspath(name)))
        found = found or self._store.inside(name)
        told = {source for _, source in self._store.told() if source == name or _stands_in(source, name)}
        if not found and not told:
            what = f"nothing of the folder {name} is in it" if os.path.isdir(name) else f"no document named {name}"
            raise UsageError(f"{self.path}: {what}; sayso list shows ids and names")
        with self._store.transaction():
            self._store.remove([d.id for d in found])
            for source in sorted(told):
                self._store.forget(source)
        return tuple(d.id for d in found)

    def documents(self) -> tuple[tuple[str, str], ...]:
        """Ids and names of the documents, in the order they were added."""
        return tuple((d.id, d.name) for d in self._store.held())

    def told(self) -> tuple[tuple[str, str, str | None, str | None], ...]:
        """Ids and names of the documents with their outlets and dates (EDTF), as the pages or the user say them."""
        return tuple((d.id, d.name, *self._store.told_of(d.id)) for d in self._store.held())

    def original(self, document: str) -> bytes:
        """The bytes as received in which a document stands: its own, or those of its archive."""
        held = self._store.document(document)
        if held is None:
            raise UsageError(f"{self.path}: no document {document}; sayso list shows ids")
        return self._store.blob(held.blob)

    def receipts(self, address: str | None = None) -> tuple[Receipt, ...]:
        """What was received, oldest first; only from an address, if one is named."""
        return self._store.receipts(address)

    def bytes_of(self, receipt: Receipt) -> bytes:
        """Bytes as received.

        Raises:
            UsageError: they are not kept: no document of the case stands in them.
        """
        if not receipt.kept:
            raise UsageError(f"{self.path}: the bytes of {receipt.name} are not kept; no document stands in them")
        return self._store.blob(receipt.sha256)

    @property
    def fetches(self) -> Fetches:
        """What is remembered of the addresses that are watched."""
        return Fetches(self._store.db, self.path)

    def custody(self) -> tuple[Custody, ...]:
        """Where each document comes from, in the order they were added."""
        return self._store.custody()

    def problems(self) -> tuple[Problem, ...]:
        """The inputs that could not be read, and why."""
        return tuple(p for p in self._store.problems() if p.reason not in NOTES)

    def notes(self) -> tuple[Problem, ...]:
        """What was set aside on purpose: parts that are no pages, documents in other languages."""
        return tuple(p for p in self._store.problems() if p.reason in NOTES)

    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of everything that was received: the documents in the order they were added, then the rest."""
        told = self._store.told()
        left_out = {p.name: p for p, _ in told if p.reason == pipeline.NOT_ENGLISH}
        documents = (
            Outcome(d.name, "left out" if d.name in left_out else "known", d.id, left_out.get(d.name), d.container)
            for d in self._store.held()
        )
        others = (receiving.outcome(p, source) for p, source in told if p.reason != pipeline.NOT_ENGLISH)
        return (*documents, *others)

    def verify(self) -> tuple[Check, ...]:
        """Check that bytes and texts have the hashes they came with, and that the texts follow from the bytes."""
        return verifying.verify(self._store)

    # ------------------------------------------------------------ findings
    @property
    def figures(self) -> vague.Settings:
        """How vague numbers are read in this case."""
        value = self._store.setting(_FIGURES)
        return vague.STANDARD if value is None else from_json(value)

    def set_figures(self, figures: vague.Settings) -> None:
        """Say how vague numbers are read in this case; what was read otherwise is read anew when it is needed."""
        with self._store.transaction():
            self._store.set(_FIGURES, to_json(figures))

    @property
    def version(self) -> str:
        """What decides the results: a reading made by another version is made anew."""
        table = json.dumps(to_json(self.figures), sort_keys=True)
        return f"{__version__}/{language.MODEL}/{sha256(table.encode())[:12]}"

    def readings(self, progress: Callable[[str], None] | None = None) -> tuple[Reading, ...]:
        """The reading of every document, in the order they were added; those of another version are made anew."""
        version = self.version
        for name in self._reread([d for d in self._store.held() if d.version != version], version):
            if progress:
                progress(name)
        return tuple(self._store.readings())

    def _reread(self, stale: Sequence[Held], version: str) -> Iterator[str]:
        missing = {d.id: d for d in stale}
        for result in pipeline.read_pages(self._derived(stale), self.figures, self._workers):
            if isinstance(result, Reading):
                held = missing.pop(result.document.id)
                with self._store.transaction():
                    self._store.write(result, version)
                yield held.name
        if not missing:
            return
        with self._store.transaction():
            for document in missing.values():
                self._store.tell(_not_anew(document), document.name, document.id)

    def _derived(self, documents: Sequence[Held]) -> Iterator[Page]:
        for group in deriving.grouped(documents):
            yield from deriving.again(self._store.blob(group[0].blob), group)

    def compare(self, settings: Settings | None = None) -> Comparison:
        """Everything found between the documents, after what people judged wrong is set aside."""
        return self.compare_seen(self.judged_readings(), settings)

    def compare_seen(self, readings: Sequence[Reading], settings: Settings | None = None) -> Comparison:
        """Everything found between readings of the case, as the caller has them.  What the models of comparison say is
        kept with the case: compared again, they are asked of what is new."""
        answers = Answers(self._store)
        found = pipeline.compare_readings(readings, settings, pipeline.Models(answers.meanings, answers.joint))
        answers.keep()
        return found

    def judged_readings(self, progress: Callable[[str], None] | None = None) -> tuple[Reading, ...]:
        """The readings without the findings that a standing judgement calls wrong."""
        judgements, former = self.judgements(), self._store.former()
        return tuple(apply(reading, judgements, former) for reading in self.readings(progress))

    def run(self, settings: Settings | None = None) -> int:
        """The number of this run: the same documents, given facts, judgements, settings and version give the same
        number.  A case that may not be written does not remember it, and tells the next one."""
        documents = sorted((d.id, d.given.published, d.given.today) for d in self._store.held())
        judged = [j.id for j in self.judgements()]
        parts = json.dumps([self.version, documents, judged, asdict(settings or Settings())], sort_keys=True)
        return self._store.run(self.version, sha256(parts.encode("utf-8", "surrogatepass")))

    # ------------------------------------------------------------ judgements
    def judge(self, judgement: Judgement) -> str:
        """Add a judgement; the same one twice is one.  Returns its id."""
        with self._store.transaction():
            self._store.judge(judgement.id, judgement.anchor.doc, asdict(judgement))
        return judgement.id

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement, in the order they were made."""
        return tuple(Judgement(**v | {"anchor": Anchor(**v["anchor"])}) for v in self._store.judgements())

    def orphans(self) -> tuple[Outcome, ...]:
        """The documents of which somebody judged words that are not heeded any more, since they are no longer exactly
        once in the text: one Outcome with a Problem for each judgement.  Of documents that are not in the case nothing
        is said: what was judged of them is heeded when they are added again."""
        judgements, former = self.judgements(), self._store.former()
        judged = {former.get(j.anchor.doc, j.anchor.doc) for j in judgements}
        held = [d for d in self._store.held() if d.id in judged]
        lost = ((d, j) for d in held for j in orphans(d.id, self._text(d.id), judgements, former))
        return tuple(Outcome(d.name, "known", d.id, _orphaned(d.name, j), d.container) for d, j in lost)

    def _text(self, document: str) -> str:
        try:
            return self._store.text(document)
        except ValueError as error:
            raise damaged(self.path, document, error) from error


def _stands_in(source: str, folder: str) -> bool:
    """Whether an input is a file in a folder, as both are called from here; what is fetched or piped in is none."""
    if not folder or source == deriving.STANDARD_INPUT or "://" in source:
        return False
    return Path(os.path.abspath(folder)) in Path(os.path.abspath(source)).parents


def _orphaned(name: str, judgement: Judgement) -> Problem:
    said = " ".join(judgement.anchor.words.split())
    what = f"{name}: this {judgement.about} was judged {judgement.verdict}: “{said}”"
    why = "the text has these words no more, or more than once, so that it is not heeded; judge it again"
    return Problem(name, "judgement lost", f"{what}; {why}")


def _not_anew(document: Held) -> Problem:
    what = (
        f"{document.name}: this sayso could not read it anew; what an earlier one found is shown; "
        "sayso verify tells whether its bytes are whole"
    )
    return Problem(document.name, "not read anew", what)
