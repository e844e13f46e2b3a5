"""Pages read by several processes at once: the findings of `run.read_pages`, in the same order, sooner.

Each process reads a page whole, so that neither their number nor their pace changes a finding.  What a page does to the
process that reads it costs no other page: one that ends two processes is a Problem, and the rest is read on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from multiprocessing import connection

from sayso import processes
from sayso.errors import SaysoError
from sayso.extraction.quantifying import settings as figures
from sayso.model import Page, Problem, Reading
from sayso.pipeline import run

AHEAD = 32
"""Pages given out before the first of them is given back, whatever the number of processes."""
AT_FIRST = 8
"""Pages taken while processes start: the longest of them is read first, so that none reads on while all others rest."""


def read_pages(
    pages: Iterable[Page], settings: figures.Settings = figures.STANDARD, workers: int = 1
) -> Iterator[Reading | Problem]:
    """`run.read_pages`, by so many processes where there is enough to read; by this one alone where there is not, or
    where the system gives no processes.

    With more than one the main module of the program is imported again in each, as `multiprocessing` has it: it must
    be one that may be imported.
    """
    coming = iter(pages)
    first = _begun(coming) if workers > 1 else []
    crew = _Crew(workers, settings) if _worth(first) else None
    if crew is None or not crew.workers:
        return run.read_pages(chain(first, coming), settings)
    tasks = [_Task(k, page) for k, page in enumerate(first)]
    begin = sorted(tasks[:AHEAD], key=lambda task: -len(task.page.text))  # the first to be given back is among them
    rest = (_Task(k, page) for k, page in enumerate(coming, len(first)))
    return _shared(chain(begin, tasks[AHEAD:], rest), crew)


def _begun(pages: Iterator[Page]) -> list[Page]:
    """The first pages, until they are worth several processes; and then, while these begin to load, some more."""
    first: list[Page] = []
    for page in pages:
        first.append(page)
        if _worth(first):
            processes.prepare()
            return [*first, *islice(pages, max(0, AT_FIRST - len(first)))]
    return first


def _worth(pages: list[Page]) -> bool:
    return len(pages) > 1 and sum(len(page.text) for page in pages) >= processes.WORTH


def _shared(tasks: Iterator[_Task], crew: _Crew) -> Iterator[Reading | Problem]:
    """What the processes find, each page in its turn."""
    given = turn = 0
    with crew:
        while True:
            while crew.idle and given - turn < AHEAD and (task := next(tasks, None)) is not None:
                crew.give(task)
                given += 1
            if turn == given:
                return
            if turn in crew.done:
                yield crew.done.pop(turn)
                turn += 1
            else:
                crew.wait()


@dataclass(frozen=True, slots=True)
class _Task:
    """A page to be read, with its number; `again`: a process ended while it was at it."""

    number: int
    page: Page
    again: bool = False


class _Crew:
    """Processes that read pages, those that take their place, and what they found by the number of the page."""

    def __init__(self, workers: int, settings: figures.Settings) -> None:
        self._settings = settings
        self.workers: list[processes.Worker] = []
        self.done: dict[int, Reading | Problem] = {}
        self._at: dict[processes.Worker, _Task] = {}
        while len(self.workers) < workers and self._more():
            pass

    def _more(self) -> bool:
        """Start one process more; whether the system gave one."""
        try:
            self.workers.append(processes.Worker(serve, self._settings))
        except (OSError, EOFError):
            return False
        return True

    @property
    def idle(self) -> bool:
        """Whether a page may be given out; where no process is left this one reads."""
        return len(self._at) < len(self.workers) or not self.workers

    def give(self, task: _Task) -> None:
        """Have a page read."""
        worker = next((w for w in self.workers if w not in self._at), None)
        if worker is None:
            self.done[task.number] = run.read_one(task.page, self._settings)
        else:
            self._send(worker, task)

    def _send(self, worker: processes.Worker, task: _Task) -> None:
        """Have a page read by one process."""
        self._at[worker] = task
        try:
            worker.pipe.send(task.page)
        except OSError:
            self._ended(worker)

    def wait(self) -> None:
        """Wait until a page at least is read.

        Raises:
            SaysoError: what reading any page raises, as ModelMissing.
        """
        by = {worker.pipe: worker for worker in self._at}
        for pipe in connection.wait(list(by)):
            worker = by[pipe]
            try:
                found = worker.pipe.recv()
            except (EOFError, OSError):
                self._ended(worker)
                continue
            task = self._at.pop(worker)
            if isinstance(found, SaysoError):
                raise found
            self.done[task.number] = found

    def _ended(self, worker: processes.Worker) -> None:
        """A process ended while it was at a page: another one takes its place, and tries the page once more."""
        task = self._at.pop(worker)
        worker.end(hurried=True)
        self.workers.remove(worker)
        if self._more() and not task.again:  # the new one has it: another at rest may have ended unseen
            self._send(self.workers[-1], _Task(task.number, task.page, again=True))
        else:
            self.done[task.number] = run.ended(task.page)

    def __enter__(self) -> _Crew:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End the processes, in the midst of a page where what they read is not wanted any more."""
        for worker in self.workers:
            worker.end(hurried=kind is not None)


def serve(pipe: connection.Connection, settings: figures.Settings) -> None:
    """Read the pages that come through a pipe, one after the other."""
    while True:
        page = pipe.recv()
        try:
            pipe.send(run.read_one(page, settings))
        except SaysoError as error:
            pipe.send(error)
