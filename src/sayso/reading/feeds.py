"""Feeds: RSS, Atom and JSON Feed; one item a page, with the feed's name as its outlet."""

from __future__ import annotations

import datetime as dt
import html
import json
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from functools import partial
from typing import Any

from lxml import etree

from sayso.errors import EmptyInput, NotText
from sayso.model import Fact, Page
from sayso.reading.derived import Composed
from sayso.reading.facts.authors import names
from sayso.reading.given import Given
from sayso.reading.html.meta import day_in
from sayso.reading.html.tree import lines, parse
from sayso.reading.mail import Reader
from sayso.reading.read import page

_START = 2000


def is_feed(data: bytes) -> bool:
    """Whether bytes begin as a feed does."""
    start = data[:_START].lstrip(b"\xef\xbb\xbf \r\n\t")
    if start.startswith(b"{"):
        return b"jsonfeed.org/version" in start
    return start.startswith(b"<") and any(mark in start for mark in (b"<rss", b"<feed", b"<rdf:RDF"))


def items(data: bytes, name: str) -> Iterator[tuple[bytes, Reader]]:
    """The items of a feed: the bytes of each, and what reads them.

    Raises:
        NotText: the feed cannot be parsed at all.
    """
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
        yield from _json_items(data, name)
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(data, parser)
    if root is None:
        raise NotText(f"{name} is a damaged feed: fetch it again")
    title = next((_text(e) for e in root.iter() if _local(e) == "title"), None)
    for element in root.iter():
        if _local(element) in ("item", "entry"):
            yield etree.tostring(element), partial(_xml_item, title, element)


def _json_items(data: bytes, name: str) -> Iterator[tuple[bytes, Reader]]:
    try:
        feed = json.loads(data.decode("utf-8-sig"))
        entries = [x for x in feed["items"] if isinstance(x, dict)]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotText(f"{name} is a damaged feed: fetch it again") from None
    title = feed.get("title") if isinstance(feed.get("title"), str) else None
    for item in entries:
        yield json.dumps(item, sort_keys=True, ensure_ascii=False).encode(), partial(_json_item, title, item)


def _local(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def _xml_item(outlet: str | None, element: Any, data: bytes, name: str, given: Given) -> Page:
    parts: dict[str, str] = {}
    for child in element:
        key = _local(child)
        value = "".join(child.itertext()) or child.get("href") or ""
        if len(value) > len(parts.get(key, "")):
            parts[key] = value
    content = max((parts.get(k, "") for k in ("encoded", "content", "description", "summary")), key=len)
    when = next((parts[k] for k in ("pubDate", "published", "date", "updated", "issued") if parts.get(k)), None)
    writer = parts.get("creator") or parts.get("author") or ""
    return _item(outlet, (parts.get("title"), content, when, writer, parts.get("link")), data, name, given)


def _json_item(outlet: str | None, item: dict[str, Any], data: bytes, name: str, given: Given) -> Page:
    people = item.get("authors") or ([item["author"]] if item.get("author") else [])
    writer = next((str(p.get("name")) for p in people if isinstance(p, dict) and p.get("name")), "")
    content = str(item.get("content_html") or html.escape(str(item.get("content_text") or item.get("summary") or "")))
    when = item.get("date_published")
    return _item(outlet, (item.get("title"), content, when, writer, item.get("url")), data, name, given)


def _item(outlet: str | None, parts: tuple[Any, ...], data: bytes, name: str, given: Given) -> Page:
    title, content, when, writer, url = parts
    heading = " ".join(html.unescape(str(title or "")).split()) or None
    tree = parse(f"<html><body><div>{content}</div><p></p></body></html>")
    words = [line.strip() for line in lines(tree).split("\n")] if tree is not None else []
    paragraphs = [line for line in words if line]
    if not paragraphs and heading is None:
        raise EmptyInput(f"{name} is an item without text: read its page instead")
    composed = Composed(
        heading, paragraphs, names("by " + " ".join(str(writer).split())) if writer else (),
        Fact(outlet, "stated", "the name of its feed") if outlet else Fact(), _when(when),
    )  # fmt: skip
    address = given.url or (str(url).strip() if url else None)
    known = Given(given.outlet, given.published, address, given.today)
    return page(data, "application/feed+item", name, known, composed.derive(), "feed/1")


def _when(value: Any) -> Fact:
    text = str(value or "").strip()
    day: dt.date | None = day_in(text)
    if day is None:
        try:
            day = parsedate_to_datetime(text).date()
        except (TypeError, ValueError, IndexError):
            return Fact(None, "unknown", "the item has no readable date")
    return Fact(day.isoformat(), "stated", "the date of the item")
