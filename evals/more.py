"""Measures of sets with a metric of their own: annotated pages, HTML, our probes, conformance cases, planted copies."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Callable, Iterator

from evals import html, pages, passages, places, quantities, recognizers
from evals.rows import Row
from evals.scorers import DATA, ROOT, need
from sayso.comparison.lineage import furniture
from sayso.comparison.lineage.ngrams import Index
from sayso.reading import read_path

PLANTED = 10_000
"""Documents in the planted set of copies; `python -m evals.passages --documents 95000` is the large one."""


def annotated_pages() -> Iterator[Row]:
    """Title, byline and thread of ten pages with comments."""
    files = sorted(need(DATA / "pages").glob("*.txt"))
    truths = [json.loads(f.with_suffix(".json").read_text(encoding="utf-8")) for f in files]
    results = [pages.score(read_path(f), truth) for f, truth in zip(files, truths)]
    targets = {"first_comment": 9, "title": 9, "byline": 9, "count": 8}
    for check, target in targets.items():
        right = sum(r[check] for r in results)
        yield Row("reading", f"ten annotated pages: {check.replace('_', ' ')}", float(right), target)


def html_articles() -> Iterator[Row]:
    """The article extraction benchmark, and the speed against trafilatura alone, page by page in one run."""
    folder = need(DATA / "html")
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    data = {key: gzip.decompress((folder / f"{key}.html.gz").read_bytes()) for key in sorted(truth)}
    spent = {"ours": 0.0, "theirs": 0.0}

    def timed(name: str, read: Callable[[bytes, str], str], key: str) -> str:
        start = time.perf_counter()
        text = read(data[key], truth[key]["url"])
        spent[name] += time.perf_counter() - start
        return text

    shares = []
    for key in data:
        shares.append(html.compare(truth[key].get("articleBody", ""), timed("ours", html.ours, key)))
        timed("theirs", html.theirs, key)
    yield Row("reading", "article extraction benchmark: F1", html.summary(shares)["f1"], 0.965)
    yield Row("speed", "HTML pages/s against trafilatura fast, ratio", spent["theirs"] / spent["ours"], 0.7)


def people_counts() -> Iterator[Row]:
    """Our probes of people counts: interval and thing both right."""
    for name in ("people_counts", "people_counts_fresh"):
        rates, _ = quantities.probe(ROOT / "evals" / "probes" / f"{name}.jsonl", False)
        yield Row("quantity", f"probe {name}: interval and thing", rates["both"], 0.90)


def conformance() -> Iterator[Row]:
    """The recogniser's English date cases in scope."""
    need(DATA / "time" / "recognizers_specs")
    results = [passed for case, passed, _ in recognizers.run() if recognizers.why_out(case) is None]
    yield Row(
        "time", "recognizers_specs in scope, passed", sum(results) / len(results), 1.0, note=f"{len(results)} cases"
    )


def planted_copies() -> Iterator[Row]:
    """Shared passages and republished pages in a planted set."""
    truth = passages.planted(PLANTED, 1)
    found = furniture.without(Index(truth.rows).shared(), truth.sites, [len(r) for r in truth.rows])
    result = passages.score(found, truth)
    targets = {"recall": 0.92, "precision": 0.97, "page recall": 0.95, "page precision": 0.99}
    for key, target in targets.items():
        yield Row("lineage", f"planted copies, {PLANTED:,} documents: {key}", result[key], target)


def country_identity() -> Iterator[Row]:
    """Countries and divisions by identity, beside the 161 km."""
    for name in ("lgl", "gwn"):
        need(DATA / "place" / f"{name}.jsonl")
        rows = places.gold_rows(name)
        found, _ = places.predict(rows)
        predictions = [places.as_prediction(p) for p in found]
        yield Row("place", f"{name}: right by identity or within 161 km", _share(places.identity(rows, predictions)))


def _share(result: dict[str, object]) -> float | None:
    value = next((v for k, v in result.items() if "acc" in k or "share" in k or "identity" in k), None)
    if not isinstance(value, int | float):
        return None
    return float(value) / 100 if value > 1 else float(value)


ALL = {
    "annotated_pages": annotated_pages,
    "html": html_articles,
    "people_counts": people_counts,
    "conformance": conformance,
    "planted_copies": planted_copies,
    "country_identity": country_identity,
}
