"""Which outlet published a page, from its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Fact, Span
from sayso.model.facts import datelines
from sayso.reading.facts.names import agency, is_outlet
from sayso.reading.lines import Line
from sayso.reading.tables import words

_RIGHTS = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\s?(?:copyright\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s)?"
    r"(?-i:(?P<name>[A-Z][\w&'’.-]*(?:\s(?:(?:of|the|and|for|de|del) )?[A-Z&][\w&'’.-]*){0,5}))(?:\s\d{4})?",
    re.I,
)
_NOT_NAME = re.compile(
    r"(?<=[a-z]{2})\.\s.*$|\b(?:all rights reserved|inc|ltd|llc|copyright|unless|except|privacy|terms|cookies?|contact|"
    r"imprint|\d{4})\b.*$|^all$",
    re.I,
)
_FULL = re.compile(r"\ball rights reserved|\b(?:19|20)\d\d\b", re.I)
HOLDER = re.compile(
    r"\b(?:communications|interactive|holdings?|groups?|publish(?:ing|ers)|corp|corporation|company|co|universal|ventures|"
    r"enterprises|network|partners|properties|printers|limited|gmbh|ag|plc|organi[sz]ation|newspapers|nast|gannett|hearst|"
    r"microsoft|google|photo|photos|images|pictures|policy|notice|infringement|rights)\b\.?$",
    re.I,
)
"""How names end of those that own outlets, or sell their pictures; and what is no name."""
_ENDORSED = re.compile(
    r"(?:endorsed|shared)(?: or (?:endorsed|shared))? by (?P<name>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,4})"
)
_TUNED = re.compile(
    r"(?:keep (?:tuned|reading)|stay tuned|follow|subscribe) to (?P<name>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){1,4})", re.I
)
_CONTRIBUTED = re.compile(
    r"^(?P<name>[A-Z][\w&.]*(?:\s[A-Z][\w&.]*){0,3})(?:['’]s?)\s[A-Z][^.]{3,200}\bcontributed (?:to|reporting)"
)
_IMPRINT = re.compile(
    r"^(?:published by|publisher:|an? (?:publication|service|newsletter|project) of) (?:the )?"
    r"(?P<name>[A-Z][\w&'’.-]*(?:\s(?:[A-Z][\w&'’.-]*|of|the|and|for|&)){0,6})"
)


def from_text(text: str, lines: Sequence[Line], feet: Sequence[Line], body: Line | None) -> Fact:
    """The outlet as the page's foot, credits or dateline give it.

    `feet` are the lines that are no article text; `body` is the first paragraph.
    """
    for line in feet:
        found = _RIGHTS.search(line.text[:300])
        fact = _named(text, line, found, "the notice of rights") if found else None
        if fact is not None and _publishes(fact.value or "", line.text, text, feet):
            return fact
    for line in lines[-12:]:
        for pattern, why in (
            (_IMPRINT, "the imprint at the foot of the page"),
            (_ENDORSED, "the page's disclaimer"),
            (_CONTRIBUTED, "the credit of its reporters"),
            (_TUNED, "what it asks of its readers"),
        ):
            found = pattern.search(line.text[:600])
            fact = _named(text, line, found, why, known=pattern in (_CONTRIBUTED, _TUNED)) if found else None
            if fact is not None:
                return fact
    return _from_dateline(text, body)


def _publishes(name: str, notice: str, text: str, feet: Sequence[Line]) -> bool:
    """Whether whoever has the rights is the outlet: notices name a holding as often, the agency of a copy, or a
    photographer.  A name is believed in a full notice, or where it is an outlet's; in others where the page has it
    elsewhere as well."""
    if name.lower() in words("outlets.txt") and agency(name) is None:
        return True
    if agency(name) or HOLDER.search(name):
        return False
    noticed = sum(line.text.lower().count(name.lower()) for line in feet if _RIGHTS.search(line.text[:300]))
    own = is_outlet(name) or _FULL.search(notice) is not None
    return (own and not name.endswith(" Media")) or text.lower().count(name.lower()) > noticed


def _named(text: str, line: Line, found: re.Match[str], why: str, known: bool = False) -> Fact | None:
    name = _NOT_NAME.sub("", found["name"]).strip(" .,-")
    if len(name) < 2 or not (name[0].isupper() or name[0].isdigit()) or (known and not is_outlet(name)):
        return None
    start = line.start + found.start("name")
    span = Span.cut(text, start, start + len(name)) if text[start : start + len(name)] == name else None
    return Fact(name.title() if name.isupper() and len(name) > 5 else name, "inferred", f"from {why}", span)


def _from_dateline(text: str, body: Line | None) -> Fact:
    """The agency beside the place: one of the table, or one whose name is an outlet's."""
    dateline = datelines.find(body.text, small=True) if body else None
    if body is None or dateline is None or not dateline.agency:
        return Fact()
    name, start = dateline.agency, body.start + dateline.at
    if not is_outlet(name) and dateline.day is None:
        return Fact()
    span = Span.cut(text, start, start + len(name))
    return Fact(agency(name) or name, "inferred", "the agency of its dateline", span)
