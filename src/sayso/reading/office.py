"""Word documents: their paragraphs as plain text."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from sayso.errors import EmptyInput, NotText, TooLarge
from sayso.model import Page
from sayso.reading import plain
from sayso.reading.given import Given
from sayso.reading.html import Derived
from sayso.reading.read import page

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LARGEST = 50_000_000
"""Bytes of markup in a document."""


def is_docx(data: bytes) -> bool:
    """Whether bytes are a Word document."""
    return data.startswith(b"PK\x03\x04") and b"word/document.xml" in data


def read(data: bytes, name: str, given: Given) -> Page:
    """A Word document as a page.

    Raises:
        NotText: it is damaged or protected.
        EmptyInput: it holds no text.
    """
    text = "\n\n".join(_paragraphs(_markup(data, name), name))
    if not text.strip():
        raise EmptyInput(f"{name} is a document without text: open it yourself")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return page(data, kind, name, given, Derived(text, plain.segment(text, given)), "docx/1")


def _markup(data: bytes, name: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("word/document.xml") as file:
            markup = file.read(LARGEST + 1)
    except (zipfile.BadZipFile, KeyError, RuntimeError, OSError, EOFError, ValueError, NotImplementedError):
        raise NotText(f"{name} is a damaged or protected document: save it again") from None
    if len(markup) > LARGEST:
        raise TooLarge(f"{name} unpacks to more than {LARGEST:,} bytes: split it")
    return markup


def _paragraphs(markup: bytes, name: str) -> list[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(markup, parser)
    except etree.XMLSyntaxError:
        raise NotText(f"{name} is a damaged document: save it again") from None
    out = []
    for paragraph in root.iter(f"{_W}p"):
        parts = [_words(node) for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br")]
        words = "".join(parts).strip()
        if words:
            out.append(words)
    return out


def _words(node: etree._Element) -> str:
    if node.tag == f"{_W}t":
        return node.text or ""
    return "\t" if node.tag == f"{_W}tab" else "\n"
