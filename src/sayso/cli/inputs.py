"""What the user names on the command line, as pages and readings."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sayso import language, pipeline
from sayso.case import Case, Outcome, Received
from sayso.case.case import SUFFIX
from sayso.case.deriving import STANDARD_INPUT, pages_in
from sayso.case.receiving import from_paths, outcome
from sayso.case.values import FAILED
from sayso.cli.clock import now
from sayso.cli.material import Material
from sayso.cli.naming import DASH
from sayso.cli.options import checked_date
from sayso.cli.output import page_name, page_of, tell, with_bar, with_progress
from sayso.cli.watch import fetched
from sayso.comparison import Settings
from sayso.errors import InputError, NotFound, UsageError, WrongKind
from sayso.extraction.quantifying import settings as quantifying
from sayso.fetching import is_address
from sayso.model import Page, Problem, Reading
from sayso.reading import Given, from_text


@dataclass(frozen=True, slots=True)
class Asked:
    """Pages as the user named them: files, `-` for standard input, addresses.  `given` says of each what it does not
    say itself; `workers`: by how many processes they are read; `options` are those of the command; `problems`: what
    there is to say of the call before any page is read; `jsonl`: a file of texts, one a line."""

    names: Sequence[str]
    given: Mapping[str, Given] = field(default_factory=dict)
    figures: quantifying.Settings | None = None
    workers: int = 1
    options: Mapping[str, Any] = field(default_factory=dict)
    problems: Sequence[Problem] = ()
    jsonl: Path | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether no page at all was named, not even one that is not there."""
        return not (self.names or self.problems or self.jsonl)


def received(asked: Asked, case: Case | None = None) -> Iterator[Received | Problem]:
    """The bytes that the user names, each taken when its turn comes; addresses last, so that each of their servers
    is asked at its pace.  Of what a `case` has, servers are asked whether it is still the same."""
    for name in asked.names:
        if name == DASH:
            data = sys.stdin.buffer.read()
            yield Received(STANDARD_INPUT, data, given=asked.given.get(name, Given()), at=now())
        elif not is_address(name):
            yield from from_paths([name], asked.given, now)
    addresses = [name for name in asked.names if is_address(name)]
    if addresses:
        yield from fetched(addresses, asked.options, asked.given, case)


def taken(asked: Asked, case: Case) -> Iterator[Outcome]:
    """What became of each page that a case takes in; what is wrong with the call alone is not kept with the case."""
    yield from map(_of_call, asked.problems)
    yield from case.receive(received(asked, case))


def _of_call(problem: Problem) -> Outcome:
    """What became of a name in the call: there may be no page of it that was not read."""
    told = outcome(problem, problem.name)
    return replace(told, status="no page") if problem.reason in (NotFound.reason, WrongKind.reason) else told


def pages_of(asked: Asked, notes: list[Outcome]) -> Iterator[Page]:
    """The pages that can be read, each once; what is no page is said on standard error and noted."""
    notes += [_of_call(tell(problem)) for problem in asked.problems]
    seen: set[str] = set()
    for page in lines_of(asked.jsonl, notes) if asked.jsonl else ():
        seen.add(page.document.id)
        yield page
    for item in received(asked):
        for part in [item] if isinstance(item, Problem) else pages_in(item):
            if isinstance(part, Problem):
                notes.append(outcome(tell(part), item.name))
            elif part.document.id in seen:
                notes.append(Outcome(page_name(part.document), "known", part.document.id, source=item.name))
            else:
                seen.add(part.document.id)
                yield part


