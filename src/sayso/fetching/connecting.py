"""Connections that go where was checked, and nowhere else.

A name is resolved once, every address it has is checked, and the connection is made to one of those addresses by
number.  So a name server that answers differently a moment later (DNS rebinding) changes nothing.  The check stands
under httpcore, where every connection is made, redirects and robots.txt included: there is no other way out.  The
certificate is still checked against the name.
"""

from __future__ import annotations

import queue
import socket
import ssl
import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import httpcore
import httpx

from sayso.errors import AddressRefused, Unreachable
from sayso.fetching.addresses import kind_of
from sayso.fetching.settings import FetchSettings, Outside

ADDRESSES = 4
"""Addresses of one name that are tried."""


class Deadline:
    """The time left for what is done on the network; raises `TimeoutError` when there is none."""

    def __init__(self, outside: Outside, seconds: float) -> None:
        self._clock = outside.clock
        self._end = outside.clock() + seconds

    def left(self) -> float:
        """Seconds left, below zero when it is over."""
        return self._end - self._clock()

    def step(self, longest: float) -> float:
        """Seconds for one step: `longest`, or what is left if that is less."""
        left = self.left()
        if left <= 0:
            raise TimeoutError("out of time")
        return min(longest, left)


class GuardedStream(httpcore.NetworkStream):
    """A connected socket of which every operation is bounded by the deadline."""

    def __init__(self, sock: socket.socket, settings: FetchSettings, deadline: Deadline) -> None:
        self._sock, self._settings, self._deadline = sock, settings, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes as they come; raises `OSError`, of which `TimeoutError` is one."""
        self._sock.settimeout(self._deadline.step(self._settings.read_s))
        return self._sock.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all.  A server that stops listening may still have answered, so httpcore is told and reads on."""
        self._sock.settimeout(self._deadline.step(self._settings.read_s))
        try:
            self._sock.sendall(buffer)
        except OSError as error:
            raise httpcore.WriteError(str(error)) from error

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection under TLS, the certificate checked against the name."""
        self._sock.settimeout(self._deadline.step(self._settings.connect_s))
        try:
            secured = ssl_context.wrap_socket(self._sock, server_hostname=server_hostname)
        except BaseException:
            self._sock.close()
            raise
        return GuardedStream(secured, self._settings, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks about a connection: whether it is still readable, and under TLS."""
        if info == "ssl_object" and isinstance(self._sock, ssl.SSLSocket):
            return self._sock
        return self._sock if info == "socket" else None


class GuardedBackend(httpcore.NetworkBackend):
    """Makes connections, after the check.  `server` is the address of the last one; `where` is for messages."""

    def __init__(self, settings: FetchSettings, outside: Outside, deadline: Deadline, where: str) -> None:
        self._settings, self._outside, self._deadline, self._where = settings, outside, deadline, where
        self.server = ""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of `host` that answers, if all its addresses may be asked.

        Raises:
            AddressRefused: one of them may not be asked.
            Unreachable: no such name.
            OSError: none answers.
        """
        addresses = self._checked(host, port)
        failure: OSError = OSError("no address")
        for address in addresses[:ADDRESSES]:
            try:
                sock = self._outside.connect(address, port, self._deadline.step(self._settings.connect_s))
            except OSError as error:
                failure = error
                continue
            self.server = address
            return GuardedStream(sock, self._settings, self._deadline)
        raise failure

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.NetworkStream:
        """Never: a local socket is no address of the web."""
        raise AddressRefused(f"{path}: a local socket, not an address of the web")

    def _checked(self, host: str, port: int) -> Sequence[str]:
        addresses = self._resolved(host, port)
        for address in addresses:
            kind = kind_of(address, self._settings.allow_private)
            if kind is not None:
                what = f"{host} is at {address}, {kind}" if host != address else f"{host} is {kind}"
                raise AddressRefused(f"{self._where}: {what}, which is refused; {self._way_out(address)}")
        return addresses

    def _way_out(self, address: str) -> str:
        if kind_of(address, allow_private=True) is not None:
            return "check the address"
        return "if it is in your own network, allow that with --allow-private"

    def _resolved(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = self._in_time(host, port)
        except TimeoutError:
            raise
        except (OSError, UnicodeError):
            raise Unreachable(f"{self._where}: no such host as {host}; check the address and the connection") from None
        if not addresses:
            raise Unreachable(f"{self._where}: no such host as {host}; check the address and the connection")
        return addresses

    def _in_time(self, host: str, port: int) -> Sequence[str]:
        """Resolving cannot be stopped, so it runs beside and is left alone when it takes too long."""
        answers: queue.SimpleQueue[Sequence[str] | BaseException] = queue.SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._outside.resolve(host, port))
            except BaseException as error:
                answers.put(error)

        threading.Thread(target=ask, name=f"resolve {host}", daemon=True).start()
        try:
            answer = answers.get(timeout=self._deadline.step(self._settings.connect_s))
        except queue.Empty:
            raise TimeoutError("the name server does not answer") from None
        if isinstance(answer, BaseException):
            raise answer
        return answer


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._stream.close()


class GuardedTransport(httpx.BaseTransport):
    """httpx's way to the network, over `GuardedBackend`: one connection, no proxy, no retries."""

    def __init__(self, backend: GuardedBackend, trust: ssl.SSLContext) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=trust, network_backend=backend, max_connections=1, max_keepalive_connections=0
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request; the response's body is not read yet."""
        url = httpcore.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        response = self._pool.handle_request(httpcore.Request(request.method, url, headers=request.headers.raw))
        return httpx.Response(
            response.status, headers=response.headers, stream=_Body(response.stream), extensions=response.extensions
        )

    def close(self) -> None:
        """Close the connection."""
        self._pool.close()
