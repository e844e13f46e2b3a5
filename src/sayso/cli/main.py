"""`sayso` on the command line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

import click

from sayso.model import Page
from sayso.model.contract import reading_json
from sayso.pipeline import read_pages
from sayso.reading import Given, from_text, read_path
from sayso.version import __version__


@click.group()
@click.version_option(__version__, prog_name="sayso")
def main() -> None:
    """On whose say-so?  Who says what about a contested event, on whose authority, in which words."""


@main.command()
@click.argument("paths", nargs=-1)
@click.option("--jsonl", type=click.Path(), help="Read lines of JSON with id, text, published, outlet.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a document.")
@click.option("--explain", is_flag=True, help="Say which rule found each finding.")
@click.option("--no-text", is_flag=True, help="Leave the stored text out.")
def read(paths: tuple[str, ...], jsonl: str | None, as_json: bool, explain: bool, no_text: bool) -> None:
    """Read pages and print what is found in them."""
    for reading in read_pages(_pages(paths, jsonl)):
        row = reading_json(reading, with_text=not no_text, explain=explain)
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def _pages(paths: tuple[str, ...], jsonl: str | None) -> Iterator[Page]:
    if jsonl:
        with open(jsonl, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield from_text(row["text"], str(row["id"]), Given(row.get("outlet"), row.get("published")))
    for path in paths:
        yield read_path(path)