def lines_of(path: Path, notes: list[Outcome]) -> Iterator[Page]:
    """The lines of a JSON Lines file as pages: id, text, published, outlet.

    Raises:
        NotFound: there is no such file.
        UsageError: the file is no text in UTF-8.
    """
    ids: set[str] = set()
    for number, line in enumerate(_text_lines(path), 1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        what: str | None = None
        try:
            page = _line(json.loads(line), where)
        except (ValueError, KeyError, TypeError, InputError) as error:
            what = f"{where}: not an object with id and text ({type(error).__name__}: {error})"
        else:
            if page.document.id in ids:
                what = f"{where}: an earlier line has its id, too; give each its own"
        if what is not None:
            notes.append(outcome(tell(Problem(f"{path}:{number}", "bad line", what)), str(path)))
            continue
        ids.add(page.document.id)
        yield page


def _text_lines(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8-sig") as lines:
            yield from lines
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: not a text file in UTF-8") from None


def _line(row: Mapping[str, Any], where: str) -> Page:
    published = checked_date(row.get("published"), where)
    if not isinstance(row["text"], str):
        raise TypeError("text is no string")
    return from_text(row["text"], str(row["id"]), Given(row.get("outlet"), published))


def readings_of(pages: Iterable[Page], asked: Asked, notes: list[Outcome]) -> Iterator[Reading]:
    """The readings of pages; what they note, and pages on which the program fails, is said and noted."""
    for result in pipeline.read_pages(pages, asked.figures or quantifying.STANDARD, asked.workers):
        if isinstance(result, Problem):
            notes.append(outcome(tell(result), result.name))
            continue
        notes.append(_read(result))
        yield result


def _read(reading: Reading) -> Outcome:
    name, document = page_name(reading.document), reading.document
    left_out = next((tell(p) for p in reading.problems if p.reason == pipeline.NOT_ENGLISH), None)
    return Outcome(name, "left out" if left_out else "added", document.id, left_out, name)


def each_reading(asked: Asked, show: Callable[[Reading], None]) -> int:
    """Read everything, show each reading as it is done; returns the exit status."""
    notes: list[Outcome] = []
    for reading in readings_of(pages_of(asked, notes), asked, notes):
        show(reading)
    return 3 if any(o.status in FAILED for o in notes) else 0


# ---------------------------------------------------------------- a case, or pages
def material(asked: Asked, settings: Settings) -> Material | None:
    """The readings and their comparison, from one case or from pages; None where no page could be read, or none in
    English, which was said.

    Raises:
        UsageError: a case among pages, several cases, or facts given for a case.
    """
    cases = [name for name in asked.names if Path(name).suffix == SUFFIX]
    if cases and (asked.given or asked.options.get("meta")):
        raise UsageError(f"{cases[0]}: a case keeps what was given of its pages; sayso add says it of a page")
    if cases and (len(asked.names) > 1 or asked.jsonl):
        raise UsageError(f"{cases[0]}: name one case, or pages, not both; sayso add puts pages into a case")
    if cases:
        return _from_case(Path(cases[0]), asked, settings)
    if asked.workers > 1 and len(asked.names) > 1:
        language.load_small_models()  # meanwhile the processes that read begin
    notes: list[Outcome] = []
    found = readings_of(pages_of(asked, notes), asked, notes)
    readings = tuple(with_bar(found, len(asked.names) + bool(asked.jsonl), page_of))
    if not _in_english(readings):
        _say_nothing(notes)
        return None
    readings = pipeline.seen(readings)
    return Material(readings, pipeline.compare_readings(readings, settings), tuple(notes))


def _in_english(readings: Iterable[Reading]) -> bool:
    """Whether there is a reading in which anything was looked for."""
    return any(all(p.reason != pipeline.NOT_ENGLISH for p in reading.problems) for reading in readings)


def _say_nothing(notes: Sequence[Outcome]) -> None:
    """Say that there is nothing to report, where more than one line said why."""
    told = [o for o in notes if o.problem is not None]
    if len(told) == 1:
        return
    if not told:
        sys.stderr.write("sayso: no page was given: there is nothing to report; name some, or fill the --jsonl file\n")
        return
    foreign = sum(o.status == "left out" for o in told)
    what = "none of the pages could be read" if not foreign else "none of the pages could be read as English"
    sys.stderr.write(f"sayso: {what}: there is nothing to report; the lines above say why of each\n")


def _from_case(path: Path, asked: Asked, settings: Settings) -> Material:
    with Case.open(path, workers=asked.workers) as case:
        if not case.documents():
            raise UsageError(f"{path}: the case is empty; sayso add {path} PAGE... fills it")
        if asked.figures is not None:
            case.set_figures(asked.figures)
        readings = with_progress(case)
        if not _in_english(readings):
            raise InputError(f"{path}: none of its pages is in English: there is nothing to report; add some that are")
        readings = pipeline.seen(readings)
        comparison = case.compare_seen(readings, settings)
        return Material(readings, comparison, case.outcomes(), path, len(case.orphans()))
