"""Web archives: WARC and ARC files, plain or gzipped record by record, and WACZ packages of them.

What a browser would show as a document is read; everything else is counted by reason and named.  A document's bytes
are the body of the answer with the encodings of its transport undone: what a browser would have saved.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from sayso.errors import Damaged, InputError, TooLarge
from sayso.model import Problem
from sayso.reading.gunzip import MAGIC, Gunzip
from sayso.reading.parts import Bounds, Item, Tally
from sayso.reading.sniff import unpack

_DOCUMENTS = frozenset({
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf", "message/rfc822",
    "application/rss+xml", "application/x-rss+xml", "application/atom+xml", "application/feed+json", "application/xml",
    "text/xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "multipart/related",
    "application/vnd.oasis.opendocument.text", "application/msword",
})  # fmt: skip
_ARC_HEAD = re.compile(
    rb"(?P<url>\S{1,10000}) \S{1,64} (?P<date>\d{8,14}) (?P<type>\S{1,200})(?: [^\n]{0,400}?)? (?P<size>\d{1,12})\r?\n"
)
_LONGEST = 20_000
"""Bytes of the line before a record."""
_STATUS = re.compile(rb"^HTTP/\d(?:\.\d)?\s+(\d{3})[^\r\n]{0,1000}\r?\n")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_TYPE = re.compile(r"^\s*([\w.+-]+/[\w.+-]+)")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.I)
_QUIET = re.compile(r"^https?://[^/]+/robots\.txt$|^dns:|^urn:|^metadata:", re.I)


@dataclass(frozen=True, slots=True)
class _Record:
    """A capture: `status` is None where no server answered; `left_out` says why it is no document, if it is none.

    `names` are those by which another record may refer to it; `repeats` are those to which it refers itself, where
    the capture was not kept because an earlier one had the same body.
    """

    number: int
    url: str | None
    captured: str | None
    status: int | None
    headers: tuple[tuple[str, str], ...]
    body: bytes
    media_type: str
    left_out: str | None = None
    names: tuple[str, ...] = ()
    repeats: tuple[str, ...] | None = None


def records(
    item: Item, bounds: Bounds, listed: frozenset[str] | None = None, arc: bool = False
) -> Iterator[Item | Problem]:
    """The documents of a WARC or ARC file in its order, those last of which another record holds the body; then one
    line for each kind of what is left out.

    `listed` are the addresses of an archive's pages, where it names them: what they only embed is left out.

    Raises:
        InputError: the file breaks off or goes over the limits; what came before has been given.
    """
    tally = Tally(item.name)
    opened, repeated = _Opened(item, bounds), _Repeated(tally)
    walk = _arc(opened, bounds) if arc else _warc(opened, bounds)
    for record in chain(walk, repeated.filled(_warc(_Opened(item, bounds), bounds))):
        repeated.note(record)
        if bounds.skip(f"{item.name}!{record.number}"):
            continue
        if record.repeats is not None:
            repeated.wait(record)
            continue
        reason = record.left_out or _refused(record, listed)
        if reason is None:
            yield _document(item, record)
        else:
            tally.add(reason, record.url or f"record {record.number}")
    opened.close(bounds)
    yield from tally.problems()
    if opened.problem is not None:
        yield Problem(item.name, opened.problem.reason, str(opened.problem))


def _document(item: Item, record: _Record) -> Item:
    head = next((v for k, v in record.headers if k.lower() == "content-type"), "")
    charset = _CHARSET.search(head)
    made = item.inside(record.body, str(record.number), media_type=record.media_type,
                       charset=charset[1] if charset else None, captured=record.captured)  # fmt: skip
    day = record.captured[:10] if record.captured else None
    given = replace(made.given, url=record.url, today=min(filter(None, [made.given.today, day]), default=None))
    return replace(made, given=given, headers=record.headers)


def _refused(record: _Record, listed: frozenset[str] | None) -> str | None:
    if record.status is not None and not 200 <= record.status < 300:
        return f"answers of status {record.status}"
    if record.media_type not in _DOCUMENTS:
        return f"of type {record.media_type}"
    if record.url and _QUIET.match(record.url):
        return "notes to programs"
    if not record.body:
        return "empty answers"
    if (
        listed
        and record.url not in listed
        and record.media_type in ("text/html", "application/xhtml+xml", "text/plain")
    ):
        return "not among the pages that the archive lists"
    return None


class _Repeated:
    """Captures that were not kept because another record of the file holds the same body, and where that is."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._holders: dict[str, tuple[int, str | None, str | None]] = {}
        self._repeats: list[_Record] = []

    def note(self, record: _Record) -> None:
        """Remember a record by its names, with its address and why it is no document, if it is none."""
        for name in record.names:
            self._holders.setdefault(name, (record.number, record.url, record.left_out or _refused(record, None)))

    def wait(self, record: _Record) -> None:
        """Let a record wait for its body: the one that has it may come later."""
        self._repeats.append(record)

    def filled(self, again: Iterator[_Record]) -> Iterator[_Record]:
        """The waiting records with their bodies, from a second walk through the file; none is made without need."""
        waiting: dict[int, list[_Record]] = {}
        for record in self._repeats:
            number, reason = self._holder(record)
            if reason is None:
                waiting.setdefault(number, []).append(record)
            else:
                self._tally.add(reason, record.url or f"record {record.number}")
        left = set(waiting)
        while left and (holder := next(again, None)):
            left.discard(holder.number)
            for record in waiting.get(holder.number, ()):
                headers = record.headers if record.status == holder.status else holder.headers
                yield replace(holder, number=record.number, url=record.url, captured=record.captured, headers=headers)

    def _holder(self, record: _Record) -> tuple[int, str | None]:
        """The number of the record that has the body; or why there is nothing to wait for."""
        found = next((self._holders[name] for name in record.repeats or () if name in self._holders), None)
        if found is None:
            return 0, "captured before, and the capture is not in this file"
        number, url, reason = found
        return number, reason or ("captured again, unchanged" if url == record.url else None)


