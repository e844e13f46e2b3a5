"""OPML: lists of feeds, as feed readers export them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from sayso.errors import EmptyInput, TooLarge, WrongKind
from sayso.reading.limits import Limits
from sayso.reading.xml import disarmed, local_name


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed of a list: its address, its site's, and the folders it lies in, outermost first."""

    title: str | None
    url: str
    site: str | None
    folder: tuple[str, ...]


def read(data: bytes, name: str, limits: Limits | None = None) -> tuple[Subscription, ...]:
    """The feeds of a list in its order, each address once; outlines that name no feed are folders.

    Raises:
        WrongKind: it is damaged or no list of feeds.
        EmptyInput: it names no feed.
        TooLarge: it is larger than a page may be.
    """
    most = (limits or Limits()).max_html_bytes
    if len(data) > most:
        raise TooLarge(f"{name} is a list of feeds of more than {most:,} bytes: split it")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True, encoding="utf-8")
    root = etree.fromstring(disarmed(data, name), parser)
    if root is None or local_name(root).lower() != "opml":
        raise WrongKind(f"{name} is no list of feeds (OPML) or a damaged one: export it again")
    once: dict[str, Subscription] = {}
    for found in _outlines(root):
        once.setdefault(found.url, found)
    if not once:
        raise EmptyInput(f"{name} is a list without a feed in it: export it again")
    return tuple(once.values())


def _outlines(root: Any) -> Iterator[Subscription]:
    """Depth first in document order, with a stack of our own."""
    stack: list[tuple[Any, tuple[str, ...]]] = [(root, ())]
    while stack:
        element, folder = stack.pop()
        title = _attribute(element, "title") or _attribute(element, "text")
        url = _attribute(element, "xmlUrl")
        if url and local_name(element).lower() == "outline":
            yield Subscription(title, url, _attribute(element, "htmlUrl"), folder)
        inner = (*folder, title) if title and not url and local_name(element).lower() == "outline" else folder
        stack += [(child, inner) for child in reversed(element)]


def _attribute(element: Any, key: str) -> str | None:
    """An attribute whatever its capitals: programs write `xmlUrl`, `xmlurl` and `xmlURL`."""
    for name, value in element.attrib.items():
        if name.lower() == key.lower() and value.strip():
            return " ".join(str(value).split())
    return None
