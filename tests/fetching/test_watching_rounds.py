"""Feeds watched for a case: what is new is fetched once, whatever breaks off in between."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_web import HTML, Web, answer, moved

from sayso.case import Case, Received
from sayso.errors import EmptyInput, InputError, NotFound
from sayso.fetching import FetchSettings
from sayso.reading import Given
from sayso.watching import Round, Watcher, feeds_of, fetch_all
from sayso.watching.rounds import interleaved

FEED = "http://news.example/feed"
XML = (("Content-Type", "application/rss+xml"), ("ETag", '"f1"'))
NOTHING_NEW = b"HTTP/1.1 304 Not Modified\r\n\r\n"


def rss(*links: str) -> bytes:
    items = "".join(f"<item><title>On {link}</title><link>{link}</link></item>" for link in links)
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour Post</title>{items}</channel></rss>".encode()
    )


def feed(*links: str) -> bytes:
    return answer(200, XML, rss(*links))


def page(words: str) -> bytes:
    text = f"<html><body><article><h1>{words}</h1><p>The harbour master said that {words} on Friday, and that nobody had been told.</p></article></body></html>"
    return answer(200, HTML, text.encode())


class Desk:
    """A case and a watcher over the small web; `lines` is what it told."""

    def __init__(self, web: Web, path: Path) -> None:
        self.web, self.path = web, path
        self.lines: list[str] = []
        self.failures: list[str] = []

    def tell(self, line: str, failed: bool) -> None:
        (self.failures if failed else self.lines).append(line)

    def round(self, *feeds: str) -> Round:
        with Case.open(self.path, create=True) as case:
            return self.watcher(case).round(feeds or (FEED,))

    def watcher(self, case: Case) -> Watcher:
        return Watcher(case, self.web.fetcher(), self.tell, self.web.outside())

    def names(self) -> list[str]:
        with Case.open(self.path) as case:
            return [name for _, name in case.documents()]


@pytest.fixture
def desk(web: Web, tmp_path: Path) -> Desk:
    return Desk(web, tmp_path / "harbour.sayso")


def test_new_pages_are_added_once_and_unchanged_feeds_cost_one_request(web: Web, desk: Desk) -> None:
    web.pages |= {
        "news.example/feed": feed("/a#top", "http://news.example/b"),
        "news.example/a": page("the crane fell"),
    }
    web.pages |= {"news.example/b": page("the quay was closed")}
    first = desk.round()
    assert (first.found, first.added, first.failed, first.waiting) == (2, 2, 0, 0)
    assert desk.names() == ["http://news.example/a", "http://news.example/b"]
    web.pages["news.example/feed"] = NOTHING_NEW
    web.asked.clear()
    second = desk.round()
    assert (second.feeds, second.found, second.added) == (1, 0, 0)
    assert web.pages_asked() == ["news.example/feed"] and web.headers[-1]["if-none-match"] == '"f1"'


def test_a_feed_that_grew_brings_only_what_is_new(web: Web, desk: Desk) -> None:
    web.pages |= {"news.example/feed": feed("/a"), "news.example/a": page("the crane fell")}
    desk.round()
    web.pages |= {"news.example/feed": feed("/b", "/a"), "news.example/b": page("the quay was closed")}
    web.asked.clear()
    assert desk.round().added == 1
    assert web.pages_asked() == ["news.example/feed", "news.example/b"]


def test_custody_of_a_page_tells_its_feed_and_its_way(web: Web, desk: Desk) -> None:
    web.pages |= {"news.example/feed": feed("/go?1"), "news.example/go?1": moved("/a", 301)}
    web.pages["news.example/a"] = page("the crane fell")
    desk.round()
    with Case.open(desk.path) as case:
        (custody,) = case.custody()
    receipt = custody.receipt
    assert (receipt.asked, receipt.address, receipt.via) == ("http://news.example/go?1", "http://news.example/a", FEED)
    assert receipt.hops == ((301, "http://news.example/go?1", "http://news.example/a"),)
    assert receipt.at == "2026-03-01T12:00:00Z" and receipt.server == "93.184.215.14"
    assert ("content-type", "text/html; charset=utf-8") in receipt.headers


def test_a_round_broken_off_is_taken_up_by_the_next(web: Web, desk: Desk) -> None:
    web.pages |= {"news.example/feed": feed("/a", "/b", "/c")}
    web.pages |= {f"news.example/{name}": page(f"gate {name} was shut") for name in "abc"}
    connect, count = web.connect, iter(range(100))

    def ctrl_c(address: str, port: int, seconds: float) -> socket.socket:
        if next(count) == 4:  # robots.txt, feed, a, b; then comes the interrupt
            raise KeyboardInterrupt
        return connect(address, port, seconds)

    web.connect = ctrl_c  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        desk.round()
    web.connect = connect  # type: ignore[method-assign]
    web.pages["news.example/feed"] = NOTHING_NEW  # the feed was read before: what it brought must not be lost
    assert len(desk.names()) == 2
    assert desk.round().added == 1
    assert sorted(desk.names()) == [f"http://news.example/{name}" for name in "abc"]


def test_a_page_that_fails_for_now_is_tried_again_later_and_given_up_in_the_end(web: Web, desk: Desk) -> None:
    web.pages |= {"news.example/feed": [feed("/a"), NOTHING_NEW], "news.example/a": answer(500)}
    assert desk.round().waiting == 1
    web.asked.clear()
    assert desk.round().waiting == 1 and web.pages_asked() == ["news.example/feed"]  # too soon
    web.sleep(400)
    web.pages["news.example/a"] = page("the crane fell")
    assert (desk.round().added, desk.round().waiting) == (1, 0)
    with Case.open(desk.path) as case:
        assert case.problems() == ()

    web.pages |= {"news.example/feed": [feed("/z"), NOTHING_NEW], "news.example/z": answer(500)}
    waiting = []
    for _ in range(8):
        waiting.append(desk.round().waiting)
        web.sleep(90_000)
    assert waiting == [1, 1, 1, 1, 1, 0, 0, 0]
    with Case.open(desk.path) as case:
        assert [p.name for p in case.problems()] == ["http://news.example/z"]


@pytest.mark.parametrize("status", [403, 404, 410])
def test_a_page_that_is_refused_is_not_asked_for_again(web: Web, desk: Desk, status: int) -> None:
    web.pages |= {"news.example/feed": [feed("/a"), NOTHING_NEW], "news.example/a": answer(status)}
    done = desk.round()
    assert (done.failed, done.waiting) == (1, 0)
    web.sleep(90_000)
    web.asked.clear()
    desk.round()
    assert web.pages_asked() == ["news.example/feed"]
    assert len(desk.failures) == 1 and desk.failures[0].startswith("http://news.example/a: the server")


def test_a_page_in_a_private_network_that_a_feed_names_is_refused(web: Web, desk: Desk) -> None:
    web.names["inside.example"] = ["10.0.0.1"]
    web.pages |= {"news.example/feed": feed("http://inside.example/admin", "http://169.254.169.254/latest")}
    web.names["169.254.169.254"] = ["169.254.169.254"]
    assert desk.round().failed == 2
    assert {address for address, _ in web.connected} == {"93.184.215.14"}


def test_a_host_that_went_silent_is_not_asked_for_each_of_its_pages(web: Web, desk: Desk) -> None:
    links = [f"http://dead.example/{n}" for n in range(5)]
    web.pages |= {"news.example/feed": feed(*links, "/a"), "news.example/a": page("the crane fell")}
    connect, refused = web.connect, list[str]()

    def dead(address: str, port: int, seconds: float) -> socket.socket:
        if address == "93.184.215.99":
            refused.append(address)
            raise ConnectionRefusedError(111, "Connection refused")
        return connect(address, port, seconds)

    web.connect, web.names["dead.example"] = dead, ["93.184.215.99"]  # type: ignore[method-assign]
    done = desk.round()
    assert (done.added, done.failed, done.waiting) == (1, 2, 5)
    assert len(refused) == 1  # the second failure is known from the first, without a connection


def test_a_feed_that_fails_is_told_and_left_alone_for_longer_each_time(web: Web, desk: Desk) -> None:
    web.pages["news.example/feed"] = answer(500)
    assert desk.round().silent == 1 and "is in trouble" in desk.failures[0]
    desk.round()
    assert len(web.pages_asked()) == 1 and "left alone until 2026-03-01T12:05:00Z" in desk.lines[0]
    web.sleep(301)
    desk.round()
    web.sleep(301)
    desk.round()
    assert len(web.pages_asked()) == 2
    web.sleep(301)
    web.pages |= {"news.example/feed": feed("/a"), "news.example/a": page("the crane fell")}
    assert desk.round().added == 1


def test_a_busy_feed_is_left_alone_as_long_as_it_asks(web: Web, desk: Desk) -> None:
    web.pages["news.example/feed"] = answer(429, (("Retry-After", "3600"),))
    desk.round()
    web.sleep(3_500)
    assert desk.round().feeds == 0
    web.sleep(200)
    assert desk.round().feeds == 1


def test_what_is_no_feed_and_items_without_address_are_told(web: Web, desk: Desk) -> None:
    web.pages["news.example/feed"] = page("this is an article")
    assert desk.round().silent == 1 and "is no feed" in desk.failures[0]
    web.sleep(3_600)
    text = rss("/a").replace(b"</channel>", b"<item><title>No link</title></item></channel>")
    web.pages |= {"news.example/feed": answer(200, XML, text), "news.example/a": page("the crane fell")}
    desk.failures.clear()
    assert desk.round().added == 1
    assert desk.failures == [f"{FEED}: 1 item without the address of a page"]


def test_one_feed_that_fails_does_not_keep_the_others(web: Web, desk: Desk) -> None:
    web.pages |= {"other.example/feed": feed("http://other.example/a"), "other.example/a": page("the crane fell")}
    done = desk.round(FEED, "http://other.example/feed")
    assert (done.feeds, done.silent, done.added) == (2, 1, 1)


# ---------------------------------------------------------------- rounds and lists
def test_rounds_begin_at_their_time_apart(web: Web, desk: Desk) -> None:
    web.pages["news.example/feed"] = feed()
    with Case.open(desk.path, create=True) as case:
        rounds = desk.watcher(case).rounds([FEED], 900)
        first, second = next(rounds), next(rounds)
    assert web.slept == [900.0]
    assert first.next_at is not None and f"{first.next_at:%H:%M}" == "12:15"
    assert second.next_at is not None and f"{second.next_at:%H:%M}" == "12:30"


OPML = """<opml version="2.0"><body><outline text="Ports"><outline text="Post" xmlUrl="http://news.example/feed"/>
<outline text="Other" xmlUrl="http://other.example/feed"/><outline text="Mail" xmlUrl="mailto:x@y.example"/></outline></body></opml>"""


def test_feeds_of_a_list_an_address_and_what_is_neither(tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_text(OPML)
    assert feeds_of(str(file)) == (FEED, "http://other.example/feed")
    assert feeds_of(FEED) == (FEED,)
    file.write_text('<opml><body><outline text="Mail" xmlUrl="mailto:x@y.example"/></body></opml>')
    with pytest.raises(EmptyInput, match="names no feed"):
        feeds_of(str(file))
    file.write_text("no list at all")
    with pytest.raises(InputError):
        feeds_of(str(file))
    with pytest.raises(NotFound):
        feeds_of(str(tmp_path / "none.opml"))


def test_a_list_at_an_address_is_followed_and_lists_in_lists_are_not(web: Web, desk: Desk) -> None:
    circle = OPML.replace("http://other.example/feed", "http://news.example/list")
    web.pages |= {
        "news.example/list": answer(200, (("Content-Type", "text/x-opml"),), circle.encode()),
        "news.example/feed": feed("/a"),
        "news.example/a": page("the crane fell"),
    }
    done = desk.round("http://news.example/list")
    assert (done.added, done.silent) == (1, 1)
    assert "a list of feeds inside the list" in desk.failures[0]


def test_hosts_take_turns() -> None:
    addresses = [f"http://{host}/{n}" for host in "xy" for n in range(3)] + ["http://z/0"]
    order = [address[7:] for address in interleaved(addresses)]
    assert order == ["x/0", "y/0", "z/0", "x/1", "y/1", "x/2", "y/2"]


# ---------------------------------------------------------------- pages named by address
def test_the_day_of_the_fetch_is_given_unless_the_user_gives_another(web: Web) -> None:
    web.pages["news.example/a"] = page("the crane fell")
    given = {"http://news.example/a": Given(outlet="Post", today="2026-02-01")}
    for known, today in (({}, "2026-03-01"), (given, "2026-02-01")):
        (received,) = fetch_all(["http://news.example/a"], web.fetcher(), known)
        assert isinstance(received, Received) and received.given.today == today


def test_the_same_bytes_on_a_later_day_are_those_of_the_first(web: Web, desk: Desk) -> None:
    """Of a server that gives no validators: a page that has not changed is not read anew because a day has passed."""
    web.pages["news.example/a"] = page("the crane fell")
    statuses = []
    for _ in range(2):
        with Case.open(desk.path, create=True) as case:
            pages = fetch_all(["http://news.example/a"], web.fetcher(), case=case)
            statuses += [outcome.status for outcome in case.receive(pages)]
            assert [receipt.at for receipt in case.receipts()] == ["2026-03-01T12:00:00Z"]
        web.sleep(90_000)
    assert statuses == ["added", "known"] and len(web.pages_asked()) == 2


# ---------------------------------------------------------------- what a case remembers
def test_what_is_noted_is_noted_whole_or_not_at_all(desk: Desk) -> None:
    from sayso.case.fetches import Visit

    def broken() -> Iterator[Visit]:
        yield Visit("http://x.example/", "page", "2026", "waiting")
        raise KeyboardInterrupt

    with Case.open(desk.path, create=True) as case:
        with pytest.raises(KeyboardInterrupt):
            case.fetches.note(broken())
        assert case.fetches.of("http://x.example/") is None


def test_the_settings_that_the_command_line_makes(tmp_path: Path) -> None:
    from sayso.cli.watch import fetch_settings, span_of
    from sayso.errors import UsageError

    assert fetch_settings({"allow_private": True, "contact": "a@b.example"}) == FetchSettings(True, "a@b.example")
    assert [span_of(t) for t in ("15m", "2h", "1d", " 90 M ")] == [900, 7_200, 86_400, 5_400]
    for text in ("", "15", "m", "-5m", "1.5h", "15 minutes", "30s", "0m", "31d", "9999d", "١m"):
        with pytest.raises(UsageError, match="--every"):
            span_of(text)
    for contact in ("é@b.example", "a\r\nX: y", "x" * 201):
        with pytest.raises(UsageError, match="--contact"):
            fetch_settings({"contact": contact})


def test_the_table_is_part_of_every_case(desk: Desk) -> None:
    Case.open(desk.path, create=True).close()
    with sqlite3.connect(desk.path) as db:
        columns = {row[1] for row in db.execute("PRAGMA table_info(fetches)")}
    assert {"address", "etag", "modified", "not_before", "via", "final"} <= columns
