"""Who wrote a page: names taken from its bylines.  A wrong author is worse than none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.dates import CLOCK, DAY_DATE, SHORT_DATE
from sayso.reading.facts.names import agency, is_outlet, is_person
from sayso.reading.facts.signed import signed

SPEECH = r"(?:(?:open )?letter|statement|address|message|speech|remarks|declaration) (?:of|by|from) .{3,60}, "
"""Whose words follow, by office, before the name: "Statement of the Chairwoman, "."""
OURS = r"our (?:\w+ ){0,2}(?:reporters?|correspondents?|writers?|staff)(?: in [A-Z]\w+)?,? "
"""What a byline calls the writers before their names: "our own reporters "."""
WORK = (
    r"(?:rolling|live) (?:coverage|updates?|reporting)|story|written|posted|published|submitted|authored|reported|"
    r"report|words|text|article|analysis|opinion|exclusive|guest post|post|compiled|reporting|from|author"
)
"""What a byline calls the writers' work before "by"."""
_LEAD = re.compile(
    rf"^(?:(?:{WORK})\s)?by[:\s]\s*"
    r"|^(?:words|text|story|report) and (?:pictures?|photo\w*|images?)(?: by:?|:)\s"
    r"|^(?:authors?|by-?line|reporters?|writer|correspondent|text|words|story|report|desk|por):\s*"
    rf"|^{SPEECH}",
    re.I,
)
_OURS = re.compile(rf"^(?:from )?{OURS}(?=[A-Z])", re.I)
PICTURE = re.compile(r"^(?P<name>\S.{0,58}?)['’]s? picture$")
"""The portrait of whoever posted a page."""
_STOP = re.compile(
    rf"\s?@\w|(?<=[a-z]{{3}})\.\s|;\s(?=photo|picture|image|video|illustrat|graphic)|\s(?:via|for|at|in|from|of|with)\s|\s?[|•·/(\[]|\s[–—-]\s|,?\s(?:on\s)?(?:{DAY_DATE}|{SHORT_DATE}|{CLOCK})|,?\s(?:published|updated|posted|staff|special|contributing|senior|chief|political|foreign|national)\b|,\s(?!\s*[A-Z][\w'’.-]*\s[A-Z]).*|\svia,?$|\d",
    re.I,
)
_PARTS = re.compile(r"\s+[|·•]\s+|\s{3,}|\t+|\s[–—-]\s(?=by\s)", re.I)
_WRITES = re.compile(r"\s(?:reports?|reporting|writes)(?:\s(?:from|in|for|on)\s.{2,40})?$")
_OFFICE = re.compile(
    r",\s(?:[\w'’-]+\s){0,3}(?:reporters?|correspondents?|editors?|writers?|columnists?|analysts?)(?=,|\sand\s|$)", re.I
)
"""What a writer is, between one name and the next."""
_SEAT = re.compile(
    r",?\sin\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}(?=\s(?:and|&)\s[A-Z])"
    r"|\s(?:at|in|on|from|outside|near)\s(?:the\s)?[\w'’-]+(?:\s[\w'’-]+){0,2}?(?=(?:,|\sand|\s&)\s[A-Z])"
)
"""Where a writer writes from, between one name and the next."""
_AND = re.compile(r",?\s+and\s+|\s*&\s*|,\s+")
_ROLE_GLUED = re.compile(
    r"(?<=[a-z]{2})(?=(?:[A-Z]\w{1,15} ){0,2}(?:[A-Z]\w{1,15})?(?:Writer|Reporter|Editor|Correspondent|Columnist|"
    r"Contributor|Producer|More Articles)s?\b)|(?<=[a-z]{2})(?=@\w{3})"
)
"""Where a scraper ran a writer's role or account into the name: "Ines HalloranStaff Writer"."""
_SHIFT = re.compile(r"\s\((?:now|earlier|previously|later|from \d[^()]{0,20}|until \d[^()]{0,20})\)", re.I)
"""When each writer of a page written all day was at work: "Ada Nor (now) and Ib Lund (earlier)"."""
_ON_DATE = re.compile(rf"\son\s(?:{DAY_DATE}|{SHORT_DATE})", re.I)
_WHEN_FIRST = re.compile(rf"^(?:posted|published|filed|written|updated)(?: on| at)? {DAY_DATE}.{{0,30}}? by ", re.I)
_HANDLE = re.compile(r"^[A-Za-z][\w.-]{1,30}$")
_NOBODY = frozenset(
    ["staff", "admin", "administrator", "editor", "editors", "newsroom", "newsdesk", "editorial", "web", "desk",
     "wire", "online", "guest", "author", "user", "team"]
)  # fmt: skip


