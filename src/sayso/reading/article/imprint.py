"""Lines of a head that name the publisher: labels (`Source: …`), a name beside the date, the end of a byline or title.

A name is believed behind a label, or where it is an outlet's by `is_outlet` and stands where pages print it: nothing
is made an outlet because it might be one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.model import Fact, Span
from sayso.model.document import SegmentType
from sayso.reading.article import publisher
from sayso.reading.article.shapes import shape
from sayso.reading.dates import CLOCK, DAY_DATE, days
from sayso.reading.facts.names import agency, is_outlet, is_person
from sayso.reading.lines import Line, is_prose
from sayso.reading.tables import pairs

DEEP = 10
"""Lines at most among which an imprint is looked for."""
LONGEST = 60
"""Characters of a publisher's name."""
WORDS = 4
"""Words of a name that stands without a label; a headline can end in an outlet's name, and is longer."""
_LABEL = re.compile(r"^(?P<key>[A-Za-z][A-Za-z -]{1,18}):\s+(?P<value>\S.{0,300})$")
_ADDRESS = re.compile(r"^(?:(?:source|url|link): ?)?https?://\S+$", re.I)
_TOWN = re.compile(r" \([^()]{1,40}\)$")
_BETWEEN = re.compile(
    r"\s+[|·•–—]\s+|\s+-\s+|,\s+(?=(?:[A-Z][a-z]+day,? )?(?:\d{1,2} [A-Z]|[A-Z][a-z]{2,8}\.? \d|\d{4}-))"
)
_DATE = re.compile(
    rf"^(?:(?:last )?(?:published|posted|updated)(?: on| at)?:? )?{DAY_DATE}(?:,? (?:at )?{CLOCK})?"
    r"(?: \w+day)?(?: [A-Z]{2,4})?$",
    re.I,
)
_WRITER = re.compile(r"^[Bb][Yy]:? (?P<name>\S.{1,80})$")
_SIGNED_FOR = re.compile(
    r"^(?:[Ww]ritten |[Pp]osted )?(?:[Bb]y|BY) .{3,60}?(?:,\s(?:for\s|in\s)?|\sfor\s|\s[|·•–—-]\s|\s?[(/]\s?)(?:the )?"
    r"(?P<name>(?:The )?[A-Z][\w&'’. -]{2,50}?)\)?$"
)
_PUBLISHED_BY = re.compile(
    r"^(?:[Pp]ublished|[Pp]osted|[Ff]irst published) (?:by|in|on) (?P<name>[A-Z].{2,50}?)"
    r"(?:,? (?:on )?\W?(?=\d|[A-Z][a-z]{2,8}\.? \d).*)?$"
)
_TITLE_END = re.compile(r"^(?P<title>\S.{15,250}?)\s+[|–—-]\s+(?P<name>[^|–—]{3,60})$")
_SIGN = r"\s(?:[|–—·:»-]|::)\s"
_PARTS = re.compile(_SIGN)
"""What parts a page's title from the names of its sections and its site in the title of a window."""
_BEHIND = re.compile(rf"{_SIGN}(?P<name>\S.{{1,80}})$")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What lines say by themselves: the type of each by its index; the publisher, with the reason why it is believed;
    the title where a label gives it."""

    types: Mapping[int, SegmentType] = field(default_factory=dict)
    outlet: Fact = field(default_factory=Fact)
    title: Span | None = None


def find(text: str, lines: Sequence[Line], end: int) -> Imprint:
    """The imprint at the head of `lines[:end]`; empty where nothing names the publisher or labels the head."""
    top = _top(lines, end)
    labels = {i: found for i, line in enumerate(top) if (found := _label(line.text)) and _fits(*found)}
    addresses: dict[int, SegmentType] = {i: "boilerplate" for i, line in enumerate(top) if _ADDRESS.match(line.text)}
    ways = (way(text, top) for way in (_beside_date, _in_byline))
    named = next((imprint for imprint in ways if imprint is not None), Imprint())
    spoken = [value for role, value in labels.values() if role == "outlet"]
    if len(labels) < 2 and named.outlet.value is None and not any(is_outlet(_first(value)) for value in spoken):
        return Imprint(addresses)
    told = _labelled(text, top, labels)
    outlet = told.outlet if told.outlet.value else named.outlet
    return Imprint({**addresses, **named.types, **told.types}, outlet, told.title)


def _top(lines: Sequence[Line], end: int) -> Sequence[Line]:
    """The lines before the first that is prose."""
    last = min(end, DEEP, len(lines))
    return lines[: next((i for i in range(last) if is_prose(lines[i].text) and not _label(lines[i].text)), last)]


# ---------------------------------------------------------------- labels
def _label(line: str) -> tuple[str, str] | None:
    """What a label of the table announces, and the words behind it."""
    found = _LABEL.match(line[:400])
    role = dict(pairs("head_labels.tsv")).get(" ".join(found["key"].lower().split())) if found else None
    return (role, found["value"]) if found and role else None


def _first(value: str) -> str:
    """The first of several publishers: "Orlen Times / OTA"."""
    name = value.partition(" / ")[0]
    return name if is_outlet(name) else value


def _fits(role: str, value: str) -> bool:
    if role == "outlet":
        return len(value) <= LONGEST and not value[0].islower() and value[-1] not in ".:;,"
    return role != "dateline" or next(days(value), None) is not None


def _labelled(text: str, top: Sequence[Line], labels: Mapping[int, tuple[str, str]]) -> Imprint:
    types: dict[int, SegmentType] = {}
    outlet, title = Fact(), None
    for i, (role, value) in labels.items():
        types[i] = "boilerplate" if role == "outlet" else role  # type: ignore[assignment]
        if role == "outlet" and outlet.value is None and "://" not in value:
            name = _first(value)
            outlet = Fact(name, "stated", "the label at the head of the page", _span(text, top[i], name))
        elif role == "title" and title is None:
            title = _span(text, top[i], value)
    return Imprint(types, outlet, title)


# ---------------------------------------------------------------- names where pages print them
def _is_name(words: str) -> bool:
    """Whether words are the name of an outlet and nothing more; an agency's alone may be a credit."""
    bare = _TOWN.sub("", words)
    if len(bare.removeprefix("The ").split()) > WORDS or shape(words) not in ("words", "person"):
        return False
    return publisher.is_name(words) and is_outlet(bare) and agency(bare) is None


