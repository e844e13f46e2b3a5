"""A document as it was read: who published it, when, and its text cut into segments."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, get_args

from sayso.errors import BrokenInvariant
from sayso.model.spans import Span

Certainty = Literal["given", "stated", "inferred", "unknown"]
"""`given` by the user, `stated` by the document, `inferred` from it, or `unknown`."""

SegmentType = Literal[
    "title",
    "byline",
    "dateline",
    "body",
    "caption",
    "embedded_quote",
    "boilerplate",
    "comment",
    "pasted_article",
]
SEGMENT_TYPES: tuple[SegmentType, ...] = get_args(SegmentType)
ARTICLE: frozenset[str] = frozenset({"title", "body", "embedded_quote"})
"""The segments in which the article speaks: attributions are looked for here and nowhere else."""
IN_THREAD: frozenset[str] = frozenset({"comment", "pasted_article"})
"""The segments below the article, which readers wrote or pasted: never an origin, at most a lead."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known of a document: its value, how surely, why, and the words that say so."""

    value: str | None = None
    certainty: Certainty = "unknown"
    why: str = "the text does not say"
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the stored text by its role.  The segments of a document tile its text.

    `author` is a comment's writer; `author_span` and `text_span` are offsets `(start, end)` into the document.
    `origin` is the outlet whose words an embedded quotation or pasted article reproduces.  `in_comment`, `reply_to`
    and `duplicate_of` name other segments by id.  `place` is where its first paragraph stands in the
    source: its XPath in a page, `page=3` in a PDF.
    """

    id: str
    start: int
    end: int
    type: SegmentType
    author: str | None = None
    author_span: tuple[int, int] | None = None
    text_span: tuple[int, int] | None = None
    origin: str | None = None
    origin_span: Span | None = None
    in_comment: str | None = None
    reply_to: str | None = None
    duplicate_of: str | None = None
    place: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise BrokenInvariant(f"segment {self.id} from {self.start} to {self.end} is empty or backwards")


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink of the source page: where it points, and the anchor's words in the stored text."""

    url: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Placed:
    """Where in its source page a stretch of the stored text stands: in the element at `xpath` of the page as the reader
    parsed it (libxml2's HTML parser)."""

    start: int
    end: int
    xpath: str


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a document apart from its words.

    `sha256` is of the bytes as received, `text_sha256` of the stored text in UTF-8.  `reader` names the reader and
    the versions of the libraries that derived the text: offsets mean something only together with it.  `url` is the
    address under which the document came, else the one that the page gives as its own; only the first is part of `id`.
    """

    id: str
    sha256: str
    text_sha256: str
    media_type: str
    chars: int
    reader: str
    path: str | None = None
    url: str | None = None
    language: str | None = None
    outlet: Fact = field(default_factory=Fact)
    published: Fact = field(default_factory=Fact)
    title: Span | None = None
    authors: tuple[str, ...] = ()

    @property
    def outlet_name(self) -> str:
        """The outlet, or a placeholder that names the file where nobody says who published it."""
        return self.outlet.value or f"{UNKNOWN_OUTLET}{self.short}"

    @property
    def file(self) -> str | None:
        """The name of the file without its folders; None where there is no file."""
        return None if self.path is None or self.path == "-" else re.split(r"[/\\]", self.path)[-1]

    @property
    def short(self) -> str:
        """The file's leading three-digit number or its stem, `feed.xml!3` for a numbered part; the id where there is no
        file."""
        stem = self.file
        if stem is None:
            return self.id
        if "." in stem.rpartition("!")[2][1:]:
            stem = stem.rsplit(".", 1)[0]
        number = re.match(r"\d{3}(?=[_\-.]|$)", stem)
        return number[0] if number else stem


UNKNOWN_OUTLET = "unknown outlet of doc "
"""How a chain begins where the page's outlet is not known; the file's short name follows."""


@dataclass(frozen=True, slots=True)
class Page:
    """What reading gives: a document, its stored text and the segments that tile it.

    Raises:
        BrokenInvariant: the segments leave a gap or overlap, or a span is not in the text.
    """

    document: Document
    text: str
    segments: tuple[Segment, ...]
    links: tuple[Link, ...] = ()
    declared_comments: int | None = None
    source_map: tuple[Placed, ...] = ()

    def __post_init__(self) -> None:
        check_tiling(self.text, self.segments)
        for span in (self.document.title, self.document.outlet.span, self.document.published.span):
            if span is not None:
                span.check(self.text)


def check_tiling(text: str, segments: tuple[Segment, ...]) -> None:
    """Raise `BrokenInvariant` unless the segments cover `text` without gap or overlap."""
    at = 0
    for segment in segments:
        if segment.start != at:
            raise BrokenInvariant(f"segment {segment.id} begins at {segment.start}, not at {at}")
        at = segment.end
    if at != len(text):
        raise BrokenInvariant(f"the segments end at {at}, the text at {len(text)}")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a document, or a part of the work on it, failed.  The run went on.

    `parts` are the names of all that it tells of, where it tells of several.
    """

    name: str
    reason: str
    message: str
    parts: tuple[str, ...] = ()
