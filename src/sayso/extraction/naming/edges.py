"""Where a name begins and ends: what the parser's entities have too much of, or lack."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re

from sayso.extraction.lexicon.cues import CITING
from sayso.extraction.lexicon.names_roles import OFFICES
from sayso.extraction.naming import given
from sayso.model import Parse

CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:[ap]m|h|Z)?$")
"""A time of day in figures, as it stands before a line of a ticker."""
_STATE = re.compile(r"(?!St\.|Jr\.|Sr\.|Dr\.|Mr\.|Ms\.|Mrs\.)[A-Z][a-z]+\.$")
"""A word cut short: behind a comma the state of a place."""
_MONEY = frozenset("$€£¥")
"""Signs that begin a sum: "lent Orvan $3 million" names Orvan alone."""
_OF_OFFICES = frozenset(
    """project product vice managing deputy general communications operations marketing sales program programme
    campaign finance technical creative artistic senior chief assistant executive""".split()
)
"""Words between a body's name and an office that belong to the office: "Ombry Cranes Project Manager Ana Lira"."""


def opened(parse: Parse, first: int, end: int) -> tuple[int, int]:
    """Where a name begins, and where it ends at the latest: before an amount of money."""
    while first < end and (parse.pos[first] in ("DET", "PUNCT", "ADP", "PART", "PRON") and not _arabic(parse, first)):
        first += 1
    first += first < end and given.is_article(parse, first)
    first += first + 1 < end and parse.lower[first] in CITING  # "Quoting Ana Lira, the Post said"
    end = next((t for t in range(first + 1, end) if parse.word[t] in _MONEY), end)
    while first + 1 < end and CLOCK.match(parse.word[first]):
        first += 1  # the time of day before a line of a ticker
    if first + 2 < end and parse.word[first + 1] == "," and parse.tag[first] in ("VBN", "VBD"):
        first += 2  # a stamp: "Received, Orvan Cranes"
    if first + 1 < end and first and parse.word[first - 1] == "," and _STATE.match(parse.word[first]):
        first += 1  # "in Orvan, Pa. Prell said": the end of a place, and of a sentence
    return first, end


def closed(parse: Parse, first: int, end: int) -> int:
    """Where a name ends: not with a preposition, an article or a verb, nor with the office of somebody in a body."""
    while end > first and (
        parse.pos[end - 1] in ("PUNCT", "PART", "ADP", "DET", "CCONJ") or parse.lower[end - 1] in ("'s", "’s", "’")
    ):
        end -= 1
    if parse.lower[end - 1] == "web" and end < len(parse) and parse.lower[end] in ("site", "page"):
        end -= 1
    if end - first > 2 and parse.tag[end - 1] in ("VBG", "VBN", "VB") and parse.word[end - 1].islower():
        end -= 1  # "the Centre of refusing": a verb is no end of a name
        while end > first and parse.pos[end - 1] in ("ADP", "PART"):
            end -= 1
    initials = end - first > 1 and parse.word[first].isupper() and len(parse.word[first]) > 2
    if initials and _only_office(parse, first + 1, end):
        end = first + 1  # "OWRA Director-General": the body, and the office of somebody in it
    return end


def of_an_office(parse: Parse, first: int, end: int) -> tuple[int, int]:
    """A body with whose office it is, and without the office of whoever speaks for it."""
    office = end - first > 2 and first > 1 and parse.lower[first] == "office"
    if office and parse.tag[first - 1] == "POS" and parse.lower[first - 2] == "attorney":
        first -= 2 + (
            first > 2 and parse.word[first - 3] in ("U.S.", "US")
        )  # "the U.S. Attorney's Office for the North"
    if end - first > 1 and parse.lower[end - 1] in _OF_OFFICES and end < len(parse):
        end -= parse.word[end][0].isupper() and parse.lower[end] in OFFICES
    return first, end


def _only_office(parse: Parse, first: int, end: int) -> bool:
    """Whether words in front of a person's name are an office and nothing else."""
    office = parse.lower[first] in OFFICES and all(
        parse.lower[t] in OFFICES or parse.word[t] == "-" for t in range(first, end)
    )
    return office and end < len(parse) and parse.ent[end] == "PERSON"


def _arabic(parse: Parse, i: int) -> bool:
    return parse.lower[i] in ("al", "el") and i + 1 < len(parse) and parse.word[i + 1] == "-"
