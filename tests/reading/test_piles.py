"""Feeds, lists of feeds, mail with attachments, office documents, archives: what is in them, and all of them broken."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import lzma
import tarfile
import time
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdfs import LOCKED, Sheet, pdf
from test_many import ARTICLE, ATOM, JSON_FEED, MAIL, RSS, docx, packed

from sayso.errors import InputError
from sayso.model import Page, Problem
from sayso.reading import Limits, Part, feeds, opml, read_bytes, read_held

HTML = (
    b"<!doctype html><html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>"
    b"<p>The bridge at Norwick was closed on Friday, the council said, after engineers found cracks in it.</p></article></body></html>"
)
PDF_PAGE = pdf(
    Sheet().put(60, 100, "The bridge at Norwick was closed on Friday, the council said, after a look at it.")
)


def held(data: bytes | str, name: str, **more: object) -> list[Page | Problem]:
    parts = read_held(data.encode() if isinstance(data, str) else data, name, **more)  # type: ignore[arg-type]
    found = [x.page if isinstance(x, Part) else x for x in parts]
    assert not [x for x in found if isinstance(x, Problem) and x.reason == "program error"], found
    return found


def pages(data: bytes | str, name: str) -> list[Page]:
    return [x for x in held(data, name) if isinstance(x, Page)]


def problem(data: bytes | str, name: str, **more: object) -> Problem:
    """The one problem of a file; it names the file and takes one line."""
    (found,) = [x for x in held(data, name, **more) if isinstance(x, Problem)]
    assert found.message.startswith(name) and "\n" not in found.message and ": " in found.message
    return found


# ---------------------------------------------------------------- feeds
def test_atom_takes_the_address_of_the_page_and_the_name_of_the_writer() -> None:
    atom = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Norwick Echo</title><icon>x</icon>
    <entry><title type="html">Dam &amp;lt;b&amp;gt;holds</title><link rel="self" href="https://echo.example/self"/><link rel="alternate" href="https://echo.example/dam"/>
    <id>tag:echo,1</id><updated>2015-03-07T10:00:00Z</updated><author><name>Pieter Lang</name><uri>https://echo.example/lang</uri></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The dam holds, its <b>keeper</b> said.</p><p>It was built in 1931.</p></div></content></entry></feed>"""
    (page,) = pages(atom, "echo.atom")
    assert (page.document.url, page.document.authors) == ("https://echo.example/dam", ("Pieter Lang",))
    assert page.text.split("\n\n") == [
        "Dam holds",
        "By Pieter Lang",
        "The dam holds, its keeper said.",
        "It was built in 1931.",
    ]
    feed = feeds.entries(atom.encode(), "echo.atom")
    assert (feed.title, feed.cut, [e.key for e in feed.entries]) == ("Norwick Echo", False, ["tag:echo,1"])


@pytest.mark.parametrize("writer", ["mara@courier.example (Mara Holt)", "Mara Holt"])
def test_rss_writers_and_addresses(writer: str) -> None:
    rss = f"<rss version='2.0'><channel><image><title>Logo</title></image><title>Courier</title><item><title>Bridge</title><author>{writer}</author><guid>https://courier.example/9</guid><description>Closed.</description></item></channel></rss>"
    (entry,) = feeds.entries(rss.encode(), "a.rss").entries
    assert (entry.authors, entry.url, entry.key) == (
        ("Mara Holt",),
        "https://courier.example/9",
        "https://courier.example/9",
    )


def test_rdf_feeds_and_encodings_that_lie() -> None:
    rdf = """<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
    <channel><title>Écho</title></channel><item><title>Café fermé</title><link>https://e.example/1</link><description>Le maire&nbsp;a fermé le café, dit l&rsquo;agence.</description></item></rdf:RDF>"""
    for data in (rdf.encode("cp1252"), rdf.encode(), rdf.encode("utf-16")):
        (page,) = pages(data, "feed.xml")
        assert "Café fermé" in page.text and "l’agence" in page.text, data[:20]
        assert page.document.outlet.value == "Écho"


