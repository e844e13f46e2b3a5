"""What the user names on the command line, as values of the library."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from sayso import pipeline
from sayso.case import Case
from sayso.case.case import SUFFIX
from sayso.cli.material import Material
from sayso.cli.output import with_progress
from sayso.comparison import Settings
from sayso.errors import InputError, NotFound, UsageError
from sayso.model import Page, Problem, Reading
from sayso.model.dates import interval
from sayso.reading import Given, from_text, read_bytes, read_path

F = TypeVar("F", bound=Callable[..., Any])
STANDARD_INPUT = "-"


def given_options(command: F) -> F:
    """The options by which a user says of a page what it does not say itself."""
    outlet = click.option("--outlet", help="Who published the pages, where they do not say it.")
    published = click.option("--published", help="When they were published: 2017-08-28, 2017-08 or 2017.")
    return outlet(published(command))


def given_of(pages: Sequence[Path], options: Mapping[str, Any]) -> dict[str, Given]:
    """The same given facts for each page."""
    outlet, published = options.get("outlet"), checked_date(options.get("published"), "--published")
    return {str(page): Given(outlet, published) for page in pages} if outlet or published else {}


def checked_date(value: str | None, where: str) -> str | None:
    """An EDTF date, or None where none is given.

    Raises:
        UsageError: it is no date.
    """
    if not value:
        return None
    if interval(value) is None:
        raise UsageError(f"{where}: {value!r} is no date; write 2017-08-28, 2017-08 or 2017")
    return value


def with_meta(
    pages: Sequence[Path], meta: Path | None, given: Mapping[str, Given]
) -> tuple[list[str], dict[str, Given]]:
    """The pages with those that a CSV file names, and what is given of each; the file's facts go first."""
    names, facts = [str(p) for p in pages], dict(given)
    for row in _rows(meta) if meta else ():
        name = row["path"] if row["path"] in names else str((meta.parent if meta else Path()) / row["path"])
        if name not in names:
            names.append(name)
        base = facts.get(name, Given())
        published = checked_date(row.get("published"), f"{meta}, {row['path']}")
        facts[name] = Given(row.get("outlet") or base.outlet, published or base.published, row.get("url") or base.url)
    return names, facts


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            rows = list(reader)
    except FileNotFoundError:
        raise NotFound(
            f"{path}: no such file; --meta names a CSV file with the columns path, outlet, published, url"
        ) from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path}: not a CSV file in UTF-8 ({error})") from None
    if "path" not in (reader.fieldnames or ()):
        raise UsageError(f"{path}: no column named path; the columns are path, outlet, published, url")
    return [row for row in rows if row["path"]]


def settings_of(parties: Path | None) -> Settings:
    """Settings with the parties that a file names, one a line; empty lines and lines with # are left out."""
    if parties is None:
        return Settings()
    try:
        lines = parties.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        raise NotFound(f"{parties}: no such file; --parties names a text file with one party a line") from None
    except UnicodeDecodeError:
        raise UsageError(f"{parties}: not a text file in UTF-8") from None
    return Settings(parties=tuple(line.strip() for line in lines if line.strip() and not line.startswith("#")))


# ---------------------------------------------------------------- pages to readings
def open_page(path: Path, given: Given | None) -> Page:
    """Read a file, or standard input for `-`."""
    if str(path) == STANDARD_INPUT:
        return read_bytes(sys.stdin.buffer.read(), path=None, given=given)
    return read_path(path, given)


def pages_of(paths: Iterable[Path], given: Mapping[str, Given], problems: list[Problem]) -> Iterator[Page]:
    """The pages that can be read, each once; what cannot be read is said on standard error and kept as a problem."""
    seen: set[str] = set()
    for path in paths:
        try:
            page = open_page(path, given.get(str(path)))
        except InputError as error:
            problems.append(tell(Problem(str(path), error.reason, str(error))))
            continue
        if page.document.id not in seen:
            seen.add(page.document.id)
            yield page


def tell(problem: Problem) -> Problem:
    """Say a problem on standard error, in one line."""
    sys.stderr.write(f"sayso: {' '.join(problem.message.split())}\n")
    return problem


def lines_of(path: Path, problems: list[Problem]) -> Iterator[Page]:
    """The lines of a JSON Lines file as pages: id, text, published, outlet."""
    try:
        lines = path.open(encoding="utf-8")
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file") from None
    with lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield _line(json.loads(line), f"{path}, line {number}")
            except (ValueError, KeyError, TypeError, InputError) as error:
                what = f"{path}, line {number}: not an object with id and text ({type(error).__name__}: {error})"
                problems.append(tell(Problem(f"{path}:{number}", "bad line", what)))


def _line(row: Mapping[str, Any], where: str) -> Page:
    published = checked_date(row.get("published"), where)
    if not isinstance(row["text"], str):
        raise TypeError("text is no string")
    return from_text(row["text"], str(row["id"]), Given(row.get("outlet"), published))


def each_reading(
    pages: Sequence[Path], jsonl: Path | None, given: Mapping[str, Given], show: Callable[[Reading], None]
) -> int:
    """Read everything, show each reading as it is done; returns the exit status."""
    problems: list[Problem] = []

    def all_pages() -> Iterator[Page]:
        if jsonl is not None:
            yield from lines_of(jsonl, problems)
        yield from pages_of(pages, given, problems)

    for result in pipeline.read_pages(all_pages()):
        if isinstance(result, Problem):
            problems.append(tell(result))
        else:
            show(result)
    return 3 if problems else 0


# ---------------------------------------------------------------- a case, or pages
def material(paths: Sequence[Path], given: Mapping[str, Given], settings: Settings) -> Material:
    """The readings and their comparison, from one case or from pages.

    Raises:
        UsageError: a case among pages, several cases, or no page that can be read.
    """
    cases = [p for p in paths if p.suffix == SUFFIX]
    if cases and len(paths) > 1:
        raise UsageError(f"{cases[0]}: name one case, or pages, not both; sayso add puts pages into a case")
    if cases:
        return _from_case(cases[0], settings)
    problems: list[Problem] = []
    readings = []
    for result in pipeline.read_pages(pages_of(paths, given, problems)):
        if isinstance(result, Problem):
            problems.append(tell(result))
        else:
            readings.append(result)
    if not readings:
        raise InputError("none of the pages could be read: there is nothing to report")
    return Material(tuple(readings), pipeline.compare_readings(readings, settings), tuple(problems))


def _from_case(path: Path, settings: Settings) -> Material:
    with Case.open(path) as case:
        if not case.documents():
            raise UsageError(f"{path}: the case is empty; sayso add {path} PAGE... fills it")
        readings = with_progress(case)
        return Material(readings, case.compare(settings), case.problems())
