"""Which place a name means: the names of a document decide together.

Every name starts from the plain likelihood of its candidates (kind, inhabitants, how the name matches).  Then, in a few
rounds, each candidate gains by the weight that the other names give to its country, its first-level division and its
neighbourhood on the map.  "Name, Container" settles a name at once.  All sums run in a fixed order and are rounded
before they decide.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.extraction.placing.likelihood import likely, prior
from sayso.extraction.placing.mentions import Mention
from sayso.extraction.placing.weighing import contains
from sayso.model import Candidate, Parse

ROUNDS = 3
SURE = 0.4
"""Below this probability (summed over candidates in one neighbourhood) a name stays unresolved."""
_NOWHERE = 3.0
"""Support of what lies in no one country, such as a continent or an ocean."""
_COUNTRY, _DIVISION, _CELL, _QUALIFIED = 1.2, 0.9, 0.9, 6.0
_LITTLE = 0.05

_KNOWN, _MUCH, _SILENT = 200_000, 3.0, 0.02
"""Inhabitants that make a place known abroad; the weight of other names that makes a context; a share of nothing."""
_HOLDERS = frozenset(["country", "adm1", "adm2"])
Cell = tuple[int, int]


@dataclass(slots=True)
class Unit:
    """One name in one sense: all its mentions that are qualified alike."""

    name: str
    places: tuple[Candidate, ...]
    mentions: list[int] = field(default_factory=list)
    within: Candidate | None = None
    hint: str = ""
    base: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)

    @property
    def weight(self) -> float:
        """What its evidence counts: the root of the number of mentions, at most three."""
        return min(3.0, math.sqrt(len(self.mentions)))


@dataclass(frozen=True, slots=True)
class Choice:
    """What a mention means: a place or None, its probability, how many places were possible, the container named.

    `stranger`: all that was found lies where nothing else in the text does, so that it may be no place at all.
    """

    place: Candidate | None
    share: float
    possible: int
    within: Candidate | None
    why: str
    stranger: bool = False


def resolve(parse: Parse, mentions: Sequence[Mention], peoples: Sequence[tuple[int, Candidate]]) -> list[Choice]:
    """The meaning of every mention, in order."""
    units = _units(mentions, _containers(parse, mentions))
    _start(units)
    beside = _beside(parse, mentions, peoples)
    people = _people_mass(peoples)
    for _ in range(ROUNDS):
        _share(units)
        _round(units, people, beside)
    _share(units)
    mass = _mass(units, people)
    out: list[Choice | None] = [None] * len(mentions)
    for unit in units:
        choice = _choose(unit)
        if choice.place is not None and _stranger(choice.place, unit, mass):
            why = f"{choice.place.key} lies in a country that the text is silent on"
            choice = replace(choice, place=None, why=why, stranger=True)
        for m in unit.mentions:
            out[m] = choice
    return [c for c in out if c is not None]


# ---------------------------------------------------------------- names with their containers
def _containers(parse: Parse, mentions: Sequence[Mention]) -> dict[int, tuple[Candidate, ...]]:
    """For a mention the meanings of the name behind its comma (or bracket) that hold one of its own meanings."""
    starts = {m.first: k for k, m in enumerate(mentions)}
    out: dict[int, tuple[Candidate, ...]] = {}
    for k, m in enumerate(mentions):
        at = m.end + 1
        if at - 1 < len(parse) and parse.word[at - 1] in (",", "(") and at in starts:
            outer = mentions[starts[at]]
            if m.places[0].kind == outer.places[0].kind == "country":
                continue
            holders = tuple(o for o in outer.places if o.kind in _HOLDERS)
            if m.places[0].kind == "adm2" and len(m.places) == sum(p.kind == "adm2" for p in m.places):
                holders = tuple(o for o in holders if o.kind != "adm2")
            fits = tuple(o for o in holders if any(contains(o, i) for i in m.places))
            if fits:
                out[k] = fits
            elif holders and _unlisted(parse, m, outer):
                out[k] = holders
    return out


def _unlisted(parse: Parse, inner: Mention, outer: Mention) -> bool:
    """Whether "Name, Container" stands alone though the gazetteer knows no such place there: not in a list of likes."""
    if inner.places[0].kind in ("country", "continent", "adm1") or outer.places[0].kind not in ("country", "adm1"):
        return False
    if any(p.kind in ("city", "capital") for p in outer.places):
        return False
    before = parse.lower[inner.first - 1] if inner.first else ""
    after = parse.lower[outer.end] if outer.end < len(parse) else "."
    further = parse.lower[outer.end + 1] if outer.end + 1 < len(parse) else ""
    return (
        before not in (",", "and", "or")
        and after not in ("and", "or")
        and not (after == "," and further in ("and", "or"))
    )


def _units(mentions: Sequence[Mention], containers: Mapping[int, tuple[Candidate, ...]]) -> list[Unit]:
    units: dict[tuple[str, str, str], Unit] = {}
    for k, m in enumerate(mentions):
        name = _key(m.name)
        within = max(containers[k], key=lambda c: (prior(c, m.places), c.key)) if k in containers else None
        key = (name, within.key if within else "", m.hint)
        unit = units.setdefault(key, Unit(name, m.places, within=within, hint=m.hint))
        unit.mentions.append(k)
    out = list(units.values())
    _narrow_containers(out, mentions, containers)
    return out


def _narrow_containers(
    units: Sequence[Unit], mentions: Sequence[Mention], containers: Mapping[int, tuple[Candidate, ...]]
) -> None:
    """The name behind the comma means one of the containers too, where this is its only mention."""
    starts = {mentions[u.mentions[0]].first: u for u in units if len(u.mentions) == 1 and u.within is None}
    for k, outers in sorted(containers.items()):
        unit = starts.get(mentions[k].end + 1)
        if unit is not None and any(contains(o, i) for o in outers for i in mentions[k].places):
            unit.places = outers


def _key(name: str) -> str:
    low = name.lower()
    return low[4:] if low.startswith("the ") else low


# ---------------------------------------------------------------- likelihoods
def _start(units: Sequence[Unit]) -> None:
    """First scores; a qualified name keeps only what lies in its container, and lends that sense to bare mentions."""
    lent: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        if unit.within is not None:
            unit.places = tuple(c for c in unit.places if contains(unit.within, c))
            lent[unit.name] |= {c.key for c in unit.places}
    for unit in units:
        keys = lent[unit.name] if unit.within is None else frozenset()
        unit.base = [likely(c, unit.places, unit.hint) + (_QUALIFIED if c.key in keys else 0.0) for c in unit.places]
        unit.scores = list(unit.base)


def _share(units: Iterable[Unit]) -> None:
    for unit in units:
        if not unit.scores:
            unit.shares = []
            continue
        top = max(unit.scores)
        raw = [math.exp(s - top) for s in unit.scores]
        total = sum(raw)
        unit.shares = [round(r / total, 9) for r in raw]


# ---------------------------------------------------------------- evidence of the others
@dataclass(slots=True)
class _Mass:
    country: dict[str, float]
    division: dict[tuple[str, str], float]
    cell: dict[Cell, float]
    total: float


def _round(units: Sequence[Unit], people: Mapping[str, float], beside: Mapping[int, Mapping[str, float]]) -> None:
    mass = _mass(units, people)
    for unit in units:
        own = _mass([unit], {})
        near = _near_sentences(unit, beside)
        unit.scores = [
            round(
                base
                + _support(c, mass, own)
                + near.get(c.country or "", 0.0)
                + near.get(f"{c.country}.{c.admin1}", 0.0),
                6,
            )
            for c, base in zip(unit.places, unit.base)
        ]


def _mass(units: Sequence[Unit], people: Mapping[str, float]) -> _Mass:
    country: dict[str, float] = defaultdict(float, people)
    division: dict[tuple[str, str], float] = defaultdict(float)
    cell: dict[Cell, float] = defaultdict(float)
    total = sum(people.values())
    for unit in units:
        weight = unit.weight
        total += weight
        for c, share in zip(unit.places, unit.shares):
            if share < 0.005 or c.country is None:
                continue
            held = c.country.split("/")
            for code in held:
                country[code] += weight * share / len(held)
            if c.admin1:
                division[c.country, c.admin1] += weight * share
            if c.kind not in ("country", "continent", "adm1") and c.lat is not None and c.lon is not None:
                cell[_cell(c.lat, c.lon)] += weight * share
    return _Mass(country, division, cell, total)


def _support(c: Candidate, mass: _Mass, own: _Mass) -> float:
    """Logarithms of the shares of a candidate's country and division, and of the weight around it on the map."""
    if c.country is None:
        return _NOWHERE
    rest = max(1.0, mass.total - own.total)
    score = 0.0
    for code in c.country.split("/"):
        score = max(score, _COUNTRY * _share_bonus(mass.country.get(code, 0.0) - own.country.get(code, 0.0), rest))
    if c.admin1:
        key = (c.country, c.admin1)
        score += _DIVISION * _share_bonus(mass.division.get(key, 0.0) - own.division.get(key, 0.0), rest)
    if c.kind not in ("country", "continent", "adm1") and c.lat is not None and c.lon is not None:
        around = sum(mass.cell.get(x, 0.0) - own.cell.get(x, 0.0) for x in _cells(c.lat, c.lon))
        score += _CELL * math.log(max(0.0, around) / 0.2 + 1)
    return score


