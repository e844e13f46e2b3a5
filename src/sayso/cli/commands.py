"""The commands.  Each translates its arguments, calls one thing of the library and prints what it gives."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from sayso import doctor as health
from sayso.case import Case, case_json, write_csv
from sayso.cli import inputs, output
from sayso.comparison import Settings
from sayso.errors import UsageError

PAGES = click.argument("pages", nargs=-1, type=click.Path(path_type=Path), metavar="PAGE...")
CASE = click.argument("case", type=click.Path(path_type=Path))
PARTIES = click.option(
    "--parties", type=click.Path(path_type=Path), help="A file that names the sides of the conflict, one a line."
)
UNMASK = click.option("--names", is_flag=True, help="Show the names of commenters instead of masking them.")


@click.command()
@PAGES
@click.option("--jsonl", type=click.Path(path_type=Path), help="Read lines of JSON: id, text, published, outlet.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a document (docs/format.md).")
@click.option("--explain", is_flag=True, help="Say which rule found each finding, and on what.")
@click.option("--no-text", is_flag=True, help="Leave the stored text out of the JSON.")
@inputs.given_options
def read(pages: tuple[Path, ...], jsonl: Path | None, as_json: bool, explain: bool, no_text: bool, **given: Any) -> int:
    """Read pages (files, or - for standard input) and print what each says, on whose authority."""
    if not pages and jsonl is None:
        raise UsageError("nothing to read: name a page, - for standard input, or --jsonl FILE")
    show = output.json_lines(not no_text, explain) if as_json else output.plain(explain)
    return inputs.each_reading(pages, jsonl, inputs.given_of(pages, given), show)


@click.command()
@click.argument("case_or_pages", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASE | PAGE...")
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), default=Path("dossier.html"), show_default=True
)
@PARTIES
@UNMASK
@click.option("--min-certainty", type=click.FloatRange(0, 1), default=0.0, help="Leave out attributions below this.")
@inputs.given_options
def report(case_or_pages: tuple[Path, ...], target: Path, **options: Any) -> int:
    """Make the dossier of a case, or of pages: one HTML file that needs nothing else."""
    from sayso.dossier import View, write_dossier

    settings = inputs.settings_of(options["parties"])
    material = inputs.material(case_or_pages, inputs.given_of(case_or_pages, options), settings)
    view = View(mask_commenters=not options["names"], min_certainty=options["min_certainty"])
    write_dossier(target, material.readings, material.comparison, material.problems, view)
    output.say_done(target, material)
    return 3 if material.problems else 0


@click.command()
@CASE
@PAGES
@click.option("--meta", type=click.Path(path_type=Path), help="A CSV file: path, outlet, published, url.")
@inputs.given_options
def add(case: Path, pages: tuple[Path, ...], meta: Path | None, **given: Any) -> int:
    """Add pages to a case, making it if it is not there.  Adding a page twice changes nothing."""
    names, facts = inputs.with_meta(pages, meta, inputs.given_of(pages, given))
    if not names:
        raise UsageError("nothing to add: name a page, or --meta FILE.csv with a column path")
    with Case.open(case, create=True) as opened:
        return output.outcomes(opened.add(names, facts), len(names))


@click.command()
@CASE
@click.argument("documents", nargs=-1, required=True)
def remove(case: Path, documents: tuple[str, ...]) -> None:
    """Take documents out of a case, by id or by the name under which they were added."""
    with Case.open(case) as opened:
        for name in documents:
            click.echo(f"removed {opened.remove(name)}  {name}")


@click.command(name="list")
@CASE
def list_(case: Path) -> None:
    """List the documents of a case, and the inputs that could not be read."""
    with Case.open(case) as opened:
        for document, name in opened.documents():
            click.echo(f"{document}  {name}")
        for problem in opened.problems():
            click.echo(f"not read: {problem.message}")


@click.command()
@CASE
@click.option("--to", "form", type=click.Choice(["json", "csv"]), default="json", show_default=True)
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="For csv: the folder to write into.")
@PARTIES
def export(case: Path, form: str, target: Path | None, parties: Path | None) -> None:
    """Print a case as JSON (docs/format.md), or write it as CSV tables."""
    if form == "csv" and target is None:
        raise UsageError("--to csv writes several files: name a folder with -o DIR")
    settings = inputs.settings_of(parties)
    value = _exported(case, settings)
    if form == "csv" and target is not None:
        for path in write_csv(value, target):
            click.echo(str(path))
    else:
        text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
        output.write_out(text, target)


def _exported(case: Path, settings: Settings) -> dict[str, Any]:
    from sayso.language import model_versions

    with Case.open(case) as opened:
        readings = output.with_progress(opened)
        comparison = opened.compare(settings)
        return case_json(readings, comparison, run=opened.run(settings), models=model_versions())


@click.command()
@CASE
def verify(case: Path) -> int:
    """Check that every stored original still has the hash it came with."""
    with Case.open(case) as opened:
        bad = opened.verify()
        for document in bad:
            sys.stderr.write(f"sayso: {case}: the stored bytes of {document} have changed\n")
        click.echo(f"{len(opened.documents()) - len(bad)} of {len(opened.documents())} originals are intact")
        return 4 if bad else 0


@click.command()
def doctor() -> int:
    """Check that everything sayso needs is installed and works."""
    checks = health.examine()
    for check in checks:
        click.echo(f"{'ok ' if check.ok else 'BAD'}  {check.name}: {check.detail}")
    return 0 if all(check.ok for check in checks) else 5


ALL: tuple[click.Command, ...] = (read, report, add, remove, list_, export, verify, doctor)
