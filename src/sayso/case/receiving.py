"""Received bytes on their way into a case: recorded, derived, read, and kept document by document."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sayso import pipeline
from sayso.case import deriving
from sayso.case.store import Held, Place, Store, storable
from sayso.case.values import SKIPPED, Outcome, Received, Status
from sayso.errors import InputError, NotFound
from sayso.extraction.quantifying.settings import Settings
from sayso.model import Page, Problem, Reading, sha256
from sayso.reading import Given, Limits, Part
from sayso.reading.read import load

Clock = Callable[[], str]
"""Gives the time as ISO 8601."""


def from_paths(
    paths: Iterable[str | Path], given: Mapping[str, Given] | None = None, clock: Clock | None = None
) -> Iterator[Received | Problem]:
    """Files as received, each read once when its turn comes; `given` maps a path to what the user says of it."""
    given = given or {}
    for path in paths:
        name = storable(str(path))
        try:
            data = load(Path(path), Limits())
        except InputError as error:
            yield Problem(name, error.reason, str(error))
            continue
        at = clock() if clock else None
        yield Received(name, data, given=given.get(str(path), Given()), at=at, file=os.path.abspath(path))


@dataclass(frozen=True, slots=True)
class _Arrival:
    """Received bytes with their hash and receipt, what is given of them by now, and the documents in them that need
    not be read."""

    received: Received
    digest: str
    receipt: int
    given: Given
    known: tuple[Held, ...] = ()

    @property
    def described(self) -> bool:
        """Whether the user says this time whose the bytes are."""
        return self.received.given.outlet is not None or self.received.given.url is not None


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A page whose reading is under way."""

    part: Part
    name: str
    arrival: _Arrival


@dataclass(frozen=True, slots=True)
class Ways:
    """How pages are read: what vague numbers stand for, and by how many processes."""

    figures: Settings
    workers: int = 1


