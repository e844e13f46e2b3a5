"""What a PDF says of itself in its metadata, and how much of that is believed.

A file's author is often whoever owned the word processor, its title a file name, its date that of a conversion.  So a
title or an author must stand in the text as well, and the day on which the file was made is no day of publication: only
`prism:publicationDate`, which means that and nothing else, is taken as one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from sayso.model import Fact
from sayso.reading.dates import first_day
from sayso.reading.facts.authors import names
from sayso.reading.facts.names import is_outlet, is_person

_XMP = re.compile(rb"<x:xmpmeta[\s>].{1,200000}?</x:xmpmeta>", re.S)
_MADE = re.compile(r"^D:(\d{4})(\d\d)(\d\d)")
_SITE = re.compile(r"\s[-–—|·:]\s(?P<name>[^-–—|·:]{3,60})$")
_NAMESPACES = {
    "{http://purl.org/dc/elements/1.1/}": "dc:",
    "{http://prismstandard.org/namespaces/basic/2.0/}": "prism:",
    "{http://prismstandard.org/namespaces/basic/2.1/}": "prism:",
    "{http://prismstandard.org/namespaces/basic/3.0/}": "prism:",
}


@dataclass(frozen=True, slots=True)
class Stated:
    """The metadata that mean something: as they stand, not yet believed."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None
    made: str | None = None


def stated(data: bytes, information: Mapping[str, str]) -> Stated:
    """The metadata of a file: its XMP packet, where it stands open, before the document information."""
    packet = _packet(data)
    made = _MADE.match(information.get("CreationDate", ""))
    title = next(iter(packet.get("dc:title", ())), None) or information.get("Title")
    authors = tuple(packet.get("dc:creator", ())) or tuple(filter(None, [information.get("Author")]))
    published = next(iter(packet.get("prism:publicationDate", ())), None)
    publisher = next(iter([*packet.get("prism:publicationName", ()), *packet.get("dc:publisher", ())]), None)
    return Stated(title, authors, published, publisher, "-".join(made.groups()) if made else None)


def _packet(data: bytes) -> dict[str, list[str]]:
    found = _XMP.search(data)
    if found is None:
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(found[0], parser)
    out: dict[str, list[str]] = {}
    for element in root.iter() if root is not None else ():
        for key, values in [(element.tag, _values(element)), *((k, [v]) for k, v in element.attrib.items())]:
            name = _named(key)
            if name:
                out.setdefault(name, []).extend(words for x in values if (words := " ".join(x.split())))
    return out


def _named(key: object) -> str | None:
    space, brace, local = key.partition("}") if isinstance(key, str) else ("", "", "")
    short = _NAMESPACES.get(space + brace)
    return short + local if short else None


def _values(element: etree._Element) -> list[str]:
    """The items of the list in an element, or its words."""
    items = ["".join(e.itertext()) for e in element.iter("{*}li")]
    return [x for x in items if x.strip()] or ["".join(element.itertext())]


def title_in(found: Stated, paragraphs: Sequence[str]) -> int | None:
    """The paragraph that the metadata's title names, or None: a title that stands nowhere is a file's name."""
    folded = _fold(found.title or "")
    if len(folded) < 8:
        return None
    return next((i for i, p in enumerate(paragraphs) if (f := _fold(p)) and (f == folded or _nearly(f, folded))), None)


def _nearly(one: str, two: str) -> bool:
    """One is the other with the name of the site behind it, or cut short."""
    return min(len(one), len(two)) >= 20 and (one.startswith(two) or two.startswith(one))


def _fold(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def authors_in(found: Stated, text: str) -> tuple[str, ...]:
    """Those authors of the metadata that are names of persons and stand in the text as well."""
    listed = [name for entry in found.authors for name in names(f"by {entry}")]
    folded = " ".join(text.split())
    return tuple(dict.fromkeys(n for n in listed if is_person(n) and n in folded))


def publisher(found: Stated) -> Fact:
    """The outlet that the metadata name, as the publisher or, where a browser printed the page, behind its title."""
    name = found.publisher
    if name and len(name) <= 80 and any(c.isalpha() for c in name):
        return Fact(name, "stated", "the publisher in the file's metadata")
    behind = _SITE.search(found.title or "")
    if behind is not None and is_outlet(behind["name"]):
        return Fact(behind["name"], "inferred", "the name behind the title in the file's metadata")
    return Fact()


def published(found: Stated) -> Fact:
    """The day of publication that the metadata name; the day on which the file was made is told and not taken."""
    day = first_day(found.published or "")
    if day is not None:
        return Fact(day.isoformat(), "stated", "the date of publication in the file's metadata")
    if found.made:
        return Fact(None, "unknown", f"the file was made on {found.made}, which need not be the day of publication")
    return Fact(None, "unknown", "the text gives no full date of publication")
