"""Members of ZIP and TAR archives, with bounds on how many, how deep and how large."""

from __future__ import annotations

import io
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath

from sayso.errors import Damaged, InputError, Locked, TooLarge
from sayso.model import Problem
from sayso.reading.parts import Bounds, Item, Tally
from sayso.reading.tables import words

_BROKEN = (
    zipfile.BadZipFile, tarfile.TarError, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError,
    LookupError, OverflowError,
)  # fmt: skip
LITTER = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
"""What systems leave in folders for themselves."""
_BESIDE_PAGE = ("_files", ".files", "-files", "_fichiers", "-Dateien", "_archivos", "_file")
"""How browsers end the name of the folder that holds what a saved page shows."""


def members(item: Item, bounds: Bounds, tar: bool = False) -> Iterator[Item | Problem]:
    """The members of an archive that may be documents, in its order; then one line for each kind of what is left out.

    A member that is damaged or protected is a problem of its own.

    Raises:
        Damaged: the archive itself is.
        TooLarge: it stands in too many others, or what it unpacks to goes over the limits: the rest is left.
    """
    if item.depth >= bounds.limits.max_depth:
        raise TooLarge(f"{item.name} is an archive inside archives {bounds.limits.max_depth} deep: unpack it yourself")
    tally = Tally(item.name)
    pages: set[str] = set()
    listed = _tar(item) if tar else _zip(item)
    for number, (path, read) in enumerate(listed):
        if number >= bounds.limits.max_members:
            raise TooLarge(f"{item.name} has more than {bounds.limits.max_members:,} members: split it")
        if any(part in path for part in LITTER) or bounds.skip(f"{item.name}!{path}"):
            continue
        reason = _left_out(path, pages)
        if reason is not None:
            tally.add(reason, path)
            continue
        pages.add(path.rpartition(".")[0])
        yield from _member(item, path, read, bounds)
    yield from tally.problems()


def _member(item: Item, path: str, read: Callable[[int], bytes], bounds: Bounds) -> Iterator[Item | Problem]:
    name = f"{item.name}!{path}"
    try:
        content = read(bounds.budget.next + 1)
    except InputError as error:
        yield Problem(name, error.reason, str(error))
        return
    except _BROKEN:
        yield Problem(name, Damaged.reason, f"{name} is a damaged member of its archive: fetch it again")
        return
    bounds.budget.spend(len(content), name)
    yield item.inside(content, path)


def _left_out(path: str, pages: set[str]) -> str | None:
    """Why a member is no document: by its ending, or because it lies in the folder of a saved page."""
    ending = PurePosixPath(path).suffix.lower()
    if ending in words("asset_endings.txt"):
        return f"{ending} files"
    return "files that belong to a saved page" if page_beside(path) in pages else None


def page_beside(path: str) -> str | None:
    """The saved page, without its ending, in whose folder a member lies by the folder's name."""
    for folder in PurePosixPath(path).parents:
        for ending in _BESIDE_PAGE:
            if str(folder).endswith(ending):
                return str(folder).removesuffix(ending)
    return None


def _zip(item: Item) -> Iterator[tuple[str, Callable[[int], bytes]]]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(item.data))
    except _BROKEN:
        raise Damaged(f"{item.name} is a damaged archive: fetch it again") from None
    with archive:
        for member in sorted(archive.infolist(), key=lambda m: page_beside(m.filename) is not None):
            if not member.is_dir():
                yield member.filename, partial(_unzip, archive, member, item.name)


def _unzip(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, size: int) -> bytes:
    if member.flag_bits & 1:
        raise Locked(f"{name}!{member.filename} is protected by a password: unpack it yourself")
    with archive.open(member) as file:
        return file.read(size)


def _tar(item: Item) -> Iterator[tuple[str, Callable[[int], bytes]]]:
    try:
        with tarfile.open(fileobj=io.BytesIO(item.data), mode="r:") as archive:
            for member in archive:
                if member.isfile():
                    yield member.name, partial(_untar, archive, member)
    except _BROKEN:
        raise Damaged(f"{item.name} is a damaged archive, read as far as it goes: fetch it again") from None


def _untar(archive: tarfile.TarFile, member: tarfile.TarInfo, size: int) -> bytes:
    file = archive.extractfile(member)
    content = file.read(size) if file is not None else b""
    if len(content) < min(size, member.size):
        raise EOFError
    return content
