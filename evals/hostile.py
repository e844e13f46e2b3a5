"""Broken input by the thousand: reading must neither crash nor hang nor eat memory.

    python -m evals.hostile [--pages 2000] [--files 150] [--folder ../shared/data/html]

Pages of the folder, and as many files of each other format made of their text, have some of their bytes cut, doubled,
shuffled, overwritten or nested, from a fixed seed.  Printed for pages and for each format: how many gave pages, how
many were refused (with the reason), crashes, the slowest and the peak of memory.
"""

from __future__ import annotations

import argparse
import base64
import ctypes
import gzip
import io
import json
import random
import resource
import tarfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path

from evals.scorers import SHARED
from sayso.errors import InputError
from sayso.reading import Part, read_bytes, read_held
from sayso.reading.html.tree import stripped

FOLDER = SHARED / "data" / "html"
SCRAPS = (b"<div>", b"</p>", b"<table><tr>", b"<!--", b"]]>", b"\x00", b"&#x110000;", b"<script>", b'"', b"<svg>",
          b"<b>",
          b"\xff\xfe", b"</body>", b"<li>", b"<![CDATA[", b"<a href=", b"\xed\xa0\x80")  # fmt: skip
SLOWEST = 10
"""Seconds that one input may take."""


def mutate(page: bytes, seed: int, largest: int = 3000, most: int = 25) -> bytes:
    """A page with some of it cut, doubled, shuffled, overwritten or nested, in `most` places, `largest` bytes each."""
    rng = random.Random(seed)
    data = bytearray(page)
    for _ in range(rng.randint(1, most)):
        at, size = rng.randrange(len(data) or 1), rng.randint(1, largest)
        way = rng.randrange(6)
        if way == 0:
            del data[at : at + size]
        elif way == 1:
            data[at:at] = data[at : at + size] * rng.randint(1, 40)
        elif way == 2:
            data[at : at + size] = rng.randbytes(size)
        elif way == 3:
            data[at:at] = rng.choice(SCRAPS) * rng.randint(1, 2000)
        elif way == 4:
            data[at : at + size] = bytes(reversed(data[at : at + size]))
        elif rng.random() < 0.2:
            del data[max(50, at) :]
    return bytes(data)


# ---------------------------------------------------------------- other formats, made of a page
def _words(page: bytes) -> list[str]:
    """Paragraphs of a page, roughly, whatever is broken in it."""
    text = stripped(page.decode("utf-8", "replace"))
    return [line for line in text.split("\n\n") if line.strip()][:60] or ["Words."]


