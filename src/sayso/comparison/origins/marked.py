"""A source that stands beside words of a page without being read as theirs: "(police)", "per the agency", "Ada Brill:".

Such words are not the page's own for sure, and not surely the other's: they are told as of a source that is not clear.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sayso.comparison.lineage.clauses import sentence, shown
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.within import actors_in
from sayso.comparison.origins.tellers import speaker
from sayso.comparison.statements.counted import person
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import vocabulary
from sayso.model import Statement

SHOWN = 80
"""Characters of the words that name a source."""
_PEOPLE = r"(?:police|army|military|government|ministry|hospital|officials?|prosecutors?|rescuers|company|union|coroner|court)"
_COUNT = r"(?:count|reckoning|account|tally|estimate|telling|figures?|lights|version)"
_BY = re.compile(
    rf"\b(?:(?:as )?per(?= (?:the|its|an?|[A-Z]))|according to|(?:citing|quoting)(?= (?:the |an? |its )?(?:[A-Z]|{_PEOPLE}))|in the words of|on the word of|"
    rf"[Bb]y the {_COUNT} of|(?:[Bb]y|[Oo]n|[Ii]n) (?:its|his|her|their|the [\w -]{{2,30}}['’]s?|[A-Z][\w -]{{1,30}}['’]s?) (?:own )?{_COUNT}|"
    r"(?:if|when) (?:you|one|we) (?:go|goes|went) by)\b[^.;:!?\n]{0,60}"
)
"""Words before the name of a source."""
_BEHIND = re.compile(
    rf"(?<=[a-z\d%\"”’] )\((?:(?:via|source:?|citing|says?) )?(?:the )?(?:{_PEOPLE}|[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){{0,3}})"
    rf"(?:, (?:citing|quoting|via) [^()\n]{{2,40}})?\)(?=[\"”’]?[.,;]?\s*$)"
)
"""A name in brackets at the end of a sentence."""
_HEAD = re.compile(
    rf"^(?:\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?[ \u00a0–—-]+)?(?P<who>[A-Z][^:.;!?\n]{{2,70}}|{_PEOPLE})(?:, in [^:\n]{{2,40}})?:(?=[ \u00a0])"
)
"""Somebody before a colon, with the hour of a page that is written as things happen."""
_VERBAL = re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|did|does)\b|,")
_SAYING = vocabulary(
    "say claim report insist admit tell acknowledge confirm announce estimate argue maintain state allege"
)
_NOT_SAID = re.compile(
    r"(?:\b(?:not|never|nobody|no one|neither|nor|none)|n[’']t)\W+(?:\w+\W+){0,2}?"
    r"(?:say|said|says|claim|report|insist|admit|tell|told|acknowledg|confirm|announc|estimat|argu|maintain|stat|alleg)",
    re.IGNORECASE,
)
"""Said of nobody's saying: "did not say", against "says not a single crown"."""
_SEATS = vocabulary("town city village island state province county country district")
"""Places whose people or offices are meant where one of them says something."""
_NOBODY = vocabulary("it they he she this that which who")


@dataclass(frozen=True, slots=True)
class Mark:
    """The words that name a source, as they are shown, and where they stand."""

    words: str
    start: int
    end: int


@lru_cache(maxsize=1024)  # asked several times for each statement of a claim
def mark(item: Item) -> Mark | None:
    """The source beside a statement that is read as the page's own; None where none stands in its sentence."""
    if item.attribution is not None or item.teller is not None:
        return None
    span, text = item.statement.span, item.reading.text
    start, end = sentence(text, span.start, span.end)
    found = _span(item, text, start, end)
    return None if found is None else Mark(shown(text[slice(*found)], SHOWN), *found)


def _span(item: Item, text: str, start: int, end: int) -> tuple[int, int] | None:
    by = _BY.search(text, start, end)
    if by is not None and not _own(item, by.start(), by.end()):
        return by.span()
    behind = _BEHIND.search(text[start:end])
    if behind is not None and start + behind.start() >= item.statement.span.end - 1:
        return start + behind.start(), start + behind.end()
    head = _HEAD.match(text[start:end])
    if head is not None and _before(item, start, head) and _names(item, start, head):
        return start, start + head.end()
    s = item.statement
    unsaid = s.negated and _NOT_SAID.search(s.span.text) is not None
    says = _SAYING & {*s.predicate[:1]} and not unsaid and not s.modal
    if says and s.subject_words and s.subject_words.lower() not in _NOBODY and _speaks(item) and not _takes_lives(s):
        return s.span.start, s.span.end
    return None


def _before(item: Item, start: int, head: re.Match[str]) -> bool:
    """Whether who stands before a colon stands before a statement, or is taken for its beginning behind an hour."""
    at = item.statement.span.start
    return start + head.end() <= at or (head.start("who") > 0 and at <= start + head.start("who"))


def _speaks(item: Item) -> bool:
    """Whether who or what does the deed of a statement can say something: an actor of the page, or people or a body by
    a common noun."""
    s = item.statement
    named = (m for a in item.reading.actors for m in a.mentions if s.span.start <= m.start < s.span.end)
    if any(m.text in s.subject_words for m in named):
        return True
    head = s.subject[-1] if s.subject else ""
    return speaker(s.subject_words) or person(head) or head in _SEATS


def _takes_lives(s: Statement) -> bool:
    """Whether a claim is one on lives: "the fire claimed twelve lives"."""
    return s.predicate[:1] == ("claim",) and any(person(word) for word in s.object)


def _names(item: Item, start: int, head: re.Match[str]) -> bool:
    """Whether somebody, and no outlet of the page's own, stands before the colon, in words that tell nothing else."""
    if _VERBAL.search(head["who"]):
        return False
    first, last = start + head.start("who"), start + head.end("who")
    if re.fullmatch(_PEOPLE, head["who"]):
        return True
    kinds = ("person", "organisation")
    return any(a.type in kinds for a in actors_in(item.reading, first, last))


def _own(item: Item, start: int, end: int) -> bool:
    """Whether the words name the page's own outlet."""
    return any(is_own(item.reading, name) for name in named(item, start, end))


def named(item: Item, start: int, end: int) -> list[str]:
    """The actors of the page whom its words `[start, end)` name."""
    return [a.name for a in actors_in(item.reading, start, end)]
