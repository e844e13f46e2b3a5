"""How much reading takes on before it says no."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.errors import TooLarge

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one file and what is in it.

    `max_bytes` bounds the file as received and each of its members, `max_chars` the text of a document,
    `max_expansion` how many times larger than the file all that it unpacks to may become, `max_unpacked` how large;
    `max_members` how many members of an archive, items of a feed, messages of a mailbox are read, `max_depth` how
    many archives deep.
    """

    max_bytes: int = 200 * MEGABYTE
    max_chars: int = 5 * MEGABYTE
    max_html_bytes: int = 20 * MEGABYTE
    max_expansion: int = 200
    max_unpacked: int = 2_000 * MEGABYTE
    max_members: int = 100_000
    max_depth: int = 3


class Budget:
    """Bytes that a file may still unpack to, itself and all archives in it together."""

    def __init__(self, size: int, limits: Limits) -> None:
        """`size` is that of the file as received."""
        self.left = min(limits.max_unpacked, max(MEGABYTE, size * limits.max_expansion))
        self.one = limits.max_bytes

    @property
    def next(self) -> int:
        """Bytes that one more member may have."""
        return min(self.left, self.one)

    def spend(self, size: int, name: str) -> None:
        """Count what a member unpacked to.

        Raises:
            TooLarge: it is more than was left.
        """
        if size > self.next:
            raise TooLarge(f"{name} unpacks to more than the limits allow: unpack it yourself or raise the limit")
        self.left -= size
