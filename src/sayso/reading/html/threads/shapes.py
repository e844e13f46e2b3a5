"""Comments by their shape: a group of boxes built alike, each of which names a writer, says when, and has words.

Looked for only where the page speaks of comments: in boxes named after them and under headings that announce them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from sayso.reading.comments.headings import is_button
from sayso.reading.comments.renderings import is_name
from sayso.reading.comments.renderings.base import LOOSE_STAMP
from sayso.reading.html.threads.web import WebComment, depth, furniture, name_in, without_buttons
from sayso.reading.html.tree import inline, lines, place, tokens

_FIGURES = r"\d{1,2}\.\d{1,2}\.\d{2,4}.{0,12}"
_AGE = r"\d{1,3}\s?(?:[smhdwy]|mo|min|hr|yr)"
_STAMP = re.compile(
    rf"^[\s·•|,(-]{{0,4}}(?:(?:on|posted|posted on|about|over|almost)\s)?(?:{LOOSE_STAMP}|{_FIGURES}|{_AGE})"
    rf"[\s·•|,)]{{0,4}}$|^posted:?\s(?:on\s)?{LOOSE_STAMP}",
    re.I,
)
_MAYBE = re.compile(r"\d|\bago\b|yesterday|just now", re.I)
_WHEN = re.compile(r"(?:date|time|when|(?:^|[-_])ago)(?:$|[-_\d])")
_WHO = re.compile(r"author|user|nick|name|poster|writer|byline|signature|(?:^|[-_])(?:who|by)(?:$|[-_])")
_SAID = re.compile(r"text|txt|body|content|message|msg|words|said|(?:^|[-_])md(?:$|[-_])")
_SIGNATURE = re.compile(rf"^[—–-]\s?(?P<name>\S.{{0,40}}?),?\s(?P<when>{LOOSE_STAMP})$", re.I)
_LABEL = re.compile(
    r"^(?:comment(?:ed)?|posted|written|sent|reply|by|from|author|name|user)(?:\s(?:by|from))?\s?:?$", re.I
)
_DIGITS = re.compile(r"[-_]?\d+.*$")
_LONGEST_STAMP = 60
_LONGEST_NAME = 40
_INLINE = frozenset(["a", "abbr", "b", "br", "button", "em", "i", "img", "small", "span", "strong", "svg", "time"])
MOST = 3000
"""Elements of a scope that are looked at: a larger one is a page, not a thread."""
ENOUGH = 0.8
"""The share of a group's boxes that must read as comments."""


def find(scope: Sequence[Element], alone: bool = False) -> list[WebComment]:
    """The comments in the largest group of like boxes among and below the elements of `scope`; nothing where there is
    no group of two (one box is enough where `alone`)."""
    best: list[WebComment] = []
    if not any(_tells_time(element) for element in _within(scope)):
        return best
    for items in _groups(scope):
        if len(items) > len(best) and (len(items) > 1 or alone):
            read = _read(items)
            best = read if len(read) > len(best) else best
    return best


def _within(scope: Sequence[Element]) -> Iterator[Element]:
    """The elements of a scope, as many as are looked at."""
    return islice((e for top in scope for e in top.iter("*")), MOST)


def _tells_time(element: Element) -> bool:
    """Whether an element may say when: where none does, nothing in a scope is a comment."""
    words = element.text or ""
    return element.tag == "time" or (len(words) <= 80 and bool(_MAYBE.search(words)))


def _read(items: Sequence[Element]) -> list[WebComment]:
    """The comments that boxes of one kind are; nothing where too many of them are none."""
    known = set(items)
    read: list[WebComment] = []
    for number, item in enumerate(items, 1):
        comment = _comment(item, known)
        if comment is not None:
            read.append(comment)
        elif number - len(read) > (1 - ENOUGH) * len(items):
            return []
    return read


def _groups(scope: Sequence[Element]) -> list[list[Element]]:
    """Boxes built alike, outermost groups first: by the stem of class or id, by all classes, or else by place among
    their neighbours."""
    groups: dict[tuple[object, ...], list[Element]] = {}
    for element in _within(scope):
        if element.tag not in _INLINE:
            stem, dressed = _stem(element), element.get("class") or ""
            key = (element.tag, stem) if stem else (element.tag, element.getparent())
            groups.setdefault(key, []).append(element)
            if " " in dressed:
                groups.setdefault((element.tag, dressed), []).append(element)
    return list(groups.values())


def _stem(element: Element) -> str:
    """The first class of an element, else its id, without what counts in it."""
    named = (element.get("class") or "").split() or (element.get("id") or "").split()
    return _DIGITS.sub("", named[0]) if named else ""


