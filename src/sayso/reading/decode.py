"""Bytes to text: byte-order marks, UTF-8, then detection; and the refusal of what is no text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from sayso.errors import BadEncoding, EmptyInput, Locked, WrongKind

SAMPLE = 200_000
"""Bytes from which an encoding is guessed."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database, perhaps a case of sayso"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"bplist00", "a binary property list"),
    (b"RIFF", "a picture, sound or video file"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
)
_NEVER_NAMED = ("utf-16", "utf-32", "utf-7", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined")
"""Encodings in which the naming itself could not be read, and codecs of Python that no page is written in."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^<>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:.-]{2,40})""", re.I
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding that gave it; `why` says how the encoding was known."""

    text: str
    encoding: str
    why: str


def decode(data: bytes, name: str, *, markup: bool = False, said: str | None = None) -> Decoded:
    """The text of `data`; `name` is used in messages, `markup` lets an HTML or XML declaration count, `said` is the
    encoding that the server named: it goes before the page's own, and behind what the bytes show.

    Raises:
        EmptyInput: nothing, or nothing but white space.
        WrongKind, Locked: binary data, or a password protects it.
        BadEncoding: no encoding explains the bytes.
    """
    if not data.strip(b" \t\r\n\f\v\x00"):
        raise EmptyInput(f"{name} is empty: there is nothing to read")
    found = _by_mark(data, name) or _by_utf8(data)
    if found is None:
        _refuse_binary(data, name)
        declared = _by_declaration(data) if markup else None
        found = (_named(data, said, "said by the server") if said else None) or declared or _by_guess(data, name)
    elif "\x00" in found.text[:SAMPLE]:
        _refuse_binary(data if found.encoding == "utf-8" else b"", name, share=20)
    if not found.text.strip():
        raise EmptyInput(f"{name} holds nothing but white space: there is nothing to read")
    return found


def _by_mark(data: bytes, name: str) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding, "byte-order mark")
            except UnicodeDecodeError:
                if encoding == "utf-8":
                    return None
                raise BadEncoding(f"{name} says it is {encoding}, but its bytes are not: save it as UTF-8") from None
    return None


def _by_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "valid UTF-8")
    except UnicodeDecodeError:
        return None


def _refuse_binary(data: bytes, name: str, share: int = 100) -> None:
    """Refuse a known kind of file, and bytes of which one in `share` or more is a control character."""
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    sample = data[:SAMPLE]
    odd = len(_CONTROL.findall(sample))
    if kind is None and odd > 3 and odd * share > len(sample) and not _looks_wide(sample):
        kind = "binary data"
    if kind == "an old Office document" and "EncryptedPackage".encode("utf-16-le") in data:
        raise Locked(f"{name} is protected by a password: save it without one")
    if kind is not None:
        raise WrongKind(f"{name} is {kind}, not text: save the page as text or HTML first")


def _looks_wide(sample: bytes) -> bool:
    """UTF-16 without a mark: nearly every second byte is zero."""
    return len(sample) > 8 and max(sample[::2].count(0), sample[1::2].count(0)) * 5 > len(sample)


def _by_declaration(data: bytes) -> Decoded | None:
    declared = _DECLARED.search(data[:4096])
    if declared is None:
        return None
    return _named(data, declared[1].decode("ascii"), "declared by the page")


def _named(data: bytes, encoding: str, why: str) -> Decoded | None:
    """The text under an encoding that somebody names, or None where it does not hold."""
    encoding = encoding.strip(" \"';").lower()
    encoding = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252"}.get(encoding, encoding)
    if encoding in ("utf-8", "utf8", "utf_8"):
        return _mostly_utf8(data)
    try:
        known = codecs.lookup(encoding)
        if not known._is_text_encoding or known.name.startswith(_NEVER_NAMED):
            return None
        return Decoded(data.decode(encoding), encoding, why)
    except (LookupError, UnicodeError, ValueError):
        return None


def _mostly_utf8(data: bytes, allowed: int = 200) -> Decoded | None:
    """UTF-8 broken in a few places, one character in `allowed` at most: the broken bytes become U+FFFD."""
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * allowed > len(text):
        return None
    return Decoded(text, "utf-8", "broken bytes replaced")


def _by_guess(data: bytes, name: str) -> Decoded:
    sample = data[:SAMPLE]
    if _looks_wide(sample):
        encoding = "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
        return Decoded(data.decode(encoding, "replace"), encoding, "every second byte is zero")
    best = from_bytes(sample).best()
    if best is None and (found := _mostly_utf8(data, allowed=30)) is not None:
        return found
    if best is None:
        raise BadEncoding(f"{name} is in no encoding that sayso knows: save it as UTF-8")
    encoding = "cp1252" if best.encoding in ("ascii", "latin_1", "utf_8") else best.encoding
    try:
        return Decoded(data.decode(encoding), encoding, "detected")
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, "replace"), encoding, "detected; broken bytes replaced")
