"""What a page shows between its headline and its text: who wrote it and when, where no markup says so.

The lines there are read as those of a page pasted as text, with the headline known.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from lxml.etree import _Element as Element

from sayso.model import Fact
from sayso.reading import plain
from sayso.reading.article import kinds
from sayso.reading.article.shapes import META, shape
from sayso.reading.facts import authors
from sayso.reading.html.tree import BLOCKS, SILENT, tokens
from sayso.reading.lines import is_prose, split
from sayso.reading.tables import wordset

MOST = 12
"""Lines below a headline among which its writer and its day stand."""
NODES = 300
"""Elements behind a headline among which these lines are looked for."""
LONGEST = 400
"""Characters of a line that can only be the article's."""
_PARAGRAPHS = 4
"""Paragraphs of the article that tell names of writers from those of places."""
_SIGNS = frozenset("|/·•–—-")
_OTHERS = re.compile(r"(?:.*[-_])?(?:teasers?|related|promo|recommended|recirc|sidebar|newsletter|widget)(?:[-_].*)?$")
"""Classes of boxes that show other pages."""
_APART = SILENT | wordset("nav footer aside form figure select table")


@dataclass(frozen=True, slots=True)
class Shown:
    """The writers and the day that stand below a headline."""

    authors: tuple[str, ...] = ()
    published: Fact = field(default_factory=Fact)


def read(headline: Element, title: str, article: Sequence[str], latest: dt.date | None) -> Shown:
    """What the lines between `headline`, whose words are `title`, and the paragraphs of the `article` tell; days after
    `latest` are refused."""
    between = list(islice(_above_text(headline), MOST))
    if META.isdisjoint(map(shape, between)):
        return Shown()
    below = [text for text in article if is_prose(text) and text not in between][:_PARAGRAPHS]
    text = "\n\n".join([title, *between, *below])
    lines = split(text)
    last = len(between) + 1
    top = kinds.typed(lines, last, 0, frozenset())
    signed = [i for i, kind in enumerate(top.types) if kind == "byline" and _is_signature(between, i - 1)]
    named = (name for i in signed for name in authors.names(lines[i].text))
    date = plain.dated(text, lines[:last], top, latest)
    return Shown(tuple(dict.fromkeys(named)), replace(date, span=None))


def _is_signature(between: Sequence[str], at: int) -> bool:
    """Whether a line that names somebody signs the page: a bare name below more than a standfirst is a picture's."""
    return shape(between[at]) != "person" or sum(shape(line) in ("words", "person") for line in between[:at]) <= 1


def _above_text(headline: Element) -> Iterator[str]:
    """The lines behind a headline, up to the first that reads as text."""
    for line in _lines(headline):
        if is_prose(line) or len(line) > LONGEST:
            return
        yield line


def _lines(headline: Element) -> Iterator[str]:
    """The lines behind an element; a gap parts words of two elements between which no space stands."""
    parts: list[str] = []
    for text in islice(_texts(headline), NODES):
        if text:
            glued = parts and parts[-1][-1].isalnum() and text[0].isalnum()
            parts += ["\t", text] if glued else [f" {text} " if text in _SIGNS else text]
        elif text is None and (line := _line(parts)):
            yield line
            parts = []
    if line := _line(parts):
        yield line


def _line(parts: Sequence[str]) -> str:
    """Words on one line, their gaps kept."""
    return "\t".join(words for part in "".join(parts).split("\t") if (words := " ".join(part.split())))


def _texts(element: Element) -> Iterator[str | None]:
    """The words behind an element in the order of the page; None where a line ends."""
    node: Element | None = element
    while node is not None and node.tag != "body":
        yield None
        yield _spaced(node.tail)
        for sibling in node.itersiblings():
            yield from _within(sibling)
        node = node.getparent()


def _within(element: Element) -> Iterator[str | None]:
    """The words of an element and those right behind it; by a stack, since pages nest deeper than Python recurses."""
    stack: list[Element | str | None] = [element]
    while stack:
        node = stack.pop()
        if node is None or isinstance(node, str):
            yield node
            continue
        stack.append(_spaced(node.tail))
        if not isinstance(node.tag, str) or node.tag in _APART or any(map(_OTHERS.match, tokens(node))):
            continue
        ends = [None] if node.tag in BLOCKS or node.tag == "br" else []
        stack += [*ends, *reversed(node), _spaced(node.text), *ends]


def _spaced(text: str | None) -> str:
    return (text or "").replace("\t", " ")
