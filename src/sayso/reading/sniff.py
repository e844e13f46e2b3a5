"""Which kind of document bytes are: by the ending of the name, else by how they begin; and gzip undone, with bounds."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from pathlib import PurePath

from sayso.errors import InputError, TooLarge
from sayso.reading.limits import Limits

_ENDINGS = {
    ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".shtml": "text/html", ".mhtml": "text/html",
    ".md": "text/markdown", ".markdown": "text/markdown", ".txt": "text/plain", ".text": "text/plain",
}  # fmt: skip
_MARKUP = re.compile(
    rb"^\s{0,200}(?:<!doctype html|<html[\s>]|<\?xml[^>]{0,200}\?>\s{0,200}<(?:!doctype html|html)|<head[\s>]|"
    rb"<body[\s>])",
    re.I,
)
_TAGS = re.compile(rb"<(?:p|div|article|body|span|h1)[\s>]", re.I)
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Kind:
    """A media type, and whether gzip lies over it."""

    media_type: str
    packed: bool = False


def sniff(data: bytes, path: str | None) -> Kind:
    """The kind of a document."""
    packed = data.startswith(_GZIP)
    name = PurePath(path or "")
    ending = PurePath(name.stem).suffix if packed and name.suffix.lower() == ".gz" else name.suffix
    known = _ENDINGS.get(ending.lower())
    if known is None:
        start = _unpacked_start(data) if packed else data[:4096]
        known = "text/html" if _MARKUP.match(start) or len(_TAGS.findall(start)) >= 5 else "text/plain"
    return Kind(known, packed)


def _unpacked_start(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:65536], 4096)
    except zlib.error:
        return b""


def unpack(data: bytes, name: str, limits: Limits) -> bytes:
    """The bytes under gzip.

    Raises:
        TooLarge: they would be larger than the limits allow.
        InputError: the file is cut short or damaged.
    """
    most = min(limits.max_bytes, max(1_000_000, len(data) * limits.max_expansion))
    undo = zlib.decompressobj(wbits=31)
    try:
        out = undo.decompress(data, most + 1)
    except zlib.error:
        raise InputError(f"{name} is a damaged gzip file: fetch it again") from None
    if len(out) > most:
        raise TooLarge(f"{name} unpacks to more than {most:,} bytes: unpack it yourself or raise the limit")
    if not undo.eof:
        raise InputError(f"{name} is a gzip file cut short: fetch it again")
    return out
