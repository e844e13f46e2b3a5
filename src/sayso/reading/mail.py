"""Mail: one message a page; subject as title, sender as author, the day it was sent as its date.

Also what borrows mail's format: mailboxes, attachments, and web pages that a browser saved as one file.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from sayso.errors import Damaged, NotText
from sayso.model import Fact
from sayso.reading.derived import Composed
from sayso.reading.facts.names import is_outlet, is_person
from sayso.reading.html import Derived
from sayso.reading.html.tree import lines, parse

READER = "mail/2"
_FROM = re.compile(rb"(?:^|\n)From [^\n]{1,300}\n(?=>?[\w-]+:)")
_PARAGRAPH = re.compile(r"\n\s*\n")
_MOST_PARTS = 1_000


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that hangs on a message; `name` is None where it has none."""

    name: str | None
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Saved:
    """The HTML of a web page saved as one file, with the address it was saved from and its encoding."""

    data: bytes
    address: str | None
    charset: str | None


def split(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox."""
    before: int | None = None
    for found in _FROM.finditer(data):
        if before is not None:
            yield data[before : found.start()]
        before = found.end()
    if before is not None:
        yield data[before:]


def derive(data: bytes, name: str) -> Derived:
    """The stored text of a message and what is in it.

    Raises:
        NotText: it has no words.
        InputError: it cannot be taken apart.
    """
    message = _message(data, name)
    paragraphs = _paragraphs(message)
    if not paragraphs:
        raise NotText(f"{name} is a message without text: open it yourself")
    sender = parseaddr(_header(message, "from") or "")[0].strip()
    return Composed(
        _header(message, "subject"),
        paragraphs,
        (sender,) if is_person(sender) else (),
        Fact(sender, "inferred", "the name of the sender") if is_outlet(sender) else Fact(),
        _sent(message),
        frozenset(i for i, p in enumerate(paragraphs) if p.startswith(">")),
    ).derive()


def attached(data: bytes, name: str) -> list[Attached]:
    """The files that hang on a message, pictures shown within it too.

    Raises:
        InputError: it cannot be taken apart.
    """
    message = _message(data, name)
    shown = _guarded(lambda: message.get_body(preferencelist=("plain", "html")))
    other = _guarded(lambda: message.get_body(preferencelist=("html",)))
    out: list[Attached] = []
    for part in _leaves(message):
        if part is shown or part is other or part is message:
            continue
        content = _bytes(part)
        if content:
            filename = _guarded(part.get_filename)
            out.append(Attached(str(filename) if filename else None, _kind(part), content))
    return out


def saved_page(data: bytes, name: str) -> Saved:
    """The page in a file that a browser saved with all that belongs to it (`.mhtml`).

    Raises:
        NotText: there is no HTML in it.
        InputError: it cannot be taken apart.
    """
    message = _message(data, name)
    for part in _leaves(message):
        content = _bytes(part) if _kind(part) in ("text/html", "application/xhtml+xml") else b""
        if content:
            address = _header(part, "content-location") or _header(message, "snapshot-content-location") or ""
            charset = _guarded(part.get_content_charset)
            return Saved(content, address if address.startswith(("http://", "https://")) else None, charset)
    raise NotText(f"{name} is a saved web page without HTML in it: save the page again")


# ---------------------------------------------------------------- what the standard library makes of broken mail
def _guarded(ask: Any) -> Any:
    """The answer, or None: on broken headers the standard library raises nearly every kind of exception."""
    try:
        return ask()
    except Exception:
        return None


def _message(data: bytes, name: str) -> EmailMessage:
    message = _guarded(lambda: email.message_from_bytes(data, policy=default))
    if not isinstance(message, EmailMessage):
        raise Damaged(f"{name} is a damaged message: export it again")
    return message


def _header(message: Any, key: str) -> str | None:
    value = _guarded(lambda: str(message[key] or ""))
    words = " ".join((value or "").split())
    return words.encode("utf-8", "replace").decode() or None


def _leaves(message: EmailMessage) -> Iterator[Any]:
    """The parts that hold something, in order; a message within a message is one part."""
    stack: list[Any] = [message]
    for _ in range(_MOST_PARTS):
        if not stack:
            return
        part = stack.pop()
        inner = part.get_payload() if part.is_multipart() and _kind(part) != "message/rfc822" else None
        if isinstance(inner, list):
            stack += reversed(inner)
        else:
            yield part


def _kind(part: Any) -> str:
    return str(_guarded(part.get_content_type) or "text/plain")


def _bytes(part: Any) -> bytes:
    """What a part holds: a message as it stands, else its content with the mail's encoding undone."""
    if part.is_multipart():
        inner = part.get_payload()
        return _guarded(lambda: inner[0].as_bytes()) or b"" if isinstance(inner, list) and inner else b""
    return _guarded(lambda: part.get_payload(decode=True)) or b""


def _sent(message: EmailMessage) -> Fact:
    try:
        day = parsedate_to_datetime(_header(message, "date") or "").date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return Fact(None, "unknown", "the message has no readable date")
    return Fact(day.isoformat(), "stated", "the date of the message")


def _paragraphs(message: EmailMessage) -> list[str]:
    part: Any = _guarded(lambda: message.get_body(preferencelist=("plain", "html")))
    if part is None:
        return []
    content = _guarded(lambda: str(part.get_content()))
    if content is None:
        content = _bytes(part).decode("utf-8", "replace")
    content = content.encode("utf-8", "replace").decode()
    if _kind(part) == "text/html":
        tree = parse(content)
        return [] if tree is None else [line for line in lines(tree).split("\n") if line.strip()]
    return [words for part_ in _PARAGRAPH.split(content.replace("\r\n", "\n")) if (words := part_.strip())]
