"""Files that hold several pages: archives, mailboxes, feeds.  What cannot be read is told, and the rest goes on."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from sayso.errors import InputError, NotText, TooLarge
from sayso.model import Page, Problem
from sayso.reading import feeds, mail, office
from sayso.reading.given import Given
from sayso.reading.limits import Limits
from sayso.reading.read import load, read_bytes

DEEPEST = 2
"""Archives inside archives that are opened."""
MOST = 20_000
"""Members of an archive that are looked at."""
_SKIPPED = ("__MACOSX/", ".DS_Store", "Thumbs.db")


Skip = Callable[[str], bool]
"""Whether the page of this name is at hand already: it is then neither derived nor told."""


@dataclass(frozen=True, slots=True)
class _Settings:
    """What holds for a file and all its members."""

    limits: Limits
    skip: Skip


def read_many(
    path: Path | str, given: Given | None = None, limits: Limits | None = None, skip: Skip | None = None
) -> Iterator[Page | Problem]:
    """The pages of a file, in order: one of a page, several of an archive, mailbox or feed.

    A part that cannot be read becomes a `Problem` with its name, as does the whole file.  An archive's member is
    named `archive.zip!member`, a feed's or mailbox's by its number.
    """
    limits = limits or Limits()
    try:
        data = load(Path(path), limits)
    except InputError as error:
        yield Problem(str(path), error.reason, str(error))
        return
    yield from read_held(data, str(path), given, limits, skip)


def read_held(
    data: bytes, name: str, given: Given | None = None, limits: Limits | None = None, skip: Skip | None = None
) -> Iterator[Page | Problem]:
    """What `read_many` gives, of bytes that are held already; `name` tells the kind by its ending.

    `given.url` is said of the file itself; its members have addresses of their own or none.
    """
    settings = _Settings(limits or Limits(), skip or (lambda _: False))
    yield from _read(data, name, given or Given(), settings, 0)


def _read(data: bytes, name: str, given: Given, settings: _Settings, depth: int) -> Iterator[Page | Problem]:
    limits, inner = settings.limits, replace(given, url=None)
    if settings.skip(name):
        return
    try:
        if len(data) > limits.max_bytes:
            raise TooLarge(f"{name} is larger than {limits.max_bytes:,} bytes: split it or raise the limit")
        ending = PurePath(name).suffix.lower()
        if office.is_docx(data):
            yield office.read(data, name, given)
        elif data.startswith(b"PK\x03\x04"):
            yield from _zip(data, name, inner, settings, depth)
        elif ending == ".mbox" or data.startswith(b"From "):
            for number, message in enumerate(mail.split(data), 1):
                if not settings.skip(f"{name}!{number}"):
                    yield from _guarded(mail.read, message, f"{name}!{number}", inner)
        elif ending == ".eml":
            yield mail.read(data, name, given)
        elif feeds.is_feed(data):
            for number, (item, read) in enumerate(feeds.items(data, name), 1):
                if not settings.skip(f"{name}!{number}"):
                    yield from _guarded(read, item, f"{name}!{number}", inner)
        else:
            yield read_bytes(data, path=name, given=given, limits=limits)
    except InputError as error:
        yield Problem(name, error.reason, str(error))


def _guarded(read: mail.Reader, data: bytes, name: str, given: Given) -> Iterator[Page | Problem]:
    try:
        yield read(data, name, given)
    except InputError as error:
        yield Problem(name, error.reason, str(error))


def _zip(data: bytes, name: str, given: Given, settings: _Settings, depth: int) -> Iterator[Page | Problem]:
    limits = settings.limits
    if depth >= DEEPEST:
        raise TooLarge(f"{name} is an archive inside archives {DEEPEST} deep: unpack it yourself")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise NotText(f"{name} is a damaged archive: fetch it again") from None
    left = min(limits.max_bytes, max(1_000_000, len(data) * limits.max_expansion))
    for member in archive.infolist()[:MOST]:
        if member.is_dir() or any(word in member.filename for word in _SKIPPED):
            continue
        inner = f"{name}!{member.filename}"
        if settings.skip(inner):
            continue
        try:
            content = _member(archive, member, inner, left)
        except InputError as error:
            yield Problem(inner, error.reason, str(error))
            if isinstance(error, TooLarge):
                return
            continue
        left -= len(content)
        yield from _read(content, inner, given, settings, depth + 1)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, left: int) -> bytes:
    if member.flag_bits & 1:
        raise NotText(f"{name} is protected by a password: unpack it yourself")
    try:
        with archive.open(member) as file:
            content = file.read(left + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise NotText(f"{name} is a damaged member of its archive: fetch it again") from None
    if len(content) > left:
        raise TooLarge(f"{name} unpacks to more than the limits allow: unpack it yourself or raise the limit")
    return content
