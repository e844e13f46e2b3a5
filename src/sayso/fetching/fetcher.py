"""One address to its bytes: redirect by redirect, each asked under the same guards."""

from __future__ import annotations

import re
import ssl
import warnings
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field

import httpx

from sayso.errors import TryLater, UnfitResponse
from sayso.fetching.addresses import shown, web_address
from sayso.fetching.body import declared_size, read_body, read_start, too_large
from sayso.fetching.connecting import Deadline, GuardedBackend, GuardedTransport
from sayso.fetching.faults import SAVE, network_errors, status_refused
from sayso.fetching.pace import BUSY, Pace, back_off, retry_after, spell
from sayso.fetching.robots import MOST as ROBOTS_MOST
from sayso.fetching.robots import Robots
from sayso.fetching.settings import PAGES, FetchSettings, Outside
from sayso.fetching.values import Fetched, Hop, NotModified, Validators
from sayso.version import __version__

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WHOLE = frozenset({200, 203})
"""Statuses of an answer that is the page.  206, a part that nobody asked for, is not."""
_NOT_MODIFIED = 304
_GAVE_UP_S = 300.0
"""Seconds for which a host is left alone that was busy each time it was asked."""
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)
_CHARSET = re.compile(r";\s{0,9}charset\s{0,9}=\s{0,9}[\"']?([\w.:+-]{1,40})", re.I | re.ASCII)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is asked: an address, the validators known by address, the types that fit (None: all), who asks."""

    asked: str
    known: Mapping[str, Validators]
    types: frozenset[str] | None
    is_robots: bool = False


@dataclass(slots=True)
class _Way:
    """How far one address has been followed."""

    url: httpx.URL
    left_s: float
    hops: list[Hop] = field(default_factory=list)
    cookies: httpx.Cookies = field(default_factory=httpx.Cookies)
    seen: set[tuple[str, str]] = field(default_factory=set)

    def give_cookies(self, request: httpx.Request) -> None:
        """Send back what the servers on the way gave; what no header can hold is forgotten."""
        try:
            self.cookies.set_cookie_header(request)
        except UnicodeError:
            self.cookies.clear()

    def take_cookies(self, response: httpx.Response) -> None:
        """Keep what a server gives.  The standard library warns with a traceback of cookies that it cannot read."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.cookies.extract_cookies(response)

    def where(self, asked: str) -> str:
        """What messages call the place reached."""
        return shown(asked) if not self.hops else f"{shown(asked)}, which leads to {shown(str(self.url))}"


@dataclass(frozen=True, slots=True)
class _Answer:
    """One response, body included where it was wanted."""

    status: int
    headers: tuple[tuple[str, str], ...]
    time: str
    server: str
    data: bytes

    def first(self, name: str) -> str | None:
        """The first header of a name."""
        return next((value for key, value in self.headers if key == name), None)


