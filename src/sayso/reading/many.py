"""Files that hold several documents: archives, mailboxes, feeds.  What cannot be read is told, and the rest goes on."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path, PurePath

from sayso.errors import Damaged, EmptyInput, InputError, NotText, TooLarge, WrongKind
from sayso.model import Problem
from sayso.reading import archives, feeds, mail, opml, warc
from sayso.reading.given import Given
from sayso.reading.limits import Budget, Limits
from sayso.reading.parts import SHOWN, Bounds, Item, Part, Skip, Tally
from sayso.reading.read import Source, load, read_kind, read_pdf
from sayso.reading.sniff import (
    ARC,
    CONTAINERS,
    FEED,
    FEED_LIST,
    MAIL,
    MAILBOX,
    PDF,
    TAR,
    WARC,
    ZIP,
    Kind,
    sniff,
    unpack,
)


def read_many(
    path: Path | str, given: Given | None = None, limits: Limits | None = None, skip: Skip | None = None
) -> Iterator[Part | Problem]:
    """The pages of a file, in order: one of a page, several of an archive, mailbox or feed.

    A part that cannot be read becomes a `Problem` with its name, as does the whole file; parts left out on purpose
    are told in one `Problem` a reason.  An archive's member is named `archive.zip!member`; a feed's, mailbox's or web
    archive's by its number.
    """
    try:
        data = load(Path(path), limits or Limits())
    except InputError as error:
        yield Problem(str(path), error.reason, str(error))
        return
    yield from read_held(data, str(path), given=given, limits=limits, skip=skip)


def read_held(
    data: bytes,
    name: str,
    *,
    given: Given | None = None,
    limits: Limits | None = None,
    skip: Skip | None = None,
    media_type: str | None = None,
    charset: str | None = None,
) -> Iterator[Part | Problem]:
    """What `read_many` gives, of bytes that are held already; `name` tells the kind by its ending.

    `given.url` is said of the file itself; its members have addresses of their own or none.  `media_type` and
    `charset` are what a server said of the bytes.
    """
    limits = limits or Limits()
    bounds = Bounds(limits, skip or (lambda _: False), Budget(len(data), limits))
    return _read(Item(data, name, given or Given(), 0, media_type, charset), bounds)


def _read(item: Item, bounds: Bounds) -> Iterator[Part | Problem]:
    """One file or member.  An exception that is no `InputError` is a bug: it costs this item and no other."""
    try:
        yield from _documents(item, bounds)
    except Exception as error:
        yield _told(item.name, error)


def _told(name: str, error: Exception) -> Problem:
    if isinstance(error, InputError):
        return Problem(name, error.reason, str(error))
    what = f"{name}: sayso failed on this file ({type(error).__name__}: {error}); please report it"
    return Problem(name, "program error", " ".join(what.split()))


def _documents(item: Item, bounds: Bounds) -> Iterator[Part | Problem]:
    limits = bounds.limits
    if len(item.data) > limits.max_bytes:
        raise TooLarge(f"{item.name} is larger than {limits.max_bytes:,} bytes: split it or raise the limit")
    kind = sniff(item.data, item.name, item.media_type)
    # A message that is at hand may have attachments that are not: it is opened all the same.
    if kind.media_type != MAIL and bounds.skip(item.name):
        return
    if kind.media_type in (WARC, ARC):
        yield from _opened(warc.records(item, bounds, arc=kind.media_type == ARC), bounds)
    elif kind.packed and kind.media_type in CONTAINERS | {MAIL}:
        content = unpack(item.data, item.name, limits)
        bounds.budget.spend(len(content), item.name)
        yield from _contained(replace(item, data=content), kind.media_type, bounds)
    elif kind.media_type in CONTAINERS:
        yield from _contained(item, kind.media_type, bounds)
    elif kind.media_type == MAIL:
        yield from _message(item, bounds)
    else:
        yield from _single(item, kind, bounds)


def _contained(item: Item, media_type: str, bounds: Bounds) -> Iterator[Part | Problem]:
    if media_type == ZIP:
        yield from _zip(item, bounds)
    elif media_type == TAR:
        yield from _opened(archives.members(item, bounds, tar=True), bounds)
    elif media_type == MAILBOX:
        yield from _mailbox(item, bounds)
    elif media_type == FEED:
        yield from _feed(item, bounds)
    elif media_type == FEED_LIST:
        count = len(opml.read(item.data, item.name, bounds.limits))
        raise WrongKind(f"{item.name} is a list of {count} feeds, not their text: follow them with `sayso watch`")
    else:
        yield from _message(item, bounds)


def _opened(items: Iterator[Item | Problem], bounds: Bounds) -> Iterator[Part | Problem]:
    for item in items:
        if isinstance(item, Problem):
            yield item
        else:
            yield from _read(item, bounds)


def _single(item: Item, kind: Kind, bounds: Bounds) -> Iterator[Part | Problem]:
    limits = bounds.limits
    content = unpack(item.data, item.name, limits) if kind.packed else item.data
    source = Source(item.data, content, item.name, item.given, limits, item.charset)
    if kind.media_type != PDF:
        yield Part(read_kind(kind, source), item.captured, item.headers)
        return
    page, silent = read_pdf(source)
    yield Part(page, item.captured, item.headers)
    if silent:
        raise NotText(f"{item.name} has no text layer on {_listed(silent)}: run it through a program that reads images")


def _listed(pages: Sequence[int]) -> str:
    """`page 2`, `pages 2, 5, 6 and 9 more`."""
    some = ", ".join(map(str, pages[:SHOWN])) + (f" and {len(pages) - SHOWN} more" if len(pages) > SHOWN else "")
    return f"page{'s' if len(pages) > 1 else ''} {some}"


def _zip(item: Item, bounds: Bounds) -> Iterator[Part | Problem]:
    if not warc.is_package(_names(item)):
        yield from _opened(archives.members(item, bounds), bounds)
        return
    for part in warc.packaged(item, bounds):
        if isinstance(part, Problem):
            yield part
        elif not bounds.skip(part[0].name):
            yield from _opened(warc.records(part[0], bounds, part[1]), bounds)


def _names(item: Item) -> frozenset[str]:
    try:
        with zipfile.ZipFile(BytesIO(item.data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise Damaged(f"{item.name} is a damaged archive: fetch it again") from None


def _mailbox(item: Item, bounds: Bounds) -> Iterator[Part | Problem]:
    number = 0
    for number, message in enumerate(mail.split(item.data), 1):
        if number > bounds.limits.max_members:
            raise TooLarge(f"{item.name} holds more than {bounds.limits.max_members:,} messages: split it")
        yield from _read(replace(item.inside(message, str(number), media_type=MAIL), depth=item.depth), bounds)
    if not number:
        raise EmptyInput(f"{item.name} is a mailbox without a message: export it again")


def _message(item: Item, bounds: Bounds) -> Iterator[Part | Problem]:
    """A message, then what hangs on it."""
    hanging = mail.attached(item.data, item.name)
    try:
        if not bounds.skip(item.name):
            source = Source(item.data, item.data, item.name, item.given, bounds.limits)
            yield Part(read_kind(Kind(MAIL), source), item.captured, item.headers)
    except (EmptyInput, NotText):
        if not hanging:
            raise
    if hanging and item.depth >= bounds.limits.max_depth:
        raise TooLarge(f"{item.name} hangs on messages {bounds.limits.max_depth} deep: save its attachments yourself")
    tally = Tally(item.name)
    for number, file in enumerate(hanging, 1):
        bounds.budget.spend(len(file.data), item.name)
        member = f"{number}-{PurePath(file.name).name}" if file.name else str(number)
        if file.media_type.startswith(("image/", "audio/", "video/", "font/", "text/css", "text/calendar")):
            tally.add(f"of type {file.media_type}", member)
        else:
            yield from _read(item.inside(file.data, member, media_type=file.media_type), bounds)
    yield from tally.problems()


def _feed(item: Item, bounds: Bounds) -> Iterator[Part | Problem]:
    stream = feeds.Stream(item.data, item.name, bounds.limits)
    number = 0
    for number, entry in enumerate(stream, 1):
        name = f"{item.name}!{number}"
        if bounds.skip(name):
            continue
        try:
            yield Part(feeds.read(entry, stream.title, name, replace(item.given, url=None)))
        except Exception as error:
            yield _told(name, error)
    if stream.cut:
        raise Damaged(f"{item.name} breaks off or goes over the limits after item {number}: fetch it again")
    if not number:
        raise EmptyInput(f"{item.name} is a feed without items: fetch it again")
