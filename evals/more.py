"""Measures of sets with a metric of their own: annotated pages, HTML, our probes, conformance cases, planted copies."""

from __future__ import annotations

import gzip
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from evals import html, nanco, pages, places, quantities, recognizers, rte, scraped, threads
from evals.rows import Row
from evals.scorers import DATA, ROOT, need, scorer
from sayso.reading import read_path


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


def html_comments() -> Iterator[Row]:
    """Reader comments in HTML: on pages we wrote, one a platform, and on the benchmark's pages that show some."""
    need(DATA / "html")
    total = threads.score([*threads.written(), *threads.fetched()])
    rates = total.rates()
    note = f"{total.snippets} comments, {total.pages} pages"
    yield Row("reading", "HTML comments: snippet recall", rates["recall"], 0.90, note=note)
    yield Row("reading", "HTML comments: writer, given found", rates["writer"])
    yield Row("reading", "HTML comments: found that are comments", rates["precision"])
    yield Row("reading", "HTML comments: pages that leak into the body", rates["leaking"], 0.01, True)
    yield Row("reading", "HTML comments: declared number", rates["declared"])


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


def statements() -> Iterator[Row]:
    """Answers to one question grouped by what they say, and contradiction between two texts."""
    compare = need(DATA / "compare")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.jsonl"
        nanco.main(str(compare / "nanco_dev.json"), str(out))
        grouped = json.loads(scorer("grouping.py", "score", compare / "nanco_dev.json", out, "--json"))
        rte.main(str(compare / "rte3_dev.jsonl"), str(out))
        denied = json.loads(scorer("contradiction.py", "score", compare / "rte3_dev.jsonl", out, "--json"))
    yield Row("claims", "nanco_dev: ARI", grouped["mean"]["ari"], 0.40)
    yield Row("claims", "nanco_dev: balanced accuracy", _balanced(grouped), 0.75)
    yield Row("claims", "rte3_dev: contradiction F1", denied["contradiction"]["F1"], 0.28)


def _balanced(value: dict[str, object]) -> float | None:
    mean = value.get("mean")
    found = [v for k, v in mean.items() if "balanced" in k] if isinstance(mean, dict) else []
    return float(found[0]) if found else None


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
    "html_comments": html_comments,
    "scraped": scraped.rows,
    "people_counts": people_counts,
    "conformance": conformance,
    "statements": statements,
    "country_identity": country_identity,
}
