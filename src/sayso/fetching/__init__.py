"""Addresses to bytes, with custody: only when asked, only from the public internet, within bounds and with manners."""

from __future__ import annotations

from sayso.errors import BrokenInvariant
from sayso.fetching.addresses import is_address
from sayso.fetching.settings import FEEDS, PAGES, FetchSettings, Outside
from sayso.fetching.values import Fetched, Hop, NotModified, Validators

__all__ = [
    "FEEDS",
    "PAGES",
    "FetchSettings",
    "Fetched",
    "Hop",
    "NotModified",
    "Outside",
    "Validators",
    "fetch",
    "is_address",
]


def fetch(address: str, settings: FetchSettings | None = None) -> Fetched:
    """Fetch one address.  For several use `sayso.fetching.fetcher.Fetcher`, which keeps the hosts' pace.

    Raises:
        FetchError: one of its subclasses; the message names the address and the way out.
        TooLarge: the body is over the limit.
    """
    # httpx takes a while to import: only who fetches pays for it.
    from sayso.fetching.fetcher import Fetcher

    found = Fetcher(settings).fetch(address)
    if isinstance(found, NotModified):
        raise BrokenInvariant(f"{address}: answered as unchanged, though nothing was known")
    return found
