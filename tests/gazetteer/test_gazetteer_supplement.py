"""Every row of the supplement: well formed, sourced, and where its country's towns say that it can be."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from functools import lru_cache
from typing import Any

from sayso.gazetteer.folding import fold, skeleton
from sayso.gazetteer.tables import city_file, country_names, rows

KINDS = {"town", "site", "area", "region", "water", "seat", "continent"}
FAR = {"town": 180, "site": 260, "seat": 60, "area": 260}
"""Kilometres at most to the next town of the country; waters and regions may lie farther."""
City = dict[str, Any]


@lru_cache(maxsize=1)
def cities() -> dict[str, City]:
    found: dict[str, City] = json.loads(city_file().read_bytes())
    return found


@lru_cache(maxsize=1)
def towns() -> dict[str, list[tuple[float, float]]]:
    out: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for city in cities().values():
        out[city["countrycode"]].append((city["latitude"], city["longitude"]))
    return out


def km(a: tuple[float, float], b: tuple[float, float]) -> float:
    (u, v), (x, y) = ((math.radians(c) for c in p) for p in (a, b))
    h = math.sin((x - u) / 2) ** 2 + math.cos(u) * math.cos(x) * math.sin((y - v) / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


def test_rows_are_well_formed_and_sourced() -> None:
    table = list(rows("supplement.tsv"))
    assert len(table) >= 600
    names = set()
    for row in table:
        assert len(row) == 8, row
        name, _, country, kind, lat, lon, precision, source = row
        assert kind in KINDS and precision in {"town", "site", "area", "region"}, row
        assert source == "own" or source.removeprefix("GeoNames ").isdigit(), row
        assert all(code in country_names() for code in country.split("/") if code), row
        assert -90 <= float(lat) <= 90 and -180 <= float(lon) <= 180, row
        assert (name, country, kind) not in names, row
        names.add((name, country, kind))


def test_positions_from_geonames_are_those_of_the_place_they_name() -> None:
    seen = 0
    for name, others, country, _, lat, lon, _, source in rows("supplement.tsv"):
        if source == "own":
            continue
        city = cities()[source.removeprefix("GeoNames ")]
        assert city["countrycode"] in country.split("/"), name
        assert km((float(lat), float(lon)), (city["latitude"], city["longitude"])) < 0.2, name
        known = {skeleton(fold(n)) for n in (city["name"], *city["alternatenames"]) if n}
        assert known & {skeleton(fold(n)) for n in (name, *others.split("|")) if n}, name
        seen += 1
    assert seen >= 190


def test_places_lie_near_towns_of_their_country() -> None:
    lost = []
    for name, _, country, kind, lat, lon, _, _ in rows("supplement.tsv"):
        codes = [c for c in country.split("/") if towns().get(c)]
        if kind not in FAR or not codes:
            continue
        nearest = min(km((float(lat), float(lon)), town) for c in codes for town in towns()[c])
        if nearest > FAR[kind]:
            lost.append((name, country, round(nearest)))
    assert lost == []
