"""Who did it, by resolved actors: a surname, a full name and "the suspect" are one doer; a description names nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.comparison.lineage.families import party_key, tokens
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import concept, is_name, vocabulary, wider, written
from sayso.comparison.voices.bodies import Speakers

_MEMBERS = vocabulary(
    """member family fighter force soldier troop official police army military government group leader officer militant
    rebel agent people man side authority militia unit party agency spokesman minister ministry"""
)
"""Heads of phrases that stand for the one named beside them: "X's family", "forces of X"."""
_BESIDE = vocabulary(
    """coalition alliance supporter sympathiser sympathizer loyalist affiliate proxy ally account channel media wing
    contractor mercenary"""
)
"""Heads of phrases for those who go with the one named but are not he: "the X-led coalition", "an X-linked account"."""
_TIE = re.compile(
    r"(?:\b(?:loyal|linked|close|affiliated|associated|sympathetic|allied|aligned|tied) (?:to|with) (?:the )?)"
    r"((?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*)*)"
)
"""Whom a phrase puts its people beside: "a group loyal to X"."""
_LEANING = re.compile(
    r"\b(?:pro-\w+|\w+-(?:linked|affiliated|associated|aligned|allied|backed|friendly|sympathetic))\b", re.IGNORECASE
)
"""Words that put their noun beside a name: "a pro-X agency", "an X-linked channel"."""
MUTUAL = vocabulary(
    """deal agreement accord truce ceasefire agree negotiate negotiation talk meet meeting clash fight battle fighting
    exchange swap trade treaty pact war"""
)
"""What two parties do with one another: whom the accounts name first says nothing."""
_TIES = vocabulary(
    "loyal linked link close affiliated affiliate associated associate sympathetic allied ally aligned tied tie"
)
CROWDS = frozenset({"people", "armed"})


@dataclass(frozen=True, slots=True)
class Doer:
    """Those who are said to have done something: keys of the named ones, what they are beside the one named ("" where
    they are the one named), and the words."""

    names: frozenset[str]
    beside: str
    words: str


def doer(item: Item, speakers: Speakers) -> Doer | None:
    """Who does it in a statement, None where the text does not say, names a thing ("the blast", "a deal with X"),
    or tells what two do with one another."""
    if not item.doer or MUTUAL & {*item.what, *item.theme[:1]}:
        return None
    s = item.statement
    words = s.subject_words if concept(s.subject[0] if s.subject else "") in item.doer else ""
    words = words or " ".join(reversed(item.doer[:3])).replace("_", " ")
    said = {part for c in item.doer for part in c.split("_")}
    names = {
        party_key(speakers.name(item.doc_id, name))
        for name in s.names
        if "(unnamed)" not in name and set(tokens(name)) & said & set(item.words) and name[:1].isupper()
    }
    names |= {c for c in item.doer if is_name(c)} & written(item.statement.span.text)
    tied = _tied_to(item, said, speakers) if not names else ""
    if tied:
        return Doer(frozenset({tied}), "tied", words)
    if names and not _stands_for_name(item.doer, names):
        return None
    beside = next((c for c in item.doer if _single(c) in _BESIDE), "")
    return Doer(frozenset(names), beside or ("tied" if _LEANING.search(words) else ""), words)


def _tied_to(item: Item, said: set[str], speakers: Speakers) -> str:
    """The key of the one to whom a phrase ties its people, "" where it ties them to nobody."""
    if not said & _TIES:
        return ""
    found = _TIE.search(item.statement.span.text)
    return party_key(speakers.name(item.doc_id, found[1])) if found else ""


def _single(word: str) -> str:
    return word.removesuffix("s")


def _stands_for_name(parts: Sequence[str], names: set[str]) -> bool:
    """Whether the head of a phrase is a name or a word for the people of one."""
    head = parts[0]
    named = any(set(head.split("_")) & set(name.split("_")) for name in names)
    return named or _single(head) in _MEMBERS | _BESIDE or wider(head) in CROWDS or head in CROWDS


def differ(a: Doer, b: Doer) -> bool:
    """Whether two accounts name different doers: both name somebody, and no name of one is part of one of the other."""
    if not a.names or not b.names or "coalition" in (a.beside, b.beside):
        return False
    return not any(_telling(x) & _telling(y) for x in a.names for y in b.names)


def apart(a: Doer, b: Doer) -> bool:
    """Whether one account names somebody himself and the other only those who go with him."""
    return bool(a.names) and bool(b.names) and a.beside != b.beside


def _telling(name: str) -> set[str]:
    """The words of a name that tell it from others."""
    return {w for w in name.split("_") if w not in _MEMBERS} or {name}


def done_to(item: Item, doer: Doer, other: Item) -> bool:
    """Whether it is done to those, or among those, who do it in the other: links of one chain, and no rivals."""
    told = {*item.theme, *(c for part in item.around for c in part[1:])} - {*item.doer}
    return any(is_name(c) or c in doer.names for c in told & {*other.doer[:2]})
