"""Article text from HTML, by the measure of the article extraction benchmark, and the speed against trafilatura alone.

    python -m evals.html [FOLDER] [--worst N] [--no-speed]

FOLDER (default ../shared/data/html) holds `*.html.gz` and `ground-truth.json` with the text of each article.  The
measure is the benchmark's (github scrapinghub/article-extraction-benchmark): both texts are cut into words, overlapping
runs of four words are counted, and hits, false and missed runs are divided by their sum, page by page; precision and
recall are means over pages, F1 is theirs.  The article text of a page is that of its body, captions left out, and of
its block quotations.

Speed: pages in a second, both readers taking each page in turn on the same machine, reading here against
`trafilatura.extract(fast=True, include_comments=False)`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import time
from collections import Counter
from pathlib import Path

import trafilatura

from evals.scorers import SHARED
from sayso.errors import InputError
from sayso.model import Page
from sayso.reading import Given, read_bytes

FOLDER = SHARED / "data" / "html"
_WORD = re.compile(r"\w+")
RUN = 4


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Overlapping runs of four words, counted; a text of fewer words is one run."""
    words = _WORD.findall(text)
    found = (tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)))
    return Counter(run for run in found if run)


def compare(truth: str, found: str) -> tuple[float, float, float]:
    """Hits, false and missed runs as shares of their sum."""
    a, b = runs(truth), runs(found)
    hits = sum((a & b).values())
    parts = (hits, sum((b - a).values()), sum((a - b).values()))
    total = sum(parts)
    return (parts[0] / total, parts[1] / total, parts[2] / total) if total else (0.0, 0.0, 0.0)


def summary(shares: list[tuple[float, float, float]]) -> dict[str, float]:
    """Mean precision and recall over pages and the F1 of the two."""
    precision = statistics.mean(tp / (tp + fp) if tp else float(fp == fn) for tp, fp, fn in shares if tp + fp > 0)
    recall = statistics.mean(tp / (tp + fn) if tp else float(fp == fn) for tp, fp, fn in shares if tp + fn > 0)
    return {
        "f1": round(2 * precision * recall / (precision + recall), 4),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
    }


def article(page: Page) -> str:
    """The article text of a page."""
    return "\n".join(page.text[s.start : s.end] for s in page.segments if s.type in ("body", "embedded_quote"))


def ours(data: bytes, url: str) -> str:
    """The article text as sayso reads it; nothing where it cannot be read."""
    try:
        return article(read_bytes(data, path="page.html", given=Given(url=url)))
    except InputError:
        return ""


def theirs(data: bytes, url: str) -> str:
    """The article text as trafilatura gives it in its fast mode."""
    return trafilatura.extract(data.decode("utf-8", "replace"), url=url, fast=True, include_comments=False) or ""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--worst", type=int, default=0, help="print the pages that score lowest")
    parser.add_argument("--no-speed", action="store_true")
    arguments = parser.parse_args()
    truth = json.loads((arguments.folder / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {key: gzip.decompress((arguments.folder / f"{key}.html.gz").read_bytes()) for key in sorted(truth)}
    readers = {"sayso": ours} if arguments.no_speed else {"sayso": ours, "trafilatura": theirs}
    seconds = dict.fromkeys(readers, 0.0)
    shares: dict[str, dict[str, tuple[float, float, float]]] = {name: {} for name in readers}
    for key, data in [next(iter(pages.items())), *pages.items()]:
        for name, read in readers.items():
            start = time.perf_counter()
            text = read(data, truth[key]["url"])
            seconds[name] += time.perf_counter() - start
            shares[name][key] = compare(truth[key].get("articleBody", ""), text)
    out: dict[str, object] = {
        name: summary(list(found.values())) | {"pages_per_second": round((len(pages) + 1) / seconds[name], 1)}
        for name, found in shares.items()
    }
    if "trafilatura" in readers:
        out["speed_ratio"] = round(seconds["trafilatura"] / seconds["sayso"], 3)
    for key, (tp, fp, fn) in sorted(shares["sayso"].items(), key=lambda item: item[1][0])[: arguments.worst]:
        print(f"{key[:12]} hits {tp:.2f} false {fp:.2f} missed {fn:.2f} {truth[key]['url'][:90]}")
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
