"""Reading a body no further than the bounds, before and after its compression is undone."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from sayso.errors import TooLarge, UnfitResponse, Unreachable

_GZIP = 31
"""zlib's window bits for gzip and nothing else."""


def declared_size(headers: dict[str, str]) -> int | None:
    """The size that the server announces, in bytes as sent; None where it announces none."""
    text = headers.get("content-length", "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None


def read_body(chunks: Iterable[bytes], coding: str, most: int, where: str) -> bytes:
    """The whole body with its compression undone.

    Raises:
        TooLarge: more than `most` bytes, as sent or after.  No more than that is ever held.
        UnfitResponse: a coding that was not asked for.
        Unreachable: cut off within the compression.
    """
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        parts = iter(chunks)
    elif coding in ("gzip", "x-gzip"):
        parts = _gunzipped(chunks, most, where)
    else:
        what = f"sent in the coding {coding[:30]!r}, which was not asked for"
        raise UnfitResponse(f"{where}: {what}; save the page yourself and add the file")
    body = bytearray()
    for part in parts:
        body += part
        if len(body) > most:
            raise too_large(where, most)
    return bytes(body)


def read_start(chunks: Iterable[bytes], coding: str, most: int, where: str) -> bytes:
    """The body up to `most` bytes; what follows is left."""
    body = bytearray()
    parts = iter(chunks) if coding in ("", "identity") else _gunzipped(chunks, most, where)
    for part in parts:
        body += part
        if len(body) >= most:
            break
    return bytes(body[:most])


def too_large(where: str, most: int) -> TooLarge:
    """The error for what is over the limit."""
    return TooLarge(f"{where}: larger than {most:,} bytes; save it yourself and add the file")


def _gunzipped(chunks: Iterable[bytes], most: int, where: str) -> Iterator[bytes]:
    """The pieces under gzip, each of `most` + 1 bytes at the largest.

    Several members may follow each other; other bytes behind the last are padding, and left.
    """
    undo = zlib.decompressobj(_GZIP)
    sent = 0
    try:
        for chunk in chunks:
            sent += len(chunk)
            if sent > most:
                raise too_large(where, most)
            while chunk and not (undo.eof and not chunk.startswith(b"\x1f")):
                if undo.eof:
                    undo = zlib.decompressobj(_GZIP)
                yield undo.decompress(chunk, most + 1)
                chunk = undo.unconsumed_tail or undo.unused_data
    except zlib.error:
        raise Unreachable(f"{where}: the answer arrived damaged; try again later") from None
    if sent and not undo.eof:
        raise Unreachable(f"{where}: the answer was cut off; try again later")
