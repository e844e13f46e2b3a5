"""The commands over addresses: a server on loopback, which must be allowed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from small_web import HTML, Web, answer, moved

from sayso.case import Case
from sayso.cli.main import run
from sayso.cli.watch import watching
from sayso.fetching import FetchSettings

XML = (("Content-Type", "application/rss+xml"),)
WORDS = "The mayor said that the bridge at Olmé would be closed for two weeks."


def article(words: str = WORDS, head: str = "") -> str:
    body = f"<h1>Bridge to close</h1><p>{words}</p><p>Traders were told by letter, a clerk said on Monday.</p>"
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>"


@pytest.fixture
def base(web: Web) -> str:
    web.pages["127.0.0.1/robots.txt"] = answer(404)
    web.pages["127.0.0.1/a"] = answer(200, (*HTML, ("ETag", '"1"')), article().encode())
    return f"http://127.0.0.1:{web.port}"


def test_an_address_is_added_only_if_its_network_is_allowed(
    web: Web, base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = str(tmp_path / "bridge.sayso")
    assert run(["add", case, f"{base}/a"]) == 3
    assert f"sayso: {base}/a: 127.0.0.1 is a loopback address" in capsys.readouterr().err
    assert web.asked == []
    assert run(["add", case, f"{base}/a", "--allow-private"]) == 0
    with Case.open(case) as opened:
        ((document, name),) = opened.documents()
        (reading,) = opened.readings()
        assert name == reading.document.url == f"{base}/a"
        assert WORDS in reading.text
        assert opened.original(document) == article().encode()
        assert all(check.state == "intact" for check in opened.verify())
        assert opened.problems() == ()


def test_adding_an_address_again_asks_whether_it_changed(web: Web, base: str, tmp_path: Path) -> None:
    case = str(tmp_path / "bridge.sayso")
    assert run(["add", case, f"{base}/a", "--allow-private"]) == 0
    web.pages["127.0.0.1/a"] = b"HTTP/1.1 304 Not Modified\r\n\r\n"
    assert run(["add", case, f"{base}/a", "--allow-private"]) == 0
    assert web.headers[-1]["if-none-match"] == '"1"'
    web.pages["127.0.0.1/a"] = answer(200, HTML, article("The mayor said that the bridge would stay open.").encode())
    assert run(["add", case, f"{base}/a", "--allow-private"]) == 0
    with Case.open(case) as opened:
        assert len(opened.documents()) == 2  # other bytes are another document, and the first one stays
        assert [r.address for r in opened.receipts()] == [f"{base}/a"] * 2


@pytest.mark.parametrize(
    ("words", "encoded", "declared", "header"),
    [
        ("The mayor of Olmé said that the tolls would rise.", "utf-8", "windows-1252", "utf-8"),
        ("The mayor of Peñalba said that the tolls would rise.", "windows-1252", "iso-8859-2", "windows-1252"),
        ("The mayor of Peñalba said that the tolls would rise.", "windows-1252", "iso-8859-2", "ISO-8859-1"),
        ("The clerk Łukasz Březina said that the tolls would rise.", "iso-8859-2", "windows-1252", "iso-8859-2"),
        ("The clerk Łukasz Březina said that the tolls would rise.", "iso-8859-2", "iso-8859-2", None),
        ("The clerk Łukasz Březina said that the tolls would rise.", "cp1250", "windows-1250", "nonsense"),
    ],
)
def test_the_charset_of_the_header_goes_before_that_of_the_page(
    web: Web, base: str, tmp_path: Path, words: str, encoded: str, declared: str, header: str | None
) -> None:
    kind = "text/html" + (f"; charset={header}" if header else "")
    body = article(words, f'<meta charset="{declared}">').encode(encoded)
    web.pages["127.0.0.1/a"] = answer(200, (("Content-Type", kind),), body)
    case = str(tmp_path / "bridge.sayso")
    assert run(["add", case, f"{base}/a", "--allow-private"]) == 0
    with Case.open(case) as opened:
        (reading,) = opened.readings()
        assert words in reading.text
        assert all(check.state == "intact" for check in opened.verify())


def test_report_and_read_take_addresses(
    web: Web, base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    web.pages["127.0.0.1/go"] = moved("/a")
    assert run(["read", f"{base}/go", "--allow-private", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["document"]["url"] == f"{base}/a"
    target = tmp_path / "d.html"
    assert run(["report", f"{base}/a", "--allow-private", "-o", str(target)]) == 0
    assert "bridge" in target.read_text()


def test_watch_once_from_a_list_and_again(
    web: Web, base: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    feeds, case = tmp_path / "feeds.opml", str(tmp_path / "bridge.sayso")
    feeds.write_text(f'<opml><body><outline xmlUrl="{base}/feed"/></body></opml>')
    feed = "<rss><channel><title>Olmé Bell</title><item><title>Bridge</title><link>/a</link></item></channel></rss>"
    web.pages["127.0.0.1/feed"] = answer(200, XML, feed.encode())
    assert run(["watch", case, str(feeds), "--once", "--allow-private"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out == [
        f"{base}/feed: 1 new page",
        f"{base}/a: added",
        "1 feed, 1 new page: 1 added, 0 already there, 0 not read",
    ]
    assert run(["watch", case, str(feeds), "--once", "--allow-private"]) == 0
    assert capsys.readouterr().out == "1 feed, 0 new pages: 0 added, 0 already there, 0 not read\n"


def test_watch_goes_on_until_it_is_interrupted(web: Web, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    web.pages["news.example/feed"] = answer(200, XML, b"<rss><channel><title>Bell</title></channel></rss>")
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 3:
            raise KeyboardInterrupt

    web.sleep = sleep  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        watching(tmp_path / "b.sayso", "http://news.example/feed", 900, FetchSettings(pace_s=0), web.outside())
    assert slept == [900, 900, 900]
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["1 feed, 0 new pages: 0 added, 0 already there, 0 not read; next at 2026-03-01 12:15 UTC"] * 3


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["watch", "b.sayso", "feeds.opml", "--every", "often"], "--every: 'often' is no span of time; write 15m"),
        (["watch", "b.sayso", "none.opml"], "none.opml"),
        (["watch", "b.txt", "http://news.example/feed"], "ends in .sayso"),
    ],
)
def test_calls_of_watch_that_make_no_sense(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) in (2, 3)
    error = capsys.readouterr().err
    assert says in error and error.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_address_of_the_web_is_no_file_either(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", str(tmp_path / "bridge.sayso"), "ftp://news.example/a"]) == 3
    assert "ftp://news.example/a: not an address of the web" in capsys.readouterr().err


def test_a_password_is_not_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "bridge.sayso"
    Case.open(case, create=True).close()
    assert run(["add", str(case), "https://clerk:oak-leaf@news.example/a"]) == 3
    with Case.open(case) as opened:
        assert [p.name for p in opened.problems()] == ["https://…@news.example/a"]
    assert "oak-leaf" not in "".join(capsys.readouterr())
    assert b"oak-leaf" not in case.read_bytes()


def test_a_feed_under_the_type_of_the_system_s_table_is_read(web: Web, base: str, tmp_path: Path) -> None:
    rss = f"<rss version='2.0'><channel><item><title>x</title><link>{base}/a</link></item></channel></rss>"
    web.pages["127.0.0.1/rss"] = answer(200, (("Content-Type", "application/x-rss+xml"),), rss.encode())
    case = str(tmp_path / "bridge.sayso")
    assert run(["watch", case, f"{base}/rss", "--once", "--allow-private"]) == 0
    with Case.open(case) as opened:
        assert len(opened.documents()) == 1
