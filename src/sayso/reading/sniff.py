"""Which kind of document bytes are: by how they begin, by what the server said, by the ending of the name."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePath

from sayso.reading.gunzip import MAGIC, gunzip
from sayso.reading.limits import Limits

HTML, MARKDOWN, PLAIN = "text/html", "text/markdown", "text/plain"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
MAIL, MAILBOX, WEB_PAGE_MAIL = "message/rfc822", "application/mbox", "multipart/related"
FEED, FEED_LIST = "application/feed", "text/x-opml"
ZIP, TAR, WARC, ARC = "application/zip", "application/x-tar", "application/warc", "application/x-arc"
CONTAINERS = frozenset({ZIP, TAR, WARC, ARC, MAILBOX, FEED, FEED_LIST})
"""Kinds that hold several documents, or none."""

_ENDINGS = {
    ".html": HTML, ".htm": HTML, ".xhtml": HTML, ".shtml": HTML, ".php": HTML, ".asp": HTML, ".aspx": HTML,
    ".md": MARKDOWN, ".markdown": MARKDOWN, ".txt": PLAIN, ".text": PLAIN,
    ".eml": MAIL, ".mbox": MAILBOX, ".mht": WEB_PAGE_MAIL, ".mhtml": WEB_PAGE_MAIL,
}  # fmt: skip
_SAID = {
    "text/html": HTML, "application/xhtml+xml": HTML, "text/markdown": MARKDOWN, "message/rfc822": MAIL,
    "application/mbox": MAILBOX, "multipart/related": WEB_PAGE_MAIL,
}  # fmt: skip
"""What a server may say that bytes do not show by themselves; its `text/plain` says too little."""
_MARKUP = re.compile(
    rb"^\s{0,200}(?:<!--.{0,2000}?-->\s{0,200}){0,3}(?:<!doctype html|<html[\s>]|"
    rb"<\?xml[^>]{0,200}\?>\s{0,200}<(?:!doctype html|html)|<head[\s>]|<body[\s>])",
    re.I | re.S,
)
_TAGS = re.compile(rb"<(?:p|div|article|body|span|h1)[\s>]", re.I)
_ROOT = re.compile(
    rb"^\s*(?:<\?[^>]{0,1000}\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^<>\[]{0,1000}(?:\[.{0,20000}?\]\s*)?>\s*){0,20}"
    rb"<(?:[\w.-]{1,40}:)?(?P<root>[A-Za-z][\w.-]{0,60})(?P<rest>[^>]{0,3000})",
    re.S,
)
_MBOX = re.compile(rb"^From [^\r\n]{1,300}\r?\n(?:>?[A-Za-z][\w-]{0,80}:)")
_MESSAGE = re.compile(rb"^(?:[A-Za-z][\w-]{0,80}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,200}){3}")
_MESSAGE_MARK = re.compile(rb"^(?:received|message-id|mime-version|return-path|delivered-to):", re.I | re.M)
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.I | re.M)
_JSON_FEED = re.compile(rb'^\s*\{.{0,2000}"https?://(?:www\.)?jsonfeed\.org/version/', re.S)
_TAR_MARK = slice(257, 262)
START = 65_536
"""Bytes looked at."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A media type, and whether gzip lies over it."""

    media_type: str
    packed: bool = False


def sniff(data: bytes, path: str | None, said: str | None = None) -> Kind:
    """The kind of a document; `said` is the media type that came with it."""
    packed = data.startswith(MAGIC)
    name = PurePath(path or "")
    ending = PurePath(name.stem).suffix if packed and name.suffix.lower() in (".gz", ".gzip") else name.suffix
    start = (_unpacked_start(data) if packed else data[:START]).removeprefix(b"\xef\xbb\xbf")
    if packed and name.suffix.lower() == ".tgz":
        return Kind(TAR, packed)
    known = _shown(start, data) or _by_name(start, ending.lower(), said)
    return Kind(known or (HTML if _looks_html(start) else PLAIN), packed)


def _shown(start: bytes, data: bytes) -> str | None:
    """The kind that bytes show, whatever they are called."""
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed_kind(data if data.startswith(b"PK") else start)
    if start.startswith(b"WARC/"):
        return WARC
    if start.startswith(b"filedesc:"):
        return ARC
    if b"%PDF-" in start[:1024] and not start.lstrip().startswith((b"<", b"From ", b"Return-Path:")):
        return PDF
    if start[_TAR_MARK] == b"ustar":
        return TAR
    if _MBOX.match(start):
        return MAILBOX
    return _feed(_wide(start))


def _packed_kind(data: bytes) -> str:
    """A Word or OpenDocument text, or an archive of anything: a document in an archive does not make it one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            word = "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError):
        word = b"word/document.xml" in data
    if word:
        return DOCX
    return ODT if data[30:90].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text") else ZIP


def _wide(start: bytes) -> bytes:
    """UTF-16 with its mark, as far as it is ASCII, so that what it begins with shows."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start[2:].replace(b"\x00", b"")
    return start


def _feed(start: bytes) -> str | None:
    if start.lstrip()[:1] == b"{":
        return FEED if _JSON_FEED.match(start) else None
    found = _ROOT.match(start)
    root = found["root"].lower() if found else b""
    if root in (b"rss", b"feed") or (found and root == b"rdf" and b"purl.org/rss/" in found["rest"]):
        return FEED
    return FEED_LIST if root == b"opml" else None


def root_of(data: bytes) -> str | None:
    """The name of the outermost element of bytes that begin as XML does."""
    start = _wide(data[:START].removeprefix(b"\xef\xbb\xbf"))
    found = _ROOT.match(start) if start.lstrip().startswith(b"<?xml") else None
    return found["root"].decode("ascii", "replace") if found else None


def _by_name(start: bytes, ending: str, said: str | None) -> str | None:
    """The kind that the server or else the ending of the name says."""
    known = _SAID.get((said or "").partition(";")[0].strip().lower()) or _ENDINGS.get(ending)
    if known in (MAIL, WEB_PAGE_MAIL):
        return WEB_PAGE_MAIL if _RELATED.search(start[:8192]) and known == WEB_PAGE_MAIL else MAIL
    if known is None and _MESSAGE.match(start) and len(_MESSAGE_MARK.findall(start[:8192])) >= 2:
        return MAIL
    return known


def _looks_html(start: bytes) -> bool:
    return bool(_MARKUP.match(start)) or len(_TAGS.findall(start[:4096])) >= 5


def _unpacked_start(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:START], START)
    except zlib.error:
        return b""


def unpack(data: bytes, name: str, limits: Limits) -> bytes:
    """The bytes under gzip, of all its members one after the other.

    Raises:
        TooLarge: they would be larger than the limits allow.
        InputError: the file is cut short or damaged.
    """
    return gunzip(data, name, min(limits.max_bytes, max(1_000_000, len(data) * limits.max_expansion)))
