"""Rounds over feeds: what is new in them is noted as waiting, what waits is fetched and taken in.

Everything is noted in the case as it happens.  A feed's validators are written together with the pages found in it,
and a page stays waiting until the case has it: a round that is broken off is taken up by the next.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from urllib.parse import urlsplit

from sayso.case import Case, Outcome
from sayso.case.fetches import WAITING, Visit
from sayso.errors import InputError, StatusRefused, TryLater, Unreachable, WrongKind
from sayso.fetching import FEEDS, Fetched, NotModified, Outside
from sayso.fetching.addresses import masked
from sayso.fetching.fetcher import Fetcher
from sayso.fetching.values import Validators
from sayso.model import Problem
from sayso.reading import Given, feeds, sniff
from sayso.watching.adding import Held, dated
from sayso.watching.sources import listed, page_address

FIRST_PAUSE_S = 300.0
LONGEST_PAUSE_S = 86_400.0
TRIES = 6
"""Rounds in which a page is tried before it is given up: with the pauses between, for about two and a half hours."""
SILENCES = 2
"""Pages of a host that may fail for want of an answer before the others are left for a later round."""
_PASSING = frozenset({408, 425, 500, 502, 503, 504})
"""Statuses of an error that may be over the next time."""


@dataclass(slots=True)
class Round:
    """What one round did.  `feeds` were asked, of which `silent` failed; `found` pages were new in them; pages were
    `added`, `known` already, `failed`; `waiting` are left for later rounds.  `next_at` is when the next one begins."""

    feeds: int = 0
    silent: int = 0
    found: int = 0
    added: int = 0
    known: int = 0
    failed: int = 0
    waiting: int = 0
    next_at: dt.datetime | None = None

    def __str__(self) -> str:
        silent = f" ({self.silent} failed)" if self.silent else ""
        waiting = f", {self.waiting} to try again" if self.waiting else ""
        return (
            f"{_count(self.feeds, 'feed')}{silent}, {_count(self.found, 'new page')}: "
            f"{self.added} added, {self.known} already there, {self.failed} not read{waiting}"
        )


Tell = Callable[[str, bool], None]
"""Given a line for each thing that happens, and whether it is a failure."""


class Watcher:
    """Watches feeds for a case."""

    def __init__(self, case: Case, fetcher: Fetcher, tell: Tell, outside: Outside | None = None) -> None:
        self._case, self._fetcher, self._tell = case, fetcher, tell
        self._outside = outside or Outside()

    def rounds(self, addresses: Sequence[str], every_s: float) -> Iterator[Round]:
        """Rounds without end, each given when it is done; they begin `every_s` seconds apart, or later."""
        while True:
            begun = self._outside.now()
            done = self.round(addresses)
            done.next_at = max(begun + dt.timedelta(seconds=every_s), self._outside.now())
            yield done
            self._outside.sleep(max((done.next_at - self._outside.now()).total_seconds(), 0.0))

    def round(self, addresses: Sequence[str]) -> Round:
        """Ask each feed that need not be left alone, then fetch every page that waits."""
        done = Round()
        for address in interleaved(addresses):
            self._poll(address, done)
        self._take_in(done)
        done.waiting = self._case.fetches.count(WAITING)
        return done

    def _now(self, seconds: float = 0) -> str:
        return (self._outside.now() + dt.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")

    # ------------------------------------------------------------ feeds
    def _poll(self, address: str, done: Round, listed_in: str | None = None) -> None:
        visit = self._case.fetches.of(address) or Visit(address, "feed", self._now(), "new")
        if visit.not_before is not None and visit.not_before > self._now():
            self._tell(f"{address}: failed before, is left alone until {visit.not_before}", False)
            return
        done.feeds += 1
        try:
            found = self._fetcher.fetch(address, _validators(visit), FEEDS)
            if isinstance(found, Fetched) and _kind(found) == sniff.FEED_LIST:
                self._poll_list(found, done, listed_in)
            else:
                self._read(found, visit, done)
        except InputError as error:
            done.silent += 1
            self._tell(str(error), True)
            self._case.fetches.note([self._failed(visit, error)])

    def _poll_list(self, found: Fetched, done: Round, listed_in: str | None) -> None:
        if listed_in is not None:
            raise WrongKind(f"{found.asked}: a list of feeds inside the list {listed_in}; watch it by itself")
        for address in interleaved(listed(found.data, found.asked)):
            self._poll(address, done, found.asked)

    def _read(self, found: Fetched | NotModified, visit: Visit, done: Round) -> None:
        """Note a feed, and the pages that are new in it as waiting, in one step."""
        now = self._now()
        if isinstance(found, NotModified):
            self._case.fetches.note([replace(visit, checked=now, outcome="unchanged", failures=0, not_before=None)])
            return
        pages = self._new_pages(found, visit.address)
        told = found.validators
        seen = Visit(visit.address, "feed", now, "read", told.etag, told.modified, final=found.address)
        self._case.fetches.note([seen, *pages])
        done.found += len(pages)
        if pages:
            self._tell(f"{visit.address}: {_count(len(pages), 'new page')}", False)

    def _new_pages(self, found: Fetched, feed: str) -> list[Visit]:
        if _kind(found) != sniff.FEED:
            raise WrongKind(f"{feed}: is no feed; sayso add takes pages, and the page may name its feed")
        content = feeds.entries(found.data, feed)
        links = [page_address(entry.url, found.address) for entry in content.entries]
        if missing := links.count(None):
            self._tell(f"{feed}: {_count(missing, 'item')} without the address of a page", True)
        if content.cut:
            self._tell(f"{feed}: breaks off or is too long; only its first {_count(len(links), 'item')} are read", True)
        fresh = [link for link in dict.fromkeys(links) if link is not None and self._case.fetches.of(link) is None]
        return [Visit(link, "page", self._now(), WAITING, via=feed) for link in fresh]

    # ------------------------------------------------------------ pages
    def _take_in(self, done: Round) -> None:
        """Fetch the pages that wait, one by one, and take each in before the next is asked for."""
        waiting = {visit.address: visit for visit in self._case.fetches.waiting(self._now())}
        held = Held(self._case)
        silences: Counter[str] = Counter()
        for address in interleaved(waiting):
            if silences[_host(address)] >= SILENCES:
                continue
            visit = waiting[address]
            try:
                received = held.received(self._fetcher.fetch(address, held.validators))
            except InputError as error:
                silences[_host(address)] += isinstance(error, (Unreachable, TryLater))
                self._not_fetched(visit, error, done)
                continue
            for outcome in self._case.receive([replace(dated(received, Given()), via=visit.via)]):
                self._settle(visit, outcome, done)

    def _not_fetched(self, visit: Visit, error: InputError, done: Round) -> None:
        done.failed += 1
        self._tell(str(error), True)
        self._case.fetches.note([self._failed(visit, error)])
        for _ in self._case.receive([Problem(masked(visit.address), error.reason, str(error))]):
            pass

    def _settle(self, visit: Visit, outcome: Outcome, done: Round) -> None:
        """Note what became of a page that was fetched; an archive's parts come one by one."""
        failed = outcome.status == "failed"
        line = outcome.problem.message if outcome.problem else f"{outcome.name}: {outcome.status}"
        self._tell(line, failed)
        done.added += outcome.status in ("added", "updated", "left out")
        done.known += outcome.status == "known"
        done.failed += failed
        what = "unreadable" if failed else outcome.status
        self._case.fetches.note([replace(visit, checked=self._now(), outcome=what, failures=0, not_before=None)])

    # ------------------------------------------------------------ failures
    def _failed(self, visit: Visit, error: InputError) -> Visit:
        """The visit after a failure: left alone for a while, longer each time; a page is given up in the end."""
        failures = visit.failures + 1
        pause = min(FIRST_PAUSE_S * 2 ** (failures - 1), LONGEST_PAUSE_S)
        if isinstance(error, TryLater) and error.seconds is not None:
            pause = max(pause, error.seconds)
        after = replace(visit, checked=self._now(), failures=failures, not_before=self._now(pause))
        if visit.role == "feed":
            return replace(after, outcome="failed")
        if _is_final(error):
            return replace(after, outcome="refused")
        return replace(after, outcome="given up") if failures >= TRIES else after


def _is_final(error: InputError) -> bool:
    """Whether asking again would give the same."""
    if isinstance(error, StatusRefused):
        return error.status not in _PASSING
    return not isinstance(error, (Unreachable, TryLater))


def _validators(visit: Visit) -> dict[str, Validators]:
    if visit.final is None or not (visit.etag or visit.modified):
        return {}
    return {visit.final: Validators(visit.etag, visit.modified)}


def _kind(found: Fetched) -> str:
    """What kind of document was fetched, as its bytes show."""
    return sniff.sniff(found.data, None).media_type


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""


def interleaved(addresses: Iterable[str]) -> list[str]:
    """Addresses in an order in which hosts take turns, so that one's pace is spent on the others."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(_host(address), []).append(address)
    turns = zip_longest(*hosts.values())
    return [address for address in chain.from_iterable(turns) if address is not None]
