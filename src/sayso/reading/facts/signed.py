"""Writers named by a line without "By": beside the day, before their account on a network, before their paper."""

from __future__ import annotations

import re

from sayso.reading.dates import CLOCK, DAY_DATE, SHORT_DATE
from sayso.reading.facts.names import agency, is_outlet, is_person, is_untitled, is_writer

LONGEST = 140
_HANDLE = re.compile(r"^(?:[Bb]y\s{1,3})?(?P<name>[A-Z][^@\d|/]{3,40}?)\s{0,4}@\w{3,30}\b")
_ZONE = r"(?:\s?(?:[A-Z]{2,4}\b|hours|hrs))?"
_WHEN = rf"(?:{DAY_DATE}|{SHORT_DATE}|\d{{1,2}}/\d{{1,2}}/\d{{4}})(?:,?\s{{1,3}}(?:at\s)?{CLOCK}{_ZONE})?"
_BEFORE_DAY = re.compile(
    rf"^(?P<name>[^\d|]{{4,40}}?)(?<!,)(?:\s{{1,3}}[-–—|•·/]\s{{1,3}}|\s{{1,5}})(?:on\s)?(?:{_WHEN})", re.I
)
_BEHIND_DAY = re.compile(
    rf"^(?:{CLOCK}{_ZONE}\s{{1,3}})?(?:{_WHEN})(?:\s{{1,3}}[-–—|•·/]\s{{1,3}}(?:by\s)?|,?\s{{1,5}}by\s{{1,5}}|\s{{1,5}})"
    r"(?P<name>\D{4,40}?)(?=$|\s*[|•·/]|\s{2})",
    re.I,
)
_PLACED = re.compile(r"^(?P<name>[A-Za-z ]{2,30}),\s{1,3}[A-Z][\w ]{2,30},?$")
_AND = re.compile(r",\s(?:and\s)?|\sand\s|\s&\s")
_ROLE = re.compile(r"\b(?:writers?|reporters?|editors?|correspondents?|columnists?|contributors?|staff)$", re.I)
_BY = re.compile(r"\bby\s+$", re.I)
COLUMNS = re.compile(r"\s{3,}|\t+")
"""What parts a name from its office, or from the day, on a line set in columns."""


def signed(line: str) -> tuple[str, ...]:
    """The writers that a line names by its form alone; nothing where it has none of these forms.

    A name and a day with a comma between is a place and its day: nobody is named there.
    """
    if len(line) > LONGEST:
        return ()
    ways = (_with_handle, _beside_day, _of_paper, _with_role)
    return next((found for way in ways if (found := way(line))), ())


def is_beside_day(line: str) -> bool:
    """Whether a line names a writer by the day alone, as some do the town."""
    return bool(_beside_day(line)) and not _with_handle(line)


def _with_handle(line: str) -> tuple[str, ...]:
    """`Ines Halloran @ihalloran / 2 days`."""
    found = _HANDLE.match(line)
    return _people(found["name"]) if found else ()


def _beside_day(line: str) -> tuple[str, ...]:
    """`Ines Halloran - Nov 19, 2019, 10:31 pm`, `11/19/2019 by Ines Halloran`, `19 November 2019, by Ines
    Halloran`, `Reuters November 18, 2019`."""
    for shape in (_BEFORE_DAY, _BEHIND_DAY):
        found = shape.match(line)
        named = _people(found["name"]) if found else ()
        led = found is not None and bool(_BY.search(line[: found.start("name")]))
        if named and (led or all(agency(name) or is_writer(name) for name in named)):
            return named
    return ()


def _of_paper(line: str) -> tuple[str, ...]:
    """`Ines Halloran and Ib Lund, Orlen Times`; `Reuters, Orlen`.  One name and an agency's is a photographer."""
    placed = _PLACED.match(line)
    if placed and (known := agency(placed["name"])):
        return (known,)
    people, _, house = line.rpartition(", ")
    named = _people(people) if people and is_outlet(house) else ()
    return named if len(named) > 1 or agency(house) is None else ()


def _with_role(line: str) -> tuple[str, ...]:
    """`Ines Halloran      Senior Contributor`."""
    row = COLUMNS.split(line)
    return _people(row[0]) if len(row) == 2 and _ROLE.search(row[1]) else ()


def _people(words: str) -> tuple[str, ...]:
    """The names in a list of nothing but names; an agency by its usual name."""
    known = agency(words.strip(" ,"))
    if known:
        return (known,)
    row = [part.strip(" ,") for part in _AND.split(words.strip())]
    return tuple(row) if all(is_person(n) and is_untitled(n) and not n.isupper() for n in row) else ()
