"""How likely a candidate is before the rest of the document speaks: logarithms, set by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence

from sayso.model import Candidate

_BASE = {
    "country": 12.5,
    "continent": 13.0,
    "adm1": 9.0,
    "region": 10.5,
    "area": 8.5,
    "water": 10.5,
    "site": 8.5,
    "seat": 9.5,
    "adm2": 7.0,
}
_CAPITAL = 2.0
_TOLD = 3.5
_STATE = 3.5
"""What a country counts for beyond a city of as many inhabitants, up to the base of countries."""
_TOWNS = frozenset(["capital", "city", "town", "village"])
_NAMESAKE = 3.0
"""What a city loses to the country that bears its name."""
_WIDE = frozenset(["country", "continent"])
_SOUND, _ALT, _ALT_SMALL = 1.2, 0.5, 1.5


def likely(c: Candidate, rivals: Sequence[Candidate], hint: str) -> float:
    """What speaks for a candidate before the rest of the document does: itself, and the noun beside the name."""
    told = (hint == "division" and c.kind == "adm1") or (hint == "town" and c.kind in _TOWNS)
    return prior(c, rivals) + (_TOLD if told else 0.0)


def prior(c: Candidate, rivals: Sequence[Candidate]) -> float:
    """How likely a candidate is, as a logarithm, by its kind, its inhabitants and how the name matches."""
    if c.kind == "adm1":
        return _division(c, rivals) - _doubt(c)
    score = _BASE.get(c.kind) or _size(c.population) + (_CAPITAL if c.kind == "capital" else 0.0)
    if c.kind == "country":
        score = min(score, _size(c.population) + _STATE)
    if c.kind not in _WIDE and any(r.kind == "country" and r.country == c.country for r in rivals):
        score -= _NAMESAKE
    return score - _doubt(c)


def _division(c: Candidate, rivals: Sequence[Candidate]) -> float:
    """A division counts as its inhabitants do, but less than its city of the same name."""
    score = min(_BASE["adm1"], _size(c.population)) + 1.0
    cities = [prior(r, ()) for r in rivals if r.country == c.country and r.population >= 100_000 and r.kind != "adm1"]
    return min(score, *(city - 1.0 for city in cities)) if cities else score


def _doubt(c: Candidate) -> float:
    if c.match == "sound":
        return _SOUND
    if c.match == "alt":
        return _ALT if c.population >= 100_000 else _ALT_SMALL
    return 0.0


def _size(population: int) -> float:
    return 0.75 * math.log(population + 1000) - 2.2