def test_entities_are_not_expanded() -> None:
    lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">{lol}<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><title>T</title><item><title>The mayor said &l11;&f; it</title><description>x</description></item></channel></rss>'
    start = time.process_time()
    (page,) = pages(bomb, "bomb.rss")
    assert len(page.text) < 100 and "root:" not in page.text and time.process_time() - start < 2


def test_a_feed_nested_deep() -> None:
    deep = f"<rss><channel><title>T</title><item><title>One</title><description>First.</description></item><item>{'<b>' * 100_000}x{'</b>' * 100_000}</item></channel></rss>"
    start = time.process_time()
    found = held(deep, "deep.rss")
    assert isinstance(found[0], Page) and time.process_time() - start < 5


def test_a_long_feed_is_bounded() -> None:
    item = "<item><title>Bridge closed</title><description>The bridge was closed.</description></item>"
    long = f"<rss><channel><title>T</title>{item * 300}</channel></rss>"
    assert len(pages(long, "long.rss")) == 300
    found = held(long, "long.rss", limits=Limits(max_members=100))
    assert sum(isinstance(x, Page) for x in found) == 100 and isinstance(found[-1], Problem)
    assert problem(b"<rss>" + b" " * 300, "big.rss", limits=Limits(max_bytes=200)).reason == "too large"
    json = b'{"version": "https://jsonfeed.org/version/1.1", "items": [' + b" " * 300 + b"]}"
    assert problem(json, "big.json", limits=Limits(max_html_bytes=200)).reason == "too large"


def test_a_feed_cut_short_says_so() -> None:
    found = held(RSS[: RSS.index("<item><title>Ferry")] + "<item><title>Fer", "cut.rss")
    assert isinstance(found[0], Page) and "Nobody was hurt." in found[0].text
    assert isinstance(found[-1], Problem) and "breaks off" in found[-1].message
    assert problem("<rss><channel><title>T</title></channel></rss>", "none.rss").reason == "empty"


def test_a_word_that_begins_like_a_feed_is_none() -> None:
    (page,) = pages(
        "<html><body><p>The text <rss> stands in a page of the council, it said.</p></body></html>", "page.html"
    )
    assert page.document.media_type == "text/html"
    (page,) = pages("<feedback>none</feedback> of it was true, the mayor said on Friday.", "page.txt")
    assert page.document.media_type == "text/plain"


# ---------------------------------------------------------------- lists of feeds
LIST = """<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="North"><outline text="Papers"><outline type="rss" text="Norwick Courier" xmlUrl="https://courier.example/rss" htmlUrl="https://courier.example/"/></outline>
<outline title="Echo" text="e" type="atom" xmlURL=" https://echo.example/atom "/></outline><outline text="Courier again" xmlUrl="https://courier.example/rss"/><outline text="Empty"/></body></opml>"""


def test_a_list_of_feeds() -> None:
    one, two = opml.read(LIST.encode(), "feeds.opml")
    assert (one.title, one.url, one.site, one.folder) == (
        "Norwick Courier",
        "https://courier.example/rss",
        "https://courier.example/",
        ("North", "Papers"),
    )
    assert (two.title, two.url, two.site, two.folder) == ("Echo", "https://echo.example/atom", None, ("North",))
    assert "2 feeds" in problem(LIST, "feeds.opml").message and "sayso watch" in problem(LIST, "feeds.opml").message


def test_broken_lists_of_feeds() -> None:
    assert len(opml.read(LIST[: LIST.index("<outline title")].encode(), "cut.opml")) == 1
    deep = "<opml><body>" + "<outline text='x'>" * 5000 + "<outline xmlUrl='https://a.example/'/></body></opml>"
    lol = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    bomb = f'<!DOCTYPE opml [<!ENTITY l0 "lol">{lol}]><opml><outline text="&l11;" xmlUrl="https://a.example/"/></opml>'
    assert len(opml.read(bomb.encode(), "bomb.opml")[0].title or "") < 100
    for data in (b"<html></html>", b"words", b"<opml", deep.encode()):
        with pytest.raises(InputError):
            opml.read(data, "none.opml")


