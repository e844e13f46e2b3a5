"""Commands that use the network: pages by address, and feeds watched.  Nothing here is asked unless it is named."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from sayso.cli.naming import CaseName
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.case import Case, Received
    from sayso.fetching import FetchSettings, Outside
    from sayso.model import Problem
    from sayso.reading import Given

F = TypeVar("F", bound=Callable[..., Any])
_UNITS = {"m": 60, "h": 3_600, "d": 86_400}
_SPAN = re.compile(r"(\d{1,4})\s?([mhd])", re.ASCII)
LONGEST_S = 30 * 86_400


def fetch_options(command: F) -> F:
    """The options of commands that fetch."""
    private = click.option("--allow-private", is_flag=True, help="Fetch also from this machine and private networks.")
    contact = click.option("--contact", metavar="TEXT", help="An address or page that is told to the servers asked.")
    return private(contact(command))


def fetch_settings(options: Mapping[str, Any]) -> FetchSettings:
    """What the options of `fetch_options` say.

    Raises:
        UsageError: the contact cannot stand in a header.
    """
    from sayso.fetching import FetchSettings

    contact = options.get("contact") or None
    if contact is not None and not (contact.isascii() and contact.isprintable() and len(contact) <= 200):
        raise UsageError("--contact: write an address of mail or web in plain letters, 200 at most")
    return FetchSettings(allow_private=bool(options.get("allow_private")), contact=contact)


def fetched(
    addresses: Iterable[str], options: Mapping[str, Any], given: Mapping[str, Given], case: Case | None = None
) -> Iterator[Received | Problem]:
    """The pages at addresses, each fetched when its turn comes; a case is not given again what it has."""
    # httpx takes a while to import: only who fetches pays for it.
    from sayso.fetching.fetcher import Fetcher
    from sayso.watching import fetch_all

    return fetch_all(addresses, Fetcher(fetch_settings(options)), given, case)


def span_of(text: str) -> float:
    """The seconds in `15m`, `2h` or `1d`.

    Raises:
        UsageError: it is no such span, shorter than a minute, or longer than 30 days.
    """
    found = _SPAN.fullmatch(text.strip().lower())
    if found is None:
        raise UsageError(f"--every: {text!r} is no span of time; write 15m, 2h or 1d")
    seconds = int(found[1]) * _UNITS[found[2]]
    if not 60 <= seconds <= LONGEST_S:
        raise UsageError(f"--every: {text!r} is out of bounds; from 1m to 30d")
    return seconds


@click.command()
@click.argument("case", type=CaseName())
@click.argument("feeds", metavar="FEEDS")
@click.option("--every", default="15m", show_default=True, metavar="SPAN", help="Time between rounds: 15m, 2h, 1d.")
@click.option("--once", is_flag=True, help="One round, then stop.")
@fetch_options
def watch(case: Path, feeds: str, every: str, once: bool, **options: Any) -> int:
    """Add the pages that appear in feeds to a case.

    FEEDS is an OPML file, or the address of a feed or of such a list.  Goes on until it is interrupted, and goes on
    from there when called again.
    """
    from sayso.fetching import Outside

    every_s = span_of(every)
    return watching(case, feeds, None if once else every_s, fetch_settings(options), Outside())


def watching(case: Path, source: str, every_s: float | None, settings: FetchSettings, outside: Outside) -> int:
    """Watch with the outside world as given, one round if `every_s` is None; returns the exit status."""
    from sayso.case import Case
    from sayso.fetching.fetcher import Fetcher
    from sayso.watching import Watcher, feeds_of

    feeds = feeds_of(source)
    with Case.open(case, create=True) as opened:
        watcher = Watcher(opened, Fetcher(settings, outside), _tell, outside)
        if every_s is None:
            done = watcher.round(feeds)
            click.echo(str(done))
            return 3 if done.failed or done.silent else 0
        for done in watcher.rounds(feeds, every_s):
            click.echo(f"{done}; next at {done.next_at:%Y-%m-%d %H:%M} UTC")
    return 0


def _tell(line: str, failed: bool) -> None:
    line = " ".join(line.split())
    if failed:
        sys.stderr.write(f"sayso: {line}\n")
    else:
        click.echo(line)
