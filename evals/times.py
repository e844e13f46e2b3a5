"""Score times over a corpus from cached parses, and list the misses.

    python -m evals.times wikiwars [--list]
    python -m evals.times seeds [--list] [--published]

`seeds` reads the pages that have gold; their dates of publication do not stand in them, `--published` gives those that
the annotator inferred.
"""

from __future__ import annotations

import argparse
import collections
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from evals.parses import cached
from evals.scorers import SHARED
from sayso.extraction import times
from sayso.model import Page, Parse
from sayso.model.contract import segment_json, time_json
from sayso.reading import Given, from_text, read_path


def corpus(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def readings(pages: list[Page]) -> list[dict[str, Any]]:
    """The documents with their times, in the contract's shape."""
    out = []
    for page, parse in cached(pages):
        found = times.find(parse, page.document, page.segments)
        out.append({"document": {"id": page.document.id}, "times": [time_json(t, True) for t in found]})
    return out


def wikiwars(show: bool, path: Path) -> None:
    sys.path.insert(0, str(SHARED / "score"))
    import adapt  # type: ignore[import-not-found]
    import timex  # type: ignore[import-not-found]

    gold = corpus(path)
    pages = [from_text(d["text"], d["doc"], Given(published=(d["dct"] or "")[:10] or None)) for d in gold]
    read = readings(pages)
    pred = list(adapt.timexes(read))
    print(json.dumps(timex.score(gold, pred), indent=1))
    if show:
        _misses(gold, pred, read, timex)


def _misses(gold: Any, pred: Any, read: Any, timex: Any) -> None:
    by = {d["doc"]: d["timexes"] for d in pred}
    kinds: collections.Counter[str] = collections.Counter()
    for d, r in zip(gold, read):
        p = by[d["doc"]]
        for t, full in zip(p, r["times"]):
            t["rule"] = full["rule"]
        pairs = timex.match(d["timexes"], p, lambda _a, _b, o: o > 0)
        hit = {id(a): b for a, b in pairs}
        used = {id(b) for _, b in pairs}
        text = d["text"]

        def show(kind: str, a: Any, b: Any = None, text: str = text) -> None:
            kinds[kind] += 1
            words = text[a["start"] : a["end"]]
            left = text[max(0, a["start"] - 40) : a["start"]]
            right = text[a["end"] : a["end"] + 25]
            line = f"{kind}\t{a.get('value')}\t{b and b.get('value')}\t{(b or a).get('rule')}\t{left}[{words}]{right}"
            print(line.replace("\n", " "))

        for a in d["timexes"]:
            b = hit.get(id(a))
            if b is None:
                show("missed", a)
            elif timex.norm_value(a["value"]) != timex.norm_value(b.get("value")):
                show("value", a, b)
            elif (iv := timex.interval(a["value"])) and timex.as_interval(b) != iv:
                show("interval", a, b)
        for b in p:
            if id(b) not in used:
                show("extra", b)
    print(kinds)


def seeds(show: bool, published: bool) -> None:
    """Print the times layer of the scorer of seed pages."""
    gold = {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in sorted((SHARED / "gold").glob("[0-9]*.json"))}
    pages = []
    for stem, page in gold.items():
        day = page["meta"]["date"]["value"] if published else None
        pages.append(read_path(next((SHARED / "seeds").glob(f"{stem}_*")), Given(published=day)))
    rows = [_row(page, parse) for page, parse in cached(pages)]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
        out.flush()
        command = [sys.executable, str(SHARED / "score" / "seeds.py"), str(SHARED / "gold"), out.name, "--json"]
        score = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    print(json.dumps(score["layers"]["times"], indent=1))
    if show:
        for t in (t for row in rows for t in row["times"]):
            print(t["span"]["text"], t["value"], t["timex"], t["anchor"], t["rule"], sep="\t")


def _row(page: Page, parse: Parse) -> dict[str, Any]:
    found = times.find(parse, page.document, page.segments)
    empty: dict[str, list[Any]] = {k: [] for k in ("attributions", "quantities", "places", "actors")}
    return empty | {
        "document": {"id": page.document.id, "path": page.document.path},
        "text": page.text,
        "segments": [segment_json(s) for s in page.segments],
        "times": [time_json(t, True) for t in found],
    }


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("what", choices=["wikiwars", "seeds"])
    ap.add_argument("--list", action="store_true")
    ap.add_argument("--published", action="store_true")
    args = ap.parse_args()
    if args.what == "wikiwars":
        wikiwars(args.list, SHARED / "data" / "time" / "wikiwars_01_16.jsonl")
    else:
        seeds(args.list, args.published)


if __name__ == "__main__":
    main()