# ---------------------------------------------------------------- the bytes
class _Opened:
    """The file as a stream, gzip undone as it is read; `problem` says why it was not read to its end."""

    def __init__(self, item: Item, bounds: Bounds) -> None:
        self.name = item.name
        self.problem: InputError | None = None
        self._packed = Gunzip(item.data, item.name, bounds.budget.left) if item.data.startswith(MAGIC) else None
        self.stream = io.BytesIO(item.data) if self._packed is None else io.BufferedReader(self._packed)

    def stopped(self, what: str) -> None:
        """Note why the file is not read further, unless its packing says so already."""
        self.problem = Damaged(f"{self.name} {what}, read as far as it goes: fetch it again")

    def close(self, bounds: Bounds) -> None:
        """Count what came out; a fault of the packing explains all others."""
        if self._packed is not None:
            bounds.budget.left = max(0, bounds.budget.left - self._packed.tell())
            self.problem = self._packed.problem or self.problem


# ---------------------------------------------------------------- WARC
def _warc(opened: _Opened, bounds: Bounds) -> Iterator[_Record]:
    from fastwarc import ArchiveIterator  # only when an archive is there

    number = 0
    walk = ArchiveIterator(opened.stream, parse_http=True, auto_decode="none", strict_mode=False)
    while True:
        try:
            raw = next(walk, None)
        except Exception as error:  # of many kinds, not all documented
            opened.stopped(f"is damaged after record {number} ({type(error).__name__})")
            return
        if raw is None:
            return
        number += 1
        try:
            record = _from_warc(raw, number, bounds)
        except Exception as error:
            record = _Record(number, None, None, None, (), b"", "", f"damaged records, {type(error).__name__}")
        if record is None:
            opened.stopped(f"is cut short in record {number}")
            return
        yield record


