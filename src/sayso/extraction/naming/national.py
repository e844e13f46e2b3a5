"""Bodies named by their state: "the Norvish army", "US-led coalition", "troops of Norvia"; one party each."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.lexicon.names_roles import BODIES, FORCES
from sayso.extraction.naming.names import Name
from sayso.model import Parse

_GOVERNING = frozenset({"government", "regime", "administration", "authorities", "leadership", "presidency", "cabinet"})
_APART = frozenset(
    ["backed", "supported", "aligned", "trained", "funded", "sponsored", "allied", "sanctioned", "held", "occupied",
     "armed", "equipped", "based", "owned", "run", "controlled", "friendly", "anti", "pro", "ex"]
)  # fmt: skip
_NOT_ALONE = frozenset(
    {"city", "state", "province", "district", "county", "community", "side", "family", "tribe", "camp", "house"}
)
_NOUNS = (BODIES | FORCES) - _NOT_ALONE
_REACH = 7


def merge(parse: Parse, found: Sequence[Name], zone: Sequence[bool]) -> list[Name]:
    """Names with those of bodies that begin with a state or people put together."""
    at = {i: name for name in found for i in range(name.first, name.end)}
    made = []
    for i in range(len(parse)):
        if zone[i] and parse.lower[i] in _NOUNS and parse.tag[i].startswith("NN"):
            body = _body(parse, i, at)
            if body is not None:
                made.append(body)
    covered = {i for name in made for i in range(name.first, name.end)}
    kept = [n for n in found if not any(i in covered for i in range(n.first, n.end))]
    return sorted(set(kept + made))


def _body(parse: Parse, noun: int, at: dict[int, Name]) -> Name | None:
    """The body named at a noun, if a state or people stands before it in its phrase."""
    own = at.get(noun)
    if own is not None and (own.sure and own.known or own.end - 1 != noun):
        return None
    low = max(parse.left[noun], noun - _REACH)
    first = next(
        (j for j in range(low, noun) if j in at and at[j].kind in ("state", "people") and _ties(parse, j, noun)), None
    )
    if first is None or (own is not None and own.first < first):
        return None
    owner = at[first]
    between = parse.lower[owner.end : noun]
    if any(w in ("and", ",", "or", "'s", "’s") for w in between if w not in ("'s", "’s")):
        return None
    state = owner.known or parse.word[owner.first]
    if any(w in _APART for w in between) or (
        owner.first > 0 and parse.lower[owner.first - 1] in ("anti", "pro", "-", "non")
    ):
        return Name(owner.first, noun + 1, "organisation", "", (), True)
    return _named(parse, owner, noun, state)


def _ties(parse: Parse, j: int, noun: int) -> bool:
    """Whether a word modifies the noun, directly or through one more modifier."""
    up = parse.head[j]
    return up == noun or parse.head[up] == noun or (up > j and up < noun)


def _named(parse: Parse, owner: Name, noun: int, state: str) -> Name:
    word = parse.lower[noun]
    if word in _GOVERNING and owner.known and noun - owner.end <= 1:
        return Name(owner.first, noun + 1, "state", owner.known, (), True)
    if word in FORCES and owner.known:
        return Name(owner.first, noun + 1, "organisation", f"{state} military", (), True)
    if "led" in parse.lower[owner.end : noun] or noun == owner.end:
        return Name(owner.first, noun + 1, "organisation", f"{state} {word}", (), True)
    return Name(owner.first, noun + 1, "organisation", "", (), True)
