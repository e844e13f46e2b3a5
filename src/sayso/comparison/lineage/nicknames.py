"""Outlets that a page tells by what they are: "the London agency", "Aurel TV, the Sorranian broadcaster", a newspaper
called after its city ("Varnograd's Nova Zora"), and who "ran it".

A description stands for an outlet where the page says so, or where one outlet alone is named right before it; else it
stands for nobody.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.comparison.lineage.beside import TAKEN
from sayso.comparison.lineage.clauses import article, sentence
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.names import RANKS, key, outlet, words
from sayso.comparison.vocabulary.words import vocabulary
from sayso.model import Reading, Span
from sayso.model.facts.days import WEEKDAYS
from sayso.model.facts.outlets import NOUNS
from sayso.model.facts.states import names as state_names

_NAME = r"[A-Z][\w’'-]*[a-z](?: (?:[A-Z][\w’'-]*|al|el|le|la|de|of|and)(?= [A-Z])| [A-Z][\w’'-]*){0,3}"
_PRESS = (
    r"(?:news ?agency|newspaper|daily|weekly|tabloid|broadsheet|magazine|newswire|broadcaster|news (?:site|website|portal|channel|outlet|service|wire)|"
    r"(?:radio|television|TV) (?:station|channel|network)|exile (?:site|outlet|paper)|website)"
)
_KINDS = re.compile(rf"(?:{_PRESS}|agency|wire|paper|outlet|station|channel|network|site|website)$")
_ABLE = r"(?i:the|an?|[A-Z][\w-]*[’']s?) (?:[\w’'-]+ ){0,2}?"
_CALLED = re.compile(
    rf"\b{_ABLE}(?:{_PRESS}|(?P<place>[A-Z][a-z]+)(?:[- ]based)? (?:agency|paper|broadcaster|channel|station)),? (?P<name>{_NAME})"
)
"""A name behind what it is: "the exile site Open Varna", "the London agency Meridian"."""
_TOWNS = re.compile(
    rf"\b(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)?)[’']s (?P<name>{_NAME}) (?:(?:has|had|also|first|later) )?(?:reported|reports|wrote|writes|ran|published|broke)\b"
)
"""A newspaper behind its city: "Varnograd's Nova Zora wrote"."""
_RAN = re.compile(
    rf"(?:(?<=[.!?] )|(?<=\n)|(?<=, )|(?<=and ))(?:The )?(?P<name>{_NAME}) (?:(?:also|duly|then) )?(?:ran|carried|printed|reprinted|aired|picked up) "
    rf"{TAKEN}\b"
)
"""Who ran a story: nobody but an outlet does."""
_HELD = re.compile(
    r"\b(?:told|to|by|in|of|via|citing|per|from|on|quoted|said|says|reported|reports|wrote|writes|according to)\b"
)
_DID = re.compile(
    r"[,\s]*(?:(?:has|had|also|first|later|then|which) )*(?:said|says|reported|reports|wrote|writes|quoted|quotes|published|broadcast|cited|claimed)\b"
)
_NOBODY = frozenset(WEEKDAYS) | RANKS
_SEAT = vocabulary(
    "ministry council government army police party court board union office mayor governor minister parliament authority "
    "commission"
)


def find(reading: Reading) -> Iterator[tuple[str, Span]]:
    """The outlets that the article leans on by words that alone tell what they are, each with these words."""
    persons = {words(a.name) for a in reading.actors if a.type == "person"}
    known = {key(a.name) for a in reading.actors if a.type == "outlet"}
    for segment in article(reading):
        if segment.type == "title":
            continue
        for rule in (_CALLED, _TOWNS, _RAN):
            for m in rule.finditer(reading.text, segment.start, segment.end):
                name, called = m["name"], rule is _CALLED
                if key(name) in known:
                    continue  # it is read as an outlet as it is
                span = _heard(reading.text, m) if called else Span.cut(reading.text, m.start("name"), m.end())
                if span is not None and _may_be(name, set() if called else persons) and not is_own(reading, name):
                    yield name, span


def names(reading: Reading) -> frozenset[str]:
    """The names that `find` tells to be outlets'."""
    return frozenset(name for name, _ in find(reading))


