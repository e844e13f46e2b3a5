"""The table by which a user says of each page what it does not say itself."""

from __future__ import annotations

import codecs
import csv
import difflib
import io
import os
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from sayso.cli.account import SHOWN, visible
from sayso.cli.naming import real
from sayso.cli.options import META_COLUMNS, checked_day, past_date
from sayso.errors import NotFound, NotPermitted, UsageError
from sayso.fetching import is_address
from sayso.model import Problem
from sayso.reading import Given

_KNOWN = frozenset(META_COLUMNS.split(", "))
_SEPARATORS = (",", ";", "\t")
"""What stands between cells: spreadsheets write semicolons where the comma is the sign of decimals, and tabs into what
they call Unicode text."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_COLUMNS = {
    "path": "file filename file_name name page document datei",
    "outlet": "source publisher newspaper paper medium media publication site website house",
    "published": "date day publication_date published_at date_published pubdate pub_date datum",
    "url": "link address uri href web permalink source_url",
    "today": "saved captured retrieved accessed access_date saved_at saved_on date_saved",
}
"""What people call the columns."""
_CALLED = {word: column for column, words in _COLUMNS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: its number in the file, and its cells by column."""

    number: int
    cells: Mapping[str, str]

    @property
    def path(self) -> str:
        """The page of which it tells."""
        return self.cells.get("path", "")


@dataclass(frozen=True, slots=True)
class Described:
    """The pages with those that a table names, what is given of each, and the lines of the table that name none."""

    names: list[str]
    given: dict[str, Given]
    problems: list[Problem]


def described(pages: Sequence[str], meta: Path | None, given: Given) -> Described:
    """What is given of each page: `given` of all of them, and over it what a table says.

    Raises:
        NotFound, NotPermitted, UsageError: the file cannot be read as such a table; the message names it.
    """
    rows = _rows(meta) if meta is not None else []
    known, facts, problems = _Pages(pages), dict[str, Given](), list[Problem]()
    said: dict[tuple[str, str], str] = {}
    for row in rows:
        assert meta is not None
        name = known.of(row.path, meta.parent) if row.path else []
        if not isinstance(name, str):
            what = f"{meta}, line {row.number}: {_lost(row.path, name, meta.parent)}"
            problems.append(Problem(f"{meta}:{row.number}", NotFound.reason, what))
            continue
        _once(said, name, row, meta)
        facts[name] = _said(facts.get(name, given), row.cells, f"{meta}, line {row.number}")
    facts = {name: facts.get(name, given) for name in known.names}
    return Described(known.names, {k: v for k, v in facts.items() if v != Given()}, problems)


