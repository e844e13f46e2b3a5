"""One file, one page: bytes to a document and its segments."""

from __future__ import annotations

from pathlib import Path

from sayso.errors import EmptyInput, InputError, NotFound, NotPermitted, NotText, TooLarge
from sayso.model import Document, Fact, Page, Segment, make_id, sha256
from sayso.reading import html, language_of, markdown, plain
from sayso.reading.decode import Decoded, decode
from sayso.reading.given import Given
from sayso.reading.html import Derived
from sayso.reading.limits import Limits
from sayso.reading.pieces import tile
from sayso.reading.sniff import sniff, unpack

READER = "text/2"


def read_path(path: Path | str, given: Given | None = None, limits: Limits | None = None) -> Page:
    """Read a file.

    Raises:
        InputError: one of its subclasses, naming the file and the reason.
    """
    limits = limits or Limits()
    return read_bytes(load(Path(path), limits), path=str(path), given=given, limits=limits)


def load(path: Path, limits: Limits) -> bytes:
    """The bytes of a file, one more than the limits allow at most; every failure an `InputError`."""
    try:
        if path.is_dir():
            raise NotText(f"{path} is a folder: name the files in it")
        with path.open("rb") as file:
            data = file.read(limits.max_bytes + 1)
    except FileNotFoundError:
        raise NotFound(f"{path} does not exist: check its name") from None
    except PermissionError:
        raise NotPermitted(f"{path} may not be opened: check its permissions") from None
    except (OSError, ValueError) as error:
        raise InputError(f"{path} could not be opened: {_reason(error)}") from None
    return data


def _reason(error: OSError | ValueError) -> str:
    return " ".join(str(getattr(error, "strerror", None) or error).split())


def read_bytes(
    data: bytes, *, path: str | None = None, given: Given | None = None, limits: Limits | None = None
) -> Page:
    """Read a document from its bytes; `path` tells its name and, by its ending, its type.

    Raises:
        InputError: one of its subclasses, naming the document and the reason.
    """
    given, limits, name = given or Given(), limits or Limits(), path or "standard input"
    if len(data) > limits.max_bytes:
        raise TooLarge(f"{name} is larger than {limits.max_bytes:,} bytes: split it or raise the limit")
    kind = sniff(data, path)
    content = unpack(data, name, limits) if kind.packed else data
    if kind.media_type == "text/html" and len(content) > limits.max_html_bytes:
        raise TooLarge(f"{name} is HTML of more than {limits.max_html_bytes:,} bytes: split it or raise the limit")
    decoded = decode(content, name, markup=kind.media_type == "text/html")
    if len(decoded.text) > limits.max_chars:
        raise TooLarge(f"{name} holds more than {limits.max_chars:,} characters: split it or raise the limit")
    derived, reader = _derive(kind.media_type, decoded, name, given)
    return page(data, kind.media_type, path, given, derived, reader)


def _derive(media_type: str, decoded: Decoded, name: str, given: Given) -> tuple[Derived, str]:
    """The stored text with what is in it, and the version of the reader; another encoding than UTF-8 is named there."""
    if media_type == "text/html":
        derived, reader = html.derive(decoded.text, name, given), html.reader()
    elif media_type == "text/markdown":
        derived, reader = Derived(decoded.text, markdown.segment(decoded.text, given)), "markdown/1"
    else:
        derived, reader = Derived(decoded.text, plain.segment(decoded.text, given)), READER
    if decoded.encoding != "utf-8" or "replaced" in decoded.why:
        reader += f" {decoded.encoding} ({decoded.why})"
    return derived, reader


def page(data: bytes, media_type: str, path: str | None, given: Given, derived: Derived, reader: str) -> Page:
    """The page of a derived text; `data` are the bytes as received, of which the id is made."""
    text, found, digest = derived.text, derived.found, sha256(data)
    identity = make_id("d", digest, given.outlet, given.url)
    document = Document(
        id=identity, sha256=digest, text_sha256=sha256(text.encode("utf-8", "surrogatepass")), media_type=media_type,
        chars=len(text), reader=reader, path=path, url=given.url,
        language=language_of.detect(text) or derived.language, outlet=_fact(given.outlet) or found.outlet,
        published=_fact(given.published) or found.published, title=found.title, authors=found.authors,
    )  # fmt: skip
    segments = tile(text, found.pieces, identity)
    return Page(document, text, segments, derived.links, declared_comments=found.declared)


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
