"""Ids: a hash of what a thing is.

Parts are encoded with their lengths before hashing, so that ("ab", "c") and ("a", "bc") differ.
"""

from __future__ import annotations

import hashlib

Part = str | bytes | int | None


def encode(*parts: Part) -> bytes:
    """A length-safe encoding: a kind letter, the length, the bytes, for each part."""
    out = bytearray()
    for part in parts:
        kind, data = _bytes(part)
        out += kind + str(len(data)).encode() + b":" + data
    return bytes(out)


def _bytes(part: Part) -> tuple[bytes, bytes]:
    if part is None:
        return b"n", b""
    if isinstance(part, bytes):
        return b"b", part
    if isinstance(part, int):
        return b"i", str(part).encode()
    return b"s", part.encode("utf-8", "surrogatepass")


def make_id(prefix: str, *parts: Part) -> str:
    """`prefix` and sixteen hexadecimal digits that depend on every part."""
    return f"{prefix}{hashlib.sha256(encode(*parts)).hexdigest()[:16]}"


def sha256(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
