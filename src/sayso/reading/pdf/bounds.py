"""How much the streams of a PDF unpack to, before anything is made of them: a small page can hold gigabytes."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from sayso.errors import TooLarge
from sayso.reading.limits import Limits

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DICTIONARY = 4_000
"""Bytes before a stream in which its dictionary is looked for."""
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_STEP = 1_000_000


def check(data: bytes, name: str, limits: Limits) -> None:
    """Refuse a file of which a stream that is no picture unpacks to more than the markup of a page may be.

    Raises:
        TooLarge: that is so.
    """
    for start, layers in _packed(data):
        if _size(data, start, layers, limits.max_html_bytes) > limits.max_html_bytes:
            raise TooLarge(f"{name} unpacks to more than {limits.max_html_bytes:,} bytes a page: split it")


def _packed(data: bytes) -> Iterator[tuple[int, int]]:
    """Where packed streams begin, pictures apart, and how many times each is packed."""
    before = 0
    for found in _STREAM.finditer(data):
        head = data[max(before, found.start() - _DICTIONARY) : found.start()]
        head = head[head.rfind(b" obj") + 1 :]
        layers = len(_FLATE.findall(head))
        if layers and b"/Image" not in head:
            yield found.end(), layers
        before = found.end()


def _size(data: bytes, start: int, layers: int, most: int) -> int:
    """The size of what a stream unpacks to, counted no further than `most`."""
    undo = [zlib.decompressobj() for _ in range(layers)]
    size = 0
    for at in range(start, len(data), 16_384):
        parts = [data[at : at + 16_384]]
        for layer in undo:
            parts = [out for part in parts for out in _unpacked(layer, part, most)]
        size += sum(len(part) for part in parts)
        if size > most or undo[0].eof or not parts:
            break
    return size


def _unpacked(layer: zlib._Decompress, part: bytes, most: int) -> Iterator[bytes]:
    """What a part unpacks to, in steps; a damaged stream ends."""
    size = 0
    while part and size <= most:
        try:
            out = layer.decompress(part, _STEP)
        except zlib.error:
            return
        part = layer.unconsumed_tail
        size += len(out)
        if out:
            yield out
        elif not part:
            return
