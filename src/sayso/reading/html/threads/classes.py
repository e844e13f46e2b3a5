"""Comments by the class names that blog engines, newspapers and forums commonly give their parts.

The writer's element leads: the comment is the largest part of the tree around it that holds no other writer.
"""

from __future__ import annotations

import re
from collections import Counter

from lxml.etree import _Element as Element

from sayso.reading.comments.renderings import is_name
from sayso.reading.html.threads.web import (
    LONGEST_NAME,
    WebComment,
    content,
    depth,
    furniture,
    is_furniture,
    name_in,
    time_of,
    without_buttons,
)
from sayso.reading.html.tree import inline, lines, place, tokens
from sayso.reading.tables import words, wordset

_LEFT = re.compile(r"^(?:says|said|writes|wrote|commented)\b ?(?:\.{3}|…|:)?\s*(?=\n|$)", re.I)
"""What stays behind where the writer's name is taken out of `NAME says:`."""
_NOTICE = re.compile(
    r"^(?:thank(?:s| you)[!.,]? (?:for )?your comment|your comment (?:is|has been|will)|you must (?:be|log)|"
    r"please (?:log|sign) in|"
    r"(?:there are )?no comments|be the first|comments are|log in|sign in|leave a|write a|add a comment|"
    r"post a comment|loading)",
    re.I,
)
_STOP = frozenset(["body", "html", "main", "ol", "ul", "dl", "section", "table", "tbody"])
_LISTS = wordset("comments commentlist comment-list comments-area comment-thread disqus_thread comments-list")


def find(areas: list[Element]) -> list[WebComment]:
    """The comments in boxes that are named after comments."""
    writers = _writers(areas)
    inside: Counter[Element] = Counter()
    for writer in writers:
        inside.update(writer.iterancestors())
    found = [c for w in writers if (c := _comment(w, inside)) is not None]
    return _distinct(found + _nameless(areas, found))


def _writers(areas: list[Element]) -> list[Element]:
    """Innermost elements that name a writer."""
    out: list[Element] = []
    for area in areas:
        marked = [e for e in area.iter() if isinstance(e.tag, str) and _is_writer(e)]
        signed = [e for e in marked if _SIGNED.match(e.text or "")]
        marked = signed or marked
        holds = {a for e in marked for a in e.iterancestors()}
        out += [e for e in marked if e not in holds and 0 < len(inline(e)) <= LONGEST_NAME]
    return out


_SIGNED = re.compile(r"^\s*(?:posted|comment|submitted|written) by\b", re.I)


def _is_writer(element: Element) -> bool:
    """Whether an element names a writer: by its class, or as the line `Posted by NAME | DATE`."""
    if element.tag in ("p", "div", "span", "small") and len(element) <= 4 and _SIGNED.match(element.text or ""):
        return True
    if element.tag in ("form", "input", "body", "img", "svg", "article", "li"):
        return False
    if element.get("itemprop") in ("author", "creator") or element.tag == "cite":
        return True
    named = tokens(element)
    return any(t in words("comment_author_classes.txt") for t in named) and not any("reply" in t for t in named)


def _comment(writer: Element, inside: Counter[Element]) -> WebComment | None:
    name = name_in(inline(writer))
    top = writer
    for parent in writer.iterancestors():
        if inside[parent] > 1 or parent.tag in _STOP or any(t in _LISTS for t in tokens(parent)):
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
    return WebComment(name or None, time_of(elements, name), text, depth(writer), tuple(elements), place(top))


def _text(elements: list[Element], writer: Element) -> str:
    """The comment's words: those of its content element, or all but the writer, time and buttons."""
    ancestors = set(writer.iterancestors())
    for element in elements:
        for part in element.iter():
            if isinstance(part.tag, str) and part not in ancestors and part is not writer and _is_content(part):
                return content(part)
    told = [e for e in elements if e in ancestors or e is writer or not is_furniture(e)]
    parts = [lines(e, {writer, *furniture(e, ancestors)}) for e in told]
    return without_buttons(_LEFT.sub("", "\n".join(p for p in parts if p)))


def _is_content(element: Element) -> bool:
    return element.get("itemprop") in ("text", "commentText") or any(
        t in words("comment_text_classes.txt") for t in tokens(element)
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
            text = content(element)
            if text and not _NOTICE.match(text):
                out.append(WebComment(None, time_of([element]), text, depth(element), (element,), place(element)))
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
