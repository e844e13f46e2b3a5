"""Comments that follow a heading as plain paragraphs, no box around each: read as the text segmenter reads them."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.etree import _Element as Element

from sayso.reading.comments import thread
from sayso.reading.comments.renderings.base import STAMP_LINE
from sayso.reading.html.threads.web import WebComment
from sayso.reading.html.tree import inline, lines, place
from sayso.reading.lines import Line, split

MOST = 2000
"""Elements under a heading that are looked at."""


def find(heading: Element, scope: Sequence[Element]) -> list[WebComment]:
    """The comments in the paragraphs of `scope`, which stand under `heading`."""
    text, owners = _text(heading, scope[:MOST])
    read = split(text)
    found = thread.find(read)
    if found is None:
        return []
    return [c for comment in found.comments if (c := _comment(text, read, comment, owners)) is not None]


def _text(heading: Element, scope: Sequence[Element]) -> tuple[str, list[tuple[int, Element]]]:
    """The words under a heading, and where in them each element begins."""
    parts, owners, at = [], [], 0
    for element in [heading, *scope]:
        words = inline(element) if element is heading else lines(element)
        if words:
            owners.append((at, element))
            parts.append(words)
            at += len(words) + 2
    return "\n\n".join(parts), owners


def _comment(
    text: str, read: Sequence[Line], comment: thread.Comment, owners: Sequence[tuple[int, Element]]
) -> WebComment | None:
    if comment.text is None or comment.author is None:
        return None
    start, end = read[comment.first].start, read[comment.last].end
    own = tuple(e for i, (at, e) in enumerate(owners) if start <= at < end or (at <= start and _end(owners, i) > start))
    said = [line.text for line in split(text[slice(*comment.text)])]
    when = said.pop() if len(said) > 1 and STAMP_LINE.match(said[-1]) else None
    return WebComment(text[slice(*comment.author)].strip(), when, "\n".join(said), 0, own, place(own[0]))


def _end(owners: Sequence[tuple[int, Element]], index: int) -> float:
    return owners[index + 1][0] if index + 1 < len(owners) else float("inf")
