"""One file, one page: bytes to a document and its segments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from sayso.errors import InputError, NotFound, NotPermitted, TooLarge, WrongKind
from sayso.model import Page
from sayso.reading import html, mail, markdown, office, pdf, plain
from sayso.reading.decode import Decoded, decode
from sayso.reading.given import Given
from sayso.reading.html import Derived
from sayso.reading.limits import Limits
from sayso.reading.made import page
from sayso.reading.sniff import (
    CONTAINERS,
    DOCX,
    HTML,
    MAIL,
    MARKDOWN,
    ODT,
    PDF,
    PLAIN,
    WEB_PAGE_MAIL,
    Kind,
    root_of,
    sniff,
    unpack,
)

READER = "text/9"


@dataclass(frozen=True, slots=True)
class Source:
    """A document's bytes as received, what they hold once unpacked, and all that is known before it is read.

    `charset` is what the server said.
    """

    data: bytes
    content: bytes
    path: str | None
    given: Given
    limits: Limits
    charset: str | None = None

    @property
    def name(self) -> str:
        """How messages call it."""
        return self.path or "standard input"


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
            raise WrongKind(f"{path} is a folder: name the files in it, as in {path}/*")
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
    data: bytes,
    *,
    path: str | None = None,
    given: Given | None = None,
    limits: Limits | None = None,
    media_type: str | None = None,
    charset: str | None = None,
) -> Page:
    """Read one document from its bytes.

    `path` is its name; its kind is told by how it begins, by `media_type` and by the ending of its name, in this
    order; `charset` is the encoding that a server names.  What holds several documents is for `read_many`.

    Raises:
        InputError: one of its subclasses, naming the document and the reason.
    """
    limits, name = limits or Limits(), path or "standard input"
    if len(data) > limits.max_bytes:
        raise TooLarge(f"{name} is larger than {limits.max_bytes:,} bytes: split it or raise the limit")
    kind = sniff(data, path, media_type)
    content = unpack(data, name, limits) if kind.packed else data
    return read_kind(kind, Source(data, content, path, given or Given(), limits, charset))


def read_kind(kind: Kind, source: Source) -> Page:
    """Read one document of a kind that is known.

    Raises:
        InputError: one of its subclasses, naming the document and the reason.
    """
    if kind.media_type in CONTAINERS:
        raise WrongKind(f"{source.name} is no single document but {kind.media_type}: read what it holds with read_many")
    return _READERS.get(kind.media_type, _text)(kind.media_type, source)


def _text(media_type: str, source: Source) -> Page:
    content, limits, name = source.content, source.limits, source.name
    if media_type == HTML and len(content) > limits.max_html_bytes:
        raise TooLarge(f"{name} is HTML of more than {limits.max_html_bytes:,} bytes: split it or raise the limit")
    _refuse_data(content, name, media_type)
    decoded = decode(content, name, markup=media_type == HTML, said=source.charset)
    if len(decoded.text) > limits.max_chars:
        raise TooLarge(f"{name} holds more than {limits.max_chars:,} characters: split it or raise the limit")
    given = source.given
    if media_type == HTML and given.url is None:
        given = replace(given, url=html.saved_from(decoded.text))
    derived, reader = _derive(media_type, decoded, name, given)
    made = page(source.data, media_type, source.path, source.given, derived, reader)
    return _under(made, given.url)


def _under(made: Page, address: str | None) -> Page:
    """A page under the address that it came from or was saved from, where that is known."""
    return replace(made, document=replace(made.document, url=address)) if address else made


def _refuse_data(content: bytes, name: str, media_type: str) -> None:
    """Refuse what is text only in its letters."""
    if media_type == HTML or name.lower().endswith(".txt"):
        return
    data = _DATA.get(PurePath(name).suffix.lower()) if media_type == PLAIN else None
    if data is not None:
        raise WrongKind(f"{name} is {data}; a page is saved as HTML or text")
    root = root_of(content)
    if root is not None and root.lower() not in ("html", "body"):
        raise WrongKind(f"{name} is XML of a kind that sayso does not read ({root}): save the page as HTML or text")
    if content.startswith(b"{\\rtf"):
        raise WrongKind(f"{name} is an RTF document: save it as .docx or PDF")


_LINES = "JSON, no page: lines of JSON, a text each, are read with --jsonl by sayso read and report"
_TABLE = "a table, no page: --meta takes a table of outlets and dates"
_DATA = {".json": _LINES, ".jsonl": _LINES, ".ndjson": _LINES, ".geojson": _LINES, ".csv": _TABLE, ".tsv": _TABLE}
"""What a file is by the ending of its name, and how it is given to sayso."""


def _derive(media_type: str, decoded: Decoded, name: str, given: Given) -> tuple[Derived, str]:
    """The stored text with what is in it, and the version of the reader; another encoding than UTF-8 is named there."""
    if media_type == HTML:
        derived, reader = html.derive(decoded.text, name, given), html.reader()
    elif media_type == MARKDOWN:
        derived, reader = Derived(decoded.text, markdown.segment(decoded.text, given)), "markdown/5"
    else:
        derived, reader = Derived(decoded.text, plain.segment(decoded.text, given)), READER
    if decoded.encoding != "utf-8" or "replaced" in decoded.why:
        reader += f" {decoded.encoding} ({decoded.why})"
    return derived, reader


def read_pdf(source: Source) -> tuple[Page, tuple[int, ...]]:
    """A PDF file as a page, and the numbers of its pages on which there are no words."""
    found = pdf.derive(source.content, source.name, source.given, source.limits)
    made = page(source.data, PDF, source.path, source.given, found.derived, pdf.reader())
    return _under(made, source.given.url or found.address), found.silent


def _pdf(_: str, source: Source) -> Page:
    return read_pdf(source)[0]


def _office(media_type: str, source: Source) -> Page:
    derived = office.derive(media_type, source.content, source.name, source.given)
    return page(source.data, media_type, source.path, source.given, derived, office.READER)


def _mail(_: str, source: Source) -> Page:
    derived = mail.derive(source.content, source.name)
    return page(source.data, MAIL, source.path, source.given, derived, mail.READER)


def _saved_page(_: str, source: Source) -> Page:
    """A web page saved as one file: the HTML in it, under the address that it was saved from."""
    found = mail.saved_page(source.content, source.name)
    given = replace(source.given, url=source.given.url or found.address)
    decoded = decode(found.data, source.name, markup=True, said=found.charset)
    derived, reader = _derive(HTML, decoded, source.name, given)
    made = page(source.data, WEB_PAGE_MAIL, source.path, source.given, derived, f"mhtml/1 {reader}")
    return _under(made, given.url)


_READERS: dict[str, Callable[[str, Source], Page]] = {
    PDF: _pdf, DOCX: _office, ODT: _office, MAIL: _mail, WEB_PAGE_MAIL: _saved_page,
}  # fmt: skip
