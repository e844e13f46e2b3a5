"""Comments in HTML: writer, time, depth and text, by the classes that blog engines, newspapers and forums give them.

The writer's element leads: the comment is the largest part of the tree around it that holds no other writer.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from lxml.etree import _Element as Element

from sayso.reading.comments.headings import is_button
from sayso.reading.comments.renderings import is_name
from sayso.reading.dates import DAY_DATE
from sayso.reading.html.tree import inline, lines, tokens
from sayso.reading.tables import words

_AREA = re.compile(
    r"comment|disqus|dsq|respons|discussion|talkback|postbit|postbody|postcontainer|fyre|coral|reader-reaction"
)
_NO_AREA = re.compile(
    r"comments?-(?:open|closed|link|count|number|enabled|disabled|off|on|button|toggle|icon|form|policy|respond|box|field|reply-title|nav|navigation|add|submit|notes|subscribe)|no-comments?|has-comments?|commentcount|"
    r"comment_?form|respond|add-comment|post-a-comment|recent-?comments|widget_recent|show-comments|latest-comments"
)
_META = re.compile(
    r"(?:comment-?(?:meta|date|time|footer|header|info|actions|reply|tools|links|author|metadata|edit|report|vote|awaiting)|reply|timestamp|comment-permalink|commentmetadata|datetime|says|avatar|vote|rating|submitted|"
    r"permalink|screen-reader|comment__(?:meta|date|time|footer|header|info|actions|reply|author|avatar))"
)
_SAID = re.compile(r"\s*(?:\b(?:says|said|writes|wrote|commented|on)\b)?\s*(?:\.{3}|…|:)?\s*$")
_LEFT = re.compile(r"^(?:says|said|writes|wrote|commented)\b ?(?:\.{3}|…|:)?\s*(?=\n|$)", re.I)
"""What stays behind where the writer's name is taken out of `NAME says:`."""
_ON_DATE = re.compile(rf"\s*(?:\bon\b|\bat\b|,|\||-|·)?\s*{DAY_DATE}.*$", re.I | re.S)
_NOTICE = re.compile(
    r"^(?:thank(?:s| you)[!.,]? (?:for )?your comment|your comment (?:is|has been|will)|you must (?:be|log)|"
    r"please (?:log|sign) in|"
    r"(?:there are )?no comments|be the first|comments are|log in|sign in|leave a|write a|add a comment|"
    r"post a comment|loading)",
    re.I,
)
_STOP = frozenset(["body", "html", "main", "ol", "ul", "dl", "section", "table", "tbody"])


@dataclass(frozen=True, slots=True)
class WebComment:
    """A comment as the tree holds it: `elements` make it up, in order; `level` is how deep it answers."""

    author: str | None
    time: str | None
    text: str
    level: int
    elements: tuple[Element, ...]


def find(tree: Element) -> list[WebComment]:
    """The comments of a page, in order."""
    areas = _areas(tree)
    if not areas:
        return []
    writers = _writers(areas)
    inside: Counter[Element] = Counter()
    for writer in writers:
        inside.update(writer.iterancestors())
    found = [c for w in writers if (c := _comment(w, inside)) is not None]
    found += _nameless(areas, found)
    order = {element: i for i, element in enumerate(tree.iter())} if len(found) > 1 else {}
    found.sort(key=lambda c: order.get(c.elements[0], 0))
    return _distinct(found)


def _areas(tree: Element) -> list[Element]:
    """Outermost elements named after comments that hold no headline of the page."""
    out: list[Element] = []
    seen: set[Element] = set()
    for element in tree.iter("div", "section", "ol", "ul", "aside", "article", "dl", "li", "table", "footer"):
        named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        if not _AREA.search(named) or any(a in seen for a in element.iterancestors()):
            continue
        if all(_NO_AREA.search(t) for t in named.split() if _AREA.search(t)) or _holds_article(element):
            continue
        out.append(element)
        seen.add(element)
    return out


def _holds_article(element: Element) -> bool:
    return next(element.iter("h1"), None) is not None or next(element.iter("main"), None) is not None


def _writers(areas: list[Element]) -> list[Element]:
    """Innermost elements that name a writer."""
    out: list[Element] = []
    for area in areas:
        marked = [e for e in area.iter() if isinstance(e.tag, str) and _is_writer(e)]
        holds = {a for e in marked for a in e.iterancestors()}
        out += [e for e in marked if e not in holds and 0 < len(inline(e)) <= 120]
    return out


def _is_writer(element: Element) -> bool:
    if element.tag in ("form", "input", "body", "img", "svg", "article", "li"):
        return False
    if element.get("itemprop") in ("author", "creator") or element.tag == "cite":
        return True
    return any(t in words("comment_author_classes.txt") for t in tokens(element)) and not any(
        "reply" in t for t in tokens(element)
    )


