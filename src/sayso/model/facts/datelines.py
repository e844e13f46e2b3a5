"""The dateline at the head of a paragraph: `PORT ORLEN, Norland, Nov. 10 (Orlen Wire) — `; of a release in small
letters, with its year: `Port Orlen, 10 November 2016 - `."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model.facts.days import DAY_DATE, YEARLESS

_PART = r"[A-Z][A-Za-z.'’-]+"
# A hyphen within a later part is the part's own: were it a mark between parts too, a line of hyphens could be read in
# more ways than can be tried.
_PLACE = rf"^(?P<place>[A-Z][A-Z.'’-]+(?:-{_PART})?(?:[ ,/][ ,/-]?{_PART}){{0,5}})"
_DAY = rf"(?P<day>(?i:{DAY_DATE}|{YEARLESS}))"
_AGENCY = r"[(/]\s?(?P<agency>[A-Z][\w&'’. -]{0,40}?)\s?[)/]"
_WORDS = r"\s+(?=[\"“'‘A-Z0-9])"
_DASH = r"\s?(?:—|–|\x96|\x97|--?|:)"
_SHAPES = (
    re.compile(rf"{_PLACE}(?:,? {_DAY})?,?\s?(?:{_AGENCY})?[.:]?{_DASH}{_WORDS}"),
    re.compile(rf"{_PLACE},? {_DAY}[.,]?\s{_AGENCY}[.:]?{_WORDS}"),
)
_CAPITALIZED = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}"
_SMALL = re.compile(
    rf"^(?!(?:On|At|In|By|From|Since|Until|The) \d)(?P<place>{_CAPITALIZED}(?:(?:, | ?/ ?| and ){_CAPITALIZED}){{0,2}})"
    rf"(?:,|\s[–—-])?\s\(?(?P<day>(?i:{DAY_DATE}))\)?,?\s?(?:{_AGENCY})?{_DASH}{_WORDS}"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: its place, where in its line it ends, the day that it names, in words, and the agency with the offset
    at which it stands."""

    place: str
    end: int
    day: str | None
    agency: str | None
    at: int


def find(line: str, small: bool = False) -> Dateline | None:
    """The dateline with which a paragraph begins, or None; `small`: also one whose place is in small letters, which
    behind the head of a page is no comment's name and day."""
    shapes = (_SMALL, *_SHAPES) if small else _SHAPES
    found = next((m for shape in shapes if (m := shape.match(line[:250]))), None)
    return found and Dateline(found["place"], found.end(), found["day"], found["agency"], found.start("agency"))
