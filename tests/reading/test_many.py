"""Files that hold several pages, made up for the purpose; and such files broken."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

from sayso.model import Page, Problem
from sayso.reading import Limits, Part, read_many

ARTICLE = "Bridge Closed After Inspection\n\nThe bridge at Norwick was closed on Friday, the council said, after engineers found cracks in it.\n"
RSS = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "boom">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Norwick Courier</title><link>https://courier.example/</link>
<item><title>Bridge closed &amp;amp; guarded</title><link>https://courier.example/1</link><pubDate>Fri, 06 Mar 2015 07:30:00 +0100</pubDate><dc:creator>Mara Holt</dc:creator>
<description>Short.</description><content:encoded><![CDATA[<p>The bridge was closed on Friday, the council said.</p><p>Nobody was hurt.</p>]]></content:encoded></item>
<item><title></title><description></description></item>
<item><title>Ferry runs aground</title><description>A ferry ran aground off Norwick.</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Norwick Echo</title><entry><title>Dam holds</title><link href="https://echo.example/2"/>
<published>2015-03-07T10:00:00Z</published><author><name>Pieter Lang</name></author><content type="html">&lt;p&gt;The dam holds, its keeper said.&lt;/p&gt;</content></entry></feed>"""
JSON_FEED = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "Norwick Weekly",
    "items": [{"id": "1", "title": "Roads", "url": "https://weekly.example/3", "content_text": "A < B, the mayor said.", "date_published": "2015-03-08T00:00:00Z", "authors": [{"name": "Ida Krone"}]}, "rubbish"],
})  # fmt: skip
MAIL = """From: Mara Holt <mara@courier.example>\r\nTo: desk@courier.example\r\nSubject: The bridge\r\nDate: Fri, 06 Mar 2015 07:30:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n
The council says it will not open the bridge.\r\n\r\n> Will it open before the winter?\r\n\r\nNobody knows.\r\n"""


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def found_in(path: Path, limits: Limits | None = None) -> list[Page | Problem]:
    """The pages and problems of a file."""
    return [part.page if isinstance(part, Part) else part for part in read_many(path, limits=limits)]


def docx(*paragraphs: str) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in paragraphs)
    markup = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": markup.encode()})


def pages(path: Path) -> list[Page]:
    found = found_in(path)
    assert all(isinstance(x, Page) for x in found), found
    return [x for x in found if isinstance(x, Page)]


def test_a_single_page(tmp_path: Path) -> None:
    (page,) = pages(write(tmp_path, "page.txt", ARTICLE))
    assert page.text == ARTICLE


def test_rss(tmp_path: Path) -> None:
    first, empty, last = found_in(write(tmp_path, "feed.xml", RSS))
    assert isinstance(first, Page) and isinstance(last, Page)
    document = first.document
    assert document.title is not None and document.title.text == "Bridge closed & guarded"
    assert (document.outlet.value, document.published.value, document.url) == (
        "Norwick Courier",
        "2015-03-06",
        "https://courier.example/1",
    )
    assert document.authors == ("Mara Holt",) and "Nobody was hurt." in first.text and "boom" not in first.text
    assert isinstance(empty, Problem) and empty.reason == "no text" and empty.name.endswith("!2")
    assert last.document.published.value is None


def test_atom_and_json_feed(tmp_path: Path) -> None:
    (atom,) = pages(write(tmp_path, "feed.atom", ATOM))
    assert (atom.document.outlet.value, atom.document.published.value, atom.document.authors) == (
        "Norwick Echo",
        "2015-03-07",
        ("Pieter Lang",),
    )
    assert "The dam holds, its keeper said." in atom.text and atom.document.url == "https://echo.example/2"
    (item,) = pages(write(tmp_path, "feed.json", JSON_FEED))
    assert "A < B, the mayor said." in item.text and item.document.authors == ("Ida Krone",)


def test_mail_and_mailbox(tmp_path: Path) -> None:
    (message,) = pages(write(tmp_path, "one.eml", MAIL))
    assert message.document.title is not None and message.document.title.text == "The bridge"
    assert message.document.authors == ("Mara Holt",) and message.document.published.value == "2015-03-06"
    (quote,) = [s for s in message.segments if s.type == "embedded_quote"]
    assert message.text[quote.start : quote.end].strip() == "> Will it open before the winter?"
    box = (
        "From mara@courier.example Fri Mar  6 07:30:00 2015\n"
        + MAIL
        + "\nFrom desk Fri Mar  6 07:40:00 2015\nSubject: Empty\n\n\n"
    )
    first, second = found_in(write(tmp_path, "all.mbox", box))
    assert isinstance(first, Page) and first.document.title == message.document.title
    assert isinstance(second, Problem) and second.name.endswith("!2")