class Fetcher:
    """Fetches addresses, keeping each host's pace and robots.txt in mind.  Not for several threads at once."""

    def __init__(self, settings: FetchSettings | None = None, outside: Outside | None = None) -> None:
        self.settings = settings or FetchSettings()
        self._outside = outside or Outside()
        self._pace = Pace(self.settings, self._outside)
        self._robots = Robots(self._robots_txt, self._outside.clock, self.settings.robots_s)
        self._trust: ssl.SSLContext | None = None

    def fetch(
        self,
        address: str,
        known: Mapping[str, Validators] | None = None,
        types: frozenset[str] = PAGES,
    ) -> Fetched | NotModified:
        """Fetch an address.  `known` gives, by address, the validators of a body that is at hand.

        Raises:
            FetchError: one of its subclasses; the message names the address and the way out.
            TooLarge: the body is over the limit.
        """
        return self._follow(_Wanted(address.strip(), known or {}, types))

    def _robots_txt(self, url: httpx.URL) -> bytes:
        found = self._follow(_Wanted(str(url), {}, None, is_robots=True))
        return found.data if isinstance(found, Fetched) else b""

    def _follow(self, wanted: _Wanted) -> Fetched | NotModified:
        way = _Way(web_address(wanted.asked), self.settings.total_s)
        while True:
            answer = self._answer(way, wanted)
            if answer.status == _NOT_MODIFIED:
                return NotModified(wanted.asked, str(way.url), answer.time, tuple(way.hops))
            if answer.status in _WHOLE:
                return _fetched(wanted.asked, way, answer)
            self._turn(way, wanted, answer)

    def _turn(self, way: _Way, wanted: _Wanted, answer: _Answer) -> None:
        """Go where a redirect leads.

        Raises:
            UnfitResponse: too many, or in a circle.
            BadAddress, AddressRefused: it leads to what may not be asked.
        """
        where = way.where(wanted.asked)
        if len(way.hops) >= self.settings.max_redirects:
            raise UnfitResponse(f"{where}: more than {self.settings.max_redirects} redirects; {SAVE}")
        location = answer.first("location") or ""
        try:
            target = str(way.url.join(location))
        except (httpx.InvalidURL, ValueError):
            raise UnfitResponse(f"{where}: redirects to what is no address; {SAVE}") from None
        following = web_address(target, f"{shown(wanted.asked)}, which leads to {shown(target)}")
        way.hops.append(Hop(answer.status, str(way.url), str(following)))
        way.url = following
        state = (str(way.url), _cookie(way))
        if state in way.seen:
            raise UnfitResponse(f"{shown(wanted.asked)}: its redirects go round in a circle; {SAVE}")
        way.seen.add(state)

    def _answer(self, way: _Way, wanted: _Wanted) -> _Answer:
        """The answer of one address, after as many pauses as the server asks for and we grant."""
        where, host = way.where(wanted.asked), way.url.host
        delay = None if wanted.is_robots else self._robots.check(way.url, where)
        pause = 0.0
        for attempt in range(1, self.settings.tries + 1):
            self._pace.wait(host, where)
            try:
                answer = self._ask(way, wanted)
            finally:
                if not wanted.is_robots:  # what is asked out of politeness makes nobody wait
                    self._pace.asked(host, delay)
            if answer.status not in BUSY:
                return _checked(answer, where, str(way.url) in wanted.known)
            pause = self._pause(answer, attempt)
            self._pace.hold(host, pause)
            if pause > self.settings.patience_s:
                break
        else:
            pause = max(pause, _GAVE_UP_S)
            self._pace.hold(host, pause)
        raise TryLater(f"{where}: the server is busy (status {answer.status}); try again in {spell(pause)}", pause)

    def _pause(self, answer: _Answer, attempt: int) -> float:
        asked = retry_after(answer.first("retry-after"), self._outside.now())
        return back_off(attempt) if asked is None else asked

    def _ask(self, way: _Way, wanted: _Wanted) -> _Answer:
        """Make one request; what goes wrong on the network becomes one of our errors."""
        where = way.where(wanted.asked)
        deadline = Deadline(self._outside, way.left_s)
        backend = GuardedBackend(self.settings, self._outside, deadline, where)
        transport = GuardedTransport(backend, self._certificates())
        try:
            with network_errors(where, self.settings), closing(transport):
                return self._receive(transport, backend, way, wanted)
        finally:
            way.left_s = deadline.left()

    def _receive(self, transport: GuardedTransport, backend: GuardedBackend, way: _Way, wanted: _Wanted) -> _Answer:
        request = httpx.Request("GET", way.url, headers=self._headers(wanted.known.get(str(way.url))))
        way.give_cookies(request)
        way.seen.add((str(way.url), _cookie(way)))
        with closing(transport.handle_request(request)) as response:
            response.request = request
            way.take_cookies(response)
            time = self._outside.now().strftime("%Y-%m-%dT%H:%M:%SZ")
            headers = tuple((k.decode("latin-1").lower(), v.decode("latin-1")) for k, v in response.headers.raw)
            data = self._body(response, way.where(wanted.asked), wanted)
        return _Answer(response.status_code, headers, time, backend.server, data)

    def _body(self, response: httpx.Response, where: str, wanted: _Wanted) -> bytes:
        """The body of a final answer; those of redirects and errors are not read."""
        if response.status_code not in _WHOLE:
            return b""
        coding = response.headers.get("content-encoding", "")
        if wanted.is_robots:
            return read_start(response.iter_raw(), coding, ROBOTS_MOST, where)
        media_type = _media_type(response.headers.get("content-type"))[0]
        if media_type is not None and wanted.types is not None and media_type not in wanted.types:
            raise UnfitResponse(f"{where}: is {media_type}, which is not read here; check the address")
        most = self.settings.max_bytes
        if (declared_size(dict(response.headers)) or 0) > most:
            raise too_large(where, most)
        return read_body(response.iter_raw(), coding, most, where)

    def _headers(self, known: Validators | None) -> list[tuple[bytes, bytes]]:
        headers = {
            "User-Agent": user_agent(self.settings.contact),
            "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.5",
            "Accept-Language": "en;q=1.0,*;q=0.5",
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        if known is not None and known.etag:
            headers["If-None-Match"] = known.etag
        if known is not None and known.modified:
            headers["If-Modified-Since"] = known.modified
        return [(name.encode(), value.encode("latin-1", "replace")) for name, value in headers.items()]

    def _certificates(self) -> ssl.SSLContext:
        if self._trust is None:
            self._trust = self._outside.trust()
        return self._trust


def user_agent(contact: str | None) -> str:
    """What we say we are; `contact` lets a site's owner write to whoever runs it."""
    who = f"; {contact}" if contact else ""
    return f"sayso/{__version__} (reads pages for fact-checking, at a person's request{who})"


def _fetched(asked: str, way: _Way, answer: _Answer) -> Fetched:
    media_type, charset = _media_type(answer.first("content-type"))
    return Fetched(
        asked=asked, address=str(way.url), status=answer.status, headers=answer.headers, time=answer.time,
        server=answer.server, data=answer.data, redirects=tuple(way.hops), media_type=media_type, charset=charset,
    )  # fmt: skip


def _checked(answer: _Answer, where: str, is_known: bool) -> _Answer:
    """The answer, if it is a page, leads to one, or says that the one at hand is still the same."""
    leads = answer.status in _REDIRECTS and answer.first("location") is not None
    if answer.status in _WHOLE or leads or (answer.status == _NOT_MODIFIED and is_known):
        return answer
    raise status_refused(where, answer.status)


def _media_type(value: str | None) -> tuple[str | None, str | None]:
    """Type and charset of a header Content-Type, each None where it says nothing usable."""
    name = (value or "").partition(";")[0].strip().lower()
    charset = _CHARSET.search(value or "")
    return name if _TYPE.fullmatch(name) else None, charset[1].lower() if charset else None


def _cookie(way: _Way) -> str:
    """The cookies that would go to the place reached.  They live no longer than the fetch of one address."""
    request = httpx.Request("GET", way.url)
    way.give_cookies(request)
    return str(request.headers.get("cookie", ""))
