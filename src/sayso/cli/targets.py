"""Files that a command writes: never over what the user named to be read, nor over a file that sayso did not make."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from sayso.case.export import COLUMNS
from sayso.errors import NotFound, NotPermitted, SaysoError, StorageFull, UsageError

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
    for written in (target, _scratch(target)):
        for name in inputs:
            if _same(written, Path(name)):
                raise UsageError(f"{written}: would be written over, and is read as {name}; name another file with -o")
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


def write_whole(text: str, target: Path) -> None:
    """Write text to a file, whole or not at all.

    Raises:
        NotFound, NotPermitted, StorageFull: the file cannot be written; nothing is left behind.
    """
    if target.is_dir():
        raise NotFound(f"{target}: is a folder; name a file in it with -o")
    scratch = _scratch(target)
    try:
        scratch.write_text(text, encoding="utf-8", newline="")
        scratch.replace(target)
    except OSError as error:
        if scratch.parent.is_dir():
            scratch.unlink(missing_ok=True)
        raise _translated(target, error) from error


def _scratch(target: Path) -> Path:
    return target.with_name(f"{target.name}.part")


def _translated(target: Path, error: OSError) -> SaysoError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NotFound(f"{target}: the folder does not exist; make it, or name another file with -o")
    if isinstance(error, PermissionError):
        return NotPermitted(f"{target}: may not be written here; name another file with -o")
    return StorageFull(f"{target}: could not be written ({error.strerror}); free some space or name another disk")