def _from_warc(raw: Any, number: int, bounds: Bounds) -> _Record | None:
    """A record; None where the file ends within it."""
    kind = (raw.headers.get("WARC-Type") or "unknown").strip().lower()
    url = (raw.headers.get("WARC-Target-URI") or "").strip(" <>") or None
    captured = raw.headers.get("WARC-Date")
    http = tuple((str(k), str(v)) for k, v in raw.http_headers) if raw.is_http_parsed else ()
    status = raw.http_headers.status_code if raw.is_http_parsed else None
    size = bounds.limits.max_bytes
    body = raw.reader.read(size + 1)
    if len(body) > size:
        return _Record(number, url, captured, status, http, b"", "", "larger than the limits allow")
    if len(body) < raw.content_length:
        return None
    media_type = _type(raw.http_content_type if raw.is_http_parsed else raw.headers.get("Content-Type"))
    record = _Record(number, url, captured, status, http, body, media_type, names=_names(raw, kind))
    if kind == "response" and raw.is_http_parsed:
        return _decoded(record, bounds)
    if kind in ("response", "resource", "conversion"):
        return record
    repeats = _repeats(raw) if kind == "revisit" else None
    return replace(record, body=b"", left_out=f"records of kind {kind}", repeats=repeats)


def _names(raw: Any, kind: str) -> tuple[str, ...]:
    """The names by which others may refer to a record: its id, its address and time, the digest of its body."""
    if kind not in ("response", "resource"):
        return ()
    url, date = raw.headers.get("WARC-Target-URI"), raw.headers.get("WARC-Date")
    return _named(raw.headers.get("WARC-Record-ID"), url, date, raw.headers.get("WARC-Payload-Digest"))


