"""Comment threads under articles, as sites print them in plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.comments import pasted, replies
from sayso.reading.comments.thread import Comment, Thread, declared_count, find, unread
from sayso.reading.facts.names import is_person
from sayso.reading.lines import Line
from sayso.reading.pieces import Piece

__all__ = ["Thread", "authors", "declared_count", "find", "pasted_piece", "pieces", "unread"]

_AUTHOR = re.compile(r"\s?[\[(](?:(?:the|post|article|blog) )?author[\])]|\s{1,3}author(?=\s{0,3}[•·|\n])", re.I)
"""What sites set behind the name of the page's author, in brackets or before the time."""


def pieces(text: str, lines: Sequence[Line], thread: Thread) -> list[Piece]:
    """The comments of a thread, and the articles pasted into them."""
    comments = thread.comments
    starts = [lines[c.first].start for c in comments]
    answers, doubles = replies.infer(text, comments), replies.repeats(text, comments)
    out: list[Piece] = []
    for comment, start, answer, double in zip(comments, starts, answers, doubles):
        out += _pieces_of(text, lines, comment, Piece(
            start, "comment", text[slice(*comment.author)].strip() if comment.author else None,
            comment.author, comment.text,
            reply_to=None if answer is None or double is not None else starts[answer],
            duplicate_of=None if double is None else starts[double],
        ))  # fmt: skip
    return out


def authors(text: str, thread: Thread) -> tuple[str, ...]:
    """The names that the site marks, in the thread, as those of the page's own authors."""
    marked = (c.author for c in thread.comments if c.author and _AUTHOR.match(text, c.author[1]))
    return tuple(dict.fromkeys(name for start, end in marked if is_person(name := text[start:end])))


def _pieces_of(text: str, lines: Sequence[Line], comment: Comment, piece: Piece) -> list[Piece]:
    if comment.text is None:
        return [piece]
    inner = [i for i in range(comment.first, comment.last + 1) if comment.text[0] <= lines[i].start < comment.text[1]]
    at = pasted.begins(lines, inner[0], inner[-1]) if inner else None
    if at is None or lines[at].start <= piece.start:
        return [piece]
    own = (comment.text[0], lines[at - 1].end) if lines[at].start > comment.text[0] else None
    kept = Piece(piece.start, "comment", piece.author, piece.author_span, own, reply_to=piece.reply_to,
                 duplicate_of=piece.duplicate_of)  # fmt: skip
    after = pasted.ends(lines, at, inner[-1])
    article = pasted_piece(text, (lines[at].start, lines[after - 1].end), piece.author, piece.start)
    if after > inner[-1]:
        return [kept, article]
    rest = (lines[after].start, comment.text[1])
    return [kept, article, Piece(rest[0], "comment", piece.author, piece.author_span, rest, in_comment=piece.start)]


def pasted_piece(text: str, stretch: tuple[int, int], author: str | None, owner: int) -> Piece:
    """An article pasted into the comment that begins at `owner`."""
    start, end = stretch
    found = pasted.origin(text[start:end])
    named = None if found is None else (start + found[0], start + found[1])
    return Piece(
        start, "pasted_article", author, text_span=stretch, in_comment=owner,
        origin=None if named is None else text[slice(*named)], origin_span=named,
    )  # fmt: skip
