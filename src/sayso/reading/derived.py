"""Pages composed by reading itself: a title, a byline, paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.model import Fact, Span
from sayso.reading.html import Derived
from sayso.reading.pieces import Piece
from sayso.reading.plain import Found


@dataclass(frozen=True, slots=True)
class Composed:
    """What a message or an item of a feed says of itself, and its paragraphs."""

    title: str | None
    paragraphs: Sequence[str]
    authors: tuple[str, ...] = ()
    outlet: Fact = field(default_factory=Fact)
    published: Fact = field(default_factory=Fact)
    quoted: frozenset[int] = frozenset()

    def derive(self) -> Derived:
        """Stored text: title, `By` and the authors, paragraphs; blank lines between.  `quoted` are paragraphs by
        number that repeat another's words."""
        parts: list[str] = []
        pieces: list[Piece] = []
        at = 0
        named = [("title", self.title)] if self.title else []
        named += [("byline", "By " + ", ".join(self.authors))] if self.authors else []
        kinds = [
            *named,
            *(("embedded_quote" if i in self.quoted else "body", p) for i, p in enumerate(self.paragraphs)),
        ]
        for kind, words in kinds:
            if words is None:
                continue
            if not (pieces and kind == "embedded_quote" == pieces[-1].type):
                pieces.append(Piece(at, kind, author=self.authors[0] if kind == "byline" else None))  # type: ignore[arg-type]
            parts.append(words)
            at += len(words) + 2
        text = "\n\n".join(parts)
        title = Span(0, len(self.title), self.title) if self.title else None
        return Derived(text, Found(tuple(pieces), self.outlet, self.published, title, self.authors))
