"""robots.txt, after RFC 9309: asked for once a host, under the same guards as pages, and believed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.errors import FetchError, InputError, RobotsRefused, StatusRefused, TooLarge, TryLater

if TYPE_CHECKING:
    import httpx
    from protego import Protego

AGENT = "sayso"
"""The name by which a robots.txt speaks to us."""
MOST = 512 * 1024
"""Bytes of a robots.txt that are read; the rest is left (RFC 9309 asks for 500 kibibytes)."""
RETRY_S = 60.0
"""Seconds for which a robots.txt that could not be read is not asked for again."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a host's robots.txt says, until when: rules, nothing (all allowed), or why it could not be read."""

    until: float
    rules: Protego | None = None
    failure: InputError | None = None


class Robots:
    """The rules of the hosts.  `get` fetches a robots.txt; `clock` tells when to ask again."""

    def __init__(self, get: Callable[[httpx.URL], bytes], clock: Callable[[], float], believed_s: float) -> None:
        self._get, self._clock, self._believed_s = get, clock, believed_s
        self._known: dict[str, _Known] = {}

    def check(self, url: httpx.URL, where: str) -> float | None:
        """Give the seconds that the host wants between requests, if it says so.

        Raises:
            RobotsRefused: the page is not for programs.
            InputError: the rules could not be read, which forbids all; the class says why.
        """
        known = self._of(url)
        if known.failure is not None:
            raise _failure(known.failure, url, where)
        if known.rules is None:
            return None
        if not known.rules.can_fetch(str(url), AGENT):
            way_out = "save it in a browser and add the file"
            raise RobotsRefused(f"{where}: {url.host} asks programs to stay away from it (robots.txt); {way_out}")
        return known.rules.crawl_delay(AGENT)

    def _of(self, url: httpx.URL) -> _Known:
        address = url.copy_with(raw_path=b"/robots.txt")
        known = self._known.get(str(address))
        if known is None or known.until <= self._clock():
            known = self._known[str(address)] = self._read(address)
        return known

    def _read(self, address: httpx.URL) -> _Known:
        believed = self._clock() + self._believed_s
        try:
            body = self._get(address)
        except StatusRefused as error:
            # RFC 9309, 2.3.1.3: a robots.txt that is not there forbids nothing; 2.3.1.4: a server in trouble, all.
            if error.status < 500:
                return _Known(believed)
            return _Known(self._clock() + RETRY_S, failure=error)
        except (FetchError, TooLarge) as error:
            return _Known(self._clock() + RETRY_S, failure=error)
        return _Known(believed, _parsed(body))


def _parsed(body: bytes) -> Protego:
    from protego import Protego

    return Protego.parse(body.decode("utf-8-sig", "replace"))


def _failure(failure: InputError, url: httpx.URL, where: str) -> InputError:
    """The failure to read the rules as the failure of a page of the host."""
    reason = str(failure).partition(": ")[2]
    line = f"{where}: the robots.txt of {url.host} could not be read: {reason}"
    if isinstance(failure, TryLater):
        return TryLater(line, failure.seconds)
    if isinstance(failure, StatusRefused):
        return StatusRefused(line, failure.status)
    return type(failure)(f"{where}: {reason}")
