"""Gzip undone as a stream: members one after the other, in steps, with a bound."""

from __future__ import annotations

import io
import zlib
from typing import Any

from sayso.errors import Damaged, InputError, TooLarge

MAGIC = b"\x1f\x8b"
_STEP = 65_536
_MOST_MEMBERS = 1_000_000


class Gunzip(io.RawIOBase):
    """The bytes under gzip.  The stream ends where it must; `problem` then says why, if it is not the file's end.

    Nothing but `problem` tells of a failure, so that a library can read from it and give what came before.
    """

    def __init__(self, data: bytes, name: str, most: int) -> None:
        """`most` bounds what comes out."""
        super().__init__()
        self.problem: InputError | None = None
        self._data, self._name, self._left = data, name, most
        self._at = self._members = self._given = 0
        self._undo: zlib._Decompress | None = None
        self._buffer = bytearray()

    def read(self, size: int = -1) -> bytes:
        """The next bytes, `size` at most; none at the end."""
        while (size < 0 or len(self._buffer) < size) and self._more():
            pass
        out = bytes(self._buffer[:size] if size >= 0 else self._buffer)
        del self._buffer[: len(out)]
        self._given += len(out)
        return out

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """As of any stream."""
        out = self.read(len(buffer))
        buffer[: len(out)] = out
        return len(out)

    def tell(self) -> int:
        """How many bytes have come out."""
        return self._given

    def _more(self) -> bool:
        """Undo one more step of the file; whether there was one."""
        if self.problem is not None or (self._undo is None and not self._opens()):
            return False
        chunk = self._data[self._at : self._at + _STEP]
        assert self._undo is not None
        if not chunk:
            self.problem = Damaged(f"{self._name} is a gzip file cut short: fetch it again")
            return False
        try:
            out = self._undo.decompress(chunk)
        except zlib.error:
            self.problem = Damaged(f"{self._name} is a damaged gzip file: fetch it again")
            return False
        self._at += len(chunk) - len(self._undo.unused_data)
        self._left -= len(out)
        if self._left < 0:
            what = f"{self._name} unpacks to more than the limits allow: unpack it yourself or raise the limit"
            self.problem = TooLarge(what)
            return False
        self._buffer += out
        if self._undo.eof:
            self._undo = None
        return True

    def _opens(self) -> bool:
        """Begin the next member; what follows the last one and is no gzip is padding."""
        if self._members and not self._data.startswith(MAGIC, self._at):
            return False
        self._members += 1
        if self._members > _MOST_MEMBERS:
            what = f"{self._name} is a gzip file of more than {_MOST_MEMBERS:,} members: unpack it yourself"
            self.problem = TooLarge(what)
            return False
        self._undo = zlib.decompressobj(wbits=31)
        return True


def gunzip(data: bytes, name: str, most: int) -> bytes:
    """The bytes under gzip, of all its members.

    Raises:
        TooLarge: they would be more than `most`.
        InputError: the file is cut short or damaged.
    """
    stream = Gunzip(data, name, most)
    out = stream.read()
    if stream.problem is not None:
        raise stream.problem
    return out
