"""Places against LGL and GeoWebNews, and by identity for countries.

    python -m evals.places [lgl|gwn ...] [--misses N]

Prints what `place.py score` of ../shared prints (with actors, as these corpora annotate metonyms), and beside it
the identity rule: a country or first-level division counts as right where the prediction means the same one, however
far the two centres lie apart.  Parses come from the disk cache of evals/parses.py.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

from evals.parses import cached
from evals.scorers import SHARED
from sayso import gazetteer
from sayso.extraction import places
from sayso.model import Page, Place
from sayso.reading import Given, from_text

Json = dict[str, Any]


def scorer() -> Any:
    """The module `place.py` of the shared scorers."""
    sys.path.insert(0, str(SHARED / "score"))
    import place

    return place


def gold_rows(name: str) -> list[Json]:
    """The documents of a corpus."""
    lines = (SHARED / "data" / "place" / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def pages(rows: list[Json]) -> Iterator[Page]:
    """The documents as pages of article text."""
    for row in rows:
        yield from_text(row["text"], row["doc"], Given())


def predict(rows: list[Json]) -> tuple[list[tuple[Place, ...]], float]:
    """The places of every document, and the seconds that lookups and extraction took."""
    out, spent = [], 0.0
    for page, parse in cached(pages(rows)):
        begun = time.perf_counter()
        candidates = gazetteer.lookup(places.names(parse))
        out.append(places.find(parse, page.document, (), candidates))
        spent += time.perf_counter() - begun
    return out, spent


def as_prediction(found: tuple[Place, ...], actors: bool = True) -> list[Json]:
    """What `adapt.py place --actors` passes on."""
    uses = ("location", "actor") if actors else ("location",)
    return [
        {"start": p.span.start, "end": p.span.end, "lat": p.lat, "lon": p.lon, "place": p}
        for p in found
        if p.use in uses
    ]


def identity(rows: list[Json], predictions: list[list[Json]]) -> Json:
    """Accuracy over gold with coordinates when countries and divisions count by identity."""
    place = scorer()
    right = total = 0
    for row, found in zip(rows, predictions):
        total += sum(g["lat"] is not None for g in row["places"])
        for g, p in place.match(row["places"], found, False):
            if g["lat"] is None or p["lat"] is None:
                continue
            close = place.km(g["lat"], g["lon"], p["lat"], p["lon"]) <= 161
            right += close or _same(g, p["place"])
    return {"acc_identity_or_161": round(100 * right / total, 2), "gold_with_coords": total}


def _same(gold: Json, place: Place) -> bool:
    """The same country or division: the gold's words name it, and the gold's point lies in its parts of the world."""
    return place.precision in ("country", "adm1") and any(
        c.kind in ("country", "adm1")
        and c.name == place.name
        and abs((c.lat or 0) - gold["lat"]) < 8
        and abs((c.lon or 0) - gold["lon"]) < 20
        for c in gazetteer.lookup([gold["name"]]).get(gold["name"], ())
    )


def misses(rows: list[Json], predictions: list[list[Json]]) -> Iterator[tuple[str, str]]:
    """`(class, words)` of every error: unfound, unresolved, far, spurious."""
    place = scorer()
    for row, found in zip(rows, predictions):
        pairs = place.match(row["places"], found, False)
        hit = {id(g): p for g, p in pairs}
        used = {id(p) for _, p in pairs}
        for g in row["places"]:
            if g["lat"] is not None:
                yield from _missed(place, row["text"], g, hit.get(id(g)))
        for p in found:
            if id(p) not in used:
                yield "spurious", f"{_around(row['text'], p['start'], p['end'])} {p['place'].rule}"


def _missed(place: Any, text: str, gold: Json, found: Json | None) -> Iterator[tuple[str, str]]:
    around = _around(text, gold["start"], gold["end"])
    if found is None:
        yield "unfound", around
    elif found["lat"] is None:
        yield "unresolved", f"{around} {found['place'].rule}"
    elif place.km(gold["lat"], gold["lon"], found["lat"], found["lon"]) > 161:
        points = f"gold {gold['lat']:.1f},{gold['lon']:.1f} got {found['lat']:.1f},{found['lon']:.1f}"
        yield "far", f"{around} {points} {found['place'].rule}"


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 40) : start]}[[{text[start:end]}]]{text[end : end + 30]}"


def main() -> None:
    """Measure the corpora named on the command line."""
    args = sys.argv[1:]
    show = int(args[args.index("--misses") + 1]) if "--misses" in args else 0
    for name in [a for a in args if a in ("lgl", "gwn")] or ["lgl", "gwn"]:
        rows = gold_rows(name)
        found, spent = predict(rows)
        predictions = [as_prediction(f) for f in found]
        result = scorer().score(rows, [{"doc": r["doc"], "places": p} for r, p in zip(rows, predictions)])
        words = sum(len(r["text"].split()) for r in rows)
        print(
            json.dumps({"corpus": name, **result, **identity(rows, predictions), "words_per_s": round(words / spent)})
        )
        wrong = list(misses(rows, predictions))
        print(Counter(kind for kind, _ in wrong))
        for kind in ("unfound", "far", "unresolved", "spurious"):
            of = [words for k, words in wrong if k == kind]
            for words_ in of[:: max(1, len(of) // show)] if show else []:
                print(kind, "|", words_.replace("\n", " "))


if __name__ == "__main__":
    main()
