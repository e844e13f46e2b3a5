"""Teach a model to read two statements at once: do they answer one question, and how do the answers stand.

    python -m evals.train_joint examples FILE    pairs of statements of the events that it learns from
    python evals/train_joint.py learn FILE       writes src/sayso/language/data/joint.onnx

`make encoder` runs both, after the sentence encoder; the second command needs the packages of requirements-train.txt.
The model is all-MiniLM-L6-v2 over both statements as one text, with a mark on the pieces of each and a head that sees
the mean of either.  It learns from the events of evals/pair_corpus that neither weigh features nor check it: all
pairs of different pages that answer one question, those most like them that do not, and some of the rest; of pairs that
answer one question how the sides that the marks name stand to each other.  Seeds are fixed; another processor or
another release of torch may still change last digits of the weights.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from evals.train_pairs import Mark
    from sayso.comparison.statements.items import Item

TARGET = Path(__file__).parent.parent / "src" / "sayso" / "language" / "data" / "joint.onnx"
CHECKED = frozenset(("chants", "commuter", "devalued", "parachutes"))
"""Events that it does not learn from, beside those that weigh features or are held out: what is made of its opinion
(sayso.comparison.claims.choosing) was chosen on all of these."""
STANDS = ("agree", "partial", "conflict")
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lesson:
    """How the model is taught."""

    epochs: int = 2
    rate: float = 6e-5
    frozen: int = 1
    batch: int = 32
    relation: float = 0.7
    """Weight of the loss over how answers stand to each other."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which pairs of an event are learned: right ones at most, wrong ones for each right one that are like it, and at
    random, and pairs of one page."""

    right: int = 160
    near: float = 2.0
    other: float = 0.5
    of_one_page: int = 30


# ---------------------------------------------------------------- examples, with sayso
def examples(path: Path) -> None:
    """Write one JSON object an event: its statements as word pieces with marks on their own ones, and pairs of them as
    [first, second, same question (1, 0, None where that is not asked), place in `STANDS` or None]."""
    from evals.train_pairs import CORPUS, HELD_OUT, WEIGHED

    random.seed(0)
    with path.open("w", encoding="utf-8") as out:
        for source in sorted(CORPUS.glob("*.txt")):
            if source.stem not in HELD_OUT | WEIGHED | CHECKED:
                out.write(json.dumps(_event(source, Choice())) + "\n")


def _event(source: Path, choice: Choice) -> Json:
    from evals.relations import table
    from evals.train_pairs import read
    from sayso import language
    from sayso.comparison.matching import pairing
    from sayso.comparison.statements.items import build
    from sayso.comparison.statements.opinions import within
    from sayso.comparison.statements.weights import weigh
    from sayso.language.joint import coded

    readings, marks = read(source)
    items = build(readings)
    weigh(items)
    pairing.encode(items, language.meanings)
    told = [within(item) for item in items]
    codes = coded(told)
    relations = {name: relation for name, (relation, _) in table(source).items()}
    pairs = list(_pairs(items, marks, relations, choice))
    return {"event": source.stem, "told": [codes[one] for one in told], "pairs": pairs}


def _pairs(
    items: Sequence[Item], marks: dict[str, tuple[Mark, ...]], relations: dict[str, str], choice: Choice
) -> Iterator[tuple[int, int, int | None, int | None]]:
    from evals.train_pairs import labels, one_story
    from sayso.comparison.matching.pairing import likeness
    from sayso.comparison.statements.weights import pairs

    answers = [labels(item, marks[item.doc_id]) for item in items]
    sides = [_sides(item, marks[item.doc_id]) for item in items]

    def stands(x: int, y: int) -> int | None:
        return _stands(answers[x][0] & answers[y][0], sides[x], sides[y], relations)

    every = [(x, y) for x in range(len(items)) for y in range(x)]
    right = [(x, y) for x, y in every if items[x].doc != items[y].doc and answers[x][0] & answers[y][0]]
    random.shuffle(right)
    right = right[: choice.right]
    met = sorted((b.index, a.index) for a, b in pairs(items, one_story(items)))
    wrong = [(x, y) for x, y in met if not answers[x][1] & answers[y][1]]
    wrong.sort(key=lambda p: -likeness(items[p[0]], items[p[1]]))
    cut = int(choice.near * len(right))
    rest = wrong[cut:]
    random.shuffle(rest)
    own = [(x, y) for x, y in every if items[x].doc == items[y].doc and stands(x, y) is not None]
    own = [(x, y) for x, y in own if not items[x].statement.span.overlap(items[y].statement.span)]
    random.shuffle(own)
    yield from ((x, y, 1, stands(x, y)) for x, y in right)
    yield from ((x, y, 0, None) for x, y in wrong[:cut] + rest[: int(choice.other * len(right))])
    yield from ((x, y, None, stands(x, y)) for x, y in own[: choice.of_one_page])


def _stands(asked: frozenset[str], one: dict[str, str], other: dict[str, str], relations: dict[str, str]) -> int | None:
    """How two statements stand to each other, by the sides that they take, where exactly one question tells."""
    found = [
        STANDS.index("agree" if one[q] == other[q] else relations[q])
        for q in asked
        if q in relations and one.get(q) and other.get(q)
        if one[q] == other[q] or relations[q] != "agree"
    ]
    return found[0] if len(found) == 1 else None


def _sides(item: Item, marks: Sequence[Mark]) -> dict[str, str]:
    """The side that a statement takes in each question under whose marks half of it, or half of them, lies."""
    return {m.question: m.side for m in marks if m.common(item.statement.span)}


# ---------------------------------------------------------------- learning, with torch
Pair = tuple[Any, Any, int | None, int | None]


def learn(path: Path, lesson: Lesson) -> None:
    """Teach the model and write it as int8 ONNX."""
    import torch

    torch.manual_seed(0)
    random.seed(0)
    pairs: list[Pair] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        pairs += [(event["told"][x], event["told"][y], same, stands) for x, y, same, stands in event["pairs"]]
    model = _model(lesson)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=lesson.rate, weight_decay=0.01)
    steps, done = lesson.epochs * -(-len(pairs) // lesson.batch), 0
    model.train()
    for epoch in range(lesson.epochs):
        total = 0.0
        batches = list(_batches(pairs, lesson.batch))
        for batch in batches:
            for group in optimizer.param_groups:
                group["lr"] = lesson.rate * min(1, (done + 1) / 100) * max(0.02, 1 - done / steps)
            loss = _loss(model, batch, lesson)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            total += loss.item()
            done += 1
        print(f"epoch {epoch + 1} of {lesson.epochs}: loss {total / len(batches):.3f}", flush=True)
    _write(model)


def _batches(pairs: list[Pair], size: int) -> Iterator[list[Pair]]:
    """Batches of like length, in random order."""
    random.shuffle(pairs)
    for start in range(0, len(pairs), 16 * size):
        some = sorted(pairs[start : start + 16 * size], key=lambda p: len(p[0][0]) + len(p[1][0]))
        batches = [some[k : k + size] for k in range(0, len(some), size)]
        random.shuffle(batches)
        yield from batches


def _model(lesson: Lesson) -> Any:
    """all-MiniLM-L6-v2 over two statements; gives four numbers a pair, embeddings and lowest layers frozen."""
    import torch

    base = _lessons().base

    class Joint(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.read = base(lesson.frozen)
            self.whose = torch.nn.Embedding(3, 384)
            torch.nn.init.normal_(self.whose.weight, std=0.02)
            self.head = torch.nn.Sequential(torch.nn.Linear(4 * 384, 192), torch.nn.GELU(), torch.nn.Linear(192, 4))

        def forward(self, ids: Any, whose: Any, away: Any = None) -> Any:
            hidden = self.read.embeddings(input_ids=ids) + self.whose(whose)
            for layer in self.read.encoder.layer:
                out = layer(hidden, away)
                hidden = out[0] if isinstance(out, tuple) else out
            a, b = (self._mean(hidden, (whose == k).to(hidden.dtype)) for k in (1, 2))
            return self.head(torch.cat([a * b, (a - b).abs(), a + b, hidden[:, 0]], 1))

        def _mean(self, hidden: Any, mask: Any) -> Any:
            return (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True).clamp(min=1)

    return Joint()


def _loss(model: Any, batch: Sequence[Pair], lesson: Lesson) -> Any:
    import torch
    from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

    with torch.autocast("cpu", dtype=torch.bfloat16):
        found = model(*_tensors(batch)).float()
    asked = [k for k, pair in enumerate(batch) if pair[2] is not None]
    told = [k for k, pair in enumerate(batch) if pair[3] is not None]
    loss = torch.zeros(())
    if asked:
        loss = binary_cross_entropy_with_logits(found[asked, 0], torch.tensor([float(batch[k][2] or 0) for k in asked]))
    if told:
        loss = loss + lesson.relation * cross_entropy(found[told, 1:], torch.tensor([batch[k][3] for k in told]))
    return loss


def _tensors(batch: Sequence[Pair]) -> tuple[Any, Any, Any]:
    """Pieces, whose they are, and what to add to the attention where a row has ended; either statement may be first."""
    import torch

    rows = [_joined(*((a, b) if random.random() < 0.5 else (b, a))) for a, b, *_ in batch]
    longest = max(len(ids) for ids, _ in rows)
    ids, whose = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(2))
    away = torch.full((len(rows), 1, 1, longest), -1e9)
    for k, row in enumerate(rows):
        size = len(row[0])
        ids[k, :size], whose[k, :size], away[k, :, :, :size] = torch.tensor(row[0]), torch.tensor(row[1]), 0.0
    return ids, whose, away


def _joined(a: Any, b: Any) -> tuple[list[int], list[int]]:
    """As `sayso.language.joint.joined`, which the environment of the lesson does not have."""
    ids = [101, *a[0], 102, *b[0], 102]
    return ids, [0, *(int(own) for own in a[1]), 0, *(2 * int(own) for own in b[1]), 0]


def _write(model: Any) -> None:
    import torch

    export = _lessons().export
    model.eval()
    ids = torch.arange(1000, 1017)[None, :]
    whose = torch.tensor([[0, 1, 1, 1, 0, 0, 1, 1, 0, 2, 2, 2, 0, 0, 2, 2, 0]])
    export(model, {"ids": ids, "whose": whose}, {"opinion": {}}, TARGET)


def _lessons() -> Any:
    """evals.train_encoder, also where this file is run in an environment without sayso."""
    from importlib import import_module

    return import_module("evals.train_encoder" if __package__ else "train_encoder")


if __name__ == "__main__":
    _lessons().command(__doc__, examples, lambda file: learn(file, Lesson()))
