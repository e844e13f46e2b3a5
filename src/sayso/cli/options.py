"""Options that several commands share, and what the user gives by them as values of the library."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sayso.cli.clock import now
from sayso.errors import NotFound, UsageError

if TYPE_CHECKING:
    from sayso.comparison import Settings
    from sayso.extraction.quantifying import settings as quantifying
    from sayso.reading import Given

F = TypeVar("F", bound=Callable[..., Any])
META_COLUMNS = "path, outlet, published, url, today"


def given_options(command: F) -> F:
    """The options by which a user says of a page what it does not say itself."""
    outlet = click.option("--outlet", metavar="NAME", help="Who published the pages, where they do not say it.")
    published = click.option(
        "--published", metavar="DATE", help="When they were published: 2017-08-28, 2017-08 or 2017."
    )
    today = click.option(
        "--today", metavar="DATE", help="The day on which the pages were saved: '2 weeks ago' counts from it."
    )
    meta = click.option(
        "--meta",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help=f"A CSV file that says it of each page, in the columns {META_COLUMNS}.",
    )
    return outlet(published(meta(today(command))))


JSONL = click.option(
    "--jsonl",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Read lines of JSON, too, each a text: id, text, published, outlet.",
)


VAGUE = click.option(
    "--vague",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A TOML file: which numbers 'several' or 'dozens' stand for (docs/quantities.md).",
)


WORKERS = click.option(
    "--workers",
    type=click.IntRange(1),
    envvar="SAYSO_WORKERS",
    help="Processes that read pages; without it, one for each processor, eight at most.",
)


def workers_of(names: Sequence[str], asked: int | None) -> int:
    """By how many processes what is named is read.  Where several files are named, and not all are small, they begin to
    load while the rest of the program does."""
    from sayso import processes

    workers = asked or processes.usable()
    sizes = [size for name in names for size in _sizes(name)] if workers > 1 else []
    if len(sizes) > 1 and sum(sizes) >= processes.WORTH:
        processes.prepare()
    return workers


def _sizes(name: str) -> list[int]:
    """The bytes of a file, or of each file that stands in a folder."""
    try:
        if os.path.isdir(name):
            return [entry.stat().st_size for entry in os.scandir(name) if entry.is_file()]
        return [os.path.getsize(name)] if os.path.isfile(name) else []
    except OSError:
        return []


def given_of(options: Mapping[str, Any]) -> Given:
    """What is given of every page."""
    from sayso.reading import Given

    return Given(
        outlet=options.get("outlet") or None,
        published=past_date(options.get("published"), "--published"),
        today=checked_day(options.get("today"), "--today"),
    )


def files_of(named: Sequence[str | Path], options: Mapping[str, Any]) -> list[str | Path]:
    """The files that a command reads: those named, and those of its options."""
    asked = (options.get(name) for name in ("parties", "vague", "meta", "jsonl"))
    return [*named, *(path for path in asked if path is not None)]


def checked_date(value: str | None, where: str) -> str | None:
    """An EDTF date, or None where none is given.

    Raises:
        UsageError: it is no date.
    """
    from sayso.model.dates import interval

    if not value:
        return None
    if interval(value) is None:
        raise UsageError(f"{where}: {value!r} is no date; write 2017-08-28, 2017-08 or 2017")
    return value


def past_date(value: str | None, where: str) -> str | None:
    """An EDTF date on which a page may have been published, or None where none is given.

    Raises:
        UsageError: it is no date, or still to come; a day is allowed for clocks and zones.
    """
    from sayso.model.dates import interval

    days = interval(checked_date(value, where))
    tomorrow = dt.date.fromisoformat(now()[:10]) + dt.timedelta(days=1)
    if days is not None and days[0] > tomorrow:
        raise UsageError(f"{where}: {value!r} is still to come; write the day on which the page was published")
    return value or None


def checked_day(value: str | None, where: str) -> str | None:
    """A day as `YYYY-MM-DD`, or None where none is given.

    Raises:
        UsageError: it is no day.
    """
    if not value:
        return None
    try:
        return dt.datetime.strptime(value, "%Y-%m-%d").date().isoformat()
    except ValueError:
        raise UsageError(f"{where}: {value!r} is no day; write 2017-08-28") from None


class _Setting(click.Option):
    """An option whose default stands in the settings of the comparison, which is imported when it is asked for."""

    def get_default(self, ctx: click.Context, call: bool = True) -> Any:  # noqa: ARG002
        from sayso.comparison import Settings

        return getattr(Settings(), str(self.name))


def _threshold(name: str, what: str) -> Callable[[F], F]:
    number = click.FloatRange(0, 1)
    return click.option(name, cls=_Setting, type=number, metavar="NUMBER", show_default=True, help=what)


PARTIES = click.option(
    "--parties",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A text file that names the sides, one a line; without it, sayso looks for them.",
)


def thresholds(command: F) -> F:
    """The options that say how like statements must be."""
    for option in (
        _threshold("--stands", "Probability of being read rightly below which a claim is left a suggestion."),
        _threshold("--confirm", "Likeness of statements below which a claim is left a suggestion."),
        _threshold("--suggest", "Likeness from which statements are put into one claim."),
    ):
        command = option(command)
    return command


def settings_of(given: Mapping[str, Any]) -> Settings:
    """Settings with the thresholds given and the parties that a file names, one a line; empty lines and lines with #
    are left out.

    Raises:
        UsageError: the file names nobody, or the threshold of suggestions lies above that of claims.
    """
    from sayso.comparison import Settings

    told = {k: given[k] for k in ("suggest", "confirm", "stands") if given.get(k) is not None}
    if given.get("parties") is not None:
        told["parties"] = _parties(given["parties"])
    settings = Settings(**told)
    if settings.suggest > settings.confirm:
        raise UsageError(
            f"--suggest {settings.suggest} lies above --confirm {settings.confirm}: nothing would be suggested"
        )
    return settings


def _parties(path: Path) -> tuple[str, ...]:
    lines = _text(path, "--parties names a text file with one party a line").splitlines()
    named = tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))
    if not named:
        raise UsageError(f"{path}: names no party; write one a line, or leave --parties out: sayso then looks for them")
    return named


def figures_of(vague: Path | None) -> quantifying.Settings | None:
    """How vague numbers are read, as a file says; None where no file is named.

    Raises:
        NotFound, UsageError: there is no such file, or it makes no sense; the message names it.
    """
    from sayso.extraction.quantifying import settings as quantifying

    if vague is None:
        return None
    text = _text(vague, "--vague names a TOML file (docs/quantities.md)")
    try:
        return quantifying.from_toml(text)
    except UsageError as error:
        raise UsageError(f"{vague}: {error}") from None


def _text(path: Path, what: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file; {what}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: not a text file in UTF-8") from None
