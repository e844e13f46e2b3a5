"""How often a host is asked, and for how long it is left alone when it asks for a pause."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime

from sayso.errors import TryLater
from sayso.fetching.settings import FetchSettings, Outside

BUSY = frozenset({429, 502, 503, 504})
"""Statuses of a server that may answer when it is asked again later."""
LONGEST_PAUSE = 86_400.0
"""Seconds; a server that asks for more is asked again after a day."""


class Pace:
    """When each host may be asked next."""

    def __init__(self, settings: FetchSettings, outside: Outside) -> None:
        self._settings, self._outside = settings, outside
        self._next: dict[str, float] = {}

    def wait(self, host: str, where: str) -> None:
        """Sleep until the host may be asked.

        Raises:
            TryLater: it asked for a longer pause than we wait for.
        """
        left = self._next.get(host, float("-inf")) - self._outside.clock()
        if left <= 0:
            return
        if left > max(self._settings.patience_s, self._settings.max_pace_s):
            raise TryLater(f"{where}: {host} asked for a pause of {spell(left)}; try again then", left)
        self._outside.sleep(left)

    def asked(self, host: str, delay: float | None) -> None:
        """Note that the host was asked just now; `delay` is what its robots.txt wants between requests."""
        pause = min(max(self._settings.pace_s, delay or 0), self._settings.max_pace_s)
        self.hold(host, pause)

    def hold(self, host: str, seconds: float) -> None:
        """Leave the host alone for so long, at the least."""
        until = self._outside.clock() + seconds
        self._next[host] = max(until, self._next.get(host, until))


def retry_after(value: str | None, now: dt.datetime) -> float | None:
    """The seconds that a header Retry-After asks for (RFC 9110, 10.2.3); None where it says nothing usable."""
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), LONGEST_PAUSE)
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if when.tzinfo is None:
        when = when.replace(tzinfo=dt.UTC)
    return min(max((when - now).total_seconds(), 0.0), LONGEST_PAUSE)


def back_off(attempt: int) -> float:
    """Seconds before attempt 1, 2, 3 …, where the server names none: 2, 4, 8 …"""
    return min(2.0**attempt, LONGEST_PAUSE)


def spell(seconds: float) -> str:
    """Seconds in words: `40 seconds`, `15 minutes`, `2 hours`."""
    for size, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= size:
            count = round(seconds / size)
            return f"{count} {unit}" + "s" * (count != 1)
    count = max(round(seconds), 1)
    return f"{count} second" + "s" * (count != 1)
