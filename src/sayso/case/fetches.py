"""What a case remembers of the addresses that are watched: feeds, and the pages found in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sayso.case.schema import sql_errors, transaction

Role = Literal["feed", "page"]
WAITING = "waiting"
"""The outcome of a page that is to be fetched."""


@dataclass(frozen=True, slots=True)
class Visit:
    """The last that was done with an address.

    `checked` and `not_before` (leave it alone until then) are ISO 8601 in UTC, to the second.  `outcome` is a stable
    word: `read` and `unchanged` of a feed; `waiting`, or what became of it, of a page.  `failures` counts those since
    the last success.  `etag` and `modified` are the validators of the body at `final`, the address that answered.
    `via` is the feed in which a page was found.
    """

    address: str
    role: Role
    checked: str
    outcome: str
    etag: str | None = None
    modified: str | None = None
    failures: int = 0
    not_before: str | None = None
    via: str | None = None
    final: str | None = None


_COLUMNS = "address, role, checked, outcome, etag, modified, failures, not_before, via, final"


class Fetches:
    """The visits of a case, one an address."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db, self._path = db, path

    def of(self, address: str) -> Visit | None:
        """The visit of an address, if it was ever seen."""
        return next(iter(self._where("address = ?", address)), None)

    def waiting(self, now: str) -> tuple[Visit, ...]:
        """The pages to be fetched that need not be left alone at this time, in the order they were found."""
        return self._where("outcome = ? AND (not_before IS NULL OR not_before <= ?)", WAITING, now)

    def count(self, outcome: str) -> int:
        """How many addresses have an outcome."""
        return len(self._where("outcome = ?", outcome))

    def note(self, visits: Iterable[Visit]) -> None:
        """Write visits over those of the same addresses: all of them, or none."""
        rows = [tuple(getattr(v, name) for name in _COLUMNS.split(", ")) for v in visits]
        marks = ", ".join("?" * len(_COLUMNS.split(", ")))
        changes = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])
        sql = f"INSERT INTO fetches ({_COLUMNS}) VALUES ({marks}) ON CONFLICT (address) DO UPDATE SET {changes}"
        with transaction(self._db, self._path):
            self._db.executemany(sql, rows)

    def _where(self, condition: str, *values: str) -> tuple[Visit, ...]:
        sql = f"SELECT {_COLUMNS} FROM fetches WHERE {condition} ORDER BY rowid"
        with sql_errors(self._path):
            return tuple(Visit(*row) for row in self._db.execute(sql, values))
