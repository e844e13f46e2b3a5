"""Learn the weights of `sayso.comparison.matching.pairing` from the events of evals/pair_corpus, which we wrote.

    python -m evals.train_pairs             writes src/sayso/comparison/data/pairs.json
    python -m evals.train_pairs --check     leave one event out: prints figures and writes nothing

A logistic model with signs: what speaks for a pair has no negative weight, what speaks against it no positive one, so
that the model cannot learn the quirks of invented texts.  Projected gradient descent in a fixed order: the same input
gives the same bytes.  It learns from the events of `WEIGHED`, of which the encoder has seen none: on those that the
encoder was taught with (evals/train_encoder.py) its vectors are too good to be weighed.  Nothing learns from the
events of `HELD_OUT`; thresholds are chosen on them.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.parses import cached
from sayso import language
from sayso.comparison.matching import pairing
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.statements.weights import pairs, weigh
from sayso.model import Reading, Span
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

CORPUS = Path(__file__).with_name("pair_corpus")
TARGET = Path(__file__).parent.parent / "src" / "sayso" / "comparison" / "data" / "pairs.json"
HELD_OUT = frozenset(
    ("airliner", "armsship", "dam", "garrison", "hostages", "leakedbases", "nightclub", "pipeline", "slumraid")
    + ("stampede", "steeltown", "tape", "wedding")
)
WEIGHED = frozenset(
    ("cholera", "chlorine", "coup", "custody", "dockers", "launchers", "liner", "mayor", "rally", "refugeeboat")
    + ("school", "swap", "wells", "ward")
)
LATER = frozenset(
    ("ambulances", "ammonia", "baselights", "bazaarcrane", "birdcull", "boarding", "brawl", "brewheir")
    + ("captives", "cellblock", "chants", "clemency", "coldball", "commuter", "consulate", "crates", "devalued")
    + ("dictaphone", "exodus", "ferryfire", "fortyvotes", "hamlet", "harbourside", "heatwave", "jetrefusal")
    + ("judgemail", "melonday", "nightgulls", "olivefirm", "orchard", "parachutes", "personae", "pursuit")
    + ("quayside", "schoolbus", "schooljabs", "skiroad", "soupbowl", "stagedphoto", "stairwell", "steeples")
    + ("sugarmill", "tannerrow", "tinmine", "turncoats", "vaultjob", "villagecure", "vintage", "walkout", "walnuts")
)
"""Written after the encoder was taught, and not taught to it: with them too it told pairs better and claims of real
pages worse.  They teach the model that reads two statements at once (evals/train_joint.py)."""
ROUNDS, RATE, PENALTY = 4000, 0.3, 0.002
_MARK = re.compile(r"\[\[([\w:,.-]+)\|(.*?)\]\]", re.DOTALL)
Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that answer a question, with the side they take ("" where none is named)."""

    start: int
    end: int
    question: str
    side: str

    def common(self, span: Span) -> int:
        """The characters that it shares with a span, 0 where they are less than half of the shorter of the two."""
        shared = min(self.end, span.end) - max(self.start, span.start)
        return shared if shared > 0 and 2 * shared >= min(self.end - self.start, len(span)) else 0


@dataclass(frozen=True, slots=True)
class Account:
    """One invented page with its marks."""

    outlet: str
    published: str
    text: str
    marks: tuple[Mark, ...]


def accounts(path: Path) -> list[Account]:
    """The pages of one event; the format is described in pair_corpus/README.md."""
    parts = re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [_account(part) for part in parts]


def _account(part: str) -> Account:
    head, body = part.split("\n", 1)
    outlet, _, published = (x.strip() for x in head.partition("|"))
    text, at, marks = "", 0, []
    for match in _MARK.finditer(body):
        text += body[at : match.start()]
        for name in match[1].split(","):
            question, _, side = name.partition(":")
            marks.append(Mark(len(text), len(text) + len(match[2]), question, side))
        text += match[2]
        at = match.end()
    return Account(outlet, published, text + body[at:], tuple(marks))


def read(path: Path) -> tuple[list[Reading], dict[str, tuple[Mark, ...]]]:
    """The readings of an event in order of their ids, and the marks by document."""
    pages, marks = [], {}
    for n, account in enumerate(accounts(path)):
        page = from_text(account.text, f"{path.stem}-{n}", Given(outlet=account.outlet, published=account.published))
        pages.append(page)
        marks[page.document.id] = account.marks
    found = [extract(page, parse) for page, parse in cached(pages)]
    return sorted(found, key=lambda r: r.document.id), marks


