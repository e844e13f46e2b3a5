"""Input that is broken, hostile or no text at all: one clear line, and never a hang."""

from __future__ import annotations

import gzip
import random
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import Damaged, EmptyInput, InputError, NotFound, NotPermitted, TooLarge, WrongKind
from sayso.model import Problem
from sayso.reading import Limits, read_bytes, read_many, read_path

PAGE = """<!doctype html><html lang="en"><head><title>Ferry runs aground</title>
<meta property="og:site_name" content="Norwick Courier"><meta property="article:published_time" content="2019-04-02T08:00:00Z">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry runs aground", "author": {"name": "Mara Holt"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry runs aground</h1>
<p>A ferry with 112 people on board ran aground off Norwick on Tuesday, the coastguard said, and nobody was hurt.</p>
<blockquote>"We felt a bump, and then nothing moved any more," one of the passengers told this newspaper.</blockquote>
<p>The <a href="https://example.org/report">report of the harbour master</a> is expected within a week, according to the ministry.</p>
</article><div id="comments"><ol class="commentlist"><li class="comment" id="comment-1"><div class="comment-author"><cite class="fn">Old Salt</cite> says:</div>
<div class="comment-content"><p>Third time this year.</p></div></li></ol></div></body></html>"""  # fmt: skip


def one_line(error: pytest.ExceptionInfo[InputError], name: str) -> None:
    message = str(error.value)
    assert name in message and "\n" not in message and ": " in message


def test_a_file_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as error:
        read_path(tmp_path / "missing.txt")
    one_line(error, "missing.txt")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(WrongKind) as error:
        read_path(tmp_path)
    one_line(error, tmp_path.name)


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("words")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(NotPermitted) as error:
        read_path(path)
    one_line(error, "locked.txt")


@pytest.mark.parametrize("data", [b"", b"  \n\t\r\n ", b"\xef\xbb\xbf", b"\x00\x00\x00", "\u00a0\u2003\n".encode()])
def test_nothing_in_it(data: bytes) -> None:
    with pytest.raises(EmptyInput) as error:
        read_bytes(data, path="empty.txt")
    one_line(error, "empty.txt")


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n\xe2\xe3\xcf\xd3 stuff", b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04\x14\x00\x08\xff", bytes(range(256)) * 20, b"\x7fELF\x02\x01\x01\xff"]
)  # fmt: skip
def test_binary_is_no_text(data: bytes) -> None:
    with pytest.raises(Damaged if data.startswith(b"%PDF") else WrongKind) as error:
        read_bytes(data, path="picture.bin")
    one_line(error, "picture.bin")


def test_a_reason_tells_which_of_these_it_is(tmp_path: Path) -> None:
    """Without words, of another kind, broken and locked are four things: each wants another way out."""
    files = {
        "scan.html": b"<!doctype html><html><body><img src='scan.png'></body></html>",
        "photo.png": b"\x89PNG\r\n\x1a\n\x00\x00",
        "torn.pdf": b"%PDF-1.7\n\xe2\xe3\xcf\xd3 stuff",
        "torn.txt.gz": gzip.compress(b"The bridge was closed on Friday. " * 90)[:-30],
        "secret.pdf": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + bytes(600),
        "none.txt": b" \n",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "folder").mkdir()
    found = {
        name: [p.reason for p in read_many(tmp_path / name) if isinstance(p, Problem)]
        for name in (*files, "folder", "missing.txt")
    }
    assert found == {
        "scan.html": ["no text"], "photo.png": ["not a page"], "torn.pdf": ["damaged"], "torn.txt.gz": ["damaged"],
        "secret.pdf": ["password"], "none.txt": ["empty"], "folder": ["not a page"], "missing.txt": ["not found"],
    }  # fmt: skip


def test_a_page_without_text() -> None:
    with pytest.raises(InputError) as error:
        read_bytes(
            b"<!doctype html><html><head><script>var a = 1;</script></head><body><img src='x.png'></body></html>",
            path="blank.html",
        )
    one_line(error, "blank.html")


def test_larger_than_the_limits() -> None:
    small = Limits(max_bytes=100)
    with pytest.raises(TooLarge) as error:
        read_bytes(b"word " * 50, path="long.txt", limits=small)
    one_line(error, "long.txt")
    with pytest.raises(TooLarge):
        read_bytes(("<html><body>" + "<p>x</p>" * 100).encode(), path="long.html", limits=Limits(max_html_bytes=200))


