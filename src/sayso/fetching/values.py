"""What fetching gives: the bytes with all that is known of how they came."""

from __future__ import annotations

from dataclasses import dataclass

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave with a body, by which it can say later that the body is still the same."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Hop:
    """A redirect: the address asked, the status, and the address to which it led."""

    status: int
    address: str
    location: str


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body and its custody.

    `asked` is the address that was asked for, `address` the one that answered, after `redirects`.  `headers` are those
    of the answer, in order, names in lower case.  `time` is when the answer began, ISO 8601 in UTC, to the second;
    `server` the network address that gave it.  `data` is the body with the transfer's own compression undone.
    `charset` is what the header Content-Type says, unchecked.
    """

    asked: str
    address: str
    status: int
    headers: Headers
    time: str
    server: str
    data: bytes
    redirects: tuple[Hop, ...] = ()
    media_type: str | None = None
    charset: str | None = None

    @property
    def validators(self) -> Validators:
        """By what to ask for this body again."""
        return validators_of(self.headers)


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server says that the body known by the validators is still the one."""

    asked: str
    address: str
    time: str
    redirects: tuple[Hop, ...] = ()


def validators_of(headers: Headers) -> Validators:
    """The validators among response headers; names in lower case."""
    first = dict(reversed(headers))
    return Validators(first.get("etag"), first.get("last-modified"))
