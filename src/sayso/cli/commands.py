"""The commands.  Each translates its arguments, calls one thing of the library and prints what it gives.

The library is imported by the command that needs it: `--help` and a mistyped call answer at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli import options
from sayso.cli.naming import CASE_ENDING, CaseName, named
from sayso.cli.watch import fetch_options, watch
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.cli.inputs import Asked
    from sayso.comparison import Settings

NAMED = click.Path(readable=False)
"""A page or a case as it is named.  Whether it may be opened is found when its turn comes: it costs no other page."""
PAGES = click.argument("pages", nargs=-1, type=NAMED, metavar="PAGE...")
CASE = click.argument("case", type=CaseName())
UNMASK = click.option("--names", is_flag=True, help="Show the names of commenters instead of masking them.")


@click.command()
@PAGES
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a document (docs/format.md).")
@click.option("--explain", is_flag=True, help="Say which rule found each finding, and on what.")
@click.option("--no-text", is_flag=True, help="Leave the stored text out of the JSON.")
@options.given_options
@options.JSONL
@options.VAGUE
@options.WORKERS
@fetch_options
def read(pages: tuple[str, ...], as_json: bool, explain: bool, no_text: bool, **more: Any) -> int:
    """Show who says what in pages, on whose authority.

    A page is a file, a folder or an archive of files, an address, or - for standard input.
    """
    from sayso.cli import inputs, output

    asked = _asked(pages, more)
    if asked.is_nothing:
        raise UsageError("nothing to read: name a page, - for standard input, or --jsonl FILE")
    show = output.json_lines(not no_text, explain) if as_json else output.plain(explain)
    return inputs.each_reading(asked, show)


def _asked(pages: tuple[str, ...], more: dict[str, Any], *beside: Path) -> Asked:
    """What is asked for; first of all, for the processes that read begin to load while the rest is imported.  `beside`
    are files of the call that are no pages."""
    workers = options.workers_of(pages, more["workers"])
    from sayso.cli.inputs import Asked
    from sayso.cli.meta import described

    found = named(pages, options.files_of(beside, more))
    told = described(found.names, more["meta"], options.given_of(more))
    figures = options.figures_of(more["vague"])
    problems = (*found.problems, *told.problems)
    return Asked(told.names, told.given, figures, workers, more, problems, more.get("jsonl"))


@click.command()
@click.argument("case_or_pages", nargs=-1, type=NAMED, metavar="CASE | PAGE...")
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    default=Path("dossier.html"),
    metavar="FILE",
    show_default=True,
    help="Where the dossier goes.",
)
@click.option("--title", metavar="TEXT", help="What the dossier is called; without it, after its case.")
@options.given_options
@options.PARTIES
@UNMASK
@options.JSONL
@options.VAGUE
@options.WORKERS
@fetch_options
@click.option(
    "--min-certainty",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="NUMBER",
    show_default=True,
    help="Leave out attributions below this.",
)
@options.thresholds
def report(case_or_pages: tuple[str, ...], target: Path, **more: Any) -> int:
    """Make the dossier of a case, or of pages.

    A page is a file, a folder or an archive of files, an address, or - for standard input.  The dossier is one HTML
    file that needs nothing else.
    """
    asked = _asked(case_or_pages, more, target)
    if asked.is_nothing:
        raise UsageError("missing argument: name a case, or pages; sayso report --help tells how it is called")
    from sayso.cli import inputs, output, targets
    from sayso.dossier import View, write_dossier

    targets.guarded(target, options.files_of(asked.names, more))
    material = inputs.material(asked, options.settings_of(more))
    if material is None:
        return 3
    view = View(not more["names"], more["min_certainty"], more["title"] or _called(asked.names), material.orphans)
    write_dossier(target, material.readings, material.comparison, material.problems, view)
    output.say_done(target, material)
    return 3 if material.problems else 0


def _called(names: Sequence[str]) -> str:
    """A dossier without a title is called after its case."""
    cases = [Path(name).stem for name in names if Path(name).suffix == CASE_ENDING]
    return f"Dossier: {cases[0]}" if cases else "Dossier"


@click.command()
@CASE
@PAGES
@click.option("--json", "as_json", is_flag=True, help="Print what became of each page, one JSON object a line.")
@options.given_options
@options.VAGUE
@options.WORKERS
@fetch_options
def add(case: Path, pages: tuple[str, ...], as_json: bool, **more: Any) -> int:
    """Add pages to a case, making it if it is not there.

    A page is a file, a folder or an archive of files, an address, or - for standard input.  Adding a page twice changes
    nothing.
    """
    from sayso.case import Case
    from sayso.cli import inputs, output

    asked = _asked(pages, more, case)
    if asked.is_nothing:
        raise UsageError("nothing to add: name a page, or --meta FILE.csv with a column path")
    new = not case.exists()
    with Case.open(case, create=True, workers=asked.workers) as opened:
        try:
            if asked.figures is not None:
                opened.set_figures(asked.figures)
            return output.outcomes(inputs.taken(asked, opened), len(asked.names), as_json)
        finally:
            # Each failure was told just now: a file that only remembers them would be a case of nothing.
            if new:
                opened.discard_empty()


@click.command()
@CASE
@click.argument("documents", nargs=-1, required=True)
def remove(case: Path, documents: tuple[str, ...]) -> None:
    """Take documents out of a case.

    A DOCUMENT is an id or a name; the name of an archive or of a folder takes out all that is in it, that of an input
    that could not be read is forgotten.
    """
    from sayso.case import Case
    from sayso.cli import output

    with Case.open(case) as opened:
        for name in documents:
            before = opened.outcomes()
            opened.remove(name)
            output.say_removed(before, opened.outcomes())


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
    """Say what was not read, set aside or left out, and why.

    So are judgements told whose words the text of their document no longer has.
    """
    from sayso.case import Case
    from sayso.cli import account

    with Case.open(case) as opened:
        told = [(account.WORDS[o.status], o) for o in opened.outcomes()]
        told += [("judgement lost", o) for o in opened.orphans()]
    for words, outcome in told:
        if outcome.problem is None:
            continue
        if as_json:
            account.print_json(account.outcome_json(outcome))
        else:
            click.echo(f"{words}: {account.visible(outcome.problem.message)}")


@click.command()
@CASE
@click.option("--to", "form", type=click.Choice(["json", "csv"]), default="json", show_default=True)
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where it goes: a file, for csv a folder.",
)
@options.PARTIES
@options.thresholds
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


@click.command(name="help")
@click.argument("command", required=False)
@click.pass_context
def help_(context: click.Context, command: str | None) -> None:
    """Say what the commands are, or how one is called."""
    above = context.parent
    assert above is not None and isinstance(above.command, click.Group)
    if command is None:
        click.echo(above.get_help())
        return
    _, found, _ = above.command.resolve_command(above, [command])
    assert found is not None
    click.echo(found.get_help(click.Context(found, info_name=command, parent=above)))


ALL: tuple[click.Command, ...] = (
    report, add, read, watch, list_, problems, remove, export, verify, doctor, help_,
)  # fmt: skip