# ---------------------------------------------------------------- mail
def message(*attached: tuple[str, str, bytes], text: str = "The report is attached, the council says.") -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = (
        "Mara Holt <m@courier.example>",
        "The bridge",
        "Fri, 06 Mar 2015 07:30:00 +0100",
    )
    if text:
        made.set_content(text)
        made.add_alternative(f"<p>{text}</p>", subtype="html")
    else:
        made.make_mixed()
    for name, kind, data in attached:
        main, _, sub = kind.partition("/")
        made.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return made.as_bytes()


def test_what_hangs_on_a_message_is_read() -> None:
    data = message(
        ("report.pdf", "application/pdf", PDF_PAGE),
        ("logo.png", "image/png", b"\x89PNG"),
        ("a/b.docx", "application/octet-stream", docx("Words of it.")),
    )
    found = held(data, "one.eml")
    assert [x.document.path for x in found if isinstance(x, Page)] == [
        "one.eml",
        "one.eml!1-report.pdf",
        "one.eml!3-b.docx",
    ]
    (left_out,) = (x for x in found if isinstance(x, Problem))
    assert (left_out.reason, left_out.parts) == ("skipped", ("2-logo.png",))


def test_a_forwarded_message_and_a_message_of_attachments_alone() -> None:
    outer = EmailMessage()
    outer["From"], outer["Subject"] = "Desk <d@courier.example>", "Fwd"
    outer.set_content("See below.")
    inner = EmailMessage()
    inner["From"], inner["Subject"] = "Ida Krone <i@weekly.example>", "Roads"
    inner.set_content("The roads are closed, the mayor said.")
    outer.add_attachment(inner)
    first, second = pages(outer.as_bytes(), "fwd.eml")
    assert first.document.authors == () and second.document.authors == ("Ida Krone",)
    (only,) = held(message(("report.pdf", "application/pdf", PDF_PAGE), text=""), "bare.eml")
    assert isinstance(only, Page) and only.document.media_type == "application/pdf"


def test_senders_that_are_papers_are_outlets_and_no_authors() -> None:
    (page,) = pages(MAIL.replace("Mara Holt", "Norwick Courier"), "news.eml")
    assert page.document.authors == () and page.document.outlet.value == "Norwick Courier"


def test_text_that_begins_with_from_is_no_mailbox() -> None:
    (page,) = pages(
        "From the harbour of Norwick, nothing moved on Friday, the mayor said.\n\nNobody knows why that is so.\n",
        "page.txt",
    )
    assert page.document.media_type == "text/plain"


def test_a_page_saved_as_one_file() -> None:
    body = base64.encodebytes(HTML).decode()
    data = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/bridge\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n'
        f"Content-Transfer-Encoding: base64\r\nContent-Location: https://courier.example/bridge\r\n\r\n{body}\r\n--b\r\nContent-Type: text/css\r\n\r\na {{}}\r\n--b--\r\n"
    )
    (page,) = pages(data, "bridge.mhtml")
    assert page.document.url == "https://courier.example/bridge" and page.document.title is not None
    assert "after engineers found cracks" in page.text and "Saved by" not in page.text


# ---------------------------------------------------------------- office
def word(markup: str, **members: str) -> bytes:
    space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    whole = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {space}><w:body>{markup}</w:body></w:document>",
        **members,
    }
    return packed({k: v.encode() for k, v in whole.items()})


