"""The commands.  Each translates its arguments, calls one thing of the library and prints what it gives.

The library is imported by the command that needs it: `--help` and a mistyped call answer at once.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli import options
from sayso.cli.watch import fetch_options, watch
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.cli.inputs import Asked
    from sayso.comparison import Settings

NAMED = click.Path(readable=False)
"""A page or a case as it is named.  Whether it may be opened is found when its turn comes: it costs no other page."""
PAGES = click.argument("pages", nargs=-1, type=NAMED, metavar="PAGE...")
CASE = click.argument("case", type=click.Path(readable=False, path_type=Path))
UNMASK = click.option("--names", is_flag=True, help="Show the names of commenters instead of masking them.")


@click.command()
@PAGES
@click.option("--jsonl", type=click.Path(path_type=Path), help="Read lines of JSON: id, text, published, outlet.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a document (docs/format.md).")
@click.option("--explain", is_flag=True, help="Say which rule found each finding, and on what.")
@click.option("--no-text", is_flag=True, help="Leave the stored text out of the JSON.")
@options.VAGUE
@options.WORKERS
@fetch_options
@options.given_options
def read(pages: tuple[str, ...], jsonl: Path | None, as_json: bool, explain: bool, no_text: bool, **more: Any) -> int:
    """Show who says what in pages, on whose authority.

    A page is a file, an archive of files, an address, or - for standard input.
    """
    from sayso.cli import inputs, output

    if not pages and jsonl is None:
        raise UsageError("nothing to read: name a page, - for standard input, or --jsonl FILE")
    show = output.json_lines(not no_text, explain) if as_json else output.plain(explain)
    return inputs.each_reading(_asked(pages, more), jsonl, show)


def _asked(pages: tuple[str, ...], more: dict[str, Any]) -> Asked:
    """What is asked for; first of all, for the processes that read begin to load while the rest is imported."""
    workers = options.workers_of(pages, more["workers"])
    from sayso.cli.inputs import Asked

    return Asked(pages, options.given_of(pages, more), options.figures_of(more["vague"]), workers, more)


@click.command()
@click.argument("case_or_pages", nargs=-1, required=True, type=NAMED, metavar="CASE | PAGE...")
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), default=Path("dossier.html"), show_default=True
)
@click.option("--title", metavar="TEXT", help="What the dossier is called; without it, after its case.")
@options.comparing
@UNMASK
@click.option(
    "--min-certainty",
    type=click.FloatRange(0, 1),
    default=0.0,
    show_default=True,
    help="Leave out attributions below this.",
)
@options.VAGUE
@options.WORKERS
@fetch_options
@options.given_options
def report(case_or_pages: tuple[str, ...], target: Path, **more: Any) -> int:
    """Make the dossier of a case, or of pages.

    It is one HTML file that needs nothing else.
    """
    asked = _asked(case_or_pages, more)
    from sayso.cli import inputs, output, targets
    from sayso.dossier import View, write_dossier

    targets.guarded(target, options.files_of(case_or_pages, more))
    material = inputs.material(asked, options.settings_of(more))
    view = View(not more["names"], more["min_certainty"], more["title"] or _called(case_or_pages))
    write_dossier(target, material.readings, material.comparison, material.problems, view)
    output.say_done(target, material)
    return 3 if material.problems else 0


def _called(case_or_pages: tuple[str, ...]) -> str:
    """A dossier without a title is called after its case."""
    from sayso.case.case import SUFFIX

    cases = [Path(name).stem for name in case_or_pages if Path(name).suffix == SUFFIX]
    return f"Dossier: {cases[0]}" if cases else "Dossier"


@click.command()
@CASE
@PAGES
@click.option("--meta", type=click.Path(path_type=Path), help=f"A CSV file: {options.META_COLUMNS}.")
@click.option("--json", "as_json", is_flag=True, help="Print what became of each page, one JSON object a line.")
@options.VAGUE
@options.WORKERS
@fetch_options
@options.given_options
def add(case: Path, pages: tuple[str, ...], meta: Path | None, as_json: bool, **more: Any) -> int:
    """Add pages to a case, making it if it is not there.

    Adding a page twice changes nothing.
    """
    from sayso.case import Case
    from sayso.cli import inputs, output
    from sayso.cli.meta import with_meta

    asked = _asked(pages, more)
    names, given = with_meta(pages, meta, asked.given)
    asked = replace(asked, names=names, given=given)
    if not names:
        raise UsageError("nothing to add: name a page, or --meta FILE.csv with a column path")
    with Case.open(case, create=True, workers=asked.workers) as opened:
        if asked.figures is not None:
            opened.set_figures(asked.figures)
        return output.outcomes(opened.receive(inputs.received(asked, opened)), len(names), as_json)


@click.command()
@CASE
@click.argument("documents", nargs=-1, required=True)
def remove(case: Path, documents: tuple[str, ...]) -> None:
    """Take documents out of a case.

    A DOCUMENT is an id or a name; the name of an archive takes out all that is in it, that of an input that could not
    be read is forgotten.
    """
    from sayso.case import Case
    from sayso.cli.account import visible

    with Case.open(case) as opened:
        for name in documents:
            names = dict(opened.documents())
            removed = opened.remove(name)
            for identity in removed:
                click.echo(f"removed {identity}  {visible(names[identity])}")
            if not removed:
                click.echo(f"forgotten {visible(name)}")


@click.command(name="list")
@CASE
@click.option("--json", "as_json", is_flag=True, help="Print where each comes from, one JSON object a line.")
def list_(case: Path, as_json: bool) -> None:
    """List the documents of a case with their outlets and dates, and what could not be read."""
    from sayso.case import Case
    from sayso.cli import account, output

    with Case.open(case) as opened:
        if as_json:
            output.custody(opened)
            return
        for told in opened.told():
            click.echo(account.visible(output.document_line(*told)))
        for problem in opened.problems():
            click.echo(f"not read: {account.visible(problem.message)}")


@click.command()
@CASE
@click.option("--json", "as_json", is_flag=True, help="Print them as JSON, one object a line.")
def problems(case: Path, as_json: bool) -> None:
    """Say what was not read, set aside or left out, and why."""
    from sayso.case import Case
    from sayso.cli import account

    with Case.open(case) as opened:
        for outcome in opened.outcomes():
            if outcome.problem is None:
                continue
            if as_json:
                account.print_json(account.outcome_json(outcome))
            else:
                click.echo(f"{account.WORDS[outcome.status]}: {account.visible(outcome.problem.message)}")


@click.command()
@CASE
@click.option("--to", "form", type=click.Choice(["json", "csv"]), default="json", show_default=True)
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="The file, for csv the folder.")
@options.comparing
def export(case: Path, form: str, target: Path | None, **more: Any) -> None:
    """Print a case as JSON, or write it as CSV tables (docs/format.md)."""
    import json

    from sayso.case import write_csv
    from sayso.cli import output, targets

    if form == "csv" and target is None:
        raise UsageError("--to csv writes several files: name a folder with -o DIR")
    if target is not None:
        targets.guarded_folder(target) if form == "csv" else targets.guarded(target, options.files_of([case], more))
    settings = options.settings_of(more)
    value = _exported(case, settings)
    if form == "csv" and target is not None:
        for path in write_csv(value, target):
            click.echo(str(path))
    else:
        text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
        output.write_out(text, target)


def _exported(case: Path, settings: Settings) -> dict[str, Any]:
    from sayso.case import Case, case_json
    from sayso.cli import output
    from sayso.language import model_versions

    with Case.open(case) as opened:
        readings = output.with_progress(opened)
        comparison = opened.compare_seen(readings, settings)
        return case_json(readings, comparison, run=opened.run(settings), models=model_versions())


@click.command()
@CASE
@click.option("--json", "as_json", is_flag=True, help="Print what was found of each document as JSON.")
def verify(case: Path, as_json: bool) -> int:
    """Check that bytes and texts of a case are what they were.

    Both must have the hashes they came with, and the texts must follow from the bytes.
    """
    from sayso.case import Case
    from sayso.case.values import SOUND
    from sayso.cli import account, output

    with Case.open(case) as opened:
        checks = opened.verify()
    if as_json:
        account.print_json(account.checks_json(str(case), checks))
    else:
        output.checks(case, checks)
    return 0 if all(c.state in SOUND for c in checks) else 4


@click.command()
def doctor() -> int:
    """Check that everything sayso needs is installed and works."""
    from sayso import doctor as health

    checks = health.examine()
    for check in checks:
        click.echo(f"{'ok ' if check.ok else 'BAD'}  {check.name}: {check.detail}")
    return 0 if all(check.ok for check in checks) else 5


ALL: tuple[click.Command, ...] = (read, report, add, watch, remove, list_, problems, export, verify, doctor)
