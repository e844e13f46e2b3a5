"""Feeds: RSS, Atom and JSON Feed; one item a page, with the feed's name as its outlet."""

from __future__ import annotations

import datetime as dt
import html
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree

from sayso.errors import Damaged, NotText, TooLarge
from sayso.model import Fact, Page
from sayso.reading.derived import Composed
from sayso.reading.facts.authors import names
from sayso.reading.given import Given
from sayso.reading.html.meta import day_in
from sayso.reading.html.tree import lines, parse
from sayso.reading.limits import Limits
from sayso.reading.made import page
from sayso.reading.xml import disarmed, local_name

MEDIA_TYPE = "application/feed+item"
READER = "feed/2"


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a feed as it stands: `key` is its id, else its address, else its title; `content` is HTML.

    `data` are the bytes of the item, of which its document's id is made.
    """

    key: str
    title: str | None
    url: str | None
    published: Fact
    authors: tuple[str, ...]
    content: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed with its items in its own order; `cut` says that it ends before it is whole or holds more than is read."""

    title: str | None
    entries: tuple[Entry, ...]
    cut: bool = False


def entries(data: bytes, name: str, limits: Limits | None = None) -> Feed:
    """A feed read whole.

    Raises:
        InputError: it cannot be parsed at all, or is too large.
    """
    stream = Stream(data, name, limits or Limits())
    found = tuple(stream)
    return Feed(stream.title, found, stream.cut)


class Stream:
    """The items of a feed one after the other, without the whole of it in memory as a tree.

    After the last, `cut` says whether the feed broke off there or holds more items than the limits allow.

    Raises:
        Damaged: the feed cannot be parsed at all.
        TooLarge: a JSON feed is larger than a page may be.
    """

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.title: str | None = None
        self.cut = False
        self._name = name
        self._limits = limits
        self._entries = self._json(data) if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") else self._xml(data)

    def __iter__(self) -> Iterator[Entry]:
        for number, entry in enumerate(self._entries):
            if number >= self._limits.max_members:
                self.cut = True
                return
            yield entry

    def _xml(self, data: bytes) -> Iterator[Entry]:
        found = 0
        walk = etree.iterparse(
            io.BytesIO(disarmed(data, self._name)), events=("start", "end"), recover=True, resolve_entities=False,
            no_network=True, huge_tree=False, encoding="utf-8",
        )  # fmt: skip
        try:
            open_items = 0
            for event, element in walk:
                local = local_name(element)
                if local in ("item", "entry"):
                    open_items += 1 if event == "start" else -1
                    if event == "end" and open_items == 0:
                        found += 1
                        yield _entry(element)
                        _forget(element)
                elif event == "end" and local == "title" and self.title is None and not open_items:
                    self.title = _text(element) or None
            self.cut = bool(open_items)
        except etree.XMLSyntaxError:
            self.cut = True
        self.cut = self.cut or any(e.type_name.startswith("ERR_TAG_NOT_FINISHED") for e in walk.error_log)
        if not found and walk.root is None:
            raise Damaged(f"{self._name} is a damaged feed: fetch it again")

    def _json(self, data: bytes) -> Iterator[Entry]:
        if len(data) > self._limits.max_html_bytes:
            raise TooLarge(f"{self._name} is a feed of more than {self._limits.max_html_bytes:,} bytes: split it")
        try:
            feed = json.loads(data.decode("utf-8-sig"))
            items = [x for x in feed["items"] if isinstance(x, dict)]
        except (ValueError, KeyError, TypeError, RecursionError):
            raise Damaged(f"{self._name} is a damaged feed: fetch it again") from None
        self.title = feed["title"] if isinstance(feed.get("title"), str) else None
        yield from map(_json_entry, items)


def read(entry: Entry, outlet: str | None, name: str, given: Given) -> Page:
    """An item as a page; `outlet` is the title of its feed.

    Raises:
        NotText: it has neither title nor text.
    """
    tree = parse(f"<html><body><div>{entry.content}</div><p></p></body></html>") if entry.content.strip() else None
    paragraphs = [x for line in (lines(tree).split("\n") if tree is not None else ()) if (x := line.strip())]
    if not paragraphs and entry.title is None:
        raise NotText(f"{name} is an item without text: read its page instead")
    source = Fact(outlet, "stated", "the name of its feed") if outlet else Fact()
    composed = Composed(entry.title, paragraphs, entry.authors, source, entry.published)
    known = Given(given.outlet, given.published, given.url or entry.url, given.today)
    return page(entry.data, MEDIA_TYPE, name, known, composed.derive(), READER)