def _share_bonus(part: float, whole: float) -> float:
    return math.log(max(0.0, part) / whole / _LITTLE + 1)


def _cell(lat: float, lon: float) -> Cell:
    return math.floor(lat), math.floor(lon * max(0.2, math.cos(math.radians(math.floor(lat)))))


def _cells(lat: float, lon: float) -> Iterator[Cell]:
    for row in (math.floor(lat) - 1, math.floor(lat), math.floor(lat) + 1):
        column = math.floor(lon * max(0.2, math.cos(math.radians(row))))
        for at in (column - 1, column, column + 1):
            yield row, at


# ---------------------------------------------------------------- neighbours in the sentence
def _beside(
    parse: Parse, mentions: Sequence[Mention], peoples: Sequence[tuple[int, Candidate]]
) -> dict[int, dict[str, float]]:
    """For each mention what its sentence names outright: countries and divisions, each with a bonus."""
    by: dict[int, list[tuple[int, str, float]]] = defaultdict(list)
    for k, m in enumerate(mentions):
        top = m.places[0]
        if top.kind == "country":
            by[parse.sentence_of(m.first)[0]].append((k, top.key, 1.0))
        elif top.kind == "adm1" and top.match == "name":
            by[parse.sentence_of(m.first)[0]].append((k, f"{top.country}.{top.admin1}", 1.0))
    for token, c in peoples:
        by[parse.sentence_of(token)[0]].append((-1, c.country or "", 1.0))
    out: dict[int, dict[str, float]] = {}
    for k, m in enumerate(mentions):
        bonus = {name: value for other, name, value in by.get(parse.sentence_of(m.first)[0], ()) if other != k}
        if bonus:
            out[k] = bonus
    return out


