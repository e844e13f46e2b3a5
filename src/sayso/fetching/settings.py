"""How far fetching goes before it says no, and the outside world as it sees it."""

from __future__ import annotations

import datetime as dt
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

MEGABYTE = 1_000_000

_FEEDS = frozenset(
    {
        "application/rss+xml",
        "application/x-rss+xml",
        "text/rss+xml",
        "application/atom+xml",
        "text/atom+xml",
        "application/rdf+xml",
        "application/feed+json",
        "application/xml",
        "text/xml",
    }
)
PAGES = _FEEDS | {
    "text/html",
    "application/xhtml+xml",
    "text/plain",
    "text/markdown",
    "application/pdf",
    "application/x-pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
    "message/rfc822",
    "multipart/related",
    "application/mbox",
    "application/warc",
    "application/x-tar",
    "application/zip",
    "application/wacz",
    "application/gzip",
    "application/x-gzip",
    "application/octet-stream",
}
"""Media types that reading may be able to read.  `octet-stream` is what servers say that do not know: bytes decide."""

FEEDS = _FEEDS | {"application/json", "text/x-opml", "text/html", "text/plain", "application/octet-stream"}
"""Media types under which feeds and lists of feeds are served, the wrong ones that occur included."""


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """Bounds on one fetch, and manners towards hosts.  Times are in seconds, sizes in bytes.

    `total_s` bounds everything on the network for one address, redirects included, waiting out of politeness not
    included; `connect_s` one connection, `read_s` one silence.  `pace_s` lies between two requests to a host, more
    where its robots.txt asks for it, up to `max_pace_s`.  A pause that a server asks for is waited for if it is no
    longer than `patience_s`, and at most `tries` requests are made.  `robots_s` is how long a robots.txt is believed.
    """

    allow_private: bool = False
    contact: str | None = None
    max_bytes: int = 25 * MEGABYTE
    max_redirects: int = 8
    total_s: float = 60.0
    connect_s: float = 10.0
    read_s: float = 20.0
    pace_s: float = 1.0
    max_pace_s: float = 60.0
    patience_s: float = 30.0
    tries: int = 3
    robots_s: float = 3600.0


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def system_resolve(host: str, port: int) -> list[str]:
    """The addresses of a name, as the system knows them, in its order; raises `OSError` where there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def system_connect(address: str, port: int, seconds: float) -> socket.socket:
    """A connection to a numeric address."""
    return socket.create_connection((address, port), seconds)


def system_trust() -> ssl.SSLContext:
    """Certificates checked against their name and the usual authorities, or those that `SSL_CERT_FILE` names."""
    import httpx

    return httpx.create_ssl_context()


@dataclass(frozen=True, slots=True)
class Outside:
    """Clock, names and connections: what a test puts something else in place of.

    `now` is the time of day in UTC, `clock` seconds that only go forward.
    """

    now: Callable[[], dt.datetime] = _now
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    resolve: Callable[[str, int], Sequence[str]] = system_resolve
    connect: Callable[[str, int, float], socket.socket] = system_connect
    trust: Callable[[], ssl.SSLContext] = system_trust
