"""Answers with damage at random: each gives bytes or an error of ours in one line, in no time."""

from __future__ import annotations

import gzip
import random
import socket
import threading
import time
from contextlib import suppress

import pytest
from small_web import HTML, PAGE, Web, answer, moved

from sayso.errors import InputError

SOUND = (
    answer(200, (*HTML, ("Set-Cookie", "a=b; Max-Age=9; Path=/"), ("Content-Encoding", "gzip")), gzip.compress(PAGE)),
    moved("http://news.example/a?b=c#d", 302, ("Set-Cookie", "sid=1; Domain=news.example")),
    answer(429, (("Retry-After", "Sun, 01 Mar 2026 12:02:00 GMT"),)),
    b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
    b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + answer(),
)
JUNK = (b"\r\n", b"\x00", b"Set-Cookie: x\r\n", b"Location: //\r\n", b"\xff\xfe", b"%", b"://", b"[", b";", b'"')


def damaged(chance: random.Random) -> bytes:
    data = bytearray(chance.choice(SOUND))
    for _ in range(chance.randint(1, 4)):
        at, kind = chance.randrange(len(data)), chance.randrange(4)
        if kind == 0:
            data[at] = chance.randrange(256)
        elif kind == 1:
            data[at:at] = chance.choice(JUNK)
        elif kind == 2:
            del data[at : at + chance.randint(1, 20)]
        else:
            data[at:at] = data[chance.randrange(len(data)) :][: chance.randint(1, 40)]
        data = data or bytearray(b"H")
    return bytes(data)


def connected_to(data: bytes) -> socket.socket:
    """A connection to a server that answers so, whatever it is asked."""
    ours, theirs = socket.socketpair()

    def serve() -> None:
        with suppress(OSError), theirs:
            theirs.settimeout(1)
            theirs.recv(65_536)
            theirs.sendall(data)

    threading.Thread(target=serve, daemon=True).start()
    return ours


@pytest.mark.parametrize("seed", range(4))
def test_damaged_answers_are_errors_of_ours(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(75):
        data, web = damaged(chance), Web(time_passes=True)
        web.connect = lambda address, port, seconds, data=data: connected_to(data)  # type: ignore[method-assign,misc]
        begun = time.monotonic()
        try:
            web.fetcher(total_s=2.0, read_s=0.5).fetch("http://news.example/a")
        except InputError as error:
            assert str(error).isprintable() and str(error).startswith("http://news.example/a"), data
        assert time.monotonic() - begun < 10, data