def _repeats(raw: Any) -> tuple[str, ...]:
    """The names of the record whose body a revisit repeats, the surest first."""
    fields = ("WARC-Refers-To", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date", "WARC-Payload-Digest")
    return _named(*(raw.headers.get(field) for field in fields))


def _named(identity: str | None, url: str | None, date: str | None, digest: str | None) -> tuple[str, ...]:
    place = f"at {date} {url.strip(' <>')}" if url and date else None
    return tuple(name for name in (identity, place, digest) if name)


def _type(said: str | None) -> str:
    found = _TYPE.match(said or "")
    return found[1].lower() if found else "unknown"


class _OverLimit(Exception):
    """A body that unpacks to more than the limits allow: the record is left out, and its page said to be."""


def _decoded(record: _Record, bounds: Bounds) -> _Record:
    """A record whose body is what the server meant to send: chunks joined, compression undone."""
    fields = {k.lower(): v.lower().strip() for k, v in record.headers}
    body = record.body
    try:
        if "chunked" in fields.get("transfer-encoding", ""):
            body = _joined(body)
        for coding in reversed([c.strip() for c in fields.get("content-encoding", "").split(",")]):
            body = _plain(body, coding, record, bounds)
    except (TooLarge, _OverLimit):
        return replace(record, body=b"", left_out="larger than the limits allow")
    except (InputError, ValueError, zlib.error):
        return replace(record, body=b"", left_out="damaged answers")
    return replace(record, body=body)


def _joined(body: bytes) -> bytes:
    """The chunks of a body; one that is not in chunks, as some archives write it, stays as it is."""
    parts: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\n", at, at + 1000)
        size = body[at:end].partition(b";")[0].strip() if end >= 0 else b""
        if not size or not re.fullmatch(rb"[0-9A-Fa-f]{1,12}", size):
            return body if not parts else b"".join(parts)
        if int(size, 16) == 0:
            break
        start = end + 1
        parts.append(body[start : start + int(size, 16)])
        at = start + int(size, 16)
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return b"".join(parts)


def _plain(body: bytes, coding: str, record: _Record, bounds: Bounds) -> bytes:
    if coding in ("gzip", "x-gzip"):
        return unpack(body, record.url or "", bounds.limits) if body.startswith(b"\x1f\x8b") else body
    most = min(bounds.limits.max_bytes, max(1_000_000, len(body) * bounds.limits.max_expansion))
    if coding == "deflate":
        undo = zlib.decompressobj(wbits=15 if body[:1] == b"\x78" else -15)
        out = undo.decompress(body, most + 1)
    elif coding == "br":
        out = _unbrotli(body, most)
    elif coding in ("", "identity"):
        return body
    else:
        raise ValueError(coding)
    if len(out) > most:
        raise _OverLimit
    return out


def _unbrotli(body: bytes, most: int) -> bytes:
    import brotli  # a dependency of fastwarc

    undo = brotli.Decompressor()
    parts, size = [], 0
    for at in range(0, len(body), 4096):
        try:
            parts.append(undo.process(body[at : at + 4096]))
        except brotli.error:
            raise ValueError("br") from None
        size += len(parts[-1])
        if size > most:
            raise _OverLimit
    return b"".join(parts)


# ---------------------------------------------------------------- ARC
def _arc(opened: _Opened, bounds: Bounds) -> Iterator[_Record]:
    """The records of the format that was before WARC: a line of address, date, type and length, then the answer."""
    number = 0
    while line := opened.stream.readline(_LONGEST):
        if not line.strip():
            continue
        head = _ARC_HEAD.fullmatch(line)
        size = int(head["size"]) if head else 0
        if head is None or size > bounds.limits.max_bytes:
            opened.stopped(f"is damaged or too large after record {number}")
            return
        number += 1
        block = opened.stream.read(size)
        if len(block) < size:
            opened.stopped(f"is cut short in record {number}")
            return
        url = head["url"].decode("utf-8", "replace")
        if not url.startswith("filedesc:"):
            yield _from_arc(head, url, block, number)


def _from_arc(head: re.Match[bytes], url: str, block: bytes, number: int) -> _Record:
    digits = head["date"].decode().ljust(14, "0")
    captured = f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}T{digits[8:10]}:{digits[10:12]}:{digits[12:14]}Z"
    status = _STATUS.match(block)
    end = _HEAD_END.search(block) if status else None
    if status is None or end is None:
        return _Record(number, url, captured, None, (), block, _type(head["type"].decode("ascii", "replace")))
    lines = block[status.end() : end.start()].decode("latin-1").splitlines()
    headers = tuple((k.strip(), v.strip()) for k, colon, v in (line.partition(":") for line in lines) if colon)
    said = next((v for k, v in headers if k.lower() == "content-type"), head["type"].decode("ascii", "replace"))
    return _Record(number, url, captured, int(status[1]), headers, block[end.end() :], _type(said))


# ---------------------------------------------------------------- WACZ
def is_package(names: frozenset[str]) -> bool:
    """Whether the members of an archive are those of a WACZ package."""
    return "datapackage.json" in names and any(n.startswith("archive/") for n in names)


def packaged(item: Item, bounds: Bounds) -> Iterator[tuple[Item, frozenset[str]] | Problem]:
    """The WARC files of a WACZ package, each with the addresses of the pages that the package lists.

    Raises:
        Damaged: the package is.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(item.data)) as package:
            listed = frozenset(_pages(package))
            for name in package.namelist():
                if name.startswith("archive/") and not name.endswith("/"):
                    with package.open(name) as file:
                        data = file.read(bounds.budget.next + 1)
                    bounds.budget.spend(len(data), f"{item.name}!{name}")
                    yield item.inside(data, name), listed
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise Damaged(f"{item.name} is a damaged web archive, read as far as it goes: fetch it again") from None


def _pages(package: zipfile.ZipFile) -> Iterator[str]:
    """The addresses in the lists of pages."""
    for name in package.namelist():
        if not (name.startswith("pages/") and name.endswith(".jsonl")):
            continue
        with package.open(name) as file:
            text = file.read(50_000_000).decode("utf-8", "replace")
        for line in text.splitlines():
            try:
                entry = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(entry, dict) and isinstance(entry.get("url"), str):
                yield entry["url"]
