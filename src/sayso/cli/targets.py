"""Files that a command writes: never over what the user named to be read, nor over a file that sayso did not make."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from sayso.case.export import COLUMNS
from sayso.errors import NotPermitted, UsageError

_BEGINNING = 4096
"""Bytes of an existing file that are looked at."""
_OURS = re.compile(rb'\s*<!doctype html>.*<meta name="generator" content="sayso |\s*\{\s*"format":\s*"sayso/', re.S)
"""How a dossier and an export in JSON begin."""
_FIRST_COLUMNS = 2
"""The columns that a table has kept since it is written: later versions add theirs behind."""


def guarded(target: Path, inputs: Iterable[str | Path]) -> Path:
    """The target, if nothing is lost by writing there; an older dossier or export may be replaced.

    Raises:
        UsageError: it is one of the inputs, by whatever name, or a file that sayso did not make.
    """
    for name in inputs:
        if _same(target, Path(name)):
            raise UsageError(f"{target}: would be written over, and is read as {name}; name another file with -o")
    if target.is_file() and not _made_here(target):
        raise UsageError(f"{target}: is there already, and no dossier or export of sayso; name another file with -o")
    return target


def guarded_folder(folder: Path) -> Path:
    """The folder, if nothing is lost by writing tables into it.

    Raises:
        UsageError: a file in it has the name of a table and is none.
    """
    for name, columns in COLUMNS.items():
        path = folder / f"{name}.csv"
        known = ",".join(columns[:_FIRST_COLUMNS]).encode()
        start = _begins(path) if path.is_file() else b""
        if start.strip() and not start.startswith(known):
            raise UsageError(f"{path}: is there already, and no table of sayso; name another folder with -o")
    return folder


def _same(one: Path, other: Path) -> bool:
    """Whether both name one file: by another path, through a link, or in other cases of letters where these do not
    count."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def _made_here(path: Path) -> bool:
    start = _begins(path)
    return not start.strip() or _OURS.match(start) is not None


def _begins(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_BEGINNING)
    except OSError:
        raise NotPermitted(f"{path}: is there already and may not be opened; name another file with -o") from None