def names(line: str) -> tuple[str, ...]:
    """The writers that a byline names, as it spells them; an agency under its usual name."""
    picture = PICTURE.match(line)
    if picture:
        return (picture["name"],)
    line = _ROLE_GLUED.sub(", ", _WHEN_FIRST.sub("by ", line))
    if not _LEAD.match(line) and (found := signed(line)):
        return found
    row = _PARTS.split(line)
    line = next((part for part in row if _LEAD.match(part)), next(filter(is_signed, row), line))
    rest, led = _LEAD.subn("", line, count=1)
    rest, ours = _OURS.subn("", rest, count=1)
    led += ours
    if agency(rest):
        return (agency(rest) or rest,)
    rest = _OFFICE.sub("", _SEAT.sub("", _WRITES.sub("", _SHIFT.sub("", rest))))
    stop = _STOP.search(rest)
    kept = (rest[: stop.start()] if stop else rest).strip(" ,.;:")
    found = tuple(n for part in _AND.split(kept) if (n := _name(part.strip(" ,.;:"))))
    if found:
        return found
    if not led:
        alone = [name for part in row if (name := _name(part.strip(" ,.;:")))]
        return tuple(alone) if len(alone) == 1 else ()
    handle = _HANDLE.match(kept)
    return (kept,) if handle and kept.lower() not in _NOBODY and _ON_DATE.search(rest) else ()


def _name(words: str) -> str | None:
    if agency(words):
        return agency(words)
    parts = words.split()
    half = len(parts) // 2
    spaced = " ".join(parts[:half] if len(parts) % 2 == 0 and parts[:half] == parts[half:] else parts)
    if spaced.isupper() and len(spaced) > 4:
        spaced = spaced.title()
    return spaced if is_person(spaced) and not is_outlet(spaced) and not _NOBODY & set(spaced.lower().split()) else None


def is_signed(words: str) -> bool:
    """Whether words are a name and its office: "Ines Halloran, transport correspondent"."""
    name, *rest = words.split(", ")
    return bool(rest) and is_person(name) and any(_DESK.search(part) for part in rest)


_DESK = re.compile(r"^[\w'’ -]{0,40}\b(?:writer|reporter|correspondent|editor|columnist|analyst|desk|bureau)s?$", re.I)
_BIO = re.compile(
    r"^(?P<name>[A-Z][A-Za-z'’.-]+(?: [A-Z][A-Za-z'’.-]*){0,3}) (?:is (?:an?|the|our|co-founder|founder|editor)\b"
    r"|was (?:an?|the)\b|has (?:been|done|written|worked|covered)\b|writes\b|covers\b|reports\b|lives\b|works\b)"
)


def from_bio(lines: Sequence[str]) -> str | None:
    """The name that a note on the author begins with: in capitals, or on the line above as well."""
    for above, line in zip(["", *lines], lines):
        found = _BIO.match(line[:200])
        if found is None:
            continue
        name = found["name"]
        if name.isupper() and is_person(name.title()):
            return name.title()
        if is_person(above) and above.split()[0] == name.split()[0]:
            return above
    return None