def examples(path: Path) -> tuple[Matrix, NDArray[np.bool_]]:
    """Features of the pairs of statements of different pages that comparison would look at, and whether they answer one
    question; pairs of which the marks do not tell are left out."""
    readings, marks = read(path)
    items = build(readings)
    weigh(items)
    pairing.encode(items, language.meanings)
    answers = [labels(item, marks[item.doc_id]) for item in items]
    rows, right = [], []
    for a, b in pairs(items, one_story(items)):
        (surely, maybe), (surely_too, maybe_too) = answers[a.index], answers[b.index]
        same = bool(surely & surely_too)
        if same or not maybe & maybe_too:
            rows.append(pairing.features(a, b))
            right.append(same)
    return np.array(rows), np.array(right)


def one_story(items: Sequence[Item]) -> Neighbours:
    """All documents of an event tell one story."""
    docs = sorted({item.doc for item in items})
    return {d: dict.fromkeys(docs, 1.0) for d in docs}


def labels(item: Item, marks: Sequence[Mark]) -> tuple[frozenset[str], frozenset[str]]:
    """The questions that a statement surely answers (its words are nearly the marked ones) and those it may answer."""
    span = item.statement.span
    surely, maybe = set(), set()
    for m in marks:
        if common := m.common(span):
            maybe.add(m.question)
            if common >= 0.4 * (max(m.end, span.end) - min(m.start, span.start)):
                surely.add(m.question)
    return frozenset(surely), frozenset(maybe)


def fit(x: Matrix, y: NDArray[np.bool_], columns: Sequence[int]) -> tuple[Matrix, float]:
    """Weights (0 for columns that are left out) and bias."""
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    z = ((x - mean) / spread)[:, list(columns)]
    sign = np.array([1.0 if k < len(pairing.FOR) else -1.0 for k in columns])
    w, bias, target = np.zeros(len(columns)), float(np.log(y.mean() / (1 - y.mean()))), y.astype(float)
    for _ in range(ROUNDS):
        error = 1 / (1 + np.exp(-(z @ w + bias))) - target
        w -= RATE * (z.T @ error / len(y) + 2 * PENALTY * w)
        w = sign * np.maximum(w * sign, 0)
        bias -= RATE * float(error.mean())
    weights = np.zeros(x.shape[1])
    weights[list(columns)] = w / spread[list(columns)]
    return weights, bias - float(weights @ mean)


def average_precision(y: NDArray[np.bool_], score: Matrix) -> float:
    """The mean precision at the ranks of the right pairs."""
    order = np.argsort(-score, kind="stable")
    hits = np.cumsum(y[order])
    ranks = np.arange(1, len(y) + 1)
    return float((hits / ranks)[y[order]].mean())


ALL = range(len(pairing.FEATURES))
OF_VECTORS = frozenset(k for k in ALL if pairing.FEATURES[k].endswith(("ments alike", "sentences alike", "partner")))
MODELS = {"with vectors": list(ALL), "without vectors": [k for k in ALL if k not in OF_VECTORS]}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    names = sorted(WEIGHED | HELD_OUT if arguments.check else WEIGHED)
    events = {name: examples(CORPUS / f"{name}.txt") for name in names}
    training = sorted(WEIGHED)
    if arguments.check:
        for model, columns in MODELS.items():
            _check(model, columns, events, training)
        return
    out = {}
    for model, columns in MODELS.items():
        weights, bias = _fitted(events, training, columns)
        out[model] = {"bias": round(bias, 4), "weights": [round(float(w), 4) for w in weights]}
    text = json.dumps({"features": list(pairing.FEATURES), **out}, indent=1)
    TARGET.write_text(text + "\n", encoding="utf-8")


def _fitted(
    events: dict[str, tuple[Matrix, NDArray[np.bool_]]], names: Sequence[str], columns: Sequence[int]
) -> tuple[Matrix, float]:
    x, y = np.concatenate([events[n][0] for n in names]), np.concatenate([events[n][1] for n in names])
    return fit(x, y, columns)


def _check(
    model: str, columns: Sequence[int], events: dict[str, tuple[Matrix, NDArray[np.bool_]]], training: Sequence[str]
) -> None:
    found = []
    for name in training:
        weights, bias = _fitted(events, [n for n in training if n != name], columns)
        found.append(average_precision(events[name][1], events[name][0] @ weights + bias))
    print(f"{model}: mean average precision, one event left out: {np.mean(found):.3f}")
    weights, bias = _fitted(events, training, columns)
    for name in sorted(HELD_OUT & set(events)):
        x, y = events[name]
        print(f"  held out {name}: {average_precision(y, x @ weights + bias):.3f} ({int(y.sum())} of {len(y)})")
    for name, weight in zip(pairing.FEATURES, weights):
        print(f"  {weight:+.2f} {name}")


if __name__ == "__main__":
    main()
