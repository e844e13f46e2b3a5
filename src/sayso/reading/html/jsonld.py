"""What a page says of itself in JSON-LD."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Any

from lxml.etree import _Element as Element

Thing = dict[str, Any]
LONGEST = 500_000
"""Characters of JSON in one script beyond which it is not read."""


def things(tree: Element) -> Iterator[tuple[Element, Thing]]:
    """Everything that the page's JSON-LD describes, each with the script element that says so."""
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() == "application/ld+json" and element.text:
            for thing in _inside(_loads(element.text)):
                yield element, thing


def _loads(text: str) -> Any:
    if len(text) > LONGEST:
        return None
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return None


def _inside(value: Any, depth: int = 0) -> Iterator[Thing]:
    if depth > 6:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _inside(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _inside(value.get(key), depth + 1)


def types(thing: Thing) -> set[str]:
    """The types of a thing, in lower case."""
    kinds = thing.get("@type")
    return {str(k).lower() for k in (kinds if isinstance(kinds, list) else [kinds])}


def names(value: Any) -> Iterator[str]:
    """The names in a value: a string, a thing with a name, or a list of these."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value[:20]:
            yield from names(item)
    elif isinstance(value, dict):
        yield from names(value.get("name"))


def addresses(value: Any) -> Iterator[str]:
    """The addresses in a value: a string, a thing with one, or a list of these."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value[:20]:
            yield from addresses(item)
    elif isinstance(value, dict):
        yield from addresses(value.get("url") or value.get("@id"))


def words(value: Any) -> str:
    """A value in plain words: some sites escape twice."""
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""
