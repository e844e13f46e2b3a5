"""Processes that work for this one, each at its own end of a pipe, and that end with it."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection
from typing import Any

_FORKED = "forkserver"
READY = "sayso.pipeline.ready"
"""What the server of processes imports before it forks: the model is loaded once and shared by all."""
MOST = 8
"""Processes that are started without being asked for: each takes some hundred megabytes."""
WORTH = 20_000
"""Characters of text, or bytes of files, below which processes would take longer to start than one takes to read it."""
_PATIENCE_S = 5.0
"""Seconds for which the end of a process is waited for."""
Serve = Callable[[Connection, Any], None]
"""What a process runs: its end of the pipe, and a value that it is given."""


def usable() -> int:
    """How many processes are of use: one for each processor that this one may use, `MOST` at most."""
    own = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(own or 1, MOST)


def prepare() -> None:
    """Begin to load what processes share, in a process of its own and without waiting for it, where the system has
    such servers of processes.  Who calls it is going to read more than one page."""
    if _served():
        with contextlib.suppress(OSError, EOFError), _unheard():
            _context()
            forkserver.ensure_running()


class Worker:
    """A process that gets values through a pipe and gives its answers there.  Its end of the pipe is closed when this
    process ends, however it ends, and it ends with that."""

    def __init__(self, serve: Serve, value: Any) -> None:
        """Start it.

        Raises:
            OSError, EOFError: the system gives no process.
        """
        context = _context()
        self.pipe, theirs = context.Pipe()
        try:
            self._process = context.Process(target=_served_by, args=(serve, theirs, value), daemon=True)
            with _unheard():
                self._process.start()
        except BaseException:
            self.pipe.close()
            raise
        finally:
            theirs.close()

    def end(self, hurried: bool) -> None:
        """End it: when it has nothing left to do or, `hurried`, in the midst of its work."""
        self.pipe.close()
        if hurried:
            self._process.terminate()
        self._process.join(_PATIENCE_S)


def _served_by(serve: Serve, pipe: Connection, value: Any) -> None:
    """Run in the process: what it serves, until the other end of its pipe is closed.  Ctrl-C is for that other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(EOFError, OSError):
        serve(pipe, value)


def _context() -> Any:
    """Processes forked from a server that has no threads and none of our state, where the system can; else new ones."""
    if not _served():
        return multiprocessing.get_context("spawn")
    forkserver.set_forkserver_preload([READY])
    return multiprocessing.get_context(_FORKED)


def _served() -> bool:
    return _FORKED in multiprocessing.get_all_start_methods()


@contextlib.contextmanager
def _unheard() -> Iterator[None]:
    """Meanwhile Ctrl-C waits: what is started now, and does not yet know how to take it, is never to hear of it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # starting it lets Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
