"""The table by which a user says of each page what it does not say itself."""

from __future__ import annotations

import codecs
import csv
import io
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sayso.cli.account import visible
from sayso.cli.options import META_COLUMNS, checked_day, past_date
from sayso.errors import NotFound, NotPermitted, UsageError
from sayso.fetching import is_address
from sayso.reading import Given

_KNOWN = frozenset(META_COLUMNS.split(", "))
_SEPARATORS = (",", ";", "\t")
"""What stands between cells: spreadsheets write semicolons where the comma is the sign of decimals, and tabs into what
they call Unicode text."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

Row = Mapping[str, str]


def with_meta(
    pages: Sequence[str], meta: Path | None, given: Mapping[str, Given]
) -> tuple[list[str], dict[str, Given]]:
    """The pages with those that a CSV file names, and what is given of each; the file's facts go first.

    Raises:
        NotFound, NotPermitted, UsageError: the file cannot be read as such a table; the message names it.
    """
    names, facts = list(pages), dict(given)
    said: dict[tuple[str, str], str] = {}
    for row in _rows(meta) if meta else ():
        beside = (meta.parent if meta else Path()) / row["path"]
        name = row["path"] if row["path"] in names or is_address(row["path"]) else str(beside)
        if name not in names:
            names.append(name)
        _once(said, name, row, meta)
        facts[name] = _said(facts.get(name, Given()), row, f"{meta}, {row['path']}")
    return names, facts


def _once(said: dict[tuple[str, str], str], name: str, row: Row, meta: Path | None) -> None:
    """Refuse a table that says two things of one page: nobody could tell which of them was meant."""
    for column, value in row.items():
        if column != "path" and value and said.setdefault((name, column), value) != value:
            raise UsageError(f"{meta}: two lines say of {row['path']} another {column}; leave the one that is right")


def _said(base: Given, row: Row, where: str) -> Given:
    return replace(
        base,
        outlet=row.get("outlet") or base.outlet,
        published=past_date(row.get("published"), where) or base.published,
        url=row.get("url") or base.url,
        today=checked_day(row.get("today"), where) or base.today,
    )


def _rows(path: Path) -> list[Row]:
    """The lines that name a page, by column."""
    text = _text(path)
    if not text.strip():
        raise UsageError(f"{path}: is empty; --meta names a CSV file with the columns {META_COLUMNS}")
    try:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
        columns = [name.strip().lower() for name in next(cells for cells in lines if any(cells))]
        _check(columns, path)
        rows = [_row(columns, cells, f"{path}, line {lines.line_num}") for cells in lines if any(cells)]
    except csv.Error as error:
        raise UsageError(f"{path}: not a CSV file ({error})") from None
    return [row for row in rows if row.get("path")]


def _row(columns: Sequence[str], cells: Sequence[str], where: str) -> Row:
    """The cells by column; more of them than columns would be read as something else than was meant."""
    if any(cells[len(columns) :]):
        raise UsageError(f"{where}: has more cells than there are columns; put a cell with a separator in it in quotes")
    return dict(zip(columns, cells, strict=False))


def _check(columns: Sequence[str], path: Path) -> None:
    """Refuse a table that names no pages; say which columns are not used."""
    if "path" not in columns:
        raise UsageError(f"{path}: no column named path; the columns are {META_COLUMNS}")
    unknown = [visible(name) for name in columns if name and name not in _KNOWN]
    if unknown:
        sys.stderr.write(f"sayso: {path}: not used: {', '.join(unknown)}; the columns are {META_COLUMNS}\n")


def _separator(text: str) -> str:
    """What stands most often in the first line between cells."""
    first = text.lstrip().splitlines()[0]
    return max(_SEPARATORS, key=first.count)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file; --meta names a CSV file with the columns {META_COLUMNS}") from None
    except PermissionError:
        raise NotPermitted(f"{path}: may not be opened; check its permissions") from None
    try:
        return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"not a CSV file in UTF-8 or UTF-16 ({error.reason})"
        raise UsageError(f"{path}: {what}; save it as 'CSV UTF-8'") from None
