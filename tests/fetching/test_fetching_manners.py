"""How servers are treated: robots.txt, pace, pauses, conditional requests, and saying who asks."""

from __future__ import annotations

import datetime as dt

import pytest
from small_web import HTML, START, Web, answer, head, moved, zipped

from sayso.errors import AddressRefused, RobotsRefused, StatusRefused, TryLater, Unreachable
from sayso.fetching import Fetched, NotModified, Validators
from sayso.fetching.pace import back_off, retry_after, spell

A = "http://news.example/a"


def rules(text: str) -> bytes:
    return answer(200, (("Content-Type", "text/plain"),), text.encode())


# ---------------------------------------------------------------- robots.txt
def test_a_page_that_robots_txt_keeps_from_programs_is_not_asked_for(web: Web) -> None:
    web.pages |= {"news.example/robots.txt": rules("User-agent: *\nDisallow: /private\nAllow: /private/ok\n")}
    web.pages |= {"news.example/private/ok": answer(), "news.example/private/a": answer()}
    fetcher = web.fetcher()
    assert isinstance(fetcher.fetch("http://news.example/private/ok"), Fetched)
    with pytest.raises(RobotsRefused, match=r"private/a: news\.example asks programs to stay away"):
        fetcher.fetch("http://news.example/private/a")
    assert web.asked == ["news.example/robots.txt", "news.example/private/ok"]


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("User-agent: sayso\nDisallow: /\n\nUser-agent: *\nAllow: /\n", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: sayso\nAllow: /\n", True),
        ("User-agent: *\nDisallow: /*.pdf$\n", True),
        ("User-agent: *\nDisallow: /*a$\n", False),
        ("User-agent: *\nDisallow:\n", True),
        ("<html>no rules</html>", True),
        ("\x00\xff", True),
    ],
)
def test_robots_txt_is_read_as_the_standard_says(web: Web, text: str, allowed: bool) -> None:
    web.pages |= {"news.example/robots.txt": rules(text), "news.example/a": answer()}
    if allowed:
        assert isinstance(web.fetcher().fetch(A), Fetched)
    else:
        with pytest.raises(RobotsRefused):
            web.fetcher().fetch(A)


def test_robots_txt_is_asked_for_once_a_host_and_again_when_it_is_old(web: Web) -> None:
    web.pages |= {"news.example/a": answer(), "other.example/a": answer()}
    fetcher = web.fetcher()
    for address in (A, A, "http://other.example/a", A):
        fetcher.fetch(address)
    assert [p for p in web.asked if p.endswith("robots.txt")] == ["news.example/robots.txt", "other.example/robots.txt"]
    web.slept.append(4_000)
    fetcher.fetch(A)
    assert web.asked[-2:] == ["news.example/robots.txt", "news.example/a"]


def test_a_robots_txt_in_trouble_keeps_programs_away_until_it_is_over(web: Web) -> None:
    web.pages |= {"news.example/robots.txt": [answer(500), rules("")], "news.example/a": answer()}
    fetcher = web.fetcher()
    for _ in range(2):
        with pytest.raises(
            StatusRefused, match=r"robots\.txt of news\.example could not be read: the server is in trouble"
        ):
            fetcher.fetch(A)
    assert web.asked == ["news.example/robots.txt"]
    web.slept.append(61)
    assert isinstance(fetcher.fetch(A), Fetched)


def test_a_busy_robots_txt_is_busy(web: Web) -> None:
    web.pages |= {"news.example/robots.txt": answer(503, (("Retry-After", "300"),))}
    with pytest.raises(TryLater) as caught:
        web.fetcher().fetch(A)
    assert caught.value.seconds == 300 and web.pages_asked() == []


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_robots_txt_that_is_not_there_forbids_nothing(web: Web, status: int) -> None:
    web.pages |= {"news.example/robots.txt": answer(status), "news.example/a": answer()}
    assert isinstance(web.fetcher().fetch(A), Fetched)


def test_the_robots_txt_of_every_host_on_the_way_counts(web: Web) -> None:
    web.pages |= {"news.example/a": moved("http://other.example/b"), "other.example/b": answer()}
    web.pages |= {"other.example/robots.txt": rules("User-agent: *\nDisallow: /b")}
    with pytest.raises(RobotsRefused, match=r"other\.example"):
        web.fetcher().fetch(A)


def test_robots_txt_is_fetched_under_the_same_guards(web: Web) -> None:
    web.names["inside.example"] = ["10.0.0.1"]
    web.pages |= {"news.example/robots.txt": moved("http://inside.example/robots.txt"), "news.example/a": answer()}
    with pytest.raises(AddressRefused, match=f"^{A}: inside"):
        web.fetcher().fetch(A)
    web.pages |= {"news.example/robots.txt": moved("http://other.example/r")}
    web.pages |= {"other.example/r": rules("User-agent: *\nDisallow: /a")}
    with pytest.raises(RobotsRefused):
        web.fetcher().fetch(A)


@pytest.mark.parametrize("packed", [False, True])
def test_of_a_huge_robots_txt_the_beginning_is_read(web: Web, packed: bool) -> None:
    text = b"User-agent: *\nDisallow: /a\n" + b"#" * 2_000_000
    web.pages |= {"news.example/robots.txt": zipped(text) if packed else head() + text, "news.example/a": answer()}
    with pytest.raises(RobotsRefused):
        web.fetcher(max_bytes=1000).fetch(A)


