"""Chains: from the page's outlet through quoted outlets to the ultimate source, each hop with its words."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.actors import Cast
from sayso.model import Attribution, Document, Draft, Parse, Segment


def build(
    parse: Parse, document: Document, segments: Sequence[Segment], drafts: Sequence[Draft], cast: Cast
) -> tuple[Attribution, ...]:
    """Drafts with names, nesting by id and chains: one attribution a draft, in the same order."""
    return ()
