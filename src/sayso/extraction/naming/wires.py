"""Wire credits: "(Reuters)" in a dateline or byline says that an agency wrote the page's text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extraction.lexicon.names_outlets import outlets
from sayso.model import Hop, Segment, Span

_CREDIT = re.compile(r"\((?P<name>[A-Z][A-Za-z.\- ]{1,30})\)\s*[-–—:\ufffd]")
_BYLINE = re.compile(
    r"(?:^|,|\||\bfor|\bfrom|[-–—])\s*(?P<name>(?:The )?[A-Z][A-Za-z.\-]+(?: [A-Z][A-Za-z\-]+){0,3})\s*$", re.MULTILINE
)
_HEAD = 600
# The agency writes its own name with a capital article inside a sentence; those who quote it do not.
_HOUSE_STYLE = re.compile(r"(?<=[a-z,] )The Associated Press\b(?!,? (?:contributed|contribute))")
_TOLD = re.compile(r"\b(?:told|spoke to|speaking to) (?P<name>Reuters|AFP|the AP|UPI|dpa|Kyodo|Yonhap)\b")
_OFTEN = 2
_VIA = re.compile(r"\b(?:via|courtesy of|republished from|originally (?:appeared|published) (?:at|in|on))\s*[,.:]?\s*$")
_WE_TOO = re.compile(
    r"(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}) (?:has |had )?(?:reported|wrote|revealed|published|noted)\b"
    r"[^\n]{0,400}?[.!?]”? As we (?:then |have |had )?(?:noted|reported|wrote|said|explained|pointed out)\b"
)
"""An outlet's report that the next sentence takes up as the writer's own: "The Post reported it. As we noted, …"."""


def credit(text: str, segments: Sequence[Segment]) -> Hop | None:
    """The agency that a dateline or byline credits, with the words; None where none does."""
    for segment in segments:
        if segment.type in ("dateline", "byline"):
            found = _agency(text, _CREDIT, segment.start, segment.end) or _agency(
                text, _BYLINE, segment.start, segment.end
            )
            if found is not None:
                return found
    body = next((s for s in segments if s.type == "body"), None)
    if body is None:
        return None
    line = text.find("\n", body.start, body.start + _HEAD)
    return _agency(text, _CREDIT, body.start, min(body.end, line if line > 0 else body.start + 160, body.start + 160))


def house_style(text: str, segments: Sequence[Segment]) -> Hop | None:
    """The agency whose own style shows that it wrote the text; asked only where the page's outlet is unknown."""
    if (lent := _lent(text, segments)) is not None:
        return lent
    told: dict[str, list[re.Match[str]]] = {}
    for segment in segments:
        if segment.type not in ("title", "body"):
            continue
        own = _HOUSE_STYLE.search(text, segment.start, segment.end)
        if own is not None:
            return Hop("Associated Press", Span.cut(text, own.start() + 4, own.end()))
        for found in _TOLD.finditer(text, segment.start, segment.end):
            told.setdefault(found["name"].removeprefix("the "), []).append(found)
    often = [found for found in told.values() if len(found) >= _OFTEN]
    if len(often) != 1:
        return None
    first = often[0][0]
    name = outlets()[first["name"].removeprefix("the ")].name
    return Hop(name, Span.cut(text, first.start("name"), first.end("name")))


def _lent(text: str, segments: Sequence[Segment]) -> Hop | None:
    """The outlet from which a page has its text, where the byline says that it is from elsewhere and the name is lost
    with a link ("By Ana Lira via,"), and the text speaks of what an outlet has reported as of its own."""
    if not any(s.type == "byline" and _VIA.search(text[s.start : s.end].strip()) for s in segments):
        return None
    for segment in (s for s in segments if s.type == "body"):
        for found in _WE_TOO.finditer(text, segment.start, segment.end):
            outlet = outlets().get(found["name"].removeprefix("The "))
            if outlet is not None:
                return Hop(outlet.name, Span.cut(text, found.start("name"), found.end("name")))
    return None


def _agency(text: str, mark: re.Pattern[str], start: int, end: int) -> Hop | None:
    for found in mark.finditer(text, start, end):
        outlet = outlets().get(found["name"].removeprefix("The ").strip())
        if outlet is not None and outlet.kind == "agency":
            return Hop(outlet.name, Span.cut(text, found.start("name"), found.end("name")))
    return None