# ---------------------------------------------------------------- XML
def _forget(element: Any) -> None:
    """Drop an item and what stands before it: a long feed is never in memory as a whole."""
    parent = element.getparent()
    element.clear()
    while parent is not None and parent[0] is not element:
        del parent[0]


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _entry(element: Any) -> Entry:
    parts: dict[str, str] = {}
    for child in element.iterchildren("*"):
        name = local_name(child)
        value = "".join(child.itertext()).strip()
        if name and len(value) > len(parts.get(name, "")):
            parts[name] = _markup(child, value)
    content = max((parts.get(k, "") for k in ("encoded", "content", "description", "summary")), key=len)
    when = next((parts[k] for k in ("pubDate", "published", "date", "updated", "issued") if parts.get(k)), None)
    url = _alternate(element) or parts.get("link") or _permalink(element)
    writers = [_writer(e) for e in element if local_name(e) in ("creator", "author")]
    people = tuple(dict.fromkeys(n for w in writers for n in names(f"by {w}")))
    title = _plain(parts.get("title"))
    key = parts.get("guid") or parts.get("id") or url or title or ""
    return Entry(key, title, url, _when(when), people, content, etree.tostring(element))


def _markup(child: Any, value: str) -> str:
    """What an element holds as HTML: Atom's `xhtml` holds elements, and its `text` is no HTML."""
    kind = (child.get("type") or "").lower()
    if len(child) and kind != "html":
        return "".join([child.text or "", *(etree.tostring(x, encoding="unicode") for x in child)])
    return html.escape(value) if kind == "text" and local_name(child) != "title" else value


def _alternate(element: Any) -> str | None:
    """Atom's link to the page itself."""
    for child in element:
        if local_name(child) == "link" and child.get("href") and child.get("rel", "alternate") == "alternate":
            return str(child.get("href")).strip() or None
    return None


def _permalink(element: Any) -> str | None:
    """RSS's identifier, where it is the address of the page."""
    for child in element:
        if local_name(child) == "guid" and child.get("isPermaLink", "true") != "false":
            words = _text(child)
            return words if words.startswith(("http://", "https://")) else None
    return None


def _writer(element: Any) -> str:
    """The name of a person; RSS writes `address (name)`."""
    named = next((_text(e) for e in element if local_name(e) == "name"), None)
    words = named if named is not None else _text(element)
    bracketed = re.fullmatch(r"\S+@\S+\s*\((?P<name>[^()]{2,80})\)", words)
    return bracketed["name"] if bracketed else words


# ---------------------------------------------------------------- JSON
def _json_entry(item: dict[str, Any]) -> Entry:
    listed = item.get("authors") or item.get("author")
    people = listed if isinstance(listed, list) else [listed]
    writers = [str(p["name"]) for p in people if isinstance(p, dict) and p.get("name")]
    content = item.get("content_html") or html.escape(str(item.get("content_text") or item.get("summary") or ""))
    url = _string(item.get("url")) or _string(item.get("external_url"))
    title = _plain(_string(item.get("title")))
    data = json.dumps(item, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass")
    authors = tuple(dict.fromkeys(n for w in writers for n in names("by " + " ".join(w.split()))))
    key = _string(item.get("id")) or url or title or ""
    return Entry(key, title, url, _when(item.get("date_published")), authors, _whole(str(content)), data)


def _string(value: Any) -> str | None:
    return _whole(str(value)).strip() or None if isinstance(value, str | int) else None


def _whole(text: str) -> str:
    """Text without halves of characters, which JSON can hold and nothing else."""
    return text.encode("utf-8", "replace").decode()


# ---------------------------------------------------------------- both
def _plain(title: str | None) -> str | None:
    """A title's words: feeds escape it once more than they should, or put markup in it."""
    words = re.sub(r"<[^<>]{1,200}>", " ", html.unescape(title or ""))
    return " ".join(words.split()) or None


def _when(value: Any) -> Fact:
    text = str(value or "").strip()[:100]
    day: dt.date | None = day_in(text)
    if day is None:
        try:
            day = parsedate_to_datetime(text).date()
        except (TypeError, ValueError, IndexError, OverflowError):
            return Fact(None, "unknown", "the item has no readable date")
    return Fact(day.isoformat(), "stated", "the date of the item")