def test_word_styles_links_boxes_and_changes() -> None:
    relations = "<Relationships><Relationship Id='r1' Target='https://council.example/report' TargetMode='External'/></Relationships>"
    text = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    markup = (
        "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>the bridge and the council</w:t></w:r></w:p>"
        "<w:p><w:r><w:t xml:space='preserve'>The council cites </w:t></w:r><w:hyperlink r:id='r1'><w:r><w:t>its own report</w:t></w:r></w:hyperlink>"
        "<w:del><w:r><w:delText> secretly</w:delText></w:r></w:del><w:r><w:t>, the mayor said.</w:t></w:r></w:p>"
        f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{text.format('In a box.')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{text.format('In a box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    (page,) = pages(word(markup, **{"word/_rels/document.xml.rels": relations}), "page.docx")
    assert page.text == "the bridge and the council\n\nThe council cites its own report, the mayor said.\n\nIn a box."
    assert page.document.title is not None and page.document.title.text == "the bridge and the council"
    (link,) = page.links
    assert (link.url, link.span and link.span.text) == ("https://council.example/report", "its own report")


def test_open_document() -> None:
    spaces = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    content = f"<office:document-content {spaces}><office:body><office:text><text:h>Bridge Closed</text:h><text:p>By Mara Holt</text:p><text:p>The bridge<text:s/>was <text:span>closed</text:span> on Friday, the council said, after a look<text:note><text:p>Letter.</text:p></text:note> at it.</text:p></office:text></office:body></office:document-content>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    (page,) = pages(out.getvalue(), "page.odt")
    assert (
        page.text
        == "Bridge Closed\n\nBy Mara Holt\n\nThe bridge was closed on Friday, the council said, after a look at it."
    )
    assert page.document.media_type == "application/vnd.oasis.opendocument.text"


# ---------------------------------------------------------------- archives
def tarred(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def test_tar_plain_and_gzipped() -> None:
    data = tarred({"a.txt": ARTICLE.encode(), "b/c.html": HTML, "d.png": b"\x89PNG"})
    for whole, name in ((data, "pile.tar"), (gzip.compress(data), "pile.tar.gz"), (gzip.compress(data), "pile.tgz")):
        found = held(whole, name)
        assert [x.document.path for x in found if isinstance(x, Page)] == [f"{name}!a.txt", f"{name}!b/c.html"]
    found = held(data[:1800], "cut.tar")
    assert isinstance(found[0], Page) and isinstance(found[-1], Problem) and "damaged" in found[-1].message


def test_what_a_saved_page_shows_is_left_out() -> None:
    data = packed(
        {
            "Bridge closed_files/ad.html": HTML,
            "Bridge closed_files/x.css": b"a{}",
            "Bridge closed.html": HTML,
            "notes_files/own.txt": ARTICLE.encode(),
        }
    )
    found = held(data, "pile.zip")
    assert [x.document.path for x in found if isinstance(x, Page)] == [
        "pile.zip!Bridge closed.html",
        "pile.zip!notes_files/own.txt",
    ]
    assert {p for x in found if isinstance(x, Problem) for p in x.parts} == {
        "Bridge closed_files/ad.html",
        "Bridge closed_files/x.css",
    }


def test_an_archive_of_everything() -> None:
    data = packed(
        {
            "a.pdf": PDF_PAGE,
            "b.eml": message(("in.zip", "application/zip", packed({"deep.txt": ARTICLE.encode()}))),
            "c.rss": RSS.encode(),
            "d.gz": gzip.compress(HTML),
            "e.mbox": ("From x y\n" + MAIL).encode(),
        }
    )
    paths = [p.document.path for p in pages(data, "all.zip")]
    assert paths == [
        "all.zip!a.pdf", "all.zip!b.eml", "all.zip!b.eml!1-in.zip!deep.txt", "all.zip!c.rss!1", "all.zip!c.rss!3", "all.zip!d.gz", "all.zip!e.mbox!1",
    ]  # fmt: skip


# ---------------------------------------------------------------- bad input: one line each, and the rest goes on
def nested(depth: int, inner: bytes = ARTICLE.encode()) -> bytes:
    for i in range(depth):
        inner = packed({f"{i}.zip" if i else "a.txt": inner})
    return inner


def locked_zip() -> bytes:
    data = bytearray(packed({"a.txt": ARTICLE.encode()}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def swollen(levels: int) -> bytes:
    data = b"0" * 30_000_000
    for i in range(levels):
        data = packed({f"{i}.txt" if not i else f"{i}.zip": data})
    return data


BAD = {
    "cut.html.gz": (gzip.compress(HTML)[:-20], "cut short"),
    "bad.gz": (b"\x1f\x8b\x08\x00" + b"\xff" * 40, "damaged"),
    "bomb.gz": (gzip.compress(b"a" * 30_000_000), "unpacks to more"),
    "bomb.txt.gz.gz": (gzip.compress(gzip.compress(b"a" * 30_000_000)), "not text"),
    "bomb.zip": (swollen(1), "unpacks to more"),
    "bombs.zip": (swollen(2), "unpacks to more"),
    "deep.zip": (nested(6), "archives 3 deep"),
    "cut.zip": (packed({"a.txt": ARTICLE.encode()})[:-30], "damaged"),
    "locked.zip": (locked_zip(), "password"),
    "locked.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500 + "EncryptedPackage".encode("utf-16-le"), "password"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500, "old Office"),
    "locked.pdf": (pdf(Sheet().put(60, 100, "Words"), encrypt=LOCKED), "password"),
    "scan.pdf": (pdf(Sheet(drawing="0.5 g 100 100 300 300 re f")), "no text layer"),
    "cut.pdf": (PDF_PAGE[:50], "damaged"),
    "cut.docx": (docx("Words.")[:200], "damaged"),
    "bomb.docx": (word("<w:p/>" + " " * 60_000_000), "unpacks to more"),
    "page.rtf": (rb"{\rtf1\ansi The mayor said.}", "RTF"),
    "map.xml": (b"<?xml version='1.0'?><urlset><url><loc>https://a.example</loc></url></urlset>", "urlset"),
    "pile.7z": (b"7z\xbc\xaf\x27\x1c" + b"\x00\xff" * 50, "7-Zip"),
    "pile.bz2": (bz2.compress(ARTICLE.encode()), "bzip2"),
    "pile.xz": (lzma.compress(ARTICLE.encode()), "xz"),
    "none.mbox": (b"From nobody\n\nwords", "without a message"),
    "empty.eml": (b"Subject: x\nFrom: y\n\n", "without text"),
    "empty.html": (b"", "empty"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_told_in_one_line(name: str) -> None:
    data, words = BAD[name]
    start = time.process_time()
    (found,) = held(data, name)
    assert isinstance(found, Problem) and words in found.message, found.message
    assert found.message.startswith(name) and "\n" not in found.message and ": " in found.message
    assert time.process_time() - start < 8


def test_the_rest_goes_on() -> None:
    members = {
        name: data
        for name, (data, _) in BAD.items()
        if len(data) < 200_000 and name not in ("bomb.zip", "bombs.zip", "deep.zip")
    }
    found = held(packed({**members, "last.txt": ARTICLE.encode()}), "pile.zip")
    assert [x.document.path for x in found if isinstance(x, Page)] == ["pile.zip!last.txt"]
    told = {x.name for x in found if isinstance(x, Problem)}
    assert {n for n in members if not any(t.startswith(f"pile.zip!{n}") for t in told)} == set()


def test_a_bomb_inside_an_archive_ends_it_with_what_came_before() -> None:
    found = held(packed({"a.txt": ARTICLE.encode(), "bomb.txt": b"0" * 300_000_000}), "pile.zip")
    assert (
        isinstance(found[0], Page)
        and isinstance(found[1], Problem)
        and found[1].reason == "too large"
        and len(found) == 2
    )


def test_many_small_bombs_share_one_budget() -> None:
    many = packed({f"{i}.zip": packed({"a.txt": b"0" * 900_000}) for i in range(40)})
    start = time.process_time()
    found = held(many, "many.zip", limits=Limits(max_expansion=20))
    assert [x for x in found if isinstance(x, Problem) and x.reason == "too large"]
    assert time.process_time() - start < 60


# ---------------------------------------------------------------- anything at all
SEEDS: dict[str, bytes] = {
    "a.rss": RSS.encode(), "a.atom": ATOM.encode(), "a.json": JSON_FEED.encode(), "a.opml": LIST.encode(), "a.eml": message(("r.pdf", "application/pdf", PDF_PAGE)),
    "a.mbox": ("From x y\n" + MAIL + "\nFrom z y\n" + MAIL).encode(), "a.docx": docx("Bridge Closed", "The bridge was closed, the council said."),
    "a.zip": packed({"a.txt": ARTICLE.encode(), "b.html": HTML, "c.rss": RSS.encode()}), "a.tar": tarred({"a.txt": ARTICLE.encode()}), "a.html.gz": gzip.compress(HTML),
    "a.warc": b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/\r\nWARC-Date: 2015-03-06T07:30:00Z\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n" % (len(HTML), HTML),
    "a.arc": b"filedesc://a 1 20150306073000 text/plain 3\n1 0\nhttps://a.example/ 127.0.0.1 20150306073000 text/html %d\n%s\n" % (len(HTML), HTML),
    "a.pdf": PDF_PAGE, "a.mhtml": b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n" + HTML + b"\r\n--b--\r\n",
}  # fmt: skip


@pytest.mark.parametrize("name", SEEDS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_mutation_is_read_or_told(name: str, data: st.DataObject) -> None:
    body = bytearray(SEEDS[name])
    for _ in range(data.draw(st.integers(1, 5))):
        at, size = data.draw(st.integers(0, max(0, len(body) - 1))), data.draw(st.integers(0, 50))
        body[at : at + size] = data.draw(st.binary(max_size=50))
    for found in held(bytes(body), name):
        assert not isinstance(found, Problem) or ("\n" not in found.message and found.message)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([*SEEDS, "a.txt", "a", "a.xml", "a.tgz"]), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.4\n", b"WARC/1.0\r\n", b"\x1f\x8b\x08", b"From x\na: b\n\n", b"<rss>", b"<opml>", b"filedesc:", b'{"version": "https://jsonfeed.org/version/1"', b"PK\x05\x06"]), st.binary(max_size=300))  # fmt: skip
def test_any_bytes_are_read_or_told(name: str, start: bytes, rest: bytes) -> None:
    assert held(start + rest, name) or not (start + rest)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(list(SEEDS)), st.binary(max_size=200), st.sampled_from(["text/html", "application/pdf", "message/rfc822", "x/y", ""]), st.text(max_size=12))  # fmt: skip
def test_a_single_document_is_read_or_refused(name: str, data: bytes, kind: str, charset: str) -> None:
    try:
        read_bytes(data, path=name, media_type=kind, charset=charset)
    except InputError as error:
        assert "\n" not in str(error)


def test_names_on_disk_tell_nothing_that_bytes_refute(tmp_path: Path) -> None:
    for name, data in (("page.html", PDF_PAGE), ("page.pdf", HTML), ("page.txt", docx("The words of it."))):
        (page,) = pages(data, name)
        assert page.document.media_type != "text/plain"


def test_numbered_parts_of_one_file_are_told_apart() -> None:
    first, last = pages(RSS, "feed.xml")
    assert (first.document.short, last.document.short) == ("feed.xml!1", "feed.xml!3")
    (only,) = pages(packed({"001_bridge.txt": ARTICLE.encode()}), "pile.zip")
    assert only.document.short == "pile.zip!001_bridge"
