"""What is measured: each measure runs the program over one set and gives rows of the table."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from evals import (
    figures,
    forms,
    growth,
    holders,
    leads,
    more,
    pair_case,
    relations,
    sections,
    stories,
    train_claims,
    train_lines,
)
from evals.cost import costs
from evals.golden import golden_example
from evals.passages import measure as measure_planted
from evals.rows import Row
from evals.scorers import (
    DATA,
    GOLD,
    ROOT,
    SCORE,
    SEEDS,
    Json,
    case_score,
    corpus,
    corpus_pages,
    need,
    pages_score,
    score_corpus,
)
from evals.sets import CLUSTERS, EVENTS, cluster, event, read_folder
from sayso.case import case_json
from sayso.comparison.lineage import timeline
from sayso.model import Comparison
from sayso.pipeline import compare_readings
from sayso.reading import Given

Measure = Callable[[], Iterator[Row]]


def rate(value: Json | float | None) -> float | None:
    """The share in what a scorer gives: a number, or `{"rate", "n"}`."""
    return value["rate"] if isinstance(value, dict) else value


# ---------------------------------------------------------------- readings
def seeds() -> Iterator[Row]:
    """All layers on the two seed pages that have gold."""
    result = pages_score(GOLD, read_folder(SEEDS), SEEDS)
    layers = result["layers"]
    yield Row("segments", "seeds 000, 004: character accuracy", result["headline"]["segments"], 0.985)
    yield Row("segments", "seeds 000, 004: comments F1", layers["segments"]["comments"]["F1"], 0.97)
    yield from _attribution_rows("seeds 000, 004", layers["attributions"])
    q = layers["quantities"]
    yield Row("quantity", "seeds 000, 004: span F1", q["span"]["F1"], 0.90)
    yield Row("quantity", "seeds 000, 004: thing", rate(q["thing"]), 0.85)
    yield Row("quantity", "seeds 000, 004: attribution link", rate(q["attribution_link"]), 0.85)
    yield Row("time", "seeds 000, 004: value, given the span", rate(layers["times"]["value_equal"]), 0.85)
    yield Row("place", "seeds 000, 004: location F1", layers["places"]["location"]["F1"])
    yield Row("actors", "seeds 000, 004: B3 F1", result["headline"]["actors"])


def _attribution_rows(name: str, a: Json) -> Iterator[Row]:
    yield Row("attribution", f"{name}: content F1", a["content"]["F1"])
    yield Row("attribution", f"{name}: source F1", a["source"]["F1"], 0.80)
    targets = {"name": 0.85, "chain": 0.75, "kind": 0.92, "stance": 0.80, "polarity": 0.95}
    for key, target in targets.items():
        yield Row("attribution", f"{name}: {key}", rate(a[key]), target)
    yield from _calibration_rows(name, a["calibration"])


def _calibration_rows(name: str, c: Json | None) -> Iterator[Row]:
    if c:
        yield Row("attribution", f"{name}: share of predictions at .9 or more", rate(c["sure"]), 0.5)
        yield Row("attribution", f"{name}: precision of these", rate(c["precision_sure"]), 0.95)


def cluster_readings() -> Iterator[Row]:
    """Attributions on the two clusters."""
    for name in CLUSTERS:
        texts = need(DATA / "clusters" / name)
        result = pages_score(GOLD / "clusters" / name, read_folder(texts), texts)
        yield from _attribution_rows(name.split("_")[0], result["layers"]["attributions"])


def gum() -> Iterator[Row]:
    """Attributions on Wikinews."""
    result = corpus("attribution", DATA / "attribution" / "gum_news.jsonl")
    yield Row("attribution", "gum_news: source F1", result["source"]["F1"], 0.80)
    yield Row("attribution", "gum_news: content F1", result["content_dice50"]["F1"])
    yield from _calibration_rows("gum_news", result["calibration"])


def polnear() -> Iterator[Row]:
    """Attributions on US political news."""
    result = corpus("attribution", DATA / "attribution" / "polnear_dev.jsonl", "--slice", "speech")
    yield Row("attribution", "polnear_dev, speech: source F1", result["source"]["F1"], 0.74)
    yield Row("attribution", "polnear_dev, speech: content F1", result["content_dice50"]["F1"], 0.83)
    yield Row("attribution", "polnear_dev: direct quotes, recall", result["recall_by_kind"]["direct"]["recall"], 0.94)
    yield from _calibration_rows("polnear_dev", result["calibration"])


def newsquant() -> Iterator[Row]:
    """Quantities in news sentences."""
    result = corpus("quantity", DATA / "quantity" / "newsquant_dev.json")
    yield Row("quantity", "newsquant_dev: value F1", _percent(result["value"]["F1"]), 0.94)
    yield Row("quantity", "newsquant_dev: value and bound F1", _percent(result["value+bound"]["F1"]), 0.92)
    yield Row("quantity", "newsquant_dev: value and thing F1", _percent(result["value+thing"]["F1"]), 0.90)


def _percent(value: float) -> float:
    return value / 100


def wikiwars() -> Iterator[Row]:
    """Times in war narratives."""
    result = corpus("timex", DATA / "time" / "wikiwars_01_16.jsonl")
    yield Row("time", "wikiwars_01_16: value F1 (relaxed)", _percent(result["value"]["F1"]), 0.85)
    yield Row("time", "wikiwars_01_16: interval equal", _percent(result["interval"]["equal"]), 0.92)


def places() -> Iterator[Row]:
    """Places in local and general news."""
    for name, f1, accuracy in (("lgl", 0.56, 0.52), ("gwn", None, 0.60)):
        gold = DATA / "place" / f"{name}.jsonl"
        result = corpus("place", gold, adapt=("--actors",))
        yield Row("place", f"{name}: end-to-end F1 within 161 km", _percent(result["end_to_end_161"]["F1"]), f1)
        yield Row(
            "place", f"{name}: accuracy within 161 km", _percent(result["resolution"]["acc_all"]["161"]), accuracy
        )


# ---------------------------------------------------------------- between documents
def clusters() -> Iterator[Row]:
    """Claims, lineage, timeline and actors on the two clusters."""
    for name in CLUSTERS:
        yield from case_rows(name.split("_")[0], *cluster(name))


KOBANI_DAY = "2014-10-21"
"""The Tuesday that the pages speak of: none of them tells a date, the annotator knew it."""


def dated() -> Iterator[Row]:
    """The timeline of a cluster whose pages tell no date, once the user gives them one."""
    gold, texts = cluster(CLUSTERS[0])
    found = read_folder(texts, Given(published=KOBANI_DAY))
    case = case_json(found, Comparison(timeline=timeline.find(found)))
    result = case_score(gold, case, texts)
    yield Row("timeline", "kobani, dated by the user: timeline headline", result["headline"]["timeline"])


def kept_aside() -> Iterator[Row]:
    """Claims of the invented events that were written apart and not opened before the first count of each."""
    need(SCORE)
    for name in EVENTS:
        yield from case_rows(f"{name} event", *event(name))


def example() -> Iterator[Row]:
    """The planted truth of the bundled example."""
    held, asked = golden_example()
    yield Row("example", "planted checks that hold, of all", held / asked, 1.0, note=f"{held} of {asked}")


def case_rows(name: str, gold: Path, texts: Path) -> Iterator[Row]:
    """The rows of one set of documents with gold between them."""
    found = read_folder(texts)
    result = case_score(gold, case_json(found, compare_readings(found)), texts)
    c = result["layers"]["claims"]
    yield Row("claims", f"{name}: found with the right relation", rate(c["found_and_relation"]), 0.65)
    yield Row("claims", f"{name}: relation, given found", rate(c["relation_given_found"]), 0.65)
    yield Row("claims", f"{name}: side purity", rate(c["side_purity"]), 0.80)
    yield Row("claims", f"{name}: origins, sure", rate(c["origins_sure"]), 0.60)
    yield Row("claims", f"{name}: origins, width", c["origins_width"], 1.5, True)
    yield Row("claims", f"{name}: foreign members a claim", c["foreign_members"], 0.5, True)
    p = c["predicted"]
    yield Row("claims", f"{name}: across documents, matching no gold", p["across_documents_unmatched_share"], 0.5, True)
    yield Row("claims", f"{name}: mean member, characters", p["mean_member_characters"], 250, True)
    for layer in ("lineage", "timeline", "leads", "actors"):
        if result["headline"].get(layer) is not None:
            yield Row(layer, f"{name}: {layer} headline", result["headline"][layer])


def passages() -> Iterator[Row]:
    """Shared wording found again in planted sets of our own (evals/passages.py)."""
    for documents in (10_000, 95_000):
        found = measure_planted(documents, 1)
        texts = f"{documents:,} planted texts"
        yield Row("lineage", f"{texts}: passages, recall", found["recall"], 0.92)
        yield Row("lineage", f"{texts}: passages, precision", found["precision"], 0.97)
        yield Row("lineage", f"{texts}: pages with 15 % changed, recall", found["page recall"], 0.95)
        yield Row("lineage", f"{texts}: pages with 15 % changed, precision", found["page precision"], 0.99)


# ---------------------------------------------------------------- cost
def speed() -> Iterator[Row]:
    """All layers against bare spaCy, over 200 articles, in one run: words a second, and each layer's share."""
    pages = corpus_pages("place", DATA / "place" / "lgl.jsonl")[:200]
    words = sum(len(p.text.split()) for p in pages)
    spent = costs(pages)
    bare, full = spent["spacy"], sum(spent[k] for k in ("parse", "attribution", "figures", "statements"))
    yield Row(
        "speed", "all layers against bare spaCy, ratio", bare / full, 0.5, note=f"spaCy {words / bare:.0f} words/s"
    )
    yield Row("speed", "attributions, actors, chains, of spaCy's time", spent["attribution"] / bare, 0.45, True)
    yield Row("speed", "quantities, times, places, of spaCy's time", spent["figures"] / bare, 0.35, True)


