"""Learn the weights of `sayso.extraction.attributing.certainty` from the training set alone.

    python -m evals.train_certainty ../shared            writes src/sayso/extraction/data/certainty.json
    python -m evals.train_certainty ../shared --check    prints figures by leave-one-document-out and writes nothing

Trained on GUM news (text CC BY 2.5, annotation CC BY 4.0, A. Zeldes and others), whose licence allows it; a prediction
is right where the scorer would say so: content Dice of .5 or more, and source Dice of .5 or more or both absent.
Plain batch gradient descent in a fixed order: the same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from math import exp
from pathlib import Path
from types import ModuleType
from typing import Any

from evals.parses import cached
from sayso.extraction.attributing import assemble
from sayso.extraction.attributing.certainty import indicators
from sayso.extraction.attribution import search
from sayso.reading import from_text

TARGET = Path(__file__).parent.parent / "src" / "sayso" / "extraction" / "data" / "certainty.json"
ROUNDS, RATE, PENALTY = 3000, 0.5, 0.01
BY_HAND = {
    "rule=phrase": -0.9, "rule=deed": -0.7, "rule=describe": -0.7, "rule=noun": -0.4, "rule=evidential": 0.6,
    "rule=free": -0.8, "rule=adjective": 0.6, "no-finite-verb": -0.3, "mark=infinitive": -0.3, "mark=inside": -1.2,
    "mark=gapped": -1.2, "mark=rest": -0.8, "mark=continued": -0.4,
    "rule=signature": 2.5,
}  # fmt: skip
"""Set by hand: the annotation of the training set, derived from discourse trees, knows no contents that are phrases or
infinitives and no cues without a clause, so it cannot judge them.  They are kept below the surest."""
UNJUDGED = {
    "rule=phrase",
    "rule=deed",
    "rule=describe",
    "rule=noun",
    "rule=evidential",
    "rule=free",
    "rule=adjective",
    "rule=signature",
}
Row = tuple[str, list[str], bool]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    rows = [row for row in examples(args.shared) if not UNJUDGED & set(row[1])]
    if args.check:
        check(rows)
        return
    slope, offset = stretch(unseen(rows))
    weights = {name: slope * w for name, w in fit([(names, right) for _, names, right in rows]).items()}
    weights["bias"] += offset
    weights |= BY_HAND
    TARGET.parent.mkdir(exist_ok=True)
    table = {
        "trained_on": "GUM news",
        "examples": len(rows),
        "weights": {k: round(v, 4) for k, v in sorted(weights.items())},
    }
    TARGET.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(f"{len(rows)} examples, {sum(r for *_, r in rows)} right -> {TARGET}")


def examples(shared: Path) -> Any:
    """`(document, indicators, right)` for every prediction on the training set."""
    scorer = load(shared / "score" / "attribution.py")
    gold = {d.id: d for d in scorer.load_jsonl(shared / "data" / "attribution" / "gum_news.jsonl")}
    pages = [from_text(d.text, d.id) for d in gold.values()]
    for page, parse in cached(pages):
        doc = gold[page.document.id]
        scene, kept, parents = search(parse, page.segments)
        wanted = scorer.prepare(doc, doc.attributions)
        mine = scorer.prepare(doc, [spans(scene, c) for c in kept])
        pairs = {j: (i, dice) for i, j, dice in scorer.pair(wanted, mine)}
        for j, c in enumerate(kept):
            i, dice = pairs.get(j, (-1, 0.0))
            right = dice >= 0.5 and same(scorer, wanted[i]["source"], mine[j]["source"])
            yield doc.id, indicators(scene, c, assemble.kind_of(scene, c), parents[j] is not None), right


def spans(scene: Any, c: Any) -> dict[str, list[tuple[int, int]]]:
    """A candidate in the scorer's shape."""
    chars = lambda r: [scene.parse.chars(*r)] if r and r[0] < r[1] else []  # noqa: E731
    return {"content": list(c.pieces), "source": chars(c.source), "cue": chars(c.cue)}


def same(scorer: Any, a: frozenset[int], b: frozenset[int]) -> bool:
    """Sources that agree: Dice of half or more, or none on either side."""
    return not (a or b) or scorer.dice(a, b) >= 0.5


def fit(rows: list[tuple[list[str], bool]]) -> dict[str, float]:
    """Weights by batch gradient descent with an L2 penalty (none on the bias)."""
    weights = {name: 0.0 for names, _ in rows for name in names}
    for _ in range(ROUNDS):
        slope = dict.fromkeys(weights, 0.0)
        for names, right in rows:
            error = right - 1 / (1 + exp(-sum(weights[n] for n in names)))
            for n in names:
                slope[n] += error
        for n in weights:
            weights[n] += RATE * (slope[n] / len(rows) - (PENALTY * weights[n] if n != "bias" else 0.0))
    return weights


def unseen(rows: list[Row]) -> list[tuple[float, bool]]:
    """Log-odds of every example by a model that has not seen its document, with the truth."""
    judged = []
    for doc in sorted({d for d, *_ in rows}):
        weights = fit([(names, right) for d, names, right in rows if d != doc])
        judged += [(sum(weights.get(n, 0.0) for n in names), right) for d, names, right in rows if d == doc]
    return judged


def stretch(judged: list[tuple[float, bool]]) -> tuple[float, float]:
    """Slope and offset that make held-out log-odds calibrated (Platt 1999); penalties draw them to the middle."""
    slope, offset = 1.0, 0.0
    for _ in range(ROUNDS):
        errors = [(right - 1 / (1 + exp(-(slope * z + offset))), z) for z, right in judged]
        slope += 0.1 * sum(e * z for e, z in errors) / len(judged)
        offset += 0.1 * sum(e for e, _ in errors) / len(judged)
    return slope, offset


def check(rows: list[Row]) -> None:
    """Figures over predictions made by models that have not seen the document."""
    judged = unseen(rows)
    slope, offset = stretch(judged)
    values = [(1 / (1 + exp(-(slope * z + offset))), right) for z, right in judged]
    sure = [right for value, right in values if value >= 0.9]
    print(f"slope {slope:.2f}, offset {offset:.2f}")
    print(f"share at .9 or more {len(sure) / len(values):.3f}, right among them {sum(sure) / max(1, len(sure)):.3f}")


def load(path: Path) -> ModuleType:
    """A scorer as a module."""
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location("scorer_attribution", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
