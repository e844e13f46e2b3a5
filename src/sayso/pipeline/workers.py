"""Pages read by several processes at once: the findings of `run.read_pages`, in the same order, sooner.

Each process reads a page whole, so that neither their number nor their pace changes a finding.  What a page does to the
process that reads it costs no other page: one that ends a process is a Problem, and the rest is read on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from itertools import chain

from sayso import processes
from sayso.extraction.quantifying import settings as figures
from sayso.model import Page, Problem, Reading
from sayso.pipeline import run

AHEAD = 32
"""Pages given out before the first of them is back, whatever the number of processes: what a caller does as it gives a
page comes so long before its reading, on every machine."""
WORTH = 20_000
"""Characters of text below which processes would take longer to start than pages to be read."""
_Future = Future[Reading | Problem]


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
    everything = chain(first, coming)
    pool = _Pool.started(workers, settings) if _worth(first) else None
    if pool is None:
        return run.read_pages(everything, settings)
    return _shared(everything, pool)


def _begun(pages: Iterator[Page]) -> list[Page]:
    """The first pages, until they are worth several processes."""
    first: list[Page] = []
    for page in pages:
        first.append(page)
        if _worth(first):
            break
    return first


def _worth(pages: list[Page]) -> bool:
    return len(pages) > 1 and sum(len(page.text) for page in pages) >= WORTH


def _shared(pages: Iterator[Page], pool: _Pool) -> Iterator[Reading | Problem]:
    waiting: deque[tuple[Page, _Future]] = deque()
    with pool:
        for page in pages:
            waiting.append((page, pool.begin(page)))
            if len(waiting) >= AHEAD:
                yield pool.end(*waiting.popleft())
        while waiting:
            yield pool.end(*waiting.popleft())


class _Pool:
    """Processes that read pages, and those that take their place."""

    def __init__(self, workers: int, settings: figures.Settings) -> None:
        self._settings = settings
        self._workers = workers
        self._executor = processes.executor(workers)

    @classmethod
    def started(cls, workers: int, settings: figures.Settings) -> _Pool | None:
        """None where the system has no processes for us: no shared memory, no right to start any."""
        try:
            return cls(workers, settings)
        except (ImportError, OSError):
            return None

    def begin(self, page: Page) -> _Future:
        """Give a page out."""
        try:
            return self._executor.submit(run.read_one, page, self._settings)
        except BrokenProcessPool:
            self._executor = processes.executor(self._workers)
            return self._executor.submit(run.read_one, page, self._settings)

    def end(self, page: Page, reading: _Future) -> Reading | Problem:
        """The reading of a page that was given out.  Where a process ended before it was done, nobody can say which
        of the pages then under way was its end: each is read again by a process that has no other.

        Raises:
            ModelMissing: the language model is not installed.
        """
        try:
            return reading.result()
        except BrokenProcessPool:
            return self._alone(page)

    def _alone(self, page: Page) -> Reading | Problem:
        with processes.executor(1) as one:
            try:
                return one.submit(run.read_one, page, self._settings).result()
            except BrokenProcessPool:
                return run.ended(page)

    def __enter__(self) -> _Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """End the processes, in the midst of a page where what they read is not wanted any more."""
        if kind is None:
            self._executor.shutdown()
        else:
            processes.stop(self._executor)