def _comment(writer: Element, inside: Counter[Element]) -> WebComment | None:
    name = _SAID.sub("", _ON_DATE.sub("", inline(writer))).strip(" ,·•|-–:")
    top = writer
    for parent in writer.iterancestors():
        if inside[parent] > 1 or parent.tag in _STOP or _is_area_only(parent):
            break
        top = parent
    elements = [top]
    text = _text(elements, writer)
    sibling = top.getnext()
    while not text and sibling is not None and not inside[sibling] and not _is_writer(sibling):
        elements.append(sibling)
        text = _text(elements, writer)
        sibling = sibling.getnext()
    if not text or not (is_name(name) or len(name) <= 40):
        return None
    return WebComment(name or None, _time(elements, name), text, _level(writer), tuple(elements))


def _is_area_only(element: Element) -> bool:
    """The list or area of comments, as against one of them."""
    return any(
        t
        in (
            "comments",
            "commentlist",
            "comment-list",
            "comments-area",
            "comment-thread",
            "disqus_thread",
            "comments-list",
        )
        for t in tokens(element)
    )


def _text(elements: list[Element], writer: Element | None) -> str:
    """The comment's words: those of its content element, or all but the writer, time and buttons."""
    ancestors = set(writer.iterancestors()) if writer is not None else set()
    for element in elements:
        for part in element.iter():
            if isinstance(part.tag, str) and part not in ancestors and part is not writer and _is_content(part):
                return _without_buttons(lines(part, _furniture(part)))
    leave = [writer] if writer is not None else []
    parts = [lines(e, [*leave, *_furniture(e, keep=ancestors)]) for e in elements]
    return _without_buttons(_LEFT.sub("", "\n".join(p for p in parts if p)))


def _is_content(element: Element) -> bool:
    return element.get("itemprop") in ("text", "commentText") or any(
        t in words("comment_text_classes.txt") for t in tokens(element)
    )


def _furniture(element: Element, keep: set[Element] | None = None) -> set[Element]:
    out = set()
    for part in element.iter():
        if part is element or not isinstance(part.tag, str) or (keep and part in keep):
            continue
        if part.tag in ("time", "form", "footer", "nav", "img") or any(_META.search(t) for t in tokens(part)):
            out.add(part)
    return out


def _without_buttons(text: str) -> str:
    kept = text.split("\n")
    while kept and is_button(kept[-1].strip()):
        kept.pop()
    while kept and is_button(kept[0].strip()):
        kept.pop(0)
    return "\n".join(line.strip() for line in kept if line.strip())


def _time(elements: list[Element], name: str = "") -> str | None:
    """When a comment was written, as its time element or the line under its writer says."""
    for element in elements:
        for part in element.iter():
            if not isinstance(part.tag, str):
                continue
            if part.tag == "time" or part.get("itemprop") in ("dateCreated", "datePublished", "commentTime"):
                return (part.get("datetime") or inline(part))[:60] or None
            if any(_WHEN.search(t) for t in tokens(part)):
                told = _SAID.sub("", inline(part).removeprefix(name).strip()).removeprefix("says:").strip(" ,·•|-–:")
                if any(c.isdigit() for c in told) and len(told) <= 80:
                    return told
    return None


_WHEN = re.compile(r"comment-?(?:meta|date|time)|timestamp|datetime|commentmetadata|comment__(?:date|time)")


def _level(writer: Element) -> int:
    return sum(
        a.tag in ("ul", "ol") or "children" in tokens(a) or "replies" in tokens(a) for a in writer.iterancestors()
    )


def _nameless(areas: list[Element], found: list[WebComment]) -> list[WebComment]:
    """Elements of comment text in which no writer was found."""
    taken = {part for c in found for e in c.elements for part in e.iter()}
    out = []
    for area in areas:
        marked = [e for e in area.iter() if isinstance(e.tag, str) and e not in taken and _is_content(e)]
        holds = {a for e in marked for a in e.iterancestors()}
        for element in marked:
            if element in holds or any(p in taken for p in element.iter()):
                continue
            text = _without_buttons(lines(element, _furniture(element)))
            if text and not _NOTICE.match(text):
                out.append(WebComment(None, _time([element]), text, _level(element), (element,)))
    return out


def _distinct(found: list[WebComment]) -> list[WebComment]:
    """Comments once each, though an element was reached twice."""
    seen: set[tuple[str | None, str, Element]] = set()
    out = []
    for comment in found:
        key = comment.author, comment.text, comment.elements[0]
        if key not in seen:
            seen.add(key)
            out.append(comment)
    return out