def test_gzip_whole_cut_short_and_swollen() -> None:
    packed = gzip.compress(PAGE.encode())
    assert read_bytes(packed, path="page.html.gz").document.title is not None
    for data in (packed[: len(packed) // 2], packed[:-3], packed[:12]):
        with pytest.raises(InputError) as error:
            read_bytes(data, path="page.html.gz")
        one_line(error, "page.html.gz")
    with pytest.raises(TooLarge):
        read_bytes(gzip.compress(b"a" * 30_000_000), path="bomb.gz")


def test_html_nested_100_000_deep() -> None:
    start = time.process_time()
    text = "<p>The council of Norwick said on Monday that the road would open again before the winter.</p>"
    page = read_bytes(
        ("<html><body>" + "<div>" * 100_000 + text * 3 + "</div>" * 100_000 + "</body></html>").encode(),
        path="deep.html",
    )
    assert "council of Norwick" in page.text
    assert time.process_time() - start < 10


def test_xml_entities_are_not_expanded_without_end() -> None:
    lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    data = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol">{lol}]><html><body><p>The mayor said &l11; on Monday.</p></body></html>'
    page = read_bytes(data.encode(), path="bomb.xhtml")
    assert len(page.text) < 100_000


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a ",
        "(",
        "“",
        ">",
        "by ",
        "- ",
        "1. ",
        "x's picture ",
        "said: ",
        "Jan 1, 2015 ",
        "<",
        "<p",
        "&#",
        "… ",
        "A. ",
    ],
)
def test_a_line_of_four_megabytes(unit: str) -> None:
    start = time.process_time()
    data = ("Title here\n\n" + unit * (4_000_000 // len(unit.encode())) + "\n\nEnd of it.").encode()
    assert read_bytes(data, path="line.txt").text.startswith("Title here")
    assert time.process_time() - start < 8


@pytest.mark.parametrize(
    "unit",
    [
        "a's picture\n\n",
        "Old Salt says:\n\n",
        "x\n",
        "Comments\n",
        "Reply\n\n",
        "“Quoted\n\n",
        "He said:\n\n",
        "Old Salt March 6, 2015 at 10:25 pm\n",
    ],
)
def test_many_lines_of_one_kind(unit: str) -> None:
    start = time.process_time()
    read_bytes((unit * (150_000 // len(unit))).encode(), path="lines.txt")
    assert time.process_time() - start < 15


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (
            "La réunion a été annulée à cause de la grève générale, selon le préfet de la région.".encode("cp1252"),
            "réunion",
        ),
        (
            "Встреча была отменена из-за забастовки, сообщил представитель администрации города.".encode("utf-16"),
            "Встреча",
        ),
        ("\ufeffThe meeting was called off.".encode(), "The"),
        ("The mayor’s café was “closed”.".encode("utf-16-le"), "café"),
    ],
)
def test_other_encodings(data: bytes, word: str) -> None:
    page = read_bytes(data, path="page.txt")
    assert word in page.text and not page.text.startswith("\ufeff")


def test_an_encoding_other_than_utf_8_is_told() -> None:
    page = read_bytes("Le préfet a été entendu hier à l’hôtel de ville de la région.".encode("cp1252"), path="page.txt")
    assert "detected" in page.document.reader
    assert "detected" not in read_bytes(b"Plain words.", path="page.txt").document.reader


def test_an_encoding_that_lies() -> None:
    data = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace("hurt", "hurt – café").encode()
    assert "café" in read_bytes(data, path="page.html").text


def test_control_characters_nul_and_surrogates() -> None:
    page = read_bytes(b"Title of it\n\nThe mayor said\x00 on \x1b[31mMonday\x07 that it was over.\n", path="page.txt")
    assert page.segments[-1].end == len(page.text)
    read_bytes(b"Title\n\n\xed\xa0\x80 lone surrogate in the bytes, said the mayor of the town.\n", path="page.txt")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_segments_tile_any_text(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        page = read_bytes(data, path="any.txt")
    except InputError:
        return
    assert "".join(page.text[s.start : s.end] for s in page.segments) == page.text


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["any.txt", "any.html", "any.md", None]))
def test_any_bytes_are_read_or_refused(data: bytes, path: str | None) -> None:
    try:
        read_bytes(data, path=path)
    except InputError as error:
        assert str(error)


def mutate(page: bytes, seed: int) -> bytes:
    """A page with some of it cut, doubled, shuffled or overwritten."""
    rng = random.Random(seed)
    data = bytearray(page)
    for _ in range(rng.randint(1, 12)):
        at, size = rng.randrange(len(data)), rng.randint(1, 80)
        way = rng.randrange(5)
        if way == 0:
            del data[at : at + size]
        elif way == 1:
            data[at:at] = data[at : at + size] * rng.randint(1, 30)
        elif way == 2:
            data[at : at + size] = bytes(rng.randrange(256) for _ in range(size))
        elif way == 3:
            data[at:at] = rng.choice(
                [
                    b"<div>",
                    b"</p>",
                    b"<table><tr>",
                    b"<!--",
                    b"]]>",
                    b"\x00",
                    b"&#x110000;",
                    b"<script>",
                    b'"',
                    b"<svg>",
                ]
            ) * rng.randint(1, 40)
        else:
            data = data[: max(20, at)]
    return bytes(data)


@pytest.mark.parametrize("kind", ["page.html", "page.txt", "page.md"])
def test_mutated_pages(kind: str) -> None:
    for seed in range(70):
        start = time.process_time()
        try:
            page = read_bytes(mutate(PAGE.encode(), seed), path=kind)
            assert page.segments[-1].end == len(page.text)
        except InputError as error:
            assert kind in str(error)
        assert time.process_time() - start < 10


def test_every_reason_is_documented() -> None:
    from sayso.errors import FetchError

    text = (Path(__file__).parents[2] / "docs" / "reading.md").read_text(encoding="utf-8")
    listed = {r for row in re.findall(r"^\| (`.+?`) \|", text, flags=re.M) for r in re.findall(r"`([^`]+)`", row)}
    kinds = [InputError, *(k for k in InputError.__subclasses__() if k is not FetchError)]
    assert {k.reason for k in kinds} <= listed
