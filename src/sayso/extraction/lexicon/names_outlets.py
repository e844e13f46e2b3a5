"""News outlets and agencies as extraction reads them: the shared table of facts, and the nouns that take outlets up."""

from __future__ import annotations

from sayso.model.facts.outlets import HEADS as ALL_HEADS
from sayso.model.facts.outlets import NOT_ALONE, NOUNS, PRESS, Outlet, outlets

__all__ = ["HEADS", "NOT_ALONE", "NOUNS", "PRESS", "STATIONS", "Outlet", "nouns_for", "outlets"]

HEADS = ALL_HEADS - {"Monitor", "Reporter", "Review", "Today", "Register"}
"""Last words that make a name an outlet's; without those that bodies and persons bear as often."""

STATIONS = frozenset({"Radio", "Channel", "Kanal", "Canal"})
"""Words that begin a broadcaster's name."""

_KINDS = {
    "agency": frozenset({"agency", "newswire", "wire", "outlet"}),
    "broadcaster": frozenset({"broadcaster", "channel", "network", "station", "outlet"}),
    "paper": frozenset({"newspaper", "paper", "daily", "tabloid", "broadsheet", "outlet"}),
    "site": frozenset({"website", "site", "blog", "outlet"}),
    "magazine": frozenset({"magazine", "weekly", "outlet"}),
}


def nouns_for(name: str) -> frozenset[str]:
    """The nouns that take up an outlet of that name: by the table, else by the name's own words."""
    known = outlets().get(name.removeprefix("The "))
    if known is not None and known.kind in _KINDS:
        return _KINDS[known.kind]
    words = set(name.split())
    letters = name.isupper() and " " not in name  # unknown letters: a station more often than a paper
    if letters or words & (STATIONS | {"TV", "Television", "FM", "Broadcasting"}):
        return _KINDS["broadcaster"]
    if words & {"Press", "Newswire", "Wire", "Agency"}:
        return _KINDS["agency"]
    if words & {"News", "Online"}:
        return _KINDS["broadcaster"] | _KINDS["site"] | _KINDS["paper"]
    return _KINDS["magazine"] if "Magazine" in words else _KINDS["paper"]
