"""Files that are written whole or not at all: each beside its place first, then put into it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

from sayso.errors import NotFound, NotPermitted, SaysoError, StorageFull

_OTHERS = {"file": "a file in it", "folder": "another folder"}
"""What to name instead where a folder stands in the place of a file."""


def scratch_of(target: Path) -> Path:
    """The file beside a target in which it is written first."""
    return target.with_name(f"{target.name}.part")


def write_whole(text: str, target: Path) -> None:
    """Write text to a file, whole or not at all.  What is no text in UTF-8 becomes a question mark.

    Raises:
        NotFound, NotPermitted, StorageFull: the file cannot be written; nothing is left behind.
    """
    write_all({target: text}, "file")


def write_all(texts: Mapping[Path, str], what: Literal["file", "folder"]) -> None:
    """Write several files, none where one cannot be written; `what` it is that the user named.

    Raises:
        NotFound, NotPermitted, StorageFull: a file cannot be written; nothing is left behind.
    """
    begun: list[Path] = []
    target = Path()
    try:
        for target, text in texts.items():
            if target.is_dir():
                raise NotFound(f"{target}: is a folder; name {_OTHERS[what]} with -o")
            begun.append(scratch_of(target))
            begun[-1].write_text(text, encoding="utf-8", errors="replace", newline="")
        for target in texts:
            scratch_of(target).replace(target)
    except OSError as error:
        raise _translated(target, error, what) from error
    finally:
        for scratch in begun:
            with suppress(OSError):
                scratch.unlink()


def _translated(target: Path, error: OSError, what: str) -> SaysoError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NotFound(f"{target}: the folder does not exist; make it, or name another {what} with -o")
    if isinstance(error, PermissionError):
        return NotPermitted(f"{target}: may not be written here; name another {what} with -o")
    return StorageFull(f"{target}: could not be written ({error.strerror}); free some space or name another disk")
