"""How much and how long fetching takes on: size, time, redirects, types, codings; and what the errors say."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import time
import zlib
from itertools import pairwise

import pytest
from small_web import HTML, PAGE, Web, answer, head, moved, zipped

from sayso.errors import InputError, StatusRefused, TooLarge, TryLater, UnfitResponse, Unreachable
from sayso.fetching import FEEDS, Fetched
from sayso.fetching.body import read_body

A = "http://news.example/a"


def drip(piece: bytes, seconds: float, start: bytes = b"") -> object:
    """Sends `start`, then a piece now and again, without end."""

    def send(connection: socket.socket, _: object) -> None:
        connection.sendall(start)
        while True:
            connection.sendall(piece)
            time.sleep(seconds)

    return send


# ---------------------------------------------------------------- time
@pytest.mark.parametrize(
    "handler",
    [drip(b"x", 0.02, head()), drip(b"X-More: 1\r\n", 0.02, b"HTTP/1.1 200 OK\r\n"), drip(b"", 0.02)],
    ids=["body", "headers", "silence"],
)
def test_a_slow_drip_is_cut_off_by_the_time_for_the_whole(web: Web, handler: object) -> None:
    web.time_passes = True
    web.pages["news.example/a"] = handler  # type: ignore[assignment]
    begun = time.monotonic()
    with pytest.raises(Unreachable, match=r"too slow \(silent for 0\.2 seconds, or not done in 0\.3\)"):
        web.fetcher(total_s=0.3, read_s=0.2).fetch(A)
    assert time.monotonic() - begun < 8


def test_time_goes_on_over_redirects(web: Web) -> None:
    def slow(connection: socket.socket, request: dict[str, str]) -> None:
        time.sleep(0.12)
        connection.sendall(moved(f"/{len(request['path'])}{request['path'].strip('/')}"))

    web.time_passes = True
    for number in range(9):
        web.pages["news.example/" + "".join(str(n) for n in range(number, 1, -1)) + "a"] = slow
    web.pages["news.example/a"] = slow
    with pytest.raises(Unreachable, match="too slow"):
        web.fetcher(total_s=0.3).fetch(A)


def test_a_name_server_that_does_not_answer_is_given_up(web: Web) -> None:
    def asleep(host: str, port: int) -> list[str]:
        time.sleep(5)
        return ["93.184.215.14"]

    web.resolve = asleep  # type: ignore[method-assign]
    begun = time.monotonic()
    with pytest.raises(Unreachable, match="too slow"):
        web.fetcher(connect_s=0.1).fetch(A)
    assert time.monotonic() - begun < 4


def test_waiting_out_of_politeness_is_not_counted(web: Web) -> None:
    web.pages["news.example/a"] = [answer(503, (("Retry-After", "20"),)), answer()]
    assert isinstance(web.fetcher(total_s=2.0).fetch(A), Fetched)
    assert web.slept == [20]


# ---------------------------------------------------------------- size
def test_an_endless_body_is_cut_off(web: Web) -> None:
    web.pages["news.example/a"] = drip(b"x" * 65_536, 0.0, head())  # type: ignore[assignment]
    with pytest.raises(TooLarge, match="larger than 300,000 bytes"):
        web.fetcher(max_bytes=300_000).fetch(A)


def test_an_announced_size_over_the_limit_is_refused_before_it_is_read(web: Web) -> None:
    web.pages["news.example/a"] = head("Content-Length: 99999999999")
    with pytest.raises(TooLarge):
        web.fetcher(total_s=5.0).fetch(A)


def test_endless_headers_are_refused(web: Web) -> None:
    web.pages["news.example/a"] = drip(b"X-More: " + b"y" * 60_000 + b"\r\n", 0.0, b"HTTP/1.1 200 OK\r\n")  # type: ignore[assignment]
    with pytest.raises(Unreachable, match="not HTTP"):
        web.fetcher().fetch(A)


def test_a_gzip_bomb_is_cut_off(web: Web) -> None:
    web.pages["news.example/a"] = zipped(b"0" * 30_000_000)
    with pytest.raises(TooLarge, match="larger than 1,000,000 bytes"):
        web.fetcher(max_bytes=1_000_000).fetch(A)


def test_no_more_of_a_bomb_is_unpacked_than_the_limit() -> None:
    sizes = []

    class Watched:
        def __init__(self, real: zlib._Decompress) -> None:
            self.real = real

        def decompress(self, data: bytes, most: int) -> bytes:
            piece = self.real.decompress(data, most)
            sizes.append(len(piece))
            return piece

        def __getattr__(self, name: str) -> object:
            return getattr(self.real, name)

    real = zlib.decompressobj
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sayso.fetching.body.zlib.decompressobj", lambda bits: Watched(real(bits)))
        with pytest.raises(TooLarge):
            read_body([gzip.compress(b"0" * 5_000_000)], "gzip", 10_000, "x")
    assert sum(sizes) <= 2 * 10_001


@pytest.mark.parametrize("chunk", [1, 7, 1000, 10_000])
def test_gzip_of_several_members_and_padding_is_read_whole_in_any_pieces(chunk: int) -> None:
    data = gzip.compress(b"one ") + gzip.compress(b"two ") + gzip.compress(b"three") + b"\x00" * 50
    chunks = [data[at : at + chunk] for at in range(0, len(data), chunk)]
    assert read_body(chunks, "gzip", 1000, "x") == b"one two three"


@pytest.mark.parametrize("damage", [lambda d: d[:-9], lambda d: b"\x1f\x8b" + d[4:], lambda d: b"plain text"])
def test_damaged_gzip_is_an_error(web: Web, damage: object) -> None:
    body = damage(gzip.compress(PAGE * 50))  # type: ignore[operator]
    web.pages["news.example/a"] = answer(200, (*HTML, ("Content-Encoding", "gzip")), body)
    with pytest.raises(Unreachable, match=r"cut off|damaged"):
        web.fetcher().fetch(A)


def test_a_body_shorter_than_announced_is_an_error_and_no_page(web: Web) -> None:
    web.pages["news.example/a"] = head("Content-Length: 500") + b"only this"
    with pytest.raises(Unreachable, match="cut off"):
        web.fetcher().fetch(A)


def test_gzip_is_undone_and_the_headers_stay_as_received(web: Web) -> None:
    web.pages["news.example/a"] = zipped(PAGE)
    found = web.fetcher().fetch(A)
    assert isinstance(found, Fetched)
    assert found.data == PAGE and ("content-encoding", "gzip") in found.headers


@pytest.mark.parametrize("coding", ["br", "gzip, gzip", "zstd", "identity, gzip"])
def test_a_coding_nobody_asked_for_is_refused(web: Web, coding: str) -> None:
    web.pages["news.example/a"] = answer(200, (*HTML, ("Content-Encoding", coding)))
    with pytest.raises(UnfitResponse, match="not asked for"):
        web.fetcher().fetch(A)


# ---------------------------------------------------------------- redirects
def test_redirects_are_followed_and_kept(web: Web) -> None:
    web.pages |= {
        "news.example/a": moved("https://secure.example/b#part", 301),
        "secure.example/b": moved("../c?d=e", 307),
        "secure.example/c?d=e": answer(),
    }
    found = web.fetcher().fetch(A)
    assert isinstance(found, Fetched)
    assert (found.asked, found.address) == (A, "https://secure.example/c?d=e")
    assert [(h.status, h.address, h.location) for h in found.redirects] == [
        (301, A, "https://secure.example/b"),
        (307, "https://secure.example/b", "https://secure.example/c?d=e"),
    ]


@pytest.mark.parametrize("circle", [["a", "a"], ["a", "b", "a"], ["a", "b", "c", "b"]])
def test_circles_of_redirects_are_noticed(web: Web, circle: list[str]) -> None:
    for name, following in pairwise(circle):
        web.pages[f"news.example/{name}"] = moved(f"/{following}")
    with pytest.raises(UnfitResponse, match="circle"):
        web.fetcher().fetch(A)
    assert len(web.pages_asked()) <= 3


def test_redirects_without_end_are_given_up(web: Web) -> None:
    def further(connection: socket.socket, request: dict[str, str]) -> None:
        connection.sendall(moved(request["path"] + "a"))

    for number in range(1, 20):
        web.pages["news.example/" + "a" * number] = further
    with pytest.raises(UnfitResponse, match="more than 5 redirects"):
        web.fetcher(max_redirects=5).fetch(A)
    assert len(web.pages_asked()) == 6


def test_a_page_that_sets_a_cookie_and_sends_back_to_itself_is_read(web: Web) -> None:
    def gate(connection: socket.socket, request: dict[str, str]) -> None:
        again = moved("/a", 302, ("Set-Cookie", "seen=1; Path=/"))
        connection.sendall(answer() if "seen=1" in request.get("cookie", "") else again)

    web.pages["news.example/a"] = gate
    fetcher = web.fetcher()
    assert isinstance(fetcher.fetch(A), Fetched)
    fetcher.fetch(A)
    assert len(web.pages_asked()) == 4  # the cookie was forgotten with the first fetch


@pytest.mark.parametrize("cookie", ["a=\xab", "a=b; Max-Age", "a=b; Max-Age=x; Expires=never", "=", ";;;", "a=\x01"])
def test_cookies_that_make_no_sense_are_forgotten(web: Web, cookie: str) -> None:
    web.pages |= {"news.example/a": moved("/b", 302, ("Set-Cookie", cookie)), "news.example/b": answer()}
    assert isinstance(web.fetcher().fetch(A), Fetched)


# ---------------------------------------------------------------- what is answered
@pytest.mark.parametrize("kind", ["image/png", "video/mp4", "application/javascript", "text/css", "font/woff2"])
def test_types_that_are_not_read_are_refused_before_the_body(web: Web, kind: str) -> None:
    web.pages["news.example/a"] = answer(200, (("Content-Type", kind),), b"?")
    with pytest.raises(UnfitResponse, match=f"is {kind}, which is not read"):
        web.fetcher().fetch(A)


def test_the_types_that_fit_are_said_by_who_asks(web: Web) -> None:
    web.pages["news.example/a"] = answer(200, (("Content-Type", "application/json"),), b"{}")
    with pytest.raises(UnfitResponse):
        web.fetcher().fetch(A)
    assert isinstance(web.fetcher().fetch(A, types=FEEDS), Fetched)


@pytest.mark.parametrize(
    ("value", "media_type", "charset"),
    [
        ("text/html; charset=windows-1251", "text/html", "windows-1251"),
        ('Text/HTML;Charset="UTF-8"; x=y', "text/html", "utf-8"),
        ("text/html", "text/html", None),
        ("nonsense", None, None),
        (None, None, None),
    ],
)
def test_type_and_charset_of_the_header_are_told(
    web: Web, value: str | None, media_type: str | None, charset: str | None
) -> None:
    web.pages["news.example/a"] = answer(200, (("Content-Type", value),) if value else ())
    found = web.fetcher().fetch(A)
    assert isinstance(found, Fetched)
    assert (found.media_type, found.charset) == (media_type, charset)


@pytest.mark.parametrize(
    ("status", "says"),
    [(401, "login"), (403, "refuses programs"), (404, "no such page"), (410, "gone"), (451, "legal"), (500, "trouble"),
     (418, "gives no page"), (204, "gives no page"), (206, "gives no page"), (304, "gives no page"), (302, "gives no page")],
)  # fmt: skip
def test_errors_of_servers_say_what_they_mean(web: Web, status: int, says: str) -> None:
    web.pages["news.example/a"] = answer(status, body=b"")
    with pytest.raises(StatusRefused, match=says) as caught:
        web.fetcher().fetch(A)
    assert caught.value.status == status and str(caught.value).startswith(f"{A}: ")


@pytest.mark.parametrize(
    "junk",
    [b"", b"\x00\x01\x02", b"SSH-2.0-x\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"],
)
def test_what_is_no_http_is_an_error(web: Web, junk: bytes) -> None:
    web.pages["news.example/a"] = junk
    with pytest.raises(Unreachable):
        web.fetcher().fetch(A)


def test_failures_are_one_line_with_the_address_and_a_way_out(web: Web) -> None:
    web.pages |= {"news.example/b": moved("/c\x1b[2J\u2028d".encode().decode("latin-1")), "news.example/a": answer(404)}
    for address in (
        A,
        "http://news.example/b",
        "http://nowhere.invalid/",
        "http://u:p@x.example/",
        "https://x.example:25/",
    ):
        with pytest.raises(InputError) as caught:
            web.fetcher().fetch(address)
        line = str(caught.value)
        assert line.isprintable() and "; " in line and line.startswith("http")


# ---------------------------------------------------------------- TLS
def test_a_certificate_of_the_name_is_accepted(web: Web) -> None:
    web.pages["secure.example/a"] = answer()
    assert isinstance(web.fetcher().fetch("https://secure.example/a"), Fetched)


@pytest.mark.parametrize("host", ["other.example", "93.184.215.14"])
def test_a_certificate_of_another_name_is_refused(web: Web, host: str) -> None:
    web.names[host] = ["93.184.215.14"]
    with pytest.raises(Unreachable, match="certificate does not hold"):
        web.fetcher().fetch(f"https://{host}/a")
    assert web.asked == []


def test_a_certificate_nobody_vouches_for_is_refused(web: Web) -> None:
    web.authority = None
    with pytest.raises(Unreachable, match="certificate does not hold"):
        web.fetcher().fetch("https://secure.example/a")


def test_a_server_that_does_not_speak_tls_is_an_error(web: Web) -> None:
    web.tls_port, web.time_passes = web.port, True
    with pytest.raises(Unreachable):
        web.fetcher(total_s=1.0, connect_s=0.3).fetch("https://secure.example/a")


# ---------------------------------------------------------------- nothing by itself
def test_no_proxy_of_the_environment_is_used(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    web.pages["news.example/a"] = answer()
    assert isinstance(web.fetcher().fetch(A), Fetched)


def test_importing_sayso_and_its_commands_brings_no_http() -> None:
    code = "import sys, sayso, sayso.cli, sayso.fetching; print(sorted({'httpx', 'httpcore', 'protego'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_host_that_refuses_the_connection_is_an_error(web: Web) -> None:
    def refused(address: str, port: int, seconds: float) -> socket.socket:
        raise ConnectionRefusedError(111, "Connection refused")

    web.connect = refused  # type: ignore[method-assign]
    with pytest.raises(Unreachable, match=r"no connection \(Connection refused\)"):
        web.fetcher().fetch(A)


def test_busy_is_told_with_the_seconds(web: Web) -> None:
    web.pages["news.example/a"] = answer(429, (("Retry-After", "7200"),))
    with pytest.raises(TryLater, match="try again in 2 hours") as caught:
        web.fetcher().fetch(A)
    assert caught.value.seconds == 7200 and web.slept == []
