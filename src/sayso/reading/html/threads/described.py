"""What a page says of its comments outside the thread: comments in its JSON-LD, and how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml.etree import _Element as Element

from sayso.reading.comments.headings import declared
from sayso.reading.html import jsonld
from sayso.reading.html.threads.web import WebComment
from sayso.reading.html.tree import inline, place

MOST = 2000
"""Comments taken from one page's JSON-LD."""


def find(tree: Element) -> list[WebComment]:
    """The comments that a page's JSON-LD lists: there though the page shows them only to a browser."""
    out: list[WebComment] = []
    for script, thing in jsonld.things(tree):
        for comment, level in _comments(thing, 0):
            text = _text(comment)
            if text and len(out) < MOST:
                name = next(jsonld.names(comment.get("author") or comment.get("creator")), None)
                when = comment.get("dateCreated") or comment.get("datePublished")
                out.append(
                    WebComment(name, when if isinstance(when, str) else None, text, level, (script,), place(script))
                )
    return out


def _comments(thing: dict[str, Any], level: int) -> Iterator[tuple[dict[str, Any], int]]:
    listed = thing.get("comment") or thing.get("comments")
    for comment in listed if isinstance(listed, list) else [listed]:
        if isinstance(comment, dict) and level < 20:
            yield comment, level
            yield from _comments(comment, level + 1)


def _text(comment: dict[str, Any]) -> str:
    said = comment.get("text") or comment.get("commentText") or comment.get("articleBody")
    parts = re.split(r"\n+|<br ?/?>|</p>", said) if isinstance(said, str) else []
    return "\n".join(words for part in parts if (words := jsonld.words(re.sub(r"<[^<>]{1,2000}>", "", part))))


# ---------------------------------------------------------------- how many
_THREADS = ("#comment", "#respond", "#disqus_thread")
_COUNTED = re.compile("comment|thought|respons|replies", re.I)
ABOVE = 8
"""How far above its first comment a thread's count may stand."""


def count(tree: Element, first: Element | None) -> int | None:
    """How many comments the page says it has: a heading, a link to its thread, a counter in its markup, or what stands
    over `first`, the first comment found."""
    for find_number in (_heading, _link, _marked):
        number = find_number(tree)
        if number is not None:
            return number
    return _above(first) if first is not None else None


def _above(comment: Element) -> int | None:
    """A count in the elements just before a comment or before those around it."""
    for _, up in zip(range(ABOVE), [comment, *comment.iterancestors()]):
        for before in up.itersiblings(preceding=True):
            for element in before.iter():
                number = _number(element) if isinstance(element.tag, str) and len(element) <= 4 else None
                if number is not None:
                    return number
    return None


def _heading(tree: Element) -> int | None:
    """The last heading that counts them."""
    found = None
    for element in tree.iter("h2", "h3", "h4", "h5", "h6"):
        number = _number(element)
        found = number if number is not None else found
    return found


def _number(element: Element) -> int | None:
    words = inline(element) if _COUNTED.search(_short(element)) else ""
    return declared(words) if 0 < len(words) <= 160 else None


def _short(element: Element) -> str:
    """The words of an element of few."""
    if not len(element):
        return element.text or ""
    out = ""
    for part in element.itertext():
        out += part
        if len(out) > 200:
            return ""
    return out


def _link(tree: Element) -> int | None:
    """A link into the page's own thread, as under a headline: `34 Comments`."""
    for element in tree.iter("a"):
        address = element.get("href") or ""
        if "#" in address and any(part in address for part in _THREADS):
            number = _number(element)
            if number is not None:
                return number
    return None


def _marked(tree: Element) -> int | None:
    """A counter in the markup: `itemprop="commentCount"`, or an interaction count of comments."""
    for element in tree.iter("meta"):
        counted = element.get("itemprop")
        if counted in ("commentCount", "interactionCount"):
            said = element.get("content") or ""
            digits = re.sub(r"\D", "", said)
            if digits and (counted == "commentCount" or "UserComments" in said):
                return int(digits)
    return None
