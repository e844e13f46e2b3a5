"""Pages that the user names by address, as received."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.case import Case, Receipt, Received
from sayso.errors import BrokenInvariant, InputError
from sayso.fetching import Fetched, NotModified
from sayso.fetching.addresses import masked
from sayso.fetching.fetcher import Fetcher
from sayso.fetching.values import Validators, validators_of
from sayso.model import Problem, sha256
from sayso.reading import Given


def fetch_all(
    addresses: Iterable[str],
    fetcher: Fetcher,
    given: Mapping[str, Given] | None = None,
    case: Case | None = None,
) -> Iterator[Received | Problem]:
    """The pages at addresses, each fetched when its turn comes; what cannot be fetched as a Problem of that name.

    A page that the case has, and of which the server says that it has not changed, comes out of the case.
    """
    given = given or {}
    held = Held(case)
    for address in addresses:
        try:
            found = fetcher.fetch(address, held.validators)
        except InputError as error:
            yield Problem(masked(address), error.reason, str(error))
            continue
        yield dated(held.received(found), given.get(address, Given()))


def dated(received: Received, given: Given) -> Received:
    """With what the user says of it; the day it was received is given, for pages that say `2 days ago`."""
    day = received.at[:10] if received.at else None
    return replace(received, given=replace(given, today=given.today or day))


class Held:
    """What a case has of addresses already: what to ask a server by, and the bytes if nothing changed."""

    def __init__(self, case: Case | None) -> None:
        self._case = case
        receipts = case.receipts() if case is not None else ()
        self._receipts = {r.address: r for r in receipts if r.address and r.complete and r.kept}
        told = {address: validators_of(receipt.headers) for address, receipt in self._receipts.items()}
        self.validators: dict[str, Validators] = {a: v for a, v in told.items() if v.etag or v.modified}

    def received(self, found: Fetched | NotModified) -> Received:
        """What was fetched, as a case takes it in.  Bytes that it has from this address come out of it, as they came
        the first time."""
        receipt = self._receipts.get(found.address)
        same = isinstance(found, NotModified) or (receipt is not None and receipt.sha256 == sha256(found.data))
        if same and receipt is not None and self._case is not None:
            return _again(found.asked, receipt, self._case.bytes_of(receipt))
        if isinstance(found, NotModified):
            raise BrokenInvariant(f"{found.asked}: unchanged, but not in the case")
        return Received(
            found.asked, found.data, address=found.address, at=found.time, headers=found.headers, asked=found.asked,
            hops=tuple((hop.status, hop.address, hop.location) for hop in found.redirects), server=found.server,
        )  # fmt: skip


def _again(name: str, receipt: Receipt, data: bytes) -> Received:
    return Received(
        name, data, address=receipt.address, at=receipt.at, headers=receipt.headers, asked=receipt.asked,
        hops=receipt.hops, server=receipt.server, via=receipt.via,
    )  # fmt: skip