def _inferred(text: str, line: Line, name: str, why: str) -> Fact:
    name = _TOWN.sub("", name)
    return Fact(name, "inferred", why, _span(text, line, name))


def _span(text: str, line: Line, words: str) -> Span | None:
    """Where words stand on a line; None where marks of Markdown part them."""
    start = text.rfind(words, line.start, line.end)
    return Span.cut(text, start, start + len(words)) if start >= 0 else None


def _beside_date(text: str, top: Sequence[Line]) -> Imprint | None:
    """`The Orlen Times, 3 May 2019`, `Orlen Times | 3 May 2019 | By Ann Tarrow`: name, date and writer on one line."""
    for i, line in enumerate(top):
        parts = [part.strip() for part in _BETWEEN.split(line.text)] if len(line.text) <= 200 else []
        names = [part for part in parts if _is_name(part)]
        dated = any(_DATE.match(part) for part in parts)
        signed = any(_WRITER.match(part) for part in parts)
        known = len(names) + sum(
            bool(_DATE.match(p) or _WRITER.match(p) or is_person(p)) for p in parts if p not in names
        )
        if len(names) == 1 and (dated or signed) and known == len(parts):
            fact = _inferred(
                text, line, names[0], "the name beside the date" if dated else "the name beside the byline"
            )
            return Imprint({i: "byline" if signed else "dateline"}, fact)
    return None


def _parts(line: str) -> list[str]:
    """A line whole, and what stands before the day on it."""
    parts = [part.strip() for part in _BETWEEN.split(line)]
    return [line, parts[0]] if any(map(_DATE.match, parts[1:])) else [line]


def _in_byline(text: str, top: Sequence[Line]) -> Imprint | None:
    """`By Ann Tarrow, Orlen Times, 3 May 2019`, `By Ann Tarrow for the Orlen Times`, `Published by Orlen Times`."""
    for line in top:
        if len(line.text) > 160:
            continue
        found = _PUBLISHED_BY.match(line.text) or next(filter(None, map(_SIGNED_FOR.match, _parts(line.text))), None)
        if found and _is_name(found["name"]):
            return Imprint({}, _inferred(text, line, found["name"], "the byline"))
    return None


def title_end(text: str, title: Span | None) -> tuple[Span | None, Fact]:
    """A title without the site's name at its end, as browsers show it, and that name."""
    found = _TITLE_END.match(title.text) if title else None
    if title is None or found is None or len(found["title"].split()) < 3 or not _is_name(found["name"]):
        return title, Fact()
    at = title.start + found.start("name")
    fact = Fact(found["name"], "inferred", "the end of the title", Span.cut(text, at, at + len(found["name"])))
    return Span.cut(text, title.start, title.start + found.end("title")), fact


WINDOW = 3
"""Lines at the top of a page among which the title of the browser's window stands."""


def of_window(text: str, lines: Sequence[Line], title: str) -> Fact:
    """The site's name where a line at the top of the page holds its headline, which stands below again, and the name
    behind it: the title of the browser's window."""
    for line in lines[:WINDOW]:
        rest = line.text[len(title) :] if line.text.startswith(title) else ""
        found = _BEHIND.match(rest)
        name = _PARTS.split(found["name"])[-1] if found else ""
        if name and len(name.split()) <= WORDS + 2 and publisher.is_name(name) and not is_person(name):
            return _inferred(text, line, name, "the end of the title of the page's window")
    return Fact()