def test_word_document(tmp_path: Path) -> None:
    (page,) = pages(
        write(
            tmp_path,
            "page.docx",
            docx(
                "Bridge Closed After Inspection",
                "By Mara Holt",
                "The bridge at Norwick was closed on Friday, the council said, after engineers found cracks in it.",
            ),
        )
    )
    assert page.document.title is not None and page.document.title.text == "Bridge Closed After Inspection"
    assert page.document.authors == ("Mara Holt",)


def test_archive_of_all(tmp_path: Path) -> None:
    inner = packed({"deep.txt": ARTICLE.encode()})
    members = {
        "a.txt": ARTICLE.encode(),
        "b.eml": MAIL.encode(),
        "c.png": b"\x89PNG\r\n\x1a\n\x00\xff",
        "d.docx": docx("Words of it."),
        "e.zip": inner,
        "__MACOSX/a.txt": b"x",
        "f.txt": b"",
    }
    found = found_in(write(tmp_path, "pile.zip", packed(members)))
    names = [x.document.path if isinstance(x, Page) else x.name for x in found]
    assert [str(n).partition("pile.zip!")[2] for n in names] == [
        "a.txt",
        "b.eml",
        "d.docx",
        "e.zip!deep.txt",
        "f.txt",
        "",
    ]
    empty, left_out = (x for x in found if isinstance(x, Problem))
    assert empty.reason == "empty" and (left_out.reason, left_out.parts) == ("skipped", ("c.png",))


def test_bombs_nests_and_locks(tmp_path: Path) -> None:
    bomb = write(tmp_path, "bomb.zip", packed({"zero.txt": b"0" * 40_000_000}))
    (problem,) = found_in(bomb)
    assert isinstance(problem, Problem) and problem.reason == "too large"
    nest = ARTICLE.encode()
    for i in range(5):
        nest = packed({f"{i}.zip" if i else "a.txt": nest})
    (problem,) = found_in(write(tmp_path, "nest.zip", nest))
    assert isinstance(problem, Problem) and problem.reason == "too large"
    locked = bytearray(packed({"a.txt": ARTICLE.encode()}))
    at = locked.index(b"PK\x01\x02")
    locked[at + 8] |= 1
    (problem,) = found_in(write(tmp_path, "locked.zip", bytes(locked)))
    assert isinstance(problem, Problem) and "password" in problem.message


def test_broken_files(tmp_path: Path) -> None:
    whole = packed({"a.txt": ARTICLE.encode()})
    for name, data in {
        "cut.zip": whole[:60],
        "cut.docx": docx("Words.")[:200],
        "feed.json": b'{"version": "https://jsonfeed.org/version/1", ',
        "none.eml": b"Subject: x\n\n",
    }.items():
        (problem,) = found_in(write(tmp_path, name, data))
        assert isinstance(problem, Problem) and name in problem.message and "\n" not in problem.message
    (problem,) = found_in(tmp_path / "missing.zip")
    assert isinstance(problem, Problem) and problem.reason == "not found"
    (problem,) = found_in(write(tmp_path, "big.txt", ARTICLE), limits=Limits(max_bytes=20))
    assert isinstance(problem, Problem) and problem.reason == "too large"


def test_a_feed_cut_short_gives_what_is_whole(tmp_path: Path) -> None:
    found = list(found_in(write(tmp_path, "feed.rss", RSS[: RSS.index("<item><title></title>")])))
    assert any(isinstance(x, Page) and "Nobody was hurt." in x.text for x in found)


def test_an_archive_with_a_document_in_it_is_no_document(tmp_path: Path) -> None:
    """The members of a document that is stored in an archive without compression stand in its bytes as they are."""
    inner = docx("The bridge at Norwick was closed on Friday, the council said.")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", ARTICLE)
        archive.writestr("b.docx", inner)
    first, second = pages(write(tmp_path, "pile.zip", out.getvalue()))
    assert first.text == ARTICLE and "bridge at Norwick" in second.text