def whole() -> Iterator[Row]:
    """Five seeds to a dossier in a new process."""
    target = ROOT / "out" / "seeds.html"
    target.parent.mkdir(exist_ok=True)
    files = sorted(need(SEEDS).glob("*.txt"))
    command = [sys.executable, "-m", "sayso", "report", *map(str, files), "-o", str(target)]
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    yield Row("whole", "five seeds to a dossier, cold, seconds", time.perf_counter() - start, 15, True)


ALL: dict[str, Measure] = {
    "seeds": seeds,
    "cluster_readings": cluster_readings,
    "gum": gum,
    "polnear": polnear,
    "newsquant": newsquant,
    "wikiwars": wikiwars,
    "places": places,
    "clusters": clusters,
    "dated": dated,
    "passages": passages,
    "kept_aside": kept_aside,
    "sources": holders.rows,
    "forms": forms.rows,
    "example": example,
    "pairs": pair_case.rows,
    "relations": relations.rows,
    "stories": stories.rows,
    "lead_probes": leads.rows,
    "lines": train_lines.rows,
    "claims_judged": train_claims.rows,
    "sections_judged": sections.rows,
    "cost": growth.rows,
    **more.ALL,
    **figures.ALL,
    "speed": speed,
    "whole": whole,
}

__all__ = ["ALL", "Row", "case_rows", "score_corpus"]