def _may_be(name: str, persons: set[tuple[str, ...]]) -> bool:
    """Whether a name may be an outlet's: no person's, no state's, no day, no body."""
    told = words(name)
    if not told or told in persons or set(told) & (_NOBODY | _SEAT):
        return False
    return name.lower() not in {n.lower() for n in state_names()}


def _heard(text: str, m: re.Match[str]) -> Span | None:
    """What is described with the words before or behind it that tell that the page hears something from it."""
    start, end = sentence(text, m.start(), m.end())
    before = re.search(rf"{_HELD.pattern} $", text[max(start, m.start() - 24) : m.start()])
    behind = _DID.match(text, m.end(), end)
    if before is None and behind is None:
        return None
    first = m.start("name") if before is None else m.start() - len(before[0])
    return Span.cut(text, first, m.end() if behind is None else behind.end())


# ---------------------------------------------------------------- descriptions
_BACK = 320
"""Characters before a description in which the outlet stands for which it goes."""
_BARE = NOUNS | {"media", "papers"}


def describes(name: str) -> bool:
    """Whether a name is a description of some outlet: "paper", "London agency", "Norland broadcaster"."""
    plain = name.removesuffix(" (unnamed)")
    return (
        _KINDS.search(plain) is not None
        and outlet(plain) is None
        and plain.split()[-1].islower()
        and len(plain.split()) < 4
    )


def bare(name: str) -> bool:
    """Whether a description is one noun: "paper", "station"."""
    return name.removesuffix(" (unnamed)").lower() in _BARE


def stands_for(reading: Reading, name: str, span: Span) -> str | None:
    """The outlet for which a description stands at a place: that with which the page joins it, else the one outlet that
    is named right before it; None where the page leaves it open."""
    plain = name.removesuffix(" (unnamed)")
    known = [
        (m.start, m.end, a.name)
        for a in reading.actors
        if a.type == "outlet"
        for m in a.mentions
        if not describes(a.name)
    ]
    known += [(m.start, m.end, who) for who, m in find(reading)]
    joined = {who for start, end, who in known if _joined(reading.text, start, end, plain)}
    if len(joined) == 1:
        return joined.pop()
    at = reading.text.lower().find(plain.lower(), span.start, span.end)
    if at < 0 or not re.search(r"\b[Tt]he $", reading.text[max(0, at - 4) : at]):
        return None
    floor = max(0, at - _BACK, reading.text.rfind("\n\n", 0, max(0, reading.text.rfind("\n", 0, at) - 1)))
    near = {
        who
        for start, end, who in known
        if floor <= start and end <= at and not is_own(reading, who) and _fits(plain, who)
    }
    return near.pop() if len(near) == 1 else None


def _joined(text: str, start: int, end: int, plain: str) -> bool:
    """Whether a description stands beside a name as the same: "Aurel TV, the Sorranian broadcaster,"."""
    told = re.escape(plain)
    behind = re.match(rf",? (?:the|an?) {told}(?=[,.;)])", text[end : end + len(plain) + 8])
    ahead = re.search(rf"\b(?:[Tt]he|[Aa]n?) {told},? (?:The )?$", text[max(0, start - len(plain) - 12) : start])
    return behind is not None or ahead is not None


_WIRE = r"\b(?:Agency|Wire|Newswire|Press Service)$"
_WIRES = re.compile(r"\b(?:agency|wire|newswire)$")


def _fits(plain: str, who: str) -> bool:
    """Whether an outlet can be what a description says: an agency is no newspaper."""
    known = outlet(who)
    is_wire = known.kind == "agency" if known is not None else re.search(_WIRE, who) is not None
    return is_wire == (_WIRES.search(plain) is not None) or plain.split()[-1] in ("outlet", "site", "website")
