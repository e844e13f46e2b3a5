"""Bodies named by their state: "the Norvish army", "US-led coalition", "troops of Norvia"; one party each."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.lexicon import names_states
from sayso.extraction.lexicon.names_roles import BODIES, FORCES
from sayso.extraction.naming.listed import Name
from sayso.model import Parse

_GOVERNING = frozenset({"government", "regime", "administration", "authorities", "leadership", "presidency", "cabinet"})
_APART = frozenset(
    ["backed", "supported", "aligned", "trained", "funded", "sponsored", "allied", "sanctioned", "held", "occupied",
     "armed", "equipped", "based", "owned", "run", "controlled", "friendly", "ex"]
)  # fmt: skip
_PERSONAL = frozenset({"administration", "government", "campaign", "regime", "cabinet", "foundation", "family", "camp"})
_NOT_ALONE = frozenset(
    {"city", "state", "province", "district", "county", "community", "side", "family", "tribe", "camp", "house"}
)
_MEDIA = frozenset({"media", "broadcaster", "newspaper", "television"})
_NOUNS = ((BODIES | FORCES) - _NOT_ALONE) | _PERSONAL | _MEDIA
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
    if own is not None and own.kind == "organisation" and not own.known and own.end - 1 == noun:
        return _owned(parse, own, noun, at) or _whole(parse, own, noun)
    if own is not None and ((own.sure and own.known) or own.end - 1 != noun):
        return None
    low = max(parse.left[noun], noun - _REACH)
    low = min(low, _led(parse, noun))
    first = next((j for j in range(low, noun) if j in at and _owns(parse, at[j], j, noun)), None)
    if first is None or (own is not None and own.first < first):
        return None
    owner = at[first]
    between = parse.lower[owner.end : noun]
    if any(w in ("and", ",", "or", "'s", "’s") for w in between if w not in ("'s", "’s")):
        return None
    state = owner.known or parse.word[owner.first]
    if any(w in _APART for w in between[:2]) or (
        owner.first > 0 and parse.lower[owner.first - 1] in ("anti", "pro", "-", "non")
    ):
        return Name(owner.first, noun + 1, "organisation", "", (), True)
    return _named(parse, owner, noun, state)


def _owned(parse: Parse, own: Name, noun: int, at: dict[int, Name]) -> Name | None:
    """ "Norvia's Defence Ministry" is told apart from other states' ministries."""
    owner = at.get(own.first - 2) if own.first > 1 and parse.lower[own.first - 1] in ("'s", "’s") else None
    if owner is None or owner.kind not in ("state", "place", "organisation"):
        return None
    state = owner.known or " ".join(parse.word[owner.first : owner.end])
    if owner.known and (parse.lower[noun] in FORCES or parse.lower[noun] in _GOVERNING):
        return _named(parse, owner, noun, state)
    return Name(owner.first, own.end, "organisation", f"{state} {' '.join(parse.word[own.first : own.end])}", (), True)


def _whole(parse: Parse, own: Name, noun: int) -> Name | None:
    """A name that the parser took whole ("Norvish Army"), if it is the forces or government of a state."""
    words = parse.word[own.first : noun]
    for size in (2, 1):
        text = " ".join(words[:size])
        state = names_states.peoples().get(text) or names_states.names().get(text)
        if state is not None and len(words) == size:
            return _named(parse, Name(own.first, noun, "state", state), noun, state)
        if state is not None and parse.lower[noun] in ("ministry", "department"):
            known = f"{state} {' '.join(parse.word[own.first + size : noun + 1])}"
            return Name(own.first, own.end, "organisation", known, (), True)
    return None


def _led(parse: Parse, noun: int) -> int:
    """Where "Norvia led anti-pirate coalition" begins, which parsers take for a clause; else the noun."""
    low = max(0, noun - _REACH)
    return next((j - 1 for j in range(noun - 1, low, -1) if parse.lower[j] == "led" and parse.word[j - 1] != "-"), noun)


def _owns(parse: Parse, name: Name, j: int, noun: int) -> bool:
    """Whether a name before a body's noun says whose body it is."""
    if name.kind == "person":
        return name.end == noun and parse.lower[noun] in _PERSONAL
    if name.kind == "place":
        return parse.lower[name.end] in ("'s", "’s") and parse.dep[name.end - 1] == "poss" and parse.head[j] == noun
    if name.kind not in ("state", "people"):
        return False
    return _ties(parse, j, noun) or parse.lower[name.end] == "led"


def _ties(parse: Parse, j: int, noun: int) -> bool:
    """Whether a word modifies the noun, directly or through one more modifier."""
    up = parse.head[j]
    return up == noun or parse.head[up] == noun or (up > j and up < noun)


def _named(parse: Parse, owner: Name, noun: int, state: str) -> Name:
    word = parse.lower[noun]
    if word in _MEDIA or (word == "agency" and parse.lower[noun - 1] in ("news", "press")):
        return Name(owner.first, noun + 1, "outlet", "", (), True)
    if owner.kind == "person":
        return Name(owner.first, noun + 1, "organisation", "", (), True)
    if word in _GOVERNING and owner.known and noun - owner.end <= 1:
        return Name(owner.first, noun + 1, "state", owner.known, (), True)
    if word in FORCES and owner.known:
        return Name(owner.first, noun + 1, "organisation", f"{state} military", (), True)
    if "led" in parse.lower[owner.end : noun] or noun == owner.end:
        return Name(owner.first, noun + 1, "organisation", f"{state} {word}", (), True)
    return Name(owner.first, noun + 1, "organisation", "", (), True)
