"""Releases: pages on which a body speaks for itself, and who it is."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from functools import lru_cache

from sayso.comparison.lineage.families import BODIES, same_person, tokens
from sayso.comparison.lineage.names import is_outlet
from sayso.comparison.vocabulary.words import vocabulary
from sayso.model import Reading
from sayso.model.facts.mastheads import name_lines
from sayso.model.facts.outlets import HEADS
from sayso.model.facts.publishers import speaks_for_itself

_NUMBER = r"\s*(?:no\.?|number|nr\.?|#)\s*\d[\w/-]*"
_RELEASE = re.compile(
    rf"^\W*(?:(?:press|media|joint|public|official|club|company|school|college|university|hospital|council|trust|board|union|church|charity|party) )?(?:release|statement|advisory|communiqu[eé])(?:{_NUMBER})?\b(?:[^\n.]{{0,30}}|,? (?:issued|released|published|dated|of|on)\b[^\n.]{{4,50}}\d{{4}}(?:,? (?:at )?\d[^\n]{{1,12}})?)$|"
    rf"^\W*(?:(?:press|media|public|official|safety|service) )?(?:notice|bulletin|announcement)(?:{_NUMBER}\b[^\n]{{0,60}}|[ \t,:–-]+[^\n.]*\d{{4}})?$|"
    rf"^\W*(?:situation|humanitarian|emergency|field) (?:update|report|brief)(?:{_NUMBER}|\s*\d{{1,3}})[^\n.]{{0,40}}$|"
    r"^\W*for immediate release\b",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSING = re.compile(
    r"^\W*(?:notes? (?:to|for) editors|media contacts?|press contacts?|"
    r"(?:media|press)(?: enquiries| inquiries| office)?:[^\n]{0,40}?[\w.-]+@)",
    re.IGNORECASE | re.MULTILINE,
)
_TOP = 500
"""Characters at the head of a page in which it says that it is a release."""
_END = 1200
"""Characters at its end in which a release tells editors whom to ask."""
_SEAT = BODIES | {"foundation", "company", "bank", "mission", "embassy"}


def issuer(reading: Reading) -> str | None:
    """Who speaks in a page's own voice where the page calls itself a statement, notice or release, or a body's
    newsletter, or its publisher's name says that it is a body and no newsroom, or the page tells what its own people
    saw: the body or publisher, unless that is an outlet, which only carries it; by its letterhead where no publisher is
    known."""
    outlet = reading.document.outlet.value
    if outlet is not None and (body := speaks_for_itself(outlet)) is not None and not is_outlet(outlet):
        return body
    if (body := _organ(reading.text[:_TOP])) is not None and not (outlet is not None and is_outlet(outlet)):
        return body
    top = _release(reading.text[:_TOP], reading.text[-_END:])
    if top is None:
        return outlet if outlet is not None and not is_outlet(outlet) and _own_work(outlet, reading.text) else None
    if outlet is not None:
        return None if is_outlet(outlet) else outlet
    return _letterhead(reading.text[:top])


@lru_cache(maxsize=1024)
def _own_work(publisher: str, text: str) -> bool:
    """Whether a page is the report of a body on what its own people saw and what it asks for: "Fair Harbour deployed 90
    observers. … Our observers counted …"; newsrooms have reporters, and call on nobody."""
    if not HEADS.isdisjoint(publisher.split()):
        return False
    acts = rf"\b{re.escape(publisher)} (?:has )?(?:calls on|urges|demands|deployed|documented)\b"
    return _OWN_PEOPLE.search(text) is not None and re.search(acts, text, re.IGNORECASE) is not None


_OWN_PEOPLE = re.compile(
    r"\b[Oo]ur (?:own )?(?:volunteers|observers|monitors|researchers|investigators|field ?workers|medics)\b"
)
_ORGAN = re.compile(
    r"^(?:(?:the|a|an) )?(?:(?:official|monthly|weekly|quarterly|members['’]?) )*(?:newsletter|bulletin|journal|magazine|organ|voice|"
    r"(?:news)?paper|gazette|circular|(?:news )?(?:web)?site|news (?:page|portal|channel)|radio|station) (?:of|for the members of) (?:the )?(?P<body>[A-Z][^\n.,;:|]{3,60})$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line under a masthead that says whose paper it is: "Newsletter of the Norland Dockers' Union"."""


@lru_cache(maxsize=1024)
def _organ(head: str) -> str | None:
    """The body whose paper a page is by a line of its head: a union, ministry or company, no town and no people."""
    found = _ORGAN.search(head)
    return None if found is None or not found["body"][:1].isupper() else speaks_for_itself(found["body"].strip())


@lru_cache(maxsize=1024)
def _release(head: str, tail: str) -> int | None:
    """The offset of the words in the head that call the page a release, 0 where only its end says so; None: nothing
    says it."""
    found = _RELEASE.search(head)
    if found is not None:
        return found.start()
    return 0 if _CLOSING.search(tail) else None


def _letterhead(head: str) -> str | None:
    """The body that the lines above the heading of a release name."""
    names = list(name_lines(head))
    bodies = [name for name in names if _SEAT & set(tokens(name))]
    best = next(iter(bodies or names), None)
    return None if best is None else _small(best)


_SMALL = vocabulary("of the and for in to on")


def _small(name: str) -> str:
    """A name in capitals as it is written in a sentence."""
    if not name.isupper():
        return name
    words = name.lower().split()
    return " ".join(w if k and w in _SMALL else w[:1].upper() + w[1:] for k, w in enumerate(words))


_ITSELF = _SEAT | vocabulary(
    "firm operator group organisation organization charity party army government spokesman spokeswoman"
)


def is_issuer(reading: Reading, name: str) -> bool:
    """Whether a name on a release is that of the body that speaks: its own, in full or without whose it is, or a common
    noun for such a body."""
    mine = issuer(reading)
    if mine is None:
        return False
    words, whole = tokens(name), tokens(mine)
    if len(words) > 1 and whole[: len(words) + 1] == (*words, "of"):
        return True  # "the Armed Forces" where those of Norland speak
    return same_person(mine, name) or (len(words) == 1 and words[0] in _ITSELF & {*whole, "company", "firm"})


def heads(reading: Reading, name: str) -> bool:
    """Whether a name is a line of the letterhead of a release: the part of its issuer that wrote it."""
    top = None if issuer(reading) is None else _release(reading.text[:_TOP], reading.text[-_END:])
    return bool(top) and any(same_person(line, name) for line in name_lines(reading.text[:top]))


_UNITS = vocabulary("command headquarters directorate delegation")
_OWN_UNITS = vocabulary("command headquarters")
"""Units of a body, and those of which a release speaks without saying whose."""


_WHERE = re.compile(r" (?:to|in) ")
"""Before where a unit is: the delegation of another body to the land whose police speak is none of theirs."""


def is_unit(reading: Reading, name: str) -> bool:
    """Whether a name on a release is that of a unit of the body that speaks: "the command of the Second Police Region"
    where the police do."""
    mine = issuer(reading)
    if mine is None:
        return False
    words, whole = tokens(_WHERE.split(name)[0]), tokens(mine)
    if len(words) == 1:
        return words[0] in _OWN_UNITS
    head = words[: words.index("of")] if "of" in words else words
    rest = {*words} - {*head[-1:], *_SMALL}
    return head[-1:] != () and head[-1] in _UNITS and bool(rest & {*whole})
