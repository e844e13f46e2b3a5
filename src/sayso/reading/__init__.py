"""Bytes to documents and segments: plain text, Markdown, HTML; feeds, mail, office documents and archives of them."""

from __future__ import annotations

from sayso.reading.given import Given
from sayso.reading.limits import Limits
from sayso.reading.many import read_held, read_many
from sayso.reading.read import from_text, read_bytes, read_path

__all__ = ["Given", "Limits", "from_text", "read_bytes", "read_held", "read_many", "read_path"]
