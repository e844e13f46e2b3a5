"""Files that are written whole or not at all: each beside its place first, then put into it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

from sayso.errors import NotFound, NotPermitted, SaysoError, StorageFull

_OTHERS = {"file": "a file in it", "folder": "another folder"}
"""What to name instead where a folder stands in the place of a file."""


def write_whole(text: str, target: Path) -> None:
    """Write text to a file, whole or not at all.  What is no text in UTF-8 becomes a question mark.

    Raises:
        NotFound, NotPermitted, StorageFull: the file cannot be written; nothing is left behind.
    """
    write_all({target: text}, "file")


def write_all(texts: Mapping[Path, str], what: Literal["file", "folder"]) -> None:
    """Write several files, each whole or not at all; `what` it is that the user named.

    All are written beside their places before the first is put into its own: where the disk is full, or a folder may
    not be written, nothing has changed.  Files are put into place one by one: should that fail midway, those before
    stay.  A link stays a link, and into a device or a pipe is written as it stands.

    Raises:
        NotFound, NotPermitted, StorageFull: a file cannot be written; nothing half-written is left behind.
    """
    begun: dict[Path, Path] = {}
    target = Path()
    try:
        for target, text in texts.items():
            if target.is_dir():
                raise NotFound(f"{target}: is a folder; name {_OTHERS[what]} with -o")
            if _is_device(target):
                target.write_text(text, encoding="utf-8", errors="replace", newline="")
                continue
            begun[target] = _scratch(target.resolve())
            begun[target].write_text(text, encoding="utf-8", errors="replace", newline="")
        for target, scratch in begun.items():
            scratch.replace(target.resolve())
    except OSError as error:
        raise _translated(target, error, what) from error
    finally:
        for scratch in begun.values():
            with suppress(OSError):
                scratch.unlink()


def _is_device(target: Path) -> bool:
    """Whether a target is a device or a pipe: a file put in its place would take it away from everybody."""
    return target.exists() and not target.is_file()


def _scratch(target: Path) -> Path:
    """A new, empty file beside a target, under the first name that no file has: `x.csv.part`, or `x.csv.part2` where
    that is somebody's."""
    number = 1
    while True:
        scratch = target.with_name(f"{target.name}.part{number if number > 1 else ''}")
        with suppress(FileExistsError):
            scratch.touch(exist_ok=False)
            return scratch
        number += 1


def _translated(target: Path, error: OSError, what: str) -> SaysoError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NotFound(f"{target}: the folder does not exist; make it, or name another {what} with -o")
    if isinstance(error, PermissionError):
        return NotPermitted(f"{target}: may not be written here; name another {what} with -o")
    return StorageFull(f"{target}: could not be written ({error.strerror}); free some space or name another disk")
