"""Bytes to documents and segments: plain text, Markdown, HTML."""

from __future__ import annotations

from pathlib import Path

from sayso.model import Document, Fact, Page, Segment, make_id, sha256
from sayso.reading.given import Given

__all__ = ["Given", "from_text", "read_bytes", "read_path"]


def read_path(path: Path | str, given: Given | None = None) -> Page:
    """Read a file.

    Raises:
        InputError: one of its subclasses, naming the file and the reason.
    """
    return read_bytes(Path(path).read_bytes(), path=str(path), given=given)


def read_bytes(data: bytes, *, path: str | None = None, given: Given | None = None) -> Page:
    """Read a document from its bytes; `path` tells its name and, by its ending, its type."""
    return from_text(data.decode("utf-8-sig"), path or "-", given)


def from_text(text: str, name: str, given: Given | None = None) -> Page:
    """A page whose whole text is article text, known by `name` (the lines of `sayso read --jsonl`)."""
    given = given or Given()
    digest = sha256(text.encode("utf-8", "surrogatepass"))
    document = Document(
        id=name, sha256=digest, text_sha256=digest, media_type="text/plain", chars=len(text), reader="text/1",
        path=name, url=given.url, language="en", outlet=_fact(given.outlet), published=_fact(given.published),
    )  # fmt: skip
    segments = (Segment(make_id("s", name, 0, len(text)), 0, len(text), "body"),) if text else ()
    return Page(document, text, segments)


def _fact(value: str | None) -> Fact:
    return Fact(value, "given", "given by the user") if value else Fact()
