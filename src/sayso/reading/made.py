"""A page made of its stored text and what was found in it."""

from __future__ import annotations

from sayso.errors import EmptyInput
from sayso.model import Document, Fact, Page, Segment, make_id, sha256
from sayso.reading import language_of
from sayso.reading.given import Given
from sayso.reading.html import Derived
from sayso.reading.pieces import tile


def page(data: bytes, media_type: str, path: str | None, given: Given, derived: Derived, reader: str) -> Page:
    """The page of a derived text; `data` are the bytes as received, of which the id is made, with the outlet and the
    address that the user gives: what the page itself gives as its address is no part of it."""
    text, found, digest = derived.text, derived.found, sha256(data)
    identity = make_id("d", digest, given.outlet, given.url)
    document = Document(
        id=identity, sha256=digest, text_sha256=sha256(text.encode("utf-8", "surrogatepass")), media_type=media_type,
        chars=len(text), reader=reader, path=path, url=given.url or derived.address,
        language=language_of.detect(text) or derived.language, outlet=_fact(given.outlet) or found.outlet,
        published=_fact(given.published) or found.published, title=found.title, authors=found.authors,
    )  # fmt: skip
    segments = tile(text, found.pieces, identity)
    return Page(document, text, segments, derived.links, found.declared, derived.source_map)


def from_text(text: str, name: str, given: Given | None = None) -> Page:
    """A page whose whole text is article text, known by `name` (the lines of `sayso read --jsonl`)."""
    given = given or Given()
    if not text:
        raise EmptyInput(f"{name} is empty: there is nothing to read")
    digest = sha256(text.encode("utf-8", "surrogatepass"))
    document = Document(
        id=name, sha256=digest, text_sha256=digest, media_type="text/plain", chars=len(text), reader="text/1",
        path=name, url=given.url, language=language_of.detect(text) or "en", outlet=_fact(given.outlet) or Fact(),
        published=_fact(given.published) or Fact(),
    )  # fmt: skip
    return Page(document, text, (Segment(make_id("s", name, 0, len(text)), 0, len(text), "body"),))


def _fact(value: str | None) -> Fact | None:
    return Fact(value, "given", "given by the user") if value else None
