"""Learn the weights of `sayso.extraction.attributing.certainty`.

    python -m evals.train_certainty ../shared            writes src/sayso/extraction/data/certainty.json
    python -m evals.train_certainty ../shared --check    prints figures over held-out documents and writes nothing

Trained on the corpus that we wrote ourselves (evals/attribution_corpus, without its held-out documents) and on GUM news
(text CC BY 2.5, annotation CC BY 4.0, A. Zeldes and others), whose licence allows it, and on nothing else.  A
prediction is right where the scorer would say so: content Dice of .5 or more, and source Dice of .5 or more or both
absent.
GUM's annotation, derived from discourse trees, has no contents that are phrases or infinitives, so that predictions of
them are wrong there and right in ours: the model is meant to be no surer of them than the two together allow.

The model is logistic with an L2 penalty, fitted by Newton's method; its log-odds are stretched to fit documents that
the fit has not seen (Platt 1999, ten folds by document).  No chance is involved: the same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals import written
from evals.parses import cached
from sayso.extraction.attributing import assemble
from sayso.extraction.attributing.certainty import indicators
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attribution import search
from sayso.reading import from_text

TARGET = Path(__file__).parent.parent / "src" / "sayso" / "extraction" / "data" / "certainty.json"
PENALTY, STEPS, FOLDS, RARE = 6.0, 30, 10, 3
REAL = 1.2
"""What a prediction on GUM counts, for real text is harder than ours: by cross-validation on GUM; 1.1 to 1.3 agree."""
BINS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """A prediction: its document, its indicators, whether it is right, and what this counts."""

    document: str
    names: tuple[str, ...]
    right: bool
    weight: float = 1.0


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    articles = written.load()
    gum = [replace(r, weight=REAL) for r in rows(gum_articles(args.shared))]
    ours = list(rows(a for a in articles if not a.held_out))
    train = [*ours, *gum]
    if args.check:
        check(train, gum, list(rows(a for a in articles if a.held_out)))
        return
    write(TARGET, ["evals/attribution_corpus", "GUM news"], train)


def write(target: Path, sources: Sequence[str], train: Sequence[Row]) -> None:
    """Learn the weights of a model, keep them with what they were learned from, and tell how many there are."""
    weights = learn(train)
    table = {"trained_on": list(sources), "examples": len(train), "weights": weights}
    target.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    print(f"{len(train)} examples, {sum(r.right for r in train)} right, {len(weights)} weights -> {target.name}")


# ---------------------------------------------------------------- examples
def gum_articles(shared: Path) -> Iterator[written.Article]:
    """The articles of GUM news in the shape of our own."""
    path = shared / "data" / "attribution" / "gum_news.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        doc = json.loads(line)
        items = tuple(
            written.Item(*(tuple((a, b) for a, b in x.get(role) or ()) for role in ("content", "source", "cue")))
            for x in doc["attributions"]
        )
        yield written.Article(doc["doc"], "wikinews", False, doc["text"], items, ())


def rows(articles: Iterable[written.Article]) -> Iterator[Row]:
    """Every prediction on the articles that counts."""
    known = list(articles)
    pages = [from_text(a.text, a.id) for a in known]
    for article, (page, parse) in zip(known, cached(pages)):
        scene, kept, parents = search(parse, page.segments)
        for j, _, right in written.match(article, [spans(scene, c) for c in kept]):
            c = kept[j]
            names = indicators(scene, c, assemble.kind_of(scene, c), parents[j] is not None)
            yield Row(article.id, tuple(dict.fromkeys(names)), right)


def spans(scene: Scene, c: Candidate) -> written.Item:
    """A candidate in the shape of the corpus."""

    def chars(tokens: tuple[int, int] | None) -> written.Spans:
        return (scene.parse.chars(*tokens),) if tokens and tokens[0] < tokens[1] else ()

    return written.Item(tuple(c.pieces), chars(c.source), chars(c.cue))


# ---------------------------------------------------------------- model
def learn(train: Sequence[Row]) -> dict[str, float]:
    """Calibrated weights, four decimals."""
    slope, offset = stretch(*unseen(train), np.array([r.weight for r in train]))
    weights = {name: slope * w for name, w in fit(train).items()}
    weights["bias"] += offset
    return {name: round(w, 4) for name, w in sorted(weights.items())}


def fit(train: Sequence[Row]) -> dict[str, float]:
    """Weights by Newton's method with an L2 penalty (none on the bias); rare indicators are left out."""
    counts: dict[str, int] = {}
    for row in train:
        for name in row.names:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, n in counts.items() if n >= RARE)
    x = np.array([[float(name in set(row.names)) for name in names] for row in train])
    y = np.array([float(row.right) for row in train])
    m = np.array([row.weight for row in train])
    penalty = np.array([0.0 if name == "bias" else PENALTY for name in names])
    w = np.zeros(len(names))
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (m * (y - p)) - penalty * w
        bend = (x * (m * p * (1 - p))[:, None]).T @ x + np.diag(penalty + 1e-9)
        w = w + np.linalg.solve(bend, slope)
    return {name: float(value) for name, value in zip(names, w)}


