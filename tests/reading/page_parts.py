"""Parts of pages as tests look at them."""

from __future__ import annotations

from sayso.model import Page, Segment


def comments(page: Page) -> list[Segment]:
    """The comments of a page."""
    return [s for s in page.segments if s.type == "comment"]


def of_type(page: Page, kind: str) -> list[str]:
    """The words of the segments of a type."""
    return [page.text[s.start : s.end].strip() for s in page.segments if s.type == kind]


def own_words(page: Page, segment: Segment) -> str | None:
    """What the writer of a comment says himself; None where its words are not known."""
    return page.text[slice(*segment.text_span)] if segment.text_span else None
