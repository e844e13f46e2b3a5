"""Attributions as tests look at them."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Attribution


def told(found: Iterable[Attribution]) -> list[tuple[str, str]]:
    """Source ("-" for none) and content of each."""
    return [(a.source.text if a.source else "-", " … ".join(c.text for c in a.content)) for a in found]


def chains(found: Iterable[Attribution]) -> dict[str, tuple[str, ...]]:
    """The names through which each content is heard, behind the page's own."""
    return {" ".join(span.text for span in a.content): a.chain[1:] for a in found}