def unseen(train: Sequence[Row]) -> tuple[Floats, Floats]:
    """Log-odds of every row by a model that has not seen its document, with the truth, in the order of the rows."""
    fold = {doc: k % FOLDS for k, doc in enumerate(sorted({r.document for r in train}))}
    out = np.zeros(len(train))
    for k in range(FOLDS):
        weights = fit([r for r in train if fold[r.document] != k])
        for i, row in enumerate(train):
            if fold[row.document] == k:
                out[i] = log_odds(weights, row)
    return out, np.array([float(r.right) for r in train])


def log_odds(weights: dict[str, float], row: Row) -> float:
    """The sum of a row's weights."""
    return sum(weights.get(name, 0.0) for name in row.names)


def stretch(z: Floats, right: Floats, m: Floats) -> tuple[float, float]:
    """Slope and offset that make log-odds of unseen documents calibrated."""
    w, x = np.array([1.0, 0.0]), np.column_stack([z, np.ones(len(z))])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ w))
        w = w + np.linalg.solve((x * (m * p * (1 - p))[:, None]).T @ x + 1e-9 * np.eye(2), x.T @ (m * (right - p)))
    return float(w[0]), float(w[1])


# ---------------------------------------------------------------- figures
def check(train: Sequence[Row], gum: Sequence[Row], held_out: Sequence[Row]) -> None:
    """Figures over documents that the model has not seen."""
    z, right = unseen(train)
    slope, offset = stretch(z, right, np.array([r.weight for r in train]))
    show("training documents, cross-validated", 1 / (1 + np.exp(-(slope * z + offset))), right)
    docs = sorted({r.document for r in gum})
    values: list[float] = []
    truth: list[float] = []
    for k in range(FOLDS):
        away = set(docs[k::FOLDS])
        weights = learn([r for r in train if r.document not in away])
        part = [r for r in gum if r.document in away]
        values += [1 / (1 + np.exp(-log_odds(weights, r))) for r in part]
        truth += [float(r.right) for r in part]
    show("GUM news, all predictions, cross-validated", np.array(values), np.array(truth))
    weights = learn(train)
    show(
        "our corpus, held-out documents",
        np.array([1 / (1 + np.exp(-log_odds(weights, r))) for r in held_out]),
        np.array([float(r.right) for r in held_out]),
    )


def show(name: str, values: Floats, right: Floats) -> None:
    """Print a set's share and precision at .9 or more, and the reliability of each bin."""
    sure = values >= 0.9
    hit = right[sure].mean() if sure.any() else float("nan")
    print(f"{name}: {len(values)} predictions, {right.mean():.3f} right")
    print(f"  at .9 or more {sure.mean():.3f}, of these {hit:.3f} right")
    for low, high in pairwise(BINS):
        inside = (values >= low) & (values < high)
        if inside.any():
            said, true = values[inside].mean(), right[inside].mean()
            print(f"  from {low:.2f}: {inside.sum():4d} predictions, said {said:.2f}, right {true:.2f}")


if __name__ == "__main__":
    main()