class Intake:
    """One stream of received bytes into a case.

    Parsing runs ahead by a batch of pages; the queue holds what happened before each page, so that outcomes come in
    the order of the input and nothing is recorded that was not yet reached.
    """

    def __init__(self, store: Store, version: str, ways: Ways) -> None:
        self._store = store
        self._version = version
        self._ways = ways
        self._queue: deque[_Waiting | _Arrival | Outcome] = deque()
        self._coming: set[str] = set()

    def run(self, incoming: Iterable[Received | Problem]) -> Iterator[Outcome]:
        """Take everything in; what became of each page, as it is done."""
        for result in pipeline.read_pages(self._pages(incoming), self._ways.figures, self._ways.workers):
            yield from self._settled()
            waiting = self._queue.popleft()
            assert isinstance(waiting, _Waiting)
            yield self._keep(waiting, result)
        yield from self._settled()

    # ------------------------------------------------------------ ahead: bytes to pages
    def _pages(self, incoming: Iterable[Received | Problem]) -> Iterator[Page]:
        for item in incoming:
            if isinstance(item, Problem):
                self._queue.append(outcome(item, item.name))
            else:
                yield from self._members(item)

    def _members(self, received: Received) -> Iterator[Page]:
        arrival, documents = self._arrive(received)
        current = tuple(d for d in documents if self._is_current(d, arrival.given))
        known = {d.name_in(received.name): d.id for d in current}
        self._queue.extend(Outcome(name, "known", i, source=received.name) for name, i in known.items())
        for part in deriving.parts(received, arrival.given, known.__contains__):
            if isinstance(part, Problem):
                self._queue.append(outcome(part, received.name))
            else:
                self._queue.append(self._entry(part, arrival))
                if isinstance(self._queue[-1], _Waiting):
                    yield part.page
        self._queue.append(replace(arrival, known=current))

    def _arrive(self, received: Received) -> tuple[_Arrival, list[Held]]:
        """Record the bytes; and the documents in them of the same outlet and address, whose facts still hold."""
        digest, told = sha256(received.data), received.given
        held = self._store.held("blob = ?", digest)
        before = self._before(received, held)
        first = before[0].given if before else Given()
        given = deriving.facts(received, first.url)
        given = replace(given, outlet=given.outlet or first.outlet)
        mine = before if told.outlet is None and told.url is None else []
        mine = mine or [d for d in held if (d.given.outlet, d.given.url) == (given.outlet, given.url)]
        for document in mine or before:
            given = _overlaid(given, document.given)
        with self._store.transaction():
            receipt, complete = self._store.arrive(received, digest)
            self._store.forget(received.name)
        # After an interruption the last document is looked at again: what belongs to it may not have been reached.
        return _Arrival(received, digest, receipt, given), mine if complete else mine[:-1]

    def _before(self, received: Received, held: Iterable[Held]) -> list[Held]:
        """The documents that these bytes gave when they came from the same file or address before."""
        file = self._store.standing(received.file)
        return [d for d in held if (d.container == received.name if None in (file, d.file) else d.file == file)]

    def _entry(self, part: Part, arrival: _Arrival) -> _Waiting | Outcome:
        name = part.page.document.path or arrival.received.name
        identity = part.page.document.id
        document = self._store.document(identity)
        if identity in self._coming or (document and self._is_settled(document, arrival)):
            return Outcome(name, "known", identity, source=arrival.received.name)
        self._coming.add(identity)
        return _Waiting(part, name, arrival)

    def _is_current(self, document: Held, given: Given) -> bool:
        return document.version == self._version and _overlaid(given, document.given) == document.given

    def _is_settled(self, document: Held, arrival: _Arrival) -> bool:
        """Whether a document needs nothing of these bytes: it is current, or stands in other bytes, from which it is
        read anew with what was given then, and nothing new is given."""
        same = _overlaid(arrival.given, document.given) == document.given
        return same and (document.version == self._version or document.blob != arrival.digest)

    # ------------------------------------------------------------ behind: readings to the case
    def _settled(self) -> Iterator[Outcome]:
        """What stands in the queue before the next page."""
        while self._queue and not isinstance(self._queue[0], _Waiting):
            entry = self._queue.popleft()
            with self._store.transaction():
                if isinstance(entry, _Arrival):
                    self._store.complete(entry.receipt)
                    for document in entry.known:
                        self._correct(document.id, document.locator, entry)
                elif isinstance(entry, Outcome) and entry.problem is not None and not _is_nowhere(entry.problem):
                    self._store.tell(entry.problem, entry.source)
            if isinstance(entry, Outcome):
                yield entry

    def _keep(self, waiting: _Waiting, result: Reading | Problem) -> Outcome:
        arrival, source = waiting.arrival, waiting.arrival.received.name
        if isinstance(result, Problem):
            problem = replace(result, name=waiting.name)
            with self._store.transaction():
                self._store.tell(problem, source)
            return outcome(problem, source)
        place = Place(
            waiting.name, arrival.received.data, arrival.digest, arrival.receipt, _locator(waiting.name, source),
            arrival.given, waiting.part.captured, waiting.part.headers,
        )  # fmt: skip
        with self._store.transaction():
            new = self._store.keep(result, self._version, place)
            corrected = self._correct(result.document.id, place.locator, arrival)
        left_out = next((p for p in result.problems if p.reason == pipeline.NOT_ENGLISH), None)
        status: Status = "left out" if left_out else "added" if new and not corrected else "updated"
        return Outcome(waiting.name, status, result.document.id, left_out, source)

    def _correct(self, identity: str, locator: str | None, arrival: _Arrival) -> bool:
        """Where the user says anew whose a page is, take it out as it was described before; returns whether it was."""
        if not arrival.described:
            return False
        held = self._store.held("blob = ? AND locator IS ? AND documents.id != ?", arrival.digest, locator, identity)
        before = [d.id for d in self._before(arrival.received, held)]
        self._store.supersede(before, identity)
        return bool(before)


def _is_nowhere(problem: Problem) -> bool:
    """Whether there is no such input: a name mistyped once is nothing that a case has to remember."""
    return problem.reason == NotFound.reason


def outcome(problem: Problem, source: str) -> Outcome:
    """What became of a part of which there is no page: it failed, or was set aside on purpose."""
    return Outcome(problem.name, "skipped" if problem.reason == SKIPPED else "failed", None, problem, source)


def _locator(name: str, container: str) -> str | None:
    return name[len(container) + 1 :] if name.startswith(f"{container}!") else None


def _overlaid(given: Given, known: Given) -> Given:
    """What is given now over what was given before."""
    return replace(given, published=given.published or known.published, today=given.today or known.today)
