"""A small web of our own on loopback, and an outside world in which its names have public addresses."""

from __future__ import annotations

import datetime as dt
import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from sayso.fetching import FetchSettings, Outside
from sayso.fetching.fetcher import Fetcher

PUBLIC = "93.184.215.14"
START = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
CERTIFICATE = Path(__file__).with_name("certificate.pem")
HTML = (("Content-Type", "text/html; charset=utf-8"),)
PAGE = b"<html><body><p>The ferry was late again.</p></body></html>"

Handler = Callable[[socket.socket, dict[str, str]], None]


def answer(status: int = 200, headers: tuple[tuple[str, str], ...] = HTML, body: bytes = PAGE) -> bytes:
    """An HTTP answer with its length."""
    lines = [f"HTTP/1.1 {status} Reason", *(f"{k}: {v}" for k, v in headers), f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def moved(target: str, status: int = 302, *more: tuple[str, str]) -> bytes:
    """A redirect."""
    return answer(status, (("Location", target), *more), b"")


def head(*headers: str) -> bytes:
    """The beginning of an answer that ends when the connection does."""
    return "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html", *headers, "", ""]).encode()


def zipped(body: bytes, *more: tuple[str, str]) -> bytes:
    return answer(200, (*HTML, ("Content-Encoding", "gzip"), *more), gzip.compress(body))


@dataclass
class Web:
    """Pages by `host/path`; `asked` are the requests served, `connected` the numeric addresses connected to.

    Time stands still but for sleeping, unless `time_passes`.
    """

    pages: dict[str, bytes | Handler | list[bytes]] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    resolved: list[str] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)
    port: int = 0
    tls_port: int = 0
    authority: Path | None = CERTIFICATE
    time_passes: bool = False

    def fetcher(self, **settings: object) -> Fetcher:
        return Fetcher(FetchSettings(**{"pace_s": 0.0, **settings}), self.outside())  # type: ignore[arg-type]

    def outside(self) -> Outside:
        return Outside(self.now, self.clock, self.sleep, self.resolve, self.connect, self.trust)

    def now(self) -> dt.datetime:
        return START + dt.timedelta(seconds=sum(self.slept))

    def clock(self) -> float:
        return (time.monotonic() if self.time_passes else 1000.0) + sum(self.slept)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def resolve(self, host: str, port: int) -> list[str]:
        self.resolved.append(host)
        if host not in self.names and host.rpartition(".")[2] != "example":
            raise socket.gaierror("no such name")
        return self.names.get(host, [PUBLIC])

    def connect(self, address: str, port: int, seconds: float) -> socket.socket:
        self.connected.append((address, port))
        return socket.create_connection(("127.0.0.1", self.tls_port if port == 443 else self.port), seconds)

    def trust(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self.authority)

    def pages_asked(self) -> list[str]:
        return [path for path in self.asked if not path.endswith("/robots.txt")]

    # ------------------------------------------------------------ the server
    def serve(self, connection: socket.socket) -> None:
        with suppress(OSError, ValueError), connection:
            request = _request(connection)
            key = request["host"].partition(":")[0] + request["path"]
            page = self.pages.get(key, answer(404, body=b""))
            self.asked.append(key)
            self.headers.append(request)
            if callable(page):
                page(connection, request)
            else:
                connection.sendall(page if isinstance(page, bytes) else page.pop(0) if len(page) > 1 else page[0])


def _request(connection: socket.socket) -> dict[str, str]:
    text = b""
    while b"\r\n\r\n" not in text:
        part = connection.recv(65536)
        if not part:
            raise ValueError("no request")
        text += part
    first, *lines = text.decode("latin-1").split("\r\n")
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines) if name}
    return {**fields, "path": first.split(" ")[1]}


@contextmanager
def running() -> Iterator[Web]:
    """The web, served in the background on two ports: plain, and under TLS for `secure.example`."""
    web = Web()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    with socket.create_server(("127.0.0.1", 0)) as plain, socket.create_server(("127.0.0.1", 0)) as secure:
        web.port, web.tls_port = plain.getsockname()[1], secure.getsockname()[1]
        for server, wrap in ((plain, None), (secure, context)):
            threading.Thread(target=_accept, args=(web, server, wrap), daemon=True).start()
        yield web
        for server in (plain, secure):
            server.shutdown(socket.SHUT_RDWR)


def _accept(web: Web, server: socket.socket, context: ssl.SSLContext | None) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        threading.Thread(target=_handle, args=(web, connection, context), daemon=True).start()


def _handle(web: Web, connection: socket.socket, context: ssl.SSLContext | None) -> None:
    with suppress(OSError):
        web.serve(context.wrap_socket(connection, server_side=True) if context else connection)
