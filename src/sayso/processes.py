"""Processes that read pages: how many, from where, and what they share.  Knows nothing of pages."""

from __future__ import annotations

import multiprocessing
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import forkserver
from multiprocessing.context import BaseContext

_FORKED = "forkserver"
READY = "sayso.pipeline.ready"
"""What the server of processes imports before it forks: the model is loaded once and shared by all."""


MOST = 8
"""Processes that are started without being asked for: each takes some hundred megabytes."""


def usable() -> int:
    """How many processes are of use: one for each processor that this one may use, `MOST` at most."""
    own = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(own or 1, MOST)


def prepare() -> None:
    """Begin to load what processes share, in a process of its own and without waiting for it, where the system has
    such servers of processes.  Who calls it is going to read more than one page."""
    if _served():
        _context()
        forkserver.ensure_running()


def executor(workers: int) -> ProcessPoolExecutor:
    """So many processes, or as many of them as there is work for.

    Raises:
        OSError: the system gives none.
    """
    return ProcessPoolExecutor(workers, _context(), initializer=_begin)


def stop(running: ProcessPoolExecutor) -> None:
    """End processes in the midst of their work, which is not wanted any more."""
    processes = list((getattr(running, "_processes", None) or {}).values())
    running.shutdown(wait=False, cancel_futures=True)
    for process in processes:  # shutting down alone would wait for what each is at
        process.terminate()


def _context() -> BaseContext:
    """Processes forked from a server that has no threads and none of our state, where the system can; else new ones."""
    if not _served():
        return multiprocessing.get_context("spawn")
    forkserver.set_forkserver_preload([READY])
    return multiprocessing.get_context(_FORKED)


def _served() -> bool:
    return _FORKED in multiprocessing.get_all_start_methods()


def _begin() -> None:
    """In each process, first: Ctrl-C is for the one that gave it its work, which ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
