"""Bytes as received to pages, for the first time or again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sayso.case.store import Held, storable
from sayso.case.values import Received
from sayso.model import Page, Problem
from sayso.reading import Given, read_held

STANDARD_INPUT = "standard input"
"""The name of bytes that came from nowhere with a name."""


def pages_in(received: Received) -> Iterator[Page | Problem]:
    """The pages in received bytes; an address is their address."""
    return pages(received, facts(received), lambda _: False)


def facts(received: Received) -> Given:
    """What is given of received bytes: the address where they came from is theirs unless another is given."""
    return replace(received.given, url=received.given.url or received.address)


def pages(received: Received, given: Given, skip: Callable[[str], bool]) -> Iterator[Page | Problem]:
    """The pages in received bytes, those apart whose name is skipped."""
    for part in read_held(received.data, received.name, given, skip=lambda name: skip(storable(name))):
        yield part if isinstance(part, Problem) else _named(part, received)


def _named(page: Page, received: Received) -> Page:
    """A page known by its address, or come from standard input, has no path."""
    document = page.document
    if document.path == received.name and (received.address or received.name == STANDARD_INPUT):
        return replace(page, document=replace(document, path=None))
    return page


def again(data: bytes, documents: Sequence[Held]) -> Iterator[Page | Problem]:
    """The pages of documents that stand in the same bytes and of which the same was given."""
    first = documents[0]
    received = Received(first.container, data, first.address, first.given, headers=first.headers)
    wanted = {name for d in documents for name in _way(d.name_in(first.container))}
    yield from pages(received, first.given, lambda name: name not in wanted)


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
