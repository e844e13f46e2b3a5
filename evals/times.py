"""Score times over a corpus from cached parses, and list the misses.

python -m evals.times wikiwars [--list] [--scorers DIR]
python -m evals.times seeds [--list]
"""

from __future__ import annotations

import argparse
import collections
import json
import sys
from pathlib import Path
from typing import Any

from evals.parses import cached
from sayso.extraction import times
from sayso.model import Page
from sayso.model.contract import time_json
from sayso.reading import Given, from_text

SHARED = Path(__file__).resolve().parents[2] / "shared"


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
        pairs = timex.match(d["timexes"], p, lambda a, b, o: o > 0)
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


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("what", choices=["wikiwars", "seeds"])
    ap.add_argument("--list", action="store_true")
    args = ap.parse_args()
    if args.what == "wikiwars":
        wikiwars(args.list, SHARED / "data" / "time" / "wikiwars_01_16.jsonl")


if __name__ == "__main__":
    main()
