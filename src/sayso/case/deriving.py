"""Bytes as received to pages, for the first time or again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from email.message import Message

from sayso.case.store import Held, storable
from sayso.case.values import Received
from sayso.model import Page, Problem
from sayso.reading import Given, Part, read_held

STANDARD_INPUT = "standard input"
"""The name of bytes that came from nowhere with a name."""


def pages_in(received: Received) -> Iterator[Page | Problem]:
    """The pages in received bytes; an address is their address."""
    for part in parts(received, facts(received), lambda _: False):
        yield part.page if isinstance(part, Part) else part


def facts(received: Received, before: str | None = None) -> Given:
    """What is given of received bytes: the address where they came from is theirs unless another is given, now or
    before."""
    return replace(received.given, url=received.given.url or before or received.address)


def parts(received: Received, given: Given, skip: Callable[[str], bool]) -> Iterator[Part | Problem]:
    """The pages in received bytes with how they came, those apart whose name is skipped."""
    media_type, charset = _content_type(received)
    held = read_held(
        received.data, received.name, given=given, skip=lambda name: skip(storable(name)),
        media_type=media_type, charset=charset,
    )  # fmt: skip
    for part in held:
        yield part if isinstance(part, Problem) else replace(part, page=_named(part.page, received))


def _content_type(received: Received) -> tuple[str | None, str | None]:
    """Media type and charset that came with the bytes; each None where nothing is said of it."""
    said = next((value for name, value in received.headers if name.lower() == "content-type"), None)
    if not said:
        return None, None
    message = Message()
    message["content-type"] = said
    return message.get_content_type(), message.get_content_charset()


def _named(page: Page, received: Received) -> Page:
    """A page known by its address, or come from standard input, has no path."""
    document = page.document
    if document.path == received.name and (received.address or received.name == STANDARD_INPUT):
        return replace(page, document=replace(document, path=None))
    return page


def again(data: bytes, documents: Sequence[Held]) -> Iterator[Page]:
    """Those of these documents that their bytes still give; all stand in the same bytes, the same given of them."""
    first = documents[0]
    received = Received(first.container, data, first.address, first.given, headers=first.headers)
    ids = {d.id for d in documents}
    ways = {name for d in documents for name in _way(d.name_in(first.container))}
    for part in parts(received, first.given, lambda name: name not in ways):
        if isinstance(part, Part) and part.page.document.id in ids:
            ids.remove(part.page.document.id)
            yield part.page


def _way(name: str) -> Iterator[str]:
    """A member's name and those of the archives around it, the outermost first."""
    at = name.find("!")
    while at >= 0:
        yield name[:at]
        at = name.find("!", at + 1)
    yield name


def grouped(documents: Sequence[Held]) -> list[list[Held]]:
    """The documents that can be derived together, each group in order, groups by their first document."""
    groups: dict[tuple[str, str, Given], list[Held]] = {}
    for document in documents:
        groups.setdefault((document.blob, document.container, document.given), []).append(document)
    return list(groups.values())
