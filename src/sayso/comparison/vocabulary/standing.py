"""Where words stand whole in a text.  Sought by their letters: a pattern would have to be made for each phrase anew."""

from __future__ import annotations

from collections.abc import Iterator

JOINING = "’'-"
"""Marks that make what stands before and behind them one word."""


def wholes(words: str, text: str, before: str = JOINING, behind: str = JOINING) -> Iterator[int]:
    """The offsets at which words stand in a text, no letter, digit or joining mark before or behind them."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not _joined(text[at - 1 : at], before) and not _joined(text[end : end + 1], behind):
            yield at
        at = text.find(words, at + 1)


def small(text: str) -> str:
    """A text in small letters, each where it stood; as it is where a letter has no small one of its own."""
    low = text.lower()
    return low if len(low) == len(text) else text


def _joined(mark: str, joining: str) -> bool:
    return mark != "" and (mark.isalnum() or mark == "_" or mark in joining)
