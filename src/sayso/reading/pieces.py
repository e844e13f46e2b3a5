"""Pieces: segments in the making.  A piece begins somewhere and runs to the next; together they tile the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model import Segment, Span, make_id
from sayso.model.document import SegmentType


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a segment begins and what it is.  `in_comment`, `reply_to`, `duplicate_of` are starts of other pieces.

    `place` is the XPath of the element of the source page that it begins with.
    """

    start: int
    type: SegmentType
    author: str | None = None
    author_span: tuple[int, int] | None = None
    text_span: tuple[int, int] | None = None
    origin: str | None = None
    origin_span: tuple[int, int] | None = None
    in_comment: int | None = None
    reply_to: int | None = None
    duplicate_of: int | None = None
    place: str | None = None


_PLAIN = frozenset({"body", "boilerplate", "title", "byline", "dateline"})


def tile(text: str, pieces: Iterable[Piece], document: str) -> tuple[Segment, ...]:
    """Segments that tile `text`: pieces in order of start, neighbours of one plain kind joined.

    Text before the first piece belongs to it; of two pieces at one place the later given wins.
    """
    if not text:
        return ()
    placed = sorted({p.start: p for p in pieces if 0 <= p.start < len(text)}.values(), key=lambda p: p.start)
    kept: list[Piece] = []
    for piece in placed or [Piece(0, "body")]:
        if kept and piece.type == kept[-1].type and piece.type in _PLAIN:
            continue
        kept.append(piece)
    starts = [0, *(p.start for p in kept[1:])]
    ends = [*starts[1:], len(text)]
    ids = {p.start: make_id("s", document, a, b) for p, a, b in zip(kept, starts, ends)}
    return tuple(_segment(text, p, a, b, ids) for p, a, b in zip(kept, starts, ends))


def _segment(text: str, piece: Piece, start: int, end: int, ids: dict[int, str]) -> Segment:
    def ref(at: int | None) -> str | None:
        return None if at is None else ids.get(at)

    origin = piece.origin_span
    return Segment(
        ids[piece.start], start, end, piece.type,
        author=piece.author, author_span=piece.author_span, text_span=piece.text_span, origin=piece.origin,
        origin_span=None if origin is None else Span.cut(text, *origin),
        in_comment=ref(piece.in_comment), reply_to=ref(piece.reply_to), duplicate_of=ref(piece.duplicate_of),
        place=piece.place,
    )  # fmt: skip
