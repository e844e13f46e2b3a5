"""The pages in a folder: told by the endings of their names, the same ones in the same order on every machine."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from sayso.errors import NotPermitted, WrongKind
from sayso.model import Problem
from sayso.reading.archives import LITTER, page_beside
from sayso.reading.parts import SHOWN

ENDINGS = (
    ".htm", ".html", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".txt", ".text", ".md", ".markdown", ".pdf", ".docx",
    ".odt", ".eml", ".mht", ".mhtml",
)  # fmt: skip
"""How the names of single pages end; an archive, a mailbox and whatever is called otherwise is read if it is named."""
_NO_NEWS = re.compile(r"read[ _-]?me", re.I)
"""What a folder says of itself."""
_DOSSIER = re.compile(rb'\s*<!doctype html>.*<meta name="generator" content="sayso ', re.S | re.I)
_BEGINNING = 4096
"""Bytes of an HTML file among which it says what it was made by."""


@dataclass(slots=True)
class Found:
    """The pages in a folder by their paths, and what there is to say of the rest."""

    pages: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def pages_in(folder: Path, expected: Callable[[Path], bool] = lambda _: False) -> Found:
    """The pages in a folder and in those inside it, by their paths; what is hidden is passed over, links to folders
    are not followed.

    What is no page by its name, a README, a dossier of sayso and what belongs to a saved page is told in one Problem
    with the reason "skipped", but for files that are `expected` there.  A folder without any page, and one that may
    not be opened, is a Problem.
    """
    found, aside = Found(), list[Path]()
    listed = _files(folder, found.problems)
    stems = {str(path.with_suffix("")) for path in listed if _is_page(path)}
    for path in listed:
        beside = page_beside(path.as_posix()) in stems
        (found.pages if _is_page(path) and not beside and not _is_dossier(path) else aside).append(path)
    aside = [path for path in aside if not expected(path)]
    if not found.pages and not found.problems:
        found.problems.append(_without_pages(folder))
    elif aside:
        found.problems.append(_set_aside(folder, aside))
    return found


def _files(folder: Path, problems: list[Problem]) -> list[Path]:
    """What is in a folder, and in those inside it, links to folders among it."""

    def closed(error: OSError) -> None:
        name = str(error.filename or folder)
        problems.append(Problem(name, NotPermitted.reason, f"{name} may not be opened: check its permissions"))

    paths: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        links = [name for name in folders if os.path.islink(os.path.join(place, name))]
        paths += [Path(place, name) for name in [*files, *links] if not _is_hidden(name)]
    return sorted(paths, key=lambda path: path.parts)


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or any(name == litter.strip("/") for litter in LITTER)


def _is_page(path: Path) -> bool:
    """Whether a name is that of a page; a link that leads nowhere is one that cannot be read."""
    if path.suffix.lower() not in ENDINGS or _NO_NEWS.fullmatch(path.stem):
        return False
    return path.is_file() or (path.is_symlink() and not path.exists())


def _is_dossier(path: Path) -> bool:
    if path.suffix.lower() not in (".htm", ".html"):
        return False
    try:
        with path.open("rb") as file:
            return _DOSSIER.match(file.read(_BEGINNING)) is not None
    except OSError:
        return False  # it will be told when it is read


def _without_pages(folder: Path) -> Problem:
    what = f"{folder}: a folder without a page in it, as names go: pages end in .html, .txt, .md, .pdf or .docx"
    return Problem(str(folder), WrongKind.reason, f"{what}; name what is called otherwise")


def _set_aside(folder: Path, aside: list[Path]) -> Problem:
    parts = tuple(path.relative_to(folder).as_posix() for path in aside)
    some = ", ".join(parts[:SHOWN]) + (f" and {len(parts) - SHOWN} more" if len(parts) > SHOWN else "")
    count = "1 file was" if len(parts) == 1 else f"{len(parts)} files were"
    what = f"{folder}: {count} set aside, no page by name or content: {some}; name one to have it read all the same"
    return Problem(str(folder), "skipped", " ".join(what.split()), parts)