def test_a_host_that_cannot_be_reached_says_so_for_the_page(web: Web) -> None:
    with pytest.raises(Unreachable, match=r"^http://nowhere\.invalid/a: no such host"):
        web.fetcher().fetch("http://nowhere.invalid/a")


# ---------------------------------------------------------------- pace and pauses
def test_a_host_is_asked_once_in_a_while_and_others_meanwhile(web: Web) -> None:
    web.pages |= {f"{host}.example/{page}": answer() for host in ("news", "other") for page in "ab"}
    fetcher = web.fetcher(pace_s=2.0)
    fetcher.fetch(A)
    fetcher.fetch("http://other.example/a")
    assert web.slept == []
    fetcher.fetch("http://news.example/b")
    assert web.slept == [2]
    fetcher.fetch("http://other.example/b")  # two seconds have passed with the other host
    assert sum(web.slept) == 2


def test_the_pace_that_robots_txt_asks_for_is_kept(web: Web) -> None:
    web.pages |= {"news.example/robots.txt": rules("User-agent: *\nCrawl-delay: 7\n")}
    web.pages |= {"news.example/a": answer(), "news.example/b": answer()}
    fetcher = web.fetcher()
    fetcher.fetch(A)
    fetcher.fetch("http://news.example/b")
    assert web.slept == [7]


def test_a_busy_server_is_asked_again_after_the_pause_it_wants(web: Web) -> None:
    web.pages["news.example/a"] = [answer(429, (("Retry-After", "5"),)), answer(503), answer()]
    assert isinstance(web.fetcher().fetch(A), Fetched)
    assert web.slept == [5, 4]


def test_a_server_that_stays_busy_is_left_alone_for_the_rest_of_the_run(web: Web) -> None:
    web.pages |= {"news.example/a": answer(503), "news.example/b": answer()}
    fetcher = web.fetcher()
    with pytest.raises(TryLater, match=r"status 503\); try again in 5 minutes"):
        fetcher.fetch(A)
    assert len(web.pages_asked()) == 3
    with pytest.raises(TryLater, match="asked for a pause"):
        fetcher.fetch("http://news.example/b")
    assert len(web.pages_asked()) == 3
    web.slept.append(400)
    assert isinstance(fetcher.fetch("http://news.example/b"), Fetched)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("Sun, 01 Mar 2026 12:02:00 GMT", 120.0),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0.0),
        ("99999999999999999999", 86_400.0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 86_400.0),
        ("-5", None),
        ("soon", None),
        ("", None),
        (None, None),
        ("²", None),
    ],
)
def test_what_retry_after_says(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, START) == seconds


def test_pauses_grow_and_are_spelled() -> None:
    assert [back_off(n) for n in (1, 2, 3)] == [2, 4, 8]
    assert [spell(s) for s in (0.2, 1, 40, 60, 900, 7200, 200_000)] == [
        "1 second", "1 second", "40 seconds", "1 minute", "15 minutes", "2 hours", "2 days",
    ]  # fmt: skip


# ---------------------------------------------------------------- conditional requests
def test_what_is_known_is_asked_for_only_if_it_changed(web: Web) -> None:
    changed = "Sat, 28 Feb 2026 10:00:00 GMT"
    web.pages["news.example/a"] = answer(200, (*HTML, ("ETag", 'W/"x1"'), ("Last-Modified", changed)))
    first = web.fetcher().fetch(A)
    assert isinstance(first, Fetched) and first.validators == Validators('W/"x1"', changed)
    web.pages["news.example/a"] = b"HTTP/1.1 304 Not Modified\r\n\r\n"
    again = web.fetcher().fetch(A, {first.address: first.validators})
    assert isinstance(again, NotModified) and again.address == A
    assert web.headers[-1]["if-none-match"] == 'W/"x1"' and web.headers[-1]["if-modified-since"] == changed


def test_validators_go_only_to_the_address_that_gave_them(web: Web) -> None:
    web.pages |= {"news.example/a": moved("http://other.example/b"), "other.example/b": answer(304, (), b"")}
    found = web.fetcher().fetch(A, {"http://other.example/b": Validators('"e"', None)})
    assert isinstance(found, NotModified) and found.redirects[0].location == found.address == "http://other.example/b"
    told = dict(zip(web.asked, web.headers, strict=True))
    assert "if-none-match" not in told["news.example/a"]
    assert told["other.example/b"]["if-none-match"] == '"e"'


# ---------------------------------------------------------------- who asks
def test_the_request_says_who_asks_and_nothing_else_of_us(web: Web) -> None:
    web.pages["news.example/a"] = answer()
    web.fetcher(contact="desk@paper.example").fetch(A)
    for request in web.headers:
        assert request["user-agent"].startswith("sayso/") and "desk@paper.example" in request["user-agent"]
        assert not {"referer", "cookie", "authorization"} & set(request)


def test_the_custody_of_a_fetch(web: Web) -> None:
    web.pages["news.example/a"] = answer(200, (*HTML, ("X-Served-By", "one"), ("X-Served-By", "two")))
    found = web.fetcher().fetch(A)
    assert isinstance(found, Fetched)
    assert found.time == "2026-03-01T12:00:00Z" and found.server == "93.184.215.14" and found.status == 200
    assert [v for k, v in found.headers if k == "x-served-by"] == ["one", "two"]
    assert dt.datetime.fromisoformat(found.time).tzinfo is not None
