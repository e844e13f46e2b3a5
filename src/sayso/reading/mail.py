"""Mail: one message a page; subject as title, sender as author, the day it was sent as its date."""

from __future__ import annotations

import email
import re
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from sayso.errors import EmptyInput
from sayso.model import Fact, Page
from sayso.reading.derived import Composed
from sayso.reading.given import Given
from sayso.reading.html.tree import lines, parse
from sayso.reading.read import page

Reader = Callable[[bytes, str, Given], Page]

_FROM = re.compile(rb"(?:^|\n)From [^\n]{1,300}\n(?=[\w-]+:)")
_PARAGRAPH = re.compile(r"\n\s*\n")


def split(data: bytes) -> Iterator[bytes]:
    """The messages of a mailbox."""
    starts = [found.end() for found in _FROM.finditer(data)]
    ends = [found.start() for found in _FROM.finditer(data)][1:] + [len(data)]
    yield from (data[a:b] for a, b in zip(starts, ends))


def read(data: bytes, name: str, given: Given) -> Page:
    """A message as a page.

    Raises:
        EmptyInput: it has no text.
    """
    message = email.message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    paragraphs = _paragraphs(message)
    if not paragraphs:
        raise EmptyInput(f"{name} is a message without text: open it yourself")
    subject = " ".join(str(message["subject"] or "").split()) or None
    writer = parseaddr(str(message["from"] or ""))[0].strip()
    composed = Composed(
        subject, paragraphs, (writer,) if writer else (), published=_sent(message),
        quoted=frozenset(i for i, p in enumerate(paragraphs) if p.startswith(">")),
    )  # fmt: skip
    return page(data, "message/rfc822", name, given, composed.derive(), "mail/1")


def _sent(message: EmailMessage) -> Fact:
    try:
        day = parsedate_to_datetime(str(message["date"])).date()
    except (TypeError, ValueError, IndexError):
        return Fact(None, "unknown", "the message has no readable date")
    return Fact(day.isoformat(), "stated", "the date of the message")


def _paragraphs(message: EmailMessage) -> list[str]:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return []
    try:
        content = str(part.get_content())
    except (LookupError, ValueError, KeyError, AttributeError):
        content = (part.get_payload(decode=True) or b"").decode("utf-8", "replace")  # type: ignore[union-attr]
    if part.get_content_subtype() == "html":
        tree = parse(content)
        return [] if tree is None else [line for line in lines(tree).split("\n") if line.strip()]
    return [words for part_ in _PARAGRAPH.split(content.replace("\r\n", "\n")) if (words := part_.strip())]
