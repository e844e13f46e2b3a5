"""Pages read by several processes: the same findings in the same order, whatever becomes of a process."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import time
from collections.abc import Sequence

import pytest

from sayso import processes
from sayso.errors import ModelMissing
from sayso.model import Page, Problem, Reading
from sayso.pipeline import run, workers
from sayso.reading import Given, from_text

SAID = (
    "The flood took the lower bridge at Orlen, the mayor, Ida Brandt, said on Tuesday. About {n} families were brought to "
    "the school, according to the fire service. “We had no warning,” said a farmer from Tarn.\n\n"
)


def pages(count: int) -> list[Page]:
    texts = [SAID.format(n=20 + k) * (4 + k) for k in range(count)]
    return [from_text(text, f"{k}.txt", Given(outlet=f"Outlet {k}")) for k, text in enumerate(texts)]


MANY = 12
"""Pages enough to be worth more than one process."""


@pytest.fixture(scope="module")
def told() -> list[Page]:
    found = pages(MANY)
    assert sum(len(page.text) for page in found) >= processes.WORTH
    return found


@pytest.fixture(scope="module")
def alone(told: Sequence[Page]) -> list[Reading | Problem]:
    """What one process finds."""
    return list(run.read_pages(told))


def test_several_processes_find_the_same_in_the_same_order(
    told: Sequence[Page], alone: list[Reading | Problem], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers.run, "read_pages", lambda *_: pytest.fail("read by one process"))
    assert list(workers.read_pages(told, workers=2)) == alone
    assert all(isinstance(reading, Reading) and reading.attributions for reading in alone)


def test_more_short_pages_than_are_given_out_at_once_are_read() -> None:
    told = [from_text(SAID.format(n=20 + k) + "So it is. " * k, f"{k}.txt") for k in range(2 * workers.AHEAD)]
    found = workers.read_pages(told, workers=2)
    assert [r.document.path for r in found if isinstance(r, Reading)] == [f"{k}.txt" for k in range(len(told))]


def test_little_is_read_without_further_processes(
    told: Sequence[Page], alone: list[Reading | Problem], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "Worker", lambda *_: pytest.fail("a process for little"))
    assert list(workers.read_pages(told[:2], workers=2)) == alone[:2]
    assert list(workers.read_pages(told)) == alone


@pytest.mark.parametrize("refusal", [PermissionError("no right"), EOFError()])
def test_where_the_system_gives_no_processes_one_reads_all(
    told: Sequence[Page], alone: list[Reading | Problem], monkeypatch: pytest.MonkeyPatch, refusal: Exception
) -> None:
    def refused(*_: object) -> None:
        raise refusal

    monkeypatch.setattr(processes, "Worker", refused)
    assert list(workers.read_pages(told, workers=2)) == alone


def test_pages_that_a_process_was_at_when_it_was_killed_are_read_by_another(
    told: Sequence[Page], alone: list[Reading | Problem]
) -> None:
    reading = workers.read_pages(told, workers=2)
    found = [next(reading)]
    for process in multiprocessing.active_children():
        process.kill()
    assert [*found, *reading] == alone
    assert not multiprocessing.active_children()


class _Pipe:
    """The pipe of a process that ends with each page it is given."""

    def send(self, page: Page) -> None:
        raise BrokenPipeError(page.document.path)


class _Doomed:
    """A process that ends with each page it is given; so many can be started."""

    left = 0

    def __init__(self, *_: object) -> None:
        if not _Doomed.left:
            raise OSError("no more processes")
        _Doomed.left -= 1
        self.pipe = _Pipe()

    def end(self, hurried: bool) -> None:
        """It has ended."""


def test_a_page_that_ends_two_processes_is_a_problem_and_costs_no_other(
    told: Sequence[Page], alone: list[Reading | Problem], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_Doomed, "left", 5)
    monkeypatch.setattr(processes, "Worker", _Doomed)
    found = list(workers.read_pages(told, workers=2))
    # Five processes: two begin, each page ends two, and the third page ends the last; then this process reads alone.
    # The longest of the pages that are taken at first, the eleventh and those before it, had come first.
    assert [p.name for p in found if isinstance(p, Problem)] == ["8.txt", "9.txt", "10.txt"]
    assert isinstance(found[8], Problem)
    assert found[8].message.startswith("8.txt: the process that read this document was ended")
    assert [*found[:8], *found[11:]] == [*alone[:8], *alone[11:]]


def test_what_reading_any_page_raises_is_raised(told: Sequence[Page], monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing:
        def __init__(self, *_: object) -> None:
            self.pipe, self.theirs = multiprocessing.Pipe()
            self.theirs.send(ModelMissing("no model: run make setup"))

        def end(self, hurried: bool) -> None:
            assert hurried
            self.pipe.close()
            self.theirs.close()

    monkeypatch.setattr(processes, "Worker", Missing)
    with pytest.raises(ModelMissing, match="run make setup"):
        list(workers.read_pages(told, workers=2))


def test_a_page_for_which_memory_is_wanting_is_a_problem(told: Sequence[Page], monkeypatch: pytest.MonkeyPatch) -> None:
    def wanting(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(run.language, "parse", wanting)
    found = run.read_one(told[0])
    assert isinstance(found, Problem) and "not enough memory" in found.message


def test_who_wants_no_more_readings_leaves_no_process_behind(told: Sequence[Page]) -> None:
    reading = workers.read_pages(told, workers=2)
    next(reading)
    assert multiprocessing.active_children()
    reading.close()  # type: ignore[attr-defined]
    until = time.monotonic() + 10
    while multiprocessing.active_children() and time.monotonic() < until:
        time.sleep(0.05)
    assert not multiprocessing.active_children()


def test_as_many_processes_as_processors_but_not_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    assert 1 <= processes.usable() <= processes.MOST
    monkeypatch.setattr(processes.os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert processes.usable() == processes.MOST


def test_processes_that_read_do_without_comparison() -> None:
    asked = "import sys, sayso.pipeline.workers; print('sayso.comparison' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False", "each start of the command would wait for it to be imported"
