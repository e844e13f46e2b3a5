"""Which addresses may be asked: of the web, of the public internet."""

from __future__ import annotations

import functools
import ipaddress
import re
from typing import TYPE_CHECKING

from sayso.errors import AddressRefused, BadAddress
from sayso.fetching.special import ALWAYS, GLOBAL_IPV6, PRIVATE, TRANSLATED

if TYPE_CHECKING:
    import httpx

SCHEMES = ("http", "https")
LONGEST = 4_000
"""Characters of an address."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}://", re.I)
_USERINFO = re.compile(r"^([a-z+.-]{0,20}://)[^/?#]*@", re.I)
_WEB_PORTS = (80, 443)
_SYSTEM_PORTS = 1024
_Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_Table = tuple[tuple[_Network, str], ...]


def is_address(name: str) -> bool:
    """Whether a name is meant as an address, rather than as a file; `web_address` says whether it is one of the web."""
    return _SCHEME.match(name) is not None


def web_address(text: str, where: str | None = None) -> httpx.URL:
    """An address as a value, without its fragment; `where` is what messages call it.

    Raises:
        BadAddress: no address of the web, or one with a user name or password in it.
        AddressRefused: its port belongs to another service.
    """
    import httpx

    where = where or shown(text)
    try:
        url = httpx.URL(text.strip()).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise BadAddress(f"{where}: not an address ({error}); copy it from the browser again") from None
    if url.scheme not in SCHEMES or not url.host or "%" in url.host:
        raise BadAddress(f"{where}: not an address of the web; it begins with http:// or https://")
    if len(str(url)) > LONGEST:
        raise BadAddress(f"{where}: longer than {LONGEST:,} characters; save the page and add the file")
    if url.userinfo:
        raise BadAddress(f"{where}: carries a user name or password, which a case must not keep; leave it out")
    if url.port is not None and url.port < _SYSTEM_PORTS and url.port not in _WEB_PORTS:
        raise AddressRefused(f"{where}: port {url.port} belongs to another service than the web; check the address")
    return url


def masked(text: str) -> str:
    """An address without its user name and password, which are to be kept nowhere."""
    return _USERINFO.sub(r"\1…@", text.strip())


def shown(text: str) -> str:
    """An address as a message may show it: one line, no control characters, no password, cut where it is too long."""
    line = "".join(c if c.isprintable() else "�" for c in masked(text))
    return line if len(line) <= 300 else line[:299] + "…"


def kind_of(address: str, allow_private: bool) -> str | None:
    """What a numeric address is, in words, if it may not be asked; None if it may.

    Raises:
        ValueError: it is no numeric address.
    """
    number = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address) and number in _network(TRANSLATED):
        number = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
    always = _named(number, ALWAYS)
    if always is not None or allow_private:
        return always
    private = _named(number, PRIVATE)
    if private is None and number.version == 6 and number not in _network(GLOBAL_IPV6):
        return "a reserved address"
    return private


def _named(number: ipaddress.IPv4Address | ipaddress.IPv6Address, table: tuple[tuple[str, str], ...]) -> str | None:
    return next((what for network, what in _networks(table) if number in network), None)


@functools.cache
def _networks(table: tuple[tuple[str, str], ...]) -> _Table:
    return tuple((_network(text), what) for text, what in table)


@functools.cache
def _network(text: str) -> _Network:
    return ipaddress.ip_network(text)