class _Pages:
    """The pages that a call names, and those that a table adds."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)
        self._files = {real(name): name for name in names}
        self._ends: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for file, name in ((file, name) for file, name in self._files.items() if not is_address(name)):
            parts = _parts(os.path.abspath(name)), _parts(file)
            for end in sorted(set(parts)):
                self._ends.setdefault(end[-1] if end else "", []).append((end, name))

    def of(self, path: str, folder: Path) -> str | list[str]:
        """The page that a line means: of those named the one called so, that is the same file, or whose path alone
        ends so; else the file beside the table, else the one in the current folder.  Where there is none, or several,
        those that it could be: a file beside the table is as likely as a page named whose path only ends so."""
        if path in self.names:
            return path
        places = [path] if is_address(path) else [str(folder / path), path]
        for place in places:
            if (name := self._files.get(real(place))) is not None:
                return name
        like = self._ending(path)
        if like and not is_address(path) and os.path.isfile(folder / path):
            return sorted([*like, str(folder / path)])
        if len(like) == 1:
            return like[0]
        new = next((place for place in places if is_address(place) or os.path.isfile(place)), None)
        if like or new is None:
            return like
        self.names.append(new)
        self._files[real(new)] = new
        return new

    def _ending(self, path: str) -> list[str]:
        """The pages named whose path ends in one."""
        end = _parts(os.path.normpath(path))
        return sorted({name for parts, name in self._ends.get(end[-1] if end else "", ()) if parts[-len(end) :] == end})


def _parts(path: str) -> tuple[str, ...]:
    """A path in its parts, each as most systems spell it: some write letters and their accents apart."""
    return tuple(unicodedata.normalize("NFC", part) for part in PurePath(path).parts)


def _lost(path: str, like: Sequence[str], folder: Path) -> str:
    """Why a line is of no page, and the way out."""
    if not path:
        return "nothing in the column path; name the page, or take the line out"
    name = visible(path)
    if like:
        some = ", ".join(visible(other) for other in like[:SHOWN])
        return f"{name}: could be {some}{' and others' if len(like) > SHOWN else ''}; write more of the path"
    if os.path.isdir(folder / path) or os.path.isdir(path):
        return f"{name}: a folder; give each of its pages a line"
    if "!" in path:
        return f"{name}: pages inside a file are not told apart here; say it of the whole file, or unpack it"
    what = "none of the pages named, and no file beside the table or in the current folder"
    return f"{name}: {what}; correct the path, or take the line out"


def _once(said: dict[tuple[str, str], str], name: str, row: Row, meta: Path) -> None:
    """Refuse a table that says two things of one page: nobody could tell which of them was meant."""
    for column, value in row.cells.items():
        if column != "path" and value and said.setdefault((name, column), value) != value:
            raise UsageError(f"{meta}: two lines say of {row.path} another {column}; leave the one that is right")


def _said(base: Given, row: Mapping[str, str], where: str) -> Given:
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
        rows = list(_lines(path, text))
    except csv.Error as error:
        raise UsageError(f"{path}: not a CSV file ({error}); is a quotation mark left open?") from None
    return [row for row in rows if any(row.cells.values())]


def _lines(path: Path, text: str) -> Iterator[Row]:
    """The lines under the names of the columns, each with the number at which it begins."""
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True, skipinitialspace=True)
    columns: list[str] = []
    number = 1
    for cells in lines:
        if not columns and any(cells):
            columns = [name.strip().lower() for name in cells]
            _check(columns, path)
        elif any(cells):
            yield Row(number, _row(columns, cells, f"{path}, line {number}"))
        number = lines.line_num + 1


def _row(columns: Sequence[str], cells: Sequence[str], where: str) -> Mapping[str, str]:
    """The cells by column; more of them than columns would be read as something else than was meant."""
    if any(cells[len(columns) :]):
        raise UsageError(f"{where}: has more cells than there are columns; put a cell with a separator in it in quotes")
    return dict(zip(columns, (cell.strip() for cell in cells), strict=False))


def _check(columns: Sequence[str], path: Path) -> None:
    """Refuse a table that names no pages; say which columns are not used, and what they are called here."""
    if "path" not in columns:
        meant = next((visible(name) for name in columns if _meant(name) == "path"), None)
        way = f"call {meant} so" if meant else f"the columns are {META_COLUMNS}"
        raise UsageError(f"{path}: no column named path; {way}")
    unknown = [name for name in columns if name and name not in _KNOWN]
    if unknown:
        told = ", ".join(_with_ours(name, columns) for name in unknown)
        sys.stderr.write(f"sayso: {path}: not used: {told}; the columns are {META_COLUMNS}\n")


def _with_ours(name: str, columns: Sequence[str]) -> str:
    """A column that is not used, with the name by which it would be, unless the table has that one, too."""
    ours = _meant(name)
    return visible(name) if ours is None or ours in columns else f"{visible(name)} (call it {ours})"


def _meant(name: str) -> str | None:
    """The column that is meant by another name: a word for the same, or nearly its own."""
    plain = "_".join(name.replace("-", " ").replace("_", " ").split())
    near = difflib.get_close_matches(plain, [*_COLUMNS, *_CALLED], n=1, cutoff=0.8)
    return _CALLED.get(near[0], near[0]) if near else None


def _separator(text: str) -> str:
    """What stands most often in the first line between cells."""
    first = text.lstrip().splitlines()[0]
    return max(_SEPARATORS, key=first.count)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise NotFound(f"{path}: no such file; --meta names a CSV file with the columns {META_COLUMNS}") from None
    except IsADirectoryError:
        raise UsageError(f"{path}: is a folder; --meta names a CSV file with the columns {META_COLUMNS}") from None
    except PermissionError:
        raise NotPermitted(f"{path}: may not be opened; check its permissions") from None
    try:
        return data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"not a CSV file in UTF-8 or UTF-16 ({error.reason})"
        raise UsageError(f"{path}: {what}; save it as 'CSV UTF-8'") from None