def _pdf(page: bytes) -> bytes:
    """Its paragraphs in lines of Helvetica, in two columns."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument.new()
    lines = [p[i : i + 50] for p in _words(page) for i in range(0, len(p), 50)]
    for start in range(0, min(len(lines), 600), 120):
        sheet = document.new_page(612, 792)
        for i, line in enumerate(lines[start : start + 120]):
            words = pdfium.raw.FPDFPageObj_NewTextObj(document, b"Helvetica", 9)
            code = (line + "\0").encode("utf-16-le", "replace")
            pdfium.raw.FPDFText_SetText(words, (ctypes.c_ushort * (len(code) // 2)).from_buffer_copy(code))
            pdfium.raw.FPDFPageObj_Transform(words, 1, 0, 0, 1, 40 + 280 * (i // 60), 760 - 12 * (i % 60))
            pdfium.raw.FPDFPage_InsertObject(sheet, words)
        pdfium.raw.FPDFPage_GenerateContent(sheet)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def _tar(page: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("page.html")
        info.size = len(page)
        archive.addfile(info, io.BytesIO(page))
    return out.getvalue()


def _docx(page: bytes) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = "".join(f"<w:p><w:r><w:t>{escape(_legal(p))}</w:t></w:r></w:p>" for p in _words(page))
    return _zip({"word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{text}</w:body></w:document>'.encode()})


def _legal(text: str) -> str:
    return "".join(c for c in text if c.isprintable())


def _rss(page: bytes) -> bytes:
    items = "".join(f"<item><title>{i}</title><description>{escape(_legal(p))}</description></item>"
                    for i, p in enumerate(_words(page)))  # fmt: skip
    return f"<?xml version='1.0'?><rss><channel><title>Feed</title>{items}</channel></rss>".encode()


def _json_feed(page: bytes) -> bytes:
    items = [{"id": str(i), "content_text": p} for i, p in enumerate(_words(page))]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Feed", "items": items}).encode()


def _head(*fields: str, end: str = "\r\n") -> bytes:
    return (end.join(fields) + end + end).encode()


def _message(page: bytes) -> bytes:
    """A message with the page hanging on it."""
    head = _head(
        "From: A B <a@example.org>", "Subject: x", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"
    )
    words = b"--b\r\n" + _head("Content-Type: text/plain") + b"Words.\r\n--b\r\n"
    page_head = _head("Content-Type: text/html", "Content-Transfer-Encoding: base64")
    return head + words + page_head + base64.encodebytes(page) + b"\r\n--b--\r\n"


def _record(page: bytes) -> bytes:
    block = _head("HTTP/1.1 200 OK", "Content-Type: text/html") + page
    named = ("WARC-Type: response", "WARC-Target-URI: https://example.org/", "WARC-Date: 2020-01-01T00:00:00Z")
    said = "Content-Type: application/http; msgtype=response"
    return _head("WARC/1.0", *named, said, f"Content-Length: {len(block)}") + block + b"\r\n\r\n"


def _arc(page: bytes) -> bytes:
    first = "filedesc:x 0 20200101000000 text/plain 0\n\n"
    return f"{first}https://example.org/ 0 20200101000000 text/html {len(page)}\n".encode() + page


FORMATS: dict[str, Callable[[bytes], bytes]] = {
    "pdf": _pdf,
    "docx": _docx,
    "rss": _rss,
    "feed.json": _json_feed,
    "eml": _message,
    "mbox": lambda page: b"From a b\n" + _message(page) + b"\nFrom a b\n" + _message(page),
    "mhtml": lambda page: _message(page).replace(b"multipart/mixed", b"multipart/related"),
    "warc": lambda page: _record(page) * 2,
    "warc.gz": lambda page: gzip.compress(_record(page), mtime=0) * 2,
    "arc": _arc,
    "wacz": lambda page: _zip({"datapackage.json": b"{}", "archive/a.warc": _record(page)}),
    "zip": lambda page: _zip({"a.html": page, "b.zip": _zip({"c.txt": page})}),
    "tar": _tar,
    "html.gz": lambda page: gzip.compress(page, mtime=0),
    "opml": lambda page: (
        b"<opml><body><outline text='a'><outline xmlUrl='https://example.org/'/></outline></body></opml>" + page[:2000]
    ),
}
"""How a file of each format is made of a page."""


def broken(make: Callable[[bytes], bytes], page: bytes, seed: int) -> bytes:
    """A file made of a broken page, or one made of a whole page and then broken, a little or much."""
    if seed % 3 == 0:
        return make(mutate(page, seed))
    return mutate(make(page), seed, *((20, 3), (3000, 25))[seed % 3 - 1])


# ---------------------------------------------------------------- the trial
class Trial:
    """What became of a number of inputs."""

    def __init__(self) -> None:
        self.outcome: Counter[str] = Counter()
        self.slowest = 0.0

    def run(self, label: str, read: Callable[[], Iterator[str]]) -> None:
        """Read one input; `read` tells what came of it."""
        start = time.perf_counter()
        try:
            found = sorted(set(read()))
        except Exception as error:
            found = [f"crash: {type(error).__name__}"]
            print(f"{label}: {type(error).__name__}: {str(error)[:200]}")
        took = time.perf_counter() - start
        if took > SLOWEST:
            print(f"{label}: {took:.1f} seconds")
        self.outcome["read" if "read" in found else " and ".join(found) or "nothing"] += 1
        self.slowest = max(self.slowest, took)

    def result(self) -> dict[str, float]:
        """Outcomes, the slowest, and the peak of memory so far."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
        return dict(sorted(self.outcome.items())) | {
            "slowest_seconds": round(self.slowest, 2), "peak_megabytes": round(peak),
        }  # fmt: skip


def _single(data: bytes, name: str) -> Iterator[str]:
    try:
        read_bytes(data, path=name)
        yield "read"
    except InputError as error:
        yield f"refused: {error.reason}"


def _many(data: bytes, name: str) -> Iterator[str]:
    for found in read_held(data, name):
        if isinstance(found, Part):
            yield "read"
        elif found.reason == "program error":
            raise RuntimeError(found.message)
        else:
            yield f"refused: {found.reason}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--files", type=int, default=150, help="of each other format")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    arguments = parser.parse_args()
    sources = [gzip.decompress(path.read_bytes()) for path in sorted(arguments.folder.glob("*.html.gz"))]
    pages = Trial()
    for seed in range(arguments.pages):
        data = mutate(sources[seed % len(sources)], seed)
        name = f"{seed}.html" if seed % 4 else f"{seed}.txt"
        pages.run(f"seed {seed}", lambda data=data, name=name: _single(data, name))  # type: ignore[misc]
    if arguments.pages:
        print(json.dumps(pages.result()))
    for ending, make in FORMATS.items():
        files = Trial()
        for seed in range(arguments.files):
            data = broken(make, sources[seed % len(sources)], seed)
            files.run(f"{ending} {seed}", lambda data=data, ending=ending: _many(data, f"a.{ending}"))  # type: ignore[misc]
        if arguments.files:
            print(json.dumps({"format": ending} | files.result()))


if __name__ == "__main__":
    main()
