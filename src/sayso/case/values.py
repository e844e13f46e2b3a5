"""What goes into a case and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sayso.model import Problem
from sayso.reading import Given

Status = Literal["added", "updated", "known", "left out", "skipped", "failed", "no page"]
"""`added`: read and kept; `updated`: there before, read anew; `known`: there, nothing to do; `left out`: kept, and
nothing was looked for in it (another language); `skipped`: set aside on purpose; `failed`: could not be read;
`no page`: what was named has none, as a folder without any or a line of a table that means none."""
FAILED: frozenset[Status] = frozenset({"failed", "no page"})
"""What is not as the user wants it."""

SKIPPED = "skipped"
"""The reason in a Problem that only tells what reading set aside on purpose."""


@dataclass(frozen=True, slots=True)
class Received:
    """Bytes as they were received, and the facts of their custody.

    `name` is the file or the address; its ending tells the kind.  `address` is where the bytes came from in the end,
    `asked` the address that was asked for, `hops` the redirects between as (status, address, location), `server` who
    answered, `via` the feed in which the address stood, `headers` as received.  `at` (ISO 8601) is when: no clock is
    read here, so None means that nobody told.  `file` is the absolute path of the bytes on this machine, None where
    they come from elsewhere.
    """

    name: str
    data: bytes = field(repr=False)
    address: str | None = None
    given: Given = field(default_factory=Given)
    at: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    asked: str | None = None
    hops: tuple[tuple[int, str, str], ...] = ()
    server: str | None = None
    via: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """The record of bytes received.  `complete`: everything in them was read or told to be unreadable; `kept`: the
    bytes are in the case, because a document of theirs is."""

    id: int
    sha256: str
    size: int
    name: str
    address: str | None
    at: str | None
    headers: tuple[tuple[str, str], ...]
    asked: str | None
    hops: tuple[tuple[int, str, str], ...]
    server: str | None
    via: str | None
    complete: bool
    kept: bool


@dataclass(frozen=True, slots=True)
class Custody:
    """Where a document comes from: the receipt, the member in it (None: the bytes are the document), what an archive
    recorded of the capture, and the version of the reader that derived the text."""

    document: str
    name: str
    reader: str | None
    receipt: Receipt
    locator: str | None
    captured: str | None
    headers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one page: its name, the document's id if it is in the case, the problem if there is one.

    `source` is the input it came in: the archive of a member, else the page itself.
    """

    name: str
    status: Status
    document: str | None = None
    problem: Problem | None = None
    source: str = ""


State = Literal["intact", "other reader", "bytes changed", "text changed", "findings damaged", "not derivable"]
SOUND: frozenset[State] = frozenset({"intact", "other reader"})


@dataclass(frozen=True, slots=True)
class Check:
    """What `verify` found of a document.  `why` says it in words; None where all is as it was."""

    document: str
    name: str
    state: State
    why: str | None = None
