"""Bytes to documents and segments: plain text, Markdown, HTML, PDF; feeds, mail, office documents, web archives, and
archives of them."""

from __future__ import annotations

from sayso.reading.given import Given
from sayso.reading.limits import Limits
from sayso.reading.made import from_text
from sayso.reading.many import read_held, read_many
from sayso.reading.parts import Part
from sayso.reading.read import read_bytes, read_path

__all__ = [
    "Given",
    "Limits",
    "Part",
    "from_text",
    "read_bytes",
    "read_held",
    "read_many",
    "read_path",
]
