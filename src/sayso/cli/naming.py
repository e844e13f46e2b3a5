"""What the user calls pages and cases by: files, folders, addresses, a case without the ending of its name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from sayso.model import Problem

DASH = "-"
"""Standard input, named as a page."""
CASE_ENDING = ".sayso"


@dataclass(slots=True)
class Named:
    """Pages by their names, each file once; and what there is to say of folders."""

    names: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def case_called(name: str) -> str:
    """The name of a case, also where its ending was left out and nothing else is called so."""
    full = f"{name}{CASE_ENDING}"
    return full if not os.path.lexists(name) and os.path.isfile(full) else name


class CaseName(click.Path):
    """A case as it is named on the command line.  Whether it may be opened is found when it is."""

    def __init__(self) -> None:
        super().__init__(readable=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert(case_called(os.fspath(value)), param, ctx)


def named(pages: Sequence[str], beside: Iterable[str | Path] = ()) -> Named:
    """The pages that are named, in this order, a folder as the pages in it; `beside` are files that the call reads
    otherwise, of which a folder need say nothing."""
    found, seen = Named(), set[str]()
    others = {real(path) for path in beside}
    for page in pages:
        name = case_called(page)
        for each in _in_folder(name, others, found) if os.path.isdir(name) else [name]:
            key = real(each)
            if key not in seen:
                seen.add(key)
                found.names.append(each)
    return found


def _in_folder(name: str, others: set[str], found: Named) -> list[str]:
    # Reading is imported when a folder is named: to begin with, processes that read are started.
    from sayso.reading.folders import pages_in

    listed = pages_in(Path(name), lambda path: real(path) in others)
    found.problems += listed.problems
    return [str(path) for path in listed.pages]


def real(path: str | Path) -> str:
    """By what a file is known, whatever it is called; an address and standard input by their names."""
    name = os.fspath(path)
    try:
        return name if name == DASH or "://" in name else os.path.realpath(name)
    except ValueError:  # no name that a file could have
        return name
