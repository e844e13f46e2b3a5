"""What the readers of threads share: the comment as the tree holds it, its words, its time, its depth."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import chain, islice

from lxml.etree import _Element as Element

from sayso.reading.comments.headings import is_button
from sayso.reading.dates import DAY_DATE
from sayso.reading.html.tree import inline, lines, tokens

LONGEST_NAME = 120
DEEPEST = 300
"""Boxes around a comment that are looked at."""
_BOXES = (
    "div",
    "section",
    "ol",
    "ul",
    "aside",
    "article",
    "dl",
    "li",
    "table",
    "footer",
    "tr",
    "dt",
    "shreddit-comment",
)

_META = re.compile(
    r"(?:comment-?(?:meta|date|time|footer|header|info|actions|reply|tools|links?|author|metadata|edit|report|vote|"
    r"awaiting)|reply|(?:^|[-_])badge|timestamp|comment-permalink|commentmetadata|datetime|says|avatar|vote|rating|submitted|"
    r"permalink|screen-reader|comment__(?:meta|date|time|footer|header|info|actions|reply|author|avatar))"
)
_SAID = re.compile(r"\s*(?:\b(?:says|said|writes|wrote|commented|on)\b)?\s*(?:\.{3}|…|:)?\s*$")
_BY = re.compile(r"^(?:(?:posted|submitted|written|comment|reply|sent) )?by:?\s+", re.I)
_ON_DATE = re.compile(rf"\s*(?:\bon\b|\bat\b|,|\||-|–|—|·|•|»)?\s*(?:\(?{DAY_DATE}).*$", re.I | re.S)
_LEFT_OVER = re.compile(r"^(?:[\s·•#|,:–—-]|\b(?:by|on|at|from|says?|said|writes?|wrote|commented)\b)*$", re.I)
_UNVERIFIED = re.compile(r"\s*\((?:not verified|guest|unverified)\)\s*$", re.I)
_EDGES = " ,·•|-–:»"
_WHEN = re.compile(
    r"comment[-_]?(?:meta|date|time)|timestamp|datetime|commentmetadata|comment__(?:date|time)|post-?date|posted|"
    r"time-?ago|smalltext|^age$|submitted"
)
_DEEPER = re.compile(r"^(?:comment|children|child|replies|responses|indented|.*[-_]indent|follow-up|.*-follow-up)$")
_PIXELS = re.compile(r"(?:padding|margin)-left:\s*(\d{1,4})px")


@dataclass(frozen=True, slots=True)
class WebComment:
    """A comment as the tree holds it: `elements` make it up, in order; `level` is how deep it answers.

    `place` is the XPath of its first element.  `own`: the site marks its writer as the page's author.
    """

    author: str | None
    time: str | None
    text: str
    level: int
    elements: tuple[Element, ...]
    place: str
    own: bool = False


def boxes(tree: Element) -> list[tuple[Element, str]]:
    """The named boxes of a page, each with its class, id, test id and type in lower case."""
    out = []
    for element in tree.iter(*_BOXES):
        has = element.attrib
        if has:
            named = f"{has.get('class', '')} {has.get('id', '')} {has.get('data-testid', '')} {has.get('itemtype', '')}"
            out.append((element, named.lower()))
    return out


def name_in(words: str) -> str:
    """The writer's name in what stands there: `Posted by: NAME | DATE`, `NAME says:`."""
    name = _ON_DATE.sub("", _BY.sub("", words.strip()))
    return _UNVERIFIED.sub("", _SAID.sub("", name).strip(_EDGES)).strip(_EDGES)


def content(element: Element, without: Collection[Element] = ()) -> str:
    """The words of a comment's content element, without what belongs to the site."""
    return without_buttons(lines(element, {*without, *furniture(element)}))


def furniture(element: Element, keep: Collection[Element] = ()) -> set[Element]:
    """Parts of a comment that are not its writer's words: times, forms, counters."""
    out = set()
    for part in element.iter():
        if part is not element and isinstance(part.tag, str) and part not in keep and is_furniture(part):
            out.add(part)
    return out


def is_furniture(element: Element) -> bool:
    """Whether an element of a comment is the site's: a time, a form, a counter, the line under the name."""
    return element.tag in ("time", "form", "footer", "nav", "img") or any(_META.search(t) for t in tokens(element))


def without_buttons(text: str) -> str:
    """Lines without the buttons above and below them, and without what joined a name and a time that were taken out."""
    kept = text.split("\n")
    while kept and is_button(kept[-1].strip()):
        kept.pop()
    while kept and (is_button(kept[0].strip()) or (len(kept) > 1 and _LEFT_OVER.match(kept[0]))):
        kept.pop(0)
    return "\n".join(line.strip() for line in kept if line.strip())


def time_of(elements: Collection[Element], name: str = "") -> str | None:
    """When a comment was written, as its time element or the line under its writer says."""
    for element in elements:
        for part in element.iter():
            told = _told(part, name) if isinstance(part.tag, str) else None
            if told:
                return told
    return None


def _told(part: Element, name: str) -> str | None:
    if part.tag in ("time", "abbr") or part.get("itemprop") in ("dateCreated", "datePublished", "commentTime"):
        return (part.get("datetime") or part.get("content") or inline(part))[:60] or None
    if not any(_WHEN.search(t) for t in tokens(part)):
        return None
    words = _BY.sub("", inline(part)).removeprefix(name).strip()
    told = _SAID.sub("", words).removeprefix("says:").strip(_EDGES)
    return told if any(c.isdigit() for c in told) and len(told) <= 80 else None


def depth(element: Element, items: Collection[Element] = ()) -> int:
    """How deep an element is set among answers: by lists, boxes of replies, other comments, space to its left."""
    level = 0
    pixels = 0
    for near, up in enumerate(islice(chain((element,), element.iterancestors()), DEEPEST)):
        level += up in items or up.tag in ("ul", "ol") or any(_DEEPER.match(t) for t in tokens(up))
        found = _PIXELS.search(up.get("style") or "") if near < 4 else None
        pixels += int(found[1]) if found else 0
    return level * 1000 + pixels + _spacer(element) + _answering(element)


_ANSWERING = frozenset(["reply", "is-reply", "comment-reply", "comment--reply", "comment_reply", "comment__reply"])
COMMENT_BOX = re.compile(r"^(?:comment|post|message|item|entry)(?:$|[-_]{1,2}\d|[-_]{0,2}(?:item|box|body|wrapper)$)")


def _answering(element: Element) -> int:
    """One step deeper where the box of a comment is itself classed as an answer, though it stands beside the others."""
    around = islice(chain((element,), element.iterancestors()), _AROUND)
    return 500 * any(
        any(t in _ANSWERING for t in named) and any(COMMENT_BOX.match(t) for t in named)
        for named in (tokens(up) for up in around)
    )


_AROUND = 6
"""Boxes around the writer's name among which that of the comment is."""


def _spacer(element: Element) -> int:
    """The width of the empty picture with which old tables set an answer in."""
    if element.tag != "tr":
        return 0
    image = next(element.iter("img"), None)
    width = (image.get("width") or "") if image is not None else ""
    return int(width) if width.isdecimal() and len(width) <= 4 else 0
