"""How much reading takes on before it says no."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one document.

    `max_bytes` bounds the file as received, `max_chars` its text, `max_expansion` how many times larger a compressed
    file may become.
    """

    max_bytes: int = 200 * MEGABYTE
    max_chars: int = 5 * MEGABYTE
    max_html_bytes: int = 20 * MEGABYTE
    max_expansion: int = 200