def _near_sentences(unit: Unit, beside: Mapping[int, Mapping[str, float]]) -> dict[str, float]:
    out: dict[str, float] = {}
    for m in unit.mentions:
        for name, value in beside.get(m, {}).items():
            out[name] = max(out.get(name, 0.0), value)
    return out


def _people_mass(peoples: Sequence[tuple[int, Candidate]]) -> dict[str, float]:
    counts: dict[str, int] = defaultdict(int)
    for _, c in peoples:
        if c.country:
            counts[c.country] += 1
    return {country: min(3.0, math.sqrt(n)) for country, n in sorted(counts.items())}


# ---------------------------------------------------------------- the choice
def _choose(unit: Unit) -> Choice:
    possible = len(unit.places)
    if not possible:
        return Choice(None, 0.0, 0, unit.within, "in a place that the gazetteer does not hold it for")
    best = max(range(possible), key=lambda k: (unit.shares[k], -k))
    place = unit.places[best]
    share = round(sum(s for c, s in zip(unit.places, unit.shares) if c is place or _same_spot(c, place)), 6)
    if share < SURE:
        return Choice(None, share, possible, unit.within, f"{possible} places of this name, none likely enough")
    return Choice(place, share, possible, unit.within, "")


def _stranger(place: Candidate, unit: Unit, mass: _Mass) -> bool:
    """A small place in a country of which nothing else speaks, where much else speaks of others: a likely namesake."""
    if place.population >= _KNOWN or place.kind not in ("town", "village", "city") or unit.within is not None:
        return False
    own = _mass([unit], {})
    country = place.country or ""
    others = mass.total - own.total
    said = mass.country.get(country, 0.0) - own.country.get(country, 0.0)
    return others >= _MUCH and said < min(_SILENT * others, 0.5)


def _same_spot(a: Candidate, b: Candidate) -> bool:
    if a.lat is None or b.lat is None or a.lon is None or b.lon is None or a.country != b.country:
        return False
    return abs(a.lat - b.lat) < 0.6 and abs(a.lon - b.lon) < 0.8
