"""How word lists are written: as plain text, read into a frozen set."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text parted by white space."""
    return frozenset(text.split())
