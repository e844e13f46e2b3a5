"""Word and OpenDocument texts: their paragraphs as plain text, with the title that a style marks, and the links."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree
from lxml.etree import _Element as Element

from sayso.errors import Damaged, Locked, NotText, TooLarge
from sayso.model import Link, Span
from sayso.reading import plain
from sayso.reading.given import Given
from sayso.reading.html import Derived
from sayso.reading.pieces import Piece
from sayso.reading.sniff import DOCX

READER = "office/2"
LARGEST = 50_000_000
"""Bytes of markup in a document."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_BROKEN = (zipfile.BadZipFile, KeyError, RuntimeError, OSError, EOFError, ValueError, NotImplementedError)
_ASIDE = frozenset(
    {f"{_TEXT}note", f"{_TEXT}tracked-changes", "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"}
)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    titled: bool
    links: tuple[tuple[str, str], ...] = ()
    """Words and address of each link."""


def derive(media_type: str, data: bytes, name: str, given: Given) -> Derived:
    """The stored text of a document and what is in it.

    Raises:
        Damaged, Locked: it is broken, or protected by a password.
        NotText: it holds no words.
    """
    if media_type == DOCX:
        targets = _targets(_member(data, "word/_rels/document.xml.rels", name, needed=False))
        found = list(_word(_tree(_member(data, "word/document.xml", name), name), targets))
    else:
        _refuse_locked(_member(data, "META-INF/manifest.xml", name, needed=False), name)
        found = list(_open(_tree(_member(data, "content.xml", name), name)))
    if not found:
        raise NotText(f"{name} is a document without text: open it yourself")
    return _derived(found, given)


def _derived(paragraphs: list[_Paragraph], given: Given) -> Derived:
    text = "\n\n".join(p.text for p in paragraphs)
    found = plain.segment(text, given)
    links: list[Link] = []
    at = 0
    for paragraph in paragraphs:
        cursor = at
        for words, url in paragraph.links:
            cursor = text.find(words, cursor, at + len(paragraph.text))
            if cursor < 0:
                break
            links.append(Link(url, Span(cursor, cursor + len(words), words)))
            cursor += len(words)
        if paragraph.titled and found.title is None and "\n" not in paragraph.text:
            end = at + len(paragraph.text)
            pieces = [p for p in found.pieces if p.start != at]
            found = replace(found, title=Span(at, end, paragraph.text), pieces=(*pieces, Piece(at, "title")))
        at += len(paragraph.text) + 2
    return Derived(text, found, tuple(links))


# ---------------------------------------------------------------- the file
def _member(data: bytes, member: str, name: str, needed: bool = True) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if not needed and member not in archive.namelist():
                return b""
            if archive.getinfo(member).flag_bits & 1:
                raise Locked(f"{name} is protected by a password: save it without one")
            with archive.open(member) as file:
                markup = file.read(LARGEST + 1)
    except Locked:
        raise
    except Exception as error:
        if isinstance(error, _BROKEN) or type(error).__module__ == "zlib":
            raise Damaged(f"{name} is a damaged document: save it again") from None
        raise
    if len(markup) > LARGEST:
        raise TooLarge(f"{name} unpacks to more than {LARGEST:,} bytes: split it")
    return markup


def _tree(markup: bytes, name: str) -> Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(markup, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Damaged(f"{name} is a damaged document: save it again") from None


def _refuse_locked(manifest: bytes, name: str) -> None:
    if b"encryption-data" in manifest:
        raise Locked(f"{name} is protected by a password: save it without one")


def _targets(relations: bytes) -> dict[str, str]:
    """The addresses outside a Word document by the ids under which it names them."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(relations, parser) if relations else None
    entries = root.iter("{*}Relationship") if root is not None else ()
    pairs = ((str(e.get("Id")), str(e.get("Target"))) for e in entries if e.get("TargetMode") == "External")
    return {key: url for key, url in pairs if url.startswith(("http://", "https://"))}


# ---------------------------------------------------------------- Word
def _word(root: Element, targets: dict[str, str]) -> Iterator[_Paragraph]:
    for old in list(root.iter(_FALLBACK)):  # the same text box a second time, for older programs
        old.clear()
    for paragraph in root.iter(f"{_W}p"):
        text = "".join(_words(node) for node in _own(paragraph)).strip()
        if text:
            style = paragraph.find(f"{_W}pPr/{_W}pStyle")
            titled = style is not None and style.get(f"{_W}val") == "Title"
            yield _Paragraph(text, titled, tuple(_word_links(paragraph, targets)))


def _own(paragraph: Element) -> Iterator[Element]:
    """The pieces of text of a paragraph, those in text boxes apart: they are paragraphs of their own."""
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        if next(node.iterancestors(f"{_W}p"), None) is paragraph:
            yield node


def _words(node: Element) -> str:
    if node.tag == f"{_W}t":
        return node.text or ""
    return {f"{_W}tab": "\t", f"{_W}noBreakHyphen": "-"}.get(str(node.tag), "\n")


def _word_links(paragraph: Element, targets: dict[str, str]) -> Iterator[tuple[str, str]]:
    for link in paragraph.iter(f"{_W}hyperlink"):
        words = "".join(node.text or "" for node in link.iter(f"{_W}t")).strip()
        url = targets.get(link.get(f"{_R}id") or "")
        if words and url:
            yield words, url


# ---------------------------------------------------------------- OpenDocument
def _open(root: Element) -> Iterator[_Paragraph]:
    for aside in list(root.iter(*_ASIDE)):
        tail = aside.tail
        aside.clear()
        aside.tail = tail
    for paragraph in root.iter(f"{_TEXT}p", f"{_TEXT}h"):
        if next(paragraph.iterancestors(f"{_TEXT}p", f"{_TEXT}h"), None) is not None:
            continue
        text = "".join(_open_words(paragraph)).strip()
        if text:
            titled = paragraph.get(f"{_TEXT}style-name") == "Title"
            links = ((" ".join("".join(a.itertext()).split()), str(a.get(_XLINK) or "")) for a in _anchors(paragraph))
            yield _Paragraph(text, titled, tuple(x for x in links if x[0] and x[1].startswith(("http://", "https://"))))


def _anchors(paragraph: Element) -> list[Element]:
    return list(paragraph.iter(f"{_TEXT}a"))


def _open_words(paragraph: Element) -> Iterator[str]:
    """The words of a paragraph; white space is written out by elements of its own."""
    for event, node in etree.iterwalk(paragraph, events=("start", "end")):
        if event == "start":
            if node.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
                yield " " if node.tag == f"{_TEXT}s" else "\t"
            elif node.tag == f"{_TEXT}line-break":
                yield "\n"
            yield node.text or ""
        elif node is not paragraph:
            yield node.tail or ""
