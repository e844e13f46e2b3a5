"""Comments of systems that mark them in a way of their own, by a table of selectors (data/platforms.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain

from lxml.etree import XPath
from lxml.etree import _Element as Element

from sayso.reading.html.threads.web import LONGEST_NAME, WebComment, content, depth, name_in, time_of
from sayso.reading.html.tree import inline, place

_PART = re.compile(r"\.(?P<cls>[\w-]+)|\[(?P<attr>[\w-]+)(?:(?P<how>[\^*]?=)(?P<value>[^\]]+))?\]|^(?P<tag>[\w-]+)")


MOST = 5000
"""Comments of one system that are read from a page."""


@dataclass(frozen=True, slots=True)
class Platform:
    """How one system marks comments; `writer_attribute` is set where an attribute of the item names the writer."""

    sign: tuple[str, ...]
    item: XPath
    writer: tuple[XPath, ...]
    writer_attribute: str | None
    text: tuple[XPath, ...]
    drop: XPath | None


def find(tree: Element, named: str) -> list[WebComment]:
    """The comments of every system whose sign stands in `named`, the names of the page's boxes; a comment that two
    systems know counts once."""
    out: list[WebComment] = []
    taken: set[Element] = set()
    for platform in _platforms():
        if not any(sign in named for sign in platform.sign):
            continue
        for comment, own in _of(platform, tree):
            if own not in taken:
                taken.update(own.iter())
                taken.update(own.iterancestors())
                out.append(comment)
    return out


def _of(platform: Platform, tree: Element) -> Iterator[tuple[WebComment, Element]]:
    """The comments of one system, each with the element of its words."""
    items = platform.item(tree)[:MOST]
    known = set(items)
    for item in items:
        text = _first(platform.text, item, known)
        if text is None:
            continue
        named = _first(platform.writer, item, known)
        drop = {*platform.drop(item), named} if platform.drop is not None else {named}
        words = content(text, {e for e in drop if e is not None})
        name = item.get(platform.writer_attribute) if platform.writer_attribute else _name(named)
        if not words or (name is None and platform.writer):
            continue
        elements = (item,) if text in item.iter() else (item, text)
        level = depth(item, known) + int(item.get("depth") or 0 if (item.get("depth") or "").isdecimal() else 0)
        yield WebComment(name or None, time_of(elements, name or ""), words, level, elements, place(item)), text


def _name(element: Element | None) -> str | None:
    if element is None:
        return None
    name = name_in(inline(element))
    return name if 0 < len(name) <= LONGEST_NAME else None


def _first(paths: tuple[XPath, ...], item: Element, items: set[Element]) -> Element | None:
    """The first element that a path leads to which belongs to this item and to none inside it."""
    for path in paths:
        for element in path(item):
            owner = next((a for a in chain((element,), element.iterancestors()) if a in items), None)
            if owner is item or owner is None:
                return element
    return None


# ---------------------------------------------------------------- the table
@cache
def _platforms() -> tuple[Platform, ...]:
    table = tomllib.loads(files("sayso.reading").joinpath("data", "platforms.toml").read_text(encoding="utf-8"))
    return tuple(_platform(entry) for entry in table["platform"])


def _platform(entry: dict[str, list[str]]) -> Platform:
    named = next((w[1:] for w in entry["writer"] if w.startswith("@")), None)
    return Platform(
        sign=tuple(entry["sign"]),
        item=XPath(" | ".join("//" + _steps(s) for s in entry["item"])),
        writer=() if named else tuple(XPath(_relative(s)) for s in entry["writer"]),
        writer_attribute=named,
        text=tuple(XPath(_relative(s)) for s in entry["text"]),
        drop=XPath(" | ".join(map(_relative, entry["drop"]))) if "drop" in entry else None,
    )


def _relative(selector: str) -> str:
    """A selector as an XPath from the item."""
    if selector == ".":
        return "self::*"
    if selector.startswith("+"):
        first, _, rest = selector[1:].partition(" ")
        beside = f"following-sibling::*[1][self::{_step(first, '[')}"
        return f"{beside}//{_steps(rest)}" if rest else beside
    return f".//{_steps(selector)}"


def _steps(selector: str) -> str:
    return "//".join(_step(part) for part in selector.split())


def _step(part: str, opened: str = "") -> str:
    """One step; with `opened` the conditions stand inside a bracket already begun, which this closes."""
    tag, conditions = "*", []
    for found in _PART.finditer(part):
        if found["tag"]:
            tag = found["tag"]
        elif found["cls"]:
            conditions.append(f"contains(concat(' ',normalize-space(@class),' '),' {found['cls']} ')")
        elif found["how"] == "=":
            conditions.append(f"@{found['attr']}='{found['value']}'")
        elif found["how"]:
            call = "starts-with" if found["how"] == "^=" else "contains"
            conditions.append(f"{call}(@{found['attr']},'{found['value']}')")
        else:
            conditions.append(f"@{found['attr']}")
    if opened:
        return " and ".join([tag, *conditions]) + "]"
    return tag + "".join(f"[{c}]" for c in conditions)
