"""Web archives made by hand: what is read of them, what is counted, and files that break off."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import time
import zipfile
import zlib

import brotli
import pytest

from sayso.model import Page, Problem, sha256
from sayso.reading import Given, Limits, Part, read_held

PAGE = (
    b"<!doctype html><html lang='en'><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>"
    b"<p>The bridge at Norwick was closed on Friday, the council said, after engineers found cracks in it.</p>"
    b"<p>Nobody was hurt, a spokeswoman for the harbour authority told reporters later that day.</p></article></body></html>"
)
OTHER = PAGE.replace(b"Bridge", b"Tunnel").replace(b"bridge", b"tunnel")
WHEN = "2015-03-06T07:30:00Z"


def answer(body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK", **headers: str) -> bytes:
    fields = {"Content-Type": kind, **{k.replace("_", "-"): v for k, v in headers.items()}}
    return (
        f"HTTP/1.1 {status}\r\n{''.join(f'{k}: {v}' + chr(13) + chr(10) for k, v in fields.items())}\r\n".encode()
        + body
    )


def record(url: str, block: bytes, kind: str = "response", said: str = "application/http; msgtype=response") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {WHEN}\r\nWARC-Record-ID: <urn:uuid:{hashlib.md5(block).hexdigest()}>\r\nContent-Type: {said}\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


INFO = record("", b"software: hand\r\n", "warcinfo", "application/warc-fields")
RECORDS = [
    INFO,
    record("https://courier.example/bridge", b"GET / HTTP/1.1\r\n\r\n", "request", "application/http; msgtype=request"),
    record("https://courier.example/bridge", answer(PAGE, X_Served_By="cache-1")),
    record("https://courier.example/logo.png", answer(b"\x89PNG\r\n", "image/png")),
    record("https://courier.example/photo.png", answer(b"\x89PNG\r\n1", "image/png")),
    record("https://courier.example/gone", answer(b"<html>gone</html>", status="404 Not Found")),
    record("https://courier.example/old", answer(b"", status="301 Moved", Location="/bridge")),
    record("https://courier.example/bridge", answer(b""), "revisit"),
    record("https://courier.example/robots.txt", answer(b"User-agent: *", "text/plain")),
    record("https://courier.example/tunnel", answer(OTHER)),
]


def parts(data: bytes, name: str = "crawl.warc", **more: object) -> list[Part | Problem]:
    return list(read_held(data, name, **more))  # type: ignore[arg-type]


def split(data: bytes, name: str = "crawl.warc") -> tuple[list[Part], list[Problem]]:
    found = parts(data, name)
    return [x for x in found if isinstance(x, Part)], [x for x in found if isinstance(x, Problem)]


@pytest.mark.parametrize("pack", ["plain", "gzip each", "gzip whole"])
def test_documents_are_read_and_the_rest_is_counted(pack: str) -> None:
    data = b"".join(gzip.compress(r, mtime=0) for r in RECORDS) if pack == "gzip each" else b"".join(RECORDS)
    pages, problems = split(gzip.compress(data) if pack == "gzip whole" else data)
    assert [p.page.document.url for p in pages] == ["https://courier.example/bridge", "https://courier.example/tunnel"]
    first = pages[0]
    assert first.captured == WHEN and ("X-Served-By", "cache-1") in first.headers
    assert first.page.document.sha256 == sha256(PAGE) and first.page.document.path == "crawl.warc!3"
    assert first.page.document.title is not None and first.page.document.title.text == "Bridge closed"
    counted = {p.message.partition("(")[2].partition(")")[0]: p.parts for p in problems}
    assert counted == {
        "records of kind warcinfo": ("record 1",),
        "records of kind request": ("https://courier.example/bridge",),
        "captured before, and the capture is not in this file": ("https://courier.example/bridge",),
        "of type image/png": ("https://courier.example/logo.png", "https://courier.example/photo.png"),
        "answers of status 404": ("https://courier.example/gone",),
        "answers of status 301": ("https://courier.example/old",),
        "notes to programs": ("https://courier.example/robots.txt",),
    }
    assert {p.reason for p in problems} == {"skipped"} and all("\n" not in p.message for p in problems)


# ---------------------------------------------------------------- revisits
LATER = "2015-04-01T00:00:00Z"
AGAIN = "https://courier.example/bridge?from=front"


def digested(url: str, body: bytes, identity: str, **more: str) -> bytes:
    """A record of an answer with its id and the digest of its body."""
    extra = {"WARC-Record-ID": identity, "WARC-Payload-Digest": f"sha1:{hashlib.sha1(body).hexdigest()}"}
    return with_fields(record(url, answer(body, **more)), extra)


def with_fields(raw: bytes, fields: dict[str, str]) -> bytes:
    lines = raw.split(b"\r\n")
    kept = [line for line in lines[: lines.index(b"")] if line.split(b":")[0].decode() not in fields]
    return b"\r\n".join([*kept, *(f"{k}: {v}".encode() for k, v in fields.items()), *lines[lines.index(b"") :]])


def revisit(url: str, status: str = "200 OK", **refers: str) -> bytes:
    raw = record(url, answer(b"", status=status, X_Served_By="cache-2"), "revisit")
    return with_fields(raw, {"WARC-Date": LATER} | {k.replace("_", "-"): v for k, v in refers.items()})


WAYS = {
    "by id": {"WARC_Refers_To": "<urn:uuid:1>"},
    "by address and time": {
        "WARC_Refers_To_Target_URI": "https://courier.example/bridge", "WARC_Refers_To_Date": WHEN,
    },
    "by digest": {"WARC_Payload_Digest": f"sha1:{hashlib.sha1(PAGE).hexdigest()}"},
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("status", ["200 OK", "304 Not Modified"])
def test_a_revisit_has_the_body_of_the_capture_that_it_names(way: dict[str, str], packed: bool, status: str) -> None:
    found = digested("https://courier.example/bridge", PAGE, "<urn:uuid:1>", X_Served_By="cache-1")
    for records in ([found, revisit(AGAIN, status, **way), RECORDS[-1]], [revisit(AGAIN, status, **way), found]):
        pages, problems = split(b"".join(map(gzip.compress, records) if packed else records))
        assert not problems
        (again,) = [p for p in pages if p.page.document.url == AGAIN]
        assert again.page.document.sha256 == sha256(PAGE) and again.captured == LATER
        assert again.page.document.path == f"crawl.warc!{records.index(revisit(AGAIN, status, **way)) + 1}"
        assert ("X-Served-By", "cache-2" if status == "200 OK" else "cache-1") in again.headers


def test_a_page_captured_again_unchanged_is_counted() -> None:
    found = digested("https://courier.example/bridge", PAGE, "<urn:uuid:1>")
    again = revisit("https://courier.example/bridge", WARC_Refers_To="<urn:uuid:1>")
    pages, (problem,) = split(found + again)
    assert len(pages) == 1
    assert "captured again, unchanged" in problem.message and problem.parts == ("https://courier.example/bridge",)


def test_a_revisit_of_what_is_no_page_or_is_not_there() -> None:
    picture = with_fields(
        record("https://courier.example/a.png", answer(b"\x89PNG", "image/png")), {"WARC-Record-ID": "<urn:uuid:2>"}
    )
    other = revisit("https://courier.example/b.png", WARC_Refers_To="<urn:uuid:2>")
    lost = revisit(AGAIN, WARC_Refers_To="<urn:uuid:9>")
    pages, problems = split(picture + other + lost)
    assert not pages
    counted = {p.message.partition("(")[2].partition(")")[0]: p.parts for p in problems}
    assert counted == {
        "of type image/png": ("https://courier.example/a.png", "https://courier.example/b.png"),
        "captured before, and the capture is not in this file": (AGAIN,),
    }


def test_a_revisit_alone_is_read_again() -> None:
    """As a case does that derives one document anew: the others are at hand and are skipped."""
    records = digested("https://courier.example/bridge", PAGE, "<urn:uuid:1>") + revisit(AGAIN, **WAYS["by id"])
    (part,) = parts(records, skip=lambda name: name == "crawl.warc!1")
    assert isinstance(part, Part) and part.page.document.url == AGAIN
    (part,) = parts(records, skip=lambda name: name == "crawl.warc!2")
    assert isinstance(part, Part) and part.page.document.url == "https://courier.example/bridge"


def test_a_page_cannot_be_published_after_its_capture() -> None:
    late = PAGE.replace(b"<title>", b'<meta property="article:published_time" content="2019-05-01T00:00:00Z"><title>')
    (page,), _ = split(record("https://courier.example/bridge", answer(late)))
    assert page.page.document.published.value is None


def chunked(body: bytes) -> bytes:
    cut = [body[i : i + 100] for i in range(0, len(body), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(c), c) for c in cut) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(PAGE), {"Transfer_Encoding": "chunked"}),
        (gzip.compress(PAGE), {"Content_Encoding": "gzip"}),
        (chunked(gzip.compress(PAGE)), {"Content_Encoding": "gzip", "Transfer_Encoding": "chunked"}),
        (zlib.compress(PAGE), {"Content_Encoding": "deflate"}),
        (zlib.compress(PAGE, wbits=-15), {"Content_Encoding": "deflate"}),
        (brotli.compress(PAGE), {"Content_Encoding": "br"}),
        (PAGE, {"Content_Encoding": "gzip"}),
        (PAGE, {"Transfer_Encoding": "chunked"}),
    ],
)
def test_the_bytes_are_those_that_a_browser_would_have_saved(body: bytes, headers: dict[str, str]) -> None:
    (page,), problems = split(record("https://courier.example/bridge", answer(body, **headers)))
    assert page.page.document.sha256 == sha256(PAGE) and not problems


def test_the_encoding_that_the_server_names() -> None:
    body = "<html><body><p>Мэр города сообщил во вторник, что мост закрыт до зимы.</p></body></html>".encode("koi8-r")
    (page,), _ = split(record("https://courier.example/", answer(body, "text/html; charset=koi8-r")))
    assert "Мэр города" in page.page.text and "said by the server" in page.page.document.reader


def test_other_records_that_are_documents() -> None:
    pages, _ = split(
        record("https://courier.example/a", OTHER, "resource", "text/html")
        + record(
            "https://courier.example/b",
            b"The bridge at Norwick was closed on Friday, the council said.",
            "conversion",
            "text/plain",
        )
    )
    assert [p.page.document.media_type for p in pages] == ["text/html", "text/plain"]


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_cut_in_the_middle_of_a_record_gives_what_came_before(packed: bool) -> None:
    records = RECORDS[2:3] + RECORDS[-1:]
    data = b"".join(gzip.compress(r) for r in records) if packed else b"".join(records)
    pages, problems = split(data[: -len(records[-1]) // 3 if not packed else -120], "cut.warc.gz")
    assert [p.page.document.url for p in pages] == ["https://courier.example/bridge"]
    (problem,) = problems
    assert (
        problem.message.startswith("cut.warc.gz")
        and "cut short" in problem.message
        and "fetch it again" in problem.message
    )


def test_damaged_answers_cost_only_themselves() -> None:
    bad = record("https://courier.example/bad", answer(b"\x1f\x8b\x08\x00garbage", Content_Encoding="gzip"))
    pages, problems = split(bad + RECORDS[2])
    assert len(pages) == 1 and [p.parts for p in problems] == [("https://courier.example/bad",)]


def test_bombs() -> None:
    bomb = gzip.compress(b"a" * 50_000_000)
    pages, problems = split(record("https://courier.example/bomb", answer(bomb, Content_Encoding="gzip")) + RECORDS[2])
    assert len(pages) == 1 and "larger than the limits" in problems[0].message
    whole = gzip.compress(RECORDS[2]) + gzip.compress(record("https://courier.example/b", answer(b"a" * 50_000_000)))
    pages, (problem,) = split(whole, "bomb.warc.gz")
    assert len(pages) == 1 and problem.reason == "too large"
    brotlied = record("https://courier.example/bomb", answer(brotli.compress(b"a" * 50_000_000), Content_Encoding="br"))
    _, (problem,) = split(brotlied)
    assert "larger than the limits" in problem.message


def test_many_gzip_members_take_linear_time() -> None:
    data = gzip.compress(RECORDS[2]) + gzip.compress(INFO) * 20_000
    start = time.process_time()
    pages, (left_out,) = split(data, "long.warc.gz")
    assert len(pages) == 1 and len(left_out.parts) == 20_000
    assert time.process_time() - start < 15


def test_skipped_names_are_not_read() -> None:
    found = parts(b"".join(RECORDS), skip=lambda name: name == "crawl.warc!3")
    assert [x.page.document.path for x in found if isinstance(x, Part)] == ["crawl.warc!10"]


def test_what_is_given_holds_for_every_page_but_the_address() -> None:
    (part, *_) = parts(RECORDS[2], given=Given("Norwick Courier", None, "https://archive.example/crawl"))
    assert isinstance(part, Part)
    assert (part.page.document.outlet.value, part.page.document.url) == (
        "Norwick Courier",
        "https://courier.example/bridge",
    )


# ---------------------------------------------------------------- ARC
def arc(url: str, block: bytes, kind: str = "text/html") -> bytes:
    return f"{url} 127.0.0.1 20150306073000 {kind} {len(block)}\n".encode() + block + b"\n"


ARC = arc("filedesc://crawl.arc", b"1 0 Hand\nURL IP-address Archive-date Content-type Archive-length\n", "text/plain")


def test_arc() -> None:
    data = (
        ARC
        + arc("https://courier.example/bridge", answer(PAGE))
        + arc("https://courier.example/x.gif", answer(b"GIF8", "image/gif"), "image/gif")
    )
    for packed in (data, gzip.compress(data)):
        (page,), (problem,) = split(packed, "crawl.arc")
        assert page.captured == WHEN and page.page.document.url == "https://courier.example/bridge"
        assert problem.parts == ("https://courier.example/x.gif",)
    pages, (problem,) = split(data[:-30], "crawl.arc")
    assert len(pages) == 1 and "cut short" in problem.message
    pages, (_, problem) = split(
        gzip.compress(data + b"https://a.example/ 0 20150306073000 text/html 999999999999\nx"), "crawl.arc"
    )
    assert len(pages) == 1 and "after record" in problem.message


# ---------------------------------------------------------------- WACZ
def wacz(lists: dict[str, list[str]], records: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("datapackage.json", "{}")
        package.writestr("archive/data.warc.gz", gzip.compress(records))
        package.writestr("indexes/index.cdx", "x")
        for name, urls in lists.items():
            lines = [
                json.dumps({"format": "json-pages-1.0", "id": "pages"}),
                *(json.dumps({"url": u, "title": "t"}) for u in urls),
                "rubbish",
            ]
            package.writestr(f"pages/{name}.jsonl", "\n".join(lines))
    return out.getvalue()


def test_wacz_reads_the_pages_that_it_lists() -> None:
    data = b"".join(RECORDS)
    pages, problems = split(wacz({"pages": ["https://courier.example/bridge"]}, data), "crawl.wacz")
    assert [p.page.document.path for p in pages] == ["crawl.wacz!archive/data.warc.gz!3"]
    assert ("https://courier.example/tunnel",) in [p.parts for p in problems]
    more = wacz({"pages": ["https://courier.example/bridge"], "extraPages": ["https://courier.example/tunnel"]}, data)
    assert len(split(more, "crawl.wacz")[0]) == len(split(wacz({}, data), "crawl.wacz")[0]) == 2


def test_a_broken_wacz() -> None:
    data = wacz({"pages": ["https://courier.example/bridge"]}, b"".join(RECORDS))
    at = data.index(b"archive/data.warc.gz") + 60
    pages, problems = split(data[:at] + b"\x00" * 40 + data[at + 40 :], "crawl.wacz")
    assert not pages and problems[0].message.startswith("crawl.wacz") and "damaged" in problems[0].message


def test_limits_hold_for_records() -> None:
    small = Limits(max_bytes=len(b"".join(RECORDS)) + 10)
    big = record("https://courier.example/big", answer(b"x" * 10))
    assert all(isinstance(x, Part | Problem) for x in parts(big, limits=small))
    assert isinstance(parts(RECORDS[2])[0], Part) and isinstance(parts(RECORDS[2])[0].page, Page)  # type: ignore[union-attr]