# ---------------------------------------------------------------- one comment
@dataclass(frozen=True, slots=True)
class _Part:
    """An element of a comment with its own words and the words of its class and id."""

    element: Element
    words: str
    named: str


def _comment(item: Element, items: Collection[Element]) -> WebComment | None:
    """A box as a comment, if it is one."""
    parts = [*_parts(item, items)]
    stamp = _stamp(parts)
    writer = _writer(parts, stamp)
    if writer is None:
        return _signed(item, items)
    name = name_in(writer.words)
    signed = stamp is not None or name != writer.words.strip(" :,·") or _is_who(writer)
    text = _text(item, parts, [writer] if stamp is None else [writer, stamp], items)
    if not signed or not name_in(text):
        return None
    when = None if stamp is None else stamp.element.get("datetime") or stamp.words
    return WebComment(name, when, text, depth(item, items), (item,), place(item))


def _signed(item: Element, items: Collection[Element]) -> WebComment | None:
    """A box as a comment that ends in `— NAME, DATE`."""
    for element in reversed([e for e in item.iter("small", "em", "i", "span", "p", "div") if e is not item]):
        found = _SIGNATURE.match(inline(element)) if len(element) <= 3 else None
        if found and is_name(found["name"]):
            text = without_buttons(lines(item, {element, *(e for e in items if e is not item)}))
            return (
                WebComment(found["name"], found["when"], text, depth(item, items), (item,), place(item))
                if text
                else None
            )
    return None


def _parts(item: Element, items: Collection[Element]) -> Iterator[_Part]:
    """The elements of a box, those of boxes inside it left out."""
    stack = [item]
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or (element is not item and element in items):
            continue
        words = " ".join((element.text or "").split())
        if not words and len(element) == 1 and element is not item and not (element[0].tail or "").strip():
            words = _short(element)
        yield _Part(element, words, " ".join(tokens(element)))
        stack.extend(reversed(element))


def _short(element: Element) -> str:
    """The words of a small element whose own begin inside it."""
    words = inline(element)
    return words if len(words) <= _LONGEST_STAMP else ""


def _stamp(parts: Sequence[_Part]) -> _Part | None:
    """The part that says when."""
    return next((p for p in parts if p.element.tag == "time" or _is_stamp(p)), None)


def _is_stamp(part: _Part) -> bool:
    if not 0 < len(part.words) <= _LONGEST_STAMP or not any(c.isdigit() or c == "a" for c in part.words):
        return False
    dated = any(_WHEN.search(t) for t in part.named.split()) and any(c.isdigit() for c in part.words)
    return dated or bool(_STAMP.match(part.words))


def _writer(parts: Sequence[_Part], stamp: _Part | None) -> _Part | None:
    """The part that names the writer: by its class, else the first words of the box if they may be a name."""
    able = [p for p in parts if p is not stamp and _may_name(p)]
    told = next((p for p in able if _is_who(p)), None)
    if told is not None:
        return told
    said = (p for p in parts if p is not stamp and any(c.isalpha() for c in p.words) and not _LABEL.match(p.words))
    first = next(said, None)
    return first if first in able else None


def _may_name(part: _Part) -> bool:
    name = name_in(part.words)
    if not 0 < len(name) <= _LONGEST_NAME or ":" in name or part.element.tag == "button":
        return False
    return is_name(name) and not is_button(name)


def _is_who(part: _Part) -> bool:
    element = part.element
    if "author" in (element.get("rel") or "", element.get("itemprop") or ""):
        return True
    up = element.getparent()
    around = "" if up is None or len(up) > 2 else " ".join(tokens(up))
    return any(_WHO.search(t) for t in f"{part.named} {around}".split())


def _text(item: Element, parts: Sequence[_Part], heads: Sequence[_Part], items: Collection[Element]) -> str:
    """The words of a comment: of the largest part below its head that is named after words, of such a part above it,
    or all but head and buttons."""
    gone = {p.element for p in heads}
    inner = {e for e in items if e is not item}
    keep = {a for head in gone for a in head.iterancestors()}
    last = max(i for i, part in enumerate(parts) if part.element in gone)
    said = [(i > last, p.element) for i, p in enumerate(parts) if p.element not in keep and _is_said(p)]
    read = [(below, without_buttons(lines(e, {*inner, *furniture(e)}))) for below, e in said if e is not item]
    best = max(read, key=lambda pair: (pair[0] and bool(pair[1]), len(pair[1])), default=(False, ""))[1]
    return best or without_buttons(lines(item, {*gone, *inner, *furniture(item, keep)}))


def _is_said(part: _Part) -> bool:
    return any(_SAID.search(t) for t in part.named.split())
