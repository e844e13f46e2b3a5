"""Which feeds are watched: those of a list, or the one that is named."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

from sayso.errors import AddressRefused, BadAddress, EmptyInput
from sayso.fetching import is_address
from sayso.fetching.addresses import shown, web_address
from sayso.reading import Limits, opml
from sayso.reading.read import load


def feeds_of(source: str) -> tuple[str, ...]:
    """The addresses of the feeds that `source` names: one address, or an OPML file, in its order.

    Raises:
        InputError: the file cannot be read, is no OPML, or names no feed.
    """
    if is_address(source):
        return (source,)
    path = Path(source)
    return listed(load(path, Limits()), source)


def listed(data: bytes, name: str) -> tuple[str, ...]:
    """The addresses of the feeds in an OPML list, each once.

    Raises:
        InputError: it is no OPML, or names no feed.
    """
    found = tuple(dict.fromkeys(s.url.strip() for s in opml.read(data, name) if is_address(s.url.strip())))
    if not found:
        raise EmptyInput(f"{name}: names no feed; an OPML file lists feeds as outlines with xmlUrl")
    return found


def page_address(link: str | None, base: str) -> str | None:
    """The address of an item's page, without fragment; None where the feed gives none that can be asked."""
    if not link or not link.strip():
        return None
    try:
        return str(web_address(urljoin(base, link.strip()), shown(link)))
    except (AddressRefused, BadAddress, ValueError):
        return None
